#pragma once
// What a server may be started with, and which names it answers to. Pure; thread-safe.
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/net/http_server.h"

namespace bartizan::net {

// 127.0.0.0/8 and ::1; not what IPv6 writes an IPv4 address as.
bool IsLoopback(std::string_view address);
// kInvalid; see HttpServer::Start.
Status CheckOptions(const ServerOptions& options);
// Whether a request of this Host (with a port or not) is meant for this server.
bool IsHostAllowed(const ServerOptions& options, std::string_view host);

}  // namespace bartizan::net
