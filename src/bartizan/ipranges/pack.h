#pragma once
// Which rule goes into which group, so that little changes: what is there stays where it is, what
// is new goes into the fewest groups, and a group that the others have room for is given up. Used
// for security groups and, with lists instead of groups, for prefix lists. Pure; thread-safe.
#include <array>
#include <span>
#include <vector>

#include "bartizan/ipranges/target.h"

namespace bartizan::ipranges {

struct PackRule {
  IpPrefix prefix;
  PortRange port;
  auto operator<=>(const PackRule&) const = default;
};

using PerFamily = std::array<size_t, 2>;  // IPv4, IPv6: quotas count them apart

struct PackGroup {
  std::vector<PackRule> ours;     // may be changed
  std::vector<PackRule> foreign;  // stays; covers what it equals, and takes room
  PerFamily other = {};           // room that further rules take
  bool keep = false;              // must not be given up
};

struct PackChange {
  std::vector<PackRule> add;           // sorted, as the other two
  std::vector<PackRule> revoke_first;  // before `add`, which has no room otherwise: see below
  std::vector<PackRule> revoke;        // when all that was added works
  bool drop = false;                   // nothing is left in it
  bool Same() const { return add.empty() && revoke_first.empty() && revoke.empty() && !drop; }
};

struct Packing {
  std::vector<PackChange> groups;  // those that were given, then new ones
  bool Same() const;
};

// `desired` in groups of at most `capacity` rules a family. Additions come before removals, so both
// need room at once; where that would cost another group, rules are removed first, but only those
// that share no address and port with anything that is desired and not open elsewhere. Without
// missing and stale rules nothing is moved.
Packing Pack(std::span<const PackGroup> groups, std::span<const PackRule> desired, size_t capacity);

// Whether the two share a port (and a protocol) and an address.
bool Overlap(const PackRule& a, const PackRule& b);

}  // namespace bartizan::ipranges
