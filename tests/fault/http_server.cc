// The HTTP server under abuse, in a process of its own: it must stay reachable for a client with a
// good key and stay small. Prints what was measured; ends with 1 when something does not hold.
//   build/dev/bin/bartizan_http_abuse [SCALE]     SCALE 1 is the test, 10 the long form
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"
#include "bartizan/net/http_server.h"
#include "bartizan/net/testing/raw_client.h"

using namespace bartizan;       // NOLINT: a program of one file
using namespace bartizan::net;  // NOLINT

namespace {

using Steady = std::chrono::steady_clock;

constexpr size_t kMaxConnections = 1024;
constexpr double kMaxMebibytes = 64;             // the server's memory, whatever comes
constexpr double kMaxSlowReaderMebibytes = 160;  // 32 for answers, and one in each of 4 workers
constexpr double kMaxTlsMebibytes = 160;         // with 1,000 connections of TLS
constexpr int kMaxAttempts = 3;                  // until a good client gets its answer
constexpr std::string_view kGood =
    "GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer good\r\n\r\n";
constexpr std::string_view kLarge =
    "GET /large HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer good\r\n\r\n";
constexpr std::string_view kWrong =
    "GET / HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer wrong\r\n\r\n";

int failures = 0;
int scale = 1;

void Expect(bool holds, std::string_view what) {
  if (holds) return;
  fmt::print(stderr, "does not hold: {}\n", what);
  ++failures;
}

ServerOptions Options() {
  ServerOptions options;
  options.max_connections = kMaxConnections;
  options.head_timeout = std::chrono::seconds(1);
  options.linger_timeout = std::chrono::milliseconds(200);
  options.on_head = [](const ServerRequest& request) {
    return request.Header("authorization") == "Bearer good" ? HeadVerdict{}
                                                            : Reject(401, "unknown key");
  };
  return options;
}

// The server in a child, which ends when this goes.
class Child {
 public:
  explicit Child(const ServerOptions& options, rlim_t descriptors = 4096) {
    std::array<int, 2> out{}, in{};
    BARTIZAN_CHECK(::pipe2(out.data(), O_CLOEXEC) == 0 && ::pipe2(in.data(), O_CLOEXEC) == 0);
    pid_ = ::fork();
    BARTIZAN_CHECK(pid_ >= 0);
    if (pid_ == 0) {
      ::close(in[1]);
      const rlimit limit{.rlim_cur = descriptors, .rlim_max = descriptors};
      ::setrlimit(RLIMIT_NOFILE, &limit);
      Serve(options, out[1], in[0]);
    }
    ::close(out[1]);
    ::close(in[0]);
    control_ = UniqueFd(in[1]);
    const UniqueFd reader(out[0]);
    BARTIZAN_CHECK(::read(reader.get(), &port_, sizeof port_) == sizeof port_);
    start_ = Mebibytes("VmRSS");
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    control_.Reset();
    int status = 0;
    ::waitpid(pid_, &status, 0);
    Expect(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the server ends well");
  }

  uint16_t port() const { return port_; }
  double start() const { return start_; }
  double now() const { return Mebibytes("VmRSS"); }
  double peak() const { return Mebibytes("VmHWM"); }

 private:
  [[noreturn]] static void Serve(const ServerOptions& options, int out, int in) {
    auto server = HttpServer::Start(options, [](const ServerRequest& request) {
      if (request.path == "/large") return ServerResponse{.body = std::string(16U << 20U, 'x')};
      return ServerResponse{.body = "{\"ok\":true}"};
    });
    BARTIZAN_CHECK(server.has_value());
    const uint16_t port = (*server)->port();
    BARTIZAN_CHECK(::write(out, &port, sizeof port) == sizeof port);
    char nothing = 0;
    while (::read(in, &nothing, 1) > 0) {
    }
    server->reset();
    ::_exit(0);
  }
  double Mebibytes(std::string_view name) const {
    const auto status = ReadFile(fmt::format("/proc/{}/status", pid_));
    for (const auto& line : Split(status.value_or(""), '\n')) {
      if (!line.starts_with(name)) continue;
      const auto words = Split(ReplaceAll(line, "\t", " "), ' ');
      for (const auto& word : words) {
        if (const auto kib = ParseInt(word)) return static_cast<double>(*kib) / 1024;
      }
    }
    return 0;
  }

  pid_t pid_ = -1;
  UniqueFd control_;
  uint16_t port_ = 0;
  double start_ = 0;
};

// How a client with a good key fares meanwhile: each time on a fresh connection.
struct Fared {
  int asked = 0, retried = 0, failed = 0;
  double worst_ms = 0;

  void Ask(uint16_t port) {
    const auto begin = Steady::now();
    ++asked;
    for (int attempt = 1;; ++attempt) {
      if (RawClient(port).Ask(kGood).status == 200) break;
      if (attempt == kMaxAttempts) {
        ++failed;
        break;
      }
      ++retried;
    }
    worst_ms = std::max(worst_ms,
                        std::chrono::duration<double, std::milli>(Steady::now() - begin).count());
  }
};

void Report(std::string_view what, const Child& server, const Fared& good,
            double bound = kMaxMebibytes) {
  fmt::print(
      "  memory {:.1f} MiB at first, {:.1f} at most; good client: {} asked, {} tried again, "
      "{} failed, slowest {:.1f} ms\n",
      server.start(), server.peak(), good.asked, good.retried, good.failed, good.worst_ms);
  Expect(good.failed == 0, fmt::format("{}: the good client is answered", what));
  Expect(server.peak() < bound, fmt::format("{}: less than {} MiB", what, bound));
}

// Several at once send 256 MB without the end that would be due.
void Endless(std::string_view what, std::string_view start, int status) {
  constexpr uint64_t kAll = 256U << 20U;
  const Child server(Options());
  std::atomic<uint64_t> most = 0;
  std::atomic<int> answered = 0, running = 8;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      const std::string piece(256U << 10U, 'a');
      for (int round = 0; round < 4 * scale; ++round) {
        RawClient client(server.port());
        client.Send(start);
        uint64_t sent = 0;
        while (sent < kAll && client.Send(piece)) sent += piece.size();
        uint64_t before = most;
        while (sent > before && !most.compare_exchange_weak(before, sent)) {
        }
        if (client.Read().status == status) ++answered;
      }
      --running;
    });
  }
  Fared good;
  do good.Ask(server.port());
  while (running > 0 || good.asked < 50);
  for (auto& thread : threads) thread.join();
  fmt::print("{}: {} connections, {} read their {}, {:.1f} MiB taken before the close\n", what,
             32 * scale, answered.load(), status, static_cast<double>(most) / (1U << 20U));
  Expect(most < kAll / 8, "an endless line is cut off");
  Expect(answered > 0, "an endless line is answered");
  Report(what, server, good);
}

void Idle() {
  const Child server(Options());
  std::vector<std::unique_ptr<RawClient>> idle;
  for (int i = 0; i < 1000; ++i) {
    idle.push_back(std::make_unique<RawClient>(server.port()));
    Expect(idle.back()->Ask(kGood).status == 200, "an idle client is answered first");
  }
  const double now = server.now();
  Fared good;
  for (int i = 0; i < 100; ++i) good.Ask(server.port());
  int alive = 0;
  for (const auto& client : idle) alive += client->Ask(kGood).status == 200 ? 1 : 0;
  fmt::print("1,000 idle connections: {:.1f} KiB each, {} still served\n",
             (now - server.start()) * 1024 / 1000, alive);
  Expect(alive == 1000, "idle connections within the limit stay");
  Report("idle", server, good);
}

// Each sends a byte now and then, and a new one comes for each that is closed.
void Slow(size_t count) {
  const Child server(Options());
  std::vector<std::unique_ptr<RawClient>> slow(count);
  size_t opened = 0, closed = 0;
  Fared good;
  while (closed < 2 * count * static_cast<size_t>(scale)) {
    for (size_t i = 0; i < count; ++i) {
      if (i % 64 == 0) good.Ask(server.port());
      auto& client = slow[i];
      if (!client) {
        client = std::make_unique<RawClient>(server.port());
        client->Send("GET /");
        ++opened;
      } else if (!client->connected() || !client->Send("a")) {
        client = nullptr;
        ++closed;
      }
    }
    // Waits for answers rather than for time; most rounds end by the time.
    std::vector<pollfd> waits;
    for (const auto& client : slow) {
      if (client) waits.push_back({.fd = client->fd(), .events = POLLIN, .revents = 0});
    }
    ::poll(waits.data(), waits.size(), 10);
    size_t at = 0;
    for (auto& client : slow) {
      if (!client || waits[at++].revents == 0) continue;
      client = nullptr;
      ++closed;
    }
  }
  fmt::print("{} slow clients: {} opened, {} closed by the server\n", count, opened, closed);
  Report("slow", server, good);
}

void WrongKeys() {
  const Child server(Options());
  const int each = 25'000 * scale;
  std::atomic<int> running = 4, rejected = 0;
  const auto begin = Steady::now();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      std::string many;
      for (int n = 0; n < 50; ++n) many += kWrong;
      for (int sent = 0; sent < each;) {
        RawClient client(server.port());
        for (int round = 0; round < 100 && sent < each; ++round, sent += 50) {
          client.Send(many);
          for (int n = 0; n < 50; ++n) rejected += client.Read().status == 401 ? 1 : 0;
        }
      }
      --running;
    });
  }
  Fared good;
  do good.Ask(server.port());
  while (running > 0);
  for (auto& thread : threads) thread.join();
  const double seconds = std::chrono::duration<double>(Steady::now() - begin).count();
  fmt::print("wrong keys: {} rejected, {:.0f} a second\n", rejected.load(), rejected / seconds);
  Expect(rejected == 4 * each, "every wrong key is rejected");
  Report("wrong keys", server, good);
}

// Ask for much and read nothing.
void SlowReaders() {
  ServerOptions options = Options();
  options.max_buffered_bytes = 32U << 20U;
  options.write_timeout = std::chrono::seconds(1);
  options.min_rate = 16U << 20U;
  const Child server(options);
  std::vector<std::unique_ptr<RawClient>> slow;
  Fared good;
  for (int round = 0; round < 2 * scale; ++round) {
    slow.clear();
    for (int i = 0; i < 300; ++i) {
      slow.push_back(std::make_unique<RawClient>(server.port()));
      slow.back()->Send(kLarge);
      if (i % 4 == 0) good.Ask(server.port());
    }
    for (int i = 0; i < 100; ++i) good.Ask(server.port());
  }
  fmt::print("300 clients that ask for 16 MiB each and read nothing\n");
  Report("slow readers", server, good, kMaxSlowReaderMebibytes);
}

// More connections than the process has descriptors for.
void FewDescriptors() {
  const Child server(Options(), 64);
  std::vector<std::unique_ptr<RawClient>> idle;
  Fared good;
  for (int i = 0; i < 300; ++i) {
    idle.push_back(std::make_unique<RawClient>(server.port()));
    idle.back()->Send("GET / HTTP/1.1\r\n");
    if (i % 10 == 0) good.Ask(server.port());
  }
  fmt::print("300 connections with 64 file descriptors\n");
  Report("few descriptors", server, good);
}

bool MakeCertificate(const fs::path& folder) {
  const std::string key = folder / "key.pem", certificate = folder / "cert.pem";
  std::vector<std::string> words = {
      "openssl", "req",   "-x509", "-newkey",  "ec",    "-pkeyopt", "ec_paramgen_curve:prime256v1",
      "-nodes",  "-days", "2",     "-subj",    "/CN=a", "-addext",  "subjectAltName=IP:127.0.0.1",
      "-keyout", key,     "-out",  certificate};
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t pid = -1;
  int status = -1;
  const int failed = ::posix_spawnp(&pid, "openssl", &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return failed == 0 && ::waitpid(pid, &status, 0) == pid && status == 0;
}

void IdleTls() {
  auto folder = TempDir::Create();
  if (!folder || !MakeCertificate(folder->path())) {
    fmt::print("1,000 idle connections of TLS: skipped, no openssl program\n");
    return;
  }
  ServerOptions options = Options();
  options.tls =
      TlsFiles{.certificate = folder->path() / "cert.pem", .key = folder->path() / "key.pem"};
  const Child server(options);
  std::vector<HttpClient> idle;
  int answered = 0;
  for (int i = 0; i < 1000; ++i) {
    idle.emplace_back(HttpClientOptions{.ca_bundle = folder->path() / "cert.pem"});
    auto response = idle.back().Send({.url = fmt::format("https://127.0.0.1:{}/", server.port()),
                                      .headers = {{"Authorization", "Bearer good"}}});
    answered += response && response->status == 200 ? 1 : 0;
  }
  fmt::print("1,000 idle connections of TLS: {:.1f} KiB each, {:.1f} MiB at most\n",
             (server.now() - server.start()) * 1024 / 1000, server.peak());
  Expect(answered == 1000, "clients of TLS are answered");
  Expect(server.peak() < kMaxTlsMebibytes, "1,000 connections of TLS stay within their bound");
}

}  // namespace

int main(int count, char** words) {
  if (count > 1) scale = std::max(1, std::atoi(words[1]));  // NOLINT(cert-err34-c): for people
  rlimit descriptors{};
  ::getrlimit(RLIMIT_NOFILE, &descriptors);
  descriptors.rlim_cur = descriptors.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &descriptors);
  if (descriptors.rlim_max < 4096) {
    fmt::print("skipped: needs 4,096 file descriptors\n");
    return 77;
  }
  Endless("256 MB without a newline", "", 414);
  Endless("a header field of 256 MB", "GET / HTTP/1.1\r\nX: ", 431);
  Idle();
  Slow(600);
  Slow(2 * kMaxConnections);  // more than there is room for
  WrongKeys();
  SlowReaders();
  FewDescriptors();
  IdleTls();
  return failures == 0 ? 0 : 1;
}
