#include "bartizan/findings/parse_common.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::findings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ParseCommon, HtmlBecomesText) {
  EXPECT_EQ(HtmlToText("<p>One &lt;b&gt; two</p><p>Three<br/>Four</p>"),
            "One <b> two\nThree\nFour");
  EXPECT_EQ(HtmlToText("a < b and c > d"), "a < b and c > d");
  EXPECT_EQ(HtmlToText("<ul><li>x</li>\n <li>y</li></ul>"), "x\ny");
  EXPECT_EQ(HtmlToText("see <a href=\"https://x/\">this</a>."), "see this.");
  EXPECT_EQ(HtmlToText("<!-- gone -->kept<"), "kept<");
  EXPECT_EQ(HtmlToText(""), "");
}

TEST(ParseCommon, HtmlWithManyOpenBracketsIsLinear) {
  std::string text(200'000, '<');
  EXPECT_EQ(HtmlToText(text).size(), text.size());
  std::string opens;
  for (int i = 0; i < 100'000; ++i) opens += "<a";
  EXPECT_EQ(HtmlToText(opens), opens);
}

TEST(ParseCommon, Entities) {
  EXPECT_EQ(DecodeEntities("&amp;lt; &#39;x&#x27; &quot; &unknown; & &#0; &#xD800; &#x1F600;"),
            "&lt; 'x' \" &unknown; & &#0; &#xD800; \xF0\x9F\x98\x80");
  EXPECT_EQ(DecodeEntities("&#99999999999;"), "&#99999999999;");
  EXPECT_EQ(DecodeEntities("&#x;"), "&#x;");
}

TEST(ParseCommon, Paths) {
  EXPECT_EQ(CleanPath("./src/a.c"), "src/a.c");
  EXPECT_EQ(CleanPath("././a.c"), "a.c");
  EXPECT_EQ(CleanPath("file:///home/u/a.c"), "/home/u/a.c");
  EXPECT_EQ(CleanPath("file:////src/a.js"), "/src/a.js");
  EXPECT_EQ(CleanPath("file:///C:/a/b.c"), "C:/a/b.c");
  EXPECT_EQ(CleanPath("C:\\code\\b.c"), "C:/code/b.c");
  EXPECT_EQ(CleanPath("src\\b.c"), "src/b.c");
  EXPECT_EQ(CleanPath(".hidden/x"), ".hidden/x");
  EXPECT_EQ(CleanPath("../x"), "../x");
  EXPECT_EQ(CleanPath(""), "");
}

TEST(ParseCommon, PercentEscapes) {
  EXPECT_EQ(PercentDecode("a%20b%C3%BC.c"), "a b\xC3\xBC.c");
  EXPECT_EQ(PercentDecode("100%"), "100%");
  EXPECT_EQ(PercentDecode("%zz"), "%zz");
  EXPECT_EQ(PercentDecode("%FF"), "%FF") << "must not make bytes that are not UTF-8";
  EXPECT_EQ(PercentDecode("a%00b"), "a%00b");
}

TEST(ParseCommon, UserInfoOfUrls) {
  EXPECT_EQ(StripUserInfo("https://user:pw@host:8080/a@b"), "https://host:8080/a@b");
  EXPECT_EQ(StripUserInfo("https://host/a@b"), "https://host/a@b");
  EXPECT_EQ(StripUserInfo("no url"), "no url");
}

TEST(ParseCommon, UrlsInText) {
  EXPECT_THAT(FindUrls("see https://a/b, (http://c/d) and https://e/(f)."),
              ElementsAre("https://a/b", "http://c/d", "https://e/(f)"));
  EXPECT_THAT(FindUrls("http and https without more"), IsEmpty());
}

TEST(ParseCommon, Cwes) {
  Finding f;
  for (std::string_view text : {"CWE-79", "cwe-89: SQL", "22", "-1", "0", "CWE-00 Bad",
                                "NVD-CWE-Other", "CWE-", "79x", "CWE-79", "99999999999999999999"}) {
    AddCwe(f, text);
  }
  EXPECT_THAT(f.cwes, ElementsAre(79, 89, 22));
  Finding g;
  AddCwesIn(g, "external/cwe/cwe-079, CWE-119!/CWE-120; NVD-CWE-noinfo XCWE-5 cwe-");
  EXPECT_THAT(g.cwes, ElementsAre(79, 119, 120));
}

TEST(ParseCommon, Ids) {
  Finding f;
  for (std::string_view id :
       {"cve-2021-44228", "CVE-2021-44228", "GHSA-jfh8-c2jp-5v3q", "", "CVE-2021-1x"}) {
    AddId(f, id);
  }
  EXPECT_THAT(f.cves, ElementsAre("CVE-2021-44228"));
  EXPECT_THAT(f.aliases, ElementsAre("GHSA-jfh8-c2jp-5v3q"));
}

TEST(ParseCommon, ReferencesAreWebAddressesOnce) {
  Finding f;
  for (std::string_view url :
       {"https://a/", "https://a/", "javascript:alert(1)", "file:///etc", "https://u:p@b/"}) {
    AddReference(f, url);
  }
  EXPECT_THAT(f.references, ElementsAre("https://a/", "https://b/"));
  for (int i = 0; i < 1000; ++i) AddReference(f, "https://c/" + std::to_string(i));
  EXPECT_LE(f.references.size(), 100U);
}

TEST(ParseCommon, TheBestCvssDecides) {
  Finding f;
  AddCvss(f, "AV:N/AC:L/Au:N/C:C/I:C/A:C", 10.0, "2.0", "nvd");
  AddCvss(f, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N", std::nullopt, "", "nvd");
  AddCvss(f, "", 9.1, "3.0", "other");
  ASSERT_TRUE(ScoreByCvss(f));
  EXPECT_EQ(f.score, 53);
  EXPECT_EQ(f.severity, Severity::kMedium);
  AddCvss(f, "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 1.0, "4.0", "");
  ASSERT_TRUE(ScoreByCvss(f));
  EXPECT_EQ(f.score, 93) << "computed from the vector, whatever the report says";
  EXPECT_EQ(f.cvss.size(), 4U) << "every vector is kept";
}

TEST(ParseCommon, CvssWithoutUse) {
  Finding f;
  AddCvss(f, "", std::nullopt, "3.1", "x");
  AddCvss(f, "", 11.0, "3.1", "x");
  AddCvss(f, "", -1.0, "3.1", "x");
  EXPECT_TRUE(f.cvss.empty());
  EXPECT_FALSE(ScoreByCvss(f));
  AddCvss(f, "not a vector", 5.0, "3.1", "x");
  ASSERT_TRUE(ScoreByCvss(f));
  EXPECT_EQ(f.score, 50);
}

TEST(ParseCommon, SeverityWords) {
  Finding f;
  auto of = [&](std::string_view word) {
    SetSeverityWord(f, word);
    return f.severity;
  };
  EXPECT_EQ(of("CRITICAL"), Severity::kCritical);
  EXPECT_EQ(of("Moderate"), Severity::kMedium);
  EXPECT_EQ(of("none"), Severity::kInformational);
  EXPECT_EQ(of("info"), Severity::kInformational);
  EXPECT_EQ(of(""), Severity::kUnknown);
  EXPECT_FALSE(f.score);
  EXPECT_EQ(of("Unknown"), Severity::kUnknown);
  EXPECT_EQ(of("scary"), Severity::kUnknown);
}

TEST(ParseCommon, PackageUrls) {
  auto p = ParsePurl("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar#x");
  ASSERT_TRUE(p);
  EXPECT_EQ(p->name, "org.apache.logging.log4j:log4j-core");
  EXPECT_EQ(p->version, "2.14.1");
  EXPECT_EQ(p->ecosystem, "Maven");
  p = ParsePurl("pkg:npm/%40angular/core@12.3.1");
  ASSERT_TRUE(p);
  EXPECT_EQ(p->name, "@angular/core");
  EXPECT_EQ(p->ecosystem, "npm");
  p = ParsePurl("pkg:npm/@angular/core");
  ASSERT_TRUE(p);
  EXPECT_EQ(p->name, "@angular/core");
  EXPECT_EQ(p->version, "");
  p = ParsePurl("pkg:golang/github.com/go-sql-driver/mysql@1.6.0");
  ASSERT_TRUE(p);
  EXPECT_EQ(p->name, "github.com/go-sql-driver/mysql");
  p = ParsePurl("pkg:deb/debian/openssl@3.0");
  ASSERT_TRUE(p);
  EXPECT_EQ(p->name, "openssl");
  EXPECT_EQ(p->ecosystem, "Debian");
  for (std::string_view bad : {"", "pkg:", "pkg:npm", "pkg:npm/", "npm/x@1", "pkg:/x"}) {
    EXPECT_FALSE(ParsePurl(bad)) << bad;
  }
}

TEST(ParseCommon, SecretsAreMasked) {
  EXPECT_EQ(MaskSecrets("Possible hardcoded password: 'hunter2-but-longer'"),
            "Possible hardcoded password: '***'");
  EXPECT_EQ(MaskSecrets("found token ghp_0123456789abcdefABCDEF in a file that doesn't matter"),
            "found token *** in a file that doesn't matter");
  EXPECT_EQ(MaskSecrets("a long-hyphenated-word-stays"), "a long-hyphenated-word-stays");
}

TEST(ParseCommon, FinishDropsSourcesOfSecrets) {
  Report report{.tool = "x"};
  Finding f{.rule = "generic-api-key", .title = "key AKIAIOSFODNN7EXAMPLE found"};
  f.location.snippet = "key=AKIAIOSFODNN7EXAMPLE";
  report.findings.push_back(f);
  f = {.rule = "r", .title = "t", .cwes = {798}};
  f.location.snippet = "password = hunter2";
  report.findings.push_back(f);
  report = Finish(std::move(report));
  for (const Finding& finding : report.findings) {
    EXPECT_THAT(data::ToJson(ToJson(finding)), testing::Not(HasSubstr("AKIA")));
    EXPECT_EQ(finding.location.snippet, "");
    EXPECT_EQ(finding.tool, "x");
  }
}

TEST(ParseCommon, FinishCleansTexts) {
  Report report{.tool = "x"};
  Finding f;
  f.title = "red \x1B[31malert\x07";
  f.description = "one\ntwo\x1B";
  f.location.path = "a\nb";
  f.location.line = 9;
  f.location.end_line = 3;
  f.occurrences = -4;
  f.remediation = std::string(100'000, 'x');
  report.findings.push_back(f);
  Finding g = Finish(std::move(report)).findings.at(0);
  EXPECT_EQ(g.title, "red [31malert");
  EXPECT_EQ(g.description, "one\ntwo");
  EXPECT_EQ(g.location.path, "a b");
  EXPECT_FALSE(g.location.end_line);
  EXPECT_EQ(g.occurrences, 1);
  EXPECT_LT(g.remediation.size(), 5000U);
  EXPECT_FALSE(g.rule.empty()) << "a rule of its own, made from the title";
}

TEST(ParseCommon, FinishLeavesOnlyUtf8) {
  Report report{.tool = "x", .tool_version = "1\xFF"};
  Finding f{.rule = "r\xED\xA0\x80", .title = "t\xFF"};
  f.cvss = {{"3.1", "\xFF", 5.0, ""}};
  f.fingerprints = {{"n", "\xC0"}};
  report.findings.push_back(f);
  Incomplete(report, "why\xFF");
  report = Finish(std::move(report));
  EXPECT_FALSE(FindInvalidUtf8(data::ToJson(ToJson(report.findings.at(0)))));
  EXPECT_FALSE(FindInvalidUtf8(report.tool_version + report.problems.at(0)));
}

TEST(ParseCommon, ProblemsAreBounded) {
  Report report;
  for (int i = 0; i < 1000; ++i) Incomplete(report, "line one\nline two");
  EXPECT_FALSE(report.complete);
  EXPECT_LE(report.problems.size(), 51U);
  EXPECT_EQ(report.problems.front(), "line one");
}

TEST(ParseCommon, ArraysOfTheWrongShape) {
  Source source("tool", "file.json");
  data::Json json = data::ParseJson(R"({"a": [1], "n": null, "o": {}})", "x").value();
  EXPECT_TRUE(source.Array(json, "missing", "here"));
  EXPECT_TRUE(source.Array(json, "n", "here"));
  EXPECT_FALSE(source.Array(json, "missing", "here", true));
  EXPECT_FALSE(source.Array(json, "o", "here"));
  auto bad = source.Objects(json, "a", "here");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().message,
            "file.json: not a tool report: a[0] is a number, expected an object");
  EXPECT_FALSE(source.Array(data::Json(3), "a", "here"));
}

}  // namespace
}  // namespace bartizan::findings
