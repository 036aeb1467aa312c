#pragma once
// Which words have to be looked at, on one of the two axes on which statements are made of patterns
// (actions and targets). Internal to contain.h.
//
// A gain wants some statements to apply and others not to. What has to apply is an intersection of
// patterns, one of each statement that is wanted: a glob again. Of the words of that glob, those
// that match the fewest patterns to be avoided are enough. Without '?' that is a single word, the
// canonical one: another pattern matches it only if it covers the whole glob.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/iampolicy/members.h"

namespace bartizan::iampolicy {

using Patterns = std::vector<std::string>;

struct Part {
  std::string glob;
  // A policy variable could be chosen so that it meets something else than itself; `glob` has '*'
  // for all variables, so it says too much.
  bool loose = false;
  auto operator<=>(const Part&) const = default;
};

// What narrowing makes of patterns; `complete` is false where limits were reached.
struct Parts {
  std::vector<Part> parts;
  bool complete = true;
};

// Leaves what some pattern of `list` matches too. `optional`: or all as it is, beside that.
void Narrow(Parts& parts, const Patterns& list, bool optional, size_t most);

// "a${v}b" as "a*b".
std::string Widen(std::string_view pattern);
bool HasVariable(std::string_view pattern);

// Words of the glob such that each of its words matches at least the lists of `avoid` that one of
// them matches.
struct Words {
  std::vector<std::string> words;
  bool complete = true;
};
Words LeastWords(const Part& part, std::span<const Patterns* const> avoid);

}  // namespace bartizan::iampolicy
