#include "bartizan/net/testing/fake_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "bartizan/base/text.h"

namespace bartizan::net {
namespace {

constexpr size_t kMaxHead = 1U << 20U;

sockaddr_in Loopback(uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

bool SendAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

// Small answers go out at once, not when the peer has acknowledged the one before.
void SendAtOnce(int fd) {
  int on = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

bool HasBody(const Received& request, const Reply& reply) {
  return request.method != "HEAD" && reply.status >= 200 && reply.status != 204 &&
         reply.status != 304;
}

uint64_t BodySize(const Reply& reply) {
  return reply.stream ? reply.stream_size : reply.body.size();
}

std::string HeadOf(const Reply& reply) {
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", reply.status, reply.reason);
  bool has_length =
      reply.status < 200 || reply.status == 204 || reply.status == 304 || reply.tunnel_to;
  for (const auto& [name, value] : reply.headers) {
    head += fmt::format("{}: {}\r\n", name, value);
    has_length = has_length || EqualsIgnoreCase(name, "content-length");
  }
  if (reply.chunked) {
    head += "Transfer-Encoding: chunked\r\n";
  } else if (!reply.until_close && (!has_length || reply.content_length)) {
    head += fmt::format("Content-Length: {}\r\n", reply.content_length.value_or(BodySize(reply)));
  }
  if (!reply.keep_alive || reply.until_close) head += "Connection: close\r\n";
  return head + "\r\n";
}

}  // namespace

std::string Received::Header(std::string_view name) const {
  for (const auto& [key, value] : headers) {
    if (EqualsIgnoreCase(key, name)) return value;
  }
  return "";
}

size_t Received::CountHeader(std::string_view name) const {
  return static_cast<size_t>(std::ranges::count_if(
      headers, [&](const auto& header) { return EqualsIgnoreCase(header.first, name); }));
}

struct FakeServer::Connection {
  UniqueFd fd;  // closed under the server's mutex only, which may want to shut it down
  size_t number = 0;
  size_t exchanges = 0;
  std::string buffered;  // received, not used yet
  bool finished = false;
  std::thread thread;

  // More bytes into `buffered`; false at the end.
  bool Fill() {
    std::array<char, 65'536> buffer;
    ssize_t n = ::recv(fd.get(), buffer.data(), buffer.size(), 0);
    if (n <= 0) return false;
    buffered.append(buffer.data(), static_cast<size_t>(n));
    return true;
  }
  bool TakeLine(std::string& line) {
    size_t end;
    while ((end = buffered.find("\r\n")) == std::string::npos) {
      if (buffered.size() > kMaxHead || !Fill()) return false;
    }
    line = buffered.substr(0, end);
    buffered.erase(0, end + 2);
    return true;
  }
};

// Writes an answer up to the byte at which it is to be cut or to stand still.
class FakeServer::Sender {
 public:
  Sender(FakeServer& server, int fd, const Reply& reply)
      : server_(server), fd_(fd), reply_(reply), stall_at_(reply.stall_after) {}

  // False when the connection is over.
  bool Send(std::string_view bytes) {
    while (!bytes.empty()) {
      uint64_t most = bytes.size();
      if (reply_.cut_after) most = std::min(most, *reply_.cut_after - sent_);
      if (stall_at_) most = std::min(most, *stall_at_ - sent_);
      if (most > 0 && !SendAll(fd_, bytes.substr(0, most))) return false;
      sent_ += most;
      bytes.remove_prefix(most);
      if (!Pause()) return false;
    }
    return true;
  }
  // Cuts or stalls when it is time to; also before the first byte and after the last.
  bool Pause() {
    if (stall_at_ && sent_ == *stall_at_) {
      stall_at_.reset();
      if (!server_.Stall()) return false;
    }
    return !(reply_.cut_after && sent_ == *reply_.cut_after);
  }

 private:
  FakeServer& server_;
  int fd_;
  const Reply& reply_;
  uint64_t sent_ = 0;
  std::optional<uint64_t> stall_at_;
};

FakeServer::FakeServer(std::function<Reply(const Received&)> handler)
    : FakeServer(FakeServerOptions{.handler = std::move(handler)}) {}

FakeServer::FakeServer(std::vector<Reply> answers)
    : FakeServer([answers = std::move(answers), next = size_t{0}](const Received&) mutable {
        BARTIZAN_CHECK(!answers.empty());
        return answers[std::min(next++, answers.size() - 1)];
      }) {}

FakeServer::FakeServer(FakeServerOptions options)
    : options_(std::move(options)), listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address = Loopback(0);
  auto* raw = reinterpret_cast<sockaddr*>(&address);
  socklen_t size = sizeof address;
  BARTIZAN_CHECK(::bind(listener_.get(), raw, size) == 0);
  BARTIZAN_CHECK(::listen(listener_.get(), 128) == 0);
  BARTIZAN_CHECK(::getsockname(listener_.get(), raw, &size) == 0);
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { Accept(); });
}

FakeServer::~FakeServer() {
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
  }
  ::shutdown(listener_.get(), SHUT_RDWR);
  acceptor_.join();
  CloseConnections();
  for (auto& connection : connections_) connection.thread.join();
}

std::string FakeServer::Url(std::string_view target) const {
  return fmt::format("http://127.0.0.1:{}{}", port_, target);
}

std::vector<Received> FakeServer::requests() const {
  std::lock_guard lock(mutex_);
  return requests_;
}

size_t FakeServer::connections() const {
  std::lock_guard lock(mutex_);
  return accepted_;
}

void FakeServer::WaitForRequests(size_t count) const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return request_count_ >= count; });
}

void FakeServer::WaitForStalls(size_t count) const {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stalls_ >= count; });
}

void FakeServer::Release() {
  std::lock_guard lock(mutex_);
  released_ = true;
  changed_.notify_all();
}

void FakeServer::CloseConnections() {
  std::lock_guard lock(mutex_);
  for (auto& connection : connections_) ::shutdown(connection.fd.get(), SHUT_RDWR);
  for (int fd : tunnels_) ::shutdown(fd, SHUT_RDWR);
}

// False when the server stops.
bool FakeServer::Stall() {
  std::unique_lock lock(mutex_);
  ++stalls_;
  changed_.notify_all();
  changed_.wait(lock, [&] { return released_ || stopping_; });
  return !stopping_;
}

void FakeServer::Accept() {
  for (;;) {
    UniqueFd client(::accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
    if (!client) return;
    Reap();
    std::lock_guard lock(mutex_);
    if (stopping_) return;
    SendAtOnce(client.get());
    Connection& connection = connections_.emplace_back();
    connection.fd = std::move(client);
    connection.number = accepted_++;
    connection.thread = std::thread([this, &connection] { Serve(connection); });
  }
}

// A thread that nobody has joined keeps its stack.
void FakeServer::Reap() {
  std::list<Connection> over;
  {
    std::lock_guard lock(mutex_);
    for (auto at = connections_.begin(); at != connections_.end();) {
      auto next = std::next(at);
      if (at->finished) over.splice(over.end(), connections_, at);
      at = next;
    }
  }
  for (auto& connection : over) connection.thread.join();
}

void FakeServer::Serve(Connection& connection) {
  while (Exchange(connection)) {
  }
  std::lock_guard lock(mutex_);
  connection.fd.Reset();
  connection.finished = true;
}

bool FakeServer::Exchange(Connection& connection) {
  Received request{.connection = connection.number, .exchange = connection.exchanges++};
  if (!ReadHead(connection, request)) return false;
  if (!options_.before_body && !ReadBody(connection, request)) return false;
  Note(request);
  Reply reply;
  {
    std::lock_guard lock(handler_mutex_);
    reply = options_.handler(request);
  }
  bool goes_on = Answer(connection, request, reply);
  if (goes_on && reply.tunnel_to) {
    Tunnel(connection.fd.get(), *reply.tunnel_to);
    return false;
  }
  if (!goes_on && reply.reset) {
    linger at_once{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(connection.fd.get(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  }
  if (!options_.before_body) return goes_on;
  // Closing while unread bytes wait would reset the connection and take the answer with it.
  ::shutdown(connection.fd.get(), SHUT_WR);
  while (connection.Fill()) connection.buffered.clear();
  return false;
}

bool FakeServer::ReadHead(Connection& connection, Received& request) {
  std::string line;
  while (connection.TakeLine(line)) {
    request.head += line + "\r\n";
    if (line.empty()) return !request.method.empty();
    if (request.method.empty()) {
      auto parts = Split(line, ' ');
      if (parts.size() != 3) return false;
      request.method = parts[0];
      request.target = parts[1];
      continue;
    }
    size_t colon = line.find(':');
    if (colon == std::string::npos || request.head.size() > kMaxHead) return false;
    request.headers.emplace_back(line.substr(0, colon), Trim(line.substr(colon + 1)));
  }
  return false;
}

bool FakeServer::ReadBody(Connection& connection, Received& request) {
  auto take = [&](uint64_t size) {
    while (size > 0) {
      if (connection.buffered.empty() && !connection.Fill()) return false;
      std::string piece;
      if (size >= connection.buffered.size()) {
        piece = std::exchange(connection.buffered, {});
      } else {
        piece = connection.buffered.substr(0, size);
        connection.buffered.erase(0, size);
      }
      if (options_.on_piece) options_.on_piece(request, request.body_size, piece);
      uint64_t room = options_.kept_body - std::min(options_.kept_body, request.body_size);
      request.body += piece.substr(0, room);
      request.body_size += piece.size();
      size -= piece.size();
    }
    return true;
  };
  if (!EqualsIgnoreCase(request.Header("transfer-encoding"), "chunked")) {
    return take(static_cast<uint64_t>(ParseInt(request.Header("content-length")).value_or(0)));
  }
  for (std::string line;;) {
    if (!connection.TakeLine(line)) return false;
    uint64_t size = 0;
    if (std::from_chars(line.data(), line.data() + line.size(), size, 16).ec != std::errc{}) {
      return false;
    }
    if (!take(size) || !connection.TakeLine(line)) return false;
    if (size == 0) return true;
  }
}

void FakeServer::Note(const Received& request) {
  std::lock_guard lock(mutex_);
  if (options_.keep_requests) requests_.push_back(request);
  ++request_count_;
  changed_.notify_all();
}

// False when the connection is over.
bool FakeServer::Answer(Connection& connection, const Received& request, const Reply& reply) {
  Sender sender(*this, connection.fd.get(), reply);
  if (!sender.Pause()) return false;
  std::string pending = reply.raw.empty() ? HeadOf(reply) : reply.raw;
  if (reply.raw.empty() && HasBody(request, reply)) {
    std::string piece;
    for (uint64_t offset = 0; offset < BodySize(reply); offset += piece.size()) {
      piece.resize(std::min<uint64_t>(reply.chunk_bytes, BodySize(reply) - offset));
      if (reply.stream) {
        reply.stream(offset, piece);
      } else {
        reply.body.copy(piece.data(), piece.size(), offset);
      }
      if (reply.chunked) pending += fmt::format("{:x}\r\n", piece.size());
      pending += piece;
      if (reply.chunked) pending += "\r\n";
      if (!sender.Send(std::exchange(pending, {}))) return false;
    }
    if (reply.chunked) pending += "0\r\n\r\n";
  }
  return sender.Send(pending) && reply.keep_alive && !reply.close_silently && !reply.until_close;
}

void FakeServer::Tunnel(int client, uint16_t port) {
  UniqueFd other(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  sockaddr_in address = Loopback(port);
  if (::connect(other.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return;
  SendAtOnce(other.get());
  {
    std::lock_guard lock(mutex_);
    if (stopping_) return;
    tunnels_.insert(other.get());
  }
  std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{other.get(), POLLIN, 0}};
  std::array<char, 65'536> buffer;
  for (bool open = true; open && ::poll(ends.data(), ends.size(), -1) > 0;) {
    for (size_t i = 0; i < ends.size() && open; ++i) {
      if (ends[i].revents == 0) continue;
      ssize_t n = ::recv(ends[i].fd, buffer.data(), buffer.size(), 0);
      open = n > 0 && SendAll(ends[1 - i].fd, {buffer.data(), static_cast<size_t>(n)});
    }
  }
  std::lock_guard lock(mutex_);
  tunnels_.erase(other.get());
  other.Reset();
}

}  // namespace bartizan::net
