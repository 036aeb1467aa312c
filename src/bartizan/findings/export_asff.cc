#include "bartizan/findings/export_asff.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/findings/asff_check.h"
#include "bartizan/findings/identity.h"

namespace bartizan::findings {
namespace {

using data::JsonArray;
using data::JsonObject;

constexpr size_t kMaxValue = 1024;  // of product fields and details
constexpr size_t kMaxUrl = 2048;
constexpr size_t kMaxReferences = 20;
constexpr size_t kMaxRelated = 20;
constexpr size_t kMaxCvss = 10;
constexpr size_t kMaxCwes = 20;

// Valid text of at most `max_bytes`. Control characters would be six bytes each in JSON and make
// sizes unpredictable.
std::string Clean(std::string_view text, size_t max_bytes) {
  std::string out = ScrubUtf8(Trim(text.substr(0, max_bytes * 2)));
  for (char& c : out) {
    bool control = static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
    if (control && c != '\n' && c != '\t') c = ' ';
  }
  return Ellipsize(Trim(out), max_bytes);
}

std::string OneLine(std::string_view text, size_t max_bytes) {
  std::string out = Clean(text, max_bytes);
  std::ranges::replace(out, '\n', ' ');
  std::ranges::replace(out, '\t', ' ');
  return out;
}

// The member is left out rather than empty: Security Hub refuses empty strings.
void Put(JsonObject& object, std::string_view key, std::string_view value, size_t max_bytes) {
  std::string text = Clean(value, max_bytes);
  if (!text.empty()) object[boost::json::string_view(key.data(), key.size())] = text;
}

bool IsUrl(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://")) && text.size() <= kMaxUrl &&
         text.find_first_of(" \n\t\r\"\\") == std::string_view::npos;
}

std::string FirstOf(std::initializer_list<std::string_view> texts, size_t max_bytes) {
  for (std::string_view text : texts) {
    std::string clean = Clean(text, max_bytes);
    if (!clean.empty()) return clean;
  }
  return "finding";
}

// Unique within the product of an account: equal code in two targets is two records.
std::string RecordId(const Finding& finding) {
  constexpr size_t kLongTarget = 400;
  if (finding.target.empty()) return finding.id;
  std::string target = OneLine(finding.target, finding.target.size());
  if (target.size() > kLongTarget) target = crypto::Sha256Hex(target);
  return target + '/' + finding.id;
}

JsonObject SeverityOf(const Finding& finding) {
  JsonObject severity;
  if (finding.severity == Severity::kUnknown) {
    return {{"Label", "INFORMATIONAL"}, {"Original", "UNKNOWN"}};
  }
  severity["Label"] = SeverityName(finding.severity);
  std::string score = finding.score ? fmt::to_string(*finding.score) : std::string();
  severity["Original"] =
      FirstOf({finding.original_severity, score, SeverityName(finding.severity)}, 64);
  return severity;
}

JsonArray TypesOf(const Finding& finding) {
  constexpr std::string_view kBase = "Software and Configuration Checks/Vulnerabilities";
  JsonArray types;
  if (!finding.cves.empty()) types.emplace_back(fmt::format("{}/CVE", kBase));
  for (int cwe : finding.cwes) {
    if (types.size() < kMaxCwes) types.emplace_back(fmt::format("{}/CWE-{}", kBase, cwe));
  }
  if (types.empty()) types.emplace_back(kBase);
  return types;
}

std::string CwesOf(const Finding& finding) {
  std::string out;
  for (int cwe : finding.cwes) out += fmt::format("{}CWE-{}", out.empty() ? "" : ",", cwe);
  return out;
}

JsonObject ProductFieldsOf(const Finding& finding) {
  JsonObject fields;
  auto put = [&](std::string_view key, std::string_view value) {
    Put(fields, fmt::format("bartizan/{}", key), value, kMaxValue);
  };
  put("finding", finding.id);
  put("tool", finding.tool);
  put("rule", finding.rule);
  put("target", finding.target);
  put("branch", finding.branch);
  put("commit", finding.commit);
  put("run", finding.run_id);
  put("path", finding.location.path);
  if (finding.location.line) put("line", fmt::to_string(*finding.location.line));
  put("url", finding.location.url);
  put("parameter", finding.location.parameter);
  put("cwe", CwesOf(finding));
  put("confidence", finding.confidence);
  if (finding.score) put("score", fmt::to_string(*finding.score));
  if (finding.severity == Severity::kUnknown) put("severity", "unknown");
  if (finding.exploited) put("exploited", "true");
  if (finding.occurrences > 1) put("occurrences", fmt::to_string(finding.occurrences));
  put("state-reason", finding.state_reason);
  return fields;
}

std::string PackageUrl(const Package& package) {
  if (!package.purl.empty()) return package.purl;
  return fmt::format("{}/{}@{}", package.ecosystem, package.name, package.version);
}

JsonObject ResourceOf(const Finding& finding, const AsffOptions& options) {
  const Location& at = finding.location;
  std::string id = finding.package          ? PackageUrl(*finding.package)
                   : !at.url.empty()        ? at.url
                   : at.path.empty()        ? finding.target
                   : finding.target.empty() ? at.path
                                            : finding.target + '/' + at.path;
  JsonObject other;
  Put(other, "Path", at.path, kMaxValue);
  if (at.line) other["StartLine"] = fmt::to_string(*at.line);
  if (at.end_line) other["EndLine"] = fmt::to_string(*at.end_line);
  Put(other, "Function", at.function, kMaxValue);
  Put(other, "Url", at.url, kMaxValue);
  Put(other, "Method", at.method, kMaxValue);
  Put(other, "Parameter", at.parameter, kMaxValue);
  if (finding.package) {
    Put(other, "Package", finding.package->name, kMaxValue);
    Put(other, "Version", finding.package->version, kMaxValue);
    Put(other, "Ecosystem", finding.package->ecosystem, kMaxValue);
    Put(other, "Manifest", finding.package->path, kMaxValue);
  }
  JsonObject resource{{"Type", "Other"},
                      {"Id", FirstOf({id, finding.tool}, 512)},
                      {"Partition", options.partition},
                      {"Region", options.region}};
  if (!other.empty()) resource["Details"] = JsonObject{{"Other", std::move(other)}};
  return resource;
}

JsonArray CvssOf(const Finding& finding) {
  JsonArray out;
  for (const auto& cvss : finding.cvss) {
    if (out.size() == kMaxCvss) break;
    JsonObject item;
    Put(item, "Version", cvss.version, 16);
    if (cvss.score) item["BaseScore"] = *cvss.score;
    Put(item, "BaseVector", cvss.vector, 512);
    Put(item, "Source", cvss.source, 256);
    if (!item.empty()) out.push_back(std::move(item));
  }
  return out;
}

JsonArray ReferencesOf(const Finding& finding) {
  JsonArray out;
  for (const auto& url : finding.references) {
    if (out.size() == kMaxReferences) break;
    if (IsUrl(url)) out.emplace_back(ScrubUtf8(url));
  }
  return out;
}

JsonObject SoftwareOf(const Package& package) {
  JsonObject software;
  Put(software, "Name", package.name, 512);
  Put(software, "Version", package.version, 256);
  Put(software, "PackageManager", ToUpper(package.ecosystem), 64);
  Put(software, "FilePath", package.path, kMaxValue);
  Put(software, "FixedInVersion", package.fixed_version, 256);
  return software;
}

// For what has an advisory: a package, or anything with a CVE. Other findings in code have none.
JsonObject VulnerabilityOf(const Finding& finding) {
  std::string id = finding.cves.empty() ? finding.rule : finding.cves.front();
  JsonObject out{{"Id", FirstOf({id, finding.title}, 256)}};
  JsonArray related;
  auto relate = [&](const std::string& name) {
    std::string text = OneLine(name, 128);
    if (!text.empty() && name != id && related.size() < kMaxRelated) related.emplace_back(text);
  };
  for (const auto& cve : finding.cves) relate(cve);
  relate(finding.rule);
  for (const auto& alias : finding.aliases) relate(alias);
  if (!related.empty()) out["RelatedVulnerabilities"] = std::move(related);
  if (JsonArray cvss = CvssOf(finding); !cvss.empty()) out["Cvss"] = std::move(cvss);
  if (JsonArray urls = ReferencesOf(finding); !urls.empty()) out["ReferenceUrls"] = std::move(urls);
  if (!finding.package) return out;
  JsonObject software = SoftwareOf(*finding.package);
  if (!software.empty()) out["VulnerablePackages"] = JsonArray{std::move(software)};
  out["FixAvailable"] = finding.package->fixed_version.empty() ? "NO" : "YES";
  return out;
}

std::string_view WorkflowOf(State state) {
  switch (state) {
    case State::kSuppressed:
      return "SUPPRESSED";
    case State::kResolved:
      return "RESOLVED";
    case State::kOpen:
      break;
  }
  return "NEW";
}

JsonObject RecordOf(const Finding& finding, const AsffOptions& options, Time now) {
  Time created = finding.first_seen == Time{} ? now : finding.first_seen;
  JsonArray types = TypesOf(finding);
  JsonObject severity = SeverityOf(finding);
  std::string remediation = Clean(finding.remediation, 512);
  JsonArray urls = ReferencesOf(finding);
  JsonObject record{
      {"SchemaVersion", "2018-10-08"},
      {"Id", RecordId(finding)},
      {"ProductArn", fmt::format("arn:{}:securityhub:{}:{}:product/{}/default", options.partition,
                                 options.region, options.account, options.account)},
      {"ProductName", options.product},
      {"GeneratorId", FirstOf({finding.tool + '/' + finding.rule}, 512)},
      {"AwsAccountId", options.account},
      {"Region", options.region},
      {"Types", types},
      {"CreatedAt", FormatIso(created, true)},
      {"UpdatedAt", FormatIso(std::max(now, created), true)},
      {"Severity", severity},
      {"FindingProviderFields", JsonObject{{"Severity", severity}, {"Types", types}}},
      {"Title", OneLine(FirstOf({finding.title, finding.rule, finding.tool}, 256), 256)},
      {"Description", FirstOf({finding.description, finding.title, finding.rule}, 1024)},
      {"ProductFields", ProductFieldsOf(finding)},
      {"Resources", JsonArray{ResourceOf(finding, options)}},
      {"RecordState", finding.state == State::kResolved ? "ARCHIVED" : "ACTIVE"},
      {"Workflow", JsonObject{{"Status", WorkflowOf(finding.state)}}}};
  if (finding.first_seen != Time{}) {
    record["FirstObservedAt"] = FormatIso(finding.first_seen, true);
    record["LastObservedAt"] = FormatIso(std::max(finding.last_seen, finding.first_seen), true);
  }
  if (!urls.empty()) record["SourceUrl"] = urls.front();
  if (!remediation.empty() || !urls.empty()) {
    JsonObject recommendation;
    if (!remediation.empty()) recommendation["Text"] = remediation;
    if (!urls.empty()) recommendation["Url"] = urls.front();
    record["Remediation"] = JsonObject{{"Recommendation", std::move(recommendation)}};
  }
  bool advisory = finding.package || !finding.cves.empty();
  if (advisory) record["Vulnerabilities"] = JsonArray{VulnerabilityOf(finding)};
  return record;
}

Status CheckOptions(const AsffOptions& options) {
  constexpr size_t kAccountDigits = 12;
  if (options.account.size() != kAccountDigits ||
      options.account.find_first_not_of("0123456789") != std::string::npos) {
    return Fail(Code::kInvalid, "an AWS account is 12 digits");
  }
  static constexpr std::array<std::string_view, 3> kPartitions = {"aws", "aws-cn", "aws-us-gov"};
  if (std::ranges::find(kPartitions, options.partition) == kPartitions.end()) {
    return Fail(Code::kInvalid, fmt::format("unknown partition '{}'", options.partition),
                "known: aws, aws-cn, aws-us-gov");
  }
  if (options.region.empty() ||
      options.region.find_first_not_of("abcdefghijklmnopqrstuvwxyz"
                                       "0123456789-") != std::string::npos) {
    return Fail(Code::kInvalid, fmt::format("'{}' is not a region", options.region));
  }
  if (Trim(options.product).empty() || options.product.size() > 128) {
    return Fail(Code::kInvalid, "the product needs a name of at most 128 bytes");
  }
  return {};
}

}  // namespace

Result<JsonArray> ToAsff(std::span<const Finding> findings, const AsffOptions& options, Time now) {
  BARTIZAN_DO(CheckOptions(options));
  JsonArray records;
  records.reserve(findings.size());
  for (const auto& finding : findings) {
    if (finding.id.empty()) {
      return Fail(Code::kInvalid, fmt::format("a finding of {} has no id yet", finding.tool));
    }
    records.push_back(RecordOf(finding, options, now));
    auto problems = CheckAsff(records.back());
    if (!problems.empty()) {
      return Fail(Code::kInternal, fmt::format("finding {} does not fit ASFF: {}", finding.id,
                                               Join(problems, "; ")));
    }
  }
  return records;
}

}  // namespace bartizan::findings
