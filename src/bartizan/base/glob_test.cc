#include "bartizan/base/glob.h"

#include <gtest/gtest.h>

#include <random>

namespace bartizan {
namespace {

TEST(GlobMatch, StarsStayInAPart) {
  EXPECT_TRUE(GlobMatch("*.cc", "a.cc"));
  EXPECT_FALSE(GlobMatch("*.cc", "src/a.cc"));
  EXPECT_TRUE(GlobMatch("src/*/a?c", "src/x/abc"));
  EXPECT_FALSE(GlobMatch("src/?/a", "src///a"));
  EXPECT_TRUE(GlobMatch("*", ""));
  EXPECT_FALSE(GlobMatch("", "a"));
  EXPECT_TRUE(GlobMatch("", ""));
}

TEST(GlobMatch, DoubleStarsCrossParts) {
  EXPECT_TRUE(GlobMatch("**", "a/b/c"));
  EXPECT_TRUE(GlobMatch("src/**", "src/a/b"));
  EXPECT_FALSE(GlobMatch("src/**", "src"));
  EXPECT_TRUE(GlobMatch("**/foo", "foo"));
  EXPECT_TRUE(GlobMatch("**/foo", "a/b/foo"));
  EXPECT_FALSE(GlobMatch("**/foo", "a/barfoo"));
  EXPECT_FALSE(GlobMatch("**/foo", "barfoo"));
  EXPECT_TRUE(GlobMatch("a/**/b", "a/b"));
  EXPECT_TRUE(GlobMatch("a/**/b", "a/x/y/b"));
  EXPECT_FALSE(GlobMatch("a/**/b", "a/xb"));
  EXPECT_TRUE(GlobMatch("a**b", "a/x/b"));
  EXPECT_TRUE(GlobMatch("**/test/**/*.json", "test/a.json"));
}

TEST(GlobMatch, KnowsClassesAndEscapes) {
  EXPECT_TRUE(GlobMatch("[a-c]x", "bx"));
  EXPECT_FALSE(GlobMatch("[a-c]x", "dx"));
  EXPECT_TRUE(GlobMatch("[!a-c]x", "dx"));
  EXPECT_FALSE(GlobMatch("[^a]x", "ax"));
  EXPECT_FALSE(GlobMatch("[!a]", "/"));
  EXPECT_TRUE(GlobMatch("[]]", "]"));
  EXPECT_FALSE(GlobMatch("[!]]", "]"));
  EXPECT_TRUE(GlobMatch("[!]]", "a"));
  EXPECT_TRUE(GlobMatch("[a-]", "-"));
  EXPECT_TRUE(GlobMatch("[a", "[a"));
  EXPECT_TRUE(GlobMatch("[", "["));
  EXPECT_TRUE(GlobMatch("\\*\\[", "*["));
  EXPECT_FALSE(GlobMatch("\\*", "a"));
  EXPECT_TRUE(GlobMatch("a\\", "a\\"));
}

TEST(PathMatches, KnowsFolders) {
  EXPECT_TRUE(PathMatches("src/", "src/a/b.cc"));
  EXPECT_FALSE(PathMatches("src/", "src"));
  EXPECT_TRUE(PathMatches("src", "src"));
  EXPECT_TRUE(PathMatches("src", "src/a/b.cc"));
  EXPECT_FALSE(PathMatches("src", "srcs/a"));
  EXPECT_TRUE(PathMatches("./src/a.cc", "src/a.cc"));
  EXPECT_TRUE(PathMatches("src/a.cc", "././src/a.cc"));
  EXPECT_TRUE(PathMatches(".", "anything"));
  EXPECT_FALSE(PathMatches("src/*", "src/a/b.cc")) << "a star stays in its part";
  EXPECT_TRUE(PathMatches("src/*/", "src/a/b.cc"));
}

// The definition in glob.h, word for word and exponential.
bool Naive(std::string_view p, size_t i, std::string_view s) {
  if (i == p.size()) return s.empty();
  std::string_view rest = p.substr(i);
  if ((i == 0 || p[i - 1] == '/') && rest.starts_with("**/")) {
    if (Naive(p, i + 3, s)) return true;
    for (size_t k = 0; k < s.size(); ++k) {
      if (s[k] == '/' && Naive(p, i + 3, s.substr(k + 1))) return true;
    }
    return false;
  }
  if (rest.starts_with("*")) {
    bool twice = rest.starts_with("**");
    for (size_t k = 0; k <= s.size(); ++k) {
      if (Naive(p, i + (twice ? 2 : 1), s.substr(k))) return true;
      if (k < s.size() && s[k] == '/' && !twice) return false;
    }
    return false;
  }
  if (s.empty()) return false;
  if (rest.starts_with("?")) return s[0] != '/' && Naive(p, i + 1, s.substr(1));
  if (rest.starts_with("[ab]")) return (s[0] == 'a' || s[0] == 'b') && Naive(p, i + 4, s.substr(1));
  if (rest.starts_with("[!a]")) return s[0] != 'a' && s[0] != '/' && Naive(p, i + 4, s.substr(1));
  if (rest.starts_with("\\*")) return s[0] == '*' && Naive(p, i + 2, s.substr(1));
  return s[0] == rest[0] && Naive(p, i + 1, s.substr(1));
}

TEST(GlobMatch, AgreesWithTheDefinition) {
  constexpr std::string_view kParts[] = {"a",   "b", "/",    "*",    "**",
                                         "**/", "?", "[ab]", "[!a]", "\\*"};
  std::mt19937 random(4);
  int matches = 0;
  for (int round = 0; round < 100'000; ++round) {
    std::string pattern;
    std::string path;
    for (size_t n = random() % 7; n > 0; --n) pattern += kParts[random() % std::size(kParts)];
    for (size_t n = random() % 9; n > 0; --n) path += "ab/*"[random() % 4];
    bool expected = Naive(pattern, 0, path);
    matches += expected ? 1 : 0;
    ASSERT_EQ(GlobMatch(pattern, path), expected) << pattern << "  " << path;
  }
  EXPECT_GT(matches, 5000);
}

// Exponential matchers never come back from this.
TEST(GlobMatch, HostilePatternsAreCheap) {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a**/";
  EXPECT_FALSE(GlobMatch(pattern + "b", std::string(2000, 'a')));
}

}  // namespace
}  // namespace bartizan
