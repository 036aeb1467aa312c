#include "bartizan/data/yaml.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string Repeat(std::string_view text, size_t n) {
  std::string out;
  for (size_t i = 0; i < n; ++i) out += text;
  return out;
}

Error Refused(std::string_view text, YamlLimits limits = {}) {
  auto yaml = ParseYaml(text, "file.yaml", limits);
  EXPECT_FALSE(yaml) << Ellipsize(text, 60);
  return yaml ? Error{} : yaml.error();
}

std::string AsJson(std::string_view text) {
  auto yaml = ParseYaml(text, "x");
  return yaml ? ToJson(YamlToJson(*yaml)) : yaml.error().OneLine();
}

TEST(ParseYaml, KeepsPlacesAndOrder) {
  auto yaml = ParseYaml("stages:\n  - name: build\n    run: |\n      make\n      make test\n", "x");
  ASSERT_TRUE(yaml) << yaml.error().OneLine();
  const Yaml* stages = yaml->Find("stages");
  ASSERT_NE(stages, nullptr);
  ASSERT_EQ(stages->items.size(), 1U);
  const Yaml* run = stages->items[0].Find("run");
  ASSERT_NE(run, nullptr);
  EXPECT_EQ(run->scalar, "make\nmake test\n");
  EXPECT_EQ(stages->items[0].line, 2U);
  EXPECT_EQ(stages->items[0].column, 5U);
  EXPECT_EQ(run->line, 3U);
  EXPECT_EQ(stages->items[0].members[0].first.scalar, "name");
  EXPECT_EQ(yaml->Find("absent"), nullptr);
  EXPECT_EQ(FailAt("f", *run, "bad").error().message, "f:3:10: bad");
}

TEST(YamlToJson, FollowsTheCoreSchema) {
  EXPECT_EQ(AsJson("{a: 1, b: -2, c: 1.5, d: true, e: False, f: ~, g: null, h: , i: NULL}"),
            "{\"a\":1,\"b\":-2,\"c\":1.5E0,\"d\":true,\"e\":false,\"f\":null,\"g\":null,\"h\":null,"
            "\"i\":null}");
  EXPECT_EQ(
      AsJson("['1', \"true\", yes, no, on, 1.2.3, .inf, .nan, inf, 1_000, 99999999999999999999]"),
      "[\"1\",\"true\",\"yes\",\"no\",\"on\",\"1.2.3\",\".inf\",\".nan\",\"inf\",\"1_000\",1E20]");
  EXPECT_EQ(AsJson("[!!str 1, !!int 2, !Sub 3]"), "[\"1\",2,\"3\"]");
  EXPECT_EQ(AsJson(""), "null");
  EXPECT_EQ(AsJson("# only a comment\n"), "null");
  EXPECT_EQ(AsJson("\xEF\xBB\xBF"
                   "a: 1"),
            "{\"a\":1}");
  EXPECT_EQ(AsJson("a: 1\r\nb: 2\r\n"), "{\"a\":1,\"b\":2}");
}

TEST(ParseYaml, KeepsTags) {
  auto yaml = ParseYaml("!Ref name", "x");
  ASSERT_TRUE(yaml);
  EXPECT_EQ(yaml->tag, "!Ref");
  EXPECT_EQ(yaml->scalar, "name");
}

TEST(ParseYaml, ExpandsAliases) {
  EXPECT_EQ(AsJson("a: &x [1, 2]\nb: *x\n"), "{\"a\":[1,2],\"b\":[1,2]}");
}

TEST(ParseYaml, StopsBombs) {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    bomb += fmt::format("a{0}: &a{0} [{1}]\n", i, Repeat(fmt::format("*a{}, ", i - 1), 10));
  }
  Error error = Refused(bomb);
  EXPECT_EQ(error.code, Code::kLimit);
  EXPECT_THAT(error.message, HasSubstr("aliases count each time"));
  // Few nodes, much text.
  std::string heavy = "a: &a " + std::string(1'000'000, 'x') + "\nb: [" + Repeat("*a, ", 100) + "]";
  EXPECT_EQ(Refused(heavy).code, Code::kLimit);
  EXPECT_EQ(Refused("&a [*a]").code, Code::kInvalid);
  EXPECT_EQ(Refused("&a {b: *a}").code, Code::kInvalid);
  // Each anchor keeps a copy of what it names.
  std::string nested;
  for (int i = 0; i < 60; ++i) nested += fmt::format("&n{} [", i);
  nested += Repeat("x,", 10'000) + Repeat("]", 60);
  EXPECT_EQ(Refused(nested).code, Code::kLimit);
}

TEST(ParseYaml, LimitsDepthAndSize) {
  for (auto part : {"[", "- ", "{a: ", "? ", "[{a: "}) {
    EXPECT_EQ(Refused(Repeat(part, 50'000)).code, Code::kLimit) << part;
  }
  YamlLimits limits{.max_depth = 3};
  EXPECT_TRUE(ParseYaml("[[[1]]]", "x", limits));
  EXPECT_EQ(Refused("[[[[1]]]]", limits).code, Code::kLimit);
  EXPECT_EQ(Refused("[1, 2, 3]", {.max_nodes = 3}).code, Code::kLimit);
  EXPECT_EQ(Refused("123456", {.max_bytes = 5}).code, Code::kLimit);
}

TEST(ParseYaml, PlacesErrors) {
  EXPECT_THAT(Refused("a: 1\na: 2\n").message,
              StartsWith("file.yaml:2:1: the key 'a' stands here twice"));
  EXPECT_THAT(Refused("a: {b: 1,\n  b: 2}").message, StartsWith("file.yaml:2:3: the key 'b'"));
  EXPECT_THAT(Refused("[a, b]: 1").message, HasSubstr("a key must be plain text"));
  EXPECT_THAT(Refused("a: 1\n---\nb: 2\n").message, HasSubstr("one document is expected"));
  EXPECT_THAT(Refused("a:\n\tb: 1").message, StartsWith("file.yaml:2:"));
  EXPECT_THAT(Refused("a: b\nc: \"x\xFF\"\n").message,
              StartsWith("file.yaml:2:6 (byte 10): not valid UTF-8"));
  EXPECT_THAT(Refused("a: *nothing").message, StartsWith("file.yaml:1:4: "));
}

TEST(ParseYaml, RefusesControlCharacters) {
  EXPECT_THAT(Refused("a: 1\n\x04"
                      "b: 2")
                  .message,
              StartsWith("file.yaml:2:1 (byte 5): "));
  EXPECT_EQ(Refused({"a: 1\n\0b: 2", 10}).code, Code::kInvalid);
  EXPECT_EQ(Refused("a: \x1B[2J").code, Code::kInvalid);
  EXPECT_EQ(Refused({"a\0:\0 \0b\0", 8}).code, Code::kInvalid);  // UTF-16
}

TEST(ParseYaml, ATruncatedTextIsNotMisread) {
  for (auto bad : {"a: \"x", "a: 'x", "a: [1, 2", "a: {b: 1", "a: &", "a: *", "}", "a: 1\n]"}) {
    EXPECT_EQ(Refused(bad).code, Code::kInvalid) << bad;
  }
}

TEST(ReadYamlFile, NamesTheFile) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  std::string path = folder->path() / "f.yaml";
  EXPECT_EQ(ReadYamlFile(path).error().code, Code::kNotFound);
  ASSERT_TRUE(WriteFileAtomic(path, "a: ["));
  EXPECT_THAT(ReadYamlFile(path).error().message, StartsWith(path + ":1:"));
}

}  // namespace
}  // namespace bartizan::data
