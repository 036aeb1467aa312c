#include "bartizan/pipeline/scanner.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"
#include "bartizan/findings/parsers.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

using Environment = std::map<std::string, std::string>;

TEST(Expand, ReplacesVariables) {
  Environment env = {{"URL", "http://127.0.0.1:1/"}, {"A_1", "x"}, {"EMPTY", ""}, {"D", "$URL"}};
  EXPECT_EQ(*Expand("", env), "");
  EXPECT_EQ(*Expand("plain", env), "plain");
  EXPECT_EQ(*Expand("$URL", env), "http://127.0.0.1:1/");
  EXPECT_EQ(*Expand("${URL}path", env), "http://127.0.0.1:1/path");
  EXPECT_EQ(*Expand("a$A_1-${A_1}b", env), "ax-xb");
  EXPECT_EQ(*Expand("[$EMPTY]", env), "[]");
  EXPECT_EQ(*Expand("$$URL 5$$", env), "$URL 5$");
  EXPECT_EQ(*Expand("$D", env), "$URL") << "values are not expanded again";
}

TEST(Expand, RefusesWhatItCannotReplace) {
  auto message = [](std::string_view text) {
    auto result = Expand(text, {{"LONG", std::string(1 << 19, 'x')}});
    return result ? "no error" : result.error().message;
  };
  EXPECT_THAT(message("$NOPE"), HasSubstr("the variable NOPE is not set"));
  EXPECT_THAT(message("${NOPE}"), HasSubstr("NOPE is not set"));
  EXPECT_THAT(message("ab$"), HasSubstr("'$' at byte 2"));
  EXPECT_THAT(message("$1"), HasSubstr("begins no variable"));
  EXPECT_THAT(message("${open"), HasSubstr("begins no variable"));
  EXPECT_THAT(message("${a-b}"), HasSubstr("begins no variable"));
  EXPECT_THAT(message("${}"), HasSubstr("begins no variable"));
  EXPECT_THAT(message("$LONG$LONG$LONG"), HasSubstr("longer than 1 MiB"));
}

TEST(Expand, EveryPartOfAScan) {
  ScanAction scan{.tool = "retirejs",
                  .paths = {"$D/a"},
                  .args = {"--x=${D}"},
                  .url = "$D",
                  .config = "$D/c",
                  .advisories = "$D/v"};
  ScanAction out = *ExpandScan(scan, {{"D", "dir"}});
  EXPECT_THAT(out.paths, ElementsAre("dir/a"));
  EXPECT_THAT(out.args, ElementsAre("--x=dir"));
  EXPECT_EQ(out.url, "dir");
  EXPECT_EQ(out.config, "dir/c");
  EXPECT_EQ(out.advisories, "dir/v");
  auto unset = ExpandScan(scan, {});
  ASSERT_FALSE(unset);
  EXPECT_THAT(unset.error().OneLine(), HasSubstr("'url' of the scan: the variable D is not set"));
}

// A checkout with two small flawed sources.
class ScannerTest : public testing::Test {
 protected:
  ScannerTest() : dir_(*TempDir::Create("scanner")) {
    EXPECT_TRUE(WriteFileAtomic(checkout() / "src/a.c",
                                "#include <string.h>\nint main(int c, char **v) {\n  char b[4];\n"
                                "  strcpy(b, v[1]);\n  b[5] = 1;\n  return c;\n}\n"));
    EXPECT_TRUE(WriteFileAtomic(checkout() / "src/-o.py",
                                "import os, sys\nos.system('ls ' + sys.argv[1])\n"));
    EXPECT_TRUE(WriteFileAtomic(checkout() / "-o", "x"));
  }
  const fs::path& checkout() const { return dir_.path(); }

  Result<ScannerInvocation> Plan(const ScanAction& action) {
    return FindScanner(action.tool)->plan(action, checkout());
  }

  // Runs the real tool; the report, or nothing when the tool is not installed.
  std::optional<std::string> Report(const ScanAction& action) {
    ScannerInvocation plan = *Plan(action);
    std::map<std::string, std::string> env = {{"PATH", "/usr/bin:/bin"},
                                              {"HOME", checkout().string()}};
    if (!process::FindProgram(plan.argv[0], env["PATH"])) return std::nullopt;
    fs::create_directories((checkout() / plan.report_path).parent_path());
    for (const auto& file : plan.files) {
      EXPECT_TRUE(WriteFileAtomic(checkout() / file.path, file.content));
    }
    auto version =
        process::Run({.argv = plan.version_argv, .directory = checkout(), .environment = env});
    EXPECT_TRUE(version && version->ok());
    auto outcome = process::Run({.argv = plan.argv, .directory = checkout(), .environment = env});
    EXPECT_TRUE(outcome);
    EXPECT_EQ(outcome->end, process::Outcome::kExited);
    EXPECT_THAT(plan.exit_codes, testing::Contains(outcome->exit_code)) << outcome->err;
    output_ = outcome->out + outcome->err;
    if (plan.source == ScannerInvocation::kStdout) return outcome->out;
    if (plan.source == ScannerInvocation::kStderr) return outcome->err;
    return ReadFile(checkout() / plan.report_path).value_or("");
  }

  std::string output_;  // both streams of the tool that Report ran

 private:
  TempDir dir_;
};

TEST_F(ScannerTest, EveryScannerIsWhole) {
  std::set<std::string_view> names;
  for (const Scanner& scanner : Scanners()) {
    EXPECT_TRUE(names.insert(scanner.tool).second) << scanner.tool;
    EXPECT_FALSE(scanner.about.empty());
    EXPECT_EQ(scanner.install.empty(), scanner.program.empty()) << scanner.tool;
    ScanAction action{.tool = std::string(scanner.tool)};
    if (scanner.dast) action.url = "http://127.0.0.1:1/";
    auto plan = Plan(action);
    ASSERT_TRUE(plan) << scanner.tool;
    EXPECT_EQ(plan->needs_target_url, scanner.dast) << scanner.tool;
    EXPECT_THAT(plan->exit_codes, testing::Contains(0));
    if (scanner.program.empty()) {
      EXPECT_TRUE(plan->argv.empty());
      continue;
    }
    EXPECT_EQ(plan->argv[0], scanner.program);
    EXPECT_TRUE(findings::FindParser(plan->format)) << plan->format;
    bool file = plan->source == ScannerInvocation::kFile;
    EXPECT_EQ(file,
              plan->report_path.starts_with(fmt::format(".bartizan/reports/{}.", scanner.tool)));
    if (file) {
      EXPECT_THAT(plan->argv, testing::Contains(plan->report_path));
    }
  }
  EXPECT_EQ(FindScanner("nope"), nullptr);
}

TEST_F(ScannerTest, PathsCannotBecomeOptions) {
  ScannerInvocation plan = *Plan({.tool = "bandit", .paths = {"-o", "src"}, .args = {"-ll"}});
  EXPECT_THAT(plan.argv, ElementsAre("bandit", "-q", "-r", "-f", "json", "-o",
                                     ".bartizan/reports/bandit.json", "-ll", "./-o", "src"));
  for (const char* url : {"", "-o", "file:///etc/passwd", "http://a b/", "http://x/\n"}) {
    EXPECT_FALSE(Plan({.tool = "wapiti", .url = url})) << url;
    EXPECT_FALSE(Plan({.tool = "zap", .url = url})) << url;
  }
}

TEST_F(ScannerTest, NothingToScanIsAnError) {
  for (const Scanner& scanner : Scanners()) {
    if (scanner.dast) continue;
    std::string tool(scanner.tool);
    auto missing = Plan({.tool = tool, .paths = {"nowhere"}});
    ASSERT_FALSE(missing) << tool;
    EXPECT_EQ(missing.error().code, Code::kNotFound);
    auto outside = Plan({.tool = tool, .paths = {"../x"}});
    ASSERT_FALSE(outside) << tool;
    EXPECT_EQ(outside.error().code, Code::kInvalid);
    EXPECT_FALSE(scanner.config && Plan({.tool = tool, .config = "nowhere"})) << tool;
    EXPECT_FALSE(scanner.advisories && Plan({.tool = tool, .advisories = "nowhere"})) << tool;
  }
  EXPECT_FALSE(Plan({.tool = "retirejs", .paths = {"src", "-o"}}));
}

TEST_F(ScannerTest, OptionsReachTheTools) {
  EXPECT_THAT(Plan({.tool = "retirejs", .paths = {"src"}, .advisories = "src/a.c"})->argv,
              ElementsAre("retire", "--path", "src", "--outputformat", "json", "--outputpath",
                          ".bartizan/reports/retirejs.json", "--jsrepo", "src/a.c"));
  EXPECT_THAT(Plan({.tool = "eslint", .paths = {"src"}, .config = "src/a.c"})->argv,
              ElementsAre("eslint", "-f", "json", "-o", ".bartizan/reports/eslint.json", "-c",
                          "src/a.c", "src"));
  EXPECT_THAT(Plan({.tool = "dependency-check", .paths = {"src", "-o"}})->argv,
              testing::IsSupersetOf({"--scan", "src", "./-o", "--noupdate"}));
}

TEST_F(ScannerTest, RealReportsParse) {
  struct Case {
    std::string_view tool, rule;
  };
  size_t ran = 0;
  for (const Case& c : {Case{"cppcheck", "arrayIndexOutOfBounds"}, Case{"bandit", "B605"},
                        Case{"flawfinder", "FF1001"}}) {
    ScanAction action{.tool = std::string(c.tool), .paths = {"src"}};
    auto text = Report(action);
    if (!text) continue;
    ++ran;
    auto report = findings::ParseReport(Plan(action)->format, *text, "report");
    ASSERT_TRUE(report) << report.error().Render() << *text;
    EXPECT_EQ(report->tool, c.tool);
    EXPECT_TRUE(report->complete);
    auto is_rule = [&](const findings::Finding& finding) { return finding.rule == c.rule; };
    EXPECT_TRUE(std::ranges::any_of(report->findings, is_rule)) << c.tool << *text;
  }
  if (ran == 0) GTEST_SKIP() << "none of the scanners is installed";
}

TEST_F(ScannerTest, RealWapitiAdmitsThatNobodyAnswered) {
  ScanAction action{.tool = "wapiti", .args = {"-m", "csp"}, .url = "http://127.0.0.1:1/"};
  auto report = Report(action);
  if (!report) GTEST_SKIP() << "wapiti is not installed";
  EXPECT_TRUE(data::ParseJson(*report, "report")) << "a report that looks clean";
  ScannerInvocation plan = *Plan(action);
  EXPECT_TRUE(std::ranges::any_of(plan.symptoms, [&](const auto& symptom) {
    return output_.contains(symptom.text);
  })) << output_;
  EXPECT_THAT(output_, testing::Not(HasSubstr("Downloading")));
}

}  // namespace
}  // namespace bartizan::pipeline
