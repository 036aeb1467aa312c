#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/deploy_plan.h"

namespace bartizan::pipeline {
namespace {

using change::Context;
using change::Operation;
using change::Probe;

constexpr size_t kShownLogLines = 20;

Result<std::vector<DeploymentRow>> RowsOf(const DeployWork& work) {
  return work.home.db().Read([&](store::Tx& tx) { return AllDeployments(tx, work.environment); });
}

bool Occupies(const DeploymentRow& row) {
  return row.state == "starting" || row.state == "running" || row.state == "deployed";
}

// What ran before: the running version, or where a deployment was abandoned half-way the one that
// it was to replace.
std::string PreviousOf(const std::vector<DeploymentRow>& rows) {
  auto running = std::ranges::find(rows, "running", &DeploymentRow::state);
  if (running != rows.end()) return running->token;
  for (const DeploymentRow& row : rows) {
    if (row.state == "starting" && row.kind == "local" && !row.previous.empty()) {
      return row.previous;
    }
  }
  return {};
}

// The version that runs well already and is what is asked for, if any.
const DeploymentRow* FindEqual(const DeployWork& work, const std::vector<DeploymentRow>& rows,
                               const DeployRequest& request, const LocalDeploy& deploy) {
  auto running = std::ranges::find(rows, "running", &DeploymentRow::state);
  if (running == rows.end() || running->digest != request.digest) return nullptr;
  auto definition = ReadDefinition(PathsOf(work.home, *running).definition);
  if (!definition || !SameDefinition(*definition, {deploy, request.env})) return nullptr;
  return IsHealthy(*running, deploy) ? &*running : nullptr;
}

Result<data::Json> Begin(const DeployWork& work, const DeployRequest& request,
                         const LocalDeploy& deploy, const std::string& token) {
  BARTIZAN_TRY(std::vector<DeploymentRow> rows, RowsOf(work));
  DeploymentRow row{.token = token,
                    .plan_id = work.plan_id,
                    .environment = work.environment,
                    .kind = "local",
                    .run_id = request.run_id,
                    .step = request.step,
                    .commit = request.commit,
                    .digest = request.digest,
                    .state = "starting",
                    .previous = PreviousOf(rows),
                    .url = fmt::format("http://127.0.0.1:{}/", deploy.port),
                    .port = deploy.port,
                    .started = work.clock.Now()};
  const DeploymentRow* equal = FindEqual(work, rows, request, deploy);
  if (equal != nullptr) {
    row.state = "kept";
    row.outcome = "succeeded";
    row.previous = equal->token;
    row.message = fmt::format("already running (process {})", equal->process.pid);
    work.Say(row.message);
  } else {
    BARTIZAN_DO(WriteDefinition(PathsOf(work.home, row).definition, {deploy, request.env}));
  }
  Status written = work.home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(InsertDeployment(tx, row));
    BARTIZAN_DO(AuditDeployment(tx, "StartDeployment", row, "", work.clock.Now()));
    if (equal == nullptr) return {};
    return AuditDeployment(tx, "FinishDeployment", row, "", work.clock.Now());
  });
  if (!written) return std::unexpected(written.error());
  return data::Json(data::JsonObject{{"kept", equal != nullptr}});
}

Operation BeginOperation(const DeployWork& work, const DeployRequest& request,
                         const LocalDeploy& deploy) {
  Operation begin{.id = "begin", .title = "record the deployment"};
  begin.probe = [work](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(std::optional<DeploymentRow> row,
                 work.home.db().Read([&](store::Tx& tx) { return FindByPlan(tx, work.plan_id); }));
    return row ? Probe::kDone : Probe::kNotDone;
  };
  begin.apply = [work, request, deploy](const Context& context) {
    return Begin(work, request, deploy, context.token);
  };
  begin.inverse = [](const Context&) { return Status(); };  // the row tells what happened
  return begin;
}

using Target = std::function<Result<DeploymentRow>()>;

Operation StageOperation(const DeployWork& work, const Target& target) {
  Operation stage{.id = "stage", .title = "restore the artifact"};
  stage.probe = [work, target](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(DeploymentRow row, target());
    bool there = row.state == "kept" || fs::exists(PathsOf(work.home, row).folder);
    return there ? Probe::kDone : Probe::kNotDone;
  };
  stage.apply = [work, target](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, target());
    BARTIZAN_DO(StageArtifact(work, row));
    return data::Json();
  };
  stage.inverse = [work, target](const Context&) -> Status {
    auto row = target();
    if (!row) return {};
    // The folder last: the probe asks for it, and what is left of a cut undo is removed then.
    BARTIZAN_DO(RemoveAll(PathsOf(work.home, *row).definition));
    return RemoveAll(PathsOf(work.home, *row).folder);
  };
  return stage;
}

// Whole also where the undo of its start was cut. From here on it is told from a deployment that is
// still on its way up.
Status GiveWay(const DeployWork& work, DeploymentRow row) {
  if (row.state == "stopped") return {};
  BARTIZAN_DO(StopService(row, work.log));
  row.state = "stopped";
  return work.home.db().Write([&](store::Tx& tx) { return UpdateDeployment(tx, row); });
}

// Starts what ran before again.
Status Restore(const DeployWork& work, const Target& target) {
  auto row = target();
  // Given up in favour of another deployment: what runs now is not ours to change.
  if (!row || row->previous.empty()) return {};
  BARTIZAN_DO(GiveWay(work, *row));
  BARTIZAN_TRY(DeploymentRow previous, RowOfToken(work.home, row->previous));
  if (previous.kind != "local") {
    return ChangeRow(work, previous.token, "RollBackDeployment",
                     [](DeploymentRow& changed) { changed.state = "deployed"; });
  }
  work.Say("starting the previous version again");
  BARTIZAN_DO(EnsureStarted(work.home, previous.token, work.clock, work.log));
  BARTIZAN_TRY(ServiceDefinition definition,
               ReadDefinition(PathsOf(work.home, previous).definition));
  Status healthy = WaitHealthy(work.home, previous.token, definition.deploy, nullptr, work.log);
  BARTIZAN_DO(ChangeRow(work, previous.token, "RollBackDeployment", [&](DeploymentRow& changed) {
    changed.state = healthy ? "running" : "unhealthy";
  }));
  if (!healthy) return std::unexpected(std::move(healthy).error().With("the previous version"));
  return {};
}

// Of an undo that was cut: what ran before occupies the place as soon as it is started, but only a
// healthy one is back. Restoring it twice does no harm.
Result<Probe> ProbeCutRestore(const DeployWork& work, const DeploymentRow& row) {
  if (row.previous.empty()) return Probe::kDone;
  BARTIZAN_TRY(const DeploymentRow previous, RowOfToken(work.home, row.previous));
  const bool back = previous.state == "running" || previous.state == "deployed";
  return back ? Probe::kNotDone : Probe::kDone;
}

Operation StopOperation(const DeployWork& work, const Target& target) {
  Operation stop{.id = "stop", .title = "stop the version that runs"};
  stop.probe = [work, target](const Context& context) -> Result<Probe> {
    BARTIZAN_TRY(DeploymentRow row, target());
    if (context.interrupted && row.state == "stopped") return ProbeCutRestore(work, row);
    BARTIZAN_TRY(std::vector<DeploymentRow> rows, RowsOf(work));
    bool busy = std::ranges::any_of(rows, [&](const DeploymentRow& other) {
      return other.token != row.token && Occupies(other);
    });
    return busy && row.state != "kept" ? Probe::kNotDone : Probe::kDone;
  };
  // A port that the new version cannot have is noticed while the old one still runs.
  stop.precondition = [work, target](const Context&) -> Status {
    BARTIZAN_TRY(DeploymentRow row, target());
    return CheckPort(work.home, row);
  };
  stop.apply = [work, target](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, target());
    BARTIZAN_TRY(std::vector<DeploymentRow> rows, RowsOf(work));
    for (const DeploymentRow& other : rows) {
      if (other.token == row.token || !Occupies(other)) continue;
      BARTIZAN_DO(RetireService(work, other, "replaced by deployment " + row.token));
    }
    return data::Json();
  };
  stop.inverse = [work, target](const Context&) { return Restore(work, target); };
  return stop;
}

Operation StartOperation(const DeployWork& work, const Target& target) {
  Operation start{.id = "start", .title = "start the new version"};
  start.probe = [target](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(DeploymentRow row, target());
    return row.state == "kept" || ServiceRuns(row) ? Probe::kDone : Probe::kNotDone;
  };
  start.apply = [work, target](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, target());
    BARTIZAN_DO(EnsureStarted(work.home, row.token, work.clock, work.log));
    return data::Json();
  };
  start.inverse = [work, target](const Context&) -> Status {
    auto row = target();
    if (!row) return {};  // given up: it was stopped then
    BARTIZAN_DO(StopService(*row, work.log));
    return ChangeRow(work, row->token, "StopDeployment",
                     [](DeploymentRow& changed) { changed.state = "stopped"; });
  };
  return start;
}

void ShowLog(const DeployWork& work, const DeploymentRow& row) {
  auto text = ReadFile(PathsOf(work.home, row).log);
  if (!text || Trim(*text).empty()) return;
  std::vector<std::string> lines = Split(Trim(*text), '\n');
  size_t first = lines.size() > kShownLogLines ? lines.size() - kShownLogLines : 0;
  work.Say("the end of its output:");
  for (size_t i = first; i < lines.size(); ++i) work.Say("  " + ScrubUtf8(lines[i]));
}

Operation HealthOperation(const DeployWork& work, const Target& target, std::string_view event) {
  Operation health{.id = "health", .title = "wait until it answers"};
  // In any other state it was found healthy before (and may have been replaced since).
  health.probe = [target](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(DeploymentRow row, target());
    return row.state == "starting" ? Probe::kNotDone : Probe::kDone;
  };
  health.apply = [work, target, event](const Context& context) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, target());
    BARTIZAN_TRY(ServiceDefinition definition, ReadDefinition(PathsOf(work.home, row).definition));
    LocalDeploy deploy = definition.deploy;
    if (work.timeout) deploy.health_timeout = std::min(deploy.health_timeout, *work.timeout);
    Status healthy = WaitHealthy(work.home, row.token, deploy, context.cancel, work.log);
    if (!healthy) {
      if (healthy.error().code != Code::kCancelled) ShowLog(work, row);
      return std::unexpected(std::move(healthy).error());
    }
    BARTIZAN_DO(ChangeRow(work, row.token, event, [](DeploymentRow& changed) {
      changed.state = "running";
      changed.outcome = "succeeded";
      changed.message = "healthy at " + changed.url;
    }));
    return data::Json();
  };
  health.inverse = [](const Context&) { return Status(); };
  return health;
}

Operation RetireOperation(const DeployWork& work, const Target& target) {
  Operation retire{.id = "retire", .title = "remove folders of older versions"};
  retire.probe = [](const Context&) -> Result<Probe> { return Probe::kNotDone; };
  retire.apply = [work, target](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, target());
    if (row.state == "running") RemoveOldVersions(work, row);
    return data::Json();
  };
  return retire;
}

}  // namespace

std::vector<Operation> SwitchOperations(const DeployWork& work, const Switch& what) {
  std::vector<Operation> operations;
  operations.push_back(StageOperation(work, what.target));
  operations.push_back(StopOperation(work, what.target));
  operations.push_back(StartOperation(work, what.target));
  operations.push_back(HealthOperation(work, what.target, what.event));
  operations.push_back(RetireOperation(work, what.target));
  std::string before = what.first;
  for (Operation& operation : operations) {
    operation.needs = {before};
    before = operation.id;
  }
  return operations;
}

change::Plan LocalPlan(const DeployWork& work, const DeployRequest& request) {
  const auto& deploy = std::get<LocalDeploy>(request.action.target);
  change::Plan plan{.id = work.plan_id, .target = TargetOf(work.environment)};
  plan.operations.push_back(BeginOperation(work, request, deploy));
  Switch what{.target = [work] { return TargetOfPlan(work); }, .first = "begin"};
  for (Operation& operation : SwitchOperations(work, what)) {
    plan.operations.push_back(std::move(operation));
  }
  return plan;
}

}  // namespace bartizan::pipeline
