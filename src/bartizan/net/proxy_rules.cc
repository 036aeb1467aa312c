// Which proxy a request takes: a pure function of the address and three strings.
#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"

namespace bartizan::net {
namespace {

// IPv4 as ::ffff:a.b.c.d, so that one comparison does for both kinds.
using Address = std::array<uint8_t, 16>;
constexpr Address kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0};
constexpr unsigned kMappedBits = 96;

std::optional<Address> ParseAddress(std::string_view text) {
  std::string copy(text.substr(0, text.find('%')));  // without a zone
  Address address = kMapped;
  if (::inet_pton(AF_INET, copy.c_str(), address.data() + kMappedBits / 8) == 1) return address;
  if (::inet_pton(AF_INET6, copy.c_str(), address.data()) == 1) return address;
  return std::nullopt;
}

bool Within(const Address& address, const Address& network, unsigned bits) {
  if (!std::equal(address.begin(), address.begin() + bits / 8, network.begin())) return false;
  if (bits % 8 == 0) return true;
  return ((address[bits / 8] ^ network[bits / 8]) >> (8 - bits % 8)) == 0;
}

bool WithinRange(const Address& address, std::string_view cidr) {
  size_t slash = cidr.find('/');
  auto network = ParseAddress(cidr.substr(0, slash));
  auto bits = ParseInt(cidr.substr(slash + 1));
  if (!network || !bits || *bits < 0) return false;
  bool is_v4 = cidr.substr(0, slash).find(':') == std::string_view::npos;
  if (*bits > (is_v4 ? 32 : 128)) return false;
  return Within(address, *network, static_cast<unsigned>(*bits) + (is_v4 ? kMappedBits : 0));
}

struct Target {
  bool https = false;
  std::string host;  // lower case, no brackets, no dot at the end
  std::string port;
  std::optional<Address> address;
};

// "host", "host:port", "[v6]", "[v6]:port" or a bare v6 address, which has no port.
void SplitPort(std::string_view text, std::string& host, std::string& port) {
  if (text.starts_with('[')) {
    size_t end = std::min(text.find(']'), text.size());
    host = text.substr(1, end - 1);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (text.starts_with(':')) port = text.substr(1);
    return;
  }
  size_t colon = text.find(':');
  bool one = colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos;
  host = one ? text.substr(0, colon) : text;
  if (one) port = text.substr(colon + 1);
  if (host.ends_with('.')) host.pop_back();
}

Target ParseTarget(std::string_view url) {
  Target target;
  size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return target;
  target.https = EqualsIgnoreCase(url.substr(0, scheme), "https");
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  size_t at = url.rfind('@');
  if (at != std::string_view::npos) url.remove_prefix(at + 1);
  SplitPort(ToLower(url), target.host, target.port);
  if (target.port.empty()) target.port = target.https ? "443" : "80";
  target.address = ParseAddress(target.host);
  return target;
}

bool AlwaysDirect(const Target& target) {
  if (!target.address) return target.host == "localhost" || target.host.ends_with(".localhost");
  // This machine, and the link-local addresses of credentials and instance metadata, which answer
  // whoever asks as this machine: a proxy would ask for itself.
  for (std::string_view range : {"127.0.0.0/8", "::1/128", "169.254.0.0/16", "fd00:ec2::/32"}) {
    if (WithinRange(*target.address, range)) return true;
  }
  return false;
}

bool Matches(const Target& target, std::string_view entry) {
  if (entry == "*") return true;
  if (entry.find('/') != std::string_view::npos) {
    return target.address && WithinRange(*target.address, entry);
  }
  std::string host, port;
  SplitPort(entry, host, port);
  if (!port.empty() && port != target.port) return false;
  if (target.address) return ParseAddress(host) == target.address;
  std::string_view name = host;
  if (name.starts_with("*.")) name.remove_prefix(1);
  if (name.starts_with('.')) name.remove_prefix(1);
  if (name.empty() || !target.host.ends_with(name)) return false;
  size_t before = target.host.size() - name.size();
  return before == 0 || target.host[before - 1] == '.';
}

}  // namespace

ProxyRules ProxyRules::FromEnvironment(const std::map<std::string, std::string>& environment) {
  auto value = [&](std::string_view name) {
    for (const std::string& key : {std::string(name), ToUpper(name)}) {
      auto found = environment.find(key);
      if (found == environment.end()) continue;
      if (auto text = Trim(found->second); !text.empty()) return std::string(text);
    }
    return std::string();
  };
  std::string all = value("all_proxy");
  ProxyRules rules{
      .http = value("http_proxy"), .https = value("https_proxy"), .no_proxy = value("no_proxy")};
  if (rules.http.empty()) rules.http = all;
  if (rules.https.empty()) rules.https = all;
  return rules;
}

std::string ProxyRules::For(std::string_view url) const {
  Target target = ParseTarget(url);
  const std::string& proxy = target.https ? https : http;
  if (proxy.empty() || target.host.empty() || AlwaysDirect(target)) return "";
  std::string entries = ToLower(no_proxy);
  std::ranges::replace_if(entries, [](char c) { return c == ' ' || c == '\t'; }, ',');
  for (const auto& entry : Split(entries, ',')) {
    if (!entry.empty() && Matches(target, entry)) return "";
  }
  return proxy;
}

}  // namespace bartizan::net
