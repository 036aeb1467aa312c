#pragma once
// Finds lock files.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::sca {

enum class LockKind { kNone, kNpm, kRequirements, kUnread };
// By the file's name; kUnread: a lock file of npm's or Python's world that is not understood here.
LockKind LockKindOf(const fs::path& file);

// The path as seen from the root, normal form, with '/'; either may be absolute.
std::string NameBelow(const fs::path& root, const fs::path& path);

struct LockFile {
  fs::path root;     // what `name` is relative to
  std::string name;  // normal form, with '/'
  LockKind kind = LockKind::kNone;
};

struct Discovery {
  std::vector<LockFile> files;        // by name
  std::vector<std::string> problems;  // folders that cannot be read, lock files that are not read
};

// Looks below a directory; kLimit beyond a million entries or 64 levels.
Result<Discovery> Discover(const fs::path& directory, const fs::path& root);

}  // namespace bartizan::sca
