#include "bartizan/data/json_arena.h"

#include <gtest/gtest.h>

#include "bartizan/base/fs.h"

namespace bartizan::data {
namespace {

class JsonArenaTest : public testing::Test {
 protected:
  std::string Written(std::string_view text) {
    const fs::path path = folder_.path() / "file.json";
    EXPECT_TRUE(WriteFileAtomic(path, text));
    return path.string();
  }

  TempDir folder_ = TempDir::Create("json_arena").value();
};

TEST_F(JsonArenaTest, ReadsWhatOthersRead) {
  const std::string path = Written(
      R"({"a": [1, -2, 18446744073709551615, 2.5, true, null], "b": {"k\u00e9y": "v\n"}, "a2": ""})");
  JsonArena arena;
  const Json tree = arena.ReadJsonFile(path).value();
  EXPECT_EQ(ToJson(tree), ToJson(ReadJsonFile(path).value()));
}

TEST_F(JsonArenaTest, HoldsMoreThanOneBlock) {
  // A list that is larger than a block by itself, of texts that fill several.
  std::string text = "[";
  for (int i = 0; i < 300'000; ++i) text += "\"a text of more than a few bytes\",";
  text.back() = ']';
  JsonArena arena;
  const Json tree = arena.ReadJsonFile(Written(text)).value();
  ASSERT_EQ(tree.get_array().size(), 300'000U);
  for (const Json& each : tree.get_array()) {
    ASSERT_EQ(each.get_string(), "a text of more than a few bytes");
  }
}

TEST_F(JsonArenaTest, MovesWithinTheArenaAreNoCopies) {
  const std::string path = Written(R"([["a text that is not kept in the value itself"]])");
  JsonArena arena;
  Json first = arena.ReadJsonFile(path).value();
  Json second = arena.ReadJsonFile(path).value();
  const char* const before = second.at(0).at(0).get_string().data();
  first.get_array().push_back(std::move(second.get_array()[0]));
  EXPECT_EQ(first.at(1).at(0).get_string().data(), before);
  const JsonArena moved = std::move(arena);
  EXPECT_EQ(first.at(1).at(0).get_string(), "a text that is not kept in the value itself");
}

TEST_F(JsonArenaTest, RefusesWhatOthersRefuse) {
  JsonArena arena;
  for (const char* const text :
       {"", "[1,", "[1] x", "[1e400]", "{\"a\": -1e999}", "[\"\xff\"]", "[[[[1]]]]", "nul"}) {
    const std::string path = Written(text);
    const auto ours = arena.ReadJsonFile(path, {.max_depth = 3});
    const auto theirs = ReadJsonFile(path, {.max_depth = 3});
    ASSERT_FALSE(ours) << text;
    ASSERT_FALSE(theirs) << text;
    EXPECT_EQ(ours.error().OneLine(), theirs.error().OneLine());
  }
}

TEST_F(JsonArenaTest, LeavesObjectsAsText) {
  constexpr std::string_view kNames[] = {"Document"};
  JsonArena arena;
  const Json tree =
      arena.ReadJsonFile(Written(R"({"Document": {"a": [1]}, "b": {"a": 1}})"), {}, kNames).value();
  EXPECT_EQ(tree.at("Document"), R"({"a": [1]})");
  EXPECT_TRUE(tree.at("b").is_object());
}

TEST(JsonScratch, ReadsOneAfterTheOther) {
  JsonScratch scratch;
  const std::string large = "[\"" + std::string(1'000'000, 'x') + "\"]";
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(*scratch.Parse(R"({"a": [1, "text"]})", "t").value(),
              ParseJson(R"({"a": [1, "text"]})", "t").value());
    EXPECT_EQ(scratch.Parse(large, "t").value()->at(0).get_string().size(), 1'000'000U);
    const auto bad = scratch.Parse("[1,", "t");
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().OneLine(), ParseJson("[1,", "t").error().OneLine());
  }
  JsonScratch moved = std::move(scratch);
  EXPECT_EQ(*moved.Parse("[2]", "t").value(), (Json{2}));
}

}  // namespace
}  // namespace bartizan::data
