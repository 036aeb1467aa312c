// Starting, retrying and cancelling runs: what is done to a run from outside of its execution.
#include <fmt/format.h>

#include <set>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/findings/gate.h"
#include "bartizan/pipeline/engine.h"
#include "bartizan/pipeline/git.h"
#include "bartizan/pipeline/outward.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

Result<Commit> CommitOf(const Repository& repository, const StartRequest& request) {
  BARTIZAN_TRY(Commit commit, repository.Resolve(request.ref.value_or("HEAD")));
  return commit;
}

Result<Definition> ReadDefinition(const Repository& repository, const Commit& commit,
                                  const std::string& file, std::string& text) {
  auto found = repository.FileAt(commit.id, file);
  if (!found) {
    bool untracked = fs::exists(repository.root() / file);
    return Fail(
        Code::kNotFound, fmt::format("there is no {} in commit {}", file, commit.id.substr(0, 12)),
        untracked
            ? fmt::format(
                  "it is not committed yet: git add {} && git commit, or use --working-tree", file)
            : "write one with: bartizan pipeline init");
  }
  text = *found;
  return LoadDefinition(text, file);
}

audit::Event EventOf(std::string name, const Run& run) {
  audit::Event event;
  event.name = std::move(name);
  event.request = {{"run", run.number}, {"pipeline", run.pipeline}, {"commit", run.commit}};
  event.resources = {run.id};
  return event;
}

// The steps to do again: `from` or every step that did not end well, and what depends on them.
Result<std::set<std::string>> StepsToReset(const Definition& definition,
                                           const std::vector<StepRow>& rows,
                                           const std::optional<std::string>& from) {
  std::set<std::string> reset;
  if (from) {
    if (definition.Find(*from) == nullptr) {
      std::vector<std::string> names;
      for (const Step& step : definition.steps) names.push_back(step.name);
      auto nearest = Nearest(*from, names);
      return Fail(Code::kUsage, fmt::format("there is no step '{}'", Ellipsize(*from, 60)),
                  nearest ? fmt::format("did you mean {}?", *nearest) : "");
    }
    reset.insert(*from);
  } else {
    for (const StepRow& row : rows) {
      if (row.state != StepState::kSucceeded) reset.insert(row.name);
    }
  }
  for (const Step& step : definition.steps) {
    for (const std::string& need : TransitiveNeeds(definition, step)) {
      if (reset.contains(need)) reset.insert(step.name);
    }
  }
  return reset;
}

// The folder of a run that is about to be created: a snapshot is durable before its row is. Removed
// again when there is no row after all.
struct RunFolder {
  explicit RunFolder(fs::path folder) : path(std::move(folder)) {}
  ~RunFolder() {
    std::error_code ignored;  // prune finds it
    if (!kept) fs::remove_all(path, ignored);
  }
  RunFolder(const RunFolder&) = delete;
  RunFolder& operator=(const RunFolder&) = delete;
  fs::path path;
  bool kept = false;
};

// A mistake in a policy is told before anything runs, not when the gate is reached.
Status CheckPolicies(const Repository& repository, const Commit& commit,
                     const Definition& definition) {
  for (const Step& step : definition.steps) {
    const auto* gate = std::get_if<GateAction>(&step.action);
    if (gate == nullptr) continue;
    auto text = repository.FileAt(commit.id, gate->policy);
    if (!text) {
      return std::unexpected(std::move(text).error().Hint(
          fmt::format("write the gate's rules into {}", gate->policy)));
    }
    BARTIZAN_DO(findings::ParsePolicy(*text, gate->policy));
  }
  return {};
}

}  // namespace

Result<Started> StartRun(store::Home& home, const StartRequest& request, const Clock& clock) {
  BARTIZAN_TRY(Repository repository, Repository::Open(request.folder));
  Started started;
  BARTIZAN_TRY(started.dirty, repository.IsDirty());
  Run run;
  std::optional<RunFolder> snapshot;
  Commit commit;
  if (request.working_tree) {
    run.id = NewRunId(clock.Now());
    snapshot.emplace(home.runs() / run.id);
    fs::path objects = snapshot->path / "objects";
    BARTIZAN_TRY(commit, repository.Snapshot(objects));
    BARTIZAN_DO(SyncDirectory(home.runs()));
    repository = repository.WithObjects(objects);
  } else {
    BARTIZAN_TRY(commit, CommitOf(repository, request));
  }
  BARTIZAN_TRY(Definition definition,
               ReadDefinition(repository, commit, request.file, run.definition));
  BARTIZAN_DO(CheckPolicies(repository, commit, definition));
  run.pipeline = definition.name;
  run.repository = repository.root().string();
  run.ref = request.ref.value_or(commit.branch.empty() ? "HEAD" : commit.branch);
  run.branch = commit.branch;
  run.commit = commit.id;
  run.subject = commit.subject;
  run.author_name = commit.author_name;
  run.author_email = commit.author_email;
  run.committer_email = commit.committer_email;
  run.working_tree = request.working_tree;
  run.use_cache = request.use_cache;
  run.definition_file = request.file;
  BARTIZAN_DO(home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(CreateRun(tx, run, definition, clock.Now()));
    BARTIZAN_DO(audit::Append(tx, EventOf("CreateRun", run), clock.Now()));
    return {};
  }));
  if (snapshot) snapshot->kept = true;
  BARTIZAN_TRY(Trusted trusted, ReadTrusted(repository, request.file));
  started.warnings = OutwardWarnings(definition, trusted, run);
  started.run = std::move(run);
  return started;
}

Status ResetForRetry(store::Home& home, const Run& run, const std::optional<std::string>& from,
                     const Clock& clock) {
  BARTIZAN_TRY(Definition definition, DefinitionOf(run));
  return home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(bool owned, IsOwned(tx, run));
    if (owned) {
      return Fail(Code::kConflict, fmt::format("run {} is at work", run.number),
                  fmt::format("cancel it first: bartizan pipeline cancel {}", run.number));
    }
    BARTIZAN_TRY(auto rows, ListSteps(tx, run.id));
    BARTIZAN_TRY(auto reset, StepsToReset(definition, rows, from));
    if (reset.empty()) {
      return Fail(Code::kConflict, fmt::format("every step of run {} has succeeded", run.number),
                  "name the step to start from: --from STEP");
    }
    for (StepRow& row : rows) {
      if (!reset.contains(row.name)) continue;
      if (row.state == StepState::kRunning) {  // of a dead owner
        BARTIZAN_DO(process::KillByEnvironment("BARTIZAN_STEP_ID", run.id + "/" + row.name));
      }
      ++row.generation;
      row.attempt = 0;
      row.cached = false;
      BARTIZAN_DO(SetStepState(tx, row, StepState::kPending, "to be done again", clock.Now()));
      BARTIZAN_DO(SaveArtifacts(tx, run.id, row.name, {}));
      BARTIZAN_DO(
          tx.Execute("DELETE FROM verdicts WHERE run_id = ? AND step = ?", {run.id, row.name}));
    }
    BARTIZAN_DO(CloseCancelRequests(tx, run.id, clock.Now()));
    Run again = run;
    BARTIZAN_DO(SetRunState(tx, again, RunState::kQueued, "retried", clock.Now()));
    audit::Event event = EventOf("RetryRun", run);
    event.request["from"] = from.value_or("");
    BARTIZAN_DO(audit::Append(tx, event, clock.Now()));
    return {};
  });
}

Result<bool> CancelRun(store::Home& home, const Run& run, const Clock& clock) {
  return home.db().Write([&](store::Tx& tx) -> Result<bool> {
    BARTIZAN_TRY(Run now, FindRun(tx, run.id));
    if (IsFinal(now.state)) {
      return Fail(Code::kConflict,
                  fmt::format("run {} has ended ({})", now.number, RunStateName(now.state)));
    }
    audit::Event event = EventOf("RequestCancelRun", run);
    BARTIZAN_DO(audit::Append(tx, event, clock.Now()));
    BARTIZAN_TRY(bool owned, IsOwned(tx, now));
    if (owned) {
      BARTIZAN_DO(RequestCancel(tx, run.id, CurrentActor().name, clock.Now()));
      return false;
    }
    BARTIZAN_TRY(auto rows, ListSteps(tx, run.id));
    for (StepRow& row : rows) {
      if (IsFinal(row.state)) continue;
      if (row.state == StepState::kRunning) {
        BARTIZAN_DO(process::KillByEnvironment("BARTIZAN_STEP_ID", run.id + "/" + row.name));
      }
      BARTIZAN_DO(SetStepState(tx, row, StepState::kCancelled, "cancelled", clock.Now()));
    }
    BARTIZAN_DO(CloseCancelRequests(tx, run.id, clock.Now()));
    BARTIZAN_DO(SetRunState(tx, now, RunState::kCancelled, "cancelled", clock.Now()));
    return true;
  });
}

Result<std::vector<findings::Person>> PeopleOf(store::Home& home, const Run& run) {
  BARTIZAN_TRY(Definition definition, DefinitionOf(run));
  BARTIZAN_TRY(Repository repository, Repository::Open(run.repository));
  if (run.working_tree) repository = repository.WithObjects(home.runs() / run.id / "objects");
  auto text = repository.FileAt(run.commit, definition.policy);
  if (!text) return std::vector<findings::Person>();
  BARTIZAN_TRY(auto policy, findings::ParsePolicy(*text, definition.policy));
  return policy.people;
}

}  // namespace bartizan::pipeline
