#pragma once
// Numbers of any length in version texts: compared as decimal digits, so nothing overflows.
#include <compare>
#include <string_view>

namespace bartizan::sca {

inline bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}
inline bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool AllDigits(std::string_view text) {
  for (char c : text) {
    if (!IsDigit(c)) return false;
  }
  return !text.empty();
}

// Digits without leading zeros; zero and the empty text become the empty text.
inline std::string_view StripZeros(std::string_view digits) {
  size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

inline std::strong_ordering CompareDigits(std::string_view a, std::string_view b) {
  a = StripZeros(a);
  b = StripZeros(b);
  if (a.size() != b.size()) return a.size() <=> b.size();
  return a.compare(b) <=> 0;
}

// The run of digits at `at`; moves `at` behind it.
inline std::string_view TakeDigits(std::string_view text, size_t& at) {
  size_t start = at;
  while (at < text.size() && IsDigit(text[at])) ++at;
  return text.substr(start, at - start);
}

}  // namespace bartizan::sca
