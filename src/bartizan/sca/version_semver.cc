#include "bartizan/sca/version_semver.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/sca/digits.h"

namespace bartizan::sca {
namespace {

constexpr size_t kMaxLength = 256;  // as node-semver

std::unexpected<Error> Bad(std::string_view text) {
  return Fail(Code::kInvalid,
              fmt::format("'{}' is not a semantic version", ScrubUtf8(Ellipsize(text, 80))));
}

bool IsIdentifierChar(char c) {
  return IsDigit(c) || IsLetter(c) || c == '-';
}

std::strong_ordering CompareIdentifiers(std::string_view a, std::string_view b) {
  bool a_number = AllDigits(a);
  bool b_number = AllDigits(b);
  if (a_number && b_number) return CompareDigits(a, b);
  if (a_number != b_number) {
    return a_number ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return a.compare(b) <=> 0;
}

}  // namespace

Result<SemVer> SemVer::Parse(std::string_view text) {
  std::string_view body = Trim(text);
  if (body.size() > kMaxLength) return Bad(text);
  size_t at = body.find_first_not_of("v=V \t");
  if (at == std::string_view::npos || !IsDigit(body[at])) return Bad(text);
  SemVer version;
  for (size_t i = 0; i < version.core_.size(); ++i) {
    version.core_[i] = StripZeros(TakeDigits(body, at));
    bool more = at + 1 < body.size() && body[at] == '.' && IsDigit(body[at + 1]);
    if (!more || i + 1 == version.core_.size()) break;
    ++at;
  }
  if (at == body.size() || body[at] == '+' || body[at] == '.') {
    // Build metadata. A dot after a short core ("1.x", "1.") is no version.
    bool numbers_only =
        at == body.size() || body[at] == '+' || (at + 1 < body.size() && IsDigit(body[at + 1]));
    if (!numbers_only) return Bad(text);
    return version;
  }
  if (body[at] == '-') ++at;
  std::string_view prerelease = body.substr(at, body.find('+', at) - at);
  for (std::string& identifier : Split(prerelease, '.')) {
    if (identifier.empty()) return Bad(text);
    for (char c : identifier) {
      if (!IsIdentifierChar(c)) return Bad(text);
    }
    version.prerelease_.push_back(std::move(identifier));
  }
  return version;
}

std::strong_ordering operator<=>(const SemVer& a, const SemVer& b) {
  for (size_t i = 0; i < a.core_.size(); ++i) {
    auto order = CompareDigits(a.core_[i], b.core_[i]);
    if (order != 0) return order;
  }
  // A release comes after its prereleases.
  if (a.prerelease_.empty() || b.prerelease_.empty()) {
    return b.prerelease_.size() <=> a.prerelease_.size();
  }
  size_t common = std::min(a.prerelease_.size(), b.prerelease_.size());
  for (size_t i = 0; i < common; ++i) {
    auto order = CompareIdentifiers(a.prerelease_[i], b.prerelease_[i]);
    if (order != 0) return order;
  }
  return a.prerelease_.size() <=> b.prerelease_.size();
}

}  // namespace bartizan::sca
