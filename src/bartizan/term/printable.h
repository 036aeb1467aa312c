#pragma once
// Text from outside, made harmless for a terminal.
#include <string>
#include <string_view>

namespace bartizan::term {

struct PrintableOptions {
  bool lines = true;  // keeps newlines and tabs; false: they become spaces, for a cell or one line
  bool colors = false;  // keeps SGR sequences (ECMA-48 8.3.117), for text that we styled ourselves
};

// Whatever is in `text`, the result cannot move the cursor, rename a window, write a clipboard,
// hide text or change its order: complete escape sequences (ECMA-48: CSI, OSC, DCS, …) are removed,
// other control characters show as their pictures (U+2400…), CRLF becomes LF, and C1 controls,
// bidirectional overrides and invalid UTF-8 become U+FFFD. Pure, thread-safe.
std::string Printable(std::string_view text, PrintableOptions options = {});
inline std::string PrintableLine(std::string_view text) {
  return Printable(text, {.lines = false});
}

}  // namespace bartizan::term
