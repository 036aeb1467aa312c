#pragma once
// The change engine: a graph of operations is applied in parallel up to a limit, each journalled
// before and after its effect, so that a crash at any moment can be resumed, an effect of unknown
// outcome is looked up before it is repeated, and a whole change can be undone. It knows nothing
// of any domain.
#include <atomic>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/store/home.h"

namespace bartizan::change {

std::span<const store::Migration> ChangeMigrations();

// What an operation's functions get. `token` is the same for every attempt of this operation in
// this plan (an idempotency token); `result` is what apply returned when it was journalled.
struct Context {
  std::string plan_id, operation_id, token;
  data::Json result;
  const std::atomic<bool>* cancel = nullptr;
  // An earlier attempt was begun and its end is not known: the probe decides what happens next.
  bool interrupted = false;
  // What the limits leave at the moment of the call: what blocks must not block longer.
  Micros time_left = Micros::max();
};

// How long a wait pauses between two questions: doubled each time.
struct Backoff {
  Micros first{200'000}, most{10'000'000};
};

enum class Probe { kNotDone, kDone, kUnknown };

struct Operation {
  std::string id;                  // unique in the plan, stable over resumes
  std::vector<std::string> needs;  // ids
  // Ids of those that must have ended before, whatever their end; ids that are not of the plan are
  // passed over. Only the order of one run: not journalled.
  std::vector<std::string> after;
  std::string title;  // for the plan that a person reads
  data::Json detail;  // the same for machines
  // Is it so already? Asked before the first apply and after an interrupted one. Empty: cannot be
  // told. What was so before the first attempt counts as applied and is not undone.
  std::function<Result<Probe>(const Context&)> probe;
  std::function<Status(const Context&)> precondition;  // may be empty
  // The effect; what it returns is journalled. An error says that nothing has been changed, except
  // kUndecided: the outcome is unknown (the operation is then treated as an interrupted one).
  std::function<Result<data::Json>(const Context&)> apply;
  std::function<Status(const Context&)>
      postcondition;                              // waits until the effect is there; may be empty
  std::function<Status(const Context&)> inverse;  // empty: irreversible
  // Asked after the postcondition until it says true: the wait can be cancelled, is resumed after a
  // crash without a second effect, and ends with kTimeout when `time_limit` is over. An error ends
  // it at once; kUnavailable only where there is no limit. Asked at least once. May be empty.
  std::function<Result<bool>(const Context&)> ready;
  Backoff backoff;
  // Of one attempt, from its probe to the end of its wait; 0: none. A function that blocks is not
  // torn down, it is told (Context::time_left).
  Micros time_limit{0};
};

struct Plan {
  std::string id;      // stable over resumes: the journal's key
  std::string target;  // what is changed ("environment/staging"): one plan at a time a target
  std::vector<Operation> operations;
  // Of one call of Apply; 0: none. When it is over nothing more starts, waits end, and the plan has
  // failed. Undoing after that is not limited by it.
  Micros time_limit{0};
};

enum class OperationState { kPlanned, kApplying, kApplied, kFailed, kUnknown, kUndoing, kUndone };
std::string_view OperationStateName(OperationState state);

// What a person decided about an operation whose outcome is unknown.
enum class Assume { kDone, kRepeat };

struct Options {
  size_t parallel = 4;
  // Apply the inverses of what was applied, newest first; not stopped by `cancel`. What an apply
  // did whose postcondition failed is undone too.
  bool undo_on_failure = false;
  // A failure, or an unknown outcome, stops only what needs that operation; the rest is applied.
  // The outcome is kFailed (or kUndecided) all the same. Not together with undo_on_failure.
  bool keep_going = false;
  std::optional<Assume> assume;
  const std::atomic<bool>* cancel = nullptr;
  std::function<void(const Operation&, OperationState)> on_state;  // called under a lock
  // Ask probes and preconditions, change nothing, write nothing: OperationRecord::forecast says
  // what would happen. Of what has not been journalled yet, tokens are empty.
  bool dry_run = false;
  // The time that limits and waits go by; empty: the steady clock, and real pauses. Called from
  // several threads.
  std::function<Micros()> monotonic;
  std::function<void(Micros)> sleep;
};

// What a dry run says of an operation.
enum class Forecast {
  kNone,     // it was no dry run
  kDone,     // the journal says that it is applied (or, of an undo, that there is nothing to undo)
  kAlready,  // it is so already
  kApply,    // would be applied
  kRefused,  // its precondition or its probe fails: `error` says why
  kUnknown,  // was interrupted, and a person would have to say what became of it
  kUndo,     // would be undone
  kStays,    // cannot be undone: `error` says why
};
std::string_view ForecastName(Forecast forecast);

struct OperationRecord {
  std::string id;
  OperationState state = OperationState::kPlanned;
  std::string token, error;
  data::Json result;
  Time updated{};
  Forecast forecast = Forecast::kNone;
};

struct Outcome {
  // kWouldChange: a dry run that nothing stands against; one that would change nothing is kApplied
  // or kUndone, one that is refused is kFailed.
  enum State { kApplied, kFailed, kUndone, kUndecided, kCancelled, kWouldChange } state = kApplied;
  std::vector<OperationRecord> operations;  // in the order of the plan
  std::string error;                        // of the first failure or what is undecided, and why
};

// Checks the graph (unknown needs, cycles, duplicate ids: kInvalid), then applies what the journal
// does not say is applied. kConflict while a living process works on the same target.
// An operation found `applying` is probed: done → applied, not done → applied again with the same
// token, unknown → Outcome::kUndecided unless `assume` says what to do.
Result<Outcome> Apply(store::Home& home, const Plan& plan, const Options& options);
// Applies the inverses of all applied operations, in reverse order of dependency. Irreversible ones
// stay, and so does what they need (kFailed, naming them). Of an interrupted operation `assume`
// says: kDone: what was interrupted (the apply or the inverse) is done; kRepeat: it is not.
// Audited as UndoChange.
Result<Outcome> Undo(store::Home& home, const Plan& plan, const Options& options);
// The journal of a plan; empty when it never ran.
Result<std::vector<OperationRecord>> Journal(store::Home& home, std::string_view plan_id);

// A plan's own row. `state`: "applying" and "undoing" (in progress or interrupted), "applied",
// "failed", "undone", "undecided", "cancelled". `error` is that of the last outcome.
struct PlanRecord {
  std::string id, target, state, error;
  Time updated{};
};
Result<std::optional<PlanRecord>> FindPlan(store::Home& home, std::string_view plan_id);
// Newest first.
Result<std::vector<PlanRecord>> PlansOf(store::Home& home, std::string_view target);

// A plan of the journal with its operations' ids, needs, titles and details, and no functions.
// kNotFound when it never ran.
Result<Plan> RecallPlan(store::Home& home, std::string_view plan_id);
// Undo in a process that knows no more than the id: `rebuild` gives each operation its functions
// again (inverse, probe) from its detail and from what was journalled of it; one that it leaves
// without an inverse is irreversible.
using Rebuild = std::function<Status(Operation&, const OperationRecord&)>;
Result<Outcome> UndoById(store::Home& home, std::string_view plan_id, const Rebuild& rebuild,
                         const Options& options);

// The plan as people and machines read it; nothing is touched.
std::string RenderPlan(const Plan& plan);
data::Json PlanToJson(const Plan& plan);
// The same after a run or a dry run: each operation with its state and error, then the outcome.
std::string RenderOutcome(const Plan& plan, const Outcome& outcome);
data::Json OutcomeToJson(const Plan& plan, const Outcome& outcome);
std::string_view OutcomeStateName(Outcome::State state);

}  // namespace bartizan::change
