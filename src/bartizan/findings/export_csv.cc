#include "bartizan/findings/export_csv.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/data/csv.h"

namespace bartizan::findings {
namespace {

std::string Number(std::optional<int> value) {
  return value ? fmt::to_string(*value) : std::string();
}

std::string TimeText(Time time) {
  return time == Time{} ? std::string() : FormatIso(time);
}

std::string CweText(const Finding& finding) {
  std::vector<std::string> names;
  names.reserve(finding.cwes.size());
  for (int cwe : finding.cwes) names.push_back(fmt::format("CWE-{}", cwe));
  return Join(names, " ");
}

}  // namespace

std::span<const std::string> CsvColumns() {
  static const std::array<std::string, 27> columns = {
      "id",      "severity", "score",         "tool", "rule",       "title",     "state",
      "path",    "line",     "column",        "url",  "method",     "parameter", "ecosystem",
      "package", "version",  "fixed_version", "cve",  "cwe",        "exploited", "occurrences",
      "target",  "branch",   "commit",        "run",  "first_seen", "last_seen"};
  return columns;
}

std::vector<std::string> CsvRow(const Finding& finding) {
  static const Package no_package;
  const Package& package = finding.package ? *finding.package : no_package;
  const Location& at = finding.location;
  return {finding.id,
          std::string(SeverityName(finding.severity)),
          Number(finding.score),
          finding.tool,
          finding.rule,
          finding.title,
          std::string(StateName(finding.state)),
          at.path,
          Number(at.line),
          Number(at.column),
          at.url,
          at.method,
          at.parameter,
          package.ecosystem,
          package.name,
          package.version,
          package.fixed_version,
          Join(finding.cves, " "),
          CweText(finding),
          finding.exploited ? "true" : "false",
          fmt::to_string(finding.occurrences),
          finding.target,
          finding.branch,
          finding.commit,
          finding.run_id,
          TimeText(finding.first_seen),
          TimeText(finding.last_seen)};
}

std::string ToCsv(std::span<const Finding> findings) {
  std::string out = data::CsvRecord(CsvColumns());
  for (const auto& finding : findings) out += data::CsvRecord(CsvRow(finding));
  return out;
}

std::string WhereText(const Finding& finding) {
  const Location& at = finding.location;
  if (finding.package && !finding.package->name.empty()) {
    const Package& package = *finding.package;
    std::string name =
        package.ecosystem.empty() ? package.name : package.ecosystem + '/' + package.name;
    return package.version.empty() ? name : name + ' ' + package.version;
  }
  if (!at.url.empty()) {
    std::string where = at.method.empty() ? at.url : at.method + ' ' + at.url;
    return at.parameter.empty() ? where : fmt::format("{} ({})", where, at.parameter);
  }
  return at.line ? fmt::format("{}:{}", at.path, *at.line) : at.path;
}

std::span<const std::string> TableColumns() {
  static const std::array<std::string, 6> columns = {"SEVERITY", "TOOL",  "RULE",
                                                     "WHERE",    "TITLE", "ID"};
  return columns;
}

std::vector<std::string> TableRow(const Finding& finding) {
  constexpr size_t kShortId = 12;  // "btz-" and eight digits
  return {std::string(SeverityName(finding.severity)),
          finding.tool,
          finding.rule,
          WhereText(finding),
          finding.title,
          finding.id.substr(0, kShortId)};
}

}  // namespace bartizan::findings
