#include "bartizan/iampolicy/covering.h"

#include <algorithm>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

namespace {

// Matching takes at most the product of the lengths, and mostly far less. With '?' an automaton may
// have to be built.
uint64_t Cost(std::string_view a, std::string_view b) {
  const bool automaton = a.find('?') != std::string_view::npos;
  return 1 + a.size() * b.size() / 16 + (automaton ? 20'000 : 0);
}

}  // namespace

bool WorkBudget::Take(uint64_t steps) {
  if (steps > left_) return false;
  left_ -= steps;
  return true;
}

// Far faster than find_first_of for texts of this length.
size_t FirstWildcard(std::string_view pattern) {
  size_t at = 0;
  while (at < pattern.size() && pattern[at] != '*' && pattern[at] != '?') ++at;
  return at;
}

bool CoversWithin(std::string_view wide, std::string_view narrow, WorkBudget& budget) {
  return wide == "*" || (budget.Take(Cost(wide, narrow)) && Covers(wide, narrow).value_or(false));
}

bool DisjointWithin(std::string_view a, std::string_view b, WorkBudget& budget) {
  // Mostly the beginnings tell.
  const std::string_view x = a.substr(0, FirstWildcard(a)), y = b.substr(0, FirstWildcard(b));
  const size_t both = std::min(x.size(), y.size());
  if (x.substr(0, both) != y.substr(0, both)) return true;
  constexpr size_t kStates = 2'000;
  if (!budget.Take(kStates)) return false;
  const WordSearch common = FindWord({a, b}, {}, kStates);
  return common.proven && !common.word;
}

void FindCovered(std::span<const std::string_view> sorted, WorkBudget& budget,
                 const std::function<void(size_t, size_t)>& found) {
  for (size_t wide = 0; wide < sorted.size(); ++wide) {
    const std::string_view pattern = sorted[wide];
    const size_t wildcard = FirstWildcard(pattern);
    if (wildcard == pattern.size()) continue;
    // What it covers begins as it does, and so stands together.
    const std::string_view prefix = pattern.substr(0, wildcard);
    const auto first = std::ranges::lower_bound(sorted, prefix);
    for (auto at = static_cast<size_t>(first - sorted.begin());
         at < sorted.size() && sorted[at].starts_with(prefix); ++at) {
      if (at != wide && CoversWithin(pattern, sorted[at], budget)) found(wide, at);
    }
  }
}

void DropCovered(std::vector<std::string>& sorted, WorkBudget& budget) {
  if (sorted.size() < 2) return;
  const std::vector<std::string_view> views(sorted.begin(), sorted.end());
  std::vector<bool> dropped(sorted.size());
  // Only what stays drops others: two patterns that cover each other cannot both go.
  FindCovered(views, budget, [&](size_t wide, size_t narrow) {
    if (!dropped[wide]) dropped[narrow] = true;
  });
  size_t kept = 0;
  for (size_t i = 0; i < sorted.size(); ++i) {
    if (dropped[i]) continue;
    if (kept != i) sorted[kept] = std::move(sorted[i]);
    ++kept;
  }
  sorted.resize(kept);
}

}  // namespace bartizan::iampolicy
