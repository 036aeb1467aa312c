#pragma once
// The actions that a comparison has to look at, in classes that all its statements treat alike.
// Internal to contain.h.
#include <cstdint>
#include <string>
#include <vector>

#include "bartizan/iampolicy/members.h"

namespace bartizan::iampolicy {

struct ActionClass {
  std::vector<const Member*> members;     // whose action element covers the class; in their order
  bool only_star = false;                 // actions that have no resources to name
  std::vector<uint32_t> known;            // of the catalogue, rising
  std::vector<std::string_view> unknown;  // that the policies name and the catalogue does not
  std::vector<std::string> future;        // words: nobody names them
};

struct ActionClasses {
  std::vector<ActionClass> classes;
  // Every future action that could show a difference is in a class. The others always are.
  bool complete = true;
};

// Leaves out actions of which it is plain that `now` grants nothing new with them.
ActionClasses ClassifyActions(const Comparison& comparison, const ContainOptions& options);

}  // namespace bartizan::iampolicy
