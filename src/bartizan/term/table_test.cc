#include "bartizan/term/table.h"

#include <gtest/gtest.h>

namespace bartizan::term {
namespace {

TEST(HarmlessTest, TakesTheCommandsOutOfText) {
  EXPECT_EQ(Harmless("a\x1b[31mb"), "a\xEF\xBF\xBD[31mb");
  EXPECT_EQ(Harmless("one\r\ntwo\tthree"), "one  two three");
  EXPECT_EQ(Harmless("\xC2\x9B"
                     "31m"),
            "\xEF\xBF\xBD"
            "31m");  // U+009B: CSI
  EXPECT_EQ(Harmless("a\xE2\x80\xAE"
                     "b\xE2\x81\xA6"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
  EXPECT_EQ(Harmless("bad \xFF"), "bad \xEF\xBF\xBD");
  EXPECT_EQ(Harmless("Grüße – 日本 🙂"), "Grüße – 日本 🙂");
}

TEST(FitTest, CutsAtCodePoints) {
  EXPECT_EQ(Fit("abc", 3), "abc");
  EXPECT_EQ(Fit("abcd", 3), "ab…");
  EXPECT_EQ(Fit("äöüß", 3), "äö…");
  EXPECT_EQ(Fit("abcd", 1), "…");
  EXPECT_EQ(Fit("abcd", 0), "");
}

TEST(TableTest, AlignsAndLeavesNoTrailingSpace) {
  Table table({{.title = "NAME"}, {.title = "N", .right = true}, {.title = "TEXT"}});
  table.Add({"ä", "7", "x"});
  table.Add({"longer", "12", "yy"});
  EXPECT_EQ(table.Render(Style(), 0), "NAME     N  TEXT\nä        7  x\nlonger  12  yy\n");
}

TEST(TableTest, CutsOnlyColumnsThatMayShrink) {
  Table table({{.title = "ID"}, {.title = "PATH", .shrink = true, .least = 4}});
  table.Add({"0123456789", "a/long/path/to/somewhere"});
  EXPECT_EQ(table.Render(Style(), 20), "ID          PATH\n0123456789  a/long/…\n");
  EXPECT_EQ(table.Render(Style(), 5), "ID          PATH\n0123456789  a/l…\n");
}

TEST(TableTest, PaintsAfterFitting) {
  Table table({{.title = "S", .shrink = true, .least = 2}, {.title = "T"}});
  table.Add({Cell("HIGH", Tint::kRed), "x"});
  EXPECT_EQ(table.Render(Style(true), 6),
            "\x1b[1mS\x1b[0m    \x1b[1mT\x1b[0m\n\x1b[31mHI…\x1b[0m  x\n");
}

TEST(TableTest, EmptyIsNothing) {
  EXPECT_EQ(Table({{.title = "A"}}).Render(Style(), 0), "");
}

}  // namespace
}  // namespace bartizan::term
