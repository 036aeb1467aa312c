#include "bartizan/response/run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <mutex>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/notify/notify.h"
#include "bartizan/response/custody.h"
#include "bartizan/store/lease.h"

namespace bartizan::response {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// A machine that is a few words in memory: its groups, its protection, its snapshots.
struct Machine {
  std::mutex mutex;
  std::vector<std::string> groups = {"web", "ssh"};
  bool protect = false;
  int snapshots = 0;
  std::string account = "111122223333";
  std::vector<std::pair<std::string, std::string>> tags;
  std::map<std::string, Code> broken;  // operations that fail
  std::vector<std::string> log;
  int observed = 0;
};

class MachineTarget final : public Target {
 public:
  MachineTarget(TargetSpec spec, Machine& machine) : spec_(std::move(spec)), machine_(machine) {}
  const TargetSpec& spec() const override { return spec_; }

  Result<Observed> Observe() override {
    std::lock_guard lock(machine_.mutex);
    ++machine_.observed;
    data::JsonArray groups;
    for (const std::string& group : machine_.groups) groups.emplace_back(group);
    return Observed{.title = spec_.name + " (test)",
                    .account = machine_.account,
                    .tags = machine_.tags,
                    .undo = {{"groups", std::move(groups)}},
                    .documents = {{.name = "metadata/first.json",
                                   .media_type = "application/json",
                                   .source = "test",
                                   .content = "{}"}}};
  }

  Result<std::vector<change::Operation>> Plan(const data::JsonObject& undo,
                                              const std::set<Step>& steps,
                                              const CaseContext& context) override {
    std::vector<change::Operation> operations;
    if (steps.contains(Step::kQuarantine)) operations.push_back(Quarantine(undo));
    if (steps.contains(Step::kProtect)) operations.push_back(Protect(context));
    if (steps.contains(Step::kDisks)) operations.push_back(Snapshot());
    if (steps.contains(Step::kScreen)) operations.push_back(Screen(context));
    return operations;
  }

 private:
  Result<data::Json> Do(const std::string& id, const std::function<void()>& effect) {
    std::lock_guard lock(machine_.mutex);
    machine_.log.push_back(id);
    const auto broken = machine_.broken.find(id);
    if (broken != machine_.broken.end()) {
      const Code code = broken->second;
      if (code == Code::kUndecided) {
        effect();
        machine_.broken.erase(broken);
      }
      return Fail(code, "broken");
    }
    effect();
    return data::Json(data::JsonObject{});
  }
  static data::Json Detail(Step step, bool evidence) {
    return data::JsonObject{{"step", StepName(step)}, {"evidence", evidence}};
  }

  change::Operation Quarantine(const data::JsonObject& undo) {
    std::vector<std::string> before;
    for (const data::Json& group : *data::FindArray(undo, "groups")) {
      before.emplace_back(data::View(group.get_string()));
    }
    change::Operation operation{.id = "quarantine/eni", .title = "quarantine"};
    operation.detail = Detail(Step::kQuarantine, false);
    operation.probe = [this](const change::Context&) -> Result<change::Probe> {
      std::lock_guard lock(machine_.mutex);
      return machine_.groups == std::vector<std::string>{"collect"} ? change::Probe::kDone
                                                                    : change::Probe::kNotDone;
    };
    operation.apply = [this](const change::Context&) {
      return Do("quarantine/eni", [this] { machine_.groups = {"collect"}; });
    };
    operation.inverse = [this, before](const change::Context&) -> Status {
      auto done = Do("-quarantine/eni", [&] { machine_.groups = before; });
      return done ? Status() : std::unexpected(done.error());
    };
    return operation;
  }

  change::Operation Protect(const CaseContext& context) {
    change::Operation operation{.id = "protect", .title = "protect"};
    operation.detail = Detail(Step::kProtect, false);
    operation.probe = [this](const change::Context&) -> Result<change::Probe> {
      std::lock_guard lock(machine_.mutex);
      return machine_.protect ? change::Probe::kDone : change::Probe::kNotDone;
    };
    operation.apply = [this, &context](const change::Context&) -> Result<data::Json> {
      BARTIZAN_DO(context.Remember("protect", data::Json(machine_.protect)));
      return Do("protect", [this] { machine_.protect = true; });
    };
    operation.inverse = [this, &context](const change::Context&) -> Status {
      BARTIZAN_TRY(const auto before, context.Recall("protect"));
      EXPECT_TRUE(before && before->is_bool());
      machine_.protect = before && before->get_bool();
      return {};
    };
    return operation;
  }

  change::Operation Snapshot() {
    change::Operation operation{.id = "disks/snapshots", .title = "snapshot"};
    operation.detail = Detail(Step::kDisks, true);
    operation.probe = [this](const change::Context& context) -> Result<change::Probe> {
      std::lock_guard lock(machine_.mutex);
      return context.interrupted && machine_.snapshots > 0 ? change::Probe::kDone
                                                           : change::Probe::kNotDone;
    };
    operation.apply = [this](const change::Context&) {
      return Do("disks/snapshots", [this] { ++machine_.snapshots; });
    };
    return operation;
  }

  change::Operation Screen(const CaseContext& context) {
    change::Operation operation{.id = "screen", .title = "screen"};
    operation.detail = Detail(Step::kScreen, true);
    operation.probe = [](const change::Context&) -> Result<change::Probe> {
      return change::Probe::kNotDone;
    };
    operation.apply = [&context](const change::Context&) -> Result<data::Json> {
      BARTIZAN_DO(context.Put({.name = "screen.txt", .step = "screen", .media_type = "text/plain"},
                              "login:"));
      return data::Json(data::JsonObject{{"missing", data::JsonArray{"the lower half"}}});
    };
    return operation;
  }

  TargetSpec spec_;
  Machine& machine_;
};

class RunTest : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<store::Migration> all;
    for (auto part :
         {store::LeaseMigrations(), audit::AuditMigrations(), change::ChangeMigrations(),
          artifacts::ArtifactMigrations(), notify::NotifyMigrations(), ResponseMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    auto home = store::Home::Open(dir_.path(), all);
    ASSERT_TRUE(home) << home.error().Render();
    home_ = std::move(*home);
    options_.clock = &clock_;
    options_.make_targets = [this](std::span<const TargetSpec> specs) {
      std::vector<Result<std::unique_ptr<Target>>> targets;
      for (const TargetSpec& spec : specs) {
        targets.emplace_back(std::make_unique<MachineTarget>(spec, machines_[spec.name]));
      }
      return targets;
    };
  }

  OpenRequest Request(const std::vector<std::string>& names) {
    OpenRequest request{.reason = "odd traffic", .opened_by = "alice"};
    for (const std::string& name : names) request.targets.push_back({"aws-ec2", name, "", ""});
    request.only = {Step::kQuarantine, Step::kProtect, Step::kDisks};
    return request;
  }
  std::string Open(const OpenRequest& request) {
    auto opened = OpenCase(*home_, config_, request, clock_.Now());
    EXPECT_TRUE(opened) << opened.error().Render();
    return opened ? opened->id : "";
  }
  Case Run(const std::string& id) {
    auto run = RunCase(*home_, config_, id, options_);
    EXPECT_TRUE(run) << run.error().Render();
    return run ? run->what : Case{};
  }
  std::vector<std::string> Custody(const std::string& id) {
    std::vector<std::string> names;
    EXPECT_TRUE(home_->db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(const auto entries,
                   audit::ListEntries(tx, {.resource = "case/" + id, .limit = 0}));
      for (const auto& entry : entries) {
        BARTIZAN_TRY(const data::Json record, data::ParseJson(entry.record, "record"));
        std::string name = data::Str(record, "eventName");
        if (name == "RespondStep") {
          name = data::Str(*data::FindObject(record, "requestParameters"), "operation") + " " +
                 data::Str(*data::FindObject(record, "responseElements"), "state");
        }
        names.push_back(std::move(name));
      }
      return {};
    }));
    return names;
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  FakeClock clock_{FromInt(1'790'000'000'000'000)};
  Config config_;
  RunOptions options_;
  std::map<std::string, Machine> machines_;
};

TEST_F(RunTest, RespondsAndReleases) {
  const std::string id = Open(Request({"i-1"}));
  Case what = Run(id);
  EXPECT_EQ(what.state, CaseState::kContained);
  ASSERT_EQ(what.targets.size(), 1U);
  EXPECT_TRUE(what.targets[0].isolated);
  EXPECT_EQ(what.targets[0].title, "i-1 (test)");
  EXPECT_EQ(what.targets[0].undo_sha256, crypto::Sha256Hex(R"({"groups":["web","ssh"]})"));
  Machine& machine = machines_["i-1"];
  EXPECT_THAT(machine.groups, ElementsAre("collect"));
  EXPECT_TRUE(machine.protect);
  EXPECT_EQ(machine.snapshots, 1);
  EXPECT_THAT(Custody(id), Contains("SaveUndo"));
  EXPECT_THAT(Custody(id), Contains("IsolationComplete"));
  EXPECT_THAT(Custody(id), Contains("disks/snapshots applied"));

  auto released = ReleaseCase(*home_, config_, id, options_);
  ASSERT_TRUE(released) << released.error().Render();
  EXPECT_EQ(released->what.state, CaseState::kReleased);
  EXPECT_THAT(machine.groups, ElementsAre("web", "ssh"));
  EXPECT_FALSE(machine.protect);
  EXPECT_THAT(Custody(id), Contains("quarantine/eni undone"));
  auto check = VerifyCase(*home_, id);
  ASSERT_TRUE(check) << check.error().Render();
  EXPECT_THAT(check->problems, IsEmpty());
}

TEST_F(RunTest, ASecondCallContinuesAndDoublesNothing) {
  const std::string id = Open(Request({"i-1"}));
  machines_["i-1"].broken["disks/snapshots"] = Code::kUnavailable;
  EXPECT_EQ(Run(id).state, CaseState::kIncomplete);
  machines_["i-1"].broken.clear();
  auto again = OpenCase(*home_, config_, Request({"i-1"}), clock_.Now());
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->fresh);
  EXPECT_EQ(again->id, id);
  EXPECT_EQ(Run(id).state, CaseState::kContained);
  EXPECT_EQ(Run(id).state, CaseState::kContained);
  EXPECT_EQ(machines_["i-1"].snapshots, 1);
  EXPECT_EQ(machines_["i-1"].observed, 1);
  EXPECT_THAT(machines_["i-1"].log, UnorderedElementsAre("quarantine/eni", "disks/snapshots",
                                                         "protect", "disks/snapshots"));
  // What is released can be answered for anew.
  ASSERT_TRUE(ReleaseCase(*home_, config_, id, options_));
  EXPECT_NE(Open(Request({"i-1"})), id);
}

TEST_F(RunTest, GoesOnPastWhatFailsAndSaysWhatIsMissing) {
  OpenRequest request = Request({"i-1"});
  request.only.insert(Step::kScreen);
  const std::string id = Open(request);
  machines_["i-1"].broken["quarantine/eni"] = Code::kDenied;
  const Case what = Run(id);
  EXPECT_EQ(what.state, CaseState::kIncomplete);
  EXPECT_FALSE(what.targets[0].isolated);
  EXPECT_THAT(what.targets[0].missing,
              ElementsAre("quarantine/eni: broken", "screen: the lower half"));
  EXPECT_EQ(machines_["i-1"].snapshots, 1);
  EXPECT_THAT(Custody(id), Contains("quarantine/eni failed"));
}

TEST_F(RunTest, AnAnswerThatWasLostIsLookedUp) {
  const std::string id = Open(Request({"i-1"}));
  machines_["i-1"].broken["disks/snapshots"] = Code::kUndecided;
  EXPECT_EQ(Run(id).state, CaseState::kContained);
  EXPECT_EQ(machines_["i-1"].snapshots, 1);
}

TEST_F(RunTest, ScopeIsGuarded) {
  config_.aws.accounts = {"999999999999"};
  std::string id = Open(Request({"i-1"}));
  Case what = Run(id);
  EXPECT_EQ(what.state, CaseState::kIncomplete);
  EXPECT_THAT(what.targets[0].error, HasSubstr("does not allow"));
  EXPECT_THAT(machines_["i-1"].log, IsEmpty());
  EXPECT_THAT(Custody(id), Contains("RefuseTarget"));

  config_.aws.accounts = {};
  config_.aws.require_tags = {{"Environment", "prod"}};
  EXPECT_THAT(Run(id).targets[0].error, HasSubstr("Environment=prod"));
  machines_["i-1"].tags = {{"Environment", "prod"}, {"bartizan:exempt", ""}};
  EXPECT_THAT(Run(id).targets[0].error, HasSubstr("exempt"));
  options_.confirm_exempt = true;
  EXPECT_EQ(Run(id).state, CaseState::kContained);
}

TEST_F(RunTest, SeveralMachinesAtOnce) {
  std::vector<std::string> names;
  for (int i = 0; i < 40; ++i) names.push_back("i-" + std::to_string(i));
  const std::string id = Open(Request(names));
  machines_["i-7"].broken["protect"] = Code::kDenied;
  const Case what = Run(id);
  EXPECT_EQ(what.state, CaseState::kIncomplete);
  for (size_t i = 0; i < names.size(); ++i) {
    EXPECT_TRUE(what.targets[i].isolated) << i;
    EXPECT_EQ(what.targets[i].state, i == 7 ? CaseState::kIncomplete : CaseState::kContained) << i;
  }
  EXPECT_TRUE(VerifyCase(*home_, id)->ok());
  auto other = OpenCase(*home_, config_, Request({"i-3", "i-100"}), clock_.Now());
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, Code::kConflict);
}

TEST_F(RunTest, OfManyMachinesAllAreQuarantinedBeforeEvidenceIsWaitedFor) {
  options_.targets_at_once = 2;
  const std::string id = Open(Request({"i-1", "i-2", "i-3", "i-4", "i-5"}));
  const auto make = std::exchange(options_.make_targets, nullptr);
  size_t made = 0;
  options_.make_targets = [&](std::span<const TargetSpec> specs) {
    ++made;
    return make(specs);
  };
  std::vector<std::string> order;
  options_.progress = [&](std::string_view line) { order.emplace_back(line); };
  const Case what = Run(id);
  EXPECT_EQ(what.state, CaseState::kContained);
  EXPECT_EQ(made, 1U);
  ASSERT_GE(order.size(), 15U);
  size_t last_quarantine = 0, first_snapshot = order.size();
  for (size_t i = 0; i < order.size(); ++i) {
    if (order[i].find("quarantine/eni: applied") != std::string::npos) last_quarantine = i;
    if (order[i].find("disks/") != std::string::npos) first_snapshot = std::min(first_snapshot, i);
  }
  EXPECT_LT(last_quarantine, first_snapshot);
  for (const auto& [name, machine] : machines_) {
    EXPECT_EQ(machine.observed, 1) << name;
    EXPECT_EQ(machine.snapshots, 1) << name;
  }
}

TEST_F(RunTest, TellsTheSameOnlyOnce) {
  config_.notify_topic = "arn:aws:sns:eu-central-1:111122223333:incidents";
  const std::string id = Open(Request({"i-1"}));
  Run(id);
  Run(id);
  ASSERT_TRUE(home_->db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(const auto waiting, notify::ListWaiting(tx));
    EXPECT_EQ(waiting.size(), 1U);
    return {};
  }));
}

TEST_F(RunTest, PlansWithoutATrace) {
  auto plan = PlanCase(*home_, config_, Request({"i-1"}), options_);
  ASSERT_TRUE(plan) << plan.error().Render();
  ASSERT_EQ(plan->targets.size(), 1U);
  EXPECT_EQ(plan->targets[0].outcome.state, change::Outcome::kWouldChange)
      << plan->targets[0].error;
  EXPECT_THAT(machines_["i-1"].log, IsEmpty());
  EXPECT_TRUE(home_->db().Read([](store::Tx& tx) -> Status {
    BARTIZAN_TRY(const auto entries, audit::ListEntries(tx, {.limit = 0}));
    EXPECT_THAT(entries, IsEmpty());
    return {};
  }));
}

TEST_F(RunTest, StepsCanBeAddedLater) {
  OpenRequest request = Request({"i-1"});
  request.only = {Step::kQuarantine};
  const std::string id = Open(request);
  EXPECT_EQ(Run(id).state, CaseState::kContained);
  EXPECT_EQ(machines_["i-1"].snapshots, 0);
  request.only = {Step::kDisks};
  EXPECT_EQ(Open(request), id);
  EXPECT_EQ(Run(id).state, CaseState::kContained);
  EXPECT_EQ(machines_["i-1"].snapshots, 1);
}

TEST_F(RunTest, AnUndoRecordThatWasChangedIsNotFollowed) {
  const std::string id = Open(Request({"i-1"}));
  ASSERT_EQ(Run(id).state, CaseState::kContained);
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(Case what, LoadCase(tx, id));
    what.targets[0].undo["groups"] = data::JsonArray{"open-to-all"};
    return UpdateCase(tx, what);
  }));
  auto released = ReleaseCase(*home_, config_, id, options_);
  ASSERT_TRUE(released) << released.error().Render();
  EXPECT_EQ(released->what.state, CaseState::kReleasing);
  EXPECT_THAT(released->what.targets[0].error, HasSubstr("is not what was saved"));
  EXPECT_THAT(machines_["i-1"].groups, ElementsAre("collect"));
}

TEST_F(RunTest, CleansUpAfterRetentionOnly) {
  const std::string id = Open(Request({"i-1"}));
  Run(id);
  EXPECT_FALSE(CleanupCase(*home_, config_, id, {}, options_));
  ASSERT_TRUE(ReleaseCase(*home_, config_, id, options_));
  auto early = CleanupCase(*home_, config_, id, {}, options_);
  ASSERT_FALSE(early);
  EXPECT_THAT(early.error().message, HasSubstr("is kept until"));
  clock_.Advance(config_.retention);
  const std::string target =
      home_->db().Read([&](store::Tx& tx) { return LoadCase(tx, id); })->targets[0].spec.id();
  ASSERT_TRUE(PutEvidence(*home_, id, target, {.name = "a.txt"}, "x"));
  const auto kept = [&] { return home_->db().Read(EvidenceInUse).value().size(); };
  EXPECT_GT(kept(), 0U);
  ASSERT_TRUE(CleanupCase(*home_, config_, id, {.keep_evidence = true}, options_));
  EXPECT_GT(kept(), 0U);
  auto done = CleanupCase(*home_, config_, id, {}, options_);
  ASSERT_TRUE(done) << done.error().Render();
  EXPECT_EQ(done->what.state, CaseState::kClosed);
  EXPECT_EQ(kept(), 0U);  // `prune` may have it
  EXPECT_THAT(VerifyCase(*home_, id)->problems, ElementsAre());
  EXPECT_FALSE(RunCase(*home_, config_, id, options_));
}

TEST_F(RunTest, TellsPeopleWhatIsMissing) {
  config_.notify_topic = "arn:aws:sns:eu-central-1:111122223333:incidents";
  const std::string id = Open(Request({"i-1"}));
  machines_["i-1"].broken["protect"] = Code::kDenied;
  Run(id);
  ASSERT_TRUE(home_->db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(const auto waiting, notify::ListWaiting(tx));
    EXPECT_EQ(waiting.size(), 1U);
    EXPECT_THAT(waiting.at(0).message.subject, HasSubstr("incomplete"));
    EXPECT_THAT(waiting.at(0).message.text, HasSubstr("missing: protect: broken"));
    return {};
  }));
}

}  // namespace
}  // namespace bartizan::response
