#include "bartizan/iam/who_can.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <random>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/iam/named_access.h"
#include "bartizan/iam/policy_fixture.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {
namespace {

using iampolicy::Verdict;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kBooks = "arn:aws:s3:::books/*";

std::string Deny(std::string_view actions, std::string_view resource = "*",
                 std::string_view more = "") {
  std::string text = Allow(actions, resource, more);
  return text.replace(text.find("Allow"), 5, "Deny");
}

Permissions Ask(const AccountModel& account, std::string_view action,
                std::optional<std::string_view> resource = {}) {
  auto found = WhoCan(account, action, resource, iampolicy::ActionCatalogue::BuiltIn());
  EXPECT_TRUE(found) << found.error().OneLine();
  if (!found) return {};
  // Whatever is found is confirmed by the plain evaluator, and is what was asked for.
  for (const Permission& each : found->list) {
    if (!each.proven) continue;
    const auto named = NamedAccessOf(*each.principal);
    EXPECT_EQ(iampolicy::Evaluate(named.access, each.example).verdict, Verdict::kAllowed);
    EXPECT_TRUE(iampolicy::PatternMatches(ToLower(action), ToLower(each.example.action)))
        << each.example.action;
    if (resource) {
      EXPECT_TRUE(iampolicy::PatternMatches(iampolicy::EncodePattern(*resource, false).value(),
                                            iampolicy::EncodeWord(each.example.target)))
          << each.example.target;
    }
  }
  return *std::move(found);
}

std::vector<std::string> NamesOf(const Permissions& found) {
  std::vector<std::string> names;
  for (const Permission& each : found.list) names.push_back(each.principal->name);
  return names;
}

TEST(WhoCan, FindsThoseWhoMay) {
  const auto account = AccountWith("dev", {RoleWith("reader", Allow(R"("s3:Get*")", kBooks)),
                                           RoleWith("other", Allow(R"("s3:PutObject")", kBooks)),
                                           RoleWith("all", Allow(R"("*")")), RoleWith("none", "")});
  const auto found = Ask(account, "s3:GetObject");
  EXPECT_THAT(NamesOf(found), ElementsAre("reader", "all"));
  EXPECT_THAT(found.list[0].actions, ElementsAre("s3:GetObject"));
  EXPECT_EQ(iampolicy::ShowPattern(found.list[0].target), kBooks);
  ASSERT_THAT(found.list[0].allowed_by, SizeIs(1));
  EXPECT_EQ(found.list[0].allowed_by[0].policy, "p");
  EXPECT_EQ(found.list[0].allowed_by[0].statement, 1U);
  EXPECT_EQ(iampolicy::ShowPattern(found.list[1].target), "*");
}

TEST(WhoCan, TakesActionsInAnyCaseAndPatterns) {
  const auto account = AccountWith("dev", {RoleWith("reader", Allow(R"("s3:Get*")", kBooks))});
  EXPECT_THAT(Ask(account, "S3:getobject").list, SizeIs(1));
  const auto some = Ask(account, "s3:*Object");
  ASSERT_THAT(some.list, SizeIs(1));
  EXPECT_THAT(some.list[0].actions, ElementsAre("s3:GetObject"));
  EXPECT_THAT(Ask(account, "*").list, testing::Not(IsEmpty()));
  EXPECT_THAT(Ask(account, "s3:Put*").list, IsEmpty());
  EXPECT_THAT(Ask(account, "s3:GetNovelThing").list, SizeIs(1)) << "not in the catalogue";
  EXPECT_THAT(Ask(account, "novel:Thing").list, IsEmpty());
}

TEST(WhoCan, LooksAtTheResource) {
  const auto account = AccountWith("dev", {RoleWith("reader", Allow(R"("s3:GetObject")", kBooks))});
  EXPECT_THAT(Ask(account, "s3:GetObject", "arn:aws:s3:::books/a").list, SizeIs(1));
  EXPECT_THAT(Ask(account, "s3:GetObject", "arn:aws:s3:::books/*").list, SizeIs(1));
  EXPECT_THAT(Ask(account, "s3:GetObject", "arn:aws:s3:::*/a").list, testing::Not(IsEmpty()));
  EXPECT_THAT(Ask(account, "s3:GetObject", "arn:aws:s3:::ledger/a").list, IsEmpty());
  EXPECT_THAT(Ask(account, "s3:GetObject", "arn:aws:s3:::books/${aws:username}").list, SizeIs(1))
      << "no variable";
}

TEST(WhoCan, TakesAwayWhatIsDenied) {
  const auto account = AccountWith(
      "dev", {RoleWith("all", Allow(R"("s3:*")") + "," + Deny(R"("s3:Delete*")")),
              RoleWith("some", Allow(R"("s3:*")") + "," + Deny(R"("s3:DeleteObject")", kBooks)),
              RoleWith("mfa", Allow(R"("s3:DeleteObject")", "*", kMfaOnly))});
  EXPECT_THAT(NamesOf(Ask(account, "s3:DeleteObject")), ElementsAre("some", "mfa"));
  EXPECT_THAT(NamesOf(Ask(account, "s3:DeleteObject", "arn:aws:s3:::books/a")), ElementsAre("mfa"));
  const auto mfa = Ask(account, "s3:DeleteObject").list.at(1);
  EXPECT_THAT(mfa.example.context,
              testing::Contains(testing::Pair("aws:multifactorauthpresent", ElementsAre("true"))));
}

TEST(WhoCan, KeepsToTheBoundary) {
  Principal bounded = RoleWith("bounded", Allow(R"("s3:*")"));
  bounded.boundary = PolicyOf("limit", Allow(R"("s3:GetObject")", kBooks));
  Principal unread = RoleWith("unread", Allow(R"("s3:*")"));
  unread.boundary = AttachedPolicy{.name = "lost"};
  unread.problems.emplace_back("boundary lost: there is no document");
  const auto account = AccountWith("dev", {bounded});
  EXPECT_THAT(Ask(account, "s3:PutObject").list, IsEmpty());
  const auto lost = AccountWith("dev", {unread});
  const auto open = Ask(lost, "s3:PutObject");
  ASSERT_THAT(open.list, SizeIs(1));
  EXPECT_FALSE(open.list[0].proven);
  EXPECT_FALSE(
      Simulate(lost, lost.principals[0], {.action = "s3:PutObject", .target = "*"}).decided);
  const auto found = Ask(account, "s3:GetObject");
  ASSERT_THAT(found.list, SizeIs(1));
  EXPECT_THAT(found.list[0].allowed_by,
              testing::Contains(testing::Field(&SourceRef::type, "boundary")));
}

TEST(WhoCan, SaysWhatItCannotRead) {
  Principal odd = RoleWith("odd", "");
  auto document = std::make_shared<iampolicy::Document>(
      iampolicy::ParseDocumentText(
          R"({"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
                            {"Effect": "Deny", "Action": "s3:*", "Resource": "*",
                             "Condition": {"Novel": {"a": "b"}}}]})",
          "test", iampolicy::Kind::kIdentity)
          .value());
  ASSERT_THAT(document->problems, SizeIs(1));
  odd.policies.push_back({.name = "p", .document = document});
  const auto account = AccountWith("dev", {odd});
  for (const Permission& each : Ask(account, "s3:GetObject").list) EXPECT_FALSE(each.proven);
  EXPECT_THAT(Ask(account, "s3:GetObject").list, testing::Not(IsEmpty()));

  Principal missing = RoleWith("missing", Deny(R"("s3:Put*")"));
  missing.policies.push_back({.name = "gone"});
  const auto other = AccountWith("dev", {missing});
  const auto found = Ask(other, "s3:GetObject");
  ASSERT_THAT(found.list, SizeIs(1));
  EXPECT_FALSE(found.list[0].proven);
  const auto decided = [&](std::string action) {
    return Simulate(other, other.principals[0], {.action = std::move(action), .target = "*"})
        .decided;
  };
  EXPECT_FALSE(decided("s3:GetObject"));
  EXPECT_TRUE(decided("s3:PutObject")) << "denied whatever the other one says";
}

TEST(WhoCan, RefusesWhatIsNoAction) {
  const auto account = AccountWith("dev", {});
  for (const std::string_view bad : {"", "s3", "s3:", ":x", "s3:Get Object", "s3:\xC3\xA9"}) {
    const auto found = WhoCan(account, bad, {}, iampolicy::ActionCatalogue::BuiltIn());
    ASSERT_FALSE(found) << bad;
    EXPECT_EQ(found.error().code, Code::kInvalid) << bad;
  }
  EXPECT_FALSE(WhoCan(account, "s3:Get", "", iampolicy::ActionCatalogue::BuiltIn()));
}

// The plain evaluator, asked of every principal, finds the same.
TEST(WhoCan, AgreesWithEveryRequest) {
  std::mt19937 random(3);
  const auto pick = [&](const auto& from) { return from[random() % std::size(from)]; };
  constexpr std::string_view kActions[] = {R"("s3:GetObject")", R"("s3:*")", R"("s3:Put*")",
                                           R"("*")", R"("s3:GetObject","s3:DeleteObject")"};
  constexpr std::string_view kResources[] = {"*", kBooks, "arn:aws:s3:::books/a",
                                             "arn:aws:s3:::*/b"};
  for (int round = 0; round < 300; ++round) {
    std::vector<Principal> principals;
    for (int i = 0; i < 4; ++i) {
      std::string statements = Allow(pick(kActions), pick(kResources));
      if (random() % 2 == 0) statements += "," + Deny(pick(kActions), pick(kResources));
      principals.push_back(RoleWith(fmt::format("r{}", i), statements));
      if (random() % 3 == 0) {
        principals.back().boundary = PolicyOf("limit", Allow(pick(kActions), pick(kResources)));
      }
    }
    const auto account = AccountWith("dev", std::move(principals));
    for (const std::string_view action : {"s3:GetObject", "s3:PutObject", "s3:DeleteObject"}) {
      for (const std::string_view resource : {"arn:aws:s3:::books/a", "arn:aws:s3:::books/b"}) {
        std::set<std::string> allowed, found;
        for (const Principal& each : account.principals) {
          const auto answer = Simulate(
              account, each, {.action = std::string(action), .target = std::string(resource)});
          if (answer.verdict == Verdict::kAllowed) allowed.insert(each.name);
        }
        for (const auto& name : NamesOf(Ask(account, action, resource))) found.insert(name);
        ASSERT_EQ(found, allowed) << action << " " << resource;
      }
    }
  }
}

TEST(Simulate, NamesTheStatementsThatDecide) {
  const auto account = AccountWith(
      "dev",
      {RoleWith("r", Allow(R"("s3:*")", kBooks) + "," + Deny(R"("s3:Delete*")", "*", kMfaOnly))});
  const Principal& role = account.principals[0];
  const auto ask = [&](std::string action, std::string target, auto... context) {
    return Simulate(
        account, role,
        {.action = std::move(action), .target = std::move(target), .context = {context...}});
  };
  const auto read = ask("S3:getobject", "arn:aws:s3:::books/a");
  EXPECT_EQ(read.verdict, Verdict::kAllowed);
  ASSERT_THAT(read.statements, SizeIs(1));
  EXPECT_EQ(read.statements[0].statement, 1U);
  EXPECT_EQ(ask("s3:GetObject", "arn:aws:s3:::ledger/a").verdict, Verdict::kNotAllowed);
  EXPECT_EQ(ask("s3:DeleteObject", "arn:aws:s3:::books/a").verdict, Verdict::kAllowed);
  using Value = std::pair<const std::string, std::vector<std::string>>;
  const auto denied =
      ask("s3:DeleteObject", "arn:aws:s3:::books/a", Value{"aws:multifactorauthpresent", {"true"}});
  EXPECT_EQ(denied.verdict, Verdict::kDenied);
  ASSERT_THAT(denied.statements, SizeIs(1));
  EXPECT_EQ(denied.statements[0].statement, 2U);
}

TEST(Simulate, KnowsThePrincipal) {
  Principal user =
      RoleWith("ann", Allow(R"("s3:GetObject")", "arn:aws:s3:::home/${aws:username}/*"));
  user.kind = PrincipalKind::kUser;
  user.tags["Team"] = "books";
  user.policies.push_back(PolicyOf(
      "tags", Allow(R"("s3:PutObject")", "*",
                    R"(, "Condition": {"StringEquals": {"aws:PrincipalTag/Team": "books"}})")));
  const auto account = AccountWith("dev", {user});
  const auto verdict = [&](std::string action, std::string target,
                           decltype(iampolicy::Request::context) context = {}) {
    return Simulate(account, account.principals[0],
                    {.action = std::move(action),
                     .target = std::move(target),
                     .context = std::move(context)})
        .verdict;
  };
  EXPECT_EQ(verdict("s3:GetObject", "arn:aws:s3:::home/ann/x"), Verdict::kAllowed);
  EXPECT_EQ(verdict("s3:GetObject", "arn:aws:s3:::home/bob/x"), Verdict::kNotAllowed);
  EXPECT_EQ(verdict("s3:PutObject", "arn:aws:s3:::x/y"), Verdict::kAllowed);
  EXPECT_EQ(verdict("s3:PutObject", "arn:aws:s3:::x/y", {{"aws:principaltag/Team", {"films"}}}),
            Verdict::kNotAllowed)
      << "what is given counts";
}

}  // namespace
}  // namespace bartizan::iam
