#include "bartizan/response/target_linux.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "bartizan/response/test_home.h"

namespace bartizan::response {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class LinuxTargets : public ::testing::Test {
 protected:
  LinuxTargets()
      : home_(OpenTestHome(folder_.path() / "home")),
        context_(*home_, {.case_id = "01CASE",
                          .target_id = "linux-host/web",
                          .operator_name = "tester",
                          .scratch = folder_.path() / "scratch"}) {}

  std::unique_ptr<Target> Make(const HostConfig& config) {
    auto target = MakeLinuxTarget(config, {.kind = "linux-host", .name = config.name});
    EXPECT_TRUE(target) << target.error().Render();
    return std::move(*target);
  }
  std::vector<change::Operation> Plan(Target& target, const data::JsonObject& undo,
                                      const std::set<Step>& steps) {
    auto operations = target.Plan(undo, steps, context_);
    EXPECT_TRUE(operations) << operations.error().Render();
    return std::move(*operations);
  }
  static std::vector<std::string> Ids(const std::vector<change::Operation>& operations) {
    std::vector<std::string> ids;
    for (const auto& operation : operations) ids.push_back(operation.id);
    return ids;
  }

  TempDir folder_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
  CaseContext context_;
};

LinuxUndo SomeUndo() {
  return {.netns = 77,
          .processes = {{{12, 99}, "/a b\n"}, {{13, 100}, "/"}},
          .groups = {{"/x", true}, {"/y", false}},
          .memory = {{12, 99}},
          .unavailable = {"freeze: process 1: no"}};
}

TEST_F(LinuxTargets, UndoRecordsComeBackAsTheyWere) {
  const LinuxUndo undo = SomeUndo();
  const data::JsonObject json = ToJson(undo);
  const auto back = LinuxUndoFrom(*data::ParseJson(data::ToJson(json), "undo")->if_object());
  ASSERT_TRUE(back) << back.error().Render();
  EXPECT_EQ(ToJson(*back), json);
  EXPECT_EQ(back->processes, undo.processes);
  EXPECT_TRUE(back->groups[0].frozen);
}

TEST_F(LinuxTargets, UndoRecordsThatAreNoneAreRefused) {
  EXPECT_FALSE(LinuxUndoFrom({}));
  for (const char* key : {"netns_inode", "processes", "groups", "memory", "unavailable"}) {
    data::JsonObject json = ToJson(SomeUndo());
    json.erase(key);
    EXPECT_FALSE(LinuxUndoFrom(json)) << key;
  }
  data::JsonObject json = ToJson(SomeUndo());
  json["processes"] = data::JsonArray{data::JsonObject{{"pid", -1}, {"start", 1}, {"group", "/"}}};
  EXPECT_FALSE(LinuxUndoFrom(json));
  json["processes"] = data::JsonArray{data::JsonObject{{"pid", 2}, {"start", 1}, {"group", "\\q"}}};
  EXPECT_FALSE(LinuxUndoFrom(json));
}

TEST_F(LinuxTargets, PlanWhatIsAskedFor) {
  const auto target =
      Make({.name = "web", .collectors = {"10.0.0.9:443"}, .disks = {"/a/b c.img"}});
  std::set<Step> all = UsualSteps();
  all.insert(Step::kCut);
  all.insert(Step::kFreeze);
  const auto operations = Plan(*target, ToJson(SomeUndo()), all);
  EXPECT_THAT(
      Ids(operations),
      ElementsAre("quarantine/host", "cut", "freeze/processes", "freeze/group-0", "freeze/group-1",
                  "isolate", "verify", "collect/sockets", "collect/processes", "collect/network",
                  "collect/system", "collect/logins", "collect/kernel-log", "collect/journal",
                  "collect/files", "memory/12", "disks/0-b_c.img"));
  for (const auto& operation : operations) {
    EXPECT_FALSE(operation.title.empty());
    EXPECT_TRUE(operation.probe && operation.apply);
    EXPECT_EQ(operation.probe({}).value(), change::Probe::kNotDone);  // makes no call
    const bool evidence = data::Bool(operation.detail, "evidence").value_or(false);
    EXPECT_EQ(!operation.inverse, evidence) << operation.id;
    const auto step = StepFromName(data::Str(operation.detail, "step"));
    ASSERT_TRUE(step);
    EXPECT_TRUE(operation.id.starts_with(StepName(*step)));
  }
  EXPECT_THAT(operations[0].title, HasSubstr("10.0.0.9:443"));
  EXPECT_THAT(operations[5].after, Contains("memory/12"));
  EXPECT_THAT(operations[5].needs, ElementsAre());
  EXPECT_THAT(operations[1].after, Contains("collect/sockets"));
  EXPECT_THAT(operations[15].after, Contains("freeze/processes"));
}

TEST_F(LinuxTargets, PlanNothingThatIsNotAskedFor) {
  const auto target = Make({.name = "web"});
  LinuxUndo undo{.netns = 1};
  EXPECT_THAT(Ids(Plan(*target, ToJson(undo), {Step::kFreeze, Step::kMemory, Step::kDisks})),
              ElementsAre());
  EXPECT_THAT(Ids(Plan(*target, ToJson(undo), {Step::kScreen, Step::kProtect, Step::kVerify})),
              ElementsAre());
  EXPECT_THAT(Ids(Plan(*target, ToJson(undo), {Step::kIsolate, Step::kVerify})),
              ElementsAre("isolate", "verify"));
}

TEST_F(LinuxTargets, RefuseCollectorsThatAreNone) {
  const auto target = MakeLinuxTarget({.name = "web", .collectors = {"10.0.0.9"}}, {});
  ASSERT_FALSE(target);
  EXPECT_EQ(target.error().code, Code::kInvalid);
}

TEST_F(LinuxTargets, TakeEveryKindOfEndpointFromTheirConfiguration) {
  const auto config = ParseConfig(
      "hosts: [{name: web, collectors: ['10.0.0.0/24:443', 'udp:[fd00::9]:514', "
      "'from:10.0.0.8:22'], freeze: [{cgroup: there/is/none}]}]\n",
      "respond.yaml", "/");
  ASSERT_TRUE(config) << config.error().Render();
  const auto target = Make(config->hosts[0]);
  const auto operations = Plan(*target, ToJson(LinuxUndo{.netns = 1}), {Step::kQuarantine});
  EXPECT_THAT(operations.at(0).title,
              HasSubstr("10.0.0.0/24:443, udp:[fd00::9]:514, from:10.0.0.8:22"));
  EXPECT_THAT(target->Observe()->warnings,
              Contains(HasSubstr("there is no control group /there/is/none")));
}

TEST_F(LinuxTargets, AreFoundByTheirNames) {
  const Config config{.hosts = {{.name = "web"}}};
  const std::vector<TargetSpec> specs = {{.kind = "linux-host", .name = "web"},
                                         {.kind = "linux-host", .name = "localhost"},
                                         {.kind = "linux-host", .name = "db"}};
  const auto targets = MakeLinuxTargets(config, specs);
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ((*targets[0])->spec().name, "web");
  EXPECT_TRUE(targets[1]);
  EXPECT_EQ(targets[2].error().code, Code::kNotFound);
}

TEST_F(LinuxTargets, SayWhatTheyWillNotFreeze) {
  const auto target = Make({.name = "web",
                            .freeze_cgroups = {"/there/is/none"},
                            .freeze_pids = {1, 40'000'000},
                            .memory_pids = {getpid(), 40'000'000}});
  const auto observed = target->Observe();
  ASSERT_TRUE(observed) << observed.error().Render();
  const auto undo = LinuxUndoFrom(observed->undo);
  ASSERT_TRUE(undo) << undo.error().Render();
  EXPECT_TRUE(undo->processes.empty());
  EXPECT_EQ(undo->memory.size(), 1U);
  EXPECT_EQ(undo->unavailable.size(), 4U);
  EXPECT_GE(observed->warnings.size(), 4U);
  EXPECT_EQ(data::Str(observed->undo, "boot_id").size(), 36U);
  EXPECT_THAT(observed->title, HasSubstr("web ("));
  EXPECT_EQ(observed->documents.at(0).name, "metadata/host.json");
}

TEST_F(LinuxTargets, AreNotObservedWithoutTheirNamespace) {
  const auto target = Make({.name = "web", .netns = "bartizan-there-is-none"});
  EXPECT_EQ(target->Observe().error().code, Code::kNotFound);
}

}  // namespace
}  // namespace bartizan::response
