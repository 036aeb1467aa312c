#include "bartizan/iam/suggest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/iam/suggest_words.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

std::vector<std::string> Texts(std::string_view text) {
  std::vector<std::string> made;
  for (const Word& word : WordsOf(text)) {
    if (word.kind != Word::Kind::kBetween) made.emplace_back(word.text);
  }
  return made;
}

TEST(Words, AreCutWhereTokensEnd) {
  EXPECT_THAT(Texts("app1-dev_Role/x"), ElementsAre("app1", "dev", "Role", "x"));
  EXPECT_THAT(Texts("ShopDevRole"), ElementsAre("Shop", "Dev", "Role"));
  EXPECT_THAT(Texts("arn:aws:s3:::b/*"), ElementsAre("arn", "aws", "s3", "b"));
  EXPECT_THAT(Texts("a\x01"
                    "aws:username\x02-b"),
              ElementsAre("a", "b"));
  EXPECT_THAT(Texts(""), IsEmpty());
}

TEST(Words, KnowWhatLooksLikeSeveral) {
  EXPECT_THAT(Texts("x-eu-west-1-us-gov-east-1/ap-southeast-22"),
              ElementsAre("x", "eu-west-1", "us-gov-east-1", "ap-southeast-22"));
  EXPECT_THAT(Texts("my-app-1 eu-west-x eu-west-123"),
              ElementsAre("my", "app", "1", "eu", "west", "x", "eu", "west", "123"));
  EXPECT_THAT(Texts("key/0a1b2c3d-0000-1111-2222-0123456789ab"),
              ElementsAre("key", "0a1b2c3d-0000-1111-2222-0123456789ab"));
  EXPECT_EQ(WordsOf("111122223333").at(0).kind, Word::Kind::kAccount);
  EXPECT_EQ(WordsOf("1ABCDEFGH2345").at(0).kind, Word::Kind::kSuffix);
  EXPECT_EQ(WordsOf("ABCDEFGHIJKLM").at(0).kind, Word::Kind::kPlain);
  EXPECT_EQ(WordsOf("0123456789ABCDEF0123456789ABCDEF").at(0).kind, Word::Kind::kCluster);
}

RC_GTEST_PROP(Words, TogetherAreTheText, (const std::string& text)) {
  std::string joined;
  for (const Word& word : WordsOf(text)) joined += word.text;
  RC_ASSERT(joined == text);
}

TEST(Words, DifferInTextsOfOneShape) {
  EXPECT_THAT(DifferingWords("app-dev", "app-qa"), ElementsAre(WordPair{"dev", "qa"}));
  EXPECT_THAT(DifferingWords("dev/x-dev", "qa/x-qa"), ElementsAre(WordPair{"dev", "qa"}));
  EXPECT_THAT(DifferingWords("app-dev", "app_qa"), IsEmpty());
  EXPECT_THAT(DifferingWords("a-b-c-d", "a-x-y-z"), IsEmpty()) << "most words differ";
  EXPECT_THAT(DifferingWords("same", "same"), IsEmpty());
}

TEST(Words, BucketsWithoutCommonWordsAreOneWord) {
  EXPECT_THAT(DifferingWords("arn:aws:s3:::acme-store/*", "arn:aws:s3:::other-things-b/*"),
              ElementsAre(WordPair{"acme-store", "other-things-b"}));
  EXPECT_THAT(DifferingWords("arn:aws:s3:::acme-data/*", "arn:aws:s3:::shop-logs/*"),
              ElementsAre(WordPair{"acme-data", "shop-logs"}));
  EXPECT_THAT(DifferingWords("arn:aws:s3:::acme-dev/*", "arn:aws:s3:::acme-qa/*"),
              ElementsAre(WordPair{"dev", "qa"}));
}

TEST(Words, GiveRulesTheirNames) {
  EXPECT_EQ(NameForPair({"Dev", "Prod"}), "env");
  EXPECT_EQ(NameForPair({"eu-west-1", "us-east-1"}), "region");
  EXPECT_EQ(NameForPair({"111122223333", "444455556666"}), "peer");
  EXPECT_EQ(NameForPair({"acme-data", "x"}), "bucket");
  EXPECT_EQ(NameForPair({"blue", "green"}), "name");
}

std::shared_ptr<const iampolicy::Document> Allow(std::string_view action,
                                                 const std::vector<std::string>& resources) {
  data::JsonArray targets;
  for (const auto& resource : resources) targets.emplace_back(resource);
  const data::Json json =
      data::JsonObject{{"Version", "2012-10-17"},
                       {"Statement", data::JsonObject{{"Effect", "Allow"},
                                                      {"Action", std::string(action)},
                                                      {"Resource", std::move(targets)}}}};
  auto made = iampolicy::ParseDocument(json, iampolicy::Kind::kIdentity);
  EXPECT_TRUE(made) << made.error().OneLine();
  EXPECT_THAT(made->problems, IsEmpty());
  return std::make_shared<const iampolicy::Document>(std::move(*made));
}

Principal RoleOf(std::string name, std::shared_ptr<const iampolicy::Document> document = nullptr) {
  Principal made;
  made.name = std::move(name);
  made.path = "/";
  if (document != nullptr) {
    made.policies.push_back({.name = "p",
                             .source = PolicySource::kInline,
                             .arn = {},
                             .group = {},
                             .document = std::move(document)});
  }
  return made;
}

AccountModel AccountOf(std::string label, std::string id, std::vector<Principal> principals) {
  AccountModel made;
  made.label = std::move(label);
  made.id = std::move(id);
  made.principals = std::move(principals);
  return made;
}

using Found = std::pair<std::string, std::string>;
std::vector<Found> RulesOf(const std::vector<Suggestion>& suggestions) {
  std::vector<Found> rules;
  for (const auto& suggestion : suggestions) {
    rules.emplace_back(suggestion.rule.name,
                       *suggestion.rule.values.at(0) + " " + *suggestion.rule.values.at(1));
  }
  return rules;
}

TEST(Suggest, LearnsFromNames) {
  const auto dev =
      AccountOf("dev", "111122223333",
                {RoleOf("app1-dev"), RoleOf("app2-dev"), RoleOf("DevAdmin"), RoleOf("same")});
  const auto qa =
      AccountOf("qa", "444455556666",
                {RoleOf("app1-qa"), RoleOf("app2-qa"), RoleOf("QaAdmin"), RoleOf("same")});
  const auto found = SuggestRules(dev, qa);
  EXPECT_THAT(RulesOf(found),
              ElementsAre(Pair("account", "111122223333 444455556666"), Pair("env", "dev qa")));
  EXPECT_EQ(found[0].support, 4U);
  EXPECT_EQ(found[1].support, 2U);
  EXPECT_EQ(found[1].against, 0U);
  EXPECT_THAT(found[1].examples, ElementsAre("app1-dev ~ app1-qa", "app2-dev ~ app2-qa"));
  EXPECT_TRUE(found[0].rule.automatic);
  EXPECT_THAT(RulesOf(SuggestRules(dev, qa, 1)),
              ElementsAre(Pair("account", "111122223333 444455556666"), Pair("env", "dev qa"),
                          Pair("env2", "Dev Qa")));
  EXPECT_THAT(SuggestRules(dev, dev), IsEmpty());
  EXPECT_THAT(SuggestRules(dev, AccountOf("none", "", {})), IsEmpty());
}

TEST(Suggest, LearnsFromPolicies) {
  // No name has a word in common with its counterpart.
  const auto first =
      AccountOf("a", "",
                {RoleOf("loader", Allow("s3:GetObject", {"arn:aws:s3:::acme-store/*"})),
                 RoleOf("keeper", Allow("s3:PutObject", {"arn:aws:s3:::acme-store/in/*"})),
                 RoleOf("sender", Allow("sqs:SendMessage", {"arn:aws:sqs:eu-west-1:*:jobs"})),
                 RoleOf("reader", Allow("sqs:ReceiveMessage", {"arn:aws:sqs:eu-west-1:*:jobs"}))});
  const auto second =
      AccountOf("b", "",
                {RoleOf("lader", Allow("s3:GetObject", {"arn:aws:s3:::mine/*"})),
                 RoleOf("halter", Allow("s3:PutObject", {"arn:aws:s3:::mine/in/*"})),
                 RoleOf("schicker", Allow("sqs:SendMessage", {"arn:aws:sqs:us-east-1:*:jobs"})),
                 RoleOf("leser", Allow("sqs:ReceiveMessage", {"arn:aws:sqs:us-east-1:*:jobs"}))});
  EXPECT_THAT(RulesOf(SuggestRules(first, second)),
              testing::UnorderedElementsAre(Pair("bucket", "acme-store mine"),
                                            Pair("region", "eu-west-1 us-east-1")));
}

TEST(Suggest, SuffixesOfStacksDoNotHideTheRest) {
  const auto first =
      AccountOf("a", "", {RoleOf("dev-Api-1ABCDEFGH2345"), RoleOf("dev-Web-1BBCDEFGH2345")});
  const auto second =
      AccountOf("b", "", {RoleOf("qa-Api-9ZYXWVUTS8765"), RoleOf("qa-Web-9YYXWVUTS8765")});
  EXPECT_THAT(RulesOf(SuggestRules(first, second)), ElementsAre(Pair("env", "dev qa")));
}

TEST(Suggest, WordsOnBothSidesAreNoRule) {
  // "user" and "role" stand everywhere; nothing says that they mean the same.
  const auto first = AccountOf(
      "a", "",
      {RoleOf("x-user"), RoleOf("y-user"), RoleOf("1-role"), RoleOf("2-role"), RoleOf("3-role")});
  const auto second = AccountOf("b", "",
                                {RoleOf("x-role"), RoleOf("y-role"), RoleOf("1-user-r"),
                                 RoleOf("2-user-r"), RoleOf("3-user-r")});
  EXPECT_THAT(SuggestRules(first, second), IsEmpty());
}

TEST(Suggest, AWordIsTakenOnce) {
  const auto first = AccountOf(
      "a", "",
      {RoleOf("1-dev"), RoleOf("2-dev"), RoleOf("3-dev"), RoleOf("4-dev"), RoleOf("5-dev")});
  const auto second = AccountOf(
      "b", "",
      {RoleOf("1-qa"), RoleOf("2-qa"), RoleOf("3-qa"), RoleOf("4-test"), RoleOf("5-test")});
  EXPECT_THAT(RulesOf(SuggestRules(first, second)), ElementsAre(Pair("env", "dev qa")));
}

TEST(RulesToJson, IsReadBack) {
  const std::vector<Mapping::Side> sides{{"dev", "111122223333"}, {"qa", "444455556666"}};
  const std::vector<MapRule> rules{
      {.name = "env", .values = {"dev", "qa"}},
      {.name = "half",
       .values = {std::nullopt, "x"},
       .token = false,
       .places = {MapPlace::kName, MapPlace::kCondition}},
      {.name = "account", .values = {"111122223333", "444455556666"}, .automatic = true}};
  const auto read = Mapping::Parse(RulesToJson(rules, sides), "made", sides);
  ASSERT_TRUE(read) << read.error().OneLine();
  ASSERT_EQ(read->rules().size(), 3U);
  for (size_t i = 0; i < rules.size(); ++i) {
    EXPECT_EQ(read->rules()[i].name, rules[i].name);
    EXPECT_EQ(read->rules()[i].values, rules[i].values);
    EXPECT_EQ(read->rules()[i].token, rules[i].token);
    EXPECT_EQ(read->rules()[i].places, rules[i].places);
    EXPECT_EQ(read->rules()[i].automatic, rules[i].automatic);
  }
}

std::vector<std::string> LintOf(std::string_view text, const AccountModel& first,
                                const AccountModel& second) {
  auto found = LintRules(text, "list.json", first, second);
  EXPECT_TRUE(found) << found.error().OneLine();
  std::vector<std::string> lines;
  for (const Lint& lint : *found) {
    lines.push_back(std::string(LintKindName(lint.kind)) + " " + lint.rule + ": " + lint.message);
  }
  return lines;
}

AccountModel Dev() {
  return AccountOf("dev", "111122223333",
                   {RoleOf("app-dev", Allow("s3:GetObject", {"arn:aws:s3:::app-dev/*"})),
                    RoleOf("web-dev", Allow("devicefarm:Get*", {"*"}))});
}
AccountModel Qa(std::string_view bucket = "app-qa") {
  return AccountOf(
      "qa", "444455556666",
      {RoleOf("app-qa", Allow("s3:GetObject", {"arn:aws:s3:::" + std::string(bucket) + "/*"})),
       RoleOf("web-qa", Allow("sqs:*", {"arn:aws:sqs:*:111122223333:x"}))});
}

TEST(Lint, FindsWhatADictionaryDoes) {
  EXPECT_THAT(LintOf(R"({"<env>": ["dev", "qa"]})", Dev(), Qa()),
              ElementsAre("changes-action <env>: \"dev\" stands in an action: devicefarm:get*"));
  EXPECT_THAT(
      LintOf(R"({"E": ["qa", "dev"], "x": ["E"], "n": ["", "nowhere"]})", Dev(), Qa("app-dev")),
      ElementsAre("hides-crossing E: \"dev\" belongs to dev, and qa refers to it: "
                  "arn:aws:s3:::app-dev/*",
                  "changes-action E: \"dev\" stands in an action: devicefarm:get*",
                  "cascade x: \"E\" changes \"E\", which was made of \"qa\" before",
                  "empty n: an empty value puts the name between all characters",
                  "unused n: \"nowhere\" stands nowhere"));
}

TEST(Lint, FindsPartsOfWordsNumbersAndCollisions) {
  EXPECT_THAT(LintOf(R"({"Z": ["we"]})", Dev(), Qa()),
              ElementsAre("inside-word Z: \"we\" stands within a word in 2 texts: web-dev"));
  EXPECT_THAT(LintOf(R"({"000000000000": ["111122223333"]})", Dev(), Qa()),
              ElementsAre("hides-crossing 000000000000: \"111122223333\" belongs to dev, and qa "
                          "refers to it: arn:aws:sqs:*:111122223333:x"));
  EXPECT_THAT(LintOf(R"({"same": ["app", "web"]})", Dev(), Qa()),
              ElementsAre("collision same: role app-dev and web-dev of dev both become same-dev",
                          "collision same: role app-qa and web-qa of qa both become same-qa"));
}

TEST(Lint, FindsWhatARuleDoes) {
  constexpr std::string_view kRules = R"({"version": 2, "rules": [
    {"name": "env", "per": {"dev": "dev", "qa": "qa"}},
    {"name": "old", "per": {"dev": "gone", "qa": "web"}},
    {"name": "part", "per": {"dev": "ap"}, "match": "text"},
    {"name": "service", "per": {"qa": "sqs"}, "in": ["resource"]},
    {"name": "where", "per": {"qa": "web"}, "in": ["resource"]}]})";
  EXPECT_THAT(LintOf(kRules, Dev(), Qa()),
              ElementsAre("unused old: \"gone\" stands nowhere in dev",
                          "inside-word part: \"ap\" stands within a word in dev: app-dev",
                          "changes-action service: \"sqs\" is the name of a service in qa: "
                          "arn:aws:sqs:*:111122223333:x",
                          "unused where: \"web\" stands nowhere in qa"));
  EXPECT_FALSE(LintRules("{", "list.json", Dev(), Qa()));
}

fs::path SharedData() {
  const char* const given = std::getenv("BARTIZAN_SHARED_DATA");
  return (given != nullptr ? fs::path(given) : fs::path("../shared/data")) / "iam";
}

AccountModel Load(const fs::path& path, std::string label) {
  auto account = ReadAccount(path.string());
  EXPECT_TRUE(account) << path;
  return account ? BuildAccount(*account, std::move(label)) : AccountModel{};
}

TEST(SuggestConformance, FindsTheRulesOfGeneratedAccounts) {
  const fs::path data = SharedData() / "gaad";
  if (!fs::exists(data / "synthetic100_dev.json")) GTEST_SKIP() << "no shared data";
  const auto dev = Load(data / "synthetic100_dev.json", "dev");
  const auto qa = Load(data / "synthetic100_qa.json", "qa");
  const auto found = SuggestRules(dev, qa);
  EXPECT_THAT(RulesOf(found),
              ElementsAre(Pair("account", "111111111111 222222222222"), Pair("env", "dev qa")));
  EXPECT_GE(found.at(1).support, 80U);
}

TEST(SuggestConformance, FindsTheRulesOfTheArticle) {
  const fs::path data = SharedData() / "iamctl_golden";
  if (!fs::exists(data)) GTEST_SKIP() << "no shared data";
  for (const char* const step :
       {"blog_step1_default", "blog_step2_names", "blog_step3_baseline", "blog_step4_drift"}) {
    const auto dev = Load(data / step / "dev.gaad.json", "dev");
    const auto qa = Load(data / step / "qa.gaad.json", "qa");
    EXPECT_THAT(RulesOf(SuggestRules(dev, qa, 1)),
                ElementsAre(Pair("account", "123456789012 987654321098"), Pair("env", "dev qa")))
        << step;
  }
}

TEST(LintConformance, TheArticlesListIsSoundForItsAccounts) {
  const fs::path data = SharedData() / "iamctl_golden" / "blog_step4_drift";
  if (!fs::exists(data)) GTEST_SKIP() << "no shared data";
  const auto dev = Load(data / "dev.gaad.json", "dev");
  const auto qa = Load(data / "qa.gaad.json", "qa");
  auto list = ReadFile(data / "equivalency_list.json");
  ASSERT_TRUE(list);
  EXPECT_THAT(LintOf(*list, dev, qa), IsEmpty());
}

}  // namespace
}  // namespace bartizan::iam
