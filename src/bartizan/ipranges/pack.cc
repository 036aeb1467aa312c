#include "bartizan/ipranges/pack.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace bartizan::ipranges {
namespace {

size_t Family(const PackRule& rule) {
  return rule.prefix.address.v6 ? 1 : 0;
}

PerFamily Count(std::span<const PackRule> rules) {
  PerFamily count = {};
  for (const PackRule& rule : rules) ++count[Family(rule)];
  return count;
}

bool Fits(const PerFamily& need, const PerFamily& room) {
  return need[0] <= room[0] && need[1] <= room[1];
}

PerFamily Sum(const PerFamily& a, const PerFamily& b) {
  return {a[0] + b[0], a[1] + b[1]};
}

// How many groups of this capacity hold what has no room.
size_t GroupsFor(const PerFamily& need, const PerFamily& room, size_t capacity) {
  size_t groups = 0;
  for (size_t family = 0; family < 2; ++family) {
    const size_t over = need[family] - std::min(need[family], room[family]);
    groups = std::max(groups, (over + capacity - 1) / capacity);
  }
  return groups;
}

class Packer {
 public:
  Packer(std::span<const PackGroup> groups, std::span<const PackRule> desired, size_t capacity)
      : groups_(groups), capacity_(std::max<size_t>(capacity, 1)) {
    wanted_.insert(desired.begin(), desired.end());
  }

  Packing Run() {
    Sort();
    if (missing_.empty() &&
        std::ranges::all_of(work_, [](const Work& w) { return w.change.revoke.empty(); })) {
      DropEmpty();
      return Finish();
    }
    GiveUp();
    Place();
    return Finish();
  }

 private:
  struct Work {
    PackChange change;
    std::vector<PackRule> kept;
    PerFamily room = {};
    bool touched = false;
  };

  // What of each group stays and what is stale; what is open nowhere is missing.
  void Sort() {
    std::set<PackRule> open;
    for (const PackGroup& group : groups_) {
      for (const PackRule& rule : group.foreign) {
        if (wanted_.contains(rule)) open.insert(rule);
      }
    }
    for (const PackGroup& group : groups_) {
      Work work;
      std::vector<PackRule> ours = group.ours;
      std::ranges::sort(ours);
      for (const PackRule& rule : ours) {
        const bool stays = wanted_.contains(rule) && open.insert(rule).second;
        (stays ? work.kept : work.change.revoke).push_back(rule);
      }
      const PerFamily used = Sum(Sum(Count(group.ours), Count(group.foreign)), group.other);
      for (size_t family = 0; family < 2; ++family) {
        work.room[family] = capacity_ - std::min(capacity_, used[family]);
      }
      work.touched = !work.change.revoke.empty();
      work_.push_back(std::move(work));
    }
    std::ranges::set_difference(wanted_, open, std::back_inserter(missing_));
  }

  bool Droppable(size_t i) const {
    const PackGroup& group = groups_[i];
    return !group.keep && group.foreign.empty() && group.other == PerFamily{} &&
           !work_[i].change.drop;
  }
  size_t Left() const {
    return static_cast<size_t>(
        std::ranges::count_if(work_, [](const Work& work) { return !work.change.drop; }));
  }

  // Leftovers of a run that was interrupted.
  void DropEmpty() {
    for (size_t i = 0; i < work_.size() && Left() > 1; ++i) {
      if (Droppable(i) && groups_[i].ours.empty()) work_[i].change.drop = true;
    }
  }

  // Groups whose rules, and all that is missing, the others have room for now; the smallest first.
  void GiveUp() {
    std::vector<size_t> order(work_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t i) { return work_[i].kept.size(); });
    for (const size_t i : order) {
      if (!Droppable(i) || Left() < 2) continue;
      PerFamily room = {};
      for (size_t other = 0; other < work_.size(); ++other) {
        if (other != i && !work_[other].change.drop) room = Sum(room, work_[other].room);
      }
      if (!Fits(Sum(Count(missing_), Count(work_[i].kept)), room)) continue;
      Work& work = work_[i];
      work.change.drop = true;
      for (const PackRule& rule : work.kept) {
        if (!KeepElsewhere(rule)) missing_.push_back(rule);
      }
      work.change.revoke = groups_[i].ours;
      work.kept.clear();
    }
    std::ranges::sort(missing_);
  }

  // A rule that is open twice was stale in the other group; it is not any more.
  bool KeepElsewhere(const PackRule& rule) {
    for (Work& work : work_) {
      if (work.change.drop) continue;
      const auto twin = std::ranges::find(work.change.revoke, rule);
      if (twin == work.change.revoke.end()) continue;
      work.kept.push_back(rule);
      work.change.revoke.erase(twin);
      return true;
    }
    return false;
  }

  void Place() {
    PerFamily room = {};
    for (const Work& work : work_) {
      if (!work.change.drop) room = Sum(room, work.room);
    }
    const PerFamily need = Count(missing_);
    if (!Fits(need, room)) {
      PerFamily early = room;
      for (size_t i = 0; i < work_.size(); ++i) early = Sum(early, Count(HarmlessOf(i)));
      if (GroupsFor(need, early, capacity_) < GroupsFor(need, room, capacity_)) {
        RevokeEarly(need);
        room = {};
        for (const Work& work : work_) room = Sum(room, work.room);
      }
      for (size_t more = GroupsFor(need, room, capacity_); more > 0; --more) {
        work_.emplace_back().room = {capacity_, capacity_};
      }
    }
    if (!PlaceInOne(need)) Spread();
  }

  // Stale rules whose end is felt by nothing that is open before and after.
  std::vector<PackRule> HarmlessOf(size_t i) const {
    std::vector<PackRule> harmless;
    if (work_[i].change.drop) return harmless;
    std::ranges::copy_if(
        work_[i].change.revoke, std::back_inserter(harmless), [&](const PackRule& stale) {
          return std::ranges::none_of(
                     missing_, [&](const PackRule& coming) { return Overlap(stale, coming); }) &&
                 !wanted_.contains(stale);
        });
    return harmless;
  }

  // All that is harmless of a group, so that it is one call, in as few groups as suffice.
  void RevokeEarly(const PerFamily& need) {
    for (size_t i = 0; i < work_.size(); ++i) {
      PerFamily room = {};
      for (const Work& work : work_) {
        if (!work.change.drop) room = Sum(room, work.room);
      }
      if (Fits(need, room)) return;
      Work& work = work_[i];
      const std::vector<PackRule> harmless = HarmlessOf(i);
      if (harmless.empty()) continue;
      work.room = Sum(work.room, Count(harmless));
      std::vector<PackRule> later;
      std::ranges::set_difference(work.change.revoke, harmless, std::back_inserter(later));
      work.change.revoke_first = harmless;
      work.change.revoke = std::move(later);
    }
  }

  void Add(Work& work, const PackRule& rule) {
    work.change.add.push_back(rule);
    --work.room[Family(rule)];
    work.touched = true;
  }

  // The group with the least room that suffices; one that is changed anyway before all others.
  bool PlaceInOne(const PerFamily& need) {
    Work* best = nullptr;
    const auto rank = [](const Work& work) {
      return std::pair(!work.touched, work.room[0] + work.room[1]);
    };
    for (Work& work : work_) {
      if (work.change.drop || !Fits(need, work.room)) continue;
      if (best == nullptr || rank(work) < rank(*best)) best = &work;
    }
    if (best == nullptr) return false;
    for (const PackRule& rule : missing_) Add(*best, rule);
    return true;
  }

  void Spread() {
    std::vector<Work*> order;
    for (Work& work : work_) {
      if (!work.change.drop) order.push_back(&work);
    }
    std::ranges::stable_sort(order, {}, [](const Work* work) {
      return std::pair(!work->touched, -static_cast<ptrdiff_t>(work->room[0] + work->room[1]));
    });
    for (const PackRule& rule : missing_) {
      for (Work* work : order) {
        if (work->room[Family(rule)] == 0) continue;
        Add(*work, rule);
        break;
      }
    }
  }

  Packing Finish() {
    Packing packing;
    for (Work& work : work_) {
      std::ranges::sort(work.change.revoke);
      packing.groups.push_back(std::move(work.change));
    }
    return packing;
  }

  std::span<const PackGroup> groups_;
  size_t capacity_;
  std::set<PackRule> wanted_;
  std::vector<PackRule> missing_;
  std::vector<Work> work_;
};

}  // namespace

bool Packing::Same() const {
  return std::ranges::all_of(groups, &PackChange::Same);
}

bool Overlap(const PackRule& a, const PackRule& b) {
  return a.port.protocol == b.port.protocol && a.port.from <= b.port.to &&
         b.port.from <= a.port.to && (a.prefix.Covers(b.prefix) || b.prefix.Covers(a.prefix));
}

Packing Pack(std::span<const PackGroup> groups, std::span<const PackRule> desired,
             size_t capacity) {
  return Packer(groups, desired, capacity).Run();
}

}  // namespace bartizan::ipranges
