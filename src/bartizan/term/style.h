#pragma once
// How text looks on a terminal: colour, width, and text of others made harmless. Pure functions
// apart from the two that ask the terminal.
#include <cstddef>
#include <string>
#include <string_view>

namespace bartizan::term {

enum class Tint { kPlain, kBold, kDim, kRed, kBoldRed, kYellow, kGreen, kBlue };

// Paints, or leaves text alone when colour is off.
class Style {
 public:
  explicit Style(bool enabled = false) : enabled_(enabled) {}
  bool enabled() const { return enabled_; }
  std::string Paint(Tint tint, std::string_view text) const;

 private:
  bool enabled_;
};

// Whether `fd` is a terminal that may be coloured: not with $NO_COLOR (https://no-color.org) set to
// anything, nor with TERM=dumb.
bool WantsColor(int fd);
// Columns of the terminal behind `fd`; 0 when it is none (then nothing is cut).
size_t Width(int fd);

// One line that cannot command the terminal: control characters (also those of Unicode that turn
// the direction of text) become U+FFFD, line ends and tabs a space, bad UTF-8 is mended.
std::string Harmless(std::string_view text);
// At most `columns` columns, cut at a code point, with "…" when cut.
std::string Fit(std::string_view text, size_t columns);

}  // namespace bartizan::term
