#include "bartizan/response/ec2_remote.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using change::Context;
using data::Json;
using data::JsonArray;
using data::JsonObject;

// Until the agent has taken it. After a change of the instance profile it takes nothing until its
// credentials are new (https://docs.aws.amazon.com/systems-manager/latest/userguide/
// setup-instance-permissions.html).
constexpr Micros kDelivery = std::chrono::minutes(5);
constexpr Micros kSlack = std::chrono::minutes(1);
constexpr Micros kFirstPause = std::chrono::milliseconds(500),
                 kLongestPause = std::chrono::seconds(5);
constexpr size_t kMostCommands = 1'000;  // that are looked through for one of ours
constexpr size_t kMostOut = 24'000;
constexpr std::string_view kCutMark = "---Output truncated---";

int64_t WholeSeconds(Micros time) {
  return std::chrono::ceil<std::chrono::seconds>(time).count();
}

std::string Comment(const Context& context) {
  return "bartizan " + context.token;  // at most 100 characters
}

bool HasEnded(std::string_view status) {
  return status == "Success" || status == "Failed" || status == "TimedOut" ||
         status == "Cancelled" || status == "Undeliverable" || status == "Terminated";
}

// The newest command of this operation that is still of use.
Result<std::string> FindCommand(const EvidenceJob& job, const Context& context,
                                const RemoteScript& script) {
  std::string found;
  size_t seen = 0;
  const auto done = job->ec2().Pages(
      "ssm", "ListCommands", {{"InstanceId", job->instance.id}},
      [&](JsonObject& output) -> Status {
        const JsonArray* const commands = data::FindArray(output, "Commands");
        if (commands == nullptr || !found.empty() || seen > kMostCommands) return {};
        seen += commands->size();
        for (const Json& command : *commands) {
          if (data::Str(command, "Comment") != Comment(context)) continue;
          const std::string status = data::Str(command, "Status");
          if (HasEnded(status) && status != "Success" && (script.again || status != "Failed"))
            continue;
          found = data::Str(command, "CommandId");
        }
        return {};
      },
      CallLimits(context));
  if (!done) return std::unexpected(ReadError(done.error()));
  return found;
}

// Where the agent puts what was printed, whole.
Result<JsonObject> OutputPlace(const EvidenceJob& job) {
  const auto& bucket = job->work.config->bucket;
  if (!bucket) return JsonObject{};
  BARTIZAN_TRY(const aws::S3Place place, CasePlace(job, bucket->uri));
  return JsonObject{{"OutputS3BucketName", place.bucket},
                    {"OutputS3KeyPrefix", place.key + "/ssm"}};
}

Result<std::string> Send(const EvidenceJob& job, const Context& context,
                         const RemoteScript& script) {
  BARTIZAN_TRY(JsonObject input, OutputPlace(job));
  input["InstanceIds"] = ToStrings({job->instance.id});
  input["DocumentName"] = RunDocument(job->instance);
  input["Comment"] = Comment(context);
  input["TimeoutSeconds"] = WholeSeconds(kDelivery);
  input["Parameters"] =
      JsonObject{{"commands", ToStrings({script.text})},
                 {"executionTimeout", ToStrings({std::to_string(WholeSeconds(script.time))})}};
  aws::CallOptions once = CallLimits(context);
  once.max_attempts = 1;
  const auto sent = job->ec2().Call("ssm", "SendCommand", std::move(input), once);
  if (!sent) return std::unexpected(EffectError(sent.error()));
  const JsonObject* const command = data::FindObject(sent->output, "Command");
  if (command == nullptr) return Fail(Code::kUndecided, "SendCommand told no command");
  return data::Str(*command, "CommandId");
}

// Tells the agent to stop; the outcome of that does not matter any more.
void Cancel(const EvidenceJob& job, const std::string& command) {
  aws::CallOptions brief;
  brief.deadline = std::chrono::seconds(10);
  (void)job->ec2().Call("ssm", "CancelCommand",
                        {{"CommandId", command}, {"InstanceIds", ToStrings({job->instance.id})}},
                        brief);
}

// None while it goes on; a command that has just been sent is not known at once.
Result<std::optional<JsonObject>> Invocation(const EvidenceJob& job, const Context& context,
                                             const std::string& command) {
  auto answer = job->ec2().Call("ssm", "GetCommandInvocation",
                                {{"CommandId", command}, {"InstanceId", job->instance.id}},
                                CallLimits(context));
  if (!answer && answer.error().code == "InvocationDoesNotExist")
    return std::optional<JsonObject>();
  if (!answer) return std::unexpected(ReadError(answer.error()));
  if (!HasEnded(data::Str(answer->output, "Status"))) return std::optional<JsonObject>();
  return std::optional(std::move(answer->output));
}

Result<JsonObject> Wait(const EvidenceJob& job, const Context& context, const std::string& command,
                        Micros limit) {
  const Time start = job->ec2().Now();
  Micros pause = kFirstPause;
  for (;;) {
    BARTIZAN_TRY(auto ended, Invocation(job, context, command));
    if (ended) return *std::move(ended);
    if (IsCancelled(context)) return Fail(Code::kCancelled, "cancelled");
    if (job->ec2().Now() - start > limit) {
      Cancel(job, command);
      return Fail(Code::kTimeout, fmt::format("the command {} did not end within {}", command,
                                              FormatDuration(limit)));
    }
    job->ec2().Sleep(pause, context.cancel);
    pause = std::min(pause * 2, kLongestPause);
  }
}

// Below our own prefix; the rest of the key is what the service says after the command's id.
std::optional<aws::S3Place> ObjectOf(const EvidenceJob& job, const std::string& url,
                                     const std::string& command) {
  const auto& bucket = job->work.config->bucket;
  const size_t at = url.find(command);
  if (!bucket || at == std::string::npos) return std::nullopt;
  auto place = CasePlace(job, bucket->uri);
  if (!place) return std::nullopt;
  place->key += "/ssm/" + url.substr(at);
  return *std::move(place);
}

Result<RemoteOutcome> Read(const EvidenceJob& job, const std::string& command,
                           const JsonObject& told) {
  RemoteOutcome outcome{.command_id = command,
                        .status = data::Str(told, "Status"),
                        .exit = data::Int(told, "ResponseCode").value_or(-1),
                        .out = data::Str(told, "StandardOutputContent"),
                        .err = data::Str(told, "StandardErrorContent")};
  const std::string details = data::Str(told, "StatusDetails");
  const bool ran = outcome.status == "Success" || outcome.status == "Failed" ||
                   (outcome.status == "TimedOut" && details != "DeliveryTimedOut");
  if (!ran) {
    return Fail(Code::kTimeout,
                fmt::format("the agent of {} did not run the command {}: {}", job->instance.id,
                            command, details.empty() ? outcome.status : details));
  }
  outcome.out_is_cut = CountCodePoints(outcome.out) >= kMostOut || outcome.out.ends_with(kCutMark);
  outcome.object = ObjectOf(job, data::Str(told, "StandardOutputUrl"), command);
  return outcome;
}

Result<RemoteOutcome> RunNow(const EvidenceJob& job, const Context& context,
                             const RemoteScript& script) {
  BARTIZAN_TRY(const bool begun, WasBegun(job, context));
  std::string command;
  if (begun) {
    auto found = LookUp<std::optional<std::string>>(
        job, context, [&]() -> Result<std::optional<std::string>> {
          BARTIZAN_TRY(std::string one, FindCommand(job, context, script));
          if (one.empty()) return std::optional<std::string>();
          return std::optional(std::move(one));
        });
    if (!found) return std::unexpected(std::move(found).error());
    command = found->value_or("");
  }
  if (command.empty()) {
    BARTIZAN_TRY(command, Send(job, context, script));
  }
  BARTIZAN_TRY(const JsonObject told, Wait(job, context, command, RemoteLimit(script)));
  return Read(job, command, told);
}

}  // namespace

std::string_view RunDocument(const Ec2Instance& instance) {
  return instance.platform == "windows" ? "AWS-RunPowerShellScript" : "AWS-RunShellScript";
}

JsonObject RemoteOutcome::Detail() const {
  return {{"command", command_id}, {"status", status}, {"exit", exit}};
}

Micros RemoteLimit(const RemoteScript& script) {
  return kDelivery + script.time + kSlack;
}

Result<RemoteOutcome> RunRemote(const EvidenceJob& job, const Context& context,
                                const RemoteScript& script) {
  BARTIZAN_TRY(const bool taken, IsProfileTaken(job));
  if (!taken) return RunNow(job, context, script);
  std::optional<RemoteOutcome> outcome;
  BARTIZAN_DO(WithProfile(job, context, [&]() -> Status {
    BARTIZAN_TRY(outcome, RunNow(job, context, script));
    return {};
  }));
  return *std::move(outcome);
}

Result<aws::S3Place> CasePlace(const EvidenceJob& job, const std::string& uri) {
  BARTIZAN_TRY(aws::S3Place place, aws::ParseS3Uri(uri));
  while (place.key.ends_with('/')) place.key.pop_back();
  if (!place.key.empty()) place.key += '/';
  place.key += job->context.case_id() + "/" + job->instance.id;
  return place;
}

// A machine may print what it likes: its object may be of any size.
Result<Fetched> FetchStart(const EvidenceJob& job, const Context& context,
                           const aws::S3Place& place, uint64_t most, const fs::path& file) {
  BARTIZAN_TRY(AtomicFile to, AtomicFile::Create(file, 0600));
  uint64_t received = 0;
  aws::CallOptions options = CallLimits(context);
  options.on_body = [&](std::string_view piece) -> Status {
    received += piece.size();
    if (received > most) return Fail(Code::kLimit, "S3 sent more than was asked for");
    return to.Write(piece);
  };
  options.restart = [&]() -> Status {
    received = 0;
    return to.Restart();
  };
  JsonObject input{
      {"Bucket", place.bucket}, {"Key", place.key}, {"Range", fmt::format("bytes=0-{}", most - 1)}};
  if (!job->work.config->bucket->expected_owner.empty()) {
    input["ExpectedBucketOwner"] = job->work.config->bucket->expected_owner;
  }
  const auto answer = job->ec2().client().Call("s3", "GetObject", std::move(input), options);
  if (!answer) return std::unexpected(ReadError(answer.error()));
  BARTIZAN_DO(to.Commit());
  // "bytes 0-99/5000"
  const std::string range = data::Str(answer->output, "ContentRange");
  const auto size = ParseInt(std::string_view(range).substr(range.rfind('/') + 1));
  Fetched fetched{.size = size ? static_cast<uint64_t>(*size) : received};
  fetched.cut = fetched.size > received;
  return fetched;
}

}  // namespace bartizan::response
