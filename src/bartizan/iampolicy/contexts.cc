#include "bartizan/iampolicy/contexts.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string_view>
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/condition_space.h"
#include "bartizan/iampolicy/condition_values.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

constexpr size_t kMostFree = 4'096;  // steps of the search that knows nothing of the conditions

enum class Truth : uint8_t { kNo, kOpen, kYes };

// One way to decide some conditions, with the value of the key that does it (none in a search that
// only proves).
struct Choice {
  std::vector<std::pair<size_t, bool>> truths;
  const KeyValue* value = nullptr;
};

struct Stage {
  const std::string* key = nullptr;
  std::vector<Choice> choices;
};

// Decides condition by condition until the goal is reached or out of reach.
class ContextSearch {
 public:
  ContextSearch(const ContextQuestion& question, Goal goal) : question_(question), goal_(goal) {
    for (size_t role = 0; role < kRoles; ++role) {
      for (const Statement* statement : question.statements[role]) {
        std::vector<size_t> needs;
        for (const Condition& condition : statement->conditions) needs.push_back(Number(condition));
        needs_[role].push_back(std::move(needs));
      }
    }
    truth_.assign(conditions_.size(), Truth::kOpen);
  }

  const std::vector<const Condition*>& conditions() const { return conditions_; }

  // Tries all combinations, at most `most` steps of them.
  ContextAnswer Run(const std::vector<Stage>& stages, size_t most) {
    steps_left_ = most;
    ContextAnswer answer;
    answer.state = Descend(stages, 0, answer.context);
    return answer;
  }

  // Each condition free for itself: what has no gain then has none at all.
  std::vector<Stage> FreeStages() const {
    std::vector<Stage> stages;
    for (size_t i = 0; i < conditions_.size(); ++i) stages.push_back(FreeStage(i));
    return stages;
  }

  static Stage FreeStage(size_t condition) {
    return {nullptr, {{{{condition, true}}, nullptr}, {{{condition, false}}, nullptr}}};
  }

 private:
  using State = ContextAnswer::State;

  size_t Number(const Condition& condition) {
    const auto found = std::ranges::find_if(
        conditions_, [&](const Condition* known) { return *known == condition; });
    if (found != conditions_.end()) return static_cast<size_t>(found - conditions_.begin());
    conditions_.push_back(&condition);
    return conditions_.size() - 1;
  }

  // Whether one of the role's statements applies.
  Truth Some(Role role) const {
    Truth some = Truth::kNo;
    for (const auto& needs : needs_[static_cast<size_t>(role)]) {
      Truth all = Truth::kYes;
      for (const size_t condition : needs) all = std::min(all, truth_[condition]);
      some = std::max(some, all);
    }
    return some;
  }

  static Truth Not(Truth truth) {
    if (truth == Truth::kOpen) return truth;
    return truth == Truth::kYes ? Truth::kNo : Truth::kYes;
  }

  Truth Allows(Role allow, bool bounded, Role bound, Role deny) const {
    const Truth allows = std::min(Some(allow), Not(Some(deny)));
    return bounded ? std::min(allows, Some(bound)) : allows;
  }

  Truth Reached() const {
    const Truth before =
        Allows(Role::kBeforeAllow, question_.before_bounded, Role::kBeforeBound, Role::kBeforeDeny);
    if (goal_ == Goal::kBeforeAllows) return before;
    return std::min(Allows(Role::kNowAllow, question_.now_bounded, Role::kNowBound, Role::kNowDeny),
                    Not(before));
  }

  State Descend(const std::vector<Stage>& stages, size_t depth, Context& context) {
    const Truth reached = Reached();
    if (reached == Truth::kYes) return State::kFound;
    if (reached == Truth::kNo) return State::kNone;
    if (depth == stages.size()) return State::kUnknown;
    State state = State::kNone;
    for (const Choice& choice : stages[depth].choices) {
      if (steps_left_ == 0) return State::kUnknown;
      --steps_left_;
      for (const auto& [condition, holds] : choice.truths) {
        truth_[condition] = holds ? Truth::kYes : Truth::kNo;
      }
      const State below = Descend(stages, depth + 1, context);
      for (const auto& [condition, holds] : choice.truths) truth_[condition] = Truth::kOpen;
      if (below == State::kFound) {
        if (choice.value != nullptr && !choice.value->empty()) {
          context[*stages[depth].key] = *choice.value;
        }
        return below;
      }
      if (below == State::kUnknown) state = below;
    }
    return state;
  }

  const ContextQuestion& question_;
  const Goal goal_;
  std::vector<const Condition*> conditions_;        // each once
  std::vector<std::vector<size_t>> needs_[kRoles];  // of each statement: its conditions
  std::vector<Truth> truth_;                        // of each condition
  size_t steps_left_ = 0;
};

// `own`: how many conditions the search has; those behind them only add values.
Stage StageOf(const KeySpace& space, const std::vector<size_t>& numbers, size_t own, bool needed) {
  Stage stage;
  stage.key = &space.key;
  for (size_t i = 0; i < space.candidates.size(); ++i) {
    if (needed && space.candidates[i].size() != 1) continue;
    Choice choice;
    choice.value = &space.candidates[i];
    for (size_t k = 0; k < numbers.size(); ++k) {
      if (numbers[k] < own) choice.truths.emplace_back(numbers[k], space.truth[i][k]);
    }
    stage.choices.push_back(std::move(choice));
  }
  return stage;
}

bool HasVariables(const Condition& condition) {
  return std::ranges::any_of(condition.values, HasVariable);
}

// Conditions in which policy variables have got values, so that there are values of the other keys
// to be found that meet them. What is found so is to be checked; it proves nothing.
class Bound {
 public:
  explicit Bound(const std::vector<const Condition*>& conditions) : given_(conditions) {
    for (const Condition* condition : conditions) {
      if (!HasVariables(*condition)) {
        conditions_.push_back(condition);
        continue;
      }
      Condition& copy = copies_.emplace_back(*condition);
      for (std::string& value : copy.values) value = Replace(value);
      conditions_.push_back(&copy);
    }
  }

  const std::vector<const Condition*>& conditions() const { return conditions_; }
  const Context& values() const { return values_; }

 private:
  std::string Replace(std::string_view pattern) {
    std::string replaced;
    for (size_t i = 0; i < pattern.size(); ++i) {
      if (pattern[i] != kVariableBegin) {
        replaced += pattern[i];
        continue;
      }
      const size_t end = pattern.find(kVariableEnd, i);
      replaced += ValueOf(pattern.substr(i + 1, end - i - 1));
      i = end;
    }
    return replaced;
  }

  const std::string& ValueOf(std::string_view symbol) {
    const std::string_view name = Trim(symbol.substr(0, symbol.find(',')));
    const auto known = std::ranges::find_if(
        values_, [&](const auto& entry) { return EqualsIgnoreCase(entry.first, name); });
    if (known != values_.end()) return known->second.front();
    // Where a condition speaks of the variable's key too, a value that it names is the best guess.
    std::string key(name), guess = "value-" + std::to_string(values_.size() + 1);
    for (const Condition* condition : given_) {
      if (!EqualsIgnoreCase(condition->key, name)) continue;
      key = condition->key;
      if (IsNegated(condition->op) || condition->op == Operator::kNull) continue;
      if (condition->values.empty()) continue;
      if (HasVariable(condition->values.front())) continue;
      guess = ReplaceAll(CanonicalWord(condition->values.front()), kFresh1, "x");
      break;
    }
    return values_[key].emplace_back(std::move(guess));
  }

  static constexpr std::string_view kFresh1{&kFresh, 1};

  const std::vector<const Condition*>& given_;
  std::vector<const Condition*> conditions_;
  std::deque<Condition> copies_;
  Context values_;
};

// For a key whose value is bound already.
Choice OnlyChoice(const Context::value_type& value, const Bound& bound,
                  const std::vector<size_t>& numbers, size_t own) {
  Request request;
  request.context.insert(value);
  Choice choice;
  choice.value = &value.second;
  for (const size_t number : numbers) {
    if (number >= own) continue;
    choice.truths.emplace_back(number, ConditionHolds(*bound.conditions()[number], request));
  }
  return choice;
}

}  // namespace

ContextAnswer FindContext(const ContextQuestion& question, Goal goal, size_t most) {
  using State = ContextAnswer::State;
  ContextSearch search(question, goal);
  if (search.Run({}, 0).state != State::kUnknown) return search.Run({}, 0);
  if (search.Run(search.FreeStages(), kMostFree).state == State::kNone) return {};

  std::vector<const Condition*> conditions = search.conditions();
  for (const Condition* condition : question.quantified) {
    if (std::ranges::any_of(search.conditions(),
                            [&](const Condition* own) { return own->key == condition->key; })) {
      conditions.push_back(condition);
    }
  }
  const Bound bound(conditions);
  // Many keys share what one may have: their combinations are cut much earlier anyway.
  std::set<std::string_view> keys;
  for (const Condition* condition : bound.conditions()) keys.insert(condition->key);
  const Space space = ConditionSpace(bound.conditions(), std::max<size_t>(64, 4'096 / keys.size()));
  const size_t own = search.conditions().size();
  std::vector<Stage> real, sound;
  bool complete = true;
  for (size_t i = 0; i < space.keys.size(); ++i) {
    const KeySpace& key = space.keys[i];
    const bool needed = std::ranges::any_of(question.needed_keys, [&](const std::string& name) {
      return EqualsIgnoreCase(name, key.key);
    });
    const bool exact = key.complete && std::ranges::none_of(space.indices[i], [&](size_t number) {
                         return HasVariables(*conditions[number]);
                       });
    real.push_back(StageOf(key, space.indices[i], own, needed));
    complete &= exact && !needed;
    if (const auto value = bound.values().find(key.key); value != bound.values().end()) {
      complete = false;
      real.back().choices = {OnlyChoice(*value, bound, space.indices[i], own)};
    }
    if (exact) {
      sound.push_back(StageOf(key, space.indices[i], own, false));
      continue;
    }
    for (const size_t number : space.indices[i]) {
      if (number < own) sound.push_back(ContextSearch::FreeStage(number));
    }
  }
  ContextAnswer found = search.Run(real, most);
  if (found.state == State::kFound)
    found.context.insert(bound.values().begin(), bound.values().end());
  if (found.state == State::kFound || (found.state == State::kNone && complete)) return found;
  if (!complete && search.Run(sound, most).state == State::kNone) return {};
  return {State::kUnknown, {}};
}

}  // namespace bartizan::iampolicy
