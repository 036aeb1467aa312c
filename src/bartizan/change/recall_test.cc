// Undo by a process that knows no more than a plan's id: the effects are files, each operation's
// detail names one, and what it held before is in the journal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/change/test_home.h"

namespace bartizan::change {
namespace {

using testing::ElementsAre;

constexpr size_t kFiles = 5;

Result<data::Json> Overwrite(const fs::path& file, const std::string& content) {
  auto before = ReadFile(file);
  if (!before) return std::unexpected(before.error());
  BARTIZAN_DO(WriteFileAtomic(file, content));
  return data::Json(data::JsonObject{{"before", *before}});
}

// From the detail and the journalled result alone; dies after `lives` inverses.
Status Restore(Operation& operation, int& lives) {
  fs::path file = data::Str(operation.detail, "file");
  if (file.empty()) return Fail(Code::kInvalid, "the detail names no file");
  operation.probe = [file](const Context&) -> Result<Probe> {
    return *ReadFile(file) == "new" ? Probe::kDone : Probe::kNotDone;
  };
  operation.inverse = [file, &lives](const Context& context) -> Status {
    BARTIZAN_DO(WriteFileAtomic(file, data::Str(context.result, "before")));
    if (--lives == 0) ::kill(::getpid(), SIGKILL);
    return {};
  };
  return {};
}

class RecallTest : public testing::Test {
 protected:
  fs::path File(size_t i) const { return dir_.path() / ("file" + std::to_string(i)); }
  void SetUp() override {
    for (size_t i = 0; i < kFiles; ++i) {
      ASSERT_TRUE(WriteFileAtomic(File(i), "old" + std::to_string(i)));
    }
    auto home = OpenTestHome(dir_.path() / "home");
    Plan plan{.id = "plan", .target = "files"};
    for (size_t i = 0; i < kFiles; ++i) {
      Operation operation{.id = "op" + std::to_string(i),
                          .title = "overwrite " + std::to_string(i),
                          .detail = {{"file", File(i).string()}}};
      if (i > 0) operation.needs = {"op" + std::to_string(i - 1)};
      operation.apply = [file = File(i)](const Context&) { return Overwrite(file, "new"); };
      plan.operations.push_back(std::move(operation));
    }
    auto outcome = Apply(*home, plan, {});
    ASSERT_TRUE(outcome);
    ASSERT_EQ(outcome->state, Outcome::kApplied);
  }
  std::vector<std::string> Contents() const {
    std::vector<std::string> all;
    for (size_t i = 0; i < kFiles; ++i) all.push_back(*ReadFile(File(i)));
    return all;
  }
  // Undoes in a process of its own, which ends itself after `lives` inverses. The state, or -1.
  int UndoInChild(int lives) const {
    pid_t pid = ::fork();
    if (pid == 0) {
      auto home = store::Home::Open(dir_.path() / "home", TestMigrations());
      if (!home) ::_exit(98);
      auto outcome = UndoById(
          **home, "plan",
          [&](Operation& operation, const OperationRecord&) { return Restore(operation, lives); },
          {});
      ::_exit(outcome ? static_cast<int>(outcome->state) : 99);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  TempDir dir_ = *TempDir::Create();
};

TEST_F(RecallTest, APlanComesBackAsItWas) {
  auto home = OpenTestHome(dir_.path() / "home");
  auto plan = RecallPlan(*home, "plan");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->target, "files");
  ASSERT_EQ(plan->operations.size(), kFiles);
  EXPECT_EQ(plan->operations[3].title, "overwrite 3");
  EXPECT_THAT(plan->operations[3].needs, ElementsAre("op2"));
  EXPECT_EQ(data::Str(plan->operations[3].detail, "file"), File(3).string());
  EXPECT_FALSE(plan->operations[3].inverse);
  EXPECT_EQ(RecallPlan(*home, "other").error().code, Code::kNotFound);
}

TEST_F(RecallTest, UndoneInAnotherProcess) {
  EXPECT_EQ(UndoInChild(0), Outcome::kUndone);
  EXPECT_THAT(Contents(), ElementsAre("old0", "old1", "old2", "old3", "old4"));
}

TEST_F(RecallTest, KilledAfterEachInverseItGoesOn) {
  for (size_t i = 0; i < kFiles; ++i) {
    EXPECT_EQ(UndoInChild(1), -1);
    std::vector<std::string> expected(kFiles, "new");
    for (size_t undone = kFiles - 1 - i; undone < kFiles; ++undone) {
      expected[undone] = "old" + std::to_string(undone);
    }
    EXPECT_EQ(Contents(), expected);
  }
  EXPECT_EQ(UndoInChild(1), Outcome::kUndone);
  EXPECT_TRUE(audit::Verify(*OpenTestHome(dir_.path() / "home"), {})->ok());
}

TEST_F(RecallTest, WhatCannotBeRebuiltIsSaidBeforeAnythingIsUndone) {
  auto home = OpenTestHome(dir_.path() / "home");
  auto outcome = UndoById(*home, "plan",
                          [](Operation& operation, const OperationRecord& record) -> Status {
                            EXPECT_EQ(record.id, operation.id);
                            if (operation.id == "op3")
                              return Fail(Code::kInvalid, "another version wrote this");
                            operation.inverse = [](const Context&) { return Status(); };
                            return {};
                          },
                          {});
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().OneLine(), "op3: another version wrote this");
  EXPECT_THAT(Contents(), ElementsAre("new", "new", "new", "new", "new"));
}

TEST_F(RecallTest, LeftWithoutAnInverseIsIrreversible) {
  auto home = OpenTestHome(dir_.path() / "home");
  auto outcome =
      UndoById(*home, "plan", [](Operation&, const OperationRecord&) { return Status(); }, {});
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->state, Outcome::kFailed);
  EXPECT_EQ(outcome->error, "op4: it is irreversible");
}

}  // namespace
}  // namespace bartizan::change
