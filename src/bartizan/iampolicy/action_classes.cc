#include "bartizan/iampolicy/action_classes.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "bartizan/iampolicy/axis.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

constexpr size_t kMostFuture = 5'000;  // patterns of future actions

using Bits = std::vector<uint64_t>;

void Flip(Bits& bits, size_t i) {
  bits[i / 64] ^= uint64_t{1} << (i % 64);
}

// "*" is "*:*" here: an action has a colon.
std::string_view WithColon(std::string_view pattern) {
  return pattern == "*" ? "*:*" : pattern;
}

bool PatternSurelyCovered(const Member& by, std::string_view pattern) {
  if (by.statement->not_actions) return false;
  if (std::ranges::binary_search(by.statement->actions, pattern)) return true;
  return std::ranges::any_of(
      PatternsNear(by.statement->actions, *by.actions, pattern),
      [&](const std::string& wide) { return SurelyCovers(WithColon(wide), pattern); });
}

class Classifier {
 public:
  Classifier(const Comparison& comparison, const ContainOptions& options)
      : comparison_(comparison), options_(options) {
    for (const Member& member : comparison.members) {
      roles_[static_cast<size_t>(member.role)].push_back(&member);
    }
  }

  ActionClasses Run() {
    FindOpenDenies();
    FindOpenBounds();
    for (const Member* allow : Of(Role::kNowAllow)) FindRest(*allow);
    if (!suspects_.empty()) {
      SortKnown();
      SortUnknown();
      if (!options_.closed_world) SortFuture();
    }
    ActionClasses result;
    result.complete = complete_;
    for (auto& [key, found] : classes_) result.classes.push_back(std::move(found));
    return result;
  }

 private:
  const std::vector<const Member*>& Of(Role role) const {
    return roles_[static_cast<size_t>(role)];
  }

  static bool SomeCovers(const std::vector<const Member*>& wide, const Member& narrow) {
    return std::ranges::any_of(wide, [&](const Member* w) { return SurelyCovers(*w, narrow); });
  }

  // A Deny of `before` that `now` has too stops nothing that `now` allows.
  void FindOpenDenies() {
    for (const Member* deny : Of(Role::kBeforeDeny)) {
      if (!SomeCovers(Of(Role::kNowDeny), *deny)) open_denies_.push_back(deny);
    }
  }

  // So does a boundary that confirms all that the boundary of `now` does.
  void FindOpenBounds() {
    open_bounds_ = comparison_.before_bounded;
    if (!comparison_.now_bounded) return;
    for (const Member* bound : Of(Role::kNowBound)) {
      now_bound_ = Union(now_bound_, bound->actions->known);
    }
    open_bounds_ =
        open_bounds_ && !std::ranges::all_of(Of(Role::kNowBound), [&](const Member* bound) {
          return SomeCovers(Of(Role::kBeforeBound), *bound);
        });
  }

  // What is left of an Allow of `now` without the statements that cover it for all its actions in
  // common.
  void FindRest(const Member& allow) {
    Ranges rest;
    Patterns seeds;
    TakeUncovered(allow, Of(Role::kBeforeAllow), rest, seeds);
    if (open_bounds_) TakeUncovered(allow, Of(Role::kBeforeBound), rest, seeds);
    for (const Member* deny : open_denies_) {
      rest = Union(rest, Intersect(allow.actions->known, deny->actions->known));
    }
    if (!open_denies_.empty()) {
      suspects_.insert(&allow);
      seeds = PatternsOf(allow);
    }
    if (comparison_.now_bounded) rest = Intersect(rest, now_bound_);
    rest_ = Union(rest_, rest);
    seeds_.insert(seeds.begin(), seeds.end());
  }

  static Patterns PatternsOf(const Member& member) {
    return member.statement->not_actions ? Patterns{"*:*"} : member.actions->wild;
  }

  void TakeUncovered(const Member& allow, const std::vector<const Member*>& others, Ranges& rest,
                     Patterns& seeds) {
    std::vector<const Member*> covering;
    for (const Member* other : others) {
      if (other->actions->meaning == allow.actions->meaning &&
          SameMeaning(*other->statement, *allow.statement)) {
        return;
      }
      if (ConditionsSurelyFollow(*other->statement, *allow.statement) &&
          (allow.actions->known.empty() || Overlap(allow.actions->known, other->actions->known)) &&
          TargetsSurelyCover(*other->statement, *allow.statement)) {
        covering.push_back(other);
      }
    }
    suspects_.insert(&allow);
    Ranges left = allow.actions->known;
    for (const Member* other : covering) left = Subtract(left, other->actions->known);
    rest = Union(rest, left);
    for (const std::string& pattern : PatternsOf(allow)) {
      if (std::ranges::none_of(covering, [&](const Member* other) {
            return PatternSurelyCovered(*other, pattern);
          })) {
        seeds.push_back(pattern);
      }
    }
  }

  // Sweeps over the numbers: where a statement's range begins or ends, another class goes on.
  void SortKnown() {
    std::vector<std::pair<uint32_t, size_t>> events;
    for (size_t i = 0; i < comparison_.members.size(); ++i) {
      for (const Range& range : Intersect(rest_, comparison_.members[i].actions->known)) {
        events.emplace_back(range.first, i);
        events.emplace_back(range.last, i);
      }
    }
    std::ranges::sort(events);
    Bits bits((comparison_.members.size() + 63) / 64);
    for (size_t i = 0; i < events.size(); ++i) {
      Flip(bits, events[i].second);
      const uint32_t first = events[i].first;
      const uint32_t last = i + 1 < events.size() ? events[i + 1].first : first;
      if (first < last && Allowed(bits)) AddKnown(bits, {first, last});
    }
  }

  void AddKnown(const Bits& bits, Range range) {
    ActionClass* found[2] = {nullptr, nullptr};
    for (uint32_t number = range.first; number < range.last; ++number) {
      const bool only_star =
          options_.kind == Kind::kIdentity && !options_.catalogue->HasResources(number);
      if (found[only_star] == nullptr) found[only_star] = Class(bits, only_star);
      found[only_star]->known.push_back(number);
    }
  }

  bool Allowed(const Bits& bits) const {
    return std::ranges::any_of(Of(Role::kNowAllow), [&](const Member* allow) {
      const auto i = static_cast<size_t>(allow - comparison_.members.data());
      return (bits[i / 64] >> (i % 64) & 1U) != 0;
    });
  }

  ActionClass* Class(const Bits& bits, bool only_star) {
    const auto known = classes_.find({bits, only_star});
    if (known != classes_.end()) return &known->second;
    ActionClass added;
    added.only_star = only_star;
    for (size_t i = 0; i < comparison_.members.size(); ++i) {
      if ((bits[i / 64] >> (i % 64) & 1U) != 0) added.members.push_back(&comparison_.members[i]);
    }
    return &classes_.emplace(std::pair(bits, only_star), std::move(added)).first->second;
  }

  // None where `now` allows nothing.
  ActionClass* ClassOf(std::string_view word) {
    Bits bits((comparison_.members.size() + 63) / 64);
    for (size_t i = 0; i < comparison_.members.size(); ++i) {
      const Member& member = comparison_.members[i];
      if (Covers(*member.statement, *member.actions, word)) Flip(bits, i);
    }
    return Allowed(bits) ? Class(bits, false) : nullptr;
  }

  void SortUnknown() {
    for (const Member& member : comparison_.members) {
      unknown_.insert(member.actions->unknown.begin(), member.actions->unknown.end());
    }
    for (const std::string_view action : unknown_) {
      if (std::ranges::none_of(suspects_, [&](const Member* allow) {
            return Covers(*allow->statement, *allow->actions, action);
          })) {
        continue;
      }
      if (ActionClass* found = ClassOf(action)) found->unknown.emplace_back(action);
    }
  }

  // What narrows the patterns of what `now` allows: whatever else a gain can need to apply.
  void NarrowFuture(Parts& parts) const {
    if (comparison_.now_bounded) {
      // One statement after the other: each may hold where others that cover more do not.
      Parts bounded;
      for (const Member* bound : Of(Role::kNowBound)) {
        Parts by_this = parts;
        Narrow(by_this, PatternsOf(*bound), false, kMostFuture);
        bounded.complete &= by_this.complete;
        bounded.parts.insert(bounded.parts.end(), by_this.parts.begin(), by_this.parts.end());
      }
      parts = std::move(bounded);
    }
    for (const Member& member : comparison_.members) {
      if (member.role == Role::kNowAllow || member.role == Role::kNowBound) continue;
      if (Wanted(member.role) == member.statement->not_actions) continue;
      Narrow(parts, member.actions->wild, true, kMostFuture);
    }
  }

  void SortFuture() {
    Parts parts;
    for (const std::string& seed : seeds_) parts.parts.push_back({seed});
    NarrowFuture(parts);
    complete_ &= parts.complete;
    std::set<std::string> words;
    for (const Part& part : parts.parts) {
      std::vector<Patterns> near;
      for (const Member& member : comparison_.members) {
        if (Wanted(member.role) != member.statement->not_actions) continue;
        near.push_back(PatternsNear(member.statement->actions, *member.actions, part.glob));
      }
      std::vector<const Patterns*> avoid;
      for (const Patterns& patterns : near) avoid.push_back(&patterns);
      Words least = LeastWords(part, avoid);
      complete_ &= least.complete;
      words.insert(least.words.begin(), least.words.end());
    }
    for (const std::string& word : words) AddFuture(word);
  }

  void AddFuture(const std::string& word) {
    // A shortest word can be one that is known.
    if (word.find(kFresh) == std::string::npos &&
        (options_.catalogue->Find(word) || unknown_.contains(word))) {
      return;
    }
    if (ActionClass* found = ClassOf(word)) found->future.push_back(word);
  }

  const Comparison& comparison_;
  const ContainOptions& options_;
  std::vector<const Member*> roles_[kRoles];
  std::vector<const Member*> open_denies_;
  bool open_bounds_ = false;
  Ranges now_bound_;  // what the boundary of `now` can confirm

  std::set<const Member*> suspects_;  // Allows of `now` that may grant more than `before` does
  Ranges rest_;
  std::set<std::string> seeds_;
  std::set<std::string_view> unknown_;
  std::map<std::pair<Bits, bool>, ActionClass> classes_;
  bool complete_ = true;
};

}  // namespace

ActionClasses ClassifyActions(const Comparison& comparison, const ContainOptions& options) {
  return Classifier(comparison, options).Run();
}

}  // namespace bartizan::iampolicy
