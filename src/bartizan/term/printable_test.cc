#include "bartizan/term/printable.h"

#include <gtest/gtest.h>

#include <random>

#include "bartizan/base/text.h"

namespace bartizan::term {
namespace {

TEST(Printable, KeepsOrdinaryText) {
  EXPECT_EQ(Printable("caf\xC3\xA9\t1\nna\xC3\xAFve \xF0\x9F\x8E\x89"),
            "caf\xC3\xA9\t1\nna\xC3\xAFve \xF0\x9F\x8E\x89");
  EXPECT_EQ(PrintableLine("a\tb\nc\r\nd"), "a b c d");
  EXPECT_EQ(Printable("a\r\nb"), "a\nb");
  EXPECT_EQ(Printable(""), "");
}

TEST(Printable, RemovesEscapeSequences) {
  EXPECT_EQ(Printable("\x1B[31mred\x1B[0m"), "red");
  EXPECT_EQ(Printable("\x1B[2J\x1B[1;1Hgone"), "gone");
  EXPECT_EQ(Printable("\x1B]0;title\a."), ".");            // window title
  EXPECT_EQ(Printable("\x1B]52;c;ZXZpbA==\x1B\\."), ".");  // clipboard
  EXPECT_EQ(Printable("\x1B]8;;http://x\x1B\\text\x1B]8;;\x1B\\"), "text");
  EXPECT_EQ(Printable("\x1BP$q\"p\x1B\\."), ".");
  EXPECT_EQ(Printable("\x1B(B\x1B"
                      "c\x1B"
                      "7."),
            ".");
}

TEST(Printable, HidesNothingBehindAnUnfinishedSequence) {
  EXPECT_EQ(Printable("\x1B]0;evil\nnext line"), "\u241B]0;evil\nnext line");
  EXPECT_EQ(Printable("\x1B[31"), "\u241B[31");
  EXPECT_EQ(Printable("\x1B"), "\u241B");
  EXPECT_EQ(Printable("\x1B\x1B[1mx"), "\u241Bx");
  EXPECT_EQ(Printable("\x1B]" + std::string(5000, 'x') + "\a").substr(0, 5), "\u241B]x");
}

TEST(Printable, ShowsControlCharacters) {
  EXPECT_EQ(Printable("a\bb\rc\a\x7F"), "a\u2408b\u240Dc\u2407\u2421");
  EXPECT_EQ(Printable(std::string_view("\0", 1)), "\u2400");
  EXPECT_EQ(Printable("\xC2\x9B"
                      "31m"),
            "\uFFFD31m");  // C1 CSI
  EXPECT_EQ(Printable("a\u202Eb\u2066c\u200Fd"),
            "a\uFFFD"
            "b\uFFFD"
            "c\uFFFD"
            "d");
  EXPECT_EQ(Printable("\x9B"
                      "1m\xFF"),
            "\uFFFD"
            "1m\uFFFD");
}

TEST(Printable, KeepsColorsOnlyWhenAsked) {
  PrintableOptions colors{.colors = true};
  EXPECT_EQ(Printable("\x1B[1;31mx\x1B[0m", colors), "\x1B[1;31mx\x1B[0m");
  EXPECT_EQ(Printable("\x1B[2Jx\x1B[?25lx\x1B[>4;2m", colors), "xx");
}

TEST(Printable, NeverLetsAControlByteThrough) {
  std::mt19937 random(7);
  std::string_view alphabet("\x1B[]mP\\;0\a\n\r\t\xC2\x9B\xE2\x80\xAEx\x7F\0", 20);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += alphabet[random() % alphabet.size()];
    std::string shown = PrintableLine(text);
    for (char c : shown) {
      ASSERT_FALSE(static_cast<unsigned char>(c) < 0x20 || c == 0x7F) << HexEncode(Bytes(text));
    }
    ASSERT_FALSE(FindInvalidUtf8(shown));
    ASSERT_EQ(PrintableLine(shown), shown);
  }
}

}  // namespace
}  // namespace bartizan::term
