// ip-ranges.json: read and select, the difference of two documents, exact merges and merges to a
// budget, each beside something that could not be faster by much. The documents are made up in the
// form and size of the published ones. bench/ipranges_peer.py compares with Python: the same bytes
// are written to the folder BARTIZAN_IP_RANGES, or read from the file BARTIZAN_IP_RANGES_FILE.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/data/json.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/merge.h"

namespace bartizan::ipranges {
namespace {

constexpr int kEntries = 16'828;  // of the document of August 2026, 2.6 MB

IpPrefix Cut(IpAddress address, unsigned bits) {
  if (address.v6) {
    address.high &= ~0ULL << (64 - bits);
    address.low = 0;
  } else {
    address.low &= ~0ULL << (32 - bits);
  }
  return {.address = address, .bits = static_cast<uint8_t>(bits)};
}

// Neighbourhoods of some hundred networks, as a cloud's are.
IpPrefix SomePrefix(std::mt19937_64& random, bool v6) {
  const uint64_t block = random() % 60;
  if (v6) {
    return Cut({.v6 = true, .high = 0x2600000000000000U | block << 44U | (random() % 4096) << 16U},
               static_cast<unsigned>(36 + random() % 21));
  }
  return Cut({.low = (3 + block) << 24U | (random() & 0x1FFFFFU)},
             static_cast<unsigned>(16 + random() % 13));
}

std::string MakeText(int entries, uint64_t seed) {
  constexpr std::string_view kServices[] = {"AMAZON", "AMAZON",     "EC2",
                                            "S3",     "CLOUDFRONT", "DYNAMODB"};
  constexpr std::string_view kRegions[] = {"us-east-1", "eu-central-1", "ap-southeast-4", "GLOBAL"};
  std::mt19937_64 random(1);
  std::string text =
      "{\n  \"syncToken\": \"1787411825\",\n  \"createDate\": \"2026-08-22-15-17-05\",\n";
  for (const bool v6 : {false, true}) {
    text += v6 ? "\n  ],\n  \"ipv6_prefixes\": [" : "  \"prefixes\": [";
    const int count = v6 ? entries * 37 / 100 : entries - entries * 37 / 100;
    for (int i = 0; i < count; ++i) {
      if (i == count / 2) random.seed(seed);  // half of it is the same in all
      const auto region = kRegions[random() % 4];
      text += fmt::format(
          "{}\n    {{\n      \"{}\": \"{}\",\n      \"region\": \"{}\",\n      \"service\": "
          "\"{}\",\n"
          "      \"network_border_group\": \"{}\"\n    }}",
          i == 0 ? "" : ",", v6 ? "ipv6_prefix" : "ip_prefix", ToString(SomePrefix(random, v6)),
          region, kServices[random() % 6], region);
    }
  }
  return text + "\n  ]\n}\n";
}

const std::string& Text(int entries, uint64_t seed = 1) {
  static std::map<std::pair<int, uint64_t>, std::string> made;
  std::string& text = made[{entries, seed}];
  if (text.empty()) {
    text = MakeText(entries, seed);
    if (const char* folder = std::getenv("BARTIZAN_IP_RANGES"); folder != nullptr && seed == 1) {
      BARTIZAN_CHECK(
          WriteFileAtomic(fs::path(folder) / fmt::format("{}.json", entries), text).has_value());
    }
  }
  return text;
}

double CpuSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// Ours and the floor in turns and by processor time, so that what else the machine does falls on
// both or on neither; of both the best counts.
template <class Ours, class Floor>
void InTurns(benchmark::State& state, Ours ours, Floor floor) {
  double best = 1e9;
  double least = 1e9;
  for (auto _ : state) {
    const double start = CpuSeconds();
    ours();
    const double middle = CpuSeconds();
    floor();
    best = std::min(best, middle - start);
    least = std::min(least, CpuSeconds() - middle);
  }
  state.counters["ours_ms"] = best * 1000;
  state.counters["floor_ms"] = least * 1000;
  state.counters["ratio"] = best / least;
}

void ParseAndSelect(const std::string& text) {
  const auto document = ParseDocument(text, "bench");
  BARTIZAN_CHECK(document.has_value());
  benchmark::DoNotOptimize(Select(*document, {}));
}

size_t CountQuotes(const std::string& text) {
  size_t quotes = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while ((at = static_cast<const char*>(std::memchr(at, '"', static_cast<size_t>(end - at)))) !=
         nullptr) {
    ++quotes;
    ++at;
  }
  return quotes;
}

void BM_ParseAndSelectToMemchr(benchmark::State& state) {
  const std::string& text = Text(static_cast<int>(state.range(0)));
  InTurns(
      state, [&] { ParseAndSelect(text); }, [&] { benchmark::DoNotOptimize(CountQuotes(text)); });
  state.counters["bytes"] = static_cast<double>(text.size());
}
BENCHMARK(BM_ParseAndSelectToMemchr)
    ->Arg(kEntries / 4)
    ->Arg(kEntries / 2)
    ->Arg(kEntries)
    ->Arg(kEntries * 2)
    ->Unit(benchmark::kMillisecond);

void BM_ParseAndSelectToTree(benchmark::State& state) {
  const std::string& text = Text(kEntries);
  InTurns(
      state, [&] { ParseAndSelect(text); },
      [&] { benchmark::DoNotOptimize(boost::json::parse(text)); });
}
BENCHMARK(BM_ParseAndSelectToTree)->Unit(benchmark::kMillisecond);

// The best elapsed time: the digest has a thread of its own.
template <class Work>
void Elapsed(benchmark::State& state, Work work) {
  double best = 1e9;
  for (auto _ : state) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count());
  }
  state.counters["best_ms"] = best;
}

void BM_ParseAndSelect(benchmark::State& state) {
  const std::string& text = Text(kEntries);
  Elapsed(state, [&] { ParseAndSelect(text); });
}
BENCHMARK(BM_ParseAndSelect)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_DiffOfTwoDocuments(benchmark::State& state) {
  const std::string& before = Text(kEntries);
  const std::string& after = Text(kEntries, 2);
  Elapsed(state, [&] {
    const auto old_document = ParseDocument(before, "before");
    const auto new_document = ParseDocument(after, "after");
    const Difference difference = Compare(*Select(*old_document, {}), *Select(*new_document, {}));
    BARTIZAN_CHECK(!difference.Same());
  });
}
BENCHMARK(BM_DiffOfTwoDocuments)->Unit(benchmark::kMillisecond)->UseRealTime();

std::vector<IpPrefix> Prefixes(int64_t count, bool v6 = false) {
  std::mt19937_64 random(3);
  std::vector<IpPrefix> prefixes;
  for (int64_t i = 0; i < count; ++i) prefixes.push_back(SomePrefix(random, v6));
  return prefixes;
}

void BM_AggregateToSort(benchmark::State& state) {
  const auto prefixes = Prefixes(state.range(0));
  InTurns(
      state, [&] { benchmark::DoNotOptimize(Aggregate(prefixes)); },
      [&] {
        auto sorted = prefixes;
        std::ranges::sort(sorted);
        benchmark::DoNotOptimize(sorted);
      });
}
BENCHMARK(BM_AggregateToSort)
    ->Arg(2500)
    ->Arg(5000)
    ->Arg(10'000)
    ->Arg(20'000)
    ->Unit(benchmark::kMillisecond);

// As many prefixes as are asked for, none of which another makes unnecessary.
std::vector<IpPrefix> Irreducible(int64_t count, bool v6) {
  std::mt19937_64 random(4);
  std::vector<IpPrefix> prefixes;
  for (int64_t i = 0; static_cast<int64_t>(prefixes.size()) < count; ++i) {
    while (static_cast<int64_t>(prefixes.size()) < count + 200) {
      IpPrefix prefix = SomePrefix(random, v6);
      prefix.bits = v6 ? 48 : 28;
      prefixes.push_back(Cut(prefix.address, prefix.bits));
    }
    prefixes = Aggregate(prefixes);
  }
  prefixes.resize(static_cast<size_t>(count));
  return prefixes;
}

void BM_MergeToBudgetToSort(benchmark::State& state) {
  const auto prefixes = Irreducible(state.range(0), state.range(2) == 6);
  auto shuffled = prefixes;
  std::ranges::shuffle(shuffled, std::mt19937(5));
  InTurns(
      state,
      [&] {
        const auto merged = MergeToBudget(shuffled, static_cast<size_t>(state.range(1)), 1e300);
        BARTIZAN_CHECK(merged.has_value());
      },
      [&] {
        auto sorted = shuffled;
        std::ranges::sort(sorted);
        benchmark::DoNotOptimize(sorted);
      });
}
BENCHMARK(BM_MergeToBudgetToSort)
    ->ArgNames({"prefixes", "rules", "family"})
    ->Args({2500, 250, 4})
    ->Args({5000, 250, 4})
    ->Args({10'000, 60, 4})
    ->Args({10'000, 125, 4})
    ->Args({10'000, 250, 4})
    ->Args({10'000, 250, 6})
    ->Args({20'000, 250, 4})
    ->Unit(benchmark::kMillisecond);

std::string PeerText() {
  const char* file = std::getenv("BARTIZAN_IP_RANGES_FILE");
  if (file == nullptr) return Text(kEntries);
  const auto text = ReadFile(file);
  BARTIZAN_CHECK(text.has_value());
  return *text;
}

void BM_PeerParseAndSelect(benchmark::State& state) {
  const std::string text = PeerText();
  Elapsed(state, [&] { ParseAndSelect(text); });
}
BENCHMARK(BM_PeerParseAndSelect)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_PeerAggregate(benchmark::State& state) {
  const auto document = ParseDocument(PeerText(), "peer");
  const auto prefixes = *Select(*document, {});
  auto shuffled = prefixes;
  std::ranges::shuffle(shuffled, std::mt19937(5));
  Elapsed(state, [&] { benchmark::DoNotOptimize(Aggregate(shuffled)); });
}
BENCHMARK(BM_PeerAggregate)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace bartizan::ipranges
