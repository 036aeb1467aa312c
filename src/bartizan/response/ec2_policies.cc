// Policies that are written for others to attach, or attached by the preparation.
#include <fmt/format.h>

#include "bartizan/response/ec2_prepare.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

JsonArray Actions(std::initializer_list<std::string_view> actions) {
  JsonArray array;
  for (const std::string_view action : actions) array.emplace_back(action);
  return array;
}

JsonObject Allow(std::string_view id, JsonArray actions, Json resource = "*") {
  return {{"Sid", id},
          {"Effect", "Allow"},
          {"Action", std::move(actions)},
          {"Resource", std::move(resource)}};
}

std::string Document(JsonArray statements) {
  return data::ToJson(JsonObject{{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

// "s3://bucket/prefix" → "arn:aws:s3:::bucket/prefix/*"; "" where there is none.
std::string ObjectsBelow(const std::string& uri, std::string_view partition) {
  constexpr std::string_view kScheme = "s3://";
  if (!uri.starts_with(kScheme)) return {};
  std::string path = uri.substr(kScheme.size());
  while (path.ends_with('/')) path.pop_back();
  return fmt::format("arn:{}:s3:::{}/*", partition, path);
}

// Where evidence goes, each once.
JsonArray EvidencePlaces(const Config& config, std::string_view partition) {
  JsonArray places;
  for (const std::string& uri :
       {config.bucket ? config.bucket->uri : std::string(), config.aws.memory_upload}) {
    const std::string arn = ObjectsBelow(uri, partition);
    const bool known = !places.empty() && data::View(places.front().as_string()) == arn;
    if (!arn.empty() && !known) places.emplace_back(arn);
  }
  return places;
}

}  // namespace

std::string Ec2CollectorPolicy(const Config& config, std::string_view partition) {
  JsonArray statements{Allow(
      "RunCommand",
      Actions({"ssm:UpdateInstanceInformation", "ssmmessages:CreateControlChannel",
               "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel",
               "ssmmessages:OpenDataChannel", "ec2messages:AcknowledgeMessage",
               "ec2messages:DeleteMessage", "ec2messages:FailMessage", "ec2messages:GetEndpoint",
               "ec2messages:GetMessages", "ec2messages:SendReply"}))};
  JsonArray places = EvidencePlaces(config, partition);
  if (!places.empty()) {
    statements.push_back(Allow("Evidence", Actions({"s3:PutObject"}), std::move(places)));
  }
  // As MemoryOperation places it.
  const std::string& upload = config.aws.memory_upload;
  std::string tools = upload.empty() && config.bucket ? config.bucket->uri : upload;
  while (tools.ends_with('/')) tools.pop_back();
  if (!config.aws.memory_tool.empty() && !tools.empty()) {
    statements.push_back(Allow("MemoryTool", Actions({"s3:GetObject"}),
                               Json(ObjectsBelow(tools + "/tools", partition))));
  }
  return Document(std::move(statements));
}

std::string Ec2ResponderPolicy(const Config& config, std::string_view partition) {
  JsonArray statements{
      Allow("Look", Actions({"autoscaling:DescribeAutoScalingGroups",
                             "autoscaling:DescribeAutoScalingInstances",
                             "cloudtrail:LookupEvents",
                             "ec2:DescribeIamInstanceProfileAssociations",
                             "ec2:DescribeImages",
                             "ec2:DescribeInstanceAttribute",
                             "ec2:DescribeInstances",
                             "ec2:DescribeLockedSnapshots",
                             "ec2:DescribeManagedPrefixLists",
                             "ec2:DescribeNetworkAcls",
                             "ec2:DescribeNetworkInterfaces",
                             "ec2:DescribeRouteTables",
                             "ec2:DescribeSecurityGroupRules",
                             "ec2:DescribeSecurityGroups",
                             "ec2:DescribeSnapshots",
                             "ec2:DescribeSubnets",
                             "ec2:DescribeTags",
                             "ec2:DescribeVolumes",
                             "ec2:DescribeVpcEndpoints",
                             "ec2:GetConsoleOutput",
                             "ec2:GetConsoleScreenshot",
                             "elasticloadbalancing:DescribeTargetGroups",
                             "elasticloadbalancing:DescribeTargetHealth",
                             "guardduty:GetFindings",
                             "guardduty:ListDetectors",
                             "guardduty:ListFindings",
                             "iam:GetInstanceProfile",
                             "iam:GetPolicy",
                             "iam:GetPolicyVersion",
                             "iam:GetRole",
                             "iam:GetRolePolicy",
                             "iam:ListAttachedRolePolicies",
                             "iam:ListRolePolicies",
                             "ssm:DescribeInstanceInformation",
                             "ssm:GetCommandInvocation",
                             "ssm:ListCommands"})),
      Allow("Quarantine",
            Actions({"ec2:AuthorizeSecurityGroupEgress", "ec2:CreateSecurityGroup",
                     "ec2:DeleteSecurityGroup", "ec2:ModifyNetworkInterfaceAttribute",
                     "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"})),
      Allow("Tag", Actions({"ec2:CreateTags"})),
      Allow("Protect", Actions({"ec2:ModifyInstanceAttribute"})),
      Allow("Detach", Actions({"autoscaling:EnterStandby", "autoscaling:ExitStandby",
                               "elasticloadbalancing:DeregisterTargets",
                               "elasticloadbalancing:RegisterTargets"})),
      Allow("Revoke", Actions({"iam:DeleteRolePolicy", "iam:PutRolePolicy"})),
      Allow("Snapshots", Actions({"ec2:CreateSnapshot", "ec2:CreateSnapshots", "ec2:DeleteSnapshot",
                                  "ec2:LockSnapshot"})),
      Allow("Collect",
            Actions({"ec2:AssociateIamInstanceProfile", "ec2:DisassociateIamInstanceProfile",
                     "ec2:ReplaceIamInstanceProfileAssociation", "ssm:CancelCommand",
                     "ssm:SendCommand"})),
      // What an instance gets back may be any role that instances have.
      JsonObject{
          {"Sid", "GiveProfilesBack"},
          {"Effect", "Allow"},
          {"Action", "iam:PassRole"},
          {"Resource", "*"},
          {"Condition",
           JsonObject{{"StringLike", JsonObject{{"iam:PassedToService", "ec2.amazonaws.com*"}}}}}}};
  if (config.aws.cut_flows) {
    statements.push_back(
        Allow("Cut", Actions({"ec2:CreateNetworkAclEntry", "ec2:DeleteNetworkAclEntry"})));
  }
  JsonArray places = EvidencePlaces(config, partition);
  if (!places.empty()) {
    statements.push_back(Allow("Evidence",
                               Actions({"s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject",
                                        "s3:PutObjectRetention"}),
                               std::move(places)));
  }
  return Document(std::move(statements));
}

}  // namespace bartizan::response
