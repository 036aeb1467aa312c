#include "bartizan/response/flow_cut.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/process/local_program.h"

namespace bartizan::response {
namespace {

constexpr Micros kTimeLimit = std::chrono::seconds(30);
constexpr size_t kMostShown = 3;

Result<process::Outcome> RunIn(const NetworkNamespace& where, std::vector<std::string> argv) {
  Result<process::Outcome> outcome = Fail(Code::kInternal, "the program was not started");
  BARTIZAN_DO(where.Run([&]() -> Status {
    outcome = process::RunLocal(std::move(argv), {}, kTimeLimit);
    return {};
  }));
  return outcome;
}

Result<std::vector<std::string>> Ss(const NetworkNamespace& where, std::string_view options,
                                    std::string_view state,
                                    const std::vector<Endpoint>& endpoints) {
  std::vector<std::string> argv = {"ss", std::string(options), "state", std::string(state)};
  const auto filter = CutFilter(endpoints);
  argv.insert(argv.end(), filter.begin(), filter.end());
  BARTIZAN_TRY(const process::Outcome outcome, RunIn(where, std::move(argv)));
  if (!outcome.ok()) {
    return Fail(Code::kFailed, fmt::format("ss {}: {}", outcome.Describe(),
                                           Ellipsize(ScrubUtf8(Trim(outcome.err)), 300)));
  }
  std::vector<std::string> lines;
  for (const std::string& line : Split(outcome.out, '\n')) {
    std::vector<std::string> words;
    for (const std::string& word : Split(line, ' ')) {
      if (!word.empty()) words.push_back(word);
    }
    if (!words.empty()) lines.push_back(Join(words, " "));
  }
  return lines;
}

// Whether there was anything to do it with.
Result<bool> ForgetTrackedFlows(const NetworkNamespace& where) {
  for (const char* family : {"ipv4", "ipv6"}) {
    const auto outcome = RunIn(where, {"conntrack", "-F", "-f", family});
    if (!outcome && outcome.error().code == Code::kUnavailable) return false;
    if (!outcome) return std::unexpected(outcome.error());
    // A kernel without connection tracking has no flows either.
    if (!outcome->ok()) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> CutFilter(const std::vector<Endpoint>& endpoints) {
  std::vector<std::string> filter = {"not", "dst", "127.0.0.0/8", "and", "not", "dst", "[::1]"};
  for (const Endpoint& endpoint : endpoints) {
    filter.insert(filter.end(), {"and", "not", "("});
    const std::string prefix = ToString(endpoint.prefix);
    filter.insert(filter.end(),
                  {"dst", endpoint.prefix.address.v6 ? fmt::format("[{}]", prefix) : prefix});
    filter.insert(filter.end(), {"and", endpoint.inbound ? "sport" : "dport", "=",
                                 fmt::format(":{}", endpoint.port), ")"});
  }
  return filter;
}

Result<std::vector<std::string>> OpenConnections(const NetworkNamespace& where,
                                                 const std::vector<Endpoint>& endpoints) {
  return Ss(where, "-Htun", "connected", endpoints);
}

Result<Cut> CutFlows(const NetworkNamespace& where, const std::vector<Endpoint>& endpoints) {
  Cut cut;
  BARTIZAN_TRY(cut.connections, Ss(where, "-HKtun", "connected", endpoints));
  BARTIZAN_TRY(cut.conntrack, ForgetTrackedFlows(where));
  // A program may try again at once; what it tries does not get beyond its first packet.
  BARTIZAN_TRY(const auto left, Ss(where, "-Htn", "synchronized", endpoints));
  if (!left.empty()) {
    const std::vector<std::string> some(
        left.begin(), left.begin() + static_cast<ptrdiff_t>(std::min(left.size(), kMostShown)));
    return Fail(
        Code::kFailed,
        fmt::format("{} did not end: {}", Count(left.size(), "connection"), Join(some, "; ")),
        "their packets are dropped all the same; the kernel needs "
        "CONFIG_INET_DIAG_DESTROY to end them");
  }
  return cut;
}

}  // namespace bartizan::response
