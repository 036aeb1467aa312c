#include <fmt/format.h>
#include <gmock/gmock.h>

#include "bartizan/findings/parse_test_util.h"

namespace bartizan::findings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

std::string BanditReport(std::string_view results, std::string_view errors = "[]") {
  return fmt::format(R"({{"errors": {}, "metrics": {{}}, "results": {}}})", errors, results);
}

TEST(Bandit, Result) {
  Report r = ReadReport("bandit", BanditReport(R"([{"test_id": "B602", "test_name": "n",
    "issue_severity": "HIGH", "issue_confidence": "MEDIUM", "issue_text": "shell=True",
    "issue_cwe": {"id": 78, "link": "https://cwe"}, "more_info": "https://docs/", "filename":
    "./a.py", "line_number": 3, "line_range": [3, 4], "col_offset": 7,
    "code": "2 before\n3 run(x)\n4   y)\n5 after\n"}])"));
  const Finding& f = r.findings.at(0);
  EXPECT_EQ(f.rule, "B602");
  EXPECT_EQ(f.score, 70);
  EXPECT_EQ(f.confidence, "MEDIUM");
  EXPECT_THAT(f.cwes, ElementsAre(78));
  EXPECT_THAT(f.references, ElementsAre("https://docs/"));
  EXPECT_EQ(f.location.path, "a.py");
  EXPECT_EQ(f.location.line, 3);
  EXPECT_EQ(f.location.end_line, 4);
  EXPECT_EQ(f.location.column, 8);
  EXPECT_EQ(f.location.snippet, "run(x)\n  y)") << "without its neighbours";
}

TEST(Bandit, Severities) {
  auto severity = [](std::string_view word) {
    return ReadReport(
               "bandit",
               BanditReport(fmt::format(
                   R"([{{"test_id": "B1", "issue_text": "t", "issue_severity": "{}"}}])", word)))
        .findings.at(0)
        .severity;
  };
  EXPECT_EQ(severity("LOW"), Severity::kLow);
  EXPECT_EQ(severity("MEDIUM"), Severity::kMedium);
  EXPECT_EQ(severity("UNDEFINED"), Severity::kInformational);
  EXPECT_EQ(severity("WEIRD"), Severity::kUnknown);
}

TEST(Bandit, PasswordsAreNeverCopied) {
  Report r = ReadReport("bandit", BanditReport(R"([
    {"test_id": "B105", "issue_text": "Possible hardcoded password: 'hunter2'", "filename": "a.py",
     "line_number": 2, "line_range": [2], "code": "1 x\n2 P = \"hunter2\"\n"},
    {"test_id": "B602", "issue_text": "t", "filename": "a.py", "line_number": 1,
     "line_range": [1, 2], "code": "1 x\n2 P = \"hunter2\"\n"}])"));
  for (const Finding& f : r.findings) {
    EXPECT_THAT(data::ToJson(ToJson(f)), Not(HasSubstr("hunter2")));
  }
  EXPECT_EQ(r.findings.at(1).location.snippet, "x");
}

TEST(Bandit, ErrorsMakeItIncomplete) {
  Report r =
      ReadReport("bandit", BanditReport("[]", R"([{"filename": "a.py", "reason": "syntax"}])"));
  EXPECT_FALSE(r.complete);
  EXPECT_THAT(r.problems, ElementsAre("a.py: syntax"));
}

TEST(Bandit, Refuses) {
  EXPECT_THAT(ErrorOf("bandit", R"({"errors": []})"), HasSubstr("results"));
  EXPECT_THAT(ErrorOf("bandit", R"({"results": []})"), HasSubstr("metrics"))
      << "other tools have 'results', too";
  EXPECT_THAT(ErrorOf("bandit", BanditReport(R"([{}])")), HasSubstr("test_id"));
  EXPECT_THAT(ErrorOf("bandit", BanditReport("{}")), HasSubstr("an array"));
}

std::string CppcheckXml(std::string_view errors) {
  return fmt::format(R"(<?xml version="1.0"?><results version="2"><cppcheck version="2.10"/>
    <errors>{}</errors></results>)",
                     errors);
}

TEST(Cppcheck, Xml) {
  Report r = ReadReport("cppcheck", CppcheckXml(R"(<error id="nullPointer" severity="error"
    msg="Null &amp;#039;q&amp;#039;" verbose="Long" cwe="476" file0="a.c" inconclusive="true"
    hash="123"><location file="./src/a.c" line="21" column="26" info="here"/>
    <location file="src/a.c" line="20" column="15" info="there"/><symbol>q</symbol></error>)"));
  EXPECT_EQ(r.tool_version, "2.10");
  const Finding& f = r.findings.at(0);
  EXPECT_EQ(f.rule, "nullPointer");
  EXPECT_EQ(f.title, "Null 'q'") << "escaped twice by old versions";
  EXPECT_EQ(f.description, "Long\nsrc/a.c:21: here\nsrc/a.c:20: there");
  EXPECT_EQ(f.score, 70);
  EXPECT_EQ(f.confidence, "inconclusive");
  EXPECT_THAT(f.cwes, ElementsAre(476));
  EXPECT_EQ(f.location.path, "src/a.c");
  EXPECT_EQ(f.location.line, 21);
  EXPECT_EQ(f.location.column, 26);
  EXPECT_THAT(f.fingerprints, ElementsAre(Pair("cppcheck-hash", "123")));
}

TEST(Cppcheck, Severities) {
  auto score = [](std::string_view word) {
    return ReadReport("cppcheck",
                      CppcheckXml(fmt::format(R"(<error id="x" severity="{}" msg="m"/>)", word)))
        .findings.at(0)
        .score;
  };
  EXPECT_EQ(score("warning"), 40);
  EXPECT_EQ(score("style"), 1);
  EXPECT_EQ(score("performance"), 1);
  EXPECT_EQ(score("portability"), 1);
  EXPECT_EQ(score("information"), 0);
  EXPECT_EQ(score("debug"), std::nullopt);
  EXPECT_EQ(score(""), std::nullopt);
}

TEST(Cppcheck, GlobalMessagesHaveNoLine) {
  Finding f =
      ReadReport(
          "cppcheck",
          CppcheckXml(
              R"(<error id="unusedFunction" severity="style" msg="m" file0="b.c"><location file="a.c"
         line="3" column="0"/></error><error id="g" severity="style" msg="m" file0="b.c"/>)"))
          .findings.at(1);
  EXPECT_EQ(f.location.path, "b.c");
  EXPECT_FALSE(f.location.line);
}

TEST(Cppcheck, FailedAnalysisIsIncomplete) {
  for (std::string_view id : {"syntaxError", "internalError", "unknownMacro"}) {
    Report r = ReadReport(
        "cppcheck",
        CppcheckXml(fmt::format(
            R"(<error id="{}" severity="error" msg="m"><location file="a.c" line="1"/></error>)",
            id)));
    EXPECT_FALSE(r.complete) << id;
    EXPECT_EQ(r.findings.size(), 1U);
    EXPECT_THAT(r.problems.at(0), HasSubstr("a.c"));
  }
  EXPECT_TRUE(ReadReport("cppcheck", CppcheckXml("")).complete);
}

TEST(Cppcheck, Refuses) {
  EXPECT_THAT(ErrorOf("cppcheck", "<results><error file=\"a\"/></results>"),
              HasSubstr("version 2"));
  EXPECT_THAT(ErrorOf("cppcheck", R"(<results version="2"/>)"), HasSubstr("<errors>"));
  EXPECT_THAT(ErrorOf("cppcheck", CppcheckXml("<other/>")), HasSubstr("<other>"));
  EXPECT_THAT(ErrorOf("cppcheck", CppcheckXml("<error/>")), HasSubstr("id="));
}

TEST(Eslint, Messages) {
  Report r = ReadReport("eslint", R"([{"filePath": "/r/a.js", "messages": [
    {"ruleId": "security/detect-eval", "severity": 2, "message": "eval", "line": 4, "column": 2,
     "endLine": 5}, {"ruleId": "x", "severity": 1, "message": "m"}], "suppressedMessages": [{}],
    "source": "const password = 'SECRET'"}, {"filePath": "/r/b.js", "messages": []}])");
  ASSERT_EQ(r.findings.size(), 2U);
  EXPECT_EQ(r.findings[0].rule, "security/detect-eval");
  EXPECT_EQ(r.findings[0].score, 40);
  EXPECT_EQ(r.findings[0].original_severity, "error");
  EXPECT_EQ(r.findings[0].location.path, "/r/a.js");
  EXPECT_EQ(r.findings[0].location.line, 4);
  EXPECT_EQ(r.findings[0].location.end_line, 5);
  EXPECT_EQ(r.findings[0].location.column, 2);
  EXPECT_EQ(r.findings[1].score, 20);
  EXPECT_TRUE(r.complete);
  EXPECT_THAT(r.problems, ElementsAre(HasSubstr("1 suppressed message")));
  EXPECT_THAT(data::ToJson(ToJson(r.findings[0])), Not(HasSubstr("SECRET")));
}

TEST(Eslint, FatalMessagesMakeItIncomplete) {
  Report r = ReadReport("eslint", R"([{"filePath": "a.js", "messages": [{"ruleId": null,
    "fatal": true, "severity": 2, "message": "Parsing error: x", "line": 1}]}])");
  EXPECT_FALSE(r.complete);
  EXPECT_EQ(r.findings.at(0).rule, "fatal-error");
}

TEST(Eslint, Refuses) {
  EXPECT_THAT(ErrorOf("eslint", "{}"), HasSubstr("not an array"));
  EXPECT_THAT(ErrorOf("eslint", "[3]"), HasSubstr("report[0]"));
  EXPECT_THAT(ErrorOf("eslint", R"([{"messages": []}])"), HasSubstr("filePath"));
  EXPECT_THAT(ErrorOf("eslint", R"([{"filePath": "a"}])"), HasSubstr("messages"));
}

TEST(Phpstan, Messages) {
  Report r = ReadReport("phpstan", R"({"totals": {"errors": 0, "file_errors": 2}, "files": {
    "/r/a.php": {"errors": 2, "messages": [{"message": "Call to\nundefined", "line": 3,
      "ignorable": true, "identifier": "method.notFound", "tip": "see"},
      {"message": "Parse error", "line": null, "ignorable": false}]}}, "errors": []})");
  ASSERT_EQ(r.findings.size(), 2U);
  EXPECT_EQ(r.findings[0].rule, "method.notFound");
  EXPECT_EQ(r.findings[0].title, "Call to");
  EXPECT_EQ(r.findings[0].description, "Call to\nundefined");
  EXPECT_EQ(r.findings[0].remediation, "see");
  EXPECT_EQ(r.findings[0].score, 55);
  EXPECT_EQ(r.findings[0].location.path, "/r/a.php");
  EXPECT_EQ(r.findings[0].location.line, 3);
  EXPECT_EQ(r.findings[1].score, 70);
  EXPECT_FALSE(r.findings[1].location.line);
  EXPECT_THAT(r.findings[1].rule, testing::StartsWith("message-"));
  EXPECT_TRUE(r.complete);
}

TEST(Phpstan, EmptyFilesAreAnArray) {
  Report r = ReadReport("phpstan", R"({"totals": {"errors": 0}, "files": [], "errors": []})");
  EXPECT_TRUE(r.complete);
  EXPECT_TRUE(r.findings.empty());
}

TEST(Phpstan, GeneralErrorsAreRowsAndMakeItIncomplete) {
  Report r =
      ReadReport("phpstan", R"({"totals": {"errors": 1}, "files": [], "errors": ["broken"]})");
  EXPECT_FALSE(r.complete);
  EXPECT_EQ(r.findings.at(0).title, "broken");
  EXPECT_THAT(r.problems, ElementsAre("broken"));
}

TEST(Phpstan, Refuses) {
  EXPECT_THAT(ErrorOf("phpstan", R"({"totals": {}, "files": [1], "errors": []})"),
              HasSubstr("'files'"));
  EXPECT_THAT(ErrorOf("phpstan", R"({"files": []})"), HasSubstr("totals"));
  EXPECT_THAT(ErrorOf("phpstan", R"({"totals": {}, "files": {"a": {}}})"), HasSubstr("messages"));
  EXPECT_THAT(ErrorOf("phpstan", R"({"totals": {}, "files": {}, "errors": [{}]})"),
              HasSubstr("strings"));
}

std::string SonarIssue(std::string_view issue) {
  return fmt::format(R"({{"paging": {{"total": 1}}, "components": [{{"key": "p:q:a.c",
    "path": "src/a.c"}}], "issues": [{{"rule": "c:S1", "key": "K", "project": "p:q",
    "component": "p:q:a.c", "message": "m" {}}}]}})",
                     issue);
}
Finding SonarOne(std::string_view issue) {
  return ReadReport("sonarqube", SonarIssue(issue)).findings.at(0);
}

TEST(Sonarqube, Issue) {
  Finding f =
      SonarOne(R"(, "severity": "MAJOR", "hash": "h", "line": 9, "textRange": {"startLine": 9,
    "endLine": 10, "startOffset": 6}, "tags": ["cwe-89", "sql"], "status": "OPEN")");
  EXPECT_EQ(f.rule, "c:S1");
  EXPECT_EQ(f.score, 55);
  EXPECT_EQ(f.original_severity, "MAJOR");
  EXPECT_EQ(f.location.path, "src/a.c");
  EXPECT_EQ(f.location.line, 9);
  EXPECT_EQ(f.location.end_line, 10);
  EXPECT_EQ(f.location.column, 7);
  EXPECT_THAT(f.cwes, ElementsAre(89));
  EXPECT_THAT(f.fingerprints,
              ElementsAre(Pair("sonarqube-key", "K"), Pair("sonarqube-line-hash", "h")));
  EXPECT_EQ(f.state, State::kOpen);
}

TEST(Sonarqube, ClassicSeverities) {
  auto score = [](std::string_view word) {
    return SonarOne(fmt::format(R"(, "severity": "{}")", word)).score;
  };
  EXPECT_EQ(score("BLOCKER"), 95);
  EXPECT_EQ(score("CRITICAL"), 80);
  EXPECT_EQ(score("MINOR"), 20);
  EXPECT_EQ(score("INFO"), 0);
  EXPECT_EQ(score("SILLY"), std::nullopt);
}

TEST(Sonarqube, Impacts) {
  EXPECT_EQ(SonarOne(R"(, "severity": "INFO", "impacts": [{"softwareQuality": "MAINTAINABILITY",
    "severity": "LOW"}, {"softwareQuality": "RELIABILITY", "severity": "HIGH"}])")
                .score,
            80);
  EXPECT_EQ(SonarOne(R"(, "severity": "INFO", "impacts": [{"softwareQuality": "RELIABILITY",
    "severity": "BLOCKER"}, {"softwareQuality": "SECURITY", "severity": "MEDIUM"}])")
                .score,
            55);
  EXPECT_EQ(SonarOne(R"(, "severity": "MINOR", "impacts": [])").score, 20);
}

TEST(Sonarqube, States) {
  auto state = [](std::string_view issue) { return SonarOne(issue).state; };
  EXPECT_EQ(state(R"(, "status": "RESOLVED", "resolution": "FALSE-POSITIVE")"), State::kSuppressed);
  EXPECT_EQ(state(R"(, "status": "RESOLVED", "resolution": "WONTFIX")"), State::kSuppressed);
  EXPECT_EQ(state(R"(, "status": "CLOSED", "resolution": "FIXED")"), State::kResolved);
  EXPECT_EQ(state(R"(, "status": "CONFIRMED")"), State::kOpen);
  EXPECT_EQ(state(R"(, "issueStatus": "ACCEPTED", "status": "RESOLVED")"), State::kSuppressed);
  EXPECT_EQ(state(R"(, "status": "REOPENED")"), State::kOpen);
}

TEST(Sonarqube, PathsWithoutComponents) {
  auto path = [](std::string_view component) {
    return ReadReport("sonarqube", fmt::format(R"({{"issues": [{{"rule": "r", "message": "m",
      "project": "my:proj", "component": "{}"}}]}})",
                                               component))
        .findings.at(0)
        .location.path;
  };
  EXPECT_EQ(path("my:proj:src/a.c"), "src/a.c");
  EXPECT_EQ(path("my:proj"), "");
  EXPECT_EQ(path("else:b.c"), "b.c");
  EXPECT_EQ(path("c.c"), "c.c");
}

TEST(Sonarqube, Hotspots) {
  Finding f = ReadReport("sonarqube", R"({"paging": {"total": 1}, "hotspots": [{"key": "K",
    "ruleKey": "r:1", "component": "p:a.ts", "project": "p", "vulnerabilityProbability": "HIGH",
    "status": "TO_REVIEW", "line": 4, "message": "m"}]})")
                  .findings.at(0);
  EXPECT_EQ(f.rule, "r:1");
  EXPECT_EQ(f.score, 80);
  EXPECT_EQ(f.location.path, "a.ts");
  EXPECT_EQ(f.location.line, 4);
  EXPECT_EQ(f.state, State::kOpen);
  f = ReadReport("sonarqube",
                 R"({"hotspots": [{"ruleKey": "r", "message": "m", "status": "REVIEWED",
    "resolution": "SAFE"}]})")
          .findings.at(0);
  EXPECT_EQ(f.state, State::kSuppressed);
  f = ReadReport("sonarqube",
                 R"({"hotspots": [{"ruleKey": "r", "message": "m", "status": "REVIEWED",
    "resolution": "FIXED"}]})")
          .findings.at(0);
  EXPECT_EQ(f.state, State::kResolved);
}

TEST(Sonarqube, ReportsOfSonarReport) {
  Finding f =
      ReadReport("sonarqube", R"({"sonarBaseURL": "https://s", "rules": {"py:S1": {"name": "N",
    "htmlDesc": "<p>Why</p><h2>Recommended Secure Coding Practices</h2><p>Do so</p><h2>Sensitive Code Example</h2><p>x</p><h2>See</h2><a>CWE-352</a>"}}, "issues": [{"rule": "py:S1",
    "severity": "CRITICAL", "status": "TO_REVIEW", "component": "a.py", "line": 8, "message": "m",
    "key": "K"}]})")
          .findings.at(0);
  EXPECT_EQ(f.score, 80);
  EXPECT_THAT(f.remediation, testing::StartsWith("Do so"));
  EXPECT_THAT(f.cwes, ElementsAre(352));
  EXPECT_THAT(f.description, HasSubstr("N"));
  EXPECT_EQ(f.location.path, "a.py");
}

TEST(Sonarqube, IdsInMessages) {
  Finding f = ReadReport("sonarqube", R"({"issues": [{"rule": "OWASP:X", "message":
    "Filename: a | Reference: CVE-2024-2529 | Category: CWE-120 | CVE-2024-1."}]})")
                  .findings.at(0);
  EXPECT_THAT(f.cves, ElementsAre("CVE-2024-2529", "CVE-2024-1"));
  EXPECT_THAT(f.cwes, ElementsAre(120));
}

TEST(Sonarqube, OnePageOfManyIsIncomplete) {
  Report r = ReadReport("sonarqube", R"({"paging": {"total": 700}, "issues": [{"rule": "r"}]})");
  EXPECT_FALSE(r.complete);
  EXPECT_THAT(r.problems.at(0), HasSubstr("1 of 700"));
}

TEST(Sonarqube, Refuses) {
  EXPECT_THAT(ErrorOf("sonarqube", "{}"), HasSubstr("neither"));
  EXPECT_THAT(ErrorOf("sonarqube", R"({"errors": [{"msg": "denied"}]})"), HasSubstr("neither"));
  EXPECT_THAT(ErrorOf("sonarqube", R"({"issues": [{}]})"), HasSubstr("without a rule"));
  EXPECT_THAT(ErrorOf("sonarqube", R"({"issues": ["x"]})"), HasSubstr("issues[0]"));
}

TEST(Retirejs, Vulnerabilities) {
  Report r = ReadReport("retirejs", R"({"version": "5.7.0", "data": [{"file": "/a/jquery.js",
    "results": [{"component": "jquery", "npmname": "jquery", "version": "1.12.4", "detection":
    "filename", "vulnerabilities": [{"severity": "medium", "below": "3.5.0", "cwe": ["CWE-79"],
    "info": ["https://i/"], "identifiers": {"summary": "XSS", "CVE": ["CVE-2020-11022"],
    "githubID": "GHSA-gxr4-xjj5-5px2"}}, {"severity": "low", "below": "2.999.999", "identifiers":
    {"summary": "End of life", "retid": "73"}}, {"identifiers": {"summary": "s", "issue": "9"}},
    {"severity": "high", "identifiers": {"summary": "only words"}}]}]}], "errors": []})");
  ASSERT_EQ(r.findings.size(), 4U);
  const Finding& f = r.findings[0];
  EXPECT_EQ(f.rule, "CVE-2020-11022");
  EXPECT_EQ(f.title, "XSS");
  EXPECT_EQ(f.severity, Severity::kMedium);
  EXPECT_EQ(f.confidence, "filename");
  EXPECT_THAT(f.cves, ElementsAre("CVE-2020-11022"));
  EXPECT_THAT(f.aliases, ElementsAre("GHSA-gxr4-xjj5-5px2"));
  EXPECT_THAT(f.cwes, ElementsAre(79));
  EXPECT_THAT(f.references, ElementsAre("https://i/"));
  EXPECT_EQ(f.package->purl, "pkg:npm/jquery@1.12.4");
  EXPECT_EQ(f.package->fixed_version, "3.5.0");
  EXPECT_EQ(f.package->path, "/a/jquery.js");
  EXPECT_EQ(r.findings[1].rule, "retid-73");
  EXPECT_EQ(r.findings[1].package->fixed_version, "") << "2.999.999 is no version";
  EXPECT_EQ(r.findings[2].rule, "jquery-issue-9");
  EXPECT_EQ(r.findings[2].severity, Severity::kUnknown);
  EXPECT_THAT(r.findings[3].rule, testing::StartsWith("jquery-"));
  EXPECT_TRUE(r.complete);
}

TEST(Retirejs, OldReportsAreArrays) {
  Report r = ReadReport("retirejs", R"([{"file": "a.js", "results": [{"component": "c",
    "version": "1", "vulnerabilities": [{"severity": "high", "identifiers": {"CVE": "CVE-2011-4969"}
    }]}]}])");
  EXPECT_EQ(r.findings.at(0).rule, "CVE-2011-4969");
  EXPECT_EQ(r.findings.at(0).package->purl, "");
}

TEST(Retirejs, ErrorsMakeItIncomplete) {
  EXPECT_FALSE(ReadReport("retirejs", R"({"data": [], "errors": ["no access"]})").complete);
}

TEST(Retirejs, Refuses) {
  EXPECT_THAT(ErrorOf("retirejs", "{}"), HasSubstr("data"));
  EXPECT_THAT(ErrorOf("retirejs", R"({"data": [{}]})"), HasSubstr("results"));
  EXPECT_THAT(ErrorOf("retirejs", R"([1])"), HasSubstr("data[0]"));
}

TEST(Semgrep, Results) {
  Report r = ReadReport("semgrep", R"({"version": "1.103.0", "errors": [], "results": [
    {"check_id": "python.exec", "path": "./a.py", "start": {"line": 3, "col": 5}, "end": {"line": 4},
     "extra": {"message": "bad\nmore", "severity": "WARNING", "lines": "x;", "fix": "y;",
       "fingerprint": "f1", "metadata": {"cwe": ["CWE-78: OS"], "confidence": "HIGH",
       "references": ["https://r/"]}}},
    {"check_id": "other", "path": "b.py", "extra": {"message": "m", "severity": "CRITICAL",
       "lines": "requires login", "fingerprint": "requires login", "is_ignored": true,
       "metadata": {"cwe": "CWE-20: x"}}}]})");
  EXPECT_EQ(r.tool_version, "1.103.0");
  ASSERT_EQ(r.findings.size(), 2U);
  const Finding& f = r.findings[0];
  EXPECT_EQ(f.rule, "python.exec");
  EXPECT_EQ(f.title, "bad");
  EXPECT_EQ(f.score, 40);
  EXPECT_EQ(f.remediation, "y;");
  EXPECT_EQ(f.location.path, "a.py");
  EXPECT_EQ(f.location.line, 3);
  EXPECT_EQ(f.location.column, 5);
  EXPECT_EQ(f.location.end_line, 4);
  EXPECT_EQ(f.location.snippet, "x;");
  EXPECT_THAT(f.cwes, ElementsAre(78));
  EXPECT_THAT(f.references, ElementsAre("https://r/"));
  EXPECT_THAT(f.fingerprints, ElementsAre(Pair("semgrep", "f1")));
  EXPECT_EQ(r.findings[1].severity, Severity::kCritical);
  EXPECT_EQ(r.findings[1].state, State::kSuppressed);
  EXPECT_EQ(r.findings[1].location.snippet, "");
  EXPECT_TRUE(r.findings[1].fingerprints.empty());
  EXPECT_THAT(r.findings[1].cwes, ElementsAre(20));
}

TEST(Semgrep, Severities) {
  auto score = [](std::string_view word) {
    return ReadReport("semgrep", fmt::format(R"({{"errors": [], "results": [{{"check_id": "r",
      "extra": {{"severity": "{}"}}}}]}})",
                                             word))
        .findings.at(0)
        .score;
  };
  EXPECT_EQ(score("ERROR"), 70);
  EXPECT_EQ(score("INFO"), 1);
  EXPECT_EQ(score("MEDIUM"), 40);
  EXPECT_EQ(score("EXPERIMENT"), std::nullopt);
}

TEST(Semgrep, Errors) {
  Report r =
      ReadReport("semgrep", R"({"results": [], "errors": [{"level": "warn", "message": "w"}]})");
  EXPECT_TRUE(r.complete);
  EXPECT_EQ(r.problems.size(), 1U);
  r = ReadReport("semgrep", R"({"results": [], "errors": [{"level": "error", "path": "a.c",
    "message": "timeout"}]})");
  EXPECT_FALSE(r.complete);
  EXPECT_THAT(r.problems, ElementsAre("a.c: timeout"));
}

TEST(Semgrep, SupplyChain) {
  Report r = ReadReport("semgrep", R"({"hasMore": true, "vulns": [{"title": "T", "advisory":
    {"ruleId": "ssc-1", "severity": "HIGH", "ecosystem": "gem", "references": {"cveIds":
    ["CVE-2023-1428"], "cweIds": ["CWE-617: x"], "urls": ["https://u/"]}}, "matchedDependency":
    {"name": "grpcio", "versionSpecifier": "1.47.0"}, "closestSafeDependency":
    {"versionSpecifier": "1.53.0"}, "dependencyFileLocation": {"path": "r.txt", "startLine":
    "222"}}]})");
  EXPECT_FALSE(r.complete) << "one page of several";
  const Finding& f = r.findings.at(0);
  EXPECT_EQ(f.rule, "ssc-1");
  EXPECT_EQ(f.score, 70);
  EXPECT_THAT(f.cves, ElementsAre("CVE-2023-1428"));
  EXPECT_THAT(f.cwes, ElementsAre(617));
  EXPECT_EQ(f.package->name, "grpcio");
  EXPECT_EQ(f.package->version, "1.47.0");
  EXPECT_EQ(f.package->fixed_version, "1.53.0");
  EXPECT_EQ(f.location.path, "r.txt");
  EXPECT_EQ(f.location.line, 222);
}

TEST(Semgrep, Refuses) {
  EXPECT_THAT(ErrorOf("semgrep", R"({"results": []})"), HasSubstr("errors"));
  EXPECT_THAT(ErrorOf("semgrep", R"({"results": [{}], "errors": []})"), HasSubstr("check_id"));
}

}  // namespace
}  // namespace bartizan::findings
