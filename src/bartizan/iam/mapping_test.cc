#include "bartizan/iam/mapping.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/glob.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kRules = R"({"version": 2, "rules": [
  {"name": "env", "per": {"dev": "dev", "qa": "qa"}},
  {"name": "long", "per": {"dev": "dev-blue", "qa": "qa-green"}},
  {"name": "bucket", "per": {"dev": "data1", "qa": "data2"}, "in": ["resource"]},
  {"name": "any", "per": {"dev": "XX", "qa": "YY"}, "match": "text"},
  {"name": "shared", "per": {"dev": "common", "qa": "common"}}]})";

const std::vector<Mapping::Side> kSides{{"dev", "111122223333"}, {"qa", "444455556666"}};

Mapping Make(std::string_view text = kRules) {
  auto made = Mapping::Parse(text, "equivalence.json", kSides);
  EXPECT_TRUE(made) << made.error().OneLine();
  return std::move(*made);
}

std::string Shown(size_t side, std::string_view text, MapPlace place = MapPlace::kResource) {
  return Make().Map(side, text, place);
}

std::vector<Crossing> CrossingsOf(size_t side, std::string_view text,
                                  MapPlace place = MapPlace::kResource) {
  std::vector<Crossing> found;
  (void)Make().Map(side, text, place, &found);
  return found;
}

TEST(Mapping, ReplacesWholeTokens) {
  EXPECT_EQ(Shown(0, "app-dev"), "app-<env>");
  EXPECT_EQ(Shown(1, "arn:aws:s3:::qa-app_qa/*qa"), "arn:aws:s3:::<env>-app_<env>/*<env>");
  EXPECT_EQ(Shown(0, "device develop dev1 1dev"), "device develop dev1 1dev");
  EXPECT_EQ(Shown(0, "Dev DEV"), "Dev DEV");
  EXPECT_EQ(Shown(0, "devApp appDev"), "<env>App appDev");
  EXPECT_EQ(Shown(0,
                  "d\xC3\xA9v \xC3\xA9"
                  "dev"),
            "d\xC3\xA9v \xC3\xA9"
            "dev");
  EXPECT_EQ(Shown(0, ""), "");
}

TEST(Mapping, ReplacesTextWhereTheRuleSaysSo) {
  EXPECT_EQ(Shown(0, "aXXb"), "a<any>b");
  EXPECT_EQ(Shown(1, "YYYY"), "<any><any>");
}

TEST(Mapping, TakesTheLongestValue) {
  EXPECT_EQ(Shown(0, "app-dev-blue"), "app-<long>");
  EXPECT_EQ(Shown(0, "app-dev-blues"), "app-<env>-blues");
}

TEST(Mapping, KeepsToItsPlaces) {
  EXPECT_EQ(Shown(0, "data1", MapPlace::kResource), "<bucket>");
  EXPECT_EQ(Shown(0, "data1", MapPlace::kName), "data1");
  EXPECT_EQ(Shown(0, "data1", MapPlace::kPrincipal), "data1");
}

TEST(Mapping, MapsEachAccountsOwnNumber) {
  EXPECT_EQ(Shown(0, "AWS|111122223333|*", MapPlace::kPrincipal), "AWS|<account>|*");
  EXPECT_EQ(Shown(0, "arn:aws:iam::111122223333:role/x"), "arn:aws:iam::<account>:role/x");
  EXPECT_EQ(Shown(0, "9111122223333"), "9111122223333");
  EXPECT_EQ(Shown(0, "arn:aws:iam::444455556666:role/x"), "arn:aws:iam::444455556666:role/x");
  EXPECT_EQ(Make("").Map(1, "x-444455556666", MapPlace::kName), "x-<account>");
  const auto off = R"({"version": 2, "rules": [{"name": "account", "auto": false}]})";
  EXPECT_EQ(Make(off).Map(0, "111122223333", MapPlace::kResource), "111122223333");
  EXPECT_THAT(Make(off).rules(), IsEmpty());
}

TEST(Mapping, NumbersThatAreNoAccountsAreLeftAlone) {
  const Mapping mapping = Mapping::FromRules({}, {{"a", "1"}, {"b", ""}});
  EXPECT_EQ(mapping.Map(0, "arn:aws:iam::1:role/x", MapPlace::kResource), "arn:aws:iam::1:role/x");
  EXPECT_THAT(mapping.rules(), IsEmpty());
}

TEST(Mapping, LeavesVariablesAlone) {
  const auto text = iampolicy::EncodePattern("home/${aws:PrincipalTag/dev}/dev/${*}", true);
  ASSERT_TRUE(text);
  const std::string mapped = Shown(0, *text);
  EXPECT_EQ(iampolicy::ShowPattern(mapped),
            ReplaceAll(iampolicy::ShowPattern(*text), "/dev/", "/<env>/"));
  EXPECT_EQ(Shown(0,
                  "cut \x01"
                  "dev"),
            "cut \x01"
            "dev");
}

TEST(Mapping, ReportsValuesOfTheOtherAccount) {
  EXPECT_THAT(CrossingsOf(1, "arn:aws:s3:::app-dev/dev"),
              ElementsAre(Crossing{"env", 0, "dev", "arn:aws:s3:::app-dev/dev"}));
  EXPECT_THAT(CrossingsOf(0, "qa-green"), ElementsAre(Crossing{"long", 1, "qa-green", "qa-green"}));
  EXPECT_THAT(
      CrossingsOf(0, "arn:aws:iam::444455556666:role/x"),
      ElementsAre(Crossing{"account", 1, "444455556666", "arn:aws:iam::444455556666:role/x"}));
  for (const auto place : {MapPlace::kName, MapPlace::kPrincipal, MapPlace::kCondition}) {
    EXPECT_EQ(CrossingsOf(1, "x-dev", place).size(), 1U);
  }
}

TEST(Mapping, OwnAndSharedValuesAreNoCrossings) {
  EXPECT_THAT(CrossingsOf(0, "app-dev device qality common"), IsEmpty());
  EXPECT_THAT(CrossingsOf(1, "data1", MapPlace::kName), IsEmpty());
  EXPECT_THAT(CrossingsOf(0, "444455556666", MapPlace::kName), IsEmpty());
  EXPECT_THAT(CrossingsOf(0, "444455556666", MapPlace::kCondition), IsEmpty());
  const Mapping same = Mapping::FromRules({}, {{"then", "111122223333"}, {"now", "111122223333"}});
  std::vector<Crossing> found;
  EXPECT_EQ(same.Map(1, "111122223333", MapPlace::kResource, &found), "<account>");
  EXPECT_THAT(found, IsEmpty());
  // The same word in two rules: "blue" is prod there and test here.
  const Mapping swapped = Mapping::FromRules(
      {{.name = "a", .values = {"blue", "red"}}, {.name = "b", .values = {"green", "blue"}}},
      kSides);
  EXPECT_EQ(swapped.Map(1, "blue-green", MapPlace::kName, &found), "<b>-green");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].value, "green");
}

TEST(Mapping, ALongerForeignValueIsNotTornApart) {
  const Mapping mapping =
      Mapping::FromRules({{.name = "env", .values = {"app", "app-qa"}}}, kSides);
  std::vector<Crossing> found;
  EXPECT_EQ(mapping.Map(0, "app-qa app", MapPlace::kName, &found), "app-qa <env>");
  EXPECT_EQ(found.size(), 1U);
}

TEST(Mapping, KeysOfConditionsAreInLowerCase) {
  const Mapping mapping =
      Mapping::FromRules({{.name = "cluster", .values = {"AB12", "CD34"}}}, kSides);
  EXPECT_EQ(mapping.Map(0, "oidc.eks.x.com/id/ab12:sub", MapPlace::kConditionKey),
            "oidc.eks.x.com/id/<cluster>:sub");
}

TEST(Mapping, DoesNotCascade) {
  const Mapping mapping = Mapping::FromRules(
      {{.name = "a", .values = {"x", "y"}}, {.name = "b", .values = {"a", "z"}}}, kSides);
  EXPECT_EQ(mapping.Map(0, "x a", MapPlace::kName), "<a> <b>");
}

TEST(Mapping, TextThatLooksLikeARuleStaysApart) {
  EXPECT_EQ(Shown(0, "app-<env>"), "app-<<env>");
  EXPECT_EQ(Make().Unmap(1, Shown(1, "<<env> <qa <x> <<")), "<<env> <qa <x> <<");
  EXPECT_EQ(Make().Unmap(0, "<unknown> <env"), "<unknown> <env");
}

TEST(Mapping, GoesBackInEachAccountsWords) {
  const Mapping mapping = Make();
  const std::string mapped = mapping.Map(0, "arn:aws:s3:::dev-111122223333", MapPlace::kResource);
  EXPECT_EQ(mapping.Unmap(0, mapped), "arn:aws:s3:::dev-111122223333");
  EXPECT_EQ(mapping.Unmap(1, mapped), "arn:aws:s3:::qa-444455556666");
}

rc::Gen<std::string> Texts() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          "dev", "qa", "dev-blue", "qa-green", "data1", "XX", "YY", "X", "common", "env", "account",
          "111122223333", "444455556666", "<", ">", "<env>", "-", "/", "*", "?", "a", "B", ":",
          "\x01"
          "dev\x02")),
      [](const std::vector<std::string>& parts) { return Join(parts, ""); });
}

RC_GTEST_PROP(Mapping, UnmapUndoesMap, ()) {
  const Mapping mapping = Make();
  const std::string text = *Texts();
  const size_t side = *rc::gen::inRange<size_t>(0, 2);
  const auto place = *rc::gen::element(MapPlace::kName, MapPlace::kResource, MapPlace::kPrincipal,
                                       MapPlace::kCondition);
  RC_ASSERT(mapping.Unmap(side, mapping.Map(side, text, place)) == text);
}

// Also: what means different things never becomes one.
RC_GTEST_PROP(Mapping, DifferentTextsStayDifferent, ()) {
  const Mapping mapping = Make();
  const std::string a = *Texts();
  const std::string b = *Texts();
  RC_PRE(a != b);
  RC_ASSERT(mapping.Map(0, a, MapPlace::kResource) != mapping.Map(0, b, MapPlace::kResource));
}

TEST(Mapping, RefusesWhatIsNoRuleFile) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"[", "equivalence.json:1:2"},
      {"[]", "equivalence.json is not an object"},
      {R"({"version": 3, "rules": []})", "version is not 2"},
      {R"({"version": 2})", "rules is not a list"},
      {R"({"version": 2, "rules": [], "x": 1})", "\"x\" is no member that is known"},
      {R"({"version": 2, "rules": [7]})", "rule 1 is not an object"},
      {R"({"version": 2, "rules": [{"per": {"dev": "d"}}]})", "rule 1: the name"},
      {R"({"version": 2, "rules": [{"name": "a*", "per": {"dev": "d"}}]})", "rule 1: the name"},
      {R"({"version": 2, "rules": [{"name": "a"}]})", "rule \"a\": per is not an object"},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"dev": ""}}]})",
       "rule \"a\": the value of \"dev\" is empty or no text"},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"dev": "\u0001"}}]})", "no text"},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"x": "y"}}]})",
       "rule \"a\": no value for any of dev, qa"},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"qa": "y"}}, {"name": "a"}]})",
       "two rules are named \"a\""},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"qa": "y"}, "match": "word"}]})",
       "match is neither"},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"qa": "y"}, "in": ["action"]}]})",
       "in may hold"},
      {R"({"version": 2, "rules": [{"name": "a", "per": {"qa": "y"}, "in": []}]})",
       "in is not a list"},
      {R"({"version": 2, "rules": [{"name": "b", "auto": true}]})", "is automatic"},
      {R"({"version": 2, "rules": [{"name": "account", "auto": "yes"}]})", "is automatic"},
      {R"({"a": ["\u0003"]})", "control character"},
      {R"({"a": 1})", "is not a list of text"}};
  for (const auto& [text, message] : cases) {
    const auto made = Mapping::Parse(text, "equivalence.json", kSides);
    ASSERT_FALSE(made) << text;
    EXPECT_EQ(made.error().code, Code::kInvalid) << text;
    EXPECT_THAT(made.error().OneLine(), HasSubstr(message)) << text;
  }
}

TEST(Dictionary, ReplacesOnBothSides) {
  const Mapping mapping = Make(R"({"ENV": ["dev", "qa"], "000000000000": ["555566667777"]})");
  EXPECT_TRUE(mapping.version1());
  std::vector<Crossing> found;
  for (const size_t side : {0U, 1U}) {
    EXPECT_EQ(mapping.Map(side, "dev qa device 555566667777", MapPlace::kName, &found),
              "ENV ENV ENVice 000000000000");
  }
  EXPECT_THAT(found, IsEmpty());
}

TEST(Dictionary, AccountsAreMappedBeforeIt) {
  const Mapping mapping = Make(R"({"ENV": ["dev", "qa"]})");
  EXPECT_EQ(mapping.Map(1, "qa-444455556666", MapPlace::kResource), "ENV-<account>");
  EXPECT_EQ(mapping.Unmap(0, "<account>"), "111122223333");
}

TEST(Dictionary, RemembersWhatWasSeenInEachAccount) {
  const Mapping mapping = Make(R"({"ENV": ["dev", "qa"], "E": ["x"], "B": "y"})");
  EXPECT_EQ(mapping.Unmap(0, "app-ENV"), "app-ENV");
  (void)mapping.Map(0, "app-dev", MapPlace::kName);
  (void)mapping.Map(1, "app-qa x", MapPlace::kName);
  EXPECT_EQ(mapping.Unmap(0, "app-ENV E"), "app-dev E");
  EXPECT_EQ(mapping.Unmap(1, "app-ENV E"), "app-qa x");
}

TEST(Dictionary, LeavesVariablesAlone) {
  const Mapping mapping = Make(R"({"ENV": ["dev"]})");
  EXPECT_EQ(mapping.Map(0,
                        "dev/\x01"
                        "dev\x02/dev",
                        MapPlace::kResource),
            "ENV/\x01"
            "dev\x02/ENV");
}

}  // namespace
}  // namespace bartizan::iam
