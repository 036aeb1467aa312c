// From what EC2 has to what is desired: which groups, rules and interfaces change, and in which
// order. A group is attached before it gets rules: so whoever sees the rules complete knows that
// they are in force, and a run that finds nothing to do needs one call to know it.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/security_groups.h"

namespace bartizan::ipranges::sg {
namespace {

using change::Operation;

// Who uses the groups, or shall.
struct Users {
  std::vector<Interface> interfaces;  // whose groups can be changed
  std::vector<Interface> managed;     // by another service, and no configured load balancer's
  std::vector<Balancer> balancers;
};

bool BelongsTo(const Interface& interface, std::span<const Balancer> balancers) {
  return std::ranges::any_of(balancers, [&](const Balancer& balancer) {
    return interface.description == "ELB " + balancer.name;
  });
}

std::vector<PackRule> Cross(const Desired& desired) {
  std::vector<PackRule> rules;
  rules.reserve(desired.prefixes.size() * desired.ports.size());
  for (const IpPrefix& prefix : desired.prefixes) {
    for (const PortRange& port : desired.ports) rules.push_back({.prefix = prefix, .port = port});
  }
  std::ranges::sort(rules);
  const auto twice = std::ranges::unique(rules);
  rules.erase(twice.begin(), twice.end());
  return rules;
}

class Planner {
 public:
  Planner(const std::shared_ptr<Ec2>& ec2, const State& state, const Desired& desired)
      : ec2_(ec2), state_(state), desired_(desired), rules_(Cross(desired)) {}

  Result<change::Plan> Run() {
    MakeGroups();
    const bool configured =
        !ec2_->config().interfaces.empty() || !ec2_->config().load_balancers.empty();
    packing_ = Pack(groups_, rules_, rules_.size() + kMuch);
    if (packing_.Same() && !configured) return change::Plan();
    BARTIZAN_DO(FindUsers());
    if (!packing_.Same()) {
      BARTIZAN_TRY(quotas_, ec2_->ReadQuotas());
      packing_ = Pack(groups_, rules_, quotas_.rules_per_group);
    }
    BARTIZAN_DO(NameGroups());
    FindAttachments();
    if (packing_.Same() && attach_.empty()) return change::Plan();
    BARTIZAN_DO(CheckQuotas());
    return Build();
  }

 private:
  static constexpr size_t kMuch = 1'000'000;

  void MakeGroups() {
    const std::string mark = Description(desired_.label);
    for (const Group& group : state_.groups) {
      PackGroup& packed = groups_.emplace_back();
      packed.keep = group.made_for.empty();
      packed.other = group.other;
      if (group.full) packed.other = {kMuch * 2, kMuch * 2};
      for (const Rule& rule : group.rules) {
        (rule.description == mark ? packed.ours : packed.foreign).push_back(rule.rule);
      }
    }
  }

  Status FindUsers() {
    std::vector<std::string> ids;
    for (const Group& group : state_.groups) ids.push_back(group.id);
    BARTIZAN_TRY(users_.balancers, ec2_->Balancers(ec2_->config().load_balancers));
    // Where the rules are complete, so are those who have them: only new ones may lack groups.
    std::vector<Interface> found;
    if (!packing_.Same()) {
      BARTIZAN_TRY(found, ec2_->InterfacesWith(ids));
    }
    BARTIZAN_TRY(const std::vector<Interface> more, ec2_->ConfiguredInterfaces(state_.vpc));
    found.insert(found.end(), more.begin(), more.end());
    std::set<std::string> seen;
    for (Interface& one : found) {
      if (!seen.insert(one.id).second || BelongsTo(one, users_.balancers)) continue;
      (one.managed ? users_.managed : users_.interfaces).push_back(std::move(one));
    }
    // What cannot be detached cannot be deleted.
    for (const Interface& one : users_.managed) {
      for (size_t i = 0; i < groups_.size(); ++i) {
        if (Has(one.groups, state_.groups[i].id)) groups_[i].keep = true;
      }
    }
    return {};
  }

  static bool Has(const std::vector<std::string>& list, const std::string& item) {
    return std::ranges::find(list, item) != list.end();
  }

  Status NameGroups() {
    for (const Group& group : state_.groups) names_.push_back(group.name);
    if (packing_.groups.size() == names_.size()) return {};
    BARTIZAN_TRY(std::vector<std::string> taken, ec2_->TakenNames(state_.vpc));
    taken.insert(taken.end(), names_.begin(), names_.end());
    for (size_t number = 1; names_.size() < packing_.groups.size(); ++number) {
      std::string name = fmt::format("{}-{:03}", ec2_->config().prefix, number);
      if (!Has(taken, name)) names_.push_back(std::move(name));
    }
    return {};
  }

  bool IsNew(size_t i) const { return i >= state_.groups.size(); }

  // Whether something that is desired is in the group afterwards.
  bool Serves(size_t i) const {
    const PackChange& change = packing_.groups[i];
    if (change.drop) return false;
    if (!change.add.empty()) return true;
    const size_t revoked = change.revoke.size() + change.revoke_first.size();
    if (groups_[i].ours.size() > revoked) return true;
    return std::ranges::any_of(groups_[i].foreign, [&](const PackRule& rule) {
      return std::ranges::binary_search(rules_, rule);
    });
  }

  std::vector<std::string> Missing(const std::vector<std::string>& groups) const {
    std::vector<std::string> missing;
    for (size_t i = 0; i < names_.size(); ++i) {
      if (Serves(i) && (IsNew(i) || !Has(groups, state_.groups[i].id)))
        missing.push_back(names_[i]);
    }
    return missing;
  }
  std::vector<std::string> Dropped(const std::vector<std::string>& groups) const {
    std::vector<std::string> dropped;
    for (size_t i = 0; i < state_.groups.size(); ++i) {
      if (packing_.groups[i].drop && Has(groups, state_.groups[i].id)) dropped.push_back(names_[i]);
    }
    return dropped;
  }

  void FindAttachments() {
    for (const Interface& one : users_.interfaces) {
      if (auto missing = Missing(one.groups); !missing.empty()) attach_[one.id] = missing;
    }
    for (const Balancer& one : users_.balancers) {
      if (auto missing = Missing(one.groups); !missing.empty()) attach_[one.arn] = missing;
    }
  }

  // --- quotas

  // Of a user: how many groups it has that are not ours.
  size_t Own(const std::vector<std::string>& groups) const {
    return static_cast<size_t>(std::ranges::count_if(groups, [&](const std::string& id) {
      return std::ranges::none_of(state_.groups,
                                  [&](const Group& group) { return group.id == id; });
    }));
  }

  Status CheckQuotas() {
    if (packing_.Same()) {
      BARTIZAN_TRY(quotas_, ec2_->ReadQuotas());
    }
    size_t most_own = 0;
    std::string who = "an interface";
    std::optional<std::string> over;
    const auto look = [&](const std::string& id, const std::vector<std::string>& groups) {
      const size_t own = Own(groups);
      if (own > most_own) {
        most_own = own;
        who = fmt::format("{}, which has {} of its own,", id, Count(own, "group"));
      }
      const size_t missing = Missing(groups).size();
      const bool too_many = groups.size() + missing > quotas_.groups_per_interface;
      if (missing > 0 && too_many && !over) over = id;
    };
    for (const Interface& one : users_.interfaces) look(one.id, one.groups);
    for (const Balancer& one : users_.balancers) look(one.name, one.groups);
    size_t serving = 0;
    for (size_t i = 0; i < names_.size(); ++i) serving += Serves(i) ? 1 : 0;
    if (!over && serving <= quotas_.groups_per_interface) return {};
    return Refuse(serving, who,
                  quotas_.groups_per_interface - std::min(most_own, quotas_.groups_per_interface));
  }

  Status Refuse(size_t serving, const std::string& who, size_t available) const {
    const size_t v6 = static_cast<size_t>(
        std::ranges::count_if(rules_, [](const PackRule& rule) { return rule.prefix.address.v6; }));
    size_t capacity = available * quotas_.rules_per_group;
    size_t taken = 0;
    for (const PackGroup& group : groups_) taken += group.foreign.size();
    const size_t budget = (capacity - std::min(capacity, taken)) / desired_.ports.size();
    std::string message = fmt::format(
        "{} needs {} rules ({} for IPv4, {} for IPv6) in {} of {} rules, but {} may have only {} "
        "(quota of {} groups per interface)",
        desired_.label.empty() ? "the list" : desired_.label, rules_.size(), rules_.size() - v6, v6,
        Count(serving, "security group"), quotas_.rules_per_group, who,
        Count(available, "such group"), quotas_.groups_per_interface);
    if (budget >= desired_.prefixes.size()) {
      message += "; what is there and what comes must be open at once";
    }
    const std::string raise =
        "ask for higher quotas (Service Quotas of VPC: L-0EA8095F rules, L-2AFB9258 groups)";
    if (budget == 0) return Fail(Code::kLimit, message, raise);
    return Fail(Code::kLimit, message,
                fmt::format("`merge: {{budget: {}}}` would fit; or {}",
                            std::min(budget, desired_.prefixes.size()), raise));
  }

  // --- the graph

  EnvironmentPtr MakeEnvironment() const {
    auto env = std::make_shared<Environment>();
    env->ec2 = ec2_;
    env->state = state_;
    env->label = desired_.label;
    env->description = Description(desired_.label);
    env->desired = rules_;
    env->names = names_;
    for (const Group& group : state_.groups) env->ids[group.name] = group.id;
    return env;
  }

  void Add(Operation operation, std::vector<std::string> needs) {
    operation.needs = std::move(needs);
    plan_.operations.push_back(std::move(operation));
  }
  std::string LastId() const { return plan_.operations.back().id; }

  // Adds it, waiting for `needs`, and remembers it in `done`.
  void Then(Operation operation, const std::vector<std::string>& needs,
            std::vector<std::string>& done) {
    Add(std::move(operation), needs);
    done.push_back(LastId());
  }

  Result<change::Plan> Build() {
    const EnvironmentPtr env = MakeEnvironment();
    std::vector<std::string> made, attached, added, revoked, detached;
    for (size_t i = 0; i < names_.size(); ++i) PlanCreation(env, i, made);
    for (const Interface& one : users_.interfaces) {
      if (!attach_.contains(one.id)) continue;
      Then(AttachOperation(env, one, attach_[one.id]), made, attached);
    }
    for (const Balancer& one : users_.balancers) {
      if (!attach_.contains(one.arn)) continue;
      Then(AttachOperation(env, one, attach_[one.arn]), made, attached);
    }
    std::vector<std::string> ready = made;
    ready.insert(ready.end(), attached.begin(), attached.end());
    added = ready;
    for (size_t i = 0; i < names_.size(); ++i) PlanRules(env, i, ready, added);
    Add(CheckOperation(env, MakeCheck()), added);
    const std::vector<std::string> checked = {LastId()};
    for (size_t i = 0; i < names_.size(); ++i) {
      const PackChange& change = packing_.groups[i];
      if (change.revoke.empty()) continue;
      Then(RevokeOperation(env, names_[i], change.revoke, false), checked, revoked);
    }
    if (revoked.empty()) revoked = checked;
    detached = revoked;
    PlanDetachments(env, revoked, detached);
    for (size_t i = 0; i < names_.size(); ++i) {
      if (packing_.groups[i].drop) Add(DeleteOperation(env, names_[i]), detached);
    }
    return std::move(plan_);
  }

  void PlanCreation(const EnvironmentPtr& env, size_t i, std::vector<std::string>& made) {
    if (IsNew(i)) Then(CreateOperation(env, names_[i]), {}, made);
    // Also of a group that an interrupted run made.
    const bool bare = IsNew(i) || (!state_.groups[i].made_for.empty() && groups_[i].ours.empty() &&
                                   !state_.groups[i].egress.empty());
    if (!bare || packing_.groups[i].add.empty()) return;
    std::vector<std::string> needs;
    if (IsNew(i)) needs.push_back(LastId());
    Then(EgressOperation(env, names_[i]), needs, made);
  }

  void PlanRules(const EnvironmentPtr& env, size_t i, const std::vector<std::string>& ready,
                 std::vector<std::string>& added) {
    const PackChange& change = packing_.groups[i];
    std::vector<std::string> needs = ready;
    if (!change.revoke_first.empty()) {
      Then(RevokeOperation(env, names_[i], change.revoke_first, true), ready, needs);
    }
    if (!change.add.empty()) {
      Then(AuthorizeOperation(env, names_[i], change.add), needs, added);
    }
  }

  Check MakeCheck() const {
    Check check;
    for (const Interface& one : users_.interfaces) check.interfaces.push_back(one.id);
    for (const Balancer& one : users_.balancers) check.balancers.push_back(one.arn);
    for (size_t i = 0; i < names_.size(); ++i) {
      if (!packing_.groups[i].revoke.empty()) check.revoke[names_[i]] = packing_.groups[i].revoke;
    }
    return check;
  }

  void PlanDetachments(const EnvironmentPtr& env, const std::vector<std::string>& revoked,
                       std::vector<std::string>& detached) {
    for (const Interface& one : users_.interfaces) {
      const auto dropped = Dropped(one.groups);
      if (!dropped.empty()) Then(DetachOperation(env, one, dropped), revoked, detached);
    }
    for (const Balancer& one : users_.balancers) {
      const auto dropped = Dropped(one.groups);
      if (!dropped.empty()) Then(DetachOperation(env, one, dropped), revoked, detached);
    }
  }

  std::shared_ptr<Ec2> ec2_;
  const State& state_;
  const Desired& desired_;
  std::vector<PackRule> rules_;
  std::vector<PackGroup> groups_;
  Packing packing_;
  Users users_;
  Quotas quotas_;
  std::vector<std::string> names_;                          // of all groups, new ones last
  std::map<std::string, std::vector<std::string>> attach_;  // by interface's id or balancer's ARN
  change::Plan plan_;
};

}  // namespace

std::string CoverageProblem(const Coverage& coverage, std::span<const PackRule> desired,
                            std::span<const std::string> groups, bool all) {
  const auto open = [&](const auto& by_group, const PackRule& rule) {
    return std::ranges::any_of(groups, [&](const std::string& group) {
      const auto found = by_group.find(group);
      return found != by_group.end() && std::ranges::binary_search(found->second, rule);
    });
  };
  for (const PackRule& rule : desired) {
    if (!open(coverage.later, rule) && (all || open(coverage.now, rule))) return ToText(rule);
  }
  return {};
}

Result<change::Plan> MakePlan(const std::shared_ptr<Ec2>& ec2, const State& state,
                              const Desired& desired) {
  if (desired.prefixes.empty()) {
    return Fail(Code::kInvalid, "a list without prefixes would close everything");
  }
  return Planner(ec2, state, desired).Run();
}

}  // namespace bartizan::ipranges::sg
