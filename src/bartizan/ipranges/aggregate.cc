// Sets of addresses as prefixes: each function makes its lists the fewest first, so that one prefix
// is either within one of another list or contains some of it.
#include <algorithm>
#include <cmath>

#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/prefix_tree.h"

namespace bartizan::ipranges {
namespace {

bool AreHalves(const IpPrefix& a, const IpPrefix& b) {
  return a.bits == b.bits && a.bits > 0 && a.address.v6 == b.address.v6 &&
         CommonBits(a, b) == a.bits - 1U;
}

// What of `whole` is not in the aggregated `holes`, all of which lie within it.
void Remaining(const IpPrefix& whole, std::span<const IpPrefix> holes, std::vector<IpPrefix>& out) {
  if (holes.empty()) {
    out.push_back(whole);
    return;
  }
  if (holes.front() == whole) return;
  const IpPrefix upper = UpperHalf(whole);
  const IpPrefix lower{.address = whole.address, .bits = upper.bits};
  const auto middle = std::ranges::lower_bound(holes, upper);
  Remaining(lower, {holes.begin(), middle}, out);
  Remaining(upper, {middle, holes.end()}, out);
}

// The aggregated prefix that starts last at or before `prefix`: none other can cover it.
const IpPrefix* LastUpTo(std::span<const IpPrefix> aggregated, const IpPrefix& prefix) {
  const auto next = std::ranges::upper_bound(aggregated, prefix);
  return next == aggregated.begin() ? nullptr : &*std::prev(next);
}

bool CoveredBy(std::span<const IpPrefix> aggregated, const IpPrefix& prefix) {
  const IpPrefix* before = LastUpTo(aggregated, prefix);
  return before != nullptr && before->Covers(prefix);
}

}  // namespace

std::vector<IpPrefix> Aggregate(std::span<const IpPrefix> prefixes) {
  std::vector<IpPrefix> sorted(prefixes.begin(), prefixes.end());
  if (!std::ranges::is_sorted(sorted)) std::ranges::sort(sorted);
  size_t kept = 0;  // of `sorted`, which is also where the result grows
  for (const IpPrefix prefix : sorted) {
    if (kept > 0 && sorted[kept - 1].Covers(prefix)) continue;
    sorted[kept++] = prefix;
    while (kept > 1 && AreHalves(sorted[kept - 2], sorted[kept - 1])) {
      --sorted[--kept - 1].bits;
    }
  }
  sorted.resize(kept);
  return sorted;
}

double Addresses(std::span<const IpPrefix> prefixes) {
  double sum = 0;
  for (const IpPrefix& prefix : Aggregate(prefixes)) {
    sum += std::ldexp(1.0, static_cast<int>(Width(prefix) - prefix.bits));
  }
  return sum;
}

bool CoversAll(std::span<const IpPrefix> wide, std::span<const IpPrefix> narrow) {
  const auto aggregated = Aggregate(wide);
  return std::ranges::all_of(narrow,
                             [&](const IpPrefix& prefix) { return CoveredBy(aggregated, prefix); });
}

std::vector<IpPrefix> Subtract(std::span<const IpPrefix> a, std::span<const IpPrefix> b) {
  const auto holes = Aggregate(b);
  std::vector<IpPrefix> left;
  for (const IpPrefix& prefix : Aggregate(a)) {
    if (CoveredBy(holes, prefix)) continue;
    const auto first = std::ranges::lower_bound(holes, prefix);
    auto last = first;
    while (last != holes.end() && prefix.Covers(*last)) ++last;
    Remaining(prefix, {first, last}, left);
  }
  return left;
}

}  // namespace bartizan::ipranges
