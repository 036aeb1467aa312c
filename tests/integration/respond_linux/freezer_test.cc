// The freezer, with real processes.
#include <fmt/format.h>

#include "host.h"

namespace bartizan::response {
namespace {

using ::testing::HasSubstr;

class FreezerOfAHost : public ::testing::Test {
 protected:
  void SetUp() override {
    auto freezer = Freezer::Open(case_);
    if (geteuid() != 0 || !freezer) GTEST_SKIP() << "needs root and control groups";
    freezer_ = std::make_unique<Freezer>(std::move(*freezer));
    if (!freezer_->StandsStill("/bartizan-none") && access(freezer_->root().c_str(), W_OK) != 0) {
      GTEST_SKIP() << "control groups cannot be written";
    }
  }
  void TearDown() override {
    if (freezer_) Done(freezer_->ThawProcesses(groups_, kPatience));
  }
  std::vector<Placement> Place(const std::vector<int64_t>& pids) {
    std::vector<Placement> placements;
    for (const int64_t pid : pids) {
      placements.push_back(Value(freezer_->Find(pid)).placement);
      if (!Contains(groups_, placements.back().group)) {
        groups_.push_back(placements.back().group);
      }
    }
    return placements;
  }
  // Ticks that a process has used up; the same twice: it stands still (or sleeps).
  static uint64_t Used(int64_t pid) {
    const auto stat = ParseProcessStat(*ReadFile(fmt::format("/proc/{}/stat", pid)));
    return stat->user_ticks + stat->system_ticks;
  }
  // Waits until the process has worked on, which one that stands still never does.
  static bool GoesOn(int64_t pid) {
    const uint64_t before = Used(pid);
    for (int i = 0; i < 20'000; ++i) {
      if (Used(pid) > before) return true;
      poll(nullptr, 0, 1);
    }
    return false;
  }

  const std::string case_ = "T" + std::to_string(getpid());
  std::unique_ptr<Freezer> freezer_;
  std::vector<std::string> groups_;
};

TEST_F(FreezerOfAHost, StopsTwoHundredProcessesAndLetsThemGoOn) {
  const Sleepers sleepers(200, 2);
  const auto before = Place(sleepers.pids);
  ASSERT_TRUE(GoesOn(sleepers.pids[0]));
  const auto begun = std::chrono::steady_clock::now();
  const auto frozen = freezer_->FreezeProcesses(before, kPatience);
  const auto took = std::chrono::steady_clock::now() - begun;
  std::cout << "200 processes in "
            << std::chrono::duration_cast<std::chrono::microseconds>(took).count() << " µs\n";
  ASSERT_TRUE(frozen) << frozen.error().Render();
  EXPECT_EQ(frozen->processes.size(), 200U);
  EXPECT_THAT(frozen->vanished, ::testing::IsEmpty());
  EXPECT_TRUE(*freezer_->StandsStill(before[0].group));
  const uint64_t used = Used(sleepers.pids[0]);
  poll(nullptr, 0, 100);
  EXPECT_EQ(Used(sleepers.pids[0]), used);
  EXPECT_TRUE(Value(freezer_->Find(sleepers.pids[7])).ours);
  EXPECT_EQ(Place(sleepers.pids), before);  // what they are put back to

  // A second time, as after a crash: nothing changes.
  EXPECT_EQ(freezer_->FreezeProcesses(before, kPatience)->processes.size(), 200U);
  Done(freezer_->ThawProcesses(groups_, kPatience));
  EXPECT_TRUE(GoesOn(sleepers.pids[0]));
  EXPECT_FALSE(Value(freezer_->Find(sleepers.pids[7])).ours);
  EXPECT_EQ(Place(sleepers.pids), before);
  Done(freezer_->ThawProcesses(groups_, kPatience));
}

TEST_F(FreezerOfAHost, FreezesAGroupThatExists) {
  const Sleepers sleepers(3, 1);
  const std::string group = "/bartizan-test-" + std::to_string(getpid());
  const fs::path folder = freezer_->root() / group.substr(1);
  ASSERT_TRUE(fs::create_directory(folder));
  for (const int64_t pid : sleepers.pids) {
    std::ofstream(folder / "cgroup.procs") << pid << "\n" << std::flush;
  }
  EXPECT_FALSE(*freezer_->StandsStill(group));
  Done(freezer_->FreezeGroup(group, kPatience));
  EXPECT_TRUE(*freezer_->StandsStill(group));
  EXPECT_TRUE(*freezer_->IsSetToFrozen(group));
  const uint64_t used = Used(sleepers.pids[0]);
  poll(nullptr, 0, 100);
  EXPECT_EQ(Used(sleepers.pids[0]), used);
  Done(freezer_->ThawGroup(group, kPatience));
  EXPECT_FALSE(*freezer_->IsSetToFrozen(group));
  EXPECT_TRUE(GoesOn(sleepers.pids[0]));
  for (const int64_t pid : sleepers.pids) {
    std::ofstream(freezer_->root() / "cgroup.procs") << pid << "\n" << std::flush;
  }
  EXPECT_EQ(rmdir(folder.c_str()), 0) << errno;
  Done(freezer_->ThawGroup(group, kPatience));  // it is gone, and so is what there was to undo
}

TEST_F(FreezerOfAHost, TellsWhoIsNotThereAnyMore) {
  const Sleepers sleepers(2, 0);
  auto placements = Place(sleepers.pids);
  placements[1].process.start += 1;  // the number was given again
  Placement gone = placements[0];
  gone.process.pid = 4'000'000'0;
  placements.push_back(gone);
  const auto frozen = freezer_->FreezeProcesses(placements, kPatience);
  ASSERT_TRUE(frozen) << frozen.error().Render();
  EXPECT_EQ(frozen->processes.size(), 1U);
  EXPECT_THAT(frozen->vanished,
              ::testing::ElementsAre(HasSubstr("another process's now"), HasSubstr("has ended")));
  EXPECT_FALSE(Value(freezer_->Find(sleepers.pids[1])).ours);
}

// Both kinds of hierarchy are tried where the machine has both.
TEST_F(FreezerOfAHost, WorksWithVersionOneToo) {
  const fs::path root = "/sys/fs/cgroup/freezer";
  if (!fs::exists(root / "cgroup.procs")) GTEST_SKIP() << "no freezer of version 1 is mounted";
  const auto freezer = Freezer::OpenAt(case_, root, false);
  ASSERT_TRUE(freezer);
  const Sleepers sleepers(5, 1);
  std::vector<Placement> placements;
  for (const int64_t pid : sleepers.pids) {
    placements.push_back(Value(freezer->Find(pid)).placement);
  }
  const std::vector<std::string> groups = {placements[0].group};
  EXPECT_EQ(Value(freezer->FreezeProcesses(placements, kPatience)).processes.size(), 5U);
  EXPECT_TRUE(*freezer->StandsStill(groups[0]));
  const uint64_t used = Used(sleepers.pids[0]);
  poll(nullptr, 0, 100);
  EXPECT_EQ(Used(sleepers.pids[0]), used);
  Done(freezer->ThawProcesses(groups, kPatience));
  EXPECT_TRUE(GoesOn(sleepers.pids[0]));
}

TEST_F(FreezerOfAHost, SparesItselfAndItsAncestors) {
  for (const int64_t pid : {int64_t{1}, int64_t{getpid()}, int64_t{getppid()}}) {
    const Status status = freezer_->CheckProcess(pid);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, Code::kConflict) << status.error().Render();
  }
  const Sleepers sleepers(1, 0);
  EXPECT_TRUE(freezer_->CheckProcess(sleepers.pids[0]));
  EXPECT_EQ(freezer_->CheckProcess(2).error().code, Code::kConflict);
  EXPECT_EQ(freezer_->CheckProcess(4'000'000'0).error().code, Code::kNotFound);
  EXPECT_EQ(freezer_->FreezeGroup("/", kPatience).error().code, Code::kConflict);
  EXPECT_EQ(freezer_->FreezeGroup(Value(freezer_->Find(getpid())).placement.group, kPatience)
                .error()
                .code,
            Code::kConflict);
  EXPECT_EQ(freezer_->FreezeGroup("/there/is/none", kPatience).error().code, Code::kNotFound);
  EXPECT_EQ(freezer_->FreezeGroup("/a/../..", kPatience).error().code, Code::kInvalid);
}

}  // namespace
}  // namespace bartizan::response
