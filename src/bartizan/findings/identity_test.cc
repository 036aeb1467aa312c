#include "bartizan/findings/identity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/testing.h"

namespace bartizan::findings {
namespace {

using testing::CodeFinding;
using ::testing::ElementsAre;
using ::testing::MatchesRegex;
using testing::PackageFinding;
using testing::UrlFinding;

std::string Key(const Finding& finding) {
  return Identify(std::vector<Finding>{finding})[0].key;
}

std::vector<Known> Stored(std::vector<Finding> findings, bool alive = true) {
  std::vector<Known> out;
  for (auto& identity : Identify(findings)) out.push_back({std::move(identity), alive});
  return out;
}

constexpr std::optional<size_t> kNone;

TEST(Identity, LooksLikeAnId) {
  EXPECT_THAT(Key(CodeFinding("nullPointer", "src/a.c", 3)), MatchesRegex("btz-[0-9a-f]{32}"));
}

TEST(Identity, OfCodeIgnoresLinesSeveritiesAndIndentation) {
  Finding first = CodeFinding("nullPointer", "src/a.c", 3, "  *p = 1;");
  Finding second = CodeFinding("nullPointer", "./src//a.c", 40, "\t\t*p  = 1; ");
  second.severity = Severity::kLow;
  second.description = "reworded";
  EXPECT_EQ(Key(first), Key(second));
}

TEST(Identity, OfCodeTellsRulesPathsLinesAndToolsApart) {
  Finding base = CodeFinding("nullPointer", "src/a.c", 3, "*p = 1;");
  Finding other = base;
  other.rule = "useAfterFree";
  EXPECT_NE(Key(base), Key(other));
  other = base;
  other.location.path = "src/b.c";
  EXPECT_NE(Key(base), Key(other));
  other = base;
  other.location.snippet = "*q = 1;";
  EXPECT_NE(Key(base), Key(other));
  other = base;
  other.tool = "gcc";
  EXPECT_NE(Key(base), Key(other));
}

TEST(Identity, WithoutALineTheTitleCountsButNotItsLineNumbers) {
  auto titled = [](std::string title) {
    Finding finding = CodeFinding("shadow", "a.c", 9);
    finding.title = std::move(title);
    return Key(finding);
  };
  EXPECT_EQ(titled("i shadows the one at line 12"), titled("i shadows the one at line 15"));
  EXPECT_EQ(titled("see a.c:12:3"), titled("see a.c:14:5"));
  EXPECT_EQ(titled("lines 3 matter (col 4)"), titled("lines 30 matter (col 40)"));
  EXPECT_NE(titled("buffer of 12 bytes"), titled("buffer of 15 bytes"));
  EXPECT_NE(titled("utf8 is odd"), titled("utf16 is odd"));
}

TEST(Identity, EqualsAreCountedByLineWhateverTheOrderOfTheReport) {
  Finding upper = CodeFinding("leak", "a.c", 3, "free(p);");
  Finding lower = CodeFinding("leak", "a.c", 90, "free(p);");
  auto forward = Identify(std::vector<Finding>{upper, lower});
  auto backward = Identify(std::vector<Finding>{lower, upper});
  EXPECT_NE(forward[0].key, forward[1].key);
  EXPECT_EQ(forward[0].key, backward[1].key);
  EXPECT_EQ(forward[1].key, backward[0].key);
}

TEST(Identity, OfAPackageIgnoresItsVersion) {
  Finding old = PackageFinding("GHSA-jf85-cpcp-j695", "lodash", "4.17.10");
  Finding upgraded = PackageFinding("GHSA-jf85-cpcp-j695", "lodash", "4.17.11");
  EXPECT_EQ(Key(old), Key(upgraded));
  EXPECT_NE(Key(old), Key(PackageFinding("GHSA-other", "lodash", "4.17.10")));
  EXPECT_NE(Key(old), Key(PackageFinding("GHSA-jf85-cpcp-j695", "lodash-es", "4.17.10")));
  EXPECT_NE(Key(old), Key(PackageFinding("GHSA-jf85-cpcp-j695", "lodash", "4.17.10",
                                         "web/package-lock.json")));
  EXPECT_EQ(Key(PackageFinding("CVE-1", "log4j", "2.14.1", "lib/log4j-2.14.1.jar")),
            Key(PackageFinding("CVE-1", "log4j", "2.15.0", "lib/log4j-2.15.0.jar")));
}

TEST(Identity, OfAPackageIsTheCveWhateverTheToolCallsIt) {
  Finding github = PackageFinding("GHSA-jf85-cpcp-j695", "lodash", "4");
  github.cves = {"CVE-2019-10744"};
  EXPECT_EQ(Key(github), Key(PackageFinding("CVE-2019-10744", "lodash", "4")));
}

TEST(Identity, OfAUrlDropsHostValuesAndRecordNumbers) {
  Finding first = UrlFinding("xss", "get", "http://127.0.0.1:8099/user/17/posts?q=a&page=2", "q");
  Finding second = UrlFinding("xss", "GET", "https://shop.example/user/4/posts?page=3&q=%3Cb", "q");
  EXPECT_EQ(Key(first), Key(second));
  EXPECT_NE(Key(first), Key(UrlFinding("xss", "POST", first.location.url, "q")));
  EXPECT_NE(Key(first), Key(UrlFinding("xss", "GET", first.location.url, "page")));
  EXPECT_NE(Key(first), Key(UrlFinding("xss", "GET", "http://127.0.0.1:8099/login", "q")));
}

TEST(Identity, TheToolsOwnStableKeyWins) {
  Finding first = CodeFinding("java:S2068", "a.java", 3, "x");
  first.tool = "sonarqube";
  first.fingerprints = {{"sonarqube-key", "AXyz"}};
  Finding moved = first;
  moved.location.path = "b.java";
  moved.location.snippet = "y";
  EXPECT_EQ(Key(first), Key(moved));
  first.tool = moved.tool = "semgrep";
  first.fingerprints = moved.fingerprints = {{"semgrep-fingerprint", "requires login"}};
  EXPECT_NE(Key(first), Key(moved));
}

TEST(UrlTemplate, NormalForms) {
  EXPECT_EQ(UrlTemplate("http://h:1/a/12/b"), "/a/{}/b");
  EXPECT_EQ(UrlTemplate("http://h"), "/");
  EXPECT_EQ(UrlTemplate("http://h?b=1&a=2&b=3#x"), "/?a&b");
  EXPECT_EQ(UrlTemplate("/x/3F2504E0-4F89-11D3-9A0C-0305E82C3301"), "/x/{}");
  EXPECT_EQ(UrlTemplate("//h/../a"), "/h/../a");
  EXPECT_EQ(UrlTemplate("/face/added"), "/face/added");
}

TEST(NormalPath, NormalForms) {
  EXPECT_EQ(NormalPath("./a//b/../c.c"), "a/c.c");
  EXPECT_EQ(NormalPath("a\\b.cs"), "a/b.cs");
  EXPECT_EQ(NormalPath("file:///w/a.c"), "/w/a.c");
  EXPECT_EQ(NormalPath("../a"), "../a");
  EXPECT_EQ(NormalPath(""), "");
}

// The vectors of github/codeql-action's own tests.
TEST(GitHubLineHash, KnownVectors) {
  EXPECT_THAT(GitHubLineHashes(""), ElementsAre("c129715d7a2bc9a3:1"));
  EXPECT_THAT(GitHubLineHashes(" a\nb\n  \t\tc\n d"),
              ElementsAre("271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1",
                          "a23a3dc5e078b07b:1"));
}

TEST(GitHubLineHash, LineEndsAndIndentationDoNotMatter) {
  EXPECT_EQ(GitHubLineHashes("a\r\nb\rc"), GitHubLineHashes(" a\nb\n\tc"));
  auto hashes = GitHubLineHashes("x\nx\n" + std::string(200, 'y') + "\nx\nx\n" +
                                 std::string(200, 'y') + "\n");
  ASSERT_EQ(hashes.size(), 7U);
  EXPECT_TRUE(hashes[0].ends_with(":1"));
  EXPECT_EQ(hashes[0].substr(0, hashes[0].find(':')), hashes[3].substr(0, hashes[3].find(':')));
  EXPECT_TRUE(hashes[3].ends_with(":2"));
}

TEST(GitHubLineHash, CountsUtf16Units) {
  EXPECT_NE(GitHubLineHashes("\xF0\x9F\x98\x80"), GitHubLineHashes("\xC3\xA9"));
  EXPECT_EQ(GitHubLineHashes("\xFF\n").size(), 2U);
}

TEST(AddSource, TakesTheRealLineButNeverASecret) {
  std::vector<Finding> findings = {CodeFinding("leak", "a.c", 2), CodeFinding("leak", "gone.c", 2),
                                   CodeFinding("leak", "a.c", 99),
                                   CodeFinding("hard-coded-secret", "a.c", 1)};
  int reads = 0;
  AddSource(findings, [&](std::string_view path) -> std::optional<std::string> {
    ++reads;
    if (path != "a.c") return {};
    return "key = \"hunter2\";\n  free(p);\n";
  });
  EXPECT_EQ(findings[0].location.snippet, "free(p);");
  ASSERT_EQ(findings[0].fingerprints.size(), 1U);
  EXPECT_EQ(findings[0].fingerprints[0].second,
            GitHubLineHashes("key = \"hunter2\";\n  free(p);\n")[1]);
  for (size_t i = 1; i < 4; ++i) {
    EXPECT_EQ(findings[i].location.snippet, "") << i;
    EXPECT_TRUE(findings[i].fingerprints.empty()) << i;
  }
  EXPECT_EQ(reads, 2);
}

TEST(MatchIdentities, ShiftedLinesAreTheSame) {
  std::vector<Known> old =
      Stored({CodeFinding("r", "a.c", 3, "x"), CodeFinding("r", "a.c", 9, "y")});
  auto now = Identify(
      std::vector<Finding>{CodeFinding("r", "a.c", 29, "y"), CodeFinding("r", "a.c", 23, "x")});
  EXPECT_THAT(MatchIdentities(now, old, true), ElementsAre(1, 0));
}

TEST(MatchIdentities, AnEditedLineNearbyIsTheSameAFarOneIsNew) {
  std::vector<Known> old = Stored({CodeFinding("r", "a.c", 10, "p[i] = 0;")});
  auto match = [&](int line, std::string path, std::string rule) {
    Finding finding = CodeFinding(std::move(rule), std::move(path), line, "p[i + 1] = 0;");
    return MatchIdentities(Identify(std::vector<Finding>{finding}), old, true)[0];
  };
  EXPECT_EQ(match(10, "a.c", "r"), 0);
  EXPECT_EQ(match(13, "a.c", "r"), 0);
  EXPECT_EQ(match(7, "a.c", "r"), 0);
  EXPECT_EQ(match(14, "a.c", "r"), kNone);
  EXPECT_EQ(match(10, "b.c", "r"), kNone);
  EXPECT_EQ(match(10, "a.c", "s"), kNone);
}

TEST(MatchIdentities, AnEditedLineInAnotherFunctionIsNew) {
  Finding before = CodeFinding("r", "a.c", 10, "x");
  before.location.function = "f";
  Finding after = CodeFinding("r", "a.c", 11, "y");
  after.location.function = "g";
  auto now = Identify(std::vector<Finding>{after});
  EXPECT_THAT(MatchIdentities(now, Stored({before}), true), ElementsAre(kNone));
}

TEST(MatchIdentities, TheNearestIsTakenAndEachOnce) {
  std::vector<Known> old =
      Stored({CodeFinding("r", "a.c", 10, "w"), CodeFinding("r", "a.c", 12, "x")});
  auto now = Identify(std::vector<Finding>{CodeFinding("r", "a.c", 12, "1"),
                                           CodeFinding("r", "a.c", 13, "2"),
                                           CodeFinding("r", "a.c", 11, "3")});
  auto matches = MatchIdentities(now, old, true);
  EXPECT_EQ(matches[0], 1);
  EXPECT_EQ(matches[1], kNone);  // its old self is taken
  EXPECT_EQ(matches[2], 0);
}

TEST(MatchIdentities, AnAddedEqualIsOneNewFindingNotTwo) {
  std::vector<Known> old = Stored({CodeFinding("r", "a.c", 50, "x")});
  auto now = Identify(
      std::vector<Finding>{CodeFinding("r", "a.c", 5, "x"), CodeFinding("r", "a.c", 51, "x")});
  auto matches = MatchIdentities(now, old, true);
  EXPECT_EQ(std::ranges::count(matches, kNone), 1);
}

TEST(MatchIdentities, ARenamedFileKeepsItsFindings) {
  std::vector<Known> old =
      Stored({CodeFinding("r", "a/x.c", 3, "q"), CodeFinding("r", "b/y.c", 3, "q")});
  std::vector<Finding> now = {CodeFinding("r", "c/y.c", 8, "q"), CodeFinding("r", "c/x.c", 8, "q")};
  // By file name first: the second comes from a/, the first from b/.
  EXPECT_THAT(MatchIdentities(Identify(now), old, true), ElementsAre(1, 0));
  // An incomplete report does not tell that a path is gone.
  EXPECT_THAT(MatchIdentities(Identify(now), old, false), ElementsAre(kNone, kNone));
}

TEST(MatchIdentities, ACopyIsNoRename) {
  std::vector<Known> old = Stored({CodeFinding("r", "a.c", 3, "q")});
  auto now = Identify(
      std::vector<Finding>{CodeFinding("r", "a.c", 3, "q"), CodeFinding("r", "b.c", 3, "q")});
  EXPECT_THAT(MatchIdentities(now, old, true), ElementsAre(0, kNone));
  // Nor when the old file still has findings of its own.
  now = Identify(
      std::vector<Finding>{CodeFinding("r", "a.c", 99, "other"), CodeFinding("r", "b.c", 3, "q")});
  EXPECT_THAT(MatchIdentities(now, old, true), ElementsAre(kNone, kNone));
}

TEST(MatchIdentities, TheLineHashSurvivesALostSnippet) {
  Finding before = CodeFinding("r", "a.c", 3, "q");
  before.fingerprints = {{std::string(kLineHash), "1234:1"}};
  Finding after = CodeFinding("r", "a.c", 300);
  after.fingerprints = before.fingerprints;
  EXPECT_THAT(MatchIdentities(Identify(std::vector<Finding>{after}), Stored({before}), true),
              ElementsAre(0));
}

TEST(MatchIdentities, ACveAssignedLaterIsTheSameAdvisory) {
  Finding after = PackageFinding("GHSA-a", "lodash", "4");
  after.cves = {"CVE-2030-1"};
  auto now = Identify(std::vector<Finding>{after});
  EXPECT_THAT(MatchIdentities(now, Stored({PackageFinding("GHSA-a", "lodash", "4")}), true),
              ElementsAre(0));
}

TEST(MatchIdentities, AResolvedFindingComesBackByItsIdentityAlone) {
  Finding finding = CodeFinding("r", "a.c", 10, "x");
  std::vector<Known> old = Stored({finding}, false);
  EXPECT_THAT(MatchIdentities(Identify(std::vector<Finding>{finding}), old, true), ElementsAre(0));
  finding.location.snippet = "edited";
  EXPECT_THAT(MatchIdentities(Identify(std::vector<Finding>{finding}), old, true),
              ElementsAre(kNone));
}

}  // namespace
}  // namespace bartizan::findings
