// What would be refused, asked with DryRun: EC2 answers DryRunOperation where it would act.
// (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html)
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/response/ec2_fleet.h"
#include "bartizan/response/ec2_prepare.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;
using Verdict = Ec2Rehearsal::Verdict;

constexpr size_t kLooks = 3;  // that the round trip is measured by

bool IsDenied(const aws::CallError& error) {
  return EffectError(error).code == Code::kDenied;
}

std::string ServicePrefix(std::string_view service) {
  return std::string(service == "elbv2" ? "elasticloadbalancing" : service);
}

class Rehearser {
 public:
  Rehearser(const Ec2Work& work, const Ec2Instance& instance)
      : ec2_(*work.ec2), config_(*work.config), instance_(instance) {}

  std::vector<Ec2Rehearsal::Check> Run() {
    Groups();
    Machine();
    if (config_.aws.cut_flows) Acls();
    Reads();
    for (const std::string_view action :
         {"iam:PutRolePolicy", "iam:DeleteRolePolicy", "autoscaling:EnterStandby",
          "elasticloadbalancing:DeregisterTargets"}) {
      checks_.push_back({.action = std::string(action),
                         .verdict = Verdict::kUnknown,
                         .note = "this service has no dry run"});
    }
    return std::move(checks_);
  }

 private:
  // One that would change something.
  void Try(std::string_view operation, JsonObject input) {
    input["DryRun"] = true;
    Ec2Rehearsal::Check check{.action = fmt::format("ec2:{}", operation), .note = {}};
    auto answer = ec2_.Call("ec2", operation, std::move(input));
    if (answer) {
      check.note = "EC2 took no notice of DryRun";
    } else if (answer.error().code == "DryRunOperation") {
      check.verdict = Verdict::kAllowed;
    } else if (IsDenied(answer.error())) {
      check.verdict = Verdict::kDenied;
      check.note = answer.error().message;
    } else {
      check.note = answer.error().error.OneLine();
    }
    checks_.push_back(std::move(check));
  }

  void Read(std::string_view service, std::string_view operation, JsonObject input) {
    Ec2Rehearsal::Check check{.action = fmt::format("{}:{}", ServicePrefix(service), operation),
                              .verdict = Verdict::kAllowed,
                              .note = {}};
    auto answer = ec2_.Call(service, operation, std::move(input));
    if (!answer) {
      check.verdict = IsDenied(answer.error()) ? Verdict::kDenied : Verdict::kUnknown;
      check.note = answer.error().error.OneLine();
    }
    checks_.push_back(std::move(check));
  }

  // Of a group that is there: one of ours, else one that the instance has.
  void Groups() {
    Try("CreateSecurityGroup", {{"GroupName", "bartizan-rehearsal"},
                                {"Description", "Never made: a rehearsal"},
                                {"VpcId", instance_.vpc}});
    std::string group = instance_.collect.id;
    for (const Ec2Interface& interface : instance_.interfaces) {
      if (group.empty() && !interface.groups.empty()) group = interface.groups.front();
    }
    if (!group.empty()) {
      const JsonObject rule{
          {"GroupId", group},
          {"IpPermissions",
           ToPermissions({{.from = 443, .to = 443, .kind = "CidrIp", .value = "192.0.2.1/32"}})}};
      Try("AuthorizeSecurityGroupEgress", rule);
      Try("RevokeSecurityGroupEgress", rule);
      Try("RevokeSecurityGroupIngress", rule);
      Try("DeleteSecurityGroup", {{"GroupId", group}});
    }
    for (const Ec2Interface& interface : instance_.interfaces) {
      if (interface.managed || interface.groups.empty()) continue;
      Try("ModifyNetworkInterfaceAttribute",
          {{"NetworkInterfaceId", interface.id}, {"Groups", ToStrings(interface.groups)}});
    }
  }

  void Machine() {
    Try("ModifyInstanceAttribute",
        {{"InstanceId", instance_.id}, {"DisableApiTermination", JsonObject{{"Value", true}}}});
    Try("CreateSnapshots", {{"InstanceSpecification", JsonObject{{"InstanceId", instance_.id}}}});
    Try("CreateTags",
        {{"Resources", JsonArray{Json(instance_.id)}},
         {"Tags", JsonArray{JsonObject{{"Key", "bartizan:rehearsal"}, {"Value", "never set"}}}}});
    Try("GetConsoleScreenshot", {{"InstanceId", instance_.id}});
    Try("GetConsoleOutput", {{"InstanceId", instance_.id}});
  }

  void Acls() {
    auto acls =
        ec2_.List("ec2", "DescribeNetworkAcls",
                  {{"Filters", JsonArray{Ec2Filter("vpc-id", {instance_.vpc})}}}, "NetworkAcls");
    if (!acls || acls->empty()) {
      checks_.push_back({.action = "ec2:DescribeNetworkAcls",
                         .verdict = acls ? Verdict::kUnknown : Verdict::kDenied,
                         .note = acls ? "the VPC has none" : acls.error().OneLine()});
      return;
    }
    const JsonObject entry{{"NetworkAclId", data::Str(acls->front(), "NetworkAclId")},
                           {"Egress", false},
                           {"RuleNumber", 32'000}};
    JsonObject create = entry;
    create["Protocol"] = "-1";
    create["RuleAction"] = "deny";
    create["CidrBlock"] = "192.0.2.1/32";
    Try("CreateNetworkAclEntry", std::move(create));
    Try("DeleteNetworkAclEntry", entry);
  }

  void Reads() {
    Read("ec2", "DescribeInstanceAttribute",
         {{"InstanceId", instance_.id}, {"Attribute", "disableApiTermination"}});
    Read("ec2", "DescribeVpcEndpoints",
         {{"Filters", JsonArray{Ec2Filter("vpc-id", {instance_.vpc})}}});
    Read("ec2", "DescribeVolumes",
         {{"Filters", JsonArray{Ec2Filter("attachment.instance-id", {instance_.id})}}});
    Read("ec2", "DescribeIamInstanceProfileAssociations",
         {{"Filters", JsonArray{Ec2Filter("instance-id", {instance_.id})}}});
    Read("autoscaling", "DescribeAutoScalingInstances",
         {{"InstanceIds", JsonArray{Json(instance_.id)}}});
    Read("elbv2", "DescribeTargetGroups", {});
    if (!instance_.profile_arn.empty()) {
      const std::string& arn = instance_.profile_arn;
      Read("iam", "GetInstanceProfile", {{"InstanceProfileName", arn.substr(arn.rfind('/') + 1)}});
    }
    Read("ssm", "DescribeInstanceInformation",
         {{"Filters",
           JsonArray{JsonObject{{"Key", "InstanceIds"}, {"Values", ToStrings({instance_.id})}}}}});
  }

  Ec2& ec2_;
  const Config& config_;
  const Ec2Instance& instance_;
  std::vector<Ec2Rehearsal::Check> checks_;
};

std::vector<std::string> Unprepared(const Ec2Instance& instance) {
  std::vector<std::string> texts;
  const auto add = [&](Ec2GroupKind kind, const Ec2Group& group) {
    if (group.sound) return;
    texts.push_back(group.id.empty()
                        ? fmt::format("{} has no quarantine group \"{}\": isolation takes longer",
                                      instance.vpc, Ec2GroupKindName(kind))
                        : fmt::format("group {} (\"{}\") has rules that it must not have", group.id,
                                      Ec2GroupKindName(kind)));
  };
  add(Ec2GroupKind::kCollect, instance.collect);
  add(Ec2GroupKind::kIsolate, instance.isolate);
  return texts;
}

}  // namespace

Result<Ec2Rehearsal> RehearseEc2(const Config& config, const TargetSpec& spec,
                                 const aws::System& system) {
  Ec2Fleet fleet(config, system);
  BARTIZAN_DO(fleet.Add(spec));
  BARTIZAN_TRY(const Ec2Fleet::Seen seen, fleet.See(spec));
  BARTIZAN_TRY(const Ec2Work work, fleet.WorkAt(spec.account, spec.region));
  const Ec2Instance& instance = seen.instance;
  Ec2Rehearsal rehearsal{
      .title = fmt::format("{} in {}/{}", instance.id, instance.account, instance.region),
      .checks = Rehearser(work, instance).Run(),
      .unprepared = Unprepared(instance)};
  rehearsal.round_trip = Micros::max();
  for (size_t look = 0; look < kLooks; ++look) {
    const Time start = work.ec2->Now();
    BARTIZAN_DO(work.ec2->List("ec2", "DescribeInstances",
                               {{"Filters", JsonArray{Ec2Filter("instance-id", {instance.id})}}},
                               "Reservations"));
    rehearsal.round_trip = std::min(rehearsal.round_trip, work.ec2->Now() - start);
  }
  return rehearsal;
}

}  // namespace bartizan::response
