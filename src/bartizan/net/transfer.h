#pragma once
// One exchange over one of curl's handles. Only for this module's own sources.
#include <curl/curl.h>

#include <memory>
#include <string>

#include "bartizan/net/http_client.h"

namespace bartizan::net {

struct EasyDelete {
  void operator()(CURL* curl) const;
};
// A handle keeps its connection, its TLS session, its resolved names and its parsed certificate
// authorities from one exchange to the next.
using Easy = std::unique_ptr<CURL, EasyDelete>;

struct Route {
  std::string proxy;  // "" for none
  std::string ca_bundle;
  bool fresh_connection = false;  // whatever the handle has kept
  Micros max_idle{0};
};

// "https://host:port" of an address: what a connection can be used for again.
std::string_view OriginOf(std::string_view url);

// kInvalid for what cannot be sent as it is.
Status CheckRequest(const HttpRequest& request);

Result<Easy> NewHandle();

// The handle holds no reference to anything of this exchange afterwards.
Result<HttpResponse> Perform(CURL* curl, const HttpRequest& request, const Route& route);

}  // namespace bartizan::net
