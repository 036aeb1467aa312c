#pragma once
// The key of a step's result: equal keys mean that the step would do the same again.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/git.h"
#include "bartizan/pipeline/runs.h"

namespace bartizan::pipeline {

struct KeyInput {
  const Step* step = nullptr;
  std::string tree;  // the commit's tree: used without declared inputs
  const std::vector<TreeEntry>* entries = nullptr;  // files of the commit
  std::vector<StepArtifact> artifacts;              // restored from needed steps
  std::map<std::string, std::string> environment;   // names and values, without secrets
  std::map<std::string, std::string> secrets;       // enter as HMAC with the home's key
  std::vector<std::string> tool_versions;           // "cc: cc (Debian …)" of declared tools
  std::string advisories;                           // digest of the data that a scan uses, or ""
  // Whether the run's ref is one that may have secrets. What a step reads beyond its declared
  // inputs is not in the key, so with declared inputs an untrusted branch must not leave results
  // that a trusted one takes up.
  bool trusted = true;
};

// SHA-256 as hex of what the commit holds at the paths (files or folders) that a scan uses beside
// what it scans: its configuration and advisories. `action` is expanded. None when there is a link
// at or below them: it may lead to data that is not in the commit.
std::optional<std::string> ScanDataDigest(const ScanAction& action,
                                          const std::vector<TreeEntry>& entries);

// Deploy, approve and gate steps and DAST scans have no key: they are never reused.
bool IsCacheable(const Step& step);

// SHA-256 as hex. `secret_key`: the home's key for the HMAC.
std::string StepKey(const KeyInput& input, const std::string& secret_key);

// The home's cache key (keys/cache.key, 0600), made at first use.
Result<std::string> HomeCacheKey(store::Home& home);

}  // namespace bartizan::pipeline
