#include "bartizan/response/ec2_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;

Json Parse(std::string_view text) {
  return data::ParseJson(text, "test").value();
}
Ec2Rule To(std::string kind, std::string value, int64_t port = 443) {
  return {.from = port, .to = port, .kind = std::move(kind), .value = std::move(value)};
}
Ec2Expected Expected() {
  AwsConfig config;
  config.collector_cidrs = {"198.51.100.9/32", "2001:db8:1::/48"};
  config.collector_ports = {443, 8443};
  Ec2Expected expected = ExpectedRules(config);
  expected.prefix_lists = {"pl-s3"};
  expected.v6 = {ParseIpPrefix("2600:1f14:aaaa:bb00::/56").value()};
  return expected;
}
bool IsSound(Ec2Rule rule, const Ec2Expected& expected = Expected()) {
  Ec2LiveGroup group{.id = "sg-1"};
  group.egress.insert(std::move(rule));
  return FindExcess(group, Ec2GroupKind::kCollect, expected).empty();
}

TEST(Ec2Rules, AreReadOneByOneAndWrittenBack) {
  const Json permissions = Parse(R"([
    {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443,
     "IpRanges": [{"CidrIp": "10.0.0.9/32", "Description": "x"}, {"CidrIp": "10.0.0.8/32"}],
     "PrefixListIds": [{"PrefixListId": "pl-1"}]},
    {"IpProtocol": "6", "FromPort": 1, "ToPort": 2, "Ipv6Ranges": [{"CidrIpv6": "fd00::/8"}]},
    {"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": "sg-2", "UserId": "111122223333"}]}])");
  const std::set<Ec2Rule> rules = ReadRules(permissions.as_array());
  EXPECT_EQ(rules.size(), 5U);
  EXPECT_TRUE(rules.contains(To("CidrIp", "10.0.0.9/32")));
  EXPECT_TRUE(rules.contains({.from = 1, .to = 2, .kind = "CidrIpv6", .value = "fd00::/8"}));
  EXPECT_TRUE(rules.contains({.protocol = "-1", .kind = "GroupId", .value = "sg-2"}));
  EXPECT_EQ(ReadRules(ToPermissions(rules, "text")), rules);
}

TEST(Ec2Rules, OfIsolationAreNone) {
  Ec2LiveGroup group{.id = "sg-1"};
  EXPECT_TRUE(FindExcess(group, Ec2GroupKind::kIsolate, Expected()).empty());
  group.egress.insert(To("CidrIp", "198.51.100.9/32"));
  EXPECT_EQ(FindExcess(group, Ec2GroupKind::kIsolate, Expected()).egress.size(), 1U);
  EXPECT_TRUE(FindExcess(group, Ec2GroupKind::kCollect, Expected()).empty());
}

TEST(Ec2Rules, NothingMayComeIn) {
  Ec2LiveGroup group{.id = "sg-1"};
  group.ingress.insert(To("CidrIp", "198.51.100.9/32"));
  for (const auto kind : {Ec2GroupKind::kCollect, Ec2GroupKind::kIsolate}) {
    EXPECT_EQ(FindExcess(group, kind, Expected()).ingress.size(), 1U);
  }
}

TEST(Ec2Rules, OfCollectorsAreTheConfigurations) {
  EXPECT_TRUE(IsSound(To("CidrIp", "198.51.100.9/32", 8443)));
  EXPECT_TRUE(IsSound(To("CidrIpv6", "2001:db8:1::/48")));
  EXPECT_FALSE(IsSound(To("CidrIp", "198.51.100.9/32", 22)));
  EXPECT_FALSE(IsSound(To("CidrIp", "198.51.100.10/32")));
  EXPECT_FALSE(IsSound(
      {.protocol = "udp", .from = 443, .to = 443, .kind = "CidrIp", .value = "198.51.100.9/32"}));
  EXPECT_FALSE(IsSound({.protocol = "-1", .kind = "CidrIp", .value = "0.0.0.0/0"}));
  EXPECT_FALSE(IsSound({.from = 0, .to = 65535, .kind = "CidrIp", .value = "198.51.100.9/32"}));
}

TEST(Ec2Rules, MayBeOfEndpointsWhereTheseAreMeant) {
  for (const std::string address : {"10.1.2.3", "172.31.0.1", "192.168.7.7", "100.64.0.1"}) {
    EXPECT_TRUE(IsSound(To("CidrIp", address + "/32"))) << address;
  }
  for (const std::string address : {"11.1.2.3", "172.32.0.1", "192.169.7.7", "100.128.0.1"}) {
    EXPECT_FALSE(IsSound(To("CidrIp", address + "/32"))) << address;
  }
  EXPECT_FALSE(IsSound(To("CidrIp", "10.0.0.0/8")));  // many addresses are no endpoint
  EXPECT_FALSE(IsSound(To("CidrIp", "10.1.2.3/32", 22)));
  EXPECT_TRUE(IsSound(To("CidrIpv6", "fd00::7/128")));
  EXPECT_TRUE(IsSound(To("CidrIpv6", "2600:1f14:aaaa:bb17::7/128")));  // of the VPC
  EXPECT_FALSE(IsSound(To("CidrIpv6", "2600:1f14:aaaa:bc17::7/128")));
  EXPECT_FALSE(IsSound(To("CidrIpv6", "2600:1f14:aaaa:bb00::/56")));
  EXPECT_TRUE(IsSound(To("PrefixListId", "pl-s3")));
  EXPECT_FALSE(IsSound(To("PrefixListId", "pl-other")));  // may hold anything
  EXPECT_FALSE(IsSound(To("GroupId", "sg-2")));
  EXPECT_FALSE(IsSound(To("CidrIp", "no address")));
  Ec2Expected without = Expected();
  without.endpoints = false;
  EXPECT_FALSE(IsSound(To("CidrIp", "10.1.2.3/32"), without));
  EXPECT_FALSE(IsSound(To("PrefixListId", "pl-s3"), without));
}

TEST(Ec2Rules, AreToldInWords) {
  EXPECT_EQ(ToText(To("CidrIp", "10.0.0.9/32")), "tcp 443 10.0.0.9/32");
  EXPECT_EQ(ToText({.from = 1, .to = 9, .kind = "CidrIp", .value = "10.0.0.9/32"}),
            "tcp 1-9 10.0.0.9/32");
  EXPECT_EQ(ToText({.protocol = "-1", .kind = "CidrIp", .value = "0.0.0.0/0"}),
            "everything 0.0.0.0/0");
}

}  // namespace
}  // namespace bartizan::response
