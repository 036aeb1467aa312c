#include "machine.h"

namespace bartizan::response {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::set<Step> kDisks = {Step::kDisks};

JsonObject TwoDisks() {
  auto disk = [](std::string_view device) {
    return JsonObject{{"DeviceName", device}, {"Ebs", JsonObject{{"VolumeSize", 8}}}};
  };
  return {{"BlockDeviceMappings", JsonArray{disk("/dev/sda1"), disk("/dev/sdb")}}};
}

TEST(Disks, AreSnapshotsOfOneMoment) {
  Reset();
  Machine machine(TwoDisks());
  EXPECT_THAT(Problems(machine.Run(kDisks)), IsEmpty());
  const JsonArray snapshots = machine.Snapshots();
  ASSERT_EQ(snapshots.size(), 2);
  EXPECT_EQ(TagOf(snapshots[0], "bartizan:target"), machine.target());
  EXPECT_THAT(data::Str(snapshots[0], "Description"), HasSubstr(machine.case_id()));
  EXPECT_EQ(Calls().at("ec2:CreateSnapshots"), 1);
  EXPECT_THAT(machine.Names(),
              UnorderedElementsAre("disks/snapshots.json", "disks/completed.json"));
  const Json list = machine.Document("disks/completed.json");
  EXPECT_EQ(data::Str(list.at("Snapshots").at(0), "State"), "completed");
  const JsonObject detail = machine.Find("disks/snapshots.json").detail;
  EXPECT_EQ(data::Int(detail.at("snapshots").at(1), "gib"), 8);
}

TEST(Disks, AreWaitedForApartFromTheirBeginning) {
  Reset();
  Settings({{"pending_looks", 5}});
  Machine machine(TwoDisks());
  const change::Plan plan = machine.Plan(kDisks);
  EXPECT_EQ(plan.operations[0].id, "disks/snapshots");
  EXPECT_FALSE(plan.operations[0].ready);
  EXPECT_EQ(plan.operations[1].detail.at("background"), true);
  EXPECT_THAT(Problems(machine.Run(kDisks)), IsEmpty());
}

TEST(Disks, AreTakenOneByOneWhereTheSetIsRefused) {
  Reset();
  Machine machine(TwoDisks());
  Fault("ec2", "CreateSnapshots", "UnauthorizedOperation");
  const change::Outcome outcome = machine.Run(kDisks);
  EXPECT_EQ(outcome.state, change::Outcome::kApplied);
  EXPECT_THAT(Problems(outcome), ElementsAre(HasSubstr("not of one moment")));
  EXPECT_EQ(machine.Snapshots().size(), 2);
}

TEST(Disks, OfAVolumeThatIsGoneAreTold) {
  Reset();
  Machine machine(TwoDisks());
  machine.instance().disks.push_back({.device = "/dev/sdz", .volume = "vol-00000000000000000"});
  Fault("ec2", "CreateSnapshots", "UnauthorizedOperation");
  EXPECT_THAT(Problems(machine.Run(kDisks)),
              ElementsAre(HasSubstr("vol-00000000000000000"), HasSubstr("not of one moment")));
  EXPECT_EQ(machine.Snapshots().size(), 2);
}

TEST(Disks, ThatAreNotAllowedAtAllFail) {
  Reset();
  Machine machine;
  Fault("ec2", "CreateSnapshots", "UnauthorizedOperation");
  Fault("ec2", "CreateSnapshot", "UnauthorizedOperation");
  const change::Outcome outcome = machine.Run(kDisks);
  EXPECT_EQ(outcome.state, change::Outcome::kFailed);
  EXPECT_THAT(outcome.error, HasSubstr("disks/snapshots"));
  EXPECT_THAT(machine.Snapshots(), IsEmpty());
  EXPECT_THAT(Problems(machine.Run(kDisks)), IsEmpty());
}

TEST(Disks, OfATerminatedInstanceAreMissing) {
  Reset();
  Machine machine;
  machine.Ask("ec2", "TerminateInstances", {{"InstanceIds", ToStrings({machine.id()})}});
  machine.Observe();
  machine.instance().disks.clear();
  EXPECT_THAT(Problems(machine.Run(kDisks)), ElementsAre(HasSubstr("no EBS volumes")));
}

TEST(Disks, AreLockedAndThenNotRemoved) {
  Reset();
  Machine machine(TwoDisks());
  machine.config().aws.lock_mode = "governance";
  machine.config().aws.lock_days = 3;
  EXPECT_THAT(Problems(machine.Run(kDisks)), IsEmpty());
  const JsonObject locked = machine.Ask("ec2", "DescribeLockedSnapshots", {});
  EXPECT_EQ(locked.at("Snapshots").as_array().size(), 2);
  EXPECT_EQ(data::Int(locked.at("Snapshots").at(0), "LockDuration"), 3);
  EXPECT_THAT(Problems(machine.Clean()), ElementsAre(HasSubstr("disks/delete")));
  EXPECT_EQ(machine.Snapshots().size(), 2);
}

TEST(Disks, AreRemovedWithTheirCaseAndNoOther) {
  Reset();
  Machine machine(TwoDisks());
  Machine other(TwoDisks());
  machine.Run(kDisks);
  other.Run(kDisks);
  EXPECT_THAT(Problems(machine.Clean()), IsEmpty());
  EXPECT_THAT(machine.Snapshots(), IsEmpty());
  EXPECT_EQ(other.Snapshots().size(), 2);
}

TEST(Disks, WhoseAnswerWasLostAreLookedUp) {
  Reset();
  Machine machine(TwoDisks());
  Fault("ec2", "CreateSnapshots", "no-answer-after-effect");
  EXPECT_THAT(Problems(machine.Run(kDisks)), IsEmpty());
  EXPECT_EQ(Calls().at("ec2:CreateSnapshots"), 1);
  EXPECT_EQ(machine.Snapshots().size(), 2);
}

// Half of the set was made one by one when the process died.
TEST(Disks, ThatAreThereAreNotTakenAgain) {
  Reset();
  Machine machine(TwoDisks());
  Fault("ec2", "CreateSnapshots", "UnauthorizedOperation");
  Fault("ec2", "CreateSnapshot", "UnauthorizedOperation", 1);
  EXPECT_EQ(machine.Run(kDisks).state, change::Outcome::kFailed);
  EXPECT_EQ(machine.Snapshots().size(), 1);
  EXPECT_THAT(Problems(machine.Run(kDisks)), ElementsAre(HasSubstr("not of one moment")));
  EXPECT_EQ(machine.Snapshots().size(), 2);
}

}  // namespace
}  // namespace bartizan::response
