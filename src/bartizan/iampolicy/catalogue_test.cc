#include "bartizan/iampolicy/catalogue.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::iampolicy {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const ActionCatalogue& BuiltIn() {
  return ActionCatalogue::BuiltIn();
}

ActionFact Fact(const ActionCatalogue& catalogue, std::string_view action) {
  const auto number = catalogue.Find(action);
  EXPECT_TRUE(number.has_value()) << action;
  return catalogue.action(number.value_or(0));
}

std::vector<std::string> Names(const ActionCatalogue& catalogue, std::string_view pattern) {
  std::vector<std::string> names;
  for (const size_t number : catalogue.Expand(pattern)) {
    names.emplace_back(catalogue.Key(number));
  }
  return names;
}

std::shared_ptr<const ActionCatalogue> Parsed(std::string_view text) {
  auto made = ActionCatalogue::Parse(text, "x", "2026-11-01");
  EXPECT_TRUE(made.has_value()) << made.error().OneLine();
  return made ? *made : nullptr;
}

Error ParseError(std::string_view text) {
  auto made = ActionCatalogue::Parse(text, "x");
  EXPECT_FALSE(made.has_value()) << text;
  return made ? Error{} : std::move(made).error();
}

TEST(Catalogue, BuiltInIsThere) {
  EXPECT_EQ(BuiltIn().date(), "2026-03-07");
  EXPECT_THAT(std::string(BuiltIn().source()), HasSubstr("175543f"));
  EXPECT_EQ(BuiltIn().size(), 20408U);
  EXPECT_EQ(BuiltIn().services().size(), 444U);
}

TEST(Catalogue, BuiltInIsInOrder) {
  const auto& services = BuiltIn().services();
  size_t next = 0;
  for (size_t s = 0; s < services.size(); ++s) {
    if (s > 0) {
      EXPECT_LT(services[s - 1].prefix, services[s].prefix);
    }
    ASSERT_EQ(services[s].first, next);
    next += services[s].count;
    for (size_t i = services[s].first; i < next; ++i) {
      if (i > services[s].first) {
        EXPECT_LT(BuiltIn().Key(i - 1), BuiltIn().Key(i));
      }
      const ActionFact fact = BuiltIn().action(i);
      EXPECT_EQ(fact.service, services[s].prefix);
      EXPECT_EQ(BuiltIn().Key(i), ToLower(fmt::format("{}:{}", fact.service, fact.name)));
      EXPECT_EQ(BuiltIn().Find(BuiltIn().Key(i)), i);
      EXPECT_TRUE(fact.has_resources || fact.arns.empty()) << BuiltIn().Key(i);
    }
  }
  EXPECT_EQ(next, BuiltIn().size());
}

TEST(Catalogue, FindsInAnyCase) {
  EXPECT_EQ(Fact(BuiltIn(), "S3:getOBJECT").name, "GetObject");
  EXPECT_FALSE(BuiltIn().Find("s3:GetObjectX"));
  EXPECT_FALSE(BuiltIn().Find("s3:GetObjec"));
  EXPECT_FALSE(BuiltIn().Find("s3:"));
  EXPECT_FALSE(BuiltIn().Find("s3:~"));
  EXPECT_FALSE(BuiltIn().Find("s4:GetObject"));
  EXPECT_FALSE(BuiltIn().Find(":GetObject"));
  EXPECT_FALSE(BuiltIn().Find("GetObject"));
  EXPECT_FALSE(BuiltIn().Find(""));
  EXPECT_EQ(BuiltIn().FindService("s3")->title, "Amazon S3");
  EXPECT_EQ(BuiltIn().FindService("S3"), nullptr);
}

TEST(Catalogue, TellsWhatAnActionIs) {
  const ActionFact get = Fact(BuiltIn(), "s3:GetObject");
  EXPECT_EQ(get.level, Level::kRead);
  EXPECT_EQ(get.flags, kDataAccess);
  EXPECT_TRUE(get.has_resources);
  EXPECT_THAT(get.arns, ElementsAre("arn:*:s3:*:*:accesspoint/*/object/*", "arn:*:s3:::*/*"));

  const ActionFact pass = Fact(BuiltIn(), "iam:PassRole");
  EXPECT_EQ(pass.flags & kPrivilegeEscalation, kPrivilegeEscalation);
  EXPECT_THAT(pass.arns, ElementsAre("arn:*:iam::*:role/*"));

  const ActionFact all = Fact(BuiltIn(), "s3:ListAllMyBuckets");
  EXPECT_EQ(all.level, Level::kList);
  EXPECT_FALSE(all.has_resources);
  EXPECT_THAT(all.arns, IsEmpty());

  // The source has lost the resource types of a few services: nothing may be concluded of it.
  const ActionFact untold = Fact(BuiltIn(), "sqs:SendMessage");
  EXPECT_TRUE(untold.has_resources);
  EXPECT_THAT(untold.arns, IsEmpty());

  EXPECT_EQ(Fact(BuiltIn(), "iam:CreateAccessKey").flags & kCredentialExposure,
            kCredentialExposure);
  EXPECT_EQ(Fact(BuiltIn(), "s3:PutBucketPolicy").flags & kResourceExposure, kResourceExposure);
  EXPECT_EQ(Fact(BuiltIn(), "s3:PutBucketPolicy").level, Level::kPermissions);
  EXPECT_EQ(Fact(BuiltIn(), "ec2:CreateTags").level, Level::kTagging);
  EXPECT_EQ(LevelName(Level::kPermissions), "Permissions management");
}

TEST(Catalogue, TellsPartsOfAnActionForLess) {
  const ActionCatalogue& catalogue = ActionCatalogue::BuiltIn();
  const auto& [place, number] = catalogue.ByName();
  ASSERT_EQ(place.size(), catalogue.size());
  ASSERT_EQ(number.size(), catalogue.size());
  for (size_t i = 0; i < catalogue.size(); ++i) {
    const ActionFact fact = catalogue.action(i);
    ASSERT_EQ(catalogue.Name(i), fmt::format("{}:{}", fact.service, fact.name));
    ASSERT_EQ(catalogue.HasResources(i), fact.has_resources);
    ASSERT_EQ(number[place[i]], i);
    if (i > 0) {
      ASSERT_LT(catalogue.Name(number[i - 1]), catalogue.Name(number[i]));
    }
  }
}

TEST(Catalogue, ExpandsPatterns) {
  EXPECT_THAT(Names(BuiltIn(), "s3:getobject"), ElementsAre("s3:getobject"));
  EXPECT_THAT(Names(BuiltIn(), "s3:getobjectt*"),
              ElementsAre("s3:getobjecttagging", "s3:getobjecttorrent"));
  EXPECT_THAT(Names(BuiltIn(), "s3:*bucketacl"), ElementsAre("s3:getbucketacl", "s3:putbucketacl"));
  EXPECT_THAT(Names(BuiltIn(), "s3:?etbucketacl"), ElementsAre("s3:getbucketacl"));
  EXPECT_THAT(Names(BuiltIn(), "s?:getbucketacl"), ElementsAre("s3:getbucketacl"));
  EXPECT_THAT(Names(BuiltIn(), "s3:p*t*k*acl"), ElementsAre("s3:putbucketacl"));
  EXPECT_THAT(Names(BuiltIn(), "*:passrole"), ElementsAre("iam:passrole"));
  EXPECT_EQ(BuiltIn().Expand("*").size(), BuiltIn().size());
  EXPECT_EQ(BuiltIn().Expand("*:*"), BuiltIn().Expand("*"));
  EXPECT_EQ(BuiltIn().Expand("**"), BuiltIn().Expand("*"));
  EXPECT_EQ(BuiltIn().Expand("s3:*").size(), BuiltIn().FindService("s3")->count);
  for (const std::string_view none : {"", ":", "s3:", "s3:getobjec", "s3", "s3*", "*getobject", "?",
                                      "nothing:*", "s3:[g]etobject", "s3:get:object"}) {
    EXPECT_THAT(Names(BuiltIn(), none), IsEmpty()) << none;
  }
}

// "s3-outposts" is after "s3" as a service, though its actions are before as text.
TEST(Catalogue, PrefixesOfPrefixesStayApart) {
  const auto three = BuiltIn().Expand("s3:*");
  const auto more = BuiltIn().Expand("s3*:*");
  EXPECT_GT(more.size(), three.size());
  EXPECT_TRUE(std::ranges::is_sorted(more));
  EXPECT_TRUE(std::ranges::includes(more, three));
}

// A star has to give back what it took; a naive matcher would need a lifetime.
TEST(Catalogue, HostilePatternsAreQuick) {
  std::string pattern = "*:";
  for (int i = 0; i < 2000; ++i) pattern += "*a";
  EXPECT_THAT(BuiltIn().Expand(pattern), IsEmpty());
}

TEST(Catalogue, EscalationPathsNameKnownActions) {
  EXPECT_EQ(EscalationPaths().size(), 65U);
  for (const EscalationPath& path : EscalationPaths()) {
    EXPECT_FALSE(path.title.empty());
    EXPECT_FALSE(path.actions.empty());
    for (const std::string_view action : path.actions) {
      EXPECT_TRUE(BuiltIn().Find(action)) << path.id << ' ' << action;
      EXPECT_EQ(ToLower(action), action);
    }
  }
  const auto lambda = std::ranges::find(EscalationPaths(), "lambda-001", &EscalationPath::id);
  ASSERT_NE(lambda, EscalationPaths().end());
  EXPECT_THAT(lambda->actions,
              ElementsAre("iam:passrole", "lambda:createfunction", "lambda:invokefunction"));
}

TEST(CatalogueText, BuiltInComesBackWhole) {
  const std::string text = BuiltIn().ToText();
  const auto again = Parsed(text);
  ASSERT_EQ(again->size(), BuiltIn().size());
  EXPECT_EQ(again->date(), BuiltIn().date());
  EXPECT_EQ(again->source(), BuiltIn().source());
  for (size_t i = 0; i < again->size(); ++i) {
    const ActionFact a = again->action(i), b = BuiltIn().action(i);
    ASSERT_EQ(again->Key(i), BuiltIn().Key(i));
    ASSERT_EQ(a.name, b.name);
    ASSERT_EQ(a.level, b.level);
    ASSERT_EQ(a.flags, b.flags);
    ASSERT_EQ(a.has_resources, b.has_resources);
    ASSERT_TRUE(std::ranges::equal(a.arns, b.arns)) << b.name;
  }
  EXPECT_EQ(again->ToText(), text);
}

constexpr std::string_view kHead = "date 2026-01-02\nsource here\n";

TEST(CatalogueText, IsRead) {
  const auto made = Parsed(
      "# a comment\n\ndate 2026-01-02\nsource here\nservice b Service B\narn:*:b:::y\narn:*:b:::x\n"
      "Pex 1,0 PutPolicy\nR - Get Ask\nL ? List\nservice a A\nT - Tag\n");
  EXPECT_EQ(made->date(), "2026-01-02");
  EXPECT_THAT(Names(*made, "*"), ElementsAre("a:tag", "b:ask", "b:get", "b:list", "b:putpolicy"));
  const ActionFact put = Fact(*made, "b:putpolicy");
  EXPECT_EQ(put.level, Level::kPermissions);
  EXPECT_EQ(put.flags, kPrivilegeEscalation | kResourceExposure);
  EXPECT_THAT(put.arns, ElementsAre("arn:*:b:::x", "arn:*:b:::y"));
  EXPECT_TRUE(Fact(*made, "b:List").has_resources);
  EXPECT_EQ(made->ToText(),
            "# Actions of AWS. tools/iam_catalogue.py tells what this means.\n"
            "date 2026-01-02\nsource here\nservice a A\nT - Tag\nservice b Service B\n"
            "arn:*:b:::x\narn:*:b:::y\nR - Ask Get\nL ? List\nPex 0,1 PutPolicy\n");
}

TEST(CatalogueText, WhatIsWrongIsToldWithItsLine) {
  const auto message = [](std::string_view rest) {
    const Error error = ParseError(fmt::format("{}{}", kHead, rest));
    EXPECT_EQ(error.code, Code::kInvalid);
    return error.message;
  };
  EXPECT_EQ(message("R - Get\n"), "x:3: actions before the first service");
  EXPECT_EQ(message("arn:*:s3\n"), "x:3: an ARN before the first service");
  EXPECT_EQ(message("service s3 S\nQ - Get\n"),
            "x:4: \"Q\" is neither a keyword nor an access level");
  EXPECT_EQ(message("service s3 S\nRz - Get\n"), "x:4: an unknown flag");
  EXPECT_EQ(message("service s3 S\nR 0 Get\n"),
            "x:4: \"0\" is no number of an ARN of this service");
  EXPECT_EQ(message("service s3 S\nR -1 Get\n"),
            "x:4: \"-1\" is no number of an ARN of this service");
  EXPECT_EQ(message("service s3 S\nR -\n"), "x:4: no names of actions");
  EXPECT_EQ(message("service s3 S\nR - Get*\n"), "x:4: \"Get*\" is no name of an action");
  EXPECT_EQ(message("service s3 S\nR - Get  Put\n"), "x:4: \"\" is no name of an action");
  EXPECT_EQ(message("service s3\n"), "x:3: service s3 has no usable title");
  EXPECT_EQ(message("service s:3 S\n"), "x:3: \"s:3\" is no service prefix");
  EXPECT_EQ(message("service s3 S\narn:a b\n"), "x:4: \"arn:a b\" is no pattern of an ARN");
  EXPECT_EQ(message("service s3 S\nR - Get"), "x:4: the text ends in a line");
  EXPECT_EQ(message("service s3 S\n"), "x has no actions");
  EXPECT_EQ(ParseError("").code, Code::kInvalid);
  EXPECT_EQ(ParseError("hello\n").message,
            "x:1: \"hello\" is neither a keyword nor an access level");
}

TEST(CatalogueText, IsBounded) {
  std::string text(kHead);
  text += "service s3 S\nR - " + std::string(300, 'a') + "\n";
  EXPECT_EQ(ParseError(text).code, Code::kInvalid);
  text = std::string(kHead) + "service s3 S\n";
  for (int i = 0; i < 5000; ++i) text += fmt::format("arn:{}\n", i);
  text += "R 0";
  for (int i = 1; i < 5000; ++i) text += fmt::format(",{}", i);
  EXPECT_EQ(ParseError(text + " Get\n").code, Code::kLimit);
  text = std::string(kHead) + "service s3 S\nR -";
  for (int i = 0; i <= 500'000; ++i) text += fmt::format(" A{}", i);
  EXPECT_EQ(ParseError(text + "\n").code, Code::kLimit);
  EXPECT_EQ(ParseError(std::string((64U << 20U) + 1, '\n')).code, Code::kLimit);
}

constexpr std::string_view kReference = R"({
  "Name": "s3", "Version": "v1.4",
  "Actions": [
    {"Name": "GetObject", "Annotations": {"Properties": {"IsList": false, "IsWrite": false}},
     "Resources": [{"Name": "object"}, {"Name": "unknown"}]},
    {"Name": "PutNewThing", "ActionConditionKeys": [], "Annotations": {"Properties":
       {"IsPermissionManagement": true, "IsWrite": true}}, "Resources": [{"Name": "thing"}]},
    {"Name": "ListNewThings", "Annotations": {"Properties": {"IsList": true}}},
    {"Name": "TagNewThing"},
    {"Name": "PutBucketPolicy"}],
  "Resources": [
    {"Name": "object", "ARNFormats": ["arn:${Partition}:s3:::${BucketName}/${ObjectName}"]},
    {"Name": "thing", "ARNFormats": ["arn:${Partition}:s3:${Region}:${Account}:thing/${A}${B}",
                                     "arn:${Partition}:s3:::thing"]}]})";

TEST(CatalogueJson, ServiceReferenceIsRead) {
  const auto made = Parsed(kReference);
  EXPECT_EQ(made->date(), "2026-11-01");
  EXPECT_EQ(made->source(), "AWS service reference");
  EXPECT_EQ(made->size(), 5U);
  EXPECT_EQ(made->services().front().title, "Amazon S3");
  const ActionFact get = Fact(*made, "s3:getobject");
  EXPECT_EQ(get.level, Level::kRead);
  EXPECT_EQ(get.flags, kDataAccess);
  EXPECT_THAT(get.arns, ElementsAre("arn:*:s3:::*/*"));
  const ActionFact put = Fact(*made, "s3:putnewthing");
  EXPECT_EQ(put.level, Level::kPermissions);
  EXPECT_EQ(put.flags, 0);
  EXPECT_THAT(put.arns, ElementsAre("arn:*:s3:*:*:thing/*", "arn:*:s3:::thing"));
  EXPECT_EQ(Fact(*made, "s3:listnewthings").level, Level::kList);
  EXPECT_FALSE(Fact(*made, "s3:listnewthings").has_resources);
  EXPECT_EQ(Fact(*made, "s3:tagnewthing").level, Level::kTagging);
  // Not annotated: what is known of it.
  EXPECT_EQ(Fact(*made, "s3:putbucketpolicy").level, Level::kPermissions);
  EXPECT_EQ(Parsed(fmt::format("[{}]", kReference))->ToText(), made->ToText());
}

TEST(CatalogueJson, PolicyGeneratorIsRead) {
  const auto made = Parsed(R"(app.PolicyEditorConfig={"serviceMap": {
    "Amazon S3": {"StringPrefix": "s3", "HasResource": true, "Actions": ["GetObject", "PutNewThing"]},
    "New": {"StringPrefix": "new", "HasResource": false, "Actions": ["GetIt"]},
    "More of S3": {"StringPrefix": "s3", "HasResource": true, "Actions": ["ListNewThings"]}}})");
  EXPECT_THAT(Names(*made, "*"),
              ElementsAre("new:getit", "s3:getobject", "s3:listnewthings", "s3:putnewthing"));
  EXPECT_EQ(Fact(*made, "s3:GetObject").flags, kDataAccess);
  EXPECT_THAT(Fact(*made, "s3:GetObject").arns, testing::SizeIs(2));
  EXPECT_EQ(Fact(*made, "s3:PutNewThing").level, Level::kWrite);
  EXPECT_TRUE(Fact(*made, "s3:PutNewThing").has_resources);
  EXPECT_FALSE(Fact(*made, "new:GetIt").has_resources);
  EXPECT_EQ(made->FindService("new")->title, "New");
}

TEST(CatalogueJson, WhatIsWrongIsTold) {
  EXPECT_EQ(ParseError("{}").message, "x is no catalogue of actions");
  EXPECT_EQ(ParseError("[]").message, "x has no actions");
  EXPECT_EQ(ParseError("[1]").message, "x: [0]: no Name of a service");
  EXPECT_THAT(ParseError("{\"Actions\": [").message, HasSubstr("x:1:14 (byte 13)"));
  EXPECT_THAT(ParseError(R"([{"service": "s3", "url": "https://x"}])").hint, HasSubstr("fetch"));
  EXPECT_EQ(ParseError(R"({"Name": "s3", "Actions": [{}]})").message, "x: an action without Name");
  EXPECT_EQ(ParseError(R"({"Name": "s3", "Actions": [{"Name": "a b"}]})").message,
            "\"a b\" is no name of an action");
  EXPECT_EQ(ParseError(R"({"Name": "s3", "Actions": [], "Resources": [{"Name": "a"}]})").message,
            "x: a resource without Name or ARNFormats");
  EXPECT_EQ(ParseError(R"({"serviceMap": {"S": {"StringPrefix": "s"}}})").message,
            "x: service S: no StringPrefix or no Actions");
  EXPECT_EQ(ParseError(R"({"serviceMap": {"S": {"StringPrefix": "s", "Actions": [1]}}})").message,
            "x: service S: an action that is not text");
}

TEST(CatalogueMerge, NewerServicesReplaceOlderOnes) {
  const auto newer = Parsed(kReference);
  auto merged = ActionCatalogue::Merge(BuiltIn(), *newer);
  ASSERT_TRUE(merged.has_value());
  const ActionCatalogue& both = **merged;
  EXPECT_EQ(both.date(), "2026-11-01");
  EXPECT_EQ(both.source(), "AWS service reference; other services as of 2026-03-07");
  EXPECT_EQ(both.services().size(), BuiltIn().services().size());
  EXPECT_TRUE(both.Find("s3:PutNewThing"));
  EXPECT_FALSE(both.Find("s3:DeleteBucket"));
  const ActionFact a = Fact(both, "iam:PassRole"), b = Fact(BuiltIn(), "iam:PassRole");
  EXPECT_EQ(a.flags, b.flags);
  EXPECT_TRUE(std::ranges::equal(a.arns, b.arns));
  EXPECT_EQ(Parsed(both.ToText())->ToText(), both.ToText());
  auto same = ActionCatalogue::Merge(*newer, *newer);
  EXPECT_EQ((*same)->source(), "AWS service reference");
}

}  // namespace
}  // namespace bartizan::iampolicy
