#include "bartizan/iam/risk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iam/policy_fixture.h"

namespace bartizan::iam {
namespace {

using findings::Severity;
using testing::Contains;
using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Case {
  std::string name;
  std::string before, now;  // statements of the policy, or of the trust policy
  Severity severity = Severity::kUnknown;
  std::string reason;
  bool trust = false;
};

void PrintTo(const Case& each, std::ostream* out) {
  *out << each.name;
}

class Risk : public testing::TestWithParam<Case> {
 protected:
  static Principal Make(const std::string& statements) {
    return GetParam().trust ? RoleWith("r", "", statements) : RoleWith("r", statements);
  }
};

TEST_P(Risk, OfWhatTheSecondAccountHasMore) {
  const Case& each = GetParam();
  const TwoAccounts two({Make(each.before)}, {Make(each.now)});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, Not(IsEmpty()));
  EXPECT_EQ(difference.severity, each.severity) << difference.changes[0].title;
  EXPECT_THAT(difference.changes[0].reason, HasSubstr(each.reason));
  EXPECT_EQ(difference.changes[0].direction, Direction::kMore);
}

TEST_P(Risk, OfTheSameLostIsNone) {
  const Case& each = GetParam();
  const TwoAccounts two({Make(each.now)}, {Make(each.before)});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, Not(IsEmpty()));
  EXPECT_EQ(difference.severity, Severity::kInformational) << difference.changes[0].title;
  EXPECT_THAT(difference.changes, Each(Field(&Change::reason, IsEmpty())));
}

const std::string kRead = Allow(R"("s3:ListBucket")");
const std::string kOther = R"({"AWS": "999988887777"})";
const std::string kGoogle = R"({"Federated": "accounts.google.com"})";
const std::string kWeb = "sts:AssumeRoleWithWebIdentity";

std::string If(const std::string& condition) {
  return R"(, "Condition": {)" + condition + "}";
}

INSTANTIATE_TEST_SUITE_P(
    Policies, Risk,
    testing::Values(
        Case{"Administrator", kRead, Allow(R"("*")"), Severity::kCritical,
             "all actions on all resources"},
        Case{"EscalationPath", Allow(R"("lambda:CreateFunction", "lambda:InvokeFunction")"),
             Allow(R"("lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole")"),
             Severity::kHigh, "completes lambda-001"},
        Case{"Permissions", kRead, kRead + "," + Allow(R"("kms:RetireGrant")"), Severity::kHigh,
             "kms:RetireGrant manages permissions"},
        Case{"Credentials", kRead, kRead + "," + Allow(R"("ecr:GetAuthorizationToken")"),
             Severity::kHigh, "ecr:GetAuthorizationToken exposes credentials"},
        Case{"MfaOfAPolicy", Allow(R"("s3:GetObject")", "*", kMfaOnly), Allow(R"("s3:GetObject")"),
             Severity::kHigh, "MFA condition dropped"},
        Case{"Deny", kRead + R"(, {"Effect": "Deny", "Action": "s3:ListBucket",
                           "Resource": "arn:aws:s3:::x"})",
             kRead, Severity::kHigh, "a Deny applies no more"},
        Case{"NotAction", kRead, R"({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"})",
             Severity::kHigh, ""},
        Case{"Write", kRead, kRead + "," + Allow(R"("sqs:PurgeQueue")"), Severity::kMedium,
             "write access"},
        Case{"Data", kRead, kRead + "," + Allow(R"("s3:GetObject")"), Severity::kMedium,
             "s3:GetObject reads data"},
        Case{"Resources", Allow(R"("ec2:GetConsoleOutput")", "arn:aws:ec2:*:*:instance/i-1"),
             Allow(R"("ec2:GetConsoleOutput")"), Severity::kMedium, ""},
        Case{"Unknown", kRead, kRead + "," + Allow(R"("brandnew:Destroy")"), Severity::kMedium,
             "brandnew:destroy is not in the catalogue"},
        Case{"Condition",
             Allow(R"("sqs:ListQueues")", "*",
                   If(R"("StringEquals": {"aws:RequestedRegion": "eu-west-1"})")),
             Allow(R"("sqs:ListQueues")"), Severity::kMedium,
             "condition on aws:requestedregion dropped"},
        Case{"WiderValues",
             Allow(R"("sqs:ListQueues")", "*",
                   If(R"("StringEquals": {"aws:RequestedRegion": "eu-west-1"})")),
             Allow(R"("sqs:ListQueues")", "*",
                   If(R"("StringEquals": {"aws:RequestedRegion": ["eu-west-1", "us-east-1"]})")),
             Severity::kMedium, "condition loosened"},
        Case{"List", Allow(R"("sqs:ListQueues")"), Allow(R"("sqs:ListQueues", "sns:ListTopics")"),
             Severity::kLow, "read access"}),
    [](const auto& each) { return each.param.name; });

INSTANTIATE_TEST_SUITE_P(
    TrustPolicies, Risk,
    testing::Values(
        Case{"Anyone", Trusts(kOther), Trusts(R"("*")"), Severity::kCritical,
             "trust opened to anyone", true},
        Case{"AnyoneUnderConditions",
             Trusts(kOther, If(R"("StringEquals": {"aws:PrincipalOrgID": "o-1"})")),
             Trusts(R"({"AWS": "*"})", If(R"("StringEquals": {"aws:PrincipalOrgID": "o-1"})")),
             Severity::kHigh, "trust opened to anyone, under conditions", true},
        Case{"ExternalId", Trusts(kOther, If(R"("StringEquals": {"sts:ExternalId": "x"})")),
             Trusts(kOther), Severity::kHigh, "ExternalId condition dropped", true},
        Case{"Mfa", Trusts(kOther, kMfaOnly), Trusts(kOther), Severity::kHigh,
             "MFA condition dropped", true},
        Case{
            "OidcSubject",
            Trusts(kGoogle, If(R"("StringEquals": {"accounts.google.com:sub": "repo:a/b"})"), kWeb),
            Trusts(kGoogle, "", kWeb), Severity::kHigh, "OIDC subject condition dropped", true},
        Case{"OtherAccount", Trusts(kByEc2), Trusts(kByEc2) + "," + Trusts(kOther), Severity::kHigh,
             "others may assume the role", true},
        Case{"OtherService", Trusts(kByEc2),
             Trusts(kByEc2) + "," + Trusts(R"({"Service": "lambda.amazonaws.com"})"),
             Severity::kMedium, "another service may assume the role", true}),
    [](const auto& each) { return each.param.name; });

Principal Bounded(std::string_view actions) {
  Principal role = RoleWith("r", Allow(R"("s3:GetObject")"));
  role.boundary = PolicyOf("limit", Allow(actions), PolicySource::kManaged);
  return role;
}

TEST(RiskOfBoundaries, RemovedIsCriticalAndAddedIsNone) {
  const TwoAccounts removed({Bounded(R"("s3:*")")}, {RoleWith("r", Allow(R"("s3:GetObject")"))});
  const auto worse = removed.ComparePrincipals();
  EXPECT_EQ(worse.severity, Severity::kCritical);
  EXPECT_EQ(worse.changes.at(0).reason, "boundary removed");
  const TwoAccounts added({RoleWith("r", Allow(R"("s3:GetObject")"))}, {Bounded(R"("s3:*")")});
  const auto better = added.ComparePrincipals();
  EXPECT_EQ(better.severity, Severity::kInformational);
  EXPECT_EQ(better.changes.at(0).title, "permissions boundary limit added");
}

TEST(RiskOfBoundaries, WideningGivesWhatTheyNowLetThrough) {
  auto wider = Bounded(R"("sqs:ListQueues")");
  wider.boundary = PolicyOf("limit", Allow(R"("s3:*")"), PolicySource::kManaged);
  const TwoAccounts two({Bounded(R"("sqs:ListQueues")")}, {std::move(wider)});
  const auto difference = two.ComparePrincipals();
  EXPECT_EQ(difference.severity, Severity::kMedium);
  EXPECT_EQ(difference.changes.at(0).stopped, iampolicy::Verdict::kBounded);
}

TEST(RiskOfOthers, HasItsOwnLevels) {
  const TwoAccounts crossing({RoleWith("r", Allow(R"("s3:ListBucket")", "arn:aws:s3:::dev"))},
                             {RoleWith("r", Allow(R"("s3:ListBucket")", "arn:aws:s3:::dev"))});
  EXPECT_EQ(crossing.ComparePrincipals().severity, Severity::kHigh);

  auto later = RoleWith("r", "");
  later.path = "/x/";
  const TwoAccounts metadata({RoleWith("r", "")}, {std::move(later)});
  EXPECT_EQ(metadata.ComparePrincipals().severity, Severity::kInformational);

  auto broken = RoleWith("r", "");
  broken.problems = {"policy p: not there"};
  const TwoAccounts unreadable({RoleWith("r", "")}, {std::move(broken)});
  EXPECT_EQ(unreadable.ComparePrincipals().severity, Severity::kMedium);

  const auto* role = metadata.mapped_first.principals.data();
  EXPECT_EQ(ComparePair(nullptr, role, metadata.mapping, {}).severity, Severity::kLow);
  EXPECT_EQ(ComparePair(role, nullptr, metadata.mapping, {}).severity, Severity::kInformational);
}

TEST(RiskOfOthers, WhatIsNotProvenIsMediumAtMost) {
  const TwoAccounts two({RoleWith("r", "")}, {RoleWith("r", Allow(R"("*")"))});
  auto difference = two.ComparePrincipals();
  ASSERT_EQ(difference.severity, Severity::kCritical);
  difference.changes.at(0).proven = false;
  Rate(difference, {});
  EXPECT_EQ(difference.changes[0].severity, Severity::kMedium);
  EXPECT_EQ(difference.changes[0].reason, "not proven");
}

std::vector<std::string_view> PathsOf(const Principal& principal) {
  const auto account = AccountWith("dev", {principal});
  const auto mapping = Mapping::FromRules({}, {{"dev", "1"}, {"qa", "2"}});
  const auto mapped = MapAccount(account, 0, mapping);
  return CompletedPaths(AccessOf(mapped.principals.at(0), true));
}

TEST(CompletedPaths, NeedEveryAction) {
  constexpr std::string_view kAll =
      R"("iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction")";
  EXPECT_THAT(PathsOf(RoleWith("r", Allow(kAll))), Contains("lambda-001"));
  EXPECT_THAT(PathsOf(RoleWith("r", Allow(R"("iam:PassRole", "lambda:CreateFunction")"))),
              Not(Contains("lambda-001")));
  EXPECT_EQ(PathsOf(RoleWith("r", Allow(R"("*")"))).size(), iampolicy::EscalationPaths().size());
  EXPECT_THAT(PathsOf(RoleWith("r", "")), IsEmpty());
}

TEST(CompletedPaths, EndAtAWholeDenyAndAtTheBoundary) {
  const std::string all = Allow(R"("*")");
  const std::string deny = R"(, {"Effect": "Deny", "Action": "iam:PassRole", "Resource": )";
  EXPECT_THAT(PathsOf(RoleWith("r", all + deny + R"("*"})")), Not(Contains("lambda-001")));
  EXPECT_THAT(PathsOf(RoleWith("r", all + deny + R"("arn:aws:iam::*:role/x"})")),
              Contains("lambda-001"));
  auto bounded = RoleWith("r", all);
  bounded.boundary = PolicyOf("limit", Allow(R"("lambda:*")"));
  EXPECT_THAT(PathsOf(bounded), Not(Contains("lambda-001")));
}

}  // namespace
}  // namespace bartizan::iam
