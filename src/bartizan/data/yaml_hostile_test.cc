// YAML that is meant to exhaust or confuse a reader.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/data/yaml.h"

namespace bartizan::data {
namespace {

using testing::HasSubstr;

std::string Problem(std::string_view text, YamlLimits limits = {}) {
  auto result = ParseYaml(text, "f", limits);
  return result ? "" : fmt::format("{}: {}", CodeName(result.error().code), result.error().message);
}

TEST(HostileYaml, InputsOnWhichALoaderNeverEnds) {
  for (std::string_view text : {",\x1a", ",", "]", "}", ", ,", "a: b\n]"}) {
    EXPECT_NE(Problem(text), "") << text;
  }
}

TEST(HostileYaml, SeveralDocuments) {
  EXPECT_THAT(Problem("a: b\n---\nc: d\n"), HasSubstr("f:2:1: one document is expected"));
  EXPECT_EQ(Problem("---\na: b\n...\n"), "");
  EXPECT_EQ(ParseYaml("", "f")->kind, Yaml::kNull);
  EXPECT_EQ(ParseYaml("# only a comment\n", "f")->kind, Yaml::kNull);
}

TEST(HostileYaml, AliasesAreCopiedAndCounted) {
  auto yaml = ParseYaml("a: &x [1, {b: 2}]\nc: *x\nd: &y *x\n", "f");
  ASSERT_FALSE(yaml) << "an alias cannot have an anchor of its own";
  yaml = ParseYaml("a: &x [1, {b: 2}]\nc: *x\n&k key: *k\n", "f");
  ASSERT_TRUE(yaml);
  EXPECT_EQ(yaml->Find("c")->items[1].Find("b")->scalar, "2");
  EXPECT_EQ(yaml->Find("key")->scalar, "key");

  std::string laughs = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c <= 'z'; ++c) {
    laughs += fmt::format("{}: &{} [*{}, *{}, *{}, *{}, *{}]\n", c, c, static_cast<char>(c - 1),
                          static_cast<char>(c - 1), static_cast<char>(c - 1),
                          static_cast<char>(c - 1), static_cast<char>(c - 1));
  }
  EXPECT_THAT(Problem(laughs), HasSubstr("more than 200000 values"));
  EXPECT_THAT(Problem("a: &a [*a]\n"), HasSubstr("inside of what it names"));
  EXPECT_THAT(Problem("a: *nobody\n"), HasSubstr("not valid YAML"));
}

TEST(HostileYaml, LimitsCountFromTheRoot) {
  YamlLimits limits{.max_bytes = 1000, .max_depth = 3, .max_nodes = 10};
  EXPECT_EQ(Problem("[[[a]]]", limits), "");
  EXPECT_THAT(Problem("[[[[a]]]]", limits), HasSubstr("deeper than 3"));
  EXPECT_THAT(Problem("[&a [[b]], [*a]]", limits), HasSubstr("deeper than 3"));
  EXPECT_EQ(Problem("[1, 2, 3, 4, 5, 6, 7, 8, 9]", limits), "");
  EXPECT_THAT(Problem("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]", limits), HasSubstr("more than 10"));
  EXPECT_THAT(Problem(std::string(100'000, '[')), HasSubstr("f:1:"));
  EXPECT_THAT(Problem(std::string(1001, 'x'), limits), HasSubstr("larger than 1000 bytes"));
}

TEST(HostileYaml, KeysAreTextAndStandOnce) {
  EXPECT_THAT(Problem("a: 1\nb: 2\na: 3\n"), HasSubstr("f:3:1: the key 'a' stands here twice"));
  EXPECT_THAT(Problem("? [a]\n: b\n"), HasSubstr("f:1:3: a key must be plain text"));
  EXPECT_THAT(Problem("~: b\n"), HasSubstr("a key must be plain text"));
}

TEST(HostileYaml, KindsTagsAndPlaces) {
  Yaml yaml = *ParseYaml("a: \"1\"\nb: !Sub x\nc:\n- 1\n- ~\nd:\n", "f");
  EXPECT_TRUE(yaml.Find("a")->quoted);
  EXPECT_EQ(yaml.Find("a")->tag, "");
  EXPECT_EQ(yaml.Find("b")->tag, "!Sub");
  EXPECT_EQ(yaml.Find("c")->items[1].kind, Yaml::kNull);
  EXPECT_EQ(yaml.Find("c")->items[1].line, 5u);
  EXPECT_EQ(yaml.Find("c")->items[0].column, 3u);
  EXPECT_EQ(yaml.Find("d")->kind, Yaml::kNull);
  EXPECT_GT(yaml.Find("d")->line, 0u);
}

}  // namespace
}  // namespace bartizan::data
