// Out of Auto Scaling, which would replace and terminate what is no longer healthy, and out of the
// target groups of load balancers.
// (https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_EnterStandby.html,
//  https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeregisterTargets.html)
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

constexpr std::string_view kScalingFact = "detach/auto-scaling";
constexpr std::string_view kTargetsFact = "detach/targets";
constexpr size_t kMostGroups = 1000;

// --- target groups

JsonArray ToFact(const std::vector<Ec2Balancers::Registration>& registrations) {
  JsonArray fact;
  for (const auto& registration : registrations) {
    fact.push_back(JsonObject{{"group", registration.group}, {"target", registration.target}});
  }
  return fact;
}

// What was registered before anything was changed, by target group.
using ByGroup = std::map<std::string, JsonArray>;
ByGroup FromFact(const Json& fact) {
  ByGroup groups;
  if (!fact.is_array()) return groups;
  for (const Json& item : fact.get_array()) {
    const JsonObject* target = data::FindObject(item, "target");
    if (target != nullptr) groups[data::Str(item, "group")].push_back(*target);
  }
  return groups;
}

Result<Json> RememberTargets(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const auto known, plan.context->Recall(kTargetsFact));
  if (known) return *known;
  BARTIZAN_TRY(const auto registrations,
               plan.work.balancers->Of(plan.instance, CallLimits(context)));
  return plan.context->Remember(kTargetsFact, ToFact(registrations));
}

bool IsGroupGone(const aws::CallError& error) {
  return error.code == "TargetGroupNotFound" || error.code == "TargetGroupNotFoundException";
}

Result<Json> Deregister(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const Json fact, RememberTargets(plan, context));
  JsonArray groups;
  for (const auto& [group, targets] : FromFact(fact)) {
    auto done =
        plan.ec2().Call("elbv2", "DeregisterTargets",
                        {{"TargetGroupArn", group}, {"Targets", targets}}, CallLimits(context));
    if (!done && !IsGroupGone(done.error()) && done.error().code != "InvalidTarget") {
      const Error error = EffectError(done.error());
      return std::unexpected(groups.empty() ? error : Partly(error));
    }
    groups.emplace_back(group);
  }
  return JsonObject{{"target_groups", std::move(groups)}};
}

Status Register(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const auto fact, plan.context->Recall(kTargetsFact));
  if (!fact) return {};
  for (const auto& [group, targets] : FromFact(*fact)) {
    auto done =
        plan.ec2().Call("elbv2", "RegisterTargets",
                        {{"TargetGroupArn", group}, {"Targets", targets}}, CallLimits(context));
    if (!done && !IsGroupGone(done.error())) return std::unexpected(EffectError(done.error()));
  }
  return {};
}

Operation TargetsOperation(const Ec2PlanPtr& plan) {
  Operation operation;
  operation.id = "detach/targets";
  operation.title = "Take it out of all target groups of load balancers";
  operation.detail = DetailOf(*plan, Step::kDetach);
  // Out of a group that Auto Scaling looks after, before it is in standby, it would be replaced.
  operation.after = {"detach/auto-scaling"};
  Completed(
      operation,
      [plan](const Context&) -> Result<bool> {
        BARTIZAN_TRY(const auto fact, plan->context->Recall(kTargetsFact));
        return fact.has_value();
      },
      [plan](const Context& context) { return Deregister(*plan, context); });
  operation.inverse = [plan](const Context& context) { return Register(*plan, context); };
  return operation;
}

// --- Auto Scaling

struct Membership {
  std::string group, state;  // "InService"
};

// As it is now; empty group: it is in none.
Result<Membership> ReadMembership(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const JsonArray instances,
               plan.ec2().List("autoscaling", "DescribeAutoScalingInstances",
                               {{"InstanceIds", JsonArray{Json(plan.instance.id)}}},
                               "AutoScalingInstances", CallLimits(context)));
  if (instances.empty()) return Membership{};
  return Membership{.group = data::Str(instances.front(), "AutoScalingGroupName"),
                    .state = data::Str(instances.front(), "LifecycleState")};
}

// Whether there is room to shrink; a group at its least starts another instance instead.
Result<bool> MayShrink(const Ec2Plan& plan, const std::string& group, const Context& context) {
  BARTIZAN_TRY(const JsonArray groups,
               plan.ec2().List("autoscaling", "DescribeAutoScalingGroups",
                               {{"AutoScalingGroupNames", JsonArray{Json(group)}}},
                               "AutoScalingGroups", CallLimits(context)));
  if (groups.empty()) return Fail(Code::kNotFound, "there is no Auto Scaling group " + group);
  return data::Int(groups.front(), "DesiredCapacity").value_or(0) >
         data::Int(groups.front(), "MinSize").value_or(0);
}

Result<Json> EnterStandby(const Ec2Plan& plan, const Context& context) {
  // Standby takes it out of the target groups of the group too.
  BARTIZAN_DO(RememberTargets(plan, context));
  BARTIZAN_TRY(const Membership now, ReadMembership(plan, context));
  BARTIZAN_TRY(const auto known, plan.context->Recall(kScalingFact));
  if (now.group.empty()) {
    if (!known) BARTIZAN_DO(plan.context->Remember(kScalingFact, JsonObject{{"group", ""}}));
    return JsonObject{{"group", ""}};
  }
  bool shrink = false;
  if (!known) {
    BARTIZAN_TRY(shrink, MayShrink(plan, now.group, context));
  }
  BARTIZAN_TRY(const Json fact,
               plan.context->Remember(
                   kScalingFact,
                   JsonObject{{"group", now.group}, {"state", now.state}, {"shrink", shrink}}));
  JsonObject result{{"group", now.group}, {"shrink", data::Bool(fact, "shrink").value_or(false)}};
  if (now.state == "Standby" || now.state == "EnteringStandby") return result;
  if (now.state != "InService") {
    return Missing(
        fmt::format("Auto Scaling group {} has it in state {}: it cannot be put in "
                    "standby",
                    now.group, now.state));
  }
  auto done = plan.ec2().Call(
      "autoscaling", "EnterStandby",
      {{"AutoScalingGroupName", now.group},
       {"InstanceIds", JsonArray{Json(plan.instance.id)}},
       {"ShouldDecrementDesiredCapacity", data::Bool(fact, "shrink").value_or(false)}},
      CallLimits(context));
  if (!done) return std::unexpected(EffectError(done.error()));
  return result;
}

Status ExitStandby(const Ec2Plan& plan, const Context& context) {
  BARTIZAN_TRY(const auto fact, plan.context->Recall(kScalingFact));
  if (!fact || data::Str(*fact, "group").empty() || data::Str(*fact, "state") != "InService") {
    return {};
  }
  BARTIZAN_TRY(const Membership now, ReadMembership(plan, context));
  if (now.state != "Standby") return {};  // taken out, or back in service by others
  auto done = plan.ec2().Call(
      "autoscaling", "ExitStandby",
      {{"AutoScalingGroupName", now.group}, {"InstanceIds", JsonArray{Json(plan.instance.id)}}},
      CallLimits(context));
  if (!done) return std::unexpected(EffectError(done.error()));
  return {};
}

Operation ScalingOperation(const Ec2PlanPtr& plan) {
  const std::string& group = plan->instance.auto_scaling;
  Operation operation;
  operation.id = "detach/auto-scaling";
  operation.title = fmt::format(
      "Put it in standby in the Auto Scaling group {}; where the group is at its least "
      "already, it starts another instance",
      group);
  operation.detail = DetailOf(*plan, Step::kDetach, {{"group", group}});
  operation.probe = ProbeWhenInterrupted([plan](const Context& context) -> Result<bool> {
    BARTIZAN_TRY(const auto fact, plan->context->Recall(kScalingFact));
    if (!fact) return false;
    BARTIZAN_TRY(const Membership now, ReadMembership(*plan, context));
    return now.group.empty() || now.state == "Standby" || now.state == "EnteringStandby";
  });
  operation.apply = [plan](const Context& context) { return EnterStandby(*plan, context); };
  operation.inverse = [plan](const Context& context) { return ExitStandby(*plan, context); };
  return operation;
}

}  // namespace

// --- what is known of load balancers

Result<std::vector<JsonObject>> Ec2Balancers::TargetsOf(const std::string& group,
                                                        const aws::CallOptions& options) {
  auto answer = ec2_->Call("elbv2", "DescribeTargetHealth", {{"TargetGroupArn", group}}, options);
  if (!answer) return std::unexpected(EffectError(answer.error()));
  std::vector<JsonObject> targets;
  const JsonArray* list = data::FindArray(answer->output, "TargetHealthDescriptions");
  if (list == nullptr) return targets;
  for (const Json& item : *list) {
    const JsonObject* health = data::FindObject(item, "TargetHealth");
    const std::string state = health == nullptr ? std::string() : data::Str(*health, "State");
    const JsonObject* target = data::FindObject(item, "Target");
    const bool leaving = state == "draining" || state == "unused.draining";
    if (target != nullptr && !leaving) targets.push_back(*target);
  }
  return targets;
}

Result<std::vector<Ec2Balancers::Registration>> Ec2Balancers::Read(
    const std::string& vpc, const aws::CallOptions& options) {
  BARTIZAN_TRY(const JsonArray groups, ec2_->List("elbv2", "DescribeTargetGroups", {},
                                                  "TargetGroups", options, kMostGroups));
  std::vector<Registration> all;
  for (const Json& group : groups) {
    const std::string type = data::Str(group, "TargetType", "instance");
    if (data::Str(group, "VpcId") != vpc || (type != "instance" && type != "ip")) continue;
    const std::string arn = data::Str(group, "TargetGroupArn");
    auto targets = TargetsOf(arn, options);
    if (!targets) {
      if (targets.error().code == Code::kNotFound) continue;  // deleted meanwhile
      return std::unexpected(targets.error());
    }
    for (JsonObject& target : *targets) all.push_back({.group = arn, .target = std::move(target)});
  }
  return all;
}

Result<std::vector<Ec2Balancers::Registration>> Ec2Balancers::Of(const Ec2Instance& instance,
                                                                 const aws::CallOptions& options) {
  std::lock_guard lock(mutex_);
  auto found = known_.find(instance.vpc);
  if (found == known_.end()) {
    BARTIZAN_TRY(auto all, Read(instance.vpc, options));
    found = known_.emplace(instance.vpc, std::move(all)).first;
  }
  std::set<std::string> names{instance.id};
  for (const Ec2Interface& interface : instance.interfaces) {
    names.insert(interface.private_v4.begin(), interface.private_v4.end());
    names.insert(interface.v6.begin(), interface.v6.end());
  }
  std::vector<Registration> own;
  for (const Registration& registration : found->second) {
    if (names.contains(data::Str(registration.target, "Id"))) own.push_back(registration);
  }
  return own;
}

Operations DetachOperations(const Ec2PlanPtr& plan) {
  Operations all;
  if (IsGone(plan->instance)) return all;
  if (!plan->instance.auto_scaling.empty()) all.push_back(ScalingOperation(plan));
  all.push_back(TargetsOperation(plan));
  return all;
}

}  // namespace bartizan::response
