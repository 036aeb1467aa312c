#include <algorithm>

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

// For every pair of a rest of `a` and a rest of `b`, the patterns of what both match; from the ends
// of both to their beginnings, one row (a rest of `a`) after the other.
class Table {
 public:
  Table(std::string_view a, std::string_view b) : a_(Tokens(a)), b_(Tokens(b)) {}

  // False: too many, too large.
  bool Run(Patterns& result) {
    const size_t cells = (a_.size() + 1) * (b_.size() + 1);
    if (cells > kMostCells) return false;
    MarkReachable();
    rest_.resize(b_.size() + 1);
    for (size_t i = a_.size() + 1; i-- > 0;) {
      std::vector<Patterns> row(b_.size() + 1);
      for (size_t j = b_.size() + 1; j-- > 0;) {
        if (!reachable_[Cell(i, j)]) continue;
        Fill(i, j, row);
        if (row[j].size() > kMostInCell || bytes_ > kMostBytes) return false;
      }
      rest_ = std::move(row);
    }
    result = std::move(rest_.front());
    return true;
  }

 private:
  size_t Cell(size_t i, size_t j) const { return i * (b_.size() + 1) + j; }

  bool StarInA(size_t i) const { return i < a_.size() && IsStar(a_[i]); }
  bool StarInB(size_t j) const { return j < b_.size() && IsStar(b_[j]); }

  void MarkReachable() {
    reachable_.assign((a_.size() + 1) * (b_.size() + 1), false);
    reachable_[0] = true;
    for (size_t i = 0; i <= a_.size(); ++i) {
      for (size_t j = 0; j <= b_.size(); ++j) {
        if (!reachable_[Cell(i, j)]) continue;
        const bool star_a = StarInA(i), star_b = StarInB(j);
        if (star_a || star_b) {
          if (star_a || i < a_.size()) reachable_[Cell(i + 1, j)] = true;
          if (star_b || j < b_.size()) reachable_[Cell(i, j + 1)] = true;
        } else if (i < a_.size() && j < b_.size() && !Meet(a_[i], b_[j]).empty()) {
          reachable_[Cell(i + 1, j + 1)] = true;
        }
      }
    }
  }

  // rest_ holds the row behind (i + 1), `row` what is behind j.
  void Fill(size_t i, size_t j, std::vector<Patterns>& row) {
    const bool star_a = StarInA(i), star_b = StarInB(j);
    if (i == a_.size() && j == b_.size()) {
      row[j].emplace_back();
    } else if (star_a && star_b) {  // one of them ends first
      Put("*", rest_[j], row[j]);
      Put("*", row[j + 1], row[j]);
    } else if (star_a) {  // it ends here, or takes the other's token
      Put("", rest_[j], row[j]);
      if (j < b_.size()) Put(b_[j], row[j + 1], row[j]);
    } else if (star_b) {
      Put("", row[j + 1], row[j]);
      if (i < a_.size()) Put(a_[i], rest_[j], row[j]);
    } else if (i < a_.size() && j < b_.size()) {
      const std::string_view both = Meet(a_[i], b_[j]);
      if (!both.empty()) Put(both, rest_[j + 1], row[j]);
    }
  }

  void Put(std::string_view token, const Patterns& rests, Patterns& cell) {
    for (const std::string& rest : rests) {
      const bool again = IsStar(token) && rest.starts_with('*');
      std::string pattern = again ? rest : std::string(token) + rest;
      bytes_ += pattern.size() * (cell.size() + 1);
      const auto covers = [&](const auto& other) { return SurelyCovers(other, pattern); };
      if (std::any_of(cell.begin(), cell.end(), covers)) continue;
      std::erase_if(cell, [&](const auto& other) { return SurelyCovers(pattern, other); });
      cell.push_back(std::move(pattern));
    }
  }

  std::vector<std::string_view> a_, b_;
  std::vector<bool> reachable_;
  std::vector<Patterns> rest_;
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
