#include "bartizan/findings/model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace bartizan::findings {
namespace {

TEST(Model, BandsOfScores) {
  EXPECT_EQ(SeverityOfScore(0), Severity::kInformational);
  EXPECT_EQ(SeverityOfScore(1), Severity::kLow);
  EXPECT_EQ(SeverityOfScore(39), Severity::kLow);
  EXPECT_EQ(SeverityOfScore(40), Severity::kMedium);
  EXPECT_EQ(SeverityOfScore(69), Severity::kMedium);
  EXPECT_EQ(SeverityOfScore(70), Severity::kHigh);
  EXPECT_EQ(SeverityOfScore(89), Severity::kHigh);
  EXPECT_EQ(SeverityOfScore(90), Severity::kCritical);
  EXPECT_EQ(SeverityOfScore(100), Severity::kCritical);
}

TEST(Model, ScoresOfSeveritiesLieInTheirBand) {
  EXPECT_FALSE(ScoreOfSeverity(Severity::kUnknown));
  for (Severity severity : {Severity::kInformational, Severity::kLow, Severity::kMedium,
                            Severity::kHigh, Severity::kCritical}) {
    EXPECT_EQ(SeverityOfScore(ScoreOfSeverity(severity).value()), severity);
  }
}

TEST(Model, SetScoreRoundsAndClamps) {
  Finding finding;
  SetScore(finding, 6.95);
  EXPECT_EQ(finding.score, 70);
  EXPECT_EQ(finding.severity, Severity::kHigh);
  SetScore(finding, 0.1);
  EXPECT_EQ(finding.score, 1);
  SetScore(finding, 11);
  EXPECT_EQ(finding.score, 100);
  SetScore(finding, -3);
  EXPECT_EQ(finding.severity, Severity::kInformational);
  SetScore(finding, std::nan(""));
  EXPECT_EQ(finding.severity, Severity::kUnknown);
  EXPECT_FALSE(finding.score);
}

TEST(Model, ParsesSeverities) {
  EXPECT_EQ(ParseSeverity("Critical").value(), Severity::kCritical);
  EXPECT_EQ(ParseSeverity(" info ").value(), Severity::kInformational);
  EXPECT_EQ(ParseSeverity("UNKNOWN").value(), Severity::kUnknown);
  auto bad = ParseSeverity("hihg");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().code, Code::kInvalid);
  EXPECT_THAT(ParseSeverity("critcal").error().hint, testing::HasSubstr("critical"));
  EXPECT_FALSE(ParseSeverity(""));
}

Finding Full() {
  Finding f;
  f.id = "id-1";
  f.tool = "zap";
  f.rule = "10038-1";
  f.title = "Title \"quoted\" ü";
  f.description = "two\nlines";
  f.remediation = "fix it";
  SetScore(f, 7.5);
  f.original_severity = "High";
  f.confidence = "medium";
  f.location = {.path = "a/b.c",
                .line = 3,
                .end_line = 4,
                .column = 5,
                .url = "http://x/",
                .method = "GET",
                .parameter = "q",
                .function = "f",
                .snippet = "int x;"};
  f.package = Package{"n", "1", "npm", "pkg:npm/n@1", "2", "package-lock.json"};
  f.cwes = {79, 89};
  f.cves = {"CVE-2021-1"};
  f.aliases = {"GHSA-1"};
  f.cvss = {{"3.1", "CVSS:3.1/x", 7.5, "nvd"}, {"2.0", "", std::nullopt, ""}};
  f.references = {"https://a/"};
  f.fingerprints = {{"a/v1", "x"}, {"a/v1", "y"}};
  f.occurrences = 7;
  f.exploited = true;
  f.state = State::kSuppressed;
  f.state_reason = "accepted";
  f.target = "repo";
  f.run_id = "r1";
  f.commit = "abc";
  f.branch = "main";
  f.first_seen = FromInt(1'700'000'000'123'456);
  f.last_seen = FromInt(1'700'000'000'123'457);
  return f;
}

TEST(Model, JsonKeepsEverything) {
  Finding f = Full();
  auto back = FindingFromJson(ToJson(f));
  ASSERT_TRUE(back) << back.error().OneLine();
  EXPECT_EQ(data::ToJson(ToJson(*back)), data::ToJson(ToJson(f)));
  EXPECT_EQ(back->location.snippet, "int x;");
  EXPECT_EQ(back->location.column, 5);
  EXPECT_EQ(back->package->fixed_version, "2");
  EXPECT_EQ(back->score, 75);
  EXPECT_EQ(back->cvss.at(0).score, 7.5);
  EXPECT_FALSE(back->cvss.at(1).score);
  EXPECT_EQ(back->fingerprints, f.fingerprints);
  EXPECT_EQ(back->state, State::kSuppressed);
  EXPECT_EQ(back->first_seen, f.first_seen);
  EXPECT_EQ(back->last_seen, f.last_seen);
  EXPECT_TRUE(back->exploited);
}

TEST(Model, JsonOfAnEmptyFinding) {
  Finding f;
  auto back = FindingFromJson(ToJson(f));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->severity, Severity::kUnknown);
  EXPECT_FALSE(back->package);
  EXPECT_EQ(back->occurrences, 1);
}

TEST(Model, RefusesDamagedJson) {
  for (std::string_view change :
       {R"({"severity": 3})", R"({"severity": "BAD"})", R"({"cwes": ["79"]})", R"({"cwes": {}})",
        R"({"location": []})", R"({"location": {"line": "3"}})", R"({"state": "gone"})",
        R"({"first_seen": "yesterday"})", R"({"cvss": [3]})", R"({"cvss": [{"score": "x"}]})",
        R"({"exploited": "yes"})", R"({"occurrences": 1e99})"}) {
    data::Json json = ToJson(Full());
    data::Json bad = data::ParseJson(change, "test").value();
    for (const auto& [key, value] : bad.get_object()) json.get_object()[key] = value;
    auto back = FindingFromJson(json);
    ASSERT_FALSE(back) << change;
    EXPECT_EQ(back.error().code, Code::kInvalid);
  }
  EXPECT_FALSE(FindingFromJson(data::Json(3)));
}

}  // namespace
}  // namespace bartizan::findings
