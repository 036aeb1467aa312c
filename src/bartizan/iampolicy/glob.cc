#include "bartizan/iampolicy/glob.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "bartizan/base/text.h"
#include "bartizan/iampolicy/glob_token.h"

namespace bartizan::iampolicy {
namespace {

bool IsWildcard(char c) {
  return c == '*' || c == '?';
}

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

// '*' and '?' as the characters they are in names of variables and in words.
char Literal(char c) {
  if (c == '*') return kLiteralStar;
  if (c == '?') return kLiteralQuestion;
  return c;
}

// "Key , 'Default'" as "key, 'Default'".
std::string VariableName(std::string_view text) {
  const size_t comma = text.find(',');
  std::string name = ToLower(Trim(text.substr(0, comma)));
  if (comma != std::string_view::npos) {
    name += ", ";
    name += Trim(text.substr(comma + 1));
  }
  std::transform(name.begin(), name.end(), name.begin(), Literal);
  return name;
}

// What stands between "${" and "}", as encoded text.
Result<std::string> EncodeVariable(std::string_view text) {
  if (text == "*") return std::string(1, kLiteralStar);
  if (text == "?") return std::string(1, kLiteralQuestion);
  if (text == "$") return std::string("$");
  const std::string name = VariableName(text);
  if (name.empty() || name.front() == ',') {
    return Fail(Code::kInvalid, "a policy variable has no name");
  }
  return kVariableBegin + name + kVariableEnd;
}

// How a pattern's '?' treats a '*' of the text that it is matched against.
enum class StarInText : uint8_t { kIsCharacter, kIsUnknown };

constexpr uint64_t EveryByte(char c) {
  return 0x0101010101010101U * static_cast<uint8_t>(c);
}

constexpr bool HasZeroByte(uint64_t block) {
  return ((block - EveryByte(1)) & ~block & EveryByte('\x80')) != 0;
}

// How many bytes at the start of both are surely equal and no wildcards, in steps of eight. Most
// patterns start with much the same.
size_t EqualBlocks(std::string_view pattern, std::string_view text) {
  const size_t common = std::min(pattern.size(), text.size());
  size_t at = 0;
  for (; at + sizeof(uint64_t) <= common; at += sizeof(uint64_t)) {
    uint64_t ours = 0, theirs = 0;
    std::memcpy(&ours, pattern.data() + at, sizeof ours);
    std::memcpy(&theirs, text.data() + at, sizeof theirs);
    const bool wildcard = HasZeroByte(ours ^ EveryByte('*')) || HasZeroByte(ours ^ EveryByte('?'));
    if (ours != theirs || wildcard) break;
  }
  return at;
}

// The part of a pattern from its first to its last wildcard, against a text. Goes back to the last
// '*' only: an earlier one could not reach more.
template <StarInText kStar>
bool MatchesMiddle(std::string_view pattern, std::string_view text) {
  size_t p = 0, t = 0;
  size_t star = std::string_view::npos, star_text = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      star_text = t;
      if (star == pattern.size()) return true;
      continue;
    }
    if (p < pattern.size()) {
      if (pattern[p] == text[t] && pattern[p] != '?') {
        ++p, ++t;
        continue;
      }
      const bool unknown = kStar == StarInText::kIsUnknown && text[t] == '*';
      if (pattern[p] == '?' && text[t] != kVariableBegin && !unknown) {
        ++p;
        t += TokenSize(text, t);
        continue;
      }
    }
    if (star == std::string_view::npos) return false;
    star_text += TokenSize(text, star_text);
    p = star;
    t = star_text;
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// The text's tokens start where the pattern's do: what is compared byte for byte at either end of
// the pattern consists of whole tokens, and no token is the end of another one.
template <StarInText kStar>
bool Matches(std::string_view pattern, std::string_view text) {
  size_t start = EqualBlocks(pattern, text);
  for (;; ++start) {
    if (start == pattern.size()) return start == text.size();
    const char c = pattern[start];
    if (c == '*' || c == '?') break;
    if (start == text.size() || c != text[start]) return false;
  }
  pattern.remove_prefix(start);
  text.remove_prefix(start);
  while (pattern.back() != '*' && pattern.back() != '?') {
    if (text.empty() || pattern.back() != text.back()) return false;
    pattern.remove_suffix(1);
    text.remove_suffix(1);
  }
  return (pattern.size() == 1 && pattern.front() == '*') || MatchesMiddle<kStar>(pattern, text);
}

std::string Show(std::string_view encoded, bool word) {
  std::string shown;
  for (size_t i = 0; i < encoded.size(); i += TokenSize(encoded, i)) {
    const std::string_view token = encoded.substr(i, TokenSize(encoded, i));
    const char c = token.front();
    if (c == kVariableBegin) {
      shown += "${";
      for (const char n : token.substr(1, token.size() - 2)) {
        shown += n == kLiteralStar ? '*' : n == kLiteralQuestion ? '?' : n;
      }
      shown += '}';
    } else if (c == kLiteralStar) {
      shown += word ? "*" : "${*}";
    } else if (c == kLiteralQuestion) {
      shown += word ? "?" : "${?}";
    } else if (c == kFresh) {
      shown += 'x';
    } else if (c == '$' && !word && encoded.substr(i).starts_with("${")) {
      shown += "${$}";
    } else {
      shown += token;
    }
  }
  return shown;
}

}  // namespace

Result<std::string> EncodePattern(std::string_view text, bool variables) {
  const auto control = std::find_if(text.begin(), text.end(), IsControl);
  if (control != text.end()) {
    return Fail(Code::kInvalid,
                fmt::format("control character 0x{:02x} at byte {}",
                            static_cast<unsigned>(*control), control - text.begin() + 1));
  }
  if (const auto bad = FindInvalidUtf8(text)) {
    return Fail(Code::kInvalid, fmt::format("invalid UTF-8 at byte {}", *bad + 1));
  }
  if (!variables) return std::string(text);
  std::string encoded;
  encoded.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t begin = std::min(text.find("${", i), text.size());
    encoded += text.substr(i, begin - i);
    if (begin == text.size()) break;
    const size_t end = text.find('}', begin);
    if (end == std::string_view::npos) {
      return Fail(Code::kInvalid,
                  fmt::format("\"${{\" at byte {} has no \"}}\" behind it", begin + 1));
    }
    BARTIZAN_TRY(const std::string symbol, EncodeVariable(text.substr(begin + 2, end - begin - 2)));
    encoded += symbol;
    i = end + 1;
  }
  return encoded;
}

std::string EncodeWord(std::string_view text) {
  std::string word(text);
  for (char& c : word) {
    // No pattern names a control character.
    c = IsControl(c) ? kFresh : Literal(c);
  }
  return word;
}

std::string ShowPattern(std::string_view encoded) {
  return Show(encoded, false);
}

std::string ShowWord(std::string_view encoded) {
  return Show(encoded, true);
}

bool PatternMatches(std::string_view pattern, std::string_view word) {
  return Matches<StarInText::kIsCharacter>(pattern, word);
}

std::string CanonicalWord(std::string_view pattern) {
  std::string word(pattern);
  for (char& c : word) {
    if (c == '*' || c == '?') c = kFresh;
  }
  return word;
}

bool SurelyCovers(std::string_view wide, std::string_view narrow) {
  return Matches<StarInText::kIsUnknown>(wide, narrow);
}

std::optional<bool> Covers(std::string_view wide, std::string_view narrow) {
  // Without '?' in `wide`, this is whether `wide` matches the canonical word of `narrow`.
  if (SurelyCovers(wide, narrow)) return true;
  if (wide.find('?') == std::string_view::npos) return false;
  // A '*' of `narrow` stands for one character too.
  if (!Matches<StarInText::kIsCharacter>(wide, narrow)) return false;
  constexpr size_t kStates = 100'000;
  const WordSearch uncovered = FindWord({narrow}, {wide}, kStates);
  if (!uncovered.proven) return std::nullopt;
  return !uncovered.word;
}

std::string SimplifyPattern(std::string_view pattern) {
  std::string simple;
  simple.reserve(pattern.size());
  for (size_t i = 0; i < pattern.size();) {
    size_t stars = 0, marks = 0;
    for (; i < pattern.size() && IsWildcard(pattern[i]); ++i) ++(pattern[i] == '*' ? stars : marks);
    simple.append(marks, '?');
    if (stars > 0) simple += '*';
    const size_t start = i;
    while (i < pattern.size() && !IsWildcard(pattern[i])) ++i;
    simple += pattern.substr(start, i - start);
  }
  return simple;
}

bool IsSimple(std::string_view pattern) {
  if (pattern.find('*') == std::string_view::npos) return true;
  for (size_t i = 1; i < pattern.size(); ++i) {
    if (IsWildcard(pattern[i]) && IsWildcard(pattern[i - 1])) return false;
  }
  return true;
}

}  // namespace bartizan::iampolicy
