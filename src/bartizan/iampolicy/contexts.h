#pragma once
// Whether some context of a request makes one target a gain. Internal to contain.h.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bartizan/iampolicy/targets.h"

namespace bartizan::iampolicy {

using Context = std::map<std::string, std::vector<std::string>, std::less<>>;

enum class Goal : uint8_t {
  kGain,         // `now` allows, `before` does not
  kBeforeAllows  // `before` allows
};

struct ContextQuestion {
  ByRole statements;  // those that match action and target
  bool now_bounded = false, before_bounded = false;
  // Keys that must be in the request with one value: the target has it.
  std::vector<std::string> needed_keys;
  // Conditions with ForAllValues or ForAnyValue, of whatever statements: their keys can have
  // several values.
  std::span<const Condition* const> quantified;
};

struct ContextAnswer {
  enum class State : uint8_t { kFound, kNone, kUnknown };
  State state = State::kNone;
  Context context;  // kFound; without keys that do not matter
};

ContextAnswer FindContext(const ContextQuestion& question, Goal goal, size_t most);

}  // namespace bartizan::iampolicy
