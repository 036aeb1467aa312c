// Everything that the sca module reads from files of others. The first byte chooses the reader.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/data/json.h"
#include "bartizan/sca/lockfile_npm.h"
#include "bartizan/sca/osv.h"
#include "bartizan/sca/purl.h"
#include "bartizan/sca/requirements.h"
#include "bartizan/sca/version_pypi.h"
#include "bartizan/sca/version_semver.h"

namespace bartizan::sca {
namespace {

void Lock(std::string_view text) {
  auto manifest = ParseNpmLock(text, "package-lock.json");
  if (!manifest) return;
  auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  for (const Dependency& d : manifest->dependencies) {
    BARTIZAN_CHECK(!d.name.empty() && !d.version.empty() && d.line >= 1 && d.line <= lines);
  }
}

void Requirements(std::string_view text) {
  // An include reads the text itself again, below another name.
  auto manifest = ParseRequirements(text, "requirements.txt", [text](const std::string& path) {
    if (path.size() % 2 == 0) return Result<std::string>(Fail(Code::kNotFound, "no such file"));
    return Result<std::string>(std::string(text));
  });
  if (!manifest) return;
  for (const Dependency& d : manifest->dependencies) {
    BARTIZAN_CHECK(d.name == NormalizePypiName(d.name) && !d.version.empty() && d.line >= 1);
  }
}

void Osv(std::string_view text) {
  auto json = data::ParseJson(text, "record.json");
  if (!json) return;
  auto record = ParseOsv(*json, "record.json");
  if (!record) return;
  BARTIZAN_CHECK(!record->id.empty());
  for (const OsvAffected& affected : record->affected) {
    for (std::string_view version : {"0", "1.0.0", "2.0.0-rc.1"}) {
      auto fixes = FixesAfter(affected, version);
      static_cast<void>(IsAffected(affected, version));
      if (!fixes) continue;
      for (const std::string& fix : *fixes) {
        BARTIZAN_CHECK(CompareVersions(affected.ecosystem, fix, version).value() > 0);
      }
    }
  }
}

void PackageUrl(std::string_view text) {
  auto purl = ParsePurl(text);
  if (!purl) return;
  std::string canonical = FormatPurl(*purl);
  auto again = ParsePurl(canonical);
  // Encoding makes it up to three times as long, which may be too long to be read again.
  if (!again) {
    BARTIZAN_CHECK(canonical.size() > 4096);
    return;
  }
  BARTIZAN_CHECK(*again == *purl && FormatPurl(*again) == canonical);
}

// Any order must be one: a < b is b > a, and a < b < c is a < c.
template <class Version>
void Order(std::string_view text) {
  size_t first = text.find('\n');
  size_t second = first == std::string_view::npos ? first : text.find('\n', first + 1);
  if (second == std::string_view::npos) return;
  auto a = Version::Parse(text.substr(0, first));
  auto b = Version::Parse(text.substr(first + 1, second - first - 1));
  auto c = Version::Parse(text.substr(second + 1));
  if (!a || !b || !c) return;
  BARTIZAN_CHECK(*a == *a);
  BARTIZAN_CHECK((*a < *b) == (*b > *a) && (*a == *b) == (*b == *a));
  if (*a <= *b && *b <= *c) BARTIZAN_CHECK(*a <= *c);
}

}  // namespace
}  // namespace bartizan::sca

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace bartizan::sca;
  if (size == 0) return 0;
  std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 6) {
    case 0:
      Lock(text);
      break;
    case 1:
      Requirements(text);
      break;
    case 2:
      Osv(text);
      break;
    case 3:
      PackageUrl(text);
      break;
    case 4:
      Order<SemVer>(text);
      break;
    default:
      Order<PypiVersion>(text);
  }
  return 0;
}
