#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "bartizan/base/ip.h"
#include "bartizan/base/text.h"
#include "bartizan/response/config_parts.h"

namespace bartizan::response {

using data::FailAt;
using data::MappingReader;
using data::Yaml;

namespace {

std::string CheckPrefix(std::string_view text) {
  auto prefix = ParseIpPrefix(text);
  if (!prefix) return "is no network: " + prefix.error().message;
  // All addresses are no collectors: nothing would be quarantined.
  return prefix->bits == 0 ? "is every address, so nothing would be shut out" : "";
}

std::string CheckUrl(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://")
             ? ""
             : "is no address that begins with https:// or http://";
}

std::string CheckRole(std::string_view text) {
  return CheckArn("iam", "role/")(ReplaceAll(std::string(text), "{account}", "123456789012"));
}

std::string CheckGroup(std::string_view text) {
  if (text.starts_with("sg-")) return "is an id: quarantine groups are found by their names";
  return text.size() <= 255 && Printable(text) ? "" : "is no name of a security group";
}

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html
std::string CheckProfile(std::string_view text) {
  const bool fits = text.size() <= 128 && std::ranges::all_of(text, [](char c) {
                      return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
                             std::string_view("_+=,.@-").find(c) != std::string_view::npos;
                    });
  return fits ? "" : "is no name of an instance profile";
}

Status ReadTags(MappingReader& reader, std::map<std::string, std::string>& tags) {
  const Yaml* node = reader.Find("require-tags");
  if (node == nullptr) return {};
  if (node->kind != Yaml::kMapping || node->members.empty()) {
    return FailAt(reader.file(), *node, "require-tags is a mapping of tags to their values");
  }
  for (const data::YamlMember& member : node->members) {
    if (member.second.kind != Yaml::kScalar) {
      return FailAt(reader.file(), member.second,
                    fmt::format("the value of the tag {} is a text", member.first.scalar));
    }
    tags[member.first.scalar] = member.second.scalar;
  }
  return {};
}

Status ReadCollectors(const Yaml& node, std::string_view file, AwsConfig& aws) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "collectors"));
  BARTIZAN_DO(CheckedTexts(reader, "cidrs", CheckPrefix, aws.collector_cidrs));
  std::vector<std::string> ports = {"443"};
  const auto check = [](std::string_view text) {
    const auto port = ParseInt(text);
    return port && *port >= 1 && *port <= 65'535 ? "" : "is no port from 1 to 65535";
  };
  BARTIZAN_DO(CheckedTexts(reader, "ports", check, ports));
  aws.collector_ports.clear();
  for (const std::string& port : ports) {
    aws.collector_ports.push_back(static_cast<uint16_t>(*ParseInt(port)));
  }
  BARTIZAN_DO(reader.Flag("endpoints", aws.collector_endpoints));
  return reader.Finish();
}

Status ReadGroups(const Yaml& node, std::string_view file, AwsConfig& aws) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "groups"));
  BARTIZAN_DO(CheckedText(reader, "collect", CheckGroup, aws.collect_group));
  BARTIZAN_DO(CheckedText(reader, "isolate", CheckGroup, aws.isolate_group));
  BARTIZAN_DO(reader.Finish());
  if (aws.collect_group != aws.isolate_group) return {};
  return FailAt(file, node, "the groups collect and isolate need two names");
}

Status ReadLock(const Yaml& node, std::string_view file, AwsConfig& aws) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "lock-snapshots"));
  BARTIZAN_DO(reader.Required("mode"));
  BARTIZAN_DO(CheckedText(reader, "mode", OneOf({"governance", "compliance"}), aws.lock_mode));
  size_t days = aws.lock_days;
  BARTIZAN_DO(reader.Number("days", days, 1, 36'500));
  aws.lock_days = static_cast<unsigned>(days);
  return reader.Finish();
}

Status ReadMemory(const Yaml& node, std::string_view file, const fs::path& folder, AwsConfig& aws) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "memory"));
  BARTIZAN_DO(reader.Required("tool"));
  BARTIZAN_DO(FilePath(reader, "tool", folder, aws.memory_tool));
  BARTIZAN_DO(CheckedText(reader, "upload", CheckS3Uri, aws.memory_upload));
  return reader.Finish();
}

Status ReadScope(MappingReader& reader, AwsConfig& aws) {
  BARTIZAN_DO(CheckedTexts(reader, "accounts", CheckAccount, aws.accounts));
  BARTIZAN_DO(CheckedTexts(reader, "regions", CheckRegion, aws.regions));
  BARTIZAN_DO(ReadTags(reader, aws.require_tags));
  return reader.Text("exempt-tag", aws.exempt_tag);
}

}  // namespace

Status ReadAws(const Yaml& node, std::string_view file, const fs::path& folder, AwsConfig& aws) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "aws"));
  BARTIZAN_DO(reader.Text("profile", aws.profile));
  BARTIZAN_DO(CheckedText(reader, "region", CheckRegion, aws.region));
  BARTIZAN_DO(CheckedText(reader, "endpoint-url", CheckUrl, aws.endpoint_url));
  BARTIZAN_DO(CheckedText(reader, "role", CheckRole, aws.role));
  BARTIZAN_DO(FilePath(reader, "external-id-file", folder, aws.external_id_file));
  BARTIZAN_DO(ReadScope(reader, aws));
  if (const Yaml* part = reader.Find("collectors")) BARTIZAN_DO(ReadCollectors(*part, file, aws));
  BARTIZAN_DO(reader.Flag("cut-flows", aws.cut_flows));
  if (const Yaml* part = reader.Find("groups")) BARTIZAN_DO(ReadGroups(*part, file, aws));
  BARTIZAN_DO(CheckedText(reader, "collector-profile", CheckProfile, aws.collector_profile));
  if (const Yaml* part = reader.Find("lock-snapshots")) BARTIZAN_DO(ReadLock(*part, file, aws));
  if (const Yaml* part = reader.Find("memory")) BARTIZAN_DO(ReadMemory(*part, file, folder, aws));
  BARTIZAN_DO(reader.Finish());
  if (aws.external_id_file.empty() || !aws.role.empty()) return {};
  return FailAt(file, *reader.Find("external-id-file"), "external-id-file belongs to a role");
}

}  // namespace bartizan::response
