// Objects of 2 GiB to and from a server in the same process, which generates and forgets the bytes;
// so server and client share the processors. Besides: the same bytes by the plain HTTP client from
// and to files, without hashing and syncing.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstring>

#include "bartizan/aws/s3.h"
#include "bartizan/net/testing/fake_server.h"

namespace bartizan::aws {
namespace {

constexpr uint64_t kSize = 2ULL << 30U;
const S3Place kPlace{"bucket", "key"};

double PeakMebibytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Takes parts and whole objects; has one object of zeros.
net::Reply Answer(const net::Received& request) {
  if (request.method == "HEAD") return {.headers = {{"ETag", "\"e\""}}, .content_length = kSize};
  if (request.method == "GET") {
    return {.headers = {{"ETag", "\"e\""}},
            .stream = [](uint64_t,
                         std::span<char> buffer) { std::memset(buffer.data(), 0, buffer.size()); },
            .stream_size = kSize};
  }
  if (request.target.ends_with("?uploads")) {
    return {.body = "<R><UploadId>u</UploadId></R>"};
  }
  if (request.method == "POST") return {.body = "<R><ETag>\"e\"</ETag></R>"};
  return {.headers = {{"ETag", "\"e\""}}};
}

struct World {
  net::FakeServer server{{.handler = Answer, .kept_body = 0, .keep_requests = false}};
  TempDir folder = TempDir::Create().value();
  fs::path file = folder.path() / "zeros";
  UniqueFd fd;
  std::shared_ptr<Client> client;
  net::HttpClient plain{{}};

  World() {
    fd = UniqueFd(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    BARTIZAN_CHECK(fd && ::ftruncate(fd.get(), static_cast<off_t>(kSize)) == 0);
    // Who reads it first would pay for filling the page cache with its zeros.
    std::vector<char> buffer(1U << 20U);
    while (::read(fd.get(), buffer.data(), buffer.size()) > 0) {
    }
    System system = RealSystem();
    system.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "secret"},
                          {"AWS_REGION", "eu-central-1"},
                          {"AWS_ENDPOINT_URL", server.Url("")}};
    client = Client::Create(system).value();
  }
};

struct Took {
  double wall = 0, cpu = 0;  // seconds; the processors' of client and server
};

double CpuSeconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Took Measure(const std::function<void()>& work) {
  const double cpu = CpuSeconds();
  const auto start = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {wall.count(), CpuSeconds() - cpu};
}

void Report(benchmark::State& state, const Took& ours, const Took& plain, double before) {
  const double megabytes = static_cast<double>(kSize) / 1e6;
  state.counters["MB_per_s"] = megabytes / ours.wall;
  state.counters["plain_MB_per_s"] = megabytes / plain.wall;
  state.counters["ratio"] = ours.wall / plain.wall;
  state.counters["cpu_ratio"] = ours.cpu / plain.cpu;
  state.counters["peak_MiB_before"] = before;
  state.counters["peak_MiB_after"] = PeakMebibytes();
}

void BM_PutFile(benchmark::State& state) {
  World world;
  const double before = PeakMebibytes();
  Took ours, plain;
  for (auto _ : state) {
    ours = Measure([&] { BARTIZAN_CHECK(PutFile(*world.client, kPlace, world.file).has_value()); });
    plain = Measure([&] {
      net::HttpRequest request{
          .method = "PUT", .url = world.server.Url("/x"), .body_size = kSize, .timeout = Micros(0)};
      request.read_body = [&](uint64_t offset, std::span<char> buffer) -> Result<size_t> {
        const ssize_t n =
            ::pread(world.fd.get(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
        BARTIZAN_CHECK(n >= 0);
        return static_cast<size_t>(n);
      };
      BARTIZAN_CHECK(world.plain.Send(request).has_value());
    });
  }
  Report(state, ours, plain, before);
}
BENCHMARK(BM_PutFile)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

void BM_GetFile(benchmark::State& state) {
  World world;
  const double before = PeakMebibytes();
  Took ours, plain;
  const fs::path target = world.folder.path() / "got";
  for (auto _ : state) {
    ours = Measure([&] { BARTIZAN_CHECK(GetFile(*world.client, kPlace, target).has_value()); });
    BARTIZAN_CHECK(fs::file_size(target) == kSize);
    plain = Measure([&] {
      net::HttpRequest request{.url = world.server.Url("/x"), .timeout = Micros(0)};
      UniqueFd copy(::open((world.folder.path() / "plain").c_str(), O_WRONLY | O_CREAT, 0600));
      request.on_body = [&](std::string_view piece) -> Status {
        BARTIZAN_CHECK(::write(copy.get(), piece.data(), piece.size()) > 0);
        return {};
      };
      BARTIZAN_CHECK(world.plain.Send(request).has_value());
    });
  }
  Report(state, ours, plain, before);
}
BENCHMARK(BM_GetFile)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();

}  // namespace
}  // namespace bartizan::aws
