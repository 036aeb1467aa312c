#include "bartizan/response/volatile.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/response/proc_files.h"
#include "bartizan/response/proc_text.h"
#include "bartizan/response/volatile_parts.h"

namespace bartizan::response {
namespace {

constexpr std::array<std::string_view, std::size(kVolatileParts)> kNames = {
    "sockets", "processes", "network", "system", "logins", "kernel-log", "journal", "files"};
constexpr size_t kMostMissing = 200;

}  // namespace

std::string_view VolatilePartName(VolatilePart part) {
  return kNames[static_cast<size_t>(part)];
}

void Gathering::Miss(std::string_view what, std::string_view why) {
  if (result_.missing.size() < kMostMissing) {
    result_.missing.push_back(fmt::format("{}: {}", what, why));
  } else if (result_.missing.size() == kMostMissing) {
    result_.missing.emplace_back("and more");
  }
}

void Gathering::AddOutput(const std::string& name, std::vector<std::string> argv) {
  bool cut = false;
  const std::string line = Join(argv, " ");
  auto output = OutputOf(where_, std::move(argv), limits_.bytes, Left(), &cut);
  if (!output) return Miss(name, output.error().OneLine());
  if (cut) Miss(name, fmt::format("only the first {} bytes", limits_.bytes));
  Add({.name = name,
       .media_type = "text/plain",
       .source = line,
       .content = std::move(*output),
       .cut = cut});
}

VolatileResult Gathering::Finish(std::string_view part, std::optional<data::JsonObject> document) {
  if (IsOver()) Miss("the rest", "the time limit is over, or it was cancelled");
  if (document) {
    data::JsonArray missing;
    for (const std::string& each : result_.missing) missing.emplace_back(each);
    data::JsonObject whole = {{"schema", "bartizan.respond.volatile/1"},
                              {"part", part},
                              {"taken", FormatIso(limits_.clock->Now(), true)},
                              {"namespace", where_.name()},
                              {"missing", std::move(missing)}};
    for (auto& [key, value] : *document) whole[key] = std::move(value);
    result_.documents.insert(result_.documents.begin(), {.name = fmt::format("{}.json", part),
                                                         .media_type = "application/json",
                                                         .source = "/proc",
                                                         .content = data::ToJson(whole)});
  }
  return std::move(result_);
}

bool IsIn(const NetworkNamespace& where, int64_t pid) {
  if (where.name().empty()) return true;
  const auto link = ReadProcLink(fmt::format("/proc/{}/ns/net", pid));
  return link && BracketedNumber(*link, "net") == where.inode();
}

Result<VolatileResult> CollectVolatile(VolatilePart part, const NetworkNamespace& where,
                                       const VolatileLimits& limits) {
  Gathering gathering(where, limits);
  std::optional<data::JsonObject> document;
  switch (part) {
    case VolatilePart::kSockets:
      document = GatherSockets(gathering);
      break;
    case VolatilePart::kProcesses:
      document = GatherProcesses(gathering);
      break;
    case VolatilePart::kNetwork:
      document = GatherNetwork(gathering);
      break;
    case VolatilePart::kSystem:
      document = GatherSystem(gathering);
      break;
    case VolatilePart::kLogins:
      document = GatherLogins(gathering);
      break;
    case VolatilePart::kKernelLog:
      GatherKernelLog(gathering);
      break;
    case VolatilePart::kJournal:
      GatherJournal(gathering);
      break;
    case VolatilePart::kFiles:
      document = GatherFiles(gathering);
      break;
  }
  VolatileResult result = gathering.Finish(VolatilePartName(part), std::move(document));
  if (limits.cancel != nullptr && *limits.cancel) return Fail(Code::kCancelled, "cancelled");
  return result;
}

}  // namespace bartizan::response
