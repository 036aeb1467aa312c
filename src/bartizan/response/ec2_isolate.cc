// Both stages of quarantine: the group, then every interface of the instance into it.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyNetworkInterfaceAttribute.html)
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/ec2_isolation.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using data::Json;
using data::JsonArray;
using data::JsonObject;

struct Stage {
  Step step;
  Ec2GroupKind kind;
  std::string name;  // "quarantine", "isolate"
};
Stage FirstStage() {
  return {Step::kQuarantine, Ec2GroupKind::kCollect, "quarantine"};
}
Stage SecondStage() {
  return {Step::kIsolate, Ec2GroupKind::kIsolate, "isolate"};
}

const Ec2Group& GroupOf(const Ec2Plan& plan, const Stage& stage) {
  return stage.kind == Ec2GroupKind::kCollect ? plan.instance.collect : plan.instance.isolate;
}
Ec2Groups::For ForWhom(const Ec2Plan& plan) {
  return {.case_id = plan.context->case_id(), .target_id = plan.context->target_id()};
}

// --- the group

Result<Json> MakeGroup(const Ec2Plan& plan, const Stage& stage, const Context& context) {
  BARTIZAN_TRY(
      const Ec2Groups::Made made,
      plan.groups().Ensure(stage.kind, plan.instance.vpc, ForWhom(plan), CallLimits(context)));
  JsonObject result{{"group", made.id}, {"created", made.created}};
  if (!made.repaired.empty()) result["repaired"] = ToStrings(made.repaired);
  return result;
}

Result<bool> GroupIsThere(const Ec2Plan& plan, const Stage& stage, const Context& context) {
  BARTIZAN_TRY(const auto group,
               plan.groups().Look(stage.kind, plan.instance.vpc, CallLimits(context)));
  return group.has_value();
}

Operation GroupOperation(const Ec2PlanPtr& plan, const Stage& stage) {
  const Ec2Group& group = GroupOf(*plan, stage);
  const std::string& vpc = plan->instance.vpc;
  const std::string purpose =
      stage.kind == Ec2GroupKind::kCollect ? "only collectors can be reached" : "nothing in or out";
  Operation operation;
  operation.id = stage.name + "/group";
  operation.title = group.id.empty()
                        ? fmt::format("Make a quarantine group in {} ({})", vpc, purpose)
                        : fmt::format("Take rules that must not be there out of group {} ({})",
                                      group.id, purpose);
  operation.detail = DetailOf(*plan, stage.step, {{"vpc", vpc}, {"group", group.id}});
  Completed(
      operation,
      [plan, stage](const Context& context) { return GroupIsThere(*plan, stage, context); },
      [plan, stage](const Context& context) { return MakeGroup(*plan, stage, context); });
  // Others of the same case may use it still: the last one takes it away.
  operation.inverse = [plan, stage](const Context& context) -> Status {
    BARTIZAN_DO(plan->groups().DeleteUnused(stage.kind, plan->instance.vpc,
                                            plan->context->case_id(), CallLimits(context)));
    return {};
  };
  return operation;
}

// --- interfaces

aws::CallResult<aws::Answer> SetGroups(const Ec2Plan& plan, const std::string& interface,
                                       const std::vector<std::string>& groups,
                                       const Context& context) {
  return plan.ec2().Call("ec2", "ModifyNetworkInterfaceAttribute",
                         {{"NetworkInterfaceId", interface}, {"Groups", ToStrings(groups)}},
                         CallLimits(context));
}

bool IsInterfaceGone(const aws::CallError& error) {
  return error.code == "InvalidNetworkInterfaceID.NotFound";
}

// A group that was taken away since it was looked at is made anew.
Result<std::string> GroupAnew(const Ec2Plan& plan, const Stage& stage, const Context& context) {
  plan.groups().Forget(stage.kind, plan.instance.vpc);
  if (auto id = plan.groups().Id(stage.kind, plan.instance.vpc, CallLimits(context)); id) {
    return id;
  }
  BARTIZAN_TRY(
      const Ec2Groups::Made made,
      plan.groups().Ensure(stage.kind, plan.instance.vpc, ForWhom(plan), CallLimits(context)));
  return made.id;
}

Result<Json> Enclose(const Ec2Plan& plan, const Stage& stage, const Ec2Interface& interface,
                     const Context& context) {
  std::string group = GroupOf(plan, stage).sound ? GroupOf(plan, stage).id : std::string();
  if (group.empty()) {
    BARTIZAN_TRY(group, plan.groups().Id(stage.kind, plan.instance.vpc, CallLimits(context)));
  }
  auto done = SetGroups(plan, interface.id, {group}, context);
  if (!done && done.error().code == "InvalidGroup.NotFound") {
    BARTIZAN_TRY(group, GroupAnew(plan, stage, context));
    done = SetGroups(plan, interface.id, {group}, context);
  }
  if (done) return JsonObject{{"group", group}};
  const aws::CallError& error = done.error();
  if (IsInterfaceGone(error)) return Missing(interface.id + " is not there any more");
  if (error.code == "OperationNotPermitted") {
    return Missing(
        fmt::format("{} belongs to another service, which does not let its groups be "
                    "changed: it is NOT isolated",
                    interface.id));
  }
  return std::unexpected(EffectError(error));
}

// The groups as they were, in their order.
Status Restore(const Ec2Plan& plan, const Ec2Interface& interface, const Context& context) {
  const bool untouched =
      context.result.is_object() && context.result.get_object().contains("missing");
  if (interface.groups.empty() || untouched) return {};
  auto done = SetGroups(plan, interface.id, interface.groups, context);
  if (done || IsInterfaceGone(done.error())) return {};
  return std::unexpected(EffectError(done.error()));
}

Result<bool> IsEnclosed(const Ec2Plan& plan, const Stage& stage, const std::string& interface,
                        const Context& context) {
  const auto limits = CallLimits(context);
  BARTIZAN_TRY(const auto group, plan.groups().Look(stage.kind, plan.instance.vpc, limits));
  BARTIZAN_TRY(
      const JsonArray found,
      plan.ec2().List("ec2", "DescribeNetworkInterfaces",
                      {{"Filters", JsonArray{Ec2Filter("network-interface-id", {interface})}}},
                      "NetworkInterfaces", limits));
  if (!group || found.empty()) return false;
  const JsonArray* groups = data::FindArray(found.front(), "Groups");
  return groups != nullptr && groups->size() == 1 &&
         data::Str(groups->front(), "GroupId") == group->id;
}

Operation InterfaceOperation(const Ec2PlanPtr& plan, const Stage& stage,
                             const Ec2Interface& interface) {
  const Ec2Group& group = GroupOf(*plan, stage);
  std::vector<std::string> addresses = interface.private_v4;
  for (const auto* list : {&interface.v6, &interface.public_v4}) {
    addresses.insert(addresses.end(), list->begin(), list->end());
  }
  Operation operation;
  operation.id = fmt::format("{}/{}", stage.name, interface.id);
  operation.title =
      fmt::format("Put interface {} ({}) into the group {} alone, instead of {}", interface.id,
                  Join(addresses, ", "), group.sound ? group.id : Ec2GroupKindName(stage.kind),
                  Join(interface.groups, ", "));
  operation.detail = DetailOf(*plan, stage.step,
                              {{"interface", interface.id},
                               {"addresses", ToStrings(addresses)},
                               {"groups_before", ToStrings(interface.groups)}});
  const bool before = group.sound && interface.groups == std::vector{group.id};
  const std::string id = interface.id;
  operation.probe = ProbeWhenInterrupted(
      [plan, stage, id](const Context& context) { return IsEnclosed(*plan, stage, id, context); },
      before);
  operation.apply = [plan, stage, interface](const Context& context) {
    return Enclose(*plan, stage, interface, context);
  };
  operation.inverse = [plan, interface](const Context& context) {
    return Restore(*plan, interface, context);
  };
  return operation;
}

// Group first, where there is anything to do with it.
Operations StageOperations(const Ec2PlanPtr& plan, const Stage& stage) {
  Operations all;
  if (IsGone(plan->instance)) return all;
  std::vector<std::string> needs;
  if (!GroupOf(*plan, stage).sound) {
    all.push_back(GroupOperation(plan, stage));
    needs.push_back(all.front().id);
  }
  for (const Ec2Interface& interface : plan->instance.interfaces) {
    if (interface.managed) continue;
    all.push_back(InterfaceOperation(plan, stage, interface));
    all.back().needs = needs;
  }
  return all;
}

Operation CollectorsOperation(const Ec2PlanPtr& plan) {
  Operation operation;
  operation.id = "quarantine/collectors";
  const AwsConfig& config = plan->work.config->aws;
  operation.title =
      fmt::format("Let the quarantine group of {} reach the collectors: {}{}", plan->instance.vpc,
                  config.collector_cidrs.empty() ? "none of the configuration"
                                                 : Join(config.collector_cidrs, ", "),
                  config.collector_endpoints ? " and the VPC's endpoints for SSM, KMS and S3" : "");
  operation.detail = DetailOf(*plan, Step::kQuarantine, {{"vpc", plan->instance.vpc}});
  if (!plan->instance.collect.sound) operation.needs = {"quarantine/group"};
  operation.probe = ProbeWhenInterrupted([](const Context&) -> Result<bool> { return false; });
  operation.apply = [plan](const Context& context) -> Result<Json> {
    BARTIZAN_TRY(const auto changes,
                 plan->groups().OpenCollectors(plan->instance.vpc, CallLimits(context)));
    return JsonObject{{"changes", ToStrings(changes)}};
  };
  // The group's rules are the configuration's, not the case's.
  operation.inverse = [](const Context&) -> Status { return {}; };
  return operation;
}

}  // namespace

Operations QuarantineOperations(const Ec2PlanPtr& plan) {
  Operations all = StageOperations(plan, FirstStage());
  if (!all.empty()) all.push_back(CollectorsOperation(plan));
  return all;
}

Operations IsolateOperations(const Ec2PlanPtr& plan) {
  Operations all = StageOperations(plan, SecondStage());
  std::vector<std::string> before = plan->collects;
  for (const Ec2Interface& interface : plan->instance.interfaces) {
    before.push_back("quarantine/" + interface.id);
  }
  before.emplace_back("quarantine/collectors");
  for (Operation& operation : all) {
    if (operation.id != "isolate/group") operation.after = before;
  }
  return all;
}

std::vector<change::Operation> GroupCleanup(const Ec2Work& work, const Ec2Instance& instance,
                                            const CaseContext& context) {
  Operations all;
  for (const Ec2GroupKind kind : {Ec2GroupKind::kCollect, Ec2GroupKind::kIsolate}) {
    Operation operation;
    operation.id = fmt::format("groups/{}", Ec2GroupKindName(kind));
    operation.title = fmt::format(
        "Delete the quarantine group \"{}\" of {}, if this case made it and nobody uses it",
        Ec2GroupKindName(kind), instance.vpc);
    operation.detail = JsonObject{{"step", "cleanup"}, {"vpc", instance.vpc}};
    const std::string vpc = instance.vpc, case_id = context.case_id();
    operation.probe = [work, kind, vpc, case_id](const Context& call) -> Result<change::Probe> {
      BARTIZAN_TRY(const auto group, work.groups->Look(kind, vpc, CallLimits(call)));
      return group && group->made_for_case == case_id ? change::Probe::kNotDone
                                                      : change::Probe::kDone;
    };
    operation.apply = [work, kind, vpc, case_id](const Context& call) -> Result<Json> {
      BARTIZAN_TRY(const bool gone,
                   work.groups->DeleteUnused(kind, vpc, case_id, CallLimits(call)));
      return JsonObject{{"deleted", gone}};
    };
    all.push_back(std::move(operation));
  }
  return all;
}

}  // namespace bartizan::response
