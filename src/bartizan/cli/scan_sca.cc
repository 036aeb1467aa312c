#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/findings_view.h"
#include "bartizan/cli/scan_commands.h"
#include "bartizan/findings/export_sarif.h"
#include "bartizan/sca/scan.h"

namespace bartizan::cli {

namespace {

void SortWorstFirst(std::vector<findings::Finding>& found) {
  std::ranges::stable_sort(found, std::greater<>(), &findings::Finding::severity);
}

// What was found has no id yet, but a version that mends it.
void PrintTable(Invocation& invocation, const std::vector<findings::Finding>& found) {
  term::Table table({"SEVERITY", "PACKAGE", "VERSION", "FIXED IN", "ADVISORY", "TITLE", "FILE"});
  for (const findings::Finding& finding : found) {
    const auto package = finding.package.value_or(findings::Package{});
    table.AddRow({std::string(findings::SeverityName(finding.severity)), package.name,
                  package.version, package.fixed_version, finding.rule, finding.title,
                  package.path.empty() ? finding.location.path : package.path});
  }
  invocation.PrintTable(table);
}

Result<std::optional<findings::Severity>> FailOn(const Invocation& invocation) {
  const auto given = invocation.Get("fail-on");
  if (!given) return std::nullopt;
  return findings::ParseSeverity(*given);
}

void Explain(const Invocation& invocation, const sca::DependencyScan& scan) {
  const std::string newest =
      scan.advisories_newest ? ", newest of " + FormatIso(*scan.advisories_newest) : "";
  invocation.Note(fmt::format("{} in {}, checked against {}{}", Count(scan.packages, "package"),
                              Count(scan.lock_files.size(), "lock file"),
                              Count(scan.advisories, "advisory record"), newest));
  invocation.Note(SummaryLine(scan.report.findings));
  for (const std::string& file : scan.lock_files) invocation.Detail("read " + file);
}

}  // namespace

Result<int> RunScanSca(Invocation& invocation) {
  std::vector<fs::path> paths;
  for (const std::string& path : invocation.Positionals("PATH")) paths.emplace_back(path);
  if (paths.empty()) paths.emplace_back(".");
  BARTIZAN_TRY(const auto fail_on, FailOn(invocation));
  const sca::ScanOptions options{.include_dev = !invocation.Has("no-dev")};
  BARTIZAN_TRY(auto scan, sca::ScanInDetail(paths, invocation.Value("advisories"), options));
  auto& found = scan.report.findings;
  SortWorstFirst(found);

  const std::string format = invocation.Format();
  if (format == "json") PrintFindingsJson(invocation, found);
  if (format == "table") PrintTable(invocation, found);
  if (format == "sarif") {
    invocation.Print(data::ToPrettyJson(findings::ToSarif(found)));
  }
  Explain(invocation, scan);
  for (const std::string& problem : scan.report.problems) invocation.Warn(problem);

  const auto bad = [&](const findings::Finding& f) { return fail_on && f.severity >= *fail_on; };
  if (std::ranges::any_of(found, bad)) return 1;
  return scan.report.complete ? 0 : kExitIncomplete;
}

}  // namespace bartizan::cli
