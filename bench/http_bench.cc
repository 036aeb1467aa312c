// The HTTP client against a server in the same process, so both share the processors: requests a
// second over kept connections and fresh ones, and bodies that stream with the memory they take.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <chrono>
#include <cstring>

#include "bartizan/net/http_client.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::net {
namespace {

constexpr uint64_t kStreamed = 1ULL << 30U;

// Highest so far in this program: after a streaming bench, what streaming took at most.
double PeakMebibytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

FakeServerOptions Quiet(Reply reply) {
  return {.handler = [reply = std::move(reply)](const Received&) { return reply; },
          .kept_body = 0,
          .keep_requests = false};
}

void MustBe(const Result<HttpResponse>& response) {
  BARTIZAN_CHECK(response && response->status == 200);
}

void BM_StreamDown(benchmark::State& state) {
  FakeServer server(
      Quiet({.stream = [](uint64_t, std::span<char> buffer) { std::memset(buffer.data(), 1, 64); },
             .stream_size = kStreamed}));
  HttpClient client({});
  HttpRequest request{.url = server.Url(), .timeout = Micros(0)};
  uint64_t came = 0;
  request.on_body = [&](std::string_view piece) -> Status {
    came += piece.size();
    return {};
  };
  for (auto _ : state) MustBe(client.Send(request));
  state.SetBytesProcessed(static_cast<int64_t>(came));
  state.counters["peak_MiB"] = PeakMebibytes();
}
BENCHMARK(BM_StreamDown)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_StreamUp(benchmark::State& state) {
  FakeServer server(Quiet({}));
  HttpClient client({});
  HttpRequest request{
      .method = "PUT", .url = server.Url(), .body_size = kStreamed, .timeout = Micros(0)};
  request.read_body = [](uint64_t, std::span<char> buffer) -> Result<size_t> {
    std::memset(buffer.data(), 1, std::min<size_t>(buffer.size(), 64));
    return buffer.size();
  };
  for (auto _ : state) MustBe(client.Send(request));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(kStreamed));
  state.counters["peak_MiB"] = PeakMebibytes();
}
BENCHMARK(BM_StreamUp)->Unit(benchmark::kMillisecond)->UseRealTime();

// `max_idle` of zero makes every connection a fresh one.
double SecondsOf(const FakeServer& server, Micros max_idle, int requests) {
  HttpClient client({.max_idle = max_idle});
  auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < requests; ++i) MustBe(client.Send({.url = server.Url()}));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Plain HTTP: what a TLS handshake would cost comes on top of a fresh connection.
void BM_KeptAgainstFresh(benchmark::State& state) {
  constexpr int kRequests = 50;
  FakeServer server(Quiet({.body = std::string(1000, 'x')}));
  double kept = 0, fresh = 0;
  for (auto _ : state) {
    kept += SecondsOf(server, std::chrono::seconds(20), kRequests);
    fresh += SecondsOf(server, Micros(0), kRequests);
  }
  auto requests = static_cast<double>(state.iterations()) * kRequests;
  state.counters["kept_per_s"] = requests / kept;
  state.counters["fresh_per_s"] = requests / fresh;
  state.counters["ratio"] = fresh / kept;
}
BENCHMARK(BM_KeptAgainstFresh)->Unit(benchmark::kMillisecond)->UseRealTime();

// A client a request, as the free function Send does.
void BM_SendOnce(benchmark::State& state) {
  FakeServer server(Quiet({.body = std::string(1000, 'x')}));
  for (auto _ : state) MustBe(Send({.url = server.Url()}));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_SendOnce)->Unit(benchmark::kMicrosecond)->UseRealTime();

void BM_SharedByThreads(benchmark::State& state) {
  static FakeServer server(Quiet({.body = std::string(1000, 'x')}));
  static HttpClient client({});
  for (auto _ : state) MustBe(client.Send({.url = server.Url()}));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_SharedByThreads)->Threads(1)->Threads(8)->Unit(benchmark::kMicrosecond)->UseRealTime();

}  // namespace
}  // namespace bartizan::net
