#include "bartizan/iam/semantic.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iam/policy_fixture.h"
#include "bartizan/iam/report_json.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

Principal Of(PrincipalKind kind, std::string name, std::string_view statements) {
  Principal made = RoleWith(std::move(name), statements);
  made.kind = kind;
  made.trust = nullptr;
  return made;
}

std::vector<std::string> NamesOf(const SemanticReport& report) {
  std::vector<std::string> names;
  for (const Difference& each : report.differences) names.push_back(each.name);
  return names;
}

TEST(CompareAccounts, CountsByKindAndDirection) {
  const std::string get = Allow(R"("s3:GetObject")");
  const std::string both = Allow(R"("s3:GetObject", "s3:ListBucket")");
  auto session = RoleWith("session", get);
  session.max_session = 3600;
  auto longer = session;
  longer.max_session = 7200;
  const TwoAccounts two(
      {RoleWith("a-same-dev", get), RoleWith("b-more", get), RoleWith("c-less", both),
       RoleWith("d-both", get), RoleWith("e-words", both), RoleWith("f-dev-only", get), session,
       Of(PrincipalKind::kUser, "ann", get), Of(PrincipalKind::kGroup, "ops", get)},
      {RoleWith("a-same-qa", get), RoleWith("b-more", both), RoleWith("c-less", get),
       RoleWith("d-both", Allow(R"("s3:ListBucket")")),
       RoleWith("e-words", get + "," + Allow(R"("s3:listbucket")")), RoleWith("g-only", get),
       longer, Of(PrincipalKind::kUser, "ann", both), Of(PrincipalKind::kGroup, "ops", get)});
  const auto report = two.Compare();
  EXPECT_FALSE(report.Same());
  const KindCounts& roles = report.counts[0];
  EXPECT_THAT(roles.total, ElementsAre(7U, 7U));
  EXPECT_THAT(roles.only, ElementsAre(1U, 1U));
  EXPECT_EQ(roles.matched, 6U);
  EXPECT_EQ(roles.more, 1U);
  EXPECT_EQ(roles.less, 1U);
  EXPECT_EQ(roles.both, 1U);
  EXPECT_EQ(roles.other, 1U);
  EXPECT_EQ(roles.unproven, 0U);
  EXPECT_EQ(roles.same_text, 1U);
  EXPECT_EQ(roles.same_access, 1U);
  EXPECT_EQ(report.counts[1].more, 1U);
  EXPECT_EQ(report.counts[2].same_text, 1U);
  EXPECT_THAT(report.same_access, ElementsAre("role e-words"));
  EXPECT_THAT(report.problems, IsEmpty());
}

TEST(CompareAccounts, PutsTheWorstFirst) {
  const TwoAccounts two(
      {RoleWith("a", ""), RoleWith("b", ""), RoleWith("c", Allow(R"("s3:GetObject")"))},
      {RoleWith("a", Allow(R"("s3:ListBucket")")), RoleWith("b", Allow(R"("*")")),
       RoleWith("c", "")});
  const auto report = two.Compare();
  EXPECT_THAT(NamesOf(report), ElementsAre("b", "a", "c"));
  EXPECT_THAT(report.differences,
              ElementsAre(Field(&Difference::severity, findings::Severity::kCritical),
                          Field(&Difference::severity, findings::Severity::kLow),
                          Field(&Difference::severity, findings::Severity::kInformational)));
}

TEST(CompareAccounts, IsTheSameWhateverTheThreads) {
  std::vector<Principal> dev;
  std::vector<Principal> qa;
  for (int i = 0; i < 60; ++i) {
    const std::string bucket = fmt::format("arn:aws:s3:::b{}-", i % 7);
    dev.push_back(RoleWith(fmt::format("r{}-dev", i), Allow(R"("s3:Get*")", bucket + "dev/*")));
    qa.push_back(RoleWith(
        fmt::format("r{}-qa", i),
        Allow(i % 2 == 0 ? R"("s3:Get*", "iam:PassRole")" : R"("s3:PutObject")", bucket + "qa/*")));
  }
  TwoAccounts two(std::move(dev), std::move(qa));
  const ReportContext context{.accounts = {&two.first, &two.second},
                              .mapping = &two.mapping,
                              .catalogue = two.options.catalogue};
  std::vector<std::string> texts;
  for (const unsigned threads : {1U, 2U, 5U, 16U}) {
    two.options.threads = threads;
    texts.push_back(data::ToJson(ReportJson(two.Compare(), context)));
  }
  EXPECT_THAT(texts[0], HasSubstr("r59-<env>"));
  EXPECT_THAT(texts, testing::Each(texts[0]));
}

TEST(CompareAccounts, ChoosesByKindNameAndOrigin) {
  auto linked = RoleWith("AWSServiceRoleForX", "");
  linked.path = "/aws-service-role/x.amazonaws.com/";
  TwoAccounts two({RoleWith("app-dev", ""), RoleWith("web-dev", ""), linked,
                   Of(PrincipalKind::kUser, "app-dev", "")},
                  {});
  const auto found = [&] { return NamesOf(two.Compare()); };
  EXPECT_THAT(found(), ElementsAre("app-<env>", "web-<env>", "app-<env>"));
  two.options.users = false;
  EXPECT_THAT(found(), ElementsAre("app-<env>", "web-<env>"));
  two.options.service_linked = true;
  EXPECT_THAT(found(), ElementsAre("AWSServiceRoleForX", "app-<env>", "web-<env>"));
  two.options.principal = "web-*";
  EXPECT_THAT(found(), ElementsAre("web-<env>"));
  two.options.principal = "app-dev";
  EXPECT_THAT(found(), ElementsAre("app-<env>"));
  two.options.roles = false;
  EXPECT_THAT(found(), IsEmpty());
}

TEST(CompareAccounts, TakesPairsOfWhichOneHasTheName) {
  TwoAccounts two({RoleWith("app-dev", ""), RoleWith("web-dev", "")},
                  {RoleWith("app-qa", ""), RoleWith("web-qa", "")});
  for (const char* name : {"app-dev", "app-qa", "app-<env>", "*-qa"}) {
    two.options.principal = name;
    const auto report = two.Compare();
    EXPECT_TRUE(report.Same()) << name;
    EXPECT_EQ(report.counts[0].matched, name[0] == '*' ? 2U : 1U) << name;
  }
}

TEST(CompareAccounts, TellsNamesThatTheRulesMakeOne) {
  const TwoAccounts two(
      {RoleWith("app-dev", ""), RoleWith("app-dev", "")},  // BuildAccount lets this happen by path
      {RoleWith("app-qa", "")});
  const auto report = two.Compare();
  EXPECT_THAT(report.problems,
              ElementsAre("dev: role app-dev and app-dev are both called app-<env> by the rules"));
  EXPECT_EQ(report.counts[0].matched, 1U);
  EXPECT_THAT(report.counts[0].only, ElementsAre(1U, 0U));
}

TEST(CompareAccounts, PassesOnTheProblemsOfBothAccounts) {
  auto broken = RoleWith("app", "");
  broken.problems = {"policy p: no such document"};
  const TwoAccounts two({broken}, {broken});
  const auto report = two.Compare();
  EXPECT_THAT(report.problems, ElementsAre("dev.json: app, policy p: no such document",
                                           "qa.json: app, policy p: no such document"));
  EXPECT_EQ(report.counts[0].other, 1U) << "two unreadable ones are not equal";
}

TEST(CompareAccounts, ClosedWorldKnowsNoActionsToCome) {
  std::string all;
  const auto& catalogue = iampolicy::ActionCatalogue::BuiltIn();
  const auto* sts = catalogue.FindService("sts");
  ASSERT_NE(sts, nullptr);
  for (size_t i = 0; i < sts->count; ++i) {
    all += fmt::format("{}\"sts:{}\"", i == 0 ? "" : ", ", catalogue.action(sts->first + i).name);
  }
  TwoAccounts two({RoleWith("a", Allow(all))}, {RoleWith("a", Allow(R"("sts:*")"))});
  const auto open = two.Compare();
  ASSERT_EQ(open.differences.size(), 1U);
  EXPECT_TRUE(open.differences[0].changes.at(0).future);
  EXPECT_EQ(open.differences[0].severity, findings::Severity::kInformational);
  two.options.closed_world = true;
  EXPECT_TRUE(two.Compare().Same());
}

}  // namespace
}  // namespace bartizan::iam
