// A lock file of N packages against 10,000 advisories: reading either, and matching.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/sca/advisories.h"
#include "bartizan/sca/lockfile_npm.h"
#include "bartizan/sca/match.h"

namespace bartizan::sca {
namespace {

constexpr int kRecords = 10'000;
constexpr int kNames = 2'000;

// Five advisories a name, each with two branches, a vector and the texts of a real record.
std::string RecordText(int number) {
  int name = number % kNames;
  int age = number / kNames;  // 0-4
  return fmt::format(
      R"({{"schema_version": "1.6.0", "id": "GHSA-{0:04}-{1}", "modified": "2026-01-01T00:00:00Z",
"published": "2024-01-01T00:00:00Z", "aliases": ["CVE-2024-{2}"],
"summary": "Regular expression denial of service in package {0}",
"details": "{3}",
"severity": [{{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}}],
"affected": [{{"package": {{"ecosystem": "npm", "name": "package-{0}"}},
"ranges": [{{"type": "SEMVER", "events": [{{"introduced": "0"}}, {{"fixed": "1.{1}.9"}},
{{"introduced": "2.0.0"}}, {{"fixed": "2.{1}.5"}}]}}],
"versions": ["1.0.1", "1.0.2", "1.0.3", "1.0.4", "1.0.5", "1.0.6", "1.0.7", "1.0.8"]}}],
"references": [{{"type": "WEB", "url": "https://example.org/{0}/{1}"}},
{{"type": "PACKAGE", "url": "https://example.org/{0}"}}],
"database_specific": {{"cwe_ids": ["CWE-1333"], "severity": "HIGH", "github_reviewed": true}}}})",
      name, age, 10'000 + number, std::string(900, 'x'));
}

// Every package has five advisories, of which one applies on average; beyond 2,000 packages come
// further versions of the same names.
std::string LockText(int64_t packages) {
  std::string text = R"({"name": "bench", "lockfileVersion": 3, "packages": {"": {})";
  for (int64_t i = 0; i < packages; ++i) {
    text += fmt::format(
        ",\n\"node_modules/of-{3}/node_modules/package-{0}\": {{\"version\": \"2.{1}.{3}\", "
        "\"resolved\": "
        "\"https://registry.example/package-{0}.tgz\", \"integrity\": \"sha512-{2}\"}}",
        i % kNames, 3 + i % 3, std::string(86, 'A'), i / kNames);
  }
  return text + "}}";
}

Advisories MakeAdvisories() {
  Advisories advisories;
  for (int i = 0; i < kRecords; ++i) {
    auto json = data::ParseJson(RecordText(i), "record");
    advisories.Add(ParseOsv(*json, "record").value());
  }
  return advisories;
}

void BM_MatchLockFile(benchmark::State& state) {
  static const Advisories kAdvisories = MakeAdvisories();
  auto manifest = ParseNpmLock(LockText(state.range(0)), "package-lock.json");
  size_t found = 0;
  for (auto _ : state) found = Match(kAdvisories, manifest->dependencies).findings.size();
  state.counters["findings"] = static_cast<double>(found);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_MatchLockFile)
    ->Arg(1000)
    ->Arg(2000)
    ->Arg(4000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

// Advisories for PyPI list every affected version, often hundreds.
void BM_MatchListedVersions(benchmark::State& state) {
  Advisories advisories;
  for (int i = 0; i < kRecords; ++i) {
    OsvRecord record{.id = fmt::format("PYSEC-{}", i)};
    OsvAffected affected{.ecosystem = "PyPI", .name = fmt::format("package-{}", i % kNames)};
    affected.ranges.push_back({false, {{OsvEvent::kIntroduced, "0"}, {OsvEvent::kFixed, "5.0"}}});
    for (int v = 0; v < 150; ++v) affected.versions.push_back(fmt::format("{}.{}", v / 30, v % 30));
    record.affected.push_back(std::move(affected));
    advisories.Add(std::move(record));
  }
  std::vector<Dependency> dependencies;
  for (int i = 0; i < state.range(0); ++i) {
    dependencies.push_back({.ecosystem = "PyPI",
                            .name = fmt::format("package-{}", i),
                            .version = "5.1.2",
                            .file = "r"});
  }
  for (auto _ : state) benchmark::DoNotOptimize(Match(advisories, dependencies));
}
BENCHMARK(BM_MatchListedVersions)->Arg(kNames)->Unit(benchmark::kMillisecond);

void BM_ParseLockFile(benchmark::State& state) {
  std::string text = LockText(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(ParseNpmLock(text, "package-lock.json"));
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(text.size()));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_ParseLockFile)
    ->Arg(1000)
    ->Arg(2000)
    ->Arg(4000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

void BM_LoadAdvisories(benchmark::State& state) {
  auto folder = TempDir::Create("advisories");
  if (!folder) {
    state.SkipWithError("no temporary folder");
    return;
  }
  // Not through WriteFileAtomic: 10,000 syncs would take longer than the benchmark.
  fs::create_directories(folder->path() / "npm");
  for (int64_t i = 0; i < state.range(0); ++i) {
    std::string path = folder->path() / fmt::format("npm/{}.json", i);
    std::FILE* file = std::fopen(path.c_str(), "wb");
    std::string text = RecordText(static_cast<int>(i));
    if (file == nullptr || std::fwrite(text.data(), 1, text.size(), file) != text.size()) {
      state.SkipWithError("cannot write");
    }
    if (file != nullptr) std::fclose(file);
  }
  for (auto _ : state) benchmark::DoNotOptimize(Advisories::Load(folder->path()));
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(BM_LoadAdvisories)->Arg(kRecords)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bartizan::sca
