// What the nftables target adds to the program nft: a batch of new prefixes through the target, and
// the same batch by bare `nft -f`, in turns, in a network namespace of its own (which needs root).
//   bare, apply: medians in milliseconds; ratio: apply / bare; whole: with listing before and after
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "bartizan/ipranges/local_program.h"
#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

constexpr Micros kPatience = std::chrono::seconds(60);
constexpr int kTurns = 25;

bool Run(std::vector<std::string> argv, std::string input = {}) {
  const auto outcome = RunLocal(std::move(argv), std::move(input), kPatience);
  return outcome && outcome->ok();
}

class Namespace {
 public:
  Namespace() : made_(Run({"ip", "netns", "add", name})) {
    if (made_) {
      made_ =
          Nft("add table inet edge\n"
              "add set inet edge cf4 { type ipv4_addr; flags interval; auto-merge; }\n");
    }
  }
  Namespace(const Namespace&) = delete;
  Namespace& operator=(const Namespace&) = delete;
  ~Namespace() { Run({"ip", "netns", "delete", name}); }
  bool Nft(std::string commands) const {
    return Run({"ip", "netns", "exec", name, "nft", "-f", "-"}, std::move(commands));
  }
  bool made() const { return made_; }
  const std::string name = fmt::format("bartizan-bench{}", getpid());

 private:
  bool made_ = false;
};

// Sizes as AWS's: from /15 to /32, none next to another.
std::vector<IpPrefix> Prefixes(size_t count) {
  std::vector<IpPrefix> prefixes;
  for (size_t i = 0; i < count; ++i) {
    const size_t at = i * 2;
    const size_t bits = 24 + i % 9;
    prefixes.push_back(*ParseIpPrefix(
        fmt::format("{}.{}.{}.0/{}", 11 + at / 65536, at / 256 % 256, at % 256, bits)));
  }
  return prefixes;
}

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

void BM_NewPrefixes(benchmark::State& state) {
  const Namespace space;
  if (!space.made()) return state.SkipWithError("needs root, ip and nft");
  const auto target = *NftablesTarget({.table = "edge", .set4 = "cf4", .netns = space.name});
  const Desired desired{.prefixes = Prefixes(static_cast<size_t>(state.range(0)))};
  std::string batch = "add element inet edge cf4 {";
  for (const IpPrefix& prefix : desired.prefixes) batch += " " + ToString(prefix) + ",";
  batch += " }\n";

  std::vector<double> bare, apply, whole;
  for (auto _ : state) {
    BARTIZAN_CHECK(space.Nft("flush set inet edge cf4\n"));
    bare.push_back(Milliseconds([&] { BARTIZAN_CHECK(space.Nft(batch)); }));
    BARTIZAN_CHECK(space.Nft("flush set inet edge cf4\n"));
    whole.push_back(Milliseconds([&] {
      const auto observed = target->Observe();
      BARTIZAN_CHECK(observed.has_value());
      const auto plan = target->PlanChange(*observed, desired);
      BARTIZAN_CHECK(plan && plan->operations.size() == 1);
      const change::Operation& operation = plan->operations[0];
      apply.push_back(Milliseconds([&] { BARTIZAN_CHECK(operation.apply({}).has_value()); }));
      BARTIZAN_CHECK(operation.postcondition({}).has_value());
    }));
  }
  state.counters["bare"] = Median(bare);
  state.counters["apply"] = Median(apply);
  state.counters["ratio"] = Median(apply) / Median(bare);
  state.counters["whole"] = Median(whole);
}
BENCHMARK(BM_NewPrefixes)
    ->Arg(200)
    ->Arg(6000)
    ->Iterations(kTurns)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace bartizan::ipranges
