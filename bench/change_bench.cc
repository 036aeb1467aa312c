// What the engine adds to an operation that does nothing, beside the least that its promise costs:
// two durable commits an operation, one before the effect and one after it.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/store/lease.h"

namespace bartizan::change {
namespace {

constexpr size_t kOperations = 1000;

std::unique_ptr<store::Home> OpenHome(const TempDir& dir, std::string_view extra = {}) {
  std::vector<store::Migration> all;
  for (auto part : {store::LeaseMigrations(), audit::AuditMigrations(), ChangeMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  if (!extra.empty()) all.push_back({"bench", 1, extra});
  auto home = store::Home::Open(dir.path(), all);
  BARTIZAN_CHECK(home);
  return *std::move(home);
}

Plan MakePlan(int64_t number) {
  Plan plan{.id = fmt::format("plan-{}", number), .target = "bench"};
  for (size_t i = 0; i < kOperations; ++i) {
    plan.operations.push_back({.id = std::to_string(i)});
    plan.operations.back().apply = [](const Context&) -> Result<data::Json> {
      return data::Json();
    };
  }
  return plan;
}

void PerOperation(benchmark::State& state) {
  state.counters["per_operation"] = benchmark::Counter(
      static_cast<double>(kOperations),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void BM_Apply1000(benchmark::State& state) {
  TempDir dir = *TempDir::Create();
  auto home = OpenHome(dir);
  int64_t number = 0;
  for (auto _ : state) {
    auto outcome =
        Apply(*home, MakePlan(number++), {.parallel = static_cast<size_t>(state.range(0))});
    BARTIZAN_CHECK(outcome && outcome->state == Outcome::kApplied);
  }
  PerOperation(state);
}
BENCHMARK(BM_Apply1000)->Arg(1)->Arg(4)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_BareCommits2000(benchmark::State& state) {
  TempDir dir = *TempDir::Create();
  auto home = OpenHome(dir, "CREATE TABLE bare(id BIGINT PRIMARY KEY, n BIGINT)");
  auto made = home->db().Write(
      [](store::Tx& tx) { return tx.Execute("INSERT INTO bare(id, n) VALUES(1, 0)"); });
  BARTIZAN_CHECK(made);
  for (auto _ : state) {
    for (size_t i = 0; i < 2 * kOperations; ++i) {
      auto written = home->db().Write(
          [](store::Tx& tx) { return tx.Execute("UPDATE bare SET n = n + 1 WHERE id = 1"); });
      BARTIZAN_CHECK(written);
    }
  }
  PerOperation(state);
}
BENCHMARK(BM_BareCommits2000)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_Replan1000(benchmark::State& state) {  // everything is applied already
  TempDir dir = *TempDir::Create();
  auto home = OpenHome(dir);
  BARTIZAN_CHECK(Apply(*home, MakePlan(0), {}));
  for (auto _ : state) BARTIZAN_CHECK(Apply(*home, MakePlan(0), {}));
  PerOperation(state);
}
BENCHMARK(BM_Replan1000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace bartizan::change
