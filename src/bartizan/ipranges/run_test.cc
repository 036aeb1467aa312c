#include "bartizan/ipranges/run.h"

#include <gmock/gmock.h>

#include <latch>
#include <thread>

#include "bartizan/ipranges/testing/run_fixture.h"

namespace bartizan::ipranges {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<IpPrefix> kOld = Prefixes(
    {"1.1.0.0/24", "1.2.0.0/24", "1.3.0.0/24", "1.4.0.0/24", "1.5.0.0/24", "2600:9000::/28"});
const std::vector<IpPrefix> kNew = Prefixes(
    {"1.1.0.0/24", "1.2.0.0/24", "1.4.0.0/24", "1.5.0.0/24", "9.9.9.0/24", "2600:9000::/28"});

using RunTest = RunFixture;

TEST_F(RunTest, FollowsAListAndKeepsRecords) {
  config_.notify_topic = "arn:aws:sns:eu-central-1:111122223333:ops";
  SyncOutcome outcome = Run(100, kOld);
  EXPECT_TRUE(outcome.changed());
  EXPECT_FALSE(outcome.failed());
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
  ASSERT_EQ(outcome.lists.size(), 1U);
  EXPECT_EQ(outcome.lists[0].published, 6U);
  EXPECT_EQ(outcome.lists[0].targets[0].added, 6U);
  EXPECT_EQ(State().sync_token, 100);
  EXPECT_EQ(State().published, kOld);
  ASSERT_EQ(Targets().size(), 1U);
  EXPECT_EQ(Targets()[0].state, "applied");
  EXPECT_EQ(Targets()[0].plan_id, outcome.lists[0].targets[0].plan_id);
  EXPECT_THAT(AuditNames(),
              ElementsAre("FollowIpRanges", "ApplyChange", "ApplyChange", "ChangeFirewall"));
  EXPECT_THAT(Messages(), ElementsAre("ip-ranges-changed"));

  outcome = Run(200, kNew);
  EXPECT_EQ(firewalls_["edge"].Open(), kNew);
  EXPECT_EQ(outcome.lists[0].targets[0].added, 1U);
  EXPECT_EQ(outcome.lists[0].targets[0].removed, 1U);
  EXPECT_EQ(State().previous, kOld);
}

TEST_F(RunTest, ARunWithoutNewsTouchesNothing) {
  Run(100, kOld);
  const int before = firewalls_["edge"].changes;
  const auto audit = AuditNames();
  SyncOutcome outcome = Run(101, kOld);
  EXPECT_FALSE(outcome.changed());
  EXPECT_FALSE(outcome.failed());
  EXPECT_EQ(firewalls_["edge"].changes, before);
  EXPECT_EQ(AuditNames(), audit);
  EXPECT_EQ(State().sync_token, 101) << "an older document is refused from now on";
}

TEST_F(RunTest, WhatDriftedIsMended) {
  Run(100, kOld);
  firewalls_["edge"].Expect({}, kOld);
  ASSERT_TRUE(firewalls_["edge"].Change({}, Prefixes({"1.1.0.0/24"})));
  EXPECT_TRUE(Run(100, kOld).changed());
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
}

TEST_F(RunTest, RefusalsLeaveEverythingAndAreToldOnce) {
  config_.notify_topic = "arn:aws:sns:eu-central-1:111122223333:ops";
  Run(100, kOld);
  const ListState before = State();
  const int changes = firewalls_["edge"].changes;
  const auto few = Prefixes({"1.1.0.0/24"});
  for (int round = 0; round < 2; ++round) {
    SyncOutcome outcome = Run(200, few);
    EXPECT_TRUE(outcome.failed());
    EXPECT_FALSE(outcome.changed());
    EXPECT_THAT(outcome.lists[0].refused, HasSubstr("5 of 6 prefixes would go"));
    EXPECT_THAT(outcome.lists[0].targets, IsEmpty());
  }
  EXPECT_EQ(firewalls_["edge"].changes, changes);
  EXPECT_EQ(State().published, before.published);
  EXPECT_EQ(State().sync_token, 100);
  EXPECT_THAT(State().refused, HasSubstr("5 of 6 prefixes would go"));
  EXPECT_EQ(std::ranges::count(AuditNames(), "RefuseIpRanges"), 1);
  EXPECT_THAT(Messages(), ElementsAre("ip-ranges-changed", "ip-ranges-refused"));

  options_.force = true;
  EXPECT_FALSE(Run(200, few).failed());
  EXPECT_THAT(said_, Contains(HasSubstr("forced: 5 of 6 prefixes would go")));
  EXPECT_EQ(firewalls_["edge"].Open(), few);
  EXPECT_EQ(State().refused, "");
}

TEST_F(RunTest, OlderDocumentsAndUnknownServicesAreRefused) {
  Run(100, kOld);
  EXPECT_NE(Run(99, kNew).lists[0].refused, "");
  config_.lists[0].selection.services = {"CLOUDFRUNT"};
  EXPECT_THAT(Run(200, kNew).lists[0].refused, HasSubstr("CLOUDFRUNT"));
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
}

TEST_F(RunTest, AnotherSelectionIsNotGuardedByThePreviousOne) {
  Run(100, kOld);
  config_.lists[0].selection.v6 = false;
  config_.lists[0].guards.max_removed_percent = 1;
  config_.lists[0].guards.always = 0;
  auto outcome = SyncDocument(*home_, config_, MakeDocument(100, kOld), options_);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->lists[0].refused, "");
}

TEST_F(RunTest, RemovalsWaitForTheirGrace) {
  config_.lists[0].grace = Micros(3'600'000'000);
  Run(100, kOld);
  auto both = kNew;
  both.insert(both.end(), kOld.begin(), kOld.end());
  std::ranges::sort(both);
  both.erase(std::ranges::unique(both).begin(), both.end());
  SyncOutcome outcome = Run(200, kNew);
  EXPECT_EQ(outcome.lists[0].waiting, 1U);
  EXPECT_EQ(firewalls_["edge"].Open(), both);
  clock_.Advance(Micros(3'700'000'000));
  outcome = Run(200, kNew);
  EXPECT_EQ(outcome.lists[0].waiting, 0U);
  EXPECT_EQ(firewalls_["edge"].Open(), kNew);
}

TEST_F(RunTest, WhatComesBackIsSpared) {
  config_.lists[0].grace = Micros(3'600'000'000);
  Run(100, kOld);
  Run(200, kNew);
  SyncOutcome outcome = Run(300, kOld);
  EXPECT_EQ(outcome.lists[0].spared, 1U);
}

TEST_F(RunTest, MergesWithinTheBudgetOrRefuses) {
  const auto pair = Prefixes({"1.0.0.0/24", "1.0.1.0/24", "1.0.2.0/24"});
  config_.lists[0].budget = 1;
  config_.lists[0].max_over_coverage = 0.5;
  firewalls_["edge"].Expect({}, Prefixes({"1.0.0.0/22"}));
  auto outcome = SyncDocument(*home_, config_, MakeDocument(100, pair), options_);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->lists[0].open, 1U);
  EXPECT_NEAR(outcome->lists[0].over_coverage, 1.0 / 3, 1e-9);
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.0.0.0/22"}));
  config_.lists[0].max_over_coverage = 0.01;
  outcome = SyncDocument(*home_, config_, MakeDocument(101, pair), options_);
  ASSERT_TRUE(outcome);
  EXPECT_NE(outcome->lists[0].refused, "");
  EXPECT_EQ(firewalls_["edge"].Open(), Prefixes({"1.0.0.0/22"}));
}

TEST_F(RunTest, ADryRunPlansAndWritesNothing) {
  options_.dry_run = true;
  SyncOutcome outcome = Run(100, kOld);
  EXPECT_TRUE(outcome.changed());
  const TargetOutcome& target = outcome.lists[0].targets[0];
  EXPECT_EQ(target.outcome.state, change::Outcome::kWouldChange);
  EXPECT_EQ(target.plan.operations.size(), 3U);
  EXPECT_THAT(firewalls_["edge"].Open(), IsEmpty());
  EXPECT_THAT(AuditNames(), IsEmpty());
  EXPECT_THAT(Targets(), IsEmpty());
  EXPECT_FALSE(*home_->db().Read([](store::Tx& tx) { return LoadState(tx, "cdn"); }));
}

TEST_F(RunTest, OneTargetsFailureIsNotAnothersAndIsToldOnce) {
  config_.notify_topic = "arn:aws:sns:eu-central-1:111122223333:ops";
  config_.lists[0].targets = {Named("away"), Named("edge")};
  SyncOutcome outcome = Run(100, kOld);
  EXPECT_TRUE(outcome.failed());
  EXPECT_EQ(outcome.lists[0].targets[0].error, "no credentials");
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
  quota_ = 3;
  EXPECT_THAT(Run(200, kNew).lists[0].targets[1].error, HasSubstr("the quota is 3"));
  const auto messages = Messages();
  Run(200, kNew);
  EXPECT_EQ(std::ranges::count(Messages(), "ip-ranges-failed"),
            std::ranges::count(messages, "ip-ranges-failed") + 1)
      << "the nameless target tells each time, the one with a name once";
  EXPECT_THAT(Targets()[0].error, HasSubstr("the quota is 3"));
  quota_ = 100;
  Run(200, kNew);
  EXPECT_EQ(Targets()[0].error, "");
  EXPECT_EQ(firewalls_["edge"].Open(), kNew);
}

TEST_F(RunTest, AFailureHalfWayUndoesWhatWasDone) {
  Run(100, kOld);
  auto& edge = firewalls_["edge"];
  const auto known = Targets()[0];
  edge.fault_kind = Firewall::kRefuses;
  edge.fault_at = edge.changes + 2;
  SyncOutcome outcome = Run(200, kNew);
  EXPECT_THAT(outcome.lists[0].targets[0].error, HasSubstr("slow down; what had been done"));
  EXPECT_EQ(edge.Open(), kOld);
  EXPECT_EQ(Targets()[0].plan_id, known.plan_id) << "what undo would take back is the run before";
  EXPECT_FALSE(Run(200, kNew).failed());
  EXPECT_EQ(edge.Open(), kNew);
}

TEST_F(RunTest, WhatDoesNotShowAfterwardsIsAnError) {
  Firewall& edge = firewalls_["edge"];
  edge.blind = true;
  int pauses = 0;
  options_.pause = [&](Micros) { ++pauses; };
  SyncOutcome outcome = Run(100, kOld);
  EXPECT_THAT(outcome.lists[0].targets[0].error, HasSubstr("1.1.0.0/24 and 5 more are closed"));
  EXPECT_EQ(pauses, 4);
}

TEST_F(RunTest, OneRunAtATimeForATarget) {
  std::latch inside(1);
  std::latch leave(1);
  firewalls_["edge"].after_change = [&](int change) {
    if (change != 1) return;
    inside.count_down();
    leave.wait();
  };
  std::jthread first([&] { Run(100, kOld); });
  inside.wait();
  auto second = SyncDocument(*home_, config_, MakeDocument(100, kOld), options_);
  ASSERT_TRUE(second);
  EXPECT_THAT(second->lists[0].targets[0].error, HasSubstr("held by process"));
  leave.count_down();
  first.join();
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
}

TEST_F(RunTest, CancelledBetweenOperationsTheNextRunGoesOn) {
  std::atomic<bool> cancel = false;
  options_.cancel = &cancel;
  Run(100, kOld);
  firewalls_["edge"].after_change = [&](int) { cancel = true; };
  Watch(firewalls_["edge"], kNew);
  auto cancelled = SyncDocument(*home_, config_, MakeDocument(200, kNew), options_);
  ASSERT_TRUE(cancelled);
  EXPECT_THAT(cancelled->lists[0].targets[0].error, HasSubstr("cancelled"));
  EXPECT_EQ(firewalls_["edge"].Open().size(), 7U) << "opened, nothing closed yet";
  EXPECT_FALSE(SyncDocument(*home_, config_, MakeDocument(200, kNew), options_));
  cancel = false;
  firewalls_["edge"].after_change = nullptr;
  Run(200, kNew);
  EXPECT_EQ(firewalls_["edge"].Open(), kNew);
  EXPECT_EQ(Targets()[0].before, kOld) << "undo leads back to before both";
}

TEST_F(RunTest, OnlyTheListThatIsNamed) {
  config_.lists.push_back(config_.lists[0]);
  config_.lists[1].name = "other";
  config_.lists[1].targets = {Named("inner")};
  options_.only_list = "other";
  EXPECT_EQ(Run(100, kOld).lists.size(), 1U);
  EXPECT_THAT(firewalls_["edge"].Open(), IsEmpty());
  options_.only_list = "nothing";
  auto none = SyncDocument(*home_, config_, MakeDocument(100, kOld), options_);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kNotFound);
}

class UndoTest : public RunFixture, public testing::WithParamInterface<bool> {
 protected:
  void SetUp() override {
    RunFixture::SetUp();
    rebuilds_ = GetParam();
  }
};

TEST_P(UndoTest, LeadsBackAndHoldsTheListUntilThereIsAnother) {
  config_.notify_topic = "arn:aws:sns:eu-central-1:111122223333:ops";
  Run(100, kOld);
  Run(200, kNew);
  firewalls_["edge"].Expect(Prefixes({"1.1.0.0/24"}), [] {
    auto both = kNew;
    both.insert(both.end(), kOld.begin(), kOld.end());
    return both;
  }());
  auto undone = UndoLast(*home_, config_, options_);
  ASSERT_TRUE(undone) << undone.error().Render();
  EXPECT_EQ((*undone)[0].error, "");
  EXPECT_TRUE((*undone)[0].changed);
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
  EXPECT_THAT(AuditNames(), Contains("UndoFirewall"));
  EXPECT_THAT(Messages(), Contains("ip-ranges-undone"));
  EXPECT_EQ(Targets()[0].state, "undone");

  EXPECT_THAT(Run(300, kNew).lists[0].refused, HasSubstr("were undone"));
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
  EXPECT_THAT((*UndoLast(*home_, config_, options_))[0].error, HasSubstr("nothing to undo"));
  auto later = kNew;
  later.push_back(*ParseIpPrefix("2700::/32"));
  EXPECT_EQ(Run(400, later).lists[0].refused, "");
  EXPECT_EQ(firewalls_["edge"].Open(), later);
}

TEST_P(UndoTest, ForceFollowsWhatIsHeld) {
  Run(100, kOld);
  Run(200, kNew);
  ASSERT_TRUE(UndoLast(*home_, config_, options_));
  options_.force = true;
  EXPECT_FALSE(Run(300, kNew).failed());
  EXPECT_EQ(firewalls_["edge"].Open(), kNew);
}

TEST_P(UndoTest, ADryRunTouchesNothing) {
  Run(100, kOld);
  Run(200, kNew);
  options_.dry_run = true;
  const int changes = firewalls_["edge"].changes;
  auto undone = UndoLast(*home_, config_, options_);
  ASSERT_TRUE(undone);
  EXPECT_EQ((*undone)[0].outcome.state, change::Outcome::kWouldChange);
  EXPECT_EQ(firewalls_["edge"].changes, changes);
  EXPECT_THAT(State().held, IsEmpty());
}

TEST_P(UndoTest, AnUndoThatFailsCanBeRepeated) {
  Run(100, kOld);
  Run(200, kNew);
  auto& edge = firewalls_["edge"];
  edge.fault_kind = Firewall::kRefuses;
  edge.fault_at = edge.changes + 2;
  EXPECT_NE((*UndoLast(*home_, config_, options_))[0].error, "");
  auto undone = UndoLast(*home_, config_, options_);
  EXPECT_EQ((*undone)[0].error, "");
  EXPECT_EQ(edge.Open(), kOld);
}

INSTANTIATE_TEST_SUITE_P(ByInversesAndByPlan, UndoTest, testing::Bool());

TEST_F(RunTest, TheFirstRunIsUndoneOnlyByInverses) {
  Run(100, kOld);
  rebuilds_ = false;
  EXPECT_THAT((*UndoLast(*home_, config_, options_))[0].error, HasSubstr("nothing was open"));
  EXPECT_EQ(firewalls_["edge"].Open(), kOld);
  rebuilds_ = true;
  firewalls_["edge"].Expect({}, kOld);
  EXPECT_EQ((*UndoLast(*home_, config_, options_))[0].error, "");
  EXPECT_THAT(firewalls_["edge"].Open(), IsEmpty());
}

TEST_F(RunTest, NothingToUndoWhereNothingWasDone) {
  EXPECT_THAT((*UndoLast(*home_, config_, options_))[0].error, HasSubstr("nothing to undo"));
}

TEST_F(RunTest, MessagesAreSeenOnceWithinTwoHours) {
  const auto remember = [&](std::string_view id) {
    return *home_->db().Write([&](store::Tx& tx) { return RememberMessage(tx, id, clock_.Now()); });
  };
  EXPECT_TRUE(remember("m1"));
  EXPECT_FALSE(remember("m1"));
  EXPECT_TRUE(remember("m2"));
  clock_.Advance(Micros(3 * 3'600'000'000LL));
  EXPECT_TRUE(remember("m1"));
}

}  // namespace
}  // namespace bartizan::ipranges
