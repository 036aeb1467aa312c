#include "bartizan/data/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"

namespace bartizan::data {
namespace {

using ::testing::HasSubstr;
using ::testing::Optional;
using ::testing::StartsWith;

std::string Repeat(std::string_view text, size_t n) {
  std::string out;
  for (size_t i = 0; i < n; ++i) out += text;
  return out;
}

Error Refused(std::string_view text, JsonLimits limits = {}) {
  auto json = ParseJson(text, "doc.json", limits);
  EXPECT_FALSE(json) << Ellipsize(text, 60);
  return json ? Error{} : json.error();
}

TEST(ParseJson, ReadsEveryKind) {
  auto json = ParseJson(R"( {"a":[1,-2.5,true,null,"\u00e9\ud83d\ude00"],"b":{}} )"
                        "\r\n\t",
                        "x");
  ASSERT_TRUE(json) << json.error().OneLine();
  EXPECT_EQ(ToJson(*json), "{\"a\":[1,-2.5E0,true,null,\"\u00e9\U0001F600\"],\"b\":{}}");
  for (auto scalar : {"1", "\"x\"", "null", "true", "12", "-0"}) {
    EXPECT_TRUE(ParseJson(scalar, "x")) << scalar;
  }
}

TEST(ParseJson, SkipsAByteOrderMark) {
  EXPECT_TRUE(ParseJson("\xEF\xBB\xBF{}", "x"));
  EXPECT_THAT(Refused("\xEF\xBB\xBF{x").message, StartsWith("doc.json:1:5 (byte 4): "));
  EXPECT_EQ(Refused("\xEF\xBB\xBF").code, Code::kInvalid);
}

TEST(ParseJson, OfDuplicateKeysTheLastOneWins) {
  EXPECT_EQ(Int(ParseJson(R"({"a":1,"a":2})", "x").value(), "a"), 2);
}

TEST(ParseJson, PlacesErrors) {
  EXPECT_EQ(Refused("{\n  \"a\": tru}").message,
            "doc.json:2:8 (byte 9): not valid JSON: syntax error");
  EXPECT_THAT(Refused("{}\n\n x").message, StartsWith("doc.json:3:2 (byte 5): "));
  EXPECT_THAT(Refused("[\"ok\",\n\"x\xFF\"]").message,
              StartsWith("doc.json:2:3 (byte 9): not valid UTF-8"));
  EXPECT_THAT(Refused("[\"\xED\xA0\x80\"]").message, HasSubstr("(byte 2): not valid UTF-8"));
  EXPECT_THAT(Refused({"\xFF\xFE[\0]\0", 6}).message, HasSubstr("(byte 0): not valid UTF-8"));
}

TEST(ParseJson, ATruncatedTextIsAnErrorWhereverItIsCut) {
  std::string whole = R"({"a":[1,true,null,"x\u00e9\n"],"b":{"c":-1.5e10}})";
  ASSERT_TRUE(ParseJson(whole, "x"));
  for (size_t n = 0; n < whole.size(); ++n) {
    EXPECT_EQ(Refused(whole.substr(0, n)).code, Code::kInvalid);
  }
  EXPECT_THAT(Refused("{\"a\":[1,2").message, HasSubstr("ends too early"));
}

TEST(ParseJson, RefusesWhatRfc8259DoesNotAllow) {
  for (std::string_view bad :
       {"",       " ",        "[1,]",        "{\"a\":1,}",    "{a:1}", "'a'",
        "[01]",   "[1.]",     "[.5]",        "[+1]",          "[NaN]", "[Infinity]",
        "[0x1]",  "[\"\t\"]", "[\"\\x41\"]", "[\"\\ud800\"]", "[1]//", "/**/[1]",
        "[1][2]", "{}\f",     "[1 2]",       "{\"a\" 1}",     "]",     "tru",
        "nul"}) {
    EXPECT_EQ(Refused(bad).code, Code::kInvalid) << bad;
  }
  EXPECT_EQ(Refused({"[1]\0", 4}).code, Code::kInvalid);
  EXPECT_THAT(Refused("[[1e400]]").message, HasSubstr("too large"));
  EXPECT_THAT(Refused("{\"a\":-1e999}").message, HasSubstr("too large"));
}

TEST(ParseJson, LimitsDepthAndSize) {
  Error deep = Refused(Repeat("[", 100'000));
  EXPECT_EQ(deep.code, Code::kLimit);
  EXPECT_THAT(deep.message, HasSubstr("nested deeper than 128 levels"));
  EXPECT_EQ(Refused(Repeat("{\"a\":", 100'000)).code, Code::kLimit);
  JsonLimits ten{.max_depth = 10};
  EXPECT_TRUE(ParseJson(Repeat("[", 10) + Repeat("]", 10), "x", ten));
  EXPECT_EQ(Refused(Repeat("[", 11) + Repeat("]", 11), ten).code, Code::kLimit);
  EXPECT_TRUE(ParseJson("[1,2]", "x", {.max_bytes = 5}));
  EXPECT_EQ(Refused("[1,23]", {.max_bytes = 5}).code, Code::kLimit);
}

TEST(ReadJsonFile, NamesTheFile) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  std::string path = folder->path() / "report.json";
  EXPECT_EQ(ReadJsonFile(path).error().code, Code::kNotFound);
  ASSERT_TRUE(WriteFileAtomic(path, "[1"));
  EXPECT_THAT(ReadJsonFile(path).error().message, StartsWith(path + ":1:3"));
  ASSERT_TRUE(WriteFileAtomic(path, "[1]"));
  EXPECT_TRUE(ReadJsonFile(path));
  EXPECT_EQ(ReadJsonFile(path, {.max_bytes = 2}).error().code, Code::kLimit);
}

TEST(ToPrettyJson, ReadsBackTheSame) {
  Json json = ParseJson(R"({"a":[1,{"b":[]},{}],"c\n":"x"})", "x").value();
  EXPECT_EQ(ToPrettyJson(json),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    },\n    {}\n  ],\n"
            "  \"c\\n\": \"x\"\n}\n");
  EXPECT_EQ(ParseJson(ToPrettyJson(json), "x").value(), json);
}

TEST(Find, IsTolerant) {
  Json json = ParseJson(R"({"text":"x","whole":3,"integral":4.0,"real":1.5,"digits":" 12 ",
      "flag":true,"word":"FALSE","none":null,"list":[1],"object":{"k":"v"},
      "huge":18446744073709551615,"nan":"nan"})",
                        "x")
                  .value();
  EXPECT_EQ(Str(json, "text"), "x");
  EXPECT_EQ(Str(json, "whole"), "3");
  EXPECT_EQ(Str(json, "flag"), "true");
  EXPECT_EQ(Str(json, "none", "other"), "other");
  EXPECT_EQ(Str(json, "list", "other"), "other");
  EXPECT_EQ(Str(json, "absent"), "");
  EXPECT_THAT(Int(json, "whole"), Optional(3));
  EXPECT_THAT(Int(json, "integral"), Optional(4));
  EXPECT_THAT(Int(json, "digits"), Optional(12));
  EXPECT_EQ(Int(json, "real"), std::nullopt);
  EXPECT_EQ(Int(json, "huge"), std::nullopt);
  EXPECT_EQ(Int(json, "text"), std::nullopt);
  EXPECT_THAT(Number(json, "real"), Optional(1.5));
  EXPECT_THAT(Number(json, "digits"), Optional(12.0));
  EXPECT_EQ(Number(json, "nan"), std::nullopt);
  EXPECT_EQ(Number(json, "none"), std::nullopt);
  EXPECT_THAT(Bool(json, "flag"), Optional(true));
  EXPECT_THAT(Bool(json, "word"), Optional(false));
  EXPECT_EQ(Bool(json, "whole"), std::nullopt);
  EXPECT_NE(FindArray(json, "list"), nullptr);
  EXPECT_EQ(FindArray(json, "object"), nullptr);
  EXPECT_NE(FindObject(json, "object"), nullptr);
  EXPECT_EQ(Find(Json(1), "x"), nullptr);
}

}  // namespace
}  // namespace bartizan::data
