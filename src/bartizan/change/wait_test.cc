// Limits and waits, by a clock that only the pauses move.
#include "bartizan/change/wait.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/change/test_home.h"

namespace bartizan::change {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using S = OperationState;
constexpr Micros kSecond{1'000'000};

class WaitTest : public testing::Test {
 protected:
  void SetUp() override {
    home_ = OpenTestHome(dir_.path());
    options_.monotonic = [this] { return Micros(now_.load()); };
    options_.sleep = [this](Micros duration) { now_ += duration.count(); };
  }
  // Is ready when the clock says `at`; `asked_` says when it was asked.
  Operation Make(const std::string& id, Micros at) {
    Operation operation{.id = id, .title = "wait for " + id};
    operation.apply = [this, id](const Context&) -> Result<data::Json> {
      applied_.push_back(id);
      return data::Json(id);
    };
    operation.ready = [this, at](const Context&) -> Result<bool> {
      asked_.push_back(now_ / 100'000);
      return Micros(now_.load()) >= at;
    };
    operation.inverse = [this, id](const Context&) -> Status {
      applied_.push_back("-" + id);
      return {};
    };
    return operation;
  }
  Outcome Run(const Plan& plan) {
    auto outcome = Apply(*home_, plan, options_);
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().Render());
    return outcome ? *outcome : Outcome{};
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  Options options_{.parallel = 1};
  std::atomic<int64_t> now_ = 0;
  std::vector<std::string> applied_;
  std::vector<int64_t> asked_;  // in tenths of a second
};

TEST_F(WaitTest, PausesGrowUpToTheLongest) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", 9 * kSecond)}};
  plan.operations[0].backoff = {.first = kSecond / 2, .most = 2 * kSecond};
  EXPECT_EQ(Run(plan).state, Outcome::kApplied);
  EXPECT_THAT(asked_, ElementsAre(0, 5, 15, 35, 55, 75, 95));
}

TEST_F(WaitTest, TheLimitEndsTheWaitAfterALastQuestion) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", 60 * kSecond)}};
  plan.operations[0].backoff = {.first = kSecond, .most = kSecond};
  plan.operations[0].time_limit = 5 * kSecond / 2;
  Outcome outcome = Run(plan);
  EXPECT_EQ(outcome.state, Outcome::kFailed);
  EXPECT_THAT(outcome.error, HasSubstr("a: the time is over"));
  EXPECT_THAT(asked_, ElementsAre(0, 10, 20, 25));
}

TEST_F(WaitTest, AskedOnceEvenWhenTheEffectTookAllTheTime) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", kSecond)}};
  plan.operations[0].time_limit = kSecond;
  plan.operations[0].apply = [this](const Context& context) -> Result<data::Json> {
    EXPECT_EQ(context.time_left, kSecond);
    now_ += 3'000'000;
    return data::Json();
  };
  plan.operations[0].postcondition = [](const Context& context) -> Status {
    EXPECT_EQ(context.time_left, Micros(0));
    return {};
  };
  EXPECT_EQ(Run(plan).state, Outcome::kApplied);
  EXPECT_THAT(asked_, ElementsAre(30));
}

TEST_F(WaitTest, APeerThatIsAwayIsAskedAgainWhileThereIsALimit) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", {})}};
  int questions = 0;
  plan.operations[0].ready = [&](const Context&) -> Result<bool> {
    if (++questions < 3) return Fail(Code::kUnavailable, "throttled");
    return true;
  };
  EXPECT_EQ(Run(plan).error, "a: throttled") << "without a limit that could go on for ever";
  EXPECT_EQ(questions, 1);
  plan.id = "q";
  plan.operations[0].time_limit = 60 * kSecond;
  EXPECT_EQ(Run(plan).state, Outcome::kApplied);
  plan.id = "r";
  plan.operations[0].ready = [](const Context&) -> Result<bool> {
    return Fail(Code::kUnavailable, "throttled");
  };
  EXPECT_EQ(Run(plan).error, "a: the time is over: throttled");
  plan.id = "s";
  plan.operations[0].ready = [](const Context&) -> Result<bool> {
    return Fail(Code::kFailed, "it has died");
  };
  EXPECT_EQ(Run(plan).error, "a: it has died");
}

TEST_F(WaitTest, ThePlansTimeStopsWhatHasNotBegunAndUndoingIsNotLimited) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", {}), Make("b", {}), Make("c", {})}};
  plan.time_limit = 10 * kSecond;
  plan.operations[1].needs = {"a"};
  plan.operations[2].needs = {"b"};
  plan.operations[1].postcondition = [this](const Context& context) -> Status {
    EXPECT_EQ(context.time_left, 10 * kSecond);
    now_ += 10'000'000;
    return {};
  };
  plan.operations[0].inverse = [this](const Context& context) -> Status {
    EXPECT_EQ(context.time_left, Micros::max());
    applied_.emplace_back("-a");
    return {};
  };
  options_.undo_on_failure = true;
  Outcome outcome = Run(plan);
  EXPECT_EQ(outcome.state, Outcome::kUndone);
  EXPECT_EQ(outcome.error, "the plan's time of 10s is over");
  EXPECT_THAT(applied_, ElementsAre("a", "b", "-b", "-a"));
}

TEST_F(WaitTest, TheEarlierLimitCounts) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", 60 * kSecond)}};
  plan.time_limit = 3 * kSecond;
  plan.operations[0].time_limit = 30 * kSecond;
  plan.operations[0].backoff = {.first = 2 * kSecond, .most = 2 * kSecond};
  EXPECT_EQ(Run(plan).state, Outcome::kFailed);
  EXPECT_THAT(asked_, ElementsAre(0, 20, 30));
}

TEST_F(WaitTest, ACancelledWaitGoesOnWithoutASecondEffect) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", 5 * kSecond)}};
  std::atomic<bool> cancel = false;
  options_.cancel = &cancel;
  options_.sleep = [&](Micros duration) {
    now_ += duration.count();
    if (now_ >= 1'000'000) cancel = true;
  };
  Outcome outcome = Run(plan);
  EXPECT_EQ(outcome.state, Outcome::kCancelled);
  EXPECT_EQ(outcome.operations[0].state, S::kApplying);
  EXPECT_LE(now_, 1'100'000) << "a pause notices soon";
  cancel = false;
  options_.sleep = [this](Micros duration) { now_ += duration.count(); };
  EXPECT_EQ(Run(plan).state, Outcome::kApplied);
  EXPECT_THAT(applied_, ElementsAre("a"));
}

TEST_F(WaitTest, WhatWasOnlyWaitedForIsUndone) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", 60 * kSecond)}};
  plan.operations[0].time_limit = kSecond;
  options_.undo_on_failure = true;
  EXPECT_EQ(Run(plan).state, Outcome::kUndone);
  EXPECT_THAT(applied_, ElementsAre("a", "-a"));
}

TEST_F(WaitTest, RealTimeIsTheDefault) {
  options_.monotonic = nullptr;
  options_.sleep = nullptr;
  Plan plan{.id = "p", .target = "t", .operations = {Make("a", {})}};
  int questions = 0;
  plan.operations[0].ready = [&](const Context&) -> Result<bool> { return ++questions == 2; };
  plan.operations[0].backoff = {.first = Micros(1'000), .most = Micros(1'000)};
  EXPECT_EQ(Run(plan).state, Outcome::kApplied);
}

}  // namespace
}  // namespace bartizan::change
