#pragma once
// What is said to and read from the program `nft` in JSON (man libnftables-json(5)), and what has
// to change in a set. Not for other modules.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/ipranges/interval.h"

namespace bartizan::ipranges {

struct NftSetName {
  std::string family, table, name;
  bool v6 = false;
};

// An element as the kernel holds it: only the whole of it can be deleted.
struct NftElement {
  Interval interval;
  bool lasting = true;  // false: it has a time limit, so that it says nothing of tomorrow
  auto operator<=>(const NftElement&) const = default;
};

// Of `nft -j list set`: sorted. kInvalid: not such an answer, a set that is a map, of another type
// or without `flags interval`, an element that is no address.
Result<std::vector<NftElement>> ParseNftSet(std::string_view answer, const NftSetName& set);

// Whether a rule of `nft -j list table` looks addresses up in the set.
bool NftTableUses(std::string_view answer, std::string_view set);

struct NftDelta {
  std::vector<Interval> remove, add;  // elements to delete, and then to add, in one transaction
  bool empty() const { return remove.empty() && add.empty(); }
};
// From what a set has to what it should have (merged intervals). Elements within what is desired
// stay as they are; one that reaches beyond it is replaced as a whole.
NftDelta DeltaOf(std::span<const NftElement> now, std::span<const Interval> desired);

struct NftChange {
  NftSetName set;
  bool create = false;  // the table and the set first
  NftDelta delta;
};
// One transaction for `nft -j -f -`.
std::string NftBatch(std::span<const NftChange> changes);

// A failed run of nft by its message: kDenied, kNotFound, kLimit, kUnavailable, else kFailed.
Error NftError(std::string_view message);
// Two messages that mean that somebody else changed the set since it was listed.
bool NftSetMoved(const Error& error);

}  // namespace bartizan::ipranges
