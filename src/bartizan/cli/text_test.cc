#include "bartizan/cli/text.h"

#include <gtest/gtest.h>

namespace bartizan::cli {
namespace {

TEST(WrappedTest, BreaksAtSpaces) {
  EXPECT_EQ(Wrapped("one two three", 2, 9), "  one two\n  three\n");
  EXPECT_EQ(Wrapped("one two three", 0, 0), "one two three\n");
  EXPECT_EQ(Wrapped("a-word-that-is-too-long b", 1, 5), " a-word-that-is-too-long\n b\n");
  EXPECT_EQ(Wrapped("äöü äöü", 0, 7), "äöü äöü\n") << "columns, not bytes";
}

TEST(WrappedTest, KeepsParagraphsAndIndentedCode) {
  EXPECT_EQ(Wrapped("a\n\nb", 2, 20), "  a\n\n  b\n");
  EXPECT_EQ(Wrapped("  if (x) return  y;", 2, 8), "    if (x) return  y;\n");
}

TEST(ShownTimeTest, IsEmptyForNoTime) {
  EXPECT_EQ(ShownTime(Time{}), "");
  EXPECT_EQ(ShownTime(FromInt(1'000'000)), "1970-01-01T00:00:01Z");
}

}  // namespace
}  // namespace bartizan::cli
