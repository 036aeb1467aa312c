#include "bartizan/response/target_qemu.h"

#include <gmock/gmock.h>

#include "bartizan/response/test_home.h"
#include "bartizan/response/testing_qemu.h"

namespace bartizan::response {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

std::string Refuse(const data::JsonObject&) {
  return R"("error": {"class": "GenericError", "desc": "no 'format' here"})";
}

class QemuTargetTest : public ::testing::Test {
 protected:
  QemuTargetTest()
      : folder_(*TempDir::Create("bartizan-qemu-test")),
        home_(OpenTestHome(folder_.path() / "home")),
        case_(MakeTestCase(*home_, {"vm:db"})),
        context_(*home_, {.case_id = case_.id,
                          .target_id = "qemu-vm/db",
                          .operator_name = "tester",
                          .scratch = folder_.path() / "scratch"}) {
    Renew();
  }

  // As another process would.
  void Renew() {
    target_ = MakeQemuTarget({.name = "db", .qmp = qemu_.path()}, case_.targets[0].spec, {});
  }
  Observed See() {
    auto observed = target_->Observe();
    EXPECT_TRUE(observed) << observed.error().Render();
    return observed ? *std::move(observed) : Observed{};
  }
  change::Operation Find(const data::JsonObject& undo, std::string_view id,
                         const std::set<Step>& steps) {
    auto operations = target_->Plan(undo, steps, context_);
    EXPECT_TRUE(operations);
    for (auto& operation : *operations) {
      if (operation.id == id) return operation;
    }
    ADD_FAILURE() << "no operation " << id;
    return {};
  }
  Result<data::Json> Apply(std::string_view id, Step step) {
    return Find(See().undo, id, {step}).apply({});
  }

  FakeQemu qemu_;
  TempDir folder_;
  std::unique_ptr<store::Home> home_;
  Case case_;
  CaseContext context_;
  std::unique_ptr<Target> target_;
};

TEST_F(QemuTargetTest, SeesTheMachine) {
  const Observed seen = See();
  EXPECT_EQ(seen.title, "db (guest, QEMU 7.2.22)");
  EXPECT_EQ(data::ToJson(seen.undo),
            R"({"name":"guest","uuid":"u1","status":"running","running":true,"nics":[)"
            R"({"name":"nic0","link":"up"},{"name":"nic1","link":"down"}],"disks":[)"
            R"({"node":"d0","file":"/d0","format":"raw","size":512}]})");
  EXPECT_THAT(seen.warnings, IsEmpty());
  std::vector<std::string> names;
  for (const Document& document : seen.documents) names.push_back(document.name);
  EXPECT_THAT(names, Contains("metadata/query-uuid.json"));
  EXPECT_THAT(qemu_.log(), IsEmpty()) << "looking changes nothing";
}

TEST_F(QemuTargetTest, TheUndoRecordComesBackAsItWas) {
  const Observed seen = See();
  const auto undo = QemuUndoFrom(seen.undo);
  ASSERT_TRUE(undo) << undo.error().Render();
  EXPECT_EQ(data::ToJson(ToJson(*undo)), data::ToJson(seen.undo));
  for (const char* key : {"running", "nics", "disks"}) {
    data::JsonObject cut = seen.undo;
    cut.erase(key);
    EXPECT_EQ(QemuUndoFrom(cut).error().code, Code::kInvalid) << key;
  }
  data::JsonObject odd = seen.undo;
  odd["nics"] = data::JsonArray{data::JsonObject{{"link", "up"}}};
  EXPECT_FALSE(QemuUndoFrom(odd));
  odd = seen.undo;
  odd["disks"] = data::JsonArray{data::JsonObject{{"node", "d0"}, {"size", -1}}};
  EXPECT_FALSE(QemuUndoFrom(odd));
}

TEST_F(QemuTargetTest, UnplugsAllAndPlugsInWhatWas) {
  const auto undo = See().undo;
  for (const char* id : {"quarantine/nic0", "quarantine/nic1"}) {
    const auto done = Find(undo, id, {Step::kQuarantine, Step::kIsolate}).apply({});
    EXPECT_TRUE(done) << done.error().Render();
  }
  // What a guest says of its cards is not trusted: the second one is unplugged too.
  EXPECT_THAT(qemu_.log(), ElementsAre("set_link nic0 false", "set_link nic1 false"));
  Renew();
  for (const char* id : {"quarantine/nic0", "quarantine/nic1"}) {
    EXPECT_TRUE(Find(undo, id, {Step::kQuarantine}).inverse({}));
  }
  EXPECT_THAT(qemu_.links(), UnorderedElementsAre(Pair("nic0", true), Pair("nic1", false)));
}

TEST_F(QemuTargetTest, IsolationAloneUnplugsToo) {
  EXPECT_TRUE(Apply("isolate/nic0", Step::kIsolate));
  EXPECT_FALSE(qemu_.links().at("nic0"));
}

TEST_F(QemuTargetTest, ALostAnswerIsUndecidedAndRepeated) {
  const auto operation = Find(See().undo, "quarantine/nic0", {Step::kQuarantine});
  qemu_.Break("set_link", [](const data::JsonObject&) { return "cut"; });
  const auto lost = operation.apply({});
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, Code::kUndecided);
  qemu_.Mend("set_link");
  change::Context again;
  again.interrupted = true;
  EXPECT_EQ(operation.probe(again).value_or(change::Probe::kDone), change::Probe::kNotDone);
  EXPECT_TRUE(operation.apply(again)) << "connected anew";
  EXPECT_THAT(qemu_.log(), ElementsAre("set_link nic0 false"));
}

TEST_F(QemuTargetTest, AnotherMachineIsLeftAlone) {
  const auto undo = See().undo;
  Renew();
  qemu_.set_uuid("u2");
  const auto other = Find(undo, "quarantine/nic0", {Step::kQuarantine}).apply({});
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, Code::kConflict);
  EXPECT_THAT(qemu_.log(), IsEmpty());
}

TEST_F(QemuTargetTest, StopsAndLetsRunWhatRan) {
  const auto undo = See().undo;
  EXPECT_TRUE(Find(undo, "freeze", {Step::kFreeze}).apply({}));
  EXPECT_FALSE(qemu_.running());
  EXPECT_TRUE(Find(undo, "freeze", {Step::kFreeze}).inverse({}));
  EXPECT_TRUE(qemu_.running());
}

TEST_F(QemuTargetTest, DoesNotStartWhatStood) {
  EXPECT_TRUE(Apply("freeze", Step::kFreeze));
  const auto undo = See().undo;  // stands still already
  const auto freeze = Find(undo, "freeze", {Step::kFreeze});
  EXPECT_TRUE(freeze.apply({}));
  EXPECT_TRUE(freeze.inverse({}));
  EXPECT_FALSE(qemu_.running());
}

TEST_F(QemuTargetTest, ACarrierThatIsStillThereIsTold) {
  const std::set<Step> steps = {Step::kQuarantine, Step::kVerify};
  const auto undo = See().undo;
  const auto before = Find(undo, "verify", steps).apply({});
  ASSERT_FALSE(before);
  EXPECT_THAT(before.error().OneLine(), HasSubstr("nic0 has a carrier"));
  EXPECT_TRUE(Find(undo, "quarantine/nic0", steps).apply({}));
  EXPECT_TRUE(Find(undo, "verify", steps).apply({}));
  EXPECT_TRUE(context_.Has("verify.json").value_or(false));
}

TEST_F(QemuTargetTest, ALinkThatCannotBeReadIsTakenForUp) {
  for (const char* dump : {"0: 0x01 0x54 0x00 0x00 0x00 0x01 0x00 0x00", "nonsense", ""}) {
    qemu_.Break("qom-get", Refuse);
    if (*dump != '\0') {
      qemu_.Mend("qom-get");
      qemu_.Break("human-monitor-command", [dump](const data::JsonObject& arguments) {
        const bool network = data::Str(arguments, "command-line") == "info network";
        return fmt::format("\"return\": \"{}\"", network ? "nic0: index=0,type=nic,model=x" : dump);
      });
    }
    const auto undo = QemuUndoFrom(See().undo);
    ASSERT_TRUE(undo);
    EXPECT_EQ(undo->nics[0].link, Link::kUnknown) << dump;
  }
  qemu_.Mend("human-monitor-command");
  qemu_.Break("qom-get", Refuse);
  const auto undo = See().undo;
  EXPECT_TRUE(Find(undo, "quarantine/nic1", {Step::kQuarantine}).inverse({}));
  EXPECT_TRUE(qemu_.links().at("nic1"));
}

TEST_F(QemuTargetTest, KeepsPictureTextAndMemory) {
  EXPECT_TRUE(Apply("screen", Step::kScreen));
  EXPECT_TRUE(Apply("console", Step::kConsole));
  const auto memory = Apply("memory", Step::kMemory);
  ASSERT_TRUE(memory) << memory.error().Render();
  EXPECT_EQ(data::Int(*memory, "size"), 11);
  for (const char* name : {"screen.png", "console.txt", "console.vga", "memory.elf"}) {
    EXPECT_TRUE(context_.Has(name).value_or(false)) << name;
  }
  EXPECT_FALSE(fs::exists(folder_.path() / "scratch" / "memory.elf"));
}

TEST_F(QemuTargetTest, OlderQemuWritesPicturesInAnotherForm) {
  qemu_.Break("screendump", Refuse);
  const auto refused = Apply("screen", Step::kScreen);
  ASSERT_TRUE(refused) << "there is no picture to be had, which is no failure";
  EXPECT_THAT(data::ToJson(*refused), HasSubstr("QEMU refused screendump"));
  EXPECT_FALSE(context_.Has("screen.ppm").value_or(true));
  // Nothing was written.
  qemu_.Break("screendump", [](const data::JsonObject&) { return "\"return\": {}"; });
  EXPECT_EQ(Apply("screen", Step::kScreen).error().code, Code::kInvalid);
}

TEST_F(QemuTargetTest, NoTextWhereThereIsNoTextMode) {
  qemu_.set_video_mode(0x13);
  const auto none = Apply("console", Step::kConsole);
  ASSERT_TRUE(none);
  EXPECT_THAT(data::ToJson(*none), HasSubstr("no screen in text mode"));
  EXPECT_FALSE(context_.Has("console.txt").value_or(true));
}

TEST_F(QemuTargetTest, ACopyOfTheMemoryThatIsCutIsNotKept) {
  for (const char* answer :
       {R"("return": {"status": "failed", "total": 11})",
        R"("return": {"status": "completed", "total": 12})", R"("return": {"status": "none"})"}) {
    qemu_.Break("query-dump", [answer](const data::JsonObject&) { return answer; });
    EXPECT_EQ(Apply("memory", Step::kMemory).error().code, Code::kFailed) << answer;
    EXPECT_FALSE(context_.Has("memory.elf").value_or(true));
  }
}

TEST_F(QemuTargetTest, ADiskThatCannotBeCopiedIsTold) {
  qemu_.Break("transaction", Refuse);
  const auto disks = Apply("disks", Step::kDisks);
  ASSERT_TRUE(disks) << disks.error().Render();
  EXPECT_THAT(data::ToJson(*disks), HasSubstr("d0: QEMU refused transaction"));
  qemu_.Mend("transaction");
  const auto gone = Apply("disks", Step::kDisks);
  ASSERT_TRUE(gone) << gone.error().Render();
  EXPECT_THAT(data::ToJson(*gone), HasSubstr("d0: its job is gone"));
}

TEST_F(QemuTargetTest, AttemptsThatDiedAreLookedUp) {
  const auto screen = Find(See().undo, "screen", {Step::kScreen});
  change::Context died;
  died.interrupted = true;
  EXPECT_EQ(screen.probe(died).value_or(change::Probe::kUnknown), change::Probe::kNotDone);
  EXPECT_TRUE(screen.apply(died));
  EXPECT_EQ(screen.probe(died).value_or(change::Probe::kUnknown), change::Probe::kDone);
}

TEST(Qemu, ReadsCardsFromTheListOfTheNetwork) {
  EXPECT_THAT(ParseNics("hub 0\r\n \\ hub0port1: net0: index=0,type=user\r\n"
                        " \\ a: index=0,type=nic,model=e1000\r\n"
                        "b: index=0,type=nic,model=x\nb: index=1,type=nic,model=x\n"
                        "c: index=0,type=tap,ifname=t\n: index=0,type=nic,x\n"
                        "d: index=0\ne: index=0,type=nicer,x\n"),
              ElementsAre("a", "b"));
  EXPECT_THAT(ParseNics(""), IsEmpty());
}

TEST(Qemu, ReadsBytesOfADump) {
  EXPECT_EQ(ParseBytes("00: 0x41 0x42\r\n02: 0x43\r\n", 3).value_or("none"), "ABC");
  for (const char* odd : {"00: 0x41", "00: 0x41 0x42 0x43", "00: 41 42", "00: 0x141 0x42", "",
                          "Cannot access memory", "00: 0x41 0x4g"}) {
    EXPECT_FALSE(ParseBytes(odd, 2)) << odd;
  }
}

TEST(Qemu, NamesOfEvidenceAreHarmless) {
  EXPECT_EQ(EvidencePart("#block123"), "block123");
  EXPECT_EQ(EvidencePart("../x"), "..x");
  EXPECT_EQ(EvidencePart(".."), "disk");
  EXPECT_EQ(EvidencePart("/"), "disk");
}

TEST(Qemu, KnowsOnlyWhatIsConfigured) {
  Config config;
  config.vms = {{.name = "db", .qmp = "/nowhere/qmp"}};
  const std::vector<TargetSpec> specs = {{.kind = "qemu-vm", .name = "db"},
                                         {.kind = "qemu-vm", .name = "web"}};
  const auto targets = MakeQemuTargets(config, specs);
  ASSERT_EQ(targets.size(), 2U);
  ASSERT_TRUE(targets[0]);
  EXPECT_EQ((*targets[0])->Observe().error().code, Code::kNotFound);
  ASSERT_FALSE(targets[1]);
  EXPECT_EQ(targets[1].error().code, Code::kNotFound);
}

}  // namespace
}  // namespace bartizan::response
