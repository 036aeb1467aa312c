// retire.js, JSON output (https://github.com/RetireJS/retire.js): {data: […]}, or the bare array
// of version 1.
#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_common.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::Str;

void ReadIdentifiers(const Json& vulnerability, const std::string& component, Finding& finding) {
  const Json* ids = data::Find(vulnerability, "identifiers");
  if (ids == nullptr) return;
  if (const data::JsonArray* cves = data::FindArray(*ids, "CVE")) {
    for (const Json& cve : *cves) {
      if (cve.is_string()) AddId(finding, data::View(cve.get_string()));
    }
  } else {
    AddId(finding, Str(*ids, "CVE"));
  }
  AddId(finding, Str(*ids, "githubID"));
  finding.title = OneLine(Str(*ids, "summary"));
  finding.description = Str(*ids, "summary");
  std::string retid = Str(*ids, "retid");
  std::string issue = Str(*ids, "issue");
  if (!finding.cves.empty()) {
    finding.rule = finding.cves.front();
  } else if (!finding.aliases.empty()) {
    finding.rule = finding.aliases.front();
  } else if (!retid.empty()) {
    finding.rule = "retid-" + retid;
  } else if (!issue.empty()) {
    finding.rule = fmt::format("{}-issue-{}", component, issue);
  } else {
    finding.rule = fmt::format("{}-{}", component, StableHash(finding.description));
  }
}

Finding ReadVulnerability(const Json& vulnerability, const Json& result, std::string_view file) {
  Finding finding;
  std::string component = Str(result, "component");
  ReadIdentifiers(vulnerability, component, finding);
  finding.original_severity = Str(vulnerability, "severity");
  SetSeverityWord(finding, finding.original_severity);
  finding.confidence = Str(result, "detection");
  if (const data::JsonArray* cwes = data::FindArray(vulnerability, "cwe")) {
    for (const Json& cwe : *cwes) {
      if (cwe.is_string()) AddCwe(finding, data::View(cwe.get_string()));
    }
  }
  if (const data::JsonArray* info = data::FindArray(vulnerability, "info")) {
    for (const Json& url : *info) {
      if (url.is_string()) AddReference(finding, data::View(url.get_string()));
    }
  }
  finding.location.path = CleanPath(file);
  Package package;
  package.name = Str(result, "npmname", component);
  package.version = Str(result, "version");
  package.ecosystem = "npm";
  package.fixed_version = Str(vulnerability, "below");
  // "2.999.999": every version of a line that is no longer maintained.
  if (package.fixed_version.contains(".999")) package.fixed_version.clear();
  package.path = finding.location.path;
  if (data::Find(result, "npmname") != nullptr) {
    std::string name = ReplaceAll(package.name, "@", "%40");
    package.purl = fmt::format("pkg:npm/{}@{}", name, package.version);
  }
  if (!package.fixed_version.empty()) {
    finding.remediation =
        fmt::format("Update {} to {} or later.", package.name, package.fixed_version);
  }
  if (finding.title.empty()) finding.title = fmt::format("{} {}", package.name, package.version);
  finding.package = std::move(package);
  return finding;
}

}  // namespace

Result<Report> ParseRetirejs(std::string_view text, std::string_view name) {
  Source source("retirejs", name);
  BARTIZAN_TRY(Json json, source.Json(text));
  Report report{.tool = "retirejs"};
  if (json.is_array()) json = Json{{"data", json}};
  BARTIZAN_TRY(auto files, source.Objects(json, "data", "the report", true));
  BARTIZAN_TRY(const data::JsonArray* errors, source.Array(json, "errors", "the report"));
  report.tool_version = Str(json, "version");
  for (const Json& error : *errors) {
    Incomplete(report, error.is_string() ? std::string(data::View(error.get_string()))
                                         : Str(error, "message", data::ToJson(error)));
  }
  for (size_t i = 0; i < files.size(); ++i) {
    std::string where = fmt::format("data[{}]", i);
    BARTIZAN_TRY(auto results, source.Objects(*files[i], "results", where, true));
    for (const Json* result : results) {
      BARTIZAN_TRY(auto found, source.Objects(*result, "vulnerabilities", where + ".results[]"));
      for (const Json* vulnerability : found) {
        report.findings.push_back(
            ReadVulnerability(*vulnerability, *result, Str(*files[i], "file")));
      }
    }
  }
  return Finish(std::move(report));
}

}  // namespace bartizan::findings
