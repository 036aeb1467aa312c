#include "machine.h"

namespace bartizan::response {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::set<Step> kCollect = {Step::kCollect};

class ProfileSwap : public testing::Test {
 protected:
  ProfileSwap() { Reset(); }
  // Of an instance that has this profile; "": none.
  std::unique_ptr<Machine> Make(const std::string& profile) {
    if (!profile.empty()) {
      Machine maker;
      maker.Ask("iam", "CreateInstanceProfile", {{"InstanceProfileName", profile}});
    }
    auto machine = std::make_unique<Machine>(
        profile.empty() ? JsonObject()
                        : JsonObject{{"IamInstanceProfile", JsonObject{{"Name", profile}}}});
    machine->UseCollector();
    machine->RunCommands();
    machine->UseProfile(
        "profiles: [{name: test, os: linux, commands: [{name: here, run: echo here}]}]\n");
    return machine;
  }
};

TEST_F(ProfileSwap, CollectsUnderTheTemporaryProfileAndLeavesNone) {
  auto machine = Make("web");
  EXPECT_THAT(Problems(machine->Run(kCollect)), IsEmpty());
  EXPECT_EQ(machine->Content("collect/here.txt"), "here\n");
  EXPECT_EQ(machine->Profile(), "");
  EXPECT_EQ(machine->Release(kCollect).state, change::Outcome::kUndone);
  EXPECT_EQ(machine->Profile(), "web");
}

TEST_F(ProfileSwap, GivesAnInstanceWithoutProfileNoneBack) {
  auto machine = Make("");
  EXPECT_THAT(Problems(machine->Run(kCollect)), IsEmpty());
  EXPECT_EQ(machine->Profile(), "");
  EXPECT_EQ(machine->Release(kCollect).state, change::Outcome::kUndone);
  EXPECT_EQ(machine->Profile(), "");
}

TEST_F(ProfileSwap, RestoresTheCollectorsOwnProfileWhereItIsTheInstances) {
  auto machine = Make("");
  machine->Ask(
      "ec2", "AssociateIamInstanceProfile",
      {{"InstanceId", machine->id()}, {"IamInstanceProfile", JsonObject{{"Name", "collector"}}}});
  EXPECT_THAT(Problems(machine->Run(kCollect)), IsEmpty());
  EXPECT_EQ(machine->Profile(), "");
  machine->Release(kCollect);
  EXPECT_EQ(machine->Profile(), "collector");
}

TEST_F(ProfileSwap, TakesTheProfileEvenWhereNothingCouldBeCollected) {
  auto machine = Make("web");
  Settings({{"unmanaged_instances", ToStrings({machine->id()})}});
  EXPECT_THAT(Problems(machine->Run(kCollect)), Contains(HasSubstr("no agent")));
  EXPECT_EQ(machine->Profile(), "");
  EXPECT_EQ(machine->Release(kCollect).state, change::Outcome::kUndone);
  EXPECT_EQ(machine->Profile(), "web");
}

TEST_F(ProfileSwap, WithoutACollectorsProfileUsesTheInstancesOwn) {
  auto machine = Make("web");
  machine->config().aws.collector_profile = "";
  EXPECT_THAT(Problems(machine->Run(kCollect)), IsEmpty());
  EXPECT_FALSE(Calls().contains("ec2:ReplaceIamInstanceProfileAssociation"));
  EXPECT_EQ(machine->Profile(), "");
}

TEST_F(ProfileSwap, ThatIsDeniedKeepsTheCommandsAway) {
  auto machine = Make("web");
  Fault("ec2", "ReplaceIamInstanceProfileAssociation", "UnauthorizedOperation", 0, 10);
  const change::Outcome outcome = machine->Run(kCollect);
  EXPECT_THAT(Problems(outcome), Contains(HasSubstr("profile/attach: ")));
  EXPECT_FALSE(Calls().contains("ssm:SendCommand"));
  EXPECT_EQ(machine->Profile(), "");
  EXPECT_EQ(machine->Release(kCollect).state, change::Outcome::kUndone);
  EXPECT_EQ(machine->Profile(), "web");
}

TEST_F(ProfileSwap, ThatIsMissingSaysWhatMakesIt) {
  auto machine = Make("web");
  machine->config().aws.collector_profile = "nobody-made-it";
  EXPECT_THAT(Problems(machine->Run(kCollect)),
              Contains(AllOf(HasSubstr("profile/attach: "), HasSubstr("nobody-made-it"),
                             HasSubstr("bartizan respond prepare"))));
  EXPECT_EQ(machine->Release(kCollect).state, change::Outcome::kUndone);
  EXPECT_EQ(machine->Profile(), "web");
}

// As EC2 itself refuses it.
TEST_F(ProfileSwap, ThatEc2DoesNotFindSaysWhatMakesIt) {
  auto machine = Make("web");
  Fault("ec2", "ReplaceIamInstanceProfileAssociation", "InvalidParameterValue", 0, 10);
  EXPECT_THAT(Problems(machine->Run(kCollect)), Contains(HasSubstr("bartizan respond prepare")));
}

// The profile has been taken when the command that failed is tried again.
TEST_F(ProfileSwap, IsDoneOnceMoreForWhatFailed) {
  for (const char* collector : {"collector", ""}) {
    Reset();
    auto machine = Make("web");
    machine->config().aws.collector_profile = collector;
    Fault("ssm", "SendCommand", "AccessDeniedException");
    EXPECT_THAT(Problems(machine->Run(kCollect)), ElementsAre(HasSubstr("collect/here: ")));
    EXPECT_EQ(machine->Profile(), "");
    EXPECT_THAT(Problems(machine->Run(kCollect)), IsEmpty());
    EXPECT_EQ(machine->Content("collect/here.txt"), "here\n");
    EXPECT_EQ(machine->Profile(), "");
    EXPECT_EQ(machine->Release(kCollect).state, change::Outcome::kUndone);
    EXPECT_EQ(machine->Profile(), "web");
  }
}

TEST_F(ProfileSwap, ThatCannotBeTakenAgainIsNotDone) {
  auto machine = Make("web");
  Fault("ssm", "SendCommand", "AccessDeniedException");
  machine->Run(kCollect);
  Fault("ec2", "DisassociateIamInstanceProfile", "UnauthorizedOperation", 0, 10);
  EXPECT_THAT(Problems(machine->Run(kCollect)), ElementsAre(HasSubstr("collect/here: ")));
  EXPECT_EQ(machine->Profile(), "collector");
  Control("DELETE", "/bartizan/faults");
  EXPECT_THAT(Problems(machine->Run(kCollect)), IsEmpty());
  EXPECT_EQ(machine->Profile(), "");
  EXPECT_EQ(machine->Comments().size(), 1);
}

TEST_F(ProfileSwap, DoesNotReplaceWhatSomebodyElseAttached) {
  auto machine = Make("web");
  machine->Run(kCollect);
  machine->Ask("iam", "CreateInstanceProfile", {{"InstanceProfileName", "theirs"}});
  machine->Ask(
      "ec2", "AssociateIamInstanceProfile",
      {{"InstanceId", machine->id()}, {"IamInstanceProfile", JsonObject{{"Name", "theirs"}}}});
  const change::Outcome outcome = machine->Release(kCollect);
  EXPECT_EQ(outcome.state, change::Outcome::kFailed);
  EXPECT_THAT(outcome.error, HasSubstr("did not attach"));
  EXPECT_EQ(machine->Profile(), "theirs");
}

}  // namespace
}  // namespace bartizan::response
