#include "bartizan/ipranges/interval.h"

#include <algorithm>

#include "bartizan/ipranges/prefix_tree.h"

namespace bartizan::ipranges {
namespace {

constexpr uint64_t kLastV4 = 0xFFFFFFFFULL;

bool IsLast(const IpAddress& address) {
  return address.v6 ? (address.high & address.low) == ~0ULL : address.low == kLastV4;
}

IpAddress Next(IpAddress address) {
  if (++address.low == 0) ++address.high;
  return address;
}

IpAddress Previous(IpAddress address) {
  if (address.low-- == 0) --address.high;
  return address;
}

// The widest prefix that begins where the interval does and lies within it.
IpPrefix WidestAt(const Interval& interval) {
  const unsigned width = interval.first.v6 ? 128 : 32;
  IpPrefix widest{.address = interval.first, .bits = static_cast<uint8_t>(width)};
  for (unsigned bits = width; bits-- > 0;) {
    const IpPrefix wider = Ancestor(interval.first, bits);
    if (wider.First() != interval.first || wider.Last() > interval.last) break;
    widest = wider;
  }
  return widest;
}

}  // namespace

std::vector<Interval> Merge(std::vector<Interval> intervals) {
  std::ranges::sort(intervals);
  size_t kept = 0;
  for (const Interval interval : intervals) {
    Interval* before = kept == 0 ? nullptr : &intervals[kept - 1];
    const bool joins = before != nullptr && before->first.v6 == interval.first.v6 &&
                       (IsLast(before->last) || interval.first <= Next(before->last));
    if (joins) {
      before->last = std::max(before->last, interval.last);
    } else {
      intervals[kept++] = interval;
    }
  }
  intervals.resize(kept);
  return intervals;
}

std::vector<Interval> ToIntervals(std::span<const IpPrefix> prefixes) {
  std::vector<Interval> intervals;
  intervals.reserve(prefixes.size());
  for (const IpPrefix& prefix : prefixes) intervals.push_back({prefix.First(), prefix.Last()});
  return Merge(std::move(intervals));
}

std::vector<IpPrefix> ToPrefixes(std::span<const Interval> intervals) {
  std::vector<IpPrefix> prefixes;
  for (Interval rest : intervals) {
    while (true) {
      prefixes.push_back(WidestAt(rest));
      const IpAddress last = prefixes.back().Last();
      if (last == rest.last) break;
      rest.first = Next(last);
    }
  }
  return prefixes;
}

std::vector<Interval> Gaps(const Interval& whole, std::span<const Interval> parts) {
  std::vector<Interval> gaps;
  IpAddress from = whole.first;
  for (const Interval& part : parts) {
    if (!part.Touches(whole)) continue;
    if (from < part.first) gaps.push_back({from, Previous(part.first)});
    if (part.last >= whole.last) return gaps;
    from = Next(part.last);
  }
  gaps.push_back({from, whole.last});
  return gaps;
}

std::string ToString(const Interval& interval) {
  const IpPrefix widest = WidestAt(interval);
  if (widest.Last() == interval.last) return bartizan::ToString(widest);
  return bartizan::ToString(interval.first) + "-" + bartizan::ToString(interval.last);
}

}  // namespace bartizan::ipranges
