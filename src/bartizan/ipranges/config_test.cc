#include "bartizan/ipranges/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "bartizan/ipranges/config_targets.h"
#include "bartizan/ipranges/source.h"

namespace bartizan::ipranges {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kWhole = R"(source: {url: "http://127.0.0.1:1/x.json", any-host: true}
lists:
  - name: cloudfront
    services: [CLOUDFRONT_ORIGIN_FACING]
    regions: [GLOBAL, us-east-1]
    border-groups: us-east-1-wl1
    families: [ipv4]
    merge: {budget: 30, max-over-coverage: 0.5%}
    guards: {min: 10, max: 500, added: 200%, removed: 20%, always: 3}
    grace: 24h
    targets:
      - ec2-security-group:
          vpc: vpc-1
          prefix: EDGE
          ports: [443, 80, 8000-8080, 53/udp]
          region: us-east-1
          profile: dev
          endpoint-url: http://127.0.0.1:2
          rules-per-group: 100
          groups-per-interface: 3
          attach: {interfaces: [eni-1], interfaces-with: Role=web, load-balancers: [arn:aws:x]}
      - ec2-prefix-list: {name: cf, region: eu-west-1, max-entries: 60}
      - nftables: {family: ip, table: edge, set4: cf4, netns: blue, create: true}
      - nginx: {file: /etc/nginx/cdn.geo, form: allow, deny: true, test: "true", reload: "nginx -s reload -c x"}
      - haproxy: {socket: /run/h.sock, acl: "#0"}
  - name: s3
    services: [S3]
    targets:
      - nginx: {file: /tmp/x, reload: false}
      - nginx: {file: /tmp/y, reload: true}
events: {queue: "https://sqs.us-east-1.amazonaws.com/1/q"}
poll: 30m
notify: {topic: "arn:aws:sns:eu-central-1:111122223333:ops"}
)";

TEST(ConfigTest, ReadsEverything) {
  auto parsed = ParseConfig(kWhole, "c.yaml");
  ASSERT_TRUE(parsed) << parsed.error().Render();
  EXPECT_EQ(parsed->url, "http://127.0.0.1:1/x.json");
  EXPECT_TRUE(parsed->any_host);
  EXPECT_EQ(parsed->queue_url, "https://sqs.us-east-1.amazonaws.com/1/q");
  EXPECT_THAT(parsed->topics, ElementsAre(kAmazonTopic));
  EXPECT_EQ(parsed->poll, Micros(1'800'000'000));
  EXPECT_EQ(parsed->notify_topic, "arn:aws:sns:eu-central-1:111122223333:ops");
  ASSERT_EQ(parsed->lists.size(), 2U);
  const ListConfig& list = parsed->lists[0];
  EXPECT_THAT(list.selection.services, ElementsAre("CLOUDFRONT_ORIGIN_FACING"));
  EXPECT_THAT(list.selection.regions, ElementsAre("GLOBAL", "us-east-1"));
  EXPECT_THAT(list.selection.border_groups, ElementsAre("us-east-1-wl1"));
  EXPECT_TRUE(list.selection.v4);
  EXPECT_FALSE(list.selection.v6);
  EXPECT_EQ(list.budget, 30U);
  EXPECT_DOUBLE_EQ(list.max_over_coverage, 0.005);
  EXPECT_EQ(list.guards.min_prefixes, 10U);
  EXPECT_EQ(list.guards.max_prefixes, 500U);
  EXPECT_EQ(list.guards.max_added_percent, 200);
  EXPECT_EQ(list.guards.max_removed_percent, 20);
  EXPECT_EQ(list.guards.always, 3U);
  EXPECT_EQ(list.grace, Micros(86'400'000'000));
  ASSERT_EQ(list.targets.size(), 5U);
}

TEST(ConfigTest, ReadsEveryTarget) {
  auto parsed = ParseConfig(kWhole, "c.yaml");
  ASSERT_TRUE(parsed);
  const auto& targets = parsed->lists[0].targets;
  const SecurityGroupConfig& groups = *targets[0].security_group;
  EXPECT_EQ(groups.vpc, "vpc-1");
  EXPECT_EQ(groups.prefix, "EDGE");
  EXPECT_THAT(groups.ports, ElementsAre(PortRange{53, 53, "udp"}, PortRange{80, 80},
                                        PortRange{443, 443}, PortRange{8000, 8080}));
  EXPECT_EQ(groups.aws.region, "us-east-1");
  EXPECT_EQ(groups.aws.profile, "dev");
  EXPECT_EQ(groups.aws.endpoint_url, "http://127.0.0.1:2");
  EXPECT_THAT(groups.interfaces, ElementsAre("eni-1", "tag:Role=web"));
  EXPECT_THAT(groups.load_balancers, ElementsAre("arn:aws:x"));
  EXPECT_EQ(groups.rules_per_group, 100U);
  EXPECT_EQ(groups.groups_per_interface, 3U);
  EXPECT_EQ(targets[1].prefix_list->name, "cf");
  EXPECT_EQ(targets[1].prefix_list->max_entries, 60U);
  EXPECT_EQ(targets[2].nftables->family, "ip");
  EXPECT_EQ(targets[2].nftables->set4, "cf4");
  EXPECT_EQ(targets[2].nftables->netns, "blue");
  EXPECT_TRUE(targets[2].nftables->create);
  EXPECT_FALSE(targets[3].nginx->geo);
  EXPECT_TRUE(targets[3].nginx->deny);
  EXPECT_EQ(targets[3].nginx->test, "true");
  EXPECT_EQ(targets[3].nginx->reload, "nginx -s reload -c x");
  EXPECT_EQ(targets[4].haproxy->acl, "#0");
  const auto& second = parsed->lists[1];
  EXPECT_FALSE(second.budget);
  EXPECT_EQ(second.grace, Micros(0));
  EXPECT_EQ(second.targets[0].nginx->reload + second.targets[0].nginx->test, "");
  EXPECT_EQ(second.targets[1].nginx->reload, "nginx -s reload");
}

TEST(ConfigTest, TheLeastThereCanBe) {
  auto parsed = ParseConfig("lists: [{name: a, targets: [{nginx: {file: x}}]}]", "c");
  ASSERT_TRUE(parsed) << parsed.error().Render();
  EXPECT_EQ(parsed->url, "");
  EXPECT_TRUE(parsed->file.empty());
  EXPECT_EQ(parsed->poll, Micros(3'600'000'000));
  EXPECT_THAT(parsed->lists[0].selection.services, IsEmpty());
  parsed =
      ParseConfig("source: {china: true}\nlists: [{name: a, targets: [{nginx: {file: x}}]}]", "c");
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->url, kDocumentUrlChina);
}

std::string InList(std::string_view line) {
  return "lists:\n  - name: a\n    targets: [{nginx: {file: x}}]\n    " + std::string(line);
}
std::string InTarget(std::string_view text) {
  return "lists:\n  - name: a\n    targets:\n      - " + std::string(text);
}

TEST(ConfigTest, RefusalsNameThePlace) {
  const std::vector<std::pair<std::string, std::string>> refusals = {
      {"", "c:"},
      {"lists: []", "c:1:8: lists is a list of at least one"},
      {"list: []", "needs \"lists\""},
      {"lists: [{targets: [{nginx: {file: x}}]}]", "a list needs \"name\""},
      {"lists: [{name: a}]", "c:1:9: a list needs \"targets\""},
      {"lists: [{name: a, targets: []}]", "targets is a list of at least one"},
      {InList("servces: [S3]"), "c:4:5: a list knows no \"servces\""},
      {InList("services: {a: b}"), "c:4:15: services must be a text"},
      {InList("services: [S3, S3]"), "S3 is there twice"},
      {InList("families: [ipv5]"), "families are ipv4, ipv6 or both"},
      {InList("families: []"), "families are ipv4, ipv6 or both"},
      {InList("merge: {}"), "merge needs \"budget\""},
      {InList("merge: {budget: 0}"), "budget is a number from 1 to"},
      {InList("merge: {budget: 5, max-over-coverage: 101%}"), "percentage from 0% to 100%"},
      {InList("merge: {budget: 5, max-over-coverage: 1}"), "percentage from 0% to 100%"},
      {InList("guards: {min: 9, max: 8}"), "min is more than max"},
      {InList("guards: {removed: -1%}"), "removed is a percentage"},
      {InList("grace: soon"), "grace is a duration"},
      {InTarget("iptables: {}"), "c:4:9: \"iptables\" is no kind of target"},
      {InTarget("{nginx: {file: x}, haproxy: {}}"), "kind as the only key"},
      {InTarget("nginx: {form: geo}"), "nginx needs \"file\""},
      {InTarget("nginx: {file: x, form: deny}"), "form is geo or allow"},
      {InTarget("nginx: {file: x, deny: true}"), "deny belongs to the form allow"},
      {InTarget("nginx: {file: x, form: allow, deny: maybe}"), "deny is true or false"},
      {InTarget("nftables: {table: t}"), "needs \"set4\", \"set6\" or both"},
      {InTarget("nftables: {table: t, set4: a, family: arp}"), "family is one of"},
      {InTarget("haproxy: {socket: s}"), "haproxy needs \"acl\""},
      {InTarget("ec2-security-group: {ports: [0x50]}"), "\"0x50\" is no port"},
      {InTarget("ec2-security-group: {ports: [443-80]}"), "run backwards"},
      {InTarget("ec2-security-group: {ports: [80/sctp]}"), "neither tcp nor udp"},
      {InTarget("ec2-security-group: {ports: []}"), "ports must name at least one"},
      {InTarget("ec2-security-group: {attach: {interfaces-with: web}}"), "NAME=VALUE"},
      {InTarget("ec2-security-group: {groups-per-interface: 17}"), "from 1 to 16"},
      {InList("grace: 1h\nsource: {url: u, file: f}"), "one of url, file and china"},
      {InList("grace: 1h\npoll: 1s"), "poll is at least 10s"},
      {InList("grace: 1h\nnotify: {topic: ops}"), "topic is the ARN"},
      {InList("grace: 1h\nevents: {topics: []}"), "events needs \"queue\""},
      {"lists:\n- &x {name: a, targets: [{nginx: {file: x}}]}\n- *x", "two lists are named a"},
  };
  for (const auto& [yaml, says] : refusals) {
    auto parsed = ParseConfig(yaml, "c");
    ASSERT_FALSE(parsed) << yaml;
    EXPECT_EQ(parsed.error().code, Code::kInvalid) << yaml;
    EXPECT_THAT(parsed.error().OneLine(), HasSubstr(says)) << yaml;
  }
}

TEST(ConfigTest, AMistypedKeyGetsAHint) {
  EXPECT_EQ(ParseConfig(InList("servces: [S3]"), "c").error().hint, "did you mean \"services\"?");
}

class EnvironmentTest : public testing::Test {
 protected:
  Result<Config> Read() {
    return ConfigFromEnvironment([this](std::string_view name) -> std::optional<std::string> {
      auto found = environment_.find(std::string(name));
      if (found == environment_.end()) return std::nullopt;
      return found->second;
    });
  }
  std::map<std::string, std::string> environment_;
};

TEST_F(EnvironmentTest, TheDefaultsOfThePost) {
  auto config = Read();
  ASSERT_TRUE(config);
  ASSERT_EQ(config->lists.size(), 1U);
  EXPECT_EQ(config->lists[0].name, "cloudfront");
  EXPECT_THAT(config->lists[0].selection.services, ElementsAre("CLOUDFRONT"));
  EXPECT_FALSE(config->lists[0].selection.v6);
  const SecurityGroupConfig& groups = *config->lists[0].targets.at(0).security_group;
  EXPECT_EQ(groups.vpc, "");
  EXPECT_EQ(groups.prefix, "AUTOUPDATE");
  EXPECT_EQ(groups.aws.region, "us-east-1");
  EXPECT_THAT(groups.ports, ElementsAre(PortRange{80, 80}));
}

TEST_F(EnvironmentTest, AllOfThem) {
  environment_ = {{"VPC_ID", "vpc-9"}, {"PORTS", "443, 80,80"}, {"PREFIX_NAME", "CF"},
                  {"SERVICE", "EC2"},  {"REGION", "eu-west-1"}, {"DEBUG", "true"}};
  auto config = Read();
  ASSERT_TRUE(config);
  const SecurityGroupConfig& groups = *config->lists[0].targets.at(0).security_group;
  EXPECT_EQ(groups.vpc, "vpc-9");
  EXPECT_EQ(groups.prefix, "CF");
  EXPECT_EQ(groups.aws.region, "eu-west-1");
  EXPECT_THAT(groups.ports, ElementsAre(PortRange{80, 80}, PortRange{443, 443}));
  EXPECT_EQ(config->lists[0].name, "ec2");
}

TEST_F(EnvironmentTest, EmptyOnesAreTheDefaultAndBadPortsAreNamed) {
  environment_ = {{"PORTS", ""}, {"SERVICE", ""}};
  EXPECT_TRUE(Read());
  for (const char* bad : {"80,", "http", "70000", "80;443"}) {
    environment_["PORTS"] = bad;
    auto config = Read();
    ASSERT_FALSE(config) << bad;
    EXPECT_THAT(config.error().OneLine(), HasSubstr("$PORTS")) << bad;
  }
}

}  // namespace
}  // namespace bartizan::ipranges
