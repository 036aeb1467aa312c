#include "bartizan/pipeline/step_log.h"

#include <gmock/gmock.h>

namespace bartizan::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class StepLogTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto scratch = TempDir::Create("bartizan-step-log");
    ASSERT_TRUE(scratch.has_value());
    scratch_.emplace(std::move(*scratch));
    file_ = scratch_->path() / "logs" / "a.log";
  }
  std::unique_ptr<StepLog> Open(std::vector<std::string> secrets = {}) {
    auto log = StepLog::Open(file_, std::move(secrets),
                             [this](std::string_view line) { lines_.emplace_back(line); });
    EXPECT_TRUE(log.has_value());
    return std::move(*log);
  }

  std::optional<TempDir> scratch_;
  fs::path file_;
  std::vector<std::string> lines_;
};

TEST_F(StepLogTest, LinesArePassedOnWhole) {
  auto log = Open();
  log->Write("one\ntw");
  EXPECT_THAT(lines_, ElementsAre("one"));
  log->Write("o\n\nend");
  log->Finish();
  EXPECT_THAT(lines_, ElementsAre("one", "two", "", "end"));
  EXPECT_EQ(*ReadFile(file_), "one\ntwo\n\nend");
}

TEST_F(StepLogTest, ASecretSplitOverPiecesIsMaskedInBoth) {
  auto log = Open({"hunter22"});
  log->Write("pass=hun");
  log->Write("ter2");
  log->Write("2\n");
  log->Finish();
  EXPECT_THAT(lines_, ElementsAre("pass=***"));
  EXPECT_EQ(*ReadFile(file_), "pass=***\n");
  EXPECT_EQ(log->Mask("exited over hunter22"), "exited over ***");
}

TEST_F(StepLogTest, WhatWasHeldBackIsNotLostWithTheLog) {
  {
    Open({"hunter22"})->Write("we hunt");
  }
  EXPECT_EQ(*ReadFile(file_), "we hunt");
  EXPECT_THAT(lines_, ElementsAre("we hunt"));
}

TEST_F(StepLogTest, ALaterAttemptIsAppended) {
  Open()->Line("first");
  Open()->Line("second");
  EXPECT_EQ(*ReadFile(file_), "first\nsecond\n");
}

TEST_F(StepLogTest, AnEndlessLineIsPassedOnInPieces) {
  auto log = Open();
  std::string piece(50'000, 'x');
  log->Write(piece);
  EXPECT_TRUE(lines_.empty());
  log->Write(piece);
  ASSERT_EQ(lines_.size(), 1U);
  EXPECT_EQ(lines_[0].size(), 100'000U);
}

TEST_F(StepLogTest, IsPrivate) {
  Open()->Line("x");
  auto mode = fs::status(file_).permissions();
  EXPECT_EQ(mode & (fs::perms::group_all | fs::perms::others_all), fs::perms::none);
}

TEST_F(StepLogTest, AFullDiskIsNoticed) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
  fs::create_directories(file_.parent_path());
  fs::create_symlink("/dev/full", file_);
  auto log = Open();
  EXPECT_TRUE(log->status().has_value());
  log->Line("x");
  ASSERT_FALSE(log->status().has_value());
  EXPECT_THAT(log->status().error().Render(), HasSubstr("the step's log"));
  EXPECT_THAT(lines_, ElementsAre("x"));  // who watches still sees it
}

}  // namespace
}  // namespace bartizan::pipeline
