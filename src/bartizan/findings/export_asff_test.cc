#include "bartizan/findings/export_asff.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/findings/asff_check.h"
#include "bartizan/findings/testing.h"

namespace bartizan::findings {
namespace {

using testing::CodeFinding;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::PackageFinding;
using testing::UrlFinding;

const Time kNow = *ParseIso("2026-11-23T12:00:00Z");

data::Json Export(Finding finding, const AsffOptions& options = {}) {
  if (finding.id.empty()) finding.id = "btz-00000000000000000000000000000001";
  auto records = ToAsff(std::vector<Finding>{std::move(finding)}, options, kNow);
  if (!records) {
    ADD_FAILURE() << records.error().OneLine();
    return nullptr;
  }
  return records->at(0);
}

std::string At(const data::Json& record, std::string_view pointer) {
  boost::json::error_code error;
  const auto* found = record.find_pointer({pointer.data(), pointer.size()}, error);
  if (found == nullptr) return "(absent)";
  return found->is_string() ? std::string(found->get_string()) : data::ToJson(*found);
}

TEST(ToAsff, FillsWhatSecurityHubNeeds) {
  Finding finding = CodeFinding("nullPointer", "src/a.c", 12, "*p = 1;");
  finding.description = "p may be null";
  finding.remediation = "check it";
  finding.references = {"https://example.com/rule"};
  finding.cwes = {476};
  finding.target = "shop";
  finding.original_severity = "error";
  finding.first_seen = *ParseIso("2026-11-01T00:00:00Z");
  finding.last_seen = *ParseIso("2026-11-23T00:00:00Z");
  data::Json record = Export(finding);
  EXPECT_EQ(At(record, "/SchemaVersion"), "2018-10-08");
  EXPECT_EQ(At(record, "/Id"), "shop/btz-00000000000000000000000000000001");
  EXPECT_EQ(At(record, "/ProductArn"),
            "arn:aws:securityhub:us-east-1:000000000000:product/000000000000/default");
  EXPECT_EQ(At(record, "/GeneratorId"), "cppcheck/nullPointer");
  EXPECT_EQ(At(record, "/AwsAccountId"), "000000000000");
  EXPECT_EQ(At(record, "/CreatedAt"), "2026-11-01T00:00:00.000000Z");
  EXPECT_EQ(At(record, "/UpdatedAt"), "2026-11-23T12:00:00.000000Z");
  EXPECT_EQ(At(record, "/FirstObservedAt"), "2026-11-01T00:00:00.000000Z");
  EXPECT_EQ(At(record, "/LastObservedAt"), "2026-11-23T00:00:00.000000Z");
  EXPECT_EQ(At(record, "/Severity/Label"), "HIGH");
  EXPECT_EQ(At(record, "/Severity/Original"), "error");
  EXPECT_EQ(At(record, "/FindingProviderFields/Severity/Label"), "HIGH");
  EXPECT_EQ(At(record, "/FindingProviderFields/Types"), At(record, "/Types"));
  EXPECT_EQ(At(record, "/Types/0"), "Software and Configuration Checks/Vulnerabilities/CWE-476");
  EXPECT_EQ(At(record, "/Title"), "title of nullPointer");
  EXPECT_EQ(At(record, "/Description"), "p may be null");
  EXPECT_EQ(At(record, "/Remediation/Recommendation/Text"), "check it");
  EXPECT_EQ(At(record, "/Remediation/Recommendation/Url"), "https://example.com/rule");
  EXPECT_EQ(At(record, "/ProductFields/bartizan~1path"), "src/a.c");
  EXPECT_EQ(At(record, "/ProductFields/bartizan~1severity"), "(absent)");
  EXPECT_EQ(At(record, "/Resources/0/Type"), "Other");
  EXPECT_EQ(At(record, "/Resources/0/Id"), "shop/src/a.c");
  EXPECT_EQ(At(record, "/Resources/0/Details/Other/StartLine"), "12");
  EXPECT_EQ(At(record, "/RecordState"), "ACTIVE");
  EXPECT_EQ(At(record, "/Workflow/Status"), "NEW");
  EXPECT_EQ(At(record, "/Vulnerabilities"), "(absent)");
}

TEST(ToAsff, DescribesAPackage) {
  Finding finding = PackageFinding("GHSA-jf85-cpcp-j695", "lodash", "4.17.10");
  finding.cves = {"CVE-2019-10744"};
  finding.aliases = {"SNYK-JS-LODASH-450202"};
  finding.cvss = {{.version = "3.1", .vector = "CVSS:3.1/AV:N", .score = 9.1, .source = "NVD"}};
  finding.package->purl = "pkg:npm/lodash@4.17.10";
  finding.package->fixed_version = "4.17.12";
  finding.references = {"https://example.com/advisory", "not a url", "ftp://example.com"};
  data::Json record = Export(finding);
  EXPECT_EQ(At(record, "/Types/0"), "Software and Configuration Checks/Vulnerabilities/CVE");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/Id"), "CVE-2019-10744");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/VulnerablePackages/0/Name"), "lodash");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/VulnerablePackages/0/Version"), "4.17.10");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/VulnerablePackages/0/PackageManager"), "NPM");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/VulnerablePackages/0/FilePath"), "package-lock.json");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/VulnerablePackages/0/FixedInVersion"), "4.17.12");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/Cvss/0/BaseVector"), "CVSS:3.1/AV:N");
  EXPECT_EQ(data::Number(record.at("Vulnerabilities").at(0).at("Cvss").at(0), "BaseScore"), 9.1);
  EXPECT_EQ(At(record, "/Vulnerabilities/0/RelatedVulnerabilities"),
            R"(["GHSA-jf85-cpcp-j695","SNYK-JS-LODASH-450202"])");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/ReferenceUrls"), R"(["https://example.com/advisory"])");
  EXPECT_EQ(At(record, "/Vulnerabilities/0/FixAvailable"), "YES");
  EXPECT_EQ(At(record, "/Resources/0/Id"), "pkg:npm/lodash@4.17.10");
}

TEST(ToAsff, UnknownSeverityStaysVisible) {
  Finding finding = UrlFinding("odd", "GET", "http://127.0.0.1/x");
  finding.severity = Severity::kUnknown;
  finding.score.reset();
  data::Json record = Export(finding);
  EXPECT_EQ(At(record, "/Severity"), R"({"Label":"INFORMATIONAL","Original":"UNKNOWN"})");
  EXPECT_EQ(At(record, "/ProductFields/bartizan~1severity"), "unknown");
  EXPECT_EQ(At(record, "/Resources/0/Id"), "http://127.0.0.1/x");
}

TEST(ToAsff, StatesBecomeRecordStateAndWorkflow) {
  Finding finding = CodeFinding("r", "a.c", 1);
  finding.state = State::kSuppressed;
  EXPECT_EQ(At(Export(finding), "/RecordState"), "ACTIVE");
  EXPECT_EQ(At(Export(finding), "/Workflow/Status"), "SUPPRESSED");
  finding.state = State::kResolved;
  EXPECT_EQ(At(Export(finding), "/RecordState"), "ARCHIVED");
  EXPECT_EQ(At(Export(finding), "/Workflow/Status"), "RESOLVED");
}

TEST(ToAsff, CutsAtCodePoints) {
  Finding finding = CodeFinding(std::string(600, 'r'), "a.c", 1);
  finding.title = std::string(255, 'x') + "\xC3\xA9\xC3\xA9";
  finding.description.clear();
  for (int i = 0; i < 2000; ++i) finding.description += "\xE2\x82\xAC";
  finding.remediation = std::string(4000, 'm');
  finding.original_severity = std::string(100, 's');
  data::Json record = Export(finding);
  std::string title = At(record, "/Title");
  EXPECT_LE(title.size(), 256U);
  EXPECT_FALSE(FindInvalidUtf8(title));
  EXPECT_TRUE(title.ends_with("\xE2\x80\xA6"));
  EXPECT_FALSE(FindInvalidUtf8(At(record, "/Description")));
  EXPECT_LE(At(record, "/Remediation/Recommendation/Text").size(), 512U);
  EXPECT_LE(At(record, "/Severity/Original").size(), 64U);
  EXPECT_THAT(CheckAsff(record), IsEmpty());
}

// The worst that a hostile report can put into every member still fits.
TEST(ToAsff, HostileSizesStayBelowTheLimit) {
  for (const std::string& unit : {std::string("\x01"), std::string("\""), std::string("\xFF"),
                                  std::string("\\\n"), std::string("\xF0\x9F\x98\x80")}) {
    std::string big;
    while (big.size() < 20'000) big += unit;
    Finding finding = PackageFinding(big, big, big, big);
    finding.tool = finding.title = finding.description = finding.remediation = big;
    finding.original_severity = finding.confidence = finding.target = finding.branch = big;
    finding.run_id = finding.commit = finding.state_reason = big;
    finding.package->purl = finding.package->fixed_version = finding.package->ecosystem = big;
    finding.location = {.path = big, .line = 1, .url = big, .method = big, .parameter = big};
    finding.location.function = big;
    for (int i = 0; i < 500; ++i) {
      finding.cwes.push_back(i);
      finding.cves.push_back(big);
      finding.aliases.push_back(big);
      finding.references.push_back("https://example.com/" + std::string(2000, 'x'));
      finding.cvss.push_back({.version = big, .vector = big, .score = 1.0, .source = big});
    }
    data::Json record = Export(finding);
    EXPECT_LE(data::ToJson(record).size(), kMaxAsffRecordBytes);
    EXPECT_THAT(CheckAsff(record), IsEmpty());
  }
}

TEST(ToAsff, AnEmptyFindingStillMakesARecord) {
  Finding finding;
  finding.id = "btz-1";
  finding.title = finding.description = " \n ";
  EXPECT_THAT(CheckAsff(Export(finding)), IsEmpty());
}

TEST(ToAsff, EqualCodeInTwoTargetsIsTwoRecords) {
  Finding finding = CodeFinding("r", "a.c", 1);
  finding.target = "one";
  std::string one = At(Export(finding), "/Id");
  finding.target = "two";
  EXPECT_NE(one, At(Export(finding), "/Id"));
}

TEST(ToAsff, RefusesWhatSecurityHubWould) {
  std::vector<Finding> findings = {CodeFinding("r", "a.c", 1)};
  auto code = [&](const AsffOptions& options) {
    auto records = ToAsff(findings, options, kNow);
    return records ? "fine" : std::string(CodeName(records.error().code));
  };
  EXPECT_EQ(code({}), "invalid");  // no id
  findings[0].id = "btz-1";
  EXPECT_EQ(code({}), "fine");
  EXPECT_EQ(code({.account = "123"}), "invalid");
  EXPECT_EQ(code({.account = "12345678901x"}), "invalid");
  EXPECT_EQ(code({.region = ""}), "invalid");
  EXPECT_EQ(code({.region = "us east"}), "invalid");
  EXPECT_EQ(code({.partition = "azure"}), "invalid");
  EXPECT_EQ(code({.product = " "}), "invalid");
  EXPECT_EQ(code({.region = "cn-north-1", .partition = "aws-cn"}), "fine");
}

// Each edit of a good record must be found.
TEST(CheckAsff, FindsEachDefect) {
  struct Case {
    std::string pointer, value, problem;
  };
  const Case cases[] = {
      {"/Severity/Label", R"("SEVERE")", "Severity.Label: 'SEVERE' is not one of"},
      {"/Severity/Original", "\"" + std::string(65, 'x') + "\"", "65 characters exceed 64"},
      {"/Title", R"(" ")", "Title: must not be blank"},
      {"/Title", "7", "Title: must be a string"},
      {"/Id", "\"" + std::string(513, 'x') + "\"", "513 characters exceed 512"},
      {"/SchemaVersion", R"("2019-01-01")", "SchemaVersion: must be"},
      {"/ProductArn", R"("arn:aws:s3:::bucket")", "ProductArn: is not"},
      {"/AwsAccountId", R"("12345678901")", "AwsAccountId: must be 12"},
      {"/CreatedAt", R"("2026-11-23")", "CreatedAt: '2026-11-23' is not a timestamp"},
      {"/CreatedAt", R"("2026-02-30T00:00:00Z")", "is not a timestamp"},
      {"/CreatedAt", R"("2027-01-01T00:00:00Z")", "UpdatedAt: is before"},
      {"/UpdatedAt", R"("2026-11-23T12:00:00")", "UpdatedAt: "},
      {"/Types", R"(["Bugs/x"])", "Types: 'Bugs/x' is not"},
      {"/Types", R"(["Effects/a/b/c"])", "is not namespace"},
      {"/Resources", "[]", "Resources: must not be empty"},
      {"/Resources", "{}", "Resources: must be a list"},
      {"/Resources/0/Id", R"("")", "Resources[0].Id: must not be blank"},
      {"/Resources/0/Partition", R"("azure")", "Resources[0].Partition"},
      {"/RecordState", R"("GONE")", "RecordState: 'GONE'"},
      {"/Workflow/Status", R"("DONE")", "Workflow.Status: 'DONE'"},
      {"/FindingProviderFields/Severity/Label", R"("BAD")", "FindingProviderFields.Severity.Label"},
      {"/ProductFields/bartizan~1tool", "{}", "ProductFields.bartizan/tool: must be a string"},
      {"/ProductFields/bartizan~1tool", "\"" + std::string(2049, 'x') + "\"", "exceed 2048"},
      {"/Remediation/Recommendation/Text", "\"" + std::string(513, 'x') + "\"", "exceed 512"},
      {"/Vulnerabilities/0/FixAvailable", R"("MAYBE")", "Vulnerabilities[0].FixAvailable"},
  };
  Finding finding = PackageFinding("CVE-1", "lodash", "4");
  finding.remediation = "upgrade";
  const data::Json good = Export(finding);
  ASSERT_THAT(CheckAsff(good), IsEmpty());
  for (const auto& c : cases) {
    data::Json bad = good;
    boost::json::error_code error;
    auto* member = bad.find_pointer({c.pointer.data(), c.pointer.size()}, error);
    ASSERT_NE(member, nullptr) << c.pointer;
    *member = boost::json::parse({c.value.data(), c.value.size()});
    EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr(c.problem))) << c.pointer << " = " << c.value;
  }
  for (std::string_view required :
       {"SchemaVersion", "Id", "ProductArn", "GeneratorId", "AwsAccountId", "CreatedAt",
        "UpdatedAt", "Title", "Description", "Resources", "Severity"}) {
    data::Json bad = good;
    bad.as_object().erase(required);
    EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("is missing"))) << required;
  }
}

TEST(CheckAsff, FindsWhatIsTooMuch) {
  const data::Json good = Export(CodeFinding("r", "a.c", 1));
  data::Json bad = good;
  bad.as_object()["Surprise"] = 1;
  EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("Surprise: is not a member")));
  bad = good;
  for (int i = 0; i < 33; ++i) bad.at("Resources").as_array().push_back(good.at("Resources").at(0));
  EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("Resources: 34 items exceed 32")));
  bad = good;
  for (int i = 0; i < 51; ++i) bad.at("Types").as_array().emplace_back("Effects");
  EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("Types: 52 items exceed 50")));
  bad = good;
  for (int i = 0; i < 51; ++i) bad.at("ProductFields").as_object()[fmt::format("k{}", i)] = "v";
  EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("items exceed 50")));
  bad = good;
  bad.at("ProductFields").as_object()["aws/x"] = "v";
  EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("reserved")));
  bad = good;
  bad.as_object()["Process"] = data::JsonObject{{"Name", std::string(250'000, 'x')}};
  EXPECT_THAT(CheckAsff(bad), Contains(HasSubstr("exceed 240 KB")));
  EXPECT_THAT(CheckAsff(data::Json(3)), Contains(HasSubstr("must be an object")));
}

TEST(CheckAsffBatch, LooksAtTheWhole) {
  data::Json record = Export(CodeFinding("r", "a.c", 1));
  EXPECT_THAT(CheckAsffBatch({record}), IsEmpty());
  EXPECT_THAT(CheckAsffBatch({}), Contains(HasSubstr("1 to 100")));
  EXPECT_THAT(CheckAsffBatch({record, record}), Contains(HasSubstr("[1].Id: stands twice")));
  data::JsonArray many(101, record);
  EXPECT_THAT(CheckAsffBatch(many), Contains(HasSubstr("not 101")));
  data::Json bad = record;
  bad.as_object()["Title"] = "";
  EXPECT_THAT(CheckAsffBatch({bad}), Contains(HasSubstr("[0].Title")));
}

}  // namespace
}  // namespace bartizan::findings
