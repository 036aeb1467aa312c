// `run:` steps: shell lines, and reports of tools that the user runs.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/report_file.h"
#include "bartizan/pipeline/run_context.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

constexpr Micros kDefaultTimeout = std::chrono::hours(1);

std::string ShellQuote(std::string_view text) {
  return "'" + ReplaceAll(std::string(text), "'", "'\\''") + "'";
}

// One shell runs all lines, so that `cd` and variables carry over; each line is shown first.
std::string ScriptOf(const std::vector<std::string>& commands) {
  std::string script;
  for (const std::string& command : commands) {
    script += fmt::format("printf '%s\\n' {}\n{}\n", ShellQuote("$ " + command), command);
  }
  return script;
}

}  // namespace

StepOutcome ExecuteCommands(StepWork& work, const RunAction& action) {
  process::Spec spec;
  spec.argv = {"/bin/sh", "-eu", "-c", ScriptOf(action.commands)};
  spec.directory = work.checkout;
  spec.environment = work.environment;
  spec.timeout = work.step.timeout.value_or(kDefaultTimeout);
  spec.merge_streams = true;
  spec.cancel = work.context.stop;
  spec.on_output = [&](process::Stream, std::string_view text) { work.log.Write(text); };
  auto ended = process::Run(spec);
  if (!ended) return Failed(ended.error());
  if (ended->end == process::Outcome::kCancelled)
    return {.state = StepState::kCancelled, .message = "stopped"};

  bool good =
      ended->end == process::Outcome::kExited && Contains(action.exit_codes, ended->exit_code);
  if (action.reports.empty()) {
    if (!good) return Failed(ended->Describe());
    return {.message =
                work.step.artifacts.empty() ? "" : Count(work.step.artifacts.size(), "artifact")};
  }
  // A scan that the user runs: whatever went wrong makes it incomplete, which closes gates.
  StepOutcome outcome;
  std::vector<findings::Finding> all;
  for (const auto& [format, path] : action.reports) {
    // SARIF says nothing about who wrote it: such a scan is named after its step.
    std::string tool = format == "sarif" ? work.step.name : format;
    std::string target = ScanTarget(work.context.definition, work.step, tool);
    auto text = ReadReport(work.checkout, path);
    ScannedReport scanned;
    if (!good || !text) {
      std::string why = good ? text.error().message : ended->Describe();
      scanned = IncompleteScan(work.context, work.step, tool, std::move(why), target);
    } else {
      auto taken = TakeReport(work.context, work.step, tool, format, work.log.Mask(*text),
                              work.checkout, target);
      if (!taken) return Failed(taken.error());
      scanned = std::move(*taken);
    }
    if (!scanned.info.complete) {
      outcome.state = StepState::kIncomplete;
      outcome.message = fmt::format("{}: {}", tool, Join(scanned.info.problems, "; "));
      work.log.Line("incomplete scan: " + outcome.message);
    }
    all.insert(all.end(), scanned.findings.begin(), scanned.findings.end());
    outcome.scans.push_back(std::move(scanned));
  }
  if (outcome.state == StepState::kSucceeded) outcome.message = DescribeFindings(all);
  return outcome;
}

}  // namespace bartizan::pipeline
