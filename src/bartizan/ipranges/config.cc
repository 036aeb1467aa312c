#include "bartizan/ipranges/config.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/config_targets.h"
#include "bartizan/ipranges/source.h"

namespace bartizan::ipranges {
namespace {

using data::FailAt;
using data::Yaml;

constexpr size_t kMostRules = 100'000;
constexpr size_t kMostPrefixes = 200'000;
constexpr Micros kLeastPoll{10'000'000};

Status ReadSource(const Yaml& node, std::string_view file, Config& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "source"));
  std::string path;
  bool china = false;
  BARTIZAN_DO(reader.Text("url", config.url));
  BARTIZAN_DO(reader.Text("file", path));
  BARTIZAN_DO(reader.Flag("china", china));
  BARTIZAN_DO(reader.Flag("any-host", config.any_host));
  BARTIZAN_DO(reader.Finish());
  const int ways = (config.url.empty() ? 0 : 1) + (path.empty() ? 0 : 1) + (china ? 1 : 0);
  if (ways > 1) return FailAt(file, node, "source is one of url, file and china");
  config.file = path;
  if (china) config.url = kDocumentUrlChina;
  return {};
}

Status ReadSelection(MappingReader& reader, Selection& selection) {
  BARTIZAN_DO(reader.Texts("services", selection.services));
  BARTIZAN_DO(reader.Texts("regions", selection.regions));
  BARTIZAN_DO(reader.Texts("border-groups", selection.border_groups));
  std::vector<std::string> families = {"ipv4", "ipv6"};
  BARTIZAN_DO(reader.Texts("families", families));
  selection.v4 = Contains(families, "ipv4");
  selection.v6 = Contains(families, "ipv6");
  const bool known = std::ranges::all_of(
      families, [](const std::string& each) { return each == "ipv4" || each == "ipv6"; });
  if (known && !families.empty()) return {};
  return FailAt(reader.file(), *reader.Find("families"), "families are ipv4, ipv6 or both");
}

Status ReadMerge(const Yaml& node, std::string_view file, ListConfig& list) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "merge"));
  BARTIZAN_DO(reader.Required("budget"));
  size_t budget = 0;
  double percent = list.max_over_coverage * 100;
  BARTIZAN_DO(reader.Number("budget", budget, 1, kMostRules));
  BARTIZAN_DO(reader.Percent("max-over-coverage", percent, 100));
  list.budget = budget;
  list.max_over_coverage = percent / 100;
  return reader.Finish();
}

Status ReadGuards(const Yaml& node, std::string_view file, Guards& guards) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "guards"));
  BARTIZAN_DO(reader.Number("min", guards.min_prefixes, 1, kMostPrefixes));
  BARTIZAN_DO(reader.Number("max", guards.max_prefixes, 1, kMostPrefixes));
  BARTIZAN_DO(reader.Percent("added", guards.max_added_percent, 1e6));
  BARTIZAN_DO(reader.Percent("removed", guards.max_removed_percent, 100));
  BARTIZAN_DO(reader.Number("always", guards.always, 0, kMostPrefixes));
  BARTIZAN_DO(reader.Finish());
  if (guards.min_prefixes <= guards.max_prefixes) return {};
  return FailAt(file, node, "min is more than max");
}

Status ReadTargets(const Yaml& node, std::string_view file, std::vector<TargetConfig>& targets) {
  if (node.kind != Yaml::kSequence || node.items.empty()) {
    return FailAt(file, node, "targets is a list of at least one");
  }
  for (const Yaml& item : node.items) {
    BARTIZAN_TRY(TargetConfig target, ReadTarget(item, file));
    targets.push_back(std::move(target));
  }
  return {};
}

Result<ListConfig> ReadList(const Yaml& node, std::string_view file) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a list"));
  ListConfig list;
  BARTIZAN_DO(reader.Required("name"));
  BARTIZAN_DO(reader.Required("targets"));
  BARTIZAN_DO(reader.Text("name", list.name));
  BARTIZAN_DO(ReadSelection(reader, list.selection));
  if (const Yaml* merge = reader.Find("merge")) BARTIZAN_DO(ReadMerge(*merge, file, list));
  if (const Yaml* guards = reader.Find("guards")) {
    BARTIZAN_DO(ReadGuards(*guards, file, list.guards));
  }
  BARTIZAN_DO(reader.Duration("grace", list.grace));
  BARTIZAN_DO(ReadTargets(*reader.Find("targets"), file, list.targets));
  BARTIZAN_DO(reader.Finish());
  return list;
}

Status ReadLists(MappingReader& reader, std::vector<ListConfig>& lists) {
  BARTIZAN_DO(reader.Required("lists"));
  const Yaml& node = *reader.Find("lists");
  if (node.kind != Yaml::kSequence || node.items.empty()) {
    return FailAt(reader.file(), node, "lists is a list of at least one");
  }
  std::set<std::string> names;
  for (const Yaml& item : node.items) {
    BARTIZAN_TRY(ListConfig list, ReadList(item, reader.file()));
    if (!names.insert(list.name).second) {
      return FailAt(reader.file(), item, fmt::format("two lists are named {}", list.name));
    }
    lists.push_back(std::move(list));
  }
  return {};
}

Status ReadEvents(const Yaml& node, std::string_view file, Config& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "events"));
  BARTIZAN_DO(reader.Required("queue"));
  BARTIZAN_DO(reader.Text("queue", config.queue_url));
  BARTIZAN_DO(reader.Texts("topics", config.topics));
  return reader.Finish();
}

Status ReadNotify(const Yaml& node, std::string_view file, Config& config) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "notify"));
  BARTIZAN_DO(reader.Required("topic"));
  BARTIZAN_DO(reader.Text("topic", config.notify_topic));
  BARTIZAN_DO(reader.Finish());
  if (config.notify_topic.starts_with("arn:")) return {};
  return FailAt(file, *reader.Find("topic"), "topic is the ARN of an SNS topic");
}

std::string Or(std::optional<std::string> value, std::string_view otherwise) {
  return value && !value->empty() ? *value : std::string(otherwise);
}

}  // namespace

Result<Config> ParseConfig(std::string_view yaml, std::string_view name) {
  BARTIZAN_TRY(Yaml root, data::ParseYaml(yaml, name));
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(root, name, "the configuration"));
  Config config;
  config.topics = {std::string(kAmazonTopic)};
  if (const Yaml* node = reader.Find("source")) BARTIZAN_DO(ReadSource(*node, name, config));
  BARTIZAN_DO(ReadLists(reader, config.lists));
  if (const Yaml* node = reader.Find("events")) BARTIZAN_DO(ReadEvents(*node, name, config));
  BARTIZAN_DO(reader.Duration("poll", config.poll));
  if (config.poll < kLeastPoll) {
    return FailAt(name, *reader.Find("poll"), "poll is at least 10s: the document is not yours");
  }
  if (const Yaml* node = reader.Find("notify")) BARTIZAN_DO(ReadNotify(*node, name, config));
  BARTIZAN_DO(reader.Finish());
  return config;
}

Result<Config> ConfigFromEnvironment(
    const std::function<std::optional<std::string>(std::string_view)>& get) {
  SecurityGroupConfig groups;
  groups.vpc = Or(get("VPC_ID"), "");
  groups.prefix = Or(get("PREFIX_NAME"), "AUTOUPDATE");
  groups.aws.region = Or(get("REGION"), "us-east-1");
  groups.ports.clear();
  for (const std::string& text : Split(Or(get("PORTS"), "80"), ',')) {
    auto port = ParsePort(Trim(text));
    if (!port) return std::unexpected(std::move(port).error().With("$PORTS"));
    if (!Contains(groups.ports, *port)) groups.ports.push_back(*std::move(port));
  }
  std::ranges::sort(groups.ports);
  ListConfig list;
  list.selection.services = {Or(get("SERVICE"), "CLOUDFRONT")};
  list.selection.v6 = false;
  list.name = ToLower(list.selection.services[0]);
  list.targets.push_back({.security_group = std::move(groups)});
  Config config;
  config.topics = {std::string(kAmazonTopic)};
  config.lists.push_back(std::move(list));
  return config;
}

}  // namespace bartizan::ipranges
