#pragma once
// The patterns of IAM: '*' stands for any run of characters (also none), '?' for one character
// (one UTF-8 code point). Everything here works on *encoded* patterns and words, in which a policy
// variable is one opaque symbol and an escaped wildcard is no wildcard.
//
// Sources:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html and
// …/reference_policies_variables.html. Pure; thread-safe.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::iampolicy {

// What stands in encoded text beside plain characters. Plain text holds none of these bytes.
inline constexpr char kVariableBegin = '\x01';  // then the variable's name in lower case, then …
inline constexpr char kVariableEnd = '\x02';
inline constexpr char kLiteralStar = '\x03';      // ${*}
inline constexpr char kLiteralQuestion = '\x04';  // ${?}
// Stands in words for a character that no pattern names. Only '*' and '?' match it.
inline constexpr char kFresh = '\x05';

// A policy's text as a pattern. `variables`: the document's Version is 2012-10-17, so "${x}" is a
// variable (with or without a default: "${x, 'd'}" is another symbol than "${x}"), and ${*}, ${?},
// ${$} are characters. kInvalid for control characters, invalid UTF-8, "${" without an end and a
// variable without a name.
Result<std::string> EncodePattern(std::string_view text, bool variables);
// Concrete text (of a request) as a word: '*' and '?' are characters; a control character, which no
// pattern can name, is a fresh one.
std::string EncodeWord(std::string_view text);
// For people: the opposite of EncodePattern with variables (a plain "${" is shown as "${$}{"), and
// of EncodeWord. A fresh character is shown as 'x'.
std::string ShowPattern(std::string_view encoded);
std::string ShowWord(std::string_view encoded);

// Whether the pattern matches the word. Linear-ish, iterative. A variable's symbol is matched by
// itself and by '*', never by '?'.
bool PatternMatches(std::string_view pattern, std::string_view word);

// The canonical word of a pattern: each '*' becomes one fresh character, each '?' too. For patterns
// without '?': p ⊆ q1 ∪ … ∪ qk exactly when some single qi matches CanonicalWord(p).
std::string CanonicalWord(std::string_view pattern);

// Whether every word of `narrow` is one of `wide`. Exact for all patterns; none when `narrow` or
// `wide` hold '?' and the exact construction needs more than 100,000 states.
std::optional<bool> Covers(std::string_view wide, std::string_view narrow);

// Patterns whose union is exactly what both match; at most `most` of them, else none. An empty
// list: nothing matches both. (Overlaps of a prefix with a suffix: "a*" and "*b" give "a*b", and
// "ab*c" with "*bc" give "ab*bc" and "abc".)
std::optional<std::vector<std::string>> Intersection(std::string_view a, std::string_view b,
                                                     size_t most = 64);

// A word that matches all of `all` and none of `none`, by walking the product of the patterns'
// automata: exact, for patterns of every kind. Proven with no word: there is none. The walk is
// cut after `states` (or after that many thousand steps of single patterns): not proven. The word
// is a shortest one, except where the walk was cut and the canonical word of the only one of `all`
// is one. The alphabet: the characters and variables that the patterns name, and a fresh character.
struct WordSearch {
  bool proven = false;
  std::optional<std::string> word;
};
WordSearch FindWord(const std::vector<std::string_view>& all,
                    const std::vector<std::string_view>& none, size_t states = 20'000);

// "**" is "*", runs of '*' and '?' are written "?…*". Same words (of those without a variable's
// symbol: "*?" matches one before a character, "?*" does not).
std::string SimplifyPattern(std::string_view pattern);
// Whether SimplifyPattern would surely change nothing.
bool IsSimple(std::string_view pattern);

}  // namespace bartizan::iampolicy
