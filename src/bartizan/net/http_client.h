#pragma once
// HTTP requests over libcurl (grows with the AWS layer).
#include <string>
#include <utility>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::net {

struct HttpRequest {
  std::string method = "GET";
  std::string url;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  Micros connect_timeout{std::chrono::seconds(5)};
  Micros timeout{std::chrono::seconds(30)};
  uint64_t max_response_bytes = 16ULL << 20U;
  bool use_proxy = true;  // false for loopback health checks
};

struct HttpResponse {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
};

// http and https only; redirects are not followed. kUnavailable when the peer cannot be reached,
// kTimeout, kLimit when the answer is too large (headers: 256 KiB), kInvalid for an address, method
// or header that cannot be sent as it is. Any status code is a success here. Error texts hold no
// query, password or header. Thread-safe. (https://curl.se/libcurl/c/)
Result<HttpResponse> Send(const HttpRequest& request);

}  // namespace bartizan::net
