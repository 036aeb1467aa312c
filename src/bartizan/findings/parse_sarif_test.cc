#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/parsers.h"
#include "bartizan/findings/sarif_run.h"

namespace bartizan::findings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

// A report of one run: `results` and further members of the run; rules of the driver.
Report Read(std::string_view results, std::string_view rules = "[]", std::string_view more = "") {
  std::string text = fmt::format(
      R"({{"version": "2.1.0", "runs": [{{"tool": {{"driver": {{"name": "My Tool", "rules": {}}}}},
          "results": {}{}}}]}})",
      rules, results, more);
  auto report = ParseReport("sarif", text, "t.sarif");
  EXPECT_TRUE(report) << report.error().OneLine();
  return report ? *report : Report{};
}
Finding One(std::string_view result, std::string_view rules = "[]", std::string_view more = "") {
  Report report = Read(fmt::format("[{}]", result), rules, more);
  EXPECT_EQ(report.findings.size(), 1U);
  return report.findings.empty() ? Finding{} : report.findings.front();
}

TEST(Sarif, PlainResult) {
  Finding f = One(R"({"ruleId": "R1", "level": "error", "message": {"text": "bad\nmore"},
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "src/a%20b.c"},
      "region": {"startLine": 3, "endLine": 4, "startColumn": 5, "snippet": {"text": "x();"}}},
      "logicalLocations": [{"fullyQualifiedName": "ns::f", "kind": "function"}]}],
    "fingerprints": {"k/v1": "abc"}, "partialFingerprints": {"primaryLocationLineHash": "d:1"}})");
  EXPECT_EQ(f.tool, "my-tool");
  EXPECT_EQ(f.rule, "R1");
  EXPECT_EQ(f.title, "bad");
  EXPECT_EQ(f.description, "bad\nmore");
  EXPECT_EQ(f.score, 70);
  EXPECT_EQ(f.severity, Severity::kHigh);
  EXPECT_EQ(f.original_severity, "error");
  EXPECT_EQ(f.location.path, "src/a b.c");
  EXPECT_EQ(f.location.line, 3);
  EXPECT_EQ(f.location.end_line, 4);
  EXPECT_EQ(f.location.column, 5);
  EXPECT_EQ(f.location.function, "ns::f");
  EXPECT_EQ(f.location.snippet, "x();");
  EXPECT_THAT(f.fingerprints,
              ElementsAre(Pair("k/v1", "abc"), Pair("primaryLocationLineHash", "d:1")));
}

TEST(Sarif, Levels) {
  auto score = [](std::string_view result, std::string_view rules = "[]") {
    return One(result, rules).score;
  };
  EXPECT_EQ(score(R"({"ruleId": "R", "message": {"text": "m"}})"), 40) << "default is warning";
  EXPECT_EQ(score(R"({"ruleId": "R", "level": "note", "message": {"text": "m"}})"), 1);
  EXPECT_EQ(score(R"({"ruleId": "R", "level": "none", "message": {"text": "m"}})"), 0);
  std::string_view rules = R"([{"id": "R", "defaultConfiguration": {"level": "error"}}])";
  EXPECT_EQ(score(R"({"ruleId": "R", "message": {"text": "m"}})", rules), 70);
  EXPECT_EQ(score(R"({"ruleId": "R", "level": "note", "message": {"text": "m"}})", rules), 1);
  Finding odd = One(R"({"ruleId": "R", "level": "catastrophe", "message": {"text": "m"}})");
  EXPECT_EQ(odd.severity, Severity::kUnknown);
  EXPECT_EQ(odd.original_severity, "catastrophe");
}

TEST(Sarif, LevelOverriddenByTheInvocation) {
  Finding f = One(R"({"ruleId": "R", "message": {"text": "m"}})", R"([{"id": "R"}])",
                  R"(, "invocations": [{"executionSuccessful": true, "ruleConfigurationOverrides":
      [{"descriptor": {"index": 0}, "configuration": {"level": "error"}}]}])");
  EXPECT_EQ(f.score, 70);
}

TEST(Sarif, SecuritySeverityComesFirst) {
  std::string_view rules =
      R"([{"id": "R", "properties": {"security-severity": "9.8", "precision": "high"}}])";
  Finding f = One(R"({"ruleId": "R", "level": "note", "message": {"text": "m"}})", rules);
  EXPECT_EQ(f.score, 98);
  EXPECT_EQ(f.severity, Severity::kCritical);
  EXPECT_EQ(f.confidence, "high");
  EXPECT_THAT(f.original_severity, HasSubstr("9.8"));
  f = One(R"({"ruleId": "R", "message": {"text": "m"},
              "properties": {"security-severity": 4.2}})",
          rules);
  EXPECT_EQ(f.score, 42) << "the result's own number";
  f = One(R"({"ruleId": "R", "level": "error", "message": {"text": "m"}})",
          R"([{"id": "R", "properties": {"security-severity": "77"}}])");
  EXPECT_EQ(f.score, 70) << "no CVSS-like number";
}

TEST(Sarif, Kinds) {
  Report r = Read(R"([{"ruleId": "A", "kind": "pass", "message": {"text": "m"}},
    {"ruleId": "B", "kind": "notApplicable", "message": {"text": "m"}},
    {"ruleId": "C", "kind": "informational", "message": {"text": "m"}},
    {"ruleId": "D", "kind": "review", "message": {"text": "m"}},
    {"ruleId": "E", "kind": "fail", "message": {"text": "m"}}])");
  ASSERT_EQ(r.findings.size(), 3U);
  EXPECT_EQ(r.findings[0].severity, Severity::kInformational);
  EXPECT_EQ(r.findings[1].severity, Severity::kUnknown) << "waits for a person";
  EXPECT_EQ(r.findings[2].severity, Severity::kMedium);
}

TEST(Sarif, RuleByIndexAndByReference) {
  std::string_view rules = R"([{"id": "A", "guid": "g-a"}, {"id": "B", "shortDescription":
    {"text": "short B"}, "helpUri": "https://b/"}])";
  Finding f = One(R"({"ruleIndex": 1, "message": {"text": "m"}})", rules);
  EXPECT_EQ(f.rule, "B");
  EXPECT_THAT(f.references, ElementsAre("https://b/"));
  EXPECT_EQ(One(R"({"rule": {"index": 0}, "message": {"text": "m"}})", rules).rule, "A");
  EXPECT_EQ(One(R"({"rule": {"guid": "g-a"}, "message": {"text": "m"}})", rules).rule, "A");
  EXPECT_EQ(One(R"({"rule": {"id": "Z"}, "message": {"text": "m"}})", rules).rule, "Z");
  EXPECT_EQ(One(R"({"ruleId": "Z", "ruleIndex": -1, "message": {"text": "m"}})", rules).rule, "Z");
  EXPECT_EQ(One(R"({"ruleId": "Z", "ruleIndex": 99, "message": {"text": "m"}})", rules).rule, "Z");
  f = One(R"({"ruleId": "B/1", "message": {}})", rules);
  EXPECT_EQ(f.rule, "B/1");
  EXPECT_EQ(f.title, "short B") << "hierarchical id finds its rule";
}

TEST(Sarif, RulesOfExtensions) {
  std::string text = R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T",
    "rules": [{"id": "D"}]}, "extensions": [{"name": "first"}, {"name": "second", "guid": "G",
    "rules": [{"id": "E", "defaultConfiguration": {"level": "error"}}]}]}, "results": [
    {"rule": {"index": 0, "toolComponent": {"index": 1}}, "message": {"text": "m"}},
    {"rule": {"index": 0, "toolComponent": {"guid": "G"}}, "message": {"text": "m"}},
    {"rule": {"index": 0, "toolComponent": {"name": "second"}}, "message": {"text": "m"}},
    {"ruleId": "E", "message": {"text": "m"}},
    {"rule": {"id": "X", "index": 0, "toolComponent": {"index": 7}}, "message": {"text": "m"}}]}]})";
  auto report = ParseReport("sarif", text, "t");
  ASSERT_TRUE(report) << report.error().OneLine();
  ASSERT_EQ(report->findings.size(), 5U);
  for (size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(report->findings[i].rule, "E") << i;
    EXPECT_EQ(report->findings[i].score, 70) << i;
  }
  EXPECT_EQ(report->findings[4].rule, "X");
}

TEST(Sarif, MessagesByIdWithArguments) {
  std::string_view rules = R"([{"id": "R", "messageStrings": {"d": {"text":
    "Variable \"{0}\" of {1}, {{braces}}, {9}."}}}])";
  Finding f = One(R"({"ruleId": "R", "message": {"id": "d", "arguments": ["p", "{0}"]}})", rules);
  EXPECT_EQ(f.title, "Variable \"p\" of {0}, {braces}, {9}.");
  f = One(R"json({"ruleId": "R", "message": {"text": "uses [this](1) and [that](https://x)"
}
})json");
  EXPECT_EQ(f.title, "uses this and [that](https://x)");
  f = One(R"({"ruleId": "R", "message": {"id": "nowhere"}})");
  EXPECT_EQ(f.title, "nowhere");
}

TEST(Sarif, GlobalMessageStrings) {
  auto report = ParseReport("sarif", R"({"version": "2.1.0", "runs": [{"tool": {"driver":
    {"name": "T", "globalMessageStrings": {"g": {"text": "global {0}"}}}}, "results":
    [{"ruleId": "R", "message": {"id": "g", "arguments": ["x"]}}]}]})",
                            "t");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->findings.at(0).title, "global x");
}

TEST(Sarif, NestedBaseUris) {
  std::string_view result = R"({"ruleId": "R", "message": {"text": "m"}, "locations":
    [{"physicalLocation": {"artifactLocation": {"uri": "list.h", "uriBaseId": "SRC"}}}]})";
  EXPECT_EQ(One(result).location.path, "list.h") << "an unknown base is the repository";
  EXPECT_EQ(One(result, "[]", R"(, "originalUriBaseIds": {"ROOT": {"uri": "file:///build/"},
    "SRC": {"uri": "src/", "uriBaseId": "ROOT"}})")
                .location.path,
            "src/list.h");
  EXPECT_EQ(
      One(result, "[]", R"(, "originalUriBaseIds": {"SRC": {"uri": "s", "uriBaseId": "SRC"}})")
              .location.path.find("list.h") != std::string::npos,
      true)
      << "a circle ends";
}

TEST(Sarif, AbsolutePathsBecomeRelativeToTheirRoot) {
  std::string_view result = R"({"ruleId": "R", "message": {"text": "m"}, "locations":
    [{"physicalLocation": {"artifactLocation": {"uri": "file:///build/repo/a/b.c"}}}]})";
  EXPECT_EQ(One(result).location.path, "/build/repo/a/b.c");
  EXPECT_EQ(One(result, "[]", R"(, "invocations": [{"executionSuccessful": true,
    "workingDirectory": {"uri": "file:///build/repo"}}])")
                .location.path,
            "a/b.c");
  EXPECT_EQ(One(result, "[]", R"(, "originalUriBaseIds": {"%SRCROOT%":
    {"uri": "file:///build/"}})")
                .location.path,
            "repo/a/b.c");
}

TEST(Sarif, OtherPlaces) {
  Finding f =
      One(R"({"ruleId": "R", "message": {"text": "m"}, "locations": [{"physicalLocation":
    {"artifactLocation": {"index": 1}, "region": {"byteOffset": 4}}}]})",
          "[]", R"(, "artifacts": [{"location": {"uri": "x"}}, {"location": {"uri": "y.c"}}])");
  EXPECT_EQ(f.location.path, "y.c");
  EXPECT_FALSE(f.location.line);
  f = One(R"({"ruleId": "R", "message": {"text": "m"}, "locations": [{"physicalLocation":
    {"artifactLocation": {"uri": "https://u:p@h/page?q"}}}]})");
  EXPECT_EQ(f.location.url, "https://h/page?q");
  EXPECT_EQ(f.location.path, "");
  f = One(R"({"ruleId": "R", "message": {"text": "m"}, "analysisTarget": {"uri": "t.c"}})");
  EXPECT_EQ(f.location.path, "t.c");
  f = One(R"({"ruleId": "R", "message": {"text": "m"}, "locations": [{"physicalLocation":
    {"artifactLocation": {"index": -1}, "region": {"startLine": 0}}}]})");
  EXPECT_FALSE(f.location.line);
}

TEST(Sarif, SeveralLocationsAreOneFinding) {
  Finding f = One(R"({"ruleId": "R", "message": {"text": "m"}, "occurrenceCount": 4, "locations":
    [{"physicalLocation": {"artifactLocation": {"uri": "a.c"}}},
     {"physicalLocation": {"artifactLocation": {"uri": "b.c"}}}]})");
  EXPECT_EQ(f.location.path, "a.c");
  EXPECT_EQ(f.occurrences, 4);
}

TEST(Sarif, PackagesOfLogicalLocations) {
  Finding f = One(R"({"ruleId": "CVE-2020-1", "message": {"text": "m"}, "locations":
    [{"physicalLocation": {"artifactLocation": {"uri": "a.jar"}}, "logicalLocations": [{"index": 0}]
    }]})",
                  "[]", R"(, "logicalLocations": [{"fullyQualifiedName": "pkg:maven/g/a@1", "kind":
    "package"}])");
  ASSERT_TRUE(f.package);
  EXPECT_EQ(f.package->name, "g:a");
  EXPECT_EQ(f.package->path, "a.jar");
  EXPECT_THAT(f.cves, ElementsAre("CVE-2020-1"));
}

TEST(Sarif, Cwes) {
  std::string_view rules = R"([{"id": "R", "properties": {"tags": ["security",
      "external/cwe/cwe-079", "CWE-89: SQL Injection"], "cwe": "CWE-20"},
    "relationships": [{"target": {"id": "CWE-119", "toolComponent": {"name": "CWE"}}},
                      {"target": {"id": "77", "toolComponent": {"name": "CWE"}}},
                      {"target": {"id": "A1", "toolComponent": {"name": "OWASP"}}}]}])";
  Finding f = One(R"({"ruleId": "R", "message": {"text": "m"}, "taxa": [{"id": "22",
    "toolComponent": {"name": "cwe"}}, {"index": 0, "toolComponent": {"index": 0}}]})",
                  rules, R"(, "taxonomies": [{"name": "CWE", "taxa": [{"id": "502"}]}])");
  EXPECT_THAT(f.cwes, testing::UnorderedElementsAre(22, 502, 79, 89, 20, 119, 77));
}

TEST(Sarif, IdsOfRules) {
  EXPECT_THAT(One(R"({"ruleId": "CVE-2008-0732-some_package", "message": {"text": "m"}})").cves,
              ElementsAre("CVE-2008-0732"));
  EXPECT_THAT(One(R"({"ruleId": "GHSA-jfh8-c2jp-5v3q-x", "message": {"text": "m"}})").aliases,
              ElementsAre("GHSA-jfh8-c2jp-5v3q"));
}

TEST(Sarif, Suppressions) {
  auto state = [](std::string_view list) {
    return One(
        fmt::format(R"({{"ruleId": "R", "message": {{"text": "m"}}, "suppressions": {}}})", list));
  };
  EXPECT_EQ(state("[]").state, State::kOpen);
  Finding f = state(R"([{"kind": "inSource", "justification": "because"}])");
  EXPECT_EQ(f.state, State::kSuppressed);
  EXPECT_EQ(f.state_reason, "because");
  EXPECT_EQ(state(R"([{"kind": "external", "status": "accepted"}])").state, State::kSuppressed);
  EXPECT_EQ(state(R"([{"kind": "external", "status": "underReview"}])").state, State::kOpen);
  EXPECT_EQ(state(R"([{"kind": "inSource"}, {"kind": "external", "status": "rejected"}])").state,
            State::kOpen);
}

TEST(Sarif, AbsentFromTheBaselineIsResolved) {
  EXPECT_EQ(One(R"({"ruleId": "R", "baselineState": "absent", "message": {"text": "m"}})").state,
            State::kResolved);
  EXPECT_EQ(One(R"({"ruleId": "R", "baselineState": "new", "message": {"text": "m"}})").state,
            State::kOpen);
}

TEST(Sarif, Remediation) {
  std::string_view rules = R"([{"id": "R", "help": {"text": "<p>do &lt;this&gt;</p>"}}])";
  EXPECT_EQ(One(R"({"ruleId": "R", "message": {"text": "m"}})", rules).remediation, "do <this>");
  EXPECT_EQ(One(R"({"ruleId": "R", "message": {"text": "m"}, "fixes": [{"description":
    {"text": "fix"}}]})",
                rules)
                .remediation,
            "fix");
}

TEST(Sarif, SecretsAreNotCopied) {
  Report r = Read(R"([{"ruleId": "aws-access-token", "message": {"text":
    "found AKIAIOSFODNN7EXAMPLE"}, "properties": {"offender": "AKIAIOSFODNN7EXAMPLE"},
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a"}, "region":
    {"startLine": 1, "snippet": {"text": "k = AKIAIOSFODNN7EXAMPLE"}}}}]}])");
  EXPECT_THAT(data::ToJson(ToJson(r.findings.at(0))), testing::Not(HasSubstr("AKIA")));
}

TEST(Sarif, UnstableFingerprintsAreDropped) {
  EXPECT_THAT(One(R"({"ruleId": "R", "message": {"text": "m"}, "fingerprints":
    {"matchBasedId/v1": "requires login", "n": 3}})")
                  .fingerprints,
              IsEmpty());
}

TEST(Sarif, IncompleteRuns) {
  auto incomplete = [](std::string_view more) { return !Read("[]", "[]", more).complete; };
  EXPECT_FALSE(incomplete(""));
  EXPECT_FALSE(incomplete(R"(, "invocations": [{"executionSuccessful": true}])"));
  EXPECT_TRUE(incomplete(R"(, "invocations": [{"executionSuccessful": false}])"));
  EXPECT_TRUE(incomplete(R"(, "invocations": [{"executionSuccessful": true,
    "toolExecutionNotifications": [{"level": "error", "message": {"text": "crash"}}]}])"));
  EXPECT_FALSE(incomplete(R"(, "invocations": [{"executionSuccessful": true,
    "toolExecutionNotifications": [{"level": "warning", "message": {"text": "slow"}}]}])"));
  EXPECT_TRUE(incomplete(R"(, "externalPropertyFileReferences": {"results": [{}]})"));
  auto none = ParseReport("sarif", R"({"version": "2.1.0", "runs": []})", "t");
  ASSERT_TRUE(none);
  EXPECT_FALSE(none->complete) << "no run is no scan";
  auto absent = ParseReport(
      "sarif", R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}}}]})", "t");
  ASSERT_TRUE(absent);
  EXPECT_FALSE(absent->complete) << "results absent: nothing was scanned";
}

TEST(Sarif, SeveralRunsOfSeveralTools) {
  auto report = ParseReport("sarif", R"({"version": "2.1.0", "runs": [
    {"tool": {"driver": {"name": "A"}}, "results": [{"ruleId": "1", "message": {"text": "m"}}]},
    {"tool": {"driver": {"name": "B"}}, "results": [{"ruleId": "2", "message": {"text": "m"}}]}]})",
                            "t");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->tool, "sarif");
  EXPECT_EQ(report->findings.at(0).tool, "a");
  EXPECT_EQ(report->findings.at(1).tool, "b");
}

TEST(Sarif, OfANamedTool) {
  std::string_view text = R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "X"}},
    "results": [{"ruleId": "1", "message": {"text": "m"}}]}]})";
  auto report = ParseReport("cppcheck", text, "t");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->tool, "cppcheck");
  EXPECT_EQ(report->findings.at(0).tool, "cppcheck");
}

TEST(Sarif, Refuses) {
  for (std::string_view bad :
       {R"({"version": "2.1.0"})", R"({"version": "2.0.0", "runs": []})", R"({"runs": []})",
        R"({"version": "2.1.0", "runs": {}})", R"({"version": "2.1.0", "runs": [3]})",
        R"({"version": "2.1.0", "runs": [{"results": []}]})",
        R"({"version": "2.1.0", "runs": [{"tool": {"driver": {}}, "results": {}}]})",
        R"({"version": "2.1.0", "runs": [{"tool": {"driver": {}}, "results": ["x"]}]})"}) {
    auto report = ParseReport("sarif", bad, "bad.sarif");
    ASSERT_FALSE(report) << bad;
    EXPECT_EQ(report.error().code, Code::kInvalid);
    EXPECT_THAT(report.error().message, testing::StartsWith("bad.sarif: not a SARIF report: "));
  }
}

TEST(Sarif, ByteOrderMark) {
  auto report = ParseReport("sarif", "\xEF\xBB\xBF{\"version\": \"2.1.0\", \"runs\": []}", "t");
  EXPECT_TRUE(report);
}

}  // namespace
}  // namespace bartizan::findings
