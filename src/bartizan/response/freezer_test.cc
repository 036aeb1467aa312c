// What needs no rights; the rest is in tests/integration/respond_linux.
#include "bartizan/response/freezer.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace bartizan::response {
namespace {

TEST(Freezers, TakeNoPathsThatLeaveTheHierarchy) {
  const auto folder = TempDir::Create();
  const auto freezer = Freezer::OpenAt("T-1", folder->path(), true);
  ASSERT_TRUE(freezer) << freezer.error().Render();
  for (const char* group : {"", "a", "/..", "/a/../../b", "/."}) {
    EXPECT_EQ(freezer->StandsStill(group).error().code, Code::kInvalid) << group;
  }
  EXPECT_EQ(freezer->FreezeGroup("/a", Micros(0)).error().code, Code::kNotFound);
  EXPECT_TRUE(freezer->ThawGroup("/a", Micros(0)));
  EXPECT_FALSE(Freezer::OpenAt("a/b", folder->path(), true));
  EXPECT_FALSE(Freezer::OpenAt("", folder->path(), true));
}

TEST(Freezers, SpareThisProcess) {
  const auto freezer = Freezer::OpenAt("T", "/sys/fs/cgroup", true);
  EXPECT_EQ(freezer->CheckProcess(getpid()).error().code, Code::kConflict);
  EXPECT_EQ(freezer->CheckProcess(1).error().code, Code::kConflict);
}

// The files of a group as texts: what it takes for standing still.
TEST(Freezers, AskBothVersions) {
  const auto folder = TempDir::Create();
  const auto two = Freezer::OpenAt("T", folder->path(), true);
  EXPECT_TRUE(WriteFileAtomic(folder->path() / "g/cgroup.events", "populated 1\nfrozen 0\n"));
  EXPECT_FALSE(*two->StandsStill("/g"));
  EXPECT_TRUE(WriteFileAtomic(folder->path() / "g/cgroup.events", "populated 1\nfrozen 1\n"));
  EXPECT_TRUE(*two->StandsStill("/g"));
  EXPECT_TRUE(WriteFileAtomic(folder->path() / "g/cgroup.events", "populated 1\n"));
  EXPECT_EQ(two->StandsStill("/g").error().code, Code::kUnavailable);
  const auto one = Freezer::OpenAt("T", folder->path(), false);
  EXPECT_TRUE(WriteFileAtomic(folder->path() / "g/freezer.state", "FREEZING\n"));
  EXPECT_FALSE(*one->StandsStill("/g"));
  EXPECT_TRUE(WriteFileAtomic(folder->path() / "g/freezer.state", "FROZEN\n"));
  EXPECT_TRUE(*one->StandsStill("/g"));
}

TEST(Processes, AreKnownByTheirStart) {
  const auto self = FindProcess(getpid());
  ASSERT_TRUE(self) << self.error().Render();
  EXPECT_EQ(*self, *FindProcess(getpid()));
  EXPECT_EQ(FindProcess(40'000'000).error().code, Code::kNotFound);
}

}  // namespace
}  // namespace bartizan::response
