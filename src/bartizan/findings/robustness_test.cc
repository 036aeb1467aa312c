// What every parser must bear: cut, damaged, foreign and hostile input.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/findings/test_data.h"

namespace bartizan::findings {
namespace {

using testing::HasSubstr;

struct Fixture {
  std::string_view tool, text;
};

// One small report a format, each with at least one finding.
const std::vector<Fixture>& Fixtures() {
  static const std::vector<Fixture> kFixtures = {
      {"bandit", R"({"errors": [], "metrics": {}, "results": [{"test_id": "B1", "issue_text": "t",
        "issue_severity": "LOW", "filename": "a.py", "line_number": 3, "code": "3 x"}]})"},
      {"cppcheck", R"(<?xml version="1.0"?><results version="2"><cppcheck version="2"/><errors>
        <error id="a" severity="error" msg="m"><location file="a.c" line="1"/></error>
        <error id="b" severity="style" msg="n"/></errors></results>)"},
      {"cppcheck", R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Cppcheck"}},
        "results": [{"ruleId": "a", "message": {"text": "m"}}]}]})"},
      {"dependency-check", R"({"reportSchema": "1.1", "scanInfo": {}, "dependencies": [{"fileName":
        "f", "filePath": "f", "vulnerabilities": [{"name": "CVE-1", "severity": "LOW"}]}]})"},
      {"dependency-check", R"(<analysis><dependencies><dependency><fileName>f</fileName>
        <vulnerabilities><vulnerability><name>CVE-1</name></vulnerability></vulnerabilities>
        </dependency></dependencies></analysis>)"},
      {"eslint", R"([{"filePath": "a.js", "messages": [{"ruleId": "r", "severity": 2, "message":
        "m"}, {"ruleId": "s", "severity": 1, "message": "m"}]}])"},
      {"flawfinder", R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Flawfinder"}},
        "results": [{"ruleId": "FF1", "message": {"text": "m"}}]}]})"},
      {"phpstan", R"({"totals": {"errors": 0}, "files": {"a.php": {"messages": [{"message": "m"},
        {"message": "n"}]}}, "errors": []})"},
      {"retirejs", R"({"data": [{"file": "a", "results": [{"component": "c", "vulnerabilities":
        [{"severity": "high", "identifiers": {"summary": "s"}}]}]}]})"},
      {"sarif", R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T", "rules": [{"id":
        "a"}]}}, "results": [{"ruleId": "a", "message": {"text": "m"}}, {"ruleIndex": 0, "message":
        {"text": "m"}}]}]})"},
      {"semgrep",
       R"({"errors": [], "results": [{"check_id": "r", "path": "a.c", "start": {"line": 1},
        "extra": {"message": "m", "severity": "ERROR"}}]})"},
      {"sonarqube", R"({"paging": {"total": 1}, "issues": [{"rule": "r", "severity": "INFO",
        "message": "m", "component": "p:a"}], "hotspots": []})"},
      {"wapiti", R"({"vulnerabilities": {"X": [{"path": "/", "info": "i", "level": 1}]}, "infos":
        {"target": "http://h/"}})"},
      {"wapiti", R"(<report><report_infos/><vulnerabilities><vulnerability name="x"><entries><entry>
        <path>/</path></entry></entries></vulnerability></vulnerabilities></report>)"},
      {"zap", R"({"site": [{"alerts": [{"pluginid": "1", "name": "n", "riskcode": "2"}]}]})"},
      {"zap", R"(<OWASPZAPReport><site><alerts><alertitem><pluginid>1</pluginid><name>n</name>
        </alertitem></alerts></site></OWASPZAPReport>)"},
  };
  return kFixtures;
}

bool IsXml(const Fixture& fixture) {
  return fixture.text.starts_with('<');
}

TEST(Robustness, EveryParserHasAFixtureThatWorks) {
  for (const Parser& parser : Parsers()) {
    bool found = false;
    for (const Fixture& fixture : Fixtures()) found = found || fixture.tool == parser.tool;
    EXPECT_TRUE(found) << parser.tool;
  }
  for (const Fixture& fixture : Fixtures()) {
    auto report = ParseReport(fixture.tool, fixture.text, "f");
    ASSERT_TRUE(report) << fixture.tool << ": " << report.error().OneLine();
    EXPECT_FALSE(report->findings.empty()) << fixture.tool;
    EXPECT_TRUE(report->complete) << fixture.tool;
  }
}

// A cut report is an error; only trailing white space may be missing.
TEST(Robustness, CutAtEveryByte) {
  for (const Fixture& fixture : Fixtures()) {
    for (size_t length = 0; length < fixture.text.size(); ++length) {
      auto report = ParseReport(fixture.tool, fixture.text.substr(0, length), "cut");
      ASSERT_FALSE(report) << fixture.tool << " cut at " << length;
      EXPECT_EQ(report.error().code, Code::kInvalid) << report.error().message;
      EXPECT_THAT(report.error().message, testing::StartsWith("cut")) << "names the file";
    }
  }
}

TEST(Robustness, SharedReportsCutAtManyBytes) {
  auto folder = SharedData("scans");
  if (!folder) GTEST_SKIP() << "no shared data";
  for (const auto& [tool, file] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"dependency-check", "dependency_check/single_vuln.xml"},
           {"dependency-check", "dependency_check/x_terr_golang_fp.json"},
           {"zap", "zap/x_qlkwej_zap.json"},
           {"zap", "zap/some_2.9.0.xml"},
           {"sarif", "sarif/appendix_k4.sarif"},
           {"sarif", "sarif/cxf-3.4.6.sarif"},
           {"wapiti", "live/wapiti.json"},
           {"wapiti", "live/wapiti.xml"},
           {"cppcheck", "live/cppcheck.xml"},
           {"retirejs", "live/retire.json"},
           {"sonarqube", "sonarqube/issue_10150.json"}}) {
    auto text = ReadFile(*folder / file);
    ASSERT_TRUE(text);
    size_t whole = Trim(*text).size();
    for (size_t i = 0; i < 150; ++i) {
      size_t length = i * whole / 150;
      EXPECT_FALSE(ParseReport(tool, std::string_view(*text).substr(0, length), "cut"))
          << file << " cut at " << length;
    }
  }
}

TEST(Robustness, EmptyFiles) {
  for (const Parser& parser : Parsers()) {
    for (std::string_view text : {"", "  \n", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n"}) {
      auto report = parser.parse(text, "empty.txt");
      ASSERT_FALSE(report) << parser.tool;
      EXPECT_EQ(report.error().message, "empty.txt: the report is empty");
    }
  }
}

TEST(Robustness, HtmlPages) {
  for (const Parser& parser : Parsers()) {
    for (std::string_view text : {"<!DOCTYPE html><html><body>502 Bad Gateway</body></html>",
                                  "\n<HTML><head></head></HTML>", "<html/>"}) {
      auto report = parser.parse(text, "page");
      ASSERT_FALSE(report) << parser.tool;
      EXPECT_EQ(report.error().code, Code::kInvalid);
      EXPECT_THAT(report.error().message, HasSubstr("page:1:1: not a")) << parser.tool;
      EXPECT_THAT(report.error().message, HasSubstr("HTML")) << parser.tool;
    }
  }
}

TEST(Robustness, OtherTopLevelTypes) {
  for (const Parser& parser : Parsers()) {
    for (std::string_view text : {"null", "3", "\"text\"", "true", "[[]]", "[null]", "{}",
                                  "{\"a\": [1]}", "<a/>", "<a><b>c</b></a>"}) {
      auto report = parser.parse(text, "odd");
      ASSERT_FALSE(report) << parser.tool << " took " << text;
      EXPECT_EQ(report.error().code, Code::kInvalid);
    }
  }
}

// A report of one tool is not a report of another (SARIF is what several tools write).
TEST(Robustness, ReportsOfOtherTools) {
  for (const Fixture& fixture : Fixtures()) {
    for (const Parser& parser : Parsers()) {
      if (parser.tool == fixture.tool || fixture.text.contains("\"runs\"")) continue;
      EXPECT_FALSE(parser.parse(fixture.text, "other")) << parser.tool << " took " << fixture.tool;
    }
  }
}

TEST(Robustness, BytesThatAreNotUtf8) {
  for (const Fixture& fixture : Fixtures()) {
    std::string text(fixture.text);
    size_t quote = text.find(IsXml(fixture) ? '>' : '"', text.size() / 2);
    ASSERT_NE(quote, std::string::npos);
    text.insert(quote + 1, "\xFF\xC0");
    auto report = ParseReport(fixture.tool, text, "bytes");
    ASSERT_FALSE(report) << fixture.tool;
    EXPECT_EQ(report.error().code, Code::kInvalid);
    EXPECT_THAT(report.error().message, testing::ContainsRegex("^bytes:[0-9]+:[0-9]+ "))
        << fixture.tool;
  }
}

TEST(Robustness, DeepNesting) {
  std::string json;
  std::string xml;
  for (int i = 0; i < 100'000; ++i) {
    json += "[";
    xml += "<a>";
  }
  std::string object = "{\"runs\": " + json;
  for (int i = 0; i < 100'000; ++i) xml += "</a>";
  for (const Parser& parser : Parsers()) {
    for (const std::string& text : {json, object}) {
      auto report = parser.parse(text, "deep");
      ASSERT_FALSE(report) << parser.tool;
      EXPECT_EQ(report.error().code, Code::kLimit) << report.error().message;
    }
    if (parser.formats.contains("XML")) {
      auto report = parser.parse(xml, "deep");
      ASSERT_FALSE(report) << parser.tool;
      EXPECT_EQ(report.error().code, Code::kLimit) << report.error().message;
    }
  }
}

TEST(Robustness, XmlEntities) {
  for (const Fixture& fixture : Fixtures()) {
    if (!IsXml(fixture)) continue;
    size_t declaration = fixture.text.find("?>");
    std::string body(declaration == std::string_view::npos ? fixture.text
                                                           : fixture.text.substr(declaration + 2));
    std::string text =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + body;
    auto report = ParseReport(fixture.tool, text, "entities");
    ASSERT_FALSE(report) << fixture.tool;
    EXPECT_THAT(report.error().message, HasSubstr("entity")) << fixture.tool;
  }
}

TEST(Robustness, ByteOrderMarks) {
  for (const Fixture& fixture : Fixtures()) {
    auto report = ParseReport(fixture.tool, "\xEF\xBB\xBF" + std::string(fixture.text), "bom");
    ASSERT_TRUE(report) << fixture.tool << ": " << report.error().OneLine();
    EXPECT_FALSE(report->findings.empty());
  }
}

// Every string of every fixture replaced by other types: an error or a report, never a crash, and
// never fewer rows.
TEST(Robustness, MembersOfOtherTypes) {
  for (const Fixture& fixture : Fixtures()) {
    if (IsXml(fixture)) continue;
    size_t rows = ParseReport(fixture.tool, fixture.text, "f")->findings.size();
    std::string_view text = fixture.text;
    for (size_t colon = text.find(": "); colon != text.npos; colon = text.find(": ", colon + 1)) {
      size_t end = text.find_first_of(",}", colon);
      if (text.substr(colon, end - colon).find_first_of("[{") != text.npos) continue;
      for (std::string_view value : {"null", "-1", "1e300", "[]", "{}", "\"\\u0000x\"", "true"}) {
        std::string changed =
            fmt::format("{}: {}{}", text.substr(0, colon), value, text.substr(end));
        auto report = ParseReport(fixture.tool, changed, "changed");
        if (!report) {
          EXPECT_EQ(report.error().code, Code::kInvalid);
          continue;
        }
        bool sarif_kind = fixture.text.contains("\"runs\"");
        EXPECT_TRUE(report->findings.size() == rows || sarif_kind) << changed;
      }
    }
  }
}

TEST(Robustness, ManyEqualRowsStayLinear) {
  std::string rows;
  for (int i = 0; i < 30'000; ++i) {
    rows += fmt::format(R"({}{{"ruleId": "r{}", "message": {{"text": "m [x](1) {{0}}"}}}})",
                        i == 0 ? "" : ",", i);
  }
  auto report = ParseReport("sarif",
                            fmt::format(R"({{"version": "2.1.0", "runs": [{{"tool":
    {{"driver": {{"name": "T"}}}}, "results": [{}]}}]}})",
                                        rows),
                            "many");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->findings.size(), 30'000U);
}

TEST(Parsers, AreFoundByNameWithDashesOrUnderscores) {
  ASSERT_TRUE(FindParser("dependency_check"));
  EXPECT_EQ((*FindParser("dependency_check"))->tool, "dependency-check");
  EXPECT_TRUE(FindParser("ZAP"));
  auto unknown = FindParser("cpcheck");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, Code::kUsage);
  EXPECT_THAT(unknown.error().hint, HasSubstr("cppcheck"));
  EXPECT_FALSE(ParseReport("no such tool at all", "{}", "x"));
}

TEST(Parsers, AreSortedAndUnique) {
  for (size_t i = 1; i < Parsers().size(); ++i) {
    EXPECT_LT(Parsers()[i - 1].tool, Parsers()[i].tool);
  }
}

}  // namespace
}  // namespace bartizan::findings
