#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/pack.h"
#include "bartizan/ipranges/prefix_lists.h"
#include "bartizan/ipranges/security_groups.h"

namespace bartizan::ipranges {
namespace {

using change::Operation;
using pl::Edit;
using pl::kMostChanges;
using pl::kMostEntries;
using pl::List;

std::vector<IpPrefix> ToPrefixes(std::span<const PackRule> rules) {
  std::vector<IpPrefix> prefixes;
  for (const PackRule& rule : rules) prefixes.push_back(rule.prefix);
  return prefixes;
}

// The steps of a plan for the lists of one family.
class FamilyPlanner {
 public:
  FamilyPlanner(pl::ListsPtr lists, const PrefixListConfig& config, std::string description)
      : lists_(std::move(lists)), config_(config), description_(std::move(description)) {}

  // Before the check, which waits for the last of each list; and after it.
  std::vector<Operation> operations;
  std::vector<std::string> last;
  std::vector<Operation> removals;

  Status Run(bool v6, std::span<const List> all, std::span<const IpPrefix> desired) {
    std::vector<const List*> own;
    for (const List& list : all) {
      if (list.v6 == v6) own.push_back(&list);
    }
    std::vector<PackRule> rules;
    for (const IpPrefix& prefix : desired) {
      if (prefix.address.v6 == v6) rules.push_back({.prefix = prefix});
    }
    // All in one list, unless more than that is allowed.
    const bool several = config_.max_entries > kMostEntries;
    const Packing packing = Pack(ToGroups(own), rules, several ? kMostEntries : kUnlimited);
    size_t foreign = 0;
    for (const PackGroup& group : ToGroups(own)) foreign += group.foreign.size();
    if (!packing.Same() && rules.size() + foreign > config_.max_entries) {
      return Refuse(v6, rules.size() + foreign, foreign);
    }
    for (size_t i = 0; i < packing.groups.size(); ++i) {
      const PackChange& change = packing.groups[i];
      if (i >= own.size()) {
        PlanNew(FreeName(v6, i, own), v6, ToPrefixes(change.add));
      } else if (!change.Same()) {
        BARTIZAN_DO(PlanChanged(*own[i], change));
      }
    }
    return {};
  }

 private:
  static constexpr size_t kUnlimited = 1'000'000;

  std::vector<PackGroup> ToGroups(std::span<const List* const> own) const {
    std::vector<PackGroup> groups;
    for (const List* list : own) {
      PackGroup& group = groups.emplace_back();
      group.keep = true;  // rules and routes refer to it
      for (const auto& [prefix, description] : list->entries) {
        auto& rules = description == description_ ? group.ours : group.foreign;
        rules.push_back({.prefix = prefix});
      }
    }
    return groups;
  }

  std::string FreeName(bool v6, size_t number, std::span<const List* const> own) const {
    const std::string base = fmt::format("{}-{}", config_.name, v6 ? "ipv6" : "ipv4");
    for (;; ++number) {
      std::string name = number == 0 ? base : fmt::format("{}-{}", base, number + 1);
      const bool taken = std::ranges::any_of(own, [&](auto* list) { return list->name == name; });
      if (!taken) return name;
    }
  }

  Status Refuse(bool v6, size_t needed, size_t foreign) const {
    const size_t budget = config_.max_entries - std::min(config_.max_entries, foreign);
    return Fail(Code::kLimit,
                fmt::format("{} needs {} entries for {}, and `max-entries` allows {}", config_.name,
                            needed, v6 ? "IPv6" : "IPv4", config_.max_entries),
                fmt::format("`merge: {{budget: {}}}` would fit, or `max-entries: {}`; a security "
                            "group counts that many rules for each reference",
                            std::max<size_t>(budget, 1), needed));
  }

  size_t Size() const { return std::min(config_.max_entries, kMostEntries); }

  void Add(std::vector<Operation>& to, Operation operation, const std::string& after) {
    if (!after.empty()) operation.needs = {after};
    to.push_back(std::move(operation));
  }

  // In calls of 100, one after the other: each makes a version.
  void PlanEdits(std::vector<Operation>& to, const std::string& list, std::string_view word,
                 std::span<const IpPrefix> prefixes, bool add, std::string& after) {
    for (size_t first = 0; first < prefixes.size(); first += kMostChanges) {
      const auto some = prefixes.subspan(first, std::min(kMostChanges, prefixes.size() - first));
      Edit edit{.description = description_};
      (add ? edit.add : edit.remove).assign(some.begin(), some.end());
      Add(to,
          pl::EditOperation(lists_, list,
                            fmt::format("{}/{}/{}", word, list, first / kMostChanges + 1),
                            fmt::format("{} {} entries {} {}", add ? "add" : "remove", some.size(),
                                        add ? "to" : "from", list),
                            std::move(edit)),
          after);
      after = to.back().id;
    }
  }

  void PlanNew(const std::string& name, bool v6, std::span<const IpPrefix> prefixes) {
    const size_t first = std::min(prefixes.size(), kMostChanges);
    Edit edit{.add = {prefixes.begin(), prefixes.begin() + static_cast<ptrdiff_t>(first)},
              .description = description_};
    Add(operations, pl::CreateOperation(lists_, name, v6, Size(), std::move(edit)), "");
    std::string after = operations.back().id;
    PlanEdits(operations, name, "add", prefixes.subspan(first), true, after);
    last.push_back(after);
  }

  Status PlanChanged(const List& list, const PackChange& change) {
    const std::vector<IpPrefix> add = ToPrefixes(change.add);
    std::vector<IpPrefix> remove = ToPrefixes(change.revoke);
    std::vector<IpPrefix> remove_first = ToPrefixes(change.revoke_first);
    const size_t size = std::max(Size(), list.max_entries);
    const size_t peak = list.entries.size() + add.size();
    if (remove_first.empty() && peak > size) {
      if (add.size() + remove.size() <= kMostChanges) return PlanSwap(list, add, remove, size);
      std::tie(remove_first, remove) = Harmless(change);
      if (peak - remove_first.size() > size) return RefuseBoth(list, peak - remove_first.size());
    }
    std::string after;
    PlanEdits(operations, list.name, "remove-first", remove_first, false, after);
    if (peak - remove_first.size() > list.max_entries) PlanGrowth(list, size, after);
    PlanEdits(operations, list.name, "add", add, true, after);
    if (!after.empty()) last.push_back(after);
    std::string removed;
    PlanEdits(removals, list.name, "remove", remove, false, removed);
    return {};
  }

  void PlanGrowth(const List& list, size_t size, std::string& after) {
    Add(operations, pl::GrowOperation(lists_, list, size), after);
    after = operations.back().id;
  }

  // There is no room for old and new together: both in one call, which is one new version.
  Status PlanSwap(const List& list, std::vector<IpPrefix> add, std::vector<IpPrefix> remove,
                  size_t size) {
    std::string after;
    const size_t final = list.entries.size() + add.size() - remove.size();
    if (final > list.max_entries) PlanGrowth(list, size, after);
    std::string title =
        fmt::format("replace {} entries of {} by {}", remove.size(), list.name, add.size());
    Add(operations,
        pl::EditOperation(
            lists_, list.name, "swap/" + list.name, std::move(title),
            {.add = std::move(add), .remove = std::move(remove), .description = description_}),
        after);
    last.push_back(operations.back().id);
    return {};
  }

  Status RefuseBoth(const List& list, size_t needed) const {
    return Fail(Code::kLimit,
                fmt::format("old and new entries of {} are {}, and must be there together",
                            list.name, needed),
                fmt::format("`max-entries: {}` would fit", needed));
  }

  // Stale entries that share no address with what is to come, and the others.
  static std::pair<std::vector<IpPrefix>, std::vector<IpPrefix>> Harmless(
      const PackChange& change) {
    std::pair<std::vector<IpPrefix>, std::vector<IpPrefix>> parts;
    for (const PackRule& stale : change.revoke) {
      const bool shares = std::ranges::any_of(
          change.add, [&](const PackRule& coming) { return Overlap(stale, coming); });
      (shares ? parts.second : parts.first).push_back(stale.prefix);
    }
    return parts;
  }

  pl::ListsPtr lists_;
  const PrefixListConfig& config_;
  std::string description_;
};

class ListTarget final : public Target {
 public:
  ListTarget(PrefixListConfig config, std::shared_ptr<aws::Client> client)
      : config_(std::move(config)),
        lists_(std::make_shared<pl::Lists>(config_.name, std::move(client))) {}

  std::string id() const override {
    return fmt::format("{}/{}{}", kind(), sg::PlaceName(config_.aws), config_.name);
  }
  std::string kind() const override { return "ec2-prefix-list"; }

  Result<Observed> Observe() override {
    BARTIZAN_TRY(std::vector<List> lists, lists_->Read());
    Observed observed;
    data::JsonArray told;
    for (const List& list : lists) {
      told.push_back(data::JsonObject{{"id", list.id},
                                      {"name", list.name},
                                      {"version", list.version},
                                      {"entries", list.entries.size()},
                                      {"max-entries", list.max_entries}});
      for (const auto& [prefix, description] : list.entries) {
        observed.open.push_back(prefix);
        if (description.starts_with("bartizan:")) continue;
        observed.foreign.push_back(fmt::format("{}: {}", list.name, ToString(prefix)));
      }
    }
    std::ranges::sort(observed.open);
    const auto twice = std::ranges::unique(observed.open);
    observed.open.erase(twice.begin(), twice.end());
    observed.detail = {{"lists", std::move(told)}};
    observed.own = std::make_shared<const std::vector<List>>(std::move(lists));
    return observed;
  }

  Result<change::Plan> PlanChange(const Observed& observed, const Desired& desired) override {
    BARTIZAN_CHECK(observed.own);
    if (desired.prefixes.empty()) {
      return Fail(Code::kInvalid, "a list without prefixes would close everything");
    }
    const auto* lists = static_cast<const std::vector<List>*>(observed.own.get());
    FamilyPlanner planner(lists_, config_, sg::Description(desired.label));
    BARTIZAN_DO(planner.Run(false, *lists, desired.prefixes));
    BARTIZAN_DO(planner.Run(true, *lists, desired.prefixes));
    change::Plan plan{.target = id()};
    if (planner.operations.empty() && planner.removals.empty()) return plan;
    plan.operations = std::move(planner.operations);
    plan.operations.push_back(pl::CheckOperation(lists_, desired.prefixes));
    plan.operations.back().needs = planner.last;
    for (Operation& removal : planner.removals) {
      if (removal.needs.empty()) removal.needs = {"check"};
      plan.operations.push_back(std::move(removal));
    }
    return plan;
  }

 private:
  PrefixListConfig config_;
  pl::ListsPtr lists_;
};

}  // namespace

Result<std::unique_ptr<Target>> PrefixListTarget(PrefixListConfig config,
                                                 std::shared_ptr<aws::Client> ec2) {
  if (config.name.empty() || config.name.size() > 240 || config.name.starts_with("com.amazonaws")) {
    return Fail(Code::kInvalid, fmt::format("\"{}\" cannot name prefix lists", config.name),
                "take 1 to 240 characters that do not begin with com.amazonaws");
  }
  if (config.max_entries == 0) return Fail(Code::kInvalid, "`max-entries: 0` holds nothing");
  return std::make_unique<ListTarget>(std::move(config), std::move(ec2));
}

}  // namespace bartizan::ipranges
