#include "bartizan/iam/pair.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iam/policy_fixture.h"

namespace bartizan::iam {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> TitlesOf(const Difference& difference) {
  std::vector<std::string> titles;
  for (const Change& change : difference.changes) titles.push_back(change.title);
  return titles;
}

TEST(ComparePair, FindsNothingWhereOtherWordsSayTheSame) {
  const TwoAccounts two(
      {RoleWith("app-dev", Allow(R"("s3:Get*", "s3:List*")", "arn:aws:s3:::b-dev/*"))},
      {RoleWith("app-qa", Allow(R"("S3:list*")", "arn:aws:s3:::b-qa/*") + "," +
                              Allow(R"("s3:get*", "s3:GetObject")", "arn:aws:s3:::b-qa/*"))});
  const auto difference = two.ComparePrincipals();
  EXPECT_THAT(TitlesOf(difference), IsEmpty());
  EXPECT_EQ(difference.name, "app-<env>");
}

TEST(ComparePair, CombinesAllPoliciesOfAPrincipal) {
  auto split = RoleWith("app", Allow(R"("s3:GetObject")"));
  split.policies.push_back(PolicyOf("q", Allow(R"("sqs:SendMessage")"), PolicySource::kManaged));
  const TwoAccounts two({RoleWith("app", Allow(R"("s3:GetObject", "sqs:SendMessage")"))},
                        {std::move(split)});
  EXPECT_THAT(two.ComparePrincipals().changes, IsEmpty());
}

TEST(ComparePair, ShowsAGainWithItsRequestInTheWordsOfEachAccount) {
  auto more = RoleWith("app-qa", Allow(R"("s3:GetObject")", "arn:aws:s3:::b-qa/*"));
  more.policies.push_back({.name = "shared",
                           .source = PolicySource::kManaged,
                           .arn = "arn:aws:iam::444455556666:policy/shared",
                           .group = "ops",
                           .document = DocumentOf(
                               R"({"Sid": "Put", "Effect": "Allow", "Action": "s3:PutObject",
               "Resource": "arn:aws:s3:::b-qa/${aws:username}/*"})")});
  const TwoAccounts two({RoleWith("app-dev", Allow(R"("s3:GetObject")", "arn:aws:s3:::b-dev/*"))},
                        {std::move(more)});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, SizeIs(1));
  const Change& change = difference.changes[0];
  EXPECT_EQ(change.kind, ChangeKind::kAccess);
  EXPECT_EQ(change.direction, Direction::kMore);
  EXPECT_TRUE(change.proven);
  EXPECT_TRUE(change.confirmed);
  EXPECT_THAT(change.actions, ElementsAre("s3:PutObject"));
  EXPECT_THAT(
      change.allowed_by,
      ElementsAre(SourceRef{
          .policy = "shared", .type = "managed", .group = "ops", .statement = 1, .sid = "Put"}));
  EXPECT_EQ(change.stopped, iampolicy::Verdict::kNotAllowed);
  EXPECT_THAT(change.stopped_by, IsEmpty());
  ASSERT_TRUE(change.witness);
  EXPECT_THAT((*change.witness)[0].target, testing::StartsWith("arn:aws:s3:::b-dev/"));
  EXPECT_THAT((*change.witness)[1].target, testing::StartsWith("arn:aws:s3:::b-qa/"));
}

TEST(ComparePair, LooksInBothDirections) {
  const TwoAccounts two({RoleWith("app", Allow(R"("s3:GetObject")"))},
                        {RoleWith("app", Allow(R"("sqs:SendMessage")"))});
  EXPECT_THAT(two.ComparePrincipals().changes,
              ElementsAre(Field(&Change::direction, Direction::kMore),
                          Field(&Change::direction, Direction::kLess)));
}

TEST(ComparePair, NamesTheStatementThatStops) {
  const std::string deny = R"({"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"})";
  const TwoAccounts two({RoleWith("app", Allow(R"("s3:*")") + "," + deny)},
                        {RoleWith("app", Allow(R"("s3:*")"))});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, SizeIs(1));
  const Change& change = difference.changes[0];
  EXPECT_EQ(change.stopped, iampolicy::Verdict::kDenied);
  ASSERT_THAT(change.stopped_by, SizeIs(1));
  EXPECT_EQ(change.stopped_by[0].statement, 2U);
}

TEST(ComparePair, HoldsTheBoundaryAgainstThePolicies) {
  auto bounded = RoleWith("app", Allow(R"("*")"));
  bounded.boundary = PolicyOf("limit", Allow(R"("s3:*")"), PolicySource::kManaged);
  TwoAccounts two({std::move(bounded)}, {RoleWith("app", Allow(R"("*")"))});
  const auto difference = two.ComparePrincipals();
  EXPECT_THAT(difference.changes, Contains(Field(&Change::kind, ChangeKind::kBoundary)));
  const auto access = std::ranges::find(difference.changes, ChangeKind::kAccess, &Change::kind);
  ASSERT_NE(access, difference.changes.end());
  EXPECT_EQ(access->stopped, iampolicy::Verdict::kBounded);
  EXPECT_TRUE(access->confirmed);

  two.options.boundaries = false;
  EXPECT_THAT(TitlesOf(two.ComparePrincipals()), IsEmpty());
}

TEST(ComparePair, AnotherBoundaryThatAllowsTheSameIsNone) {
  auto first = RoleWith("app", Allow(R"("*")"));
  first.boundary = PolicyOf("limit", Allow(R"("s3:*")"), PolicySource::kManaged);
  auto second = RoleWith("app", Allow(R"("*")"));
  second.boundary = PolicyOf("other", Allow(R"("S3:*", "s3:Get*")"), PolicySource::kManaged);
  const TwoAccounts two({std::move(first)}, {std::move(second)});
  EXPECT_THAT(TitlesOf(two.ComparePrincipals()), IsEmpty());
}

TEST(ComparePair, ComparesWhoMayAssumeARole) {
  const TwoAccounts two(
      {RoleWith("app", "", Trusts(R"({"AWS": "111122223333"})"))},
      {RoleWith("app", "", Trusts(R"({"AWS": ["444455556666", "999988887777"]})"))});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, SizeIs(1)) << testing::PrintToString(TitlesOf(difference));
  EXPECT_EQ(difference.changes[0].kind, ChangeKind::kTrust);
  EXPECT_THAT(difference.changes[0].target, HasSubstr("999988887777"));
  EXPECT_TRUE(difference.changes[0].confirmed);
}

TEST(ComparePair, ReportsAReferenceIntoTheOtherEnvironmentOnce) {
  const TwoAccounts two({RoleWith("app-dev", Allow(R"("s3:GetObject")", "arn:aws:s3:::b-dev/*"))},
                        {RoleWith("app-qa", Allow(R"("s3:GetObject")", "arn:aws:s3:::b-dev/*"))});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, SizeIs(2)) << testing::PrintToString(TitlesOf(difference));
  EXPECT_EQ(difference.changes[0].kind, ChangeKind::kCrossing);
  EXPECT_THAT(difference.changes[0].title, HasSubstr("arn:aws:s3:::b-dev/*"));
  EXPECT_EQ(difference.changes[1].direction, Direction::kLess);
}

TEST(ComparePair, NotesOtherAttributesAsMetadata) {
  auto first = RoleWith("app", Allow(R"("s3:GetObject")"));
  auto second = first;
  first.max_session = 3600;
  first.instance_profiles = {"app-dev"};
  second.max_session = 7200;
  second.instance_profiles = {"app-qa"};  // the same by the rules
  second.path = "/teams/";
  const TwoAccounts two({std::move(first)}, {std::move(second)});
  EXPECT_THAT(TitlesOf(two.ComparePrincipals()),
              ElementsAre("path: / -> /teams/", "longest session: 3600 s -> 7200 s"));
}

TEST(ComparePair, NeverTakesAnUnreadablePrincipalForEqual) {
  auto broken = RoleWith("app", Allow(R"("s3:GetObject")"));
  broken.problems = {"policy p, statement 2: Effect: neither Allow nor Deny"};
  const TwoAccounts two({RoleWith("app", Allow(R"("s3:GetObject")"))}, {std::move(broken)});
  const auto difference = two.ComparePrincipals();
  ASSERT_THAT(difference.changes, SizeIs(1));
  EXPECT_EQ(difference.changes[0].kind, ChangeKind::kUnreadable);
  EXPECT_THAT(two.Compare().differences, SizeIs(1));
}

TEST(ComparePair, TakesAPrincipalOfOneAccountAlone) {
  const TwoAccounts two({RoleWith("app-dev", "")}, {RoleWith("app-qa", "")});
  const auto only_qa =
      ComparePair(nullptr, two.mapped_second.principals.data(), two.mapping, two.options);
  EXPECT_THAT(TitlesOf(only_qa), ElementsAre("only in qa"));
  EXPECT_EQ(only_qa.changes[0].direction, Direction::kMore);
  const auto only_dev =
      ComparePair(two.mapped_first.principals.data(), nullptr, two.mapping, two.options);
  EXPECT_THAT(TitlesOf(only_dev), ElementsAre("only in dev"));
  EXPECT_EQ(only_dev.changes[0].direction, Direction::kLess);
  EXPECT_NE(IdOf(only_dev), IdOf(only_qa));
}

TEST(ComparePair, IdsDependOnWhatChangedAndNotOnWordsForIt) {
  const auto dev = [] { return RoleWith("a", Allow(R"("s3:GetObject")")); };
  const TwoAccounts put({dev()}, {RoleWith("a", Allow(R"("s3:GetObject", "s3:PutObject")"))});
  const TwoAccounts put_in_two(
      {dev()}, {RoleWith("a", Allow(R"("s3:getobject")") + "," + Allow(R"("S3:PutObject")"))});
  const TwoAccounts list({dev()}, {RoleWith("a", Allow(R"("s3:GetObject", "s3:ListBucket")"))});
  EXPECT_THAT(IdOf(put.ComparePrincipals()), testing::MatchesRegex("iam-[0-9a-f]{16}"));
  EXPECT_EQ(IdOf(put.ComparePrincipals()), IdOf(put_in_two.ComparePrincipals()));
  EXPECT_NE(IdOf(put.ComparePrincipals()), IdOf(list.ComparePrincipals()));
  EXPECT_EQ(put.Compare().differences.at(0).id, IdOf(put.ComparePrincipals()));
}

}  // namespace
}  // namespace bartizan::iam
