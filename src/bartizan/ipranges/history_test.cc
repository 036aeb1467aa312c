// Long random histories with faults at every operation, and processes killed at any moment.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "bartizan/ipranges/testing/run_fixture.h"

namespace bartizan::ipranges {
namespace {

constexpr int kSteps = 1'000;
constexpr int kKillRounds = 60;

class HistoryTest : public RunFixture {
 protected:
  void SetUp() override {
    RunFixture::SetUp();
    config_.lists[0].guards = {
        .max_prefixes = 1'000, .max_added_percent = 1e6, .max_removed_percent = 100};
  }

  // Growth, shrinkage, and prefixes that split and join.
  std::vector<IpPrefix> Next(std::vector<IpPrefix> now) {
    std::set<IpPrefix> set(now.begin(), now.end());
    for (int i = Dice(4); i > 0 && set.size() > 2; --i) {
      set.erase(std::next(set.begin(), Dice(static_cast<int>(set.size()) - 1)));
    }
    for (int i = Dice(4) + (set.empty() ? 1 : 0); i > 0; --i) set.insert(Some());
    return {set.begin(), set.end()};
  }
  IpPrefix Some() {
    const int bits = 22 + Dice(4);
    const auto address = uint64_t{0x0A000000} + static_cast<uint64_t>(Dice(4'095)) * 64;
    return {.address = {.low = address & (~0ULL << (32 - bits)) & 0xFFFFFFFF},
            .bits = static_cast<uint8_t>(bits)};
  }
  int Dice(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  std::mt19937 random_{20261123};
};

TEST_F(HistoryTest, NoGapAndNoHoleInAThousandStepsWithFaults) {
  Firewall& edge = firewalls_["edge"];
  std::vector<IpPrefix> published = {Some()};
  int failed = 0;
  for (int step = 1; step <= kSteps; ++step) {
    SCOPED_TRACE("step " + std::to_string(step));
    published = Next(published);
    edge.fault_kind = static_cast<Firewall::Fault>(Dice(3));
    edge.fault_at = edge.changes + 1 + Dice(5);
    const std::vector<IpPrefix> before = edge.Open();
    SyncOutcome outcome = Run(step, published);
    if (!outcome.failed()) {
      ASSERT_EQ(edge.Open(), Aggregate(published));
      continue;
    }
    ++failed;
    if (Dice(1) == 0) continue;  // the next list comes before it is mended
    edge.fault_at = 0;
    ASSERT_FALSE(Run(step, published).failed());
    ASSERT_EQ(edge.Open(), Aggregate(published));
  }
  EXPECT_GT(failed, kSteps / 20);
  EXPECT_EQ(edge.gaps, 0);
  EXPECT_EQ(edge.holes, 0);
}

TEST_F(HistoryTest, AFaultAtEveryOperationInTurn) {
  const auto old = Prefixes({"10.0.0.0/24", "10.0.2.0/24", "10.0.4.0/24", "10.0.6.0/24"});
  const auto wanted = Prefixes({"10.0.2.0/23", "10.0.6.0/24", "10.1.0.0/24", "10.3.0.0/24"});
  Firewall& edge = firewalls_["edge"];
  for (auto fault : {Firewall::kRefuses, Firewall::kLosesAnswer, Firewall::kLosesRequest}) {
    bool met = true;
    for (int at = 1; met; ++at) {
      SCOPED_TRACE("fault " + std::to_string(fault) + " at " + std::to_string(at));
      options_.force = true;
      edge.fault_at = 0;
      ASSERT_FALSE(Run(at, old).failed());
      ASSERT_EQ(edge.Open(), old);
      edge.fault_kind = fault;
      edge.fault_at = edge.changes + at;
      met = Run(at, wanted).failed();
      if (fault == Firewall::kRefuses && met) {
        EXPECT_EQ(edge.Open(), old);
      }
      edge.fault_at = 0;
      ASSERT_FALSE(Run(at, wanted).failed());
      ASSERT_EQ(edge.Open(), wanted);
    }
  }
}

TEST_F(HistoryTest, PublishedDocumentsInOrderWithAFaultAtEveryChange) {
  const char* folder = std::getenv("BARTIZAN_SHARED_DATA");
  const fs::path data = fs::path(folder != nullptr ? folder : "../shared/data") / "ip-ranges";
  std::vector<Document> documents;
  for (const char* date : {"2015-11-03-17-22-03", "2020-04-24-11-33-11", "2020-12-14-17-51-18",
                           "2026-08-22-15-17-05"}) {
    auto text = ReadFile(data / fmt::format("ip-ranges-{}.json", date));
    if (!text) GTEST_SKIP() << "the published documents are not here";
    documents.push_back(*ParseDocument(*text, date));
  }
  Firewall& edge = firewalls_["edge"];
  const Selection selection{.services = {"CLOUDFRONT"}};
  size_t faults = 0;
  for (const Document& document : documents) {
    SCOPED_TRACE(document.sync_token);
    const auto wanted = Aggregate(*Select(document, selection));
    // Each change of this step is broken once, before the step comes to its end.
    for (int at = 1;; ++at) {
      edge.fault_kind = static_cast<Firewall::Fault>(1 + at % 3);
      edge.fault_at = edge.changes + at;
      Watch(edge, wanted);
      auto outcome = SyncDocument(*home_, config_, document, options_);
      ASSERT_TRUE(outcome) << outcome.error().Render();
      ASSERT_EQ(edge.gaps + edge.holes, 0);
      ASSERT_EQ(outcome->lists[0].refused, "");
      if (!outcome->failed()) break;
      ++faults;
    }
    edge.fault_at = 0;
    ASSERT_EQ(edge.Open(), wanted);
  }
  EXPECT_GT(faults, 10U);
}

// A process of its own that is killed after `lives` changes. Its exit code, or -1.
int RunAndDie(const fs::path& folder, const Config& config, const std::vector<IpPrefix>& published,
              int64_t token, int lives) {
  const pid_t pid = ::fork();
  if (pid == 0) {
    auto home = OpenRunHome(folder / "home");
    Firewall firewall(folder / "firewall");
    firewall.after_change = [&](int change) {
      if (change == lives) ::kill(::getpid(), SIGKILL);
    };
    SyncOptions options{.force = true, .make_target = [&](const TargetConfig&) {
                          return Result<std::unique_ptr<Target>>(
                              std::make_unique<MemoryTarget>(firewall, "edge", 2));
                        }};
    Watch(firewall, published);
    auto outcome = SyncDocument(*home, config, MakeDocument(token, published), options);
    ::_exit(!outcome || outcome->failed() || firewall.gaps + firewall.holes > 0 ? 1 : 0);
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(HistoryTest, KilledAtAnyChangeTheNextProcessFinishes) {
  ASSERT_TRUE(OpenRunHome(dir_.path() / "home"));
  std::vector<IpPrefix> published = {Some()};
  int killed = 0;
  for (int round = 1; round <= kKillRounds; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    published = Next(published);
    int code = RunAndDie(dir_.path(), config_, published, round, 1 + Dice(3));
    if (code == -1) {
      ++killed;
      code = RunAndDie(dir_.path(), config_, published, round, 0);
    }
    ASSERT_EQ(code, 0);
    ASSERT_EQ(Firewall(dir_.path() / "firewall").Open(), Aggregate(published));
  }
  EXPECT_GT(killed, kKillRounds / 4);
  EXPECT_TRUE(audit::Verify(*OpenRunHome(dir_.path() / "home"), {})->ok());
}

}  // namespace
}  // namespace bartizan::ipranges
