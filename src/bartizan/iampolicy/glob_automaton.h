#pragma once
// Internal to the patterns: one pattern as a deterministic automaton whose states are made when a
// walk first reaches them. Not thread-safe; made for one walk.
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bartizan::iampolicy {

// A token (glob_token.h) as a number: a byte is itself, longer ones are numbered from 256.
using Symbol = uint32_t;

// Gives the tokens of all patterns of a walk their numbers. Refers to the patterns' text.
class Alphabet {
 public:
  std::vector<Symbol> Tokenize(std::string_view encoded);
  const std::vector<Symbol>& Variables() const { return variables_; }
  bool IsVariable(Symbol symbol) const;
  void Append(Symbol symbol, std::string& text) const;

 private:
  std::map<std::string_view, Symbol> numbers_;
  std::vector<std::string_view> long_tokens_;
  std::vector<Symbol> variables_;
};

class PatternAutomaton {
 public:
  using State = uint32_t;
  static constexpr State kDead = 0;
  static constexpr State kStart = 1;

  // `alphabet` and `looked_at` outlive the automaton. The latter counts places of the pattern.
  PatternAutomaton(std::vector<Symbol> pattern, const Alphabet& alphabet, size_t* looked_at);

  State Next(State state, Symbol symbol);
  bool Accepts(State state) const { return nodes_[state].accepts; }
  // Whatever follows.
  bool AcceptsAll(State state) const { return nodes_[state].accepts_all; }
  // Calls visit(symbol) for those that may lead elsewhere than a symbol that no pattern names.
  template <class Visit>
  void ForEachNamed(State state, Visit visit) const {
    for (size_t i = kNamed; i < nodes_[state].next.size(); ++i) visit(nodes_[state].next[i].first);
  }

 private:
  // The places of the pattern, in order, that its tokens so far may have led to. A place at a later
  // '*' makes earlier ones needless: whatever they accept, it accepts too.
  using Places = std::vector<uint32_t>;
  struct Node {
    Places places;
    // [kOther] is for characters that are not named here, [kOtherVariable] for such variables.
    std::vector<std::pair<Symbol, State>> next;
    bool accepts = false;
    bool accepts_all = false;
  };
  static constexpr size_t kOther = 0, kOtherVariable = 1, kNamed = 2;

  State StateOf(Places places);
  void Enter(uint32_t place, Places& places) const;
  State Compute(State state, Symbol symbol);

  std::vector<Symbol> pattern_;
  const Alphabet* alphabet_;
  std::vector<Node> nodes_;
  std::map<Places, State> numbers_;
  size_t* looked_at_;
};

}  // namespace bartizan::iampolicy
