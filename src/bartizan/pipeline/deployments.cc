#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/deploy_conclude.h"

namespace bartizan::pipeline {
namespace {

using change::Context;
using change::Operation;

bool Occupies(const DeploymentRow& row) {
  return row.state == "starting" || row.state == "running" || row.state == "deployed";
}

Deployment Show(const store::Home& home, const DeploymentRow& row, bool busy) {
  Deployment shown{.environment = row.environment,
                   .kind = row.kind,
                   .run_id = row.run_id,
                   .step = row.step,
                   .commit = row.commit,
                   .digest = row.digest,
                   .state = row.state,
                   .port = row.port,
                   .url = row.url,
                   .started = row.started};
  bool alive = ServiceAlive(row);
  if (row.state == "running" && !alive) shown.state = "stopped";
  if (row.state == "starting" && !busy) shown.state = "unknown";
  if (alive) shown.pid = row.process.pid;
  if (row.kind == "local") shown.log = PathsOf(home, row).log.string();
  return shown;
}

struct Rows {
  std::vector<DeploymentRow> all;
  std::set<std::string> busy;  // environments that a living process works on
};

Result<Rows> LoadRows(store::Home& home) {
  return home.db().Read([&](store::Tx& tx) -> Result<Rows> {
    Rows rows;
    BARTIZAN_TRY(rows.all, AllDeployments(tx, ""));
    for (const DeploymentRow& row : rows.all) {
      if (row.state != "starting") continue;
      std::string lease = "change/" + TargetOf(row.environment);
      BARTIZAN_TRY(std::optional<store::ProcessIdentity> holder, store::LeaseHolder(tx, lease));
      if (holder) rows.busy.insert(row.environment);
    }
    return rows;
  });
}

Result<std::vector<DeploymentRow>> RowsOf(store::Home& home, std::string_view environment) {
  return home.db().Read([&](store::Tx& tx) { return AllDeployments(tx, environment); });
}

DeployWork MakeWork(store::Home& home, artifacts::ArtifactStore& artifacts,
                    std::string_view environment, const Clock& clock) {
  return {.home = home,
          .artifacts = artifacts,
          .clock = clock,
          .environment = std::string(environment)};
}

Operation StopAll(const DeployWork& work) {
  Operation stop{.id = "stop", .title = "stop what runs"};
  stop.apply = [work](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(std::vector<DeploymentRow> rows, RowsOf(work.home, work.environment));
    for (const DeploymentRow& row : rows) {
      if (row.kind != "local" || !Occupies(row)) continue;
      BARTIZAN_DO(StopService(row, work.log));
      BARTIZAN_DO(ChangeRow(work, row.token, "StopDeployment", [](DeploymentRow& changed) {
        changed.state = "stopped";
        if (!changed.outcome.empty()) return;
        changed.outcome = "failed";
        changed.message = "stopped by hand";
      }));
    }
    return data::Json();
  };
  return stop;
}

std::unexpected<Error> NothingRuns(std::string_view environment,
                                   const std::vector<DeploymentRow>& rows) {
  if (std::ranges::find(rows, "command", &DeploymentRow::kind) != rows.end()) {
    return Fail(
        Code::kConflict,
        fmt::format("{} is deployed by a command, which no service stands for", environment),
        "change it with its pipeline");
  }
  return Fail(Code::kNotFound, fmt::format("nothing runs in environment {}", environment),
              "what runs where: bartizan pipeline deployments list");
}

// Which version is to give way to which.
struct Way {
  std::string from, to;
};

Result<Way> FindWay(store::Home& home, std::string_view environment) {
  BARTIZAN_TRY(std::vector<DeploymentRow> rows, RowsOf(home, environment));
  const std::vector<DeploymentRow> all = rows;
  std::erase_if(rows, [](const DeploymentRow& row) { return row.kind != "local"; });
  auto current = std::ranges::find_if(rows, Occupies);
  if (current == rows.end()) {
    current = std::ranges::find(rows, "stopped", &DeploymentRow::state);
  }
  if (current == rows.end()) return NothingRuns(environment, all);
  auto kept = [&](const DeploymentRow& row) {
    return row.token != current->token && row.outcome == "succeeded" &&
           fs::exists(PathsOf(home, row).definition);
  };
  auto earlier = std::ranges::find_if(
      rows, [&](const DeploymentRow& row) { return row.token == current->previous && kept(row); });
  if (earlier == rows.end()) earlier = std::ranges::find_if(rows, kept);
  if (earlier != rows.end()) return Way{current->token, earlier->token};
  return Fail(Code::kNotFound,
              fmt::format("environment {} has no earlier version to go back to", environment));
}

Operation BeginRollback(const DeployWork& work, const Way& way) {
  Operation begin{.id = "begin", .title = "record the rollback"};
  // Also of an undo that was cut: until it is replaced again there is something to undo.
  begin.probe = [work, way](const Context& context) -> Result<change::Probe> {
    if (!context.interrupted) return change::Probe::kNotDone;
    BARTIZAN_TRY(const DeploymentRow row, RowOfToken(work.home, way.to));
    const bool begun = row.previous == way.from && row.state != "replaced";
    return begun ? change::Probe::kDone : change::Probe::kNotDone;
  };
  begin.apply = [work, way](const Context&) -> Result<data::Json> {
    BARTIZAN_DO(ChangeRow(work, way.to, "StartDeployment", [&](DeploymentRow& row) {
      row.state = "starting";
      row.previous = way.from;
    }));
    return data::Json();
  };
  begin.inverse = [work, way](const Context&) {
    return work.home.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(DeploymentRow row, LoadDeployment(tx, way.to));
      row.state = "replaced";
      return UpdateDeployment(tx, row);
    });
  };
  return begin;
}

change::Plan RollbackPlan(const DeployWork& work, const Way& way) {
  change::Plan plan{.id = work.plan_id, .target = TargetOf(work.environment)};
  plan.operations.push_back(BeginRollback(work, way));
  Switch what{.target = [work, way] { return RowOfToken(work.home, way.to); },
              .first = "begin",
              .event = "RollBackDeployment"};
  for (Operation& operation : SwitchOperations(work, what)) {
    // The kept folder stays, whatever happens.
    if (operation.id == "stage") operation.inverse = [](const Context&) { return Status(); };
    plan.operations.push_back(std::move(operation));
  }
  return plan;
}

// The plan that was interrupted, if nothing has been done to the environment since.
Result<std::optional<std::string>> OpenRollback(store::Home& home, std::string_view environment) {
  BARTIZAN_TRY(std::vector<change::PlanRecord> plans, change::PlansOf(home, TargetOf(environment)));
  if (plans.empty() || !plans[0].id.starts_with("rollback/")) return std::optional<std::string>();
  bool open = plans[0].state == "applying" || plans[0].state == "undoing";
  return open ? std::optional(plans[0].id) : std::nullopt;
}

// "rollback/<from>/<to>/<time>"
std::string PlanIdOf(const Way& way, Time now) {
  return fmt::format("rollback/{}/{}/{}", way.from, way.to, ToInt(now));
}

}  // namespace

Result<std::vector<Deployment>> ListDeployments(store::Home& home, bool history) {
  BARTIZAN_TRY(Rows rows, LoadRows(home));
  std::map<std::string, const DeploymentRow*> current;
  for (const DeploymentRow& row : rows.all) {  // newest first
    const DeploymentRow*& best = current[row.environment];
    bool candidate = row.state != "kept" && row.state != "replaced";
    if (candidate && (best == nullptr || (!Occupies(*best) && Occupies(row)))) best = &row;
  }
  std::vector<Deployment> shown;
  for (const DeploymentRow& row : rows.all) {
    if (!history && current[row.environment] != &row) continue;
    shown.push_back(Show(home, row, rows.busy.contains(row.environment)));
  }
  return shown;
}

Status StopDeployment(store::Home& home, std::string_view environment, const Clock& clock) {
  BARTIZAN_TRY(std::vector<DeploymentRow> rows, RowsOf(home, environment));
  auto runs = [](const DeploymentRow& row) { return row.kind == "local" && Occupies(row); };
  auto current = std::ranges::find_if(rows, runs);
  if (current == rows.end()) return NothingRuns(environment, rows);
  bool alive = std::ranges::any_of(rows, ServiceAlive);
  artifacts::ArtifactStore artifacts(home);
  DeployWork work = MakeWork(home, artifacts, environment, clock);
  change::Plan plan{.id = fmt::format("stop/{}/{}", current->token, ToInt(clock.Now())),
                    .target = TargetOf(environment)};
  plan.operations.push_back(StopAll(work));
  BARTIZAN_TRY(change::Outcome outcome, change::Apply(home, plan, {.parallel = 1}));
  if (outcome.state != change::Outcome::kApplied) return Fail(Code::kFailed, outcome.error);
  if (!alive) return NothingRuns(environment, rows);
  return {};
}

Result<DeployOutcome> RollbackDeployment(store::Home& home, artifacts::ArtifactStore& artifacts,
                                         std::string_view environment, const Clock& clock) {
  DeployWork work = MakeWork(home, artifacts, environment, clock);
  BARTIZAN_TRY(std::optional<std::string> open, OpenRollback(home, environment));
  Way way;
  if (open) {
    std::vector<std::string> parts = Split(*open, '/');
    if (parts.size() != 4) return Fail(Code::kInternal, "not a rollback: " + *open);
    way = {parts[1], parts[2]};
    work.plan_id = *open;
  } else {
    BARTIZAN_TRY(way, FindWay(home, environment));
    work.plan_id = PlanIdOf(way, clock.Now());
  }
  change::Options options{.parallel = 1, .undo_on_failure = true};
  BARTIZAN_TRY(change::Outcome outcome, change::Apply(home, RollbackPlan(work, way), options));
  BARTIZAN_TRY(DeploymentRow row, RowOfToken(home, way.to));
  if (outcome.state == change::Outcome::kApplied) {
    return DeployOutcome{DeployOutcome::kSucceeded, "the previous version runs again", row.url};
  }
  std::string after = outcome.state == change::Outcome::kUndone ? "; the newer version stays" : "";
  return DeployOutcome{DeployOutcome::kFailed, outcome.error + after, row.url};
}

}  // namespace bartizan::pipeline
