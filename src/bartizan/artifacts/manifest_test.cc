#include "bartizan/artifacts/manifest.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::artifacts {
namespace {

using testing::HasSubstr;
using enum Entry::Mode;

const std::string kDigest(64, 'a');

Entry File(std::string path) {
  return {.path = std::move(path), .mode = kFile, .size = 3, .digest = kDigest};
}
Entry Link(std::string path, std::string target) {
  return {.path = std::move(path), .mode = kLink, .target = std::move(target)};
}

std::string FileText(std::string_view path) {
  return fmt::format(R"({{"path":"{}","mode":"file","size":3,"digest":"{}"}})", path, kDigest);
}
std::string LinkText(std::string_view path, std::string_view target) {
  return fmt::format(R"({{"path":"{}","mode":"link","target":"{}"}})", path, target);
}
std::string Text(std::initializer_list<std::string> entries) {
  return fmt::format(R"({{"schema":"bartizan.tree/1","entries":[{}]}})", fmt::join(entries, ","));
}

// Expects the text to be refused and returns why.
std::string Refused(std::string_view text) {
  auto entries = ReadManifest(text, "t");
  EXPECT_FALSE(entries) << text;
  if (entries) return "";
  EXPECT_EQ(entries.error().code, Code::kInvalid) << text;
  return entries.error().OneLine();
}

TEST(Manifest, HasOneTextWhateverTheOrder) {
  std::vector<Entry> entries = {File("b/x"), Link("b.link", "b/x"), File("B")};
  entries[0].mode = kExecutable;
  std::string text = WriteManifest(entries).value();
  EXPECT_EQ(text, R"({"schema":"bartizan.tree/1","entries":[)"
                  R"({"path":"B","mode":"file","size":3,"digest":")" +
                      kDigest +
                      R"("},)"
                      R"({"path":"b.link","mode":"link","target":"b/x"},)"
                      R"({"path":"b/x","mode":"exec","size":3,"digest":")" +
                      kDigest + R"("}]})");
  std::vector<Entry> reversed(entries.rbegin(), entries.rend());
  EXPECT_EQ(WriteManifest(reversed).value(), text);
}

TEST(Manifest, ReadsWhatItWrote) {
  std::vector<Entry> entries = {File("ünï/\"quoted\"\n"), Link("l", "ünï"), File("z")};
  entries[2].size = 1ULL << 50U;
  std::string text = WriteManifest(entries).value();
  auto again = ReadManifest(text, "t");
  ASSERT_TRUE(again) << again.error().Render();
  ASSERT_EQ(again->size(), 3U);
  EXPECT_EQ((*again)[0].target, "ünï");
  EXPECT_EQ((*again)[1].size, 1ULL << 50U);
  EXPECT_EQ((*again)[2].path, "ünï/\"quoted\"\n");
  EXPECT_EQ(WriteManifest(*again).value(), text);
  EXPECT_TRUE(ReadManifest(Text({}), "t").value().empty());
}

TEST(Manifest, RefusesPathsThatLeaveTheFolder) {
  for (const char* path : {"../x", "a/../../x", "/etc/passwd", "a//b", "./a", "a/.", "a/", "", "..",
                           "a/../b", "a\\u0000b"}) {
    EXPECT_THAT(Refused(Text({FileText(path)})), HasSubstr("unusable path")) << path;
  }
  EXPECT_THAT(Refused(Text({FileText(std::string(5000, 'a'))})), HasSubstr("unusable path"));
}

TEST(Manifest, RefusesPathsThatMeet) {
  EXPECT_THAT(Refused(Text({FileText("a"), FileText("a")})), HasSubstr("occurs twice"));
  EXPECT_THAT(Refused(Text({FileText("a"), FileText("a-b"), FileText("a/b")})),
              HasSubstr("lies below a file or link"));
  EXPECT_THAT(Refused(Text({LinkText("a", "b"), FileText("a/x/y"), FileText("b/c")})),
              HasSubstr("lies below a file or link"));
}

TEST(Manifest, RefusesLinksThatLeadOutside) {
  for (const char* target : {"/etc", "..", "../x", "a/../../x", "", "x\\u0000"}) {
    EXPECT_THAT(Refused(Text({LinkText("l", target)})), HasSubstr("leads outside")) << target;
  }
  EXPECT_THAT(Refused(Text({LinkText("a/b/l", "../../../x")})), HasSubstr("leads outside"));
}

// Each is harmless as a text; followed through the other link it is not.
TEST(Manifest, RefusesLinksThatLeadOutsideThroughOthers) {
  EXPECT_THAT(Refused(Text({LinkText("p/q/r/escape", "../up/.."), LinkText("p/q/up", "../..")})),
              HasSubstr("p/q/r/escape"));
  EXPECT_THAT(Refused(Text({LinkText("a", "b"), LinkText("b", "a")})), HasSubstr("leads outside"));
  EXPECT_THAT(Refused(Text({LinkText("loop", "loop/loop/loop")})), HasSubstr("leads outside"));
}

TEST(Manifest, KeepsLinksThatStayInside) {
  std::vector<Entry> entries = {
      Link("a/up", ".."), Link("a/b/root", "../up"),     Link("dangling", "none"),
      Link("self", "."),  Link("a/b/c", "../up/a/./b/"), File("a/b/f")};
  auto text = WriteManifest(entries);
  ASSERT_TRUE(text) << text.error().Render();
  EXPECT_TRUE(ReadManifest(*text, "t"));
}

TEST(Manifest, RefusesToWriteWhatItWouldNotRead) {
  std::vector<Entry> outside = {Link("l", "/etc/passwd")};
  EXPECT_EQ(WriteManifest(outside).error().code, Code::kInvalid);
  std::vector<Entry> latin1 = {File("caf\xe9")};
  EXPECT_THAT(WriteManifest(latin1).error().message, HasSubstr("unusable path"));
}

TEST(Manifest, RefusesEveryOtherForm) {
  std::string good = Text({FileText("a"), LinkText("b", "a")});
  ASSERT_TRUE(ReadManifest(good, "t"));
  EXPECT_THAT(Refused(good + "\n"), HasSubstr("not in canonical form"));
  EXPECT_THAT(Refused(" " + good), HasSubstr("not in canonical form"));
  EXPECT_THAT(Refused(Text({FileText("b"), FileText("a")})), HasSubstr("not in canonical form"));
  EXPECT_THAT(Refused(ReplaceAll(good, ":3,", ":\"3\",")), HasSubstr("not in canonical form"));
  EXPECT_THAT(Refused(ReplaceAll(good, ":3,", ":3,\"x\":1,")), HasSubstr("not in canonical form"));
  EXPECT_THAT(Refused(ReplaceAll(good, ":3,", ":-3,")), HasSubstr("bad size"));
  EXPECT_THAT(Refused(ReplaceAll(good, "aaaaa", "AAAAA")), HasSubstr("bad size or digest"));
  EXPECT_THAT(Refused(ReplaceAll(good, "\"file\"", "\"device\"")), HasSubstr("unknown mode"));
  EXPECT_THAT(Refused(ReplaceAll(good, "tree/1", "tree/2")), HasSubstr("not a manifest"));
  EXPECT_THAT(Refused("{\"schema\":\"bartizan.tree/1\"}"), HasSubstr("no entries"));
  EXPECT_THAT(Refused("[]"), HasSubstr("not a manifest"));
  for (size_t cut = 0; cut < good.size(); ++cut) Refused(std::string_view(good).substr(0, cut));
}

TEST(Manifest, KnowsADigest) {
  EXPECT_TRUE(IsDigest(kDigest));
  for (const std::string& text : {std::string(), std::string(63, 'a'), std::string(65, 'a'),
                                  std::string(64, 'A'), "../" + std::string(61, 'a')}) {
    EXPECT_FALSE(IsDigest(text)) << text;
  }
}

}  // namespace
}  // namespace bartizan::artifacts
