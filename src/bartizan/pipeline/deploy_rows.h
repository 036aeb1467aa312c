#pragma once
// The table `deployments` and the files of a deployed version. Internal to the deployments.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/audit/audit.h"
#include "bartizan/pipeline/deploy.h"
#include "bartizan/store/lease.h"

namespace bartizan::pipeline {

struct DeploymentRow {
  std::string token;    // also in the service's environment: how its processes are recognised
  std::string plan_id;  // one row a plan
  std::string environment, kind, run_id, step, commit, digest;
  std::string state;    // as Deployment::state, without what is looked up
  std::string outcome;  // "" while open, else "succeeded", "failed", "rolled-back", "cancelled"
  std::string message;
  std::string previous;  // token of what ran before it
  std::string url;
  int port = 0;
  store::ProcessIdentity process;  // pid 0: never started
  Time started{};
};

// What is needed to start a version again; holds secrets, so that it lies in a 0600 file.
struct ServiceDefinition {
  LocalDeploy deploy;
  std::map<std::string, std::string> env;
};
bool SameDefinition(const ServiceDefinition& a, const ServiceDefinition& b);

// <home>/deploy/<environment>/<digest[:16]>-<token> and what lies beside it.
struct VersionPaths {
  fs::path base;    // <home>/deploy/<environment>
  fs::path folder;  // the restored artifact
  fs::path definition, log;
};
VersionPaths PathsOf(const store::Home& home, const DeploymentRow& row);
Status WriteDefinition(const fs::path& file, const ServiceDefinition& definition);
Result<ServiceDefinition> ReadDefinition(const fs::path& file);

Status InsertDeployment(store::Tx& tx, const DeploymentRow& row);
// Every column but the keys.
Status UpdateDeployment(store::Tx& tx, const DeploymentRow& row);
Result<std::optional<DeploymentRow>> FindByPlan(store::Tx& tx, std::string_view plan_id);
// kNotFound.
Result<DeploymentRow> LoadDeployment(store::Tx& tx, std::string_view token);
// Newest first; of one environment unless empty.
Result<std::vector<DeploymentRow>> AllDeployments(store::Tx& tx, std::string_view environment);

// Appends an audit event about a deployment in the transaction of its change.
Status AuditDeployment(store::Tx& tx, std::string_view event, const DeploymentRow& row,
                       std::string_view error, Time now);

inline std::string TargetOf(std::string_view environment) {
  return "environment/" + std::string(environment);
}

}  // namespace bartizan::pipeline
