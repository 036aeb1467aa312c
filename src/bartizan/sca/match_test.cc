#include "bartizan/sca/match.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::sca {
namespace {

using findings::Finding;
using findings::Severity;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// An advisory for one npm package with one range.
OsvRecord Record(std::string id, std::vector<std::string> aliases, std::string name,
                 std::string introduced, std::string fixed) {
  OsvRecord record;
  record.id = std::move(id);
  record.aliases = std::move(aliases);
  record.source = record.id + ".json";
  record.summary = "summary of " + record.id;
  OsvAffected affected{.ecosystem = "npm", .name = std::move(name)};
  OsvRange range;
  range.events.push_back({OsvEvent::kIntroduced, std::move(introduced)});
  if (!fixed.empty()) range.events.push_back({OsvEvent::kFixed, std::move(fixed)});
  affected.ranges.push_back(std::move(range));
  record.affected.push_back(std::move(affected));
  return record;
}

Dependency Npm(std::string name, std::string version, int line, std::string place = {}) {
  if (place.empty()) place = "node_modules/" + name;
  return {.ecosystem = "npm",
          .name = std::move(name),
          .version = std::move(version),
          .place = std::move(place),
          .file = "web/package-lock.json",
          .line = line};
}

MatchResult RunMatch(std::vector<OsvRecord> records, const std::vector<Dependency>& dependencies) {
  Advisories advisories;
  for (OsvRecord& record : records) advisories.Add(std::move(record));
  return Match(advisories, dependencies);
}

TEST(MatchTest, FillsTheFinding) {
  OsvRecord record = Record("GHSA-35jh", {"CVE-2021-23337"}, "lodash", "0", "4.17.21");
  record.summary = "command injection\nin template";
  record.details = "Long text.";
  record.cwes = {94, 77};
  record.references = {"https://example.org/a", "https://example.org/a"};
  record.severity = {{"CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H"}};
  record.severity_word = "LOW";
  MatchResult result = RunMatch({record}, {Npm("lodash", "4.17.15", 7)});
  ASSERT_EQ(result.findings.size(), 1U);
  const Finding& f = result.findings[0];
  EXPECT_EQ(f.tool, "sca");
  EXPECT_EQ(f.rule, "GHSA-35jh");
  EXPECT_EQ(f.title, "lodash 4.17.15: command injection in template");
  EXPECT_EQ(f.description, "Long text.\n\nInstalled at node_modules/lodash.");
  EXPECT_EQ(f.remediation, "upgrade lodash to 4.17.21 or later");
  EXPECT_EQ(f.severity, Severity::kHigh);
  EXPECT_EQ(f.score, 72);
  EXPECT_EQ(f.original_severity, "7.2");
  EXPECT_THAT(f.cves, ElementsAre("CVE-2021-23337"));
  EXPECT_THAT(f.aliases, ElementsAre("CVE-2021-23337", "GHSA-35jh"));
  EXPECT_THAT(f.cwes, ElementsAre(77, 94));
  EXPECT_THAT(f.references, ElementsAre("https://example.org/a"));
  EXPECT_EQ(f.location.path, "web/package-lock.json");
  EXPECT_EQ(f.location.line, 7);
  ASSERT_TRUE(f.package);
  EXPECT_EQ(f.package->purl, "pkg:npm/lodash@4.17.15");
  EXPECT_EQ(f.package->fixed_version, "4.17.21");
  EXPECT_EQ(f.package->ecosystem, "npm");
  EXPECT_EQ(f.package->path, "web/package-lock.json");
  EXPECT_THAT(result.problems, IsEmpty());
}

TEST(MatchTest, MergesIdsOfOneFlaw) {
  // GHSA-b and PYSEC-1 share only CVE-2, GHSA-b and CVE-1 only GHSA-b's alias: all three are one.
  MatchResult result = RunMatch(
      {Record("PYSEC-1", {"CVE-2"}, "a", "0", "2.0.0"), Record("CVE-1", {}, "a", "0", "2.0.0"),
       Record("GHSA-b", {"CVE-1", "CVE-2"}, "a", "0", "2.0.0"),
       Record("GHSA-c", {"CVE-3"}, "a", "0", "2.0.0")},
      {Npm("a", "1.0.0", 1)});
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[0].rule, "GHSA-b");
  EXPECT_THAT(result.findings[0].aliases, ElementsAre("CVE-1", "CVE-2", "GHSA-b", "PYSEC-1"));
  EXPECT_EQ(result.findings[0].title, "a 1.0.0: summary of GHSA-b");
  EXPECT_EQ(result.findings[1].rule, "GHSA-c");
}

TEST(MatchTest, PrefersGhsaThenCveIds) {
  auto rule = [](std::vector<std::string> aliases) {
    return RunMatch({Record("PYSEC-1", std::move(aliases), "a", "0", "")}, {Npm("a", "1.0.0", 1)})
        .findings.at(0)
        .rule;
  };
  EXPECT_EQ(rule({"CVE-9", "GHSA-x"}), "GHSA-x");
  EXPECT_EQ(rule({"SNYK-1", "CVE-9"}), "CVE-9");
  EXPECT_EQ(rule({"SNYK-1"}), "PYSEC-1");
}

TEST(MatchTest, OneFindingForAllCopiesOfAVersion) {
  MatchResult result =
      RunMatch({Record("GHSA-1", {}, "a", "0", "3.0.0")},
               {Npm("a", "1.0.0", 4), Npm("a", "1.0.0", 9, "node_modules/b/node_modules/a"),
                Npm("a", "2.0.0", 12, "node_modules/c/node_modules/a"),
                Npm("a", "3.0.0", 15, "node_modules/d/node_modules/a"), Npm("ab", "1.0.0", 20)});
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[0].occurrences, 2);
  EXPECT_EQ(result.findings[0].location.line, 4);
  EXPECT_THAT(result.findings[0].description, HasSubstr("node_modules/b/node_modules/a"));
  EXPECT_EQ(result.findings[1].package->version, "2.0.0");
}

TEST(MatchTest, WithdrawnRecordsDoNotCount) {
  OsvRecord withdrawn = Record("GHSA-1", {"CVE-1"}, "a", "0", "");
  withdrawn.withdrawn = true;
  EXPECT_THAT(RunMatch({withdrawn}, {Npm("a", "1.0.0", 1)}).findings, IsEmpty());
}

TEST(MatchTest, TheFixIsNotAffectedItself) {
  // The second record knows that 1.0.1 was not enough; the third branch does not matter.
  OsvRecord branches = Record("GHSA-1", {"CVE-1"}, "a", "0", "1.0.1");
  branches.affected[0].ranges[0].events.push_back({OsvEvent::kIntroduced, "2.0.0"});
  branches.affected[0].ranges[0].events.push_back({OsvEvent::kFixed, "2.3.0"});
  MatchResult result = RunMatch({branches, Record("PYSEC-1", {"CVE-1"}, "a", "0", "1.0.2")},
                                {Npm("a", "1.0.0", 1), Npm("a", "2.1.0", 2)});
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[0].package->fixed_version, "1.0.2");
  EXPECT_EQ(result.findings[1].package->fixed_version, "2.3.0");
  MatchResult none = RunMatch({Record("GHSA-1", {}, "a", "0", "")}, {Npm("a", "1.0.0", 1)});
  EXPECT_EQ(none.findings.at(0).package->fixed_version, "");
  EXPECT_EQ(none.findings.at(0).remediation, "no fixed version of a is known");
}

TEST(MatchTest, ChoosesTheSeverity) {
  const std::string low31 = "CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";       // 1.8
  const std::string critical31 = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";  // 9.8
  const std::string v2 = "AV:N/AC:L/Au:N/C:C/I:C/A:C";                            // 10.0
  const std::string v4 = "CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:N/VI:L/VA:N/SC:N/SI:N/SA:N";
  auto severity_of = [](std::vector<OsvRecord::Severity> severity, std::string word = {}) {
    OsvRecord record = Record("GHSA-1", {}, "a", "0", "");
    record.severity = std::move(severity);
    record.severity_word = std::move(word);
    return RunMatch({record}, {Npm("a", "1.0.0", 1)});
  };
  auto best = [](const MatchResult& r) { return r.findings.at(0).score; };
  EXPECT_EQ(best(severity_of({{"CVSS_V3", low31}, {"CVSS_V3", critical31}})), 98);
  EXPECT_EQ(best(severity_of({{"CVSS_V2", v2}, {"CVSS_V3", low31}})), 18);
  EXPECT_EQ(best(severity_of({{"CVSS_V2", v2}}, "LOW")), 100);
  MatchResult newest = severity_of({{"CVSS_V3", critical31}, {"CVSS_V4", v4}});
  ASSERT_EQ(newest.findings[0].cvss.size(), 2U);
  EXPECT_EQ(newest.findings[0].cvss[0].version, "4.0");
  EXPECT_EQ(newest.findings[0].cvss[0].source, "GHSA-1");
  EXPECT_LT(best(newest), 98);

  MatchResult word = severity_of({}, "MODERATE");
  EXPECT_EQ(word.findings[0].severity, Severity::kMedium);
  EXPECT_EQ(word.findings[0].original_severity, "MODERATE");
  MatchResult unknown = severity_of({{"Ubuntu", "high"}}, "");
  EXPECT_EQ(unknown.findings[0].severity, Severity::kUnknown);
  EXPECT_FALSE(unknown.findings[0].score);
  MatchResult odd = severity_of({{"CVSS_V3", "CVSS:3.1/AV:Q"}}, "HIGH");
  EXPECT_EQ(odd.findings[0].severity, Severity::kHigh);
  ASSERT_EQ(odd.remarks.size(), 1U);
  EXPECT_THAT(odd.remarks[0], HasSubstr("GHSA-1.json: CVSS_V3"));
  EXPECT_THAT(odd.problems, IsEmpty());
}

TEST(MatchTest, NamesAdvisoriesThatCannotBeEvaluated) {
  MatchResult result =
      RunMatch({Record("GHSA-1", {}, "a", "soon", ""), Record("GHSA-2", {}, "a", "0", ""),
                Record("GHSA-3", {}, "other", "soon", "")},
               {Npm("a", "1.0.0", 1)});
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].rule, "GHSA-2");
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_THAT(result.problems[0], HasSubstr("GHSA-1.json"));
}

TEST(MatchTest, DevelopmentOnlyIsSaid) {
  Dependency dev = Npm("a", "1.0.0", 1);
  dev.dev = true;
  EXPECT_THAT(RunMatch({Record("GHSA-1", {}, "a", "0", "")}, {dev}).findings.at(0).description,
              HasSubstr("Installed at node_modules/a; for development only."));
}

}  // namespace
}  // namespace bartizan::sca
