#include <fmt/format.h>
#include <gmock/gmock.h>

#include "bartizan/findings/parse_test_util.h"

namespace bartizan::findings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kTool = "dependency-check";

std::string JsonReport(std::string_view dependency, std::string_view info = "") {
  return fmt::format(R"({{"reportSchema": "1.1", "scanInfo": {{"engineVersion": "12.0.2"{}}},
    "dependencies": [{{"fileName": "clean.jar", "filePath": "/clean.jar"}}, {}]}})",
                     info, dependency);
}
std::string JsonVulnerability(std::string_view body) {
  return JsonReport(fmt::format(
      R"({{"fileName": "a.jar", "filePath": "lib/a.jar", "packages": [{{"id":
        "pkg:maven/g/a@1.2", "confidence": "HIGHEST"}}], "relatedDependencies": [{{}}, {{}}],
        "vulnerabilities": [{{{}}}]}})",
      body));
}
Finding One(std::string_view body) {
  Report report = ReadReport(kTool, JsonVulnerability(body));
  EXPECT_EQ(report.findings.size(), 1U);
  return report.findings.empty() ? Finding{} : report.findings.front();
}

TEST(DependencyCheck, Json) {
  Finding f = One(R"("source": "NVD", "name": "CVE-2021-44228", "severity": "CRITICAL",
    "description": "text &lt;b&gt;", "cwes": ["CWE-502", "NVD-CWE-Other"],
    "references": [{"url": "https://r/"}, {"name": "none"}],
    "vulnerableSoftware": [{"software": {"id": "cpe:x", "versionEndExcluding": "9"}},
      {"software": {"id": "cpe:y", "vulnerabilityIdMatched": "true", "versionEndExcluding": "2.15"}}],
    "knownExploitedVulnerability": {"cveID": "CVE-2021-44228"},
    "cvssv3": {"baseScore": 10.0, "attackVector": "NETWORK", "attackComplexity": "LOW",
      "privilegesRequired": "NONE", "userInteraction": "NONE", "scope": "CHANGED",
      "confidentialityImpact": "HIGH", "integrityImpact": "HIGH", "availabilityImpact": "HIGH",
      "version": "3.1"},
    "cvssv2": {"score": 9.3, "accessVector": "NETWORK", "accessComplexity": "MEDIUM",
      "authenticationr": "NONE", "confidentialImpact": "COMPLETE", "integrityImpact": "COMPLETE",
      "availabilityImpact": "COMPLETE"})");
  EXPECT_EQ(f.tool, "dependency-check");
  EXPECT_EQ(f.rule, "CVE-2021-44228");
  EXPECT_THAT(f.title, HasSubstr("CVE-2021-44228 in g:a 1.2"));
  EXPECT_EQ(f.description, "text <b>");
  EXPECT_EQ(f.severity, Severity::kCritical);
  EXPECT_EQ(f.score, 100);
  EXPECT_EQ(f.original_severity, "CRITICAL");
  EXPECT_EQ(f.confidence, "HIGHEST");
  EXPECT_THAT(f.cves, ElementsAre("CVE-2021-44228"));
  EXPECT_THAT(f.cwes, ElementsAre(502));
  EXPECT_THAT(f.references, ElementsAre("https://r/"));
  EXPECT_TRUE(f.exploited);
  EXPECT_EQ(f.occurrences, 3);
  ASSERT_TRUE(f.package);
  EXPECT_EQ(f.package->purl, "pkg:maven/g/a@1.2");
  EXPECT_EQ(f.package->ecosystem, "Maven");
  EXPECT_EQ(f.package->fixed_version, "2.15") << "of the matched range only";
  EXPECT_EQ(f.package->path, "lib/a.jar");
  EXPECT_THAT(f.remediation, HasSubstr("2.15"));
  ASSERT_EQ(f.cvss.size(), 2U);
  EXPECT_EQ(f.cvss[0].vector, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H") << "rebuilt";
  EXPECT_EQ(f.cvss[1].vector, "AV:N/AC:M/Au:N/C:C/I:C/A:C");
  EXPECT_EQ(f.cvss[1].source, "NVD");
}

TEST(DependencyCheck, Version4ScoreWins) {
  Finding f = One(R"("name": "CVE-1", "severity": "LOW", "cvssv4": {"baseScore": 9.3,
    "vectorString": "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"},
    "cvssv2": {"score": 2.1})");
  EXPECT_EQ(f.score, 93);
  EXPECT_EQ(f.cvss.size(), 2U);
}

TEST(DependencyCheck, ScoreWithoutAllFields) {
  Finding f = One(R"("name": "CVE-1", "severity": "LOW", "cvssv3": {"baseScore": 7.2})");
  EXPECT_EQ(f.score, 72);
  EXPECT_EQ(f.cvss.at(0).vector, "");
}

TEST(DependencyCheck, SeverityWordWhenThereIsNoScore) {
  EXPECT_EQ(One(R"("name": "x", "unscored": "true", "severity": "moderate")").severity,
            Severity::kMedium);
  Finding f = One(R"("name": "x", "unscored": "true", "severity": "Unknown")");
  EXPECT_EQ(f.severity, Severity::kUnknown);
  EXPECT_FALSE(f.score);
  EXPECT_EQ(f.original_severity, "Unknown");
  EXPECT_EQ(One(R"("name": "x")").severity, Severity::kUnknown);
}

TEST(DependencyCheck, SentencesAreNoIds) {
  Finding f = One(R"("name": "Quoteless attributes can lead to XSS", "severity": "low")");
  EXPECT_THAT(f.aliases, IsEmpty());
  EXPECT_THAT(One(R"("name": "GHSA-aaaa-bbbb-cccc")").aliases, ElementsAre("GHSA-aaaa-bbbb-cccc"));
}

TEST(DependencyCheck, PackageOfACpeOrAFileName) {
  auto package = [](std::string_view ids) {
    return *ReadReport(kTool, JsonReport(fmt::format(R"({{"fileName": "f.js", "filePath": "/f.js",
      {} "vulnerabilities": [{{"name": "CVE-2020-1"}}]}})",
                                                     ids)))
                .findings.at(0)
                .package;
  };
  Package p =
      package(R"("vulnerabilityIds": [{"id": "cpe:2.3:a:vendor:product:1.6.0:*:*:*:*:*:*:*"}],)");
  EXPECT_EQ(p.name, "product");
  EXPECT_EQ(p.version, "1.6.0");
  EXPECT_EQ(p.purl, "");
  p = package(R"("vulnerabilityIds": [{"id": "cpe:/a:vendor:product:2.0"}],)");
  EXPECT_EQ(p.name, "product");
  EXPECT_EQ(p.version, "2.0");
  EXPECT_EQ(package("").name, "f.js");
}

TEST(DependencyCheck, SuppressedOnesAreCountedApart) {
  Report r = ReadReport(kTool, JsonReport(R"({"fileName": "f", "filePath": "f",
    "vulnerabilities": [{"name": "CVE-1"}],
    "suppressedVulnerabilities": [{"name": "CVE-2"}, {"name": "CVE-3"}]})"));
  EXPECT_EQ(r.findings.size(), 1U);
  EXPECT_TRUE(r.complete);
  EXPECT_THAT(r.problems, ElementsAre(HasSubstr("2 vulnerabilities suppressed")));
}

TEST(DependencyCheck, AnalysisExceptionsMakeItIncomplete) {
  Report r = ReadReport(kTool, JsonReport("{}", R"(, "analysisExceptions":
    [{"exception": {"message": "cannot read x.jar"}}])"));
  EXPECT_FALSE(r.complete);
  EXPECT_THAT(r.problems.at(0), HasSubstr("cannot read x.jar"));
}

constexpr std::string_view kXml = R"(<?xml version="1.0"?>
<analysis xmlns="https://jeremylong.github.io/DependencyCheck/dependency-check.4.0.xsd">
 <scanInfo><engineVersion>9.0</engineVersion>{}</scanInfo>
 <dependencies><dependency><fileName>a.jar</fileName><filePath>C:\lib\a.jar</filePath>
  <relatedDependencies><relatedDependency/></relatedDependencies>
  <identifiers><package confidence="HIGH"><id>pkg:maven/g/a@1</id></package></identifiers>
  <vulnerabilities>
   <vulnerability source="NVD"><name>CVE-2020-15522</name><severity>MEDIUM</severity>
    <cvssV2><score>4.3</score><accessVector>NETWORK</accessVector>
     <accessComplexity>MEDIUM</accessComplexity><authenticationr>NONE</authenticationr>
     <confidentialImpact>PARTIAL</confidentialImpact><integrityImpact>NONE</integrityImpact>
     <availabilityImpact>NONE</availabilityImpact></cvssV2>
    <cvssV3><baseScore>5.9</baseScore><attackVector>N</attackVector>
     <attackComplexity>H</attackComplexity><privilegesRequired>N</privilegesRequired>
     <userInteraction>N</userInteraction><scope>U</scope>
     <confidentialityImpact>H</confidentialityImpact><integrityImpact>N</integrityImpact>
     <availabilityImpact>N</availabilityImpact><version>3.1</version></cvssV3>
    <cwes><cwe>CWE-362</cwe><cwe>CWE-20</cwe></cwes>
    <references><reference><url> https://r/ </url></reference></references>
    <vulnerableSoftware><software vulnerabilityIdMatched="true" versionEndExcluding="1.66">
      cpe:x</software></vulnerableSoftware></vulnerability>
   <suppressedVulnerability><name>CVE-2</name></suppressedVulnerability>
  </vulnerabilities></dependency></dependencies></analysis>)";

TEST(DependencyCheck, Xml) {
  Report r = ReadReport(kTool, fmt::format(kXml, ""));
  EXPECT_EQ(r.tool_version, "9.0");
  EXPECT_TRUE(r.complete);
  EXPECT_EQ(r.problems.size(), 1U);
  ASSERT_EQ(r.findings.size(), 1U);
  const Finding& f = r.findings[0];
  EXPECT_EQ(f.score, 59);
  EXPECT_EQ(f.location.path, "C:/lib/a.jar");
  EXPECT_EQ(f.package->name, "g:a");
  EXPECT_EQ(f.package->fixed_version, "1.66");
  EXPECT_THAT(f.cwes, ElementsAre(362, 20));
  EXPECT_THAT(f.references, ElementsAre("https://r/"));
  EXPECT_EQ(f.cvss.at(0).vector, "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N");
  EXPECT_EQ(f.cvss.at(1).vector, "AV:N/AC:M/Au:N/C:P/I:N/A:N");
  EXPECT_EQ(f.occurrences, 2);
  EXPECT_EQ(f.confidence, "HIGH");
}

TEST(DependencyCheck, XmlWithAnalysisExceptions) {
  EXPECT_FALSE(ReadReport(kTool, fmt::format(kXml,
                                             "<analysisExceptions><exception><message>x"
                                             "</message></exception></analysisExceptions>"))
                   .complete);
}

TEST(DependencyCheck, OldXmlWithFlatScores) {
  Report r = ReadReport(kTool, R"(<analysis><dependencies><dependency><fileName>c.dll</fileName>
    <filePath>c.dll</filePath><identifiers><identifier type="maven"><name>g:a:6.7</name></identifier>
    </identifiers><vulnerabilities><vulnerability><name>CVE-1</name><cvssScore>7.5</cvssScore>
    <cvssAccessVector>NETWORK</cvssAccessVector><cvssAccessComplexity>LOW</cvssAccessComplexity>
    <cvssAuthenticationr>NONE</cvssAuthenticationr>
    <cvssConfidentialImpact>PARTIAL</cvssConfidentialImpact>
    <cvssIntegrityImpact>PARTIAL</cvssIntegrityImpact>
    <cvssAvailabilityImpact>PARTIAL</cvssAvailabilityImpact><severity>Moderate</severity>
    <cwe>CWE-79 Bad</cwe></vulnerability></vulnerabilities></dependency></dependencies></analysis>)");
  const Finding& f = r.findings.at(0);
  EXPECT_EQ(f.score, 75);
  EXPECT_EQ(f.cvss.at(0).vector, "AV:N/AC:L/Au:N/C:P/I:P/A:P");
  EXPECT_THAT(f.cwes, ElementsAre(79));
  EXPECT_EQ(f.package->name, "g:a");
  EXPECT_EQ(f.package->version, "6.7");
}

TEST(DependencyCheck, Refuses) {
  EXPECT_THAT(ErrorOf(kTool, R"({"reportSchema": "1.1"})"), HasSubstr("no 'dependencies'"));
  EXPECT_THAT(ErrorOf(kTool, R"({"dependencies": []})"), HasSubstr("reportSchema"));
  EXPECT_THAT(ErrorOf(kTool, JsonReport("3")), HasSubstr("dependencies[1]"));
  EXPECT_THAT(ErrorOf(kTool, JsonReport(R"({"vulnerabilities": [{}]})")), HasSubstr("'name'"));
  EXPECT_THAT(ErrorOf(kTool, JsonReport(R"({"vulnerabilities": {}})")), HasSubstr("an array"));
  EXPECT_THAT(ErrorOf(kTool, "<analysis/>"), HasSubstr("<dependencies>"));
  EXPECT_THAT(ErrorOf(kTool, "<other/>"), HasSubstr("expected <analysis>"));
  EXPECT_THAT(ErrorOf(kTool, "<analysis><dependencies><x/></dependencies></analysis>"),
              HasSubstr("<x>"));
}

}  // namespace
}  // namespace bartizan::findings
