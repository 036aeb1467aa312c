#include "bartizan/pipeline/cache_key.h"

#include <algorithm>

#include "bartizan/base/glob.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/pipeline/scanner.h"

namespace bartizan::pipeline {
namespace {

constexpr std::string_view kLinkMode = "120000";  // git's, of a symbolic link

void AddList(crypto::Sha256& hash, std::string_view label, const std::vector<std::string>& values) {
  hash.Field(label).Field(std::to_string(values.size()));
  for (const auto& value : values) hash.Field(value);
}

// The count keeps two lists apart that follow each other.
void AddPaths(crypto::Sha256& hash, std::string_view label, const std::vector<NamedPath>& paths) {
  hash.Field(label).Field(std::to_string(paths.size()));
  for (const auto& [name, path] : paths) hash.Field(name).Field(path);
}

void AddValues(crypto::Sha256& hash, std::string_view label,
               const std::map<std::string, std::string>& values) {
  hash.Field(label).Field(std::to_string(values.size()));
  for (const auto& [name, value] : values) hash.Field(name).Field(value);
}

void AddAction(crypto::Sha256& hash, const Step& step) {
  hash.Field(StepKindName(step.kind()));
  if (const auto* run = std::get_if<RunAction>(&step.action)) {
    AddList(hash, "run", run->commands);
    AddPaths(hash, "reports", run->reports);
    std::vector<std::string> codes;
    for (int code : run->exit_codes) codes.push_back(std::to_string(code));
    AddList(hash, "exit-codes", codes);
  } else if (const auto* scan = std::get_if<ScanAction>(&step.action)) {
    hash.Field(scan->tool).Field(scan->url).Field(scan->config).Field(scan->advisories);
    AddList(hash, "paths", scan->paths);
    AddList(hash, "args", scan->args);
  }
  AddPaths(hash, "outputs", step.artifacts);
}

void AddInputs(crypto::Sha256& hash, const KeyInput& input) {
  if (input.step->inputs.empty()) {
    hash.Field("tree").Field(input.tree);
    return;
  }
  hash.Field("inputs");
  for (const TreeEntry& entry : *input.entries) {
    bool declared = std::ranges::any_of(input.step->inputs, [&](const std::string& pattern) {
      return PathMatches(pattern, entry.path);
    });
    if (declared) hash.Field(entry.mode).Field(entry.object).Field(entry.path);
  }
}

// The one of `path` itself, those of the folder's content, or a link on the way to it.
bool Concerns(const TreeEntry& entry, const fs::path& path) {
  std::string name = path.lexically_normal().string();
  while (name.ends_with('/')) name.pop_back();
  if (name == "." || entry.path == name || entry.path.starts_with(name + "/")) return true;
  return entry.mode == kLinkMode && name.starts_with(entry.path + "/");
}

}  // namespace

std::optional<std::string> ScanDataDigest(const ScanAction& action,
                                          const std::vector<TreeEntry>& entries) {
  crypto::Sha256 hash;
  for (const std::string& path : {action.config, AdvisoriesPath(action)}) {
    hash.Field(path);
    if (path.empty()) continue;
    for (const TreeEntry& entry : entries) {
      if (!Concerns(entry, path)) continue;
      if (entry.mode == kLinkMode) return std::nullopt;
      hash.Field(entry.mode).Field(entry.object).Field(entry.path);
    }
  }
  return hash.FinishHex();
}

bool IsCacheable(const Step& step) {
  if (!step.cache) return false;
  if (step.kind() == StepKind::kRun) return true;
  const auto* scan = std::get_if<ScanAction>(&step.action);
  return scan != nullptr && scan->url.empty();
}

std::string StepKey(const KeyInput& input, const std::string& secret_key) {
  crypto::Sha256 hash;
  hash.Field("bartizan.step/2").Field(input.step->name);
  AddAction(hash, *input.step);
  AddInputs(hash, input);
  if (!input.trusted && !input.step->inputs.empty()) hash.Field("untrusted");
  hash.Field("artifacts").Field(std::to_string(input.artifacts.size()));
  for (const auto& artifact : input.artifacts) hash.Field(artifact.path).Field(artifact.digest);
  AddValues(hash, "environment", input.environment);
  std::map<std::string, std::string> secrets = input.secrets;
  for (auto& [name, value] : secrets) {
    value = HexEncode(crypto::HmacSha256(Bytes(secret_key), value));
  }
  AddValues(hash, "secrets", secrets);
  AddList(hash, "tools", input.tool_versions);
  hash.Field(input.advisories);
  return hash.FinishHex();
}

Result<std::string> HomeCacheKey(store::Home& home) {
  fs::path file = home.keys() / "cache.key";
  auto key = ReadFile(file, 64);
  if (key && key->size() == 32) return key;
  if (!key && key.error().code != Code::kNotFound) return key;
  std::string fresh(32, '\0');
  crypto::RandomBytes({reinterpret_cast<uint8_t*>(fresh.data()), fresh.size()});
  BARTIZAN_DO(WriteFileAtomic(file, fresh, 0600));
  return fresh;
}

}  // namespace bartizan::pipeline
