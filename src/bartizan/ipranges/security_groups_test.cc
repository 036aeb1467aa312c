#include "bartizan/ipranges/security_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::ipranges {
namespace {

PackRule Rule(const std::string& prefix, uint16_t port = 80) {
  return {.prefix = *ParseIpPrefix(prefix), .port = {.from = port, .to = port}};
}

Result<std::unique_ptr<Target>> Make(SecurityGroupConfig config) {
  return SecurityGroupTarget(std::move(config), nullptr);
}

TEST(SecurityGroups, DescriptionsHoldOnlyWhatEc2Takes) {
  EXPECT_EQ(sg::Description("CLOUDFRONT"), "bartizan:CLOUDFRONT");
  EXPECT_EQ(sg::Description("a<b>\"\n"), "bartizan:a_b___");
  EXPECT_EQ(sg::Description(std::string(400, 'x')).size(), 209U);
}

TEST(SecurityGroups, AllPortsAndFamiliesAreOneCall) {
  const std::vector<PackRule> rules = {Rule("10.0.0.0/8"), Rule("10.0.0.0/8", 443),
                                       Rule("2600:9000::/28", 443)};
  EXPECT_EQ(data::ToJson(sg::ToPermissions(rules, "d")),
            R"([{"IpProtocol":"tcp","FromPort":80,"ToPort":80,)"
            R"("IpRanges":[{"CidrIp":"10.0.0.0/8","Description":"d"}]},)"
            R"({"IpProtocol":"tcp","FromPort":443,"ToPort":443,)"
            R"("IpRanges":[{"CidrIp":"10.0.0.0/8","Description":"d"}],)"
            R"("Ipv6Ranges":[{"CidrIpv6":"2600:9000::/28","Description":"d"}]}])");
}

TEST(SecurityGroups, CoverageIsOfTheGroupsThatAnInterfaceHas) {
  const std::vector<PackRule> desired = {Rule("10.0.0.0/8"), Rule("11.0.0.0/8")};
  const sg::Coverage there{.now = {{"a", {desired[0]}}, {"b", {desired[1]}}},
                           .later = {{"a", {desired[0]}}, {"b", {desired[1]}}}};
  const std::vector<std::string> both = {"a", "b", "own"};
  const std::vector<std::string> one = {"a"};
  EXPECT_EQ(sg::CoverageProblem(there, desired, both, true), "");
  EXPECT_EQ(sg::CoverageProblem(there, desired, one, true), "tcp 80 from 11.0.0.0/8");
  EXPECT_EQ(sg::CoverageProblem(there, desired, one, false), "");  // it never had the other
  // A rule moves from b to a: who has only b would lose it.
  const sg::Coverage moves{.now = {{"a", desired}, {"b", {desired[1]}}}, .later = {{"a", desired}}};
  const std::vector<std::string> only_b = {"b"};
  EXPECT_EQ(sg::CoverageProblem(moves, desired, both, true), "");
  EXPECT_EQ(sg::CoverageProblem(moves, desired, only_b, false), "tcp 80 from 11.0.0.0/8");
}

TEST(SecurityGroups, TargetsAreToldApartByPlace) {
  EXPECT_EQ((*Make({.vpc = "vpc-1"}))->id(), "ec2-security-group/vpc-1/AUTOUPDATE");
  EXPECT_EQ((*Make({.prefix = "CDN"}))->id(), "ec2-security-group/default/CDN");
  EXPECT_EQ((*Make({.aws = {.region = "eu-west-1"}}))->id(),
            "ec2-security-group/eu-west-1/default/AUTOUPDATE");
  EXPECT_EQ((*Make({.aws = {.profile = "dev", .region = "eu-west-1"}}))->id(),
            "ec2-security-group/dev:eu-west-1/default/AUTOUPDATE");
  const auto list = PrefixListTarget({.aws = {.profile = "dev"}, .name = "cdn"}, nullptr);
  EXPECT_EQ((*list)->id(), "ec2-prefix-list/dev/cdn");
}

TEST(SecurityGroups, ConfigurationsThatCannotWorkAreRefused) {
  EXPECT_EQ(Make({.prefix = ""}).error().code, Code::kInvalid);
  EXPECT_EQ(Make({.prefix = "sg-1"}).error().code, Code::kInvalid);
  EXPECT_EQ(Make({.ports = {}}).error().code, Code::kInvalid);
  EXPECT_EQ(Make({.rules_per_group = 0}).error().code, Code::kInvalid);
  EXPECT_EQ(PrefixListTarget({.name = ""}, nullptr).error().code, Code::kInvalid);
  EXPECT_EQ(PrefixListTarget({.name = "com.amazonaws.x"}, nullptr).error().code, Code::kInvalid);
  EXPECT_EQ(PrefixListTarget({.name = "x", .max_entries = 0}, nullptr).error().code,
            Code::kInvalid);
}

}  // namespace
}  // namespace bartizan::ipranges
