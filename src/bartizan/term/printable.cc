#include "bartizan/term/printable.h"

#include "bartizan/base/text.h"

namespace bartizan::term {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
// A longer sequence is not a real one; without a bound an unterminated one would hide what follows.
constexpr size_t kMaxSequence = 4096;

// Length of the escape sequence at the start of `text` (which starts with ESC), 0 when it is not
// complete on this line.
size_t SequenceLength(std::string_view text) {
  if (text.size() < 2) return 0;
  text = text.substr(0, std::min(kMaxSequence, text.find('\n')));
  if (text.size() < 2) return 0;
  char kind = text[1];
  if (kind == '[') {  // CSI: parameters 0x30-0x3F, intermediates 0x20-0x2F, final 0x40-0x7E
    size_t end = 2;
    while (end < text.size() && text[end] >= 0x20 && text[end] <= 0x3F) ++end;
    return end < text.size() && text[end] >= 0x40 && text[end] <= 0x7E ? end + 1 : 0;
  }
  if (std::string_view("]PX^_").find(kind) != std::string_view::npos) {  // strings: until BEL or ST
    size_t bell = text.find('\a');
    size_t terminator = text.find("\x1B\\", 2);
    if (bell == std::string_view::npos && terminator == std::string_view::npos) return 0;
    return bell < terminator ? bell + 1 : terminator + 2;
  }
  size_t end = 1;  // two characters, or more with intermediates (ESC ( B)
  while (end < text.size() && text[end] >= 0x20 && text[end] <= 0x2F) ++end;
  return end < text.size() && text[end] >= 0x30 && text[end] <= 0x7E ? end + 1 : 0;
}

bool IsColor(std::string_view sequence) {
  return sequence.starts_with("\x1B[") && sequence.ends_with('m') &&
         sequence.find_first_not_of("0123456789;:", 2) == sequence.size() - 1;
}

// C1 controls and the characters that change the order or presence of others (UAX #9, U+FEFF).
size_t HarmfulLength(std::string_view text) {
  auto starts = [&](std::string_view prefix) { return text.starts_with(prefix); };
  if (starts("\xC2") && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0) return 2;
  if (starts("\xD8\x9C")) return 2;                                // U+061C
  if (starts("\xE2\x80\x8E") || starts("\xE2\x80\x8F")) return 3;  // U+200E, U+200F
  if (starts("\xE2\x80") && text.size() > 2 && text[2] >= '\xA8' && text[2] <= '\xAE') return 3;
  if (starts("\xE2\x81") && text.size() > 2 && text[2] >= '\xA6' && text[2] <= '\xA9') return 3;
  if (starts("\xEF\xBB\xBF")) return 3;
  return 0;
}

std::string Picture(char c) {
  if (c == '\x7F') return "\xE2\x90\xA1";
  return std::string("\xE2\x90") + static_cast<char>(0x80 + c);
}

}  // namespace

std::string Printable(std::string_view text, PrintableOptions options) {
  std::string valid = ScrubUtf8(text);
  std::string_view rest = valid;
  std::string out;
  out.reserve(rest.size());
  while (!rest.empty()) {
    char c = rest.front();
    size_t used = 1;
    if (c == '\x1B') {
      size_t length = SequenceLength(rest);
      if (length == 0) {
        out += Picture(c);
      } else {
        used = length;
        if (options.colors && IsColor(rest.substr(0, length))) out += rest.substr(0, length);
      }
    } else if (c == '\n' || c == '\t') {
      out += options.lines ? c : ' ';
    } else if (c == '\r' && rest.starts_with("\r\n")) {
      // the newline alone stays
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F') {
      out += Picture(c);
    } else if (size_t harmful = HarmfulLength(rest); harmful > 0) {
      used = harmful;
      out += kReplacement;
    } else {
      out += c;
    }
    rest.remove_prefix(used);
  }
  return out;
}

}  // namespace bartizan::term
