#include "bartizan/iampolicy/glob_automaton.h"

#include <algorithm>
#include <limits>

#include "bartizan/iampolicy/glob_token.h"

namespace bartizan::iampolicy {
namespace {

constexpr Symbol kFirstLong = 256;
constexpr auto kUnknown = std::numeric_limits<PatternAutomaton::State>::max();

}  // namespace

std::vector<Symbol> Alphabet::Tokenize(std::string_view encoded) {
  std::vector<Symbol> symbols;
  symbols.reserve(encoded.size());
  for (size_t i = 0; i < encoded.size();) {
    const std::string_view token = encoded.substr(i, TokenSize(encoded, i));
    i += token.size();
    if (token.size() == 1) {
      symbols.push_back(static_cast<unsigned char>(token.front()));
      continue;
    }
    const auto fresh = static_cast<Symbol>(kFirstLong + long_tokens_.size());
    const auto [at, added] = numbers_.try_emplace(token, fresh);
    if (added) {
      long_tokens_.push_back(token);
      if (token.front() == kVariableBegin) variables_.push_back(fresh);
    }
    symbols.push_back(at->second);
  }
  return symbols;
}

bool Alphabet::IsVariable(Symbol symbol) const {
  return symbol >= kFirstLong && long_tokens_[symbol - kFirstLong].front() == kVariableBegin;
}

void Alphabet::Append(Symbol symbol, std::string& text) const {
  if (symbol < kFirstLong) {
    text += static_cast<char>(symbol);
  } else {
    text += long_tokens_[symbol - kFirstLong];
  }
}

PatternAutomaton::PatternAutomaton(std::vector<Symbol> pattern, const Alphabet& alphabet,
                                   size_t* looked_at)
    : pattern_(std::move(pattern)), alphabet_(&alphabet), looked_at_(looked_at) {
  StateOf({});
  Places start;
  Enter(0, start);
  StateOf(std::move(start));
}

PatternAutomaton::State PatternAutomaton::Next(State state, Symbol symbol) {
  const auto& next = nodes_[state].next;
  size_t edge = kNamed;
  while (edge < next.size() && next[edge].first != symbol) ++edge;
  if (edge == next.size()) edge = alphabet_->IsVariable(symbol) ? kOtherVariable : kOther;
  if (next[edge].second != kUnknown) return next[edge].second;
  const State target = Compute(state, symbol);
  nodes_[state].next[edge].second = target;
  return target;
}

PatternAutomaton::State PatternAutomaton::Compute(State state, Symbol symbol) {
  Places places;
  for (const uint32_t place : nodes_[state].places) {
    ++*looked_at_;
    if (place == pattern_.size()) continue;
    const Symbol token = pattern_[place];
    if (token == '*') {
      Enter(place, places);
    } else if (token == symbol || (token == '?' && !alphabet_->IsVariable(symbol))) {
      Enter(place + 1, places);
    }
  }
  return StateOf(std::move(places));
}

// Places come in rising order, so that what is there already is at the end.
void PatternAutomaton::Enter(uint32_t place, Places& places) const {
  while (place < pattern_.size() && pattern_[place] == '*') {
    places.assign(1, place);
    ++place;
  }
  if (places.empty() || places.back() < place) places.push_back(place);
}

PatternAutomaton::State PatternAutomaton::StateOf(Places places) {
  const auto [at, added] =
      numbers_.try_emplace(std::move(places), static_cast<State>(nodes_.size()));
  if (!added) return at->second;
  Node node{.places = at->first, .next = {{0, kUnknown}, {0, kUnknown}}};
  for (const uint32_t place : node.places) {
    if (place == pattern_.size()) {
      node.accepts = true;
    } else if (pattern_[place] == '*') {
      node.accepts_all = place + 1 == pattern_.size();
    } else if (pattern_[place] != '?') {
      const Symbol named = pattern_[place];
      const auto same = [named](const auto& edge) { return edge.first == named; };
      if (std::none_of(node.next.begin() + kNamed, node.next.end(), same)) {
        node.next.emplace_back(named, kUnknown);
      }
    }
  }
  nodes_.push_back(std::move(node));
  return at->second;
}

}  // namespace bartizan::iampolicy
