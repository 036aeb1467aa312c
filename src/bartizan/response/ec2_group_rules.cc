// Rules of groups, as EC2 writes them and as they are compared.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/ip.h"
#include "bartizan/response/ec2_groups.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

constexpr int64_t kHttps = 443;

struct ListName {
  std::string_view list, member;
};
constexpr ListName kLists[] = {{"IpRanges", "CidrIp"},
                               {"Ipv6Ranges", "CidrIpv6"},
                               {"PrefixListIds", "PrefixListId"},
                               {"UserIdGroupPairs", "GroupId"}};

std::string ProtocolName(std::string protocol) {
  if (protocol == "6") return "tcp";
  if (protocol == "17") return "udp";
  return protocol;
}

bool IsPrivate(const IpAddress& address) {
  if (address.v6) return (address.high >> 57U) == 0x7e;  // fc00::/7
  const uint64_t ip = address.low;
  return (ip >> 24U) == 10 || (ip >> 20U) == ((172U << 4U) | 1U) ||
         (ip >> 16U) == ((192U << 8U) | 168U) || (ip >> 22U) == ((100U << 2U) | 1U);
}

bool MayBeEndpoint(const Ec2Rule& rule, const Ec2Expected& expected) {
  if (!expected.endpoints || rule.protocol != "tcp" || rule.from != kHttps || rule.to != kHttps) {
    return false;
  }
  if (rule.kind == "PrefixListId") return expected.prefix_lists.contains(rule.value);
  if (rule.kind == "GroupId") return false;
  const auto prefix = ParseIpPrefix(rule.value);
  if (!prefix || prefix->bits != (prefix->address.v6 ? 128 : 32)) return false;
  return IsPrivate(prefix->address) ||
         std::ranges::any_of(expected.v6, [&](const IpPrefix& net) { return net.Covers(*prefix); });
}

}  // namespace

std::string_view Ec2GroupKindName(Ec2GroupKind kind) {
  return kind == Ec2GroupKind::kCollect ? "collect" : "isolate";
}

std::string ToText(const Ec2Rule& rule) {
  if (rule.protocol == "-1") return "everything " + rule.value;
  if (rule.from == rule.to) return fmt::format("{} {} {}", rule.protocol, rule.from, rule.value);
  return fmt::format("{} {}-{} {}", rule.protocol, rule.from, rule.to, rule.value);
}

std::set<Ec2Rule> ReadRules(const JsonArray& permissions) {
  std::set<Ec2Rule> rules;
  for (const Json& permission : permissions) {
    const std::string protocol = ProtocolName(data::Str(permission, "IpProtocol"));
    const bool all = protocol == "-1";
    const int64_t from = all ? -1 : data::Int(permission, "FromPort").value_or(-1);
    const int64_t to = all ? -1 : data::Int(permission, "ToPort").value_or(-1);
    for (const ListName& name : kLists) {
      const JsonArray* list = data::FindArray(permission, name.list);
      if (list == nullptr) continue;
      for (const Json& item : *list) {
        rules.insert({.protocol = protocol,
                      .from = from,
                      .to = to,
                      .kind = std::string(name.member),
                      .value = data::Str(item, name.member)});
      }
    }
  }
  return rules;
}

JsonArray ToPermissions(const std::set<Ec2Rule>& rules, std::string_view description) {
  JsonArray permissions;
  for (const Ec2Rule& rule : rules) {
    const auto name = std::ranges::find(kLists, rule.kind, &ListName::member);
    if (name == std::end(kLists)) continue;
    JsonObject item{{name->member, rule.value}};
    if (!description.empty()) item["Description"] = description;
    JsonObject permission{{"IpProtocol", rule.protocol}, {name->list, JsonArray{std::move(item)}}};
    if (rule.protocol != "-1") {
      permission["FromPort"] = rule.from;
      permission["ToPort"] = rule.to;
    }
    permissions.push_back(std::move(permission));
  }
  return permissions;
}

Ec2LiveGroup ReadGroup(const Json& group) {
  Ec2LiveGroup live{.id = data::Str(group, "GroupId"),
                    .name = data::Str(group, "GroupName"),
                    .vpc = data::Str(group, "VpcId"),
                    .purpose = TagOf(group, kQuarantineTag),
                    .made_for_case = TagOf(group, kCaseTag)};
  if (const JsonArray* list = data::FindArray(group, "IpPermissions")) {
    live.ingress = ReadRules(*list);
  }
  if (const JsonArray* list = data::FindArray(group, "IpPermissionsEgress")) {
    live.egress = ReadRules(*list);
  }
  return live;
}

Ec2Expected ExpectedRules(const AwsConfig& config) {
  Ec2Expected expected{.endpoints = config.collector_endpoints};
  for (const std::string& text : config.collector_cidrs) {
    const auto prefix = ParseIpPrefix(text);
    if (!prefix) continue;  // refused when the configuration is read
    for (const uint16_t port : config.collector_ports) {
      expected.collectors.insert({.from = port,
                                  .to = port,
                                  .kind = prefix->address.v6 ? "CidrIpv6" : "CidrIp",
                                  .value = ToString(*prefix)});
    }
  }
  return expected;
}

Ec2Excess FindExcess(const Ec2LiveGroup& group, Ec2GroupKind kind, const Ec2Expected& expected) {
  Ec2Excess excess{.ingress = group.ingress};
  for (const Ec2Rule& rule : group.egress) {
    const bool fine = kind == Ec2GroupKind::kCollect &&
                      (expected.collectors.contains(rule) || MayBeEndpoint(rule, expected));
    if (!fine) excess.egress.insert(rule);
  }
  return excess;
}

}  // namespace bartizan::response
