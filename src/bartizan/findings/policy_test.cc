#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/gate.h"

namespace bartizan::findings {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kExample = R"(
fail: [ { severity: critical }, { severity: high, new: true }, { cwe: [78, CWE-89] }, { tool: wapiti, severity: medium }, { exploited: true } ]
warn: [ { severity: medium } ]
budget: { high: 10 }
require: { scans: [sca, cppcheck], complete: true }
ignore:
  - { id: CVE-2019-10744, package: "npm/lodash", reason: "not reachable", owner: ann, until: 2027-01-31 }
  - { rule: B404, path: "server/**", reason: "reviewed", owner: ann, until: 2027-01-31T12:00:00Z }
people: { ann: { emails: [ann@example.com], groups: [release] } }
)";

TEST(ParsePolicy, ReadsTheExample) {
  auto policy = ParsePolicy(kExample, "policy.yaml");
  ASSERT_TRUE(policy) << policy.error().OneLine();
  ASSERT_THAT(policy->fail, SizeIs(5));
  EXPECT_EQ(policy->fail[0].severity, Severity::kCritical);
  EXPECT_EQ(policy->fail[1].fresh, true);
  EXPECT_EQ(policy->fail[1].source, "{severity: high, new: true}");
  EXPECT_THAT(policy->fail[2].cwes, ElementsAre(78, 89));
  EXPECT_THAT(policy->fail[3].tools, ElementsAre("wapiti"));
  EXPECT_EQ(policy->fail[4].exploited, true);
  EXPECT_THAT(policy->warn, SizeIs(1));
  EXPECT_THAT(policy->budget, ElementsAre(std::pair(Severity::kHigh, int64_t{10})));
  EXPECT_THAT(policy->required_scans, ElementsAre("sca", "cppcheck"));
  EXPECT_TRUE(policy->require_complete);
  ASSERT_THAT(policy->ignores, SizeIs(2));
  EXPECT_EQ(policy->ignores[0].problem, "");
  EXPECT_EQ(policy->ignores[0].id, "CVE-2019-10744");
  // The day itself is included; a time is taken as it is.
  EXPECT_EQ(FormatIso(*policy->ignores[0].until), "2027-02-01T00:00:00Z");
  EXPECT_EQ(FormatIso(*policy->ignores[1].until), "2027-01-31T12:00:00Z");
  ASSERT_THAT(policy->people, SizeIs(1));
  EXPECT_EQ(policy->people[0].user, "ann");
  EXPECT_THAT(policy->people[0].emails, ElementsAre("ann@example.com"));
  EXPECT_THAT(policy->people[0].groups, ElementsAre("release"));
  EXPECT_THAT(policy->digest, SizeIs(64));
}

TEST(ParsePolicy, ListsAndSingleValues) {
  auto policy = ParsePolicy(
      "fail:\n  - { rule: [a, b], cve: CVE-1, path: 'src/**', package: 'npm/*' }\n", "p");
  ASSERT_TRUE(policy) << policy.error().OneLine();
  EXPECT_THAT(policy->fail[0].rules, ElementsAre("a", "b"));
  EXPECT_THAT(policy->fail[0].cves, ElementsAre("CVE-1"));
  EXPECT_EQ(policy->fail[0].path, "src/**");
  EXPECT_EQ(policy->fail[0].package, "npm/*");
}

struct BadCase {
  std::string_view text, message, hint;
};

TEST(ParsePolicy, SaysWhereAndWhatIsWrong) {
  const BadCase cases[] = {
      {"fails: []", "p:1:1: unknown key 'fails'", "'fail'"},
      {"fail:\n  - { serverity: high }", "p:2:7: unknown key 'serverity'", "'severity'"},
      {"fail:\n  - { severity: hgh }", "p:2:17: unknown severity 'hgh'", "'high'"},
      {"fail:\n  - severity: [high]", "p:2:15: unknown severity ''", "known"},
      {"fail: { severity: high }", "p:1:7: a list of rules is expected", "severity"},
      {"fail: [ {} ]", "p:1:9: an empty rule", "severity"},
      {"fail: [ high ]", "p:1:9: a rule must be a mapping", ""},
      {"fail: [ { cwe: [] } ]", "p:1:16: 'cwe' lists nothing", ""},
      {"fail: [ { cwe: x79 } ]", "p:1:16: 'x79' is not a CWE", ""},
      {"fail: [ { new: 'true' } ]", "p:1:16: 'new' must be true or false", ""},
      {"fail: [ { tool: {} } ]", "p:1:17: 'tool' must be a text", ""},
      {"budget: { high: -1 }", "p:1:17: the budget of 'high'", ""},
      {"budget: { high: many }", "p:1:17: the budget of 'high'", ""},
      {"budget: { high: 1, HIGH: 2 }", "p:1:20: a second budget", ""},
      {"budget: 3", "p:1:9: 'budget' must map", "high"},
      {"require: { max_db_age: 7d }", "p:1:12: unknown key 'max_db_age'", "scans, complete"},
      {"require: { scans: [a], complete: yes please }", "p:1:34: 'complete' must be", ""},
      {"fail: [{severity: low}]\nignore: [ { id: a, untill: 2027-01-01 } ]",
       "p:2:20: unknown key 'untill'", "'until'"},
      {"fail: [{severity: low}]\nignore: [ { id: [a] } ]", "p:2:17: 'id' must be a text", ""},
      {"fail: [{severity: low}]\npeople: [ann]", "p:2:9: 'people' must map", ""},
      {"fail: [{severity: low}]\npeople: { ann: { email: x } }", "p:2:18: unknown key 'email'",
       "'emails'"},
      {"fail: [", "p:", ""},
  };
  for (const auto& c : cases) {
    auto policy = ParsePolicy(c.text, "p");
    ASSERT_FALSE(policy) << c.text;
    EXPECT_EQ(policy.error().code, Code::kInvalid) << c.text;
    EXPECT_THAT(policy.error().message, HasSubstr(c.message)) << c.text;
    EXPECT_THAT(policy.error().hint, HasSubstr(c.hint)) << c.text;
  }
}

TEST(ParsePolicy, APolicyWithoutRulesIsAnError) {
  for (std::string_view text :
       {"fail: []", "people: { ann: { groups: [x] } }", "require: { complete: true }",
        "ignore: [ { id: a, owner: o, reason: r, until: 2027-01-01 } ]"}) {
    auto policy = ParsePolicy(text, "p");
    ASSERT_FALSE(policy) << text;
    EXPECT_THAT(policy.error().message, HasSubstr("no rule")) << text;
  }
  EXPECT_FALSE(ParsePolicy("", "p"));
  EXPECT_TRUE(ParsePolicy("require: { scans: sca }", "p"));
  EXPECT_TRUE(ParsePolicy("budget: { low: 0 }", "p"));
}

TEST(ParsePolicy, AnUnclearIgnoreHasNoEffectAndSaysWhy) {
  auto problem = [](std::string_view entry) {
    auto policy =
        ParsePolicy("fail: [ { severity: low } ]\nignore: [ " + std::string(entry) + " ]\n", "p");
    return policy ? policy->ignores.at(0).problem : policy.error().OneLine();
  };
  EXPECT_EQ(problem("{ id: a, owner: o, reason: r, until: 2027-01-31 }"), "");
  EXPECT_THAT(problem("{ owner: o, reason: r, until: 2027-01-31 }"), HasSubstr("names no id"));
  EXPECT_THAT(problem("{ id: a, reason: r, until: 2027-01-31 }"), HasSubstr("no owner"));
  EXPECT_THAT(problem("{ id: a, owner: ' ', reason: r, until: 2027-01-31 }"),
              HasSubstr("no owner"));
  EXPECT_THAT(problem("{ id: a, owner: o, reason: , until: 2027-01-31 }"), HasSubstr("no reason"));
  EXPECT_THAT(problem("{ id: a, owner: o, reason: r }"), HasSubstr("no date"));
  EXPECT_THAT(problem("{ id: a, owner: o, reason: r, until: }"), HasSubstr("no date"));
  EXPECT_THAT(problem("{ id: a, owner: o, reason: r, until: 2027-02-30 }"),
              HasSubstr("'2027-02-30' is not a date"));
  EXPECT_THAT(problem("{ id: a, owner: o, reason: r, until: never }"),
              HasSubstr("'never' is not a date"));
}

TEST(ParsePolicy, TheDigestIsOfTheBytes) {
  auto one = ParsePolicy("fail: [ { severity: low } ]", "p");
  auto two = ParsePolicy("fail: [ { severity: low } ] ", "p");
  ASSERT_TRUE(one && two);
  EXPECT_NE(one->digest, two->digest);
}

}  // namespace
}  // namespace bartizan::findings
