// The server beside nginx, which returns the same 200 from memory: requests a second of the same
// client (16 connections that are kept, one request on each at a time), in turns.
//   ratio: of the medians; on_head: answered by the thread that reads, without a worker
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/net/http_server.h"
#include "bartizan/net/testing/raw_client.h"

namespace bartizan::net {
namespace {

constexpr int kTurns = 9;
constexpr int kConnections = 16;
constexpr int kRounds = 250;
constexpr std::string_view kBody = "{\"ok\":true}";

double Rate(uint16_t port) {
  const std::string request = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < kConnections; ++i) clients.push_back(std::make_unique<RawClient>(port));
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < kRounds; ++round) {
    for (auto& client : clients) client->Send(request);
    for (auto& client : clients) BARTIZAN_CHECK(client->Read().body == kBody);
  }
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return kRounds * kConnections / seconds;
}

// nginx with one worker, on a port that was free a moment ago.
class Nginx {
 public:
  Nginx() : folder_(*TempDir::Create()) {
    {
      auto probe = HttpServer::Start({}, [](const ServerRequest&) { return ServerResponse{}; });
      port_ = (*probe)->port();
    }
    const std::string at = folder_.path();
    BARTIZAN_CHECK(
        WriteFileAtomic(
            folder_.path() / "nginx.conf",
            fmt::format(
                "pid {0}/pid; daemon off; worker_processes 1; error_log {0}/log;\n"
                "events {{}}\nhttp {{ access_log off; keepalive_requests 10000000;\n"
                "client_body_temp_path {0}/a; proxy_temp_path {0}/b;\n"
                "fastcgi_temp_path {0}/c; uwsgi_temp_path {0}/d; scgi_temp_path {0}/e;\n"
                "default_type application/json;\n"
                "server {{ listen 127.0.0.1:{1}; location / {{ return 200 '{2}'; }} }} }}\n",
                at, port_, kBody))
            .has_value());
    std::string config = at + "/nginx.conf", log = at + "/log", name = "nginx", c = "-c", e = "-e";
    std::vector<char*> words = {name.data(), c.data(),   config.data(),
                                e.data(),    log.data(), nullptr};
    if (::posix_spawnp(&pid_, "nginx", nullptr, nullptr, words.data(), environ) != 0) pid_ = -1;
    for (int i = 0; pid_ > 0 && i < 500 && !RawClient(port_).connected(); ++i) ::usleep(10'000);
  }
  Nginx(const Nginx&) = delete;
  Nginx& operator=(const Nginx&) = delete;
  ~Nginx() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGTERM);
    ::waitpid(pid_, nullptr, 0);
  }
  bool runs() const { return pid_ > 0 && RawClient(port_).connected(); }
  uint16_t port() const { return port_; }

 private:
  TempDir folder_;
  uint16_t port_ = 0;
  pid_t pid_ = -1;
};

double Median(std::vector<double> values) {
  std::ranges::nth_element(values, values.begin() + static_cast<ptrdiff_t>(values.size() / 2));
  return values[values.size() / 2];
}

void BM_BesideNginx(benchmark::State& state) {
  const bool in_head = state.range(0) != 0;
  ServerOptions options{.max_requests_per_connection = 10'000'000, .workers = 1};
  if (in_head) {
    options.on_head = [](const ServerRequest&) {
      return HeadVerdict{.answer = ServerResponse{.body = std::string(kBody)}};
    };
  }
  auto server = HttpServer::Start(std::move(options), [](const ServerRequest&) {
    return ServerResponse{.body = std::string(kBody)};
  });
  const Nginx nginx;
  if (!nginx.runs()) {
    state.SkipWithError("no nginx");
    return;
  }
  std::vector<double> ours, theirs;
  for (auto _ : state) {
    for (int turn = 0; turn < kTurns; ++turn) {
      ours.push_back(Rate((*server)->port()));
      theirs.push_back(Rate(nginx.port()));
    }
  }
  state.counters["ours"] = Median(ours);
  state.counters["nginx"] = Median(theirs);
  state.counters["ratio"] = Median(ours) / Median(theirs);
}
BENCHMARK(BM_BesideNginx)
    ->ArgName("on_head")
    ->Arg(0)
    ->Arg(1)
    ->Iterations(1)
    ->Unit(benchmark::kSecond);

}  // namespace
}  // namespace bartizan::net
