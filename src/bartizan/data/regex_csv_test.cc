#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/data/csv.h"
#include "bartizan/data/regex.h"

namespace bartizan::data {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

std::string Record(std::vector<std::string> cells) {
  return CsvRecord(cells);
}

TEST(CsvRecord, QuotesByRfc4180) {
  EXPECT_EQ(Record({"a", "b c", ""}), "a,b c,\n");
  EXPECT_EQ(Record({"a,b", "say \"hi\"", "two\nlines", "cr\r"}),
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"cr\r\"\n");
  EXPECT_EQ(Record({}), "\n");
  EXPECT_EQ(Record({"caf\xC3\xA9"}), "caf\xC3\xA9\n");
}

TEST(CsvRecord, DisarmsFormulas) {
  EXPECT_EQ(Record({"=1+1", "+1", "-1", "@x", "\tx"}), "'=1+1,'+1,'-1,'@x,'\tx\n");
  EXPECT_EQ(Record({"=HYPERLINK(\"http://x\",\"y\")"}),
            "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n");
  EXPECT_EQ(Record({"a=1"}), "a=1\n");
}

TEST(Regex, FindsGroups) {
  Regex regex = Regex::Of(R"((\w+)@(\w+)(\.com)?)");
  EXPECT_TRUE(regex.Contains("mail me@host now"));
  EXPECT_FALSE(regex.Contains("nothing"));
  EXPECT_THAT(regex.Search("mail me@host now"), Optional(ElementsAre("me@host", "me", "host", "")));
  EXPECT_EQ(regex.Search(""), std::nullopt);
  EXPECT_THAT(Regex::Of("").Search("x"), Optional(ElementsAre("")));
  EXPECT_THAT(Regex::Of("a.c").Search(std::string_view("xa\0c", 4)),
              Optional(ElementsAre(std::string("a\0c", 3))));
}

TEST(Regex, RefusesBadPatterns) {
  for (auto bad : {"(", "[a", "a**", "(?=x)", "\\", "x{2,1}", "(a{1000}){1000}", "\xFF"}) {
    auto regex = Regex::Compile(bad);
    ASSERT_FALSE(regex) << bad;
    EXPECT_EQ(regex.error().code, Code::kInvalid);
  }
}

// A backtracking matcher never comes back from these.
TEST(Regex, IsLinear) {
  std::string text(100'000, 'a');
  EXPECT_FALSE(Regex::Of("(a+)+$b").Contains(text));
  EXPECT_FALSE(Regex::Of("^(a|a)*c").Contains(text));
  EXPECT_FALSE(Regex::Of("(.*)(.*)(.*)(.*)x").Contains(text));
}

TEST(RegexDeathTest, ABadPatternOfOursIsABug) {
  EXPECT_DEATH((void)Regex::Of("("), "broken invariant");
}

}  // namespace
}  // namespace bartizan::data
