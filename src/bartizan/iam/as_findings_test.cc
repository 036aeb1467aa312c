#include "bartizan/iam/as_findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/identity.h"
#include "bartizan/iam/policy_fixture.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::Pair;

findings::Report FindingsOf(const TwoAccounts& two) {
  const auto report = two.Compare();
  return AsFindings(report, {.accounts = {&two.first, &two.second},
                             .mapping = &two.mapping,
                             .catalogue = two.options.catalogue});
}

TEST(AsFindings, MakesOneOfADifferingPrincipal) {
  auto second = RoleWith("app-qa", Allow(R"("iam:CreateAccessKey")"));
  second.path = "/teams/";
  const TwoAccounts two({RoleWith("app-dev", Allow(R"("s3:GetObject")")), RoleWith("same", "")},
                        {std::move(second), RoleWith("same", "")});
  const auto id = two.Compare().differences.at(0).id;
  const auto report = FindingsOf(two);
  EXPECT_EQ(report.tool, "iam-diff");
  EXPECT_EQ(report.tool_version, two.options.catalogue->date());
  EXPECT_TRUE(report.complete);
  ASSERT_EQ(report.findings.size(), 1U);
  const findings::Finding& finding = report.findings[0];
  EXPECT_EQ(finding.tool, "iam-diff");
  EXPECT_EQ(finding.rule, "access-more");
  EXPECT_EQ(finding.severity, findings::Severity::kHigh);
  EXPECT_EQ(finding.title, "role app-<env>: + iam:CreateAccessKey on *");
  EXPECT_EQ(finding.location.path, "role/app-<env>");
  EXPECT_EQ(finding.location.function, "arn:aws:iam::111122223333:role/app-qa");
  EXPECT_THAT(finding.description, HasSubstr("; from p #1; qa allows iam:CreateAccessKey on "));
  EXPECT_THAT(finding.description, HasSubstr("- s3:GetObject on *; from p #1; dev allows "));
  EXPECT_THAT(finding.description, HasSubstr("path: / -> /teams/\n"));
  EXPECT_THAT(finding.fingerprints, ElementsAre(Pair("difference", id)));
}

TEST(AsFindings, NamesTheRuleByTheWorstChange) {
  const auto rule = [](std::vector<Principal> dev, std::vector<Principal> qa) {
    const TwoAccounts two(std::move(dev), std::move(qa));
    return FindingsOf(two).findings.at(0).rule;
  };
  const auto plain = [] { return RoleWith("r", ""); };
  EXPECT_EQ(rule({plain()}, {}), "only-less");
  EXPECT_EQ(rule({}, {plain()}), "only-more");
  EXPECT_EQ(rule({plain()}, {RoleWith("r", "", Trusts(R"("*")"))}), "trust-more");
  EXPECT_EQ(rule({RoleWith("r", Allow(R"("s3:Get*")"))}, {plain()}), "access-less");
  const std::string dev_bucket = Allow(R"("s3:Get*")", "arn:aws:s3:::dev");
  EXPECT_EQ(rule({RoleWith("r", dev_bucket)}, {RoleWith("r", dev_bucket)}), "cross-env");
  auto bounded = plain();
  bounded.boundary = PolicyOf("limit", Allow(R"("*")"));
  EXPECT_EQ(rule({std::move(bounded)}, {plain()}), "boundary-more");
}

TEST(AsFindings, SaysWhereToGrantWhatWasLost) {
  const TwoAccounts lost({RoleWith("r", Allow(R"("s3:Get*")"))}, {RoleWith("r", "")});
  EXPECT_THAT(FindingsOf(lost).findings.at(0).remediation, testing::StartsWith("Grant it"));
  const TwoAccounts gained({RoleWith("r", "")}, {RoleWith("r", Allow(R"("s3:Get*")"))});
  EXPECT_THAT(FindingsOf(gained).findings.at(0).remediation, testing::StartsWith("Take it away"));
}

TEST(AsFindings, IsNotCompleteWithProblems) {
  auto broken = RoleWith("r", "");
  broken.problems = {"policy p: no such document"};
  const TwoAccounts two({RoleWith("r", "")}, {std::move(broken)});
  const auto report = FindingsOf(two);
  EXPECT_FALSE(report.complete);
  EXPECT_THAT(report.problems, ElementsAre("qa.json: r, policy p: no such document"));
  EXPECT_EQ(report.findings.at(0).rule, "unreadable");
}

TEST(AsFindings, HasAnIdentityThatRunsShare) {
  const auto find = [](const char* more) {
    const TwoAccounts two({RoleWith("a", ""), RoleWith("b", "")},
                          {RoleWith("a", Allow(more)), RoleWith("b", Allow(more))});
    auto found = FindingsOf(two).findings;
    std::vector<std::string> keys;
    for (const auto& identity : findings::Identify(found)) keys.push_back(identity.key);
    return keys;
  };
  const auto keys = find(R"("s3:ListBucket")");
  ASSERT_EQ(keys.size(), 2U);
  EXPECT_NE(keys[0], keys[1]);
  EXPECT_EQ(keys, find(R"("S3:listbucket")"));
  EXPECT_THAT(find(R"("s3:PutObject")"), Not(IsEmpty()));
}

TEST(AsFindings, TargetNamesBothAccounts) {
  const TwoAccounts two({}, {});
  EXPECT_EQ(TargetOf({.accounts = {&two.first, &two.second}}), "dev..qa");
  EXPECT_THAT(FindingsOf(two).findings, IsEmpty());
}

}  // namespace
}  // namespace bartizan::iam
