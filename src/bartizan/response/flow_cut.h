#pragma once
// Ends the connections of a host that is in quarantine at once, instead of when their time is over:
// the kernel destroys the sockets (ss -K, SOCK_DESTROY) and forgets the tracked flows
// (conntrack -F), so that nothing goes on when the quarantine is lifted.
#include <string>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/response/endpoint.h"
#include "bartizan/response/netns.h"

namespace bartizan::response {

// The filter of ss(8) for connections that are to end: all but those over loopback and those with
// an endpoint. Pure.
std::vector<std::string> CutFilter(const std::vector<Endpoint>& endpoints);

struct Cut {
  std::vector<std::string> connections;  // each as ss shows it, in one line
  bool conntrack = false;                // tracked flows were forgotten; false: no conntrack here
};

// Connections that CutFilter matches. Thread-safe, as the next one is.
Result<std::vector<std::string>> OpenConnections(const NetworkNamespace& where,
                                                 const std::vector<Endpoint>& endpoints);
// Ends them. Tracked flows go whole: what belongs to an endpoint's connection is tracked anew with
// its next packet. kFailed when a connection is there afterwards (a kernel without
// CONFIG_INET_DIAG_DESTROY), kUnavailable without ss.
Result<Cut> CutFlows(const NetworkNamespace& where, const std::vector<Endpoint>& endpoints);

}  // namespace bartizan::response
