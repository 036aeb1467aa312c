#include "bartizan/change/dry_run.h"

#include <map>
#include <mutex>

#include "bartizan/change/guarded.h"
#include "bartizan/change/journal.h"

namespace bartizan::change {
namespace {

class DryRun {
 public:
  DryRun(const Plan& plan, const Options& options, const Graph& graph)
      : plan_(plan), options_(options), graph_(graph), items_(plan.operations.size()) {}

  Status Load(store::Home& home) {
    BARTIZAN_TRY(std::vector<JournalRow> rows,
                 home.db().Read([&](store::Tx& tx) { return LoadRows(tx, plan_.id); }));
    std::map<std::string, JournalRow*, std::less<>> by_id;
    for (JournalRow& row : rows) by_id[row.record.id] = &row;
    for (size_t i = 0; i < items_.size(); ++i) {
      auto found = by_id.find(plan_.operations[i].id);
      if (found != by_id.end()) items_[i] = std::move(*found->second);
      items_[i].record.id = plan_.operations[i].id;
    }
    return {};
  }

  Outcome Apply() {
    Run(false, [this](size_t i) { Foresee(i); });
    return Conclude(Outcome::kApplied);
  }

  Outcome Undo() {
    Run(true, [this](size_t i) { ForeseeUndo(i); });
    return Conclude(Outcome::kUndone);
  }

 private:
  Context MakeContext(size_t i, bool interrupted) const {
    const OperationRecord& record = items_[i].record;
    return {.plan_id = plan_.id,
            .operation_id = record.id,
            .token = record.token,
            .result = record.result,
            .cancel = options_.cancel,
            .interrupted = interrupted};
  }

  void Run(bool reverse, const std::function<void(size_t)>& foresee) {
    Walk walk{.parallel = options_.parallel, .reverse = reverse};
    walk.skip.assign(items_.size(), false);
    walk.stop = [this] {
      cancelled_ = options_.cancel != nullptr && options_.cancel->load();
      return cancelled_;
    };
    walk.task = [&](size_t i) {
      foresee(i);
      return Verdict::kDone;
    };
    RunGraph(graph_, walk);
  }

  void Say(size_t i, Forecast forecast, std::string error = {}) {
    items_[i].record.forecast = forecast;
    items_[i].record.error = std::move(error);
  }

  bool IsInterrupted(size_t i) const {
    OperationState state = items_[i].record.state;
    return state == OperationState::kApplying || state == OperationState::kUnknown ||
           state == OperationState::kUndoing;
  }

  // An interrupted operation without an answer, as the engine would take it.
  Probe Assumed(size_t i) const {
    bool returned = items_[i].ours && items_[i].record.state == OperationState::kApplying;
    if (returned) return Probe::kDone;
    if (!options_.assume) return Probe::kUnknown;
    bool done = *options_.assume == Assume::kDone;
    return done == (items_[i].record.state != OperationState::kUndoing) ? Probe::kDone
                                                                        : Probe::kNotDone;
  }

  void Foresee(size_t i) {
    const Operation& operation = plan_.operations[i];
    if (items_[i].record.state == OperationState::kApplied) return Say(i, Forecast::kDone);
    bool waits = false;  // for an effect that is not there yet
    for (size_t need : graph_.needs[i]) {
      Forecast before = items_[need].record.forecast;
      waits = waits || (before != Forecast::kDone && before != Forecast::kAlready);
    }
    bool interrupted = IsInterrupted(i);
    Result<Probe> answer = Probe::kUnknown;
    if (operation.probe) answer = Guarded(operation.probe, MakeContext(i, interrupted));
    if (!answer && !waits && !interrupted) {
      return Say(i, Forecast::kRefused, answer.error().OneLine());
    }
    Probe known = answer ? *answer : Probe::kUnknown;
    if (known == Probe::kUnknown && interrupted) {
      known = Assumed(i);
      if (known == Probe::kUnknown) {
        return Say(i, Forecast::kUnknown, "it was interrupted and its outcome is unknown");
      }
    }
    if (known == Probe::kDone) return Say(i, Forecast::kAlready);
    if (operation.precondition && !waits) {
      Status allowed = Guarded(operation.precondition, MakeContext(i, false));
      if (!allowed) return Say(i, Forecast::kRefused, allowed.error().OneLine());
    }
    Say(i, Forecast::kApply);
  }

  void ForeseeUndo(size_t i) {
    const Operation& operation = plan_.operations[i];
    OperationState state = items_[i].record.state;
    bool there =
        items_[i].ours && (state == OperationState::kApplied || state == OperationState::kFailed);
    if (IsInterrupted(i)) {
      Result<Probe> answer = Probe::kUnknown;
      if (operation.probe) answer = Guarded(operation.probe, MakeContext(i, true));
      Probe known = answer ? *answer : Probe::kUnknown;
      if (known == Probe::kUnknown) known = Assumed(i);
      if (known == Probe::kUnknown) {
        return Say(i, Forecast::kUnknown, "it was interrupted and its outcome is unknown");
      }
      there = known == Probe::kDone;
    }
    if (!there) return Say(i, Forecast::kDone);
    for (size_t dependant : graph_.dependants[i]) {
      if (items_[dependant].record.forecast == Forecast::kStays) {
        return Say(i, Forecast::kStays, plan_.operations[dependant].id + " stays and needs it");
      }
    }
    if (!operation.inverse) return Say(i, Forecast::kStays, "it is irreversible");
    Say(i, Forecast::kUndo);
  }

  Outcome Conclude(Outcome::State nothing) {
    Outcome outcome{.state = nothing};
    bool refused = false;
    bool unknown = false;
    for (JournalRow& item : items_) {
      Forecast forecast = item.record.forecast;
      bool changes = forecast == Forecast::kApply || forecast == Forecast::kUndo;
      if (changes && outcome.state == nothing) outcome.state = Outcome::kWouldChange;
      bool against = forecast == Forecast::kRefused || forecast == Forecast::kStays;
      bool open = forecast == Forecast::kUnknown;
      if ((against || open) && outcome.error.empty()) {
        outcome.error = item.record.id + ": " + item.record.error;
      }
      refused = refused || against;
      unknown = unknown || open;
      outcome.operations.push_back(std::move(item.record));
    }
    if (refused) outcome.state = Outcome::kFailed;
    if (unknown) outcome.state = Outcome::kUndecided;
    if (cancelled_) outcome = {.state = Outcome::kCancelled, .error = "cancelled"};
    return outcome;
  }

  const Plan& plan_;
  const Options& options_;
  const Graph& graph_;
  // One item belongs to one thread until those that need it start.
  std::vector<JournalRow> items_;
  bool cancelled_ = false;
};

}  // namespace

Result<Outcome> DryApply(store::Home& home, const Plan& plan, const Options& options,
                         const Graph& graph) {
  DryRun run(plan, options, graph);
  BARTIZAN_DO(run.Load(home));
  return run.Apply();
}

Result<Outcome> DryUndo(store::Home& home, const Plan& plan, const Options& options,
                        const Graph& graph) {
  DryRun run(plan, options, graph);
  BARTIZAN_DO(run.Load(home));
  return run.Undo();
}

}  // namespace bartizan::change
