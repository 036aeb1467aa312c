#include "bartizan/pipeline/deploy_plan.h"

#include <fmt/format.h>

namespace bartizan::pipeline {

Result<DeploymentRow> RowOfToken(store::Home& home, std::string_view token) {
  return home.db().Read([&](store::Tx& tx) { return LoadDeployment(tx, token); });
}

Result<DeploymentRow> TargetOfPlan(const DeployWork& work) {
  BARTIZAN_TRY(std::optional<DeploymentRow> row,
               work.home.db().Read([&](store::Tx& tx) { return FindByPlan(tx, work.plan_id); }));
  if (!row) return Fail(Code::kInternal, "the deployment has no record: " + work.plan_id);
  if (row->outcome.empty() || row->outcome == "succeeded") return *std::move(row);
  return Fail(Code::kConflict, "the deployment was given up: " + row->message);
}

Status ChangeRow(const DeployWork& work, std::string_view token, std::string_view event,
                 const std::function<void(DeploymentRow&)>& change) {
  return work.home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(DeploymentRow row, LoadDeployment(tx, token));
    change(row);
    BARTIZAN_DO(UpdateDeployment(tx, row));
    return AuditDeployment(tx, event, row, "", work.clock.Now());
  });
}

Status RetireService(const DeployWork& work, const DeploymentRow& row, std::string_view why) {
  if (row.kind == "local") BARTIZAN_DO(StopService(row, work.log));
  return ChangeRow(work, row.token, "StopDeployment", [&](DeploymentRow& changed) {
    bool ran = changed.outcome == "succeeded";
    changed.state = ran ? "replaced" : "stopped";
    if (ran) return;
    changed.outcome = "failed";  // should its run be resumed, it must not come back
    changed.message = why;
  });
}

Status StageArtifact(const DeployWork& work, const DeploymentRow& row) {
  VersionPaths paths = PathsOf(work.home, row);
  fs::path partial = paths.folder;
  partial += ".partial";
  BARTIZAN_DO(RemoveAll(partial));
  BARTIZAN_DO(MakeDirectories(paths.base));
  work.Say(fmt::format("restoring artifact {}", row.digest.substr(0, 16)));
  BARTIZAN_DO(work.artifacts.Restore(row.digest, partial));
  std::error_code error;
  fs::rename(partial, paths.folder, error);
  if (error) return FailErrno(error.value(), "renaming to " + paths.folder.string());
  return SyncDirectory(paths.base);
}

void RemoveOldVersions(const DeployWork& work, const DeploymentRow& row) {
  std::error_code error;
  for (fs::directory_iterator it(PathsOf(work.home, row).base, error), end; !error && it != end;
       it.increment(error)) {
    std::string name = it->path().filename().string();
    bool kept = name.contains(row.token) || (!row.previous.empty() && name.contains(row.previous));
    if (kept) continue;
    Status removed = RemoveAll(it->path());
    if (!removed) work.Say("an old version is left behind: " + removed.error().OneLine());
  }
}

}  // namespace bartizan::pipeline
