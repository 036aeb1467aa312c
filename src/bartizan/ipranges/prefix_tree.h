#pragma once
// Where a prefix is in the binary tree of its family. Not for other modules.
#include <algorithm>
#include <bit>

#include "bartizan/base/ip.h"

namespace bartizan::ipranges {

inline unsigned Width(const IpPrefix& prefix) {
  return prefix.address.v6 ? 128 : 32;
}

// The first `bits` bits of an address.
inline IpPrefix Ancestor(IpAddress address, unsigned bits) {
  if (!address.v6) {
    address.low &= bits == 0 ? 0 : ~0ULL << (32 - bits);
  } else if (bits <= 64) {
    address.high &= bits == 0 ? 0 : ~0ULL << (64 - bits);
    address.low = 0;
  } else {
    address.low &= ~0ULL << (128 - bits);
  }
  return {.address = address, .bits = static_cast<uint8_t>(bits)};
}

// How many bits two prefixes of a family begin with in common.
inline unsigned CommonBits(const IpPrefix& a, const IpPrefix& b) {
  const uint64_t high = a.address.high ^ b.address.high;
  const uint64_t low = a.address.low ^ b.address.low;
  const auto low_bits = static_cast<unsigned>(std::countl_zero(low));
  const unsigned common = !a.address.v6 ? low_bits - 32
                          : high != 0   ? static_cast<unsigned>(std::countl_zero(high))
                                        : 64 + low_bits;
  return std::min({common, unsigned{a.bits}, unsigned{b.bits}});
}

// The upper half of a prefix that is no single address; the lower one begins where it begins.
inline IpPrefix UpperHalf(const IpPrefix& prefix) {
  IpPrefix half = prefix;
  ++half.bits;
  if (!half.address.v6) {
    half.address.low |= 1ULL << (32U - half.bits);
  } else if (half.bits <= 64) {
    half.address.high |= 1ULL << (64U - half.bits);
  } else {
    half.address.low |= 1ULL << (128U - half.bits);
  }
  return half;
}

}  // namespace bartizan::ipranges
