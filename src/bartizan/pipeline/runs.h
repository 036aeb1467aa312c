#pragma once
// Runs in the home's database. Every transition is an event, committed in one transaction with the
// rows that it changes (and, where people act, with its audit record) before its side effect.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/store/home.h"

namespace bartizan::pipeline {

std::span<const store::Migration> RunMigrations();

enum class RunState { kQueued, kRunning, kWaiting, kSucceeded, kFailed, kCancelled };
// kIncomplete: a scan that did not finish; kUnknown: an effect whose outcome a person must tell.
enum class StepState {
  kPending,
  kRunning,
  kWaiting,
  kSucceeded,
  kFailed,
  kIncomplete,
  kUnknown,
  kSkipped,
  kCancelled
};
std::string_view RunStateName(RunState state);
std::string_view StepStateName(StepState state);
inline bool IsFinal(RunState s) {
  return s >= RunState::kSucceeded;
}
inline bool IsFinal(StepState s) {
  return s == StepState::kSucceeded || s == StepState::kFailed || s == StepState::kIncomplete ||
         s == StepState::kSkipped || s == StepState::kCancelled;
}

struct Run {
  std::string id;      // sortable
  int64_t number = 0;  // 1, 2, 3 … in this home: what people type
  std::string pipeline, repository, ref, branch, commit, subject;
  std::string author_name, author_email, committer_email;
  bool working_tree = false;
  bool use_cache = true;
  RunState state = RunState::kQueued;
  std::string message;     // why it failed or what it waits for
  std::string definition;  // text of bartizan.yaml as it was
  std::string definition_file;
  Time created{};
  std::optional<Time> started, finished;
};

struct StepRow {
  std::string run_id, name;
  int position = 0;
  StepKind kind = StepKind::kRun;
  StepState state = StepState::kPending;
  int attempt = 0;
  int generation = 1;  // counts `retry`: a deployment of a later generation is a new one
  bool cached = false;
  std::string cache_key, message;
  std::optional<Time> started, finished;
};

struct StepArtifact {
  std::string step, name, path, digest;
  uint64_t size = 0;
};

struct RunEvent {
  int64_t sequence = 0;
  Time time{};
  std::string step, type, message;  // type: "run.started", "step.succeeded", …
  data::Json detail;
};
data::Json ToJson(const RunEvent& event, const Run& run);
data::Json ToJson(const Run& run);
data::Json ToJson(const StepRow& step);

std::string NewRunId(Time now);
// Creates the run with all its steps pending; fills number, and id when there is none yet.
Status CreateRun(store::Tx& tx, Run& run, const Definition& definition, Time now);
// By number, id, unique id prefix or "latest".
Result<Run> FindRun(store::Tx& tx, std::string_view reference);
Result<std::vector<Run>> ListRuns(store::Tx& tx, size_t limit);
Result<std::vector<StepRow>> ListSteps(store::Tx& tx, std::string_view run_id);
Result<std::vector<RunEvent>> ListEvents(store::Tx& tx, std::string_view run_id, int64_t after);

// Gives the event the next sequence number of the run.
Result<RunEvent> AppendEvent(store::Tx& tx, std::string_view run_id, RunEvent event);
// Appends the event and updates the row. `message` is kept on the row too.
Result<RunEvent> SetRunState(store::Tx& tx, Run& run, RunState state, std::string message,
                             Time now);
Result<RunEvent> SetStepState(store::Tx& tx, StepRow& step, StepState state, std::string message,
                              Time now, data::Json detail = nullptr);
Status SaveStep(store::Tx& tx, const StepRow& step);

Status SaveArtifacts(store::Tx& tx, std::string_view run_id, std::string_view step,
                     std::span<const StepArtifact> artifacts);
Result<std::vector<StepArtifact>> ListArtifacts(store::Tx& tx, std::string_view run_id);

// A raw report that a step made.
struct StepReport {
  std::string step, tool, format, digest, scan_id;
  bool complete = true;
};
Status SaveReport(store::Tx& tx, std::string_view run_id, const StepReport& report);
Result<std::vector<StepReport>> ListReports(store::Tx& tx, std::string_view run_id);

// What a step left behind, for reuse.
struct CacheEntry {
  std::string key, run_id, step;
  std::vector<StepArtifact> artifacts;
  std::vector<StepReport> reports;
};
Status SaveCache(store::Tx& tx, const CacheEntry& entry, Time now);
Result<std::optional<CacheEntry>> FindCache(store::Tx& tx, std::string_view key);

struct StoredVerdict {
  std::string step, digest, json;  // digest: SHA-256 of the JSON text
  bool open = false;
};
Status SaveVerdict(store::Tx& tx, std::string_view run_id, const StoredVerdict& verdict, Time now);
Result<std::vector<StoredVerdict>> ListVerdicts(store::Tx& tx, std::string_view run_id);

// Requests of other processes, carried out by the owner or the next resume.
Status RequestCancel(store::Tx& tx, std::string_view run_id, std::string_view user, Time now);
Result<bool> HasCancelRequest(store::Tx& tx, std::string_view run_id);
// With the run's end or a retry: what was asked for before is settled.
Status CloseCancelRequests(store::Tx& tx, std::string_view run_id, Time now);

// The newest run of the pipeline on `branch` that passed everything, before `before_id`: the
// baseline.
Result<std::optional<std::string>> BaselineRun(store::Tx& tx, const Run& run,
                                               std::string_view branch);

}  // namespace bartizan::pipeline
