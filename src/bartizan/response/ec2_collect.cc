// What a collection profile asks of the operating system, by Systems Manager's agent. Its output is
// hostile: it is stored within bounds, and not interpreted but for the line that says how the
// command ended.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "bartizan/base/text.h"
#include "bartizan/response/ec2_remote.h"
#include "bartizan/response/profile.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr std::string_view kAgent = "collect/agent";
constexpr Micros kAgentPatience = std::chrono::minutes(10), kAgentPause = std::chrono::seconds(15);
// Larger outputs are not looked into: they are kept as they came.
constexpr uint64_t kMostInMemory = 64ULL << 20U;
constexpr uint64_t kLastLine = 256;

// --- the agent

Result<bool> IsAnswering(const EvidenceJob& job, const Context& context) {
  BARTIZAN_TRY(const bool taken, IsProfileTaken(job));
  if (taken) return true;  // whoever needs the agent waits for it: WithProfile
  BARTIZAN_TRY(const bool online, IsAgentOnline(job, context));
  if (online || context.time_left > kAgentPause) return online;
  return Fail(
      Code::kTimeout, fmt::format("no agent of Systems Manager answers on {}", job->instance.id),
      "docs/respond-ec2.md says what the agent needs: the collector's instance profile, and "
      "a way to the endpoints of ssm and ssmmessages through the quarantine");
}

Operation AgentOperation(const EvidenceJob& job) {
  Operation operation = EvidenceOperation(
      Step::kCollect, std::string(kAgent),
      fmt::format("wait for the agent of Systems Manager on {}", job->instance.id),
      [](const Context&) -> Result<Json> { return Json(JsonObject{}); });
  if (!job->config().collector_profile.empty()) operation.needs = {"profile/attach"};
  operation.ready = [job](const Context& context) { return IsAnswering(job, context); };
  operation.backoff = {.first = std::chrono::seconds(1), .most = kAgentPause};
  operation.time_limit = kAgentPatience;
  return operation;
}

// --- outputs

// Output on its way into the case: text, or a file where it is large.
struct Output {
  std::string text;
  std::optional<fs::path> file;  // instead of the text
  bool cut = false;              // not all that was printed
  uint64_t size = 0;             // of all that was printed, where it is known
};

std::string LastBytes(const fs::path& file, uint64_t size) {
  std::string tail;
  UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  const uint64_t from = size > kLastLine ? size - kLastLine : 0;
  tail.resize(size - from);
  const ssize_t got =
      fd ? ::pread(fd.get(), tail.data(), tail.size(), static_cast<off_t>(from)) : -1;
  tail.resize(got < 0 ? 0 : static_cast<size_t>(got));
  return tail;
}

// All of it from the bucket, where the answer has not all and there is a bucket.
Result<Output> Gather(const EvidenceJob& job, const Context& context, const RemoteOutcome& outcome,
                      uint64_t most) {
  const bool whole = !outcome.out_is_cut && outcome.out.find("\uFFFD") == std::string::npos;
  if (whole || !outcome.object) {
    return Output{.text = outcome.out, .cut = outcome.out_is_cut, .size = outcome.out.size()};
  }
  BARTIZAN_TRY(const fs::path folder, job->context.Scratch());
  const fs::path file = folder / context.token;
  auto fetched = FetchStart(job, context, *outcome.object, most, file);
  // The instance's role may not be let into the bucket: what the answer had is better than nothing.
  if (!fetched) {
    if (fetched.error().code == Code::kCancelled)
      return std::unexpected(std::move(fetched).error());
    return Output{.text = outcome.out, .cut = true, .size = outcome.out.size()};
  }
  Output output{.file = file, .cut = fetched->cut, .size = fetched->size};
  std::error_code error;
  const uint64_t size = fs::file_size(file, error);
  if (error || size > kMostInMemory) return output;
  BARTIZAN_TRY(output.text, ReadFile(file, kMostInMemory));
  output.file.reset();
  BARTIZAN_DO(RemoveAll(file));
  return output;
}

// Takes the line off that says how it ended; none where the output was cut before it.
std::optional<int> TakeExit(Output& output) {
  if (!output.file) {
    const BoundedOutput parsed = ParseBounded(output.text);
    const auto exit = parsed.exit;
    output.text.resize(parsed.text.size());
    return exit;
  }
  std::error_code error;
  const uint64_t size = fs::file_size(*output.file, error);
  const std::string tail = LastBytes(*output.file, size);
  const BoundedOutput parsed = ParseBounded(tail);
  if (parsed.exit) fs::resize_file(*output.file, size - (tail.size() - parsed.text.size()), error);
  return parsed.exit;
}

Status Keep(const EvidenceJob& job, const NewEvidence& what, const Output& output) {
  if (!output.file) {
    BARTIZAN_DO(job->context.Put(what, output.text));
    return {};
  }
  BARTIZAN_DO(job->context.PutFile(what, *output.file));
  return RemoveAll(*output.file);
}

// --- commands and files

struct Collected {
  std::string name;  // "collect/ps"
  RemoteScript script;
  uint64_t most = 0;     // bytes of output
  bool archive = false;  // the output is a tar archive in base 64
};

// A tar archive where the text can be read as one, up to where it was cut.
bool Unpack(Output& output) {
  if (output.file) return false;
  std::string text = output.text;
  std::erase_if(text, [](char c) { return c == '\n' || c == '\r'; });
  text.resize(text.size() - text.size() % 4);
  const auto bytes = Base64Decode(text);
  if (!bytes) return false;
  output.text.assign(bytes->begin(), bytes->end());
  return true;
}

JsonArray Shortcomings(const Collected& what, const RemoteOutcome& outcome, const Output& output,
                       std::optional<int> exit) {
  JsonArray missing;
  if (outcome.status == "TimedOut") {
    missing.emplace_back(fmt::format("it was ended after {}; what it had printed is kept",
                                     FormatDuration(what.script.time)));
  } else if (output.cut) {
    missing.emplace_back(
        outcome.object
            ? fmt::format("its output of {} bytes is kept as far as {} bytes", output.size,
                          what.most)
            : "its output is cut at 24,000 characters: with a bucket for evidence all is had");
  } else if (!exit) {
    missing.emplace_back("its output does not end as it should; it is kept as it came");
  }
  if (exit == 124) {
    missing.emplace_back("it took too long; what it had printed is kept");
  }
  return missing;
}

Result<Json> Collect(const EvidenceJob& job, const Context& context, const Collected& what) {
  const std::string text_name = what.name + ".txt", tar_name = what.name + ".tar";
  BARTIZAN_TRY(const bool has, job->context.Has(what.archive ? tar_name : text_name));
  if (has) return Json(JsonObject{});
  BARTIZAN_TRY(const RemoteOutcome outcome, RunRemote(job, context, what.script));
  BARTIZAN_TRY(Output output, Gather(job, context, outcome, what.most));
  const std::optional<int> exit = TakeExit(output);
  const bool unpacked = what.archive && Unpack(output);
  JsonArray missing = Shortcomings(what, outcome, output, exit);
  if (what.archive && !unpacked)
    missing.emplace_back("what came is no archive: it is kept as text");
  JsonObject detail = outcome.Detail();
  if (exit) detail["exit"] = *exit;
  detail["truncated"] = output.cut || !exit;
  NewEvidence evidence{.name = unpacked ? tar_name : text_name,
                       .step = "collect",
                       .media_type = unpacked ? "application/x-tar" : "text/plain",
                       .source = "ssm:SendCommand",
                       .detail = std::move(detail)};
  BARTIZAN_DO(Keep(job, evidence, output));
  if (!outcome.err.empty()) {
    evidence.name = what.name + ".stderr.txt";
    evidence.media_type = "text/plain";
    BARTIZAN_DO(job->context.Put(evidence, outcome.err));
  }
  return Json(JsonObject{{"command", outcome.command_id}, {"missing", std::move(missing)}});
}

Operation CollectOperation(const EvidenceJob& job, Collected what, std::string title) {
  const Micros limit = RemoteLimit(what.script) + std::chrono::minutes(10);  // and its output
  const std::string id = what.name;
  Operation operation = EvidenceOperation(Step::kCollect, id, std::move(title),
                                          [job, what = std::move(what)](const Context& context) {
                                            return Collect(job, context, what);
                                          });
  operation.needs = {std::string(kAgent)};
  operation.time_limit = limit;
  return operation;
}

// A second within the limits of the line itself, so that it can tell how it ended.
RemoteScript Script(std::string text, Micros time) {
  return {.text = std::move(text), .time = time + std::chrono::seconds(30)};
}

Result<CollectionProfile> ProfileFor(const EvidenceJob& job) {
  const Config& config = *job->work.config;
  std::vector<CollectionProfile> own;
  if (!config.profiles.empty()) {
    BARTIZAN_TRY(const std::string text, ReadFile(config.profiles, 1U << 20U));
    BARTIZAN_TRY(own, ParseProfiles(text, config.profiles.string()));
  }
  const auto named = config.collect.find(job->instance.platform);
  return FindProfile(
      own, named == config.collect.end() ? job->instance.platform + "-volatile" : named->second);
}

Operation Refused(Step step, std::string id, std::string title, const Error& error) {
  return EvidenceOperation(
      step, std::move(id), std::move(title),
      [error](const Context&) -> Result<Json> { return std::unexpected(error); });
}

std::vector<Operation> ProfileCommands(const EvidenceJob& job) {
  const auto profile = ProfileFor(job);
  const std::string& id = job->instance.id;
  if (!profile) {
    return {
        Refused(Step::kCollect, "collect/profile", "read the collection profile", profile.error())};
  }
  std::vector<Operation> operations;
  for (const CollectCommand& command : profile->commands) {
    const bool taken = command.name == "agent" || command.name == "files";
    operations.push_back(CollectOperation(
        job,
        {.name = fmt::format("collect/{}{}", command.name, taken ? "-command" : ""),
         .script = Script(BoundedCommand(*profile, command), std::min(command.time, profile->time)),
         .most = std::min(command.bytes, profile->bytes) + kLastLine},
        fmt::format("run {} on {}", command.name, id)));
  }
  const std::string files = BoundedFiles(*profile);
  if (!files.empty()) {
    operations.push_back(CollectOperation(job,
                                          {.name = "collect/files",
                                           .script = Script(files, profile->time),
                                           .most = profile->bytes * 2 + (8ULL << 20U),
                                           .archive = true},
                                          fmt::format("copy files of {}", id)));
  }
  return operations;
}

}  // namespace

Result<bool> IsAgentOnline(const EvidenceJob& job, const Context& context) {
  const JsonObject filter{{"Key", "InstanceIds"}, {"Values", ToStrings({job->instance.id})}};
  auto found =
      job->ec2().List("ssm", "DescribeInstanceInformation", {{"Filters", JsonArray{filter}}},
                      "InstanceInformationList", CallLimits(context));
  if (!found) return std::unexpected(ReadError(std::move(found).error()));
  for (const Json& one : *found) {
    if (data::Str(one, "PingStatus") != "Online") continue;
    BARTIZAN_TRY(const bool has, job->context.Has("collect/agent.json"));
    if (has) return true;
    BARTIZAN_DO(job->context.Put({.name = "collect/agent.json",
                                  .step = "collect",
                                  .media_type = "application/json",
                                  .source = "ssm:DescribeInstanceInformation",
                                  .detail = {}},
                                 data::ToPrettyJson(one)));
    return true;
  }
  return false;
}

std::vector<Operation> CollectOperations(const EvidenceJob& job, const std::set<Step>& steps) {
  const bool collects = steps.contains(Step::kCollect);
  const bool dumps = steps.contains(Step::kMemory) && !job->config().memory_tool.empty();
  if (!collects && !dumps) return {};
  if (job->instance.state != "running") {
    const std::string text =
        fmt::format("nothing can run on it: the instance is {}", job->instance.state);
    return {EvidenceOperation(Step::kCollect, std::string(kAgent), "ask the operating system",
                              [text](const Context&) -> Result<Json> { return Missing(text); })};
  }
  std::vector<Operation> operations = {AgentOperation(job)};
  if (collects) {
    for (Operation& operation : ProfileCommands(job)) operations.push_back(std::move(operation));
  }
  if (dumps) operations.push_back(MemoryOperation(job));
  std::vector<std::string> users;
  for (const Operation& operation : operations) users.push_back(operation.id);
  for (Operation& operation : ProfileOperations(job, users)) {
    operations.push_back(std::move(operation));
  }
  return operations;
}

}  // namespace bartizan::response
