#include "bartizan/data/json_stream.h"

#include <gtest/gtest.h>

#include <random>

namespace bartizan::data {
namespace {

// Writes what it is told, and refuses the text "bad".
class Log final : public JsonEvents {
 public:
  bool ObjectBegin() override { return Say("{"); }
  bool ObjectEnd() override { return Say("}"); }
  bool ArrayBegin() override { return Say("["); }
  bool ArrayEnd() override { return Say("]"); }
  bool Key(std::string_view key) override { return Say(std::string(key) + ":"); }
  bool String(std::string_view text) override {
    problem = {Code::kConflict, "not this one", {}, "another"};
    return Say("'" + std::string(text) + "'") && text != "bad";
  }
  bool Other() override { return Say("_"); }
  std::string said;

 private:
  bool Say(std::string_view what) {
    said += what;
    return true;
  }
};

std::string ErrorOf(std::string_view text, JsonLimits limits = {}) {
  Log log;
  const Status status = StreamJson(text, "a.json", log, limits);
  return status ? "" : status.error().message;
}

TEST(JsonStream, TellsEverythingInOrder) {
  Log log;
  ASSERT_TRUE(StreamJson(
      "\xEF\xBB\xBF {\"a\": [1, -2.5, true, null, \"x\"], \"b\":{}, \"c\":\"\"}\n", "a.json", log));
  EXPECT_EQ(log.said, "{a:[____'x']b:{}c:''}");
}

TEST(JsonStream, PutsTextsWithEscapesTogether) {
  Log log;
  ASSERT_TRUE(StreamJson(R"(["a\u0062c\n","plain",{"k\u00e9y":"\ud83d\ude00 \\"},"\u0041"])",
                         "a.json", log));
  EXPECT_EQ(log.said, "['abc\n''plain'{k\xC3\xA9y:'\xF0\x9F\x98\x80 \\'}'A']");
}

TEST(JsonStream, RefusesWithThePlace) {
  Log log;
  const Status status = StreamJson("[\"good\",\n  \"bad\",\n\"never\"]", "a.json", log);
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Code::kConflict);
  EXPECT_EQ(status.error().message.substr(0, 9), "a.json:2:") << status.error().message;
  EXPECT_TRUE(status.error().message.ends_with("not this one"));
  EXPECT_EQ(status.error().hint, "another");
  EXPECT_EQ(log.said, "['good''bad'");
}

TEST(JsonStream, KeepsTheLimits) {
  EXPECT_EQ(ErrorOf("[[[1]]]", {.max_depth = 3}), "");
  EXPECT_NE(ErrorOf("[[[1]]]", {.max_depth = 2}), "");
  Log log;
  EXPECT_EQ(StreamJson("[[[1]]]", "a", log, {.max_depth = 2}).error().code, Code::kLimit);
  EXPECT_EQ(StreamJson("[1234]", "a", log, {.max_bytes = 5}).error().code, Code::kLimit);
  EXPECT_EQ(StreamJson("[1e400]", "a", log).error().code, Code::kInvalid);
}

// The same verdict and the same words as the parser that makes a tree, of texts that are nearly
// right.
TEST(JsonStream, AgreesWithTheTree) {
  constexpr std::string_view kText = R"( {"a": [1, 2.5e3, true, false, null], "b\u00e9": "x\ny"} )";
  constexpr std::string_view kBytes = "{}[]:,\"\\ \n0.eE+-truen\xC3\xA9\x80";
  std::mt19937 random(1);
  size_t good = 0;
  for (int i = 0; i < 50'000; ++i) {
    std::string text(kText);
    for (auto edits = 1 + random() % 3; edits > 0 && !text.empty(); --edits) {
      const size_t at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text.erase(at, 1);
          break;
        case 1:
          text.insert(at, 1, kBytes[random() % kBytes.size()]);
          break;
        case 2:
          text[at] = kBytes[random() % kBytes.size()];
          break;
        default:
          text.resize(at + 1);
      }
    }
    const auto tree = ParseJson(text, "a.json");
    ASSERT_EQ(ErrorOf(text), tree ? "" : tree.error().message) << text;
    good += tree ? 1 : 0;
  }
  EXPECT_GT(good, 1000U);
}

}  // namespace
}  // namespace bartizan::data
