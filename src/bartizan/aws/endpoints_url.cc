#include "bartizan/aws/endpoints_url.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

constexpr size_t kMaxUrl = 2048;

bool IsAlnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Where the port's colon is, or the end.
size_t HostEnd(std::string_view authority) {
  if (authority.starts_with('[')) {
    const size_t close = authority.find(']');
    return close == std::string_view::npos ? close : close + 1;
  }
  return std::min(authority.find(':'), authority.size());
}

bool IsIpv6(std::string_view host) {
  if (!host.starts_with('[') || !host.ends_with(']')) return false;
  host = host.substr(1, host.size() - 2);
  return host.size() <= 45 && std::ranges::count(host, ':') >= 2 &&
         host.find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
}

// Names may hold "_": container networks use it.
bool IsHostName(std::string_view host) {
  if (host.empty() || host.size() > 253) return false;
  const std::vector<std::string> labels = Split(host, '.');
  return std::ranges::all_of(labels, [](std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return IsAlnum(c) || c == '-' || c == '_'; });
  });
}

bool IsPort(std::string_view text) {
  const auto port = ParseInt(text);
  return text.size() <= 5 && port && *port >= 1 && *port <= 65535;
}

bool IsPath(std::string_view path) {
  for (size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    if (c == '%') {
      if (i + 2 >= path.size() || !HexDecode(path.substr(i + 1, 2))) return false;
    } else if (!IsAlnum(c) && !std::string_view("/-._~!$&'()*+,;=:@").contains(c)) {
      return false;
    }
  }
  const std::vector<std::string> parts = Split(path, '/');
  return std::ranges::none_of(parts, [](const std::string& part) {
    const std::string plain = ReplaceAll(ToLower(part), "%2e", ".");
    return plain == "." || plain == "..";
  });
}

}  // namespace

std::string_view CustomUrl::Host() const {
  return std::string_view(authority).substr(0, HostEnd(authority));
}

bool IsIpAddress(std::string_view host) {
  if (host.starts_with('[')) return true;
  return !host.empty() && host.find_first_not_of("0123456789.") == std::string_view::npos;
}

Result<CustomUrl> ParseCustomUrl(std::string_view text) {
  // A user name or a query may hold a secret: the text itself is not repeated.
  const auto refuse = [](std::string_view why) {
    return Fail(Code::kInvalid, fmt::format("custom address: {}", why),
                "it looks like https://host:port/path");
  };
  if (text.size() > kMaxUrl) return refuse("longer than 2048 bytes");
  const size_t colon = text.find("://");
  if (colon == std::string_view::npos) return refuse("no scheme");
  CustomUrl url;
  url.scheme = ToLower(text.substr(0, colon));
  if (url.scheme != "http" && url.scheme != "https") return refuse("neither http nor https");
  text.remove_prefix(colon + 3);
  if (text.find_first_of("?#") != std::string_view::npos) return refuse("it has a query");
  const size_t slash = std::min(text.find('/'), text.size());
  const std::string_view authority = text.substr(0, slash);
  std::string_view path = text.substr(slash);
  if (authority.contains('@')) return refuse("it has a user name");

  const size_t host_end = HostEnd(authority);
  if (host_end == std::string_view::npos) return refuse("the host is none");
  const std::string_view host = authority.substr(0, host_end);
  if (!IsHostName(host) && !IsIpv6(host)) return refuse("the host is none");
  const std::string_view port = authority.substr(host_end);
  if (!port.empty() && (port.front() != ':' || !IsPort(port.substr(1)))) {
    return refuse("the port is none");
  }
  if (!IsPath(path)) return refuse("the path has bytes or parts that an address cannot have");
  while (path.ends_with('/')) path.remove_suffix(1);
  // The scheme's own port is not part of Host as clients send it, so it must not be signed either.
  const bool usual = port == (url.scheme == "https" ? ":443" : ":80");
  url.authority = usual ? host : authority;
  url.path = path;
  return url;
}

}  // namespace bartizan::aws
