#include "bartizan/ipranges/haproxy_answer.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/prefix_tree.h"

namespace bartizan::ipranges {
namespace {

constexpr size_t kCommandsOfALine = 100;

// HAProxy takes "10.0.0.1/8" and matches by its mask.
std::optional<IpPrefix> PatternOf(std::string_view text) {
  const size_t slash = text.find('/');
  const auto address = ParseIpAddress(text.substr(0, slash));
  if (!address) return {};
  const int64_t width = address->v6 ? 128 : 32;
  if (slash == std::string_view::npos) {
    return IpPrefix{.address = *address, .bits = static_cast<uint8_t>(width)};
  }
  const auto bits = ParseInt(text.substr(slash + 1));
  if (!bits || *bits < 0 || *bits > width) return {};
  return Ancestor(*address, static_cast<unsigned>(*bits));
}

bool IsEntry(std::string_view line) {
  return line.starts_with("0x") && line.find(' ') != std::string_view::npos;
}

std::unexpected<Error> NotUnderstood(std::string_view acl, std::string_view what) {
  return Fail(Code::kInvalid, fmt::format("HAProxy's answer about ACL {}: {}", acl, what));
}

}  // namespace

Result<HaproxyAcl> ParseHaproxyAcl(std::string_view answer, std::string_view acl) {
  HaproxyAcl found;
  if (!Trim(answer).empty() && !IsEntry(answer)) return std::unexpected(HaproxyError(answer, acl));
  // "ENTRY\n…\n\n"; an ACL without patterns is "\n".
  if (answer != "\n" && !answer.ends_with("\n\n")) {
    return NotUnderstood(acl, fmt::format("cut short after {} bytes", answer.size()));
  }
  std::string_view rest = answer;
  for (size_t number = 1; rest != "\n"; ++number) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (!IsEntry(line)) return NotUnderstood(acl, fmt::format("line {} is no entry", number));
    const std::string_view text = line.substr(line.find(' ') + 1);
    const auto pattern = PatternOf(text);
    if (!pattern) {
      return Fail(Code::kInvalid,
                  fmt::format("ACL {} has \"{}\", which is no address: is it the right one?", acl,
                              Ellipsize(ScrubUtf8(text), 60)),
                  "`show acl` on the socket lists them; an ACL of `src` is needed");
    }
    if (number > kMostHaproxyPatterns) {
      return Fail(Code::kLimit,
                  fmt::format("ACL {} has more than {} patterns", acl, kMostHaproxyPatterns));
    }
    found.open.push_back(*pattern);
    found.patterns = number;
  }
  std::ranges::sort(found.open);
  found.open.erase(std::ranges::unique(found.open).begin(), found.open.end());
  return found;
}

Result<uint64_t> ParseHaproxyVersion(std::string_view answer, std::string_view acl) {
  constexpr std::string_view kCreated = "New version created: ";
  if (!answer.starts_with(kCreated)) return std::unexpected(HaproxyError(answer, acl));
  if (!answer.ends_with("\n\n")) return NotUnderstood(acl, "cut short in a version");
  const auto number = ParseInt(Trim(answer.substr(kCreated.size())));
  if (!number || *number < 0 || *number > 0xFFFFFFFFLL) {
    return NotUnderstood(acl, "the new version is no number");
  }
  return static_cast<uint64_t>(*number);
}

Status CheckHaproxySilence(std::string_view answer, size_t commands, std::string_view acl) {
  if (!Trim(answer).empty()) return std::unexpected(HaproxyError(answer, acl));
  if (answer.size() == commands) return {};
  return NotUnderstood(acl,
                       fmt::format("{} of {} commands were answered", answer.size(), commands));
}

Error HaproxyError(std::string_view answer, std::string_view acl) {
  const std::string said = Ellipsize(ScrubUtf8(Trim(answer)), 200);
  const std::string message = fmt::format("HAProxy, ACL {}: {}", acl, said);
  const auto says = [&](std::string_view words) { return said.find(words) != std::string::npos; };
  if (said.empty()) {
    return {.code = Code::kInvalid, .message = fmt::format("HAProxy, ACL {}: no answer", acl)};
  }
  if (says("Permission denied")) {
    return {.code = Code::kDenied,
            .message = message,
            .hint = "the socket needs `level admin` in HAProxy's configuration"};
  }
  if (says("Unknown ACL identifier")) {
    return {.code = Code::kNotFound,
            .message = fmt::format("HAProxy has no ACL {}", acl),
            .hint = "`show acl` on the socket lists them, by \"#NUMBER\" or by file"};
  }
  if (says("Unknown command")) {
    return {.code = Code::kUnavailable,
            .message = fmt::format("HAProxy, ACL {}: it does not know the command", acl),
            .hint = "versions of ACLs need HAProxy 2.4 or newer"};
  }
  return {.code = Code::kFailed, .message = message};
}

std::vector<std::string> HaproxyAddLines(std::span<const IpPrefix> prefixes, uint64_t version,
                                         std::string_view acl) {
  std::vector<std::string> lines;
  size_t commands = 0;  // of the last line
  for (const IpPrefix& prefix : prefixes) {
    const std::string command = fmt::format("add acl @{} {} {}", version, acl, ToString(prefix));
    if (lines.empty() || commands == kCommandsOfALine ||
        lines.back().size() + 1 + command.size() > kMostHaproxyLineBytes) {
      lines.emplace_back();
      commands = 0;
    }
    if (commands++ > 0) lines.back() += ';';
    lines.back() += command;
  }
  return lines;
}

}  // namespace bartizan::ipranges
