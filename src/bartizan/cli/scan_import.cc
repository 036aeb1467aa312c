#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/findings_view.h"
#include "bartizan/cli/scan_commands.h"
#include "bartizan/cli/scan_record.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/identity.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/term/printable.h"

namespace bartizan::cli {

namespace {

constexpr uint64_t kMaxSourceBytes = 16ULL << 20U;

// A file of the tree, never one outside: paths come from the report.
std::optional<std::string> ReadSource(const fs::path& tree, std::string_view path) {
  std::error_code error;
  const fs::path base = fs::canonical(tree, error);
  if (error) return std::nullopt;
  const fs::path real = fs::canonical(base / path, error);
  if (error || !fs::is_regular_file(real, error)) return std::nullopt;
  const std::string relative = real.lexically_relative(base).generic_string();
  if (relative.empty() || relative == ".." || relative.starts_with("../")) return std::nullopt;
  auto text = ReadFile(real, kMaxSourceBytes);
  if (!text) return std::nullopt;
  return *std::move(text);
}

Result<std::string> TargetOf(const Invocation& invocation) {
  if (const auto given = invocation.Get("target")) return *given;
  std::error_code error;
  const fs::path here = fs::current_path(error);
  std::string name = here.filename().string();
  if (error || name.empty()) {
    return Fail(Code::kUsage, "the current folder has no name to call the target by",
                "say what was scanned: --target NAME");
  }
  return name;
}

void PrintJson(Invocation& invocation, const RecordedScan& imported) {
  const findings::ScanInfo& scan = imported.scan;
  const findings::ScanSummary& summary = imported.summary;
  data::JsonArray rows;
  for (const auto& finding : imported.found) rows.push_back(findings::ToJson(finding));
  data::JsonArray problems;
  for (const std::string& problem : scan.problems) problems.emplace_back(problem);
  invocation.Print(data::ToPrettyJson(data::JsonObject{{"schema", "bartizan.scan/1"},
                                                       {"scan", scan.scan_id},
                                                       {"tool", scan.tool},
                                                       {"target", scan.target},
                                                       {"branch", scan.branch},
                                                       {"commit", scan.commit},
                                                       {"report", scan.report_digest},
                                                       {"complete", scan.complete},
                                                       {"problems", std::move(problems)},
                                                       {"summary",
                                                        {{"total", summary.total},
                                                         {"new", summary.fresh},
                                                         {"persisting", summary.persisting},
                                                         {"reopened", summary.reopened},
                                                         {"resolved", summary.resolved}}},
                                                       {"findings", std::move(rows)}}));
}

void PrintSummary(Invocation& invocation, const RecordedScan& imported) {
  const findings::ScanSummary& summary = imported.summary;
  auto sorted = imported.found;
  std::ranges::stable_sort(sorted, std::greater<>(), &findings::Finding::severity);
  PrintFindingsTable(invocation, sorted);
  invocation.Note(SummaryLine(imported.found));
  invocation.Note(fmt::format("{} on {}, branch {}: {} new, {} known, {} back again, {} gone",
                              imported.scan.tool, imported.scan.target, imported.scan.branch,
                              summary.fresh, summary.persisting, summary.reopened,
                              summary.resolved));
}

}  // namespace

Result<int> RunScanImport(Invocation& invocation) {
  const std::string file = invocation.Positional("FILE");
  const std::string name = file == "-" ? "standard input" : file;
  BARTIZAN_TRY(const findings::Parser* const parser,
               findings::FindParser(invocation.Value("tool")));
  BARTIZAN_TRY(const std::string text, ReadFile(file));
  BARTIZAN_TRY(auto report, parser->parse(text, term::PrintableLine(name)));
  for (const std::string& problem : report.problems) invocation.Warn(problem);
  if (!report.complete) invocation.Warn("the report is incomplete: it proves nothing to be gone");

  RecordedScan imported{.found = std::move(report.findings)};
  if (const auto tree = invocation.Get("source")) {
    findings::AddSource(imported.found,
                        [&](std::string_view path) { return ReadSource(*tree, path); });
  }
  const int code = report.complete ? 0 : kExitIncomplete;
  const bool json = invocation.Format() == "json";
  if (invocation.Has("dry-run")) {
    const bool table = invocation.Has("format") && !json;
    table ? PrintFindingsTable(invocation, imported.found)
          : PrintFindingsJson(invocation, imported.found);
    invocation.Note(SummaryLine(imported.found) + " (nothing is stored)");
    return code;
  }

  const Time now = invocation.clock().Now();
  BARTIZAN_TRY(const std::string target, TargetOf(invocation));
  imported.scan = {.scan_id = crypto::SortableId(ToInt(now) / 1000),
                   .tool = report.tool.empty() ? std::string(parser->tool) : report.tool,
                   .target = target,
                   .branch = invocation.Value("branch"),
                   .commit = invocation.Value("commit"),
                   .complete = report.complete,
                   .problems = report.problems,
                   .time = now};
  BARTIZAN_DO(RecordScan(invocation, text, imported));
  json ? PrintJson(invocation, imported) : PrintSummary(invocation, imported);
  return code;
}

}  // namespace bartizan::cli
