#include "bartizan/sca/advisories.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/crypto/hash.h"
#include "bartizan/data/json.h"
#include "bartizan/data/yaml.h"

namespace bartizan::sca {
namespace {

constexpr size_t kMaxFiles = 1'000'000;
constexpr int kMaxDepth = 16;
constexpr uint64_t kMaxRecordBytes = 8U << 20U;

std::string Key(std::string_view ecosystem, std::string_view name) {
  return std::string(ecosystem) + '\n' + std::string(name);
}

// Relative paths of the records, sorted, so that the digest does not depend on the file system.
Result<std::vector<std::string>> ListRecords(const fs::path& directory,
                                             std::vector<std::string>& problems) {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator walk(directory, error);
  if (error) return FailErrno(error.value(), "reading " + directory.string());
  for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const fs::directory_entry& entry = *walk;
    std::string name = entry.path().filename().string();
    if (entry.is_directory(error)) {
      if (walk.depth() >= kMaxDepth) {
        return Fail(Code::kLimit, entry.path().string() + ": folders are nested too deeply");
      }
      if (name.starts_with('.')) walk.disable_recursion_pending();
      continue;
    }
    std::string extension = entry.path().extension().string();
    std::string relative = entry.path().lexically_relative(directory).generic_string();
    if (extension == ".zip") {
      problems.push_back(relative + ": archives are not read: unpack it");
    }
    if (extension != ".json" && extension != ".yaml" && extension != ".yml") continue;
    if (paths.size() >= kMaxFiles) {
      return Fail(Code::kLimit,
                  fmt::format("{}: more than {} advisories", directory.string(), kMaxFiles));
    }
    paths.push_back(std::move(relative));
  }
  if (error) return FailErrno(error.value(), "reading " + directory.string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Result<OsvRecord> ParseFile(std::string_view text, const std::string& path) {
  if (path.ends_with(".json")) {
    BARTIZAN_TRY(data::Json json, data::ParseJson(text, path, {.max_bytes = kMaxRecordBytes}));
    return ParseOsv(json, path);
  }
  BARTIZAN_TRY(data::Yaml yaml, data::ParseYaml(text, path));
  return ParseOsv(data::YamlToJson(yaml), path);
}

}  // namespace

Result<Advisories> Advisories::Load(const fs::path& directory) {
  std::error_code error;
  if (!fs::is_directory(directory, error)) {
    return Fail(Code::kNotFound,
                fmt::format("there is no directory of advisories at {}", directory.string()),
                "give a directory of OSV records, one JSON file each, as osv.dev exports them "
                "(unpacked)");
  }
  Advisories advisories;
  BARTIZAN_TRY(auto paths, ListRecords(directory, advisories.problems_));
  advisories.records_.reserve(paths.size());
  crypto::Sha256 digest;
  for (const std::string& path : paths) {
    auto text = ReadFile(directory / path, kMaxRecordBytes);
    if (!text) {
      advisories.problems_.push_back(path + ": " + text.error().OneLine());
      continue;
    }
    digest.Field(path).Field(crypto::Sha256Hex(*text));
    auto record = ParseFile(*text, path);
    if (record) {
      advisories.Add(*std::move(record));
    } else {
      advisories.problems_.push_back(record.error().OneLine());
    }
  }
  advisories.digest_ = digest.FinishHex();
  return advisories;
}

void Advisories::Add(OsvRecord record) {
  if (record.modified) newest_ = std::max(newest_.value_or(*record.modified), *record.modified);
  auto number = static_cast<uint32_t>(records_.size());
  if (!record.withdrawn) {
    for (size_t i = 0; i < record.affected.size(); ++i) {
      const OsvAffected& affected = record.affected[i];
      if (affected.name.empty()) continue;
      by_package_[Key(affected.ecosystem, affected.name)].push_back(
          {number, static_cast<uint32_t>(i)});
    }
  }
  records_.push_back(std::move(record));
}

std::vector<Advisories::Entry> Advisories::Of(std::string_view ecosystem,
                                              std::string_view name) const {
  std::vector<Entry> entries;
  auto found = by_package_.find(Key(ecosystem, name));
  if (found == by_package_.end()) return entries;
  for (const Slot& slot : found->second) {
    const OsvRecord& record = records_[slot.record];
    entries.push_back({&record, &record.affected[slot.affected]});
  }
  return entries;
}

}  // namespace bartizan::sca
