// The answer to an incident on this host: the quarantine beside a bare `nft -f` of the same table
// (in turns, so that both meet the same machine), and 200 processes that stand still, two of them
// spinning. Needs root; in network namespaces and control groups of its own.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <thread>
#include <vector>

#include "bartizan/response/freezer.h"
#include "bartizan/response/nft_quarantine.h"

namespace bartizan::response {
namespace {

using Steady = std::chrono::steady_clock;

double MillisSince(Steady::time_point begun) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
}
double Median(std::vector<double> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  return values[values.size() / 2];
}

// A network namespace without a name: a process that sits in it holds it open.
class Namespace {
 public:
  static std::unique_ptr<Namespace> Make() {
    int ready[2];
    if (geteuid() != 0 || pipe(ready) != 0) return nullptr;
    const pid_t pid = fork();
    if (pid == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      const char done = unshare(CLONE_NEWNET) == 0 ? 'y' : 'n';
      (void)!write(ready[1], &done, 1);
      for (;;) pause();
    }
    char done = 'n';
    (void)!read(ready[0], &done, 1);
    close(ready[0]);
    close(ready[1]);
    auto made = std::unique_ptr<Namespace>(new Namespace(pid));
    return done == 'y' ? std::move(made) : nullptr;
  }
  Namespace(const Namespace&) = delete;
  Namespace& operator=(const Namespace&) = delete;
  ~Namespace() {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
  std::string path() const { return "/proc/" + std::to_string(pid_) + "/ns/net"; }

 private:
  explicit Namespace(pid_t pid) : pid_(pid) {}
  pid_t pid_;
};

Quarantine TheQuarantine() {
  return {.table = "bartizan_quarantine_BENCH",
          .endpoints = {*ParseEndpoint("10.0.0.9:6514"), *ParseEndpoint("[fd00::9]:6514")}};
}

// The plainest way to run `nft -f FILE`.
bool BareNft(const std::string& file) {
  const char* argv[] = {"nft", "-f", file.c_str(), nullptr};
  pid_t pid = 0;
  if (posix_spawn(&pid, "/usr/sbin/nft", nullptr, nullptr, const_cast<char* const*>(argv),
                  environ) != 0) {
    return false;
  }
  int status = 0;
  return waitpid(pid, &status, 0) == pid && status == 0;
}

void BM_QuarantineBesideBareNft(benchmark::State& state) {
  const auto made = Namespace::Make();
  const auto where = made ? NetworkNamespace::Open(made->path()) : Fail(Code::kDenied, "");
  if (!where) {
    state.SkipWithError("needs root and network namespaces");
    return;
  }
  const NftTables tables(*where);
  const Quarantine quarantine = TheQuarantine();
  if (!tables.Apply(quarantine)) {
    state.SkipWithError("needs nft");
    return;
  }
  // The same table as text, as nft itself writes it.
  const auto folder = TempDir::Create();
  const std::string file = (folder->path() / "rules.nft").string();
  std::ofstream(file) << *tables.Ruleset() << std::flush;
  std::vector<double> bare, ours;
  // The kernel destroys a removed table later, and lets the next transaction wait for that.
  const auto remove = [&] {
    (void)tables.Remove(quarantine.table);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  };
  for (auto _ : state) {
    remove();
    auto begun = Steady::now();
    if (!tables.Apply(quarantine)) state.SkipWithError("nft failed");
    ours.push_back(MillisSince(begun));
    remove();
    // The thread that enters it is there before the clock starts: that is what a script has, too.
    (void)where->Run([&]() -> Status {
      begun = Steady::now();
      if (!BareNft(file)) state.SkipWithError("bare nft failed");
      bare.push_back(MillisSince(begun));
      return {};
    });
  }
  state.counters["bare_ms"] = Median(bare);
  state.counters["quarantine_ms"] = Median(ours);
  state.counters["ratio"] = Median(ours) / Median(bare);
  state.counters["best_bare_ms"] = *std::ranges::min_element(bare);
  state.counters["best_quarantine_ms"] = *std::ranges::min_element(ours);
}
BENCHMARK(BM_QuarantineBesideBareNft)->Unit(benchmark::kMillisecond)->Iterations(100);

void BM_Freeze200(benchmark::State& state) {
  const auto freezer = Freezer::Open("BENCH" + std::to_string(getpid()));
  if (geteuid() != 0 || !freezer) {
    state.SkipWithError("needs root and control groups");
    return;
  }
  std::vector<pid_t> pids;
  for (int i = 0; i < 200; ++i) {
    const pid_t pid = fork();
    if (pid == 0) {
      prctl(PR_SET_PDEATHSIG, SIGKILL);
      volatile unsigned long counted = 0;
      while (i < 2) counted = counted + 1;
      for (;;) pause();
    }
    pids.push_back(pid);
  }
  std::vector<double> took;
  for (auto _ : state) {
    // Groups are made and left while nothing else does so: the kernel's first move after a pause
    // waits for all processors (a grace period), as it would in earnest.
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    std::vector<Placement> placements;
    for (const pid_t pid : pids) placements.push_back(freezer->Find(pid)->placement);
    const auto begun = Steady::now();
    const auto frozen = freezer->FreezeProcesses(placements, std::chrono::seconds(10));
    took.push_back(MillisSince(begun));
    if (!frozen || frozen->processes.size() != 200) state.SkipWithError("not all are frozen");
    const std::vector<std::string> groups = {placements[0].group};
    if (!freezer->ThawProcesses(groups, std::chrono::seconds(10))) state.SkipWithError("no thaw");
  }
  for (const pid_t pid : pids) kill(pid, SIGKILL);
  for (const pid_t pid : pids) waitpid(pid, nullptr, 0);
  state.counters["median_ms"] = Median(took);
  state.counters["best_ms"] = *std::ranges::min_element(took);
  state.counters["worst_ms"] = *std::ranges::max_element(took);
}
BENCHMARK(BM_Freeze200)->Unit(benchmark::kMillisecond)->Iterations(20);

}  // namespace
}  // namespace bartizan::response
