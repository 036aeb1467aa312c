#pragma once
// What one set of policies grants that another does not, with a request that shows it.
//
// Decided per class of actions that all statements treat alike (the catalogue's actions, those that
// the policies name, one that AWS has not invented yet for each service and one of a new service),
// per kind of target that the patterns tell apart, and per kind of request context that the
// conditions tell apart. Every gain is confirmed by Evaluate before it is reported. What the
// procedure cannot decide within its limits is reported as kUnproven, never as equal.
//
// What counts as a request, where that is not obvious:
// - An action that the catalogue lists without resources exists with the target "*" only: a policy
//   that names a narrower resource for it grants nothing. Actions that the catalogue does not know
//   exist with every target.
// - Actions that AWS has not invented yet: the least that each pattern can match, what is left of
//   the patterns where they overlap, and an action of a service that nobody names.
// - A policy variable has a value that no policy names, unless a Deny, a boundary or a NotResource
//   can only be met with another one.
// - A context key has several values at once only if a condition asks for them (ForAllValues,
//   ForAnyValue).
//
// Pure; thread-safe.
#include <memory>
#include <string>
#include <vector>

#include "bartizan/iampolicy/catalogue.h"
#include "bartizan/iampolicy/evaluate.h"

namespace bartizan::iampolicy {

enum class Proof : uint8_t {
  kGain,     // `now` allows the witness, `before` does not
  kUnproven  // `now` may allow more: neither a witness nor a proof was found
};

struct Gain {
  Proof proof = Proof::kGain;
  // The actions concerned, as the catalogue writes them (unknown ones as the policy does), sorted.
  // Empty with `future`: only actions that the catalogue does not know. They live as long as the
  // catalogue and the documents: of "*" there are 20,000.
  std::vector<std::string_view> actions;
  bool future = false;
  std::string target;  // encoded pattern: what part of the targets is concerned, as `now` names it
  // Not kNotAllowed everywhere: `before` allows the same action and target under other conditions.
  bool conditional = false;
  Request witness;  // kUnproven: a request that could not be decided; may be empty
  std::vector<StatementRef> allowed_by;    // in `now`
  Verdict stopped = Verdict::kNotAllowed;  // what `before` says to the witness
  std::vector<StatementRef> stopped_by;    // in `before`; empty for kNotAllowed
};

// What comparisons have in common, for those who make many: documents are prepared once, action
// patterns are expanded once. Knows documents by their address: those that it has seen must live
// and stay as they are until it is gone. Thread-safe.
class ContainCache {
 public:
  explicit ContainCache(const ActionCatalogue& catalogue = ActionCatalogue::BuiltIn());
  ~ContainCache();
  ContainCache(const ContainCache&) = delete;
  ContainCache& operator=(const ContainCache&) = delete;

  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

struct ContainOptions {
  const ActionCatalogue* catalogue = &ActionCatalogue::BuiltIn();
  ContainCache* cache =
      nullptr;                // of the same catalogue; none: everything is prepared for the call
  bool closed_world = false;  // only actions of the catalogue and of the policies exist
  Kind kind = Kind::kIdentity;
  // Limits of one comparison; beyond them: kUnproven.
  size_t max_contexts = 50'000;  // combinations of context values for one action and target
  size_t max_targets = 20'000;   // kinds of target for one class of actions
};

// Empty: everything that `now` allows, `before` allows (proven). Documents with problems prove
// nothing: unless both sides consist of the same documents, there is then an element without
// actions and witness, and all elements are kUnproven. Gains of the same statements,
// target and reason are one element. Deterministic order: by the allowing statement, then by
// target.
std::vector<Gain> FindGains(const Access& before, const Access& now,
                            const ContainOptions& options = {});

}  // namespace bartizan::iampolicy
