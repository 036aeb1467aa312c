#pragma once
// The actions of a statement as numbers of the catalogue, prepared once a document. Internal to
// contain.h.
#include <cstdint>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bartizan/iampolicy/contain.h"

namespace bartizan::iampolicy {

// Numbers from first to before last.
struct Range {
  uint32_t first = 0, last = 0;
  bool operator==(const Range&) const = default;
};
using Ranges = std::vector<Range>;  // rising, none empty, none touches the next

// Any order, overlaps: as Ranges should be.
Ranges Normalize(Ranges ranges);
Ranges Union(const Ranges& a, const Ranges& b);
Ranges Intersect(const Ranges& a, const Ranges& b);
Ranges Subtract(const Ranges& a, const Ranges& b);
bool Overlap(const Ranges& a, const Ranges& b);

struct ActionSet {
  Ranges known;                           // what the element covers; with NotAction all the others
  std::vector<std::string> wild;          // its patterns with wildcards, "*" as "*:*"
  std::vector<std::string_view> unknown;  // its actions that the catalogue does not have
  std::vector<std::string> anywhere;      // its patterns that do not name one service
  size_t meaning = 0;                     // a hash of the statement without number and Sid
};

using PreparedDocument = std::vector<ActionSet>;  // parallel to Document::statements

struct ContainCache::State {
  explicit State(const ActionCatalogue& c) : catalogue(c) {}
  // Stays where it is until the cache is gone.
  const PreparedDocument& Prepare(const Document& document);

  const ActionCatalogue& catalogue;

 private:
  void AddPattern(const std::string& pattern, ActionSet& set);

  std::shared_mutex mutex_;  // guards the rest
  std::unordered_map<const Document*, std::unique_ptr<PreparedDocument>> documents_;
  std::unordered_map<std::string, Ranges> patterns_;
};

// Whether the statement's action element covers a word. As ActionMatches, but looks only at
// patterns of the word's service.
bool Covers(const Statement& statement, const ActionSet& set, std::string_view word);
// The patterns that can have something in common with one service's: some of `actions`, sorted.
std::vector<std::string> PatternsNear(const std::vector<std::string>& actions, const ActionSet& set,
                                      std::string_view pattern);

// Whether two statements say the same.
bool SameMeaning(const Statement& a, const Statement& b);

}  // namespace bartizan::iampolicy
