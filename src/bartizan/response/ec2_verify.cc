// Isolation looked at from outside: what EC2 says of all interfaces and their groups, afterwards.
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

constexpr size_t kLooks = 4;  // what was changed a moment ago is not seen everywhere
constexpr Micros kPause = std::chrono::milliseconds(500);

struct Facts {
  std::vector<std::string> missing;
  size_t interfaces = 0;
  std::string group;
};

Status LookAtInterfaces(const Ec2Plan& plan, const Context& context, Facts& facts) {
  BARTIZAN_TRY(
      const JsonArray interfaces,
      plan.ec2().List(
          "ec2", "DescribeNetworkInterfaces",
          {{"Filters", JsonArray{Ec2Filter("attachment.instance-id", {plan.instance.id})}}},
          "NetworkInterfaces", CallLimits(context)));
  facts.interfaces = interfaces.size();
  for (const Json& interface : interfaces) {
    std::vector<std::string> groups;
    const JsonArray* list = data::FindArray(interface, "Groups");
    if (list != nullptr) {
      for (const Json& group : *list) groups.push_back(data::Str(group, "GroupId"));
    }
    if (groups == std::vector{facts.group}) continue;
    facts.missing.push_back(fmt::format("{} is not isolated: it is in {}",
                                        data::Str(interface, "NetworkInterfaceId"),
                                        groups.empty() ? "no group" : Join(groups, ", ")));
  }
  return {};
}

// Found by tag, then read: its rules are what counts.
Status LookAtGroup(const Ec2Plan& plan, Ec2GroupKind kind, const Context& context, Facts& facts) {
  const auto limits = CallLimits(context);
  BARTIZAN_TRY(const auto group, plan.groups().Look(kind, plan.instance.vpc, limits));
  if (!group) {
    facts.missing.push_back(fmt::format("{} has no quarantine group", plan.instance.vpc));
    return {};
  }
  facts.group = group->id;
  Ec2Expected expected;
  if (kind == Ec2GroupKind::kCollect) {
    BARTIZAN_TRY(expected.collectors, plan.groups().CollectorRules(plan.instance.vpc, limits));
  }
  const Ec2Excess excess = FindExcess(*group, kind, expected);
  for (const Ec2Rule& rule : excess.ingress) {
    facts.missing.push_back(fmt::format("group {} lets in {}", group->id, ToText(rule)));
  }
  for (const Ec2Rule& rule : excess.egress) {
    facts.missing.push_back(fmt::format("group {} lets out {}", group->id, ToText(rule)));
  }
  return {};
}

Result<Facts> LookOnce(const Ec2Plan& plan, Ec2GroupKind kind, const Context& context) {
  Facts facts;
  BARTIZAN_DO(LookAtGroup(plan, kind, context, facts));
  BARTIZAN_DO(LookAtInterfaces(plan, context, facts));
  return facts;
}

Result<Json> Verify(const Ec2Plan& plan, Ec2GroupKind kind, const Context& context) {
  Facts facts;
  for (size_t look = 0; look < kLooks; ++look) {
    if (look > 0) plan.ec2().Sleep(kPause, context.cancel);
    BARTIZAN_TRY(facts, LookOnce(plan, kind, context));
    if (facts.missing.empty()) break;
  }
  if (facts.interfaces == 0) {
    facts.missing.push_back("EC2 knows no interfaces of it any more: nothing could be verified");
  }
  JsonObject result{{"group", facts.group}, {"interfaces", facts.interfaces}};
  if (!facts.missing.empty()) result["missing"] = ToStrings(facts.missing);
  return result;
}

}  // namespace

Operations VerifyOperations(const Ec2PlanPtr& plan) {
  const bool isolate = plan->steps.contains(Step::kIsolate);
  const auto kind = isolate ? Ec2GroupKind::kIsolate : Ec2GroupKind::kCollect;
  Operation operation;
  operation.id = "verify/interfaces";
  operation.title = fmt::format(
      "Look whether every interface is in the {} group alone, and what that group lets through",
      Ec2GroupKindName(kind));
  operation.detail = DetailOf(*plan, Step::kVerify, data::JsonObject{{"evidence", true}});
  for (const Ec2Interface& interface : plan->instance.interfaces) {
    operation.after.push_back("isolate/" + interface.id);
    operation.after.push_back("quarantine/" + interface.id);
  }
  operation.after.emplace_back("quarantine/collectors");
  operation.probe = ProbeWhenInterrupted([](const Context&) -> Result<bool> { return false; });
  operation.apply = [plan, kind](const Context& context) { return Verify(*plan, kind, context); };
  Operations all;
  all.push_back(std::move(operation));
  return all;
}

}  // namespace bartizan::response
