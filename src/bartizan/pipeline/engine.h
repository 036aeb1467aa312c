#pragma once
// The pipeline engine: starts runs, executes their steps in parallel, and finishes runs that were
// interrupted at any moment.
#include <atomic>
#include <functional>
#include <optional>
#include <string>

#include "bartizan/artifacts/store.h"
#include "bartizan/aws/client.h"
#include "bartizan/change/change.h"
#include "bartizan/pipeline/approval.h"
#include "bartizan/pipeline/runs.h"

namespace bartizan::pipeline {

struct StartRequest {
  fs::path folder;                     // anywhere in the repository; empty: the current folder
  std::optional<std::string> ref;      // default: HEAD
  bool working_tree = false;           // run what lies in the folder, committed or not
  std::string file = "bartizan.yaml";  // in the repository
  bool use_cache = true;
};
struct Started {
  Run run;
  bool dirty = false;  // the working tree has changes that this run does not see
  std::vector<std::string> warnings;
};
// Reads and checks the definition at the commit and creates the run, queued. Nothing runs yet.
Result<Started> StartRun(store::Home& home, const StartRequest& request, const Clock& clock);

// Clients for AWS; tests give their own. Without one: by the environment and the files.
using AwsClients = std::function<Result<std::shared_ptr<aws::Client>>(const AwsChoice&)>;
Result<std::shared_ptr<aws::Client>> RealAwsClient(const AwsChoice& choice);

struct EngineOptions {
  bool wait = false;                     // stay while only approvals are open
  std::optional<change::Assume> assume;  // for deployments of unknown outcome
  std::optional<std::string> secrets_file;
  const std::atomic<bool>* interrupt = nullptr;  // set by a signal handler: stop, resumable
  AwsClients aws = RealAwsClient;  // called only where the trusted file asks for something of AWS
  // One at a time, and in order (but for "run.sent" and "run.unsent").
  std::function<void(const Run&, const RunEvent&)> on_event;
  std::function<void(const std::string& step, std::string_view line)>
      on_log;  // from worker threads
};

// Takes the run's lease (kConflict while another process works on it), cleans up after a dead
// owner, and executes until the run is final, or waits for a person (RunState::kWaiting), or is
// interrupted (kCancelled; the run stays resumable).
Result<Run> ExecuteRun(store::Home& home, const std::string& run_id, const EngineOptions& options,
                       const Clock& clock);

// Sets the step and everything that needs it back to pending (without `from`: every step that
// failed and what depended on it). The next ExecuteRun does them again.
Status ResetForRetry(store::Home& home, const Run& run, const std::optional<std::string>& from,
                     const Clock& clock);

// Asks the living owner to stop, or marks the run cancelled when there is none. Returns whether it
// is cancelled already.
Result<bool> CancelRun(store::Home& home, const Run& run, const Clock& clock);

// Whether a living process works on the run.
Result<bool> IsOwned(store::Tx& tx, const Run& run);

// The definition as the run has it (its text was checked when the run was created).
Result<Definition> DefinitionOf(const Run& run);
// The policy's people at the run's commit; empty when there is no policy file.
Result<std::vector<findings::Person>> PeopleOf(store::Home& home, const Run& run);

// Where the log of a step lies.
fs::path StepLogPath(const store::Home& home, std::string_view run_id, std::string_view step);

}  // namespace bartizan::pipeline
