#include "bartizan/findings/gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/testing.h"

namespace bartizan::findings {
namespace {

using testing::CodeFinding;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::PackageFinding;
using ::testing::SizeIs;
using testing::UrlFinding;

Policy PolicyOf(std::string_view text) {
  auto policy = ParsePolicy(text, "policy.yaml");
  if (!policy) ADD_FAILURE() << policy.error().OneLine();
  return policy.value_or(Policy{});
}

Finding WithSeverity(Severity severity, std::string id) {
  Finding finding = CodeFinding("r", "src/a.c", 1);
  finding.id = std::move(id);
  finding.severity = severity;
  finding.score = ScoreOfSeverity(severity);
  return finding;
}

// A run with one complete scan, and an empty baseline.
GateInput InputOf(std::vector<Finding> findings) {
  GateInput input;
  input.findings = std::move(findings);
  input.scans = {{.scan_id = "s1", .tool = "cppcheck", .target = "repo", .step = "sast"}};
  input.baseline.emplace();
  input.now = *ParseIso("2026-11-23T12:00:00Z");
  return input;
}

std::vector<std::string> Rules(const std::vector<Verdict::Reason>& reasons) {
  std::vector<std::string> out;
  for (const auto& reason : reasons) out.push_back(reason.rule);
  return out;
}

TEST(Evaluate, OpensWhenNothingMatches) {
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: high } ]"),
                             InputOf({WithSeverity(Severity::kMedium, "m")}));
  EXPECT_TRUE(verdict.open);
  EXPECT_THAT(verdict.closed_by, IsEmpty());
  EXPECT_THAT(verdict.warnings, IsEmpty());
  EXPECT_THAT(verdict.counts, ElementsAre(std::pair(Severity::kMedium, 1U)));
  EXPECT_THAT(verdict.notes, IsEmpty());
}

TEST(Evaluate, ASeverityMeansThatOrWorse) {
  auto closed = [](std::string_view rule, Severity severity) {
    return !Evaluate(PolicyOf(rule), InputOf({WithSeverity(severity, "x")})).open;
  };
  EXPECT_TRUE(closed("fail: [ { severity: high } ]", Severity::kHigh));
  EXPECT_TRUE(closed("fail: [ { severity: high } ]", Severity::kCritical));
  EXPECT_FALSE(closed("fail: [ { severity: high } ]", Severity::kMedium));
  EXPECT_FALSE(closed("fail: [ { severity: informational } ]", Severity::kUnknown));
  EXPECT_TRUE(closed("fail: [ { severity: unknown } ]", Severity::kUnknown));
  EXPECT_FALSE(closed("fail: [ { severity: unknown } ]", Severity::kCritical));
  EXPECT_TRUE(closed("fail: [ { tool: cppcheck } ]", Severity::kUnknown));
}

TEST(Evaluate, NamesTheRuleAndItsFindings) {
  Verdict verdict =
      Evaluate(PolicyOf("fail: [ { severity: high }, { rule: r } ]\nwarn: [ { severity: low } ]"),
               InputOf({WithSeverity(Severity::kHigh, "h"), WithSeverity(Severity::kLow, "l")}));
  ASSERT_THAT(verdict.closed_by, SizeIs(2));
  EXPECT_EQ(verdict.closed_by[0].rule, "fail: {severity: high}");
  EXPECT_THAT(verdict.closed_by[0].finding_ids, ElementsAre("h"));
  EXPECT_THAT(verdict.closed_by[1].finding_ids, ElementsAre("h", "l"));
  EXPECT_EQ(verdict.closed_by[1].total, 2U);
  EXPECT_THAT(verdict.warnings, IsEmpty());  // what fails is no warning as well
}

TEST(Evaluate, AllPartsOfARuleMustMatch) {
  Policy policy = PolicyOf("fail: [ { tool: [wapiti, zap], severity: medium, path: 'src/**' } ]");
  Finding finding = WithSeverity(Severity::kMedium, "x");
  EXPECT_TRUE(Evaluate(policy, InputOf({finding})).open);
  finding.tool = "ZAP";
  EXPECT_FALSE(Evaluate(policy, InputOf({finding})).open);
  finding.location.path = "test/a.c";
  EXPECT_TRUE(Evaluate(policy, InputOf({finding})).open);
  finding.location.path = "src/a.c";
  finding.severity = Severity::kLow;
  EXPECT_TRUE(Evaluate(policy, InputOf({finding})).open);
}

TEST(Evaluate, MatchesCweCvePackageAndExploited) {
  Finding finding = PackageFinding("GHSA-a", "lodash", "4");
  finding.cwes = {20, 78};
  finding.cves = {"CVE-2019-10744"};
  auto closed = [&](std::string_view rule) {
    return !Evaluate(PolicyOf(rule), InputOf({finding})).open;
  };
  EXPECT_TRUE(closed("fail: [ { cwe: [78, 89] } ]"));
  EXPECT_FALSE(closed("fail: [ { cwe: 79 } ]"));
  EXPECT_TRUE(closed("fail: [ { cve: cve-2019-10744 } ]"));
  EXPECT_FALSE(closed("fail: [ { cve: CVE-2019-1 } ]"));
  EXPECT_TRUE(closed("fail: [ { package: 'npm/lodash' } ]"));
  EXPECT_TRUE(closed("fail: [ { package: 'lo*' } ]"));
  EXPECT_FALSE(closed("fail: [ { package: 'pypi/lodash' } ]"));
  EXPECT_TRUE(closed("fail: [ { path: 'package-lock.json' } ]"));
  EXPECT_FALSE(closed("fail: [ { exploited: true } ]"));
  finding.exploited = true;
  EXPECT_TRUE(closed("fail: [ { exploited: true } ]"));
  EXPECT_FALSE(closed("fail: [ { exploited: false } ]"));
}

TEST(Evaluate, NewComparesWithTheBaseline) {
  Policy policy = PolicyOf("fail: [ { severity: high, new: true } ]");
  GateInput input = InputOf({WithSeverity(Severity::kHigh, "old")});
  input.baseline = {"old"};
  input.baseline_run = "run-1";
  Verdict verdict = Evaluate(policy, input);
  EXPECT_TRUE(verdict.open);
  EXPECT_THAT(verdict.fresh_counts, IsEmpty());
  EXPECT_EQ(verdict.baseline_run, "run-1");
  input.findings.push_back(WithSeverity(Severity::kHigh, "fresh"));
  verdict = Evaluate(policy, input);
  ASSERT_THAT(verdict.closed_by, SizeIs(1));
  EXPECT_THAT(verdict.closed_by[0].finding_ids, ElementsAre("fresh"));
  EXPECT_THAT(verdict.fresh_counts, ElementsAre(std::pair(Severity::kHigh, 1U)));
}

TEST(Evaluate, WithoutABaselineEverythingIsNewAndSaidSo) {
  GateInput input = InputOf({WithSeverity(Severity::kHigh, "x")});
  input.baseline.reset();
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: high, new: true } ]"), input);
  EXPECT_FALSE(verdict.open);
  EXPECT_THAT(verdict.notes, ElementsAre(HasSubstr("no baseline")));
}

TEST(Evaluate, UnknownSeverityWarnsUnlessThePolicySpeaksOfIt) {
  GateInput input = InputOf({WithSeverity(Severity::kUnknown, "u")});
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: low } ]"), input);
  EXPECT_TRUE(verdict.open);
  ASSERT_THAT(verdict.warnings, SizeIs(1));
  EXPECT_THAT(verdict.warnings[0].rule, HasSubstr("unknown"));
  EXPECT_THAT(verdict.warnings[0].finding_ids, ElementsAre("u"));
  verdict = Evaluate(PolicyOf("budget: { unknown: 1 }"), input);
  EXPECT_TRUE(verdict.open);
  EXPECT_THAT(verdict.warnings, IsEmpty());
  verdict = Evaluate(PolicyOf("budget: { unknown: 0 }"), input);
  EXPECT_FALSE(verdict.open);
}

TEST(Evaluate, ABudgetCountsExactlyItsLabel) {
  GateInput input = InputOf({WithSeverity(Severity::kHigh, "a"), WithSeverity(Severity::kHigh, "b"),
                             WithSeverity(Severity::kCritical, "c")});
  EXPECT_TRUE(Evaluate(PolicyOf("budget: { high: 2 }"), input).open);
  Verdict verdict = Evaluate(PolicyOf("budget: { high: 1, critical: 1, low: 0 }"), input);
  ASSERT_THAT(verdict.closed_by, SizeIs(1));
  EXPECT_EQ(verdict.closed_by[0].rule, "budget: high 2 > 1");
  EXPECT_THAT(verdict.closed_by[0].finding_ids, ElementsAre("a", "b"));
}

TEST(Evaluate, AnIgnoredFindingDoesNotCountAnywhere) {
  Policy policy = PolicyOf(
      "fail: [ { severity: low } ]\nbudget: { high: 0 }\n"
      "ignore: [ { id: x, owner: ann, reason: why, until: 2027-01-31 } ]");
  Verdict verdict = Evaluate(policy, InputOf({WithSeverity(Severity::kHigh, "x")}));
  EXPECT_TRUE(verdict.open);
  EXPECT_EQ(verdict.ignored, 1U);
  EXPECT_THAT(verdict.counts, IsEmpty());
}

TEST(Evaluate, AnIgnoreOutOfDateOrIncompleteHasNoEffectAndIsNoted) {
  for (std::string_view entry :
       {"{ id: x, owner: ann, reason: why, until: 2026-11-22 }",
        "{ id: x, owner: ann, reason: why }", "{ id: x, owner: ann, until: 2027-01-31 }",
        "{ id: x, reason: why, until: 2027-01-31 }",
        "{ id: x, owner: ann, reason: why, until: 31.01.2027 }"}) {
    Policy policy = PolicyOf("fail: [ { severity: low } ]\nignore: [ " + std::string(entry) + " ]");
    Verdict verdict = Evaluate(policy, InputOf({WithSeverity(Severity::kHigh, "x")}));
    EXPECT_FALSE(verdict.open) << entry;
    EXPECT_EQ(verdict.ignored, 0U);
    EXPECT_THAT(verdict.notes, ElementsAre(HasSubstr("ignore without effect"))) << entry;
  }
}

TEST(Evaluate, AnIgnoreLastsThroughItsDay) {
  Policy policy = PolicyOf(
      "fail: [ { severity: low } ]\n"
      "ignore: [ { id: x, owner: ann, reason: why, until: 2026-11-23 } ]");
  GateInput input = InputOf({WithSeverity(Severity::kHigh, "x")});
  EXPECT_TRUE(Evaluate(policy, input).open);
  input.now = *ParseIso("2026-11-23T23:59:59Z");
  EXPECT_TRUE(Evaluate(policy, input).open);
  input.now = *ParseIso("2026-11-24T00:00:00Z");
  EXPECT_FALSE(Evaluate(policy, input).open);
}

TEST(Evaluate, AnIgnoreMatchesIdRuleCveAliasPackagePathAndTool) {
  Finding finding = PackageFinding("GHSA-a", "lodash", "4", "server/package-lock.json");
  finding.id = "btz-1";
  finding.cves = {"CVE-2019-10744"};
  finding.aliases = {"SNYK-1"};
  auto ignored = [&](std::string_view keys) {
    Policy policy = PolicyOf("fail: [ { severity: low } ]\nignore: [ { " + std::string(keys) +
                             ", owner: o, reason: r, until: 2027-01-31 } ]");
    return Evaluate(policy, InputOf({finding})).ignored == 1;
  };
  EXPECT_TRUE(ignored("id: btz-1"));
  EXPECT_TRUE(ignored("id: ghsa-a"));
  EXPECT_TRUE(ignored("id: CVE-2019-10744"));
  EXPECT_TRUE(ignored("id: SNYK-1"));
  EXPECT_FALSE(ignored("id: btz-"));
  EXPECT_TRUE(ignored("id: CVE-2019-10744, package: npm/lodash"));
  EXPECT_TRUE(ignored("package: lodash"));
  EXPECT_FALSE(ignored("id: CVE-2019-10744, package: npm/lodash-es"));
  EXPECT_TRUE(ignored("rule: GHSA-a, path: 'server/**'"));
  EXPECT_FALSE(ignored("rule: GHSA-a, path: 'web/**'"));
  EXPECT_TRUE(ignored("tool: sca"));
  EXPECT_FALSE(ignored("tool: npm-audit, id: GHSA-a"));
}

TEST(Evaluate, AMissingRequiredScanClosesEvenWithoutFindings) {
  GateInput input = InputOf({});
  Verdict verdict = Evaluate(PolicyOf("require: { scans: [sca, CPPCHECK] }"), input);
  EXPECT_THAT(Rules(verdict.closed_by), ElementsAre(HasSubstr("scan sca missing")));
  EXPECT_TRUE(Evaluate(PolicyOf("require: { scans: [sast] }"), input).open);  // a step's name
  input.scans.clear();
  EXPECT_FALSE(Evaluate(PolicyOf("require: { scans: [sast], complete: false }"), input).open);
}

TEST(Evaluate, AnIncompleteScanClosesUnlessThePolicyAllowsIt) {
  GateInput input = InputOf({});
  input.scans[0].complete = false;
  input.scans[0].problems = {"rule x crashed", "more"};
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: low } ]"), input);
  EXPECT_FALSE(verdict.open);
  EXPECT_THAT(Rules(verdict.closed_by), ElementsAre("scan cppcheck incomplete: rule x crashed"));
  verdict = Evaluate(PolicyOf("fail: [ { severity: low } ]\nrequire: { complete: false }"), input);
  EXPECT_TRUE(verdict.open);
  EXPECT_THAT(Rules(verdict.warnings), ElementsAre(HasSubstr("incomplete")));
}

TEST(Evaluate, ARunWithoutScansIsNotJudgedGood) {
  GateInput input = InputOf({});
  input.scans.clear();
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: low } ]"), input);
  EXPECT_FALSE(verdict.open);
  EXPECT_THAT(Rules(verdict.closed_by), ElementsAre(HasSubstr("no scan")));
}

TEST(Evaluate, SuppressedFindingsAreCountedAndNoted) {
  Finding suppressed = WithSeverity(Severity::kCritical, "s");
  suppressed.state = State::kSuppressed;
  Finding resolved = WithSeverity(Severity::kCritical, "r");
  resolved.state = State::kResolved;
  Verdict verdict =
      Evaluate(PolicyOf("fail: [ { severity: low } ]"), InputOf({suppressed, resolved}));
  EXPECT_TRUE(verdict.open);
  EXPECT_EQ(verdict.ignored, 1U);
  EXPECT_THAT(verdict.notes, ElementsAre(HasSubstr("1 finding suppressed")));
}

TEST(Evaluate, ListsABoundedNumberOfFindingsButCountsAll) {
  std::vector<Finding> findings(Verdict::kMaxListed + 5, WithSeverity(Severity::kHigh, "x"));
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: low } ]"), InputOf(std::move(findings)));
  ASSERT_THAT(verdict.closed_by, SizeIs(1));
  EXPECT_THAT(verdict.closed_by[0].finding_ids, SizeIs(Verdict::kMaxListed));
  EXPECT_EQ(verdict.closed_by[0].total, Verdict::kMaxListed + 5);
}

TEST(VerdictJson, RoundTrips) {
  GateInput input =
      InputOf({WithSeverity(Severity::kHigh, "h"), WithSeverity(Severity::kUnknown, "u")});
  input.baseline_run = "run-1";
  Verdict verdict = Evaluate(
      PolicyOf("fail: [ { severity: high } ]\nignore: [ { id: a, until: 2027-01-01 } ]"), input);
  std::string text = data::ToJson(ToJson(verdict));
  auto json = data::ParseJson(text, "verdict");
  ASSERT_TRUE(json);
  auto back = VerdictFromJson(*json);
  ASSERT_TRUE(back) << back.error().OneLine();
  EXPECT_EQ(back->open, verdict.open);
  EXPECT_EQ(back->closed_by, verdict.closed_by);
  EXPECT_EQ(back->warnings, verdict.warnings);
  EXPECT_EQ(back->notes, verdict.notes);
  EXPECT_EQ(back->counts, verdict.counts);
  EXPECT_EQ(back->fresh_counts, verdict.fresh_counts);
  EXPECT_EQ(back->policy_digest, verdict.policy_digest);
  EXPECT_EQ(back->baseline_run, verdict.baseline_run);
  EXPECT_EQ(data::ToJson(ToJson(*back)), text);
}

TEST(VerdictJson, RefusesWhatIsDamaged) {
  Verdict verdict = Evaluate(PolicyOf("fail: [ { severity: high } ]"),
                             InputOf({WithSeverity(Severity::kHigh, "h")}));
  data::Json good = ToJson(verdict);
  ASSERT_TRUE(VerdictFromJson(good));
  for (std::string_view key :
       {"schema", "open", "closed_by", "warnings", "notes", "counts", "new_counts", "ignored"}) {
    data::Json bad = good;
    bad.as_object().erase(key);
    EXPECT_FALSE(VerdictFromJson(bad)) << key;
  }
  data::Json forged = good;
  forged.as_object()["open"] = true;
  EXPECT_FALSE(VerdictFromJson(forged));
  forged = good;
  forged.as_object()["counts"].as_object()["severe"] = 1;
  EXPECT_FALSE(VerdictFromJson(forged));
  EXPECT_FALSE(VerdictFromJson(data::Json(nullptr)));
}

}  // namespace
}  // namespace bartizan::findings
