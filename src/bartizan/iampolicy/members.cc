#include "bartizan/iampolicy/members.h"

#include <algorithm>

namespace bartizan::iampolicy {
namespace {

void AddDocuments(const std::vector<const Document*>& documents, bool boundary, Role allow,
                  Role deny, ContainCache::State& cache, std::vector<Member>& members) {
  for (size_t policy = 0; policy < documents.size(); ++policy) {
    const PreparedDocument& prepared = cache.Prepare(*documents[policy]);
    const auto& statements = documents[policy]->statements;
    for (size_t i = 0; i < statements.size(); ++i) {
      members.push_back({statements[i].allow ? allow : deny,
                         {boundary, policy, i},
                         &statements[i],
                         &prepared[i]});
    }
  }
}

// Lists are short in all policies that IAM takes. Of longer ones only equal patterns are looked
// for: to compare all of them would take a time that grows with the square.
constexpr size_t kMostPairs = 4'000'000;
constexpr size_t kLongList = 4'096;

bool EachCovered(const std::vector<std::string>& wide, const std::vector<std::string>& narrow) {
  const bool search = wide.size() <= kMostPairs / std::max<size_t>(narrow.size(), 1);
  return std::ranges::all_of(narrow, [&](const std::string& n) {
    if (std::ranges::binary_search(wide, n)) return true;
    return search &&
           std::ranges::any_of(wide, [&](const std::string& w) { return SurelyCovers(w, n); });
  });
}

bool ActionsSurelyCover(const Statement& wide, const Statement& narrow) {
  if (wide.not_actions && narrow.not_actions) return EachCovered(narrow.actions, wide.actions);
  if (wide.not_actions) return false;
  if (narrow.not_actions) {
    return std::ranges::any_of(wide.actions, [](const auto& p) { return p == "*" || p == "*:*"; });
  }
  return EachCovered(wide.actions, narrow.actions);
}

}  // namespace

Comparison Compare(const Access& before, const Access& now, ContainCache::State& cache) {
  Comparison all;
  all.now_bounded = now.boundary.has_value();
  all.before_bounded = before.boundary.has_value();
  AddDocuments(now.policies, false, Role::kNowAllow, Role::kNowDeny, cache, all.members);
  if (now.boundary) {
    AddDocuments(*now.boundary, true, Role::kNowBound, Role::kNowDeny, cache, all.members);
  }
  AddDocuments(before.policies, false, Role::kBeforeAllow, Role::kBeforeDeny, cache, all.members);
  if (before.boundary) {
    AddDocuments(*before.boundary, true, Role::kBeforeBound, Role::kBeforeDeny, cache, all.members);
  }
  return all;
}

bool TargetsSurelyCover(const Statement& wide, std::string_view pattern) {
  if (wide.not_targets) return false;
  if (std::ranges::binary_search(wide.targets, pattern)) return true;
  if (wide.targets.size() > kLongList) return false;
  return std::ranges::any_of(wide.targets,
                             [&](const std::string& w) { return SurelyCovers(w, pattern); });
}

bool TargetsSurelyCover(const Statement& wide, const Statement& narrow) {
  if (wide.not_targets && narrow.not_targets) return EachCovered(narrow.targets, wide.targets);
  if (wide.not_targets) return false;
  if (narrow.not_targets) return TargetsSurelyCover(wide, "*");
  return EachCovered(wide.targets, narrow.targets);
}

bool ConditionsSurelyFollow(const Statement& wide, const Statement& narrow) {
  return std::ranges::all_of(wide.conditions, [&](const Condition& condition) {
    return std::ranges::find(narrow.conditions, condition) != narrow.conditions.end();
  });
}

bool SurelyCovers(const Member& wide, const Member& narrow) {
  if (wide.actions->meaning == narrow.actions->meaning &&
      SameMeaning(*wide.statement, *narrow.statement)) {
    return true;
  }
  return ConditionsSurelyFollow(*wide.statement, *narrow.statement) &&
         TargetsSurelyCover(*wide.statement, *narrow.statement) &&
         ActionsSurelyCover(*wide.statement, *narrow.statement);
}

}  // namespace bartizan::iampolicy
