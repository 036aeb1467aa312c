#include "bartizan/iam/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {
namespace {

Change Gained(std::vector<std::string_view> actions, std::string_view target) {
  Change change;
  change.direction = Direction::kMore;
  change.actions = std::move(actions);
  change.target = *iampolicy::EncodePattern(target, true);
  return change;
}

TEST(ActionsText, NamesAFewAndCountsMany) {
  EXPECT_EQ(ActionsText(Gained({"s3:Get"}, "*")), "s3:Get");
  EXPECT_EQ(ActionsText(Gained({"a:A", "b:B", "c:C"}, "*")), "a:A, b:B, c:C");
  EXPECT_EQ(ActionsText(Gained({"a:A", "a:B", "a:C", "a:D"}, "*")), "4 actions of a (a:A …)");
  EXPECT_EQ(ActionsText(Gained({"a:A", "a:B", "a:C", "b:D"}, "*")),
            "4 actions of 2 services (a:A …)");
}

TEST(ActionsText, SaysWhatItCanWithoutActions) {
  Change change = Gained({}, "*");
  EXPECT_EQ(ActionsText(change), "some action");
  change.asked.action = "s3:GetObject";
  EXPECT_EQ(ActionsText(change), "s3:GetObject");
  change.future = true;
  EXPECT_EQ(ActionsText(change), "actions to come");
}

TEST(TargetText, LeavesOutWhatTheActionSays) {
  EXPECT_EQ(TargetText(Gained({}, "arn:aws:s3:::b/x*")), "b/x*");
  EXPECT_EQ(TargetText(Gained({}, "arn:aws:iam::111122223333:role/a:b")), "role/a:b");
  EXPECT_EQ(TargetText(Gained({}, "*")), "*");
  EXPECT_EQ(TargetText(Gained({}, "arn:aws:s3*")), "arn:aws:s3*");
  EXPECT_EQ(TargetText(Gained({}, "arn:aws:s3:::")), "arn:aws:s3:::");
  EXPECT_EQ(TargetText(Gained({}, "arn:aws:s3:::${aws:username}/${*}")), "${aws:username}/${*}");
}

TEST(TargetText, ShowsPrincipalsOfTrustPolicies) {
  Change change = Gained({"sts:AssumeRole"}, "AWS|111122223333|arn:aws:iam::111122223333:role/x");
  change.kind = ChangeKind::kTrust;
  EXPECT_EQ(TargetText(change), "role/x of 111122223333");
  EXPECT_EQ(TitleOf(change), "+ trust: sts:AssumeRole by role/x of 111122223333");
}

TEST(TitleOf, HasASignForItsDirectionAndProof) {
  Change change = Gained({"s3:PutObject"}, "arn:aws:s3:::b/*");
  EXPECT_EQ(TitleOf(change), "+ s3:PutObject on b/*");
  change.conditional = true;
  EXPECT_EQ(TitleOf(change), "+ s3:PutObject on b/*, by its conditions");
  change.direction = Direction::kLess;
  EXPECT_EQ(TitleOf(change), "- s3:PutObject on b/*, by its conditions");
  change.proven = false;
  EXPECT_EQ(TitleOf(change), "? s3:PutObject on b/*, by its conditions");
}

TEST(SourceText, NamesPolicyStatementAndGroup) {
  SourceRef source{.policy = "s3", .type = "inline", .group = {}, .statement = 2, .sid = {}};
  EXPECT_EQ(SourceText(source), "s3 #2");
  source.sid = "Put";
  source.group = "ops";
  EXPECT_EQ(SourceText(source), "s3 #2 (Put) of group ops");
  EXPECT_EQ(
      SourceText({.policy = "limit", .type = "boundary", .group = {}, .statement = 1, .sid = {}}),
      "boundary limit #1");
}

TEST(RequestText, ListsWhatIsAsked) {
  iampolicy::Request request{.action = "s3:GetObject", .target = "arn:aws:s3:::b/x", .context = {}};
  EXPECT_EQ(RequestText(request, ChangeKind::kAccess), "s3:GetObject on arn:aws:s3:::b/x");
  request.context = {{"aws:username", {"bob"}}, {"aws:tagkeys", {"a", "b"}}};
  EXPECT_EQ(RequestText(request, ChangeKind::kAccess),
            "s3:GetObject on arn:aws:s3:::b/x with aws:tagkeys = a, b, aws:username = bob");
  EXPECT_EQ(RequestText(
                {.action = "sts:AssumeRole", .target = "Service|ec2.amazonaws.com", .context = {}},
                ChangeKind::kTrust),
            "sts:AssumeRole by ec2.amazonaws.com");
}

TEST(VerdictText, CoversAll) {
  using iampolicy::Verdict;
  EXPECT_EQ(VerdictText(Verdict::kAllowed), "allowed");
  EXPECT_EQ(VerdictText(Verdict::kDenied), "denied");
  EXPECT_EQ(VerdictText(Verdict::kBounded), "outside the boundary");
  EXPECT_EQ(VerdictText(Verdict::kNotAllowed), "not allowed");
}

}  // namespace
}  // namespace bartizan::iam
