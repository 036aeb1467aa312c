#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <latch>
#include <thread>

#include "bartizan/change/test_home.h"

namespace bartizan::change {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using S = OperationState;

class EngineTest : public testing::Test {
 protected:
  void SetUp() override { home_ = OpenTestHome(dir_.path()); }

  // An operation whose effect is an entry in `log_`, and which can be looked up there.
  Operation Make(std::string id, std::vector<std::string> needs = {}) {
    Operation operation{.id = id, .needs = std::move(needs), .title = "do " + id};
    operation.probe = [this, id](const Context&) -> Result<Probe> {
      std::lock_guard lock(mutex_);
      return there_.contains(id) ? Probe::kDone : Probe::kNotDone;
    };
    operation.apply = [this, id](const Context& context) -> Result<data::Json> {
      std::lock_guard lock(mutex_);
      log_.push_back(id);
      tokens_[id].push_back(context.token);
      there_.insert(id);
      return data::Json(data::JsonObject{{"made", id}});
    };
    operation.inverse = [this, id](const Context& context) -> Status {
      std::lock_guard lock(mutex_);
      EXPECT_EQ(data::Str(context.result, "made"), id);
      log_.push_back("-" + id);
      there_.erase(id);
      return {};
    };
    return operation;
  }
  Plan MakePlan(std::vector<Operation> operations) {
    return {.id = "plan", .target = "target", .operations = std::move(operations)};
  }

  Outcome Expect(Result<Outcome> outcome, Outcome::State state) {
    EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().Render());
    if (!outcome) return {};
    EXPECT_EQ(outcome->state, state) << outcome->error;
    return *outcome;
  }
  std::vector<S> States() {
    std::vector<S> states;
    auto journal = Journal(*home_, "plan");
    EXPECT_TRUE(journal);
    for (const auto& record : *journal) states.push_back(record.state);
    return states;
  }
  // As if the process had died while `id` was in that state.
  void Interrupt(const std::string& id, std::string_view state, bool with_result = false) {
    ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(tx.Execute("UPDATE change_plans SET state = 'applying'"));
      BARTIZAN_DO(
          tx.Execute("UPDATE change_operations SET state = ?, result = CASE WHEN ? THEN "
                     "result ELSE NULL END WHERE operation_id = ?",
                     {state, with_result ? 1 : 0, id}));
      return {};
    }));
  }
  std::vector<std::string> AuditNames() {
    std::vector<std::string> names;
    EXPECT_TRUE(home_->db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(auto entries, audit::ListEntries(tx, {.limit = 0}));
      for (const auto& entry : entries) {
        auto record = data::ParseJson(entry.record, "record");
        names.push_back(data::Str(*record, "eventName") + " " +
                        data::Str(*data::Find(*record, "responseElements"), "state"));
      }
      return {};
    }));
    std::ranges::sort(names);
    return names;
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  std::mutex mutex_;
  std::vector<std::string> log_;
  std::map<std::string, std::vector<std::string>> tokens_;
  std::set<std::string> there_;
};

TEST_F(EngineTest, AppliesInOrderOnceAndJournals) {
  Plan plan = MakePlan({Make("b", {"a"}), Make("a"), Make("c", {"b"})});
  std::vector<std::string> states;
  Options options{.parallel = 2};
  options.on_state = [&](const Operation& operation, S state) {
    states.push_back(operation.id + " " + std::string(OperationStateName(state)));
  };
  Outcome outcome = Expect(Apply(*home_, plan, options), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("a", "b", "c"));
  EXPECT_THAT(states, ElementsAre("a applying", "a applied", "b applying", "b applied",
                                  "c applying", "c applied"));
  ASSERT_EQ(outcome.operations.size(), 3U);
  EXPECT_EQ(outcome.operations[0].id, "b");
  EXPECT_EQ(data::Str(outcome.operations[0].result, "made"), "b");
  EXPECT_EQ(outcome.operations[0].token, tokens_["b"][0]);
  EXPECT_THAT(AuditNames(), ElementsAre("ApplyChange applied", "ApplyChange started"));

  Expect(Apply(*home_, plan, options), Outcome::kApplied);
  EXPECT_EQ(log_.size(), 3U);
  EXPECT_EQ(AuditNames().size(), 2U) << "nothing was done, nothing is reported";
  EXPECT_EQ((*FindPlan(*home_, "plan"))->state, "applied");
  EXPECT_EQ(PlansOf(*home_, "target")->size(), 1U);
  EXPECT_THAT(*PlansOf(*home_, "other"), IsEmpty());
}

TEST_F(EngineTest, WhatIsSoAlreadyIsNotAppliedAndNotUndone) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"})});
  there_.insert("a");
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("b"));
  Expect(Undo(*home_, plan, {}), Outcome::kUndone);
  EXPECT_THAT(log_, ElementsAre("b", "-b"));
  EXPECT_TRUE(there_.contains("a"));
}

TEST_F(EngineTest, AFailureStopsWhatWasNotBegunAndIsRetriedWithTheSameToken) {
  Plan plan = MakePlan({Make("a"), Make("bad", {"a"}), Make("c", {"bad"}), Make("d", {"a"})});
  int attempts = 0;
  std::vector<std::string> tokens;
  auto apply = plan.operations[1].apply;
  plan.operations[1].apply = [&](const Context& context) -> Result<data::Json> {
    tokens.push_back(context.token);
    if (attempts++ == 0) return Fail(Code::kIo, "disk full");
    return apply(context);
  };
  Outcome outcome = Expect(Apply(*home_, plan, {.parallel = 1}), Outcome::kFailed);
  EXPECT_EQ(outcome.error, "bad: disk full");
  EXPECT_THAT(States(), ElementsAre(S::kApplied, S::kFailed, S::kPlanned, S::kPlanned));
  EXPECT_EQ((*FindPlan(*home_, "plan"))->error, "bad: disk full");

  Expect(Apply(*home_, plan, {.parallel = 1}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("a", "bad", "c", "d"));
  EXPECT_EQ(tokens.at(0), tokens.at(1));
  EXPECT_EQ((*FindPlan(*home_, "plan"))->error, "");
}

TEST_F(EngineTest, ExceptionsAndRefusedConditionsAreFailures) {
  Plan plan = MakePlan({Make("a")});
  plan.operations[0].precondition = [](const Context&) -> Status {
    return Fail(Code::kConflict, "not now");
  };
  EXPECT_EQ(Expect(Apply(*home_, plan, {}), Outcome::kFailed).error, "a: not now");
  plan.operations[0].precondition = nullptr;
  plan.operations[0].apply = [](const Context&) -> Result<data::Json> {
    throw std::runtime_error("surprise");
  };
  EXPECT_EQ(Expect(Apply(*home_, plan, {}), Outcome::kFailed).error, "a: surprise");
  plan.operations[0].probe = [](const Context&) -> Result<Probe> {
    return Fail(Code::kUnavailable, "no answer");
  };
  EXPECT_EQ(Expect(Apply(*home_, plan, {}), Outcome::kFailed).error, "a: no answer");
  EXPECT_THAT(log_, IsEmpty());
}

TEST_F(EngineTest, FailureUndoesNewestFirst) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"}), Make("c", {"b"}), Make("bad", {"c"})});
  plan.operations[3].apply = [](const Context&) -> Result<data::Json> {
    return Fail(Code::kFailed, "no");
  };
  Outcome outcome =
      Expect(Apply(*home_, plan, {.parallel = 3, .undo_on_failure = true}), Outcome::kUndone);
  EXPECT_EQ(outcome.error, "bad: no");
  EXPECT_THAT(log_, ElementsAre("a", "b", "c", "-c", "-b", "-a"));
  EXPECT_THAT(States(), ElementsAre(S::kUndone, S::kUndone, S::kUndone, S::kFailed));
  auto record = *FindPlan(*home_, "plan");
  EXPECT_EQ(record->state, "undone");
  EXPECT_EQ(record->error, "bad: no");
}

TEST_F(EngineTest, AFailedWaitUndoesItsOwnEffectToo) {
  Plan plan = MakePlan({Make("a")});
  plan.operations[0].postcondition = [](const Context& context) -> Status {
    EXPECT_EQ(data::Str(context.result, "made"), "a");
    return Fail(Code::kTimeout, "never came up");
  };
  Expect(Apply(*home_, plan, {.undo_on_failure = true}), Outcome::kUndone);
  EXPECT_THAT(log_, ElementsAre("a", "-a"));
}

TEST_F(EngineTest, TheIrreversibleStaysWithAllThatItNeeds) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"}), Make("c", {"b"}), Make("d")});
  plan.operations[1].inverse = nullptr;
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  log_.clear();
  Outcome outcome = Expect(Undo(*home_, plan, {.parallel = 1}), Outcome::kFailed);
  EXPECT_EQ(outcome.error, "b: it is irreversible");
  EXPECT_THAT(log_, ElementsAre("-d", "-c"));
  EXPECT_THAT(States(), ElementsAre(S::kApplied, S::kApplied, S::kUndone, S::kUndone));
  EXPECT_THAT(AuditNames(), testing::Contains("UndoChange failed"));
}

TEST_F(EngineTest, AFailedInverseIsReportedBesideTheCauseAndCanBeRepeated) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"}), Make("bad", {"b"})});
  plan.operations[2].apply = [](const Context&) -> Result<data::Json> {
    return Fail(Code::kFailed, "no");
  };
  auto inverse = plan.operations[1].inverse;
  plan.operations[1].inverse = [](const Context&) -> Status { return Fail(Code::kIo, "stuck"); };
  Outcome outcome = Expect(Apply(*home_, plan, {.undo_on_failure = true}), Outcome::kFailed);
  EXPECT_EQ(outcome.error, "bad: no; and while undoing it: b: cannot be undone: stuck");
  EXPECT_THAT(log_, ElementsAre("a", "b"));
  plan.operations[1].inverse = inverse;
  Expect(Undo(*home_, plan, {}), Outcome::kUndone);
  EXPECT_THAT(log_, ElementsAre("a", "b", "-b", "-a"));
}

TEST_F(EngineTest, AnInterruptedOperationIsLookedUpFirst) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"})});
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Interrupt("a", "applying");
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("a", "b")) << "found done";
  Interrupt("a", "applying");
  there_.erase("a");
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("a", "b", "a")) << "found not done";
  EXPECT_EQ(tokens_["a"][0], tokens_["a"][1]);
}

TEST_F(EngineTest, OneFoundDoneAfterAnInterruptionIsUndoneLater) {
  Plan plan = MakePlan({Make("a")});
  plan.operations[0].inverse = [this](const Context&) -> Status {
    log_.push_back("-a");
    return {};
  };
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Interrupt("a", "applying");
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Expect(Undo(*home_, plan, {}), Outcome::kUndone);
  EXPECT_THAT(log_, ElementsAre("a", "-a"));
}

TEST_F(EngineTest, TheUnknownWaitsForAPerson) {
  Plan plan = MakePlan({Make("a"), Make("b")});
  plan.operations[0].probe = nullptr;
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Interrupt("a", "applying");
  Interrupt("b", "planned");
  there_.erase("b");
  log_.clear();
  Outcome outcome = Expect(Apply(*home_, plan, {}), Outcome::kUndecided);
  EXPECT_THAT(outcome.error, HasSubstr("a: the operation was interrupted"));
  EXPECT_THAT(log_, IsEmpty()) << "nothing new starts beside an undecided operation";
  EXPECT_THAT(States(), ElementsAre(S::kUnknown, S::kPlanned));
  EXPECT_EQ((*FindPlan(*home_, "plan"))->state, "undecided");
  Expect(Apply(*home_, plan, {}), Outcome::kUndecided);

  Expect(Apply(*home_, plan, {.assume = Assume::kDone}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("b"));
  Interrupt("a", "applying");
  Expect(Apply(*home_, plan, {.assume = Assume::kRepeat}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("b", "a"));
  EXPECT_EQ(tokens_["a"][0], tokens_["a"][1]);
}

TEST_F(EngineTest, AProbeThatCannotTellIsUndecidedToo) {
  Plan plan = MakePlan({Make("a")});
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Interrupt("a", "applying");
  plan.operations[0].probe = [](const Context& context) -> Result<Probe> {
    EXPECT_TRUE(context.interrupted);
    return Fail(Code::kUnavailable, "the peer is away");
  };
  EXPECT_THAT(Expect(Apply(*home_, plan, {}), Outcome::kUndecided).error,
              HasSubstr("the peer is away"));
}

TEST_F(EngineTest, AnInterruptedWaitGoesOnWithoutASecondEffect) {
  Plan plan = MakePlan({Make("a")});
  plan.operations[0].probe = nullptr;
  int waits = 0;
  plan.operations[0].postcondition = [&](const Context&) -> Status {
    ++waits;
    return {};
  };
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Interrupt("a", "applying", true);
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  EXPECT_EQ(waits, 2);
  EXPECT_THAT(log_, ElementsAre("a"));
}

TEST_F(EngineTest, AnApplyMaySayThatItsOutcomeIsUnknown) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"})});
  plan.operations[1].probe = nullptr;
  plan.operations[1].apply = [](const Context&) -> Result<data::Json> {
    return Fail(Code::kUndecided, "the line broke");
  };
  Outcome outcome = Expect(Apply(*home_, plan, {.undo_on_failure = true}), Outcome::kUndecided);
  EXPECT_EQ(outcome.error, "b: the line broke");
  EXPECT_THAT(log_, ElementsAre("a")) << "nothing is undone before that is decided";
}

TEST_F(EngineTest, AnInterruptedUndoIsFinishedFirst) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"})});
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(tx.Execute("UPDATE change_plans SET state = 'undoing', error = 'why'"));
    BARTIZAN_DO(
        tx.Execute("UPDATE change_operations SET state = 'undoing' WHERE operation_id = 'b'"));
    return {};
  }));
  EXPECT_EQ(Expect(Apply(*home_, plan, {}), Outcome::kUndone).error, "why");
  EXPECT_THAT(log_, ElementsAre("a", "b", "-b", "-a"));
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("a", "b", "-b", "-a", "a", "b"));
}

TEST_F(EngineTest, AnUndoOfTheUnknownWaitsForAPerson) {
  Plan plan = MakePlan({Make("a"), Make("b")});
  plan.operations[1].probe = nullptr;
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  Interrupt("b", "undoing", true);
  log_.clear();
  Expect(Undo(*home_, plan, {}), Outcome::kUndecided);
  EXPECT_THAT(log_, IsEmpty());
  Expect(Undo(*home_, plan, {.assume = Assume::kDone}), Outcome::kUndone);
  EXPECT_THAT(log_, ElementsAre("-a")) << "the inverse of b was done";
}

TEST_F(EngineTest, CancelStartsNothingMore) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"}), Make("c", {"b"})});
  std::atomic<bool> cancel = false;
  auto apply = plan.operations[1].apply;
  plan.operations[1].apply = [&](const Context& context) {
    cancel = true;
    EXPECT_TRUE(context.cancel->load());
    return apply(context);
  };
  Outcome outcome = Expect(Apply(*home_, plan, {.cancel = &cancel}), Outcome::kCancelled);
  EXPECT_THAT(States(), ElementsAre(S::kApplied, S::kApplied, S::kPlanned));
  EXPECT_EQ(outcome.error, "cancelled");
  cancel = false;
  Expect(Apply(*home_, plan, {.cancel = &cancel}), Outcome::kApplied);
  EXPECT_THAT(log_, ElementsAre("a", "b", "c"));
}

TEST_F(EngineTest, AnOperationThatObeysCancelIsNotAFailure) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"})});
  std::atomic<bool> cancel = false;
  plan.operations[1].apply = [&](const Context&) -> Result<data::Json> {
    cancel = true;
    return Fail(Code::kCancelled, "stopped");
  };
  Options options{.undo_on_failure = true, .cancel = &cancel};
  Expect(Apply(*home_, plan, options), Outcome::kCancelled);
  EXPECT_THAT(log_, ElementsAre("a"));
}

TEST_F(EngineTest, OnePlanAtATimeForATarget) {
  std::latch inside(1);
  std::latch leave(1);
  Plan plan = MakePlan({Make("a")});
  plan.operations[0].apply = [&](const Context&) -> Result<data::Json> {
    inside.count_down();
    leave.wait();
    return data::Json();
  };
  std::jthread first([&] { Expect(Apply(*home_, plan, {}), Outcome::kApplied); });
  inside.wait();
  Plan second = MakePlan({Make("b")});
  second.id = "second";
  auto refused = Apply(*home_, second, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kConflict);
  second.target = "elsewhere";
  Expect(Apply(*home_, second, {}), Outcome::kApplied);
  leave.count_down();
  first.join();
  second.id = "third";
  second.target = "target";
  Expect(Apply(*home_, second, {}), Outcome::kApplied);
}

TEST_F(EngineTest, APlanKeepsItsTarget) {
  Plan plan = MakePlan({Make("a")});
  Expect(Apply(*home_, plan, {}), Outcome::kApplied);
  plan.target = "elsewhere";
  auto refused = Apply(*home_, plan, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kConflict);
}

TEST_F(EngineTest, AJournalThatCannotBeWrittenStopsEverything) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"})});
  auto apply = plan.operations[0].apply;
  plan.operations[0].apply = [&](const Context& context) {
    EXPECT_TRUE(home_->db().Write(
        [&](store::Tx& tx) { return tx.Execute("DELETE FROM change_operations"); }));
    return apply(context);
  };
  auto outcome = Apply(*home_, plan, {});
  ASSERT_FALSE(outcome);
  EXPECT_THAT(outcome.error().OneLine(), HasSubstr("vanished from the journal"));
  EXPECT_THAT(log_, ElementsAre("a")) << "b must not start without a journal";
}

TEST_F(EngineTest, EmptyPlansAndUnknownJournals) {
  EXPECT_THAT(*Journal(*home_, "nothing"), IsEmpty());
  EXPECT_FALSE(*FindPlan(*home_, "nothing"));
  Expect(Apply(*home_, MakePlan({}), {}), Outcome::kApplied);
  EXPECT_FALSE(Apply(*home_, MakePlan({Make("a", {"x"})}), {}));
}

TEST(RenderTest, PlansAreReadable) {
  Plan plan{.id = "p", .target = "environment/staging"};
  plan.operations.push_back({.id = "stage", .title = "restore the artifact"});
  plan.operations.push_back({.id = "go", .needs = {"stage"}, .title = "start it"});
  plan.operations[1].inverse = [](const Context&) { return Status(); };
  EXPECT_EQ(RenderPlan(plan),
            "environment/staging: 2 operations\n"
            "  stage  restore the artifact (irreversible)\n"
            "  go     start it (after stage)\n");
  EXPECT_EQ(data::ToJson(PlanToJson(plan)),
            R"({"plan":"p","target":"environment/staging","operations":[)"
            R"({"id":"stage","title":"restore the artifact","needs":[],"detail":null,)"
            R"("probed":false,"reversible":false},)"
            R"({"id":"go","title":"start it","needs":["stage"],"detail":null,)"
            R"("probed":false,"reversible":true}]})");
}

TEST_F(EngineTest, KeepsGoingPastFailuresAndUnknownOutcomes) {
  Plan plan = MakePlan({Make("a"), Make("b", {"a"}), Make("c"), Make("d"), Make("e", {"d"})});
  plan.operations[2].after = {"b"};
  auto real = plan.operations[0].apply;
  plan.operations[0].apply = [](const Context&) -> Result<data::Json> {
    return Fail(Code::kDenied, "not allowed");
  };
  Expect(Apply(*home_, plan, {.parallel = 1, .keep_going = true}), Outcome::kFailed);
  EXPECT_THAT(States(),
              ElementsAre(S::kFailed, S::kPlanned, S::kApplied, S::kApplied, S::kApplied));
  EXPECT_THAT(log_, ElementsAre("c", "d", "e"));

  // Of an operation that nobody can look up, only what needs it waits for a person.
  Interrupt("d", "applying");
  Interrupt("e", "planned");
  plan.operations[3].probe = [](const Context&) -> Result<Probe> { return Probe::kUnknown; };
  plan.operations[0].apply = real;
  Outcome outcome =
      Expect(Apply(*home_, plan, {.parallel = 1, .keep_going = true}), Outcome::kUndecided);
  EXPECT_THAT(outcome.error, HasSubstr("d: "));
  EXPECT_THAT(States(),
              ElementsAre(S::kApplied, S::kApplied, S::kApplied, S::kUnknown, S::kPlanned));
  Expect(Apply(*home_, plan, {.keep_going = true, .assume = Assume::kDone}), Outcome::kApplied);
}

}  // namespace
}  // namespace bartizan::change
