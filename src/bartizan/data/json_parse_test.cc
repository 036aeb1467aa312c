#include "bartizan/data/json_parse.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

namespace bartizan::data {
namespace {

constexpr std::string_view kNames[] = {"Document", "Policy"};

Json Kept(std::string_view text) {
  return ParseJsonInto({}, text, "t", {}, kNames).value();
}

TEST(JsonAsText, KeepsWhatStandsInTheFile) {
  for (const std::string_view kept :
       {R"({})", R"({ })", R"({"a": 1})", R"({"a":{"b":[{}, [], {"c": null}]} , "d" : true })",
        R"({"brackets }] in [{ text": "}}]] \" }", "e": "\\"})", R"({"a\"}": "b\u007d\\"})",
        "{\n  \"a\": [\n    -1.5e3\n  ]\n}", R"({"a": "}", "b": []})", R"({"Document": {"a": 1}})",
        R"({"€": "„}“"})"}) {
    const Json tree = Kept(fmt::format(R"({{"x": 1, "Document" :  {} , "y": [2]}})", kept));
    ASSERT_TRUE(tree.at("Document").is_string()) << kept;
    EXPECT_EQ(View(tree.at("Document").get_string()), kept);
    EXPECT_EQ(tree.at("y").at(0), 2);
    EXPECT_EQ(tree.get_object().size(), 3U);
  }
}

TEST(JsonAsText, KeepsManyAtAnyDepth) {
  const Json tree = Kept(
      R"([{"Policy": {"n": 1}, "Document": {"n": 2}}, [[{"deep": {"Document": {"n": [3]}}}]]])");
  EXPECT_EQ(tree.at(0).at("Policy"), R"({"n": 1})");
  EXPECT_EQ(tree.at(0).at("Document"), R"({"n": 2})");
  EXPECT_EQ(tree.at(1).at(0).at(0).at("deep").at("Document"), R"({"n": [3]})");
}

TEST(JsonAsText, OnlyObjectsOfSuchMembers) {
  for (const std::string_view text :
       {R"({"Document": [{"a": 1}]})", R"({"Document": "{}"})", R"({"Document": null})",
        R"({"Document": 1, "other": {"a": 1}})", R"(["Document", {"a": 1}])",
        R"({"document": {"a": 1}})", R"({"Documents": {"a": 1}})", R"({"\u0044ocument": {"a": 1}})",
        R"({"a": "Document", "b": {"c": 1}})", R"({"Document": true, "b": {"c": 1}})"}) {
    EXPECT_EQ(Kept(text), ParseJson(text, "t").value()) << text;
  }
}

TEST(JsonAsText, TheLastOfEqualNamesCounts) {
  EXPECT_EQ(Kept(R"({"Document": {"a": 1}, "Document": {"a": 2}})").at("Document"), R"({"a": 2})");
  EXPECT_EQ(Kept(R"({"Document": {"a": 1}, "Document": 3})").at("Document"), 3);
}

// Same errors at the same places, wherever the text ends or is wrong.
TEST(JsonAsText, RefusesWhatOthersRefuse) {
  const std::string whole =
      R"({"a": [{"Document": {"b": ["}\"", 1.5, {"c": null}], "d": "\u00e9"}}], "Policy": {"e": 1}} )";
  const auto same = [](const std::string& text) {
    const auto ours = ParseJsonInto({}, text, "t", {.max_depth = 8}, kNames);
    const auto theirs = ParseJson(text, "t", {.max_depth = 8});
    ASSERT_EQ(ours.has_value(), theirs.has_value()) << text;
    if (!ours) {
      EXPECT_EQ(ours.error().OneLine(), theirs.error().OneLine());
    }
  };
  for (size_t size = 0; size <= whole.size(); ++size) same(whole.substr(0, size));
  constexpr std::string_view kBytes = "{}[]\",:\\\n\x01\xff 1e";
  for (size_t at = 0; at < whole.size(); ++at) {
    for (const char c : kBytes) {
      std::string text = whole;
      text[at] = c;
      same(text);
    }
  }
  same(R"({"Document": {"number": 1e400}})");
  same(R"({"Document": {"1": {"2": {"3": {"4": {"5": {"6": {"7": {}}}}}}}}})");
}

// What is kept says what the tree would have said.
class RandomJson {
 public:
  explicit RandomJson(unsigned seed) : random_(seed) {}

  std::string Value(unsigned depth) {
    switch (Below(depth == 0 ? 4 : 7)) {
      case 0:
        return "null";
      case 1:
        return std::to_string(Below(1000));
      case 2:
        return R"("text }]{[ \" \\ \u20ac")";
      case 3:
        return R"("")";
      case 4:
        return List('[', ']', [&] { return Value(depth - 1); });
      default:
        return List('{', '}', [&] {
          constexpr std::string_view kKeys[] = {"Document", "Policy", "x", "a\\\"}"};
          return fmt::format("\"{}{}\"{}:{}", kKeys[Below(4)], Below(2) == 0 ? "" : "2", Space(),
                             Value(depth - 1));
        });
    }
  }

 private:
  size_t Below(size_t end) { return random_() % end; }
  std::string Space() { return std::string(Below(3), ' '); }
  template <class Make>
  std::string List(char open, char close, const Make& make) {
    std::string text(1, open);
    for (size_t left = Below(4); left > 0; --left) {
      text += Space() + make() + Space();
      if (left > 1) text += ',';
    }
    return text + Space() + close;
  }
  std::mt19937 random_;
};

void ExpectSame(const Json& kept, const Json& tree, bool named) {
  if (named && tree.is_object()) {
    ASSERT_TRUE(kept.is_string());
    EXPECT_EQ(ParseJson(View(kept.get_string()), "kept").value(), tree);
  } else if (const JsonObject* object = tree.if_object()) {
    ASSERT_TRUE(kept.is_object());
    ASSERT_EQ(kept.get_object().size(), object->size());
    for (const auto& [key, value] : *object) {
      ExpectSame(kept.at(key), value, key == "Document" || key == "Policy");
    }
  } else if (const JsonArray* array = tree.if_array()) {
    ASSERT_TRUE(kept.is_array());
    ASSERT_EQ(kept.get_array().size(), array->size());
    for (size_t i = 0; i < array->size(); ++i) ExpectSame(kept.at(i), array->at(i), false);
  } else {
    EXPECT_EQ(kept, tree);
  }
}

TEST(JsonAsText, SaysWhatTheTreeSays) {
  RandomJson random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random.Value(6);
    const auto tree = ParseJson(text, "t");
    ASSERT_TRUE(tree) << text << tree.error().OneLine();
    ExpectSame(Kept(text), *tree, false);
    if (HasFailure()) FAIL() << text;
  }
}

}  // namespace
}  // namespace bartizan::data
