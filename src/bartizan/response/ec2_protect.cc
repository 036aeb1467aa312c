// Against termination, stopping and the loss of disks.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html)
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

// An attribute of the instance, with the value that protects.
struct Attribute {
  std::string thing;  // "termination"
  std::string title;
  std::string name;    // of DescribeInstanceAttribute: "disableApiTermination"
  std::string member;  // of its answer and of ModifyInstanceAttribute
  Json value;
};
std::vector<Attribute> Attributes() {
  return {{"termination", "Refuse its termination through the API", "disableApiTermination",
           "DisableApiTermination", true},
          {"stop", "Refuse stopping it through the API", "disableApiStop", "DisableApiStop", true},
          {"shutdown-behavior", "Stop it when it shuts itself down, instead of terminating it",
           "instanceInitiatedShutdownBehavior", "InstanceInitiatedShutdownBehavior", "stop"}};
}

Result<Json> ReadAttribute(const Ec2Plan& plan, const Attribute& attribute,
                           const Context& context) {
  auto answer = plan.ec2().Call("ec2", "DescribeInstanceAttribute",
                                {{"InstanceId", plan.instance.id}, {"Attribute", attribute.name}},
                                CallLimits(context));
  if (!answer) return std::unexpected(EffectError(answer.error()));
  const JsonObject* holder = data::FindObject(answer->output, attribute.member);
  const Json* value = holder == nullptr ? nullptr : data::Find(*holder, "Value");
  if (value == nullptr) {
    return Fail(Code::kInvalid, fmt::format("EC2 does not say what {} of {} is", attribute.member,
                                            plan.instance.id));
  }
  return *value;
}

aws::CallResult<aws::Answer> WriteAttribute(const Ec2Plan& plan, const Attribute& attribute,
                                            const Json& value, const Context& context) {
  return plan.ec2().Call(
      "ec2", "ModifyInstanceAttribute",
      {{"InstanceId", plan.instance.id}, {attribute.member, JsonObject{{"Value", value}}}},
      CallLimits(context));
}

std::string FactOf(const Attribute& attribute) {
  return "protect/" + attribute.thing;
}

Result<Json> Protect(const Ec2Plan& plan, const Attribute& attribute, const Context& context) {
  BARTIZAN_TRY(const Json now, ReadAttribute(plan, attribute, context));
  BARTIZAN_TRY(const Json before, plan.context->Remember(FactOf(attribute), now));
  if (now == attribute.value) return JsonObject{{"before", before}};
  auto done = WriteAttribute(plan, attribute, attribute.value, context);
  if (done) return JsonObject{{"before", before}};
  if (IsUnsupported(done.error())) {
    return Missing(fmt::format("{} cannot be set for this instance: {}", attribute.member,
                               done.error().message));
  }
  return std::unexpected(EffectError(done.error()));
}

bool IsInstanceGone(const aws::CallError& error) {
  return error.code == "InvalidInstanceID.NotFound";
}

Status Unprotect(const Ec2Plan& plan, const Attribute& attribute, const Context& context) {
  BARTIZAN_TRY(const std::optional<Json> before, plan.context->Recall(FactOf(attribute)));
  if (!before || *before == attribute.value) return {};
  auto done = WriteAttribute(plan, attribute, *before, context);
  if (done || IsInstanceGone(done.error()) || IsUnsupported(done.error())) return {};
  return std::unexpected(EffectError(done.error()));
}

Operation AttributeOperation(const Ec2PlanPtr& plan, const Attribute& attribute) {
  Operation operation;
  operation.id = FactOf(attribute);
  operation.title = attribute.title;
  operation.detail = DetailOf(*plan, Step::kProtect, {{"attribute", attribute.member}});
  operation.probe = ProbeWhenInterrupted([plan, attribute](const Context& context) -> Result<bool> {
    BARTIZAN_TRY(const auto before, plan->context->Recall(FactOf(attribute)));
    if (!before) return false;
    BARTIZAN_TRY(const Json now, ReadAttribute(*plan, attribute, context));
    return now == attribute.value;
  });
  operation.apply = [plan, attribute](const Context& context) {
    return Protect(*plan, attribute, context);
  };
  operation.inverse = [plan, attribute](const Context& context) {
    return Unprotect(*plan, attribute, context);
  };
  return operation;
}

// --- disks

aws::CallResult<aws::Answer> SetDeletion(const Ec2Plan& plan, const std::vector<Ec2Disk>& disks,
                                         bool deletion, const Context& context) {
  JsonArray mappings;
  for (const Ec2Disk& disk : disks) {
    mappings.push_back(JsonObject{{"DeviceName", disk.device},
                                  {"Ebs", JsonObject{{"DeleteOnTermination", deletion}}}});
  }
  return plan.ec2().Call(
      "ec2", "ModifyInstanceAttribute",
      {{"InstanceId", plan.instance.id}, {"BlockDeviceMappings", std::move(mappings)}},
      CallLimits(context));
}

// Whether those that would be deleted are kept.
Result<bool> DisksStay(const Ec2Plan& plan, const std::vector<Ec2Disk>& disks,
                       const Context& context) {
  auto answer = plan.ec2().Call(
      "ec2", "DescribeInstances",
      {{"Filters", JsonArray{Ec2Filter("instance-id", {plan.instance.id})}}}, CallLimits(context));
  if (!answer) return std::unexpected(EffectError(answer.error()));
  const JsonArray* reservations = data::FindArray(answer->output, "Reservations");
  if (reservations == nullptr || reservations->empty()) return false;
  const JsonArray* instances = data::FindArray(reservations->front(), "Instances");
  if (instances == nullptr || instances->empty()) return false;
  BARTIZAN_TRY(const Ec2Instance now,
               ReadInstance(instances->front(), plan.instance.account, plan.instance.region, {}));
  return std::ranges::none_of(now.disks, [&](const Ec2Disk& disk) {
    return disk.delete_on_termination &&
           std::ranges::find(disks, disk.device, &Ec2Disk::device) != disks.end();
  });
}

Operation DisksOperation(const Ec2PlanPtr& plan, std::vector<Ec2Disk> disks) {
  std::vector<std::string> names;
  for (const Ec2Disk& disk : disks) names.push_back(disk.device + " " + disk.volume);
  Operation operation;
  operation.id = "protect/disks";
  operation.title = fmt::format("Keep the disks when it is terminated: {}", Join(names, ", "));
  operation.detail = DetailOf(*plan, Step::kProtect, {{"disks", ToStrings(names)}});
  operation.probe = ProbeWhenInterrupted(
      [plan, disks](const Context& context) { return DisksStay(*plan, disks, context); });
  operation.apply = [plan, disks](const Context& context) -> Result<Json> {
    auto done = SetDeletion(*plan, disks, false, context);
    if (!done) return std::unexpected(EffectError(done.error()));
    return JsonObject{};
  };
  operation.inverse = [plan, disks](const Context& context) -> Status {
    auto done = SetDeletion(*plan, disks, true, context);
    if (done || IsInstanceGone(done.error())) return {};
    return std::unexpected(EffectError(done.error()));
  };
  return operation;
}

}  // namespace

Operations ProtectOperations(const Ec2PlanPtr& plan) {
  Operations all;
  if (IsGone(plan->instance)) return all;
  for (const Attribute& attribute : Attributes()) {
    all.push_back(AttributeOperation(plan, attribute));
  }
  std::vector<Ec2Disk> disks;
  for (const Ec2Disk& disk : plan->instance.disks) {
    if (disk.delete_on_termination) disks.push_back(disk);
  }
  if (!disks.empty()) all.push_back(DisksOperation(plan, std::move(disks)));
  return all;
}

}  // namespace bartizan::response
