#pragma once
// One version of a service on this machine: started at most once, recognised, stopped whole, asked
// whether it is well. Internal to the deployments.
#include <atomic>
#include <functional>

#include "bartizan/pipeline/deploy_rows.h"

namespace bartizan::pipeline {

// Marks every process of a deployment in its environment.
inline constexpr std::string_view kDeploymentVariable = "BARTIZAN_DEPLOYMENT";

using LogLine = std::function<void(std::string_view)>;

// Whether exactly the recorded process lives.
bool ServiceAlive(const DeploymentRow& row);
// The same, and it has got as far as its program: one that was forked by a starter that died before
// it let go will end by itself and does not count.
bool ServiceRuns(const DeploymentRow& row);
// Makes exactly one instance run: adopts the recorded process, kills unrecorded leftovers, else
// starts the service, having stored its process in the row (state "starting") before its program
// runs. kConflict when the port belongs to something else.
Status EnsureStarted(store::Home& home, std::string_view token, const Clock& clock,
                     const LogLine& log);
// Stops every process of the deployment; done when there is none.
Status StopService(const DeploymentRow& row, const LogLine& log);

// kConflict, naming the port and the owner, when something that is no deployment of this
// environment listens on 127.0.0.1:port.
Status CheckPort(store::Home& home, const DeploymentRow& row);

// One request now.
bool IsHealthy(const DeploymentRow& row, const LocalDeploy& deploy);
// Polls until the service answers 2xx or 3xx. kFailed with the reason when its process has ended or
// another process answers on the port; kTimeout; kCancelled.
Status WaitHealthy(store::Home& home, std::string_view token, const LocalDeploy& deploy,
                   const std::atomic<bool>* cancel, const LogLine& log);

}  // namespace bartizan::pipeline
