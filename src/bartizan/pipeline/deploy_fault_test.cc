// kill -9 of the deploying process at any moment, then Deploy again: one instance, and it answers.
#include <fmt/format.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cmath>
#include <random>

#include "bartizan/pipeline/deploy_fixture.h"

namespace bartizan::pipeline {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

constexpr int kRounds = 30;

class DeployFaultTest : public DeployFixture {
 protected:
  // Deploys in a process of its own, which is killed after a while. Whether it came to its end.
  bool DeployInChild(const DeployRequest& request, Micros kill_after) {
    pid_t pid = ::fork();
    if (pid == 0) {
      auto home = store::Home::Open(dir_.path() / "home", DeployTestMigrations());
      if (!home) ::_exit(1);
      artifacts::ArtifactStore artifacts(**home);
      auto outcome = Deploy(**home, artifacts, request, SystemClock());
      ::_exit(outcome ? 0 : 1);
    }
    UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    pollfd waited{.fd = process.get(), .events = POLLIN};
    timespec limit{.tv_sec = kill_after.count() / 1'000'000,
                   .tv_nsec = kill_after.count() % 1'000'000 * 1000};
    bool ended = ::ppoll(&waited, 1, &limit, nullptr) == 1;
    if (!ended) ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
    return ended;
  }
};

TEST_F(DeployFaultTest, OneInstanceAfterEveryKill) {
  std::vector<std::string> digests = {Service("v0"), Service("v1")};
  // A whole replacement measures how long there is to kill in.
  Run(Local("first", digests[1]), DeployOutcome::kSucceeded);
  auto begin = std::chrono::steady_clock::now();
  Run(Local("second", digests[0]), DeployOutcome::kSucceeded);
  auto whole = std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now() - begin);
  std::mt19937 random(20261123);
  // That one may have been slow beside the others: a child that ends before its moment makes the
  // moments earlier, one that is killed makes them later.
  double longest = static_cast<double>(whole.count());
  const auto moment = [&] {
    return Micros(std::uniform_int_distribution<int64_t>(0, std::llround(longest))(random));
  };
  int killed = 0;
  for (int round = 1; round <= kRounds; ++round) {
    SCOPED_TRACE(fmt::format("round {}", round));
    std::string version = fmt::format("v{}", round % 2);
    DeployRequest request =
        Local(fmt::format("run{}", round), digests[static_cast<size_t>(round % 2)]);
    home_.reset();  // no connection is carried over a fork
    const bool ended = DeployInChild(request, moment());
    if (!ended) ++killed;
    longest *= ended ? 0.9 : 1.05;
    if (round % 3 == 0) (void)DeployInChild(request, moment());
    OpenHome();
    Run(request, DeployOutcome::kSucceeded);
    Deployment shown = Current();
    ASSERT_EQ(shown.run_id, request.run_id);
    ASSERT_THAT(Instances(), ElementsAre(shown.pid));
    ASSERT_THAT(Answer(), StartsWith(fmt::format("{} {} ", version, shown.pid)));
    ASSERT_EQ(CountFolders(), 2U);
  }
  RecordProperty("killed", killed);
  EXPECT_GT(killed, kRounds / 3);
}

TEST_F(DeployFaultTest, AnAbandonedDeploymentGivesWayAndDoesNotComeBack) {
  std::vector<std::string> digests = {Service("v0"), Service("v1")};
  Run(Local("first", digests[0]), DeployOutcome::kSucceeded);
  DeployRequest abandoned = Local("abandoned", Service("bad", "deaf"));
  home_.reset();
  DeployRequest signalling = abandoned;
  signalling.log = [](std::string_view line) {
    if (line.starts_with("started process")) ::kill(::getpid(), SIGKILL);
  };
  EXPECT_TRUE(DeployInChild(signalling, std::chrono::seconds(30)));
  OpenHome();
  EXPECT_EQ(Current().state, "unknown");
  DeployRequest next = Local("next", Service("worse", "exit"));
  Run(next, DeployOutcome::kRolledBack);
  EXPECT_THAT(Answer(), StartsWith("v0 ")) << "what ran before the abandoned one";
  Run(abandoned, DeployOutcome::kFailed);
  EXPECT_THAT(Answer(), StartsWith("v0 "));
  EXPECT_EQ(Instances().size(), 1U);
}

// The version before it was started again, but was not healthy yet: only a further attempt can
// tell.
TEST_F(DeployFaultTest, ARollbackThatIsCutIsFinished) {
  for (const bool died : {false, true}) {
    SCOPED_TRACE(died);
    Run(Local(fmt::format("first{}", died), Service(fmt::format("v{}", died))),
        DeployOutcome::kSucceeded);
    const Deployment before = Current();
    const DeployRequest bad = Local(fmt::format("bad{}", died), Service("bad", "exit"));
    home_.reset();
    DeployRequest cut = bad;
    bool back = false;
    cut.log = [&back](std::string_view line) {
      back = back || line.starts_with("starting the previous");
      if (back && line.starts_with("started process")) ::kill(::getpid(), SIGKILL);
    };
    EXPECT_TRUE(DeployInChild(cut, std::chrono::seconds(30)));
    OpenHome();
    if (died) {
      for (const DeploymentRow& row : Rows()) ASSERT_TRUE(StopService(row, {}));
    }
    Run(bad, DeployOutcome::kRolledBack);
    EXPECT_EQ(Current().run_id, before.run_id);
    EXPECT_EQ(Current().state, "running");
    EXPECT_THAT(Answer(), StartsWith(fmt::format("v{} ", died)));
    EXPECT_EQ(Instances().size(), 1U);
    EXPECT_THAT(Events(), testing::Contains("RollBackDeployment").Times(died ? 2 : 1));
  }
}

// As kill -9 between two rows of the journal leaves it: the undo of `id` is begun, its effect is
// not there yet.
TEST_F(DeployFaultTest, AnUndoThatIsCutBeforeItsEffectIsRepeated) {
  Run(Local("first", Service("v0")), DeployOutcome::kSucceeded);
  Run(Local("second", Service("v1")), DeployOutcome::kSucceeded);
  const std::string first = Rows().back().token;
  const fs::path version = PathsOf(*home_, Rows().back()).folder / "mode";
  ASSERT_TRUE(WriteFileAtomic(version, "exit"));
  const auto roll_back = [&] {
    auto outcome = RollbackDeployment(*home_, *artifacts_, "staging", SystemClock());
    ASSERT_TRUE(outcome) << outcome.error().Render();
    EXPECT_EQ(outcome->state, DeployOutcome::kFailed);
    auto row = home_->db().Read([&](store::Tx& tx) { return LoadDeployment(tx, first); });
    EXPECT_EQ(row->state, "replaced");
    EXPECT_THAT(Answer(), StartsWith("v1 "));
    EXPECT_EQ(Current().state, "running");
  };
  roll_back();
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) -> Status {
    for (const char* change :
         {"UPDATE change_plans SET state = 'undoing' WHERE plan_id LIKE 'rollback/%'",
          "UPDATE change_operations SET state = 'undoing' WHERE plan_id LIKE 'rollback/%' AND "
          "operation_id = 'begin'",
          "UPDATE deployments SET state = 'stopped' WHERE state = 'replaced'"}) {
      BARTIZAN_DO(tx.Execute(change, {}));
    }
    return {};
  }));
  roll_back();
}

}  // namespace
}  // namespace bartizan::pipeline
