#pragma once
// Which patterns of a list others of it cover. Internal to iampolicy.
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bartizan::iampolicy {

// How much work may go into finding covered patterns of one document: about as many steps. What is
// not found in time is kept, which is never wrong.
class WorkBudget {
 public:
  explicit WorkBudget(uint64_t steps) : left_(steps) {}
  bool Take(uint64_t steps);

 private:
  uint64_t left_;
};

// Where the first '*' or '?' is, or the length.
size_t FirstWildcard(std::string_view pattern);

// Whether `wide` is known to cover `narrow`, within the budget.
bool CoversWithin(std::string_view wide, std::string_view narrow, WorkBudget& budget);
// Whether it is known that nothing matches both.
bool DisjointWithin(std::string_view a, std::string_view b, WorkBudget& budget);

// Calls found(wide, narrow) with the indices of every two different patterns where the first covers
// the second. `sorted`: in order, each once.
void FindCovered(std::span<const std::string_view> sorted, WorkBudget& budget,
                 const std::function<void(size_t, size_t)>& found);

// Drops what another pattern of the (sorted) list covers.
void DropCovered(std::vector<std::string>& sorted, WorkBudget& budget);

}  // namespace bartizan::iampolicy
