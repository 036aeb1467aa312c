// Appending to the audit trail and verifying it from end to end.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "bartizan/audit/audit.h"

namespace bartizan::audit {
namespace {

const Time kNow = FromInt(1'795'000'000'000'000);

Event Sample(int64_t n) {
  Event event{.name = "StartDeployment"};
  event.request = {
      {"environment", "production"}, {"artifact", std::string(64, 'a')}, {"number", n}};
  event.response = {{"state", "started"}};
  event.resources = {fmt::format("run/{}", n), "env/production"};
  return event;
}

// One transaction of `count` events.
void Fill(store::Home& home, int64_t count) {
  BARTIZAN_CHECK(home.db().Write([&](store::Tx& tx) -> Status {
    for (int64_t n = 0; n < count; ++n) BARTIZAN_DO(Append(tx, Sample(n), kNow));
    return {};
  }));
}

void BM_Append(benchmark::State& state) {
  auto folder = TempDir::Create().value();
  auto home = store::Home::Open(folder.path() / "home", AuditMigrations()).value();
  for (auto _ : state) Fill(*home, state.range(0));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_Append)->Arg(1)->Arg(1000)->Unit(benchmark::kMicrosecond);

void BM_Verify(benchmark::State& state) {
  auto folder = TempDir::Create().value();
  auto home = store::Home::Open(folder.path() / "home", AuditMigrations()).value();
  Fill(*home, state.range(0));
  BARTIZAN_CHECK(SignHead(*home, kNow));
  for (auto _ : state) BARTIZAN_CHECK(Verify(*home, {})->ok());
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_Verify)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bartizan::audit
