#pragma once
// Deployments on the change engine: `local` runs an artifact as a service on this machine,
// `command` runs any command with an idempotency token.
#include <atomic>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/artifacts/store.h"
#include "bartizan/change/change.h"
#include "bartizan/pipeline/definition.h"

namespace bartizan::pipeline {

std::span<const store::Migration> DeployMigrations();

struct DeployRequest {
  std::string run_id, step, environment, commit;
  std::string digest;  // of the artifact, may be empty for `command`
  DeployAction action;
  std::map<std::string, std::string> env;  // the whole environment of the service or command
  fs::path directory;                      // checkout, working folder of `command`
  std::optional<Micros> timeout;
  std::function<void(std::string_view line)> log;
  const std::atomic<bool>* cancel = nullptr;
  std::optional<change::Assume> assume;
};

struct DeployOutcome {
  enum State { kSucceeded, kFailed, kRolledBack, kUndecided, kCancelled } state = kSucceeded;
  std::string message;  // why
  std::string url;      // address of the environment
};

// Makes `environment` run the artifact. Called again after a crash with the same run and step it
// finds out what has happened and never starts the same deployment twice. Unhealthy: the previous
// version is started again (kRolledBack). Audited (StartDeployment, FinishDeployment,
// RollBackDeployment).
Result<DeployOutcome> Deploy(store::Home& home, artifacts::ArtifactStore& artifacts,
                             const DeployRequest& request, const Clock& clock);

// What runs where.
struct Deployment {
  std::string environment, kind;  // "local", "command"
  std::string run_id, step, commit, digest;
  std::string state;  // "starting", "running", "stopped", "unhealthy", "replaced", "unknown"
  int64_t pid = 0;
  int port = 0;
  std::string url;
  Time started{};
  std::string log;  // path
};
// Newest first; the living state is looked up (a dead service is shown as "stopped").
Result<std::vector<Deployment>> ListDeployments(store::Home& home, bool history);
// kNotFound when nothing runs there.
Status StopDeployment(store::Home& home, std::string_view environment, const Clock& clock);
// Starts the version before the current one again.
Result<DeployOutcome> RollbackDeployment(store::Home& home, artifacts::ArtifactStore& artifacts,
                                         std::string_view environment, const Clock& clock);

}  // namespace bartizan::pipeline
