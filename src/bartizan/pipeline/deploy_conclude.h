#pragma once
// From the end of a plan to the outcome that is recorded and returned. Internal to the deployments.
#include "bartizan/pipeline/deploy_plan.h"

namespace bartizan::pipeline {

// The outcome in the row of `work.plan_id`; none while it is open.
Result<std::optional<DeployOutcome>> RecordedOutcome(const DeployWork& work);
// Records and returns what has become of a plan of Deploy. A cancelled one is undone first.
Result<DeployOutcome> Conclude(const DeployWork& work, const change::Plan& plan,
                               const change::Outcome& outcome);
// Whether an operation of the plan had been done and was then undone.
bool WasUndone(const std::vector<change::OperationRecord>& journal, std::string_view id);

}  // namespace bartizan::pipeline
