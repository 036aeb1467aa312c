#pragma once
// HTTP requests over libcurl. (https://curl.se/libcurl/c/)
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <span>
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
  // Instead of `body`, one that does not fit in memory: fills the buffer from an offset and returns
  // the number of bytes (fewer only at the end). `body_size` is sent as Content-Length; a source
  // that ends early is an error. The transport may start again from offset 0.
  std::function<Result<size_t>(uint64_t offset, std::span<char> buffer)> read_body;
  uint64_t body_size = 0;
  // Takes the body of an answer with a status below 300 piece by piece instead of collecting it;
  // its error ends the transfer and is returned. Other answers are collected as always.
  std::function<Status(std::string_view piece)> on_body;
  Micros connect_timeout{std::chrono::seconds(5)};  // name look-up, TCP and TLS together
  Micros idle_timeout{0};  // no byte for so long, looked at once a second; 0: not limited
  Micros timeout{std::chrono::seconds(30)};    // all of it; 0: not limited
  uint64_t max_response_bytes = 16ULL << 20U;  // of a collected body
  bool use_proxy = true;                       // false for loopback and link-local addresses
  // Looked at about once a second, also while nothing moves; true ends the transfer (kCancelled).
  const std::atomic<bool>* cancel = nullptr;
  // Says afterwards whether Send failed before a connection stood: then no byte of the request
  // left.
  bool* unsent = nullptr;
};

struct HttpResponse {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  // A kept connection broke before a line of an answer had come, and the request was sent again on
  // a fresh one: it may have taken effect twice.
  bool sent_twice = false;
};

// Which proxy a request takes. (curl's rules: lower-case names first, ALL_PROXY for either that is
// not set, NO_PROXY by suffix, address or CIDR, "*" for all; also "host:port", where only that port
// is meant. loopback, 169.254.0.0/16 and fd00:ec2::/32 never take one. HTTP_PROXY is read too: the
// AWS tools do, and this program is no CGI script)
struct ProxyRules {
  std::string http, https, no_proxy;
  static ProxyRules FromEnvironment(const std::map<std::string, std::string>& environment);
  std::string For(std::string_view url) const;  // "" for none
};

struct HttpClientOptions {
  ProxyRules proxies;
  std::string ca_bundle;                      // file of PEM; "": FindCaBundle
  Micros max_idle{std::chrono::seconds(20)};  // an older connection is not used again
};

// The first that exists: SSL_CERT_FILE, Debian's, Fedora's and Amazon Linux's usual places.
std::string FindCaBundle(const std::map<std::string, std::string>& environment);

// Keeps connections and TLS state between requests. Thread-safe.
// http and https only (TLS 1.2 and later); redirects are not followed. kUnavailable when the peer
// cannot be reached, breaks off or sends fewer bytes than it said, kTimeout, kDenied when its
// certificate is not trusted, kLimit when the answer is too large (headers: 256 KiB), kInvalid for
// an address, method or header that cannot be sent as it is, kCancelled. Any status code is a
// success here. An answer that says no length at all ends with its connection, as HTTP has it:
// there a cut cannot be seen. Error texts hold no query, password or header. A kept connection that
// the peer closed meanwhile is replaced once, without an error, where not a line of an answer had
// come. Headers are sent as given; besides them only Host, Content-Length and, unless given,
// "User-Agent: bartizan". The address is sent as it is: no dots resolved, nothing encoded (kInvalid
// for bytes outside of printable ASCII).
class HttpClient {
 public:
  explicit HttpClient(HttpClientOptions options);
  ~HttpClient();
  HttpClient(HttpClient&&) noexcept;
  Result<HttpResponse> Send(const HttpRequest& request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// By a client of its own, with the proxies of this process's environment. Thread-safe.
Result<HttpResponse> Send(const HttpRequest& request);

}  // namespace bartizan::net
