// `scan:` steps, and what becomes of reports.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/net/http_client.h"
#include "bartizan/pipeline/report_file.h"
#include "bartizan/pipeline/run_context.h"
#include "bartizan/pipeline/scanner.h"
#include "bartizan/process/process.h"
#include "bartizan/sca/scan.h"

namespace bartizan::pipeline {
namespace {

constexpr Micros kDefaultTimeout = std::chrono::hours(1);
// Tools that attack a service which dies meanwhile go on trying.
constexpr Micros kDefaultDastTimeout = std::chrono::minutes(15);
constexpr size_t kShownOnFailure = 64UL << 10U;  // of a report stream, in the log
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
    outcome.message = Join(scanned.info.problems, "; ");
  }
  work.log.Line((scanned.info.complete ? "" : "incomplete scan: ") + outcome.message);
  outcome.scans.push_back(std::move(scanned));
  return outcome;
}

StepOutcome Incomplete(StepWork& work, const ScanAction& action, std::string_view why,
                       std::string_view target) {
  return OutcomeOf(
      work, IncompleteScan(work.context, work.step, action.tool, work.log.Mask(why), target));
}

StepOutcome ScanDependencies(StepWork& work, const Scanner& scanner, const ScanAction& action) {
  std::string target = ScanTarget(work.context.definition, work.step, action.tool);
  if (auto planned = scanner.plan(action, work.checkout); !planned) {
    return Incomplete(work, action, planned.error().OneLine(), target);
  }
  std::vector<fs::path> paths;
  for (const auto& path : action.paths) paths.emplace_back(work.checkout / path);
  if (paths.empty()) paths.push_back(work.checkout);
  fs::path advisories = work.checkout / AdvisoriesPath(action);
  auto report = sca::ScanDependencies(paths, advisories, {.root = work.checkout});
  if (!report) return Incomplete(work, action, report.error().OneLine(), target);
  auto taken = TakeReport(work.context, work.step, action.tool, kOwnFormat, OwnText(*report),
                          work.checkout, target);
  if (!taken) return Failed(taken.error());
  return OutcomeOf(work, std::move(*taken));
}

// Looks for symptoms in output that arrives in pieces.
class SymptomWatch {
 public:
  explicit SymptomWatch(const std::vector<ScannerInvocation::Symptom>& symptoms)
      : symptoms_(symptoms) {
    for (const auto& symptom : symptoms_) longest_ = std::max(longest_, symptom.text.size());
  }
  void Feed(process::Stream stream, std::string_view text) {
    if (symptoms_.empty()) return;
    std::string& tail = tails_.at(static_cast<size_t>(stream));
    tail += text;
    for (const auto& symptom : symptoms_) {
      if (tail.contains(symptom.text) && !Contains(found_, symptom.why)) {
        found_.push_back(symptom.why);
      }
    }
    if (tail.size() >= longest_) tail.erase(0, tail.size() - longest_ + 1);
  }
  const std::vector<std::string>& found() const { return found_; }

 private:
  const std::vector<ScannerInvocation::Symptom>& symptoms_;
  size_t longest_ = 0;
  std::array<std::string, 2> tails_;  // of each stream, what may begin a symptom
  std::vector<std::string> found_;
};

// "http://host:80/path" of an address: without user, password and query.
std::string ShownAddress(std::string_view url) {
  std::string_view scheme = url.substr(0, url.find("://") + 3);
  std::string_view rest = url.substr(scheme.size());
  rest = rest.substr(0, rest.find_first_of("?#"));
  std::string_view host = rest.substr(0, rest.find('/'));
  if (size_t at = host.rfind('@'); at != std::string_view::npos) rest.remove_prefix(at + 1);
  return fmt::format("{}{}", scheme, rest);
}

bool IsLoopback(std::string_view shown) {
  std::string_view host = shown.substr(shown.find("://") + 3);
  return host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]");
}

// Scanners report a service that is down as one without flaws.
bool Answers(StepWork& work, const std::string& url) {
  net::HttpRequest request{.url = url, .use_proxy = !IsLoopback(ShownAddress(url))};
  request.timeout = std::chrono::seconds(20);
  auto answer = net::Send(request);
  if (answer || answer.error().code == Code::kLimit) return true;
  // Scanners of services under test accept certificates that nobody vouches for.
  if (url.starts_with("https:") && answer.error().message.contains("certificate")) return true;
  work.log.Line(answer.error().message);
  return false;
}

Status PrepareFiles(const StepWork& work, const ScannerInvocation& invocation) {
  for (const auto& file : invocation.files) {
    BARTIZAN_DO(PrepareFile(work.checkout, file.path, file.content));
  }
  if (!invocation.report_path.empty()) {
    BARTIZAN_DO(PrepareReport(work.checkout, invocation.report_path));
  }
  return {};
}

struct ToolRun {
  process::Outcome ended;
  std::string collected;  // the stream that is the report
  std::vector<std::string> symptoms;
};

Result<ToolRun> RunTool(StepWork& work, const ScannerInvocation& invocation) {
  ToolRun run;
  SymptomWatch watch(invocation.symptoms);
  auto source = invocation.source;
  process::Spec spec;
  spec.argv = invocation.argv;
  spec.directory = work.checkout;
  spec.environment = work.environment;
  if (!invocation.symptoms.empty()) {  // they are English
    spec.environment["LC_ALL"] = "C.UTF-8";
    spec.environment.erase("LANGUAGE");
  }
  spec.timeout = work.step.timeout.value_or(invocation.needs_target_url ? kDefaultDastTimeout
                                                                        : kDefaultTimeout);
  spec.cancel = work.context.stop;
  spec.on_output = [&](process::Stream stream, std::string_view text) {
    watch.Feed(stream, text);
    bool report = (source == ScannerInvocation::kStdout && stream == process::Stream::kOut) ||
                  (source == ScannerInvocation::kStderr && stream == process::Stream::kErr);
    if (report) {
      run.collected += text;
    } else {
      work.log.Write(text);
    }
  };
  work.log.Line("$ " + Join(invocation.argv, " "));
  BARTIZAN_TRY(run.ended, process::Run(spec));
  run.symptoms = watch.found();
  return run;
}

// Whatever the report says: a scan with `problems` did not see everything.
void MarkIncomplete(ScannedReport& scanned, const std::vector<std::string>& problems) {
  if (problems.empty()) return;
  scanned.info.complete = scanned.report.complete = false;
  scanned.info.problems.insert(scanned.info.problems.end(), problems.begin(), problems.end());
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
  if (scanner->program.empty()) return ScanDependencies(work, *scanner, *action);

  std::string target = action->url.empty()
                           ? ScanTarget(work.context.definition, work.step, action->tool)
                           : work.log.Mask(action->url);
  auto incomplete = [&](std::string_view why) { return Incomplete(work, *action, why, target); };
  auto invocation = scanner->plan(*action, work.checkout);
  if (!invocation) return Failed(invocation.error());
  if (auto prepared = PrepareFiles(work, *invocation); !prepared) return Failed(prepared.error());
  std::string silent = "nothing answers at " + ShownAddress(action->url);
  if (invocation->needs_target_url && !Answers(work, action->url)) return incomplete(silent);
  auto run = RunTool(work, *invocation);
  if (!run) {
    if (run.error().code == Code::kNotFound) {
      return incomplete(fmt::format("{} is not installed; {}", scanner->program, scanner->install));
    }
    return Failed(run.error());
  }
  const process::Outcome& ended = run->ended;
  if (ended.end == process::Outcome::kCancelled)
    return {.state = StepState::kCancelled, .message = "stopped"};
  bool good =
      ended.end == process::Outcome::kExited && Contains(invocation->exit_codes, ended.exit_code);
  if (!good) {
    work.log.Write(std::string_view(run->collected).substr(0, kShownOnFailure));
    return incomplete(fmt::format("{} {}", scanner->program, ended.Describe()));
  }
  Result<std::string> text = std::move(run->collected);
  if (invocation->source == ScannerInvocation::kFile) {
    text = ReadReport(work.checkout, invocation->report_path);
  }
  if (!text) return incomplete(text.error().message);
  auto taken = TakeReport(work.context, work.step, action->tool, invocation->format,
                          work.log.Mask(*text), work.checkout, target);
  if (!taken) return Failed(taken.error());
  MarkIncomplete(*taken, run->symptoms);
  if (invocation->needs_target_url && !Answers(work, action->url)) {
    MarkIncomplete(*taken, {work.log.Mask(silent) + " after the scan"});
  }
  return OutcomeOf(work, std::move(*taken));
}

}  // namespace bartizan::pipeline
