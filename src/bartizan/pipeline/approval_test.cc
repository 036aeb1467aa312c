#include "bartizan/pipeline/approval.h"

#include <gmock/gmock.h>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using std::chrono::hours;
using ::testing::HasSubstr;

constexpr std::string_view kDefinition = R"(
name: demo
steps:
  build:   { run: "true", artifacts: { app: out/ } }
  other:   { run: "true", artifacts: { tool: out/ } }
  gate:    { needs: build, gate: true }
  approve: { needs: gate, approve: { by: [ann, "group:release"], count: 2, timeout: 24h } }
)";

class ApprovalTest : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    auto definition = LoadDefinition(kDefinition, "bartizan.yaml");
    ASSERT_TRUE(definition.has_value()) << definition.error().Render();
    definition_ = *definition;
    run_ = {.pipeline = "demo", .repository = "/r", .ref = "main", .branch = "main"};
    run_.commit = "c1";
    run_.author_email = run_.committer_email = "zoe@example.com";
    InDatabase([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(CreateRun(tx, run_, definition_, clock_.Now()));
      BARTIZAN_TRY(auto rows, ListSteps(tx, run_.id));
      row_ = rows.back();
      row_.started = clock_.Now();
      BARTIZAN_DO(SetStepState(tx, row_, StepState::kWaiting, "", clock_.Now()));
      return {};
    });
    Artifact("build", "d1");
  }
  void InDatabase(const std::function<Status(store::Tx&)>& body) {
    auto done = home_->db().Write(body);
    ASSERT_TRUE(done.has_value()) << done.error().Render();
  }
  void Artifact(const std::string& step, const std::string& digest) {
    InDatabase([&](store::Tx& tx) {
      std::vector<StepArtifact> made = {{step, "app", "out", digest, 1}};
      return SaveArtifacts(tx, run_.id, step, made);
    });
  }
  Result<Decision> Say(const std::string& who, bool approve = true) {
    clock_.Advance(Micros(1));  // decisions are listed in order
    return Decide(*home_, {.run = &run_,
                           .definition = &definition_,
                           .approve = approve,
                           .comment = "so be it",
                           .actor = {.name = who},
                           .people = people_,
                           .now = clock_.Now()});
  }
  Code Refusal(const std::string& who, bool approve = true) {
    auto said = Say(who, approve);
    return said ? Code::kInternal : said.error().code;
  }
  ApprovalStatus Look() {
    auto status = home_->db().Read(
        [&](store::Tx& tx) { return CheckApproval(tx, run_, definition_, row_, clock_.Now()); });
    EXPECT_TRUE(status.has_value());
    return status ? *status : ApprovalStatus{};
  }

  FakeClock clock_{FromInt(1'800'000'000'000'000)};
  Definition definition_;
  Run run_;
  StepRow row_;
  std::vector<findings::Person> people_ = {
      {.user = "ben", .emails = {"ben@example.com"}, .groups = {"release"}},
      {.user = "cleo", .emails = {"cleo@example.com"}, .groups = {"support"}},
      {.user = "zoe", .emails = {"ZOE@example.com"}, .groups = {"release"}}};
};

TEST_F(ApprovalTest, NeedsAsManyDifferentPeopleAsItSays) {
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
  EXPECT_THAT(Look().message, HasSubstr("0 of 2"));
  ASSERT_TRUE(Say("ann").has_value());
  EXPECT_EQ(Refusal("ann"), Code::kConflict);  // once each
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
  EXPECT_THAT(Look().message, HasSubstr("1 of 2"));
  ASSERT_TRUE(Say("ben").has_value());
  EXPECT_EQ(Look().state, ApprovalStatus::kApproved);
  EXPECT_THAT(Look().message, HasSubstr("ann, ben"));
}

TEST_F(ApprovalTest, OnePersonsRowsCountOnce) {
  ASSERT_TRUE(Say("ann").has_value());
  InDatabase([&](store::Tx& tx) -> Status {  // as a program with another rule could have written
    BARTIZAN_DO(
        tx.Execute("INSERT INTO approvals SELECT id || 'X', run_id, step, generation, "
                   "approver, decision, comment, subject, created_at FROM approvals"));
    return {};
  });
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
}

TEST_F(ApprovalTest, OnlyWhoIsListedOrInAListedGroupMayDecide) {
  EXPECT_EQ(Refusal("dan"), Code::kDenied);
  EXPECT_EQ(Refusal("cleo"), Code::kDenied);
  EXPECT_EQ(Refusal("dan", false), Code::kDenied);
  auto denied =
      home_->db().Read([&](store::Tx& tx) { return tx.One("SELECT count(*) FROM approvals"); });
  EXPECT_EQ((*denied)->Int(0), 0);
}

TEST_F(ApprovalTest, TheAuthorIsKnownByAnyOfTheirAddresses) {
  std::get<ApproveAction>(const_cast<Step*>(definition_.Find("approve"))->action).not_author = true;
  EXPECT_EQ(Refusal("zoe"), Code::kDenied);
  run_.author_email = "somebody@example.com";  // zoe committed what somebody wrote
  EXPECT_EQ(Refusal("zoe"), Code::kDenied);
  EXPECT_EQ(Refusal("ann"), Code::kDenied);    // whose addresses nobody has written down
  EXPECT_TRUE(Say("zoe", false).has_value());  // refusing is always allowed
}

TEST_F(ApprovalTest, OneRefusalEndsIt) {
  ASSERT_TRUE(Say("ann").has_value());
  ASSERT_TRUE(Say("ben", false).has_value());
  EXPECT_EQ(Look().state, ApprovalStatus::kRejected);
  EXPECT_THAT(Look().message, HasSubstr("rejected by ben: so be it"));
}

TEST_F(ApprovalTest, AnotherArtifactVerdictOrGenerationVoidsWhatWasSaid) {
  ASSERT_TRUE(Say("ann").has_value());
  ASSERT_TRUE(Say("ben").has_value());
  Artifact("other", "x1");  // not among the needs: says nothing
  EXPECT_EQ(Look().state, ApprovalStatus::kApproved);
  Artifact("build", "d2");
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
  EXPECT_EQ(Look().voided, 2U);
  Artifact("build", "d1");
  EXPECT_EQ(Look().state, ApprovalStatus::kApproved);
  InDatabase([&](store::Tx& tx) {
    return SaveVerdict(tx, run_.id, {.step = "gate", .digest = "v1", .json = "{}", .open = true},
                       clock_.Now());
  });
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
  InDatabase([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(tx.Execute("DELETE FROM verdicts"));
    return {};
  });
  EXPECT_EQ(Look().state, ApprovalStatus::kApproved);
  row_.generation = 2;
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
}

TEST_F(ApprovalTest, ExpiresAndTakesNothingAfterwards) {
  ASSERT_TRUE(Say("ann").has_value());
  clock_.Advance(hours(24) - Micros(1));
  EXPECT_EQ(Look().state, ApprovalStatus::kWaiting);
  clock_.Advance(Micros(1));
  EXPECT_EQ(Look().state, ApprovalStatus::kExpired);
  EXPECT_THAT(Look().message, HasSubstr("within"));
  // Nobody has looked yet, so the step still waits; too late all the same.
  EXPECT_EQ(Refusal("ben"), Code::kConflict);
  EXPECT_EQ(Look().state, ApprovalStatus::kExpired);
}

TEST_F(ApprovalTest, WhatWasSaidInTimeCountsHoweverLateSomebodyLooks) {
  ASSERT_TRUE(Say("ann").has_value());
  ASSERT_TRUE(Say("ben").has_value());
  clock_.Advance(hours(100));
  EXPECT_EQ(Look().state, ApprovalStatus::kApproved);
}

TEST_F(ApprovalTest, OnlyAStepThatWaitsIsDecided) {
  InDatabase([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(SetStepState(tx, row_, StepState::kSucceeded, "", clock_.Now()));
    return {};
  });
  EXPECT_EQ(Refusal("ann"), Code::kConflict);
}

TEST_F(ApprovalTest, RefusalsAreInTheAuditTrail) {
  EXPECT_EQ(Refusal("dan"), Code::kDenied);
  auto rows =
      home_->db().Read([&](store::Tx& tx) { return tx.Query("SELECT record FROM audit_events"); });
  ASSERT_TRUE(rows.has_value()) << rows.error().Render();
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_THAT(rows->front().Text(0), HasSubstr("AccessDenied"));
}

}  // namespace
}  // namespace bartizan::pipeline
