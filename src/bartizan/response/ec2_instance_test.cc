#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/response/ec2_client.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;
using testing::ElementsAre;

constexpr std::string_view kInstance = R"({
  "InstanceId": "i-0123456789abcdef0", "VpcId": "vpc-1", "SubnetId": "subnet-1",
  "InstanceType": "m5.large", "ImageId": "ami-1", "Architecture": "x86_64",
  "RootDeviceName": "/dev/xvda", "State": {"Code": 16, "Name": "running"},
  "Placement": {"AvailabilityZone": "eu-central-1a"},
  "IamInstanceProfile": {"Arn": "arn:aws:iam::111122223333:instance-profile/app", "Id": "AIPA"},
  "BlockDeviceMappings": [
    {"DeviceName": "/dev/xvdb", "Ebs": {"VolumeId": "vol-2", "DeleteOnTermination": false}},
    {"DeviceName": "/dev/xvda", "Ebs": {"VolumeId": "vol-1", "DeleteOnTermination": true}},
    {"DeviceName": "ephemeral0"}],
  "Tags": [{"Key": "Name", "Value": "web-1"}, {"Key": "aws:autoscaling:groupName", "Value": "web"}],
  "NetworkInterfaces": [
    {"NetworkInterfaceId": "eni-2", "SubnetId": "subnet-2", "VpcId": "vpc-1",
     "Attachment": {"AttachmentId": "eni-attach-2", "DeviceIndex": 1},
     "Groups": [{"GroupId": "sg-9", "GroupName": "i"}], "PrivateIpAddress": "10.0.1.5"},
    {"NetworkInterfaceId": "eni-1", "SubnetId": "subnet-1", "VpcId": "vpc-1",
     "Attachment": {"AttachmentId": "eni-attach-1", "DeviceIndex": 0},
     "Groups": [{"GroupId": "sg-2", "GroupName": "b"}, {"GroupId": "sg-1", "GroupName": "a"}],
     "PrivateIpAddress": "10.0.0.5", "Association": {"PublicIp": "203.0.113.7"},
     "PrivateIpAddresses": [
       {"PrivateIpAddress": "10.0.0.5", "Association": {"PublicIp": "203.0.113.7"}},
       {"PrivateIpAddress": "10.0.0.6", "Association": {"PublicIp": "203.0.113.8"}}],
     "Ipv6Addresses": [{"Ipv6Address": "2001:db8::5"}]}]})";

Json Parse(std::string_view text) {
  return data::ParseJson(text, "test").value();
}
Ec2Instance Read(const JsonArray& interfaces = {}) {
  return ReadInstance(Parse(kInstance), "111122223333", "eu-central-1", interfaces).value();
}

TEST(Ec2Instance, IsReadFromWhatEc2Says) {
  const Ec2Instance instance = Read();
  EXPECT_EQ(instance.Arn(), "arn:aws:ec2:eu-central-1:111122223333:instance/i-0123456789abcdef0");
  EXPECT_EQ(instance.Name(), "web-1");
  EXPECT_EQ(instance.auto_scaling, "web");
  EXPECT_EQ(instance.state, "running");
  EXPECT_EQ(instance.platform, "linux");
  EXPECT_EQ(instance.zone, "eu-central-1a");
  EXPECT_EQ(instance.profile_arn, "arn:aws:iam::111122223333:instance-profile/app");
  ASSERT_EQ(instance.disks.size(), 2U);  // not what is no volume
  EXPECT_EQ(instance.disks[0].volume, "vol-1");
  EXPECT_TRUE(instance.disks[0].delete_on_termination);
  ASSERT_EQ(instance.interfaces.size(), 2U);
  const Ec2Interface& first = instance.interfaces[0];
  EXPECT_EQ(first.id, "eni-1");
  EXPECT_THAT(first.groups, ElementsAre("sg-2", "sg-1"));  // in EC2's order
  EXPECT_THAT(first.private_v4, ElementsAre("10.0.0.5", "10.0.0.6"));
  EXPECT_THAT(first.public_v4, ElementsAre("203.0.113.7", "203.0.113.8"));
  EXPECT_THAT(first.v6, ElementsAre("2001:db8::5"));
  EXPECT_FALSE(first.managed);
}

TEST(Ec2Instance, InterfacesAreThoseOfBothAnswers) {
  const Json more = Parse(R"([
    {"NetworkInterfaceId": "eni-2", "RequesterManaged": true, "Description": "ELB app/x",
     "Attachment": {"InstanceId": "i-0123456789abcdef0", "DeviceIndex": 1},
     "Groups": [{"GroupId": "sg-9"}]},
    {"NetworkInterfaceId": "eni-3", "Operator": {"Managed": true, "Principal": "x.amazonaws.com"},
     "Attachment": {"InstanceId": "i-0123456789abcdef0", "DeviceIndex": 2},
     "Groups": [{"GroupId": "sg-9"}]},
    {"NetworkInterfaceId": "eni-4", "Attachment": {"InstanceId": "i-0ffffffffffffffff"}}])");
  const Ec2Instance instance = Read(more.as_array());
  ASSERT_EQ(instance.interfaces.size(), 3U);
  EXPECT_FALSE(instance.interfaces[0].managed);
  EXPECT_EQ(instance.interfaces[1].id, "eni-2");
  EXPECT_TRUE(instance.interfaces[1].managed);
  EXPECT_THAT(instance.interfaces[1].private_v4, ElementsAre("10.0.1.5"));
  EXPECT_EQ(instance.interfaces[2].id, "eni-3");
  EXPECT_TRUE(instance.interfaces[2].managed);
}

TEST(Ec2Instance, WindowsAndOtherPartitionsAreTold) {
  JsonObject item = Parse(kInstance).as_object();
  item["Platform"] = "windows";
  const auto instance = ReadInstance(item, "111122223333", "cn-north-1", {}).value();
  EXPECT_EQ(instance.platform, "windows");
  EXPECT_EQ(instance.partition, "aws-cn");
}

TEST(Ec2Instance, WithoutIdOrStateIsNone) {
  for (const std::string_view key : {"InstanceId", "State"}) {
    JsonObject item = Parse(kInstance).as_object();
    item.erase(key);
    const auto instance = ReadInstance(item, "111122223333", "eu-central-1", {});
    ASSERT_FALSE(instance) << key;
    EXPECT_EQ(instance.error().code, Code::kInvalid);
  }
}

TEST(Ec2Instance, UndoHoldsAllOfItAndIsCanonical) {
  Ec2Instance instance = Read();
  instance.collect = {.id = "sg-c", .sound = true};
  const std::string text = data::ToJson(ToUndo(instance));
  const Ec2Instance again = FromUndo(Parse(text).as_object()).value();
  EXPECT_EQ(data::ToJson(ToUndo(again)), text);
  EXPECT_EQ(again.collect.id, "sg-c");
  EXPECT_TRUE(again.collect.sound);
  EXPECT_EQ(again.isolate.id, "");
  EXPECT_THAT(again.interfaces[0].groups, ElementsAre("sg-2", "sg-1"));
  EXPECT_EQ(again.Name(), "web-1");
}

TEST(Ec2Instance, AnUndoRecordThatLacksSomethingIsRefused) {
  for (const std::string_view key : {"id", "region", "interfaces", "disks", "tags"}) {
    JsonObject undo = ToUndo(Read());
    undo.erase(key);
    EXPECT_FALSE(FromUndo(undo)) << key;
  }
}

}  // namespace
}  // namespace bartizan::response
