#include "bartizan/iampolicy/glob.h"

#include <gtest/gtest.h>

namespace bartizan::iampolicy {
namespace {

const std::string kUser =
    "\x01"
    "aws:username"
    "\x02";

std::string Encoded(std::string_view text, bool variables = true) {
  const auto pattern = EncodePattern(text, variables);
  EXPECT_TRUE(pattern) << text << ": " << pattern.error().message;
  return pattern ? *pattern : "";
}

TEST(Glob, EncodesVariablesAndEscapedWildcards) {
  EXPECT_EQ(Encoded("home/${aws:UserName}/*"), "home/" + kUser + "/*");
  EXPECT_EQ(Encoded("${ aws:username }"), kUser);
  EXPECT_EQ(Encoded("a${*}b${?}c${$}d"),
            "a\x03"
            "b\x04"
            "c$d");
  EXPECT_EQ(Encoded("${$}{x}"), "${x}");
  EXPECT_EQ(Encoded("${A,'It*'}"), Encoded("${a , 'It*'}"));
  EXPECT_NE(Encoded("${a, 'd'}"), Encoded("${a}"));
  EXPECT_NE(Encoded("${a, 'd'}"), Encoded("${a, 'D'}"));
  EXPECT_EQ(Encoded("${A, '*?'}"),
            "\x01"
            "a, '\x03\x04'"
            "\x02");
  EXPECT_EQ(Encoded("$x}{$"), "$x}{$");
  EXPECT_EQ(Encoded("${aws:username}*${*}", false), "${aws:username}*${*}");
  EXPECT_EQ(Encoded("${open", false), "${open");
}

TEST(Glob, RefusesWhatIsNoPattern) {
  const auto message = [](std::string_view text) {
    const auto pattern = EncodePattern(text, true);
    EXPECT_FALSE(pattern) << text;
    EXPECT_EQ(pattern.error().code, Code::kInvalid);
    return pattern.error().message;
  };
  EXPECT_EQ(message("ab\x01"), "control character 0x01 at byte 3");
  EXPECT_EQ(message("\x7f"), "control character 0x7f at byte 1");
  EXPECT_EQ(message("a\xff"), "invalid UTF-8 at byte 2");
  EXPECT_EQ(message("ab${c"), "\"${\" at byte 3 has no \"}\" behind it");
  EXPECT_EQ(message("${}"), "a policy variable has no name");
  EXPECT_EQ(message("${ , 'd'}"), "a policy variable has no name");
  EXPECT_FALSE(EncodePattern("\n", false));
}

TEST(Glob, ShowsWhatItEncoded) {
  for (const std::string_view text :
       {"", "a*b?", "${aws:username}/${*}${?}", "${a, 'D*'}", "€$", "${$}{x}", "$x", "{${a}}"}) {
    EXPECT_EQ(ShowPattern(Encoded(text)), text);
  }
  EXPECT_EQ(ShowPattern("a\x05*"), "ax*");
  EXPECT_EQ(EncodeWord("a*?$\x01"), "a\x03\x04$\x05");
  EXPECT_EQ(ShowWord(EncodeWord("a*?${x}")), "a*?${x}");
  EXPECT_EQ(ShowWord(kUser + "\x05"), "${aws:username}x");
}

TEST(Glob, MatchesWholeTextOnly) {
  EXPECT_TRUE(PatternMatches("", ""));
  EXPECT_FALSE(PatternMatches("", "a"));
  EXPECT_FALSE(PatternMatches("a", ""));
  EXPECT_TRUE(PatternMatches("*", ""));
  EXPECT_FALSE(PatternMatches("?", ""));
  EXPECT_TRUE(PatternMatches("a*", "a"));
  EXPECT_TRUE(PatternMatches("a*b*c", "aXbXbXc"));
  EXPECT_FALSE(PatternMatches("a*b*c", "aXbXbXcX"));
  EXPECT_FALSE(PatternMatches("ab*bc", "abc"));
  EXPECT_TRUE(PatternMatches("ab*bc", "abbc"));
  EXPECT_FALSE(PatternMatches("a*", "Ab"));
  EXPECT_TRUE(PatternMatches("arn:aws:s3:::b*/x?z", "arn:aws:s3:::bucket/a/xyz"));
}

TEST(Glob, TakesACodePointForACharacter) {
  EXPECT_TRUE(PatternMatches("?", "é"));
  EXPECT_TRUE(PatternMatches("a??z", "a€😀z"));
  EXPECT_FALSE(PatternMatches("a??z", "a€z"));
  EXPECT_TRUE(PatternMatches("*?€", "a😀€"));
  EXPECT_FALSE(PatternMatches("*?€", "€"));
  EXPECT_TRUE(PatternMatches("??", "\xc3("));  // broken UTF-8: each byte is one
}

TEST(Glob, KeepsTheSymbolOfAVariableWhole) {
  EXPECT_TRUE(PatternMatches("h/" + kUser + "/*", "h/" + kUser + "/f"));
  EXPECT_TRUE(PatternMatches("h/*", "h/" + kUser + "/f"));
  EXPECT_TRUE(PatternMatches("*f", kUser + "f"));
  EXPECT_FALSE(PatternMatches("?", kUser));
  EXPECT_FALSE(PatternMatches("*?", kUser));
  EXPECT_FALSE(PatternMatches("*user*", kUser));
  EXPECT_FALSE(PatternMatches("*u??????e*", kUser));
  EXPECT_FALSE(PatternMatches(kUser,
                              "\x01"
                              "aws:user"
                              "\x02"));
  EXPECT_FALSE(PatternMatches(kUser, "bob"));
  EXPECT_FALSE(PatternMatches(kUser, EncodeWord("${aws:username}")));
}

TEST(Glob, KeepsEscapedWildcardsLiteral) {
  EXPECT_TRUE(PatternMatches(Encoded("a${*}"), EncodeWord("a*")));
  EXPECT_FALSE(PatternMatches(Encoded("a${*}"), "ab"));
  EXPECT_TRUE(PatternMatches("a?", EncodeWord("a*")));
  EXPECT_EQ(Covers(Encoded("a${*}"), "a*"), false);
  EXPECT_EQ(Covers("a*", Encoded("a${*}")), true);
}

TEST(Glob, SimplifiesRunsOfWildcards) {
  EXPECT_EQ(SimplifyPattern("a**b"), "a*b");
  EXPECT_EQ(SimplifyPattern("*?*?x?"), "??*x?");
  EXPECT_EQ(SimplifyPattern("abc"), "abc");
  EXPECT_EQ(SimplifyPattern(""), "");
}

}  // namespace
}  // namespace bartizan::iampolicy
