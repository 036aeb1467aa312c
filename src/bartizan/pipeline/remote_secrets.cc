#include "bartizan/pipeline/remote_secrets.h"

#include <fmt/format.h>

#include "bartizan/audit/audit.h"
#include "bartizan/aws/arn.h"
#include "bartizan/pipeline/aws_access.h"
#include "bartizan/pipeline/secrets.h"

namespace bartizan::pipeline {
namespace {

aws::CallOptions OptionsFor(const SecretSource& source, const std::atomic<bool>* cancel) {
  aws::CallOptions options{.deadline = std::chrono::seconds(60), .cancel = cancel};
  if (auto arn = aws::ParseArn(source.name)) options.region = arn->region;
  return options;
}

Result<std::string> FetchParameter(aws::Client& client, const SecretSource& source,
                                   const std::atomic<bool>* cancel) {
  data::JsonObject input = {{"Name", source.name}, {"WithDecryption", true}};
  BARTIZAN_TRY(auto answer,
               client.Call("ssm", "GetParameter", std::move(input), OptionsFor(source, cancel)));
  const auto* parameter = data::FindObject(answer.output, "Parameter");
  const auto* value = parameter == nullptr ? nullptr : data::Find(*parameter, "Value");
  if (value == nullptr || !value->is_string()) {
    return Fail(Code::kUnavailable, "the answer of ssm GetParameter has no value");
  }
  return std::string(data::View(value->as_string()));
}

// A member of a secret that is a JSON object. No error shows any of its text.
Result<std::string> Member(const std::string& text, const std::string& key) {
  auto json = data::ParseJson(text, "secret", {.max_bytes = 1U << 20U});
  if (!json || !json->is_object()) return Fail(Code::kInvalid, "the secret is not a JSON object");
  const auto* member = data::Find(*json, key);
  if (member == nullptr) return Fail(Code::kNotFound, fmt::format("it has no member '{}'", key));
  if (member->is_object() || member->is_array() || member->is_null()) {
    return Fail(Code::kInvalid, fmt::format("its member '{}' is not a single value", key));
  }
  return data::Str(*json, key);
}

Result<std::string> FetchSecret(aws::Client& client, const SecretSource& source,
                                const std::atomic<bool>* cancel) {
  data::JsonObject input = {{"SecretId", source.name}};
  BARTIZAN_TRY(auto answer, client.Call("secretsmanager", "GetSecretValue", std::move(input),
                                        OptionsFor(source, cancel)));
  const auto* value = data::Find(answer.output, "SecretString");
  if (value == nullptr || !value->is_string()) {
    return Fail(Code::kInvalid, "the secret is binary, or has no value",
                "a secret for a step is text");
  }
  std::string text(data::View(value->as_string()));
  if (source.key.empty()) return text;
  return Member(text, source.key);
}

}  // namespace

const SecretSource* RemoteSecrets::Find(const std::string& name) const {
  auto found = setup_.sources.find(name);
  return found == setup_.sources.end() ? nullptr : &found->second;
}

Result<std::string> RemoteSecrets::Get(const std::string& name, const std::string& step) {
  std::lock_guard lock(mutex_);
  const SecretSource* source = Find(name);
  BARTIZAN_CHECK(source != nullptr);
  if (auto known = values_.find(name); known != values_.end()) return known->second;
  auto value = Fetch(*source);
  if (!value) {
    return std::unexpected(std::move(value).error().With(
        fmt::format("fetching the secret {} ({})", name, source->text)));
  }
  BARTIZAN_DO(CheckMaskable(name, *value));
  audit::Event event;
  event.name = "FetchSecret";
  event.request = {{"secret", name}, {"from", source->text}, {"step", step}};
  event.resources = {setup_.run_id};
  BARTIZAN_DO(setup_.home.db().Write(
      [&](store::Tx& tx) { return audit::Append(tx, event, setup_.clock.Now()); }));
  values_[name] = *value;
  return value;
}

Result<std::string> RemoteSecrets::Fetch(const SecretSource& source) {
  if (client_ == nullptr) {
    BARTIZAN_TRY(auto client, OpenAws(setup_.aws, setup_.choice, setup_.cancel));
    client_ = std::move(client);
  }
  return source.kind == SecretSource::kParameter ? FetchParameter(*client_, source, setup_.cancel)
                                                 : FetchSecret(*client_, source, setup_.cancel);
}

}  // namespace bartizan::pipeline
