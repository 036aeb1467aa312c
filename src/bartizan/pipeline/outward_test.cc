#include "bartizan/pipeline/outward.h"

#include <gmock/gmock.h>

#include "bartizan/pipeline/aws_fixture.h"
#include "bartizan/pipeline/prune.h"
#include "bartizan/pipeline/send.h"

namespace bartizan::pipeline {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

constexpr std::string_view kOps = "arn:aws:sns:eu-central-1:111122223333:ops";
// A report of bandit with one finding of high severity.
constexpr std::string_view kReport = R"({"errors": [], "generated_at": "2026-01-01T00:00:00Z",
 "metrics": {}, "results": [{"code": "x", "filename": "a.py", "issue_confidence": "HIGH",
 "issue_severity": "HIGH", "issue_text": "a shell", "line_number": 1, "line_range": [1],
 "more_info": "https://example.com", "test_id": "B602", "test_name": "shell"}]})";

class OutwardTest : public AwsEngineTest {
 protected:
  void SetUp() override {
    AwsEngineTest::SetUp();
    Write("report.json", kReport);
    Write("a.py", "x\n");
    Write("policy.yaml", "fail: [ { severity: critical } ]\n");
  }
  // Scan, gate, approval and deployment, with everything that reaches out.
  static std::string File(std::string_view top = Everything()) {
    return fmt::format(R"(name: shop
{}
steps:
  scan: {{ run: "mkdir out; cp report.json r.json; echo v1 > out/app", report: {{ bandit: r.json }}, artifacts: {{ app: out }} }}
  gate: {{ needs: scan, gate: true }}
  look: {{ needs: gate, approve: true }}
  ship:
    needs: [look, scan]
    environment: live
    deploy: {{ command: {{ run: "true", artifact: app, url: "https://shop.example.com/" }} }}
)",
                       top);
  }
  static std::string Everything() {
    return fmt::format(
        "findings: {{ push: security-hub }}\narchive: {{ to: \"s3://bucket/ci/\" }}\n"
        "notify: {{ topic: \"{}\" }}",
        kOps);
  }
  Status Approve(const Run& run) {
    auto definition = DefinitionOf(run);
    auto decided = Decide(*home_, {.run = &run,
                                   .definition = &*definition,
                                   .actor = CurrentActor(),
                                   .now = SystemClock().Now()});
    if (!decided) return std::unexpected(decided.error());
    return {};
  }
  SendReport Send(OutgoingScope scope = {}) {
    events_.clear();
    SendRequest request{.scope = std::move(scope), .aws = aws_.Clients()};
    request.on_event = [&](const Run&, const RunEvent& event) { events_.push_back(event); };
    auto report = SendOutgoing(*home_, request, SystemClock());
    EXPECT_TRUE(report) << report.error().Render();
    return report.value_or(SendReport{});
  }
  std::map<std::string, Outgoing> Rows(const Run& run) {
    auto list = home_->db().Read([&](store::Tx& tx) { return ListOutgoing(tx, run.id); });
    EXPECT_TRUE(list) << list.error().Render();
    std::map<std::string, Outgoing> rows;
    for (auto& row : *list) rows[row.kind] = row;
    return rows;
  }
  std::vector<std::string> Told() {
    std::vector<std::string> events;
    for (const std::string& body : aws_.messages) {
      for (std::string_view event :
           {"run-failed", "run-succeeded", "gate-refused", "approval-wanted", "deployed"}) {
        if (body.find(fmt::format("StringValue={}", event)) != std::string::npos) {
          events.emplace_back(event);
        }
      }
    }
    return events;
  }
  std::vector<std::string> Audited() {
    std::vector<std::string> names;
    auto entries = home_->db().Read([](store::Tx& tx) { return audit::ListEntries(tx, {}); });
    for (const auto& entry : *entries) {
      names.push_back(data::Str(data::ParseJson(entry.record, "r").value(), "eventName"));
    }
    return names;
  }
  Run Whole() {
    Commit(File());
    Run run = Start();
    EXPECT_EQ(Execute(run, Options())->state, RunState::kWaiting);
    EXPECT_TRUE(Approve(run));
    auto ended = Execute(run, Options());
    EXPECT_EQ(ended->state, RunState::kSucceeded) << ended->message;
    return *ended;
  }
  std::vector<RunEvent> events_;
};

TEST_F(OutwardTest, ARunTellsAllOnce) {
  Run run = Whole();
  SendReport report = Send({.run_id = run.id});
  EXPECT_THAT(report.problems, IsEmpty());
  EXPECT_THAT(Told(), UnorderedElementsAre("approval-wanted", "deployed", "run-succeeded"));
  EXPECT_THAT(aws_.findings, SizeIs(1));
  EXPECT_THAT(Audited(),
              AllOf(Contains("ArchiveRun"), Contains("PushFindings"), Contains("SendMessages")));
  for (const auto& [kind, row] : Rows(run)) EXPECT_EQ(row.state, "sent") << kind;

  Send({.run_id = run.id});
  EXPECT_THAT(events_, IsEmpty());
  EXPECT_THAT(Told(), SizeIs(3));
  EXPECT_THAT(aws_.findings, SizeIs(1));
}

TEST_F(OutwardTest, TheArchiveHoldsReportsArtifactsAndASummaryThatNamesThem) {
  Run run = Whole();
  Send();
  const std::string at = "bucket/ci/runs/shop/" + run.id + "/run.json";
  ASSERT_TRUE(aws_.objects.contains(at));
  data::Json summary = data::ParseJson(aws_.objects[at], "run.json").value();
  EXPECT_EQ(data::Str(summary, "schema"), "bartizan.run-summary/1");
  EXPECT_EQ(data::Str(summary.at("run"), "state"), "succeeded");
  EXPECT_EQ(data::Str(summary.at("run"), "repository"), "repo");
  EXPECT_EQ(data::Str(summary.at("definition"), "sha256").size(), 64u);
  EXPECT_EQ(data::Int(summary.at("findings"), "total"), 1);
  EXPECT_EQ(data::Int(summary.at("findings"), "HIGH"), 1);
  EXPECT_THAT(summary.at("steps").as_array(), SizeIs(4));
  EXPECT_EQ(data::Bool(summary.at("verdicts").at(0), "open"), true);
  EXPECT_THAT(summary.at("approvals").as_array(), SizeIs(1));
  for (const char* part : {"reports", "artifacts"}) {
    const data::Json& item = summary.at(part).at(0);
    const std::string digest = data::Str(item, "sha256");
    EXPECT_EQ(data::Str(item, "uri"), "s3://bucket/ci/blobs/sha256/" + digest);
    EXPECT_TRUE(aws_.objects.contains("bucket/ci/blobs/sha256/" + digest)) << part;
  }
  const std::string report = data::Str(summary.at("reports").at(0), "sha256");
  EXPECT_EQ(aws_.objects["bucket/ci/blobs/sha256/" + report], kReport);
}

TEST_F(OutwardTest, AMessageSaysWhatToDo) {
  Commit(File());
  Run run = Start();
  ASSERT_TRUE(Execute(run, Options()));
  Send();
  ASSERT_THAT(aws_.messages, SizeIs(1));
  EXPECT_THAT(aws_.messages[0],
              HasSubstr(fmt::format("pipeline%20approve%20{}%20--step%20look", run.number)));
}

TEST_F(OutwardTest, AClosedGateTellsAndTheRunsFindingsGoOut) {
  Write("policy.yaml", "fail: [ { severity: high } ]\n");
  Commit(File());
  Run run = RunAll({}, Options());
  ASSERT_EQ(run.state, RunState::kFailed);
  Send();
  EXPECT_THAT(Told(), UnorderedElementsAre("gate-refused", "run-failed"));
  EXPECT_THAT(aws_.findings, SizeIs(1));
}

TEST_F(OutwardTest, SilenceMakesNoClient) {
  Commit(File(""));
  Run run = RunAll({}, Options());
  EXPECT_THAT(Rows(run), IsEmpty());
  Send();
  EXPECT_THAT(aws_.choices, IsEmpty());
}

TEST_F(OutwardTest, ABranchSendsNothingOfItsOwnChoice) {
  Commit(File(""));
  Git({"checkout", "-q", "-b", "feature"});
  Commit(File());
  auto started = StartRun(*home_, {.folder = repo_}, SystemClock());
  ASSERT_TRUE(started);
  EXPECT_THAT(started->warnings,
              ElementsAre("findings, archive, notify: what main says counts, not this run's "
                          "bartizan.yaml"));
  ASSERT_TRUE(Execute(started->run, Options()));
  Send();
  EXPECT_THAT(aws_.choices, IsEmpty());
}

TEST_F(OutwardTest, BranchesAreChosenByTheTrustedFile) {
  Commit(
      File(fmt::format("findings: {{ push: security-hub }}\n"
                       "archive: {{ to: \"s3://bucket\", ref: main }}\n"
                       "notify: {{ topic: \"{}\", ref: \"f*\" }}",
                       kOps)));
  Git({"checkout", "-q", "-b", "feature"});
  Run run = RunAll({}, Options());
  EXPECT_EQ(run.state, RunState::kWaiting);
  EXPECT_THAT(Rows(run), SizeIs(1));
  EXPECT_TRUE(Rows(run).contains("messages"));
  Git({"checkout", "-q", "main"});
  Run main = RunAll({}, Options());
  EXPECT_THAT(Rows(main), IsEmpty());  // it waits: neither findings nor archive yet
}

TEST_F(OutwardTest, ARunOfTheWorkingTreeSendsNothing) {
  Commit(File());
  auto started = StartRun(*home_, {.folder = repo_, .working_tree = true}, SystemClock());
  ASSERT_TRUE(started);
  EXPECT_THAT(started->warnings, ElementsAre(HasSubstr("sends no findings")));
  ASSERT_TRUE(Execute(started->run, Options()));
  EXPECT_THAT(Rows(started->run), IsEmpty());
}

TEST_F(OutwardTest, ACancelledRunSendsNothingMore) {
  Commit(File());
  Run run = Start();
  ASSERT_TRUE(Execute(run, Options()));
  Send();
  ASSERT_TRUE(CancelRun(*home_, run, SystemClock()));
  EXPECT_THAT(Rows(run), SizeIs(1));
  EXPECT_EQ(
      QueueRunAgain(*home_, *home_->db().Read([&](store::Tx& tx) { return FindRun(tx, run.id); }),
                    SystemClock())
          .error()
          .code,
      Code::kConflict);
}

TEST_F(OutwardTest, WhatFailsWaitsWithItsReasonAndChangesNoVerdict) {
  aws_.refuse = {
      {"s3", "AccessDenied"}, {"securityhub", "AccessDeniedException"}, {"sns", "ExpiredToken"}};
  Run run = Whole();
  SendReport report = Send();
  EXPECT_EQ(report.waiting, 3u);
  EXPECT_TRUE(report.code);
  EXPECT_THAT(report.problems, Contains(HasSubstr("s3:PutObject")));
  EXPECT_THAT(report.problems, Contains(HasSubstr("securityhub:BatchImportFindings")));
  for (const auto& [kind, row] : Rows(run)) {
    EXPECT_EQ(row.state, "waiting") << kind;
    EXPECT_THAT(row.error, Not(IsEmpty())) << kind;
  }
  EXPECT_THAT(events_, Each(testing::Field(&RunEvent::type, "run.unsent")));

  aws_.refuse.clear();
  report = Send();
  EXPECT_THAT(report.problems, IsEmpty());
  EXPECT_EQ(report.sent, 3u);
  EXPECT_THAT(Told(), SizeIs(3));
  EXPECT_THAT(Rows(run)["archive"].error, IsEmpty());
}

TEST_F(OutwardTest, ALostAnswerIsMadeGoodWithoutASecondEffectWhereThatIsPossible) {
  Run run = Whole();
  aws_.lose_answer = {"s3", "securityhub", "sns"};
  EXPECT_GT(Send().waiting, 0u);
  aws_.lose_answer.clear();
  const size_t objects = aws_.objects.size();
  EXPECT_THAT(Send().problems, IsEmpty());
  EXPECT_GE(aws_.objects.size(), objects);
  EXPECT_THAT(std::set<std::string>(aws_.findings.begin(), aws_.findings.end()), SizeIs(1));
  EXPECT_THAT(std::set<std::string>(aws_.messages.begin(), aws_.messages.end()), SizeIs(3));
  for (const auto& [kind, row] : Rows(run)) EXPECT_EQ(row.state, "sent") << kind;
}

TEST_F(OutwardTest, ARefusedMessageIsToldAndDoesNotWait) {
  Commit(File(fmt::format("notify: {{ topic: \"{}\", on: approval-wanted }}", kOps)));
  aws_.refuse["sns"] = "NotFound";
  Run run = RunAll({}, Options());
  SendReport report = Send();
  // The run's own thread may have had the refusal before.
  EXPECT_EQ(Rows(run)["messages"].state, "sent");
  EXPECT_EQ(report.waiting, 0u);
  auto refused = home_->db().Read([](store::Tx& tx) { return notify::ListWaiting(tx); });
  ASSERT_THAT(*refused, SizeIs(1));
  EXPECT_EQ(refused->at(0).state, "refused");
}

TEST_F(OutwardTest, TheNextRunTakesAlongWhatAnEarlierOneLeft) {
  aws_.refuse["s3"] = "AccessDenied";
  Run first = Whole();
  Send();
  aws_.refuse.clear();
  Run second = Whole();
  Send({.repository = second.repository, .pipeline = "shop"});
  EXPECT_EQ(Rows(first)["archive"].state, "sent");
  EXPECT_EQ(Rows(second)["archive"].state, "sent");
}

TEST_F(OutwardTest, ScopesKeepPipelinesApart) {
  Run run = Whole();
  Send({.repository = run.repository, .pipeline = "other"});
  EXPECT_THAT(aws_.objects, IsEmpty());
  Send({.repository = "/other", .pipeline = "shop"});
  EXPECT_THAT(aws_.objects, IsEmpty());
}

TEST_F(OutwardTest, OneFailureOfAPlaceIsEnough) {
  Run first = Whole();
  Run second = Whole();
  aws_.refuse["s3"] = "AccessDenied";
  EXPECT_EQ(Send({.run_id = first.id}).waiting, 1u);
  const size_t calls = aws_.Count("s3");
  EXPECT_EQ(Send().waiting, 2u);
  EXPECT_EQ(aws_.Count("s3"), 2 * calls);
}

TEST_F(OutwardTest, AgainFollowsTodaysFile) {
  Run run = Whole();
  Send();
  Commit(File("archive: { to: \"s3://elsewhere\" }"));
  ASSERT_TRUE(QueueRunAgain(*home_, run, SystemClock()));
  EXPECT_FALSE(Rows(run).contains("findings"));
  Send();
  EXPECT_TRUE(aws_.objects.contains("elsewhere/runs/shop/" + run.id + "/run.json"));
}

TEST_F(OutwardTest, ARetryArchivesTheNewEnd) {
  Write("policy.yaml", "fail: [ { severity: high } ]\n");
  Commit(File());
  Run run = RunAll({}, Options());
  Send();
  ASSERT_TRUE(ResetForRetry(*home_, run, "scan", SystemClock()));
  ASSERT_TRUE(Execute(run, Options()));
  EXPECT_EQ(Rows(run)["archive"].state, "waiting");
  Send();
  EXPECT_THAT(Told(),
              UnorderedElementsAre("gate-refused", "run-failed", "gate-refused", "run-failed"));
}

TEST_F(OutwardTest, PruneKeepsWhatWaits) {
  Run run = Whole();
  PruneRequest request{.older_than = Micros(0), .keep_runs = 0};
  Run other = Whole();  // the baseline stays in any case
  ASSERT_TRUE(Prune(*home_, request, SystemClock()));
  EXPECT_TRUE(home_->db().Read([&](store::Tx& tx) { return FindRun(tx, run.id); }));
  Send();
  ASSERT_TRUE(Prune(*home_, request, SystemClock()));
  EXPECT_FALSE(home_->db().Read([&](store::Tx& tx) { return FindRun(tx, run.id); }));
}

TEST_F(OutwardTest, AWaitingRunTellsWhileItWaits) {
  Commit(File());
  Run run = Start();
  EngineOptions options = Options();
  options.wait = true;
  std::jthread person([&] {
    // Approves only once the message is out.
    while (aws_.Count("sns") == 0) std::this_thread::yield();
    EXPECT_TRUE(Approve(run));
  });
  EXPECT_EQ(Execute(run, options)->state, RunState::kSucceeded);
}

TEST_F(OutwardTest, NoCredentialsReachTheSteps) {
  ::setenv("AWS_SECRET_ACCESS_KEY", "must-not-be-seen", 1);
  ::setenv("AWS_SESSION_TOKEN", "must-not-be-seen", 1);
  Commit("name: demo\nsteps: { a: { run: \"env\" } }\n");
  Run run = RunAll({}, Options());
  ::unsetenv("AWS_SECRET_ACCESS_KEY");
  ::unsetenv("AWS_SESSION_TOKEN");
  EXPECT_EQ(run.state, RunState::kSucceeded);
  EXPECT_THAT(Log(run, "a"), Not(HasSubstr("AWS_")));
}

}  // namespace
}  // namespace bartizan::pipeline
