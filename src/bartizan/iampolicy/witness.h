#pragma once
// Requests that can be shown and checked. Internal to contain.h.
#include <string>

#include "bartizan/iampolicy/contexts.h"

namespace bartizan::iampolicy {

struct WitnessNeeds {
  const Access& before;
  const Access& now;
  Kind kind = Kind::kIdentity;
  std::string action;  // a name, or a word with fresh characters
  ActionFact fact;     // of a known action: for an ARN as the service has them
  const Candidate& candidate;
  const ContextQuestion& question;
  const Context& context;
};

struct Witness {
  Request request;  // when not confirmed: an attempt
  bool confirmed = false;
  Decision now, before;
};

// The keys of the variables in a word, each once.
std::vector<std::string> VariableKeys(std::string_view word);

// Fills in what the word and the context leave open until Evaluate confirms that `now` allows the
// request and `before` does not.
Witness MakeWitness(const WitnessNeeds& needs);

}  // namespace bartizan::iampolicy
