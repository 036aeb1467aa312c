// Prints ASFF records as one JSON array: findings of every kind, then those of the real reports in
// the folder that is named (DIR/TOOL/FILE).
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/fs.h"
#include "bartizan/findings/export_asff.h"
#include "bartizan/findings/identity.h"
#include "bartizan/findings/parsers.h"

namespace bartizan::findings {
namespace {

std::vector<Finding> MadeUp() {
  Finding code;
  code.tool = "cppcheck";
  code.rule = "nullPointer";
  code.title = "Null pointer dereference";
  code.cwes = {476};
  code.location = {.path = "src/a.c", .line = 12};
  SetSeverity(code, Severity::kHigh);
  Finding package;
  package.tool = "sca";
  package.rule = "GHSA-jf85-cpcp-j695";
  package.title = "Prototype pollution";
  package.cves = {"CVE-2019-10744"};
  package.aliases = {"SNYK-JS-LODASH-450202"};
  package.cvss = {{.version = "3.1",
                   .vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H",
                   .score = 9.1,
                   .source = "NVD"}};
  package.package = Package{.name = "lodash", .version = "4.17.10", .ecosystem = "npm"};
  package.package->fixed_version = "4.17.12";
  package.references = {"https://nvd.nist.gov/vuln/detail/CVE-2019-10744"};
  SetScore(package, 9.1);
  Finding url;
  url.tool = "wapiti";
  url.rule = "Cross Site Scripting";
  url.title = "XSS in q";
  url.location = {.url = "http://127.0.0.1/search?q=1", .method = "GET", .parameter = "q"};
  url.remediation = std::string(3000, 'x');
  Finding blank;
  Finding hostile = package;
  hostile.rule = std::string(5000, '"');
  hostile.description = std::string(5000, '\x01');
  hostile.package->name = "\xFF\xFE";
  hostile.state = State::kResolved;
  Finding suppressed = code;
  suppressed.state = State::kSuppressed;
  return {code, package, url, blank, hostile, suppressed};
}

void AddReports(const fs::path& folder, std::vector<Finding>& findings) {
  constexpr size_t kOfEach = 50;
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    auto parser = FindParser(file.parent_path().filename().string());
    auto text = ReadFile(file);
    if (!parser || !text) continue;
    auto report = (*parser)->parse(*text, file.filename().string());
    if (!report) continue;  // broken on purpose: the parsers' own tests judge that
    auto& found = report->findings;
    found.resize(std::min(found.size(), kOfEach));
    std::ranges::move(found, std::back_inserter(findings));
  }
}

}  // namespace
}  // namespace bartizan::findings

int main(int argc, char** argv) {
  using namespace bartizan;
  std::vector<findings::Finding> list = findings::MadeUp();
  if (argc > 1 && fs::is_directory(argv[1])) findings::AddReports(argv[1], list);
  auto identities = findings::Identify(list);
  for (size_t i = 0; i < list.size(); ++i) {
    list[i].id = identities[i].key;
    list[i].target = "sample";
    list[i].first_seen = FromInt(1'700'000'000'000'000);
    list[i].last_seen = list[i].first_seen;
  }
  auto records = findings::ToAsff(list, {}, FromInt(1'800'000'000'000'000));
  if (!records) {
    fmt::print(stderr, "{}", records.error().Render());
    return 1;
  }
  fmt::print("{}\n", data::ToJson(data::Json(*records)));
  return 0;
}
