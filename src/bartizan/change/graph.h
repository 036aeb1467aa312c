#pragma once
// The order of a plan's operations, and a runner that keeps it with several threads.
#include <functional>
#include <set>
#include <utility>
#include <vector>

#include "bartizan/change/change.h"

namespace bartizan::change {

struct Graph {
  // By index of the plan; `after` included.
  std::vector<std::vector<size_t>> needs, dependants;
  std::set<std::pair<size_t, size_t>> soft;  // (operation, what it is only after)
};
// kInvalid, naming the operations: duplicate or empty ids, unknown needs, a cycle (written out).
Result<Graph> BuildGraph(const Plan& plan);

enum class Verdict {
  kDone,     // what waits for it may start
  kBlocked,  // what needs it never starts, the rest goes on
  kStop,     // nothing new starts, what runs finishes
};
struct Walk {
  size_t parallel = 1;
  bool reverse = false;                 // dependants first, later operations of the plan first
  std::vector<bool> skip;               // counted as done from the start
  std::function<bool()> stop;           // asked before each start; may be empty
  std::function<Verdict(size_t)> task;  // called from up to `parallel` threads
};
// Runs every operation once all those before it are done, or where it is only after them have ended
// or will never start; ties go in the order of the plan.
// Returns when nothing runs and nothing more can start.
void RunGraph(const Graph& graph, const Walk& walk);

}  // namespace bartizan::change
