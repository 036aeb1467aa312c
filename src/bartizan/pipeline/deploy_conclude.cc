#include "bartizan/pipeline/deploy_conclude.h"

#include <fmt/format.h>

#include <algorithm>

namespace bartizan::pipeline {
namespace {

DeployOutcome FromRow(const DeploymentRow& row) {
  DeployOutcome outcome{.message = row.message, .url = row.url};
  if (row.outcome == "failed") outcome.state = DeployOutcome::kFailed;
  if (row.outcome == "rolled-back") outcome.state = DeployOutcome::kRolledBack;
  if (row.outcome == "cancelled") outcome.state = DeployOutcome::kCancelled;
  return outcome;
}

// What an undone deployment has left behind, for people.
std::string Aftermath(const DeploymentRow& row, bool rolled_back, bool stopped) {
  if (row.kind == "command") return rolled_back ? "rolled back" : "it has no rollback";
  if (rolled_back) return "the previous version runs again";
  if (stopped || row.previous.empty()) return "nothing ran before, so nothing runs now";
  return "the version before it was not touched";
}

Result<DeployOutcome> Record(const DeployWork& work, std::string_view outcome,
                             const std::string& message) {
  return work.home.db().Write([&](store::Tx& tx) -> Result<DeployOutcome> {
    BARTIZAN_TRY(std::optional<DeploymentRow> row, FindByPlan(tx, work.plan_id));
    if (!row) return DeployOutcome{DeployOutcome::kFailed, message, ""};
    if (!row->outcome.empty()) return FromRow(*row);  // given up meanwhile
    row->outcome = outcome;
    row->message = message;
    bool ran = row->kind == "local" && row->process.pid > 0;
    if (outcome != "cancelled") row->state = ran ? "unhealthy" : "failed";
    if (outcome == "cancelled") row->state = "stopped";
    BARTIZAN_DO(UpdateDeployment(tx, *row));
    BARTIZAN_DO(AuditDeployment(tx, "FinishDeployment", *row, message, work.clock.Now()));
    return FromRow(*row);
  });
}

Result<DeployOutcome> ConcludeUndone(const DeployWork& work, const std::string& cause,
                                     bool cancelled) {
  BARTIZAN_TRY(std::optional<DeploymentRow> row,
               work.home.db().Read([&](store::Tx& tx) { return FindByPlan(tx, work.plan_id); }));
  if (!row) {
    return DeployOutcome{cancelled ? DeployOutcome::kCancelled : DeployOutcome::kFailed, cause, ""};
  }
  BARTIZAN_TRY(std::vector<change::OperationRecord> journal,
               change::Journal(work.home, work.plan_id));
  bool command = row->kind == "command";
  bool undone = WasUndone(journal, command ? "arm" : "stop");
  // Only the rollback command itself sets "stopped".
  bool rolled_back = undone && (command ? row->state == "stopped" : !row->previous.empty());
  std::string message = fmt::format("{}; {}", cause, Aftermath(*row, rolled_back, undone));
  std::string_view outcome = cancelled ? "cancelled" : rolled_back ? "rolled-back" : "failed";
  return Record(work, outcome, message);
}

Result<DeployOutcome> ConcludeCancelled(const DeployWork& work, const change::Plan& plan,
                                        const std::string& cause) {
  BARTIZAN_TRY(std::optional<DeployOutcome> known, RecordedOutcome(work));
  if (known) return *std::move(known);  // it came too late
  work.Say("cancelled: undoing what was begun");
  BARTIZAN_TRY(change::Outcome undone, change::Undo(work.home, plan, {.parallel = 1}));
  if (undone.state == change::Outcome::kUndone) return ConcludeUndone(work, cause, true);
  return Record(work, "failed", cause + "; and undoing it failed: " + undone.error);
}

}  // namespace

bool WasUndone(const std::vector<change::OperationRecord>& journal, std::string_view id) {
  auto found = std::ranges::find(journal, id, &change::OperationRecord::id);
  return found != journal.end() && found->state == change::OperationState::kUndone;
}

Result<std::optional<DeployOutcome>> RecordedOutcome(const DeployWork& work) {
  BARTIZAN_TRY(std::optional<DeploymentRow> row,
               work.home.db().Read([&](store::Tx& tx) { return FindByPlan(tx, work.plan_id); }));
  if (!row || row->outcome.empty()) return std::optional<DeployOutcome>();
  return std::optional(FromRow(*row));
}

Result<DeployOutcome> Conclude(const DeployWork& work, const change::Plan& plan,
                               const change::Outcome& outcome) {
  switch (outcome.state) {
    case change::Outcome::kApplied: {
      BARTIZAN_TRY(std::optional<DeployOutcome> known, RecordedOutcome(work));
      if (known) return *std::move(known);
      return Fail(Code::kInternal, "a finished deployment has no outcome: " + work.plan_id);
    }
    case change::Outcome::kUndone:
      return ConcludeUndone(work, outcome.error, false);
    case change::Outcome::kFailed:
      return Record(work, "failed", outcome.error);
    case change::Outcome::kCancelled:
      return ConcludeCancelled(work, plan, outcome.error);
    case change::Outcome::kUndecided:
    case change::Outcome::kWouldChange:  // deployments have no dry run
      break;
  }
  return DeployOutcome{
      DeployOutcome::kUndecided,
      outcome.error + "; look, then run: bartizan pipeline resume --assume done|repeat", ""};
}

}  // namespace bartizan::pipeline
