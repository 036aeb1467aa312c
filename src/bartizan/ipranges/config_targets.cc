#include "bartizan/ipranges/config_targets.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::ipranges {
namespace {

using data::FailAt;
using data::Yaml;

constexpr size_t kMostEntries = 100'000;

Status ReadPlace(MappingReader& reader, AwsPlace& place) {
  BARTIZAN_DO(reader.Text("profile", place.profile));
  BARTIZAN_DO(reader.Text("region", place.region));
  return reader.Text("endpoint-url", place.endpoint_url);
}

Status ReadPorts(MappingReader& reader, std::vector<PortRange>& out) {
  std::vector<std::string> texts;
  BARTIZAN_DO(reader.Texts("ports", texts));
  const Yaml* node = reader.Find("ports");
  if (node == nullptr) return {};
  out.clear();
  for (const std::string& text : texts) {
    auto port = ParsePort(text);
    if (!port) return FailAt(reader.file(), *node, port.error().message);
    out.push_back(*std::move(port));
  }
  if (out.empty()) return FailAt(reader.file(), *node, "ports must name at least one");
  std::ranges::sort(out);
  return {};
}

// NAME=VALUE of a tag.
Status AddTagFilter(const std::string& text, const Yaml& node, std::string_view file,
                    std::vector<std::string>& out) {
  if (text.find('=') == std::string::npos || text.starts_with('=')) {
    return FailAt(file, node, "interfaces-with names a tag as NAME=VALUE");
  }
  out.push_back("tag:" + text);
  return {};
}

Status ReadAttach(const Yaml& node, std::string_view file, SecurityGroupConfig& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "attach"));
  std::vector<std::string> tags;
  BARTIZAN_DO(reader.Texts("interfaces", config.interfaces));
  BARTIZAN_DO(reader.Texts("interfaces-with", tags));
  for (const std::string& tag : tags) {
    BARTIZAN_DO(AddTagFilter(tag, *reader.Find("interfaces-with"), file, config.interfaces));
  }
  BARTIZAN_DO(reader.Texts("load-balancers", config.load_balancers));
  return reader.Finish();
}

Status ReadOptionalNumber(MappingReader& reader, std::string_view key, size_t most,
                          std::optional<size_t>& out) {
  size_t number = 0;
  BARTIZAN_DO(reader.Number(key, number, 1, most));
  if (number > 0) out = number;
  return {};
}

Status Read(MappingReader& reader, SecurityGroupConfig& config) {
  BARTIZAN_DO(ReadPlace(reader, config.aws));
  BARTIZAN_DO(reader.Text("vpc", config.vpc));
  BARTIZAN_DO(reader.Text("prefix", config.prefix));
  BARTIZAN_DO(ReadPorts(reader, config.ports));
  if (const Yaml* attach = reader.Find("attach")) {
    BARTIZAN_DO(ReadAttach(*attach, reader.file(), config));
  }
  BARTIZAN_DO(ReadOptionalNumber(reader, "rules-per-group", 1000, config.rules_per_group));
  return ReadOptionalNumber(reader, "groups-per-interface", 16, config.groups_per_interface);
}

Status Read(MappingReader& reader, PrefixListConfig& config) {
  BARTIZAN_DO(ReadPlace(reader, config.aws));
  BARTIZAN_DO(reader.Required("name"));
  BARTIZAN_DO(reader.Text("name", config.name));
  return reader.Number("max-entries", config.max_entries, 1, kMostEntries);
}

Status Read(MappingReader& reader, NftablesConfig& config) {
  BARTIZAN_DO(reader.Required("table"));
  BARTIZAN_DO(reader.Text("family", config.family));
  static const std::vector<std::string> families = {"inet", "ip", "ip6", "bridge", "netdev"};
  if (!Contains(families, config.family)) {
    return FailAt(reader.file(), *reader.Find("family"),
                  "family is one of: " + Join(families, ", "));
  }
  BARTIZAN_DO(reader.Text("table", config.table));
  BARTIZAN_DO(reader.Text("set4", config.set4));
  BARTIZAN_DO(reader.Text("set6", config.set6));
  if (config.set4.empty() && config.set6.empty()) {
    return FailAt(reader.file(), reader.node(), "nftables needs \"set4\", \"set6\" or both");
  }
  BARTIZAN_DO(reader.Text("netns", config.netns));
  return reader.Flag("create", config.create);
}

Status Read(MappingReader& reader, NginxConfig& config) {
  BARTIZAN_DO(reader.Required("file"));
  std::string file;
  std::string form = "geo";
  BARTIZAN_DO(reader.Text("file", file));
  BARTIZAN_DO(reader.Text("form", form));
  if (form != "geo" && form != "allow") {
    return FailAt(reader.file(), *reader.Find("form"), "form is geo or allow");
  }
  config.file = file;
  config.geo = form == "geo";
  BARTIZAN_DO(reader.Flag("deny", config.deny));
  if (config.geo && config.deny) {
    return FailAt(reader.file(), *reader.Find("deny"), "deny belongs to the form allow");
  }
  BARTIZAN_DO(reader.Text("test", config.test));
  const Yaml* reload = reader.Find("reload");
  if (reload == nullptr) return {};
  const data::Json value = data::YamlToJson(*reload);
  if (!value.is_bool()) return reader.Text("reload", config.reload);
  if (!value.get_bool()) config.test = config.reload = "";
  return {};
}

Status Read(MappingReader& reader, HaproxyConfig& config) {
  BARTIZAN_DO(reader.Required("socket"));
  BARTIZAN_DO(reader.Required("acl"));
  std::string socket;
  BARTIZAN_DO(reader.Text("socket", socket));
  config.socket = socket;
  return reader.Text("acl", config.acl);
}

template <class T>
Status ReadInto(const Yaml& node, std::string_view file, std::string_view kind,
                std::optional<T>& out) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, kind));
  BARTIZAN_DO(Read(reader, out.emplace()));
  return reader.Finish();
}

Result<uint16_t> PortNumber(std::string_view text) {
  const auto number = ParseInt(text);
  if (number && *number >= 0 && *number <= 65'535) return static_cast<uint16_t>(*number);
  return Fail(Code::kInvalid, fmt::format("\"{}\" is no port from 0 to 65535", text));
}

}  // namespace

Result<PortRange> ParsePort(std::string_view text) {
  PortRange range;
  if (const size_t slash = text.find('/'); slash != std::string_view::npos) {
    range.protocol = text.substr(slash + 1);
    text = text.substr(0, slash);
  }
  if (range.protocol != "tcp" && range.protocol != "udp") {
    return Fail(Code::kInvalid, fmt::format("\"{}\" is neither tcp nor udp", range.protocol));
  }
  const size_t dash = text.find('-');
  BARTIZAN_TRY(range.from, PortNumber(text.substr(0, dash)));
  range.to = range.from;
  if (dash == std::string_view::npos) return range;
  BARTIZAN_TRY(range.to, PortNumber(text.substr(dash + 1)));
  if (range.to >= range.from) return range;
  return Fail(Code::kInvalid, fmt::format("the ports {} run backwards", text));
}

Result<TargetConfig> ReadTarget(const Yaml& node, std::string_view file) {
  if (node.kind != Yaml::kMapping || node.members.size() != 1) {
    return FailAt(file, node, "a target is a mapping with its kind as the only key");
  }
  const Yaml& kind = node.members[0].first;
  const Yaml& value = node.members[0].second;
  TargetConfig config;
  const auto result = [&]() -> Status {
    if (kind.scalar == "ec2-security-group") {
      return ReadInto(value, file, kind.scalar, config.security_group);
    }
    if (kind.scalar == "ec2-prefix-list") {
      return ReadInto(value, file, kind.scalar, config.prefix_list);
    }
    if (kind.scalar == "nftables") return ReadInto(value, file, kind.scalar, config.nftables);
    if (kind.scalar == "nginx") return ReadInto(value, file, kind.scalar, config.nginx);
    if (kind.scalar == "haproxy") return ReadInto(value, file, kind.scalar, config.haproxy);
    return FailAt(file, kind, fmt::format("\"{}\" is no kind of target", kind.scalar),
                  "there are: ec2-security-group, ec2-prefix-list, nftables, nginx, haproxy");
  }();
  if (!result) return std::unexpected(result.error());
  return config;
}

}  // namespace bartizan::ipranges
