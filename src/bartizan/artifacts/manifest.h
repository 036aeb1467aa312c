#pragma once
// The manifest of a folder: canonical JSON, so that equal content has an equal digest.
//   {"schema":"bartizan.tree/1","entries":[
//     {"path":"bin/run","mode":"exec","size":12,"digest":"…64 hex…"},
//     {"path":"docs","mode":"link","target":"share/docs"}]}
// Entries are sorted by the bytes of their path; folders are implied, so empty ones are not kept.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::artifacts {

struct Entry {
  enum class Mode { kFile, kExecutable, kLink };
  std::string path;  // relative, "/" between parts, UTF-8
  Mode mode = Mode::kFile;
  uint64_t size = 0;   // files only
  std::string digest;  // files only
  std::string target;  // links only
};

// 64 lower-case hexadecimal digits.
bool IsDigest(std::string_view text);

// Sorts, checks and writes. kInvalid: a path that is not UTF-8, a link that leads outside.
Result<std::string> WriteManifest(std::vector<Entry>& entries);

// Reads a manifest that may be hostile. kInvalid: not exactly what WriteManifest writes; paths that
// leave the folder, occur twice or lie below a file or link; links that lead outside.
Result<std::vector<Entry>> ReadManifest(std::string_view text, std::string_view name);

}  // namespace bartizan::artifacts
