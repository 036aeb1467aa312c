#include "bartizan/response/event.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/aws/arn.h"
#include "bartizan/base/text.h"
#include "bartizan/response/config_parts.h"

namespace bartizan::response {

using data::Json;
using data::JsonArray;
using data::JsonObject;

namespace {

constexpr uint64_t kMostBytes = 1ULL << 20U;
constexpr size_t kMostFindings = 100, kMostTargets = 100;
constexpr size_t kMostRaw = 256U << 10U, kMostMember = 16U << 10U;
constexpr size_t kMostText = 1'024;  // of ids and types; titles are shortened to it

// Where a finding is, for messages.
struct Place {
  std::string file;
  size_t number = 0;  // 1-based
};

std::unexpected<Error> Refuse(const Place& place, std::string message, std::string hint = {}) {
  return Fail(Code::kInvalid, fmt::format("{}: finding {}: {}", place.file, place.number, message),
              std::move(hint));
}

// GuardDuty's members are "accountId" on the wire and in events, "AccountId" as the AWS command
// line prints them.
std::string Capital(std::string_view key) {
  std::string text(key);
  text[0] = ToUpper(text.substr(0, 1))[0];
  return text;
}

const JsonObject* Object(const JsonObject& object, std::string_view key) {
  const JsonObject* found = data::FindObject(object, key);
  return found != nullptr ? found : data::FindObject(object, Capital(key));
}

const JsonArray* Array(const JsonObject& object, std::string_view key) {
  const JsonArray* found = data::FindArray(object, key);
  return found != nullptr ? found : data::FindArray(object, Capital(key));
}

std::string Text(const JsonObject& object, std::string_view key) {
  std::string found = data::Str(object, key);
  return found.empty() ? data::Str(object, Capital(key)) : found;
}

Result<std::string> Required(const JsonObject& object, std::string_view key, const Place& place) {
  std::string text = Text(object, key);
  if (text.empty()) return Refuse(place, fmt::format("\"{}\" is missing or no text", key));
  if (text.size() > kMostText) {
    return Refuse(place, fmt::format("\"{}\" has more than {} bytes", key, kMostText));
  }
  return text;
}

Status ReadPlace(std::string_view account_key, std::string_view region_key,
                 const JsonObject& object, const Place& place, Finding& finding) {
  BARTIZAN_TRY(finding.account, Required(object, account_key, place));
  BARTIZAN_TRY(finding.region, Required(object, region_key, place));
  const std::string account = CheckAccount(finding.account);
  if (!account.empty()) return Refuse(place, fmt::format("\"{}\" {}", account_key, account));
  const std::string region = CheckRegion(finding.region);
  if (!region.empty()) return Refuse(place, fmt::format("\"{}\" {}", region_key, region));
  return {};
}

// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html
bool IsInstanceId(std::string_view text) {
  if (!text.starts_with("i-") || (text.size() != 10 && text.size() != 19)) return false;
  return std::ranges::all_of(
      text.substr(2), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Status AddTarget(TargetSpec target, const Place& place, Finding& finding) {
  if (!IsInstanceId(target.name)) {
    return Refuse(place, fmt::format("\"{}\" is no instance", Ellipsize(target.name, 100)));
  }
  if (Contains(finding.targets, target)) return {};
  if (finding.targets.size() == kMostTargets) {
    return Fail(Code::kLimit, fmt::format("{}: finding {} names more than {} instances", place.file,
                                          place.number, kMostTargets));
  }
  finding.targets.push_back(std::move(target));
  return {};
}

// An instance's ARN, or its id alone, which is then where the finding is.
Status AddInstance(const std::string& id, const Place& place, Finding& finding) {
  if (!id.starts_with("arn:")) {
    return AddTarget({"aws-ec2", id, finding.account, finding.region}, place, finding);
  }
  const auto arn = aws::ParseArn(id);
  constexpr std::string_view kInstance = "instance/";
  if (!arn || arn->service != "ec2" || !arn->resource.starts_with(kInstance) ||
      !CheckAccount(arn->account).empty() || arn->region.empty() ||
      !CheckRegion(arn->region).empty()) {
    return Refuse(place, fmt::format("\"{}\" is no instance", Ellipsize(id, 200)));
  }
  return AddTarget({"aws-ec2", arn->resource.substr(kInstance.size()), arn->account, arn->region},
                   place, finding);
}

// Findings of an attack sequence name several resources.
// (https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ResourceV2.html)
Status AddSequence(const JsonObject& service, const Place& place, Finding& finding) {
  const JsonObject* detection = Object(service, "detection");
  const JsonObject* sequence = detection == nullptr ? nullptr : Object(*detection, "sequence");
  const JsonArray* resources = sequence == nullptr ? nullptr : Array(*sequence, "resources");
  if (resources == nullptr) return {};
  for (const Json& each : *resources) {
    const JsonObject* resource = each.if_object();
    if (resource == nullptr || Text(*resource, "resourceType") != "EC2_INSTANCE") continue;
    BARTIZAN_TRY(const std::string uid, Required(*resource, "uid", place));
    BARTIZAN_DO(AddInstance(uid, place, finding));
  }
  return {};
}

Result<Finding> ReadGuardDuty(const JsonObject& object, const Place& place) {
  Finding finding;
  finding.source = "aws.guardduty";
  BARTIZAN_TRY(finding.id, Required(object, "id", place));
  BARTIZAN_TRY(finding.type, Required(object, "type", place));
  BARTIZAN_DO(ReadPlace("accountId", "region", object, place, finding));
  finding.title = Ellipsize(Text(object, "title"), kMostText);
  auto severity = data::Number(object, "severity");
  if (!severity) severity = data::Number(object, "Severity");
  if (!severity || *severity < 0 || *severity > 10) {
    return Refuse(place, "\"severity\" is no number from 0 to 10");
  }
  finding.severity = *severity;
  if (const JsonObject* resource = Object(object, "resource")) {
    if (const JsonObject* instance = Object(*resource, "instanceDetails")) {
      BARTIZAN_TRY(const std::string id, Required(*instance, "instanceId", place));
      BARTIZAN_DO(AddInstance(id, place, finding));
    }
  }
  if (const JsonObject* service = Object(object, "service")) {
    finding.closed = Text(*service, "archived") == "true";
    BARTIZAN_DO(AddSequence(*service, place, finding));
  }
  return finding;
}

// https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Severity.html
std::optional<double> Severity(const JsonObject& object) {
  const JsonObject* severity = data::FindObject(object, "Severity");
  if (severity == nullptr) return std::nullopt;
  if (const auto normalized = data::Number(*severity, "Normalized")) {
    if (*normalized < 0 || *normalized > 100) return std::nullopt;
    return *normalized / 10;
  }
  static constexpr std::array<std::pair<std::string_view, double>, 5> kLabels = {
      {{"INFORMATIONAL", 0}, {"LOW", 0.1}, {"MEDIUM", 4}, {"HIGH", 7}, {"CRITICAL", 9}}};
  const std::string label = data::Str(*severity, "Label");
  for (const auto& [name, value] : kLabels) {
    if (name == label) return value;
  }
  return std::nullopt;
}

// What somebody has put aside begins nothing.
bool Closed(const JsonObject& object) {
  const JsonObject* workflow = data::FindObject(object, "Workflow");
  const std::string status = workflow == nullptr ? "" : data::Str(*workflow, "Status");
  return data::Str(object, "RecordState") == "ARCHIVED" || status == "RESOLVED" ||
         status == "SUPPRESSED";
}

// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format-syntax.html
Result<Finding> ReadSecurityHub(const JsonObject& object, const Place& place,
                                const std::string& event_region) {
  Finding finding;
  finding.source = "aws.securityhub";
  BARTIZAN_TRY(finding.id, Required(object, "Id", place));
  const JsonArray* types = data::FindArray(object, "Types");
  if (types != nullptr && !types->empty() && types->front().is_string()) {
    finding.type = Ellipsize(data::View(types->front().get_string()), kMostText);
  }
  JsonObject where = {{"AwsAccountId", data::Str(object, "AwsAccountId")},
                      {"Region", data::Str(object, "Region", event_region)}};
  if (data::Str(where, "Region").empty()) {  // the product's is where the finding was made
    const auto product = aws::ParseArn(data::Str(object, "ProductArn"));
    if (product) where["Region"] = product->region;
  }
  BARTIZAN_DO(ReadPlace("AwsAccountId", "Region", where, place, finding));
  finding.title = Ellipsize(data::Str(object, "Title"), kMostText);
  const auto severity = Severity(object);
  if (!severity) {
    return Refuse(place, "\"Severity\" has neither \"Normalized\" from 0 to 100 nor a \"Label\"");
  }
  finding.severity = *severity;
  finding.closed = Closed(object);
  const JsonArray* resources = data::FindArray(object, "Resources");
  if (resources == nullptr) return Refuse(place, "\"Resources\" is no list");
  for (const Json& each : *resources) {
    const JsonObject* resource = each.if_object();
    if (resource == nullptr || data::Str(*resource, "Type") != "AwsEc2Instance") continue;
    BARTIZAN_TRY(const std::string id, Required(*resource, "Id", place));
    BARTIZAN_DO(AddInstance(id, place, finding));
  }
  return finding;
}

// Without members that are large, at last without those that come late.
JsonObject Bound(const JsonObject& object) {
  if (data::ToJson(object).size() <= kMostRaw) return object;
  JsonObject bounded;
  size_t left = kMostRaw;
  for (const auto& member : object) {
    const size_t size = data::ToJson(member.value()).size() + member.key().size() + 8;
    if (size > left || member.key().size() > kMostText) continue;
    if (size > kMostMember) {
      bounded[member.key()] = fmt::format("({} bytes left out)", size);
      left -= std::min(left, member.key().size() + 64);
    } else {
      bounded[member.key()] = member.value();
      left -= size;
    }
  }
  return bounded;
}

Result<Finding> ReadFinding(const Json& value, const Place& place, const std::string& region) {
  const JsonObject* object = value.if_object();
  if (object == nullptr) return Refuse(place, "is no object");
  if (object->contains("finding_info")) {
    return Refuse(place, "findings in OCSF (\"Findings Imported V2\") are not read",
                  "send the events \"Security Hub Findings - Imported\" of Security Hub CSPM");
  }
  Result<Finding> finding = Finding{};
  if (object->contains("ProductArn") || data::FindArray(*object, "Resources") != nullptr) {
    finding = ReadSecurityHub(*object, place, region);
  } else if (Object(*object, "resource") != nullptr || Object(*object, "service") != nullptr) {
    finding = ReadGuardDuty(*object, place);
  } else {
    return Refuse(place, "is neither one of GuardDuty nor one of Security Hub");
  }
  if (finding) finding->raw = Bound(*object);
  return finding;
}

Result<std::vector<Finding>> ReadList(std::span<const Json> values, std::string_view file,
                                      const std::string& region) {
  if (values.empty()) return Fail(Code::kInvalid, fmt::format("{}: there is no finding", file));
  if (values.size() > kMostFindings) {
    return Fail(Code::kLimit, fmt::format("{}: more than {} findings", file, kMostFindings));
  }
  std::vector<Finding> findings;
  for (const Json& value : values) {
    BARTIZAN_TRY(Finding finding,
                 ReadFinding(value, {std::string(file), findings.size() + 1}, region));
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::span<const Json> Items(const JsonArray& array) {
  return {array.data(), array.size()};
}

Result<std::vector<Finding>> ReadEvent(const JsonObject& event, const Json& detail,
                                       std::string_view file) {
  const std::string source = data::Str(event, "source");
  if (source == "aws.guardduty") return ReadList({&detail, 1}, file, "");
  const JsonArray* findings = data::FindArray(detail, "findings");
  if (source == "aws.securityhub" && findings != nullptr) {
    return ReadList(Items(*findings), file, data::Str(event, "region"));
  }
  return Fail(Code::kInvalid,
              fmt::format("{}: the event \"{}\" of \"{}\" has no findings", file,
                          Ellipsize(data::Str(event, "detail-type"), 100), Ellipsize(source, 100)),
              "findings are read of aws.guardduty and aws.securityhub");
}

// "*": any text, "?": one byte. The last star alone is gone back to, so time is at most the
// product of the two lengths.
bool Matches(std::string_view pattern, std::string_view text) {
  size_t p = 0;
  size_t t = 0;
  size_t star = std::string_view::npos;
  size_t from = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      from = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++from;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

// Findings of Security Hub have several types.
bool TypeMatches(const std::vector<std::string>& patterns, const Finding& finding) {
  if (patterns.empty()) return true;
  std::vector<std::string> types = {finding.type};
  if (const JsonArray* more = data::FindArray(finding.raw, "Types")) {
    for (size_t i = 0; i < std::min<size_t>(more->size(), 50); ++i) {
      const Json& type = (*more)[i];
      if (type.is_string()) types.emplace_back(data::View(type.get_string()));
    }
  }
  return std::ranges::any_of(types, [&](const std::string& type) {
    return type.size() <= kMostText && std::ranges::any_of(patterns, [&](const auto& pattern) {
             return Matches(pattern, type);
           });
  });
}

}  // namespace

Result<std::vector<Finding>> ParseFindings(std::string_view text, std::string_view name) {
  if (text.size() > kMostBytes) {
    return Fail(Code::kLimit, fmt::format("{}: more than {} bytes", name, kMostBytes));
  }
  BARTIZAN_TRY(const Json root,
               data::ParseJson(text, name, {.max_bytes = kMostBytes, .max_depth = 64}));
  if (const JsonArray* list = root.if_array()) return ReadList(Items(*list), name, "");
  const JsonObject* object = root.if_object();
  if (object == nullptr) {
    return Fail(Code::kInvalid, fmt::format("{}: is no event and no finding", name));
  }
  if (const Json* detail = data::Find(*object, "detail")) return ReadEvent(*object, *detail, name);
  if (const JsonArray* list = Array(*object, "findings")) return ReadList(Items(*list), name, "");
  return ReadList({&root, 1}, name, "");
}

std::optional<Rule> MatchRule(const std::vector<Rule>& rules, const Finding& finding) {
  if (finding.closed) return std::nullopt;
  const auto holds = [&](const Rule& rule) {
    return rule.source == finding.source && finding.severity >= rule.severity &&
           (rule.accounts.empty() || Contains(rule.accounts, finding.account)) &&
           TypeMatches(rule.types, finding);
  };
  const auto rule = std::ranges::find_if(rules, holds);
  return rule == rules.end() ? std::nullopt : std::optional<Rule>(*rule);
}

}  // namespace bartizan::response
