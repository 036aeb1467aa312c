#include "bartizan/ipranges/nginx_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/result.h"
#include "bartizan/base/text.h"

namespace bartizan::ipranges {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr NginxForm kGeo{};
constexpr NginxForm kAllow{.geo = false};
constexpr NginxForm kAllowOnly{.geo = false, .deny = true};

std::vector<IpPrefix> Some() {
  return {*ParseIpPrefix("10.0.0.0/8"), *ParseIpPrefix("192.0.2.1"),
          *ParseIpPrefix("2001:db8::/32")};
}
NginxFile Parse(std::string_view text, const NginxForm& form) {
  auto file = ParseNginxFile(text, "cdn", form);
  EXPECT_TRUE(file) << file.error().Render();
  return file ? *file : NginxFile{};
}

TEST(NginxFile, HasOneLineForAPrefix) {
  EXPECT_THAT(NginxBlock(Some(), "CLOUDFRONT", kGeo),
              ::testing::MatchesRegex("# BEGIN bartizan: CLOUDFRONT, 3 prefixes, sha256 [0-9a-f]+\n"
                                      "10.0.0.0/8 1;\n192.0.2.1/32 1;\n2001:db8::/32 1;\n"
                                      "# END bartizan\n"));
  EXPECT_THAT(NginxBlock(Some(), "CLOUDFRONT", kAllow),
              HasSubstr("\nallow 10.0.0.0/8;\nallow 192.0.2.1/32;\nallow 2001:db8::/32;\n# END"));
  EXPECT_THAT(NginxBlock(Some(), "CLOUDFRONT", kAllowOnly),
              HasSubstr("\nallow 2001:db8::/32;\ndeny all;\n# END"));
}

TEST(NginxFile, ALabelCannotLeaveItsLine) {
  const std::string block = NginxBlock(Some(), "A\n0.0.0.0/0 1;\r\n", kGeo);
  EXPECT_EQ(Split(block, '\n').size(), 6U);
  EXPECT_EQ(Parse(block, kGeo).open, Some());
}

TEST(NginxFile, ReadsWhatItWrites) {
  for (const NginxForm& form : {kGeo, kAllow, kAllowOnly}) {
    const std::string block = NginxBlock(Some(), "CLOUDFRONT", form);
    const NginxFile file = Parse("127.0.0.1 1;\n" + block + "# mine\n\n", form);
    EXPECT_EQ(file.open, Some());
    EXPECT_EQ(file.block, block);
    EXPECT_EQ(file.before, "127.0.0.1 1;\n");
    EXPECT_EQ(file.after, "# mine\n\n");
    EXPECT_THAT(file.foreign, ElementsAre("line 1: 127.0.0.1 1;"));
    EXPECT_THAT(file.warnings, IsEmpty());
    EXPECT_EQ(NginxText(file, block, form), "127.0.0.1 1;\n" + block + "# mine\n\n");
    EXPECT_EQ(NginxText(file, "", form), "127.0.0.1 1;\n# mine\n\n");
  }
}

TEST(NginxFile, KeepsHandMadeLinesWhereTheyAre) {
  const std::string block = NginxBlock(Some(), "A", kGeo);
  EXPECT_EQ(NginxText(Parse("", kGeo), block, kGeo), block);
  EXPECT_EQ(NginxText(Parse("1.2.3.4 1;", kGeo), block, kGeo), "1.2.3.4 1;\n" + block);
  const std::string allow = NginxBlock(Some(), "A", kAllow);
  EXPECT_EQ(NginxText(Parse("allow 1.2.3.4;\ndeny all;\n", kAllow), allow, kAllow),
            "allow 1.2.3.4;\n" + allow + "deny all;\n");
}

TEST(NginxFile, WarnsOfLinesWithoutEffect) {
  const std::string block = NginxBlock(Some(), "A", kAllowOnly);
  EXPECT_THAT(Parse("deny all;\n" + block, kAllowOnly).warnings,
              ElementsAre("\"deny all;\" stands before our lines"));
  EXPECT_THAT(Parse(block + "allow 1.2.3.4;\n", kAllowOnly).warnings,
              ElementsAre("line 7 stands behind our \"deny all;\""));
}

TEST(NginxFile, SeesWhatOthersPutBetweenTheMarkers) {
  const NginxFile file = Parse(
      "# BEGIN bartizan\n0.0.0.0/0 1;\n10.0.0.0/8 1;\n10.0.0.0/8 1;\n10.0.0.1/8 1;\ninclude x;\n"
      "# END bartizan",
      kGeo);
  EXPECT_THAT(file.open, ElementsAre(*ParseIpPrefix("0.0.0.0/0"), *ParseIpPrefix("10.0.0.0/8")));
  EXPECT_THAT(file.warnings,
              ElementsAre("line 5 between the markers will be replaced: 10.0.0.1/8 1;",
                          "line 6 between the markers will be replaced: include x;"));
  EXPECT_THAT(Parse("# BEGIN bartizan\n 1;\n;\nallow ;\n# END bartizan\n", kGeo).open, IsEmpty());
  EXPECT_THAT(Parse("# BEGIN bartizan\n1;\nallow;\nallow ;\n# END bartizan\n", kAllow).open,
              IsEmpty());
}

TEST(NginxFile, RefusesMarkersWithoutTheirPair) {
  const auto message = [](std::string_view text) {
    const auto file = ParseNginxFile(text, "cdn", kGeo);
    return file ? "" : file.error().message;
  };
  EXPECT_THAT(message("\n# BEGIN bartizan\n10.0.0.0/8 1;\n"), HasSubstr("cdn:2: "));
  EXPECT_THAT(message("# END bartizan\n"), HasSubstr("cdn:1: "));
  EXPECT_THAT(message("# BEGIN bartizan\n# BEGIN bartizan\n"), HasSubstr("cdn:2: "));
  const std::string block = NginxBlock(Some(), "A", kGeo);
  EXPECT_THAT(message(block + block), HasSubstr("cdn:6: "));
  for (size_t size = block.find('\n'); size < block.size() - 4; ++size) {
    if (block.substr(0, size).find("# END bartizan") == std::string::npos) {
      EXPECT_NE(message(block.substr(0, size)), "") << size;
    }
  }
}

}  // namespace
}  // namespace bartizan::ipranges
