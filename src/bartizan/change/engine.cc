#include <fmt/format.h>

#include <map>
#include <mutex>
#include <set>

#include "bartizan/audit/audit.h"
#include "bartizan/change/dry_run.h"
#include "bartizan/change/graph.h"
#include "bartizan/change/guarded.h"
#include "bartizan/change/journal.h"
#include "bartizan/change/wait.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/store/lease.h"

namespace bartizan::change {
namespace {

// A lease tells processes apart; this tells the threads of this process apart.
class TargetGuard {
 public:
  static Result<TargetGuard> Take(std::string name) {
    std::lock_guard lock(Mutex());
    if (!Held().insert(name).second) {
      return Fail(Code::kConflict, "another change of this process works on the same target");
    }
    return TargetGuard(std::move(name));
  }
  TargetGuard(TargetGuard&& other) noexcept : name_(std::exchange(other.name_, {})) {}
  TargetGuard& operator=(TargetGuard&&) = delete;
  ~TargetGuard() {
    if (name_.empty()) return;  // moved from, perhaps under the lock
    std::lock_guard lock(Mutex());
    Held().erase(name_);
  }

 private:
  explicit TargetGuard(std::string name) : name_(std::move(name)) {}
  static std::mutex& Mutex() {
    static std::mutex mutex;
    return mutex;
  }
  static std::set<std::string>& Held() {
    static std::set<std::string> held;
    return held;
  }
  std::string name_;
};

Time Now() {
  return SystemClock().Now();
}

class Engine {
 public:
  Engine(store::Home& home, const Plan& plan, const Options& options, Graph graph)
      : home_(home),
        plan_(plan),
        options_(options),
        timing_(options),
        plan_limit_(timing_, plan.time_limit),
        graph_(std::move(graph)) {}

  Result<Outcome> Apply() {
    BARTIZAN_TRY(TargetGuard guard, TargetGuard::Take(home_.path().string() + "\n" + LeaseName()));
    BARTIZAN_DO(Open("ApplyChange", "applying"));
    if (nothing_to_do_) return MakeOutcome(Outcome::kApplied);
    return Close("ApplyChange", record_.state == "undoing" ? UndoAll() : ApplyAll());
  }

  Result<Outcome> Undo() {
    BARTIZAN_TRY(TargetGuard guard, TargetGuard::Take(home_.path().string() + "\n" + LeaseName()));
    BARTIZAN_DO(Open("UndoChange", "undoing"));
    if (items_.empty()) return MakeOutcome(Outcome::kUndone);
    return Close("UndoChange", UndoAll());
  }

 private:
  // What is known about an effect before its operation is run.
  enum class Known { kAsk, kThere, kNotThere, kAssumed, kUndecided };
  struct Item {
    JournalRow row;
    Known known = Known::kAsk;
    bool undo = false;  // its inverse is to be applied
  };

  std::string LeaseName() const { return "change/" + plan_.target; }

  // Takes the target and makes or reads the journal, in one transaction.
  Status Open(std::string_view event, std::string_view state) {
    return home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(store::TakeLease(tx, LeaseName(), Now()));
      BARTIZAN_TRY(std::optional<PlanRecord> known, LoadPlan(tx, plan_.id));
      if (known && known->target != plan_.target) {
        return Fail(Code::kConflict, fmt::format("plan {} changes {}, not {}", plan_.id,
                                                 known->target, plan_.target));
      }
      BARTIZAN_TRY(std::vector<JournalRow> rows, LoadRows(tx, plan_.id));
      record_ = {.id = plan_.id, .target = plan_.target, .state = std::string(state)};
      if (known && known->state == "undoing") {
        record_.state = known->state;
        record_.error = known->error;
      }
      record_.updated = Now();
      if (known && known->state == "applied" && state == "applying" && LoadItems(rows)) {
        nothing_to_do_ = true;
        return store::DropLease(tx, LeaseName());
      }
      BARTIZAN_DO(SavePlan(tx, record_));
      BARTIZAN_DO(AddMissing(tx, rows));
      return Append(tx, event, "started", "");
    });
  }

  // Fills the items from the journal; true when every operation of the plan is applied.
  bool LoadItems(const std::vector<JournalRow>& rows) {
    std::map<std::string_view, const JournalRow*> by_id;
    for (const JournalRow& row : rows) by_id[row.record.id] = &row;
    items_.assign(plan_.operations.size(), {});
    bool applied = true;
    for (size_t i = 0; i < items_.size(); ++i) {
      auto found = by_id.find(plan_.operations[i].id);
      if (found != by_id.end()) items_[i].row = *found->second;
      applied = applied && items_[i].row.record.state == OperationState::kApplied;
    }
    return applied;
  }

  Status AddMissing(store::Tx& tx, const std::vector<JournalRow>& rows) {
    LoadItems(rows);
    for (size_t i = 0; i < items_.size(); ++i) {
      OperationRecord& record = items_[i].row.record;
      if (!record.id.empty()) continue;
      record.id = plan_.operations[i].id;
      record.token = crypto::RandomUuid();
      record.updated = Now();
      BARTIZAN_DO(InsertRow(tx, plan_.id, i, plan_.operations[i], items_[i].row));
    }
    return {};
  }

  Status Append(store::Tx& tx, std::string_view name, std::string_view state,
                const std::string& error) {
    audit::Event event{.name = std::string(name), .source = "change.bartizan"};
    event.request = {
        {"planId", plan_.id}, {"target", plan_.target}, {"operations", plan_.operations.size()}};
    event.response = {{"state", std::string(state)}};
    if (!error.empty()) {
      event.error_code = state;
      event.error_message = error;
    }
    event.resources = {plan_.id, plan_.target};
    BARTIZAN_DO(audit::Append(tx, event, Now()));
    return {};
  }

  // Writes the end of it and gives the target free. When the journal itself could not be written
  // nothing more is said: the rows on disk are what the next attempt starts from.
  Result<Outcome> Close(std::string_view event, Outcome::State state) {
    if (broken_) {
      (void)home_.db().Write([&](store::Tx& tx) { return store::DropLease(tx, LeaseName()); });
      return std::unexpected(std::move(*broken_).With("writing the journal of plan " + plan_.id));
    }
    bool open_undo = record_.state == "undoing" &&
                     (state == Outcome::kUndecided || state == Outcome::kCancelled);
    if (!open_undo) record_.state = OutcomeStateName(state);
    if (!error_.empty()) record_.error = error_;
    if (state == Outcome::kApplied) record_.error.clear();
    record_.updated = Now();
    Status closed = home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(SavePlan(tx, record_));
      BARTIZAN_DO(store::DropLease(tx, LeaseName()));
      return Append(tx, event, OutcomeStateName(state), record_.error);
    });
    if (!closed) return std::unexpected(std::move(closed).error());
    return MakeOutcome(state);
  }

  Outcome MakeOutcome(Outcome::State state) const {
    Outcome outcome{.state = state, .error = record_.error};
    for (const Item& item : items_) outcome.operations.push_back(item.row.record);
    return outcome;
  }

  // The journal is written before anybody hears of the new state. False: it cannot be written.
  bool Record(size_t i, OperationState state, std::string error = {}) {
    JournalRow& row = items_[i].row;
    row.record.state = state;
    row.record.error = std::move(error);
    row.record.updated = Now();
    Status written = home_.db().Write([&](store::Tx& tx) { return UpdateRow(tx, plan_.id, row); });
    std::lock_guard lock(mutex_);
    if (!written) {
      if (!broken_) broken_ = written.error();
      return false;
    }
    if (options_.on_state) options_.on_state(plan_.operations[i], state);
    return true;
  }

  Context MakeContext(size_t i, bool interrupted = false, Limit limit = {}) const {
    const OperationRecord& record = items_[i].row.record;
    return {.plan_id = plan_.id,
            .operation_id = record.id,
            .token = record.token,
            .result = record.result,
            .cancel = undoing_after_failure_ ? nullptr : options_.cancel,
            .interrupted = interrupted,
            .time_left = limit.Left(timing_)};
  }

  bool Cancelled() const {
    return !undoing_after_failure_ && options_.cancel != nullptr && options_.cancel->load();
  }

  // The time for an attempt at an operation that begins now.
  Limit LimitOf(size_t i) const {
    Limit limit(timing_, plan_.operations[i].time_limit);
    return undoing_ ? limit : limit.Or(plan_limit_);
  }

  // Asked before an operation starts.
  bool MustStop() {
    if (Cancelled()) return true;
    if (undoing_ || plan_limit_.Left(timing_) > Micros(0)) return false;
    std::lock_guard lock(mutex_);
    if (!failed_ && !undecided_) {
      error_ = fmt::format("the plan's time of {} is over", FormatDuration(plan_.time_limit));
    }
    failed_ = true;
    return true;
  }

  Verdict FailOperation(size_t i, const Error& error, bool effect_there = false) {
    OperationState state = OperationState::kFailed;
    std::string message = plan_.operations[i].id + ": " + error.OneLine();
    {
      std::lock_guard lock(mutex_);
      if (error.code == Code::kUndecided) {
        state = OperationState::kUnknown;
        if (!undecided_) error_ = message;
        undecided_ = true;
      } else if (error.code == Code::kCancelled && Cancelled()) {
        cancelled_ = true;
        // What was only waited for is waited for again.
        if (effect_there) state = OperationState::kApplying;
      } else {
        if (!failed_ && !undecided_) error_ = message;
        failed_ = true;
      }
    }
    Record(i, state, error.OneLine());
    // A cancelled run is stopped by MustStop.
    return options_.keep_going && !broken_ ? Verdict::kBlocked : Verdict::kStop;
  }

  // Looks up every interrupted operation. Nothing new starts while one is undecided.
  void Recover(const std::function<void(size_t, Known)>& decide) {
    for (size_t i = 0; i < items_.size() && !broken_; ++i) {
      OperationState state = items_[i].row.record.state;
      if (state != OperationState::kApplying && state != OperationState::kUnknown &&
          state != OperationState::kUndoing) {
        continue;
      }
      std::string reason = "it cannot be looked up";
      Probe answer = Ask(i, reason);
      if (answer == Probe::kDone) decide(i, Known::kThere);
      if (answer == Probe::kNotDone) decide(i, Known::kNotThere);
      if (answer != Probe::kUnknown) continue;
      if (options_.assume) {
        bool done = *options_.assume == Assume::kDone;
        bool there = done == (state != OperationState::kUndoing);
        decide(i, there ? Known::kAssumed : Known::kNotThere);
        continue;
      }
      Undecided(i, reason);
    }
  }

  Probe Ask(size_t i, std::string& reason) {
    const Operation& operation = plan_.operations[i];
    Probe answer = Probe::kUnknown;
    if (operation.probe) {
      auto probed = Guarded(operation.probe, MakeContext(i, true, LimitOf(i)));
      if (probed) answer = *probed;
      reason = probed ? "looking it up gave no answer" : probed.error().OneLine();
    }
    // The journal holds what apply returned: the effect was there, only the wait for it was cut.
    bool returned = items_[i].row.ours && items_[i].row.record.state == OperationState::kApplying;
    return answer == Probe::kUnknown && returned ? Probe::kDone : answer;
  }

  void Undecided(size_t i, const std::string& reason) {
    const JournalRow& row = items_[i].row;
    bool undoing = row.record.state == OperationState::kUndoing;
    std::string what = fmt::format("{} was interrupted and its outcome is unknown: {}",
                                   undoing ? "the undo" : "the operation", reason);
    {
      std::lock_guard lock(mutex_);
      if (!undecided_) error_ = row.record.id + ": " + what;
      undecided_ = true;
    }
    items_[i].known = Known::kUndecided;
    Record(i, undoing ? OperationState::kUndoing : OperationState::kUnknown, what);
  }

  Outcome::State ApplyAll() {
    Recover([&](size_t i, Known known) { items_[i].known = known; });
    if ((undecided_ && !options_.keep_going) || broken_) return Outcome::kUndecided;
    Walk walk{.parallel = options_.parallel, .task = [this](size_t i) { return Forward(i); }};
    for (const Item& item : items_) {
      walk.skip.push_back(item.row.record.state == OperationState::kApplied);
    }
    walk.stop = [this] { return MustStop(); };
    RunGraph(graph_, walk);
    if (undecided_) return Outcome::kUndecided;
    if (failed_) return options_.undo_on_failure ? UndoAfterFailure() : Outcome::kFailed;
    for (const Item& item : items_) {
      if (item.row.record.state != OperationState::kApplied) cancelled_ = true;
    }
    if (!cancelled_) return Outcome::kApplied;
    if (error_.empty()) error_ = "cancelled";
    return Outcome::kCancelled;
  }

  Verdict Forward(size_t i) {
    const Operation& operation = plan_.operations[i];
    Item& item = items_[i];
    if (item.known == Known::kUndecided) return Verdict::kBlocked;
    const Limit limit = LimitOf(i);
    OperationState before = item.row.record.state;
    bool fresh = before == OperationState::kPlanned || before == OperationState::kUndone;
    if (fresh) item.row.ours = false;
    if (item.known == Known::kAsk && operation.probe) {
      auto probed = Guarded(operation.probe, MakeContext(i, false, limit));
      if (!probed) return FailOperation(i, probed.error());
      if (*probed == Probe::kDone) item.known = Known::kThere;
    }
    if (item.known == Known::kAsk || item.known == Known::kNotThere) {
      BARTIZAN_CHECK(operation.apply);
      if (operation.precondition) {
        auto allowed = Guarded(operation.precondition, MakeContext(i, false, limit));
        if (!allowed) return FailOperation(i, allowed.error());
      }
      item.row.ours = false;
      if (!Record(i, OperationState::kApplying)) return Verdict::kStop;
      auto result = Guarded(operation.apply, MakeContext(i, false, limit));
      if (!result) return FailOperation(i, result.error());
      item.row.record.result = std::move(*result);
      item.row.ours = true;
      // The wait may be long: what has been done must not be forgotten during it.
      bool waits = operation.postcondition || operation.ready;
      if (waits && !Record(i, OperationState::kApplying)) return Verdict::kStop;
    } else if (!fresh) {
      item.row.ours = true;  // the interrupted attempt did it
    }
    if (item.known != Known::kAssumed) {
      Status there = Settle(i, limit);
      if (!there) return FailOperation(i, there.error(), true);
    }
    return Record(i, OperationState::kApplied) ? Verdict::kDone : Verdict::kStop;
  }

  // Until the effect is there for good.
  Status Settle(size_t i, const Limit& limit) {
    const Operation& operation = plan_.operations[i];
    if (operation.postcondition) {
      BARTIZAN_DO(Guarded(operation.postcondition, MakeContext(i, false, limit)));
    }
    if (!operation.ready) return {};
    return WaitUntil(
        timing_, limit, operation.backoff,
        [&] { return Guarded(operation.ready, MakeContext(i, false, limit)); },
        [this] { return Cancelled(); });
  }

  Outcome::State UndoAfterFailure() {
    if (broken_) return Outcome::kFailed;
    undoing_after_failure_ = true;
    record_.state = "undoing";
    record_.error = error_;
    record_.updated = Now();
    Status written = home_.db().Write([&](store::Tx& tx) { return SavePlan(tx, record_); });
    if (!written) broken_ = written.error();
    if (broken_) return Outcome::kFailed;
    failed_ = false;
    std::string cause = std::exchange(error_, {});
    Outcome::State state = UndoAll();
    error_ = error_.empty() ? cause : cause + "; and while undoing it: " + error_;
    return state;
  }

  Outcome::State UndoAll() {
    undoing_ = true;
    for (Item& item : items_) {
      OperationState state = item.row.record.state;
      item.undo =
          item.row.ours && (state == OperationState::kApplied || state == OperationState::kFailed);
    }
    Recover([&](size_t i, Known known) {
      items_[i].undo = known != Known::kNotThere;
      if (!items_[i].undo) Forget(i);
    });
    if ((undecided_ && !options_.keep_going) || broken_) return Outcome::kUndecided;
    Walk walk{.parallel = options_.parallel, .reverse = true, .task = [this](size_t i) {
                return Backward(i);
              }};
    for (const Item& item : items_) walk.skip.push_back(!item.undo);
    walk.stop = [this] { return Cancelled(); };
    RunGraph(graph_, walk);
    if (undecided_) return Outcome::kUndecided;
    if (failed_) return Outcome::kFailed;
    for (const Item& item : items_) {
      if (item.undo && item.row.record.state != OperationState::kUndone) {
        if (error_.empty()) error_ = "cancelled";
        return Outcome::kCancelled;
      }
    }
    return Outcome::kUndone;
  }

  bool Forget(size_t i) {
    items_[i].row.ours = false;
    items_[i].row.record.result = nullptr;
    return Record(i, OperationState::kUndone);
  }

  Verdict Backward(size_t i) {
    const Operation& operation = plan_.operations[i];
    auto blocked = [&](const std::string& why) {
      std::lock_guard lock(mutex_);
      if (!failed_) error_ = operation.id + ": " + why;
      failed_ = true;
      return Verdict::kBlocked;
    };
    if (!operation.inverse) return blocked("it is irreversible");
    Context context = MakeContext(i, false, LimitOf(i));
    if (!Record(i, OperationState::kUndoing)) return Verdict::kStop;
    auto undone = Guarded(operation.inverse, context);
    if (undone) return Forget(i) ? Verdict::kDone : Verdict::kStop;
    if (undone.error().code == Code::kUndecided) {
      Undecided(i, undone.error().OneLine());
      return options_.keep_going ? Verdict::kBlocked : Verdict::kStop;
    }
    if (!Record(i, OperationState::kFailed, undone.error().OneLine())) return Verdict::kStop;
    return blocked("cannot be undone: " + undone.error().OneLine());
  }

  store::Home& home_;
  const Plan& plan_;
  const Options& options_;
  const Timing timing_;
  const Limit plan_limit_;
  const Graph graph_;
  PlanRecord record_;
  // One item belongs to one thread while its operation runs.
  std::vector<Item> items_;
  bool nothing_to_do_ = false;
  bool undoing_ = false, undoing_after_failure_ = false;

  std::mutex mutex_;  // guards what follows while threads run
  bool failed_ = false, undecided_ = false, cancelled_ = false;
  std::string error_;
  std::optional<Error> broken_;  // the journal cannot be written
};

}  // namespace

Result<Outcome> Apply(store::Home& home, const Plan& plan, const Options& options) {
  BARTIZAN_TRY(Graph graph, BuildGraph(plan));
  if (options.dry_run) return DryApply(home, plan, options, graph);
  return Engine(home, plan, options, std::move(graph)).Apply();
}

Result<Outcome> Undo(store::Home& home, const Plan& plan, const Options& options) {
  BARTIZAN_TRY(Graph graph, BuildGraph(plan));
  if (options.dry_run) return DryUndo(home, plan, options, graph);
  return Engine(home, plan, options, std::move(graph)).Undo();
}

Result<Outcome> UndoById(store::Home& home, std::string_view plan_id, const Rebuild& rebuild,
                         const Options& options) {
  BARTIZAN_TRY(Plan plan, RecallPlan(home, plan_id));
  BARTIZAN_TRY(std::vector<OperationRecord> records, Journal(home, plan_id));
  for (size_t i = 0; i < plan.operations.size(); ++i) {
    auto rebuilt = Guarded(rebuild, plan.operations[i], records[i]);
    if (!rebuilt) return std::unexpected(std::move(rebuilt).error().With(plan.operations[i].id));
  }
  return Undo(home, plan, options);
}

}  // namespace bartizan::change
