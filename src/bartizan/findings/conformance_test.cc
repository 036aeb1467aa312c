// Counts over the shared reports: as many findings as an independent count says there are rows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/findings/test_data.h"

namespace bartizan::findings {
namespace {

// Columns of expected.tsv.
enum Column { kTool, kFile, kDefectDojoCount, kRawCount, kRawRule, kNotes = 6 };

TEST(Conformance, CountsEqualTheIndependentCount) {
  auto folder = SharedData("scans");
  if (!folder) GTEST_SKIP() << "no shared data";
  auto table = ReadFile(*folder / "expected.tsv");
  ASSERT_TRUE(table);
  size_t checked = 0;
  size_t skipped = 0;
  for (const std::string& line : Split(*table, '\n')) {
    std::vector<std::string> cells = Split(line, '\t');
    if (line.starts_with('#') || cells.size() <= kRawCount || cells[kTool] == "tool") continue;
    auto want = ParseInt(cells[kRawCount]);
    auto parser = FindParser(cells[kTool]);
    if (!parser || !want) {
      ++skipped;
      continue;
    }
    auto text = ReadFile(*folder / cells[kFile]);
    ASSERT_TRUE(text) << cells[kFile];
    auto report = (*parser)->parse(*text, cells[kFile]);
    ++checked;
    if (!report) {
      ADD_FAILURE() << cells[kFile] << ": " << report.error().OneLine();
      continue;
    }
    EXPECT_EQ(report->findings.size(), static_cast<size_t>(*want)) << cells[kFile];
    for (const Finding& finding : report->findings) {
      EXPECT_FALSE(finding.rule.empty()) << cells[kFile];
      EXPECT_FALSE(finding.title.empty()) << cells[kFile];
      EXPECT_FALSE(finding.tool.empty()) << cells[kFile];
      EXPECT_EQ(finding.title.find('\n'), std::string::npos) << cells[kFile];
    }
  }
  std::cout << checked << " reports checked, " << skipped << " of other tools or without a count\n";
  EXPECT_GT(checked, 20U);
}

struct Live {
  std::string_view tool, file;
  size_t count;
};

// Real output of the real tools; counted by hand with jq and grep.
TEST(Conformance, LiveReports) {
  auto folder = SharedData("scans/live");
  if (!folder) GTEST_SKIP() << "no shared data";
  for (const Live& live : std::vector<Live>{
           {"bandit", "bandit.json", 8},
           {"cppcheck", "cppcheck.xml", 13},
           {"eslint", "eslint-security.json", 4},
           {"flawfinder", "flawfinder.sarif", 7},
           {"retirejs", "retire.json", 32},
           {"wapiti", "wapiti.json", 24},
           {"wapiti", "wapiti.xml", 24},
           {"sarif", "ast-grep.sarif", 2},
           {"sarif", "eslint-security.sarif", 4},
           {"sarif", "flawfinder.sarif", 7},
           {"sarif", "secretlint.sarif", 2},
       }) {
    auto text = ReadFile(*folder / live.file);
    ASSERT_TRUE(text) << live.file;
    auto report = ParseReport(live.tool, *text, live.file);
    ASSERT_TRUE(report) << report.error().OneLine();
    EXPECT_EQ(report->findings.size(), live.count) << live.file;
    EXPECT_TRUE(report->complete) << live.file << ": " << testing::PrintToString(report->problems);
    for (const Finding& finding : report->findings) {
      EXPECT_NE(finding.severity, Severity::kUnknown) << live.file << " " << finding.rule;
    }
  }
}

}  // namespace
}  // namespace bartizan::findings
