#pragma once
// What a new list must look like before a firewall follows it, and removals that wait: ranges are
// often withdrawn and published again within days. Pure; thread-safe.
#include <map>
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/ip.h"
#include "bartizan/base/time.h"

namespace bartizan::ipranges {

struct Guards {
  size_t min_prefixes = 1, max_prefixes = 2000;
  // How much may come or go at once, in percent of the addresses and of the number before
  // (whichever is more, in the family that changes more); at most `always` prefixes that come, and
  // as many that go, pass.
  double max_added_percent = 100, max_removed_percent = 30;
  size_t always = 10;
};

// kConflict with the figures and what to do (`--force`, or another limit). `before` is empty at the
// first time: only the numbers are looked at. Both sorted.
Status CheckGuards(const Guards& guards, std::span<const IpPrefix> before,
                   std::span<const IpPrefix> after);

// Prefixes that are gone from the source and still stay open, with the time since when.
using Withdrawn = std::map<IpPrefix, Time>;

struct Damped {
  std::vector<IpPrefix> open;  // what the firewall should have now: sorted
  Withdrawn withdrawn;         // to be kept for the next time
  size_t spared = 0;           // came back while they waited: changes that were not made
};
// Adds at once; removes what was gone for `grace`. Lists are sorted; what waits and is not in
// `open_before` (any more) is forgotten.
Damped Damp(std::span<const IpPrefix> open_before, std::span<const IpPrefix> published,
            const Withdrawn& withdrawn, Micros grace, Time now);

}  // namespace bartizan::ipranges
