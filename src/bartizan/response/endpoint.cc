#include "bartizan/response/endpoint.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

std::unexpected<Error> Malformed(std::string_view text, std::string_view why) {
  return Fail(Code::kInvalid, fmt::format("endpoint \"{}\": {}", text, why),
              "for example 10.0.0.5:6514, [fd00::5]:6514, udp:10.0.0.0/24:514, from:10.0.0.9:22");
}

bool Take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

}  // namespace

Result<Endpoint> ParseEndpoint(std::string_view text) {
  std::string_view rest = text;
  Endpoint endpoint;
  endpoint.inbound = Take(rest, "from:");
  endpoint.udp = Take(rest, "udp:");
  const size_t colon = rest.rfind(':');
  if (colon == std::string_view::npos) return Malformed(text, "it names no port");
  const auto port = ParseInt(rest.substr(colon + 1));
  if (!port || *port < 1 || *port > 65535) {
    return Malformed(text, "the port is not a number from 1 to 65535");
  }
  endpoint.port = static_cast<uint16_t>(*port);

  std::string_view host = rest.substr(0, colon);
  const bool brackets = host.starts_with('[') && host.ends_with(']');
  if (brackets) host = host.substr(1, host.size() - 2);
  const auto prefix = ParseIpPrefix(host);
  if (!prefix) return Malformed(text, prefix.error().message);
  endpoint.prefix = *prefix;
  if (endpoint.prefix.address.v6 != brackets) {
    return Malformed(text, "brackets are around IPv6 addresses, and only around those");
  }
  if (endpoint.prefix.bits == 0) return Malformed(text, "every address would stay reachable");
  return endpoint;
}

std::string ToString(const Endpoint& endpoint) {
  const uint8_t all = endpoint.prefix.address.v6 ? 128 : 32;
  const std::string host = endpoint.prefix.bits == all ? bartizan::ToString(endpoint.prefix.address)
                                                       : bartizan::ToString(endpoint.prefix);
  return fmt::format(fmt::runtime(endpoint.prefix.address.v6 ? "{}{}[{}]:{}" : "{}{}{}:{}"),
                     endpoint.inbound ? "from:" : "", endpoint.udp ? "udp:" : "", host,
                     endpoint.port);
}

}  // namespace bartizan::response
