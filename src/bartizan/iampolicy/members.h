#pragma once
// The statements of a comparison by the part they play in it. Internal to contain.h.
#include <string_view>
#include <vector>

#include "bartizan/iampolicy/action_set.h"
#include "bartizan/iampolicy/evaluate.h"
#include "bartizan/iampolicy/glob_token.h"

namespace bartizan::iampolicy {

// A Deny of a boundary is a Deny.
enum class Role : uint8_t {
  kNowAllow,
  kNowBound,
  kNowDeny,
  kBeforeAllow,
  kBeforeBound,
  kBeforeDeny
};
inline constexpr size_t kRoles = 6;

// Whether a gain can need that statements of this role apply. Those of the others can only prevent
// it: the fewer of them apply, the better.
constexpr bool Wanted(Role role) {
  return role == Role::kNowAllow || role == Role::kNowBound || role == Role::kBeforeDeny;
}

struct Member {
  Role role = Role::kNowAllow;
  StatementRef ref;
  const Statement* statement = nullptr;
  const ActionSet* actions = nullptr;
};

struct Comparison {
  std::vector<Member> members;
  bool now_bounded = false, before_bounded = false;
};

// The pointers of what comes back live as long as the cache and the documents.
Comparison Compare(const Access& before, const Access& now, ContainCache::State& cache);

// Below: true only if it is so; false may be wrong. For leaving out what cannot matter.

// Whether the targets of `wide` cover what `pattern` matches.
bool TargetsSurelyCover(const Statement& wide, std::string_view pattern);
bool TargetsSurelyCover(const Statement& wide, const Statement& narrow);
// Whether the conditions of `wide` hold wherever those of `narrow` do.
bool ConditionsSurelyFollow(const Statement& wide, const Statement& narrow);
// Whether `wide` applies wherever `narrow` does, Allow or Deny alike.
bool SurelyCovers(const Member& wide, const Member& narrow);

}  // namespace bartizan::iampolicy
