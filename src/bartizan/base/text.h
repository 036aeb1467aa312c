#pragma once
// Small text helpers that std lacks. All functions are pure and thread-safe.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bartizan {

std::string_view Trim(std::string_view text);
std::vector<std::string> Split(std::string_view text, char separator);  // keeps empty parts
std::string Join(std::span<const std::string> parts, std::string_view separator);
std::string ToLower(std::string_view text);  // ASCII
std::string ToUpper(std::string_view text);
std::string ReplaceAll(std::string text, std::string_view from, std::string_view to);
bool EqualsIgnoreCase(std::string_view a, std::string_view b);

// Whole-string numbers: no sign of plus, no spaces, no overflow, no infinity.
std::optional<int64_t> ParseInt(std::string_view text);
std::optional<double> ParseDouble(std::string_view text);

// The byte offset of the first invalid UTF-8 sequence (RFC 3629), none when valid.
std::optional<size_t> FindInvalidUtf8(std::string_view text);
// Invalid sequences become U+FFFD; for text that people read (logs), never for data.
std::string ScrubUtf8(std::string_view text);
// At most `max_bytes` bytes, cut at a code point, with "…" when cut.
std::string Ellipsize(std::string_view text, size_t max_bytes);
// Number of Unicode code points; equals columns for the text that we print.
size_t CountCodePoints(std::string_view text);

// Insertions, deletions, changes and swaps of neighbours that lead from one word to the other; and
// the nearest candidate within a third of the length ("did you mean").
size_t EditDistance(std::string_view a, std::string_view b);
std::optional<std::string> Nearest(std::string_view word, std::span<const std::string> candidates);

std::string HexEncode(std::span<const uint8_t> bytes);
std::optional<std::vector<uint8_t>> HexDecode(std::string_view text);
// RFC 4648 section 4: the standard alphabet, padding required, no white space.
std::string Base64Encode(std::span<const uint8_t> bytes);
std::optional<std::vector<uint8_t>> Base64Decode(std::string_view text);

inline std::span<const uint8_t> Bytes(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

// 1-based line and column (in bytes) of an offset in a text.
struct TextPosition {
  size_t line = 1;
  size_t column = 1;
};
TextPosition PositionAt(std::string_view text, size_t offset);

// "1 finding", "3 findings".
std::string Count(size_t n, std::string_view singular);

// Whether a range holds a value (std::ranges::contains is missing in this standard library).
template <class Range, class T>
bool Contains(const Range& range, const T& value) {
  for (const auto& item : range) {
    if (item == value) return true;
  }
  return false;
}

// & < > " ' escaped for HTML and XML text and attributes.
std::string EscapeMarkup(std::string_view text);

}  // namespace bartizan
