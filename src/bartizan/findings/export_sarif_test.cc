#include "bartizan/findings/export_sarif.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/parsers.h"
#include "bartizan/findings/testing.h"

namespace bartizan::findings {
namespace {

using testing::CodeFinding;
using ::testing::IsEmpty;
using testing::PackageFinding;
using ::testing::SizeIs;
using testing::UrlFinding;

std::string At(const data::Json& json, std::string_view pointer) {
  boost::json::error_code error;
  const auto* found = json.find_pointer({pointer.data(), pointer.size()}, error);
  if (found == nullptr) return "(absent)";
  return found->is_string() ? std::string(found->get_string()) : data::ToJson(*found);
}

// What a consumer relies on: indexes point at the rule of that id, levels and regions are legal.
void CheckShape(const data::Json& log) {
  EXPECT_EQ(At(log, "/version"), "2.1.0");
  for (const auto& run : log.at("runs").as_array()) {
    const auto& rules = run.at("tool").at("driver").at("rules").as_array();
    std::set<std::string> ids;
    for (const auto& rule : rules) EXPECT_TRUE(ids.insert(data::Str(rule, "id")).second);
    size_t with_suppressions = 0;
    for (const auto& result : run.at("results").as_array()) {
      auto index = data::Int(result, "ruleIndex");
      ASSERT_TRUE(index && std::cmp_less(*index, rules.size()));
      EXPECT_EQ(data::Str(rules[static_cast<size_t>(*index)], "id"), data::Str(result, "ruleId"));
      std::string level = data::Str(result, "level");
      EXPECT_TRUE(level == "error" || level == "warning" || level == "note") << level;
      EXPECT_NE(At(result, "/message/text"), "(absent)");
      EXPECT_THAT(result.at("locations").as_array(), SizeIs(1));
      if (data::Find(result, "suppressions") != nullptr) ++with_suppressions;
    }
    EXPECT_TRUE(with_suppressions == 0 || with_suppressions == run.at("results").as_array().size());
  }
}

TEST(ToSarif, OneRunAToolWithItsRules) {
  Finding first = CodeFinding("nullPointer", "src/a b.c", 12, "*p = 1;");
  first.id = "btz-1";
  first.cwes = {476};
  first.location.column = 3;
  first.location.end_line = 14;
  first.location.function = "main";
  first.fingerprints = {{"primaryLocationLineHash", "abc:1"}};
  Finding second = CodeFinding("nullPointer", "src/b.c", 1);
  second.severity = Severity::kCritical;
  second.score = 98;
  data::Json log =
      ToSarif(std::vector<Finding>{first, PackageFinding("CVE-1", "lodash", "4"), second});
  CheckShape(log);
  ASSERT_THAT(log.at("runs").as_array(), SizeIs(2));
  EXPECT_EQ(At(log, "/runs/0/tool/driver/name"), "cppcheck");
  EXPECT_EQ(At(log, "/runs/0/automationDetails/id"), "bartizan/cppcheck/");
  ASSERT_THAT(log.at("runs").at(0).at("tool").at("driver").at("rules").as_array(), SizeIs(1));
  EXPECT_EQ(At(log, "/runs/0/tool/driver/rules/0/properties/security-severity"), "9.8");
  EXPECT_EQ(At(log, "/runs/0/tool/driver/rules/0/properties/tags"),
            R"(["security","external/cwe/cwe-476"])");
  EXPECT_EQ(At(log, "/runs/0/results/0/level"), "error");
  EXPECT_EQ(At(log, "/runs/0/results/0/rank"), "7E1");
  EXPECT_EQ(At(log, "/runs/0/results/0/partialFingerprints/bartizan~1v1"), "btz-1");
  EXPECT_EQ(At(log, "/runs/0/results/0/partialFingerprints/primaryLocationLineHash"), "abc:1");
  const std::string at = "/runs/0/results/0/locations/0/physicalLocation";
  EXPECT_EQ(At(log, at + "/artifactLocation/uri"), "src/a%20b.c");
  EXPECT_EQ(At(log, at + "/artifactLocation/uriBaseId"), "%SRCROOT%");
  EXPECT_EQ(At(log, at + "/region/startLine"), "12");
  EXPECT_EQ(At(log, at + "/region/startColumn"), "3");
  EXPECT_EQ(At(log, at + "/region/endLine"), "14");
  EXPECT_EQ(At(log, at + "/region/snippet/text"), "*p = 1;");
  EXPECT_EQ(At(log, "/runs/0/results/0/locations/0/logicalLocations/0/name"), "main");
  EXPECT_EQ(At(log, "/runs/1/results/0/locations/0/physicalLocation/artifactLocation/uri"),
            "package-lock.json");
  EXPECT_EQ(At(log, "/runs/1/results/0/properties/bartizan~1package"), "lodash");
}

TEST(ToSarif, LevelsAndUnknown) {
  auto level = [](Severity severity) {
    Finding finding = CodeFinding("r", "a.c", 1);
    finding.severity = severity;
    return At(ToSarif(std::vector<Finding>{finding}), "/runs/0/results/0/level");
  };
  EXPECT_EQ(level(Severity::kCritical), "error");
  EXPECT_EQ(level(Severity::kHigh), "error");
  EXPECT_EQ(level(Severity::kMedium), "warning");
  EXPECT_EQ(level(Severity::kLow), "note");
  EXPECT_EQ(level(Severity::kInformational), "note");
  EXPECT_EQ(level(Severity::kUnknown), "warning");
  Finding finding = CodeFinding("r", "a.c", 1);
  finding.severity = Severity::kUnknown;
  finding.score.reset();
  data::Json log = ToSarif(std::vector<Finding>{finding});
  EXPECT_EQ(At(log, "/runs/0/results/0/properties/bartizan~1severity"), "unknown");
  EXPECT_EQ(At(log, "/runs/0/tool/driver/rules/0/properties/security-severity"), "(absent)");
}

TEST(ToSarif, SuppressionsAreOnAllResultsOrOnNone) {
  Finding suppressed = CodeFinding("r", "a.c", 1);
  suppressed.state = State::kSuppressed;
  suppressed.state_reason = "reviewed";
  data::Json log = ToSarif(std::vector<Finding>{CodeFinding("r", "b.c", 1), suppressed});
  CheckShape(log);
  EXPECT_EQ(At(log, "/runs/0/results/0/suppressions"), "[]");
  EXPECT_EQ(At(log, "/runs/0/results/1/suppressions/0/status"), "accepted");
  EXPECT_EQ(At(log, "/runs/0/results/1/suppressions/0/justification"), "reviewed");
  log = ToSarif(std::vector<Finding>{CodeFinding("r", "b.c", 1)});
  EXPECT_EQ(At(log, "/runs/0/results/0/suppressions"), "(absent)");
}

TEST(ToSarif, RequiredTextsAreNeverEmpty) {
  data::Json log = ToSarif(std::vector<Finding>{Finding{}, CodeFinding("r", "a.c", 1)});
  EXPECT_EQ(At(log, "/runs/0/tool/driver/name"), "unknown");
  EXPECT_EQ(At(log, "/runs/0/results/0/ruleId"), "unnamed");
  EXPECT_EQ(At(log, "/runs/0/results/0/message/text"), "unnamed");
  for (std::string_view text : {"shortDescription", "fullDescription", "help"}) {
    EXPECT_EQ(At(log, fmt::format("/runs/1/tool/driver/rules/0/{}/text", text)), "title of r");
  }
}

TEST(ToSarif, LeavesResolvedFindingsOut) {
  Finding finding = CodeFinding("r", "a.c", 1);
  finding.state = State::kResolved;
  EXPECT_THAT(ToSarif(std::vector<Finding>{finding}).at("runs").as_array(), IsEmpty());
  EXPECT_EQ(At(ToSarif({}), "/runs"), "[]");
}

TEST(ToSarif, UrisAreLegal) {
  EXPECT_EQ(UriOfPath("a:b/c#1?.c"), "a%3Ab/c%231%3F.c");
  EXPECT_EQ(UriOfPath("100%/\xC3\xA9.c"), "100%25/%C3%A9.c");
  EXPECT_EQ(UriOfUrl("http://h:1/a?q=%3Cb>&x=%zz#f"), "http://h:1/a?q=%3Cb%3E&x=%25zz#f");
  Finding finding = CodeFinding("r", "/abs/a.c", 1);
  data::Json log = ToSarif(std::vector<Finding>{finding});
  EXPECT_EQ(At(log, "/runs/0/results/0/locations/0/physicalLocation/artifactLocation"),
            R"({"uri":"file:///abs/a.c"})");
}

// What we write, our own reader understands the same way.
TEST(ToSarif, ReadsBackTheSame) {
  Finding finding = CodeFinding("nullPointer", "src/a b.c", 12, "*p = 1;");
  finding.id = "btz-1";
  finding.cwes = {476};
  std::string text = data::ToJson(
      ToSarif(std::vector<Finding>{finding, UrlFinding("xss", "GET", "http://h/x?q=1", "q")}));
  auto report = ParseReport("sarif", text, "ours.sarif");
  ASSERT_TRUE(report) << report.error().OneLine();
  ASSERT_THAT(report->findings, SizeIs(2));
  const Finding& back = report->findings[0];
  EXPECT_EQ(back.rule, finding.rule);
  EXPECT_EQ(back.severity, finding.severity);
  EXPECT_EQ(back.score, finding.score);
  EXPECT_EQ(back.location.path, finding.location.path);
  EXPECT_EQ(back.location.line, finding.location.line);
  EXPECT_EQ(back.cwes, finding.cwes);
}

}  // namespace
}  // namespace bartizan::findings
