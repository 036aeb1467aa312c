#pragma once
// The quarantine of a host (or of a network namespace): a table of nftables whose three chains drop
// whatever they do not accept. They stand at priority raw, before connection tracking, so flows
// that are already tracked stop at once too, and no accept of another table can overrule a drop.
// Source: nft(8), libnftables-json(5).
//
// Both families are in one table (inet), so IPv6 cannot be forgotten. Loopback is accepted: local
// services go on, and what runs is kept for the memory image. In stage 1 the endpoints are accepted
// too, in stage 2 nothing more is. Neighbour discovery and router advertisements are accepted only
// where an endpoint is an IPv6 one (IPv4's ARP is no IP traffic, and passes); so are, for the
// endpoints' path MTU, "fragmentation needed" and "packet too big".
// Not stopped: packets that a process with CAP_NET_RAW writes to an interface by AF_PACKET, and
// frames that a bridge of the host passes on without the IP layer. Freezing stops the former.
#include <span>
#include <string>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/response/endpoint.h"
#include "bartizan/response/netns.h"

namespace bartizan::response {

// "bartizan_quarantine_<case>". kInvalid when the id is empty, longer than 64 bytes, or has other
// bytes than letters, digits, - and _.
Result<std::string> QuarantineTable(std::string_view case_id);

struct Quarantine {
  std::string table;
  std::vector<Endpoint> endpoints;  // empty: stage 2
  // Lets small TCP resets out, so that the other ends of connections that are being cut hear of it.
  // For that moment only: a reset can carry a few bytes.
  bool resets = false;
  bool operator==(const Quarantine&) const = default;
};

// The transaction that makes the table so, whatever it was before, without a moment in which a
// chain of it does not drop. Pure.
data::Json QuarantineCommands(const Quarantine& quarantine);
// How the table in an answer of `nft -j list table` differs from what was asked for, in words;
// empty: not at all. Counters may have counted. kInvalid for what is no such answer. Pure.
Result<std::string> QuarantineDifference(std::string_view answer, const Quarantine& quarantine);
// Packets that its last rules saw, which were dropped: {"output": 3, …}. Pure.
Result<data::JsonObject> DroppedPackets(std::string_view answer, std::string_view table);

// The table in a namespace, through the `nft` program: one process and one transaction a change.
// kUnavailable where nft is not installed, kDenied without CAP_NET_ADMIN, kUndecided when it is
// unknown whether a change was made. Thread-safe.
class NftTables {
 public:
  explicit NftTables(const NetworkNamespace& where) : where_(&where) {}

  Status Apply(const Quarantine& quarantine) const;
  // True when there was one. Nothing else is touched.
  Result<bool> Remove(std::string_view table) const;
  // The answer of `nft -j list table`; empty when there is no such table.
  Result<std::string> List(std::string_view table) const;
  // Everything that `nft list ruleset` shows.
  Result<std::string> Ruleset() const;

 private:
  Result<std::string> Nft(std::vector<std::string> arguments, std::string input) const;

  const NetworkNamespace* where_;
};

}  // namespace bartizan::response
