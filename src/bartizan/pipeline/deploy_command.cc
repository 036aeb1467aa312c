#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/deploy_plan.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

using change::Context;
using change::Operation;
using change::Probe;

constexpr std::string_view kTokenVariable = "BARTIZAN_TOKEN";
constexpr uint64_t kMaxOutput = 1ULL << 30U;
constexpr size_t kMaxLine = 64U << 10U;

// Cuts a stream into lines.
class Lines {
 public:
  explicit Lines(const LogLine& sink) : sink_(sink) {}
  void Feed(std::string_view piece) {
    for (char c : piece) {
      if (c != '\n') held_ += c;
      if (c == '\n' || held_.size() >= kMaxLine) Flush();
    }
  }
  void Finish() {
    if (!held_.empty()) Flush();
  }

 private:
  void Flush() {
    if (sink_) sink_(held_);
    held_.clear();
  }
  const LogLine& sink_;
  std::string held_;
};

Result<process::Outcome> RunLines(const DeployWork& work, const DeployRequest& request,
                                  const DeploymentRow& row, const std::vector<std::string>& lines,
                                  const std::atomic<bool>* cancel) {
  process::Spec spec;
  spec.argv = {"/bin/sh", "-eu", "-c", Join(lines, "\n")};
  spec.directory = request.directory;
  spec.environment = request.env;
  spec.environment[std::string(kTokenVariable)] = row.token;
  spec.environment["BARTIZAN_ENVIRONMENT"] = row.environment;
  if (!row.digest.empty()) {
    spec.environment["BARTIZAN_ARTIFACT"] = PathsOf(work.home, row).folder.string();
  }
  spec.timeout = request.timeout.value_or(Micros(0));
  spec.max_output_bytes = kMaxOutput;
  spec.merge_streams = true;
  spec.cancel = cancel;
  Lines out(work.log);
  spec.on_output = [&](process::Stream, std::string_view piece) { out.Feed(piece); };
  auto outcome = process::Run(spec);
  out.Finish();
  return outcome;
}

Status Begin(const DeployWork& work, const DeployRequest& request, const CommandDeploy& deploy,
             const std::string& token) {
  return work.home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(std::vector<DeploymentRow> rows, AllDeployments(tx, work.environment));
    DeploymentRow row{.token = token,
                      .plan_id = work.plan_id,
                      .environment = work.environment,
                      .kind = "command",
                      .run_id = request.run_id,
                      .step = request.step,
                      .commit = request.commit,
                      .digest = request.digest,
                      .state = "starting",
                      .url = deploy.url,
                      .started = work.clock.Now()};
    for (DeploymentRow& other : rows) {
      if (other.kind != "command") continue;
      if (other.state == "deployed" && row.previous.empty()) row.previous = other.token;
      if (other.state != "starting") continue;
      other.state = "stopped";  // abandoned: should its run be resumed, it must not come back
      other.outcome = "failed";
      other.message = "replaced by deployment " + token;
      BARTIZAN_DO(UpdateDeployment(tx, other));
    }
    BARTIZAN_DO(InsertDeployment(tx, row));
    return AuditDeployment(tx, "StartDeployment", row, "", work.clock.Now());
  });
}

Operation BeginOperation(const DeployWork& work, const DeployRequest& request,
                         const CommandDeploy& deploy) {
  Operation begin{.id = "begin", .title = "record the deployment"};
  begin.probe = [work](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(std::optional<DeploymentRow> row,
                 work.home.db().Read([&](store::Tx& tx) { return FindByPlan(tx, work.plan_id); }));
    return row ? Probe::kDone : Probe::kNotDone;
  };
  begin.apply = [work, request, deploy](const Context& context) -> Result<data::Json> {
    BARTIZAN_DO(Begin(work, request, deploy, context.token));
    return data::Json();
  };
  begin.inverse = [](const Context&) { return Status(); };
  return begin;
}

Operation StageOperation(const DeployWork& work) {
  Operation stage{.id = "stage", .needs = {"begin"}, .title = "restore the artifact"};
  stage.probe = [work](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(DeploymentRow row, TargetOfPlan(work));
    bool there = row.digest.empty() || fs::exists(PathsOf(work.home, row).folder);
    return there ? Probe::kDone : Probe::kNotDone;
  };
  stage.apply = [work](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, TargetOfPlan(work));
    BARTIZAN_DO(StageArtifact(work, row));
    return data::Json();
  };
  stage.inverse = [work](const Context&) -> Status {
    auto row = TargetOfPlan(work);
    return row ? RemoveAll(PathsOf(work.home, *row).folder) : Status();
  };
  return stage;
}

// Changes nothing itself: its inverse is the rollback, which is owed from here on.
Operation ArmOperation(const DeployWork& work, const DeployRequest& request,
                       const CommandDeploy& deploy) {
  Operation arm{.id = "arm", .needs = {"stage"}, .title = "be ready to roll back"};
  arm.probe = [](const Context& context) -> Result<Probe> {
    return context.interrupted ? Probe::kDone : Probe::kNotDone;  // a cut rollback runs again
  };
  arm.apply = [](const Context&) -> Result<data::Json> { return data::Json(); };
  arm.inverse = [work, request, deploy](const Context& context) -> Status {
    auto row = TargetOfPlan(work);
    if (!row || deploy.rollback.empty()) return {};
    BARTIZAN_DO(process::KillByEnvironment(kTokenVariable, row->token));
    work.Say("rolling back");
    BARTIZAN_TRY(process::Outcome outcome,
                 RunLines(work, request, *row, deploy.rollback, context.cancel));
    if (!outcome.ok()) return Fail(Code::kFailed, "the rollback " + outcome.Describe());
    return ChangeRow(work, row->token, "RollBackDeployment",
                     [](DeploymentRow& changed) { changed.state = "stopped"; });
  };
  return arm;
}

// Whether a command whose end nobody saw has done its work.
Result<Probe> Check(const DeployWork& work, const DeployRequest& request,
                    const CommandDeploy& deploy, const Context& context) {
  BARTIZAN_TRY(DeploymentRow row, TargetOfPlan(work));
  // It may still run: its answer must not change under the check.
  BARTIZAN_DO(process::KillByEnvironment(kTokenVariable, row.token));
  if (deploy.check.empty()) {
    return Fail(Code::kUndecided, "there is no check that could tell whether it is done");
  }
  work.Say("the command was interrupted: checking whether it is done");
  BARTIZAN_TRY(process::Outcome outcome,
               RunLines(work, request, row, deploy.check, context.cancel));
  if (outcome.ok()) return Probe::kDone;
  if (outcome.end == process::Outcome::kExited && outcome.exit_code == 1) return Probe::kNotDone;
  return Fail(Code::kUndecided, "its check " + outcome.Describe());
}

Operation RunOperation(const DeployWork& work, const DeployRequest& request,
                       const CommandDeploy& deploy) {
  Operation run{.id = "run", .needs = {"arm"}, .title = "run the command"};
  run.probe = [work, request, deploy](const Context& context) -> Result<Probe> {
    if (!context.interrupted) return Probe::kNotDone;
    return Check(work, request, deploy, context);
  };
  run.apply = [work, request, deploy](const Context& context) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, TargetOfPlan(work));
    BARTIZAN_TRY(process::Outcome outcome,
                 RunLines(work, request, row, deploy.run, context.cancel));
    if (outcome.end == process::Outcome::kCancelled) {
      return Fail(Code::kCancelled, "the command was stopped");
    }
    if (!outcome.ok()) return Fail(Code::kFailed, "the command " + outcome.Describe());
    return data::Json();
  };
  run.inverse = [](const Context&) { return Status(); };  // what undoes it is owed by "arm"
  return run;
}

Status Finish(const DeployWork& work, const DeploymentRow& row) {
  return work.home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(std::vector<DeploymentRow> rows, AllDeployments(tx, work.environment));
    for (DeploymentRow& other : rows) {
      if (other.state != "deployed") continue;
      other.state = "replaced";
      BARTIZAN_DO(UpdateDeployment(tx, other));
    }
    DeploymentRow done = row;
    done.state = "deployed";
    done.outcome = "succeeded";
    done.message = "the command succeeded";
    BARTIZAN_DO(UpdateDeployment(tx, done));
    return AuditDeployment(tx, "FinishDeployment", done, "", work.clock.Now());
  });
}

Operation FinishOperation(const DeployWork& work) {
  Operation finish{.id = "finish", .needs = {"run"}, .title = "record the success"};
  finish.probe = [work](const Context&) -> Result<Probe> {
    BARTIZAN_TRY(DeploymentRow row, TargetOfPlan(work));
    return row.outcome.empty() ? Probe::kNotDone : Probe::kDone;
  };
  finish.apply = [work](const Context&) -> Result<data::Json> {
    BARTIZAN_TRY(DeploymentRow row, TargetOfPlan(work));
    BARTIZAN_DO(Finish(work, row));
    RemoveOldVersions(work, row);
    return data::Json();
  };
  finish.inverse = [](const Context&) { return Status(); };
  return finish;
}

}  // namespace

change::Plan CommandPlan(const DeployWork& work, const DeployRequest& request) {
  const auto& deploy = std::get<CommandDeploy>(request.action.target);
  change::Plan plan{.id = work.plan_id, .target = TargetOf(work.environment)};
  plan.operations = {BeginOperation(work, request, deploy), StageOperation(work),
                     ArmOperation(work, request, deploy), RunOperation(work, request, deploy),
                     FinishOperation(work)};
  return plan;
}

}  // namespace bartizan::pipeline
