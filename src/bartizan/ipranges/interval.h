#pragma once
// Addresses from one to another, as nftables keeps them: neighbours that no single prefix can hold
// are one interval. Pure; thread-safe. Not for other modules.
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/ip.h"

namespace bartizan::ipranges {

struct Interval {
  IpAddress first, last;  // of one family, first <= last
  auto operator<=>(const Interval&) const = default;
  bool Contains(const Interval& other) const { return first <= other.first && other.last <= last; }
  bool Touches(const Interval& other) const { return first <= other.last && other.first <= last; }
};

// The fewest intervals of the same addresses, sorted: they neither overlap nor adjoin.
std::vector<Interval> Merge(std::vector<Interval> intervals);
std::vector<Interval> ToIntervals(std::span<const IpPrefix> prefixes);
// The fewest prefixes of the same addresses, sorted, for what Merge has made.
std::vector<IpPrefix> ToPrefixes(std::span<const Interval> intervals);
// What of `whole` is in none of `parts`, which are sorted and do not overlap.
std::vector<Interval> Gaps(const Interval& whole, std::span<const Interval> parts);

std::string ToString(const Interval& interval);  // as a prefix where it is one, else "FIRST-LAST"

}  // namespace bartizan::ipranges
