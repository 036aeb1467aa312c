#include "bartizan/iampolicy/canonical.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "bartizan/iampolicy/condition_parse.h"
#include "bartizan/iampolicy/covering.h"
#include "bartizan/iampolicy/evaluate.h"

namespace bartizan::iampolicy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Document Parsed(std::string_view statements, Kind kind = Kind::kIdentity,
                std::string_view version = "2012-10-17") {
  auto document = ParseDocumentText(
      fmt::format(R"({{"Version": "{}", "Statement": {}}})", version, statements), "doc", kind);
  EXPECT_TRUE(document) << document.error().OneLine();
  if (!document) return {};
  EXPECT_THAT(document->problems, IsEmpty()) << statements;
  return *std::move(document);
}

// A statement of an identity policy: lists are JSON.
std::string Say(std::string_view effect, std::string_view actions, std::string_view resources,
                std::string_view condition = "{}") {
  return fmt::format(R"({{"Effect": "{}", "{}Action": {}, "{}Resource": {}, "Condition": {}}})",
                     effect, actions.starts_with('!') ? "Not" : "",
                     actions.substr(actions.starts_with('!') ? 1 : 0),
                     resources.starts_with('!') ? "Not" : "",
                     resources.substr(resources.starts_with('!') ? 1 : 0), condition);
}

// "Allow a:b,c:d on x if StringEquals k=v", one a statement.
std::vector<std::string> Shown(const Document& document) {
  std::vector<std::string> shown;
  for (const Statement& statement : document.statements) {
    std::string text =
        fmt::format("{} {}{} on {}{}", statement.allow ? "Allow" : "Deny",
                    statement.not_actions ? "!" : "", fmt::join(statement.actions, ","),
                    statement.not_targets ? "!" : "", fmt::join(statement.targets, ","));
    for (const Condition& condition : statement.conditions) {
      text += fmt::format(" if {} {}={}", FullOperatorName(condition), condition.key,
                          fmt::join(condition.values, ","));
    }
    shown.push_back(text);
  }
  return shown;
}

std::vector<std::string> Canonical(const std::vector<std::string>& statements) {
  return Shown(Canonicalize(Parsed(fmt::format("[{}]", fmt::join(statements, ",")))));
}

TEST(IamCanonical, OrderAndWordsMakeNoDifference) {
  const Document one = Parsed(R"([
    {"Sid": "A", "Effect": "Allow", "Action": ["s3:Get*", "s3:PutObject"], "Resource": "x",
     "Condition": {"StringEquals": {"aws:A": ["1", "2"]}, "Bool": {"aws:B": true}}},
    {"Effect": "Deny", "Action": "iam:*", "Resource": ["*"]}])");
  const Document two = Parsed(R"([
    {"Effect": "Deny", "Action": ["IAM:**"], "Resource": "*"},
    {"Sid": "B", "Effect": "Allow", "Action": ["S3:putobject", "s3:get*"], "Resource": ["x", "x"],
     "Condition": {"Bool": {"AWS:b": "True"}, "stringequals": {"aws:a": ["2", "1"]}}}])");
  EXPECT_EQ(Canonicalize(one).statements, Canonicalize(two).statements);
  EXPECT_EQ(Fingerprint(Canonicalize(one)), Fingerprint(Canonicalize(two)));
  EXPECT_NE(Fingerprint(one), Fingerprint(two)) << "only of canonical documents";
  EXPECT_THAT(Shown(Canonicalize(one)),
              ElementsAre("Deny iam:* on *",
                          "Allow s3:get*,s3:putobject on x if StringEquals aws:a=1,2"
                          " if Bool aws:b=true"));
  EXPECT_EQ(Canonicalize(one).statements[0].number, 0U);
  EXPECT_EQ(Canonicalize(one).statements[1].sid, "");
}

TEST(IamCanonical, DropsCoveredPatterns) {
  EXPECT_THAT(Canonical({Say("Allow", R"(["s3:GetObject", "s3:Get*", "s3:*", "ec2:a"])",
                             R"(["a/b", "a/*", "*b", "c"])")}),
              ElementsAre("Allow ec2:a,s3:* on *b,a/*,c"));
  // Of excluded ones, too.
  EXPECT_THAT(Canonical({Say("Allow", R"(!["s3:GetObject", "s3:Get*"])", R"(!["a/*", "a/b"])")}),
              ElementsAre("Allow !s3:get* on !a/*"));
  EXPECT_THAT(
      Canonical({Say("Allow", R"(["s3:Get?", "s3:Geta", "s3:Get??", "s3:Get?*"])", R"("*")")}),
      ElementsAre("Allow s3:get?* on *"));
  // A variable is covered by '*' alone, an escaped star by no other text.
  EXPECT_THAT(Canonical({Say("Allow", R"("*")",
                             R"(["a/${aws:x}", "a/${*}", "a/?", "b/${aws:x}", "b/*"])")}),
              ElementsAre("Allow * on a/\x01"
                          "aws:x\x02,a/?,b/*"));
}

TEST(IamCanonical, DropsCoveredStatements) {
  const std::string wide = Say("Allow", R"("s3:*")", R"("*")");
  const std::string narrow = Say("Allow", R"("s3:Get*")", R"(["a", "b"])");
  EXPECT_THAT(Canonical({narrow, wide}), ElementsAre("Allow s3:* on *"));
  EXPECT_THAT(Canonical({Say("Deny", R"("s3:Get*")", R"("a")"), wide}),
              ElementsAre("Deny s3:get* on a", "Allow s3:* on *"));
  // More conditions: less is allowed.
  constexpr std::string_view kOne = R"({"Bool": {"a": "true"}})";
  constexpr std::string_view kTwo = R"({"Bool": {"a": "true", "b": "true"}})";
  constexpr std::string_view kOther = R"({"Bool": {"b": "false"}})";
  EXPECT_THAT(Canonical({Say("Allow", R"("s3:*")", R"("*")", kOne),
                         Say("Allow", R"("s3:Get*")", R"("a")", kTwo),
                         Say("Allow", R"("s3:Get*")", R"("a")", kOther)}),
              ElementsAre("Allow s3:* on * if Bool a=true", "Allow s3:get* on a if Bool b=false"));
  EXPECT_THAT(
      Canonical({Say("Allow", R"("s3:*")", R"("*")", kTwo), Say("Allow", R"("s3:*")", R"("*")")}),
      ElementsAre("Allow s3:* on *"));
  // Only a part of a statement.
  EXPECT_THAT(Canonical({Say("Allow", R"("s3:*")", R"("a")"),
                         Say("Allow", R"(["s3:Get*", "ec2:x"])", R"(["a", "b"])")}),
              ElementsAre("Allow ec2:x on a,b", "Allow s3:* on a", "Allow s3:get* on b"));
}

TEST(IamCanonical, DropsWhatExclusionsCover) {
  EXPECT_THAT(Canonical({Say("Allow", R"(!["iam:*", "sts:*"])", R"("*")"),
                         Say("Allow", R"(["s3:Get*", "iam:Get*"])", R"("*")"),
                         Say("Allow", R"(!["iam:*", "sts:*", "s3:*"])", R"("*")")}),
              ElementsAre("Allow iam:get* on *", "Allow !iam:*,sts:* on *"));
  EXPECT_THAT(
      Canonical({Say("Allow", R"("*")", R"("*")"), Say("Allow", R"(!"iam:*")", R"(!"a*")")}),
      ElementsAre("Allow * on *"));
  EXPECT_THAT(Canonical({Say("Allow", R"("s3:*")", R"(!["a*", "b"])"),
                         Say("Allow", R"("s3:*")", R"(["ab", "c", "*a"])")}),
              ElementsAre("Allow s3:* on *a,ab", "Allow s3:* on !a*,b"));
}

TEST(IamCanonical, SplittingMakesNoDifference) {
  const auto whole = Canonical({Say("Allow", R"(["a:a", "b:b"])", R"(["x", "y"])")});
  EXPECT_THAT(whole, ElementsAre("Allow a:a,b:b on x,y"));
  EXPECT_EQ(Canonical({Say("Allow", R"("a:a")", R"(["x", "y"])"),
                       Say("Allow", R"("b:b")", R"(["y", "x"])")}),
            whole);
  EXPECT_EQ(Canonical({Say("Allow", R"(["b:b", "a:a"])", R"("x")"),
                       Say("Allow", R"(["a:a", "b:b"])", R"("y")")}),
            whole);
  EXPECT_EQ(Canonical({Say("Allow", R"("b:b")", R"("x")"), Say("Allow", R"("a:a")", R"("y")"),
                       Say("Allow", R"("a:a")", R"("x")"), Say("Allow", R"("b:b")", R"("y")")}),
            whole);
  EXPECT_NE(Canonical({Say("Allow", R"("b:b")", R"("x")"), Say("Allow", R"("a:a")", R"("y")"),
                       Say("Allow", R"("a:a")", R"("x")")}),
            whole);
  // Lists of excluded ones are never united.
  EXPECT_THAT(Canonical({Say("Allow", R"(!"a:a")", R"("x")"), Say("Allow", R"(!"b:b")", R"("x")"),
                         Say("Allow", R"(!"a:a")", R"("y")")}),
              ElementsAre("Allow !a:a on x,y", "Allow !b:b on x"));
  EXPECT_THAT(Canonical({Say("Deny", R"("a:a")", R"(!"x")"), Say("Deny", R"("a:a")", R"(!"y")"),
                         Say("Deny", R"("b:b")", R"(!"x")")}),
              ElementsAre("Deny a:a on !y", "Deny a:a,b:b on !x"));
}

TEST(IamCanonical, EqualConditionsAreWrittenAlike) {
  const auto with = [](std::string_view condition) {
    return Canonical({Say("Allow", R"("*")", R"("*")", condition)});
  };
  EXPECT_EQ(with(R"({"ArnEquals": {"k": "a*"}})"), with(R"({"ArnLike": {"k": "a*"}})"));
  EXPECT_EQ(with(R"({"ArnNotEquals": {"k": "a"}})"), with(R"({"ArnNotLike": {"k": "a"}})"));
  EXPECT_EQ(with(R"({"StringLike": {"k": ["a", "b"]}})"),
            with(R"({"StringEquals": {"k": ["b", "a"]}})"));
  EXPECT_EQ(with(R"({"StringLike": {"k": "${*}"}})"), with(R"({"StringEquals": {"k": "*"}})"));
  EXPECT_NE(with(R"({"StringLike": {"k": "*"}})"), with(R"({"StringEquals": {"k": "*"}})"));
  EXPECT_EQ(with(R"({"StringNotLike": {"k": ["a*", "ab"]}})"),
            with(R"({"StringNotLike": {"k": "a*"}})"));
  EXPECT_EQ(with(R"({"StringEqualsIgnoreCase": {"k": ["A", "a"]}})"),
            with(R"({"StringEqualsIgnoreCase": {"k": "a"}})"));
  EXPECT_NE(with(R"({"StringEquals": {"k": "A"}})"), with(R"({"StringEquals": {"k": "a"}})"));
  EXPECT_EQ(with(R"({"StringLike": {"k": "a"}, "StringEquals": {"K": "a"}})"),
            with(R"({"StringEquals": {"k": "a"}})"));
  // In an ARN, '*' stays within its part: "a*c" does not cover "a:c".
  EXPECT_THAT(with(R"({"ArnLike": {"k": ["a*c", "a:c"]}})"),
              ElementsAre("Allow * on * if ArnLike k=a*c,a:c"));
}

TEST(IamCanonical, TrustPolicies) {
  const Document document = Canonicalize(Parsed(R"([
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": [
      "arn:aws:iam::111122223333:role/x", "arn:aws:iam::111122223333:root"]}},
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}])",
                                                Kind::kTrust));
  EXPECT_THAT(Shown(document),
              ElementsAre("Allow sts:assumerole on AWS|111122223333|*,Service|ec2.amazonaws.com"));
  EXPECT_EQ(document.kind, Kind::kTrust);
}

TEST(IamCanonical, VersionMakesNoDifferenceWithoutVariables) {
  const std::string plain = fmt::format("[{}]", Say("Allow", R"("*")", R"("a$b")"));
  const std::string variable = fmt::format("[{}]", Say("Allow", R"("*")", R"("a/${aws:x}")"));
  const auto fingerprint = [](const std::string& text, std::string_view version) {
    return Fingerprint(Canonicalize(Parsed(text, Kind::kIdentity, version)));
  };
  EXPECT_EQ(fingerprint(plain, "2008-10-17"), fingerprint(plain, "2012-10-17"));
  EXPECT_NE(fingerprint(variable, "2008-10-17"), fingerprint(variable, "2012-10-17"));
}

TEST(IamCanonical, KeepsProblems) {
  Document document = Parsed("[]");
  document.problems = {"x"};
  EXPECT_THAT(Canonicalize(document).problems, ElementsAre("x"));
}

TEST(IamCanonical, BoundsItsWork) {
  // 1,000 actions on 1,000 resources: too many pairs.
  std::vector<std::string> actions, resources;
  for (int i = 0; i < 1000; ++i) {
    actions.push_back(fmt::format(R"("s3:*a{}*")", i));
    resources.push_back(fmt::format(R"("*{}?*")", i));
  }
  const std::string text =
      fmt::format("[{}]", Say("Allow", fmt::format("[{}]", fmt::join(actions, ",")),
                              fmt::format("[{}]", fmt::join(resources, ","))));
  const Document canonical = Canonicalize(Parsed(text));
  ASSERT_EQ(canonical.statements.size(), 1U);
  EXPECT_LT(canonical.statements[0].actions.size(), 1000U);
  EXPECT_EQ(Canonicalize(Parsed(text)).statements, canonical.statements);
}

TEST(Covering, KeepsOneOfEveryChain) {
  WorkBudget budget(1'000'000);
  std::vector<std::string> list = {"*b", "a*", "ab", "abc", "abc*", "b"};
  DropCovered(list, budget);
  EXPECT_THAT(list, ElementsAre("*b", "a*"));
  WorkBudget none(0);
  list = {"a*", "ab"};
  DropCovered(list, none);
  EXPECT_THAT(list, ElementsAre("a*", "ab"));
  EXPECT_FALSE(CoversWithin("a*", "ab", none));
  EXPECT_FALSE(DisjointWithin("a*", "*b", none));
  EXPECT_TRUE(DisjointWithin("a*", "b*", none)) << "the beginnings tell";
  EXPECT_TRUE(DisjointWithin("*a", "*b", budget));
  EXPECT_FALSE(DisjointWithin("a*", "*b", budget));
}

// -- as JSON --

// The same without what is not written.
std::vector<Statement> Bare(Document document) {
  for (Statement& statement : document.statements) {
    statement.number = 0;
    statement.sid.clear();
  }
  std::sort(document.statements.begin(), document.statements.end(), StatementLess);
  return document.statements;
}

void ExpectRoundTrip(const Document& document) {
  const data::Json json = DocumentToJson(document);
  const auto again = ParseDocument(json, document.kind);
  ASSERT_TRUE(again) << again.error().OneLine();
  EXPECT_THAT(again->problems, IsEmpty()) << data::ToJson(json);
  EXPECT_EQ(again->variables, document.variables);
  EXPECT_EQ(Bare(*again), Bare(document)) << data::ToJson(json);
}

TEST(IamDocumentToJson, WritesWhatIamAccepts) {
  const Document document = Parsed(R"([
    {"Sid": "x", "Effect": "Allow", "Action": ["s3:Get*", "a:b"], "NotResource": "arn:${aws:X}/*",
     "Condition": {"StringEquals": {"k": "*"}, "StringLike": {"k": ["${*}", "b"]},
                   "ForAnyValue:NumericLessThanIfExists": {"n": 5}}},
    {"Effect": "Deny", "NotAction": "iam:*", "Resource": ["a", "${$}{x}"]}])");
  EXPECT_EQ(data::ToJson(DocumentToJson(document)),
            R"({"Version":"2012-10-17","Statement":[)"
            R"({"Effect":"Deny","NotAction":"iam:*","Resource":["${$}{x}","a"]},)"
            R"({"Effect":"Allow","Action":["a:b","s3:get*"],"NotResource":"arn:${aws:x}/*",)"
            R"("Condition":{"StringEquals":{"k":"*"},"StringLike":{"k":["${*}","b"]},)"
            R"("ForAnyValue:NumericLessThanIfExists":{"n":"5"}}}]})");
  ExpectRoundTrip(document);
}

TEST(IamDocumentToJson, WritesPrincipals) {
  const Document document = Parsed(R"([
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {
      "AWS": ["111122223333", "arn:aws:iam::111122223333:role/x", "AROAEXAMPLE"],
      "Service": "ec2.amazonaws.com", "Federated": ["a${b}", "b"]}},
    {"Effect": "Deny", "Action": "sts:AssumeRole", "NotPrincipal": "*"}])",
                                   Kind::kTrust);
  EXPECT_EQ(data::ToJson(DocumentToJson(document)),
            R"({"Version":"2012-10-17","Statement":[)"
            R"({"Effect":"Deny","Action":"sts:assumerole","NotPrincipal":{"AWS":"*"}},)"
            R"({"Effect":"Allow","Action":"sts:assumerole","Principal":{"AWS":["AROAEXAMPLE",)"
            R"("111122223333","arn:aws:iam::111122223333:role/x"],"Federated":["a${b}","b"],)"
            R"("Service":"ec2.amazonaws.com"}}]})");
  ExpectRoundTrip(document);
}

TEST(IamDocumentToJson, ReadsBackTheSame) {
  for (const std::string_view version : {"2012-10-17", "2008-10-17"}) {
    ExpectRoundTrip(Parsed("[]", Kind::kIdentity, version));
    ExpectRoundTrip(Parsed(
        fmt::format("[{}]",
                    Say("Allow", R"("*")", R"(["${*}", "a${aws:x, 'D*'}b", "$${$}", "$", "?"])",
                        R"({"StringEquals": {"k": ["${*}?", "*", "${$}{"], "K": "x", "aws:t/A": "y",
                            "AWS:t/A": "z", "Aws:t/A": "u"},
                            "STRINGEQUALS": {"1": "a"}, "StringEQUALS": {"1": "b"},
                            "NotIpAddress": {"k": ["10.1.1.1/8", "::1"]}, "Bool": {"k": []},
                            "DateEquals": {"k": "2026-11-23T00:00:00.5Z"}})")),
        Kind::kIdentity, version));
  }
}

// -- random documents --

class RandomDocuments {
 public:
  explicit RandomDocuments(unsigned seed) : random_(seed) {}

  size_t Below(size_t n) { return random_() % n; }
  template <size_t N>
  std::string_view Of(const std::string_view (&choices)[N]) {
    return choices[Below(N)];
  }

  std::string Action() {
    return fmt::format("{}:{}", Of({"a", "b", "*"}), Of({"g", "ga", "g*", "*a", "g?", "*", "?*"}));
  }
  std::string Target() {
    return std::string(Of({"x", "x/y", "x/*", "*y", "x?y", "*", "z", "${k}", "x/${k}", "${*}"}));
  }
  std::string Conditions() {
    std::string conditions;
    const size_t count = Below(3);
    for (size_t i = 0; i < count; ++i) {
      conditions += fmt::format(
          R"({}"{}": {{"{}": {}}})", i > 0 ? ", " : "",
          Of({"StringEquals", "StringLike", "StringNotLike", "StringEqualsIfExists",
              "ForAllValues:StringLike", "StringEqualsIgnoreCase"}),
          Of({"k", "l"}), Of({R"("v")", R"(["v", "V"])", R"("v*")", R"(["v*", "vw"])", R"([])"}));
    }
    return "{" + conditions + "}";
  }
  std::string List(std::string (RandomDocuments::*one)()) {
    std::string list = Below(6) == 0 ? "![" : "[";
    const size_t count = 1 + Below(3);
    for (size_t i = 0; i < count; ++i) {
      list += fmt::format(R"({}"{}")", i > 0 ? ", " : "", (this->*one)());
    }
    return list + "]";
  }
  std::string Statements() {
    std::string statements;
    const size_t count = 1 + Below(4);
    for (size_t i = 0; i < count; ++i) {
      statements += (i > 0 ? ", " : "") + Say(Below(4) == 0 ? "Deny" : "Allow",
                                              List(&RandomDocuments::Action),
                                              List(&RandomDocuments::Target), Conditions());
    }
    return "[" + statements + "]";
  }
  Request AnyRequest() {
    Request request;
    request.action = fmt::format("{}:{}", Of({"a", "b", "c"}), Of({"g", "ga", "gb", "gga", "h"}));
    request.target = Of({"x", "x/y", "x/v", "y", "xzy", "z", "v", "*"});
    for (const std::string_view key : {"k", "l"}) {
      if (Below(3) == 0) continue;
      std::vector<std::string> values = {std::string(Of({"v", "V", "vw", "w"}))};
      if (Below(5) == 0) values.emplace_back(Of({"v", "w"}));
      request.context.emplace(key, std::move(values));
    }
    return request;
  }

 private:
  std::mt19937 random_;
};

TEST(IamCanonical, GrantsTheSameAsTheDocument) {
  RandomDocuments random(7);
  size_t allowed = 0, denied = 0;
  for (int round = 0; round < 1500; ++round) {
    const std::string text = random.Statements();
    const Document document = Parsed(text);
    const Document canonical = Canonicalize(document);
    EXPECT_EQ(Canonicalize(canonical).statements, canonical.statements) << text;
    ExpectRoundTrip(document);
    ExpectRoundTrip(canonical);
    for (int i = 0; i < 40; ++i) {
      const Request request = random.AnyRequest();
      const Verdict was = Evaluate({{&document}, {}}, request).verdict;
      ASSERT_EQ(Evaluate({{&canonical}, {}}, request).verdict, was)
          << text << "\n"
          << fmt::format("{}", fmt::join(Shown(canonical), "\n")) << "\n"
          << request.action << " on " << request.target;
      allowed += was == Verdict::kAllowed ? 1 : 0;
      denied += was == Verdict::kDenied ? 1 : 0;
    }
  }
  EXPECT_GT(allowed, 1000U);
  EXPECT_GT(denied, 1000U);
}

TEST(IamCanonical, OrderOfRandomStatementsMakesNoDifference) {
  RandomDocuments random(8);
  for (int round = 0; round < 500; ++round) {
    const Document document = Parsed(random.Statements());
    Document reversed = document;
    std::reverse(reversed.statements.begin(), reversed.statements.end());
    EXPECT_EQ(Fingerprint(Canonicalize(reversed)), Fingerprint(Canonicalize(document)));
    // And every statement split into its pairs.
    Document split;
    for (const Statement& statement : document.statements) {
      if (statement.not_actions || statement.not_targets) {
        split.statements.push_back(statement);
        continue;
      }
      for (const std::string& action : statement.actions) {
        for (const std::string& target : statement.targets) {
          Statement& one = split.statements.emplace_back(statement);
          one.actions = {action};
          one.targets = {target};
        }
      }
    }
    EXPECT_EQ(Fingerprint(Canonicalize(split)), Fingerprint(Canonicalize(document)));
  }
}

}  // namespace
}  // namespace bartizan::iampolicy
