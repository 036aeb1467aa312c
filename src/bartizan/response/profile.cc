#include "bartizan/response/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/data/yaml_mapping.h"

namespace bartizan::response {

using data::FailAt;
using data::MappingReader;
using data::Yaml;

namespace {

constexpr size_t kMostProfiles = 100, kMostItems = 500;
constexpr size_t kMostRunBytes = 3'000;  // terminals take lines of at most 4,095 bytes
constexpr size_t kMostPathBytes = 1'024;
constexpr Micros kLeastTime{1'000'000}, kMostTime{3'600'000'000};
constexpr uint64_t kMostBytes = 4ULL << 30U;

bool NameFits(std::string_view name) {
  return name.size() <= 64 && name[0] != '-' && std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool OneLine(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

Status ReadName(MappingReader& reader, std::string& name) {
  BARTIZAN_DO(reader.Required("name"));
  BARTIZAN_DO(reader.Text("name", name));
  if (NameFits(name)) return {};
  return FailAt(reader.file(), *reader.Find("name"),
                "name is 1 to 64 of a to z, 0 to 9 and \"-\", and begins with no \"-\"");
}

Status ReadBounds(MappingReader& reader, Micros& time, uint64_t& bytes) {
  BARTIZAN_DO(reader.Duration("time", time));
  if (time < kLeastTime || time > kMostTime) {
    return FailAt(reader.file(), *reader.Find("time"), "time is a duration from 1s to 1h");
  }
  return reader.Size("bytes", bytes, 1, kMostBytes);
}

Result<CollectCommand> ReadCommand(const Yaml& node, std::string_view file) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a command"));
  CollectCommand command;
  BARTIZAN_DO(ReadName(reader, command.name));
  BARTIZAN_DO(reader.Required("run"));
  BARTIZAN_DO(reader.Text("run", command.run));
  if (command.run.size() > kMostRunBytes || !OneLine(command.run)) {
    return FailAt(file, *reader.Find("run"),
                  fmt::format("run is one line of at most {} bytes", kMostRunBytes),
                  "join commands by \";\", or write \"run: >-\" before lines that are joined");
  }
  BARTIZAN_DO(ReadBounds(reader, command.time, command.bytes));
  BARTIZAN_DO(reader.Finish());
  return command;
}

// Parts that would lead elsewhere than they say are refused, and the whole machine is too.
bool PathFits(std::string_view path) {
  if (!path.starts_with('/') || path.ends_with('/') || !OneLine(path)) return false;
  const auto parts = Split(path.substr(1), '/');
  return std::ranges::none_of(
      parts, [](const std::string& part) { return part.empty() || part == "." || part == ".."; });
}

Result<CollectFile> ReadCollectFile(const Yaml& node, std::string_view file) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a file"));
  CollectFile wanted;
  BARTIZAN_DO(reader.Required("path"));
  BARTIZAN_DO(reader.Text("path", wanted.path));
  if (wanted.path.size() > kMostPathBytes || !PathFits(wanted.path)) {
    return FailAt(file, *reader.Find("path"),
                  "path is absolute, without \".\", \"..\", empty parts and control characters");
  }
  BARTIZAN_DO(reader.Size("bytes", wanted.bytes, 1, kMostBytes));
  BARTIZAN_DO(reader.Finish());
  return wanted;
}

// A list of at most 500; none when the key is absent.
Result<std::vector<Yaml>> Items(MappingReader& reader, std::string_view key) {
  const Yaml* node = reader.Find(key);
  if (node == nullptr) return std::vector<Yaml>{};
  if (node->kind == Yaml::kSequence && node->items.size() <= kMostItems) return node->items;
  return FailAt(reader.file(), *node, fmt::format("{} is a list of at most {}", key, kMostItems));
}

Status ReadCommands(MappingReader& reader, CollectionProfile& profile) {
  std::set<std::string> names;
  BARTIZAN_TRY(const auto items, Items(reader, "commands"));
  for (const Yaml& item : items) {
    BARTIZAN_TRY(CollectCommand command, ReadCommand(item, reader.file()));
    if (!names.insert(command.name).second) {
      return FailAt(reader.file(), item, fmt::format("two commands are named {}", command.name));
    }
    profile.commands.push_back(std::move(command));
  }
  return {};
}

Status ReadFiles(MappingReader& reader, CollectionProfile& profile) {
  BARTIZAN_TRY(const auto items, Items(reader, "files"));
  if (!items.empty() && profile.os != "linux") {
    return FailAt(reader.file(), *reader.Find("files"),
                  "files are collected of linux alone: let a command print them");
  }
  for (const Yaml& item : items) {
    BARTIZAN_TRY(CollectFile wanted, ReadCollectFile(item, reader.file()));
    profile.files.push_back(std::move(wanted));
  }
  return {};
}

Result<CollectionProfile> ReadProfile(const Yaml& node, std::string_view file) {
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(node, file, "a profile"));
  CollectionProfile profile;
  BARTIZAN_DO(ReadName(reader, profile.name));
  BARTIZAN_DO(reader.Required("os"));
  BARTIZAN_DO(reader.Text("os", profile.os));
  if (profile.os != "linux" && profile.os != "windows") {
    return FailAt(file, *reader.Find("os"), "os is linux or windows");
  }
  if (const Yaml* limits = reader.Find("limits")) {
    BARTIZAN_TRY(MappingReader bounds, MappingReader::Open(*limits, file, "limits"));
    BARTIZAN_DO(ReadBounds(bounds, profile.time, profile.bytes));
    BARTIZAN_DO(bounds.Finish());
  }
  BARTIZAN_DO(ReadCommands(reader, profile));
  BARTIZAN_DO(ReadFiles(reader, profile));
  BARTIZAN_DO(reader.Finish());
  if (!profile.commands.empty() || !profile.files.empty()) return profile;
  return FailAt(file, node, "a profile has \"commands\", \"files\" or both");
}

const CollectionProfile* Named(std::span<const CollectionProfile> profiles, std::string_view name) {
  const auto found = std::ranges::find(profiles, name, &CollectionProfile::name);
  return found == profiles.end() ? nullptr : &*found;
}

}  // namespace

Result<std::vector<CollectionProfile>> ParseProfiles(std::string_view yaml, std::string_view name) {
  BARTIZAN_TRY(Yaml root, data::ParseYaml(yaml, name));
  BARTIZAN_TRY(MappingReader reader, MappingReader::Open(root, name, "the file of profiles"));
  BARTIZAN_DO(reader.Required("profiles"));
  const Yaml& list = *reader.Find("profiles");
  BARTIZAN_DO(reader.Finish());
  if (list.kind != Yaml::kSequence || list.items.empty() || list.items.size() > kMostProfiles) {
    return FailAt(name, list, fmt::format("profiles is a list of 1 to {}", kMostProfiles));
  }
  std::vector<CollectionProfile> profiles;
  for (const Yaml& item : list.items) {
    BARTIZAN_TRY(CollectionProfile profile, ReadProfile(item, name));
    if (Named(profiles, profile.name) != nullptr) {
      return FailAt(name, item, fmt::format("two profiles are named {}", profile.name));
    }
    profiles.push_back(std::move(profile));
  }
  return profiles;
}

const std::vector<CollectionProfile>& BuiltinProfiles() {
  static const std::vector<CollectionProfile> profiles = [] {
    auto parsed = ParseProfiles(BuiltinProfilesText(), "built-in profiles");
    BARTIZAN_CHECK(parsed.has_value());
    return *std::move(parsed);
  }();
  return profiles;
}

Result<CollectionProfile> FindProfile(std::span<const CollectionProfile> own,
                                      std::string_view name) {
  if (const auto* profile = Named(own, name)) return *profile;
  if (const auto* profile = Named(BuiltinProfiles(), name)) return *profile;
  std::set<std::string> names;
  for (const CollectionProfile& profile : own) names.insert(profile.name);
  for (const CollectionProfile& profile : BuiltinProfiles()) names.insert(profile.name);
  return Fail(Code::kNotFound, fmt::format("there is no collection profile \"{}\"", name),
              fmt::format("the profiles are: {}", fmt::join(names, ", ")));
}

}  // namespace bartizan::response
