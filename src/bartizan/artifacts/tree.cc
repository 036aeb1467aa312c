#include "bartizan/artifacts/tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <memory>
#include <optional>
#include <span>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::artifacts {
namespace {

constexpr size_t kMaxEntries = 1'000'000;
constexpr int kMaxDepth = 200;  // each level holds a file descriptor

// One walk over a folder. Works relative to open folders, so that renames meanwhile cannot lead it
// elsewhere.
class Scan {
 public:
  Scan(fs::path root, const struct stat& home, BlobBatch& batch)
      : root_(std::move(root)), home_(home), batch_(batch) {}
  Status Folder(int fd, const std::string& prefix, int depth);
  Status OpenFile(int fd, const std::string& path);
  std::vector<Entry> entries;

 private:
  Status One(int folder, const std::string& name, const std::string& path, int depth);
  Status SubFolder(int folder, const std::string& name, const std::string& path, int depth);
  Status File(int folder, const std::string& name, const std::string& path);
  Status Link(int folder, const std::string& name, const std::string& path);
  std::unexpected<Error> Failure(const std::string& path) const {
    return FailErrno(errno, fmt::format("reading {}", (root_ / path).string()));
  }

  fs::path root_;
  struct stat home_;
  BlobBatch& batch_;
};

Status Scan::Folder(int fd, const std::string& prefix, int depth) {
  if (depth > kMaxDepth) {
    return Fail(Code::kLimit, fmt::format("{}: folders are nested deeper than {}",
                                          (root_ / prefix).string(), kMaxDepth));
  }
  int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return Failure(prefix);
  std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(copy), ::closedir);
  if (!stream) {
    ::close(copy);
    return Failure(prefix);
  }
  for (;;) {
    errno = 0;
    const dirent* item = ::readdir(stream.get());
    if (item == nullptr) break;
    std::string name = item->d_name;
    if (name == "." || name == "..") continue;
    BARTIZAN_DO(One(fd, name, prefix.empty() ? name : fmt::format("{}/{}", prefix, name), depth));
  }
  return errno == 0 ? Status() : Failure(prefix);
}

Status Scan::One(int folder, const std::string& name, const std::string& path, int depth) {
  if (entries.size() >= kMaxEntries) {
    return Fail(Code::kLimit,
                fmt::format("{} holds more than {} files", root_.string(), kMaxEntries));
  }
  struct stat info{};
  if (::fstatat(folder, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) return Failure(path);
  if (S_ISDIR(info.st_mode)) return SubFolder(folder, name, path, depth);
  if (S_ISREG(info.st_mode)) return File(folder, name, path);
  if (S_ISLNK(info.st_mode)) return Link(folder, name, path);
  return Fail(Code::kInvalid, fmt::format("{} is neither a file, a folder nor a symbolic link",
                                          (root_ / path).string()));
}

Status Scan::SubFolder(int folder, const std::string& name, const std::string& path, int depth) {
  UniqueFd fd(::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat info{};
  if (!fd || ::fstat(fd.get(), &info) != 0) return Failure(path);
  if (info.st_dev == home_.st_dev && info.st_ino == home_.st_ino) {
    return Fail(Code::kInvalid,
                fmt::format("{} holds bartizan's own data ({})", root_.string(), path),
                "choose a --home outside, or a smaller folder");
  }
  return Folder(fd.get(), path, depth + 1);
}

Status Scan::File(int folder, const std::string& name, const std::string& path) {
  // Not blocking, in case something else has taken the name meanwhile.
  UniqueFd fd(::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!fd) return Failure(path);
  return OpenFile(fd.get(), path);
}

Status Scan::OpenFile(int fd, const std::string& path) {
  struct stat info{};
  if (::fstat(fd, &info) != 0) return Failure(path);
  if (!S_ISREG(info.st_mode)) {
    return Fail(Code::kInvalid, fmt::format("{} is no regular file", (root_ / path).string()));
  }
  BARTIZAN_TRY(Blob blob, batch_.AddFile(fd, (root_ / path).string()));
  bool executable = (info.st_mode & S_IXUSR) != 0;
  entries.push_back({.path = path,
                     .mode = executable ? Entry::Mode::kExecutable : Entry::Mode::kFile,
                     .size = blob.size,
                     .digest = std::move(blob.digest)});
  return {};
}

Status Scan::Link(int folder, const std::string& name, const std::string& path) {
  std::string target(PATH_MAX, '\0');
  ssize_t n = ::readlinkat(folder, name.c_str(), target.data(), target.size());
  if (n < 0) return Failure(path);
  target.resize(static_cast<size_t>(n));
  entries.push_back({.path = path, .mode = Entry::Mode::kLink, .target = std::move(target)});
  return {};
}

// Opens the folder `parts` below `root`, making what is missing; what stands in the way of a folder
// (a file or a link that an older tree left) is replaced.
Result<UniqueFd> MakeFolder(int root, std::span<const std::string> parts) {
  UniqueFd at(::openat(root, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!at) return FailErrno(errno, "opening the destination");
  for (const auto& part : parts) {
    constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    UniqueFd next(::openat(at.get(), part.c_str(), kFlags));
    if (!next && (errno == ENOTDIR || errno == ELOOP)) ::unlinkat(at.get(), part.c_str(), 0);
    if (!next) {
      if (::mkdirat(at.get(), part.c_str(), 0777) != 0 && errno != EEXIST) {
        return FailErrno(errno, fmt::format("creating folder {}", part));
      }
      next = UniqueFd(::openat(at.get(), part.c_str(), kFlags));
    }
    if (!next) return FailErrno(errno, fmt::format("opening folder {}", part));
    at = std::move(next);
  }
  return at;
}

std::string TemporaryName() {
  return ".bartizan-" + crypto::RandomUuid();
}

Status MoveInto(int folder, const std::string& temporary, const std::string& name) {
  if (::renameat(folder, temporary.c_str(), folder, name.c_str()) == 0) return {};
  auto failure = FailErrno(errno, fmt::format("replacing {}", name));
  ::unlinkat(folder, temporary.c_str(), 0);
  return failure;
}

Status WriteLink(int folder, const std::string& name, const std::string& target) {
  std::string temporary = TemporaryName();
  if (::symlinkat(target.c_str(), folder, temporary.c_str()) != 0) {
    return FailErrno(errno, fmt::format("creating link {}", name));
  }
  return MoveInto(folder, temporary, name);
}

}  // namespace

Result<std::vector<Entry>> ScanTree(const fs::path& folder, const fs::path& home,
                                    BlobBatch& batch) {
  struct stat home_info{};
  if (::stat(home.c_str(), &home_info) != 0) return FailErrno(errno, home.string());
  UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat info{};
  if (!fd || ::fstat(fd.get(), &info) != 0) {
    return FailErrno(errno, fmt::format("opening {}", folder.string()));
  }
  bool single = !S_ISDIR(info.st_mode);
  Scan scan(single ? folder.parent_path() : folder, home_info, batch);
  BARTIZAN_DO(single ? scan.OpenFile(fd.get(), folder.filename().string())
                     : scan.Folder(fd.get(), "", 0));
  return std::move(scan.entries);
}

Status WriteBlob(const BlobReader& blobs, const Blob& blob, int folder, const std::string& name,
                 unsigned mode) {
  std::string temporary = TemporaryName();
  constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  UniqueFd to(::openat(folder, temporary.c_str(), kFlags, mode));
  if (!to) return FailErrno(errno, fmt::format("creating {}", name));
  Status copied = blobs.Copy(blob, to.get());
  if (!copied) {
    ::unlinkat(folder, temporary.c_str(), 0);
    return std::unexpected(std::move(copied).error().With(fmt::format("writing {}", name)));
  }
  return MoveInto(folder, temporary, name);
}

Status WriteTree(const std::vector<Entry>& entries, const BlobReader& blobs,
                 const fs::path& destination) {
  BARTIZAN_DO(MakeDirectories(destination));
  UniqueFd root(::open(destination.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!root) return FailErrno(errno, fmt::format("opening {}", destination.string()));
  std::optional<std::string> current;  // the folder that `at` is open on
  UniqueFd at;
  for (const auto& entry : entries) {
    auto parts = Split(entry.path, '/');
    std::string name = std::move(parts.back());
    parts.pop_back();
    if (std::string parent = Join(parts, "/"); current != parent) {
      BARTIZAN_TRY(at, MakeFolder(root.get(), parts));
      current = std::move(parent);
    }
    if (entry.mode == Entry::Mode::kLink) {
      BARTIZAN_DO(WriteLink(at.get(), name, entry.target));
    } else {
      unsigned mode = entry.mode == Entry::Mode::kExecutable ? 0777 : 0666;  // less the umask
      BARTIZAN_DO(
          WriteBlob(blobs, {.digest = entry.digest, .size = entry.size}, at.get(), name, mode));
    }
  }
  return {};
}

}  // namespace bartizan::artifacts
