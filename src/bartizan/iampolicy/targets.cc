#include "bartizan/iampolicy/targets.h"

#include <algorithm>
#include <set>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

const Patterns& Everything() {
  static const Patterns kEverything{"*"};
  return kEverything;
}

const Patterns& WhatApplies(const Statement& statement) {
  return statement.not_targets ? Everything() : statement.targets;
}

bool Holds(const Statement& given, const Condition& condition) {
  return std::ranges::find(given.conditions, condition) != given.conditions.end();
}

// Patterns that may be looked at for the words of one class of actions.
constexpr size_t kMostPatterns = 5'000'000;

class TargetLister {
 public:
  TargetLister(const ByRole& statements, bool now_bounded, bool before_bounded, size_t most)
      : statements_(statements),
        now_bounded_(now_bounded),
        before_bounded_(before_bounded),
        most_(most) {
    for (size_t role = 0; role < kRoles; ++role) {
      for (const Statement* statement : statements[role]) {
        if (Wanted(static_cast<Role>(role)) == statement->not_targets) {
          avoid_.push_back(&statement->targets);
          avoid_size_ += statement->targets.size();
        }
      }
    }
  }

  Targets Run() {
    for (const Statement* allow : Of(Role::kNowAllow)) {
      for (const std::string& pattern : WhatApplies(*allow)) StartAt({pattern, false}, *allow);
    }
    return std::move(targets_);
  }

 private:
  const std::vector<const Statement*>& Of(Role role) const {
    return statements_[static_cast<size_t>(role)];
  }

  void StartAt(const Part& part, const Statement& allow) {
    given_ = {&allow};
    if (!now_bounded_) {
      Continue(part);
      return;
    }
    for (const Statement* bound : Of(Role::kNowBound)) {
      if (FollowsFromGiven(*bound) && TargetsSurelyCover(*bound, part.glob)) {
        Continue(part);
        return;
      }
    }
    for (const Statement* bound : Of(Role::kNowBound)) {
      given_ = {&allow, bound};
      Parts parts{{part}};
      if (!bound->not_targets) Narrow(parts, bound->targets, false, most_);
      targets_.complete &= parts.complete;
      for (const Part& both : parts.parts) Continue(both);
    }
  }

  // Whether the conditions hold where the statements that allow do.
  bool FollowsFromGiven(const Statement& statement, const Statement* also = nullptr) const {
    return std::ranges::all_of(statement.conditions, [&](const Condition& condition) {
      return (also != nullptr && Holds(*also, condition)) ||
             std::ranges::any_of(given_, [&](const Statement* g) { return Holds(*g, condition); });
    });
  }

  bool SurelyApplies(Role role, const Part& part) const {
    return std::ranges::any_of(Of(role), [&](const Statement* statement) {
      return FollowsFromGiven(*statement) && TargetsSurelyCover(*statement, part.glob);
    });
  }

  void Continue(const Part& part) {
    if (SurelyApplies(Role::kNowDeny, part)) return;
    Parts parts{{part}};
    MissAll(Role::kNowDeny, parts);
    for (const Part& allowed : parts.parts) {
      if (!SurelyApplies(Role::kBeforeAllow, allowed)) MissAndAdd(Role::kBeforeAllow, allowed);
      if (before_bounded_ && !SurelyApplies(Role::kBeforeBound, allowed)) {
        MissAndAdd(Role::kBeforeBound, allowed);
      }
      for (const Statement* deny : Of(Role::kBeforeDeny)) HitAndAdd(*deny, allowed);
    }
  }

  // For statements that must not apply: NotResource is missed by what its patterns match.
  void MissAll(Role role, Parts& parts) {
    for (const Statement* statement : Of(role)) {
      if (!statement->not_targets) continue;
      Narrow(parts, statement->targets, !statement->conditions.empty(), most_);
      targets_.complete &= parts.complete;
    }
  }

  void MissAndAdd(Role role, const Part& part) {
    Parts parts{{part}};
    MissAll(role, parts);
    for (const Part& missed : parts.parts) Add(missed);
  }

  void HitAndAdd(const Statement& deny, const Part& part) {
    for (const Statement* still : Of(Role::kNowDeny)) {
      if (FollowsFromGiven(*still, &deny) && TargetsSurelyCover(*still, deny)) return;
    }
    Parts parts{{part}};
    if (!deny.not_targets) Narrow(parts, deny.targets, false, most_);
    targets_.complete &= parts.complete;
    for (const Part& hit : parts.parts) Add(hit);
  }

  void Add(const Part& part) {
    if (!seen_.insert(part).second) return;
    looked_at_ += avoid_size_ + 1;
    if (targets_.candidates.size() >= most_ || looked_at_ > kMostPatterns) {
      targets_.complete = false;
      return;
    }
    Words least = LeastWords(part, avoid_);
    targets_.complete &= least.complete;
    for (std::string& word : least.words) targets_.candidates.push_back({part, std::move(word)});
  }

  const ByRole& statements_;
  const bool now_bounded_, before_bounded_;
  const size_t most_;
  std::vector<const Patterns*> avoid_;
  size_t avoid_size_ = 0, looked_at_ = 0;  // patterns
  std::vector<const Statement*> given_;    // what allows in `now`
  std::set<Part> seen_;
  Targets targets_;
};

}  // namespace

Targets ListTargets(const ByRole& statements, bool now_bounded, bool before_bounded, size_t most) {
  return TargetLister(statements, now_bounded, before_bounded, most).Run();
}

bool Matches(const Statement& statement, Role role, const Candidate& candidate) {
  const bool avoided = Wanted(role) == statement.not_targets;
  const bool loose = candidate.part.loose;
  const bool listed = std::ranges::any_of(statement.targets, [&](const std::string& pattern) {
    if (!loose || !HasVariable(pattern)) return PatternMatches(pattern, candidate.word);
    return !avoided && PatternMatches(Widen(pattern), candidate.word);
  });
  return listed != statement.not_targets;
}

}  // namespace bartizan::iampolicy
