#include "bartizan/term/style.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>

#include "bartizan/base/text.h"

namespace bartizan::term {

namespace {

std::string_view CodeOf(Tint tint) {
  switch (tint) {
    case Tint::kPlain:
      return "";
    case Tint::kBold:
      return "1";
    case Tint::kDim:
      return "2";
    case Tint::kRed:
      return "31";
    case Tint::kBoldRed:
      return "1;31";
    case Tint::kYellow:
      return "33";
    case Tint::kGreen:
      return "32";
    case Tint::kBlue:
      return "34";
  }
  return "";
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Bytes of the code point that starts at `text[0]`; the text is valid UTF-8.
size_t LengthOf(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// U+0080-U+009F, and U+200E/F, U+202A-E, U+2066-9, which turn the direction of text.
bool Commands(std::string_view point) {
  if (point.size() == 2) return point[0] == '\xC2' && point[1] <= '\x9F';
  if (point.size() != 3 || point[0] != '\xE2') return false;
  if (point[1] == '\x80') {
    return (point[2] >= '\x8E' && point[2] <= '\x8F') || (point[2] >= '\xAA' && point[2] <= '\xAE');
  }
  return point[1] == '\x81' && point[2] >= '\xA6' && point[2] <= '\xA9';
}

}  // namespace

std::string Style::Paint(Tint tint, std::string_view text) const {
  if (!enabled_ || tint == Tint::kPlain) return std::string(text);
  return "\x1b[" + std::string(CodeOf(tint)) + "m" + std::string(text) + "\x1b[0m";
}

bool WantsColor(int fd) {
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  if (term == nullptr || std::string_view(term) == "dumb") return false;
  return isatty(fd) == 1;
}

size_t Width(int fd) {
  if (isatty(fd) != 1) return 0;
  winsize size{};
  if (ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

std::string Harmless(std::string_view text) {
  const std::string clean = ScrubUtf8(text);
  std::string_view rest = clean;
  std::string result;
  while (!rest.empty()) {
    const std::string_view point = rest.substr(0, LengthOf(rest));
    rest.remove_prefix(point.size());
    if (point == "\n" || point == "\r" || point == "\t") {
      result += ' ';
    } else if ((point.size() == 1 && (point[0] < ' ' || point[0] == '\x7F')) || Commands(point)) {
      result += kReplacement;
    } else {
      result += point;
    }
  }
  return result;
}

std::string Fit(std::string_view text, size_t columns) {
  if (CountCodePoints(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::string result;
  for (size_t kept = 0; kept + 1 < columns; ++kept) {
    const size_t length = LengthOf(text);
    result += text.substr(0, length);
    text.remove_prefix(length);
  }
  return result + "…";
}

}  // namespace bartizan::term
