#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

constexpr std::string_view kUser = "\x01u\x02";

std::string Found(const std::vector<std::string_view>& all,
                  const std::vector<std::string_view>& none) {
  const WordSearch search = FindWord(all, none);
  EXPECT_TRUE(search.proven);
  return search.word ? ShowWord(*search.word) : "none";
}

TEST(Covers, ComparesPatternsWithoutQuestionMarks) {
  EXPECT_EQ(Covers("*", ""), true);
  EXPECT_EQ(Covers("a*", "a*"), true);
  EXPECT_EQ(Covers("a*", "ab*c"), true);
  EXPECT_EQ(Covers("ab*c", "a*"), false);
  EXPECT_EQ(Covers("*a*", "b*a"), true);
  EXPECT_EQ(Covers("*a*b", "*ab*"), false);
  EXPECT_EQ(Covers("a", "*"), false);
  EXPECT_EQ(Covers("arn:aws:s3:::*", "arn:aws:s3:::bucket/*"), true);
}

TEST(Covers, DecidesQuestionMarks) {
  EXPECT_EQ(Covers("?*", "*a*"), true);  // the token-by-token comparison does not see this
  EXPECT_EQ(Covers("*?", "?*"), true);
  EXPECT_EQ(Covers("*?*", "*?"), true);
  EXPECT_EQ(Covers("??*", "?*?"), true);
  EXPECT_EQ(Covers("?*", "*"), false);
  EXPECT_EQ(Covers("a?", "a*"), false);
  EXPECT_EQ(Covers("a*", "a?"), true);
  EXPECT_EQ(Covers("*a?", "*a*a?"), true);
}

TEST(Covers, TakesAVariableAsOneSymbol) {
  const std::string user(kUser);
  EXPECT_EQ(Covers("*", user), true);
  EXPECT_EQ(Covers(user, "*"), false);
  EXPECT_EQ(Covers("?", user), false);
  EXPECT_EQ(Covers("?*", "*" + user), false);
  EXPECT_EQ(Covers("*?", "?*" + user), false);
  EXPECT_EQ(Covers("*" + user, "a*" + user), true);
  EXPECT_EQ(Covers("*u*", user), false);
}

// A pattern whose automaton doubles with each '?'.
TEST(Covers, GivesUpWhereTheAutomatonIsTooLarge) {
  const std::string many(40, '?');
  EXPECT_EQ(Covers("*a" + many + "*b" + many, "*a" + many + "*b*" + many), false);
  EXPECT_EQ(Covers("?*a" + many, "*aa" + many), std::nullopt);
}

TEST(FindWord, FindsAShortestWord) {
  EXPECT_EQ(Found({"*"}, {}), "");
  EXPECT_EQ(Found({}, {""}), "x");
  EXPECT_EQ(Found({"a*"}, {"a"}), "ax");
  EXPECT_EQ(Found({"a*", "*b"}, {"ab"}), "axb");
  EXPECT_EQ(Found({"*aa*", "*b"}, {"a*"}), "xaab");
  EXPECT_EQ(Found({"ab*", "*bc"}, {}), "abc");
  EXPECT_EQ(Found({"a?c"}, {"ab*"}), "axc");
  EXPECT_EQ(Found({"?*"}, {"?"}), "xx");
  EXPECT_EQ(Found({"é*"}, {"é"}), "éx");
}

TEST(FindWord, ProvesThatThereIsNone) {
  EXPECT_EQ(Found({"a*", "b*"}, {}), "none");
  EXPECT_EQ(Found({"a*b"}, {"a*", "b"}), "none");
  EXPECT_EQ(Found({"?*"}, {"?", "??*"}), "none");
  EXPECT_EQ(Found({"a*"}, {"a", "a?", "a??*"}), "none");
  EXPECT_EQ(Found({"*a*", "*b*"}, {"*a*b*", "*b*a*"}), "none");
  EXPECT_EQ(Found({"*"}, {"*"}), "none");
}

TEST(FindWord, TakesAVariableWhereItHelps) {
  const std::string user(kUser);
  EXPECT_EQ(Found({"?"}, {user}), "x");
  EXPECT_EQ(Found({"*" + user}, {user}), "x${u}");
  EXPECT_EQ(Found({"*"}, {"", "?*", user}), "${u}x");  // starts with no character
  EXPECT_EQ(Found({user + "*", "*" + user}, {}), "${u}");
}

TEST(FindWord, IsCutAtTheLimit) {
  const std::string many(30, '?');
  const std::string wanted = "*a" + many, other = "*b" + many;
  const std::string refused = "*a*b" + many.substr(1);
  const WordSearch search = FindWord({wanted, other}, {refused, "?*"}, 1000);
  EXPECT_TRUE(search.proven);  // "?*" covers both
  const WordSearch cut = FindWord({"*a" + many, "*" + many + "b"}, {"*b" + many + "*"}, 50);
  EXPECT_FALSE(cut.proven);
  EXPECT_FALSE(cut.word);
}

// After n characters, the automaton of a run of one character is at n places of it at once.
TEST(FindWord, BoundsWhatLongPatternsTake) {
  const std::string_view ends = "*b";
  EXPECT_TRUE(FindWord({"*" + std::string(1000, 'a') + "*", ends}, {}).word);
  EXPECT_FALSE(FindWord({"*" + std::string(5000, 'a') + "*", ends}, {}).proven);
}

// With one wanted pattern there is a word that is found without a walk.
TEST(FindWord, FallsBackToTheCanonicalWord) {
  const std::string many(30, '?');
  const std::string wanted = "*a" + many + "*b" + many;
  const WordSearch search = FindWord({wanted}, {"*c*", "*a*c*"}, 10);
  ASSERT_TRUE(search.proven);
  ASSERT_TRUE(search.word);
  EXPECT_TRUE(PatternMatches(wanted, *search.word));
}

TEST(FindWord, HandlesManyPatterns) {
  std::vector<std::string> texts;
  for (char c = 'a'; c <= 'z'; ++c) {
    for (char d = 'a'; d <= 'z'; ++d) texts.push_back(std::string("arn:aws:s3:::") + c + d + "*");
  }
  const std::vector<std::string_view> none(texts.begin(), texts.end());
  EXPECT_EQ(Found({"arn:aws:s3:::a*"}, none), "arn:aws:s3:::a");
  EXPECT_EQ(Found({"arn:aws:s3:::a?*", "*z"}, none), "arn:aws:s3:::axz");
}

TEST(Intersection, IsAListOfPatterns) {
  EXPECT_THAT(Intersection("a*", "*b"), Optional(ElementsAre("a*b")));
  EXPECT_THAT(Intersection("ab*c", "*bc"), Optional(ElementsAre("ab*bc", "abc")));
  EXPECT_THAT(Intersection("*x*", "*y*"), Optional(ElementsAre("*x*y*", "*y*x*")));
  EXPECT_THAT(Intersection("a*", "b*"), Optional(IsEmpty()));
  EXPECT_THAT(Intersection("*a", "*b"), Optional(IsEmpty()));
  EXPECT_THAT(Intersection("a*c", "abc"), Optional(ElementsAre("abc")));
  EXPECT_THAT(Intersection("abc", "a*d"), Optional(IsEmpty()));
  EXPECT_THAT(Intersection("*", "a?*"), Optional(ElementsAre("a?*")));
  EXPECT_THAT(Intersection("a?c", "?b?"), Optional(ElementsAre("abc")));
  EXPECT_THAT(Intersection("arn:*:role/a*", "arn:aws:iam::*:role/*b"),
              Optional(ElementsAre("arn:aws:iam::*:role/a*b", "arn:aws:iam::role/a*:role/*b")));
}

TEST(Intersection, TakesAVariableAsOneSymbol) {
  const std::string user(kUser);
  EXPECT_THAT(Intersection("?", user), Optional(IsEmpty()));
  EXPECT_THAT(Intersection("h/*/f", "h/" + user + "/*"),
              Optional(ElementsAre("h/" + user + "/*/f", "h/" + user + "/f")));
}

TEST(Intersection, IsNoneAboveTheLimit) {
  EXPECT_EQ(Intersection("*x*", "*y*", 1), std::nullopt);
  EXPECT_EQ(Intersection("*a*b*c*d*e*", "*f*g*h*i*j*"), std::nullopt);
  const std::string large = "*" + std::string(5000, 'a') + "*";
  EXPECT_EQ(Intersection(large, "*" + std::string(5000, 'b') + "*"), std::nullopt);
}

}  // namespace
}  // namespace bartizan::iampolicy
