#include "bartizan/iampolicy/axis.h"

#include <algorithm>
#include <optional>
#include <set>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

constexpr size_t kMostSearches = 400;  // of words, for one glob
constexpr size_t kMostLists = 32;

// Whether the texts before the first and behind the last wildcard rule out a common word.
bool SurelyDisjoint(std::string_view a, std::string_view b) {
  const size_t head = std::min({a.find_first_of("*?"), b.find_first_of("*?"), a.size(), b.size()});
  if (a.substr(0, head) != b.substr(0, head)) return true;
  const auto tail_of = [](std::string_view p) {
    const size_t wild = p.find_last_of("*?");
    return wild == std::string_view::npos ? p.size() : p.size() - wild - 1;
  };
  const size_t tail = std::min(tail_of(a), tail_of(b));
  return a.substr(a.size() - tail) != b.substr(b.size() - tail);
}

// False where limits were reached.
bool AddIntersection(std::string_view a, std::string_view b, bool loose, std::vector<Part>& out) {
  if (SurelyDisjoint(a, b)) return true;
  const auto both = Intersection(a, b);
  if (!both) return false;
  for (const std::string& glob : *both) out.push_back({glob, loose});
  return true;
}

bool Combine(const Part& part, const std::string& pattern, std::vector<Part>& out) {
  const bool variables = part.loose || HasVariable(part.glob) || HasVariable(pattern);
  if (!variables) {
    if (SurelyCovers(part.glob, pattern)) {
      out.push_back({pattern, false});
      return true;
    }
    return AddIntersection(part.glob, pattern, false, out);
  }
  if (!part.loose && SurelyCovers(part.glob, pattern)) {
    out.push_back({pattern, false});
    return true;
  }
  bool complete = part.loose || AddIntersection(part.glob, pattern, false, out);
  complete &= AddIntersection(Widen(part.glob), Widen(pattern), true, out);
  return complete;
}

// The patterns of one list that count for a part: of a loose one only those without variables.
std::vector<std::string_view> Counting(const Patterns& list, bool loose) {
  std::vector<std::string_view> counting;
  for (const std::string& pattern : list) {
    if (!loose || !HasVariable(pattern)) counting.push_back(pattern);
  }
  return counting;
}

struct Avoided {
  std::vector<std::string_view> patterns;
  bool soft = false;  // only patterns with '?' match the canonical word
  bool hard = false;  // covers the glob
};

Avoided Classify(const Patterns& list, bool loose, std::string_view canonical) {
  Avoided avoided{Counting(list, loose)};
  for (const std::string_view pattern : avoided.patterns) {
    if (!PatternMatches(pattern, canonical)) continue;
    if (pattern.find('?') == std::string_view::npos) {
      avoided.hard = true;
      return avoided;
    }
    avoided.soft = true;
  }
  return avoided;
}

// Walks from "avoid all" to less, until words are found: no set of avoided lists that is larger
// than one of those found can be had.
class WordSearcher {
 public:
  WordSearcher(std::string glob, std::vector<Avoided> lists)
      : glob_(std::move(glob)), lists_(std::move(lists)) {}

  void Run(Words& out) {
    KeepWhatDecides(out);
    if (lists_.size() > kMostLists) {
      out.complete = false;
      return;
    }
    std::vector<uint32_t> open{static_cast<uint32_t>((uint64_t{1} << lists_.size()) - 1)};
    std::set<uint32_t> seen{open.front()};
    while (!open.empty() && out.complete) {
      const uint32_t avoid = open.back();
      open.pop_back();
      if (const auto word = Find(avoid, out)) {
        if (std::ranges::find(out.words, *word) == out.words.end()) out.words.push_back(*word);
        continue;
      }
      for (size_t i = 0; i < lists_.size(); ++i) {
        const uint32_t less = avoid & ~(1U << i);
        if (less != avoid && seen.insert(less).second) open.push_back(less);
      }
    }
  }

 private:
  std::optional<std::string> FindOne(const std::vector<std::string_view>& all,
                                     const std::vector<std::string_view>& none, Words& out) {
    if (++searches_ > kMostSearches) out.complete = false;
    if (!out.complete) return std::nullopt;
    WordSearch search = FindWord(all, none);
    out.complete &= search.proven || search.word.has_value();
    return std::move(search.word);
  }

  std::optional<std::string> Find(uint32_t avoid, Words& out) {
    std::vector<std::string_view> none;
    for (size_t i = 0; i < lists_.size(); ++i) {
      if ((avoid >> i & 1U) == 0) continue;
      none.insert(none.end(), lists_[i].patterns.begin(), lists_[i].patterns.end());
    }
    return FindOne({glob_}, none, out);
  }

  // Keeps lists that match some words of the glob and not others.
  void KeepWhatDecides(Words& out) {
    std::erase_if(lists_, [&](const Avoided& list) {
      if (!list.soft && std::ranges::none_of(list.patterns, [&](std::string_view pattern) {
            return !SurelyDisjoint(glob_, pattern) && FindOne({glob_, pattern}, {}, out);
          })) {
        return out.complete;
      }
      return out.complete && !FindOne({glob_}, list.patterns, out) && out.complete;
    });
  }

  const std::string glob_;
  std::vector<Avoided> lists_;
  size_t searches_ = 0;
};

}  // namespace

bool HasVariable(std::string_view pattern) {
  return pattern.find(kVariableBegin) != std::string_view::npos;
}

std::string Widen(std::string_view pattern) {
  std::string wide;
  bool inside = false;
  for (const char c : pattern) {
    if (c == kVariableBegin) {
      inside = true;
      wide += '*';
    } else if (c == kVariableEnd) {
      inside = false;
    } else if (!inside) {
      wide += c;
    }
  }
  return SimplifyPattern(wide);
}

void Narrow(Parts& parts, const Patterns& list, bool optional, size_t most) {
  std::vector<Part> out;
  for (const Part& part : parts.parts) {
    const bool covered = !part.loose && std::ranges::any_of(list, [&](const std::string& pattern) {
      return SurelyCovers(pattern, part.glob);
    });
    if (optional || covered) out.push_back(part);
    if (covered) continue;
    for (const std::string& pattern : list) {
      parts.complete &= Combine(part, pattern, out);
      if (out.size() > most) {
        parts.complete = false;
        parts.parts = std::move(out);
        return;
      }
    }
  }
  std::ranges::sort(out);
  const auto [first, last] = std::ranges::unique(out);
  out.erase(first, last);
  parts.parts = std::move(out);
}

Words LeastWords(const Part& part, std::span<const Patterns* const> avoid) {
  Words result;
  result.words.push_back(CanonicalWord(part.glob));
  std::vector<Avoided> lists;
  bool soft = false;
  for (const Patterns* list : avoid) {
    Avoided avoided = Classify(*list, part.loose, result.words.front());
    if (avoided.hard || avoided.patterns.empty()) continue;
    soft |= avoided.soft;
    lists.push_back(std::move(avoided));
  }
  if (soft) WordSearcher(part.glob, std::move(lists)).Run(result);
  return result;
}

}  // namespace bartizan::iampolicy
