#pragma once
// HAProxy's runtime API over its socket (management.txt, "9.3. Unix Socket commands"): commands of
// a line are joined by ';', each answer ends with an empty line, and errors are sentences. Pure;
// thread-safe. Not for other modules.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/ip.h"

namespace bartizan::ipranges {

inline constexpr size_t kMostHaproxyPatterns = 1'000'000;
inline constexpr size_t kMostHaproxyLineBytes = 15'000;  // its buffer (tune.bufsize) has 16,384

struct HaproxyAcl {
  std::vector<IpPrefix> open;  // sorted, each once; host parts are cut off as HAProxy does
  size_t patterns = 0;         // lines
};
// Of `show acl #0`. kInvalid with the line: a pattern that is no address, an answer without its
// end; kLimit for more than a million patterns. A sentence instead is what HaproxyError says.
Result<HaproxyAcl> ParseHaproxyAcl(std::string_view answer, std::string_view acl);

// Of `prepare acl #0`: the number of the new version.
Result<uint64_t> ParseHaproxyVersion(std::string_view answer, std::string_view acl);

// Of commands that say nothing when they succeed. `commands` is their number.
Status CheckHaproxySilence(std::string_view answer, size_t commands, std::string_view acl);

// What a sentence means: kDenied ("Permission denied"), kNotFound (no such ACL), kUnavailable
// (HAProxy before 2.4, which has no versions), else kFailed.
Error HaproxyError(std::string_view answer, std::string_view acl);

// Lines of at most 100 commands and kMostHaproxyLineBytes each, without their ends.
std::vector<std::string> HaproxyAddLines(std::span<const IpPrefix> prefixes, uint64_t version,
                                         std::string_view acl);

}  // namespace bartizan::ipranges
