#include "bartizan/pipeline/prune.h"

#include <gmock/gmock.h>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kText = "name: demo\nsteps: { a: { run: \"true\" } }\n";

class PruneTest : public EngineTest {
 protected:
  Run Make(const std::string& branch = "feature", RunState state = RunState::kSucceeded) {
    Run run{.pipeline = "demo", .repository = "/r", .ref = branch, .branch = branch};
    run.definition = kText;
    run.definition_file = "bartizan.yaml";
    auto made = home_->db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(CreateRun(tx, run, *LoadDefinition(kText, "bartizan.yaml"), clock_.Now()));
      if (state != RunState::kQueued) BARTIZAN_DO(SetRunState(tx, run, state, "", clock_.Now()));
      return {};
    });
    EXPECT_TRUE(made.has_value());
    fs::create_directories(home_->runs() / run.id / "work" / "a");
    std::ofstream(home_->runs() / run.id / "work" / "a" / "file") << "0123456789";
    fs::create_directories(home_->runs() / run.id / "logs");
    std::ofstream(home_->runs() / run.id / "logs" / "a.log") << "log";
    return run;
  }
  std::vector<int64_t> Old(size_t keep = 0, bool dry_run = false) {
    clock_.Advance(hours(48));
    auto report =
        Prune(*home_, {.older_than = hours(24), .keep_runs = keep, .dry_run = dry_run}, clock_);
    EXPECT_TRUE(report.has_value()) << report.error().Render();
    return report ? report->runs : std::vector<int64_t>();
  }
  bool HasFolder(const Run& run) { return fs::exists(home_->runs() / run.id / "logs"); }
  bool HasRow(const Run& run) {
    return home_->db().Read([&](store::Tx& tx) { return FindRun(tx, run.id); }).has_value();
  }

  FakeClock clock_{SystemClock().Now()};
};

TEST_F(PruneTest, OldRunsGoAndTheNewestStay) {
  Run first = Make(), second = Make(), third = Make();
  EXPECT_THAT(Old(2, true), ElementsAre(1));
  EXPECT_TRUE(HasRow(first));  // a dry run removes nothing
  EXPECT_THAT(Old(2), ElementsAre(1));
  EXPECT_FALSE(HasRow(first));
  EXPECT_FALSE(HasFolder(first));
  EXPECT_TRUE(HasRow(second) && HasFolder(second));
  EXPECT_TRUE(HasRow(third));
}

TEST_F(PruneTest, YoungRunsStay) {
  Make();
  auto report = Prune(*home_, {.older_than = hours(24), .keep_runs = 0}, clock_);
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(report->runs, IsEmpty());
}

TEST_F(PruneTest, RunsThatAreNotFinalStayWithTheirCheckouts) {
  for (RunState state : {RunState::kQueued, RunState::kRunning, RunState::kWaiting}) {
    Make("feature", state);
  }
  Run running = Make("feature", RunState::kRunning);
  EXPECT_THAT(Old(), IsEmpty());
  EXPECT_TRUE(fs::exists(home_->runs() / running.id / "work" / "a" / "file"));
}

TEST_F(PruneTest, TheRunThatGatesCompareWithStays) {
  Run older = Make("main"), baseline = Make("main");
  Run failed = Make("main", RunState::kFailed);
  Make("feature");
  EXPECT_THAT(Old(), ElementsAre(older.number, failed.number, failed.number + 1));
  EXPECT_TRUE(HasRow(baseline));
}

TEST_F(PruneTest, ARunThatSomebodyDoesAgainStays) {
  Run run = Make();
  ASSERT_TRUE(
      home_->db()
          .Write([&](store::Tx& tx) { return store::TakeLease(tx, "run/" + run.id, clock_.Now()); })
          .has_value());
  EXPECT_THAT(Old(), IsEmpty());
  EXPECT_TRUE(HasRow(run) && HasFolder(run));
}

TEST_F(PruneTest, CheckoutsOfEndedRunsGoAndTheirLogsStay) {
  Run run = Make();
  EXPECT_THAT(Old(5), IsEmpty());
  EXPECT_FALSE(fs::exists(home_->runs() / run.id / "work"));
  EXPECT_TRUE(HasFolder(run));
}

TEST_F(PruneTest, AFolderWithoutARunGoesOnceItIsOld) {
  fs::path folder = home_->runs() / "01UNKNOWN";
  fs::create_directories(folder / "objects");
  EXPECT_THAT(Old(), IsEmpty());
  EXPECT_TRUE(fs::exists(folder));  // a run that is being created right now
  fs::last_write_time(folder, fs::file_time_type::clock::now() - hours(2));
  EXPECT_THAT(Old(), IsEmpty());
  EXPECT_FALSE(fs::exists(folder));
}

TEST_F(PruneTest, BlobsStayWhileARecordNamesThem) {
  Run gone = Make(), kept = Make();
  artifacts::ArtifactStore store(*home_);
  auto put = [&](const Run& run, std::string_view content) {
    auto blob = store.PutBytes(content);
    EXPECT_TRUE(blob.has_value());
    std::vector<StepArtifact> made = {{"a", "app", "out", blob->digest, content.size()}};
    EXPECT_TRUE(home_->db()
                    .Write([&](store::Tx& tx) { return SaveArtifacts(tx, run.id, "a", made); })
                    .has_value());
    return blob->digest;
  };
  std::string lost = put(gone, "of the old run"), used = put(kept, "of the new run");
  EXPECT_THAT(Old(1), ElementsAre(gone.number));
  EXPECT_FALSE(store.Has(lost));
  EXPECT_TRUE(store.Has(used));
}

TEST_F(PruneTest, BlobsStayThatOthersNeed) {
  artifacts::ArtifactStore store(*home_);
  std::string lost = store.PutBytes("of nobody")->digest;
  std::string kept = store.PutBytes("evidence")->digest;
  clock_.Advance(hours(48));
  ASSERT_TRUE(Prune(*home_, {.keep = {kept}}, clock_).has_value());
  EXPECT_TRUE(store.Has(kept));
  EXPECT_FALSE(store.Has(lost));
}

TEST_F(PruneTest, TheOldestGoUntilThereIsRoom) {
  Make(), Make(), Make();
  auto report = Prune(*home_, {.max_bytes = 30, .keep_runs = 0}, clock_);
  ASSERT_TRUE(report.has_value());
  EXPECT_THAT(report->runs, ElementsAre(1));  // of 39 bytes 26 are left
}

TEST_F(PruneTest, RemovingARunIsInTheAuditTrail) {
  Make();
  EXPECT_THAT(Old(), ElementsAre(1));
  auto rows = home_->db().Read([&](store::Tx& tx) {
    return tx.Query("SELECT 1 FROM audit_events WHERE record LIKE '%PruneRun%'");
  });
  ASSERT_TRUE(rows.has_value()) << rows.error().Render();
  EXPECT_EQ(rows->size(), 1U);
}

}  // namespace
}  // namespace bartizan::pipeline
