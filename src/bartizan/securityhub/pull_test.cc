#include "bartizan/securityhub/pull.h"

#include <gmock/gmock.h>

#include "bartizan/securityhub/testing.h"

namespace bartizan::securityhub {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PullTest : public testing::HubTest {
 protected:
  PullSummary MustPull() {
    hub_.clock.Advance(std::chrono::hours(1));
    auto client = hub_.Client();
    auto summary = Pull(*home_, *client, {});
    EXPECT_TRUE(summary) << summary.error().Render();
    return summary.value_or(PullSummary{});
  }
  std::vector<Workflow> List() {
    return home_->db().Read([](store::Tx& tx) { return ListWorkflow(tx); }).value();
  }
  // Ids in Security Hub after a push of so many findings.
  std::vector<std::string> Pushed(size_t count) {
    Scan(Findings(count));
    MustPush();
    std::vector<std::string> ids;
    for (const auto& [id, record] : hub_.records) ids.push_back(id);
    return ids;
  }
};

TEST_F(PullTest, BringsWorkflowAndNotesBack) {
  auto ids = Pushed(4);
  hub_.workflow = {{ids[0], {"SUPPRESSED", "false alarm"}},
                   {ids[1], {"NOTIFIED", ""}},
                   {ids[2], {"NEW", "look at this"}},
                   {"someone/else", {"RESOLVED", ""}}};
  auto summary = MustPull();
  EXPECT_EQ(summary.read, 4U);
  EXPECT_EQ(summary.foreign, 1U);
  ASSERT_THAT(summary.changed, SizeIs(3));
  EXPECT_EQ(summary.changed[0].record_id, ids[0]);
  EXPECT_EQ(summary.changed[0].target, "shop");
  EXPECT_EQ("shop/" + summary.changed[0].finding_id, ids[0]);
  EXPECT_EQ(summary.changed[0].status, "SUPPRESSED");
  EXPECT_EQ(summary.changed[0].note, "false alarm");
  EXPECT_EQ(summary.changed[0].note_by, "anna");
  EXPECT_THAT(List(), SizeIs(3));
  EXPECT_THAT(MustPull().changed, IsEmpty());
  // Back to NEW: not listed any more. A note on what is NEW stays.
  hub_.workflow.erase(ids[1]);
  hub_.workflow.erase(ids[2]);
  summary = MustPull();
  ASSERT_THAT(summary.changed, SizeIs(1));
  EXPECT_EQ(summary.changed[0].record_id, ids[1]);
  EXPECT_EQ(summary.changed[0].status, "NEW");
  EXPECT_THAT(List(), SizeIs(2));
}

TEST_F(PullTest, AsksForNotesFromTheLastPullOn) {
  Pushed(1);
  MustPull();
  const Time first = hub_.clock.Now();
  MustPull();
  std::vector<Time> starts;
  for (const auto& query : hub_.queries) {
    EXPECT_EQ(data::Int(query, "MaxResults"), 100);
    const auto* range = data::FindArray(query.at("Filters"), "NoteUpdatedAt");
    if (range != nullptr) starts.push_back(ParseIso(data::Str(range->at(0), "Start")).value());
  }
  ASSERT_THAT(starts, SizeIs(2));
  EXPECT_EQ(starts[0], Time{});
  EXPECT_LT(starts[1], first);
  EXPECT_GT(starts[1], first - std::chrono::hours(1));
}

TEST_F(PullTest, ReadsAllPagesAtThreeASecond) {
  auto ids = Pushed(100);
  for (const auto& id : ids) hub_.workflow[id] = {"SUPPRESSED", ""};
  hub_.page_size = 5;
  hub_.clock.Advance(std::chrono::hours(1));
  const Time start = hub_.clock.Now();
  auto client = hub_.Client();
  auto summary = Pull(*home_, *client, {});
  ASSERT_TRUE(summary) << summary.error().Render();
  EXPECT_THAT(summary->changed, SizeIs(100));
  EXPECT_GE(hub_.clock.Now() - start, std::chrono::seconds(4));
}

TEST_F(PullTest, AFailureInTheMiddleChangesNothing) {
  auto ids = Pushed(3);
  for (const auto& id : ids) hub_.workflow[id] = {"SUPPRESSED", ""};
  MustPull();
  hub_.enabled = false;
  hub_.workflow.clear();
  auto client = hub_.Client();
  auto summary = Pull(*home_, *client, {});
  ASSERT_FALSE(summary);
  EXPECT_THAT(summary.error().hint, HasSubstr("EnableSecurityHub"));
  EXPECT_THAT(List(), SizeIs(3));
}

TEST_F(PullTest, LeavesTheFindingsThemselvesAlone) {
  auto ids = Pushed(1);
  hub_.workflow[ids[0]] = {"SUPPRESSED", ""};
  MustPull();
  auto found =
      home_->db().Read([](store::Tx& tx) { return findings::ListFindings(tx, {}); }).value();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].state, findings::State::kOpen);
  EXPECT_EQ(MustPush().calls, 0U);
  EXPECT_THAT(Events(), SizeIs(2));
  EXPECT_THAT(Events()[1].record, HasSubstr("\"PullWorkflow\""));
}

}  // namespace
}  // namespace bartizan::securityhub
