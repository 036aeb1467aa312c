#include "bartizan/response/config.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/response/config_parts.h"

namespace bartizan::response {

using data::FailAt;
using data::MappingReader;
using data::Yaml;

namespace {

// Lists whose items have names of their own.
template <class Item>
Status AddNamed(const Yaml& node, std::string_view file, std::string_view what, Item item,
                std::vector<Item>& items) {
  for (const Item& other : items) {
    if (other.name == item.name) {
      return FailAt(file, node, fmt::format("two {} are named {}", what, item.name));
    }
  }
  items.push_back(std::move(item));
  return {};
}

Status ReadMachines(MappingReader& reader, const fs::path& folder, Config& config) {
  const std::string_view file = reader.file();
  BARTIZAN_DO(ForEach(reader, "hosts", [&](const Yaml& item) -> Status {
    BARTIZAN_TRY(HostConfig host, ReadHost(item, file, folder));
    return AddNamed(item, file, "hosts", std::move(host), config.hosts);
  }));
  return ForEach(reader, "vms", [&](const Yaml& item) -> Status {
    BARTIZAN_TRY(VmConfig vm, ReadVm(item, file, folder));
    return AddNamed(item, file, "virtual machines", std::move(vm), config.vms);
  });
}

Status ReadCollect(const Yaml& node, std::string_view file, Config& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "collect"));
  BARTIZAN_DO(CheckedText(reader, "linux", CheckName, config.collect["linux"]));
  BARTIZAN_DO(CheckedText(reader, "windows", CheckName, config.collect["windows"]));
  return reader.Finish();
}

Status ReadEvidence(const Yaml& node, std::string_view file, Config& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "evidence"));
  EvidenceBucket bucket;
  BARTIZAN_DO(reader.Required("s3"));
  BARTIZAN_DO(CheckedText(reader, "s3", CheckS3Uri, bucket.uri));
  BARTIZAN_DO(CheckedText(reader, "owner", CheckAccount, bucket.expected_owner));
  BARTIZAN_DO(CheckedText(reader, "sse", OneOf({"AES256", "aws:kms", "aws:kms:dsse"}), bucket.sse));
  BARTIZAN_DO(CheckedText(reader, "kms-key", CheckArn("kms", ""), bucket.kms_key_id));
  BARTIZAN_DO(CheckedText(reader, "lock", OneOf({"governance", "compliance"}), bucket.lock_mode));
  bucket.lock_mode = ToUpper(bucket.lock_mode);
  BARTIZAN_DO(reader.Duration("retain", bucket.retain));
  BARTIZAN_DO(reader.Finish());
  if (!bucket.kms_key_id.empty() && !bucket.sse.starts_with("aws:kms")) {
    return FailAt(file, *reader.Find("kms-key"), "kms-key belongs to sse: \"aws:kms\"");
  }
  if (bucket.lock_mode.empty() != (bucket.retain == Micros(0))) {
    return FailAt(file, node, "lock and retain belong together");
  }
  config.bucket = std::move(bucket);
  return {};
}

Status ReadSeverity(MappingReader& reader, double& out) {
  const Yaml* node = reader.Find("severity");
  if (node == nullptr) return {};
  const auto number = node->kind == Yaml::kScalar ? ParseDouble(node->scalar) : std::nullopt;
  if (!number || *number < 0 || *number > 10) {
    return FailAt(reader.file(), *node, "severity is a number from 0 to 10");
  }
  out = *number;
  return {};
}

Result<Rule> ReadRule(const Yaml& node, std::string_view file) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a rule"));
  Rule rule;
  BARTIZAN_DO(reader.Required("name"));
  BARTIZAN_DO(reader.Required("source"));
  BARTIZAN_DO(CheckedText(reader, "name", CheckName, rule.name));
  BARTIZAN_DO(
      CheckedText(reader, "source", OneOf({"aws.guardduty", "aws.securityhub"}), rule.source));
  BARTIZAN_DO(reader.Texts("types", rule.types));
  BARTIZAN_DO(ReadSeverity(reader, rule.severity));
  BARTIZAN_DO(CheckedTexts(reader, "accounts", CheckAccount, rule.accounts));
  BARTIZAN_DO(Steps(reader, "only", rule.only));
  BARTIZAN_DO(Steps(reader, "skip", rule.skip));
  BARTIZAN_DO(reader.Finish());
  return rule;
}

Status ReadNotify(const Yaml& node, std::string_view file, Config& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "notify"));
  BARTIZAN_DO(reader.Required("topic"));
  BARTIZAN_DO(CheckedText(reader, "topic", CheckArn("sns", ""), config.notify_topic));
  return reader.Finish();
}

}  // namespace

Result<Config> ParseConfig(std::string_view yaml, std::string_view name, const fs::path& folder) {
  BARTIZAN_TRY(Yaml root, data::ParseYaml(yaml, name));
  // A file of nothing but comments: everything is as it is without a file.
  if (root.kind == Yaml::kNull) root.kind = Yaml::kMapping;
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(root, name, "the configuration"));
  Config config;
  if (const Yaml* node = reader.Find("aws")) BARTIZAN_DO(ReadAws(*node, name, folder, config.aws));
  BARTIZAN_DO(ReadMachines(reader, folder, config));
  BARTIZAN_DO(FilePath(reader, "profiles", folder, config.profiles));
  if (const Yaml* node = reader.Find("collect")) BARTIZAN_DO(ReadCollect(*node, name, config));
  if (const Yaml* node = reader.Find("evidence")) BARTIZAN_DO(ReadEvidence(*node, name, config));
  BARTIZAN_DO(reader.Duration("retention", config.retention));
  BARTIZAN_DO(Steps(reader, "skip", config.skip));
  BARTIZAN_DO(ForEach(reader, "rules", [&](const Yaml& item) -> Status {
    BARTIZAN_TRY(Rule rule, ReadRule(item, name));
    return AddNamed(item, name, "rules", std::move(rule), config.rules);
  }));
  if (const Yaml* node = reader.Find("notify")) BARTIZAN_DO(ReadNotify(*node, name, config));
  BARTIZAN_DO(reader.Finish());
  return config;
}

}  // namespace bartizan::response
