#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/change/test_home.h"

namespace bartizan::change {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DryRunTest : public testing::Test {
 protected:
  void SetUp() override { home_ = OpenTestHome(dir_.path()); }

  Operation Make(const std::string& id, std::vector<std::string> needs = {}) {
    Operation operation{.id = id, .needs = std::move(needs), .title = "do " + id};
    operation.probe = [this, id](const Context&) -> Result<Probe> {
      return there_.contains(id) ? Probe::kDone : Probe::kNotDone;
    };
    operation.apply = [this, id](const Context&) -> Result<data::Json> {
      there_.insert(id);
      return data::Json(id);
    };
    operation.inverse = [this, id](const Context&) -> Status {
      there_.erase(id);
      return {};
    };
    return operation;
  }
  Outcome Run(Result<Outcome> outcome) {
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().Render());
    return outcome ? *outcome : Outcome{};
  }
  static std::vector<Forecast> Forecasts(const Outcome& outcome) {
    std::vector<Forecast> all;
    for (const OperationRecord& record : outcome.operations) all.push_back(record.forecast);
    return all;
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  std::set<std::string> there_;
  const Options dry_{.parallel = 1, .dry_run = true};
};

TEST_F(DryRunTest, SaysWhatWouldHappenAndTouchesNothing) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a"), Make("b", {"a"}), Make("c")}};
  there_ = {"a"};
  Outcome outcome = Run(Apply(*home_, plan, dry_));
  EXPECT_EQ(outcome.state, Outcome::kWouldChange);
  EXPECT_THAT(Forecasts(outcome),
              ElementsAre(Forecast::kAlready, Forecast::kApply, Forecast::kApply));
  EXPECT_THAT(there_, ElementsAre("a"));
  EXPECT_FALSE(*FindPlan(*home_, "p"));
  EXPECT_THAT(*Journal(*home_, "p"), IsEmpty());
  EXPECT_EQ(RenderOutcome(plan, outcome),
            "t: 3 operations, would change\n"
            "  a  so already   do a\n"
            "  b  would apply  do b\n"
            "  c  would apply  do c\n");
}

TEST_F(DryRunTest, NothingToDoIsApplied) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a"), Make("b", {"a"})}};
  Run(Apply(*home_, plan, {}));
  Outcome outcome = Run(Apply(*home_, plan, dry_));
  EXPECT_EQ(outcome.state, Outcome::kApplied);
  EXPECT_THAT(Forecasts(outcome), ElementsAre(Forecast::kDone, Forecast::kDone));
}

TEST_F(DryRunTest, PreconditionsAreAskedWhereTheyCanBeAnswered) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a"), Make("b", {"a"})}};
  int asked = 0;
  const auto refuse = [&asked](const Context&) -> Status {
    ++asked;
    return Fail(Code::kLimit, "the quota is reached");
  };
  plan.operations[1].precondition = refuse;
  EXPECT_EQ(Run(Apply(*home_, plan, dry_)).state, Outcome::kWouldChange);
  EXPECT_EQ(asked, 0) << "a is not there yet";
  there_ = {"a"};
  Outcome outcome = Run(Apply(*home_, plan, dry_));
  EXPECT_EQ(outcome.state, Outcome::kFailed);
  EXPECT_EQ(outcome.error, "b: the quota is reached");
  EXPECT_THAT(Forecasts(outcome), ElementsAre(Forecast::kAlready, Forecast::kRefused));
}

TEST_F(DryRunTest, AProbeThatFailsRefusesUnlessItWaitsForSomething) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a"), Make("b", {"a"})}};
  plan.operations[1].probe = [](const Context&) -> Result<Probe> {
    return Fail(Code::kNotFound, "no such group");
  };
  EXPECT_EQ(Run(Apply(*home_, plan, dry_)).state, Outcome::kWouldChange);
  there_ = {"a"};
  EXPECT_EQ(Run(Apply(*home_, plan, dry_)).error, "b: no such group");
}

TEST_F(DryRunTest, AnInterruptedOperationIsLookedUpOrLeftToAPerson) {
  Plan plan{.id = "p", .target = "t", .operations = {Make("a")}};
  Run(Apply(*home_, plan, {}));
  ASSERT_TRUE(home_->db().Write([](store::Tx& tx) {
    return tx.Execute("UPDATE change_operations SET state = 'applying', result = NULL");
  }));
  there_.clear();
  EXPECT_THAT(Forecasts(Run(Apply(*home_, plan, dry_))), ElementsAre(Forecast::kApply));
  plan.operations[0].probe = nullptr;
  Outcome outcome = Run(Apply(*home_, plan, dry_));
  EXPECT_EQ(outcome.state, Outcome::kUndecided);
  EXPECT_THAT(Forecasts(outcome), ElementsAre(Forecast::kUnknown));
  Options assume = dry_;
  assume.assume = Assume::kDone;
  EXPECT_EQ(Run(Apply(*home_, plan, assume)).state, Outcome::kApplied);
  EXPECT_EQ(Run(Undo(*home_, plan, assume)).state, Outcome::kWouldChange);
}

TEST_F(DryRunTest, AnUndoNamesWhatStays) {
  Plan plan{
      .id = "p", .target = "t", .operations = {Make("a"), Make("b", {"a"}), Make("c", {"b"})}};
  EXPECT_EQ(Run(Undo(*home_, plan, dry_)).state, Outcome::kUndone) << "nothing was done";
  Run(Apply(*home_, plan, {}));
  EXPECT_THAT(Forecasts(Run(Undo(*home_, plan, dry_))),
              ElementsAre(Forecast::kUndo, Forecast::kUndo, Forecast::kUndo));
  plan.operations[1].inverse = nullptr;
  Outcome outcome = Run(Undo(*home_, plan, dry_));
  EXPECT_EQ(outcome.state, Outcome::kFailed);
  EXPECT_THAT(Forecasts(outcome), ElementsAre(Forecast::kStays, Forecast::kStays, Forecast::kUndo));
  EXPECT_EQ(outcome.operations[0].error, "b stays and needs it");
  EXPECT_EQ(there_.size(), 3U);
}

TEST_F(DryRunTest, ACancelledOneSaysNothing) {
  std::atomic<bool> cancel = true;
  Options options = dry_;
  options.cancel = &cancel;
  Plan plan{.id = "p", .target = "t", .operations = {Make("a")}};
  EXPECT_EQ(Run(Apply(*home_, plan, options)).state, Outcome::kCancelled);
}

TEST(RenderOutcomeTest, StatesAndErrorsForPeopleAndMachines) {
  Plan plan{.id = "p", .target = "fw/edge", .time_limit = Micros(60'000'000)};
  plan.operations.push_back({.id = "add", .title = "open 2 prefixes"});
  plan.operations.push_back({.id = "wait", .needs = {"add"}, .title = "see it"});
  plan.operations[1].time_limit = Micros(5'000'000);
  Outcome outcome{.state = Outcome::kFailed, .error = "wait: the time is over"};
  outcome.operations.push_back({.id = "add", .state = OperationState::kApplied, .result = "v2"});
  outcome.operations.push_back(
      {.id = "wait", .state = OperationState::kFailed, .error = "the time is over"});
  EXPECT_EQ(RenderPlan(plan),
            "fw/edge: 2 operations\n"
            "  add   open 2 prefixes (irreversible)\n"
            "  wait  see it (after add; irreversible; within 5.0s)\n");
  EXPECT_EQ(RenderOutcome(plan, outcome),
            "fw/edge: 2 operations, failed\n"
            "  add   applied  open 2 prefixes\n"
            "  wait  failed   see it: the time is over\n"
            "  wait: the time is over\n");
  EXPECT_EQ(data::ToJson(OutcomeToJson(plan, outcome)),
            R"({"plan":"p","target":"fw/edge","time_limit":"1m00s","state":"failed",)"
            R"("error":"wait: the time is over","operations":[)"
            R"({"id":"add","title":"open 2 prefixes","needs":[],"detail":null,"probed":false,)"
            R"("reversible":false,"state":"applied","error":"","result":"v2"},)"
            R"({"id":"wait","title":"see it","needs":["add"],"detail":null,"probed":false,)"
            R"("reversible":false,"time_limit":"5.0s","state":"failed",)"
            R"("error":"the time is over","result":null}]})");
}

}  // namespace
}  // namespace bartizan::change
