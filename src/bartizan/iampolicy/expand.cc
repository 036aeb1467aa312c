#include "bartizan/iampolicy/expand.h"

#include <algorithm>
#include <iterator>

namespace bartizan::iampolicy {

namespace {

template <class T>
void SortUnique(std::vector<T>& list) {
  std::ranges::sort(list);
  const auto twice = std::ranges::unique(list);
  list.erase(twice.begin(), twice.end());
}

}  // namespace

Expansion ExpandPatterns(const ActionCatalogue& catalogue, std::span<const std::string> patterns) {
  Expansion all;
  for (const std::string& pattern : patterns) {
    const std::vector<size_t> found = catalogue.Expand(pattern);
    if (found.empty()) all.unknown.push_back(pattern);
    all.actions.insert(all.actions.end(), found.begin(), found.end());
  }
  SortUnique(all.actions);
  SortUnique(all.unknown);
  return all;
}

Expansion ExpandStatement(const ActionCatalogue& catalogue, const Statement& statement) {
  Expansion named = ExpandPatterns(catalogue, statement.actions);
  if (!statement.not_actions) return named;
  std::vector<size_t> others;
  std::ranges::set_difference(catalogue.Expand("*"), named.actions, std::back_inserter(others));
  return {std::move(others), std::move(named.unknown)};
}

Expansion ExpandAllowed(const ActionCatalogue& catalogue, const Document& document) {
  Expansion all;
  for (const Statement& statement : document.statements) {
    if (!statement.allow) continue;
    Expansion some = ExpandStatement(catalogue, statement);
    all.actions.insert(all.actions.end(), some.actions.begin(), some.actions.end());
    if (statement.not_actions) continue;  // what is not known is not named by them
    std::ranges::move(some.unknown, std::back_inserter(all.unknown));
  }
  SortUnique(all.actions);
  SortUnique(all.unknown);
  return all;
}

}  // namespace bartizan::iampolicy
