#include "bartizan/base/fs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>

namespace bartizan {
namespace {

Status WriteAll(int fd, std::string_view content, const fs::path& path) {
  while (!content.empty()) {
    ssize_t n = ::write(fd, content.data(), content.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, fmt::format("writing {}", path.string()));
    content.remove_prefix(static_cast<size_t>(n));
  }
  return {};
}

fs::path FolderOf(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

Result<std::string> ReadFile(const fs::path& path, uint64_t max_bytes) {
  bool standard_input = path == "-";
  UniqueFd owned;
  if (!standard_input) {
    owned = UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!owned) return FailErrno(errno, fmt::format("opening {}", path.string()));
  }
  int fd = standard_input ? STDIN_FILENO : owned.get();
  struct stat info{};
  if (::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
    return Fail(Code::kInvalid, fmt::format("{} is a directory, a file is needed", path.string()));
  }
  std::string content;
  if (S_ISREG(info.st_mode)) {
    content.reserve(
        static_cast<size_t>(std::min<uint64_t>(max_bytes, static_cast<uint64_t>(info.st_size))));
  }
  std::array<char, 65536> buffer;
  for (;;) {
    ssize_t n = ::read(fd, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, fmt::format("reading {}", path.string()));
    if (n == 0) return content;
    if (content.size() + static_cast<size_t>(n) > max_bytes) {
      return Fail(Code::kLimit,
                  fmt::format("{} is larger than {} bytes", path.string(), max_bytes));
    }
    content.append(buffer.data(), static_cast<size_t>(n));
  }
}

Status WriteFileAtomic(const fs::path& path, std::string_view content, unsigned mode) {
  BARTIZAN_TRY(AtomicFile file, AtomicFile::Create(path, mode));
  BARTIZAN_DO(file.Write(content));
  return file.Commit();
}

Result<AtomicFile> AtomicFile::Create(const fs::path& path, unsigned mode) {
  fs::path folder = FolderOf(path);
  BARTIZAN_DO(MakeDirectories(folder));
  static std::atomic<unsigned> counter{0};
  // The name may be taken by what a crashed process left, which had the same pid in a container.
  for (int tries = 0; tries < 1000; ++tries) {
    fs::path temporary = folder / fmt::format(".bartizan.{}.{}.tmp", ::getpid(), counter++);
    UniqueFd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (fd) return AtomicFile(std::move(fd), std::move(temporary), path);
    if (errno != EEXIST) return FailErrno(errno, fmt::format("creating {}", temporary.string()));
  }
  return FailErrno(EEXIST, fmt::format("creating a temporary file in {}", folder.string()));
}

AtomicFile::~AtomicFile() {
  if (fd_) ::unlink(temporary_.c_str());
}

Status AtomicFile::Write(std::string_view piece) {
  return WriteAll(fd_.get(), piece, temporary_);
}

Status AtomicFile::Restart() {
  if (::ftruncate(fd_.get(), 0) != 0 || ::lseek(fd_.get(), 0, SEEK_SET) != 0) {
    return FailErrno(errno, fmt::format("truncating {}", temporary_.string()));
  }
  return {};
}

Status AtomicFile::Commit() {
  if (::fsync(fd_.get()) != 0) {
    return FailErrno(errno, fmt::format("syncing {}", temporary_.string()));
  }
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
    return FailErrno(errno, fmt::format("renaming to {}", path_.string()));
  }
  fd_.Reset();
  return SyncDirectory(FolderOf(path_));
}

Status MakeDirectories(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return FailErrno(error.value(), fmt::format("creating folder {}", path.string()));
  return {};
}

Status RemoveAll(const fs::path& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) return FailErrno(error.value(), fmt::format("removing {}", path.string()));
  return {};
}

Status SyncDirectory(const fs::path& path) {
  UniqueFd fd(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, fmt::format("opening folder {}", path.string()));
  if (::fsync(fd.get()) != 0) return FailErrno(errno, fmt::format("syncing {}", path.string()));
  return {};
}

Result<TempDir> TempDir::Create(std::string_view prefix) {
  const char* base = std::getenv("TMPDIR");
  std::string name =
      fmt::format("{}/{}.XXXXXX", base != nullptr && *base != 0 ? base : "/tmp", prefix);
  if (::mkdtemp(name.data()) == nullptr) {
    return FailErrno(errno, fmt::format("creating temporary folder {}", name));
  }
  return TempDir(name);
}

TempDir& TempDir::operator=(TempDir&& other) noexcept {
  std::swap(path_, other.path_);
  return *this;
}

TempDir::~TempDir() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

UniqueFd& UniqueFd::operator=(UniqueFd&& other) noexcept {
  if (this != &other) {
    Reset();
    fd_ = other.Release();
  }
  return *this;
}

void UniqueFd::Reset() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

}  // namespace bartizan
