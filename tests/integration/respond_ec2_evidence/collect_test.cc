#include "machine.h"

namespace bartizan::response {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using testing::UnorderedElementsAre;

const std::set<Step> kCollect = {Step::kCollect};

constexpr std::string_view kSmall = R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: who, run: "id -un; exit 3"}
      - {name: here, run: "echo here"}
)";

TEST(Collect, RunsTheCommandsOfTheProfile) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseProfile(kSmall);
  EXPECT_THAT(Problems(machine.Run(kCollect)), IsEmpty());
  EXPECT_THAT(machine.Names(),
              UnorderedElementsAre("collect/agent.json", "collect/here.txt", "collect/who.txt"));
  EXPECT_EQ(machine.Content("collect/here.txt"), "here\n");
  const JsonObject detail = machine.Find("collect/who.txt").detail;
  EXPECT_EQ(data::Int(detail, "exit"), 3);
  EXPECT_EQ(data::Bool(detail, "truncated"), false);
  EXPECT_THAT(machine.Comments(), AllOf(SizeIs(2), Each(StartsWith("bartizan "))));
  EXPECT_THAT(data::Str(machine.Document("collect/agent.json"), "PingStatus"), "Online");
}

// What is done is not done again.
TEST(Collect, RunsOnce) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseProfile(kSmall);
  machine.Run(kCollect);
  machine.Run(kCollect);
  EXPECT_EQ(Calls().at("ssm:SendCommand"), 2);
}

TEST(Collect, UsesTheBuiltInProfile) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseBucket();
  machine.Run(kCollect);
  EXPECT_THAT(machine.Content("collect/processes.txt"), HasSubstr("python"));
}

TEST(Collect, CopiesFilesAsAnArchive) {
  Reset();
  Machine machine;
  const fs::path folder = machine.RunCommands();
  machine.UseBucket();
  const std::string content(100'000, 'q');
  ASSERT_TRUE(WriteFileAtomic(folder / "etc/ld.so.preload", content));
  machine.UseProfile(fmt::format(R"(profiles:
  - name: test
    os: linux
    files:
      - {{path: "{}/etc/*", bytes: 1MiB}}
)",
                                 folder.string()));
  EXPECT_THAT(Problems(machine.Run(kCollect)), IsEmpty());
  const std::string tar = machine.Content("collect/files.tar");
  EXPECT_EQ(tar.substr(257, 5), "ustar");
  EXPECT_THAT(tar, HasSubstr(content));
  EXPECT_EQ(machine.Find("collect/files.tar").media_type, "application/x-tar");
}

TEST(Collect, TakesLongOutputFromTheBucket) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseBucket();
  machine.UseProfile(R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: long, run: "head -c 500000 /dev/zero | tr '\\0' x"}
)");
  EXPECT_THAT(Problems(machine.Run(kCollect)), IsEmpty());
  EXPECT_EQ(machine.Content("collect/long.txt"), std::string(500'000, 'x'));
  EXPECT_EQ(data::Int(machine.Find("collect/long.txt").detail, "exit"), 0);
}

TEST(Collect, TellsWhatIsCutWithoutABucket) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseProfile(R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: long, run: "head -c 500000 /dev/zero | tr '\\0' x"}
)");
  const change::Outcome outcome = machine.Run(kCollect);
  EXPECT_EQ(outcome.state, change::Outcome::kApplied);
  EXPECT_THAT(Problems(outcome), ElementsAre(HasSubstr("cut at 24,000 characters")));
  EXPECT_EQ(machine.Find("collect/long.txt").size, 24'000);
  EXPECT_EQ(data::Bool(machine.Find("collect/long.txt").detail, "truncated"), true);
}

// A machine that does not keep to the limits of the line: only as much is taken as was asked for.
TEST(Collect, TakesOnlySoMuchOfWhatNeverEnds) {
  Reset();
  Machine machine;
  machine.UseBucket();
  Settings(
      {{"command_results", JsonArray{JsonObject{{"contains", "FLOOD"}, {"size", 40'000'000}}}}});
  machine.UseProfile(R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: flood, run: "echo FLOOD", bytes: 1MiB}
      - {name: calm, run: "echo calm"}
)");
  const change::Outcome outcome = machine.Run(kCollect);
  EXPECT_EQ(outcome.state, change::Outcome::kApplied);
  EXPECT_THAT(Problems(outcome),
              Contains(AllOf(HasSubstr("collect/flood"), HasSubstr("40000000 bytes"))));
  EXPECT_EQ(machine.Find("collect/flood.txt").size, (1U << 20U) + 256);
  EXPECT_THAT(machine.Names(), Contains("collect/calm.txt"));
}

TEST(Collect, LeavesAScriptOutThatTheAgentNeverTakes) {
  Reset();
  Machine machine;
  Settings({{"silent_instances", ToStrings({machine.id()})}, {"time_factor", 200}});
  machine.UseProfile(kSmall);
  const change::Outcome outcome = machine.Run({Step::kCollect, Step::kConsole});
  EXPECT_EQ(outcome.state, change::Outcome::kFailed);
  EXPECT_THAT(Problems(outcome),
              UnorderedElementsAre(AllOf(HasSubstr("collect/who"), HasSubstr("DeliveryTimedOut")),
                                   AllOf(HasSubstr("collect/here"), HasSubstr("did not run"))));
  EXPECT_THAT(machine.Names(), Contains("console.txt"));
  // It answers now, and is asked anew.
  Settings({{"silent_instances", JsonArray{}}});
  machine.RunCommands();
  EXPECT_THAT(Problems(machine.Run({Step::kCollect, Step::kConsole})), IsEmpty());
  EXPECT_EQ(machine.Content("collect/here.txt"), "here\n");
}

TEST(Collect, WithoutAnAgentEndsAfterAWhile) {
  Reset();
  Machine machine;
  Settings({{"unmanaged_instances", ToStrings({machine.id()})}});
  machine.UseProfile(kSmall);
  const change::Outcome outcome = machine.Run(kCollect);
  EXPECT_THAT(Problems(outcome), Contains(HasSubstr("no agent of Systems Manager answers")));
  EXPECT_THAT(Problems(outcome), Contains("collect/who: not begun"));
  EXPECT_FALSE(Calls().contains("ssm:SendCommand"));
}

TEST(Collect, KeepsWhatACommandPrintedBeforeItsTimeWasOver) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseProfile(R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: slow, run: "echo begun; exec sleep 300", time: 1s}
)");
  EXPECT_THAT(Problems(machine.Run(kCollect)), ElementsAre(HasSubstr("it took too long")));
  EXPECT_EQ(machine.Content("collect/slow.txt"), "begun\n");
  EXPECT_EQ(data::Int(machine.Find("collect/slow.txt").detail, "exit"), 124);
}

// The machine did not keep to the limit, its agent did.
TEST(Collect, TellsThatTheAgentEndedACommand) {
  Reset();
  Machine machine;
  machine.RunCommands();
  Settings({{"time_factor", 100}});
  machine.UseProfile(R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: slow, run: "exec sleep 300", time: 60s}
)");
  EXPECT_THAT(Problems(machine.Run(kCollect)), ElementsAre(HasSubstr("it was ended after")));
  EXPECT_EQ(data::Str(machine.Find("collect/slow.txt").detail, "status"), "TimedOut");
}

TEST(Collect, OfAStoppedInstanceIsMissing) {
  Reset();
  Machine machine;
  machine.instance().state = "stopped";
  EXPECT_THAT(Problems(machine.Run(kCollect)), ElementsAre(HasSubstr("the instance is stopped")));
  EXPECT_THAT(machine.Names(), IsEmpty());
}

TEST(Collect, ThatIsDeniedFailsAlone) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseProfile(kSmall);
  Fault("ssm", "SendCommand", "AccessDeniedException");
  const change::Outcome outcome = machine.Run(kCollect);
  EXPECT_THAT(Problems(outcome), SizeIs(1));
  EXPECT_THAT(machine.Names(), SizeIs(2));
  EXPECT_THAT(Problems(machine.Run(kCollect)), IsEmpty());
  EXPECT_EQ(machine.Comments().size(), 2);
}

TEST(Collect, RefusesABadProfileByName) {
  Reset();
  Machine machine;
  machine.UseProfile("profiles: [{name: other, os: linux, commands: [{name: x, run: id}]}]\n");
  EXPECT_THAT(Problems(machine.Run(kCollect)), Contains(HasSubstr("collect/profile")));
}

// Hostile bytes are kept as they are.
TEST(Collect, DoesNotInterpretWhatComes) {
  Reset();
  Machine machine;
  machine.RunCommands();
  machine.UseProfile(R"(profiles:
  - name: test
    os: linux
    commands:
      - {name: evil, run: "printf 'bartizan-exit:0\\n\\033]0;x\\007<script>\\n'"}
)");
  machine.Run(kCollect);
  EXPECT_EQ(machine.Content("collect/evil.txt"), "bartizan-exit:0\n\x1b]0;x\x07<script>\n");
}

}  // namespace
}  // namespace bartizan::response
