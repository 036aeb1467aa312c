#include "bartizan/iam/fnmatch.h"

namespace bartizan::iam {

namespace {

constexpr size_t kNone = std::string_view::npos;

// Where the class that starts at `open` ends (its "]"), kNone when it is literal.
size_t EndOfClass(std::string_view pattern, size_t open) {
  size_t at = open + 1;
  if (at < pattern.size() && pattern[at] == '!') ++at;
  if (at < pattern.size() && pattern[at] == ']') ++at;
  return pattern.find(']', at);
}

bool InClass(std::string_view content, char c) {
  const bool negated = content.starts_with('!');
  if (negated) content.remove_prefix(1);
  bool found = false;
  for (size_t i = 0; i < content.size(); ++i) {
    if (i + 2 < content.size() && content[i + 1] == '-') {
      found = found || (content[i] <= c && c <= content[i + 2]);
      i += 2;
    } else {
      found = found || content[i] == c;
    }
  }
  return found != negated;
}

// The position behind the one element at `at` when it takes `c`, kNone otherwise.
size_t Step(std::string_view pattern, size_t at, char c) {
  if (at >= pattern.size()) return kNone;
  if (pattern[at] == '?') return at + 1;
  if (pattern[at] == '[') {
    const size_t end = EndOfClass(pattern, at);
    if (end != kNone) return InClass(pattern.substr(at + 1, end - at - 1), c) ? end + 1 : kNone;
  }
  return pattern[at] == c ? at + 1 : kNone;
}

}  // namespace

bool FnMatch(std::string_view pattern, std::string_view text) {
  size_t p = 0;
  size_t t = 0;
  size_t after_star = kNone;  // where to go on when the last star takes one byte more
  size_t star_text = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p;
      star_text = t;
      continue;
    }
    if (const size_t next = Step(pattern, p, text[t]); next != kNone) {
      p = next;
      ++t;
    } else if (after_star != kNone) {
      p = after_star;
      t = ++star_text;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace bartizan::iam
