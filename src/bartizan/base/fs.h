#pragma once
// Files: bounded reads, atomic durable writes, temporary directories.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan {

namespace fs = std::filesystem;

// The whole file; larger than `max_bytes` is kLimit, a directory is kInvalid. "-" is standard
// input.
Result<std::string> ReadFile(const fs::path& path, uint64_t max_bytes = 256ULL << 20U);

// Writes a temporary file beside it, syncs, renames and syncs the folder: after a crash the path
// holds either the old or the new content, whole. Creates missing parent folders.
Status WriteFileAtomic(const fs::path& path, std::string_view content, unsigned mode = 0644);

Status MakeDirectories(const fs::path& path);
Status RemoveAll(const fs::path& path);
// fsync of a directory, so that a rename or a new file in it is durable.
Status SyncDirectory(const fs::path& path);

// A fresh folder below $TMPDIR or /tmp, removed with all its content by the destructor.
class TempDir {
 public:
  static Result<TempDir> Create(std::string_view prefix = "bartizan");
  TempDir(TempDir&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TempDir& operator=(TempDir&& other) noexcept;
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir();
  const fs::path& path() const { return path_; }

 private:
  explicit TempDir(fs::path path) : path_(std::move(path)) {}
  fs::path path_;
};

// Owns a file descriptor.
class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_(fd) {}
  UniqueFd(UniqueFd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  UniqueFd& operator=(UniqueFd&& other) noexcept;
  UniqueFd(const UniqueFd&) = delete;
  UniqueFd& operator=(const UniqueFd&) = delete;
  ~UniqueFd() { Reset(); }
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int Release() { return std::exchange(fd_, -1); }
  void Reset();

 private:
  int fd_ = -1;
};

// WriteFileAtomic for content that comes in pieces. Without Commit nothing appears, and what was at
// the path stays; a crash may leave a ".bartizan.….tmp" file beside it. Not thread-safe.
class AtomicFile {
 public:
  // Creates missing parent folders.
  static Result<AtomicFile> Create(const fs::path& path, unsigned mode = 0644);
  AtomicFile(AtomicFile&& other) noexcept = default;
  AtomicFile& operator=(AtomicFile&& other) = delete;
  ~AtomicFile();

  Status Write(std::string_view piece);
  Status Restart();  // forgets what was written
  Status Commit();   // durable under its name; at most once
  int fd() const { return fd_.get(); }

 private:
  AtomicFile(UniqueFd fd, fs::path temporary, fs::path path)
      : fd_(std::move(fd)), temporary_(std::move(temporary)), path_(std::move(path)) {}

  UniqueFd fd_;  // empty once committed or moved from
  fs::path temporary_, path_;
};

}  // namespace bartizan
