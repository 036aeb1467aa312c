#include <algorithm>
#include <array>

#include "bartizan/iampolicy/glob.h"
#include "bartizan/iampolicy/glob_token.h"

namespace bartizan::iampolicy {
namespace {

using Patterns = std::vector<std::string>;

constexpr size_t kMostCells = 1'000'000;
constexpr size_t kMostBytes = 16'000'000;  // copied on the way
constexpr size_t kMostInCell = 64;

bool IsStar(std::string_view token) {
  return token == "*";
}

bool IsWildcard(char c) {
  return c == '*' || c == '?';
}

bool HasWildcard(std::string_view pattern) {
  return std::any_of(pattern.begin(), pattern.end(), IsWildcard);
}

std::vector<std::string_view> Tokens(std::string_view pattern) {
  std::vector<std::string_view> tokens;
  for (size_t i = 0; i < pattern.size(); i += tokens.back().size()) {
    tokens.push_back(pattern.substr(i, TokenSize(pattern, i)));
  }
  return tokens;
}

// What both tokens match; neither is '*'. Empty: nothing.
std::string_view Meet(std::string_view a, std::string_view b) {
  if (a == b) return a;
  if (a == "?" && b.front() != kVariableBegin) return b;
  if (b == "?" && a.front() != kVariableBegin) return a;
  return "";
}

// Takes equal literal text from the front of both. False: they differ.
bool TakePrefix(std::string_view& a, std::string_view& b, std::string_view& taken) {
  size_t i = 0;
  while (!IsWildcard(a[i]) && !IsWildcard(b[i])) {
    if (a[i] != b[i]) return false;
    ++i;
  }
  taken = a.substr(0, i);
  a.remove_prefix(i);
  b.remove_prefix(i);
  return true;
}

bool TakeSuffix(std::string_view& a, std::string_view& b, std::string_view& taken) {
  const std::string_view whole = a;
  while (!IsWildcard(a.back()) && !IsWildcard(b.back())) {
    if (a.back() != b.back()) return false;
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  taken = whole.substr(a.size());
  return true;
}

// For pairs of a rest of `a` and a rest of `b`, the patterns of what both match. Only pairs that
// can be reached, of which one begins with '*' (or both are at their end), are looked at; each
// once.
class Table {
 public:
  Table(std::string_view a, std::string_view b) : a_(Tokens(a)), b_(Tokens(b)) {}

  // False: too many, too large.
  bool Run(Patterns& result) {
    if ((a_.size() + 1) * (b_.size() + 1) > kMostCells) return false;
    numbers_.assign((a_.size() + 1) * (b_.size() + 1), kNew);
    const Edge start = Follow({.i = 0, .j = 0});
    if (start.dead) return true;
    std::vector<Place> open = {start.to};
    while (!open.empty()) {
      const Place place = open.back();
      uint32_t& number = Number(place);
      if (number == kNew) {  // its successors first
        number = kOpen;
        for (const Edge& edge : EdgesOf(place)) {
          if (!edge.dead && Number(edge.to) == kNew) open.push_back(edge.to);
        }
        continue;
      }
      open.pop_back();
      if (number != kOpen) continue;
      Patterns patterns;
      Fill(place, patterns);
      if (patterns.size() > kMostInCell || bytes_ > kMostBytes) return false;
      number = patterns.empty() ? kNothing : static_cast<uint32_t>(cells_.size());
      if (!patterns.empty()) cells_.push_back(std::move(patterns));
    }
    Extend(start, result);
    return true;
  }

 private:
  struct Place {
    size_t i = 0, j = 0;
  };
  // What both match before the rests at `to`: one token, or what lies between two places.
  struct Edge {
    std::string_view token;
    Place from, to;
    bool dead = true;
  };
  using Edges = std::array<Edge, 2>;
  static constexpr uint32_t kNew = 0xffffffff, kOpen = 0xfffffffe, kNothing = 0;

  uint32_t& Number(Place at) { return numbers_[at.i * (b_.size() + 1) + at.j]; }
  bool StarInA(size_t i) const { return i < a_.size() && IsStar(a_[i]); }
  bool StarInB(size_t j) const { return j < b_.size() && IsStar(b_[j]); }
  bool AtEnd(Place at) const { return at.i == a_.size() && at.j == b_.size(); }

  std::string_view Both(Place at) const {
    return at.i == a_.size() || at.j == b_.size() ? "" : Meet(a_[at.i], b_[at.j]);
  }

  // Over what is no '*' in both.
  Edge Follow(Place at) const {
    Edge edge{.token = {}, .from = at, .to = at, .dead = false};
    for (Place& to = edge.to; !StarInA(to.i) && !StarInB(to.j) && !AtEnd(to); ++to.i, ++to.j) {
      edge.dead = Both(to).empty();
      if (edge.dead) break;
    }
    return edge;
  }

  static Edge Take(std::string_view token, Place to) {
    return {.token = token, .from = {}, .to = to, .dead = false};
  }

  // Of a place with a '*', or the end.
  Edges EdgesOf(Place at) const {
    const Place next_a{.i = at.i + 1, .j = at.j}, next_b{.i = at.i, .j = at.j + 1};
    const bool star_a = StarInA(at.i), star_b = StarInB(at.j);
    Edges edges;
    if (star_a && star_b) {  // one of them ends first
      edges = {Take("*", next_a), Take("*", next_b)};
    } else if (star_a) {  // it ends here, or takes the other's token
      edges[0] = Follow(next_a);
      if (at.j < b_.size()) edges[1] = Take(b_[at.j], next_b);
    } else if (star_b) {
      edges[0] = Follow(next_b);
      if (at.i < a_.size()) edges[1] = Take(a_[at.i], next_a);
    }
    return edges;
  }

  void Fill(Place at, Patterns& patterns) {
    if (AtEnd(at)) patterns.emplace_back();
    for (const Edge& edge : EdgesOf(at)) {
      if (!edge.dead) Extend(edge, patterns);
    }
  }

  // Adds what the edge leads to.
  void Extend(const Edge& edge, Patterns& patterns) {
    const Patterns& rests = cells_[Number(edge.to)];
    if (rests.empty()) return;
    std::string text(edge.token);
    if (edge.token.empty()) {
      for (Place at = edge.from; at.i != edge.to.i; ++at.i, ++at.j) text += Both(at);
    }
    for (const std::string& rest : rests) Put(text, rest, patterns);
  }

  void Put(const std::string& text, const std::string& rest, Patterns& patterns) {
    const bool again = text == "*" && rest.starts_with('*');
    std::string pattern = again ? rest : text + rest;
    bytes_ += pattern.size() * (patterns.size() + 1);
    const auto covers = [&](const auto& other) { return SurelyCovers(other, pattern); };
    if (std::any_of(patterns.begin(), patterns.end(), covers)) return;
    std::erase_if(patterns, [&](const auto& other) { return SurelyCovers(pattern, other); });
    patterns.push_back(std::move(pattern));
  }

  std::vector<std::string_view> a_, b_;
  std::vector<uint32_t> numbers_;  // of a place's patterns in cells_
  std::vector<Patterns> cells_{1};
  size_t bytes_ = 0;
};

}  // namespace

std::optional<std::vector<std::string>> Intersection(std::string_view a, std::string_view b,
                                                     size_t most) {
  Patterns result;
  if (SurelyCovers(b, a)) {
    result.emplace_back(a);
  } else if (SurelyCovers(a, b)) {
    result.emplace_back(b);
  } else if (HasWildcard(a) && HasWildcard(b)) {
    std::string_view prefix, suffix;
    if (!TakePrefix(a, b, prefix) || !TakeSuffix(a, b, suffix)) return result;
    if (!Table(a, b).Run(result)) return std::nullopt;
    for (std::string& pattern : result) {
      pattern.insert(0, prefix);
      pattern += suffix;
    }
    std::sort(result.begin(), result.end());
  }
  if (result.size() > most) return std::nullopt;
  return result;
}

}  // namespace bartizan::iampolicy
