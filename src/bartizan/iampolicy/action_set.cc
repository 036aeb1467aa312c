#include "bartizan/iampolicy/action_set.h"

#include <algorithm>
#include <functional>
#include <span>

#include "bartizan/iampolicy/glob.h"

namespace bartizan::iampolicy {
namespace {

void Append(Ranges& ranges, Range range) {
  if (!ranges.empty() && ranges.back().last >= range.first) {
    ranges.back().last = std::max(ranges.back().last, range.last);
  } else {
    ranges.push_back(range);
  }
}

size_t Mix(size_t seed, size_t value) {
  return (seed ^ value) * 0x9e3779b97f4a7c15ULL + (seed >> 29);
}

size_t HashAll(size_t seed, const std::vector<std::string>& texts) {
  seed = Mix(seed, texts.size());
  for (const std::string& text : texts) seed = Mix(seed, std::hash<std::string>{}(text));
  return seed;
}

size_t MeaningOf(const Statement& statement) {
  size_t hash = Mix(0, (statement.allow ? 1U : 0U) | (statement.not_actions ? 2U : 0U) |
                           (statement.not_targets ? 4U : 0U));
  hash = HashAll(hash, statement.actions);
  hash = HashAll(hash, statement.targets);
  for (const Condition& condition : statement.conditions) {
    hash = Mix(hash, std::hash<std::string>{}(condition.key));
    hash = HashAll(hash, condition.values);
  }
  return hash;
}

Ranges RangesOf(const std::vector<size_t>& rising) {
  Ranges ranges;
  for (const size_t number : rising) {
    const auto n = static_cast<uint32_t>(number);
    Append(ranges, {n, n + 1});
  }
  return ranges;
}

}  // namespace

Ranges Normalize(Ranges ranges) {
  std::ranges::sort(ranges, {}, &Range::first);
  Ranges out;
  for (const Range& range : ranges) {
    if (range.first < range.last) Append(out, range);
  }
  return out;
}

Ranges Union(const Ranges& a, const Ranges& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  Ranges all = a;
  all.insert(all.end(), b.begin(), b.end());
  return Normalize(std::move(all));
}

Ranges Intersect(const Ranges& a, const Ranges& b) {
  Ranges out;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    const Range both{std::max(a[i].first, b[k].first), std::min(a[i].last, b[k].last)};
    if (both.first < both.last) out.push_back(both);
    if (a[i].last < b[k].last) {
      ++i;
    } else {
      ++k;
    }
  }
  return out;
}

Ranges Subtract(const Ranges& a, const Ranges& b) {
  Ranges out;
  size_t k = 0;
  for (Range rest : a) {
    while (k < b.size() && b[k].last <= rest.first) ++k;
    for (size_t m = k; m < b.size() && b[m].first < rest.last; ++m) {
      if (b[m].first > rest.first) out.push_back({rest.first, b[m].first});
      rest.first = std::min(b[m].last, rest.last);
    }
    if (rest.first < rest.last) out.push_back(rest);
  }
  return out;
}

bool Overlap(const Ranges& a, const Ranges& b) {
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i].last <= b[k].first) {
      ++i;
    } else if (b[k].last <= a[i].first) {
      ++k;
    } else {
      return true;
    }
  }
  return false;
}

namespace {

// Of sorted patterns: those that name the service of a pattern or word.
std::span<const std::string> OfService(const std::vector<std::string>& actions,
                                       std::string_view pattern) {
  const std::string_view service = pattern.substr(0, pattern.find(':') + 1);
  const auto starts = [&](const std::string& action) {
    return std::string_view(action).substr(0, service.size());
  };
  const auto range = std::ranges::equal_range(actions, service, {}, starts);
  return {range.begin(), range.end()};
}

}  // namespace

bool Covers(const Statement& statement, const ActionSet& set, std::string_view word) {
  const auto matches = [&](const std::string& pattern) { return PatternMatches(pattern, word); };
  const bool listed = std::ranges::any_of(set.anywhere, matches) ||
                      std::ranges::any_of(OfService(statement.actions, word), matches);
  return listed != statement.not_actions;
}

std::vector<std::string> PatternsNear(const std::vector<std::string>& actions, const ActionSet& set,
                                      std::string_view pattern) {
  const size_t colon = pattern.find(':');
  if (colon == std::string_view::npos || pattern.find_first_of("*?") < colon) return actions;
  std::vector<std::string> near = set.anywhere;
  const auto named = OfService(actions, pattern);
  near.insert(near.end(), named.begin(), named.end());
  return near;
}

bool SameMeaning(const Statement& a, const Statement& b) {
  return a.allow == b.allow && a.not_actions == b.not_actions && a.not_targets == b.not_targets &&
         a.actions == b.actions && a.targets == b.targets && a.conditions == b.conditions;
}

void ContainCache::State::AddPattern(const std::string& pattern, ActionSet& set) {
  const size_t colon = pattern.find(':');
  const size_t wildcard = std::min(pattern.find('*'), pattern.find('?'));
  const bool wild = wildcard != std::string::npos;
  if (wild) set.wild.push_back(colon == std::string::npos ? "*:*" : pattern);
  if (wildcard < colon) set.anywhere.push_back(pattern);
  if (pattern == "*" || pattern == "*:*") {
    set.known.push_back({0, static_cast<uint32_t>(catalogue.size())});
    return;
  }
  auto [known, added] = patterns_.try_emplace(pattern);
  if (added && wild) {
    known->second = RangesOf(catalogue.Expand(pattern));
  } else if (added) {
    if (const auto number = catalogue.Find(pattern)) known->second = RangesOf({*number});
  }
  if (!wild && known->second.empty()) set.unknown.push_back(pattern);
  set.known.insert(set.known.end(), known->second.begin(), known->second.end());
}

const PreparedDocument& ContainCache::State::Prepare(const Document& document) {
  {
    const std::shared_lock lock(mutex_);
    const auto found = documents_.find(&document);
    if (found != documents_.end()) return *found->second;
  }
  const std::unique_lock lock(mutex_);
  auto& prepared = documents_[&document];
  if (prepared) return *prepared;
  prepared = std::make_unique<PreparedDocument>();
  for (const Statement& statement : document.statements) {
    ActionSet& set = prepared->emplace_back();
    for (const std::string& pattern : statement.actions) AddPattern(pattern, set);
    set.known = Normalize(std::move(set.known));
    if (statement.not_actions) {
      set.known = Subtract({{0, static_cast<uint32_t>(catalogue.size())}}, set.known);
    }
    set.meaning = MeaningOf(statement);
  }
  return *prepared;
}

ContainCache::ContainCache(const ActionCatalogue& catalogue)
    : state_(std::make_unique<State>(catalogue)) {}
ContainCache::~ContainCache() = default;

}  // namespace bartizan::iampolicy
