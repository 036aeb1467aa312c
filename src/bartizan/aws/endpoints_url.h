#pragma once
// Custom addresses: "http://localhost:5000/base". Pure.
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::aws {

struct CustomUrl {
  std::string scheme;     // "http" or "https"
  std::string authority;  // host and port, which is left out where it is the scheme's own; IPv6 in
                          // brackets
  std::string path;       // "" or "/…", no trailing slash
  std::string_view Host() const;
};

// kInvalid for anything but scheme, host, port and path: a query or a fragment would swallow the
// path of the request, a user name would end in logs, and "..", spaces or a bad port would make the
// request that is sent another one than the request that is signed.
Result<CustomUrl> ParseCustomUrl(std::string_view text);

// IPv4 in dotted form, or IPv6 in brackets; not checked further.
bool IsIpAddress(std::string_view host);

}  // namespace bartizan::aws
