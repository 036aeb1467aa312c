// Each effect on EC2 as an operation of the change engine. Groups are told by their names: unlike
// ids these stay when an undo makes a group anew. No operation trusts an error or a silence: where
// the outcome is not known, EC2 is asked whether it is so.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/security_groups.h"

namespace bartizan::ipranges::sg {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kAttempts = 4;

using Codes = std::set<std::string, std::less<>>;
using Act = std::function<aws::CallResult<JsonObject>()>;
// Whether it is so now.
using Look = std::function<Result<bool>()>;

// Acts; where nobody knows what came of it, or an error of `again` says that it may be so already
// or may be possible soon, looks, and acts again where it is not so.
Status Ensure(Ec2& ec2, const Act& act, const Look& look, const Codes& again = {}) {
  std::optional<Error> last;
  for (size_t attempt = 0; attempt < kAttempts; ++attempt) {
    if (attempt > 0) ec2.Pause(attempt - 1);
    auto done = act();
    if (done) return {};
    const aws::CallError& error = done.error();
    last = error.error;
    if (!error.outcome_unknown && !again.contains(error.code)) break;
    const Result<bool> there = look();
    if (!there && error.outcome_unknown) {
      return Fail(Code::kUndecided,
                  fmt::format("{}; whether it took effect cannot be looked up: {}", last->OneLine(),
                              there.error().OneLine()));
    }
    if (there && *there) return {};
  }
  return std::unexpected(*last);
}

bool Cancelled(const Context& context) {
  return context.cancel != nullptr && context.cancel->load();
}

// Waits for what was done to be seen by everybody.
Status Await(Ec2& ec2, const Context& context,
             const std::function<Result<std::string>()>& problem) {
  for (size_t attempt = 0;; ++attempt) {
    BARTIZAN_TRY(const std::string what, problem());
    if (what.empty()) return {};
    if (Cancelled(context)) return Fail(Code::kCancelled, "cancelled while waiting: " + what);
    if (attempt == kAttempts) return Fail(Code::kConflict, what);
    ec2.Pause(attempt);
  }
}

// Only an interrupted attempt is looked up: the plan has just been made from what there is.
std::function<Result<Probe>(const Context&)> WhenInterrupted(std::function<Result<bool>()> look) {
  return [look = std::move(look)](const Context& context) -> Result<Probe> {
    if (!context.interrupted) return Probe::kNotDone;
    BARTIZAN_TRY(const bool there, look());
    return there ? Probe::kDone : Probe::kNotDone;
  };
}

JsonArray Strings(std::span<const std::string> texts) {
  JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}
JsonArray Texts(std::span<const PackRule> rules) {
  JsonArray array;
  for (const PackRule& rule : rules) array.emplace_back(ToText(rule));
  return array;
}
std::vector<std::string> ToStrings(const Json& value, std::string_view key) {
  std::vector<std::string> texts;
  const JsonArray* list = data::FindArray(value, key);
  if (list == nullptr) return texts;
  for (const Json& item : *list) {
    if (item.is_string()) texts.emplace_back(data::View(item.get_string()));
  }
  return texts;
}
bool HasAll(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::ranges::all_of(some, [&](const auto& one) { return Contains(all, one); });
}
bool HasNone(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::ranges::none_of(some, [&](const auto& one) { return Contains(all, one); });
}

// --- groups

Status Create(const EnvironmentPtr& env, const std::string& name) {
  const State& state = env->state;
  JsonArray tags{
      JsonObject{{"Key", kTag}, {"Value", env->ec2->config().prefix}},
      JsonObject{{"Key", "Name"}, {"Value", name}},
      JsonObject{{"Key", kMadeTag}, {"Value", state.is_default_vpc ? kDefaultVpc : state.vpc}}};
  const JsonObject input{
      {"GroupName", name},
      {"Description", "Address ranges of a published list"},
      {"VpcId", state.vpc},
      {"TagSpecifications",
       JsonArray{JsonObject{{"ResourceType", "security-group"}, {"Tags", std::move(tags)}}}}};
  const Act act = [&]() -> aws::CallResult<JsonObject> {
    auto output = env->ec2->Call("CreateSecurityGroup", input);
    if (output) env->Remember(name, data::Str(*output, "GroupId"));
    return output;
  };
  const Look look = [&]() -> Result<bool> {
    BARTIZAN_TRY(const auto id, env->FindId(name));
    return id.has_value();
  };
  return Ensure(*env->ec2, act, look, {"InvalidGroup.Duplicate"});
}

// A new group lets everything out.
Status RemoveEgress(const EnvironmentPtr& env, const std::string& name) {
  BARTIZAN_TRY(std::optional<Group> group, env->ec2->FindByName(env->state.vpc, name));
  if (!group) return Fail(Code::kNotFound, "security group " + name + " is gone");
  if (group->egress.empty()) return {};
  const Act act = [&] {
    return env->ec2->Call("RevokeSecurityGroupEgress",
                          {{"GroupId", group->id}, {"IpPermissions", group->egress}});
  };
  const Look look = [&]() -> Result<bool> {
    BARTIZAN_TRY(group, env->ec2->FindByName(env->state.vpc, name));
    return !group || group->egress.empty();
  };
  return Ensure(*env->ec2, act, look, {"InvalidPermission.NotFound"});
}

Status Delete(const EnvironmentPtr& env, const std::string& name) {
  BARTIZAN_TRY(const auto id, env->FindId(name));
  if (!id) return {};
  const Act act = [&] { return env->ec2->Call("DeleteSecurityGroup", {{"GroupId", *id}}); };
  const Look look = [&]() -> Result<bool> {
    env->Forget(name);
    BARTIZAN_TRY(const auto now, env->FindId(name));
    return !now;
  };
  // Interfaces let go of a group some time after they were told to.
  BARTIZAN_DO(Ensure(*env->ec2, act, look, {"DependencyViolation", "InvalidGroup.NotFound"}));
  env->Forget(name);
  return {};
}

// --- rules

// Ours of one group among `rules`.
Result<std::vector<LiveRule>> Live(const EnvironmentPtr& env, const std::string& name,
                                   std::span<const PackRule> rules, bool only_ours) {
  BARTIZAN_TRY(const std::string id, env->Id(name));
  BARTIZAN_TRY(std::vector<LiveRule> live, env->ec2->IngressRules(std::span(&id, 1)));
  std::erase_if(live, [&](const LiveRule& one) {
    return (only_ours && one.rule.description != env->description) ||
           !std::ranges::binary_search(rules, one.rule.rule);
  });
  return live;
}

Status Authorize(const EnvironmentPtr& env, const std::string& name,
                 const std::vector<PackRule>& rules) {
  BARTIZAN_TRY(const std::string id, env->Id(name));
  std::vector<PackRule> missing = rules;
  const Act act = [&] {
    return env->ec2->Call(
        "AuthorizeSecurityGroupIngress",
        {{"GroupId", id}, {"IpPermissions", ToPermissions(missing, env->description)}});
  };
  const Look look = [&]() -> Result<bool> {
    BARTIZAN_TRY(const std::vector<LiveRule> live, Live(env, name, rules, false));
    missing = rules;
    std::erase_if(missing, [&](const PackRule& rule) {
      return std::ranges::any_of(live, [&](const auto& one) { return one.rule.rule == rule; });
    });
    return missing.empty();
  };
  return Ensure(*env->ec2, act, look, {"InvalidPermission.Duplicate", "InvalidGroup.NotFound"});
}

Status Revoke(const EnvironmentPtr& env, const std::string& name,
              const std::vector<PackRule>& rules) {
  BARTIZAN_TRY(const auto id, env->FindId(name));
  if (!id) return {};
  std::vector<std::string> ids;
  const Look look = [&]() -> Result<bool> {
    BARTIZAN_TRY(const std::vector<LiveRule> live, Live(env, name, rules, true));
    ids.clear();
    for (const LiveRule& one : live) ids.push_back(one.id);
    return ids.empty();
  };
  BARTIZAN_TRY(const bool gone, look());
  if (gone) return {};
  const Act act = [&] {
    return env->ec2->Call("RevokeSecurityGroupIngress",
                          {{"GroupId", *id}, {"SecurityGroupRuleIds", Strings(ids)}});
  };
  return Ensure(*env->ec2, act, look,
                {"InvalidSecurityGroupRuleId.NotFound", "InvalidPermission.NotFound"});
}

// --- who uses them

// An interface or a load balancer: how its groups are read and written.
struct User {
  std::string id;
  std::function<Result<std::optional<std::vector<std::string>>>()> read;  // nothing: it is gone
  std::function<aws::CallResult<JsonObject>(const std::vector<std::string>&)> write;
};

User ToUser(const EnvironmentPtr& env, const Interface& interface) {
  using Groups = std::optional<std::vector<std::string>>;
  return {.id = interface.id,
          .read = [env, id = interface.id]() -> Result<Groups> {
            BARTIZAN_TRY(const auto found, env->ec2->FindInterface(id));
            return found ? Groups(found->groups) : Groups();
          },
          .write =
              [env, id = interface.id](const std::vector<std::string>& groups) {
                return env->ec2->Call("ModifyNetworkInterfaceAttribute",
                                      {{"NetworkInterfaceId", id}, {"Groups", Strings(groups)}});
              }};
}

User ToUser(const EnvironmentPtr& env, const Balancer& balancer) {
  using Groups = std::optional<std::vector<std::string>>;
  return {.id = balancer.name,
          .read = [env, arn = balancer.arn]() -> Result<Groups> {
            BARTIZAN_TRY(const auto found, env->ec2->Balancers(std::span(&arn, 1)));
            return found.empty() ? Groups() : Groups(found[0].groups);
          },
          .write =
              [env, arn = balancer.arn](const std::vector<std::string>& groups) {
                return env->ec2->Call(
                    "SetSecurityGroups",
                    {{"LoadBalancerArn", arn}, {"SecurityGroups", Strings(groups)}}, "elbv2");
              }};
}

Result<std::vector<std::string>> Ids(const EnvironmentPtr& env,
                                     const std::vector<std::string>& names, bool must_exist) {
  std::vector<std::string> ids;
  for (const std::string& name : names) {
    BARTIZAN_TRY(const auto id, env->FindId(name));
    if (id) ids.push_back(*id);
    if (!id && must_exist) return Fail(Code::kNotFound, "security group " + name + " is gone");
  }
  return ids;
}

// What else it has stays. Returns what was changed, by names.
Result<Json> ChangeGroups(const EnvironmentPtr& env, const User& user,
                          const std::vector<std::string>& names, bool attach) {
  BARTIZAN_TRY(const std::vector<std::string> ids, Ids(env, names, attach));
  JsonArray changed;
  bool gone = false;
  std::vector<std::string> groups;
  const auto read = [&]() -> Result<bool> {
    BARTIZAN_TRY(const auto now, user.read());
    gone = !now;
    if (gone) return true;
    groups = *now;
    return attach ? HasAll(groups, ids) : HasNone(groups, ids);
  };
  BARTIZAN_TRY(const bool so, read());
  if (so) return JsonObject{{"changed", changed}};
  for (size_t i = 0; i < ids.size(); ++i) {
    if (Contains(groups, ids[i]) != attach) changed.emplace_back(names[i]);
  }
  const Act act = [&] {
    std::vector<std::string> wanted = groups;
    std::erase_if(wanted, [&](const auto& id) { return Contains(ids, id); });
    if (attach) wanted.insert(wanted.end(), ids.begin(), ids.end());
    return user.write(wanted);
  };
  BARTIZAN_DO(Ensure(
      *env->ec2, act, read,
      {"InvalidGroup.NotFound", "InvalidSecurityGroup", "InvalidNetworkInterfaceID.NotFound"}));
  return JsonObject{{"changed", changed}};
}

Operation UserOperation(const EnvironmentPtr& env, const User& user,
                        const std::vector<std::string>& names, bool attach) {
  return {.id = fmt::format("{}/{}", attach ? "attach" : "detach", user.id),
          .title = attach ? fmt::format("attach {} to {}", Join(names, ", "), user.id)
                          : fmt::format("detach {} from {}", Join(names, ", "), user.id),
          .detail = JsonObject{{"interface", user.id}, {"groups", Strings(names)}},
          .probe = WhenInterrupted([env, user, names, attach]() -> Result<bool> {
            BARTIZAN_TRY(const auto ids, Ids(env, names, false));
            BARTIZAN_TRY(const auto now, user.read());
            if (!now) return true;
            return attach ? ids.size() == names.size() && HasAll(*now, ids) : HasNone(*now, ids);
          }),
          .apply = [env, user, names, attach](const Context&) -> Result<Json> {
            return ChangeGroups(env, user, names, attach);
          },
          .inverse = [env, user, names, attach](const Context& context) -> Status {
            // Without a result an interrupted attempt did it: all of them, then.
            std::vector<std::string> changed = names;
            if (data::FindArray(context.result, "changed") != nullptr) {
              changed = ToStrings(context.result, "changed");
            }
            BARTIZAN_DO(ChangeGroups(env, user, changed, !attach));
            return {};
          }};
}

// --- the check

Result<std::string> FindProblem(const EnvironmentPtr& env, const Check& check) {
  BARTIZAN_TRY(const std::vector<std::string> ids, Ids(env, env->names, true));
  BARTIZAN_TRY(std::vector<LiveRule> live, env->ec2->IngressRules(ids));
  Coverage coverage;
  for (const LiveRule& one : live) coverage.now[one.group].push_back(one.rule.rule);
  for (auto& [id, rules] : coverage.now) std::ranges::sort(rules);
  coverage.later = coverage.now;
  for (const auto& [name, stale] : check.revoke) {
    BARTIZAN_TRY(const std::string id, env->Id(name));
    std::erase_if(coverage.later[id],
                  [&](const PackRule& rule) { return std::ranges::binary_search(stale, rule); });
  }
  const auto told = [](std::string_view where, const std::string& rule) {
    return fmt::format("{} is not open on {}", rule, where);
  };
  if (std::string rule = CoverageProblem(coverage, env->desired, ids, true); !rule.empty()) {
    return told("the groups", rule);
  }
  BARTIZAN_TRY(const std::vector<Interface> interfaces, env->ec2->InterfacesWith(ids));
  for (const Interface& one : interfaces) {
    const bool all = Contains(check.interfaces, one.id);
    std::string rule = CoverageProblem(coverage, env->desired, one.groups, all);
    if (!rule.empty()) return told(one.id, rule);
  }
  for (const std::string& id : check.interfaces) {
    if (std::ranges::any_of(interfaces, [&](const Interface& one) { return one.id == id; }))
      continue;
    BARTIZAN_TRY(const auto there, env->ec2->FindInterface(id));
    if (there) return id + " has none of the groups";
  }
  BARTIZAN_TRY(const std::vector<Balancer> balancers, env->ec2->Balancers(check.balancers));
  for (const Balancer& one : balancers) {
    std::string rule = CoverageProblem(coverage, env->desired, one.groups, true);
    if (!rule.empty()) return told(one.name, rule);
  }
  return std::string();
}

}  // namespace

Result<std::optional<std::string>> Environment::FindId(const std::string& name) {
  {
    std::lock_guard lock(mutex);
    if (const auto found = ids.find(name); found != ids.end()) return std::optional(found->second);
  }
  BARTIZAN_TRY(const std::optional<Group> group, ec2->FindByName(state.vpc, name));
  if (!group) return std::optional<std::string>();
  Remember(name, group->id);
  return std::optional(group->id);
}

Result<std::string> Environment::Id(const std::string& name) {
  BARTIZAN_TRY(std::optional<std::string> id, FindId(name));
  if (!id) return Fail(Code::kNotFound, "security group " + name + " is gone");
  return *std::move(id);
}

void Environment::Remember(const std::string& name, const std::string& id) {
  std::lock_guard lock(mutex);
  ids[name] = id;
}
void Environment::Forget(const std::string& name) {
  std::lock_guard lock(mutex);
  ids.erase(name);
}

Operation CreateOperation(const EnvironmentPtr& env, const std::string& name) {
  const auto there = [env, name]() -> Result<bool> {
    BARTIZAN_TRY(const auto group, env->ec2->FindByName(env->state.vpc, name));
    if (group) env->Remember(name, group->id);
    return group.has_value();
  };
  return {.id = "create/" + name,
          .title = fmt::format("create security group {} in {}", name, env->state.vpc),
          .detail = JsonObject{{"group", name}, {"vpc", env->state.vpc}},
          .probe = WhenInterrupted(there),
          .apply = [env, name](const Context&) -> Result<Json> {
            BARTIZAN_DO(Create(env, name));
            BARTIZAN_TRY(const std::string id, env->Id(name));
            return JsonObject{{"id", id}};
          },
          .postcondition =
              [env, there](const Context& context) {
                return Await(*env->ec2, context, [&]() -> Result<std::string> {
                  BARTIZAN_TRY(const bool seen, there());
                  return seen ? "" : "the new group is not to be seen";
                });
              },
          .inverse = [env, name](const Context&) { return Delete(env, name); }};
}

Operation EgressOperation(const EnvironmentPtr& env, const std::string& name) {
  return {.id = "egress/" + name,
          .title = fmt::format("remove the rule that lets everything out from {}", name),
          .detail = JsonObject{{"group", name}},
          .probe = WhenInterrupted([env, name]() -> Result<bool> {
            BARTIZAN_TRY(const auto group, env->ec2->FindByName(env->state.vpc, name));
            return group && group->egress.empty();
          }),
          .apply = [env, name](const Context&) -> Result<Json> {
            BARTIZAN_DO(RemoveEgress(env, name));
            return JsonObject{};
          },
          // The group, which this program made, goes with it.
          .inverse = [](const Context&) -> Status { return {}; }};
}

Operation AttachOperation(const EnvironmentPtr& env, const Interface& interface,
                          std::vector<std::string> names) {
  return UserOperation(env, ToUser(env, interface), names, true);
}
Operation AttachOperation(const EnvironmentPtr& env, const Balancer& balancer,
                          std::vector<std::string> names) {
  return UserOperation(env, ToUser(env, balancer), names, true);
}
Operation DetachOperation(const EnvironmentPtr& env, const Interface& interface,
                          std::vector<std::string> names) {
  return UserOperation(env, ToUser(env, interface), names, false);
}
Operation DetachOperation(const EnvironmentPtr& env, const Balancer& balancer,
                          std::vector<std::string> names) {
  return UserOperation(env, ToUser(env, balancer), names, false);
}

Operation AuthorizeOperation(const EnvironmentPtr& env, const std::string& name,
                             std::vector<PackRule> rules) {
  Operation operation{.id = "authorize/" + name,
                      .title = fmt::format("open {} in {}", Count(rules.size(), "rule"), name),
                      .detail = JsonObject{{"group", name}, {"rules", Texts(rules)}}};
  operation.probe = WhenInterrupted([env, name, rules]() -> Result<bool> {
    BARTIZAN_TRY(const auto live, Live(env, name, rules, false));
    return live.size() >= rules.size();
  });
  operation.apply = [env, name, rules](const Context&) -> Result<Json> {
    BARTIZAN_DO(Authorize(env, name, rules));
    return JsonObject{{"rules", rules.size()}};
  };
  // That they are there is looked at once for all groups, by the check.
  operation.inverse = [env, name, rules = std::move(rules)](const Context&) {
    return Revoke(env, name, rules);
  };
  return operation;
}

Operation RevokeOperation(const EnvironmentPtr& env, const std::string& name,
                          std::vector<PackRule> rules, bool first) {
  Operation operation{.id = (first ? "revoke-first/" : "revoke/") + name,
                      .title = fmt::format("close {} in {}{}", Count(rules.size(), "rule"), name,
                                           first ? ", to have room" : ""),
                      .detail = JsonObject{{"group", name}, {"rules", Texts(rules)}}};
  const auto gone = [env, name, rules]() -> Result<bool> {
    BARTIZAN_TRY(const auto live, Live(env, name, rules, true));
    return live.empty();
  };
  operation.probe = WhenInterrupted(gone);
  operation.apply = [env, name, rules](const Context&) -> Result<Json> {
    BARTIZAN_DO(Revoke(env, name, rules));
    return JsonObject{{"rules", rules.size()}};
  };
  // In a default VPC EC2 takes the removal of a rule without a word even where it does not find it.
  operation.postcondition = [env, gone](const Context& context) {
    return Await(*env->ec2, context, [&]() -> Result<std::string> {
      BARTIZAN_TRY(const bool so, gone());
      return so ? "" : "rules that were closed are still there";
    });
  };
  operation.inverse = [env, name, rules = std::move(rules)](const Context&) {
    return Authorize(env, name, rules);
  };
  return operation;
}

Operation CheckOperation(const EnvironmentPtr& env, Check check) {
  const size_t users = check.interfaces.size() + check.balancers.size();
  Operation operation{
      .id = "check",
      .title = users == 0 ? "check the rules of the groups (nothing uses them: attach them)"
                          : fmt::format("check that {} have all {}", Count(users, "interface"),
                                        Count(env->desired.size(), "rule")),
      .detail = JsonObject{{"interfaces", Strings(check.interfaces)},
                           {"load-balancers", Strings(check.balancers)},
                           {"rules", env->desired.size()}}};
  operation.apply = [env, check = std::move(check)](const Context& context) -> Result<Json> {
    BARTIZAN_DO(Await(*env->ec2, context, [&] { return FindProblem(env, check); }));
    return JsonObject{};
  };
  // It only reads: it can always be asked again.
  operation.probe = [](const Context&) -> Result<Probe> { return Probe::kNotDone; };
  operation.inverse = [](const Context&) -> Status { return {}; };
  return operation;
}

Operation DeleteOperation(const EnvironmentPtr& env, const std::string& name) {
  return {.id = "delete/" + name,
          .title = fmt::format("delete security group {}, which is empty", name),
          .detail = JsonObject{{"group", name}},
          .probe = WhenInterrupted([env, name]() -> Result<bool> {
            BARTIZAN_TRY(const auto group, env->ec2->FindByName(env->state.vpc, name));
            return !group;
          }),
          .apply = [env, name](const Context&) -> Result<Json> {
            BARTIZAN_DO(Delete(env, name));
            return JsonObject{};
          },
          .inverse = [env, name](const Context&) -> Status {
            BARTIZAN_DO(Create(env, name));
            return RemoveEgress(env, name);
          }};
}

}  // namespace bartizan::ipranges::sg
