#include "bartizan/response/event.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// As EventBridge delivers one, with what is read and some that is not.
constexpr std::string_view kGuardDutyEvent = R"({
  "version": "0", "id": "0d079340-135a-c8c6-95c2-41fb8f496c53",
  "detail-type": "GuardDuty Finding", "source": "aws.guardduty",
  "account": "999988887777", "time": "2026-11-23T09:00:00Z", "region": "eu-central-1",
  "resources": [],
  "detail": {
    "schemaVersion": "2.0", "accountId": "111122223333", "region": "eu-central-1",
    "partition": "aws", "id": "16afba5c5c43e07c9e3e5e2e544e95df",
    "arn": "arn:aws:guardduty:eu-central-1:111122223333:detector/1/finding/16af",
    "type": "UnauthorizedAccess:EC2/TorClient",
    "resource": {
      "resourceType": "Instance",
      "instanceDetails": {
        "instanceId": "i-0abcdef0123456789", "instanceType": "t3.micro",
        "tags": [{"key": "Name", "value": "web-1"}]
      }
    },
    "service": {"serviceName": "guardduty", "archived": false, "count": 4},
    "severity": 8, "title": "The instance talks to a Tor entry node.",
    "createdAt": "2026-11-23T08:59:00Z"
  }
})";

constexpr std::string_view kHubFinding = R"({
  "SchemaVersion": "2018-10-08", "Id": "arn:aws:inspector:eu-west-1:111122223333:x/1",
  "ProductArn": "arn:aws:securityhub:eu-west-1::product/aws/guardduty",
  "AwsAccountId": "111122223333", "Region": "eu-west-1",
  "Types": ["TTPs/Command and Control/Backdoor:EC2-C&CActivity.B", "Effects/Data Exposure"],
  "Severity": {"Label": "HIGH", "Normalized": 75}, "Title": "Talks to a control server",
  "RecordState": "ACTIVE", "Workflow": {"Status": "NEW"},
  "Resources": [
    {"Type": "AwsEc2Instance", "Id": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b2c3d"},
    {"Type": "AwsEc2Vpc", "Id": "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1"},
    {"Type": "AwsEc2Instance",
     "Id": "arn:aws-cn:ec2:cn-north-1:444455556666:instance/i-00112233445566778"},
    {"Type": "AwsEc2Instance", "Id": "arn:aws:ec2:eu-west-1:111122223333:instance/i-0a1b2c3d"}
  ]
})";

std::vector<Finding> Parsed(std::string_view text) {
  auto findings = ParseFindings(text, "event.json");
  EXPECT_TRUE(findings) << findings.error().OneLine();
  return findings ? *std::move(findings) : std::vector<Finding>{};
}

Error Refused(std::string_view text) {
  auto findings = ParseFindings(text, "event.json");
  EXPECT_FALSE(findings) << Ellipsize(text, 200);
  if (findings) return {};
  EXPECT_THAT(findings.error().message, StartsWith("event.json:"));
  return findings.error();
}

std::vector<std::string> Ids(const Finding& finding) {
  std::vector<std::string> ids;
  for (const TargetSpec& target : finding.targets) ids.push_back(target.id());
  return ids;
}

// The text with one part replaced by another, which must be there.
std::string With(std::string_view text, std::string_view from, std::string_view to) {
  EXPECT_NE(text.find(from), std::string_view::npos) << from;
  return ReplaceAll(std::string(text), from, to);
}

TEST(Findings, OfAGuardDutyEvent) {
  const auto findings = Parsed(kGuardDutyEvent);
  ASSERT_EQ(findings.size(), 1U);
  const Finding& finding = findings[0];
  EXPECT_EQ(finding.source, "aws.guardduty");
  EXPECT_EQ(finding.id, "16afba5c5c43e07c9e3e5e2e544e95df");
  EXPECT_EQ(finding.type, "UnauthorizedAccess:EC2/TorClient");
  EXPECT_EQ(finding.title, "The instance talks to a Tor entry node.");
  EXPECT_EQ(finding.account, "111122223333");  // the member's, not the administrator's
  EXPECT_EQ(finding.region, "eu-central-1");
  EXPECT_EQ(finding.severity, 8);
  EXPECT_FALSE(finding.closed);
  EXPECT_THAT(Ids(finding), ElementsAre("aws-ec2/111122223333/eu-central-1/i-0abcdef0123456789"));
  EXPECT_EQ(data::Str(finding.raw, "schemaVersion"), "2.0");
}

TEST(Findings, OfASecurityHubEvent) {
  const auto findings = Parsed(fmt::format(
      R"({{"source": "aws.securityhub", "detail-type": "Security Hub Findings - Imported",
          "region": "us-east-1", "detail": {{"findings": [{}]}}}})",
      kHubFinding));
  ASSERT_EQ(findings.size(), 1U);
  const Finding& finding = findings[0];
  EXPECT_EQ(finding.source, "aws.securityhub");
  EXPECT_EQ(finding.type, "TTPs/Command and Control/Backdoor:EC2-C&CActivity.B");
  EXPECT_EQ(finding.account, "111122223333");
  EXPECT_EQ(finding.region, "eu-west-1");
  EXPECT_EQ(finding.severity, 7.5);
  EXPECT_THAT(Ids(finding), ElementsAre("aws-ec2/111122223333/eu-west-1/i-0a1b2c3d",
                                        "aws-ec2/444455556666/cn-north-1/i-00112233445566778"));
}

TEST(Findings, OfListsAndOfTheCommandLine) {
  const auto event = data::ParseJson(kGuardDutyEvent, "x");
  const std::string bare = data::ToJson(*data::Find(*event, "detail"));
  EXPECT_EQ(Parsed(bare).size(), 1U);
  const std::string both = fmt::format("[{}, {}]", bare, kHubFinding);
  ASSERT_EQ(Parsed(both).size(), 2U);
  EXPECT_EQ(Parsed(both)[1].source, "aws.securityhub");
  EXPECT_EQ(Parsed(fmt::format(R"({{"findings": {}}})", both)).size(), 2U);
  const auto printed = Parsed(
      R"({"Findings": [{"AccountId": "111122223333", "Id": "1", "Region": "us-east-1",
          "Resource": {"InstanceDetails": {"InstanceId": "i-0a1b2c3d"}},
          "Service": {"Archived": true}, "Severity": 5.5, "Type": "Recon:EC2/Portscan"}]})");
  ASSERT_EQ(printed.size(), 1U);
  EXPECT_EQ(printed[0].severity, 5.5);
  EXPECT_TRUE(printed[0].closed);
  EXPECT_THAT(Ids(printed[0]), ElementsAre("aws-ec2/111122223333/us-east-1/i-0a1b2c3d"));
}

TEST(Findings, OfAnAttackSequence) {
  const auto findings = Parsed(
      R"({"id": "1", "type": "AttackSequence:EC2/CompromisedInstanceGroup", "severity": 9,
          "accountId": "111122223333", "region": "us-east-1", "resource": {},
          "service": {"detection": {"sequence": {"resources": [
            {"resourceType": "EC2_INSTANCE",
             "uid": "arn:aws:ec2:us-east-1:111122223333:instance/i-0a1b2c3d"},
            {"resourceType": "ACCESS_KEY", "uid": "AKIA"},
            {"resourceType": "EC2_INSTANCE", "uid": "i-0a1b2c3e"}]}}}})");
  EXPECT_THAT(Ids(findings.at(0)), ElementsAre("aws-ec2/111122223333/us-east-1/i-0a1b2c3d",
                                               "aws-ec2/111122223333/us-east-1/i-0a1b2c3e"));
}

TEST(Findings, WithoutInstancesHaveNoTargets) {
  EXPECT_THAT(Parsed(R"({"id": "1", "type": "UnauthorizedAccess:IAMUser/X", "severity": 5,
          "accountId": "111122223333", "region": "us-east-1",
          "resource": {"resourceType": "AccessKey"}})")
                  .at(0)
                  .targets,
              IsEmpty());
}

TEST(Findings, SeveritiesOfSecurityHub) {
  const auto severity = [](std::string_view text) {
    const auto findings = Parsed(With(kHubFinding, R"({"Label": "HIGH", "Normalized": 75})", text));
    return findings.empty() ? -1 : findings[0].severity;
  };
  EXPECT_EQ(severity(R"({"Normalized": 0})"), 0);
  EXPECT_EQ(severity(R"({"Normalized": 100})"), 10);
  EXPECT_EQ(severity(R"({"Label": "INFORMATIONAL"})"), 0);
  EXPECT_EQ(severity(R"({"Label": "LOW"})"), 0.1);
  EXPECT_EQ(severity(R"({"Label": "MEDIUM"})"), 4);
  EXPECT_EQ(severity(R"({"Label": "HIGH"})"), 7);
  EXPECT_EQ(severity(R"({"Label": "CRITICAL"})"), 9);
}

TEST(Findings, ARegionThatIsMissingIsTheEventsOrTheProducts) {
  const std::string without = With(kHubFinding, R"("Region": "eu-west-1",)", "");
  EXPECT_EQ(Parsed(without).at(0).region, "eu-west-1");
  EXPECT_EQ(Parsed(fmt::format(R"({{"source": "aws.securityhub", "region": "us-east-1",
                               "detail": {{"findings": [{}]}}}})",
                               without))
                .at(0)
                .region,
            "us-east-1");
}

struct Wrong {
  std::string_view of, from, to, says;
};

TEST(Findings, RefusesWhatIsWrong) {
  static const Wrong kWrong[] = {
      {kGuardDutyEvent, "\"i-0abcdef0123456789\"", "\"i-0abc; rm -rf /\"", "is no instance"},
      {kGuardDutyEvent, "\"i-0abcdef0123456789\"", "\"i-0ABCDEF0\"", "is no instance"},
      {kGuardDutyEvent, "\"i-0abcdef0123456789\"", "[]", "\"instanceId\" is missing"},
      {kGuardDutyEvent, "\"111122223333\"", "\"11112222333\"", "\"accountId\" is no account"},
      {kGuardDutyEvent, R"("region": "eu-central-1",
    "partition")",
       R"("region": "../..", "partition")", "\"region\" is no region"},
      {kGuardDutyEvent, "\"severity\": 8", "\"severity\": 11", "no number from 0 to 10"},
      {kGuardDutyEvent, "\"severity\": 8", "\"severity\": {}", "no number from 0 to 10"},
      {kGuardDutyEvent, "\"type\": \"Un", "\"kind\": \"Un", "\"type\" is missing"},
      {kGuardDutyEvent, "aws.guardduty", "aws.ec2", "of \"aws.ec2\" has no findings"},
      {kGuardDutyEvent, "aws.guardduty", "aws.securityhub", "has no findings"},
      {kHubFinding, "instance/i-00112233445566778", "vpc/vpc-1", "is no instance"},
      {kHubFinding, "arn:aws-cn:ec2:cn-north-1:444455556666:", "arn:aws:ec2:::", "is no instance"},
      {kHubFinding, "\"Normalized\": 75", "\"Normalized\": 101", "\"Severity\" has neither"},
      {kHubFinding, "\"AwsAccountId\": \"111122223333\"", "\"AwsAccountId\": 7", "no account"},
      {kHubFinding, "\"Resources\": [", "\"Others\": [", "\"Resources\" is no list"},
  };
  for (const Wrong& wrong : kWrong) {
    const Error error = Refused(With(wrong.of, wrong.from, wrong.to));
    EXPECT_EQ(error.code, Code::kInvalid);
    EXPECT_THAT(error.message, HasSubstr(wrong.says));
  }
}

TEST(Findings, RefusesWhatIsNone) {
  for (const char* text : {"7", "\"x\"", "null", "[]", "{}", "[7]", R"({"findings": []})",
                           R"({"detail": 7})", R"({"source": "aws.guardduty", "detail": []})"}) {
    EXPECT_EQ(Refused(text).code, Code::kInvalid) << text;
  }
  EXPECT_THAT(Refused("{\n  \"detail\": }").message, StartsWith("event.json:2:13"));
  EXPECT_EQ(Refused(kGuardDutyEvent.substr(0, 700)).code, Code::kInvalid);
  EXPECT_THAT(Refused(R"([{"finding_info": {}, "resources": []}])").message, HasSubstr("OCSF"));
  EXPECT_THAT(Refused(fmt::format("[{}, {{}}]", kHubFinding)).message, HasSubstr("finding 2:"));
}

TEST(Findings, AreBounded) {
  EXPECT_EQ(Refused(std::string((1U << 20U) + 1, ' ')).code, Code::kLimit);
  std::string many = "[";
  for (int i = 0; i < 101; ++i) many += R"({"resource": {}},)";
  many.back() = ']';
  EXPECT_EQ(Refused(many).code, Code::kLimit);
  EXPECT_FALSE(ParseFindings(std::string(100'000, '['), "event.json"));
  std::string instances = R"("Resources": [)";
  for (int i = 0; i < 101; ++i) {
    instances += fmt::format(R"({{"Type": "AwsEc2Instance", "Id": "i-{:08x}"}},)", i);
  }
  EXPECT_EQ(Refused(With(kHubFinding, R"("Resources": [)", instances)).code, Code::kLimit);
}

TEST(Findings, TheRawFindingIsBounded) {
  const std::string large = fmt::format(R"("SchemaVersion": "1", "Note": "{}", "Many": ["{}"],)",
                                        std::string(150'000, 'x'), std::string(150'000, 'y'));
  const auto findings = Parsed(With(kHubFinding, R"("SchemaVersion": "2018-10-08",)", large));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_LT(data::ToJson(findings[0].raw).size(), 256U << 10U);
  EXPECT_THAT(data::Str(findings[0].raw, "Note"), HasSubstr("bytes left out"));
  EXPECT_THAT(data::Str(findings[0].raw, "Title"), HasSubstr("control server"));
  std::string members;
  for (int i = 0; i < 20'000; ++i) members += fmt::format(R"("member-{}": "0123456789",)", i);
  const auto wide = Parsed(With(kHubFinding, R"("SchemaVersion": "2018-10-08",)", members));
  EXPECT_LE(data::ToJson(wide.at(0).raw).size(), 256U << 10U);
}

Finding FindingOf(std::string_view text) {
  return Parsed(text).at(0);
}

TEST(MatchRule, TheFirstThatHolds) {
  const Finding finding = FindingOf(kGuardDutyEvent);
  std::vector<Rule> rules = {
      {.name = "hub", .source = "aws.securityhub"},
      {.name = "severe", .source = "aws.guardduty", .severity = 8.1},
      {.name = "account", .source = "aws.guardduty", .accounts = {"444455556666"}},
      {.name = "type", .source = "aws.guardduty", .types = {"Backdoor:*", "*/TorRelay"}}};
  EXPECT_FALSE(MatchRule(rules, finding));
  EXPECT_FALSE(MatchRule({}, finding));
  rules.push_back({.name = "this",
                   .source = "aws.guardduty",
                   .types = {"Backdoor:*", "UnauthorizedAccess:EC2/*"},
                   .severity = 8,
                   .accounts = {"111122223333"},
                   .only = {Step::kScreen}});
  rules.push_back({.name = "later", .source = "aws.guardduty"});
  const auto rule = MatchRule(rules, finding);
  ASSERT_TRUE(rule);
  EXPECT_EQ(rule->name, "this");
  EXPECT_THAT(rule->only, ElementsAre(Step::kScreen));
}

TEST(MatchRule, AnyTypeOfSecurityHub) {
  const Finding finding = FindingOf(kHubFinding);
  const auto holds = [&](const std::string& type) {
    return MatchRule({{.name = "x", .source = "aws.securityhub", .types = {type}}}, finding)
        .has_value();
  };
  EXPECT_TRUE(holds("TTPs/*"));
  EXPECT_TRUE(holds("*Backdoor:EC2*"));
  EXPECT_TRUE(holds("Effects/Data Exposure"));
  EXPECT_TRUE(holds("Effects/Data ?xposure*"));
  EXPECT_TRUE(holds("*"));
  EXPECT_FALSE(holds("Effects"));
  EXPECT_FALSE(holds("effects/*"));
  EXPECT_FALSE(holds("Effects/Data Exposure?"));
}

TEST(MatchRule, NothingForWhatIsClosed) {
  const std::vector<Rule> rules = {{.name = "hub", .source = "aws.securityhub"},
                                   {.name = "duty", .source = "aws.guardduty"}};
  EXPECT_TRUE(MatchRule(rules, FindingOf(kHubFinding)));
  EXPECT_FALSE(MatchRule(rules, FindingOf(With(kHubFinding, "\"ACTIVE\"", "\"ARCHIVED\""))));
  EXPECT_FALSE(MatchRule(rules, FindingOf(With(kHubFinding, "\"NEW\"", "\"SUPPRESSED\""))));
  EXPECT_FALSE(MatchRule(rules, FindingOf(With(kHubFinding, "\"NEW\"", "\"RESOLVED\""))));
  EXPECT_TRUE(MatchRule(rules, FindingOf(With(kHubFinding, "\"NEW\"", "\"NOTIFIED\""))));
  EXPECT_FALSE(MatchRule(
      rules, FindingOf(With(kGuardDutyEvent, "\"archived\": false", "\"archived\": true"))));
}

TEST(MatchRule, HostilePatternsTakeLittleTime) {
  Finding finding = FindingOf(kHubFinding);
  finding.raw = {};
  finding.type = std::string(1'024, 'a');
  std::string pattern;
  for (int i = 0; i < 500; ++i) pattern += "*a";
  EXPECT_FALSE(
      MatchRule({{.name = "x", .source = "aws.securityhub", .types = {pattern + "b"}}}, finding));
}

}  // namespace
}  // namespace bartizan::response
