#include "bartizan/findings/asff_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/base/time.h"
#include "bartizan/data/regex.h"

namespace bartizan::findings {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

using Names = std::initializer_list<std::string_view>;

class Checker {
 public:
  std::vector<std::string> Check(const Json& record) {
    const auto* object = record.if_object();
    if (object == nullptr) {
      Problem("", "must be an object");
      return std::move(problems_);
    }
    CheckMembers(*object);
    CheckIdentity(*object);
    CheckTexts(*object);
    CheckSeverity(*object, "Severity", {"INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"});
    CheckTypes(*object, "Types");
    CheckProviderFields(*object);
    CheckProductFields(*object);
    CheckResources(*object);
    CheckVulnerabilities(*object);
    CheckStates(*object);
    size_t size = data::ToJson(record).size();
    if (size > kMaxAsffRecordBytes) Problem("", fmt::format("{} bytes exceed 240 KB", size));
    return std::move(problems_);
  }

 private:
  void Problem(std::string_view path, std::string_view what) {
    problems_.push_back(path.empty() ? std::string(what) : fmt::format("{}: {}", path, what));
  }

  static const Json* Member(const JsonObject& object, std::string_view key) {
    return data::Find(object, key);
  }

  // Lengths are counted in characters.
  const Json* Text(const JsonObject& object, std::string_view key, std::string_view path,
                   size_t max, bool required = false) {
    const Json* value = Member(object, key);
    if (value == nullptr) {
      if (required) Problem(path, "is missing");
      return nullptr;
    }
    const auto* text = value->if_string();
    if (text == nullptr) {
      Problem(path, "must be a string");
      return nullptr;
    }
    std::string_view view = data::View(*text);
    if (Trim(view).empty()) Problem(path, "must not be blank");
    if (size_t length = CountCodePoints(view); length > max) {
      Problem(path, fmt::format("{} characters exceed {}", length, max));
    }
    return value;
  }

  std::string_view ValueOf(const Json* text) {
    return text == nullptr ? std::string_view() : data::View(text->get_string());
  }

  void OneOf(const JsonObject& object, std::string_view key, std::string_view path, Names allowed) {
    const Json* value = Text(object, key, path, 64);
    if (value == nullptr) return;
    std::string_view text = ValueOf(value);
    if (std::ranges::find(allowed, text) == allowed.end()) {
      Problem(path,
              fmt::format("'{}' is not one of {}", Ellipsize(text, 60), fmt::join(allowed, ", ")));
    }
  }

  const JsonObject* Object(const JsonObject& object, std::string_view key, std::string_view path,
                           bool required = false) {
    const Json* value = Member(object, key);
    if (value == nullptr) {
      if (required) Problem(path, "is missing");
      return nullptr;
    }
    if (!value->is_object()) Problem(path, "must be an object");
    return value->if_object();
  }

  const JsonArray* Array(const JsonObject& object, std::string_view key, std::string_view path,
                         size_t max, bool required = false) {
    const Json* value = Member(object, key);
    if (value == nullptr) {
      if (required) Problem(path, "is missing");
      return nullptr;
    }
    const auto* array = value->if_array();
    if (array == nullptr) {
      Problem(path, "must be a list");
    } else if (array->size() > max) {
      Problem(path, fmt::format("{} items exceed {}", array->size(), max));
    }
    return array;
  }

  void CheckMembers(const JsonObject& record) {
    static constexpr std::array<std::string_view, 45> kKnown = {"Action",
                                                                "AwsAccountId",
                                                                "AwsAccountName",
                                                                "CompanyName",
                                                                "Compliance",
                                                                "Confidence",
                                                                "CreatedAt",
                                                                "Criticality",
                                                                "Description",
                                                                "Detection",
                                                                "FindingProviderFields",
                                                                "FirstObservedAt",
                                                                "GeneratorDetails",
                                                                "GeneratorId",
                                                                "Id",
                                                                "LastObservedAt",
                                                                "Malware",
                                                                "Network",
                                                                "NetworkPath",
                                                                "Note",
                                                                "PatchSummary",
                                                                "Process",
                                                                "ProcessedAt",
                                                                "ProductArn",
                                                                "ProductFields",
                                                                "ProductName",
                                                                "RecordState",
                                                                "Region",
                                                                "RelatedFindings",
                                                                "Remediation",
                                                                "Resources",
                                                                "Sample",
                                                                "SchemaVersion",
                                                                "Severity",
                                                                "SourceUrl",
                                                                "ThreatIntelIndicators",
                                                                "Threats",
                                                                "Title",
                                                                "Types",
                                                                "UpdatedAt",
                                                                "UserDefinedFields",
                                                                "VerificationState",
                                                                "Vulnerabilities",
                                                                "Workflow",
                                                                "WorkflowState"};
    for (const auto& [key, value] : record) {
      if (std::ranges::find(kKnown, data::View(key)) == kKnown.end()) {
        Problem(data::View(key), "is not a member of AwsSecurityFinding");
      }
    }
  }

  void CheckIdentity(const JsonObject& record) {
    static const data::Regex arn_form = data::Regex::Of(
        "^arn:(aws|aws-cn|aws-us-gov):securityhub:[a-z0-9-]+:([0-9]{12})?:product/[^/\\s]+/"
        "[^\\s]+$");
    static const data::Regex account_form = data::Regex::Of("^[0-9]{12}$");
    const Json* version = Text(record, "SchemaVersion", "SchemaVersion", 10, true);
    if (version != nullptr && ValueOf(version) != "2018-10-08") {
      Problem("SchemaVersion", "must be 2018-10-08");
    }
    Text(record, "Id", "Id", 512, true);
    Text(record, "GeneratorId", "GeneratorId", 512, true);
    const Json* arn = Text(record, "ProductArn", "ProductArn", 2048, true);
    if (arn != nullptr && !arn_form.Contains(ValueOf(arn)))
      Problem("ProductArn", "is not a product ARN");
    const Json* account = Text(record, "AwsAccountId", "AwsAccountId", 12, true);
    if (account != nullptr && !account_form.Contains(ValueOf(account))) {
      Problem("AwsAccountId", "must be 12 digits");
    }
  }

  void CheckTexts(const JsonObject& record) {
    Text(record, "Title", "Title", 256, true);
    Text(record, "Description", "Description", 1024, true);
    Text(record, "ProductName", "ProductName", 128);
    Text(record, "CompanyName", "CompanyName", 128);
    Text(record, "Region", "Region", 64);
    Text(record, "SourceUrl", "SourceUrl", 2048);
    std::optional<Time> created = Timestamp(record, "CreatedAt", true);
    std::optional<Time> updated = Timestamp(record, "UpdatedAt", true);
    if (created && updated && *updated < *created) Problem("UpdatedAt", "is before CreatedAt");
    Timestamp(record, "FirstObservedAt", false);
    Timestamp(record, "LastObservedAt", false);
    if (const auto* remediation = Object(record, "Remediation", "Remediation")) {
      const auto* advice =
          Object(*remediation, "Recommendation", "Remediation.Recommendation", true);
      if (advice != nullptr) {
        Text(*advice, "Text", "Remediation.Recommendation.Text", 512);
        Text(*advice, "Url", "Remediation.Recommendation.Url", 2048);
      }
    }
  }

  std::optional<Time> Timestamp(const JsonObject& record, std::string_view key, bool required) {
    static const data::Regex timestamp_form = data::Regex::Of(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
        "(Z|[+-][0-9]{2}:?[0-9]{2})$");
    const Json* value = Text(record, key, key, 64, required);
    if (value == nullptr) return {};
    auto time = ParseIso(ValueOf(value));
    if (!time || !timestamp_form.Contains(ValueOf(value))) {
      Problem(key, fmt::format("'{}' is not a timestamp", Ellipsize(ValueOf(value), 60)));
      return {};
    }
    return *time;
  }

  void CheckSeverity(const JsonObject& parent, std::string_view path, Names labels) {
    const auto* severity = Object(parent, "Severity", path, true);
    if (severity == nullptr) return;
    OneOf(*severity, "Label", fmt::format("{}.Label", path), labels);
    if (Member(*severity, "Label") == nullptr) Problem(fmt::format("{}.Label", path), "is missing");
    Text(*severity, "Original", fmt::format("{}.Original", path), 64);
  }

  void CheckTypes(const JsonObject& parent, std::string_view path) {
    static constexpr std::array<std::string_view, 5> kNamespaces = {
        "Software and Configuration Checks", "TTPs", "Effects", "Unusual Behaviors",
        "Sensitive Data Identifications"};
    const auto* types = Array(parent, "Types", path, 50);
    if (types == nullptr) return;
    for (const auto& type : *types) {
      const auto* text = type.if_string();
      std::string_view view = text == nullptr ? std::string_view() : data::View(*text);
      std::string_view space = view.substr(0, view.find('/'));
      if (std::ranges::find(kNamespaces, space) == kNamespaces.end() ||
          std::ranges::count(view, '/') > 2) {
        Problem(path,
                fmt::format("'{}' is not namespace/category/classifier", Ellipsize(view, 80)));
      }
    }
  }

  void CheckProviderFields(const JsonObject& record) {
    const auto* fields = Object(record, "FindingProviderFields", "FindingProviderFields");
    if (fields == nullptr) return;
    if (Member(*fields, "Severity") != nullptr) {
      CheckSeverity(*fields, "FindingProviderFields.Severity",
                    {"INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL"});
    }
    CheckTypes(*fields, "FindingProviderFields.Types");
  }

  void CheckMap(const JsonObject& parent, std::string_view key, std::string_view path,
                size_t max_value) {
    const auto* map = Object(parent, key, path);
    if (map == nullptr) return;
    if (map->size() > 50) Problem(path, fmt::format("{} items exceed 50", map->size()));
    for (const auto& [name, value] : *map) {
      std::string_view view = data::View(name);
      if (Trim(view).empty() || CountCodePoints(view) > 128)
        Problem(path, "a key has a bad length");
      Text(*map, view, fmt::format("{}.{}", path, Ellipsize(view, 60)), max_value);
    }
  }

  void CheckProductFields(const JsonObject& record) {
    CheckMap(record, "ProductFields", "ProductFields", 2048);
    CheckMap(record, "UserDefinedFields", "UserDefinedFields", 1024);
    const Json* map = Member(record, "ProductFields");
    const auto* fields = map == nullptr ? nullptr : map->if_object();
    if (fields == nullptr) return;
    for (const auto& [name, value] : *fields) {
      if (data::View(name).starts_with("aws/"))
        Problem("ProductFields", "keys of aws/ are reserved");
    }
  }

  void CheckResources(const JsonObject& record) {
    const auto* resources = Array(record, "Resources", "Resources", 32, true);
    if (resources == nullptr) return;
    if (resources->empty()) Problem("Resources", "must not be empty");
    for (size_t i = 0; i < resources->size(); ++i) {
      std::string path = fmt::format("Resources[{}]", i);
      const auto* resource = (*resources)[i].if_object();
      if (resource == nullptr) {
        Problem(path, "must be an object");
        continue;
      }
      Text(*resource, "Type", path + ".Type", 256, true);
      Text(*resource, "Id", path + ".Id", 512, true);
      Text(*resource, "Region", path + ".Region", 64);
      OneOf(*resource, "Partition", path + ".Partition", {"aws", "aws-cn", "aws-us-gov"});
      if (const auto* details = Object(*resource, "Details", path + ".Details")) {
        CheckMap(*details, "Other", path + ".Details.Other", 1024);
      }
    }
  }

  void CheckVulnerabilities(const JsonObject& record) {
    const auto* items = Array(record, "Vulnerabilities", "Vulnerabilities", 100);
    if (items == nullptr) return;
    for (size_t i = 0; i < items->size(); ++i) {
      std::string path = fmt::format("Vulnerabilities[{}]", i);
      const auto* item = (*items)[i].if_object();
      if (item == nullptr) {
        Problem(path, "must be an object");
        continue;
      }
      Text(*item, "Id", path + ".Id", 512, true);
      OneOf(*item, "FixAvailable", path + ".FixAvailable", {"YES", "NO", "PARTIAL"});
      CheckEach(*item, "VulnerablePackages", path,
                {"Name", "Version", "PackageManager", "FilePath", "FixedInVersion"});
      CheckEach(*item, "Cvss", path, {"Version", "BaseVector", "Source"});
    }
  }

  void CheckEach(const JsonObject& parent, std::string_view key, std::string_view where,
                 Names texts) {
    std::string path = fmt::format("{}.{}", where, key);
    const auto* items = Array(parent, key, path, 100);
    if (items == nullptr) return;
    for (const auto& item : *items) {
      const auto* object = item.if_object();
      if (object == nullptr) {
        Problem(path, "must hold objects");
        continue;
      }
      for (std::string_view text : texts) {
        Text(*object, text, fmt::format("{}.{}", path, text), 2048);
      }
    }
  }

  void CheckStates(const JsonObject& record) {
    OneOf(record, "RecordState", "RecordState", {"ACTIVE", "ARCHIVED"});
    if (const auto* workflow = Object(record, "Workflow", "Workflow")) {
      OneOf(*workflow, "Status", "Workflow.Status", {"NEW", "NOTIFIED", "RESOLVED", "SUPPRESSED"});
    }
    Array(record, "RelatedFindings", "RelatedFindings", 10);
  }

  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> CheckAsff(const Json& record) {
  return Checker().Check(record);
}

std::vector<std::string> CheckAsffBatch(const JsonArray& records) {
  std::vector<std::string> problems;
  if (records.empty() || records.size() > kMaxAsffBatch) {
    problems.push_back(
        fmt::format("a batch has 1 to {} records, not {}", kMaxAsffBatch, records.size()));
  }
  size_t bytes = 2;
  std::set<std::string> ids;
  for (size_t i = 0; i < records.size(); ++i) {
    for (const auto& problem : CheckAsff(records[i])) {
      problems.push_back(fmt::format("[{}].{}", i, problem));
    }
    bytes += data::ToJson(records[i]).size() + 1;
    if (std::string id = data::Str(records[i], "Id"); !id.empty() && !ids.insert(id).second) {
      problems.push_back(fmt::format("[{}].Id: stands twice in the batch", i));
    }
  }
  if (bytes > kMaxAsffBatchBytes) problems.push_back(fmt::format("{} bytes exceed 6 MB", bytes));
  return problems;
}

}  // namespace bartizan::findings
