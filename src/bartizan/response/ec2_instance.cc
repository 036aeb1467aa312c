// Instances as EC2 tells of them, and as they are kept for undoing.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/endpoints.h"
#include "bartizan/response/ec2_client.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

void AddUnique(std::vector<std::string>& texts, std::string text) {
  if (text.empty() || std::ranges::find(texts, text) != texts.end()) return;
  texts.push_back(std::move(text));
}

const JsonArray& ListOf(const Json& item, std::string_view key) {
  static const JsonArray kNone;
  const JsonArray* list = data::FindArray(item, key);
  return list == nullptr ? kNone : *list;
}

// Of DescribeInstances or DescribeNetworkInterfaces: what both say has the same names.
void ReadInterface(const Json& item, Ec2Interface& interface) {
  interface.id = data::Str(item, "NetworkInterfaceId");
  interface.subnet = data::Str(item, "SubnetId");
  interface.vpc = data::Str(item, "VpcId");
  interface.description = data::Str(item, "Description");
  if (const JsonObject* attachment = data::FindObject(item, "Attachment")) {
    interface.attachment = data::Str(*attachment, "AttachmentId");
    interface.device_index = data::Int(*attachment, "DeviceIndex").value_or(0);
  }
  interface.groups.clear();
  for (const Json& group : ListOf(item, "Groups")) {
    interface.groups.push_back(data::Str(group, "GroupId"));
  }
  AddUnique(interface.private_v4, data::Str(item, "PrivateIpAddress"));
  if (const JsonObject* association = data::FindObject(item, "Association")) {
    AddUnique(interface.public_v4, data::Str(*association, "PublicIp"));
  }
  for (const Json& address : ListOf(item, "PrivateIpAddresses")) {
    AddUnique(interface.private_v4, data::Str(address, "PrivateIpAddress"));
    if (const JsonObject* association = data::FindObject(address, "Association")) {
      AddUnique(interface.public_v4, data::Str(*association, "PublicIp"));
    }
  }
  for (const Json& address : ListOf(item, "Ipv6Addresses")) {
    AddUnique(interface.v6, data::Str(address, "Ipv6Address"));
  }
  const JsonObject* by = data::FindObject(item, "Operator");
  interface.managed = interface.managed || data::Bool(item, "RequesterManaged").value_or(false) ||
                      (by != nullptr && data::Bool(*by, "Managed").value_or(false));
}

bool IsAttachedTo(const Json& interface, const std::string& instance) {
  const JsonObject* attachment = data::FindObject(interface, "Attachment");
  return attachment != nullptr && data::Str(*attachment, "InstanceId") == instance;
}

void ReadInterfaces(const Json& item, const JsonArray& interfaces, Ec2Instance& instance) {
  std::map<std::string, Ec2Interface> found;
  for (const Json& interface : ListOf(item, "NetworkInterfaces")) {
    ReadInterface(interface, found[data::Str(interface, "NetworkInterfaceId")]);
  }
  for (const Json& interface : interfaces) {
    if (!IsAttachedTo(interface, instance.id)) continue;
    ReadInterface(interface, found[data::Str(interface, "NetworkInterfaceId")]);
  }
  for (auto& [id, interface] : found) {
    if (!id.empty()) instance.interfaces.push_back(std::move(interface));
  }
  std::ranges::stable_sort(instance.interfaces, {}, &Ec2Interface::device_index);
}

void ReadDisks(const Json& item, Ec2Instance& instance) {
  for (const Json& mapping : ListOf(item, "BlockDeviceMappings")) {
    const JsonObject* ebs = data::FindObject(mapping, "Ebs");
    if (ebs == nullptr) continue;
    instance.disks.push_back(
        {.device = data::Str(mapping, "DeviceName"),
         .volume = data::Str(*ebs, "VolumeId"),
         .delete_on_termination = data::Bool(*ebs, "DeleteOnTermination").value_or(false)});
  }
  std::ranges::sort(instance.disks, {}, &Ec2Disk::device);
}

JsonObject GroupToUndo(const Ec2Group& group) {
  return {{"id", group.id}, {"sound", group.sound}};
}
Ec2Group GroupFromUndo(const JsonObject& undo, std::string_view key) {
  const JsonObject* group = data::FindObject(undo, key);
  if (group == nullptr) return {};
  return {.id = data::Str(*group, "id"), .sound = data::Bool(*group, "sound").value_or(false)};
}

JsonObject InterfaceToUndo(const Ec2Interface& interface) {
  return {{"id", interface.id},
          {"attachment", interface.attachment},
          {"device_index", interface.device_index},
          {"subnet", interface.subnet},
          {"vpc", interface.vpc},
          {"description", interface.description},
          {"groups", ToStrings(interface.groups)},
          {"private_v4", ToStrings(interface.private_v4)},
          {"public_v4", ToStrings(interface.public_v4)},
          {"v6", ToStrings(interface.v6)},
          {"managed", interface.managed}};
}
Ec2Interface InterfaceFromUndo(const Json& undo) {
  return {.id = data::Str(undo, "id"),
          .attachment = data::Str(undo, "attachment"),
          .subnet = data::Str(undo, "subnet"),
          .vpc = data::Str(undo, "vpc"),
          .description = data::Str(undo, "description"),
          .device_index = data::Int(undo, "device_index").value_or(0),
          .groups = FromStrings(undo, "groups"),
          .private_v4 = FromStrings(undo, "private_v4"),
          .public_v4 = FromStrings(undo, "public_v4"),
          .v6 = FromStrings(undo, "v6"),
          .managed = data::Bool(undo, "managed").value_or(false)};
}

}  // namespace

std::string Ec2Instance::Arn() const {
  return fmt::format("arn:{}:ec2:{}:{}:instance/{}", partition, region, account, id);
}

std::string Ec2Instance::Name() const {
  for (const auto& [key, value] : tags) {
    if (key == "Name") return value;
  }
  return {};
}

Result<Ec2Instance> ReadInstance(const Json& item, const std::string& owner,
                                 const std::string& region, const JsonArray& interfaces) {
  Ec2Instance instance{.id = data::Str(item, "InstanceId"),
                       .account = owner,
                       .region = region,
                       .partition = std::string(aws::PartitionOf(region).id),
                       .vpc = data::Str(item, "VpcId"),
                       .subnet = data::Str(item, "SubnetId"),
                       .type = data::Str(item, "InstanceType"),
                       .image = data::Str(item, "ImageId"),
                       .architecture = data::Str(item, "Architecture"),
                       .root_device = data::Str(item, "RootDeviceName")};
  instance.platform = data::Str(item, "Platform") == "windows" ? "windows" : "linux";
  if (const JsonObject* place = data::FindObject(item, "Placement")) {
    instance.zone = data::Str(*place, "AvailabilityZone");
  }
  if (const JsonObject* state = data::FindObject(item, "State")) {
    instance.state = data::Str(*state, "Name");
  }
  if (const JsonObject* profile = data::FindObject(item, "IamInstanceProfile")) {
    instance.profile_arn = data::Str(*profile, "Arn");
  }
  for (const Json& tag : ListOf(item, "Tags")) {
    instance.tags.emplace_back(data::Str(tag, "Key"), data::Str(tag, "Value"));
  }
  std::ranges::sort(instance.tags);
  instance.auto_scaling = TagOf(item, "aws:autoscaling:groupName");
  ReadInterfaces(item, interfaces, instance);
  ReadDisks(item, instance);
  if (instance.id.empty() || instance.state.empty()) {
    return Fail(Code::kInvalid, "EC2 describes an instance without its id or state");
  }
  return instance;
}

JsonObject ToUndo(const Ec2Instance& instance) {
  JsonArray interfaces, disks, tags;
  for (const Ec2Interface& interface : instance.interfaces) {
    interfaces.push_back(InterfaceToUndo(interface));
  }
  for (const Ec2Disk& disk : instance.disks) {
    disks.push_back(JsonObject{{"device", disk.device},
                               {"volume", disk.volume},
                               {"delete_on_termination", disk.delete_on_termination}});
  }
  for (const auto& [key, value] : instance.tags) {
    tags.push_back(JsonObject{{"key", key}, {"value", value}});
  }
  return {{"id", instance.id},
          {"account", instance.account},
          {"region", instance.region},
          {"partition", instance.partition},
          {"vpc", instance.vpc},
          {"subnet", instance.subnet},
          {"zone", instance.zone},
          {"state", instance.state},
          {"type", instance.type},
          {"image", instance.image},
          {"platform", instance.platform},
          {"architecture", instance.architecture},
          {"root_device", instance.root_device},
          {"profile_arn", instance.profile_arn},
          {"auto_scaling", instance.auto_scaling},
          {"interfaces", std::move(interfaces)},
          {"disks", std::move(disks)},
          {"tags", std::move(tags)},
          {"collect", GroupToUndo(instance.collect)},
          {"isolate", GroupToUndo(instance.isolate)}};
}

Result<Ec2Instance> FromUndo(const JsonObject& undo) {
  Ec2Instance instance{.id = data::Str(undo, "id"),
                       .account = data::Str(undo, "account"),
                       .region = data::Str(undo, "region"),
                       .partition = data::Str(undo, "partition"),
                       .vpc = data::Str(undo, "vpc"),
                       .subnet = data::Str(undo, "subnet"),
                       .zone = data::Str(undo, "zone"),
                       .state = data::Str(undo, "state"),
                       .type = data::Str(undo, "type"),
                       .image = data::Str(undo, "image"),
                       .platform = data::Str(undo, "platform"),
                       .architecture = data::Str(undo, "architecture"),
                       .root_device = data::Str(undo, "root_device"),
                       .profile_arn = data::Str(undo, "profile_arn"),
                       .auto_scaling = data::Str(undo, "auto_scaling"),
                       .collect = GroupFromUndo(undo, "collect"),
                       .isolate = GroupFromUndo(undo, "isolate")};
  const JsonArray* interfaces = data::FindArray(undo, "interfaces");
  const JsonArray* disks = data::FindArray(undo, "disks");
  const JsonArray* tags = data::FindArray(undo, "tags");
  if (instance.id.empty() || instance.region.empty() || interfaces == nullptr || disks == nullptr ||
      tags == nullptr) {
    return Fail(Code::kInvalid, "what was kept of the instance is not complete");
  }
  for (const Json& interface : *interfaces) {
    instance.interfaces.push_back(InterfaceFromUndo(interface));
  }
  for (const Json& disk : *disks) {
    instance.disks.push_back(
        {.device = data::Str(disk, "device"),
         .volume = data::Str(disk, "volume"),
         .delete_on_termination = data::Bool(disk, "delete_on_termination").value_or(false)});
  }
  for (const Json& tag : *tags) {
    instance.tags.emplace_back(data::Str(tag, "key"), data::Str(tag, "value"));
  }
  return instance;
}

JsonObject Ec2Filter(std::string_view name, const std::vector<std::string>& values) {
  return {{"Name", name}, {"Values", ToStrings(values)}};
}

JsonArray ToStrings(const std::vector<std::string>& texts) {
  JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

std::vector<std::string> FromStrings(const Json& object, std::string_view key) {
  std::vector<std::string> texts;
  for (const Json& item : ListOf(object, key)) {
    if (item.is_string()) texts.emplace_back(data::View(item.get_string()));
  }
  return texts;
}

std::string TagOf(const Json& item, std::string_view key) {
  for (const Json& tag : ListOf(item, "Tags")) {
    if (data::Str(tag, "Key") == key) return data::Str(tag, "Value");
  }
  return {};
}

JsonArray CaseTags(std::string_view case_id, std::string_view target_id,
                   const std::vector<std::pair<std::string, std::string>>& more) {
  JsonArray tags{JsonObject{{"Key", kCaseTag}, {"Value", case_id}},
                 JsonObject{{"Key", kTargetTag}, {"Value", target_id}}};
  for (const auto& [key, value] : more) {
    tags.push_back(JsonObject{{"Key", key}, {"Value", value}});
  }
  return tags;
}

}  // namespace bartizan::response
