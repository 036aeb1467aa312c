#include "bartizan/iampolicy/expand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iampolicy/policygen_json.h"

namespace bartizan::iampolicy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::shared_ptr<const ActionCatalogue> Small(std::string_view services) {
  auto made = ActionCatalogue::Parse("date 2026-01-01\nsource test\n" + std::string(services), "x");
  EXPECT_TRUE(made.has_value());
  return made ? *made : nullptr;
}

const ActionCatalogue& Catalogue() {
  static const auto catalogue =
      Small("service a A\nR - GetOne GetTwo\nW - PutOne\nservice b B\nR - GetOne\n");
  return *catalogue;
}

std::vector<std::string> Keys(const Expansion& expansion) {
  std::vector<std::string> keys;
  for (const size_t number : expansion.actions) keys.emplace_back(Catalogue().Key(number));
  return keys;
}

Expansion Allowed(std::string_view statements) {
  auto document = ParseDocumentText(
      "{\"Version\": \"2012-10-17\", \"Statement\": [" + std::string(statements) + "]}", "policy",
      Kind::kIdentity);
  EXPECT_TRUE(document.has_value() && document->problems.empty());
  return ExpandAllowed(Catalogue(), *document);
}

TEST(Expand, PatternsOverlapAndUnknownOnesAreKept) {
  const std::vector<std::string> patterns = {"a:get*", "a:*one", "c:new", "a:getone", "c:new"};
  const Expansion expansion = ExpandPatterns(Catalogue(), patterns);
  EXPECT_THAT(Keys(expansion), ElementsAre("a:getone", "a:gettwo", "a:putone"));
  EXPECT_THAT(expansion.unknown, ElementsAre("c:new"));
  EXPECT_THAT(ExpandPatterns(Catalogue(), {}).actions, IsEmpty());
}

TEST(Expand, NotActionIsAllTheOthers) {
  Statement statement;
  statement.actions = {"a:get*", "c:new"};
  statement.not_actions = true;
  const Expansion expansion = ExpandStatement(Catalogue(), statement);
  EXPECT_THAT(Keys(expansion), ElementsAre("a:putone", "b:getone"));
  EXPECT_THAT(expansion.unknown, ElementsAre("c:new"));
}

TEST(Expand, OnlyAllowStatementsCount) {
  const Expansion expansion = Allowed(
      R"({"Effect": "Allow", "Action": ["A:getTWO", "z:New"], "Resource": "*"},
         {"Effect": "Deny", "Action": "*", "Resource": "*"},
         {"Effect": "Allow", "NotAction": ["a:*", "y:Other"], "Resource": "*"})");
  EXPECT_THAT(Keys(expansion), ElementsAre("a:gettwo", "b:getone"));
  EXPECT_THAT(expansion.unknown, ElementsAre("z:new"));
}

TEST(PolicyGenerator, ServicesHaveOneExpressionOfTheirArns) {
  const auto catalogue = Small(
      "service a Alpha\narn:*:a:*:*:x/*\narn:*:other:::*\nR 0,1 Get\n"
      "service b Beta\narn:*:c:::*\narn:*:d:::*\nR 0,1 Get\n"
      "service e Epsilon\nR - Get\n"
      "service f Phi\nR ? Get\n"
      "service g Alpha\narn:*:*:::*\narn:*:x.y:::(\nW 0,1 Put\n");
  EXPECT_EQ(PolicyGeneratorJson(*catalogue),
            "{\"serviceMap\": {\n"
            "\"Alpha\": {\"StringPrefix\":\"a\",\"HasResource\":true,"
            "\"ARNFormat\":\"arn:aws:a:${Region}:${Account}:${Resource}\","
            "\"ARNRegex\":\"^arn:aws:a:.+\",\"Actions\":[\"Get\"],\"conditionKeys\":[]},\n"
            "\"Alpha (g)\": {\"StringPrefix\":\"g\",\"HasResource\":true,"
            "\"ARNFormat\":\"arn:aws:g:${Region}:${Account}:${Resource}\","
            "\"ARNRegex\":\"^arn:aws:g:.+\",\"Actions\":[\"Put\"],\"conditionKeys\":[]},\n"
            "\"Beta\": {\"StringPrefix\":\"b\",\"HasResource\":true,"
            "\"ARNFormat\":\"arn:aws:c:${Region}:${Account}:${Resource}\","
            "\"ARNRegex\":\"^arn:aws:(?:c|d):.+\",\"Actions\":[\"Get\"],\"conditionKeys\":[]},\n"
            "\"Epsilon\": {\"StringPrefix\":\"e\",\"HasResource\":false,\"Actions\":[\"Get\"],"
            "\"conditionKeys\":[]},\n"
            "\"Phi\": {\"StringPrefix\":\"f\",\"HasResource\":true,"
            "\"ARNFormat\":\"arn:aws:f:${Region}:${Account}:${Resource}\","
            "\"ARNRegex\":\"^arn:aws:f:.+\",\"Actions\":[\"Get\"],\"conditionKeys\":[]}\n}}\n");
}

TEST(PolicyGenerator, WhatIsWrittenIsRead) {
  const ActionCatalogue& built_in = ActionCatalogue::BuiltIn();
  auto again = ActionCatalogue::Parse(PolicyGeneratorJson(built_in), "iam.json");
  ASSERT_TRUE(again.has_value()) << again.error().OneLine();
  ASSERT_EQ((*again)->size(), built_in.size());
  for (size_t i = 0; i < built_in.size(); ++i) {
    ASSERT_EQ((*again)->Key(i), built_in.Key(i));
    ASSERT_EQ((*again)->action(i).name, built_in.action(i).name);
    ASSERT_EQ((*again)->action(i).has_resources, built_in.action(i).has_resources);
  }
}

}  // namespace
}  // namespace bartizan::iampolicy
