#include "machine.h"

namespace bartizan::response {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

const std::set<Step> kMetadata = {Step::kMetadata};

TEST(Metadata, IsAllThatTheServicesSay) {
  Reset();
  Machine machine({{"UserData", "IyEvYmluL3NoCmV4cG9ydCBUT0tFTj1odW50ZXIyCg=="}});
  const change::Outcome outcome = machine.Run(kMetadata);
  EXPECT_THAT(Problems(outcome), IsEmpty());
  EXPECT_THAT(
      machine.Names(),
      IsSupersetOf({"metadata/instance/DescribeInstanceAttribute.json",
                    "metadata/instance/DescribeVolumes.json", "metadata/instance/DescribeTags.json",
                    "metadata/network/DescribeNetworkInterfaces.json",
                    "metadata/network/DescribeSecurityGroups.json",
                    "metadata/network/DescribeSecurityGroupRules.json",
                    "metadata/network/DescribeNetworkAcls.json",
                    "metadata/network/DescribeRouteTables.json",
                    "metadata/identity/DescribeIamInstanceProfileAssociations.json",
                    "metadata/history/LookupEvents.json"}));
  const Json attributes = machine.Document("metadata/instance/DescribeInstanceAttribute.json");
  EXPECT_EQ(data::Str(attributes.at("userData").at("UserData"), "Value"),
            "IyEvYmluL3NoCmV4cG9ydCBUT0tFTj1odW50ZXIyCg==");
  const Json volumes = machine.Document("metadata/instance/DescribeVolumes.json");
  EXPECT_EQ(data::Str(volumes.at("Volumes").at(0), "VolumeId"), machine.instance().disks[0].volume);
  const Json groups = machine.Document("metadata/network/DescribeSecurityGroups.json");
  EXPECT_EQ(data::Str(groups.at("SecurityGroups").at(0), "GroupId"),
            machine.instance().interfaces[0].groups[0]);
  const Json events = machine.Document("metadata/history/LookupEvents.json");
  EXPECT_THAT(data::ToJson(events), HasSubstr(machine.id()));
}

TEST(Metadata, KeepsUserDataOutOfJournalAndDetails) {
  Reset();
  Machine machine({{"UserData", "aHVudGVyMg=="}});
  const change::Outcome outcome = machine.Run(kMetadata);
  for (const change::OperationRecord& record : outcome.operations) {
    EXPECT_THAT(data::ToJson(record.result), Not(HasSubstr("aHVudGVyMg")));
  }
  for (const Evidence& one : machine.List()) {
    EXPECT_THAT(data::ToJson(one.detail), Not(HasSubstr("aHVudGVyMg")));
  }
}

TEST(Metadata, HoldsTheRoleAndItsPolicies) {
  Reset();
  Machine maker;
  maker.Ask("iam", "CreateRole",
            {{"RoleName", "web+role"},
             {"AssumeRolePolicyDocument",
              R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",)"
              R"("Principal":{"Service":"ec2.amazonaws.com"}}]})"}});
  const std::string policy =
      R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]})";
  maker.Ask("iam", "PutRolePolicy",
            {{"RoleName", "web+role"}, {"PolicyName", "inline"}, {"PolicyDocument", policy}});
  const JsonObject made =
      maker.Ask("iam", "CreatePolicy", {{"PolicyName", "managed"}, {"PolicyDocument", policy}});
  maker.Ask("iam", "AttachRolePolicy",
            {{"RoleName", "web+role"}, {"PolicyArn", data::Str(made.at("Policy"), "Arn")}});
  maker.Ask("iam", "CreateInstanceProfile", {{"InstanceProfileName", "web"}});
  maker.Ask("iam", "AddRoleToInstanceProfile",
            {{"InstanceProfileName", "web"}, {"RoleName", "web+role"}});
  Machine machine({{"IamInstanceProfile", JsonObject{{"Name", "web"}}}});
  machine.Run(kMetadata);
  const Json role = machine.Document("metadata/identity/role-1.json");
  EXPECT_EQ(data::Str(role.at("Role"), "RoleName"), "web+role");
  EXPECT_EQ(data::Str(role.at("RolePolicies").at(0), "PolicyName"), "inline");
  EXPECT_EQ(data::Str(role.at("AttachedPolicies").at(0).at("Policy"), "PolicyName"), "managed");
  EXPECT_THAT(data::ToJson(role.at("AttachedPolicies").at(0).at("PolicyVersion")),
              HasSubstr("s3%3AGet"));
}

TEST(Metadata, OfWhatIsDeniedIsTheOnlyPartThatIsMissing) {
  Reset();
  Machine machine;
  Fault("ec2", "DescribeSecurityGroupRules", "UnauthorizedOperation", 0, 100);
  Fault("ec2", "DescribeNetworkAcls", "UnauthorizedOperation", 0, 100);
  const change::Outcome outcome = machine.Run(kMetadata);
  EXPECT_EQ(outcome.state, change::Outcome::kFailed);
  EXPECT_THAT(Problems(outcome),
              Contains(AllOf(HasSubstr("metadata/network"), HasSubstr("DescribeSecurityGroupRules"),
                             HasSubstr("DescribeNetworkAcls"))));
  EXPECT_THAT(machine.Names(), IsSupersetOf({"metadata/network/DescribeSecurityGroups.json",
                                             "metadata/network/DescribeRouteTables.json"}));
  EXPECT_THAT(machine.Names(), Not(Contains("metadata/network/DescribeNetworkAcls.json")));

  // Allowed later: only what is missing is asked for.
  Control("DELETE", "/bartizan/faults");
  Control("DELETE", "/bartizan/requests");
  EXPECT_THAT(Problems(machine.Run(kMetadata)), IsEmpty());
  EXPECT_THAT(machine.Names(), Contains("metadata/network/DescribeNetworkAcls.json"));
  const auto calls = Calls();
  EXPECT_EQ(calls.at("ec2:DescribeNetworkAcls"), 1);
  EXPECT_FALSE(calls.contains("ec2:DescribeSecurityGroups"));
}

TEST(Metadata, OfATerminatedInstanceIsWhatIsLeft) {
  Reset();
  Machine machine;
  machine.Ask("ec2", "TerminateInstances", {{"InstanceIds", ToStrings({machine.id()})}});
  machine.Run(kMetadata);
  EXPECT_THAT(machine.Names(), IsSupersetOf({"metadata/network/DescribeSecurityGroups.json",
                                             "metadata/history/LookupEvents.json"}));
}

}  // namespace
}  // namespace bartizan::response
