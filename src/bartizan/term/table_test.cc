#include "bartizan/term/table.h"

#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/term/style.h"

namespace bartizan::term {
namespace {

Table Sample() {
  Table table({"NAME", "SIZE", "SEVERITY"});
  table.AddRow({"caf\xC3\xA9", "7", "HIGH"});
  table.AddRow({"b", "1234", "low"});
  table.AddRow({"c"});
  return table;
}

TEST(Table, AlignsTextLeftAndNumbersRight) {
  EXPECT_EQ(Sample().Render(),
            "NAME  SIZE  SEVERITY\n"
            "caf\xC3\xA9     7  HIGH\n"
            "b     1234  low\n"
            "c\n");
}

TEST(Table, ColorsOnlyWhenAsked) {
  std::string colored = Sample().Render({.color = true});
  EXPECT_NE(colored.find("\x1B[1mNAME\x1B[0m"), std::string::npos);
  EXPECT_NE(colored.find("\x1B[31mHIGH\x1B[0m"), std::string::npos);
  EXPECT_NE(colored.find("\x1B[36mlow\x1B[0m"), std::string::npos);
  EXPECT_EQ(Sample().Render().find('\x1B'), std::string::npos);
}

TEST(Table, CutsTheWidestColumnToFit) {
  Table table({"ID", "TITLE", "PATH"});
  table.AddRow({"1", std::string(50, 't'), "src/" + std::string(16, 'p')});
  for (size_t width : {30U, 40U, 60U}) {
    std::string text = table.Render({.width = width});
    for (const auto& line : Split(Trim(text), '\n')) EXPECT_LE(CountCodePoints(line), width);
    EXPECT_NE(text.find("\xE2\x80\xA6"), std::string::npos);
    EXPECT_NE(text.find(" 1  ttt"), std::string::npos) << "narrow columns stay whole\n" << text;
  }
  EXPECT_NO_FATAL_FAILURE((void)table.Render({.width = 1}));
  EXPECT_EQ(table.Render({.width = 200}), table.Render());
}

TEST(Table, ShowsHostileCellsHarmlessly) {
  Table table({"A", "B"});
  table.AddRow({"x\x1B[2Jy\nz", "\xFF"});
  EXPECT_EQ(table.Render(), "A     B\nxy z  \uFFFD\n");
}

TEST(Table, NumbersMayHaveSignsFractionsAndPercent) {
  Table table({"COLUMN", "VERSION"});
  table.AddRow({"-1.5", "1.2.3"});
  table.AddRow({"100%", "10.0"});
  EXPECT_EQ(table.Render(), "COLUMN  VERSION\n  -1.5  1.2.3\n  100%  10.0\n");
}

TEST(Table, WithoutRowsIsItsHeader) {
  EXPECT_EQ(Table({"A", "B"}).Render(), "A  B\n");
  EXPECT_TRUE(Table({"A"}).empty());
}

TEST(Truncate, CountsCodePoints) {
  EXPECT_EQ(Truncate("h\xC3\xA9llo", 5), "h\xC3\xA9llo");
  EXPECT_EQ(Truncate("h\xC3\xA9llo", 4), "h\xC3\xA9l\xE2\x80\xA6");
  EXPECT_EQ(Truncate("hello", 1), "\xE2\x80\xA6");
  EXPECT_EQ(Truncate("hello", 0), "");
  EXPECT_EQ(Truncate("", 0), "");
}

TEST(WantsColor, FollowsTheConventions) {
  EXPECT_TRUE(WantsColor(true, {}, {}, "xterm"));
  EXPECT_TRUE(WantsColor(true, {}, {}, {}));
  EXPECT_FALSE(WantsColor(false, {}, {}, "xterm"));
  EXPECT_FALSE(WantsColor(true, {}, {}, "dumb"));
  EXPECT_FALSE(WantsColor(true, "1", {}, "xterm"));
  EXPECT_TRUE(WantsColor(true, "", {}, "xterm"));
  EXPECT_TRUE(WantsColor(false, {}, "1", {}));
  EXPECT_FALSE(WantsColor(false, {}, "0", {}));
  EXPECT_FALSE(WantsColor(false, {}, "", {}));
  EXPECT_FALSE(WantsColor(true, "1", "1", {}));
}

TEST(Style, LeavesTextAloneWithoutColor) {
  EXPECT_EQ(Style(false).Red("x"), "x");
  EXPECT_EQ(Style(false).Severity("critical", "x"), "x");
  EXPECT_EQ(Style(true).Bold("x"), "\x1B[1mx\x1B[0m");
  EXPECT_EQ(Style(true).Green(""), "");
  EXPECT_EQ(Style(true).Severity("Critical", "x"), "\x1B[1;31mx\x1B[0m");
  EXPECT_EQ(Style(true).Severity("other", "x"), "x");
}

}  // namespace
}  // namespace bartizan::term
