// Which versions an advisory means (https://ossf.github.io/osv-schema/#evaluation).
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/sca/osv.h"
#include "bartizan/sca/version_pypi.h"
#include "bartizan/sca/version_semver.h"

namespace bartizan::sca {
namespace {

template <class Version>
struct Event {
  OsvEvent::Kind kind;
  bool everything;  // introduced "0"
  Version version;
};

// Ascending; at one version in the order of the file, but "introduced 1, last_affected 1" must not
// turn round.
template <class Version>
bool Before(const Event<Version>& a, const Event<Version>& b) {
  if (a.everything != b.everything) return a.everything;
  if (auto order = a.version <=> b.version; order != 0) return order < 0;
  return a.kind != OsvEvent::kLastAffected && b.kind == OsvEvent::kLastAffected;
}

template <class Version>
Result<bool> InRange(const OsvRange& range, const Version& version) {
  std::vector<Event<Version>> events;
  bool limited = false;
  bool below_limit = false;
  for (const OsvEvent& event : range.events) {
    if (event.kind == OsvEvent::kLimit) {
      limited = true;
      below_limit = below_limit || event.version == "*";
      if (event.version == "*") continue;
      BARTIZAN_TRY(Version limit, Version::Parse(event.version));
      below_limit = below_limit || version < limit;
      continue;
    }
    bool everything = event.kind == OsvEvent::kIntroduced && event.version == "0";
    BARTIZAN_TRY(Version at, Version::Parse(event.version));
    events.push_back({event.kind, everything, std::move(at)});
  }
  if (limited && !below_limit) return false;
  std::stable_sort(events.begin(), events.end(), Before<Version>);
  bool affected = false;
  for (const Event<Version>& event : events) {
    switch (event.kind) {
      case OsvEvent::kIntroduced:
        affected = affected || event.everything || version >= event.version;
        break;
      case OsvEvent::kFixed:
        affected = affected && version < event.version;
        break;
      case OsvEvent::kLastAffected:
        affected = affected && version <= event.version;
        break;
      case OsvEvent::kLimit:
        break;
    }
  }
  return affected;
}

// False when the texts first differ in two digits that are not 0: whatever the spelling, these are
// two numbers at the same place. Saves reading the long lists of versions of most advisories.
bool MayBeEqual(std::string_view a, std::string_view b) {
  size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
  if (at == a.size() || at == b.size()) return true;
  auto counts = [](char c) { return c >= '1' && c <= '9'; };
  return !counts(a[at]) || !counts(b[at]);
}

template <class Version>
Result<bool> Affected(const OsvAffected& affected, std::string_view text) {
  for (const std::string& listed : affected.versions) {
    if (listed == text) return true;
  }
  BARTIZAN_TRY(Version version, Version::Parse(text));
  for (const OsvRange& range : affected.ranges) {
    if (range.git) continue;
    BARTIZAN_TRY(bool inside, InRange(range, version));
    if (inside) return true;
  }
  for (const std::string& listed : affected.versions) {
    if (!MayBeEqual(listed, text)) continue;
    auto other = Version::Parse(listed);  // one that cannot be ordered was compared as text above
    if (other && *other == version) return true;
  }
  return false;
}

template <class Version>
Result<std::vector<std::string>> Fixes(const OsvAffected& affected, std::string_view text) {
  BARTIZAN_TRY(Version version, Version::Parse(text));
  std::vector<std::pair<Version, std::string>> fixes;
  for (const OsvRange& range : affected.ranges) {
    if (range.git) continue;
    for (const OsvEvent& event : range.events) {
      if (event.kind != OsvEvent::kFixed) continue;
      BARTIZAN_TRY(Version fixed, Version::Parse(event.version));
      if (fixed > version) fixes.emplace_back(std::move(fixed), event.version);
    }
  }
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  out.reserve(fixes.size());
  for (auto& [order, fixed] : fixes) out.push_back(std::move(fixed));
  return out;
}

template <class Version>
Result<int> Compare(std::string_view a, std::string_view b) {
  BARTIZAN_TRY(Version left, Version::Parse(a));
  BARTIZAN_TRY(Version right, Version::Parse(b));
  auto order = left <=> right;
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

std::unexpected<Error> NoOrder(std::string_view ecosystem) {
  return Fail(Code::kInvalid, fmt::format("versions of '{}' have no order here", ecosystem));
}

}  // namespace

Result<bool> IsAffected(const OsvAffected& affected, std::string_view version) {
  if (affected.ecosystem == "npm") return Affected<SemVer>(affected, version);
  if (affected.ecosystem == "PyPI") return Affected<PypiVersion>(affected, version);
  return NoOrder(affected.ecosystem);
}

Result<std::vector<std::string>> FixesAfter(const OsvAffected& affected, std::string_view version) {
  if (affected.ecosystem == "npm") return Fixes<SemVer>(affected, version);
  if (affected.ecosystem == "PyPI") return Fixes<PypiVersion>(affected, version);
  return NoOrder(affected.ecosystem);
}

Result<int> CompareVersions(std::string_view ecosystem, std::string_view a, std::string_view b) {
  if (ecosystem == "npm") return Compare<SemVer>(a, b);
  if (ecosystem == "PyPI") return Compare<PypiVersion>(a, b);
  return NoOrder(ecosystem);
}

}  // namespace bartizan::sca
