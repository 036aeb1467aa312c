#pragma once
// The kinds of target that a class of actions has to be looked at with. Internal to contain.h.
#include <array>
#include <string>
#include <vector>

#include "bartizan/iampolicy/axis.h"

namespace bartizan::iampolicy {

using ByRole = std::array<std::vector<const Statement*>, kRoles>;

struct Candidate {
  Part part;
  std::string word;
};

struct Targets {
  std::vector<Candidate> candidates;
  bool complete = true;
};

// If any target shows a gain for the class of actions that all of `statements` cover, then one of
// the candidates does. What plainly is no gain is left out.
Targets ListTargets(const ByRole& statements, bool now_bounded, bool before_bounded, size_t most);

// Whether the statement's targets have the word of the candidate; of a loose one, whether they
// could, where that makes for a gain, and whether they must, where it prevents one.
bool Matches(const Statement& statement, Role role, const Candidate& candidate);

}  // namespace bartizan::iampolicy
