// What happens to a run around failures, cancels and retries.
#include <gmock/gmock.h>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using ::testing::HasSubstr;

class ResumeTest : public EngineTest {
 protected:
  void Sql(std::string_view sql) {
    auto done = home_->db().Write([&](store::Tx& tx) { return tx.Execute(sql); });
    ASSERT_TRUE(done.has_value()) << done.error().Render();
  }
  bool CancelIsOpen(const Run& run) {
    return *home_->db().Read([&](store::Tx& tx) { return HasCancelRequest(tx, run.id); });
  }
  void AskToCancel(const Run& run) {
    auto asked = home_->db().Write(
        [&](store::Tx& tx) { return RequestCancel(tx, run.id, "ann", SystemClock().Now()); });
    ASSERT_TRUE(asked.has_value());
  }
};

// As on a full disk: what one step did cannot be recorded, while another is at work.
TEST_F(ResumeTest, AnEngineThatFailsCancelsNothing) {
  std::string flag = (scratch_->path() / "flag").string();
  Commit("name: demo\nsteps:\n  slow: { run: \"test -e " + flag + " || { touch " + flag +
         "; sleep 60; }\" }\n  bad: { run: \"while ! test -e " + flag +
         "; do sleep 0.05; done\" }\n");
  Run run = Start();
  Sql("CREATE TRIGGER refuse BEFORE UPDATE ON run_steps WHEN NEW.name = 'bad' AND NEW.state = "
      "'succeeded' BEGIN SELECT RAISE(FAIL, 'no space'); END");
  auto failed = Execute(run);
  ASSERT_FALSE(failed.has_value());
  auto steps = Steps(run);
  EXPECT_EQ(steps["slow"].state, StepState::kPending);
  EXPECT_EQ(steps["bad"].state, StepState::kRunning);
  Sql("DROP TRIGGER refuse");
  auto again = Execute(run);
  ASSERT_TRUE(again.has_value()) << again.error().Render();
  EXPECT_EQ(again->state, RunState::kSucceeded) << again->message;
}

TEST_F(ResumeTest, ACancelIsOpenUntilTheRunHasEnded) {
  Commit("name: demo\nsteps: { slow: { run: \"sleep 60\" } }\n");
  Run run = Start();
  bool open_at_the_end = false;
  EngineOptions options;
  options.on_event = [&](const Run&, const RunEvent& event) {
    if (event.type == "step.running") AskToCancel(run);
    // Were the owner killed here, the next one must still learn of it.
    if (event.type == "step.cancelled") open_at_the_end = CancelIsOpen(run);
  };
  auto ended = Execute(run, options);
  ASSERT_TRUE(ended.has_value()) << ended.error().Render();
  EXPECT_EQ(ended->state, RunState::kCancelled);
  EXPECT_TRUE(open_at_the_end);
  EXPECT_FALSE(CancelIsOpen(run));
}

TEST_F(ResumeTest, ACancelOfAnOwnerThatDiedIsCarriedOut) {
  Commit("name: demo\nsteps: { a: { run: \"sleep 60\" } }\n");
  Run run = Start();
  AskToCancel(run);
  EXPECT_EQ(Execute(run)->state, RunState::kCancelled);
}

TEST_F(ResumeTest, AnOldCancelDoesNotEndARetry) {
  std::string flag = (scratch_->path() / "flag").string();
  Commit("name: demo\nsteps: { a: { run: \"test -e " + flag + "\" } }\n");
  Run run = RunAll();
  EXPECT_EQ(run.state, RunState::kFailed);
  AskToCancel(run);  // as if it had come too late
  std::ofstream(flag) << "x";
  ASSERT_TRUE(ResetForRetry(*home_, run, std::nullopt, SystemClock()).has_value());
  EXPECT_EQ(Execute(run)->state, RunState::kSucceeded);
}

TEST_F(ResumeTest, ARetriedStepIsDoneAgainAlthoughItsResultIsKnown) {
  Commit("name: demo\nsteps: { a: { run: \"date +%N\" } }\n");
  Run run = RunAll();
  ASSERT_TRUE(ResetForRetry(*home_, run, "a", SystemClock()).has_value());
  ASSERT_TRUE(Execute(run).has_value());
  EXPECT_FALSE(Steps(run)["a"].cached);
  EXPECT_EQ(Steps(run)["a"].generation, 2);
}

TEST_F(ResumeTest, ARunWhoseDeliveryWasSkippedHasNotSucceeded) {
  Write("policy.yaml", "fail: [ { severity: critical } ]\nrequire: { complete: false }\n");
  Commit(R"(
name: demo
steps:
  scan: { run: "true > r.json", report: { bandit: r.json } }
  gate: { needs: scan, gate: true }
  ship: { needs: [scan, gate], run: "true" }
  rare: { needs: gate, run: "true", when: { ref: other } }
)");
  Run run = RunAll();
  auto steps = Steps(run);
  EXPECT_EQ(steps["gate"].state, StepState::kSucceeded) << steps["gate"].message;
  EXPECT_EQ(steps["ship"].state, StepState::kSkipped);
  EXPECT_EQ(run.state, RunState::kFailed);
  EXPECT_THAT(run.message, HasSubstr("ship: scan did not succeed"));
}

}  // namespace
}  // namespace bartizan::pipeline
