#pragma once
// IP addresses and prefixes of both families as numbers. Pure; thread-safe.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan {

// 128 bits; IPv4 addresses are in the lower 32 bits of `low`.
struct IpAddress {
  bool v6 = false;
  uint64_t high = 0, low = 0;
  auto operator<=>(const IpAddress&) const = default;
};

// "ADDRESS/BITS" whose host part is zero.
struct IpPrefix {
  IpAddress address;
  uint8_t bits = 0;                                   // at most 32 or 128
  auto operator<=>(const IpPrefix&) const = default;  // IPv4 first, by address, the wider one first

  IpAddress First() const { return address; }
  IpAddress Last() const;
  bool Covers(const IpPrefix& other) const;
  bool Covers(const IpAddress& other) const;
};

// Strict: "10.0.0.0" (no leading zeros, no short forms), RFC 4291 text for IPv6, no zone.
std::optional<IpAddress> ParseIpAddress(std::string_view text);
// "10.0.0.0/8"; a bare address is a prefix of all its bits. kInvalid: malformed, too many bits, a
// host part that is not zero (the message names the prefix that was meant).
Result<IpPrefix> ParseIpPrefix(std::string_view text);
std::string ToString(const IpAddress& address);  // RFC 5952
std::string ToString(const IpPrefix& prefix);

}  // namespace bartizan
