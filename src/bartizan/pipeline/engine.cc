#include "bartizan/pipeline/engine.h"

#include <fmt/format.h>

#include <condition_variable>
#include <deque>
#include <thread>

#include "bartizan/audit/audit.h"
#include "bartizan/base/glob.h"
#include "bartizan/base/text.h"
#include "bartizan/pipeline/run_context.h"
#include "bartizan/pipeline/scanner.h"
#include "bartizan/pipeline/send.h"
#include "bartizan/process/process.h"
#include "bartizan/store/lease.h"

namespace bartizan::pipeline {
namespace {

std::string LeaseName(std::string_view run_id) {
  return fmt::format("run/{}", run_id);
}

bool Applies(const Step& step, const Run& run) {
  if (step.when.refs.empty()) return true;
  return std::ranges::any_of(step.when.refs, [&](const std::string& pattern) {
    return GlobMatch(pattern, run.branch.empty() ? run.ref : run.branch);
  });
}

audit::Event RunEventFor(std::string name, const Run& run) {
  audit::Event event;
  event.name = std::move(name);
  event.request = {{"run", run.number},
                   {"pipeline", run.pipeline},
                   {"repository", run.repository},
                   {"ref", run.ref},
                   {"commit", run.commit}};
  event.resources = {run.id};
  return event;
}

// Executes one run. The loop belongs to one thread; each step at work has a thread of its own,
// which reports through Finish. Everything shared is guarded by mutex_.
class Engine {
 public:
  Engine(RunContext& context, std::vector<StepRow> rows)
      : context_(context),
        messenger_(context.home,
                   {.scope = {.run_id = context.run.id},
                    .only_messages = true,
                    .aws = context.options.aws,
                    .cancel = context.options.interrupt,
                    .on_event =
                        [this](const pipeline::Run& run, const RunEvent& event) {
                          std::lock_guard lock(mutex_);
                          if (context_.options.on_event) context_.options.on_event(run, event);
                        }},
                   context.clock) {
    for (auto& row : rows) rows_.emplace(row.name, std::move(row));
  }

  Result<Run> Execute() {
    BARTIZAN_DO(Recover());
    BARTIZAN_DO(Emit([&](store::Tx& tx) {
      return SetRunState(tx, context_.run, RunState::kRunning, "", Now());
    }));
    std::unique_lock lock(mutex_);
    for (;;) {
      JoinEnded();
      BARTIZAN_DO(Watch());
      BARTIZAN_DO(Advance());
      if (running_ == 0 && ready_.empty()) {
        BARTIZAN_TRY(bool ended, Settle());
        if (ended) break;
      }
      changed_.wait_for(lock, std::chrono::milliseconds(100));
      if (failure_) break;
    }
    if (failure_) context_.stop->store(true);
    changed_.wait(lock, [&] { return running_ == 0; });
    lock.unlock();
    threads_.clear();  // joins
    if (failure_) return std::unexpected(*failure_);
    return context_.run;
  }

  ~Engine() {
    context_.stop->store(true);
    threads_.clear();  // joins
  }

 private:
  Time Now() const { return context_.clock.Now(); }

  // Queues messages with the change that they tell of. Nothing is sent before the commit.
  Status TellOf(store::Tx& tx, const News& news, const RunEvent& event) {
    if (context_.outward.notify.empty()) return {};
    return Tell(tx, context_.run, context_.outward, news, event);
  }
  void SendNews() {
    if (!context_.outward.notify.empty()) messenger_.Wake();
  }

  // Commits a transition, then tells the view. F: (Tx&) -> Result<RunEvent>.
  template <class F>
  Status Emit(F&& transition) {
    BARTIZAN_TRY(RunEvent event, context_.home.db().Write(transition));
    if (context_.options.on_event) context_.options.on_event(context_.run, event);
    return {};
  }
  Status Move(StepRow& row, StepState state, std::string message) {
    return Emit([&](store::Tx& tx) { return SetStepState(tx, row, state, message, Now()); });
  }

  // Steps that a dead owner left at work: their processes are ended, then they start again. A
  // deployment finds out by itself what it has done already.
  Status Recover() {
    for (auto& [name, row] : rows_) {
      if (row.state == StepState::kRunning) {
        BARTIZAN_DO(process::KillByEnvironment("BARTIZAN_STEP_ID", context_.run.id + "/" + name));
        BARTIZAN_DO(Move(row, StepState::kPending, "interrupted; starts again"));
      } else if (row.state == StepState::kUnknown && context_.options.assume) {
        BARTIZAN_DO(Move(row, StepState::kPending, "a person has decided"));
      }
    }
    return {};
  }

  // Interrupts, requests of other processes, and decisions.
  Status Watch() {
    if (context_.options.interrupt != nullptr && context_.options.interrupt->load()) {
      interrupted_ = true;
      context_.stop->store(true);
    }
    BARTIZAN_TRY(int64_t version, context_.home.db().DataVersion());
    bool waiting = std::ranges::any_of(
        rows_, [](const auto& r) { return r.second.state == StepState::kWaiting; });
    bool look = version != seen_version_ || Now() > next_look_;
    seen_version_ = version;
    if (!look) return {};
    next_look_ = Now() + std::chrono::seconds(1);
    // It is marked as handled with the run's end, so that a killed owner does not lose it.
    BARTIZAN_TRY(bool cancel, context_.home.db().Read([&](store::Tx& tx) {
      return HasCancelRequest(tx, context_.run.id);
    }));
    if (cancel) {
      cancelled_ = true;
      context_.stop->store(true);
    }
    if (waiting) BARTIZAN_DO(LookAtApprovals());
    return {};
  }

  Status LookAtApprovals() {
    for (auto& [name, row] : rows_) {
      if (row.state != StepState::kWaiting) continue;
      BARTIZAN_TRY(auto status, context_.home.db().Read([&](store::Tx& tx) {
        return CheckApproval(tx, context_.run, context_.definition, row, Now());
      }));
      if (status.state == ApprovalStatus::kApproved) {
        BARTIZAN_DO(Move(row, StepState::kSucceeded, status.message));
      } else if (status.state != ApprovalStatus::kWaiting) {
        BARTIZAN_DO(Move(row, StepState::kFailed, status.message));
      }
    }
    return {};
  }

  // A gate judges scans also when they are incomplete: that is what closes it.
  bool Satisfied(const Step& step, const std::string& need) const {
    StepState state = rows_.at(need).state;
    if (state == StepState::kSucceeded) return true;
    if (state == StepState::kIncomplete) return step.kind() == StepKind::kGate;
    return state == StepState::kSkipped && !Applies(*context_.definition.Find(need), context_.run);
  }

  // Decides every pending step whose needs are final: skip it, wait for people, or put it to work.
  // Steps are in topological order, so one pass carries a skip all the way down.
  Status Advance() {
    if (context_.stop->load()) {
      ready_.clear();
      return {};
    }
    for (const Step& step : context_.definition.steps) {
      StepRow& row = rows_.at(step.name);
      if (row.state != StepState::kPending || Contains(ready_, &step)) continue;
      bool final = std::ranges::all_of(step.needs,
                                       [&](const auto& n) { return IsFinal(rows_.at(n).state); });
      if (!final) continue;
      auto bad =
          std::ranges::find_if_not(step.needs, [&](const auto& n) { return Satisfied(step, n); });
      if (bad != step.needs.end()) {
        BARTIZAN_DO(Move(row, StepState::kSkipped, fmt::format("{} did not succeed", *bad)));
      } else if (!Applies(step, context_.run)) {
        BARTIZAN_DO(Move(row, StepState::kSkipped, "not for this branch"));
      } else if (step.kind() == StepKind::kApprove) {
        BARTIZAN_DO(WaitForPeople(step, row));
      } else {
        ready_.push_back(&step);
      }
    }
    while (running_ < context_.definition.parallel && !ready_.empty()) {
      const Step* step = ready_.front();
      ready_.pop_front();
      StepRow& row = rows_.at(step->name);
      ++row.attempt;
      BARTIZAN_DO(Move(row, StepState::kRunning, ""));
      ++running_;
      threads_.insert_or_assign(step->name,
                                std::jthread([this, step, copy = row] { Work(*step, copy); }));
    }
    return {};
  }

  Status WaitForPeople(const Step& step, StepRow& row) {
    const auto& action = std::get<ApproveAction>(step.action);
    std::string text = action.message;
    if (!text.empty()) {
      auto shown = Expand(text, {{"COMMIT", context_.run.commit},
                                 {"COMMIT_SHORT", context_.run.commit.substr(0, 8)},
                                 {"BRANCH", context_.run.branch}});
      if (shown) text = *shown;
    }
    row.started = Now();
    BARTIZAN_DO(Emit([&](store::Tx& tx) -> Result<RunEvent> {
      BARTIZAN_TRY(auto event, SetStepState(tx, row, StepState::kWaiting, text, Now()));
      News news{.notice = Notice::kApprovalWanted, .step = step.name, .message = text};
      BARTIZAN_DO(TellOf(tx, news, event));
      return event;
    }));
    SendNews();
    return LookAtApprovals();
  }

  void Work(const Step& step, const StepRow& row) {
    StepOutcome outcome = ExecuteStep(context_, step, row);
    std::lock_guard lock(mutex_);
    Status finished = Finish(step, std::move(outcome));
    if (!finished && !failure_) failure_ = finished.error();
    --running_;
    ended_.push_back(step.name);
    changed_.notify_all();
  }

  // A thread that is not joined keeps its stack. These have let go of the mutex for good.
  void JoinEnded() {
    for (const std::string& step : ended_) threads_.erase(step);
    ended_.clear();
  }

  // Everything that a step leaves behind is committed together with its new state.
  Status Finish(const Step& step, StepOutcome outcome) {
    StepRow& row = rows_.at(step.name);
    // Also when the engine itself failed (a full disk): only a request cancels.
    if (outcome.state == StepState::kCancelled && !cancelled_) {
      return Move(row, StepState::kPending, "interrupted");
    }
    BARTIZAN_DO(Emit([&](store::Tx& tx) -> Result<RunEvent> {
      BARTIZAN_DO(SaveArtifacts(tx, context_.run.id, step.name, outcome.artifacts));
      CacheEntry entry{.key = outcome.cache_key,
                       .run_id = context_.run.id,
                       .step = step.name,
                       .artifacts = outcome.artifacts};
      for (ScannedReport& scan : outcome.scans) {
        scan.info.attempt = row.generation * 1000 + row.attempt;  // grows over retries
        BARTIZAN_DO(findings::RecordScan(tx, scan.info, scan.findings));
        BARTIZAN_DO(SaveReport(tx, context_.run.id, scan.report));
        entry.reports.push_back(scan.report);
      }
      if (outcome.verdict) {
        BARTIZAN_DO(SaveVerdict(tx, context_.run.id, *outcome.verdict, Now()));
        audit::Event event =
            RunEventFor(outcome.verdict->open ? "PassGate" : "RefuseGate", context_.run);
        event.request["step"] = step.name;
        event.response = *outcome.audit;
        BARTIZAN_DO(audit::Append(tx, event, Now()));
      }
      if (!entry.key.empty() && !outcome.cached) BARTIZAN_DO(SaveCache(tx, entry, Now()));
      row.cached = outcome.cached;
      row.cache_key = outcome.cache_key;
      BARTIZAN_TRY(auto event,
                   SetStepState(tx, row, outcome.state, outcome.message, Now(), outcome.detail));
      if (auto news = NewsOf(step, outcome)) BARTIZAN_DO(TellOf(tx, *news, event));
      return event;
    }));
    if (NewsOf(step, outcome)) SendNews();
    return {};
  }

  static std::optional<News> NewsOf(const Step& step, const StepOutcome& outcome) {
    if (outcome.verdict && !outcome.verdict->open) {
      return News{.notice = Notice::kGateRefused, .step = step.name, .message = outcome.message};
    }
    if (step.kind() != StepKind::kDeploy || outcome.state != StepState::kSucceeded) return {};
    return News{.notice = Notice::kDeployed,
                .step = step.name,
                .message = outcome.message,
                .environment = step.environment,
                .url = EnvironmentUrl(step)};
  }

  // Nothing is at work: is the run at its end, or does it wait for a person? False: neither yet.
  Result<bool> Settle() {
    if (cancelled_) {
      for (auto& [name, row] : rows_) {
        if (!IsFinal(row.state)) BARTIZAN_DO(Move(row, StepState::kCancelled, "cancelled"));
      }
      BARTIZAN_DO(End(RunState::kCancelled, "cancelled", "CancelRun"));
      return true;
    }
    if (interrupted_) return true;
    bool open = false, undecided = false;
    for (const auto& [name, row] : rows_) {
      open = open || row.state == StepState::kWaiting;
      undecided = undecided || row.state == StepState::kUnknown;
    }
    if (open && context_.options.wait) return false;
    if (open || undecided) {
      std::string message =
          undecided ? "the outcome of a deployment is unknown" : "waits for approval";
      BARTIZAN_DO(Emit([&](store::Tx& tx) {
        return SetRunState(tx, context_.run, RunState::kWaiting, message, Now());
      }));
      return true;
    }
    bool all_final =
        std::ranges::all_of(rows_, [](const auto& r) { return IsFinal(r.second.state); });
    if (!all_final) return false;  // the next Advance finds what became ready
    std::string why = FirstFailure();
    BARTIZAN_DO(End(why.empty() ? RunState::kSucceeded : RunState::kFailed, why, "FinishRun"));
    return true;
  }

  // An incomplete scan is forgiven when a gate that judged it has opened (its policy allows that).
  std::string FirstFailure() const {
    for (const Step& step : context_.definition.steps) {
      const StepRow& row = rows_.at(step.name);
      bool forgiven = row.state == StepState::kIncomplete && JudgedOpen(step.name);
      // A step that this branch has no use for; one that was skipped over a need is not done.
      bool not_wanted = row.state == StepState::kSkipped && !Applies(step, context_.run);
      if (forgiven || not_wanted || row.state == StepState::kSucceeded) continue;
      return fmt::format("{}: {}", step.name, row.message);
    }
    return {};
  }

  bool JudgedOpen(const std::string& scan) const {
    return std::ranges::any_of(context_.definition.steps, [&](const Step& step) {
      return step.kind() == StepKind::kGate && rows_.at(step.name).state == StepState::kSucceeded &&
             Contains(TransitiveNeeds(context_.definition, step), scan);
    });
  }

  Status End(RunState state, std::string message, std::string audit_name) {
    return Emit([&](store::Tx& tx) -> Result<RunEvent> {
      audit::Event event = RunEventFor(audit_name, context_.run);
      event.response = {{"state", RunStateName(state)}, {"message", message}};
      BARTIZAN_DO(audit::Append(tx, event, Now()));
      BARTIZAN_DO(CloseCancelRequests(tx, context_.run.id, Now()));
      BARTIZAN_TRY(auto ended, SetRunState(tx, context_.run, state, message, Now()));
      if (state == RunState::kCancelled) return ended;  // a person knows already
      BARTIZAN_DO(QueueRunEnd(tx, context_.run, context_.outward, Now()));
      News news{.notice = state == RunState::kFailed ? Notice::kRunFailed : Notice::kRunSucceeded,
                .message = message};
      BARTIZAN_DO(TellOf(tx, news, ended));
      return ended;
    });
  }

  RunContext& context_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, StepRow> rows_;
  std::deque<const Step*> ready_;
  std::map<std::string, std::jthread> threads_;  // by step
  std::vector<std::string> ended_;               // whose thread has nothing left to do
  size_t running_ = 0;
  bool interrupted_ = false, cancelled_ = false;
  int64_t seen_version_ = -1;
  Time next_look_{};
  std::optional<Error> failure_;
  Messenger messenger_;  // the first to go: its thread uses what stands above
};

Result<RunContext> MakeContext(store::Home& home, artifacts::ArtifactStore& artifacts,
                               const Run& run, const EngineOptions& options, const Clock& clock,
                               std::atomic<bool>& stop) {
  BARTIZAN_TRY(Definition definition, DefinitionOf(run));
  BARTIZAN_TRY(Repository repository, Repository::Open(run.repository));
  fs::path folder = home.runs() / run.id;
  CheckoutSpec checkout{.objects = repository.objects(), .commit = run.commit};
  if (run.working_tree) {
    checkout.extra_objects = folder / "objects";
    repository = repository.WithObjects(folder / "objects");
  }
  BARTIZAN_TRY(checkout.packed_refs, repository.PackedRefs());
  BARTIZAN_TRY(auto entries, repository.ListTree(run.commit));
  BARTIZAN_TRY(Commit commit, repository.Resolve(run.commit));
  BARTIZAN_TRY(std::string key, HomeCacheKey(home));
  BARTIZAN_TRY(Secrets secrets, Secrets::Load(options.secrets_file));
  BARTIZAN_TRY(Trusted trusted, ReadTrusted(repository, run.definition_file));
  auto remote = std::make_unique<RemoteSecrets>(RemoteSecrets::Setup{.home = home,
                                                                     .clock = clock,
                                                                     .run_id = run.id,
                                                                     .sources = trusted.sources,
                                                                     .choice = trusted.outward.aws,
                                                                     .aws = options.aws,
                                                                     .cancel = &stop});
  return RunContext{.home = home,
                    .artifacts = artifacts,
                    .clock = clock,
                    .options = options,
                    .run = run,
                    .definition = std::move(definition),
                    .repository = std::move(repository),
                    .checkout = std::move(checkout),
                    .tree = commit.tree,
                    .entries = std::move(entries),
                    .secret_key = std::move(key),
                    .secrets = std::move(secrets),
                    .secrets_allowed = RefAllowed(trusted.refs, run.branch),
                    .remote_secrets = std::move(remote),
                    .outward = OutwardOf(trusted, run),
                    .folder = folder,
                    .stop = &stop};
}

}  // namespace

fs::path StepLogPath(const store::Home& home, std::string_view run_id, std::string_view step) {
  return home.runs() / run_id / "logs" / fmt::format("{}.log", step);
}

Result<Definition> DefinitionOf(const Run& run) {
  return LoadDefinition(run.definition, run.definition_file);
}

Result<bool> IsOwned(store::Tx& tx, const Run& run) {
  BARTIZAN_TRY(auto holder, store::LeaseHolder(tx, LeaseName(run.id)));
  return holder.has_value();
}

Result<Run> ExecuteRun(store::Home& home, const std::string& run_id, const EngineOptions& options,
                       const Clock& clock) {
  std::vector<StepRow> rows;
  BARTIZAN_TRY(Run run, home.db().Write([&](store::Tx& tx) -> Result<Run> {
    BARTIZAN_TRY(Run found, FindRun(tx, run_id));
    if (IsFinal(found.state)) {
      return Fail(
          Code::kConflict,
          fmt::format("run {} has ended ({})", found.number, RunStateName(found.state)),
          fmt::format("do its failed steps again with: bartizan pipeline retry {}", found.number));
    }
    BARTIZAN_DO(store::TakeLease(tx, LeaseName(found.id), clock.Now()));
    BARTIZAN_TRY(rows, ListSteps(tx, found.id));
    BARTIZAN_DO(audit::Append(tx, RunEventFor(found.started ? "ResumeRun" : "StartRun", found),
                              clock.Now()));
    return found;
  }));
  artifacts::ArtifactStore artifacts(home);
  std::atomic<bool> stop = false;
  Result<Run> ended = [&]() -> Result<Run> {
    BARTIZAN_TRY(RunContext context, MakeContext(home, artifacts, run, options, clock, stop));
    return Engine(context, std::move(rows)).Execute();
  }();
  Status dropped =
      home.db().Write([&](store::Tx& tx) { return store::DropLease(tx, LeaseName(run.id)); });
  if (!ended) return ended;
  BARTIZAN_DO(std::move(dropped));
  BARTIZAN_DO(audit::SignHead(home, clock.Now()));
  if (!IsFinal(ended->state) && ended->state != RunState::kWaiting) {
    return Fail(Code::kCancelled, fmt::format("run {} was interrupted", run.number),
                fmt::format("finish it with: bartizan pipeline resume {}", run.number));
  }
  return ended;
}

}  // namespace bartizan::pipeline
