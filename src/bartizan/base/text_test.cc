#include "bartizan/base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace bartizan {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

std::string Text(const std::optional<std::vector<uint8_t>>& bytes) {
  return bytes ? std::string(bytes->begin(), bytes->end()) : "(none)";
}

TEST(Text, TrimsSplitsAndJoins) {
  EXPECT_EQ(Trim(" \t\r\n a b \f\v"), "a b");
  EXPECT_EQ(Trim(" \n"), "");
  EXPECT_THAT(Split("a,,b,", ','), ElementsAre("a", "", "b", ""));
  EXPECT_THAT(Split("", ','), ElementsAre(""));
  EXPECT_EQ(Join(Split("a,,b", ','), "--"), "a----b");
  EXPECT_EQ(Join({}, ","), "");
}

TEST(Text, ChangesCaseOfAsciiOnly) {
  EXPECT_EQ(ToLower("AZ\xC3\x84[`"), "az\xC3\x84[`");
  EXPECT_EQ(ToUpper("az\xC3\xA4{@"), "AZ\xC3\xA4{@");
  EXPECT_TRUE(EqualsIgnoreCase("Abc", "aBC"));
  EXPECT_FALSE(EqualsIgnoreCase("abc", "abcd"));
}

TEST(Text, ReplacesWithoutLoopingOnItself) {
  EXPECT_EQ(ReplaceAll("aaa", "a", "aa"), "aaaaaa");
  EXPECT_EQ(ReplaceAll("abab", "ab", ""), "");
  EXPECT_EQ(ReplaceAll("x", "", "y"), "x");
}

TEST(ParseInt, WantsTheWholeText) {
  EXPECT_THAT(ParseInt("-9223372036854775808"), Optional(INT64_MIN));
  EXPECT_THAT(ParseInt("007"), Optional(7));
  for (auto bad : {"", "+1", " 1", "1 ", "1x", "0x1", "9223372036854775808", "-", "1.0"}) {
    EXPECT_EQ(ParseInt(bad), std::nullopt) << bad;
  }
}

TEST(ParseDouble, KnowsNoInfinity) {
  EXPECT_THAT(ParseDouble("-1.5e3"), Optional(-1500.0));
  EXPECT_THAT(ParseDouble(".5"), Optional(0.5));
  for (auto bad :
       {"", "+1", "1,5", "inf", "-inf", "nan", "NaN", "infinity", "1e400", "1e", "0x1p3"}) {
    EXPECT_EQ(ParseDouble(bad), std::nullopt) << bad;
  }
}

// RFC 3629 section 4, and the ill-formed examples of Unicode 15 table 3-8 and its neighbours.
TEST(Utf8, FindsTheFirstInvalidByte) {
  EXPECT_EQ(FindInvalidUtf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF\xEE\x80\x80"),
            std::nullopt);
  EXPECT_EQ(FindInvalidUtf8(std::string_view("\0", 1)), std::nullopt);
  for (auto bad : {"\x80",
                   "\xBF",
                   "\xC0\xAF",
                   "\xC1\xBF",
                   "\xE0\x80\xAF",
                   "\xE0\x9F\xBF",
                   "\xED\xA0\x80",
                   "\xED\xBF\xBF",
                   "\xF0\x80\x80\xAF",
                   "\xF0\x8F\xBF\xBF",
                   "\xF4\x90\x80\x80",
                   "\xF5\x80\x80\x80",
                   "\xFE",
                   "\xFF",
                   "\xC3",
                   "\xE2\x82",
                   "\xF0\x9F\x98",
                   "\xC3(",
                   "\xE2(\xA1",
                   "\xE2\x82("}) {
    EXPECT_THAT(FindInvalidUtf8(std::string("ok\xC3\xA9") + bad), Optional(4)) << bad;
  }
}

TEST(Utf8, ScrubbedTextIsValidWhateverItWas) {
  EXPECT_EQ(ScrubUtf8("a\xFF"
                      "b\xE2\x82"),
            "a\uFFFD"
            "b\uFFFD\uFFFD");
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += static_cast<char>(random());
    ASSERT_EQ(FindInvalidUtf8(ScrubUtf8(text)), std::nullopt);
    if (!FindInvalidUtf8(text)) {
      ASSERT_EQ(ScrubUtf8(text), text);
    }
  }
}

TEST(Ellipsize, CutsAtACodePoint) {
  EXPECT_EQ(Ellipsize("hello", 5), "hello");
  EXPECT_EQ(Ellipsize("hello!", 5), "he\xE2\x80\xA6");
  EXPECT_EQ(Ellipsize("h\xC3\xA9\xC3\xA9\xC3\xA9", 5), "h\xE2\x80\xA6");
  EXPECT_EQ(Ellipsize("hello", 2), "");
  EXPECT_EQ(CountCodePoints("h\xC3\xA9\xF0\x9F\x98\x80"), 3U);
}

TEST(Nearest, SuggestsWithinAThird) {
  std::vector<std::string> commands{"findings", "pipeline", "scan"};
  EXPECT_THAT(Nearest("fidnings", commands), Optional(std::string("findings")));
  EXPECT_THAT(Nearest("SCAM", commands), Optional(std::string("scan")));
  EXPECT_EQ(Nearest("zzzz", commands), std::nullopt);
  EXPECT_EQ(Nearest(std::string(1000, 'a'), commands), std::nullopt);
  EXPECT_EQ(EditDistance("kitten", "sitting"), 3U);
  EXPECT_EQ(EditDistance("", "abc"), 3U);
  EXPECT_EQ(EditDistance("nmae", "name"), 1U);  // a swap is one slip, not two
  EXPECT_EQ(EditDistance("ab", "ba"), 1U);
}

// The test vectors of RFC 4648 section 10.
TEST(Base64, FollowsRfc4648) {
  const std::pair<std::string_view, std::string_view> vectors[] = {{"", ""},
                                                                   {"f", "Zg=="},
                                                                   {"fo", "Zm8="},
                                                                   {"foo", "Zm9v"},
                                                                   {"foob", "Zm9vYg=="},
                                                                   {"fooba", "Zm9vYmE="},
                                                                   {"foobar", "Zm9vYmFy"}};
  for (auto [plain, encoded] : vectors) {
    EXPECT_EQ(Base64Encode(Bytes(plain)), encoded);
    EXPECT_EQ(Text(Base64Decode(encoded)), plain);
  }
  EXPECT_EQ(Base64Encode(Bytes("\xFB\xFF\xFE")), "+//+");
}

TEST(Base64, RefusesWhatIsNotCanonical) {
  for (auto bad : {"Z", "Zg", "Zg=", "Zg===", "====", "A===", "=Zg=", "Zg==Zg==", "Zm9 ", "Zm9v\n",
                   "Zm-_", "Zh==", "Zm9=", "Z\xC3\xA9=="}) {
    EXPECT_EQ(Base64Decode(bad), std::nullopt) << bad;
  }
  EXPECT_EQ(Base64Decode(std::string_view("AAA\0", 4)), std::nullopt);
}

TEST(Hex, FollowsRfc4648) {
  EXPECT_EQ(HexEncode(Bytes("foobar")), "666f6f626172");
  EXPECT_EQ(Text(HexDecode("666F6f626172")), "foobar");
  EXPECT_EQ(Text(HexDecode("")), "");
  for (auto bad : {"6", "6g", "0x66", " 66", "6\xC3"})
    EXPECT_EQ(HexDecode(bad), std::nullopt) << bad;
}

TEST(Encodings, RoundTripAnyBytes) {
  std::mt19937 random(2);
  for (size_t size = 0; size < 200; ++size) {
    std::vector<uint8_t> bytes(size);
    for (auto& byte : bytes) byte = static_cast<uint8_t>(random());
    ASSERT_THAT(Base64Decode(Base64Encode(bytes)), Optional(bytes));
    ASSERT_THAT(HexDecode(HexEncode(bytes)), Optional(bytes));
  }
}

TEST(PositionAt, CountsFromOne) {
  auto at = [](size_t offset) {
    TextPosition p = PositionAt("ab\nc\n", offset);
    return std::pair(p.line, p.column);
  };
  EXPECT_EQ(at(0), std::pair(size_t{1}, size_t{1}));
  EXPECT_EQ(at(2), std::pair(size_t{1}, size_t{3}));
  EXPECT_EQ(at(3), std::pair(size_t{2}, size_t{1}));
  EXPECT_EQ(at(99), std::pair(size_t{3}, size_t{1}));
}

TEST(Text, CountsAndEscapes) {
  EXPECT_EQ(Count(1, "finding"), "1 finding");
  EXPECT_EQ(Count(0, "finding"), "0 findings");
  EXPECT_EQ(EscapeMarkup("<a b=\"c\" d='e'>&amp;"),
            "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;");
}

}  // namespace
}  // namespace bartizan
