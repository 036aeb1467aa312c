#pragma once
// Fewer prefixes for the same addresses, or for nearly the same. Pure; thread-safe.
#include <span>
#include <vector>

#include "bartizan/base/ip.h"

namespace bartizan::ipranges {

// The fewest prefixes that cover exactly the same addresses, sorted. Both families may be mixed.
std::vector<IpPrefix> Aggregate(std::span<const IpPrefix> prefixes);

// How many addresses (as a floating-point number: IPv6) a set covers; overlaps count once.
double Addresses(std::span<const IpPrefix> prefixes);

struct Budgeted {
  std::vector<IpPrefix> prefixes;  // sorted; covers at least what was given
  double over = 0;                 // addresses that were not given, as a part of those that were
};

// At most `rules` prefixes that cover all of `prefixes` with the least over-coverage: optimal, by
// dynamic programming on the binary trie of one family (IPv6 measured in /64 networks; for a mix,
// `rules` is divided so that the sum of both families' over-coverage is least, and that sum is what
// `over` and the cap are about). O(n · rules) time and memory after aggregation. kInvalid for a
// budget of 0 or less than the families present, and for a cap that is negative; kLimit when the
// least over-coverage is more than `cap` (0.01: one percent): the hint says how many rules would
// keep it.
Result<Budgeted> MergeToBudget(std::span<const IpPrefix> prefixes, size_t rules, double cap);

// The over-coverage of each budget from 1 to `most`: what the user chooses from. 0 where every
// prefix has its rule; infinite where a mix has one rule only.
std::vector<double> BudgetCurve(std::span<const IpPrefix> prefixes, size_t most);

// Whether the one set covers every address of the other.
bool CoversAll(std::span<const IpPrefix> wide, std::span<const IpPrefix> narrow);
// The part of `a` that `b` does not cover, aggregated.
std::vector<IpPrefix> Subtract(std::span<const IpPrefix> a, std::span<const IpPrefix> b);

}  // namespace bartizan::ipranges
