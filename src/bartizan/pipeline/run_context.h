#pragma once
// What the steps of a run share while it executes, and what a step gives back.
#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/artifacts/store.h"
#include "bartizan/findings/store.h"
#include "bartizan/pipeline/cache_key.h"
#include "bartizan/pipeline/engine.h"
#include "bartizan/pipeline/git.h"
#include "bartizan/pipeline/remote_secrets.h"
#include "bartizan/pipeline/runs.h"
#include "bartizan/pipeline/secrets.h"
#include "bartizan/pipeline/step_log.h"

namespace bartizan::pipeline {

// Output of `PROGRAM --version`, asked once a run. Thread-safe.
class ToolVersions {
 public:
  std::string Of(const std::vector<std::string>& argv,
                 const std::map<std::string, std::string>& environment);

 private:
  std::mutex mutex_;
  std::map<std::string, std::string> known_;
};

// Does not change while steps execute, except through thread-safe members.
struct RunContext {
  store::Home& home;
  artifacts::ArtifactStore& artifacts;
  const Clock& clock;
  const EngineOptions& options;
  Run run;
  Definition definition;
  Repository repository;
  CheckoutSpec checkout;
  std::string tree;
  std::vector<TreeEntry> entries;
  std::string secret_key;
  Secrets secrets;
  bool secrets_allowed = false;
  std::unique_ptr<RemoteSecrets> remote_secrets;
  Outward outward;                    // what of the trusted file is meant for this run
  fs::path folder;                    // runs/<id>
  std::atomic<bool>* stop = nullptr;  // cancels running steps
  std::unique_ptr<ToolVersions> versions = std::make_unique<ToolVersions>();
};

struct ScannedReport {
  findings::ScanInfo info;
  std::vector<findings::Finding> findings;
  StepReport report;
};

struct StepOutcome {
  StepState state = StepState::kSucceeded;
  std::string message;
  data::Json detail;
  bool cached = false;
  std::string cache_key;  // empty: not reusable
  std::vector<StepArtifact> artifacts;
  std::vector<ScannedReport> scans;
  std::optional<StoredVerdict> verdict;
  std::optional<data::JsonObject> audit;  // details of a gate's verdict for the audit trail
};

// One step at work: everything that its kind of action needs.
struct StepWork {
  RunContext& context;
  const Step& step;
  const StepRow& row;
  StepLog& log;
  std::map<std::string, std::string> environment;  // with secrets
  fs::path checkout;
};

// Executes a step to its end, retries included. Errors become a failed outcome. Thread-safe.
StepOutcome ExecuteStep(RunContext& context, const Step& step, const StepRow& row);

// By kind of action.
StepOutcome ExecuteCommands(StepWork& work, const RunAction& action);
StepOutcome ExecuteScan(StepWork& work, const ScanAction& action);
StepOutcome ExecuteGate(StepWork& work, const GateAction& action);
StepOutcome ExecuteDeploy(StepWork& work, const DeployAction& action);

// A report of `format` as the step `step` made it: parsed, paths made relative to the checkout, the
// raw bytes kept as an artifact. A report that cannot be read is an incomplete scan, not an error.
Result<ScannedReport> TakeReport(RunContext& context, const Step& step, std::string_view tool,
                                 std::string_view format, std::string_view text,
                                 const fs::path& checkout, std::string_view target);
// The same for a scan that failed before there was a report.
ScannedReport IncompleteScan(RunContext& context, const Step& step, std::string_view tool,
                             std::string problem, std::string_view target);
// What a code scan speaks for: the pipeline, or this step of it when several steps use the tool (or
// each would declare the other's findings resolved).
std::string ScanTarget(const Definition& definition, const Step& step, std::string_view tool);
// "12 findings: 1 critical, 3 high", "no findings".
std::string DescribeFindings(const std::vector<findings::Finding>& findings);

// The address of an environment after its deployment, by the definition.
std::string EnvironmentUrl(const Step& deploy);

StepOutcome Failed(std::string message);
StepOutcome Failed(const Error& error);

}  // namespace bartizan::pipeline
