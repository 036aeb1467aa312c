// `scan:` steps, and what becomes of reports.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/pipeline/run_context.h"
#include "bartizan/pipeline/scanner.h"
#include "bartizan/process/process.h"
#include "bartizan/sca/scan.h"

namespace bartizan::pipeline {
namespace {

constexpr Micros kDefaultTimeout = std::chrono::hours(1);
constexpr std::string_view kOwnFormat =
    "bartizan";  // findings of built-in scanners, stored as JSON

// Tools that print absolute paths name the checkout, which is another folder in every run.
void StripCheckout(findings::Finding& finding, const fs::path& checkout) {
  std::string prefix = checkout.string() + "/";
  for (std::string* text : {&finding.location.path, &finding.title, &finding.description,
                            &finding.location.snippet, &finding.location.url}) {
    *text = ReplaceAll(std::move(*text), "file://" + prefix, "");
    *text = ReplaceAll(std::move(*text), prefix, "");
  }
  if (finding.location.path.starts_with("./")) finding.location.path.erase(0, 2);
  if (finding.package) {
    finding.package->path = ReplaceAll(std::move(finding.package->path), prefix, "");
  }
}

findings::ScanInfo InfoOf(const RunContext& context, const Step& step, std::string_view tool,
                          std::string_view target) {
  Time now = context.clock.Now();
  return {.scan_id = crypto::SortableId(ToInt(now) / 1000),
          .tool = std::string(tool),
          .target = std::string(target),
          .branch = context.run.branch,
          .commit = context.run.commit,
          .run_id = context.run.id,
          .step = step.name,
          .time = now};
}

Result<findings::Report> ParseOwn(std::string_view text) {
  BARTIZAN_TRY(auto json, data::ParseJson(text, "report"));
  findings::Report report{.tool = data::Str(json, "tool"),
                          .tool_version = data::Str(json, "tool_version")};
  report.complete = data::Bool(json, "complete").value_or(false);
  if (const auto* problems = data::FindArray(json, "problems")) {
    for (const auto& p : *problems) report.problems.emplace_back(data::View(p.as_string()));
  }
  const auto* rows = data::FindArray(json, "findings");
  if (rows == nullptr) return Fail(Code::kInvalid, "the stored report has no findings");
  for (const auto& row : *rows) {
    BARTIZAN_TRY(report.findings.emplace_back(), findings::FindingFromJson(row));
  }
  return report;
}

std::string OwnText(const findings::Report& report) {
  data::JsonArray rows, problems;
  for (const auto& finding : report.findings) rows.push_back(findings::ToJson(finding));
  for (const auto& problem : report.problems) problems.push_back(data::Json(problem));
  return data::ToJson({{"schema", "bartizan.findings/1"},
                       {"tool", report.tool},
                       {"tool_version", report.tool_version},
                       {"complete", report.complete},
                       {"problems", problems},
                       {"findings", rows}});
}

StepOutcome OutcomeOf(StepWork& work, ScannedReport scanned) {
  StepOutcome outcome;
  if (scanned.info.complete) {
    outcome.message = DescribeFindings(scanned.findings);
  } else {
    outcome.state = StepState::kIncomplete;
    outcome.message = "incomplete: " + Join(scanned.info.problems, "; ");
  }
  work.log.Line(outcome.message);
  outcome.scans.push_back(std::move(scanned));
  return outcome;
}

StepOutcome ScanDependencies(StepWork& work, const ScanAction& action) {
  std::vector<fs::path> paths;
  for (const auto& path : action.paths) paths.emplace_back(work.checkout / path);
  if (paths.empty()) paths.push_back(work.checkout);
  fs::path advisories =
      work.checkout / (action.advisories.empty() ? "advisories" : action.advisories);
  std::string target = ScanTarget(work.context.definition, work.step, action.tool);
  auto report = sca::ScanDependencies(paths, advisories, {.root = work.checkout});
  if (!report) {
    return OutcomeOf(work, IncompleteScan(work.context, work.step, action.tool,
                                          report.error().OneLine(), target));
  }
  auto taken = TakeReport(work.context, work.step, action.tool, kOwnFormat, OwnText(*report),
                          work.checkout, target);
  if (!taken) return Failed(taken.error());
  return OutcomeOf(work, std::move(*taken));
}

// The report's bytes after the tool has ended, or why there are none.
Result<std::string> ReportText(const StepWork& work, const ScannerInvocation& invocation,
                               std::string collected) {
  if (invocation.source != ScannerInvocation::kFile) return collected;
  auto text = ReadFile(work.checkout / invocation.report_path);
  if (!text)
    return Fail(Code::kFailed, fmt::format("it left no report at {}", invocation.report_path));
  return text;
}

}  // namespace

std::string ScanTarget(const Definition& definition, const Step& step, std::string_view tool) {
  auto uses = [&](const Step& other) {
    if (const auto* scan = std::get_if<ScanAction>(&other.action)) return scan->tool == tool;
    const auto* run = std::get_if<RunAction>(&other.action);
    return run != nullptr &&
           std::ranges::find(run->reports, tool, &NamedPath::name) != run->reports.end();
  };
  return std::ranges::count_if(definition.steps, uses) > 1 ? definition.name + "/" + step.name
                                                           : definition.name;
}

std::string DescribeFindings(const std::vector<findings::Finding>& all) {
  if (all.empty()) return "no findings";
  using findings::Severity;
  std::string parts;
  for (Severity severity : {Severity::kCritical, Severity::kHigh, Severity::kMedium, Severity::kLow,
                            Severity::kInformational, Severity::kUnknown}) {
    auto n = std::ranges::count(all, severity, &findings::Finding::severity);
    if (n > 0) {
      parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", n,
                           ToLower(findings::SeverityName(severity)));
    }
  }
  return fmt::format("{}: {}", Count(all.size(), "finding"), parts);
}

Result<ScannedReport> TakeReport(RunContext& context, const Step& step, std::string_view tool,
                                 std::string_view format, std::string_view text,
                                 const fs::path& checkout, std::string_view target) {
  ScannedReport scanned{.info = InfoOf(context, step, tool, target)};
  // The raw bytes are kept also when they cannot be parsed: a better parser may read them later.
  BARTIZAN_TRY(auto kept, context.artifacts.PutBytes(text));
  scanned.info.report_digest = kept.digest;
  std::string name = fmt::format("{} report", tool);
  auto report = format == kOwnFormat ? ParseOwn(text) : findings::ParseReport(format, text, name);
  if (report) {
    scanned.findings = std::move(report->findings);
    scanned.info.complete = report->complete;
    scanned.info.problems = std::move(report->problems);
    for (auto& finding : scanned.findings) StripCheckout(finding, checkout);
  } else {
    scanned.info.complete = false;
    scanned.info.problems = {report.error().OneLine()};
  }
  scanned.report = {.step = step.name,
                    .tool = std::string(tool),
                    .format = std::string(format),
                    .digest = kept.digest,
                    .scan_id = scanned.info.scan_id,
                    .complete = scanned.info.complete};
  return scanned;
}

ScannedReport IncompleteScan(RunContext& context, const Step& step, std::string_view tool,
                             std::string problem, std::string_view target) {
  ScannedReport scanned{.info = InfoOf(context, step, tool, target)};
  scanned.info.complete = false;
  scanned.info.problems = {std::move(problem)};
  scanned.report = {.step = step.name,
                    .tool = std::string(tool),
                    .scan_id = scanned.info.scan_id,
                    .complete = false};
  return scanned;
}

StepOutcome ExecuteScan(StepWork& work, const ScanAction& written) {
  auto action = ExpandScan(written, work.environment);
  if (!action) return Failed(action.error());
  const Scanner* scanner = FindScanner(action->tool);
  if (scanner == nullptr) return Failed(fmt::format("there is no scanner '{}'", action->tool));
  if (scanner->program.empty()) return ScanDependencies(work, *action);

  std::string target = action->url.empty()
                           ? ScanTarget(work.context.definition, work.step, action->tool)
                           : action->url;
  auto incomplete = [&](std::string why) {
    return OutcomeOf(work,
                     IncompleteScan(work.context, work.step, action->tool, std::move(why), target));
  };
  auto invocation = scanner->plan(*action, work.checkout);
  if (!invocation) return Failed(invocation.error());
  if (!invocation->report_path.empty()) {
    fs::path folder = (work.checkout / invocation->report_path).parent_path();
    if (auto made = MakeDirectories(folder); !made) return Failed(made.error());
  }
  std::string collected;
  auto source = invocation->source;
  process::Spec spec;
  spec.argv = invocation->argv;
  spec.directory = work.checkout;
  spec.environment = work.environment;
  spec.timeout = work.step.timeout.value_or(kDefaultTimeout);
  spec.cancel = work.context.stop;
  spec.on_output = [&](process::Stream stream, std::string_view text) {
    bool report = (source == ScannerInvocation::kStdout && stream == process::Stream::kOut) ||
                  (source == ScannerInvocation::kStderr && stream == process::Stream::kErr);
    if (report) {
      collected += text;
    } else {
      work.log.Write(text);
    }
  };
  work.log.Line("$ " + Join(invocation->argv, " "));
  auto ended = process::Run(spec);
  if (!ended) {
    if (ended.error().code == Code::kNotFound) {
      return incomplete(fmt::format("{} is not installed; {}", scanner->program, scanner->install));
    }
    return Failed(ended.error());
  }
  if (ended->end == process::Outcome::kCancelled)
    return {.state = StepState::kCancelled, .message = "stopped"};
  bool good =
      ended->end == process::Outcome::kExited && Contains(invocation->exit_codes, ended->exit_code);
  if (!good) {
    work.log.Write(collected);
    return incomplete(fmt::format("{} {}", scanner->program, ended->Describe()));
  }
  auto text = ReportText(work, *invocation, std::move(collected));
  if (!text) return incomplete(text.error().message);
  auto taken = TakeReport(work.context, work.step, action->tool, invocation->format, *text,
                          work.checkout, target);
  if (!taken) return Failed(taken.error());
  return OutcomeOf(work, std::move(*taken));
}

}  // namespace bartizan::pipeline
