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
  // Counts deliberate retries of the step: the same generation is never deployed twice and gives
  // its recorded outcome again; a later one is a new deployment.
  int generation = 1;
  std::string digest;  // of the artifact, may be empty for `command`
  DeployAction action;
  std::map<std::string, std::string> env;  // the whole environment of the service or command
  fs::path directory;                      // checkout, working folder of `command`
  // Bounds `command`, and shortens health_timeout of `local`.
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

// Makes `environment` run the artifact. Called again after a crash with the same run, step and
// generation it finds out what has happened and never starts the same deployment twice. Unhealthy:
// the previous version is started again (kRolledBack). Audited (StartDeployment, FinishDeployment,
// RollBackDeployment, StopDeployment). Waits up to 30 s while a living process works on the same
// environment, then kConflict.
//
// `local`: the artifact lies in <home>/deploy/<environment>/<digest[:16]>-<token>/; beside it, with
// the same name, `.json` (mode 0600: the service's definition and environment, needed to start it
// again) and `.log`. The service runs in a session of its own with PORT and
// BARTIZAN_DEPLOYMENT=<token>. Where the same digest with the same definition runs healthily
// already, it is kept ("already running"). The current and the previous version's folders are kept.
//
// `command`: runs in `directory` with BARTIZAN_TOKEN (the same for every attempt of this
// deployment), BARTIZAN_ENVIRONMENT and BARTIZAN_ARTIFACT (the restored artifact, where there is
// one). A failed or cancelled command is followed by `rollback`. After a crash `check` decides; it
// and `rollback` run with the same variables. Without an answer: kUndecided until `assume` is set.
Result<DeployOutcome> Deploy(store::Home& home, artifacts::ArtifactStore& artifacts,
                             const DeployRequest& request, const Clock& clock);

// What runs where.
struct Deployment {
  std::string environment, kind;  // "local", "command"
  std::string run_id, step, commit, digest;
  // "starting", "running", "stopped", "unhealthy", "replaced", "unknown" (interrupted); "failed"
  // (never ran), "deployed" (a command that succeeded), "kept" (an equal one ran already).
  std::string state;
  int64_t pid = 0;
  int port = 0;
  std::string url;
  Time started{};
  std::string log;  // path
};
// Newest first; the living state is looked up (a dead service is shown as "stopped"). Without
// `history` one an environment: what runs there, or what was there last.
Result<std::vector<Deployment>> ListDeployments(store::Home& home, bool history);
// kNotFound when nothing runs there.
Status StopDeployment(store::Home& home, std::string_view environment, const Clock& clock);
// Starts the version before the current one again; rolling back twice returns. kNotFound when no
// earlier version is kept. An interrupted rollback is finished by the next call.
Result<DeployOutcome> RollbackDeployment(store::Home& home, artifacts::ArtifactStore& artifacts,
                                         std::string_view environment, const Clock& clock);

}  // namespace bartizan::pipeline
