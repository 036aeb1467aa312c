#include <fmt/format.h>

#include <latch>
#include <thread>

#include "bartizan/pipeline/deploy_fixture.h"
#include "bartizan/pipeline/deploy_port.h"

namespace bartizan::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using State = DeployOutcome::State;

class DeployLocalTest : public DeployFixture {};

TEST_F(DeployLocalTest, RunsAnArtifactAsAService) {
  DeployOutcome outcome = Run(Local("run1", Service("v1")), State::kSucceeded);
  EXPECT_EQ(outcome.url, fmt::format("http://127.0.0.1:{}/", port_));
  Deployment shown = Current();
  EXPECT_EQ(shown.state, "running");
  EXPECT_EQ(shown.run_id, "run1");
  EXPECT_EQ(shown.port, port_);
  EXPECT_EQ(Answer(), fmt::format("v1 {} blue", shown.pid)) << "the recorded process answers";
  EXPECT_EQ(SessionOf(shown.pid), shown.pid);
  EXPECT_THAT(Instances(), ElementsAre(shown.pid));
  EXPECT_THAT(*ReadFile(shown.log), HasSubstr("mode ok"));
  EXPECT_THAT(Events(), ElementsAre("StartDeployment", "FinishDeployment"));
  EXPECT_THAT(LogText(), HasSubstr("healthy after"));
}

TEST_F(DeployLocalTest, TheDefinitionIsForTheOwnerOnly) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  auto mode = fs::status(PathsOf(*home_, Rows().front()).definition).permissions();
  EXPECT_EQ(mode, fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(DeployLocalTest, TheSameStepIsNeverDeployedTwice) {
  DeployRequest request = Local("run1", Service("v1"));
  Run(request, State::kSucceeded);
  int64_t pid = Current().pid;
  Run(request, State::kSucceeded);
  EXPECT_EQ(Current().pid, pid);
  EXPECT_EQ(Rows().size(), 1U);
  request.generation = 2;
  request.env["COLOUR"] = "red";
  Run(request, State::kSucceeded);
  EXPECT_NE(Current().pid, pid);
  EXPECT_THAT(Answer(), testing::EndsWith("red"));
}

TEST_F(DeployLocalTest, WhatRunsWellAlreadyIsKept) {
  std::string digest = Service("v1");
  Run(Local("run1", digest), State::kSucceeded);
  int64_t pid = Current().pid;
  EXPECT_THAT(Run(Local("run2", digest), State::kSucceeded).message, HasSubstr("already running"));
  EXPECT_EQ(Current().pid, pid);
  EXPECT_EQ(Current().run_id, "run1");
  EXPECT_EQ(ListDeployments(*home_, true)->front().state, "kept");

  ASSERT_TRUE(process::StopGroup(pid, std::chrono::seconds(5)));
  Run(Local("run3", digest), State::kSucceeded);
  EXPECT_THAT(Instances(), ElementsAre(Current().pid)) << "a dead one is not kept";
  EXPECT_THAT(Answer(), StartsWith("v1 "));
}

TEST_F(DeployLocalTest, ANewVersionReplacesTheOldAndTwoFoldersAreKept) {
  for (const char* version : {"v1", "v2", "v3"}) {
    Run(Local(std::string("run-") + version, Service(version)), State::kSucceeded);
    EXPECT_THAT(Answer(), StartsWith(version));
    EXPECT_THAT(Instances(), ElementsAre(Current().pid));
  }
  EXPECT_EQ(CountFolders(), 2U);
  auto history = ListDeployments(*home_, true);
  ASSERT_TRUE(history);
  std::vector<std::string> states;
  for (const Deployment& deployment : *history) states.push_back(deployment.state);
  EXPECT_THAT(states, ElementsAre("running", "replaced", "replaced"));
}

class UnhealthyTest : public DeployFixture, public testing::WithParamInterface<const char*> {
 protected:
  DeployRequest Bad() {
    DeployRequest request = Local("run2", Service("v2", GetParam()));
    if (GetParam() != std::string("exit")) LocalOf(request).health_timeout = Micros(700'000);
    return request;
  }
};

TEST_P(UnhealthyTest, ThePreviousVersionRunsAgain) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  DeployOutcome outcome = Run(Bad(), State::kRolledBack);
  EXPECT_THAT(outcome.message, HasSubstr("the previous version runs again"));
  Deployment shown = Current();
  EXPECT_EQ(shown.run_id, "run1");
  EXPECT_EQ(shown.state, "running");
  EXPECT_THAT(Answer(), StartsWith(fmt::format("v1 {}", shown.pid)));
  EXPECT_THAT(Instances(), ElementsAre(shown.pid));
  EXPECT_THAT(LogText(), HasSubstr(std::string("  mode ") + GetParam()));
  EXPECT_EQ(Rows().front().state == "unhealthy" || Rows().back().state == "unhealthy", true);
  EXPECT_THAT(Events(), ElementsAre("StartDeployment", "FinishDeployment", "StartDeployment",
                                    "StopDeployment", "StopDeployment", "RollBackDeployment",
                                    "FinishDeployment"));
  Run(Bad(), State::kRolledBack);  // recorded: not tried again
  EXPECT_EQ(Current().pid, shown.pid);
}

TEST_P(UnhealthyTest, WithoutAPreviousVersionNothingRuns) {
  DeployOutcome outcome = Run(Bad(), State::kFailed);
  EXPECT_THAT(outcome.message, HasSubstr("nothing runs now"));
  EXPECT_THAT(Instances(), IsEmpty());
  EXPECT_EQ(Current().state, "unhealthy");
}

INSTANTIATE_TEST_SUITE_P(Modes, UnhealthyTest, testing::Values("exit", "error", "deaf"),
                         [](const auto& mode) { return std::string(mode.param); });

TEST_F(DeployLocalTest, AForeignProcessOnThePortIsNamed) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  int64_t pid = Current().pid;
  Listener foreign;
  DeployRequest request = Local("run2", Service("v2"));
  LocalOf(request).port = foreign.port();
  DeployOutcome outcome = Run(request, State::kFailed);
  EXPECT_THAT(outcome.message, HasSubstr(fmt::format("port {} is in use by process {} (",
                                                     foreign.port(), ::getpid())));
  EXPECT_THAT(outcome.message, HasSubstr("not touched"));
  EXPECT_EQ(Current().pid, pid) << "the old version was not stopped for nothing";
}

TEST_F(DeployLocalTest, AnAnswerOfAnotherProcessIsNoHealth) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  DeploymentRow row = Rows().front();
  int64_t listener = row.process.pid;
  row.process = *store::ThisProcess();  // alive, but not the one that listens
  row.token = row.plan_id = "other";
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) { return InsertDeployment(tx, row); }));
  Status healthy = WaitHealthy(*home_, "other", {.health = "/"}, nullptr, {});
  ASSERT_TRUE(home_->db().Write(
      [](store::Tx& tx) { return tx.Execute("DELETE FROM deployments WHERE token = 'other'"); }));
  ASSERT_FALSE(healthy);
  EXPECT_THAT(healthy.error().message, HasSubstr(fmt::format("answered by process {}", listener)));
}

TEST_F(DeployLocalTest, AMissingArtifactTouchesNothing) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  int64_t pid = Current().pid;
  DeployOutcome outcome = Run(Local("run2", std::string(64, 'a')), State::kFailed);
  EXPECT_THAT(outcome.message, HasSubstr("stage: "));
  EXPECT_EQ(Current().pid, pid);
  EXPECT_EQ(Rows().front().state, "failed");
}

TEST_F(DeployLocalTest, CancelBringsThePreviousVersionBack) {
  Run(Local("run1", Service("v1")), State::kSucceeded);
  DeployRequest request = Local("run2", Service("v2", "deaf"));
  std::atomic<bool> cancel = false;
  request.cancel = &cancel;
  request.log = [&](std::string_view line) {
    if (line.starts_with("started process")) cancel = true;
  };
  DeployOutcome outcome = Run(request, State::kCancelled);
  EXPECT_THAT(outcome.message, HasSubstr("the previous version runs again"));
  EXPECT_THAT(Answer(), StartsWith("v1 "));
  EXPECT_EQ(Instances().size(), 1U);
}

TEST_F(DeployLocalTest, TwoRunsTakeTurns) {
  DeployRequest one = Local("run1", Service("v1"));
  DeployRequest two = Local("run2", Service("v2"));
  std::latch start(2);
  {
    std::jthread first([&] {
      start.arrive_and_wait();
      Run(one, State::kSucceeded);
    });
    std::jthread second([&] {
      start.arrive_and_wait();
      Run(two, State::kSucceeded);
    });
  }
  EXPECT_THAT(Instances(), ElementsAre(Current().pid));
  EXPECT_THAT(Answer(), HasSubstr(std::to_string(Current().pid)));
}

TEST_F(DeployLocalTest, WaitingForAnEnvironmentCanBeCancelled) {
  std::latch inside(1);
  std::latch leave(1);
  change::Plan plan{.id = "busy", .target = TargetOf("staging")};
  plan.operations.push_back({.id = "hold"});
  plan.operations[0].apply = [&](const change::Context&) -> Result<data::Json> {
    inside.count_down();
    leave.wait();
    return data::Json();
  };
  std::jthread holder([&] { EXPECT_TRUE(change::Apply(*home_, plan, {})); });
  inside.wait();
  std::atomic<bool> cancel = false;
  DeployRequest request = Local("run1", Service("v1"));
  request.cancel = &cancel;
  request.log = [&](std::string_view line) {
    EXPECT_THAT(line, StartsWith("waiting: "));
    cancel = true;
  };
  Run(request, State::kCancelled);
  leave.count_down();
  holder.join();
  EXPECT_THAT(Rows(), IsEmpty());
}

TEST_F(DeployLocalTest, RefusesWhatCannotBeDeployed) {
  auto message = [&](const std::function<void(DeployRequest&)>& change) {
    DeployRequest request = Local("run1", "d");
    change(request);
    auto outcome = Deploy(*home_, *artifacts_, request, SystemClock());
    EXPECT_FALSE(outcome);
    return outcome ? "" : outcome.error().message;
  };
  EXPECT_THAT(message([](auto& r) { r.environment = "../etc"; }), HasSubstr("../etc"));
  EXPECT_THAT(message([](auto& r) { r.environment = ".."; }), HasSubstr("not a name"));
  EXPECT_THAT(message([](auto& r) { r.run_id = ""; }), HasSubstr("a run and a step"));
  EXPECT_THAT(message([&](auto& r) { LocalOf(r).port = 0; }), HasSubstr("not a port"));
  EXPECT_THAT(message([&](auto& r) { LocalOf(r).run.clear(); }), HasSubstr("no command"));
  EXPECT_THAT(message([&](auto& r) { LocalOf(r).health = "x"; }), HasSubstr("begin with /"));
  EXPECT_THAT(message([](auto& r) { r.digest = ""; }), HasSubstr("needs an artifact"));
}

}  // namespace
}  // namespace bartizan::pipeline
