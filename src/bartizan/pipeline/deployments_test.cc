#include <fmt/format.h>

#include "bartizan/pipeline/deploy_fixture.h"

namespace bartizan::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using State = DeployOutcome::State;

class DeploymentsTest : public DeployFixture {
 protected:
  DeployOutcome RollBack(State expected) {
    auto outcome = RollbackDeployment(*home_, *artifacts_, "staging", SystemClock());
    EXPECT_TRUE(outcome) << outcome.error().Render();
    if (!outcome) return {};
    EXPECT_EQ(outcome->state, expected) << outcome->message;
    return *outcome;
  }
  Code RollBackError() {
    auto outcome = RollbackDeployment(*home_, *artifacts_, "staging", SystemClock());
    EXPECT_FALSE(outcome);
    return outcome ? Code::kInternal : outcome.error().code;
  }
  Status Stop() { return StopDeployment(*home_, "staging", SystemClock()); }
};

TEST_F(DeploymentsTest, NothingIsListedAtFirst) {
  EXPECT_THAT(*ListDeployments(*home_, true), IsEmpty());
  EXPECT_EQ(Stop().error().code, Code::kNotFound);
  EXPECT_EQ(RollBackError(), Code::kNotFound);
}

TEST_F(DeploymentsTest, StopEndsEveryProcess) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  ASSERT_TRUE(Stop());
  EXPECT_THAT(Instances(), IsEmpty());
  EXPECT_EQ(Current().state, "stopped");
  EXPECT_EQ(Events().back(), "StopDeployment");
  EXPECT_EQ(Stop().error().code, Code::kNotFound);
}

TEST_F(DeploymentsTest, ADeadServiceIsShownAsStopped) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  ASSERT_TRUE(process::StopGroup(Current().pid, std::chrono::seconds(5)));
  EXPECT_EQ(Current().state, "stopped");
  EXPECT_EQ(Current().pid, 0);
  EXPECT_EQ(Stop().error().code, Code::kNotFound);
}

TEST_F(DeploymentsTest, RollingBackTwiceReturns) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  EXPECT_EQ(RollBackError(), Code::kNotFound) << "there is no earlier version";
  Run(Local("run2", Service("v2")), State::kSucceeded);
  EXPECT_EQ(RollBack(State::kSucceeded).url, fmt::format("http://127.0.0.1:{}/", port_));
  EXPECT_THAT(Answer(), StartsWith(fmt::format("v1 {}", Current().pid)));
  EXPECT_THAT(Instances(), ElementsAre(Current().pid));
  EXPECT_EQ(Events().back(), "RollBackDeployment");
  RollBack(State::kSucceeded);
  EXPECT_THAT(Answer(), StartsWith("v2 "));
  Run(Local("run3", Service("v3")), State::kSucceeded);
  EXPECT_EQ(CountFolders(), 2U);
  RollBack(State::kSucceeded);
  EXPECT_THAT(Answer(), StartsWith("v2 "));
}

TEST_F(DeploymentsTest, ARollbackAfterAStopStartsTheVersionBefore) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  Run(Local("run2", Service("v2")), State::kSucceeded);
  ASSERT_TRUE(Stop());
  RollBack(State::kSucceeded);
  EXPECT_THAT(Answer(), StartsWith("v1 "));
}

TEST_F(DeploymentsTest, AnEarlierVersionThatNoLongerWorksIsNotKeptRunning) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  fs::path first = PathsOf(*home_, Rows().front()).folder;
  Run(Local("run2", Service("v2")), State::kSucceeded);
  ASSERT_TRUE(WriteFileAtomic(first / "mode", "exit"));
  EXPECT_THAT(RollBack(State::kFailed).message, HasSubstr("the newer version stays"));
  EXPECT_THAT(Answer(), StartsWith("v2 "));
  EXPECT_EQ(Current().state, "running");
  EXPECT_EQ(Instances().size(), 1U);
}

}  // namespace
}  // namespace bartizan::pipeline
