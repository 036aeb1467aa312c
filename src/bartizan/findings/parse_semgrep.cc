// Semgrep's JSON output (https://semgrep.dev/docs/cli-reference), and the supply-chain findings of
// its deployment API ({"vulns": […]}).
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::JsonArray;
using data::Str;

// What Semgrep writes instead of a value when nobody is logged in.
constexpr std::string_view kNoLogin = "requires login";

const Json& Member(const Json& value, std::string_view key) {
  static const Json kNone;
  const Json* found = data::Find(value, key);
  return found == nullptr ? kNone : *found;
}

// A list of strings; one string counts as a list of one.
std::vector<std::string> Strings(const Json& value, std::string_view key) {
  const Json& found = Member(value, key);
  if (found.is_string()) return {Str(value, key)};
  std::vector<std::string> out;
  if (!found.is_array()) return out;
  for (const Json& item : found.get_array()) {
    if (item.is_string()) out.emplace_back(data::View(item.get_string()));
  }
  return out;
}

void SetSemgrepSeverity(Finding& finding, const std::string& word) {
  finding.original_severity = word;
  if (word == "ERROR") return SetPoints(finding, 70);
  if (word == "WARNING") return SetPoints(finding, 40);
  if (word == "INFO") return SetPoints(finding, 1);
  SetSeverityWord(finding, word);
}

void ReadPackage(const Json& extra, Finding& finding) {
  const Json& found =
      Member(Member(Member(extra, "sca_info"), "dependency_match"), "found_dependency");
  if (!found.is_object()) return;
  finding.package = Package{.name = Str(found, "package"),
                            .version = Str(found, "version"),
                            .ecosystem = Str(found, "ecosystem"),
                            .path = CleanPath(Str(found, "lockfile_path"))};
}

Finding ReadResult(const Json& result) {
  Finding finding;
  const Json& extra = Member(result, "extra");
  const Json& metadata = Member(extra, "metadata");
  finding.rule = Str(result, "check_id");
  finding.description = Str(extra, "message");
  finding.title = OneLine(finding.description);
  finding.remediation = Str(extra, "fix");
  SetSemgrepSeverity(finding, Str(extra, "severity"));
  finding.confidence = Str(metadata, "confidence");
  finding.location.path = CleanPath(Str(result, "path"));
  finding.location.line = Positive(Member(result, "start"), "line");
  finding.location.column = Positive(Member(result, "start"), "col");
  finding.location.end_line = Positive(Member(result, "end"), "line");
  if (std::string lines = Str(extra, "lines"); lines != kNoLogin) finding.location.snippet = lines;
  for (const std::string& cwe : Strings(metadata, "cwe")) AddCwesIn(finding, cwe);
  for (const std::string& url : Strings(metadata, "references")) AddReference(finding, url);
  AddReference(finding, Str(metadata, "source"));
  AddFingerprint(finding, "semgrep", Str(extra, "fingerprint"));
  AddId(finding, Str(metadata, "sca-vuln-database-identifier"));
  ReadPackage(extra, finding);
  if (data::Bool(extra, "is_ignored").value_or(false)) {
    finding.state = State::kSuppressed;
    finding.state_reason = "ignored in the source (nosemgrep)";
  }
  return finding;
}

Finding ReadSupplyChain(const Json& vulnerability) {
  Finding finding;
  const Json& advisory = Member(vulnerability, "advisory");
  const Json& references = Member(advisory, "references");
  finding.rule = Str(advisory, "ruleId");
  finding.title = OneLine(Str(vulnerability, "title", Str(advisory, "title")));
  finding.description = Str(advisory, "description");
  SetSemgrepSeverity(finding, Str(advisory, "severity"));
  for (const std::string& id : Strings(references, "cveIds")) AddId(finding, id);
  for (const std::string& cwe : Strings(references, "cweIds")) AddCwesIn(finding, cwe);
  for (const std::string& url : Strings(references, "urls")) AddReference(finding, url);
  const Json& dependency = Member(vulnerability, "matchedDependency");
  const Json& place = Member(vulnerability, "dependencyFileLocation");
  finding.location.path = CleanPath(Str(place, "path"));
  finding.location.line = Positive(place, "startLine");
  finding.package = Package{
      .name = Str(dependency, "name"),
      .version = Str(dependency, "versionSpecifier"),
      .ecosystem = Str(advisory, "ecosystem"),
      .fixed_version = Str(Member(vulnerability, "closestSafeDependency"), "versionSpecifier"),
      .path = finding.location.path};
  AddFingerprint(finding, "semgrep-group", Str(vulnerability, "groupKey"));
  return finding;
}

// "warn" is a part that one rule could not match; anything worse left files or rules out.
void ReadErrors(const std::vector<const Json*>& errors, Report& report) {
  for (const Json* error : errors) {
    std::string said = fmt::format("{}: {}", Str(*error, "path", "semgrep"),
                                   OneLine(Str(*error, "message", Str(*error, "long_msg"))));
    if (Str(*error, "level").starts_with("warn")) {
      Remark(report, said);
    } else {
      Incomplete(report, said);
    }
  }
}

}  // namespace

Result<Report> ParseSemgrep(std::string_view text, std::string_view name) {
  Source source("semgrep", name);
  BARTIZAN_TRY(Json json, source.Json(text));
  Report report{.tool = "semgrep", .tool_version = Str(json, "version")};
  if (data::FindArray(json, "vulns") != nullptr) {
    BARTIZAN_TRY(auto found, source.Objects(json, "vulns", "the report"));
    for (const Json* one : found) report.findings.push_back(ReadSupplyChain(*one));
    if (data::Bool(json, "hasMore").value_or(false)) {
      Incomplete(report, "one page of several: the others are missing");
    }
    return Finish(std::move(report));
  }
  BARTIZAN_TRY(auto results, source.Objects(json, "results", "the report", true));
  BARTIZAN_TRY(auto errors, source.Objects(json, "errors", "the report", true));
  for (size_t i = 0; i < results.size(); ++i) {
    if (Str(*results[i], "check_id").empty()) {
      return source.Bad(fmt::format("results[{}] has no 'check_id'", i));
    }
    report.findings.push_back(ReadResult(*results[i]));
  }
  ReadErrors(errors, report);
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
