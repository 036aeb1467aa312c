#include "bartizan/ipranges/security_groups.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/arn.h"
#include "bartizan/base/text.h"

namespace bartizan::ipranges::sg {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr size_t kMostItems = 10'000;  // of a list: more is a mistake

JsonArray Strings(std::span<const std::string> texts) {
  JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}
JsonObject Filter(std::string_view name, std::span<const std::string> values) {
  return {{"Name", name}, {"Values", Strings(values)}};
}
JsonObject Filter(std::string_view name, const std::string& value) {
  return Filter(name, std::span(&value, 1));
}

std::string TagOf(const Json& item, std::string_view key) {
  const JsonArray* tags = data::FindArray(item, "Tags");
  if (tags == nullptr) return {};
  for (const Json& tag : *tags) {
    if (data::Str(tag, "Key") == key) return data::Str(tag, "Value");
  }
  return {};
}

// Nothing for protocols and ports that are not of our kind.
std::optional<PortRange> ParsePorts(const Json& permission) {
  std::string protocol = data::Str(permission, "IpProtocol");
  if (protocol == "6") protocol = "tcp";
  if (protocol == "17") protocol = "udp";
  const auto from = data::Int(permission, "FromPort");
  const auto to = data::Int(permission, "ToPort");
  if ((protocol != "tcp" && protocol != "udp") || !from || !to) return {};
  if (*from < 0 || *to > 65535 || *from > *to) return {};
  return PortRange{static_cast<uint16_t>(*from), static_cast<uint16_t>(*to), protocol};
}

void ReadRanges(const Json& permission, std::string_view list, std::string_view member,
                size_t family, Group& group) {
  const JsonArray* ranges = data::FindArray(permission, list);
  if (ranges == nullptr) return;
  const std::optional<PortRange> ports = ParsePorts(permission);
  for (const Json& range : *ranges) {
    const auto prefix = ParseIpPrefix(data::Str(range, member));
    if (!ports || !prefix) {
      ++group.other[family];
      continue;
    }
    group.rules.push_back({.rule = {.prefix = *prefix, .port = *ports},
                           .description = data::Str(range, "Description")});
  }
}

Group ReadGroup(const Json& item) {
  Group group{.id = data::Str(item, "GroupId"),
              .name = data::Str(item, "GroupName"),
              .vpc = data::Str(item, "VpcId"),
              .made_for = TagOf(item, kMadeTag)};
  if (const JsonArray* egress = data::FindArray(item, "IpPermissionsEgress")) {
    group.egress = *egress;
  }
  const JsonArray* permissions = data::FindArray(item, "IpPermissions");
  if (permissions == nullptr) return group;
  for (const Json& permission : *permissions) {
    ReadRanges(permission, "IpRanges", "CidrIp", 0, group);
    ReadRanges(permission, "Ipv6Ranges", "CidrIpv6", 1, group);
    if (const JsonArray* pairs = data::FindArray(permission, "UserIdGroupPairs")) {
      for (size_t& count : group.other) count += pairs->size();
    }
    const JsonArray* lists = data::FindArray(permission, "PrefixListIds");
    group.full = group.full || (lists != nullptr && !lists->empty());
  }
  return group;
}

Interface ReadInterface(const Json& item) {
  Interface interface{.id = data::Str(item, "NetworkInterfaceId"),
                      .managed = data::Bool(item, "RequesterManaged").value_or(false),
                      .description = data::Str(item, "Description")};
  if (const JsonArray* groups = data::FindArray(item, "Groups")) {
    for (const Json& group : *groups) interface.groups.push_back(data::Str(group, "GroupId"));
  }
  return interface;
}

}  // namespace

std::string Description(std::string_view label) {
  std::string text = "bartizan:";
  for (const char c : label.substr(0, 200)) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view(" ._-:/()#,@[]+=&;{}!$*").contains(c);
    text += fine ? c : '_';
  }
  return text;
}

std::string PlaceName(const AwsPlace& place) {
  if (place.profile.empty() && place.region.empty()) return {};
  if (place.profile.empty() || place.region.empty()) return place.profile + place.region + "/";
  return place.profile + ":" + place.region + "/";
}

std::string ToText(const PackRule& rule) {
  const PortRange& port = rule.port;
  const std::string ports = port.from == port.to ? fmt::format("{}", port.from)
                                                 : fmt::format("{}-{}", port.from, port.to);
  return fmt::format("{} {} from {}", port.protocol, ports, ToString(rule.prefix));
}

data::JsonArray ToPermissions(std::span<const PackRule> rules, std::string_view description) {
  std::map<PortRange, std::array<JsonArray, 2>> by_port;
  for (const PackRule& rule : rules) {
    const bool v6 = rule.prefix.address.v6;
    by_port[rule.port][v6 ? 1 : 0].push_back(JsonObject{
        {v6 ? "CidrIpv6" : "CidrIp", ToString(rule.prefix)}, {"Description", description}});
  }
  JsonArray permissions;
  for (auto& [port, ranges] : by_port) {
    JsonObject permission{
        {"IpProtocol", port.protocol}, {"FromPort", port.from}, {"ToPort", port.to}};
    if (!ranges[0].empty()) permission["IpRanges"] = std::move(ranges[0]);
    if (!ranges[1].empty()) permission["Ipv6Ranges"] = std::move(ranges[1]);
    permissions.push_back(std::move(permission));
  }
  return permissions;
}

aws::CallResult<JsonObject> Ec2::Call(std::string_view operation, JsonObject input,
                                      std::string_view service) {
  auto answer = client_->Call(service, operation, std::move(input));
  if (!answer) return std::unexpected(std::move(answer).error());
  return std::move(answer->output);
}

void Ec2::Pause(size_t attempt) const {
  client_->outside().sleep(Micros(500'000) * (int64_t{1} << std::min<size_t>(attempt, 3)));
}

Result<JsonArray> Ec2::List(std::string_view operation, JsonObject input, std::string_view member,
                            std::string_view service) {
  BARTIZAN_TRY(JsonObject output,
               client_->Collect(service, operation, std::move(input), kMostItems));
  Json* const list = output.if_contains(member);
  if (list == nullptr || !list->is_array()) return JsonArray();
  return std::move(list->get_array());
}

Result<std::string> Ec2::FindDefaultVpc() {
  BARTIZAN_TRY(
      const JsonArray vpcs,
      List("DescribeVpcs", {{"Filters", JsonArray{Filter("is-default", "true")}}}, "Vpcs"));
  if (!vpcs.empty()) return data::Str(vpcs[0], "VpcId");
  return Fail(Code::kNotFound, "there is no default VPC in this region",
              "name one: `vpc: vpc-…` in the configuration, or VPC_ID");
}

Result<State> Ec2::Read() {
  JsonArray filters{Filter(fmt::format("tag:{}", kTag), config_.prefix)};
  if (!config_.vpc.empty()) filters.push_back(Filter("vpc-id", config_.vpc));
  BARTIZAN_TRY(const JsonArray items,
               List("DescribeSecurityGroups", {{"Filters", std::move(filters)}}, "SecurityGroups"));
  State state{.vpc = config_.vpc, .is_default_vpc = config_.vpc.empty()};
  for (const Json& item : items) {
    state.groups.push_back(ReadGroup(item));
    // A VPC is made as the default one and stays it: no need to ask again.
    if (state.vpc.empty() && state.groups.back().made_for == kDefaultVpc) {
      state.vpc = state.groups.back().vpc;
    }
  }
  if (state.vpc.empty()) {
    BARTIZAN_TRY(state.vpc, FindDefaultVpc());
  }
  std::erase_if(state.groups, [&](const Group& group) { return group.vpc != state.vpc; });
  std::ranges::sort(state.groups, {}, &Group::name);
  return state;
}

Result<std::optional<Group>> Ec2::FindByName(const std::string& vpc, const std::string& name) {
  BARTIZAN_TRY(const JsonArray items,
               List("DescribeSecurityGroups",
                    {{"Filters", JsonArray{Filter("group-name", name), Filter("vpc-id", vpc),
                                           Filter(fmt::format("tag:{}", kTag), config_.prefix)}}},
                    "SecurityGroups"));
  if (items.empty()) return std::optional<Group>();
  return std::optional(ReadGroup(items[0]));
}

Result<std::vector<std::string>> Ec2::TakenNames(const std::string& vpc) {
  BARTIZAN_TRY(const JsonArray items,
               List("DescribeSecurityGroups",
                    {{"Filters", JsonArray{Filter("group-name", config_.prefix + "-*"),
                                           Filter("vpc-id", vpc)}}},
                    "SecurityGroups"));
  std::vector<std::string> names;
  for (const Json& item : items) names.push_back(data::Str(item, "GroupName"));
  return names;
}

Result<std::vector<LiveRule>> Ec2::IngressRules(std::span<const std::string> groups) {
  std::vector<LiveRule> rules;
  if (groups.empty()) return rules;
  BARTIZAN_TRY(const JsonArray items,
               List("DescribeSecurityGroupRules",
                    {{"Filters", JsonArray{Filter("group-id", groups)}}}, "SecurityGroupRules"));
  for (const Json& item : items) {
    if (data::Bool(item, "IsEgress").value_or(false)) continue;
    const std::string v4 = data::Str(item, "CidrIpv4");
    const auto prefix = ParseIpPrefix(v4.empty() ? data::Str(item, "CidrIpv6") : v4);
    const auto ports = ParsePorts(item);
    if (!prefix || !ports) continue;
    rules.push_back({.id = data::Str(item, "SecurityGroupRuleId"),
                     .group = data::Str(item, "GroupId"),
                     .rule = {.rule = {.prefix = *prefix, .port = *ports},
                              .description = data::Str(item, "Description")}});
  }
  return rules;
}

Result<std::vector<Interface>> Ec2::Interfaces(JsonObject input) {
  BARTIZAN_TRY(const JsonArray items,
               List("DescribeNetworkInterfaces", std::move(input), "NetworkInterfaces"));
  std::vector<Interface> interfaces;
  for (const Json& item : items) interfaces.push_back(ReadInterface(item));
  return interfaces;
}

Result<std::vector<Interface>> Ec2::InterfacesWith(std::span<const std::string> groups) {
  if (groups.empty()) return std::vector<Interface>();
  return Interfaces({{"Filters", JsonArray{Filter("group-id", groups)}}});
}

Result<std::vector<Interface>> Ec2::ConfiguredInterfaces(const std::string& vpc) {
  std::vector<Interface> all;
  std::vector<std::string> ids, instances;
  for (const std::string& wanted : config_.interfaces) {
    if (wanted.starts_with("eni-")) {
      ids.push_back(wanted);
    } else if (wanted.starts_with("i-")) {
      instances.push_back(wanted);
    } else {
      const size_t equals = wanted.find('=');
      if (!wanted.starts_with("tag:") || equals == std::string::npos) {
        return Fail(Code::kInvalid, fmt::format("\"{}\" names no interfaces", wanted),
                    "write eni-…, i-… or tag:NAME=VALUE");
      }
      const JsonArray filters{Filter(wanted.substr(0, equals), wanted.substr(equals + 1)),
                              Filter("vpc-id", vpc)};
      BARTIZAN_TRY(std::vector<Interface> found, Interfaces({{"Filters", filters}}));
      all.insert(all.end(), found.begin(), found.end());
    }
  }
  for (const auto& [name, values] :
       {std::pair("network-interface-id", &ids), std::pair("attachment.instance-id", &instances)}) {
    if (values->empty()) continue;
    BARTIZAN_TRY(
        std::vector<Interface> found,
        Interfaces({{"Filters", JsonArray{Filter(name, *values), Filter("vpc-id", vpc)}}}));
    if (found.size() < values->size()) {
      return Fail(Code::kNotFound,
                  fmt::format("not all of {} are in {}", Join(*values, ", "), vpc));
    }
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

Result<std::optional<Interface>> Ec2::FindInterface(const std::string& id) {
  BARTIZAN_TRY(std::vector<Interface> found,
               Interfaces({{"Filters", JsonArray{Filter("network-interface-id", id)}}}));
  if (found.empty()) return std::optional<Interface>();
  return std::optional(std::move(found[0]));
}

Result<std::vector<Balancer>> Ec2::Balancers(std::span<const std::string> arns) {
  std::vector<Balancer> balancers;
  if (arns.empty()) return balancers;
  BARTIZAN_TRY(const JsonArray items,
               List("DescribeLoadBalancers", {{"LoadBalancerArns", Strings(arns)}}, "LoadBalancers",
                    "elbv2"));
  for (const Json& item : items) {
    Balancer balancer{.arn = data::Str(item, "LoadBalancerArn")};
    BARTIZAN_TRY(const aws::Arn arn, aws::ParseArn(balancer.arn));
    balancer.name = arn.resource.substr(arn.resource.find('/') + 1);
    if (const JsonArray* groups = data::FindArray(item, "SecurityGroups")) {
      for (const Json& group : *groups) {
        if (group.is_string()) balancer.groups.emplace_back(data::View(group.get_string()));
      }
    }
    balancers.push_back(std::move(balancer));
  }
  return balancers;
}

// AWS's default where the account has no value of its own, or may not be asked for it.
Result<size_t> Ec2::ReadQuota(std::string_view code, size_t otherwise) {
  auto output =
      Call("GetServiceQuota", {{"ServiceCode", "vpc"}, {"QuotaCode", code}}, "service-quotas");
  if (!output) {
    const aws::CallError& error = output.error();
    if (error.code == "NoSuchResourceException" || error.code.starts_with("AccessDenied")) {
      return otherwise;
    }
    return std::unexpected(error.error);
  }
  const data::JsonObject* quota = data::FindObject(*output, "Quota");
  const auto value = quota != nullptr ? data::Number(Json(*quota), "Value") : std::nullopt;
  return value && *value >= 1 ? static_cast<size_t>(*value) : otherwise;
}

Result<Quotas> Ec2::ReadQuotas() {
  Quotas quotas;
  if (config_.rules_per_group) {
    quotas.rules_per_group = *config_.rules_per_group;
  } else {
    BARTIZAN_TRY(quotas.rules_per_group, ReadQuota("L-0EA8095F", quotas.rules_per_group));
  }
  if (config_.groups_per_interface) {
    quotas.groups_per_interface = *config_.groups_per_interface;
  } else {
    BARTIZAN_TRY(quotas.groups_per_interface, ReadQuota("L-2AFB9258", quotas.groups_per_interface));
  }
  return quotas;
}

}  // namespace bartizan::ipranges::sg
