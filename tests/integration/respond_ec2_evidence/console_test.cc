#include "machine.h"

namespace bartizan::response {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::set<Step> kBoth = {Step::kScreen, Step::kConsole};

std::string WriteTo(const Machine& machine, const std::string& name, std::string_view content) {
  const fs::path path = machine.folder() / name;
  EXPECT_TRUE(WriteFileAtomic(path, content));
  return path.string();
}

TEST(Console, IsKeptAsPictureAndText) {
  Reset();
  Machine machine;
  const std::string png("\x89PNG\r\n\x1a\n\0picture", 16);
  const std::string text = "boot\n\x1b[31m<script>alert(1)</script>\n";
  Settings({{"screenshot", WriteTo(machine, "x.png", png)}, {"console_output", text}});
  EXPECT_THAT(Problems(machine.Run(kBoth)), IsEmpty());
  EXPECT_THAT(machine.Names(), UnorderedElementsAre("console.txt", "screen.png"));
  EXPECT_EQ(machine.Content("screen.png"), png);
  EXPECT_EQ(machine.Content("console.txt"), text);
  EXPECT_EQ(machine.Find("screen.png").media_type, "image/png");
  EXPECT_EQ(data::Bool(machine.Find("console.txt").detail, "latest"), true);
}

TEST(Console, IsAJpegFromEc2) {
  Reset();
  Machine machine;
  machine.Run({Step::kScreen});
  EXPECT_EQ(machine.Find("screen.jpg").media_type, "image/jpeg");
}

TEST(Console, ThatIsNoPictureIsKeptAndTold) {
  Reset();
  Machine machine;
  Settings({{"screenshot", WriteTo(machine, "x.png", "GIF89a")}});
  EXPECT_THAT(Problems(machine.Run({Step::kScreen})), ElementsAre(HasSubstr("neither")));
  EXPECT_EQ(machine.Content("screen.bin"), "GIF89a");
}

TEST(Console, OfAnInstanceThatIsNotOnNitroIsThePostedOutput) {
  Reset();
  Machine machine({{"InstanceType", "t2.micro"}});
  Settings({{"console_output", "posted\n"}});
  EXPECT_THAT(Problems(machine.Run({Step::kConsole})), IsEmpty());
  EXPECT_EQ(machine.Content("console.txt"), "posted\n");
  EXPECT_EQ(data::Bool(machine.Find("console.txt").detail, "latest"), false);
}

TEST(Console, OfAStoppedMachineIsMissing) {
  Reset();
  Machine machine;
  Settings({{"console_output", ""}});
  machine.Ask("ec2", "StopInstances", {{"InstanceIds", ToStrings({machine.id()})}});
  const change::Outcome outcome = machine.Run(kBoth);
  EXPECT_EQ(outcome.state, change::Outcome::kApplied);
  EXPECT_THAT(Problems(outcome), UnorderedElementsAre(HasSubstr("gives no picture"),
                                                      HasSubstr("console has no output")));
  EXPECT_THAT(machine.Names(), IsEmpty());
}

TEST(Console, ThatIsDeniedLeavesTheOther) {
  Reset();
  Machine machine;
  Fault("ec2", "GetConsoleScreenshot", "UnauthorizedOperation");
  const change::Outcome outcome = machine.Run(kBoth);
  EXPECT_EQ(outcome.state, change::Outcome::kFailed);
  EXPECT_THAT(Problems(outcome), ElementsAre(HasSubstr("screen: ")));
  EXPECT_THAT(machine.Names(), ElementsAre("console.txt"));
  EXPECT_THAT(Problems(machine.Run(kBoth)), IsEmpty());
}

}  // namespace
}  // namespace bartizan::response
