#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/deploy_fixture.h"

namespace bartizan::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using State = DeployOutcome::State;

class DeployCommandTest : public DeployFixture {
 protected:
  DeployRequest Command(CommandDeploy command, const std::string& run = "run1") {
    DeployRequest request = Local(run, "");
    command.url = "https://example.org/";
    request.action.target = std::move(command);
    return request;
  }
  std::vector<std::string> LinesOf(const std::string& name) {
    auto text = ReadFile(dir_.path() / name);
    return text ? Split(Trim(*text), '\n') : std::vector<std::string>();
  }
};

TEST_F(DeployCommandTest, RunsWithTokenEnvironmentAndArtifact) {
  DeployRequest request = Command(
      {.run = {"echo one; echo two >&2", "cat \"$BARTIZAN_ARTIFACT/version\"; echo",
               "echo $BARTIZAN_ENVIRONMENT $BARTIZAN_TOKEN $COLOUR", "printf 'no newline'"}});
  request.digest = Service("v1");
  DeployOutcome outcome = Run(request, State::kSucceeded);
  EXPECT_EQ(outcome.url, "https://example.org/");
  ASSERT_THAT(Rows(), SizeIs(1));
  DeploymentRow row = Rows().front();
  EXPECT_THAT(log_,
              testing::IsSupersetOf({std::string("one"), std::string("two"), std::string("v1"),
                                     "staging " + row.token + " blue", std::string("no newline")}));
  EXPECT_EQ(row.state, "deployed");
  EXPECT_THAT(Events(), ElementsAre("StartDeployment", "FinishDeployment"));
  EXPECT_EQ(Current().kind, "command");

  Run(Command({.run = {"true"}}, "run2"), State::kSucceeded);
  EXPECT_EQ(Current().run_id, "run2");
  EXPECT_EQ(ListDeployments(*home_, true)->back().state, "replaced");
}

TEST_F(DeployCommandTest, FailureIsFollowedByTheRollback) {
  CommandDeploy command{.run = {"echo run >> log", "exit 3"},
                        .rollback = {"echo rollback $BARTIZAN_TOKEN >> log"}};
  DeployOutcome outcome = Run(Command(command), State::kRolledBack);
  EXPECT_THAT(outcome.message, HasSubstr("exited with 3"));
  EXPECT_THAT(LinesOf("log"), ElementsAre("run", "rollback " + Rows().front().token));
  EXPECT_THAT(Events(), ElementsAre("StartDeployment", "RollBackDeployment", "FinishDeployment"));
  Run(Command(command), State::kRolledBack);
  EXPECT_THAT(LinesOf("log"), SizeIs(2)) << "the recorded outcome, not another attempt";

  command.rollback = {};
  EXPECT_THAT(Run(Command(command, "run2"), State::kFailed).message, HasSubstr("no rollback"));
  command.rollback = {"exit 4"};
  EXPECT_THAT(Run(Command(command, "run3"), State::kFailed).message,
              HasSubstr("the rollback exited with 4"));
}

TEST_F(DeployCommandTest, ATimeoutIsAFailure) {
  DeployRequest request = Command({.run = {"exec cat fifo"}, .rollback = {"echo back >> log"}});
  ASSERT_EQ(::mkfifo((dir_.path() / "fifo").c_str(), 0600), 0);
  request.timeout = Micros(300'000);
  Run(request, State::kRolledBack);
  EXPECT_THAT(LinesOf("log"), ElementsAre("back"));
}

TEST_F(DeployCommandTest, CancelStopsTheCommandAndRollsBack) {
  DeployRequest request =
      Command({.run = {"echo begun", "exec cat fifo"}, .rollback = {"echo back >> log"}});
  ASSERT_EQ(::mkfifo((dir_.path() / "fifo").c_str(), 0600), 0);
  std::atomic<bool> cancel = false;
  request.cancel = &cancel;
  request.log = [&](std::string_view line) {
    if (line == "begun") cancel = true;
  };
  Run(request, State::kCancelled);
  EXPECT_THAT(LinesOf("log"), ElementsAre("back"));
}

// A process that deploys is killed while its command is half-way.
class InterruptedCommandTest : public DeployCommandTest {
 protected:
  void SetUp() override {
    DeployCommandTest::SetUp();
    ASSERT_EQ(::mkfifo((dir_.path() / "begun").c_str(), 0600), 0);
    ASSERT_EQ(::mkfifo((dir_.path() / "wait").c_str(), 0600), 0);
  }

  // The first attempt hangs, a second one runs through.
  CommandDeploy Half(std::vector<std::string> check) {
    return {.run = {"echo $BARTIZAN_TOKEN >> effects",
                    "test ! -e hang || { rm hang; echo x > begun; exec cat wait; }"},
            .check = std::move(check)};
  }

  void Interrupt(const DeployRequest& request) {
    ASSERT_TRUE(WriteFileAtomic(dir_.path() / "hang", ""));
    home_.reset();
    pid_t pid = ::fork();
    if (pid == 0) {
      auto home = store::Home::Open(dir_.path() / "home", DeployTestMigrations());
      artifacts::ArtifactStore artifacts(**home);
      (void)Deploy(**home, artifacts, request, SystemClock());
      ::_exit(0);
    }
    UniqueFd begun(::open((dir_.path() / "begun").c_str(), O_RDONLY));
    char byte = 0;
    EXPECT_EQ(::read(begun.get(), &byte, 1), 1);
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
    OpenHome();
    EXPECT_EQ(Current().state, "unknown");
  }
};

TEST_F(InterruptedCommandTest, ACheckThatSaysDoneIsBelieved) {
  DeployRequest request = Command(Half({"test -n \"$BARTIZAN_TOKEN\"", "echo asked >> checks"}));
  Interrupt(request);
  Run(request, State::kSucceeded);
  EXPECT_THAT(LinesOf("effects"), SizeIs(1));
  EXPECT_THAT(LinesOf("checks"), SizeIs(1));
  EXPECT_EQ(Current().state, "deployed");
  auto left = process::FindByEnvironment("BARTIZAN_TOKEN", Rows().front().token);
  EXPECT_THAT(*left, IsEmpty());
}

TEST_F(InterruptedCommandTest, ACheckThatSaysNotDoneRepeatsWithTheSameToken) {
  DeployRequest request = Command(Half({"exit 1"}));
  Interrupt(request);
  Run(request, State::kSucceeded);
  std::string token = Rows().front().token;
  EXPECT_THAT(LinesOf("effects"), ElementsAre(token, token));
}

TEST_F(InterruptedCommandTest, WithoutAnAnswerAPersonDecides) {
  for (const auto& check : {std::vector<std::string>{}, std::vector<std::string>{"exit 2"}}) {
    DeployRequest request = Command(Half(check), "run-" + std::to_string(check.size()));
    fs::remove(dir_.path() / "effects");
    Interrupt(request);
    DeployOutcome outcome = Run(request, State::kUndecided);
    EXPECT_THAT(outcome.message, HasSubstr("bartizan pipeline resume --assume done|repeat"));
    EXPECT_THAT(LinesOf("effects"), SizeIs(1));
    request.assume = change::Assume::kDone;
    Run(request, State::kSucceeded);
    EXPECT_THAT(LinesOf("effects"), SizeIs(1));
  }
  DeployRequest request = Command(Half({}), "run-repeat");
  Interrupt(request);
  Run(request, State::kUndecided);
  request.assume = change::Assume::kRepeat;
  Run(request, State::kSucceeded);
  EXPECT_THAT(LinesOf("effects"), SizeIs(3));
}

TEST_F(InterruptedCommandTest, AnotherRunTakesTheEnvironmentOver) {
  DeployRequest abandoned = Command(Half({"exit 1"}));
  Interrupt(abandoned);
  Run(Command({.run = {"true"}}, "run2"), State::kSucceeded);
  EXPECT_THAT(Run(abandoned, State::kFailed).message, HasSubstr("replaced by deployment"));
  EXPECT_THAT(LinesOf("effects"), SizeIs(1));
  EXPECT_EQ(Current().run_id, "run2");
}

}  // namespace
}  // namespace bartizan::pipeline
