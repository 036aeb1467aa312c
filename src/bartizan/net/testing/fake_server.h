#pragma once
// A scripted HTTP/1.1 server on a loopback port, for tests: it records every request as it came and
// answers, or misbehaves, as the test says. Plain sockets, one thread a connection, nothing waits
// for time to pass. Link the target bartizan_net_testing.
//
//   FakeServer server([](const Received& request) {
//     if (request.target == "/missing") return Reply{.status = 404};
//     return Reply{.headers = {{"ETag", "\"1\""}}, .body = "hello"};
//   });
//   client.Send({.url = server.Url("/x?y=1")});
//   EXPECT_EQ(server.requests().at(0).Header("x-amz-date"), "…");
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "bartizan/base/fs.h"

namespace bartizan::net {

// One request.
struct Received {
  std::string head;  // request line and headers byte for byte, with the empty line
  std::string method, target;
  // In the order and the letters in which they came; values without white space around them.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;        // chunks joined; its first FakeServerOptions::kept_body bytes
  uint64_t body_size = 0;  // all of it
  size_t connection = 0;   // 0 is the first that was accepted
  size_t exchange = 0;     // 0 is the first request of its connection

  std::string Header(std::string_view name) const;  // the first, in any letters; "" for none
  size_t CountHeader(std::string_view name) const;
};

// One answer. Content-Length is added unless `chunked`, `until_close`, `headers` holds it, the
// status has no body (1xx, 204, 304) or `raw` is used; an answer to HEAD never has a body.
struct Reply {
  int status = 200;
  std::string reason = "Scripted";
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::string raw;  // instead of all above: exactly these bytes

  // Instead of `body`: fills the buffer with the bytes from an offset on, `stream_size` in all.
  std::function<void(uint64_t offset, std::span<char> buffer)> stream;
  uint64_t stream_size = 0;

  bool chunked = false;         // Transfer-Encoding: chunked, pieces of `chunk_bytes`
  size_t chunk_bytes = 65'536;  // also the size of the pieces that are written
  bool until_close = false;     // no length at all: the end of the connection ends the body
  std::optional<uint64_t> content_length;  // what is said instead of the true length

  bool keep_alive = true;               // false: says "Connection: close", and closes
  bool close_silently = false;          // closes after the answer without saying so
  std::optional<uint64_t> cut_after;    // closes after so many bytes, head included; 0: no answer
  bool reset = false;                   // … by RST instead of FIN
  std::optional<uint64_t> stall_after;  // so many bytes, then none until Release()

  // After the answer, bytes are passed to and fro between the client and this port of 127.0.0.1:
  // what a proxy does after CONNECT.
  std::optional<uint16_t> tunnel_to;
};

struct FakeServerOptions {
  // Runs one at a time, so that what only it touches needs no lock. Must not block: use
  // `stall_after` to hold an answer back.
  std::function<Reply(const Received&)> handler;
  // Sees the pieces of bodies as they come, for those that are too large to keep. May run on
  // several threads at once.
  std::function<void(const Received& head, uint64_t offset, std::string_view piece)> on_piece;
  uint64_t kept_body = 8U << 20U;
  bool before_body = false;   // answers as soon as it has the headers, then closes
  bool keep_requests = true;  // false: requests() stays empty
};

// Starts when made, stops when destroyed (no thread outlives it). Thread-safe.
class FakeServer {
 public:
  explicit FakeServer(FakeServerOptions options);
  explicit FakeServer(std::function<Reply(const Received&)> handler);
  // The first request gets the first answer, and so on; the last one is repeated.
  explicit FakeServer(std::vector<Reply> answers);
  FakeServer(const FakeServer&) = delete;
  FakeServer& operator=(const FakeServer&) = delete;
  ~FakeServer();

  uint16_t port() const { return port_; }
  std::string Url(std::string_view target = "/") const;  // "http://127.0.0.1:PORT" + target

  // What came so far, in the order in which it was whole (its headers, when `before_body`). A
  // request is there before its answer leaves.
  std::vector<Received> requests() const;
  size_t connections() const;  // accepted so far

  // Blocks until so many requests came, or so many answers stand still.
  void WaitForRequests(size_t count) const;
  void WaitForStalls(size_t count) const;
  // Lets all answers that stand still go on; from here on nothing stalls.
  void Release();
  // Closes every connection that is open, as a server does that goes away.
  void CloseConnections();

 private:
  struct Connection;
  class Sender;

  void Accept();
  void Serve(Connection& connection);
  bool Exchange(Connection& connection);
  bool ReadHead(Connection& connection, Received& request);
  bool ReadBody(Connection& connection, Received& request);
  bool Answer(Connection& connection, const Received& request, const Reply& reply);
  void Tunnel(int client, uint16_t port);
  void Note(const Received& request);
  void Reap();
  bool Stall();

  FakeServerOptions options_;
  UniqueFd listener_;
  uint16_t port_ = 0;

  mutable std::mutex mutex_;  // guards all below
  mutable std::condition_variable changed_;
  std::vector<Received> requests_;
  size_t request_count_ = 0;
  size_t accepted_ = 0;
  size_t stalls_ = 0;
  bool released_ = false;
  bool stopping_ = false;
  std::list<Connection> connections_;
  std::set<int> tunnels_;  // sockets of tunnels to other ports

  std::mutex handler_mutex_;
  std::thread acceptor_;
};

}  // namespace bartizan::net
