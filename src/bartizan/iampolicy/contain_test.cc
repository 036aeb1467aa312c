#include "bartizan/iampolicy/contain.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <memory>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// Statements as IAM writes them, with ' for ".
Document Policy(std::string_view statements, Kind kind = Kind::kIdentity) {
  std::string text = fmt::format("{{'Version': '2012-10-17', 'Statement': [{}]}}", statements);
  std::ranges::replace(text, '\'', '"');
  auto document = ParseDocumentText(text, "test", kind);
  if (!document) {
    ADD_FAILURE() << document.error().message;
    return {};
  }
  EXPECT_THAT(document->problems, IsEmpty()) << text;
  return *std::move(document);
}

std::string Allow(std::string_view action, std::string_view resource,
                  std::string_view condition = "{}") {
  return fmt::format("{{'Effect': 'Allow', 'Action': '{}', 'Resource': '{}', 'Condition': {}}}",
                     action, resource, condition);
}
std::string Deny(std::string_view action, std::string_view resource,
                 std::string_view condition = "{}") {
  return fmt::format("{{'Effect': 'Deny', 'Action': '{}', 'Resource': '{}', 'Condition': {}}}",
                     action, resource, condition);
}

// Checks what must be so of all gains.
std::vector<Gain> Find(const Access& before, const Access& now,
                       const ContainOptions& options = {}) {
  std::vector<Gain> gains = FindGains(before, now, options);
  for (const Gain& gain : gains) {
    if (gain.proof != Proof::kGain) continue;
    EXPECT_EQ(Evaluate(now, gain.witness).verdict, Verdict::kAllowed);
    EXPECT_EQ(Evaluate(before, gain.witness).verdict, gain.stopped);
    EXPECT_NE(gain.stopped, Verdict::kAllowed);
    EXPECT_EQ(gain.future, gain.actions.empty());
    EXPECT_THAT(gain.allowed_by, testing::Not(IsEmpty()));
  }
  return gains;
}

std::vector<Gain> Find(std::string_view before, std::string_view now,
                       const ContainOptions& options = {}) {
  static std::deque<Document> documents;  // gains point into them
  const Document& before_document = documents.emplace_back(Policy(before, options.kind));
  const Document& now_document = documents.emplace_back(Policy(now, options.kind));
  return Find(Access{{&before_document}, {}}, Access{{&now_document}, {}}, options);
}

// The only gain, proven.
Gain Only(const std::vector<Gain>& gains) {
  EXPECT_THAT(gains, SizeIs(1));
  if (gains.empty()) return {};
  EXPECT_EQ(gains.front().proof, Proof::kGain);
  return gains.front();
}

constexpr std::string_view kBucket = "arn:aws:s3:::b/*";

TEST(ContainTest, SameAccessInOtherWords) {
  const std::string get = Allow("s3:GetObject", kBucket);
  EXPECT_THAT(Find(get, get), IsEmpty());
  EXPECT_THAT(Find(get, Allow("s3:getobject", kBucket)), IsEmpty());
  EXPECT_THAT(Find("", ""), IsEmpty());
  EXPECT_THAT(Find(get, ""), IsEmpty());
  EXPECT_THAT(Find(Allow("*", "*"), Allow("*:*", "**")), IsEmpty());
  // Split statements, and actions that others of the same statement cover.
  EXPECT_THAT(Find("{'Effect': 'Allow', 'Action': ['s3:GetObject', 's3:PutObject', 's3:Get*'],"
                   " 'Resource': ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']}",
                   Allow("s3:Get*", "arn:aws:s3:::a/*") + "," + Allow("s3:Get*", kBucket) + "," +
                       Allow("s3:PutObject", "arn:aws:s3:::?/*") + "," +
                       Deny("s3:PutObject", "arn:aws:s3:::*/*", "{'Null': {'aws:a': 'true'}}")),
              testing::Each(testing::Field(&Gain::actions, ElementsAre("s3:PutObject"))));
}

TEST(ContainTest, NewAction) {
  const Gain gain = Only(Find(Allow("s3:GetObject", kBucket),
                              "{'Effect': 'Allow', 'Resource': 'arn:aws:s3:::b/*',"
                              " 'Action': ['s3:GetObject', 's3:PutObject', 's3:DeleteObject']}"));
  EXPECT_THAT(gain.actions, ElementsAre("s3:DeleteObject", "s3:PutObject"));
  EXPECT_EQ(gain.target, kBucket);
  EXPECT_EQ(gain.witness.target, "arn:aws:s3:::b/example");
  EXPECT_EQ(gain.stopped, Verdict::kNotAllowed);
  EXPECT_THAT(gain.allowed_by, ElementsAre(StatementRef{false, 0, 0}));
  EXPECT_FALSE(gain.conditional);
}

TEST(ContainTest, UnionOfPatternsCovers) {
  const std::string before =
      Allow("s3:GetObject", "arn:aws:s3:::b/a*") + "," + Allow("s3:Get*", "arn:aws:s3:::b/b*");
  EXPECT_THAT(Find(before,
                   "{'Effect': 'Allow', 'Action': 's3:GetObject',"
                   " 'Resource': ['arn:aws:s3:::b/a1*', 'arn:aws:s3:::b/b*z']}"),
              IsEmpty());
  EXPECT_EQ(Only(Find(before, Allow("s3:GetObject", "arn:aws:s3:::b/*"))).target, kBucket);
}

TEST(ContainTest, QuestionMarksAreExact) {
  const auto get = [](std::string_view name) {
    return Allow("s3:GetObject", fmt::format("arn:aws:s3:::b/{}", name));
  };
  const std::string at_least_one = get("?*");
  EXPECT_THAT(Find(at_least_one, get("*a*")), IsEmpty());
  EXPECT_THAT(Find(get("a") + "," + get("a?") + "," + get("a??*"), get("a*")), IsEmpty());
  EXPECT_EQ(Only(Find(get("a") + "," + get("a??*"), get("a*"))).witness.target.size(),
            std::string("arn:aws:s3:::b/ax").size());
  EXPECT_EQ(Only(Find(at_least_one, get("*"))).witness.target, "arn:aws:s3:::b/");
  EXPECT_THAT(Find(get("*"), at_least_one), IsEmpty());
}

TEST(ContainTest, ConditionDropped) {
  const std::string mfa = "{'Bool': {'aws:MultiFactorAuthPresent': 'true'}}";
  const Gain gain = Only(Find(Allow("s3:GetObject", kBucket, mfa), Allow("s3:GetObject", kBucket)));
  EXPECT_TRUE(gain.conditional);
  EXPECT_EQ(gain.stopped, Verdict::kNotAllowed);
  EXPECT_THAT(Find(Allow("s3:GetObject", kBucket), Allow("s3:GetObject", kBucket, mfa)), IsEmpty());
}

TEST(ContainTest, ConditionsOfOneKey) {
  const auto get = [](std::string_view condition) {
    return Allow("s3:GetObject", kBucket, condition);
  };
  const std::string a = get("{'StringEquals': {'aws:RequestedRegion': 'a1'}}");
  const std::string ab = get("{'StringEquals': {'aws:RequestedRegion': ['a1', 'b1']}}");
  const std::string like = get("{'StringLike': {'aws:RequestedRegion': 'a*'}}");
  const std::string exists = get("{'StringEqualsIfExists': {'aws:RequestedRegion': 'a1'}}");
  const std::string no_a = get("{'StringNotEquals': {'aws:RequestedRegion': 'a1'}}");
  EXPECT_THAT(Find(ab, a), IsEmpty());
  EXPECT_THAT(Find(like, a), IsEmpty());
  EXPECT_THAT(Find(exists, a), IsEmpty());
  EXPECT_THAT(Find(a + "," + no_a, get("{}")), IsEmpty());
  EXPECT_THAT(Only(Find(a, ab)).witness.context.at("aws:requestedregion"), ElementsAre("b1"));
  EXPECT_TRUE(Only(Find(a, like)).conditional);
  EXPECT_THAT(Only(Find(a, exists)).witness.context, IsEmpty());
  EXPECT_TRUE(Only(Find(no_a, a)).conditional);
}

TEST(ContainTest, ConditionsOfTwoKeys) {
  const std::string one = "{'StringEquals': {'aws:a': 'x'}}";
  const std::string two = "{'StringEquals': {'aws:a': 'x', 'aws:b': 'y'}}";
  EXPECT_THAT(Find(Allow("s3:GetObject", kBucket, one), Allow("s3:GetObject", kBucket, two)),
              IsEmpty());
  const Gain gain =
      Only(Find(Allow("s3:GetObject", kBucket, two), Allow("s3:GetObject", kBucket, one)));
  EXPECT_THAT(gain.witness.context.at("aws:a"), ElementsAre("x"));
}

TEST(ContainTest, ActionBecomesNotAction) {
  const Gain gain =
      Only(Find(Allow("iam:*", "*"), "{'Effect': 'Allow', 'NotAction': 'iam:*', 'Resource': '*'}"));
  EXPECT_THAT(gain.actions, Contains("s3:GetObject"));
  EXPECT_THAT(gain.actions, testing::Not(Contains("iam:PassRole")));
}

TEST(ContainTest, ResourceBecomesNotResource) {
  const Gain gain = Only(Find(Allow("s3:GetObject", kBucket),
                              "{'Effect': 'Allow', 'Action': 's3:GetObject', 'NotResource': "
                              "'arn:aws:s3:::b/*'}"));
  EXPECT_EQ(gain.target, "*");
  EXPECT_THAT(gain.witness.target, testing::StartsWith("arn:aws:s3:"));
}

TEST(ContainTest, OtherPartition) {
  EXPECT_EQ(
      Only(Find(Allow("s3:GetObject", kBucket), Allow("s3:GetObject", "arn:aws-us-gov:s3:::b/*")))
          .target,
      "arn:aws-us-gov:s3:::b/*");
}

TEST(ContainTest, UnknownActionsAndServicesCount) {
  const Gain gain = Only(Find("", Allow("novel:DoIt", "arn:aws:novel:::x")));
  EXPECT_THAT(gain.actions, ElementsAre("novel:doit"));
  EXPECT_FALSE(gain.future);
  const Gain service = Only(Find("", Allow("novel:*", "*")));
  EXPECT_TRUE(service.future);
  EXPECT_THAT(service.witness.action, testing::StartsWith("novel:"));
}

TEST(ContainTest, FutureActions) {
  std::string all;
  const auto& catalogue = ActionCatalogue::BuiltIn();
  for (const size_t number : catalogue.Expand("sqs:*")) {
    all += fmt::format("{}'{}'", all.empty() ? "" : ",", catalogue.Key(number));
  }
  const std::string listed =
      fmt::format("{{'Effect': 'Allow', 'Action': [{}], 'Resource': '*'}}", all);
  const Gain gain = Only(Find(listed, Allow("sqs:*", "*")));
  EXPECT_TRUE(gain.future);
  EXPECT_THAT(Find(listed, Allow("sqs:*", "*"), {.closed_world = true}), IsEmpty());
  EXPECT_THAT(Find(Allow("sqs:*", "*"), listed), IsEmpty());
  // A new prefix of a pattern is a future action of its own.
  EXPECT_TRUE(Only(Find(listed, listed + "," + Allow("sqs:ListQ*", "*"))).future);
  // Overlaps with what a Deny names.
  const std::string denied = Allow("sqs:*y", "*") + "," + Deny("sqs:Q*", "*");
  EXPECT_TRUE(Only(Find(denied, Allow("sqs:*y", "*"))).future);
}

TEST(ContainTest, ActionsWithoutResources) {
  // Names no resource: only "*" counts.
  EXPECT_THAT(Find("", Allow("s3:ListAllMyBuckets", "arn:aws:s3:::b")), IsEmpty());
  const Gain gain = Only(Find("", Allow("s3:ListAllMyBuckets", "*")));
  EXPECT_EQ(gain.witness.target, "*");
  // A Deny of a narrower resource does not stop it.
  EXPECT_THAT(
      Find(Allow("s3:ListAllMyBuckets", "*") + "," + Deny("s3:ListAllMyBuckets", "arn:aws:s3:::b"),
           Allow("s3:ListAllMyBuckets", "*")),
      IsEmpty());
}

TEST(ContainTest, Denies) {
  const std::string get = Allow("s3:GetObject", "*");
  const std::string secret = Deny("s3:*", "arn:aws:s3:::secret/*");
  EXPECT_THAT(Find(get, get + "," + secret), IsEmpty());
  const Gain gain = Only(Find(get + "," + secret, get));
  EXPECT_EQ(gain.target, "arn:aws:s3:::secret/*");
  EXPECT_EQ(gain.stopped, Verdict::kDenied);
  EXPECT_THAT(gain.stopped_by, ElementsAre(StatementRef{false, 0, 1}));
  // What is denied was not allowed: nothing new to deny.
  EXPECT_THAT(Find(get, get + "," + Allow("s3:PutObject", "*") + "," + Deny("s3:PutObject", "*")),
              IsEmpty());
  // Covered by other Denies.
  EXPECT_THAT(Find(get + "," + secret, get + "," + Deny("s3:Get*", "arn:aws:s3:::secret*")),
              IsEmpty());
  EXPECT_THAT(
      Find(get + "," + secret, get + "," + Deny("s3:Get*", "arn:aws:s3:::secret/a*") + "," +
                                   Deny("s3:Get*", "arn:aws:s3:::*") + "," + Deny("s3:Put*", "*")),
      IsEmpty());
  // Of a part only.
  EXPECT_EQ(
      Only(Find(get + "," + secret, get + "," + Deny("s3:*", "arn:aws:s3:::secret/a*"))).target,
      "arn:aws:s3:::secret/*");
  // Overlap of what is allowed with what was denied.
  const Gain overlap =
      Only(Find(Allow("s3:GetObject", "arn:aws:s3:::a*") + "," + Deny("s3:GetObject", "*z"),
                Allow("s3:GetObject", "arn:aws:s3:::a*")));
  EXPECT_EQ(overlap.target, "arn:aws:s3:::a*z");
  // With a condition.
  EXPECT_TRUE(Only(Find(get + "," + secret, get + "," +
                                                Deny("s3:*", "arn:aws:s3:::secret/*",
                                                     "{'StringNotEquals': {'aws:a': 'x'}}")))
                  .stopped == Verdict::kDenied);
}

TEST(ContainTest, DenyOfNotResource) {
  const std::string get = Allow("s3:GetObject", "*");
  const std::string others =
      "{'Effect': 'Deny', 'Action': 's3:*', 'NotResource': 'arn:aws:s3:::mine/*'}";
  EXPECT_THAT(Find(Allow("s3:GetObject", "arn:aws:s3:::mine/*"), get + "," + others), IsEmpty());
  EXPECT_EQ(Only(Find(Allow("s3:GetObject", "arn:aws:s3:::mine/a*"), get + "," + others)).target,
            "arn:aws:s3:::mine/*");
  EXPECT_EQ(Only(Find(get + "," + others, get)).stopped, Verdict::kDenied);
}

TEST(ContainTest, Boundaries) {
  const Document get = Policy(Allow("s3:*", kBucket));
  const Document reads = Policy(Allow("s3:Get*", "*"));
  const Document gets = Policy(Allow("s3:GetObject", "*"));
  const Document none = Policy("");
  using Documents = std::vector<const Document*>;
  EXPECT_THAT(Find({{&get}, {}}, {{&get}, Documents{&reads}}), IsEmpty());
  const Gain gain = Only(Find({{&get}, Documents{&gets}}, {{&get}, Documents{&reads}}));
  EXPECT_EQ(gain.stopped, Verdict::kBounded);
  EXPECT_THAT(gain.actions, Contains("s3:GetObjectAcl"));
  EXPECT_THAT(gain.actions, testing::Not(Contains("s3:GetObject")));
  EXPECT_THAT(gain.actions, testing::Not(Contains("s3:PutObject")));
  EXPECT_EQ(Only(Find({{&get}, Documents{&reads}}, {{&get}, {}})).stopped, Verdict::kBounded);
  EXPECT_THAT(Find({{&none}, {}}, {{&get}, Documents{&none}}), IsEmpty());
  EXPECT_THAT(Find({{&get}, Documents{&reads}}, {{&get}, Documents{&gets}}), IsEmpty());
  // The boundary narrows the target.
  const Document narrow = Policy(Allow("s3:*", "*a"));
  EXPECT_EQ(Only(Find({{&none}, {}}, {{&get}, Documents{&narrow}})).target, "arn:aws:s3:::b/*a");
}

TEST(ContainTest, MovedStatement) {
  const Document both = Policy(Allow("s3:GetObject", kBucket) + "," + Allow("sqs:*", "*"));
  const Document first = Policy(Allow("sqs:*", "*"));
  const Document second = Policy(Allow("s3:GetObject", kBucket));
  EXPECT_THAT(Find({{&both}, {}}, {{&first, &second}, {}}), IsEmpty());
  EXPECT_THAT(Find({{&first, &second}, {}}, {{&both}, {}}), IsEmpty());
}

TEST(ContainTest, Variables) {
  const auto get = [](std::string_view name) {
    return Allow("s3:GetObject", fmt::format("arn:aws:s3:::b/{}", name));
  };
  const std::string own = get("${aws:username}/*");
  EXPECT_THAT(Find(own, own), IsEmpty());
  EXPECT_THAT(Find(get("*"), own), IsEmpty());
  EXPECT_THAT(Find(own, get("${aws:username}/a*")), IsEmpty());
  const Gain gain = Only(Find(get("alice/*"), own));
  EXPECT_EQ(gain.witness.target, "arn:aws:s3:::b/user-1/example");
  EXPECT_THAT(gain.witness.context.at("aws:username"), ElementsAre("user-1"));
  EXPECT_EQ(Only(Find(own, get("alice/*"))).target, "arn:aws:s3:::b/alice/*");
  // With the right value, what was denied is allowed.
  const std::string deny = Deny("s3:GetObject", "arn:aws:s3:::b/${aws:username}/*");
  const Gain denied = Only(Find(get("*") + "," + deny, get("alice/x")));
  EXPECT_EQ(denied.stopped, Verdict::kDenied);
  EXPECT_THAT(denied.witness.context.at("aws:username"), ElementsAre("alice"));
  EXPECT_THAT(Find(get("*") + "," + deny, get("*") + "," + deny), IsEmpty());
}

TEST(ContainTest, VariablesInConditions) {
  const std::string same_account =
      "{'StringEquals': {'aws:ResourceAccount': '${aws:PrincipalAccount}'}}";
  const std::string own = Allow("s3:GetObject", "*", same_account);
  EXPECT_THAT(Find(own, own + "," + own), IsEmpty());
  EXPECT_THAT(Find(Allow("s3:GetObject", "*"), own), IsEmpty());
  const Gain gain = Only(Find("", own));
  EXPECT_EQ(gain.witness.context.at("aws:resourceaccount"),
            gain.witness.context.at("aws:principalaccount"));
  EXPECT_TRUE(Only(Find(own, Allow("s3:GetObject", "*"))).conditional);
  // A condition may speak of the variable's key too.
  const std::string both =
      "{'StringEquals': {'aws:ResourceAccount': '${aws:PrincipalAccount}',"
      " 'aws:PrincipalAccount': '111122223333'}}";
  EXPECT_THAT(
      Only(Find("", Allow("s3:GetObject", "*", both))).witness.context.at("aws:resourceaccount"),
      ElementsAre("111122223333"));
  // A value that is forbidden is no guess.
  const std::string not_that =
      "{'StringEquals': {'aws:ResourceAccount': '${aws:PrincipalAccount}'},"
      " 'StringNotEquals': {'aws:PrincipalAccount': '111122223333'}}";
  const Gain other = Only(Find("", Allow("s3:GetObject", "*", not_that)));
  EXPECT_EQ(other.proof, Proof::kGain);
  EXPECT_EQ(other.witness.context.at("aws:resourceaccount"),
            other.witness.context.at("aws:principalaccount"));
}

TEST(ContainTest, VariableThatAConditionSpeaksOf) {
  const auto get = [](std::string_view name, std::string_view condition) {
    return Allow("s3:GetObject", fmt::format("arn:aws:s3:::b/{}", name), condition);
  };
  const std::string alice = "{'StringEquals': {'aws:username': 'alice'}}";
  const auto gains = Find(get("alice", "{}"), get("${aws:username}", alice));
  // It is the same, which takes more to see than the procedure does.
  for (const Gain& gain : gains) EXPECT_EQ(gain.proof, Proof::kUnproven);
  EXPECT_EQ(Only(Find(get("bob", "{}"), get("${aws:username}", alice))).witness.target,
            "arn:aws:s3:::b/alice");
}

TEST(ContainTest, TrustPolicies) {
  const ContainOptions trust{.kind = Kind::kTrust};
  const auto assume = [](std::string_view principal, std::string_view condition = "{}") {
    return fmt::format(
        "{{'Effect': 'Allow', 'Action': 'sts:AssumeRole', 'Principal': {}, 'Condition': {}}}",
        principal, condition);
  };
  const std::string account = "{'AWS': '111122223333'}";
  const std::string role = "{'AWS': 'arn:aws:iam::111122223333:role/x'}";
  EXPECT_THAT(Find(assume(account), assume(role), trust), IsEmpty());
  EXPECT_THAT(Only(Find(assume(role), assume(account), trust)).witness.target,
              testing::StartsWith("AWS|111122223333|arn:aws:iam::111122223333:"));
  const std::string id = "{'StringEquals': {'sts:ExternalId': 'secret'}}";
  EXPECT_TRUE(Only(Find(assume(account, id), assume(account), trust)).conditional);
  EXPECT_THAT(Find(assume(account), assume(account, id), trust), IsEmpty());
  EXPECT_EQ(Only(Find(assume("{'Federated': 'accounts.google.com'}"),
                      assume("{'Service': 'accounts.google.com'}"), trust))
                .target,
            "Service|accounts.google.com");
  EXPECT_FALSE(Only(Find(assume(account), assume("'*'"), trust)).conditional);
}

TEST(ContainTest, DocumentsWithProblemsProveNothing) {
  Document good = Policy(Allow("s3:GetObject", kBucket));
  Document bad = Policy(Allow("s3:GetObject", kBucket));
  bad.problems.push_back("statement 2: Effect: neither Allow nor Deny");
  for (const auto& [before, now] : {std::pair(&good, &bad), std::pair(&bad, &good)}) {
    const auto gains = FindGains({{before}, {}}, {{now}, {}});
    ASSERT_THAT(gains, SizeIs(1));
    EXPECT_EQ(gains.front().proof, Proof::kUnproven);
  }
  EXPECT_THAT(FindGains({{&bad}, {}}, {{&bad}, {}}), IsEmpty());
}

// One element for all that is alike.
TEST(ContainTest, GainsAreMergedAndInOrder) {
  const auto gains =
      Find(Allow("s3:GetObject", kBucket),
           "{'Effect': 'Allow', 'Action': ['sqs:SendMessage', 's3:GetObject', 'novel:b'],"
           " 'Resource': ['arn:aws:s3:::b/*', 'arn:aws:a', 'arn:aws:z*']}");
  ASSERT_THAT(gains, SizeIs(3));
  EXPECT_EQ(gains[0].target, "arn:aws:a");
  EXPECT_THAT(gains[0].actions, ElementsAre("novel:b", "s3:GetObject", "sqs:SendMessage"));
  EXPECT_EQ(gains[1].target, kBucket);
  EXPECT_THAT(gains[1].actions, ElementsAre("novel:b", "sqs:SendMessage"));
  EXPECT_EQ(gains[2].target, "arn:aws:z*");
  // A part of what the same statements grant is not said again.
  EXPECT_EQ(Only(Find("",
                      "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource':"
                      " ['arn:aws:s3:::b/*', '*']}"))
                .target,
            "*");
}

TEST(ContainTest, LimitsAreUnproven) {
  std::string before, now;
  for (int i = 0; i < 12; ++i) {
    const std::string key = fmt::format("'aws:k{}'", i);
    before += fmt::format(
        "{}{}", before.empty() ? "" : ",",
        Allow("s3:GetObject", kBucket, fmt::format("{{'StringEquals': {{{}: 'x'}}}}", key)));
    before +=
        "," + Allow("s3:GetObject", kBucket, fmt::format("{{'StringNotLike': {{{}: 'y*'}}}}", key));
    now += fmt::format("{}{}", now.empty() ? "" : ",",
                       Allow("s3:GetObject", kBucket,
                             fmt::format("{{'StringLike': {{{}: ['x', 'z*', 'w*']}}}}", key)));
  }
  const auto gains = Find(before, now, {.max_contexts = 10});
  for (const Gain& gain : gains) EXPECT_EQ(gain.proof, Proof::kUnproven);
  EXPECT_THAT(Find(before, now), IsEmpty());
  EXPECT_THAT(Find("", Allow("s3:GetObject", kBucket), {.max_targets = 0}), SizeIs(1));
}

// What nobody needs and a hostile document may hold: all pairs of them would take minutes.
TEST(ContainTest, LongListsOfTargets) {
  const auto list = [](std::string_view name, size_t count) {
    std::vector<std::string> all;
    for (size_t i = 0; i < count; ++i)
      all.push_back(fmt::format("'arn:aws:s3:::{}-{}/*'", name, i));
    return fmt::format("{{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': [{}]}}",
                       fmt::join(all, ","));
  };
  const Document long_list = Policy(list("a", 6'000));
  const Document longer = Policy(list("a", 6'001));
  const Document other = Policy(list("b", 6'000));
  EXPECT_THAT(Find(Access{{&longer}, {}}, Access{{&long_list}, {}}), IsEmpty());
  const auto gains = Find(Access{{&long_list}, {}}, Access{{&longer}, {}});
  ASSERT_THAT(gains, SizeIs(1));
  EXPECT_EQ(gains[0].target, "arn:aws:s3:::a-6000/*");
  EXPECT_THAT(Find(Access{{&long_list}, {}}, Access{{&other}, {}}),
              Contains(testing::Field(&Gain::proof, Proof::kUnproven)));
}

TEST(ContainTest, CacheMakesNoDifference) {
  const Document before = Policy(Allow("s3:*", kBucket) + "," + Deny("s3:Put*", "*"));
  const Document now = Policy(Allow("s3:*", "*") + "," + Deny("s3:PutObject", "*"));
  ContainCache cache;
  const ContainOptions cached{.cache = &cache};
  const auto plain = FindGains({{&before}, {}}, {{&now}, {}});
  for (int i = 0; i < 2; ++i) {
    const auto again = FindGains({{&before}, {}}, {{&now}, {}}, cached);
    ASSERT_EQ(again.size(), plain.size());
    for (size_t k = 0; k < plain.size(); ++k) {
      EXPECT_EQ(again[k].actions, plain[k].actions);
      EXPECT_EQ(again[k].target, plain[k].target);
      EXPECT_EQ(again[k].witness, plain[k].witness);
    }
  }
}

}  // namespace
}  // namespace bartizan::iampolicy
