// `gate:` and `deploy:` steps.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/gate.h"
#include "bartizan/pipeline/deploy.h"
#include "bartizan/pipeline/run_context.h"
#include "bartizan/pipeline/scanner.h"

namespace bartizan::pipeline {
namespace {

// Only what this gate waits for counts: other scans may or may not have ended by now.
Result<findings::GateInput> GatherInput(RunContext& context, const Step& step) {
  std::vector<std::string> needs = TransitiveNeeds(context.definition, step);
  return context.home.db().Read([&](store::Tx& tx) -> Result<findings::GateInput> {
    findings::GateInput input{.now = context.clock.Now()};
    BARTIZAN_TRY(auto scans, findings::ScansOfRun(tx, context.run.id));
    std::erase_if(scans,
                  [&](const findings::ScanInfo& scan) { return !Contains(needs, scan.step); });
    input.scans = std::move(scans);
    BARTIZAN_TRY(input.findings, findings::FindingsOfRun(tx, context.run.id, needs));
    BARTIZAN_TRY(input.baseline_run, BaselineRun(tx, context.run, context.definition.target));
    if (input.baseline_run) {
      BARTIZAN_TRY(auto ids, findings::FindingIdsOfRun(tx, *input.baseline_run));
      input.baseline.emplace(ids.begin(), ids.end());
    }
    return input;
  });
}

// A change of the rules in the very commit that they judge is worth a person's look.
void NoteChangedPolicy(RunContext& context, const std::string& path, const std::string& text,
                       findings::Verdict& verdict) {
  if (context.run.branch == context.definition.target) return;
  const Repository& repository = context.repository;
  auto trusted = repository.FileAt(repository.BranchRef(context.definition.target), path);
  if (trusted && *trusted != text) {
    verdict.notes.push_back(
        fmt::format("{} differs from the one on {}", path, context.definition.target));
  }
}

std::string FirstLine(const findings::Verdict& verdict) {
  if (verdict.open) {
    size_t findings = 0;
    for (const auto& [severity, n] : verdict.counts) findings += n;
    std::string text = fmt::format("open: {}", Count(findings, "finding"));
    if (!verdict.warnings.empty())
      text += fmt::format(", {}", Count(verdict.warnings.size(), "warning"));
    if (verdict.ignored > 0) text += fmt::format(", {} ignored", verdict.ignored);
    return text;
  }
  std::vector<std::string> reasons;
  for (const auto& reason : verdict.closed_by) {
    reasons.push_back(reason.finding_ids.empty()
                          ? reason.rule
                          : fmt::format("{} ({})", reason.rule, Count(reason.total, "finding")));
  }
  return "closed by " + Join(reasons, "; ");
}

void LogVerdict(StepLog& log, const findings::Verdict& verdict, const findings::GateInput& input) {
  auto list = [&](std::string_view word, const findings::Verdict::Reason& reason) {
    log.Line(fmt::format("{} {}", word, reason.rule));
    constexpr size_t kShown = 20;
    size_t shown = 0;
    for (const auto& finding : input.findings) {
      if (!Contains(reason.finding_ids, finding.id)) continue;
      if (++shown > kShown) break;
      std::string place =
          !finding.location.url.empty() ? finding.location.url : finding.location.path;
      if (finding.location.line) place += fmt::format(":{}", *finding.location.line);
      log.Line(fmt::format("  {:<8} {} {}  {}", ToLower(findings::SeverityName(finding.severity)),
                           finding.tool, Ellipsize(finding.title, 90), place));
    }
    if (reason.total > kShown) {
      log.Line(fmt::format("  … and {} more", reason.total - kShown));
    }
  };
  for (const auto& reason : verdict.closed_by) list("closed:", reason);
  for (const auto& reason : verdict.warnings) list("warning:", reason);
  for (const auto& note : verdict.notes) log.Line("note: " + note);
}

}  // namespace

StepOutcome ExecuteGate(StepWork& work, const GateAction& action) {
  RunContext& context = work.context;
  auto text = context.repository.FileAt(context.run.commit, action.policy);
  if (!text) {
    return Failed(
        Error(text.error()).Hint(fmt::format("write the gate's rules into {}", action.policy)));
  }
  auto policy = findings::ParsePolicy(*text, action.policy);
  if (!policy) return Failed(policy.error());
  auto input = GatherInput(context, work.step);
  if (!input) return Failed(input.error());
  findings::Verdict verdict = findings::Evaluate(*policy, *input);
  NoteChangedPolicy(context, action.policy, *text, verdict);
  LogVerdict(work.log, verdict, *input);
  StepOutcome outcome{.state = verdict.open ? StepState::kSucceeded : StepState::kFailed,
                      .message = FirstLine(verdict)};
  std::string json = data::ToJson(findings::ToJson(verdict));
  outcome.verdict = {.step = work.step.name,
                     .digest = crypto::Sha256Hex(json),
                     .json = json,
                     .open = verdict.open};
  outcome.audit = data::JsonObject{{"verdict", outcome.verdict->digest},
                                   {"policy", verdict.policy_digest},
                                   {"summary", outcome.message}};
  work.log.Line(outcome.message);
  return outcome;
}

StepOutcome ExecuteDeploy(StepWork& work, const DeployAction& action) {
  RunContext& context = work.context;
  DeployRequest request{.run_id = context.run.id,
                        .step = work.step.name,
                        .environment = work.step.environment,
                        .commit = context.run.commit,
                        .generation = work.row.generation,
                        .action = action,
                        .env = work.environment,
                        .directory = work.checkout,
                        .timeout = work.step.timeout,
                        .cancel = context.stop,
                        .assume = context.options.assume};
  // A service outlives the run: it must not look like a leftover of it.
  request.env.erase("BARTIZAN_STEP_ID");
  request.log = [&](std::string_view line) { work.log.Line(line); };
  std::string name;
  if (const auto* local = std::get_if<LocalDeploy>(&action.target)) name = local->artifact;
  if (const auto* command = std::get_if<CommandDeploy>(&action.target)) name = command->artifact;
  if (!name.empty()) {
    std::vector<std::string> needs = TransitiveNeeds(context.definition, work.step);
    auto artifacts =
        context.home.db().Read([&](store::Tx& tx) { return ListArtifacts(tx, context.run.id); });
    if (!artifacts) return Failed(artifacts.error());
    for (const auto& a : *artifacts) {
      if (a.name == name && Contains(needs, a.step)) request.digest = a.digest;
    }
    if (request.digest.empty())
      return Failed(fmt::format("no step before made the artifact {}", name));
  }
  auto deployed = Deploy(context.home, context.artifacts, request, context.clock);
  if (!deployed) return Failed(deployed.error());
  StepOutcome outcome{.message = deployed->message,
                      .detail = {{"url", deployed->url}, {"artifact", request.digest}}};
  switch (deployed->state) {
    case DeployOutcome::kSucceeded:
      outcome.message = deployed->url.empty() ? deployed->message : deployed->url;
      break;
    case DeployOutcome::kFailed:
    case DeployOutcome::kRolledBack:
      outcome.state = StepState::kFailed;
      break;
    case DeployOutcome::kUndecided:
      outcome.state = StepState::kUnknown;
      break;
    case DeployOutcome::kCancelled:
      outcome.state = StepState::kCancelled;
      break;
  }
  return outcome;
}

}  // namespace bartizan::pipeline
