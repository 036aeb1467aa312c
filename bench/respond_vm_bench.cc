// What answering for a virtual machine costs beside the bare commands: the same machine (256 MiB of
// memory, no KVM), in turns, medians in milliseconds.
//   link: taking a card's carrier by the client; bare: the same bytes over a plain socket
//   memory: a case that keeps the memory, from its first record to its last: copied, hashed, stored
//     durably, told in the custody log; bare: dump-guest-memory to a file, `openssl dgst -sha256`
//   memory_cpu, memory_bare_cpu: of that, processor time of this process and its children (not of
//     QEMU): what stays the same on a busy machine
//   phase1: a case with quarantine, metadata, screen, console and disks
#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <chrono>

#include "../tests/integration/respond_vm/machine.h"

namespace bartizan::response {
namespace {

constexpr int kTurns = 9;

double Median(std::vector<double> values) {
  std::ranges::sort(values);
  return values.empty() ? 0 : values[values.size() / 2];
}

template <class F>
double Milliseconds(const F& function) {
  const auto began = std::chrono::steady_clock::now();
  function();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
      .count();
}

double ProcessorMilliseconds() {
  double millis = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    BARTIZAN_CHECK(getrusage(who, &usage) == 0);
    for (const timeval& part : {usage.ru_utime, usage.ru_stime}) {
      millis += static_cast<double>(part.tv_sec) * 1e3 + static_cast<double>(part.tv_usec) / 1e3;
    }
  }
  return millis;
}

// What a shell script with a socket would do: no limits, no identities, no checks.
class BareMonitor {
 public:
  explicit BareMonitor(const fs::path& path) : fd_(socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.native().copy(address.sun_path, sizeof address.sun_path - 1);
    BARTIZAN_CHECK(connect(fd_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    ReadLine();
    Tell(R"({"execute": "qmp_capabilities"})");
  }
  void Tell(std::string line) {
    line += "\n";
    BARTIZAN_CHECK(send(fd_.get(), line.data(), line.size(), 0) ==
                   static_cast<ssize_t>(line.size()));
    while (!ReadLine().starts_with("{\"return\"")) {
    }
  }

 private:
  std::string ReadLine() {
    std::string line;
    char c = 0;
    while (recv(fd_.get(), &c, 1, 0) == 1 && c != '\n') line.push_back(c);
    return line;
  }
  UniqueFd fd_;
};

double RunSteps(Machine& machine, std::set<Step> steps, std::vector<double>* isolated = nullptr) {
  Responder responder(machine.config());
  std::string id;
  const double millis = Milliseconds([&] {
    id = responder.Open(std::move(steps));
    const Case done = responder.Run(id);
    BARTIZAN_CHECK(done.state == CaseState::kContained);
    if (isolated != nullptr) {
      const auto micros = (*done.targets[0].isolated - done.opened).count();
      isolated->push_back(static_cast<double>(micros) / 1000);
    }
  });
  BARTIZAN_CHECK(responder.Release(id).state == CaseState::kReleased);
  return millis;
}

void BM_RespondVm(benchmark::State& state) {
  std::string why;
  const auto machine = Machine::Start(why);
  if (!machine) return state.SkipWithError(why.c_str());
  const std::string dump = machine->path("bare.elf").string();
  std::vector<double> link, bare_link, memory, bare_memory, phase1, isolated;
  std::vector<double> cpu, bare_cpu;
  for (auto _ : state) {
    {
      auto qmp = *Qmp::Connect(machine->path("qmp.sock"), kPatience);
      link.push_back(Milliseconds([&] {
        BARTIZAN_CHECK(qmp->Execute("set_link", {{"name", "nic0"}, {"up", false}},
                                    QmpEffect::kChanges, kPatience)
                           .has_value());
      }));
    }
    {
      BareMonitor monitor(machine->path("qmp.sock"));
      bare_link.push_back(Milliseconds([&] {
        monitor.Tell(R"({"execute": "set_link", "arguments": {"name": "nic0", "up": true}})");
      }));
      const double before = ProcessorMilliseconds();
      bare_memory.push_back(Milliseconds([&] {
        monitor.Tell(fmt::format(R"({{"execute": "dump-guest-memory", "arguments": )"
                                 R"({{"paging": false, "protocol": "file:{}"}}}})",
                                 dump));
        const auto hashed = process::Run({.argv = {"openssl", "dgst", "-sha256", dump},
                                          .environment = process::CurrentEnvironment()});
        BARTIZAN_CHECK(hashed && hashed->ok());
      }));
      bare_cpu.push_back(ProcessorMilliseconds() - before);
    }
    const double before = ProcessorMilliseconds();
    memory.push_back(RunSteps(*machine, {Step::kMemory}));
    cpu.push_back(ProcessorMilliseconds() - before);
    phase1.push_back(RunSteps(
        *machine, {Step::kQuarantine, Step::kMetadata, Step::kScreen, Step::kConsole, Step::kDisks},
        &isolated));
  }
  state.counters["link"] = Median(link);
  state.counters["link_bare"] = Median(bare_link);
  state.counters["memory"] = Median(memory);
  state.counters["memory_bare"] = Median(bare_memory);
  state.counters["memory_ratio"] = Median(memory) / Median(bare_memory);
  state.counters["memory_cpu"] = Median(cpu);
  state.counters["memory_bare_cpu"] = Median(bare_cpu);
  state.counters["phase1"] = Median(phase1);
  state.counters["isolated"] = Median(isolated);
}
BENCHMARK(BM_RespondVm)->Iterations(kTurns)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace bartizan::response
