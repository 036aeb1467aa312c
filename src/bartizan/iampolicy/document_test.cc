#include "bartizan/iampolicy/document.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/iampolicy/canonical.h"
#include "bartizan/iampolicy/condition_parse.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Document Parsed(std::string_view text, Kind kind = Kind::kIdentity) {
  auto document = ParseDocumentText(text, "doc", kind);
  EXPECT_TRUE(document) << document.error().OneLine();
  return document ? *std::move(document) : Document{};
}

// A document of the current version with these statements.
Document Statements(std::string_view statements, Kind kind = Kind::kIdentity) {
  return Parsed(fmt::format(R"({{"Version": "2012-10-17", "Statement": {}}})", statements), kind);
}

// The conditions of a statement with this Condition.
Document WithCondition(std::string_view condition, std::string_view version = "2012-10-17") {
  return Parsed(fmt::format(
      R"({{"Version": "{}", "Statement": {{"Effect": "Allow", "Action": "*", "Resource": "*",)"
      R"( "Condition": {}}}}})",
      version, condition));
}

// The values of the only condition; what is wrong with it where it is not read.
std::vector<std::string> ValuesOf(std::string_view condition,
                                  std::string_view version = "2012-10-17") {
  const Document document = WithCondition(condition, version);
  if (!document.problems.empty()) return document.problems;
  return document.statements.at(0).conditions.at(0).values;
}

std::vector<std::string> ProblemsOf(std::string_view statements, Kind kind = Kind::kIdentity) {
  const Document document = Statements(statements, kind);
  EXPECT_THAT(document.statements, IsEmpty()) << statements;
  return document.problems;
}

TEST(IamDocument, ReadsAnIdentityPolicy) {
  const Document document = Statements(R"([
    {"Sid": "Read", "Effect": "Allow", "Action": ["S3:Get*", "ec2:DescribeVpcs", "s3:get*"],
     "Resource": ["arn:aws:s3:::b/*", "arn:aws:s3:::B/${aws:UserName}"]},
    {"Effect": "Deny", "NotAction": "iam:**", "NotResource": "*"}])");
  EXPECT_THAT(document.problems, IsEmpty());
  EXPECT_TRUE(document.variables);
  ASSERT_EQ(document.statements.size(), 2U);
  const Statement& read = document.statements[0];
  EXPECT_EQ(read.number, 1U);
  EXPECT_EQ(read.sid, "Read");
  EXPECT_TRUE(read.allow);
  EXPECT_THAT(read.actions, ElementsAre("ec2:describevpcs", "s3:get*"));
  EXPECT_THAT(read.targets, ElementsAre("arn:aws:s3:::B/\x01"
                                        "aws:username\x02",
                                        "arn:aws:s3:::b/*"));
  const Statement& rest = document.statements[1];
  EXPECT_EQ(rest.number, 2U);
  EXPECT_FALSE(rest.allow);
  EXPECT_TRUE(rest.not_actions);
  EXPECT_TRUE(rest.not_targets);
  EXPECT_THAT(rest.actions, ElementsAre("iam:*"));
}

TEST(IamDocument, ReadsATrustPolicy) {
  const Document document = Statements(R"([
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {
      "Service": ["ec2.amazonaws.com", "lambda.amazonaws.com"],
      "AWS": ["111122223333", "arn:aws:iam::111122223333:root"]}},
    {"Effect": "Deny", "Action": "sts:*", "NotPrincipal": {"Federated": "cognito"}},
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"},
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "*"}}])",
                                       Kind::kTrust);
  EXPECT_THAT(document.problems, IsEmpty());
  ASSERT_EQ(document.statements.size(), 4U);
  EXPECT_THAT(document.statements[0].targets,
              ElementsAre("AWS|111122223333|*", "Service|ec2.amazonaws.com",
                          "Service|lambda.amazonaws.com"));
  EXPECT_TRUE(document.statements[1].not_targets);
  EXPECT_THAT(document.statements[1].targets, ElementsAre("Federated|cognito"));
  EXPECT_EQ(document.statements[2].targets, document.statements[3].targets);
}

TEST(IamDocument, VersionDecidesOnVariables) {
  constexpr std::string_view kStatement =
      R"("Statement": {"Effect": "Allow", "Action": "*:*", "Resource": "${*}"}})";
  const auto with = [&](std::string_view version) {
    return fmt::format("{{{}{}", version, kStatement);
  };
  EXPECT_THAT(Parsed(with(R"("Version": "2012-10-17",)")).statements.at(0).targets,
              ElementsAre("\x03"));
  for (const std::string_view old : {R"("Version": "2008-10-17",)", ""}) {
    const Document document = Parsed(with(old));
    EXPECT_FALSE(document.variables);
    EXPECT_THAT(document.problems, IsEmpty());
    EXPECT_THAT(document.statements.at(0).targets, ElementsAre("${*}"));
    EXPECT_THAT(document.statements.at(0).actions, ElementsAre("*"));
  }
  const Document other = Parsed(with(R"("Version": "2012-10-18",)"));
  EXPECT_THAT(other.problems, ElementsAre(HasSubstr("Version")));
  EXPECT_EQ(other.statements.size(), 1U);
}

TEST(IamDocument, EveryFormIsTheSame) {
  constexpr std::string_view kText =
      R"({"Statement": {"Effect": "Allow", "Action": "s3:Get+x", "Resource": "a%20b"}})";
  std::string encoded;
  for (const char c : kText) encoded += fmt::format("%{:02x}", static_cast<unsigned>(c));
  const data::Json object = *data::ParseJson(kText, "doc");
  for (const data::Json& form :
       {object, data::Json(kText), data::Json(fmt::format(" \n{}", kText)), data::Json(encoded)}) {
    const auto document = ParseDocument(form, Kind::kIdentity);
    ASSERT_TRUE(document) << document.error().OneLine();
    ASSERT_EQ(document->statements.size(), 1U);
    EXPECT_THAT(document->statements[0].actions, ElementsAre("s3:get+x"));
    EXPECT_THAT(document->statements[0].targets, ElementsAre("a%20b"));
    data::JsonScratch scratch;
    const auto json = DocumentJson(form, scratch);
    ASSERT_TRUE(json);
    EXPECT_EQ(**json, object);
  }
}

TEST(IamDocument, RefusesWhatIsNoDocument) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "doc:1:1"},
      {"{", "doc:1:2"},
      {"%7B%22", "doc:1:"},
      {"%7", "byte 0"},
      {"%7Bx%zz", "byte 4"},
      {"%7B%2", "byte 3"},
      {"\xFF", "UTF-8"},
      {"[]", "not an object"},
      {"{}", "no Statement"},
      {R"({"Statement": "x"})", "neither an object nor a list"},
      {R"({"Statement": null})", "neither an object nor a list"},
  };
  for (const auto& [text, message] : cases) {
    const auto document = ParseDocumentText(text, "doc", Kind::kIdentity);
    ASSERT_FALSE(document) << text;
    EXPECT_EQ(document.error().code, Code::kInvalid) << text;
    EXPECT_THAT(document.error().OneLine(), HasSubstr(message)) << text;
  }
}

TEST(IamDocument, LimitsSizeAndDepth) {
  const std::string deep = std::string(33, '[') + std::string(33, ']');
  const auto text = ParseDocumentText(deep, "doc", Kind::kIdentity);
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, Code::kLimit);
  const auto object = ParseDocument(*data::ParseJson(deep, "doc"), Kind::kIdentity);
  ASSERT_FALSE(object);
  EXPECT_EQ(object.error().code, Code::kLimit);
  const std::string fits = deep.substr(1, deep.size() - 2);
  EXPECT_EQ(ParseDocumentText(fits, "doc", Kind::kIdentity).error().code, Code::kInvalid);
  EXPECT_EQ(ParseDocument(*data::ParseJson(fits, "doc"), Kind::kIdentity).error().code,
            Code::kInvalid);

  const std::string empty = R"({"Statement": []})";
  const std::string spaces(16 << 20, ' ');
  const auto large = ParseDocumentText(empty + spaces, "doc", Kind::kIdentity);
  ASSERT_FALSE(large);
  EXPECT_EQ(large.error().code, Code::kLimit);
  EXPECT_TRUE(ParseDocumentText(empty + spaces.substr(empty.size()), "doc", Kind::kIdentity));
  std::string encoded = "%7B%22Statement%22%3A%5B%5D%7D";
  while (encoded.size() <= 3 * spaces.size()) encoded += "%20%20%20%20%20%20%20%20";
  EXPECT_EQ(ParseDocumentText(encoded, "doc", Kind::kIdentity).error().code, Code::kLimit);
}

TEST(IamDocument, NamesWhatIsWrongWithAStatement) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {R"({"Action": "*", "Resource": "*"})", "no Effect"},
      {R"({"Effect": "allow", "Action": "*", "Resource": "*"})", "neither Allow nor Deny"},
      {R"({"Effect": 1, "Action": "*", "Resource": "*"})", "neither Allow nor Deny"},
      {R"({"Effect": "Deny", "Resource": "*"})", "none of Action and NotAction"},
      {R"({"Effect": "Deny", "Action": "*", "NotAction": "*", "Resource": "*"})",
       "both Action and NotAction"},
      {R"({"Effect": "Deny", "Action": "*"})", "none of Resource and NotResource"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "*", "NotResource": "*"})",
       "both Resource and NotResource"},
      {R"({"Effect": "Deny", "Action": [], "Resource": "*"})", "Action: an empty list"},
      {R"({"Effect": "Deny", "Action": "*", "NotResource": []})", "NotResource: an empty list"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": ""})", "Resource: an empty text"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": [["*"]]})", "Resource: holds something"},
      {R"({"Effect": "Deny", "Action": 7, "Resource": "*"})", "Action: not text"},
      {R"({"Effect": "Deny", "Action": "getobject", "Resource": "*"})",
       "Action: getobject has no service"},
      {R"({"Effect": "Deny", "Action": "s3:", "Resource": "*"})", "Action: s3: lacks a part"},
      {R"({"Effect": "Deny", "Action": ":x", "Resource": "*"})", "Action: :x lacks a part"},
      {R"({"Effect": "Deny", "Action": "", "Resource": "*"})", "has no service"},
      {R"({"Effect": "Deny", "Action": "s3: Get", "Resource": "*"})",
       "Action: \"s3: Get\" holds a character of no action"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "a\u0001"})", "Resource: "},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "${aws:x"})", "Resource: ${aws:x "},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "*", "Principal": "*"})",
       "a Principal in an identity policy"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "*", "Sid": 1})", "Sid: not text"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "*", "action": "*"})",
       "action: no such element"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "*", "\u001b[2J": 1})",
       R"("\u001b[2J": no such element)"},
      {R"({"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": []})",
       "Condition: not an object"},
      {R"("Allow")", "not an object"},
  };
  for (const auto& [statement, message] : cases) {
    EXPECT_THAT(ProblemsOf(statement.starts_with('{') ? std::string(statement)
                                                      : fmt::format("[{}]", statement)),
                ElementsAre(AllOf(testing::StartsWith("statement 1: "), HasSubstr(message))))
        << statement;
  }
}

TEST(IamDocument, NamesWhatIsWrongWithATrustStatement) {
  const auto with = [](std::string_view rest) {
    return fmt::format(R"({{"Effect": "Allow", "Action": "sts:AssumeRole"{}}})", rest);
  };
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "none of Principal and NotPrincipal"},
      {R"(, "Principal": "*", "NotPrincipal": "*")", "both Principal and NotPrincipal"},
      {R"(, "Principal": "*", "Resource": "*")", "a Resource in a trust policy"},
      {R"(, "Principal": "111122223333")", "neither * nor an object"},
      {R"(, "Principal": {})", "no object of principals"},
      {R"(, "Principal": ["*"])", "no object of principals"},
      {R"(, "Principal": {"AWS": []})", "Principal: an empty list"},
      {R"(, "Principal": {"AWS": ""})", "Principal.AWS: "},
      {R"(, "Principal": {"aws": "*"})", "Principal.aws: "},
  };
  for (const auto& [rest, message] : cases) {
    EXPECT_THAT(ProblemsOf(with(rest), Kind::kTrust), ElementsAre(HasSubstr(message))) << rest;
  }
}

TEST(IamDocument, KeepsWhatCanBeRead) {
  const Document document = Parsed(R"({"Version": "2012-10-17", "Id": "x", "Foo": 1, "Statement": [
    {"Effect": "Allow", "Action": "a", "Resource": "*"},
    {"Effect": "Allow", "Action": "a:b", "Resource": "*"}]})");
  EXPECT_THAT(document.problems,
              ElementsAre("Foo: no such element", "statement 1: Action: a has no service"));
  ASSERT_EQ(document.statements.size(), 1U);
  EXPECT_EQ(document.statements[0].number, 2U);
  const Document none = Parsed(R"({"Statement": []})");
  EXPECT_THAT(none.statements, IsEmpty());
  EXPECT_THAT(none.problems, IsEmpty());
}

TEST(IamDocument, ProblemsAreBounded) {
  std::string statements = "[1";
  for (int i = 0; i < 200; ++i) statements += ", 1";
  const auto problems = ProblemsOf(statements + "]");
  ASSERT_EQ(problems.size(), 101U);
  EXPECT_EQ(problems.back(), "101 more problems");
}

TEST(IamCondition, ReadsOperators) {
  const Document document = WithCondition(R"({
    "forallvalues:stringlikeifexists": {"AWS:TagKeys": ["b", "a", "b"]},
    "ForAnyValue:StringEquals": {"aws:RequestTag/TeamName": "x", "EC2:ResourceTag/aB": "y"},
    "Null": {"aws:MultiFactorAuthPresent": true}})");
  ASSERT_THAT(document.problems, IsEmpty());
  std::vector<std::string> shown;
  for (const Condition& condition : document.statements.at(0).conditions) {
    shown.push_back(fmt::format("{} {} {}", FullOperatorName(condition), condition.key,
                                fmt::join(condition.values, ",")));
  }
  EXPECT_THAT(shown, ElementsAre("Null aws:multifactorauthpresent true",
                                 "ForAllValues:StringLikeIfExists aws:tagkeys a,b",
                                 "ForAnyValue:StringEquals aws:requesttag/TeamName x",
                                 "ForAnyValue:StringEquals ec2:resourcetag/aB y"));
}

TEST(IamCondition, EveryOperatorHasItsName) {
  for (auto op = Operator::kStringEquals; op <= Operator::kNull;
       op = static_cast<Operator>(static_cast<int>(op) + 1)) {
    const Document document =
        WithCondition(fmt::format(R"({{"{}": {{"k": []}}}})", OperatorName(op)));
    ASSERT_THAT(document.problems, IsEmpty()) << OperatorName(op);
    EXPECT_EQ(document.statements.at(0).conditions.at(0).op, op);
    EXPECT_THAT(document.statements.at(0).conditions.at(0).values, IsEmpty());
  }
  EXPECT_EQ(OperatorName(Operator::kDateLessThanEquals), "DateLessThanEquals");
  EXPECT_EQ(OperatorName(Operator::kArnNotLike), "ArnNotLike");
}

TEST(IamCondition, NamesWhatIsWrong) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {R"({"StrinEquals": {"k": "v"}})", "statement 1: Condition.StrinEquals: no such operator"},
      {R"({"NullIfExists": {"k": "true"}})", "Condition.NullIfExists: no such operator"},
      {R"({"ForAllValues:": {"k": "true"}})", "no such operator"},
      {R"({"IfExists": {"k": "true"}})", "no such operator"},
      {R"({"StringEquals": "k"})", "Condition.StringEquals: not an object"},
      {R"({"StringEquals": {"": "x"}})", "a key without a name"},
      {R"({"StringEquals": {"a\nb": "x"}})", R"(Condition.StringEquals."a\nb": a key with a)"},
      {R"({"StringEquals": {"k": null}})",
       "Condition.StringEquals.k: a value that is no text, number or boolean"},
      {R"({"StringEquals": {"k": [{"a": 1}]}})", "no text, number or boolean"},
      {R"({"StringLike": {"k": "${x"}})", "Condition.StringLike.k: "},
      {R"({"NumericEquals": {"k": "1x"}})", "Condition.NumericEquals.k: 1x is no number"},
      {R"({"NumericEquals": {"k": true}})", "true is no number"},
      {R"({"DateEquals": {"k": "2026-02-30"}})", "2026-02-30 is no date"},
      {R"({"Bool": {"k": "yes"}})", "yes is neither true nor false"},
      {R"({"IpAddress": {"k": "10.0.0.0/33"}})", "10.0.0.0/33 is neither an IP"},
      {R"({"IpAddress": {"k": "10.0.0"}})", "10.0.0 is neither an IP"},
  };
  for (const auto& [condition, message] : cases) {
    EXPECT_THAT(ValuesOf(condition), ElementsAre(HasSubstr(message))) << condition;
  }
  // Without variables, "${x}" is text, and so no number.
  EXPECT_THAT(ValuesOf(R"({"NumericEquals": {"k": "${x}"}})", "2008-10-17"),
              ElementsAre(HasSubstr("no number")));
}

TEST(IamCondition, ValuesHaveOneSpelling) {
  EXPECT_THAT(ValuesOf(R"({"StringEquals": {"k": ["b*", "a?", true, 1.5, 12]}})"),
              ElementsAre("1.5", "12", "a\x04", "b\x03", "true"));
  EXPECT_THAT(ValuesOf(R"({"StringLike": {"k": ["b**", "${*}", "${aws:A}?"]}})"),
              ElementsAre("\x01"
                          "aws:a\x02?",
                          "\x03", "b*"));
  EXPECT_THAT(ValuesOf(R"({"ArnEquals": {"k": "arn:*"}})"), ElementsAre("arn:*"));
  EXPECT_THAT(ValuesOf(R"({"Bool": {"k": ["TRUE", true, "False"]}})"),
              ElementsAre("false", "true"));
  EXPECT_THAT(ValuesOf(R"({"NumericLessThan": {"k": [1.50, "01.5", -0]}})"),
              ElementsAre("0", "1.5"));
  EXPECT_THAT(ValuesOf(R"({"DateLessThan": {"k": ["2026-11-23T01:00:00+01:00", 1795392000]}})"),
              ElementsAre("1795392000"));
  EXPECT_THAT(ValuesOf(R"({"NotIpAddress": {"k": ["10.1.2.3/8", "10.0.0.0/8", "::1"]}})"),
              ElementsAre("10.0.0.0/8", "::1/128"));
  EXPECT_THAT(ValuesOf(R"({"NumericEquals": {"k": "${aws:Limit}"}})"),
              ElementsAre("\x01"
                          "aws:limit\x02"));
  EXPECT_THAT(ValuesOf(R"({"Bool": {"k": "${$}"}})"), ElementsAre(HasSubstr("neither true")));
}

TEST(IamCondition, ProblemsAreSafeToPrint) {
  EXPECT_EQ(QuoteForPeople("aws:X"), "aws:X");
  EXPECT_EQ(QuoteForPeople(""), R"("")");
  EXPECT_EQ(QuoteForPeople("a b"), R"("a b")");
  EXPECT_EQ(QuoteForPeople("\x1b[2J\x7f"), R"("\u001b[2J\u007f")");
  EXPECT_EQ(QuoteForPeople("\xc2\x9b\xc3\xbc"), "\"\\u009b\xc3\xbc\"");
  EXPECT_LT(QuoteForPeople(std::string(1000, 'x')).size(), 90U);
}

TEST(IamCondition, Numbers) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"0", "0"},      {"-0.0", "0"},     {"+7", "7"},    {"007", "7"},
      {"1.20", "1.2"}, {"-1.50", "-1.5"}, {".5", "0.5"},  {"5.", "5"},
      {"100", "100"},  {" 3 ", "3"},      {"0.000", "0"}, {"10.0100", "10.01"},
  };
  for (const auto& [text, spelled] : cases) {
    EXPECT_EQ(CanonicalNumber(text).value_or("?"), spelled) << text;
  }
  for (const std::string_view bad : {"", "-", ".", "e5", "1e", "1e5000", "1e100", "0x10", "1 2",
                                     "--1", "1.2.3", "1,5", "inf", "nan"}) {
    EXPECT_FALSE(CanonicalNumber(bad)) << bad;
  }
}

TEST(IamCondition, Dates) {
  EXPECT_EQ(*CanonicalDate("1970-01-01"), "0");
  EXPECT_EQ(*CanonicalDate("1969-12-31T23:59:59Z"), "-1");
  EXPECT_EQ(*CanonicalDate("1970-01-01T00:00:01.250Z"), "1.25");
  EXPECT_EQ(*CanonicalDate("2026-11-23T00:00Z"), "1795392000");
  EXPECT_EQ(*CanonicalDate("1795392000.0"), "1795392000");
  for (const std::string_view bad : {"", "today", "2026-13-01", "2026-11-23T25:00:00Z"}) {
    EXPECT_FALSE(CanonicalDate(bad)) << bad;
  }
}

TEST(IamCondition, Addresses) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"203.0.113.7", "203.0.113.7/32"},
      {"203.0.113.7/24", "203.0.113.0/24"},
      {"203.0.113.255/25", "203.0.113.128/25"},
      {"1.2.3.4/0", "0.0.0.0/0"},
      {"2001:DB8:0:0::1/64", "2001:db8::/64"},
      {"2001:db8:ffff::/33", "2001:db8:8000::/33"},
      {"::/0", "::/0"},
      {"fe80::1", "fe80::1/128"},
  };
  for (const auto& [text, spelled] : cases) {
    EXPECT_EQ(CanonicalAddress(text).value_or("?"), spelled) << text;
  }
  for (const std::string_view bad : {"", "/8", "1.2.3.4/", "1.2.3.4/-1", "1.2.3.4/33", "::1/129",
                                     "1.2.3", "01.2.3.4", "::g", "1.2.3.4/8/8", "10.*"}) {
    EXPECT_FALSE(CanonicalAddress(bad)) << bad;
  }
  EXPECT_FALSE(CanonicalAddress(std::string_view("1.2.3.4\0x", 9)));
}

TEST(DocumentCache, ParsesOnceForEveryForm) {
  constexpr std::string_view kText =
      R"({"Statement": [{"Effect": "Allow", "Action": "a:b", "Resource": "*"}]})";
  const data::Json object = *data::ParseJson(kText, "doc");
  const data::Json again = *data::ParseJson(kText, "doc");
  DocumentCache cache;
  const auto first = cache.Get(object, Kind::kIdentity);
  ASSERT_TRUE(first);
  EXPECT_EQ(cache.Get(again, Kind::kIdentity)->get(), first->get());
  const auto text = cache.Get(data::Json(kText), Kind::kIdentity);
  ASSERT_TRUE(text);
  EXPECT_EQ((*text)->statements, (*first)->statements);
  EXPECT_EQ(cache.Get(data::Json(kText), Kind::kIdentity)->get(), text->get());

  const auto trust = cache.Get(object, Kind::kTrust);
  ASSERT_TRUE(trust);
  EXPECT_EQ((*trust)->problems.size(), 1U) << "the same text says something else as a trust policy";
}

TEST(DocumentCache, TellsTheHashesOfStatements) {
  DocumentCache cache;
  const auto document = cache.Get(data::Json(R"({"Statement": [
      {"Sid": "1", "Effect": "Allow", "Action": "a:b", "Resource": "*"},
      {"Effect": "Deny", "Action": "a:b", "Resource": "*"},
      {"Sid": "3", "Effect": "Allow", "Action": ["A:B"], "Resource": ["*"]}]})"),
                                  Kind::kIdentity);
  ASSERT_TRUE(document);
  const auto& hashes = (*document)->hashes;
  ASSERT_EQ(hashes.size(), 3U);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(hashes[i], StatementHash((*document)->statements[i], Kind::kIdentity));
  }
  EXPECT_EQ(hashes[0], hashes[2]);
  EXPECT_NE(hashes[0], hashes[1]);
}

// Threads that need the same in the same order get the same, and each is parsed by one of them.
TEST(DocumentCache, IsSharedByThreads) {
  std::vector<data::Json> texts;
  for (int i = 0; i < 500; ++i) {
    texts.emplace_back(fmt::format(
        R"({{"Statement": {{"Effect": "Allow", "Action": "a:b{}", "Resource": "*"}}}})", i));
  }
  texts.emplace_back("{");
  DocumentCache cache;
  std::vector<std::vector<std::shared_ptr<const Document>>> found(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : found) {
      threads.emplace_back([&] {
        data::JsonScratch scratch;
        std::vector<const DocumentCache::Entry*> prepared;
        for (const data::Json& text : texts) {
          prepared.push_back(&cache.Prepare(text, Kind::kIdentity, scratch));
        }
        for (const auto* each : prepared) {
          mine.push_back(DocumentCache::Get(*each).value_or(nullptr));
        }
      });
    }
  }
  for (const auto& each : found) EXPECT_EQ(each, found.front());
  for (int i = 0; i < 500; ++i) {
    ASSERT_NE(found[0][i], nullptr);
    EXPECT_THAT(found[0][i]->statements.at(0).actions, ElementsAre(fmt::format("a:b{}", i)));
  }
  EXPECT_EQ(found[0][500], nullptr);
}

TEST(DocumentCache, TellsSimilarDocumentsApart) {
  DocumentCache cache;
  std::vector<const Document*> seen;
  for (const std::string_view statements :
       {R"([{"Effect": "Allow", "Action": ["a:b", "c:d"], "Resource": "*"}])",
        R"([{"Effect": "Allow", "Action": ["a:b"], "Resource": "*"}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*"}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": ["*"]}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": {}}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": null}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": true}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": false}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": 1}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": 2}])",
        R"([{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": 1.5}])"}) {
    const auto document =
        cache.Get(*data::ParseJson(fmt::format(R"({{"Statement": {}}})", statements), "doc"),
                  Kind::kIdentity);
    ASSERT_TRUE(document);
    EXPECT_THAT(seen, testing::Not(testing::Contains(document->get()))) << statements;
    seen.push_back(document->get());
  }
}

TEST(DocumentCache, FailsEveryTime) {
  DocumentCache cache;
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(cache.Get(data::Json("{"), Kind::kIdentity).error().code, Code::kInvalid);
    EXPECT_EQ(cache.Get(data::Json(nullptr), Kind::kIdentity).error().code, Code::kInvalid);
  }
}

TEST(IamDocument, TakesActionsOfPrintableCharacters) {
  // Wherever the character stands: they are looked at in groups.
  for (size_t length = 1; length <= 20; ++length) {
    for (size_t at = 0; at < length; ++at) {
      for (int c = 1; c < 256; ++c) {
        if (c == '"' || c == '\\' || c == ':' || c == '*' || c == '?' ||
            (c >= 0x80 && at % 5 != 0)) {
          continue;
        }
        std::string name(length, 'X');
        name[at] = static_cast<char>(c);
        const std::string written =
            c < 0x20 ? fmt::format("{}\\u{:04x}{}", name.substr(0, at), c, name.substr(at + 1))
                     : name;
        const bool good = c > ' ' && c <= '~';
        const auto document = ParseDocumentText(
            fmt::format(
                R"({{"Statement": {{"Effect": "Allow", "Action": "s:{}", "Resource": "*"}}}})",
                written),
            "d", Kind::kIdentity);
        if (c >= 0x80) {
          EXPECT_FALSE(document) << "not UTF-8";
          continue;
        }
        ASSERT_TRUE(document) << written;
        ASSERT_EQ(document->problems.empty(), good) << written;
        if (good) {
          EXPECT_THAT(document->statements.at(0).actions, ElementsAre("s:" + ToLower(name)));
        }
      }
    }
  }
  for (const std::string_view accent : {"\xC3\xA9", "\xE2\x82\xAC"}) {
    const auto document = ParseDocumentText(
        fmt::format(
            R"({{"Statement": {{"Effect": "Allow", "Action": "s:GetTheObject{}", "Resource": "*"}}}})",
            accent),
        "d", Kind::kIdentity);
    ASSERT_TRUE(document);
    EXPECT_EQ(document->problems.size(), 1U);
  }
}

}  // namespace
}  // namespace bartizan::iampolicy
