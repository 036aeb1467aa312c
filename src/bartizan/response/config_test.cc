#include "bartizan/response/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/data/yaml.h"

namespace bartizan::response {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::StartsWith;

Result<Config> Parse(std::string_view yaml) {
  return ParseConfig(yaml, "respond.yaml", "/etc/bartizan");
}

Config Parsed(std::string_view yaml) {
  auto config = Parse(yaml);
  EXPECT_TRUE(config) << yaml << "\n" << config.error().OneLine();
  return config ? *std::move(config) : Config{};
}

// "LINE:COLUMN: message".
std::string Refusal(std::string_view yaml) {
  auto config = Parse(yaml);
  EXPECT_FALSE(config) << yaml;
  if (config) return "";
  EXPECT_EQ(config.error().code, Code::kInvalid);
  std::string text = config.error().OneLine();
  EXPECT_THAT(text, StartsWith("respond.yaml:")) << yaml;
  return text.substr(std::min<size_t>(13, text.size()));
}

// The example of docs/respond-config.md.
std::string Example() {
  for (fs::path folder = fs::current_path(); folder != folder.root_path();
       folder = folder.parent_path()) {
    if (!fs::exists(folder / "docs/layers.txt")) continue;
    const std::string page = ReadFile(folder / "docs/respond-config.md").value_or("");
    const size_t begin = page.find("```yaml\n") + 8;
    return page.substr(begin, page.find("```", begin) - begin);
  }
  return "";
}

TEST(ResponseConfig, NothingIsRequired) {
  for (const char* text : {"", "# nothing\n", "{}", "aws:\nhosts:\n"}) {
    const Config config = Parsed(text);
    EXPECT_EQ(config.aws.exempt_tag, "bartizan:exempt");
    EXPECT_THAT(config.aws.collector_ports, ElementsAre(443));
    EXPECT_TRUE(config.aws.collector_endpoints);
    EXPECT_EQ(config.aws.collect_group, "bartizan-collect");
    EXPECT_THAT(config.collect,
                ElementsAre(Pair("linux", "linux-volatile"), Pair("windows", "windows-volatile")));
    EXPECT_EQ(config.retention, std::chrono::hours(24 * 30));
    EXPECT_FALSE(config.bucket);
    EXPECT_THAT(config.rules, IsEmpty());
  }
}

TEST(ResponseConfig, TheExampleOfThePageSetsEveryKey) {
  const std::string example = Example();
  ASSERT_THAT(example, HasSubstr("aws:"));
  const Config config = Parsed(example);
  const AwsConfig& aws = config.aws;
  EXPECT_EQ(aws.profile, "ir");
  EXPECT_EQ(aws.region, "eu-central-1");
  EXPECT_EQ(aws.endpoint_url, "https://proxy.example.com");
  EXPECT_EQ(aws.role, "arn:aws:iam::{account}:role/bartizan-respond");
  EXPECT_EQ(aws.external_id_file, "/etc/bartizan/external-id.txt");
  EXPECT_THAT(aws.accounts, ElementsAre("111122223333", "444455556666"));
  EXPECT_THAT(aws.regions, ElementsAre("eu-central-1", "eu-west-1"));
  EXPECT_THAT(aws.require_tags, ElementsAre(Pair("Environment", "prod")));
  EXPECT_THAT(aws.collector_cidrs, ElementsAre("10.0.0.9/32", "2001:db8::9/128"));
  EXPECT_FALSE(aws.cut_flows);
  EXPECT_EQ(aws.isolate_group, "bartizan-isolate");
  EXPECT_EQ(aws.collector_profile, "bartizan-collector");
  EXPECT_EQ(aws.lock_mode, "governance");
  EXPECT_EQ(aws.lock_days, 30U);
  EXPECT_EQ(aws.memory_tool, "/etc/bartizan/tools/avml");
  EXPECT_EQ(aws.memory_upload, "s3://example-evidence/memory");
  EXPECT_EQ(config.profiles, "/etc/bartizan/profiles.yaml");
  EXPECT_THAT(config.skip, ElementsAre(Step::kMemory));
  EXPECT_EQ(config.notify_topic, "arn:aws:sns:eu-central-1:111122223333:security");
}

TEST(ResponseConfig, TheExamplesMachinesBucketAndRule) {
  const Config config = Parsed(Example());
  ASSERT_EQ(config.hosts.size(), 1U);
  const HostConfig& host = config.hosts[0];
  EXPECT_EQ(host.name, "web");
  EXPECT_EQ(host.netns, "web");
  EXPECT_THAT(host.collectors, ElementsAre("10.0.0.9:443", "[2001:db8::9]:443"));
  EXPECT_THAT(host.freeze_cgroups, ElementsAre("system.slice/web.service"));
  EXPECT_THAT(host.freeze_pids, ElementsAre(1234));
  EXPECT_THAT(host.memory_pids, ElementsAre(1234));
  EXPECT_THAT(host.disks, ElementsAre("/var/lib/web.img", "/dev/loop0"));
  ASSERT_EQ(config.vms.size(), 1U);
  EXPECT_EQ(config.vms[0].qmp, "/run/db/qmp.sock");
  EXPECT_EQ(config.vms[0].agent, "/run/db/agent.sock");
  EXPECT_THAT(config.vms[0].nics, ElementsAre("nic0"));
  EXPECT_THAT(config.vms[0].disks, ElementsAre("d0"));
  ASSERT_TRUE(config.bucket);
  EXPECT_EQ(config.bucket->uri, "s3://example-evidence/cases");
  EXPECT_EQ(config.bucket->expected_owner, "777788889999");
  EXPECT_EQ(config.bucket->sse, "aws:kms");
  EXPECT_THAT(config.bucket->kms_key_id, StartsWith("arn:aws:kms:"));
  EXPECT_EQ(config.bucket->lock_mode, "GOVERNANCE");
  EXPECT_EQ(config.bucket->retain, std::chrono::hours(24 * 90));
  ASSERT_EQ(config.rules.size(), 1U);
  EXPECT_EQ(config.rules[0].source, "aws.guardduty");
  EXPECT_EQ(config.rules[0].severity, 7);
  EXPECT_THAT(config.rules[0].types, ElementsAre("UnauthorizedAccess:EC2/*", "Backdoor:EC2/*"));
  EXPECT_THAT(config.rules[0].only, ElementsAre(Step::kQuarantine, Step::kMetadata, Step::kScreen));
  EXPECT_THAT(config.rules[0].skip, ElementsAre(Step::kSessions));
}

TEST(ResponseConfig, RefusesUnknownKeysEverywhere) {
  EXPECT_THAT(Refusal("awss: {}\n"), StartsWith("1:1: the configuration knows no \"awss\""));
  EXPECT_THAT(Refusal("aws:\n  regoin: x\n"), StartsWith("2:3: aws knows no"));
  EXPECT_THAT(Refusal("aws: {collectors: {cidr: []}}\n"), HasSubstr("collectors knows no"));
  EXPECT_THAT(Refusal("hosts:\n  - {name: a, netn: b}\n"), StartsWith("2:15: a host knows no"));
  EXPECT_THAT(Refusal("vms:\n  - {name: a, qmp: b, x: c}\n"), HasSubstr("machine knows no"));
  EXPECT_THAT(Refusal("evidence: {s3: \"s3://b\", region: x}\n"), HasSubstr("evidence knows no"));
  EXPECT_THAT(Refusal("rules:\n  - {name: a, source: aws.guardduty, type: x}\n"),
              HasSubstr("a rule knows no"));
  EXPECT_THAT(Refusal("notify: {topics: x}\n"), HasSubstr("notify needs \"topic\""));
}

struct Wrong {
  const char* yaml;
  const char* says;
};

TEST(ResponseConfig, RefusesWrongValuesAtTheirPlace) {
  static const Wrong kWrong[] = {
      {"aws: {accounts: [\"111122223333\", \"12\"]}", "1:34: \"12\" is no account"},
      {"aws: {regions: [eu-central-1, Frankfurt]}", "1:31: \"Frankfurt\" is no region"},
      {"aws: {role: bartizan-respond}", "1:13: \"bartizan-respond\" is no ARN of iam"},
      {"aws: {role: \"arn:aws:iam::{account}:user/x\"}", "is no ARN of iam"},
      {"aws: {external-id-file: x}", "external-id-file belongs to a role"},
      {"aws: {endpoint-url: \"ftp://x\"}", "1:21: "},
      {"aws: {collectors: {cidrs: [10.0.0.9/8]}}", "1:28: \"10.0.0.9/8\" is no network"},
      {"aws: {collectors: {cidrs: [\"::/0\"]}}", "nothing would be shut out"},
      {"aws: {collectors: {cidrs: [0.0.0.0/0]}}", "nothing would be shut out"},
      {"aws: {collectors: {ports: [443, 65536]}}", "1:33: \"65536\" is no port"},
      {"aws: {collectors: {endpoints: maybe}}", "1:31: endpoints is true or false"},
      {"aws: {groups: {collect: sg-1}}", "1:25: \"sg-1\" is an id"},
      {"aws: {groups: {collect: a, isolate: a}}", "need two names"},
      {"aws: {collector-profile: \"a b\"}", "is no name of an instance profile"},
      {"aws: {lock-snapshots: {mode: legal}}", "is none of: governance, compliance"},
      {"aws: {lock-snapshots: {mode: governance, days: 0}}", "1:48: days is a number from 1"},
      {"aws: {memory: {upload: \"s3://b\"}}", "memory needs \"tool\""},
      {"aws: {memory: {tool: a, upload: /tmp}}", "is no place in S3"},
      {"aws: {require-tags: [a]}", "1:21: require-tags is a mapping"},
      {"aws: {require-tags: {a: [b]}}", "1:25: the value of the tag a is a text"},
      {"hosts: {name: a}", "1:8: hosts is a list"},
      {"hosts: [{netns: a}]", "a host needs \"name\""},
      {"hosts: [{name: \"../x\"}]", "1:16: \"../x\" is no name"},
      {"hosts: [{name: a}, {name: a}]", "1:20: two hosts are named a"},
      {"hosts: [{name: a, collectors: [\"10.0.0.9\"]}]", "1:32: \"10.0.0.9\" is no address"},
      {"hosts: [{name: a, collectors: [\"2001:db8::9:443\"]}]", "is no address with a port"},
      {"hosts: [{name: a, collectors: [\"from:10.0.0.9\"]}]", "is no address with a port"},
      {"hosts: [{name: a, collectors: [\"0.0.0.0/0:443\"]}]", "is no address with a port"},
      {"hosts: [{name: a, collectors: [\"[10.0.0.9]:443\"]}]", "is no address with a port"},
      {"hosts: [{name: a, freeze: [{cgroup: x, pid: 2}]}]", "either \"cgroup\" or \"pid\""},
      {"hosts: [{name: a, freeze: [{}]}]", "either \"cgroup\" or \"pid\""},
      {"hosts: [{name: a, freeze: [{cgroup: x/../..}]}]", "is no path of a cgroup"},
      {"hosts: [{name: a, memory: [{pid: 0}]}]", "1:34: pid is a number"},
      {"vms: [{name: a}]", "needs \"qmp\""},
      {"vms: [{name: a, qmp: b, os: beos}]", "1:29: \"beos\" is none of"},
      {"collect: {linux: \"a/b\"}", "1:18: \"a/b\" is no name"},
      {"evidence: {owner: \"111122223333\"}", "evidence needs \"s3\""},
      {"evidence: {s3: b}", "1:16: \"b\" is no place in S3"},
      {"evidence: {s3: \"s3://b\", sse: rot13}", "is none of: AES256"},
      {"evidence: {s3: \"s3://bucket\", kms-key: \"arn:aws:kms:eu-west-1:111122223333:key/x\"}",
       "kms-key belongs to sse"},
      {"evidence: {s3: \"s3://bucket\", lock: governance}", "lock and retain belong together"},
      {"evidence: {s3: \"s3://bucket\", retain: 3d}", "lock and retain belong together"},
      {"retention: soon", "1:12: retention is a duration"},
      {"skip: [quarantine, screens]", "1:20: \"screens\" is no step; the steps are: quarantine"},
      {"rules: [{name: a, source: aws.ec2}]", "1:27: \"aws.ec2\" is none of"},
      {"rules: [{name: a, source: aws.guardduty, severity: 11}]", "1:52: severity is a number"},
      {"rules: [{name: a, source: aws.guardduty, only: [x]}]", "1:49: \"x\" is no step"},
      {"notify: {topic: security}", "1:17: \"security\" is no ARN of sns"},
      {"aws: [", "1:"},
  };
  for (const Wrong& wrong : kWrong) EXPECT_THAT(Refusal(wrong.yaml), HasSubstr(wrong.says));
}

TEST(ResponseConfig, EveryKeyOfTheExampleIsInTheTables) {
  const std::string example = Example();
  fs::path root = fs::current_path();
  while (root.has_relative_path() && !fs::exists(root / "docs/layers.txt")) {
    root = root.parent_path();
  }
  const std::string page = ReadFile(root / "docs/respond-config.md").value_or("");
  auto yaml = data::ParseYaml(example, "example");
  ASSERT_TRUE(yaml);
  for (const data::YamlMember& member : yaml->Find("aws")->members) {
    const std::string& key = member.first.scalar;
    EXPECT_TRUE(page.find("| `" + key + "`") != std::string::npos ||
                page.find("| `" + key + ".") != std::string::npos)
        << key;
  }
}

TEST(ResponseConfig, ListsAreBounded) {
  std::string yaml = "hosts:\n";
  for (int i = 0; i < 1'001; ++i) yaml += "  - {name: h" + std::to_string(i) + "}\n";
  EXPECT_THAT(Refusal(yaml), HasSubstr("hosts is a list of at most 1000"));
}

}  // namespace
}  // namespace bartizan::response
