#include "bartizan/pipeline/runs.h"

#include <gmock/gmock.h>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

class RunsTest : public EngineTest {
 protected:
  using Body = std::function<Status(store::Tx&)>;
  void InDatabase(const Body& body) {
    auto done = home_->db().Write(body);
    ASSERT_TRUE(done.has_value()) << done.error().Render();
  }
  Definition TwoSteps() {
    return *LoadDefinition("name: demo\nsteps: { a: { run: \"true\" }, b: { run: \"true\" } }\n",
                           "bartizan.yaml");
  }
  Run Make(const std::string& branch = "main", RunState state = RunState::kQueued) {
    Run run{.pipeline = "demo", .repository = "/r", .ref = branch, .branch = branch};
    InDatabase([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(CreateRun(tx, run, TwoSteps(), now_));
      if (state != RunState::kQueued) BARTIZAN_DO(SetRunState(tx, run, state, "", now_));
      return {};
    });
    return run;
  }
  Result<Run> Find(const std::string& reference) {
    return home_->db().Read([&](store::Tx& tx) { return FindRun(tx, reference); });
  }
  std::string Baseline(const Run& run) {
    auto id = home_->db().Read([&](store::Tx& tx) { return BaselineRun(tx, run, "main"); });
    EXPECT_TRUE(id.has_value());
    return id->value_or("none");
  }

  Time now_ = FromInt(1'800'000'000'000'000);
};

TEST_F(RunsTest, ARunIsFoundByWhatPeopleType) {
  Run first = Make(), second = Make();
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(Find("1")->id, first.id);
  EXPECT_EQ(Find("latest")->id, second.id);
  EXPECT_EQ(Find(second.id)->number, 2);
  EXPECT_EQ(Find(ToLower(second.id))->number, 2);
  EXPECT_EQ(Find(first.id.substr(0, 6)).error().code, Code::kConflict);  // of both
  for (const char* nothing : {"3", "0", "-1", "ABCDEF", "x", "", "%", "______"}) {
    EXPECT_EQ(Find(nothing).error().code, Code::kNotFound) << nothing;
  }
}

TEST_F(RunsTest, TransitionsAreEventsWithTheirRows) {
  Run run = Make();
  InDatabase([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(auto rows, ListSteps(tx, run.id));
    BARTIZAN_DO(SetRunState(tx, run, RunState::kRunning, "", now_));
    BARTIZAN_DO(SetStepState(tx, rows[0], StepState::kRunning, "", now_));
    BARTIZAN_DO(SetStepState(tx, rows[0], StepState::kFailed, "exited with 3", now_ + Micros(5)));
    return {};
  });
  auto events = home_->db().Read([&](store::Tx& tx) { return ListEvents(tx, run.id, 0); });
  ASSERT_TRUE(events.has_value());
  std::vector<std::string> types;
  for (const auto& event : *events) types.push_back(event.type + " " + event.step);
  EXPECT_THAT(types, ::testing::ElementsAre("run.queued ", "run.running ", "step.running a",
                                            "step.failed a"));
  for (size_t i = 1; i < events->size(); ++i) {
    EXPECT_GT((*events)[i].sequence, (*events)[i - 1].sequence);
  }
  auto later = home_->db().Read(
      [&](store::Tx& tx) { return ListEvents(tx, run.id, (*events)[2].sequence); });
  EXPECT_EQ(later->size(), 1U);
  StepRow a = Steps(run)["a"];
  EXPECT_EQ(a.state, StepState::kFailed);
  EXPECT_EQ(a.message, "exited with 3");
  EXPECT_EQ(a.started, now_);
  EXPECT_EQ(a.finished, now_ + Micros(5));
  EXPECT_EQ(Steps(run)["b"].state, StepState::kPending);
}

TEST_F(RunsTest, AFailedTransactionLeavesNothing) {
  Run run = Make();
  auto failed = home_->db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(SetRunState(tx, run, RunState::kRunning, "", now_));
    return Fail(Code::kIo, "no");
  });
  EXPECT_FALSE(failed.has_value());
  EXPECT_EQ(Find(run.id)->state, RunState::kQueued);
  EXPECT_EQ(home_->db().Read([&](store::Tx& tx) { return ListEvents(tx, run.id, 0); })->size(), 1U);
}

TEST_F(RunsTest, StartingAgainForgetsOldTimes) {
  Run run = Make();
  InDatabase([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(auto rows, ListSteps(tx, run.id));
    BARTIZAN_DO(SetStepState(tx, rows[0], StepState::kRunning, "", now_));
    BARTIZAN_DO(SetStepState(tx, rows[0], StepState::kFailed, "", now_));
    BARTIZAN_DO(SetStepState(tx, rows[0], StepState::kPending, "", now_));
    return {};
  });
  EXPECT_FALSE(Steps(run)["a"].started.has_value());
  EXPECT_FALSE(Steps(run)["a"].finished.has_value());
}

TEST_F(RunsTest, SavedArtifactsReplaceTheStepsOwnOnly) {
  Run run = Make();
  auto save = [&](const std::string& step, std::vector<StepArtifact> made) {
    InDatabase([&](store::Tx& tx) { return SaveArtifacts(tx, run.id, step, made); });
  };
  save("a", {{"a", "x", "x", "d1", 1}, {"a", "y", "y", "d2", 2}});
  save("b", {{"b", "x", "x", "d3", 3}});
  save("a", {{"a", "x", "x", "d4", 4}});
  auto all = home_->db().Read([&](store::Tx& tx) { return ListArtifacts(tx, run.id); });
  ASSERT_EQ(all->size(), 2U);
  EXPECT_EQ((*all)[0].digest, "d4");
  EXPECT_EQ((*all)[1].digest, "d3");
}

TEST_F(RunsTest, TheCacheGivesBackWhatWasSaved) {
  CacheEntry entry{.key = "k",
                   .run_id = "r",
                   .step = "a",
                   .artifacts = {{"", "app", "out", "d1", 7}},
                   .reports = {{.tool = "bandit", .format = "bandit", .digest = "d2"}}};
  InDatabase([&](store::Tx& tx) { return SaveCache(tx, entry, now_); });
  auto found = home_->db().Read([&](store::Tx& tx) { return FindCache(tx, "k"); });
  ASSERT_TRUE(found.has_value() && found->has_value());
  EXPECT_EQ((*found)->run_id, "r");
  ASSERT_EQ((*found)->artifacts.size(), 1U);
  EXPECT_EQ((*found)->artifacts[0].path, "out");
  EXPECT_EQ((*found)->artifacts[0].size, 7U);
  ASSERT_EQ((*found)->reports.size(), 1U);
  EXPECT_EQ((*found)->reports[0].format, "bandit");
  EXPECT_FALSE(home_->db().Read([&](store::Tx& tx) { return FindCache(tx, "K"); })->has_value());
}

TEST_F(RunsTest, TheBaselineIsTheNewestEarlierRunThatPassedOnTheBranch) {
  Run passed = Make("main", RunState::kSucceeded);
  Make("main", RunState::kFailed);
  Make("feature", RunState::kSucceeded);
  Make("main", RunState::kWaiting);
  Run now = Make("feature");
  Make("main", RunState::kSucceeded);  // a later one
  EXPECT_EQ(Baseline(now), passed.id);
  EXPECT_EQ(Baseline(passed), "none");
  Run elsewhere = now;
  elsewhere.repository = "/other";
  EXPECT_EQ(Baseline(elsewhere), "none");
}

TEST_F(RunsTest, NeitherRunNorStepIsFinalWhileSomethingIsOpen) {
  for (RunState s : {RunState::kQueued, RunState::kRunning, RunState::kWaiting}) {
    EXPECT_FALSE(IsFinal(s)) << RunStateName(s);
  }
  for (StepState s :
       {StepState::kPending, StepState::kRunning, StepState::kWaiting, StepState::kUnknown}) {
    EXPECT_FALSE(IsFinal(s)) << StepStateName(s);
  }
}

}  // namespace
}  // namespace bartizan::pipeline
