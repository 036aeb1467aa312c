#pragma once
// The operations that deployments are made of. Internal to the deployments.
#include "bartizan/pipeline/deploy_service.h"

namespace bartizan::pipeline {

// What the operations of one call need; the references outlive the call of the change engine.
struct DeployWork {
  store::Home& home;
  artifacts::ArtifactStore& artifacts;
  const Clock& clock;
  std::string plan_id, environment;
  LogLine log;
  std::optional<Micros> timeout;

  void Say(std::string_view line) const {
    if (log) log(line);
  }
};

// The row that a plan of Deploy is about, as it is now. kConflict when it has been given up.
Result<DeploymentRow> TargetOfPlan(const DeployWork& work);
Result<DeploymentRow> RowOfToken(store::Home& home, std::string_view token);
// Changes a row and appends an event about it, in one transaction.
Status ChangeRow(const DeployWork& work, std::string_view token, std::string_view event,
                 const std::function<void(DeploymentRow&)>& change);

change::Plan LocalPlan(const DeployWork& work, const DeployRequest& request);
change::Plan CommandPlan(const DeployWork& work, const DeployRequest& request);

// From `target` on: stage, stop what runs, start, wait until healthy, remove old folders. The row
// is in state "starting" and names the version before it. `event` reports the success.
struct Switch {
  std::function<Result<DeploymentRow>()> target;
  std::string first;  // id of the operation before these
  std::string_view event = "FinishDeployment";
};
std::vector<change::Operation> SwitchOperations(const DeployWork& work, const Switch& what);

// Stops the service of an abandoned or replaced row and says so in it.
Status RetireService(const DeployWork& work, const DeploymentRow& row, std::string_view why);
// Restores the artifact into the version's folder, all or nothing.
Status StageArtifact(const DeployWork& work, const DeploymentRow& row);
// Removes what belongs neither to `row` nor to the version before it. Failures are only logged.
void RemoveOldVersions(const DeployWork& work, const DeploymentRow& row);

}  // namespace bartizan::pipeline
