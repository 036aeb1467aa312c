#include "bartizan/esdk_kms/calls.h"

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::esdk_kms {

using esdk::Errc;

esdk::Result<data::JsonObject> Call(aws::Client& client, std::string_view service,
                                    std::string_view operation, data::JsonObject input,
                                    const std::optional<std::string>& region) {
  aws::CallOptions options;
  options.region = region;
  auto answer = client.Call(service, operation, std::move(input), options);
  if (!answer) return esdk::Fail(Errc::kKeyService, answer.error().error.OneLine());
  return std::move(answer->output);
}

esdk::Result<data::JsonObject> CallKms(aws::Client& client, std::string_view operation,
                                       const std::string& key_id, data::JsonObject input) {
  std::optional<std::string> region;
  if (auto arn = esdk::KmsKeyArn::Parse(key_id)) region = arn->region;
  return Call(client, "kms", operation, std::move(input), region);
}

esdk::Result<std::string> TextMember(const data::JsonObject& output, std::string_view name) {
  const data::Json* found = data::Find(output, name);
  if (found != nullptr && found->is_string()) return std::string(data::View(found->get_string()));
  return esdk::Fail(Errc::kKeyService, "the answer has no " + std::string(name));
}

esdk::Result<std::vector<uint8_t>> BlobMember(const data::JsonObject& output,
                                              std::string_view name) {
  BARTIZAN_TRY(std::string text, TextMember(output, name));
  auto bytes = Base64Decode(text);
  if (!bytes) return esdk::Fail(Errc::kKeyService, std::string(name) + " is not base64");
  return *std::move(bytes);
}

esdk::Result<esdk::SecretBytes> SecretMember(data::JsonObject& output, std::string_view name) {
  auto found = output.find(name);
  if (found == output.end() || !found->value().is_string()) {
    return esdk::Fail(Errc::kKeyService, "the answer has no " + std::string(name));
  }
  auto& text = found->value().get_string();
  auto bytes = Base64Decode(data::View(text));
  crypto::Wipe(text.data(), text.size());
  if (!bytes) return esdk::Fail(Errc::kKeyService, std::string(name) + " is not base64");
  esdk::SecretBytes secret = esdk::SecretBytes::CopyOf(*bytes);
  crypto::Wipe(bytes->data(), bytes->size());
  return secret;
}

data::Json Blob(esdk::Bytes bytes) {
  return data::Json(Base64Encode(bytes));
}

data::Json SecretBlob(esdk::Bytes bytes) {
  std::string text = Base64Encode(bytes);
  data::Json tree(text);
  crypto::Wipe(text.data(), text.size());
  return tree;
}

void PutContext(data::JsonObject& input, std::string_view name,
                const esdk::EncryptionContext& context) {
  if (context.empty()) return;
  data::JsonObject pairs;
  for (const auto& [key, value] : context) pairs[key] = value;
  input[name] = std::move(pairs);
}

}  // namespace bartizan::esdk_kms
