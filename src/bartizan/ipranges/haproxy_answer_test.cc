#include "bartizan/ipranges/haproxy_answer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::ipranges {
namespace {

using ::testing::HasSubstr;

std::string Open(std::string_view answer) {
  const auto acl = ParseHaproxyAcl(answer, "#0");
  if (!acl) return std::string(CodeName(acl.error().code)) + ": " + acl.error().message;
  std::vector<std::string> texts;
  for (const IpPrefix& prefix : acl->open) texts.push_back(ToString(prefix));
  return Join(texts, " ");
}

TEST(HaproxyAcl, ReadsEntries) {
  EXPECT_EQ(Open("\n"), "");
  EXPECT_EQ(Open("0x560621b1a5d0 2001:db8::/32\n0x560621b1a530 10.0.0.0/8\n0x1 10.1.2.3\n\n"),
            "10.0.0.0/8 10.1.2.3/32 2001:db8::/32");
  // As HAProxy matches, and as it keeps duplicates.
  EXPECT_EQ(Open("0x1 10.9.9.9/8\n0x2 10.0.0.0/8\n\n"), "10.0.0.0/8");
  EXPECT_EQ(ParseHaproxyAcl("0x1 10.9.9.9/8\n0x2 10.0.0.0/8\n\n", "#0")->patterns, 2U);
}

TEST(HaproxyAcl, ReadsNothingOutOfSentences) {
  EXPECT_EQ(Open("Unknown ACL identifier. Please use #<id> or <file>.\n\n"),
            "not-found: HAProxy has no ACL #0");
  EXPECT_EQ(Open("Permission denied\n\n"), "denied: HAProxy, ACL #0: Permission denied");
  EXPECT_EQ(Open("Version number out of range.\n\n"),
            "failed: HAProxy, ACL #0: Version number out of range.");
  EXPECT_EQ(Open(""), "invalid: HAProxy's answer about ACL #0: cut short after 0 bytes");
  EXPECT_THAT(Open("0x1 /admin\n\n"), HasSubstr("\"/admin\", which is no address"));
  EXPECT_THAT(Open("0x1 10.0.0.0/33\n\n"), HasSubstr("which is no address"));
  EXPECT_THAT(Open("0x1 10.0.0.0/8\nnonsense\n\n"), HasSubstr("line 2 is no entry"));
  EXPECT_THAT(Open("0x1 10.0.0.0/8\n\n0x2 10.0.0.0/8\n\n"), HasSubstr("line 2 is no entry"));
}

TEST(HaproxyAcl, ABeginningOfAnAnswerIsNone) {
  const std::string good = "0x1 10.0.0.0/8\n0x2 10.1.2.3\n0x3 2001:db8::/32\n\n";
  ASSERT_TRUE(ParseHaproxyAcl(good, "#0"));
  for (size_t size = 0; size < good.size(); ++size) {
    EXPECT_FALSE(ParseHaproxyAcl(std::string_view(good).substr(0, size), "#0")) << size;
  }
}

TEST(HaproxyVersion, IsANumber) {
  EXPECT_EQ(*ParseHaproxyVersion("New version created: 17\n\n", "#0"), 17U);
  for (const char* answer :
       {"", "New version created: \n\n", "New version created: 1", "New version created: -1\n\n",
        "New version created: 4294967296\n\n", "New version created: 1;2\n\n"}) {
    EXPECT_EQ(ParseHaproxyVersion(answer, "#0").error().code, Code::kInvalid) << answer;
  }
  EXPECT_EQ(ParseHaproxyVersion("Permission denied\n\n", "#0").error().code, Code::kDenied);
  const auto old = ParseHaproxyVersion(
      "Unknown command, but maybe one of the following ones is a better match:\n help\n\n", "#0");
  EXPECT_EQ(old.error().code, Code::kUnavailable);
  EXPECT_THAT(old.error().hint, HasSubstr("2.4"));
}

TEST(HaproxySilence, IsOneEmptyLineForACommand) {
  EXPECT_TRUE(CheckHaproxySilence("\n\n\n", 3, "#0"));
  EXPECT_THAT(CheckHaproxySilence("\n\n", 3, "#0").error().message,
              HasSubstr("2 of 3 commands were answered"));
  EXPECT_THAT(CheckHaproxySilence("", 1, "#0").error().message, HasSubstr("0 of 1"));
  EXPECT_THAT(CheckHaproxySilence("\n'x' is not a valid IPv4 or IPv6 address.\n\n\n", 3, "#0")
                  .error()
                  .message,
              HasSubstr("'x' is not a valid"));
}

TEST(HaproxyAddLines, HaveAtMostAHundredCommands) {
  std::vector<IpPrefix> prefixes;
  for (unsigned i = 0; i < 250; ++i) {
    prefixes.push_back(*ParseIpPrefix("10.0." + std::to_string(i) + ".0/24"));
  }
  const auto lines = HaproxyAddLines(prefixes, 7, "#0");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[0], ::testing::StartsWith("add acl @7 #0 10.0.0.0/24;add acl @7 #0 10.0.1.0"));
  EXPECT_EQ(std::ranges::count(lines[0], ';'), 99);
  EXPECT_EQ(std::ranges::count(lines[2], ';'), 49);
  EXPECT_TRUE(HaproxyAddLines({}, 7, "#0").empty());
  for (const std::string& line : HaproxyAddLines(prefixes, 4294967295, std::string(1000, 'x'))) {
    EXPECT_LE(line.size(), kMostHaproxyLineBytes);
  }
}

}  // namespace
}  // namespace bartizan::ipranges
