#pragma once
// Internal to the patterns: the tokens of encoded text (glob.h). A token is a policy variable's
// whole symbol, a code point, or a byte of broken UTF-8. Pure; thread-safe.
#include <string_view>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {

// Bytes of a character that is not ASCII, at `at`.
inline size_t MultibyteSize(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const size_t wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  size_t size = 1;
  while (size < wanted && at + size < text.size() &&
         (static_cast<unsigned char>(text[at + size]) & 0xc0) == 0x80) {
    ++size;
  }
  return size == wanted ? size : 1;
}

// Bytes of the token that starts at `at`, which is inside the text. At least 1.
inline size_t TokenSize(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == kVariableBegin) {
    const size_t end = text.find(kVariableEnd, at);
    return (end == std::string_view::npos ? text.size() : end + 1) - at;
  }
  return static_cast<unsigned char>(c) < 0x80 ? 1 : MultibyteSize(text, at);
}

// Whether `wide` matches `narrow` token for token, '*' taking any. Then it covers it; where `wide`
// has no '?', only then.
bool SurelyCovers(std::string_view wide, std::string_view narrow);

}  // namespace bartizan::iampolicy
