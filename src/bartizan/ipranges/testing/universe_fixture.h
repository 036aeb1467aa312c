#pragma once
// Sixteen neighbouring addresses (or networks) and every prefix among them, small enough to try
// everything. For tests.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <bit>
#include <cstdint>
#include <vector>

#include "bartizan/ipranges/prefix_tree.h"

namespace bartizan::ipranges::testing {

inline constexpr unsigned kDepth = 4;
inline constexpr unsigned kPlaces = 1U << kDepth;
using Mask = uint32_t;  // a bit a place

// Where the universe is: below /`bits` of a family.
struct Universe {
  IpPrefix root;

  // Node 1 is all, 2 and 3 its halves, and so on to the places 16 to 31.
  IpPrefix Node(unsigned number) const {
    const auto depth = static_cast<unsigned>(std::bit_width(number)) - 1;
    IpPrefix prefix = root;
    for (unsigned i = depth; i-- > 0;) {
      if ((number >> i & 1U) != 0) {
        prefix = UpperHalf(prefix);
      } else {
        ++prefix.bits;
      }
    }
    return prefix;
  }
  static Mask MaskOf(unsigned number) {
    const auto depth = static_cast<unsigned>(std::bit_width(number)) - 1;
    const unsigned places = kPlaces >> depth;
    return ((1U << places) - 1) << ((number - (1U << depth)) * places);
  }
  Mask MaskOf(std::span<const IpPrefix> prefixes) const {
    Mask mask = 0;
    for (unsigned place = 0; place < kPlaces; ++place) {
      for (const IpPrefix& prefix : prefixes) {
        if (prefix.Covers(Node(kPlaces + place))) mask |= 1U << place;
      }
    }
    return mask;
  }
};

inline Universe SomeUniverse() {
  const auto text = *rc::gen::element<std::string>(
      "10.0.0.16/28", "0.0.0.0/0", "128.0.0.0/4", "10.32.0.0/11", "2001:db8::/32", "2001:db8::/62",
      "2001:db8::/64", "::/124", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff0/124", "::/0");
  return {*ParseIpPrefix(text)};
}

// Prefixes of a universe, some of them twice or within others, in any order.
inline std::vector<IpPrefix> SomePrefixes(const Universe& universe) {
  std::vector<IpPrefix> prefixes;
  for (const unsigned number :
       *rc::gen::container<std::vector<unsigned>>(rc::gen::weightedOneOf<unsigned>(
           {{1, rc::gen::inRange(1U, kPlaces)}, {4, rc::gen::inRange(kPlaces, kPlaces * 2)}}))) {
    prefixes.push_back(universe.Node(number));
  }
  return prefixes;
}

// Every set of disjoint prefixes, as the places that it covers and its number of prefixes.
struct Cover {
  Mask mask = 0;
  unsigned rules = 0;
};
inline const std::vector<Cover>& AllCovers() {
  static const std::vector<Cover> kAll = [] {
    std::vector<Cover> covers = {{}, {1, 1}};
    for (unsigned places = 1; places < kPlaces; places *= 2) {
      std::vector<Cover> wider = {{(1U << places * 2) - 1, 1}};
      for (const Cover& low : covers) {
        for (const Cover& high : covers) {
          wider.push_back({low.mask | high.mask << places, low.rules + high.rules});
        }
      }
      covers = std::move(wider);
    }
    return covers;
  }();
  return kAll;
}

}  // namespace bartizan::ipranges::testing
