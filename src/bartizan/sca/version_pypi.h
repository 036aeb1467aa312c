#pragma once
// Versions as pip orders them: PEP 440
// (https://packaging.python.org/en/latest/specifications/version-specifiers/). A version that PEP
// 440 does not accept sorts before all that it accepts, by the rules of setuptools' old
// parse_version, so that advisories about old releases still apply. Pure, thread-safe.
#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::sca {

class PypiVersion {
 public:
  // kInvalid only for an empty text, one longer than 256 bytes or one with control characters.
  static Result<PypiVersion> Parse(std::string_view text);

  bool legacy() const { return !legacy_.empty(); }  // not PEP 440

  friend std::strong_ordering operator<=>(const PypiVersion& a, const PypiVersion& b);
  friend bool operator==(const PypiVersion& a, const PypiVersion& b) { return (a <=> b) == 0; }

 private:
  friend class PypiReader;
  std::string epoch_;                 // digits
  std::vector<std::string> release_;  // digits, without trailing zeros
  // Rank of the phase: 0 dev only, 1 a, 2 b, 3 rc, 4 final; then its number.
  int pre_ = 4;
  std::string pre_number_, post_number_, dev_number_;
  bool post_ = false, dev_ = false;
  std::vector<std::string> local_;
  std::vector<std::string> legacy_;
};

}  // namespace bartizan::sca
