#pragma once
// An HTTP/1.1 server for APIs: strict about what it reads, bounded in all that it keeps.
// (RFC 9110 semantics, RFC 9112 messages; docs/server.md has the limits in one table)
//
//   ServerOptions options;
//   options.on_head = [&](const ServerRequest& request) -> HeadVerdict {
//     if (request.path == "/healthz") return {.answer = ServerResponse{200, {}, R"({"ok":true})"}};
//     if (!keys.Know(request.Header("authorization"))) return Reject(401, "unknown key");
//     return {.principal = "key 12"};
//   };
//   BARTIZAN_TRY(auto server, HttpServer::Start(std::move(options), [](const ServerRequest&
//   request) {
//     return ServerResponse{200, {}, "{}"};
//   }));
//   … server->Stop(std::chrono::seconds(10));
//
// One thread does all input and output; `workers` threads run the handler, so that one that blocks
// delays neither other connections nor new ones. The logs have a thread of their own.
#include <any>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::net {

// One request, already checked: exactly one Host, unambiguous framing, no control characters.
struct ServerRequest {
  std::string method;  // GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS: others never get here
  std::string target;  // as it came, without scheme and authority: "/a%20b?c=d"
  // "/a b": percent-decoded, except that "%2F" and "%25" stay (with upper-case digits), so that
  // "/" always separates and nothing is ambiguous. Valid UTF-8 without control characters; never
  // holds a segment "." or ".." (400).
  std::string path;
  // Of "?a=1&b": {"a","1"}, {"b",""}, decoded ("+" is a space), in order, repeated ones kept.
  std::vector<std::pair<std::string, std::string>> query;
  std::string host;  // of the Host header, as it came, with its port
  // In order; names in lower case, values without white space around them.
  std::vector<std::pair<std::string, std::string>> headers;
  std::optional<uint64_t> content_length;  // none when chunked or without a body
  std::string body;                        // chunks joined; empty in on_head
  std::string peer;                        // the address alone: "127.0.0.1", "2001:db8::1"
  uint16_t peer_port = 0;
  std::string request_id;  // also the answer's X-Request-Id and in the access log
  bool tls = false;
  std::string principal;  // what on_head said
  std::any context;       // what on_head gave
  Time received;          // when the head was whole

  // The first of that name (lower case); "" for none.
  std::string_view Header(std::string_view name) const;
  std::optional<std::string_view> Query(std::string_view name) const;  // the first
};

// An answer. The server adds Date, Content-Length, Connection, X-Request-Id,
// X-Content-Type-Options: nosniff, and unless given Cache-Control: no-store and (with a body)
// Content-Type: application/json. HEAD gets the same head without the body. Content-Length,
// Transfer-Encoding, Connection, Date, or a name or value that HTTP cannot carry, is a defect of
// the handler: the client gets 500 and on_notice says which.
struct ServerResponse {
  int status = 200;  // 200 to 599
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

// {"error":"…"} as JSON.
ServerResponse ErrorResponse(int status, std::string_view message);
// The HTTP status of a failure (kDenied 403, kNotFound 404, kConflict and kUndecided 409, kLimit
// 413, kInvalid and kUsage 400, kUnavailable and kCancelled 503, kTimeout 504, else 500).
int HttpStatus(Code code);
// "Not Found"; "Status" for what has no name.
std::string_view ReasonPhrase(int status);

// What on_head says about a request of which the body is not yet read.
struct HeadVerdict {
  // Given: is sent at once, the handler is not called and the body never read (a connection with a
  // body on its way is closed after it). For 401, 429 and 413, and for answers that must work while
  // all workers are busy.
  std::optional<ServerResponse> answer;
  std::string reason;                // of a refusal, for the access log; never a secret
  std::optional<uint64_t> max_body;  // instead of ServerOptions::max_body, for this request
  std::string principal;             // who asks, for the access log; an id, never a secret
  std::any context;                  // handed to the handler
};
// ErrorResponse with a reason; 429 and 503 get Retry-After: 1, 401 WWW-Authenticate: Bearer.
HeadVerdict Reject(int status, std::string_view message);

// One line of the access log. Holds no header, query or body.
struct AccessRecord {
  Time time;  // when the answer was done, or the connection given up
  std::string peer, method, path, request_id, principal;  // method and path "" when not understood
  int status = 0;                                         // 0: closed without an answer
  uint64_t bytes_in = 0, bytes_out = 0;                   // heads included, TLS not
  Micros duration{0};  // from the first byte of the request to the last of the answer
  std::string reason;  // why it was refused or given up; "" for none
  bool tls = false;
};

// PEM files. The private key must not be readable by others (mode 0600 or 0400), else kDenied.
struct TlsFiles {
  std::string certificate;  // the server's first, then those that lead to its authority
  std::string key;
};

struct ServerOptions {
  std::string address = "127.0.0.1";  // a number, IPv4 or IPv6; beyond loopback only with `tls`
  uint16_t port = 0;                  // 0: any free one
  std::optional<TlsFiles> tls;        // TLS 1.2 and 1.3
  // Names (without port) that Host may say, else 421. Empty: any, but on a loopback address
  // without TLS only localhost and loopback numbers, so that no web page of a name that it lets
  // point here can ask (DNS rebinding). Given names come on top of those.
  std::vector<std::string> hosts;

  size_t max_target_bytes = 8U << 10U;   // more: 414
  size_t max_header_bytes = 16U << 10U;  // request line included; more: 431
  size_t max_headers = 100;
  uint64_t max_body_bytes = 1U << 20U;  // more: 413, before it is read where its length is said
  // Of all request and answer bodies in memory together. A request body that does not fit, or an
  // answer to GET of more than 16 KiB, becomes 503.
  uint64_t max_buffered_bytes = 64U << 20U;

  Micros handshake_timeout{std::chrono::seconds(10)};
  Micros head_timeout{std::chrono::seconds(10)};  // from the first byte of a request; 408
  // A body has so long, and then as long as it keeps min_rate on the whole; 408. The same for
  // clients that take in their answer slowly: closed.
  Micros body_timeout{std::chrono::seconds(30)};
  Micros write_timeout{std::chrono::seconds(30)};
  uint64_t min_rate = 1024;                        // bytes a second
  Micros idle_timeout{std::chrono::seconds(60)};   // between requests, and before the first
  Micros linger_timeout{std::chrono::seconds(2)};  // for the client to read why it is closed

  // Over it the connection that is idle longest is closed, else the one that has been sending its
  // head (or greeting) longest, else the new one gets 503.
  size_t max_connections = 1024;
  // Of one peer address, or /64 network of IPv6. 0: a quarter of max_connections, and no limit for
  // loopback.
  size_t max_connections_per_address = 0;
  size_t max_requests_per_connection = 10'000;

  size_t workers = 4;
  size_t max_queue = 256;  // requests that wait for a worker; more: 503 with Retry-After
  // How often the files of `tls` are looked at; new ones serve new connections, unusable ones are
  // reported and change nothing. 0: only ReloadTls.
  Micros tls_check_interval{std::chrono::seconds(60)};

  // Runs on the one thread of input and output, so it must not block (no database, no lock that is
  // held long). May be empty, as all three.
  std::function<HeadVerdict(const ServerRequest&)> on_head;
  // Run on a thread of their own, one at a time: a log that is stuck stops no request. What comes
  // while 4,096 lines wait is dropped, and counted.
  std::function<void(const AccessRecord&)> on_access;
  std::function<void(std::string_view)> on_notice;  // what an operator must know; no secrets
};

struct ServerStatistics {
  size_t open = 0, idle = 0, queued = 0, running = 0;
  uint64_t buffered_bytes = 0;
  uint64_t accepted = 0, evicted = 0, refused = 0;  // connections; refused: over a limit
  uint64_t requests = 0;                            // that came as far as on_head
  uint64_t rejected = 0;                            // by on_head, with a status of 400 or more
  uint64_t malformed = 0;                           // protocol errors and over limits
  uint64_t overloaded = 0;                          // 503 by queue or memory
  uint64_t timed_out = 0, failed_handshakes = 0;
  uint64_t bytes_in = 0, bytes_out = 0;
  uint64_t dropped_lines = 0;  // of on_access and on_notice
};

// Runs on a worker, several at a time. What it throws is a 500 without a detail.
using Handler = std::function<ServerResponse(const ServerRequest&)>;

// Thread-safe, except that nothing may be called while it is destroyed, and neither Stop nor the
// destructor by a handler or a callback.
class HttpServer {
 public:
  // Listens when it returns. kInvalid: an address that is no number, one beyond loopback without
  // TLS (nothing allows that), limits of zero, unusable certificates; kDenied: the key is readable
  // by others, the port is not allowed; kNotFound: no such file; kConflict: the port is taken.
  static Result<std::unique_ptr<HttpServer>> Start(ServerOptions options, Handler handler);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();  // Stop(0)

  uint16_t port() const;
  std::string url() const;  // "http://127.0.0.1:8080", "https://[::1]:8443"; no slash at the end

  // Accepts nothing more, closes idle connections, lets requests that have begun end for so long,
  // then closes all and waits for the handlers that still run (so they must end). kTimeout when
  // some were cut off; Ok and without effect when stopped already.
  Status Stop(Micros grace);
  // For long handlers: true from the end of Stop's grace on.
  const std::atomic<bool>& cancelled() const;

  // Reads the files again now. The error of unusable ones leaves the old ones in service.
  Status ReloadTls();
  ServerStatistics statistics() const;

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace bartizan::net
