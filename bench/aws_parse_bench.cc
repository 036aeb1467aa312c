// Answers of GetFindings: 100 findings a page, 2 to 3 KB a finding, read into the value tree; and
// beside it the plain Boost.JSON parse of the same bytes.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <ctime>
#include <string>
#include <vector>

#include "bartizan/awswire/codec.h"
#include "bartizan/base/result.h"

namespace bartizan::awswire {
namespace {

constexpr int kFindingsAPage = 100;
constexpr int kPages = 100;

std::string Finding(int number) {
  std::string account = fmt::format("{:012}", 111122223333 + number % 7);
  std::string instance = fmt::format("i-{:017x}", 0x1234567 * (number + 1));
  std::string text = fmt::format(
      R"({{"SchemaVersion":"2018-10-08","Id":"arn:aws:securityhub:eu-west-1:{0}:subscription/{1}",)"
      R"("ProductArn":"arn:aws:securityhub:eu-west-1:{0}:product/{0}/default",)"
      R"("ProductName":"Scanner","CompanyName":"Personal","Region":"eu-west-1",)"
      R"("GeneratorId":"scanner/rule-{2}","AwsAccountId":"{0}","Types":[)"
      R"("Software and Configuration Checks/Vulnerabilities/CVE"],)"
      R"("FirstObservedAt":"2026-01-02T03:04:05.678Z","LastObservedAt":"2026-11-02T03:04:05.678Z",)"
      R"("CreatedAt":"2026-01-02T03:04:05.678Z","UpdatedAt":"2026-11-02T03:04:05.678Z",)"
      R"("Severity":{{"Product":{3}.5,"Label":"HIGH","Normalized":{4},"Original":"HIGH"}},)"
      R"("Confidence":99,"Criticality":{4},"Title":"CVE-2026-{1} in package-{2} of {5}",)"
      R"("Description":"{6}",)"
      R"("Remediation":{{"Recommendation":{{"Text":"Update package-{2} to 2.{3}.1 or later.",)"
      R"("Url":"https://example.org/advisories/CVE-2026-{1}"}}}},)"
      R"("ProductFields":{{"scanner/rule":"rule-{2}","scanner/version":"4.{3}.0",)"
      R"("aws/securityhub/FindingId":"arn:aws:securityhub:eu-west-1::product/scanner/{1}",)"
      R"("aws/securityhub/ProductName":"Scanner","aws/securityhub/CompanyName":"Personal"}},)",
      account, number, number % 300, number % 10, number % 100, instance,
      std::string(static_cast<size_t>(300 + number % 500), 'x'));
  return text +
         fmt::format(
             R"("Resources":[{{"Type":"AwsEc2Instance",)"
             R"("Id":"arn:aws:ec2:eu-west-1:{0}:instance/{1}",)"
             R"("Partition":"aws","Region":"eu-west-1","Tags":{{"Name":"web-{2}","Team":"edge",)"
             R"("Stage":"production"}},"Details":{{"AwsEc2Instance":{{"Type":"m7g.large",)"
             R"("ImageId":"ami-0123456789abcdef0","IpV4Addresses":["10.0.{2}.7","10.0.{2}.8"],)"
             R"("KeyName":"ops","VpcId":"vpc-0123456789abcdef0",)"
             R"("SubnetId":"subnet-0123456789abcdef0",)"
             R"("LaunchedAt":"2026-01-02T03:04:05.678Z"}}}}}}],)"
             R"("Compliance":{{"Status":"FAILED","RelatedRequirements":["NIST.800-53.r5 SI-2"]}},)"
             R"("WorkflowState":"NEW","Workflow":{{"Status":"NEW"}},"RecordState":"ACTIVE",)"
             R"("Vulnerabilities":[{{"Id":"CVE-2026-{3}","VulnerablePackages":[)"
             R"({{"Name":"package-{2}",)"
             R"("Version":"2.0.{2}","Epoch":"0","Release":"1","Architecture":"x86_64"}}],)"
             R"("Cvss":[{{"Version":"3.1","BaseScore":7.5,)"
             R"("BaseVector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}}],)"
             R"("Vendor":{{"Name":"NVD","VendorSeverity":"HIGH"}},)"
             R"("ReferenceUrls":["https://example.org/{3}/a","https://example.org/{3}/b"]}}],)"
             R"("FindingProviderFields":{{"Severity":{{"Label":"HIGH","Original":"HIGH"}},)"
             R"("Types":["Software and Configuration Checks/Vulnerabilities/CVE"]}}}})",
             account, instance, number % 200, number);
}

const std::vector<WireResponse>& Pages() {
  static const std::vector<WireResponse> kAll = [] {
    std::vector<WireResponse> pages;
    for (int page = 0; page < kPages; ++page) {
      std::string body = "{\"Findings\":[";
      for (int i = 0; i < kFindingsAPage; ++i) {
        body += (i == 0 ? "" : ",") + Finding(page * kFindingsAPage + i);
      }
      body += fmt::format("],\"NextToken\":\"page-{}\"}}", page + 1);
      pages.push_back({.status = 200, .headers = {{"x-amzn-requestid", "r"}}, .body = body});
    }
    return pages;
  }();
  return kAll;
}

int64_t BytesOf(int64_t pages) {
  int64_t bytes = 0;
  for (int64_t i = 0; i < pages; ++i) {
    bytes += static_cast<int64_t>(Pages()[static_cast<size_t>(i)].body.size());
  }
  return bytes;
}

void ReadPages(int64_t pages) {
  static const Service& service = *FindService("securityhub");
  static const Operation& operation = *service.Find("GetFindings");
  for (int64_t i = 0; i < pages; ++i) {
    auto output = ParseOutput(service, operation, Pages()[static_cast<size_t>(i)]);
    BARTIZAN_CHECK(output && output->at("Findings").as_array().size() == kFindingsAPage);
    benchmark::DoNotOptimize(output);
  }
}

void PlainParse(int64_t pages) {
  for (int64_t i = 0; i < pages; ++i) {
    benchmark::DoNotOptimize(boost::json::parse(Pages()[static_cast<size_t>(i)].body));
  }
}

void BM_GetFindings(benchmark::State& state) {
  for (auto _ : state) ReadPages(state.range(0));
  state.SetBytesProcessed(state.iterations() * BytesOf(state.range(0)));
  state.counters["bytes/finding"] = static_cast<double>(BytesOf(state.range(0))) /
                                    static_cast<double>(state.range(0) * kFindingsAPage);
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_GetFindings)
    ->Arg(kPages / 4)
    ->Arg(kPages / 2)
    ->Arg(kPages)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

void BM_PlainParse(benchmark::State& state) {
  for (auto _ : state) PlainParse(state.range(0));
  state.SetBytesProcessed(state.iterations() * BytesOf(state.range(0)));
}
BENCHMARK(BM_PlainParse)->Arg(kPages)->Unit(benchmark::kMillisecond);

double CpuSeconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// In turns and by processor time, so that what else the machine does falls on both or on neither.
void BM_GetFindingsToPlainParse(benchmark::State& state) {
  double ours = 0;
  double plain = 0;
  for (auto _ : state) {
    double start = CpuSeconds();
    ReadPages(kPages);
    double middle = CpuSeconds();
    PlainParse(kPages);
    ours += middle - start;
    plain += CpuSeconds() - middle;
  }
  state.counters["ratio"] = ours / plain;
}
BENCHMARK(BM_GetFindingsToPlainParse)->Unit(benchmark::kMillisecond);

// The XML protocols: one answer of DescribeSecurityGroups with N groups.
void BM_DescribeSecurityGroups(benchmark::State& state) {
  const Service& service = *FindService("ec2");
  WireResponse response{.status = 200,
                        .body = "<DescribeSecurityGroupsResponse><securityGroupInfo>"};
  for (int64_t i = 0; i < state.range(0); ++i) {
    response.body += fmt::format(
        "<item><ownerId>111122223333</ownerId><groupId>sg-{0:017x}</groupId><groupName>web-{0}"
        "</groupName><groupDescription>group number {0}</groupDescription><vpcId>vpc-1</vpcId>"
        "<ipPermissions><item><ipProtocol>tcp</ipProtocol><fromPort>443</fromPort><toPort>443"
        "</toPort><groups/><ipRanges><item><cidrIp>10.0.0.0/8</cidrIp></item><item><cidrIp>"
        "192.168.0.0/16</cidrIp><description>office</description></item></ipRanges><ipv6Ranges/>"
        "<prefixListIds/></item></ipPermissions><tagSet><item><key>Name</key><value>web-{0}</value>"
        "</item></tagSet></item>",
        i);
  }
  response.body += "</securityGroupInfo></DescribeSecurityGroupsResponse>";
  for (auto _ : state) {
    auto output = ParseOutput(service, *service.Find("DescribeSecurityGroups"), response);
    BARTIZAN_CHECK(output && !output->empty());
    benchmark::DoNotOptimize(output);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(response.body.size()));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BM_DescribeSecurityGroups)
    ->Arg(2500)
    ->Arg(5000)
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond)
    ->Complexity(benchmark::oN);

}  // namespace
}  // namespace bartizan::awswire
