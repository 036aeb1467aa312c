#include <algorithm>
#include <unordered_set>

#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/glob_automaton.h"
#include "bartizan/iampolicy/glob_token.h"

namespace bartizan::iampolicy {
namespace {

// For each state that a walk may reach: it looks at this many states of single patterns.
constexpr size_t kWorkPerState = 1000;
// Of patterns; those of the states that are kept (4 bytes each) are no more.
constexpr size_t kMostPlaces = 2'000'000;

bool IsWildcard(char c) {
  return c == '*' || c == '?';
}

// Different literal text at one end. Says no for many pairs that have no word in common.
bool SurelyDisjoint(std::string_view a, std::string_view b) {
  const size_t common = std::min(a.size(), b.size());
  for (size_t i = 0; i < common && !IsWildcard(a[i]) && !IsWildcard(b[i]); ++i) {
    if (a[i] != b[i]) return true;
  }
  for (size_t i = 1; i <= common; ++i) {
    const char last_a = a[a.size() - i], last_b = b[b.size() - i];
    if (IsWildcard(last_a) || IsWildcard(last_b)) break;
    if (last_a != last_b) return true;
  }
  return false;
}

// Walks the states of all patterns at once, nearest first.
class ProductWalk {
 public:
  using State = PatternAutomaton::State;

  ProductWalk(const std::vector<std::string_view>& all, const std::vector<std::string_view>& none,
              size_t most_states)
      : all_(all.size()), width_(all.size() + none.size()), most_states_(most_states) {
    automata_.reserve(width_);
    for (const auto& pattern : all) Add(pattern);
    for (const auto& pattern : none) Add(pattern);
    // A '?' refuses a variable, so that one may avoid what any character meets.
    const auto has_question = [](auto pattern) { return Contains(pattern, '?'); };
    variables_help_ = std::any_of(none.begin(), none.end(), has_question);
  }

  ProductWalk(const ProductWalk&) = delete;
  ProductWalk& operator=(const ProductWalk&) = delete;

  WordSearch Run() {
    next_.assign(width_, PatternAutomaton::kStart);
    if (IsHopeless()) return {.proven = true, .word = {}};
    if (IsAccepted()) return {.proven = true, .word = ""};
    Remember(0, 0);
    for (size_t at = 0; at < steps_.size(); ++at) {
      CollectSymbols(at);
      for (const Symbol symbol : symbols_) {
        work_ += width_;
        if (work_ / kWorkPerState > most_states_ || places_ > kMostPlaces) return {};
        if (!Advance(at, symbol)) continue;
        if (IsAccepted()) return {.proven = true, .word = WordTo(at, symbol)};
        if (!Remember(at, symbol)) return {};
      }
    }
    return {.proven = true, .word = {}};
  }

 private:
  // How a state was reached.
  struct Step {
    size_t from = 0;
    Symbol symbol = 0;
  };
  struct Hash {
    const ProductWalk* walk;
    size_t operator()(size_t at) const {
      uint64_t hash = 0xcbf29ce484222325;
      for (size_t i = 0; i < walk->width_; ++i) {
        hash = (hash ^ walk->states_[at * walk->width_ + i]) * 0x100000001b3;
      }
      return hash ^ (hash >> 32);
    }
  };
  struct Equal {
    const ProductWalk* walk;
    bool operator()(size_t a, size_t b) const {
      const State* states = walk->states_.data();
      const size_t width = walk->width_;
      return std::equal(states + a * width, states + (a + 1) * width, states + b * width);
    }
  };

  static bool Contains(std::string_view text, char c) {
    return text.find(c) != std::string_view::npos;
  }

  void Add(std::string_view pattern) {
    automata_.emplace_back(alphabet_.Tokenize(pattern), alphabet_, &places_);
  }

  // Symbols that only patterns of `none` name bring those nearer to a match, and nothing else: a
  // fresh character (or another variable) does at least as well.
  void CollectSymbols(size_t at) {
    symbols_.assign(1, static_cast<unsigned char>(kFresh));
    for (size_t i = 0; i < all_; ++i) {
      automata_[i].ForEachNamed(states_[at * width_ + i],
                                [this](Symbol symbol) { symbols_.push_back(symbol); });
    }
    if (variables_help_) {
      symbols_.insert(symbols_.end(), alphabet_.Variables().begin(), alphabet_.Variables().end());
    }
    if (symbols_.size() > 2) {
      std::sort(symbols_.begin(), symbols_.end());
      symbols_.erase(std::unique(symbols_.begin(), symbols_.end()), symbols_.end());
    }
  }

  // To `next_`. False where no word can be found behind it.
  bool Advance(size_t at, Symbol symbol) {
    for (size_t i = 0; i < width_; ++i) {
      next_[i] = automata_[i].Next(states_[at * width_ + i], symbol);
      const bool hopeless =
          i < all_ ? next_[i] == PatternAutomaton::kDead : automata_[i].AcceptsAll(next_[i]);
      if (hopeless) return false;
    }
    return true;
  }

  bool IsHopeless() const {
    for (size_t i = all_; i < width_; ++i) {
      if (automata_[i].AcceptsAll(next_[i])) return true;
    }
    return false;
  }

  bool IsAccepted() const {
    for (size_t i = 0; i < width_; ++i) {
      if (automata_[i].Accepts(next_[i]) != (i < all_)) return false;
    }
    return true;
  }

  // False at the limit.
  bool Remember(size_t from, Symbol symbol) {
    states_.insert(states_.end(), next_.begin(), next_.end());
    if (!seen_.insert(steps_.size()).second) {
      states_.resize(states_.size() - width_);
    } else {
      steps_.push_back({.from = from, .symbol = symbol});
    }
    return steps_.size() <= most_states_;
  }

  std::string WordTo(size_t at, Symbol last) const {
    std::vector<Symbol> symbols = {last};
    for (; at != 0; at = steps_[at].from) symbols.push_back(steps_[at].symbol);
    std::string word;
    for (size_t i = symbols.size(); i-- > 0;) alphabet_.Append(symbols[i], word);
    return word;
  }

  Alphabet alphabet_;
  size_t all_, width_, most_states_;
  std::vector<PatternAutomaton> automata_;  // those of `all` first
  bool variables_help_ = false;
  std::vector<State> states_;  // width_ for each state that was reached
  std::vector<Step> steps_;
  std::unordered_set<size_t, Hash, Equal> seen_{64, Hash{this}, Equal{this}};
  std::vector<State> next_;
  std::vector<Symbol> symbols_;
  size_t work_ = 0, places_ = 0;
};

std::string ShortestWord(std::string_view pattern) {
  std::string word = CanonicalWord(pattern);
  size_t size = 0;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '*') word[size++] = word[i];
  }
  word.resize(size);
  return word;
}

bool MatchesNone(const std::vector<std::string_view>& patterns, std::string_view word) {
  return std::none_of(patterns.begin(), patterns.end(),
                      [word](auto pattern) { return PatternMatches(pattern, word); });
}

}  // namespace

WordSearch FindWord(const std::vector<std::string_view>& all,
                    const std::vector<std::string_view>& none, size_t states) {
  std::vector<std::string_view> relevant;
  for (const auto& refused : none) {
    bool disjoint = false;
    for (const auto& wanted : all) {
      if (SurelyCovers(refused, wanted)) return {.proven = true, .word = {}};
      disjoint = disjoint || SurelyDisjoint(refused, wanted);
    }
    // The variables that any pattern names are part of the words' alphabet.
    if (!disjoint || refused.find(kVariableBegin) != std::string_view::npos) {
      relevant.push_back(refused);
    }
  }
  if (all.size() == 1) {
    std::string word = ShortestWord(all.front());
    if (MatchesNone(relevant, word)) return {.proven = true, .word = std::move(word)};
  }
  WordSearch found = ProductWalk(all, relevant, states).Run();
  if (found.proven || all.size() != 1) return found;
  // Not a shortest one, but one.
  std::string word = CanonicalWord(all.front());
  if (!MatchesNone(relevant, word)) return found;
  return {.proven = true, .word = std::move(word)};
}

}  // namespace bartizan::iampolicy
