// Evidence of 512 MiB hashed, stored and verified beside `openssl dgst`, and the verification of
// exported cases with many records. Counter peak_MiB: the largest resident set of this process.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/case.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/evidence.h"

namespace bartizan::response {
namespace {

constexpr uint64_t kSize = 512ULL << 20U;
constexpr std::string_view kCase = "01K00000000000000000000000";
const Time kNow = FromInt(1'795'000'000'000'000);

void ReportPeak(benchmark::State& state) {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MiB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

// As memory of a machine is: not all zeros, not all the same.
void WriteLarge(const fs::path& file, uint64_t seed) {
  auto out = AtomicFile::Create(file).value();
  std::string piece(1U << 20U, '\0');
  uint64_t x = seed * 2 + 1;
  for (uint64_t written = 0; written < kSize; written += piece.size()) {
    for (size_t i = 0; i < piece.size(); i += 64) {
      x = x * 6364136223846793005ULL + 1442695040888963407ULL;
      piece[i] = static_cast<char>(x >> 56U);
    }
    BARTIZAN_CHECK(out.Write(piece));
  }
  BARTIZAN_CHECK(out.Commit());
}

struct Bench {
  Bench() {
    std::vector<store::Migration> all;
    for (auto part :
         {artifacts::ArtifactMigrations(), audit::AuditMigrations(), ResponseMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    home = store::Home::Open(folder.path() / "home", all).value();
    Case what;
    what.id = kCase;
    what.targets = {{.spec = {.kind = "linux-host", .name = "web", .account = "", .region = ""}}};
    BARTIZAN_CHECK(home->db().Write([&](store::Tx& tx) { return InsertCase(tx, what); }));
  }
  TempDir folder = TempDir::Create().value();
  std::unique_ptr<store::Home> home;
};

void BM_HashFile(benchmark::State& state) {
  Bench bench;
  const fs::path file = bench.folder.path() / "ram.raw";
  WriteLarge(file, 1);
  for (auto _ : state) BARTIZAN_CHECK(crypto::Sha256HexOfFile(file));
  state.SetBytesProcessed(static_cast<int64_t>(kSize) * state.iterations());
  ReportPeak(state);
}
BENCHMARK(BM_HashFile)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_OpensslDgst(benchmark::State& state) {
  Bench bench;
  std::string file = (bench.folder.path() / "ram.raw").string();
  WriteLarge(file, 1);
  std::string program = "openssl", command = "dgst", digest = "-sha256";
  char* arguments[] = {program.data(), command.data(), digest.data(), file.data(), nullptr};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  double cpu_ms = 0;
  for (auto _ : state) {
    pid_t pid = 0;
    int status = -1;
    rusage usage{};
    BARTIZAN_CHECK(::posix_spawnp(&pid, "openssl", &actions, nullptr, arguments, environ) == 0);
    BARTIZAN_CHECK(::wait4(pid, &status, 0, &usage) == pid && status == 0);
    for (const timeval& part : {usage.ru_utime, usage.ru_stime}) {
      cpu_ms += static_cast<double>(part.tv_sec) * 1e3 + static_cast<double>(part.tv_usec) / 1e3;
    }
  }
  state.counters["child_cpu_ms"] = cpu_ms / static_cast<double>(state.iterations());
  ::posix_spawn_file_actions_destroy(&actions);
  state.SetBytesProcessed(static_cast<int64_t>(kSize) * state.iterations());
}
BENCHMARK(BM_OpensslDgst)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_PutEvidenceFile(benchmark::State& state) {
  Bench bench;
  const fs::path file = bench.folder.path() / "ram.raw";
  uint64_t n = 0;
  for (auto _ : state) {
    state.PauseTiming();
    WriteLarge(file, ++n);
    state.ResumeTiming();
    BARTIZAN_CHECK(PutEvidenceFile(*bench.home, kCase, "linux-host/web",
                                   {.name = fmt::format("ram-{}.raw", n)}, file));
  }
  state.SetBytesProcessed(static_cast<int64_t>(kSize) * state.iterations());
  ReportPeak(state);
}
BENCHMARK(BM_PutEvidenceFile)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_VerifyLargeFile(benchmark::State& state) {
  Bench bench;
  const fs::path file = bench.folder.path() / "ram.raw", out = bench.folder.path() / "out";
  WriteLarge(file, 1);
  BARTIZAN_CHECK(PutEvidenceFile(*bench.home, kCase, "linux-host/web", {.name = "ram.raw"}, file));
  BARTIZAN_CHECK(ExportCase(*bench.home, kCase, out, {}, kNow));
  for (auto _ : state) BARTIZAN_CHECK(VerifyFolder(out, {})->ok());
  state.SetBytesProcessed(static_cast<int64_t>(kSize) * state.iterations());
  ReportPeak(state);
}
BENCHMARK(BM_VerifyLargeFile)->Unit(benchmark::kMillisecond)->UseRealTime();

// A tenth of the records tell of evidence.
void BM_VerifyRecords(benchmark::State& state) {
  Bench bench;
  const fs::path out = bench.folder.path() / "out";
  for (int64_t i = 0; i < state.range(0) / 10; ++i) {
    BARTIZAN_CHECK(PutEvidence(*bench.home, kCase, "linux-host/web",
                               {.name = fmt::format("collect/{}.txt", i), .step = "collect"},
                               fmt::format("evidence {}", i)));
  }
  BARTIZAN_CHECK(bench.home->db().Write([&](store::Tx& tx) -> Status {
    for (int64_t i = state.range(0) / 10; i < state.range(0) - 1; ++i) {
      audit::Event event{.name = "ApplyOperation", .resources = {"linux-host/web"}};
      event.request["operation"] = fmt::format("quarantine/eni-{}", i);
      BARTIZAN_DO(AppendCustody(tx, kCase, event, kNow));
    }
    return {};
  }));
  BARTIZAN_CHECK(ExportCase(*bench.home, kCase, out, {}, kNow));
  for (auto _ : state) {
    auto check = VerifyFolder(out, {});
    BARTIZAN_CHECK(check && check->ok() && check->records == state.range(0));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_VerifyRecords)->Arg(1'000)->Arg(10'000)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bartizan::response
