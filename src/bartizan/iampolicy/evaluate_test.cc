#include "bartizan/iampolicy/evaluate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

using testing::ElementsAre;

Statement Make(bool allow, std::vector<std::string> actions, std::vector<std::string> targets,
               std::vector<Condition> conditions = {}) {
  Statement statement;
  statement.allow = allow;
  statement.actions = std::move(actions);
  statement.targets = std::move(targets);
  statement.conditions = std::move(conditions);
  return statement;
}
Statement Allow(std::vector<std::string> actions, std::vector<std::string> targets,
                std::vector<Condition> conditions = {}) {
  return Make(true, std::move(actions), std::move(targets), std::move(conditions));
}
Statement Deny(std::vector<std::string> actions, std::vector<std::string> targets) {
  return Make(false, std::move(actions), std::move(targets));
}
Document Of(std::vector<Statement> statements) {
  Document document;
  document.variables = true;
  document.statements = std::move(statements);
  return document;
}
Verdict Ask(const Document& document, std::string action, std::string target) {
  return Evaluate({{&document}, {}}, {std::move(action), std::move(target), {}}).verdict;
}

TEST(EvaluateTest, NothingIsAllowedByDefault) {
  EXPECT_EQ(Evaluate({}, {"s3:GetObject", "*", {}}).verdict, Verdict::kNotAllowed);
  EXPECT_EQ(Ask(Of({}), "s3:GetObject", "*"), Verdict::kNotAllowed);
  EXPECT_EQ(Ask(Of({Deny({"iam:*"}, {"*"})}), "s3:GetObject", "*"), Verdict::kNotAllowed);
}

TEST(EvaluateTest, ActionsInAnyCaseResourcesInTheirs) {
  const auto document = Of({Allow({"s3:get*"}, {"arn:aws:s3:::Bucket/*"})});
  EXPECT_EQ(Ask(document, "S3:GetObject", "arn:aws:s3:::Bucket/a/b"), Verdict::kAllowed);
  EXPECT_EQ(Ask(document, "s3:getobject", "arn:aws:s3:::Bucket/"), Verdict::kAllowed);
  EXPECT_EQ(Ask(document, "s3:PutObject", "arn:aws:s3:::Bucket/a"), Verdict::kNotAllowed);
  EXPECT_EQ(Ask(document, "s3:GetObject", "arn:aws:s3:::bucket/a"), Verdict::kNotAllowed);
}

TEST(EvaluateTest, WildcardsOfARequestAreCharacters) {
  const auto document = Of({Allow({"s3:getobject"}, {"arn:aws:s3:::b/a"})});
  EXPECT_EQ(Ask(document, "s3:Get*", "arn:aws:s3:::b/a"), Verdict::kNotAllowed);
  EXPECT_EQ(Ask(document, "s3:GetObject", "arn:aws:s3:::b/*"), Verdict::kNotAllowed);
}

TEST(EvaluateTest, NotActionAndNotResourceAreComplements) {
  auto statement = Allow({"iam:*"}, {"arn:aws:s3:::secret*"});
  statement.not_actions = true;
  statement.not_targets = true;
  const auto document = Of({statement});
  EXPECT_EQ(Ask(document, "s3:GetObject", "arn:aws:s3:::open"), Verdict::kAllowed);
  EXPECT_EQ(Ask(document, "iam:GetUser", "arn:aws:s3:::open"), Verdict::kNotAllowed);
  EXPECT_EQ(Ask(document, "s3:GetObject", "arn:aws:s3:::secret1"), Verdict::kNotAllowed);
}

TEST(EvaluateTest, DenyWinsAndIsNamed) {
  const auto first = Of({Allow({"*"}, {"*"}), Deny({"s3:deletebucket"}, {"*"})});
  const auto second = Of({Deny({"s3:*"}, {"arn:aws:s3:::kept"})});
  const auto decision =
      Evaluate({{&first, &second}, {}}, {"s3:DeleteBucket", "arn:aws:s3:::kept", {}});
  EXPECT_EQ(decision.verdict, Verdict::kDenied);
  EXPECT_THAT(decision.statements,
              ElementsAre(StatementRef{false, 0, 1}, StatementRef{false, 1, 0}));
}

TEST(EvaluateTest, AllAllowingStatementsAreNamed) {
  const auto document =
      Of({Allow({"s3:*"}, {"*"}), Allow({"ec2:*"}, {"*"}), Allow({"s3:getobject"}, {"*"})});
  const auto decision = Evaluate({{&document}, {}}, {"s3:GetObject", "x", {}});
  EXPECT_EQ(decision.verdict, Verdict::kAllowed);
  EXPECT_THAT(decision.statements,
              ElementsAre(StatementRef{false, 0, 0}, StatementRef{false, 0, 2}));
}

TEST(EvaluateTest, ABoundaryLimitsWhatPoliciesAllow) {
  const auto policy = Of({Allow({"*"}, {"*"})});
  const auto limit = Of({Allow({"s3:*"}, {"*"}), Deny({"s3:deletebucket"}, {"*"})});
  const Access access{{&policy}, std::vector<const Document*>{&limit}};
  const auto allowed = Evaluate(access, {"s3:GetObject", "x", {}});
  EXPECT_EQ(allowed.verdict, Verdict::kAllowed);
  EXPECT_THAT(allowed.statements, ElementsAre(StatementRef{false, 0, 0}, StatementRef{true, 0, 0}));
  const auto bounded = Evaluate(access, {"iam:GetUser", "x", {}});
  EXPECT_EQ(bounded.verdict, Verdict::kBounded);
  EXPECT_THAT(bounded.statements, ElementsAre(StatementRef{false, 0, 0}));
  const auto denied = Evaluate(access, {"s3:DeleteBucket", "x", {}});
  EXPECT_EQ(denied.verdict, Verdict::kDenied);
  EXPECT_THAT(denied.statements, ElementsAre(StatementRef{true, 0, 1}));
}

TEST(EvaluateTest, ABoundaryAllowsNothingByItself) {
  const auto limit = Of({Allow({"*"}, {"*"})});
  const auto policy = Of({});
  EXPECT_EQ(Evaluate({{&policy}, std::vector<const Document*>{&limit}}, {"s3:GetObject", "x", {}})
                .verdict,
            Verdict::kNotAllowed);
}

TEST(EvaluateTest, AnEmptyBoundaryStopsEverything) {
  const auto policy = Of({Allow({"*"}, {"*"})});
  EXPECT_EQ(
      Evaluate({{&policy}, std::vector<const Document*>{}}, {"s3:GetObject", "x", {}}).verdict,
      Verdict::kBounded);
}

TEST(EvaluateTest, AllConditionsMustHold) {
  const Condition mfa{{}, Operator::kBool, false, "aws:multifactorauthpresent", {"true"}};
  const Condition place{{}, Operator::kIpAddress, false, "aws:sourceip", {"192.0.2.0/24"}};
  const auto document = Of({Allow({"*"}, {"*"}, {mfa, place})});
  const Access access{{&document}, {}};
  Request request{"s3:GetObject", "x", {}};
  EXPECT_EQ(Evaluate(access, request).verdict, Verdict::kNotAllowed);
  request.context["aws:multifactorauthpresent"] = {"true"};
  EXPECT_EQ(Evaluate(access, request).verdict, Verdict::kNotAllowed);
  request.context["aws:sourceip"] = {"192.0.2.7"};
  EXPECT_EQ(Evaluate(access, request).verdict, Verdict::kAllowed);
}

TEST(EvaluateTest, VariablesInTargetsTakeTheRequestsValue) {
  const std::string own =
      std::string("arn:aws:s3:::home/") + kVariableBegin + "aws:username" + kVariableEnd + "/*";
  const auto document = Of({Allow({"s3:*"}, {own})});
  const Access access{{&document}, {}};
  Request request{"s3:GetObject", "arn:aws:s3:::home/bob/x", {}};
  EXPECT_EQ(Evaluate(access, request).verdict, Verdict::kNotAllowed);
  request.context["aws:username"] = {"bob"};
  EXPECT_EQ(Evaluate(access, request).verdict, Verdict::kAllowed);
  request.context["aws:username"] = {"*"};
  EXPECT_EQ(Evaluate(access, request).verdict, Verdict::kNotAllowed);
}

TEST(EvaluateTest, ANotResourceWithoutValueExcludesNothing) {
  auto statement =
      Allow({"s3:*"}, {std::string(1, kVariableBegin) + "aws:username" + kVariableEnd});
  statement.not_targets = true;
  EXPECT_EQ(Ask(Of({statement}), "s3:GetObject", "x"), Verdict::kAllowed);
}

}  // namespace
}  // namespace bartizan::iampolicy
