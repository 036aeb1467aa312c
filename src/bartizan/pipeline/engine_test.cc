#include "bartizan/pipeline/engine.h"

#include <gmock/gmock.h>

#include <thread>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(EngineTest, StepsRunInOrderAndPassArtifactsOn) {
  Write("data.txt", "hello");
  Commit(R"(
name: demo
steps:
  build: { run: ["mkdir out", "cp data.txt out/"], artifacts: { app: out/ } }
  check: { needs: build, run: "grep hello out/data.txt" }
)");
  Run run = RunAll();
  EXPECT_EQ(run.state, RunState::kSucceeded) << run.message;
  EXPECT_THAT(Log(run, "check"), HasSubstr("$ grep hello"));
  EXPECT_THAT(Log(run, "check"), HasSubstr("hello\n"));
}

TEST_F(EngineTest, EachStepSeesTheCommitAndNothingOfTheOthers) {
  Write("data.txt", "one");
  Commit(R"(
name: demo
steps:
  spoil: { run: "rm data.txt; touch leftover" }
  look:  { needs: spoil, run: "cat data.txt; test ! -e leftover; git rev-parse HEAD" }
)");
  Write("data.txt", "not committed");
  Run run = RunAll();
  EXPECT_EQ(run.state, RunState::kSucceeded) << run.message;
  EXPECT_THAT(Log(run, "look"), HasSubstr("one"));
  EXPECT_THAT(Log(run, "look"), HasSubstr(run.commit));
}

TEST_F(EngineTest, WorkingTreeRunsWhatLiesInTheFolder) {
  Write("data.txt", "one");
  Commit("name: demo\nsteps: { look: { run: \"cat data.txt new.txt\" } }\n");
  Write("data.txt", "two");
  Write("new.txt", "three");
  Run run = RunAll({.working_tree = true});
  EXPECT_EQ(run.state, RunState::kSucceeded) << run.message;
  EXPECT_THAT(Log(run, "look"), HasSubstr("twothree"));
  Git({"diff", "--cached", "--quiet"});  // the user's index is untouched
}

TEST_F(EngineTest, AFailedStepSkipsWhatNeedsItAndOthersGoOn) {
  Commit(R"(
name: demo
steps:
  bad:   { run: "exit 3" }
  after: { needs: bad, run: "true" }
  last:  { needs: after, run: "true" }
  other: { run: "true" }
)");
  Run run = RunAll();
  auto steps = Steps(run);
  EXPECT_EQ(run.state, RunState::kFailed);
  EXPECT_THAT(run.message, HasSubstr("bad: exited with 3"));
  EXPECT_EQ(steps["bad"].state, StepState::kFailed);
  EXPECT_EQ(steps["after"].state, StepState::kSkipped);
  EXPECT_EQ(steps["last"].state, StepState::kSkipped);
  EXPECT_EQ(steps["other"].state, StepState::kSucceeded);
}

TEST_F(EngineTest, UnchangedStepsAreReused) {
  Write("src/a.txt", "1");
  Write("docs/b.txt", "1");
  constexpr std::string_view kFile = R"(
name: demo
steps:
  build: { run: ["mkdir out", "cp src/a.txt out/"], inputs: src/, artifacts: { app: out/ } }
  whole: { run: "true" }
  use:   { needs: build, run: "cat out/a.txt" , inputs: [src/] }
)";
  Commit(kFile);
  RunAll();
  Write("docs/b.txt", "2");
  Commit(kFile, "docs only");
  auto second = Steps(RunAll());
  EXPECT_TRUE(second["build"].cached);
  EXPECT_TRUE(second["use"].cached);
  EXPECT_FALSE(second["whole"].cached);  // it declares nothing, so any change counts
  Write("src/a.txt", "2");
  Commit(kFile, "source");
  Run third = RunAll();
  EXPECT_FALSE(Steps(third)["build"].cached);
  EXPECT_THAT(Log(third, "use"), HasSubstr("2"));
}

TEST_F(EngineTest, ABranchCannotLeaveResultsForTheDefaultBranch) {
  constexpr std::string_view kFile = R"(
name: demo
steps: { build: { run: ["mkdir out", "sh make.sh"], inputs: src/, artifacts: { app: out/ } } }
)";
  Write("src/a.txt", "1");
  Write("make.sh", "echo good > out/app");
  Commit(kFile);
  Git({"checkout", "-q", "-b", "feature"});
  Write("src/a.txt", "2");
  Write("make.sh", "echo evil > out/app");
  Commit(kFile);
  EXPECT_FALSE(Steps(RunAll())["build"].cached);
  EXPECT_TRUE(Steps(RunAll())["build"].cached);  // of its own kind
  Git({"checkout", "-q", "main"});
  Write("src/a.txt", "2");
  Commit(kFile);
  EXPECT_FALSE(Steps(RunAll())["build"].cached);
  Git({"checkout", "-q", "-b", "other"});
  EXPECT_TRUE(Steps(RunAll())["build"].cached);  // anybody may use what the default branch left
}

TEST_F(EngineTest, AChangedSecretEnvironmentOrCommandIsNotReused) {
  auto file = [](std::string_view value) {
    return "name: demo\nsteps: { a: { run: \"echo $X\", inputs: none/, env: { X: \"" +
           std::string(value) + "\" } } }\n";
  };
  Commit(file("1"));
  RunAll();
  Commit(file("1"));
  EXPECT_TRUE(Steps(RunAll())["a"].cached);
  Commit(file("2"));
  EXPECT_FALSE(Steps(RunAll())["a"].cached);
}

TEST_F(EngineTest, SecretsReachOnlyTheStepsThatNameThemAndAreMasked) {
  ::setenv("DEPLOY_TOKEN", "s3cr3t-value", 1);
  Commit(R"(
name: demo
steps:
  with:    { run: "echo token=$DEPLOY_TOKEN; echo $DEPLOY_TOKEN | base64", secrets: DEPLOY_TOKEN }
  without: { run: "echo token=${DEPLOY_TOKEN:-none}" }
)");
  Run run = RunAll();
  EXPECT_EQ(run.state, RunState::kSucceeded) << run.message;
  EXPECT_THAT(Log(run, "with"), HasSubstr("token=***"));
  EXPECT_THAT(Log(run, "with"), Not(HasSubstr("s3cr3t")));
  EXPECT_THAT(Log(run, "without"), HasSubstr("token=none"));
  ::unsetenv("DEPLOY_TOKEN");
}

TEST_F(EngineTest, ASecretDoesNotStayInAReport) {
  ::setenv("SCAN_TOKEN", "s3cr3t-value", 1);
  Commit(R"(
name: demo
steps:
  own:
    run: 'echo "{\"results\": [], \"errors\": [], \"note\": \"$SCAN_TOKEN\"}" > r.json'
    report: { bandit: r.json }
    secrets: SCAN_TOKEN
)");
  Run run = RunAll();
  ::unsetenv("SCAN_TOKEN");
  EXPECT_EQ(run.state, RunState::kSucceeded) << run.message;
  auto reports = home_->db().Read([&](store::Tx& tx) { return ListReports(tx, run.id); });
  ASSERT_EQ(reports->size(), 1U);
  auto raw = artifacts::ArtifactStore(*home_).GetBytes(reports->front().digest);
  ASSERT_TRUE(raw.has_value());
  EXPECT_THAT(*raw, HasSubstr("***"));
  EXPECT_THAT(*raw, Not(HasSubstr("s3cr3t")));
}

TEST_F(EngineTest, AnArtifactIsNotRestoredThroughALinkOfTheCommit) {
  fs::path outside = scratch_->path() / "outside";
  fs::create_directories(outside);
  fs::create_symlink(outside, repo_ / "out");
  Commit(R"(
name: demo
steps:
  build: { run: "rm out; mkdir out; echo x > out/app", artifacts: { app: out/ } }
  use:   { needs: build, run: "true" }
)");
  Run run = RunAll();
  EXPECT_EQ(run.state, RunState::kFailed);
  EXPECT_THAT(run.message, HasSubstr("outside the checkout"));
  EXPECT_TRUE(fs::is_empty(outside));
}

TEST_F(EngineTest, ABranchCannotGrantItselfSecrets) {
  ::setenv("DEPLOY_TOKEN", "s3cr3t-value", 1);
  Commit("name: demo\nsteps: { a: { run: \"true\" } }\n");
  Git({"checkout", "-q", "-b", "feature"});
  Commit(R"(
name: demo
target: feature
secrets: { refs: ["*"] }
steps: { a: { run: "echo $DEPLOY_TOKEN", secrets: DEPLOY_TOKEN } }
)");
  Run run = RunAll();
  EXPECT_EQ(run.state, RunState::kFailed);
  EXPECT_THAT(run.message, HasSubstr("may not have secrets"));
  ::unsetenv("DEPLOY_TOKEN");
}

TEST_F(EngineTest, RetriesTimeoutsAndBranches) {
  Commit(R"(
name: demo
steps:
  flaky: { run: "test -e /nonexistent", retry: 2 }
  slow:  { run: "sleep 30", timeout: 1s }
  never: { run: "true", when: { ref: "release/*" } }
  fine:  { needs: never, run: "true" }
)");
  Run run = RunAll();
  auto steps = Steps(run);
  EXPECT_THAT(Log(run, "flaky"), HasSubstr("attempt 3 of 3"));
  EXPECT_THAT(steps["slow"].message, HasSubstr("timed out"));
  EXPECT_EQ(steps["never"].state, StepState::kSkipped);
  EXPECT_EQ(steps["fine"].state, StepState::kSucceeded);
}

TEST_F(EngineTest, AnIncompleteScanClosesTheGate) {
  Write("policy.yaml", "fail: [ { severity: critical } ]\n");
  Commit(R"(
name: demo
steps:
  empty: { run: "true > r.json", report: { sarif: r.json } }
  cut:   { run: "printf '{\"runs\": [' > r.json", report: { bandit: r.json } }
  crash: { run: "kill -SEGV $$", report: { eslint: r.json } }
  gate:  { needs: [empty, cut, crash], gate: true }
)");
  Run run = RunAll();
  auto steps = Steps(run);
  for (const char* name : {"empty", "cut", "crash"})
    EXPECT_EQ(steps[name].state, StepState::kIncomplete) << name;
  EXPECT_EQ(steps["gate"].state, StepState::kFailed);
  EXPECT_THAT(steps["gate"].message, HasSubstr("incomplete"));
}

TEST_F(EngineTest, ApprovalIsBoundToWhatWasApproved) {
  std::string user = CurrentActor().name;
  Write("policy.yaml", "fail: [ { severity: critical } ]\npeople: { " + user +
                           ": { emails: [other@example.com] } }\n");
  Commit(R"(
name: demo
steps:
  build:   { run: "mkdir out; date +%N > out/x", artifacts: { app: out/ }, cache: false }
  approve: { needs: build, approve: { not: author } }
  ship:    { needs: approve, run: "true" }
)");
  Run run = RunAll();
  ASSERT_EQ(run.state, RunState::kWaiting);
  auto definition = DefinitionOf(run);
  auto people = PeopleOf(*home_, run);
  ASSERT_TRUE(people.has_value());
  DecideRequest request{.run = &run,
                        .definition = &*definition,
                        .actor = CurrentActor(),
                        .people = *people,
                        .now = SystemClock().Now()};
  auto decided = Decide(*home_, request);
  ASSERT_TRUE(decided.has_value()) << decided.error().Render();
  // The artifact is made again before the run goes on: the approval no longer counts.
  ASSERT_TRUE(ResetForRetry(*home_, run, "build", SystemClock()).has_value());
  auto again = Execute(run);
  ASSERT_TRUE(again.has_value()) << again.error().Render();
  EXPECT_EQ(again->state, RunState::kWaiting);
  ASSERT_TRUE(Decide(*home_, request).has_value());
  auto done = Execute(run);
  ASSERT_TRUE(done.has_value());
  EXPECT_EQ(done->state, RunState::kSucceeded);
}

TEST_F(EngineTest, TheAuthorMayNotApprove) {
  std::string user = CurrentActor().name;
  Write("policy.yaml", "fail: [ { severity: critical } ]\npeople: { " + user +
                           ": { emails: [Ann@Example.com] } }\n");
  Commit("name: demo\nsteps: { approve: { approve: { not: author } } }\n");
  Run run = RunAll();
  auto definition = DefinitionOf(run);
  auto people = PeopleOf(*home_, run);
  DecideRequest request{.run = &run,
                        .definition = &*definition,
                        .actor = CurrentActor(),
                        .people = *people,
                        .now = SystemClock().Now()};
  auto decided = Decide(*home_, request);
  ASSERT_FALSE(decided.has_value());
  EXPECT_EQ(decided.error().code, Code::kDenied);
  request.people.clear();  // a stranger cannot be told from the author: refused as well
  EXPECT_EQ(Decide(*home_, request).error().code, Code::kDenied);
  request.approve = false;  // anybody listed may refuse
  EXPECT_TRUE(Decide(*home_, request).has_value());
  EXPECT_EQ(Execute(run)->state, RunState::kFailed);
}

TEST_F(EngineTest, AnInterruptedRunIsResumed) {
  Commit(R"(
name: demo
steps:
  first: { run: "echo one" }
  slow:  { needs: first, run: "test -e /tmp/never || sleep 60", timeout: 2m }
)");
  Run run = Start();
  std::atomic<bool> interrupt = false;
  EngineOptions options{.interrupt = &interrupt};
  options.on_event = [&](const Run&, const RunEvent& event) {
    if (event.step == "slow" && event.type == "step.running") interrupt = true;
  };
  auto stopped = Execute(run, options);
  ASSERT_FALSE(stopped.has_value());
  EXPECT_EQ(stopped.error().code, Code::kCancelled);
  auto steps = Steps(run);
  EXPECT_EQ(steps["first"].state, StepState::kSucceeded);
  EXPECT_EQ(steps["slow"].state, StepState::kPending);
  EXPECT_EQ(steps["first"].attempt, 1);
  auto cancelled = CancelRun(*home_, run, SystemClock());
  ASSERT_TRUE(cancelled.has_value());
  EXPECT_TRUE(*cancelled);
  EXPECT_EQ(Steps(run)["slow"].state, StepState::kCancelled);
}

TEST_F(EngineTest, ARunThatIsAtWorkIsCancelledThroughItsOwner) {
  Commit("name: demo\nsteps: { slow: { run: \"sleep 60\" } }\n");
  Run run = Start();
  std::jthread other;
  EngineOptions options;
  options.on_event = [&](const Run&, const RunEvent& event) {
    if (event.type != "step.running") return;
    other = std::jthread([&] {
      auto cancelled = CancelRun(*home_, run, SystemClock());
      EXPECT_TRUE(cancelled.has_value() && !*cancelled);
    });
  };
  auto ended = Execute(run, options);
  ASSERT_TRUE(ended.has_value()) << ended.error().Render();
  EXPECT_EQ(ended->state, RunState::kCancelled);
}

TEST_F(EngineTest, StartingExplainsWhatIsMissing) {
  Commit("name: demo\nsteps: { a: { run: \"true\" } }\n");
  auto unknown = StartRun(*home_, {.folder = repo_, .ref = "nope"}, SystemClock());
  EXPECT_EQ(unknown.error().code, Code::kNotFound);
  EXPECT_EQ(
      StartRun(*home_, {.folder = repo_, .ref = "--upload-pack=x"}, SystemClock()).error().code,
      Code::kUsage);
  Write("other.yaml", "x");
  auto untracked = StartRun(*home_, {.folder = repo_, .file = "other.yaml"}, SystemClock());
  EXPECT_THAT(untracked.error().hint, HasSubstr("git add other.yaml"));
  auto outside = StartRun(*home_, {.folder = scratch_->path()}, SystemClock());
  EXPECT_THAT(outside.error().message, HasSubstr("not in a git repository"));
}

}  // namespace
}  // namespace bartizan::pipeline
