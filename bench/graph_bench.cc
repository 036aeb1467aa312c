// Large pipelines: parse, check and order. bench/graph_peer.py compares it with Python.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <random>

#include "bartizan/base/fs.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/graph.h"

namespace bartizan::pipeline {
namespace {

// A random graph of `count` steps in which each needs up to four earlier ones.
Needs RandomNeeds(size_t count) {
  std::mt19937 random(42);
  Needs needs(count);
  for (size_t i = 1; i < count; ++i) {
    for (size_t j = random() % 5; j > 0; --j) {
      size_t need = random() % i;
      if (std::ranges::find(needs[i], need) == needs[i].end()) needs[i].push_back(need);
    }
  }
  return needs;
}

// The same graph as a file, its steps in shuffled order.
std::string RandomFile(size_t count) {
  Needs needs = RandomNeeds(count);
  std::vector<size_t> order(count);
  for (size_t i = 0; i < count; ++i) order[i] = i;
  std::mt19937 random(43);
  std::ranges::shuffle(order, random);
  std::string text = "name: large\nsteps:\n";
  for (size_t i : order) {
    text += fmt::format("  step-{}:\n", i);
    if (!needs[i].empty()) {
      std::vector<std::string> names;
      for (size_t need : needs[i]) names.push_back(fmt::format("step-{}", need));
      text += fmt::format("    needs: [{}]\n", fmt::join(names, ", "));
    }
    text += fmt::format("    run: [make part-{}, make check-{}]\n    inputs: [src/{}/]\n", i, i, i);
    text += fmt::format("    artifacts: {{ part-{}: out/{} }}\n    timeout: 5m\n", i, i);
  }
  return text;
}

void ParseAndOrder(benchmark::State& state) {
  auto count = static_cast<size_t>(state.range(0));
  std::string text = RandomFile(count);
  if (const char* folder = std::getenv("BARTIZAN_GRAPH_FILES")) {
    if (!WriteFileAtomic(fs::path(folder) / fmt::format("{}.yaml", count), text)) std::abort();
  }
  for (auto _ : state) {
    ParseOutcome outcome = ParseDefinition(text, "large.yaml");
    if (!outcome.definition || outcome.definition->steps.size() != count) std::abort();
    benchmark::DoNotOptimize(outcome);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
}
BENCHMARK(ParseAndOrder)->Arg(1000)->Arg(2000)->Unit(benchmark::kMillisecond);

void Order(benchmark::State& state) {
  Needs needs = RandomNeeds(static_cast<size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(TopologicalOrder(needs));
}
BENCHMARK(Order)->Arg(1000)->Arg(2000)->Arg(4000)->Unit(benchmark::kMicrosecond);

void OrderAndAncestors(benchmark::State& state) {
  Needs needs = RandomNeeds(static_cast<size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(Ancestors(needs, TopologicalOrder(needs)));
}
BENCHMARK(OrderAndAncestors)->Arg(1000)->Arg(2000)->Arg(4000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace bartizan::pipeline
