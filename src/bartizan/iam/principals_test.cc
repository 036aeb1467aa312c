#include "bartizan/iam/principals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "bartizan/base/text.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

constexpr std::string_view kTrust =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
        "Principal": {"Service": "ec2.amazonaws.com"}}})";
constexpr std::string_view kRead =
    R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
        "Resource": "arn:aws:s3:::b/*"}]})";

data::Json Parsed(std::string_view text) {
  auto tree = data::ParseJson(text, "test");
  EXPECT_TRUE(tree) << tree.error().OneLine();
  return tree ? *tree : data::Json();
}

Account AccountOf(std::string_view text) {
  data::Json tree =
      Parsed(ReplaceAll(ReplaceAll(std::string(text), "$TRUST", kTrust), "$READ", kRead));
  Account account;
  account.place = "dev.json";
  const auto take = [&](std::string_view key, data::JsonArray& to) {
    if (const auto* list = data::FindArray(tree, key)) to = *list;
  };
  take("RoleDetailList", account.roles);
  take("UserDetailList", account.users);
  take("GroupDetailList", account.groups);
  take("Policies", account.policies);
  return account;
}

constexpr std::string_view kAccount = R"({
  "RoleDetailList": [
    {"RoleName": "b", "Path": "/team/", "Arn": "arn:aws-cn:iam::111122223333:role/team/b",
     "AssumeRolePolicyDocument": $TRUST, "MaxSessionDuration": 7200,
     "RolePolicyList": [{"PolicyName": "z", "PolicyDocument": $READ},
                        {"PolicyName": "a", "PolicyDocument": $READ}],
     "AttachedManagedPolicies": [{"PolicyName": "m", "PolicyArn": "arn:aws:iam::1:policy/m"}],
     "InstanceProfileList": [{"InstanceProfileName": "p2"}, {"InstanceProfileName": "p1"}],
     "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
                             "PermissionsBoundaryArn": "arn:aws:iam::1:policy/x/edge"},
     "Tags": [{"Key": "team", "Value": "red"}]},
    {"RoleName": "a", "Path": "/aws-service-role/x/", "AssumeRolePolicyDocument": $TRUST}],
  "UserDetailList": [
    {"UserName": "ann", "Path": "/", "GroupList": ["ops", "dev"],
     "UserPolicyList": [{"PolicyName": "own", "PolicyDocument": $READ}]}],
  "GroupDetailList": [
    {"GroupName": "ops", "GroupPolicyList": [{"PolicyName": "g", "PolicyDocument": $READ}]},
    {"GroupName": "dev",
     "AttachedManagedPolicies": [{"PolicyName": "m", "PolicyArn": "arn:aws:iam::1:policy/m"}]}],
  "Policies": [
    {"PolicyName": "m", "Arn": "arn:aws:iam::1:policy/m", "DefaultVersionId": "v2",
     "PolicyVersionList": [
       {"VersionId": "v1", "IsDefaultVersion": false, "Document": {"Statement": []}},
       {"VersionId": "v2", "IsDefaultVersion": true, "Document": $READ}]},
    {"PolicyName": "edge", "Arn": "arn:aws:iam::1:policy/x/edge", "DefaultVersionId": "v1",
     "PolicyVersionList": [{"VersionId": "v1", "Document": $READ}]}]})";

std::vector<std::string> PolicyNames(const Principal& principal) {
  std::vector<std::string> names;
  for (const auto& each : principal.policies) {
    names.push_back(each.group.empty() ? each.name : each.group + "/" + each.name);
  }
  return names;
}

TEST(BuildAccount, HoldsWhatDecides) {
  const AccountModel model = BuildAccount(AccountOf(kAccount), "dev");
  EXPECT_EQ(model.label, "dev");
  EXPECT_EQ(model.place, "dev.json");
  EXPECT_EQ(model.id, "111122223333");
  EXPECT_EQ(model.partition, "aws-cn");
  EXPECT_THAT(model.problems, IsEmpty());
  ASSERT_THAT(model.principals, SizeIs(5));

  const Principal& linked = model.principals[0];
  EXPECT_EQ(linked.name, "a");
  EXPECT_TRUE(linked.service_linked());
  EXPECT_FALSE(linked.max_session);

  const Principal& role = model.principals[1];
  EXPECT_EQ(role.kind, PrincipalKind::kRole);
  EXPECT_EQ(role.path, "/team/");
  EXPECT_EQ(role.arn, "arn:aws-cn:iam::111122223333:role/team/b");
  EXPECT_FALSE(role.service_linked());
  EXPECT_THAT(PolicyNames(role), ElementsAre("a", "z", "m"));
  EXPECT_EQ(role.policies[2].source, PolicySource::kManaged);
  EXPECT_EQ(role.policies[2].arn, "arn:aws:iam::1:policy/m");
  ASSERT_NE(role.trust, nullptr);
  EXPECT_EQ(role.trust->kind, iampolicy::Kind::kTrust);
  EXPECT_THAT(role.trust->statements, SizeIs(1));
  ASSERT_TRUE(role.boundary);
  EXPECT_EQ(role.boundary->name, "edge");
  EXPECT_NE(role.boundary->document, nullptr);
  EXPECT_EQ(role.max_session, 7200);
  EXPECT_THAT(role.instance_profiles, ElementsAre("p1", "p2"));
  EXPECT_THAT(role.tags, ElementsAre(Pair("team", "red")));

  EXPECT_EQ(model.principals[2].name, "ann");
  EXPECT_EQ(model.principals[3].name, "dev");
  EXPECT_EQ(model.principals[4].name, "ops");
}

TEST(BuildAccount, GroupsBringTheirPoliciesToUsers) {
  const AccountModel model = BuildAccount(AccountOf(kAccount), "dev");
  const Principal& ann = model.principals.at(2);
  EXPECT_EQ(ann.kind, PrincipalKind::kUser);
  EXPECT_THAT(ann.groups, ElementsAre("dev", "ops"));
  EXPECT_THAT(PolicyNames(ann), ElementsAre("own", "dev/m", "ops/g"));
}

// The default version, not the first one; and one document for all that say the same.
TEST(BuildAccount, SharesDocuments) {
  const AccountModel model = BuildAccount(AccountOf(kAccount), "dev");
  const Principal& role = model.principals.at(1);
  ASSERT_NE(role.policies[0].document, nullptr);
  EXPECT_EQ(role.policies[0].document, role.policies[1].document);
  EXPECT_EQ(role.policies[0].document, role.policies[2].document);
  EXPECT_EQ(role.policies[2].document, model.principals.at(2).policies[1].document);
  EXPECT_THAT(role.policies[2].document->statements.at(0).actions, ElementsAre("s3:getobject"));
}

TEST(BuildAccount, ListsWhatIsBadAndGoesOn) {
  const Account account = AccountOf(R"({
    "RoleDetailList": [
      {"Path": "/", "AssumeRolePolicyDocument": $TRUST},
      {"RoleName": "app", "AssumeRolePolicyDocument": $TRUST,
       "RolePolicyList": [
         {"PolicyName": "p", "PolicyDocument": {"Statement": [
            {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
            {"Effect": "Maybe", "Action": "s3:*", "Resource": "*"}]}},
         {"PolicyName": "cut", "PolicyDocument": "%7B%22Statement%22"},
         {"PolicyName": "none", "PolicyDocument": null}],
       "AttachedManagedPolicies": [{"PolicyName": "gone", "PolicyArn": "arn:aws:iam::aws:policy/gone"},
                                   {"PolicyName": "old", "PolicyArn": "arn:aws:iam::1:policy/old"}],
       "PermissionsBoundary": {"PermissionsBoundaryArn": "arn:aws:iam::1:policy/edge"}},
      {"RoleName": "app", "Path": "/", "AssumeRolePolicyDocument": $TRUST},
      {"RoleName": "app", "Path": "/x/", "AssumeRolePolicyDocument": $TRUST},
      {"RoleName": "trustless"}],
    "UserDetailList": [{"UserName": "ann", "GroupList": ["nowhere"]}],
    "Policies": [{"Arn": "arn:aws:iam::1:policy/old", "DefaultVersionId": "v9",
                  "PolicyVersionList": [{"VersionId": "v1", "Document": $READ}]}]})");
  const AccountModel model = BuildAccount(account, "dev");
  ASSERT_THAT(model.principals, SizeIs(4));
  const Principal& app = model.principals[0];
  EXPECT_EQ(app.path, "/");
  EXPECT_THAT(app.policies, SizeIs(5));
  EXPECT_THAT(
      app.problems,
      ElementsAre(testing::StartsWith("policy p, statement 2: "),
                  testing::StartsWith("policy cut: "), "policy none: there is no document",
                  "policy gone: arn:aws:iam::aws:policy/gone is not among the Policies",
                  "policy old: arn:aws:iam::1:policy/old: its default version is not in the answer",
                  "boundary edge: arn:aws:iam::1:policy/edge is not among the Policies"));
  ASSERT_NE(app.policies[2].document, nullptr);  // by name: cut, none, p
  EXPECT_THAT(app.policies[2].document->statements, SizeIs(1));
  EXPECT_THAT(model.principals[1].problems, IsEmpty());
  EXPECT_THAT(model.principals[2].problems, ElementsAre("trust policy: there is no document"));
  EXPECT_THAT(model.principals[3].problems, ElementsAre("group nowhere is not among the groups"));

  EXPECT_THAT(model.problems, SizeIs(10));
  EXPECT_EQ(model.problems[0], "dev.json: a role has no RoleName; it is left out");
  EXPECT_EQ(model.problems[1], "dev.json: role app is there twice; the second one is left out");
  EXPECT_THAT(model.problems[2],
              testing::StartsWith("dev.json: role app, policy p, statement 2: "));
}

TEST(BuildAccount, TellsAccountsApartAndPassesOnWhatWasNotFetched) {
  Account account = AccountOf(R"({"RoleDetailList": [
    {"RoleName": "a", "Arn": "arn:aws:iam::111111111111:role/a", "AssumeRolePolicyDocument": $TRUST},
    {"RoleName": "b", "Arn": "arn:aws:iam::222222222222:role/b", "AssumeRolePolicyDocument": $TRUST}]})");
  account.problems = {"its users cannot be listed"};
  account.unread["role b"] = {"its groups: no"};
  const AccountModel model = BuildAccount(account, "dev");
  EXPECT_THAT(
      model.problems,
      ElementsAre("dev.json: it holds principals of several accounts: 111111111111, "
                  "222222222222",
                  "dev.json: its users cannot be listed", "dev.json: role b, its groups: no"));
  EXPECT_THAT(model.principals[1].problems, ElementsAre("its groups: no"));
}

TEST(BuildAccount, TakesOddTypesAsProblems) {
  const AccountModel model = BuildAccount(AccountOf(R"({
    "RoleDetailList": ["text", null, 5, {"RoleName": ["x"]},
      {"RoleName": "r", "RolePolicyList": "p", "AttachedManagedPolicies": {"a": 1},
       "AssumeRolePolicyDocument": 7, "PermissionsBoundary": "edge", "Tags": "t",
       "InstanceProfileList": 3}],
    "UserDetailList": [{"UserName": "u", "GroupList": [1]}], "Policies": [1, {"Arn": 2}]})"),
                                          "dev");
  ASSERT_THAT(model.principals, SizeIs(2));
  EXPECT_THAT(model.principals[0].problems,
              testing::IsSupersetOf({"RolePolicyList is not a list",
                                     "AttachedManagedPolicies is not a list",
                                     "its PermissionsBoundary has no PermissionsBoundaryArn"}));
  EXPECT_THAT(model.principals[0].problems, testing::Contains(HasSubstr("trust policy")));
  EXPECT_THAT(model.principals[1].problems, SizeIs(1));
}

TEST(BuildAccount, ReadsRealAccounts) {
  const char* const given = std::getenv("BARTIZAN_SHARED_DATA");
  const fs::path folder =
      (given != nullptr ? fs::path(given) : fs::path("../shared/data")) / "iam" / "gaad";
  if (!fs::exists(folder)) GTEST_SKIP() << "no shared data";
  const auto example = ReadAccount(folder / "cloudsplaining_example.json");
  ASSERT_TRUE(example) << example.error().OneLine();
  const AccountModel model = BuildAccount(*example, "example");
  EXPECT_THAT(model.principals, SizeIs(44 + 5 + 78));
  // Its authors wrote other numbers for some account ids; all its documents can be read.
  EXPECT_THAT(model.problems,
              ElementsAre(HasSubstr("principals of several accounts: 012345678901, 200611803367")));
  const auto synthetic = ReadAccount(folder / "synthetic100_dev.json");
  ASSERT_TRUE(synthetic);
  const AccountModel dev = BuildAccount(*synthetic, "dev");
  EXPECT_EQ(dev.id, "111111111111");
  EXPECT_THAT(dev.principals, SizeIs(100));
  for (const std::string& problem : dev.problems) ADD_FAILURE() << problem;
}

}  // namespace
}  // namespace bartizan::iam
