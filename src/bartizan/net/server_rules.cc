#include "bartizan/net/server_rules.h"

#include <fmt/format.h>

#include "bartizan/base/ip.h"
#include "bartizan/base/text.h"

namespace bartizan::net {
namespace {

constexpr size_t kMaxHeaderLimit = 60U << 10U;  // Beast keeps lengths in 16 bits

std::string_view WithoutPort(std::string_view host) {
  if (host.starts_with('[')) return host.substr(0, host.find(']') + 1);
  return host.substr(0, host.find(':'));
}

// This machine, by a name that no web page can take.
bool IsLoopbackName(std::string_view host) {
  if (EqualsIgnoreCase(host, "localhost")) return true;
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  return IsLoopback(host);
}

}  // namespace

bool IsLoopback(std::string_view address) {
  const auto parsed = ParseIpAddress(address);
  if (!parsed) return false;
  if (parsed->v6) return parsed->high == 0 && parsed->low == 1;
  return parsed->low >> 24U == 127;
}

Status CheckOptions(const ServerOptions& options) {
  if (!ParseIpAddress(options.address)) {
    return Fail(Code::kInvalid, fmt::format("the address {} is not a number", options.address),
                "for example 127.0.0.1, ::1 or 0.0.0.0");
  }
  if (!IsLoopback(options.address) && !options.tls) {
    return Fail(
        Code::kInvalid,
        fmt::format("{} can be reached from other machines, which needs TLS", options.address),
        "give a certificate and its key, or listen on 127.0.0.1");
  }
  for (const size_t limit :
       {options.max_target_bytes, options.max_header_bytes, options.max_headers,
        options.max_connections, options.max_requests_per_connection, options.workers,
        options.max_queue}) {
    if (limit == 0) return Fail(Code::kInvalid, "a limit of the server is zero");
  }
  for (const Micros time : {options.handshake_timeout, options.head_timeout, options.body_timeout,
                            options.write_timeout, options.idle_timeout, options.linger_timeout}) {
    if (time <= Micros(0)) return Fail(Code::kInvalid, "a time of the server is not positive");
  }
  if (options.min_rate == 0) return Fail(Code::kInvalid, "the least rate of the server is zero");
  if (options.max_header_bytes > kMaxHeaderLimit) {
    return Fail(Code::kInvalid, "more than 60 KiB of header fields are not supported");
  }
  return {};
}

bool IsHostAllowed(const ServerOptions& options, std::string_view host) {
  host = WithoutPort(host);
  for (const auto& name : options.hosts) {
    if (EqualsIgnoreCase(name, host)) return true;
  }
  const bool loopback = IsLoopback(options.address);
  if (loopback && IsLoopbackName(host)) return true;
  return options.hosts.empty() && (!loopback || options.tls.has_value());
}

std::string_view ServerRequest::Header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

std::optional<std::string_view> ServerRequest::Query(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

}  // namespace bartizan::net
