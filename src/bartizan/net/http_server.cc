// g++'s thread sanitizer knows no fences. Asio's queues lock besides.
#ifdef __SANITIZE_THREAD__
#define BOOST_ASIO_DISABLE_FENCED_BLOCK
#endif

#define BOOST_ASIO_NO_DEPRECATED  // functions that set an error return nothing besides

#include "bartizan/net/http_server.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/http.hpp>
#include <future>
#include <list>
#include <random>
#include <thread>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/net/chunked_body.h"
#include "bartizan/net/request_head.h"
#include "bartizan/net/response_head.h"
#include "bartizan/net/server_rules.h"
#include "bartizan/net/tls_files.h"
#include "bartizan/net/worker_pool.h"

namespace bartizan::net {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::awaitable;
using asio::redirect_error;
using asio::use_awaitable;
using asio::ip::tcp;
using boost::system::error_code;
using Steady = std::chrono::steady_clock;

constexpr size_t kHeadPiece = 4U << 10U;
constexpr size_t kBodyPiece = 64U << 10U;
constexpr size_t kJoinedBody = 16U << 10U;  // smaller bodies leave together with their head
constexpr size_t kMaxDiscarded = 1U << 20U;
constexpr size_t kMaxLogLines = 4096;
constexpr auto kAcceptPause = std::chrono::milliseconds(20);
constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\nContent-Length: 33\r\n"
    "Retry-After: 1\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\n"
    "Connection: close\r\n\r\n{\"error\":\"too many connections\"}\n";

enum class Phase { kHandshake, kIdle, kHead, kBody, kHandling, kWriting, kLingering };

Time Now() {
  return SystemClock().Now();
}

// Requests are believed only where two readers understand the same: what one of them takes
// differently is what requests are smuggled with.
bool SecondReaderAgrees(std::string_view bytes, const RequestHead& head) {
  if (bytes.starts_with("\r\n")) bytes.remove_prefix(2);
  http::request_parser<http::empty_body> parser;
  parser.header_limit(static_cast<std::uint32_t>(bytes.size() + 1));
  parser.body_limit(boost::none);
  error_code error;
  parser.put(asio::buffer(bytes.data(), bytes.size()), error);
  if (error || !parser.is_header_done()) return false;
  const auto& message = parser.get();
  const auto length = parser.content_length();
  const auto fields = std::distance(message.begin(), message.end());
  return std::string_view(message.method_string()) == head.method &&
         std::string_view(message.target()) == head.raw_target &&
         static_cast<size_t>(fields) == head.headers.size() && parser.chunked() == head.chunked &&
         length.has_value() == head.content_length.has_value() &&
         (!length || *length == *head.content_length);
}

// Who has one address of IPv6 has all 2^64 of its network.
std::string GroupOf(const asio::ip::address& address) {
  if (!address.is_v6()) return address.to_string();
  auto bytes = address.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
  return asio::ip::address_v6(bytes).to_string();
}

int SelectHttp11(SSL*, const unsigned char** out, unsigned char* out_size, const unsigned char* in,
                 unsigned int in_size, void*) {
  static constexpr std::array<unsigned char, 9> kHttp11 = {8,   'h', 't', 't', 'p',
                                                           '/', '1', '.', '1'};
  unsigned char* selected = nullptr;
  const int found =
      SSL_select_next_proto(&selected, out_size, kHttp11.data(), kHttp11.size(), in, in_size);
  *out = selected;
  return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

// TLS 1.2 with forward secrecy and authenticated ciphers, and 1.3.
Result<std::shared_ptr<asio::ssl::context>> MakeContext(const TlsFiles& files) {
  BARTIZAN_TRY(const TlsMaterial material, ReadTlsFiles(files));
  auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  SSL_CTX* native = context->native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);  // tickets need no memory here
  SSL_CTX_set_alpn_select_cb(native, &SelectHttp11, nullptr);
  error_code error;
  if (SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20") != 1) {
    return Fail(Code::kInternal, "no cipher of TLS 1.2 is there");
  }
  // A key with a pass phrase must fail, not ask on the terminal.
  context->set_password_callback([](size_t, asio::ssl::context::password_purpose) { return ""; },
                                 error);
  context->use_certificate_chain(asio::buffer(material.certificate), error);
  if (error) {
    return Fail(
        Code::kInvalid,
        fmt::format("the certificate {} cannot be used: {}", files.certificate, error.message()),
        "PEM: the server's certificate first, then those that lead to its authority");
  }
  context->use_private_key(asio::buffer(material.key), asio::ssl::context::pem, error);
  if (error) {
    return Fail(Code::kInvalid,
                fmt::format("the private key {} cannot be used: {}", files.key, error.message()),
                "PEM without a pass phrase, which belongs to the certificate");
  }
  return context;
}

struct Counters {
  std::atomic<size_t> open = 0, idle = 0;
  std::atomic<uint64_t> buffered = 0, accepted = 0, evicted = 0, refused = 0, requests = 0,
                        rejected = 0, malformed = 0, overloaded = 0, timed_out = 0,
                        failed_handshakes = 0, bytes_in = 0, bytes_out = 0, dropped = 0;
};

// A share of the memory for bodies. One thread at a time; the total is of all.
class Reservation {
 public:
  explicit Reservation(std::atomic<uint64_t>& total) : total_(total) {}
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;
  ~Reservation() { Set(0); }
  void Set(uint64_t bytes) {
    total_ += bytes - held_;  // modulo 2^64, also downward
    held_ = bytes;
  }
  // False, and nothing changed, when all together would be more than `limit`.
  bool TrySet(uint64_t bytes, uint64_t limit) {
    const uint64_t more = bytes - std::min(bytes, held_);
    uint64_t total = total_;
    do {
      if (more > limit || total > limit - more) return false;
    } while (!total_.compare_exchange_weak(total, total + more));
    held_ += more;
    return true;
  }

 private:
  std::atomic<uint64_t>& total_;
  uint64_t held_ = 0;
};

class Connection;

// All members but the atomics, the pools and what Stop guards belong to the one thread that runs
// `io`.
struct Core {
  Core(ServerOptions given, Handler given_handler)
      : options(std::move(given)),
        handler(std::move(given_handler)),
        limits{options.max_target_bytes, options.max_header_bytes, options.max_headers},
        id_prefix(fmt::format("{:08x}{:08x}", std::random_device()(), std::random_device()())),
        pool(options.workers, options.max_queue) {}

  Status Listen();
  awaitable<void> Accept();
  awaitable<void> Tick();
  void Admit(tcp::socket socket, const tcp::endpoint& peer);
  bool HasRoomFor(const asio::ip::address& address);
  awaitable<void> Serve(std::shared_ptr<Connection> connection);
  bool Evict(const std::string& group);
  void CheckTls();
  Status LoadTls();
  void BeginStop();
  size_t CutOff();
  template <class F>
  auto OnLoop(F function);
  HeadVerdict Judge(const ServerRequest& request);
  void Notice(std::string text);
  void Log(AccessRecord record);
  template <class F>
  void Later(F function);  // on the thread of the logs
  std::string NextId() { return fmt::format("{}-{:x}", id_prefix, ++last_id); }

  const ServerOptions options;
  const Handler handler;
  const HeadLimits limits;
  const std::string id_prefix;
  Counters counters;
  std::atomic<bool> cancelled = false;
  uint16_t port = 0;

  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  tcp::acceptor acceptor{io};
  asio::steady_timer tick{io}, accept_pause{io};
  std::shared_ptr<asio::ssl::context> tls;
  std::string tls_stamp;
  Steady::time_point tls_checked, descriptors_noticed;
  std::list<std::shared_ptr<Connection>> connections;
  std::unordered_map<std::string, size_t> per_group;
  uint64_t last_id = 0;
  bool stopping = false;

  std::mutex stop_mutex;  // one Stop at a time; guards stopped
  bool stopped = false;
  std::mutex closed_mutex;
  std::condition_variable closed;  // a connection ended

  WorkerPool pool;
  WorkerPool log{1, kMaxLogLines};
  std::thread thread;
};

// One connection: its requests one after the other. Runs on the server's thread; the handler alone
// runs elsewhere, while this waits for it.
//
// Arguments of coroutines are trivial here: g++ 12 destroys the temporaries of a co_await
// expression twice when they were made by braces.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Core& server, tcp::socket socket, const tcp::endpoint& peer);
  awaitable<void> Run();
  void Close();  // at once, from any phase
  void Expire(Steady::time_point now);

  Phase phase() const { return phase_; }
  Steady::time_point since() const { return since_; }
  const std::string& group() const { return group_; }
  bool closed() const { return closed_; }

 private:
  awaitable<bool> Handshake();
  awaitable<bool> Exchange();
  awaitable<size_t> ReadHead();
  awaitable<bool> ReadBody(const RequestHead& head, uint64_t max_body);
  awaitable<bool> ReadSized(uint64_t size);
  awaitable<bool> ReadChunks(uint64_t max_body);
  awaitable<bool> BodyStopped();
  awaitable<bool> Handle();
  void RunHandler();
  bool FitsInMemory(const ServerResponse& response);
  awaitable<bool> Answer(bool keep_alive);  // sends *response_
  awaitable<bool> Refuse(int status, std::string_view reason);
  awaitable<bool> Overloaded(std::string_view reason);
  awaitable<bool> Write(std::string_view bytes);
  awaitable<void> Linger();
  awaitable<bool> Fill(size_t most);
  awaitable<size_t> ReadSome(asio::mutable_buffer buffer, error_code& error);
  void Enter(Phase phase, Micros timeout);
  void Extend(Micros timeout, uint64_t moved);
  void BeginRequest();
  void TakeHead(RequestHead head);
  void Record(int status, std::string reason);

  Core& server_;
  tcp::socket socket_;
  std::optional<asio::ssl::stream<tcp::socket&>> tls_;
  std::string address_, group_;
  uint16_t peer_port_ = 0;

  Phase phase_ = Phase::kHandshake;
  Steady::time_point since_, deadline_ = Steady::time_point::max();
  bool expired_ = false, closed_ = false;

  std::string in_;  // came, and is not used yet
  size_t exchanges_ = 0;

  // Of the current request.
  ServerRequest request_;
  Steady::time_point started_;
  uint64_t bytes_in_ = 0, bytes_out_ = 0;
  bool recorded_ = true;
  Reservation reserved_;
  std::string reject_reason_;
  asio::steady_timer handled_;
  bool done_ = false;                       // the handler
  std::optional<ServerResponse> response_;  // from when it is known until it leaves
};

Connection::Connection(Core& server, tcp::socket socket, const tcp::endpoint& peer)
    : server_(server),
      socket_(std::move(socket)),
      address_(peer.address().to_string()),
      group_(GroupOf(peer.address())),
      peer_port_(peer.port()),
      reserved_(server.counters.buffered),
      handled_(server.io, Steady::time_point::max()) {
  if (server.tls) tls_.emplace(socket_, *server.tls);
  ++server_.counters.open;
  ++server_.per_group[group_];
  Enter(Phase::kHandshake, server.options.handshake_timeout);
}

awaitable<void> Connection::Run() {
  bool alive = true;
  if (tls_) alive = co_await Handshake();
  while (alive) alive = co_await Exchange();
}

void Connection::Close() {
  if (std::exchange(closed_, true)) return;
  Enter(Phase::kLingering, server_.options.linger_timeout);
  error_code ignored;
  socket_.close(ignored);
  --server_.counters.open;
  const auto count = server_.per_group.find(group_);
  if (--count->second == 0) server_.per_group.erase(count);
}

void Connection::Enter(Phase phase, Micros timeout) {
  if (phase_ == Phase::kIdle) --server_.counters.idle;
  if (phase == Phase::kIdle) ++server_.counters.idle;
  phase_ = phase;
  since_ = Steady::now();
  deadline_ = phase == Phase::kHandling ? Steady::time_point::max() : since_ + timeout;
  expired_ = false;
}

// What has moved so far buys time at the least rate.
void Connection::Extend(Micros timeout, uint64_t moved) {
  deadline_ = since_ + timeout + Micros(moved * 1'000'000 / server_.options.min_rate);
}

// Whoever waits for input or output sees an error, and expired_. A cancel that comes between two
// operations is lost, so this is called until the phase ends.
void Connection::Expire(Steady::time_point now) {
  if (closed_ || now < deadline_) return;
  expired_ = true;
  error_code ignored;
  socket_.cancel(ignored);
}

awaitable<size_t> Connection::ReadSome(asio::mutable_buffer buffer, error_code& error) {
  size_t n = 0;
  if (tls_) {
    n = co_await tls_->async_read_some(buffer, redirect_error(use_awaitable, error));
  } else {
    n = co_await socket_.async_read_some(buffer, redirect_error(use_awaitable, error));
  }
  bytes_in_ += n;
  server_.counters.bytes_in += n;
  co_return n;
}

// Once; false when the peer is gone or the time is over.
awaitable<bool> Connection::Fill(size_t most) {
  const size_t before = in_.size();
  in_.resize(before + most);
  error_code error;
  const size_t n = co_await ReadSome(asio::buffer(in_.data() + before, most), error);
  in_.resize(before + n);
  co_return !error && n > 0 && !expired_;
}

awaitable<bool> Connection::Handshake() {
  error_code error;
  co_await tls_->async_handshake(asio::ssl::stream_base::server,
                                 redirect_error(use_awaitable, error));
  if (!error) co_return true;
  ++server_.counters.failed_handshakes;
  if (expired_) ++server_.counters.timed_out;
  started_ = since_;
  recorded_ = closed_;
  Record(0, expired_ ? "the TLS handshake took too long" : "the TLS handshake failed");
  co_return false;
}

void Connection::BeginRequest() {
  started_ = Steady::now();
  recorded_ = false;
  bytes_in_ = in_.size();
  bytes_out_ = 0;
  reject_reason_.clear();
  request_ = {};
  request_.peer = address_;
  request_.peer_port = peer_port_;
  request_.tls = tls_.has_value();
  request_.request_id = server_.NextId();
}

// The length of the next head in in_; 0 when there is none to come.
awaitable<size_t> Connection::ReadHead() {
  HeadScanner scanner(server_.limits);
  if (in_.empty() && in_.capacity() > kHeadPiece * 2) in_ = {};  // idle connections stay small
  Enter(Phase::kIdle, server_.options.idle_timeout);
  for (;;) {
    const auto end = scanner.Scan(in_);
    if (phase_ == Phase::kIdle && (!end || scanner.saw_text())) {
      BeginRequest();
      Enter(Phase::kHead, server_.options.head_timeout);
    }
    if (!end) {
      in_.clear();
      co_await Refuse(end.error().status, end.error().reason);
      co_return 0;
    }
    if (*end) co_return **end;
    if (phase_ == Phase::kIdle && server_.stopping) co_return 0;
    const bool more = co_await Fill(kHeadPiece);
    if (more) continue;
    if (phase_ == Phase::kHead && expired_) {
      co_await Refuse(408, "the head took too long");
    } else if (phase_ == Phase::kHead) {
      Record(0, closed_ ? "closed by the server" : "the client went away");
    }
    co_return 0;
  }
}

void Connection::TakeHead(RequestHead head) {
  request_.method = std::move(head.method);
  request_.target = std::move(head.target);
  request_.path = std::move(head.path);
  request_.query = std::move(head.query);
  request_.host = std::move(head.host);
  request_.headers = std::move(head.headers);
  request_.content_length = head.content_length;
  request_.received = Now();
}

// One request and its answer; false when the connection is over.
awaitable<bool> Connection::Exchange() {
  const size_t length = co_await ReadHead();
  if (length == 0) co_return false;
  const std::string_view bytes = std::string_view(in_).substr(0, length);
  auto head = ParseRequestHead(bytes, server_.limits);
  const bool agreed = !head || SecondReaderAgrees(bytes, *head);
  in_.erase(0, length);
  if (!head) co_return co_await Refuse(head.error().status, head.error().reason);
  if (!agreed) co_return co_await Refuse(400, "the head can be understood in two ways");
  const bool has_body = head->HasBody();
  const bool keep_alive = head->keep_alive;
  RequestHead framing{.content_length = head->content_length,
                      .chunked = head->chunked,
                      .expect_continue = head->expect_continue};
  TakeHead(std::move(*head));
  if (!IsHostAllowed(server_.options, request_.host)) {
    co_return co_await Refuse(421, "this server has another name");
  }

  ++server_.counters.requests;
  HeadVerdict verdict = server_.Judge(request_);
  request_.principal = std::move(verdict.principal);
  request_.context = std::move(verdict.context);
  if (verdict.answer) {
    if (verdict.answer->status >= 400) ++server_.counters.rejected;
    reject_reason_ = std::move(verdict.reason);
    response_ = std::move(verdict.answer);
    co_return co_await Answer(keep_alive && !has_body);
  }
  if (has_body) {
    const uint64_t max_body = verdict.max_body.value_or(server_.options.max_body_bytes);
    const bool whole = co_await ReadBody(framing, max_body);
    if (!whole) co_return false;
  }
  const bool taken = co_await Handle();
  if (!taken) co_return co_await Overloaded("all workers are busy");
  if (!response_) co_return co_await Overloaded("the memory for bodies is in use");
  co_return co_await Answer(keep_alive);
}

// False when the connection is over, which then was answered.
awaitable<bool> Connection::ReadBody(const RequestHead& head, uint64_t max_body) {
  if (head.content_length.value_or(0) > max_body) {
    co_return co_await Refuse(413, "the body is too large");
  }
  if (!reserved_.TrySet(head.content_length.value_or(0), server_.options.max_buffered_bytes)) {
    co_await Overloaded("the memory for bodies is in use");
    co_return false;
  }
  Enter(Phase::kBody, server_.options.body_timeout);
  if (head.expect_continue && in_.empty()) {
    const bool written = co_await Write("HTTP/1.1 100 Continue\r\n\r\n");
    if (!written) co_return co_await BodyStopped();
  }
  if (head.chunked) co_return co_await ReadChunks(max_body);
  co_return co_await ReadSized(*head.content_length);
}

awaitable<bool> Connection::ReadSized(uint64_t size) {
  std::string& body = request_.body;
  body.reserve(size);
  const size_t there = std::min<uint64_t>(size, in_.size());
  body.assign(in_, 0, there);
  in_.erase(0, there);
  while (body.size() < size) {
    const size_t before = body.size();
    body.resize(before + std::min<uint64_t>(size - before, kBodyPiece));
    error_code error;
    const size_t n =
        co_await ReadSome(asio::buffer(body.data() + before, body.size() - before), error);
    body.resize(before + n);
    if (error || n == 0 || expired_) co_return co_await BodyStopped();
    Extend(server_.options.body_timeout, body.size());
  }
  co_return true;
}

awaitable<bool> Connection::ReadChunks(uint64_t max_body) {
  ChunkDecoder decoder(max_body);
  for (;;) {
    const auto used = decoder.Feed(in_, request_.body);
    if (!used) co_return co_await Refuse(used.error().status, used.error().reason);
    in_.erase(0, *used);
    if (!reserved_.TrySet(request_.body.size(), server_.options.max_buffered_bytes)) {
      co_await Overloaded("the memory for bodies is in use");
      co_return false;
    }
    if (decoder.done()) co_return true;
    // Counted as data alone, so that chunks of one byte buy no time.
    Extend(server_.options.body_timeout, request_.body.size());
    const bool more = co_await Fill(kHeadPiece * 4);
    if (!more) co_return co_await BodyStopped();
  }
}

awaitable<bool> Connection::BodyStopped() {
  if (expired_) co_return co_await Refuse(408, "the body took too long");
  Record(0, closed_ ? "closed by the server" : "the client went away");
  co_return false;
}

// False when no worker can take the request. No response_ when there is no memory for it.
awaitable<bool> Connection::Handle() {
  Enter(Phase::kHandling, Micros(0));
  done_ = false;
  const bool taken = server_.pool.Submit([self = shared_from_this()] { self->RunHandler(); });
  if (!taken) co_return false;
  error_code ignored;
  while (!done_) co_await handled_.async_wait(redirect_error(use_awaitable, ignored));
  co_return true;
}

// On a worker, while the connection waits.
void Connection::RunHandler() {
  std::optional<ServerResponse> response;
  std::string notice;
  try {
    response = server_.cancelled ? ErrorResponse(503, "the server stops")
                                 : server_.handler(std::as_const(request_));
    if (const auto defect = DefectOf(*response)) notice = *defect;
  } catch (const std::exception& error) {
    notice = fmt::format("a handler failed: {}", error.what());
  } catch (...) {
    notice = "a handler failed";
  }
  if (!notice.empty()) response = ErrorResponse(500, "an internal error");
  if (!FitsInMemory(*response)) response.reset();
  asio::post(server_.io, [self = shared_from_this(), response = std::move(response),
                          notice = std::move(notice)]() mutable {
    if (!notice.empty()) {
      self->server_.Notice(fmt::format("request {}: {}", self->request_.request_id, notice));
    }
    self->response_ = std::move(response);
    self->done_ = true;
    self->handled_.cancel();
  });
}

// Large answers to clients that read slowly would add up. Those to other methods are sent anyway:
// what they report has happened.
bool Connection::FitsInMemory(const ServerResponse& response) {
  const size_t size = response.body.size();
  if (size <= kJoinedBody || (request_.method != "GET" && request_.method != "HEAD")) return true;
  return reserved_.TrySet(size, server_.options.max_buffered_bytes);
}

awaitable<bool> Connection::Refuse(int status, std::string_view reason) {
  ++(status == 408 ? server_.counters.timed_out : server_.counters.malformed);
  reject_reason_ = reason;
  response_ = ErrorResponse(status, reason);
  if (status == 405) {
    response_->headers.emplace_back("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
  }
  return Answer(false);
}

awaitable<bool> Connection::Overloaded(std::string_view reason) {
  ++server_.counters.overloaded;
  reject_reason_ = reason;
  response_ = ErrorResponse(503, reason);
  response_->headers.emplace_back("Retry-After", "1");
  return Answer(false);
}

awaitable<bool> Connection::Answer(bool keep_alive) {
  const int status = response_->status;
  keep_alive =
      keep_alive && !server_.stopping && ++exchanges_ < server_.options.max_requests_per_connection;
  std::string head = ComposeHead(
      *response_, {.date = Now(), .request_id = request_.request_id, .keep_alive = keep_alive});
  std::string body = std::move(response_->body);
  response_.reset();
  if (request_.method == "HEAD" || !StatusHasBody(status)) body = {};
  request_.body = {};
  reserved_.Set(body.size());
  if (body.size() <= kJoinedBody) {
    head += body;
    body = {};
  }
  Enter(Phase::kWriting, server_.options.write_timeout);
  bool written = co_await Write(head);
  if (written && !body.empty()) written = co_await Write(body);
  reserved_.Set(0);
  if (!written) {
    if (expired_) ++server_.counters.timed_out;
    Record(status, expired_ ? "the client took its answer too slowly" : "the client went away");
    co_return false;
  }
  Record(status, std::move(reject_reason_));
  if (!keep_alive) co_await Linger();
  co_return keep_alive;
}

awaitable<bool> Connection::Write(std::string_view bytes) {
  while (!bytes.empty()) {
    error_code error;
    const asio::const_buffer buffer(bytes.data(), bytes.size());
    size_t n = 0;
    if (tls_) {
      n = co_await tls_->async_write_some(buffer, redirect_error(use_awaitable, error));
    } else {
      n = co_await socket_.async_write_some(buffer, redirect_error(use_awaitable, error));
    }
    bytes_out_ += n;
    server_.counters.bytes_out += n;
    bytes.remove_prefix(n);
    if (phase_ == Phase::kWriting) Extend(server_.options.write_timeout, bytes_out_);
    if (error || (expired_ && !bytes.empty())) co_return false;
  }
  co_return true;
}

// A socket that is closed while input waits resets the connection, and the peer may never see the
// answer: says that no more comes, and reads on for a moment.
awaitable<void> Connection::Linger() {
  Enter(Phase::kLingering, server_.options.linger_timeout);
  error_code error;
  if (tls_) co_await tls_->async_shutdown(redirect_error(use_awaitable, error));
  error = {};
  socket_.shutdown(tcp::socket::shutdown_send, error);
  in_.resize(kHeadPiece);
  for (size_t discarded = 0; !error && !expired_ && discarded < kMaxDiscarded;) {
    discarded +=
        co_await socket_.async_read_some(asio::buffer(in_), redirect_error(use_awaitable, error));
  }
}

void Connection::Record(int status, std::string reason) {
  if (std::exchange(recorded_, true)) return;
  AccessRecord record;
  record.time = Now();
  record.peer = address_;
  record.method = request_.method;
  record.path = request_.path;
  record.request_id = request_.request_id;
  record.principal = request_.principal;
  record.status = status;
  record.bytes_in = bytes_in_ - std::min<uint64_t>(bytes_in_, in_.size());
  record.bytes_out = bytes_out_;
  record.duration = std::chrono::duration_cast<Micros>(Steady::now() - started_);
  record.reason = std::move(reason);
  record.tls = tls_.has_value();
  server_.Log(std::move(record));
}

// Runs `function` on the server's thread, and waits for it.
template <class F>
auto Core::OnLoop(F function) {
  std::packaged_task<decltype(function())()> task(std::move(function));
  auto result = task.get_future();
  asio::post(io, [&task] { task(); });
  return result.get();
}

Status Core::Listen() {
  const tcp::endpoint endpoint(asio::ip::make_address(options.address), options.port);
  error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error && endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(true), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (!error) {
    port = acceptor.local_endpoint(error).port();
    return {};
  }
  std::string what = fmt::format("cannot listen on {}, port {}: {}", options.address, options.port,
                                 error.message());
  if (error == asio::error::address_in_use) {
    return Fail(Code::kConflict, std::move(what), "another program has this port: choose another");
  }
  if (error == asio::error::access_denied) {
    return Fail(Code::kDenied, std::move(what), "ports below 1024 need rights of their own");
  }
  const bool ours = error == boost::system::errc::address_not_available;
  return Fail(ours ? Code::kInvalid : Code::kIo, std::move(what));
}

void Core::Notice(std::string text) {
  if (!options.on_notice) return;
  Later([this, text = std::move(text)] { options.on_notice(text); });
}

void Core::Log(AccessRecord record) {
  if (!options.on_access) return;
  Later([this, record = std::move(record)] { options.on_access(record); });
}

template <class F>
void Core::Later(F function) {
  const bool taken = log.Submit([this, function = std::move(function)] {
    try {
      function();
    } catch (...) {
      ++counters.dropped;
    }
  });
  if (!taken) ++counters.dropped;
}

HeadVerdict Core::Judge(const ServerRequest& request) {
  if (!options.on_head) return {};
  std::string problem = "on_head failed";
  try {
    HeadVerdict verdict = options.on_head(request);
    const auto defect = verdict.answer ? DefectOf(*verdict.answer) : std::nullopt;
    if (!defect) return verdict;
    problem = *defect;
  } catch (const std::exception& error) {
    problem += fmt::format(": {}", error.what());
  } catch (...) {
    problem += ": it threw what is no exception";
  }
  Notice(fmt::format("request {}: {}", request.request_id, problem));
  return Reject(500, "an internal error");
}

awaitable<void> Core::Accept() {
  while (!stopping) {
    tcp::socket socket(io);
    tcp::endpoint peer;
    error_code error;
    co_await acceptor.async_accept(socket, peer, redirect_error(use_awaitable, error));
    if (stopping) co_return;
    if (!error) {
      Admit(std::move(socket), peer);
      continue;
    }
    if (error == asio::error::connection_aborted) continue;
    // Most likely out of descriptors: the connection waits in the queue until another one is
    // closed.
    if (Steady::now() - descriptors_noticed > std::chrono::seconds(10)) {
      descriptors_noticed = Steady::now();
      Notice(fmt::format("cannot accept connections: {}", error.message()));
    }
    if (Evict("")) continue;
    accept_pause.expires_after(kAcceptPause);
    co_await accept_pause.async_wait(redirect_error(use_awaitable, error));
  }
}

void Core::Admit(tcp::socket socket, const tcp::endpoint& peer) {
  ++counters.accepted;
  error_code ignored;
  if (!HasRoomFor(peer.address())) {
    ++counters.refused;
    socket.non_blocking(true, ignored);
    if (!options.tls) socket.write_some(asio::buffer(kFull), ignored);
    Log({.time = Now(),
         .peer = peer.address().to_string(),
         .status = options.tls ? 0 : 503,
         .reason = "too many connections",
         .tls = options.tls.has_value()});
    return;
  }
  socket.set_option(tcp::no_delay(true), ignored);
  connections.push_back(std::make_shared<Connection>(*this, std::move(socket), peer));
  asio::co_spawn(io, Serve(connections.back()), asio::detached);
}

awaitable<void> Core::Serve(std::shared_ptr<Connection> connection) {
  try {
    co_await connection->Run();
  } catch (const std::exception& error) {
    Notice(fmt::format("a connection failed: {}", error.what()));
  }
  connection->Close();
  connections.remove(connection);
  const std::scoped_lock lock(closed_mutex);
  closed.notify_all();
}

bool Core::HasRoomFor(const asio::ip::address& address) {
  const std::string group = GroupOf(address);
  size_t most = options.max_connections_per_address;
  if (most == 0 && !address.is_loopback()) most = std::max<size_t>(1, options.max_connections / 4);
  const auto count = per_group.find(group);
  if (most != 0 && count != per_group.end() && count->second >= most && !Evict(group)) return false;
  return counters.open < options.max_connections || Evict("");
}

// Closes the connection (of one group, or of any) that can be missed best.
bool Core::Evict(const std::string& group) {
  const auto rank = [](const Connection& connection) {
    switch (connection.phase()) {
      case Phase::kIdle:
      case Phase::kLingering:
        return 0;
      case Phase::kHead:
      case Phase::kHandshake:
        return 1;
      default:
        return 2;
    }
  };
  Connection* best = nullptr;
  for (const auto& connection : connections) {
    if (connection->closed() || rank(*connection) == 2) continue;
    if (!group.empty() && connection->group() != group) continue;
    if (best == nullptr ||
        std::pair(rank(*connection), connection->since()) < std::pair(rank(*best), best->since())) {
      best = connection.get();
    }
  }
  if (best == nullptr) return false;
  ++counters.evicted;
  best->Close();
  return true;
}

// Every timeout is looked at here, instead of by a timer a connection.
awaitable<void> Core::Tick() {
  const Micros shortest =
      std::min({options.handshake_timeout, options.head_timeout, options.body_timeout,
                options.write_timeout, options.idle_timeout, options.linger_timeout});
  const Micros step = std::clamp<Micros>(shortest / 4, std::chrono::milliseconds(1),
                                         std::chrono::milliseconds(250));
  while (!stopping || !connections.empty()) {
    tick.expires_after(step);
    error_code ignored;
    co_await tick.async_wait(redirect_error(use_awaitable, ignored));
    const auto now = Steady::now();
    for (const auto& connection : connections) connection->Expire(now);
    CheckTls();
  }
}

void Core::CheckTls() {
  if (!options.tls || options.tls_check_interval <= Micros(0) || stopping) return;
  if (Steady::now() - tls_checked < options.tls_check_interval) return;
  tls_checked = Steady::now();
  const std::string stamp = StampOf(*options.tls);
  if (stamp == tls_stamp) return;
  tls_stamp = stamp;
  auto context = MakeContext(*options.tls);
  if (context) tls = std::move(*context);
  Notice(context ? "the certificate was read again"
                 : fmt::format("the certificate stays as it was: {}", context.error().OneLine()));
}

Status Core::LoadTls() {
  if (!options.tls) return {};
  tls_checked = Steady::now();
  tls_stamp = StampOf(*options.tls);
  BARTIZAN_TRY(tls, MakeContext(*options.tls));
  return {};
}

void Core::BeginStop() {
  stopping = true;
  error_code ignored;
  acceptor.close(ignored);
  accept_pause.cancel();
  for (const auto& connection : connections) {
    if (connection->phase() == Phase::kIdle) connection->Close();
  }
}

// How many were not done yet.
size_t Core::CutOff() {
  size_t cut = 0;
  for (const auto& connection : connections) {
    if (!connection->closed() && connection->phase() != Phase::kLingering) ++cut;
    connection->Close();
  }
  return cut;
}

}  // namespace

struct HttpServer::Impl : Core {
  using Core::Core;
};

Result<std::unique_ptr<HttpServer>> HttpServer::Start(ServerOptions options, Handler handler) try {
  BARTIZAN_DO(CheckOptions(options));
  auto impl = std::make_unique<Impl>(std::move(options), std::move(handler));
  BARTIZAN_DO(impl->LoadTls());
  BARTIZAN_DO(impl->Listen());
  Impl& core = *impl;
  asio::co_spawn(core.io, core.Accept(), asio::detached);
  asio::co_spawn(core.io, core.Tick(), asio::detached);
  core.thread = std::thread([&core] { core.io.run(); });
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
} catch (const std::exception& error) {  // no threads, no descriptors
  return Fail(Code::kIo, fmt::format("cannot start the server: {}", error.what()));
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HttpServer::~HttpServer() {
  (void)Stop(Micros(0));
}

uint16_t HttpServer::port() const {
  return impl_->port;
}

std::string HttpServer::url() const {
  const bool v6 = impl_->options.address.contains(':');
  return fmt::format("{}://{}{}{}:{}", impl_->options.tls ? "https" : "http", v6 ? "[" : "",
                     impl_->options.address, v6 ? "]" : "", impl_->port);
}

const std::atomic<bool>& HttpServer::cancelled() const {
  return impl_->cancelled;
}

Status HttpServer::Stop(Micros grace) {
  const std::scoped_lock stop_lock(impl_->stop_mutex);
  if (std::exchange(impl_->stopped, true)) return {};
  impl_->OnLoop([&] { impl_->BeginStop(); });
  {
    std::unique_lock lock(impl_->closed_mutex);
    impl_->closed.wait_for(lock, grace, [&] { return impl_->counters.open == 0; });
  }
  const size_t cut = impl_->OnLoop([&] {
    impl_->cancelled = true;
    return impl_->CutOff();
  });
  impl_->pool.Stop();
  impl_->OnLoop([&] {
    impl_->tick.cancel();
    impl_->work.reset();
  });
  impl_->thread.join();
  impl_->log.Stop();
  if (cut == 0) return {};
  return Fail(Code::kTimeout, fmt::format("{} did not end in time", Count(cut, "connection")));
}

Status HttpServer::ReloadTls() {
  const std::scoped_lock lock(impl_->stop_mutex);
  if (impl_->stopped || !impl_->options.tls) {
    return Fail(Code::kConflict, "the server speaks no TLS, or is stopped");
  }
  BARTIZAN_TRY(auto context, MakeContext(*impl_->options.tls));
  impl_->OnLoop([&] {
    impl_->tls = std::move(context);
    impl_->tls_stamp = StampOf(*impl_->options.tls);
  });
  return {};
}

ServerStatistics HttpServer::statistics() const {
  const Counters& counters = impl_->counters;
  return {.open = counters.open,
          .idle = counters.idle,
          .queued = impl_->pool.queued(),
          .running = impl_->pool.running(),
          .buffered_bytes = counters.buffered,
          .accepted = counters.accepted,
          .evicted = counters.evicted,
          .refused = counters.refused,
          .requests = counters.requests,
          .rejected = counters.rejected,
          .malformed = counters.malformed,
          .overloaded = counters.overloaded,
          .timed_out = counters.timed_out,
          .failed_handshakes = counters.failed_handshakes,
          .bytes_in = counters.bytes_in,
          .bytes_out = counters.bytes_out,
          .dropped_lines = counters.dropped};
}

}  // namespace bartizan::net
