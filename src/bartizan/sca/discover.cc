#include "bartizan/sca/discover.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"

namespace bartizan::sca {
namespace {

constexpr size_t kMaxEntries = 1'000'000;
constexpr int kMaxDepth = 64;

bool IsSkipped(std::string_view folder) {
  return folder == "node_modules" || folder == "__pycache__" || folder.starts_with('.');
}

}  // namespace

LockKind LockKindOf(const fs::path& file) {
  std::string name = file.filename().string();
  if (name == "package-lock.json" || name == "npm-shrinkwrap.json") return LockKind::kNpm;
  static constexpr std::array<std::string_view, 9> kUnreadNames = {
      "yarn.lock",    "pnpm-lock.yaml", "bun.lock", "bun.lockb",  "poetry.lock",
      "Pipfile.lock", "pdm.lock",       "uv.lock",  "pylock.toml"};
  if (std::find(kUnreadNames.begin(), kUnreadNames.end(), name) != kUnreadNames.end()) {
    return LockKind::kUnread;
  }
  std::string lower = ToLower(name);
  if (!lower.ends_with(".txt")) return LockKind::kNone;
  bool named = lower.starts_with("requirements") || lower.ends_with("requirements.txt");
  bool in_folder = file.parent_path().filename() == "requirements";
  return named || in_folder ? LockKind::kRequirements : LockKind::kNone;
}

std::string NameBelow(const fs::path& root, const fs::path& path) {
  auto full = [](const fs::path& p) { return fs::absolute(p).lexically_normal(); };
  // "folder/" ends in an empty part that would count as a level.
  fs::path base = full(root / ".").parent_path();
  return full(path).lexically_relative(base).generic_string();
}

Result<Discovery> Discover(const fs::path& directory, const fs::path& root) {
  Discovery found;
  std::error_code error;
  fs::recursive_directory_iterator walk(directory, error);
  if (error) return FailErrno(error.value(), "reading " + directory.string());
  size_t entries = 0;
  for (; walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    if (++entries > kMaxEntries) {
      return Fail(Code::kLimit,
                  fmt::format("{} holds more than {} files", directory.string(), kMaxEntries),
                  "name the lock files instead");
    }
    const fs::directory_entry& entry = *walk;
    std::string name = NameBelow(root, entry.path());
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      bool skip = IsSkipped(entry.path().filename().string());
      if (!skip && walk.depth() >= kMaxDepth) {
        return Fail(Code::kLimit, name + ": folders are nested too deeply");
      }
      if (!skip && ::access(entry.path().c_str(), R_OK | X_OK) != 0) {
        found.problems.push_back(name + ": the folder cannot be read");
        skip = true;
      }
      if (skip) walk.disable_recursion_pending();
      continue;
    }
    LockKind kind = LockKindOf(entry.path());
    if (kind == LockKind::kNone || !entry.is_regular_file(error)) continue;
    if (kind == LockKind::kUnread) {
      found.problems.push_back(name + ": this kind of lock file is not read");
      continue;
    }
    found.files.push_back({root, std::move(name), kind});
  }
  if (error) return FailErrno(error.value(), "reading " + directory.string());
  std::sort(found.files.begin(), found.files.end(),
            [](const LockFile& a, const LockFile& b) { return a.name < b.name; });
  return found;
}

}  // namespace bartizan::sca
