#include <fmt/format.h>
#include <gmock/gmock.h>

#include "bartizan/findings/parse_test_util.h"

namespace bartizan::findings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string ZapJson(std::string_view alert) {
  return fmt::format(R"({{"@programName": "ZAP", "@version": "2.16.1", "site": [
    {{"@name": "http://h", "alerts": [{{{}}}]}}]}})",
                     alert);
}
Finding ZapOne(std::string_view alert) {
  return ReadReport("zap", ZapJson(alert)).findings.at(0);
}

TEST(Zap, JsonWithNumbersAsText) {
  Finding f = ZapOne(R"j("pluginid": "10038", "alertRef": "10038-1", "alert": "CSP",
    "name": "CSP <x>", "riskcode": "2", "confidence": "3", "riskdesc": "Medium (High)",
    "desc": "<p>One</p><p>Two</p>", "solution": "<p>Do &lt;it&gt;</p>",
    "reference": "<p>https://a/b</p><p>https://c/</p>", "cweid": "693", "wascid": "15",
    "count": "2", "instances": [{"uri": "http://u:p@h/a?q=1", "method": "GET", "param": "x",
    "evidence": "SECRET-COOKIE", "request-header": "Authorization: SECRET",
    "response-body": "SECRET"}, {"uri": "http://h/b", "method": "POST"}])j");
  EXPECT_EQ(f.rule, "10038-1");
  EXPECT_EQ(f.title, "CSP <x>");
  EXPECT_EQ(f.description, "One\nTwo");
  EXPECT_EQ(f.remediation, "Do <it>");
  EXPECT_EQ(f.score, 40);
  EXPECT_EQ(f.original_severity, "Medium");
  EXPECT_EQ(f.confidence, "high");
  EXPECT_EQ(f.location.url, "http://h/a?q=1");
  EXPECT_EQ(f.location.method, "GET");
  EXPECT_EQ(f.location.parameter, "x");
  EXPECT_THAT(f.cwes, ElementsAre(693));
  EXPECT_THAT(f.references, ElementsAre("https://a/b", "https://c/"));
  EXPECT_EQ(f.occurrences, 2);
  EXPECT_THAT(data::ToJson(ToJson(f)), Not(HasSubstr("SECRET")));
}

TEST(Zap, Risks) {
  auto score = [](std::string_view code) {
    return ZapOne(fmt::format(R"("pluginid": "1", "name": "n", "riskcode": "{}")", code)).score;
  };
  EXPECT_EQ(score("3"), 70);
  EXPECT_EQ(score("2"), 40);
  EXPECT_EQ(score("1"), 1);
  EXPECT_EQ(score("0"), 0);
  EXPECT_EQ(score("9"), std::nullopt);
  EXPECT_EQ(ZapOne(R"("pluginid": "1", "name": "n")").severity, Severity::kUnknown);
  EXPECT_EQ(ZapOne(R"j("pluginid": "1", "name": "n", "riskcode": "3",
                      "riskdesc": "!reports.x! (y)")j")
                .original_severity,
            "3");
}

TEST(Zap, FalsePositivesAreSuppressed) {
  Finding f = ZapOne(R"("pluginid": "1", "name": "n", "riskcode": "3", "confidence": "0")");
  EXPECT_EQ(f.state, State::kSuppressed);
  EXPECT_EQ(f.confidence, "false positive");
  EXPECT_EQ(f.severity, Severity::kHigh) << "confidence is no severity";
}

TEST(Zap, OldReports) {
  Finding f = ZapOne(R"("pluginid": "7", "alert": "old", "cweid": "-1", "count": "Systemic",
                        "uri": "http://h/", "param": "p")");
  EXPECT_EQ(f.rule, "7");
  EXPECT_EQ(f.title, "old");
  EXPECT_TRUE(f.cwes.empty());
  EXPECT_EQ(f.occurrences, 1);
  EXPECT_EQ(f.location.url, "http://h/");
  Report r = ReadReport("zap", R"({"site": {"alerts": [{"pluginid": "1", "name": "n"}]}})");
  EXPECT_EQ(r.findings.size(), 1U) << "one site without an array";
}

TEST(Zap, MoreInstancesThanListed) {
  EXPECT_EQ(
      ZapOne(R"("pluginid": "1", "name": "n", "count": "90", "instances": [{}, {}])").occurrences,
      90);
}

TEST(Zap, NoSiteIsIncomplete) {
  Report r = ReadReport("zap", R"({"@version": "2", "site": []})");
  EXPECT_FALSE(r.complete);
  r = ReadReport("zap", R"(<OWASPZAPReport version="2"/>)");
  EXPECT_FALSE(r.complete);
  r = ReadReport("zap", R"({"site": [{"alerts": []}]})");
  EXPECT_TRUE(r.complete);
}

TEST(Zap, Xml) {
  Report r = ReadReport("zap", R"(<?xml version="1.0"?><OWASPZAPReport version="2.9.0">
    <site name="http://h"><alerts><alertitem><pluginid>10011</pluginid><alert>Cookie</alert>
    <riskcode>1</riskcode><confidence>2</confidence><riskdesc>Low (Medium)</riskdesc>
    <desc>&lt;p&gt;A cookie&lt;/p&gt;</desc><instances><instance><uri>https://h/</uri>
    <method>GET</method><param>c</param><evidence>Set-Cookie: c=SECRET</evidence>
    <requestheader>SECRET</requestheader></instance></instances><count>1</count>
    <solution>&lt;p&gt;Set it&lt;/p&gt;</solution><cweid>614</cweid></alertitem></alerts></site>
    </OWASPZAPReport>)");
  EXPECT_EQ(r.tool_version, "2.9.0");
  const Finding& f = r.findings.at(0);
  EXPECT_EQ(f.description, "A cookie");
  EXPECT_EQ(f.remediation, "Set it");
  EXPECT_EQ(f.score, 1);
  EXPECT_EQ(f.location.url, "https://h/");
  EXPECT_THAT(f.cwes, ElementsAre(614));
  EXPECT_THAT(data::ToJson(ToJson(f)), Not(HasSubstr("SECRET")));
}

TEST(Zap, Refuses) {
  EXPECT_THAT(ErrorOf("zap", "{}"), HasSubstr("no 'site'"));
  EXPECT_THAT(ErrorOf("zap", R"({"site": [{}]})"), HasSubstr("alerts"));
  EXPECT_THAT(ErrorOf("zap", R"({"site": [{"alerts": [{"instances": {}}]}]})"),
              HasSubstr("instances"));
  EXPECT_THAT(ErrorOf("zap", "<OWASPZAPReport><site/></OWASPZAPReport>"), HasSubstr("<alerts>"));
}

constexpr std::string_view kWapitiJson = R"({"classifications": {"XSS": {"desc": "about",
  "sol": "escape", "ref": {"CWE-79: x": "https://cwe/79", "OWASP": "https://owasp/"}}},
  "vulnerabilities": {"XSS": [{"method": "GET", "path": "/p", "info": "XSS in q", "level": 2,
    "parameter": "q", "http_request": "password=SECRET", "curl_command": "SECRET"}], "CSP": []},
  "anomalies": {"Internal Server Error": [{"path": "/e", "info": "500", "level": 3}]},
  "additionals": {"Fingerprint": [{"path": "/", "info": "nginx", "level": 0}]},
  "infos": {"target": "http://h:80/start/", "version": "Wapiti 3.0.4"}})";

TEST(Wapiti, Json) {
  Report r = ReadReport("wapiti", kWapitiJson);
  EXPECT_EQ(r.tool_version, "3.0.4");
  ASSERT_EQ(r.findings.size(), 3U);
  const Finding& f = r.findings[0];
  EXPECT_EQ(f.rule, "XSS");
  EXPECT_EQ(f.title, "XSS in q");
  EXPECT_EQ(f.description, "XSS in q\n\nabout");
  EXPECT_EQ(f.remediation, "escape");
  EXPECT_EQ(f.score, 40);
  EXPECT_EQ(f.original_severity, "2");
  EXPECT_EQ(f.location.url, "http://h:80/p");
  EXPECT_EQ(f.location.method, "GET");
  EXPECT_EQ(f.location.parameter, "q");
  EXPECT_THAT(f.cwes, ElementsAre(79));
  EXPECT_THAT(f.references, ElementsAre("https://cwe/79", "https://owasp/"));
  EXPECT_THAT(data::ToJson(ToJson(f)), Not(HasSubstr("SECRET")));
  EXPECT_EQ(r.findings[1].score, 70);
  EXPECT_EQ(r.findings[2].score, 0);
}

TEST(Wapiti, Levels) {
  auto severity = [](std::string_view level) {
    return ReadReport("wapiti", fmt::format(R"({{"vulnerabilities": {{"X": [{{"path": "/",
      "info": "i", "level": {}}}]}}, "infos": {{}}}})",
                                            level))
        .findings.at(0)
        .severity;
  };
  EXPECT_EQ(severity("4"), Severity::kCritical);
  EXPECT_EQ(severity("\"1\""), Severity::kLow);
  EXPECT_EQ(severity("7"), Severity::kUnknown);
  EXPECT_EQ(severity("null"), Severity::kUnknown);
}

TEST(Wapiti, Xml) {
  Report r = ReadReport("wapiti", R"(<report type="security"><report_infos>
    <info name="generatorVersion">Wapiti 3.0.4</info><info name="target">https://u:p@h/</info>
    </report_infos><vulnerabilities><vulnerability name="CSP"><description><![CDATA[about]]>
    </description><solution>do</solution><references><reference><title>CWE-16: c</title>
    <url>https://c/</url></reference></references><entries><entry><method>GET</method>
    <path>/a</path><level>1</level><parameter></parameter><info>not set</info>
    <http_request>SECRET</http_request></entry><entry><path>b</path><level>4</level></entry>
    </entries></vulnerability><vulnerability name="none"><entries/></vulnerability>
    </vulnerabilities></report>)");
  ASSERT_EQ(r.findings.size(), 2U);
  EXPECT_EQ(r.findings[0].location.url, "https://h/a");
  EXPECT_EQ(r.findings[0].description, "not set\n\nabout");
  EXPECT_THAT(r.findings[0].cwes, ElementsAre(16));
  EXPECT_EQ(r.findings[1].location.url, "https://h/b");
  EXPECT_EQ(r.findings[1].title, "CSP");
  EXPECT_EQ(r.findings[1].severity, Severity::kCritical);
}

TEST(Wapiti, NothingCrawledIsIncomplete) {
  EXPECT_FALSE(ReadReport("wapiti", R"({"vulnerabilities": {}, "infos": {"crawled_pages_nbr": 0}})")
                   .complete);
}

TEST(Wapiti, Refuses) {
  EXPECT_THAT(ErrorOf("wapiti", R"({"vulnerabilities": {}})"), HasSubstr("infos"));
  EXPECT_THAT(ErrorOf("wapiti", R"({"vulnerabilities": [], "infos": {}})"), HasSubstr("no object"));
  EXPECT_THAT(ErrorOf("wapiti", R"({"vulnerabilities": {"X": {}}, "infos": {}})"),
              HasSubstr("'X'"));
  EXPECT_THAT(ErrorOf("wapiti", R"({"vulnerabilities": {}, "anomalies": [], "infos": {}})"),
              HasSubstr("anomalies"));
  EXPECT_THAT(ErrorOf("wapiti", "<report/>"), HasSubstr("<vulnerabilities>"));
}

}  // namespace
}  // namespace bartizan::findings
