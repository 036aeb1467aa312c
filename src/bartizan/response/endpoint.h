#pragma once
// What stays reachable while a host is in quarantine. Pure; thread-safe.
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "bartizan/base/ip.h"

namespace bartizan::response {

struct Endpoint {
  IpPrefix prefix;
  uint16_t port = 0;
  bool udp = false;
  // false: the host may connect to that port there (a collector of evidence). true: those may
  // connect to that port of the host (the responder's own ssh).
  bool inbound = false;
  auto operator<=>(const Endpoint&) const = default;
};

// "10.0.0.5:6514", "10.0.0.0/24:6514", "[fd00::5]:6514", "[fd00::/64]:6514"; "udp:" before it for
// UDP, and "from:" before all for connections to this host ("from:10.0.0.9:22"). kInvalid
// otherwise, also for the whole Internet (bits 0): that would be no quarantine.
Result<Endpoint> ParseEndpoint(std::string_view text);
std::string ToString(const Endpoint& endpoint);

}  // namespace bartizan::response
