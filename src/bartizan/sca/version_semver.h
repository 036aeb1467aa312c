#pragma once
// Versions as npm orders them: Semantic Versioning 2.0.0 (https://semver.org/#spec-item-11), read
// as loosely as node-semver's `loose` mode and the OSV SEMVER ranges need it. Pure, thread-safe.
#include <array>
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::sca {

class SemVer {
 public:
  // MAJOR[.MINOR[.PATCH]] with an optional leading "v" or "=", a prerelease ("-rc.1", or "rc1"
  // directly after the number) and build metadata ("+…", or further dotted parts), which the order
  // ignores. Missing numbers count as 0. kInvalid when it does not start with a number.
  static Result<SemVer> Parse(std::string_view text);

  friend std::strong_ordering operator<=>(const SemVer& a, const SemVer& b);
  friend bool operator==(const SemVer& a, const SemVer& b) { return (a <=> b) == 0; }

 private:
  std::array<std::string, 3> core_;  // digits without leading zeros
  std::vector<std::string> prerelease_;
};

}  // namespace bartizan::sca
