#include "bartizan/response/custody_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <vector>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

constexpr size_t kBuffer = size_t{1} << 20U;
constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
// An evidence name of 200 bytes has no more parts; each level holds a descriptor.
constexpr size_t kMaxDepth = kMaxEvidenceName / 2 + 3;

std::unexpected<Error> FailOpen(int error_number, const std::string& path) {
  if (error_number == ELOOP || error_number == ENOTDIR) {
    return Fail(Code::kInvalid, "a symbolic link or a file stands where none may be");
  }
  if (error_number == ENOENT) return Fail(Code::kNotFound, "it is missing");
  return FailErrno(error_number, fmt::format("opening {}", path));
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

OpenFolder List(UniqueFd fd) {
  OpenFolder folder(::fdopendir(fd.get()));
  if (folder) fd.Release();
  return folder;
}

}  // namespace

Result<size_t> HostileFile::ReadSome(char* to, size_t max) const {
  while (true) {
    const ssize_t n = ::read(fd.get(), to, max);
    if (n >= 0) return static_cast<size_t>(n);
    if (errno != EINTR) return FailErrno(errno, fmt::format("reading {}", path));
  }
}

Result<std::string> HostileFile::Read(size_t max_bytes) const {
  std::string content(max_bytes + 1, '\0');
  size_t filled = 0;
  while (filled < content.size()) {
    BARTIZAN_TRY(const size_t n, ReadSome(content.data() + filled, content.size() - filled));
    if (n == 0) break;
    filled += n;
  }
  if (filled > max_bytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", path, max_bytes));
  }
  content.resize(filled);
  return content;
}

Result<crypto::Sha256Bytes> HostileFile::Hash() const {
  crypto::Sha256 hash;
  std::string buffer(kBuffer, '\0');
  for (uint64_t total = 0; true;) {
    BARTIZAN_TRY(const size_t n, ReadSome(buffer.data(), buffer.size()));
    total += n;
    // One that grows for ever is not the one that is told of.
    if (n == 0 || total > size) return hash.Finish();
    hash.Update(std::string_view(buffer).substr(0, n));
  }
}

Result<HostileFolder> HostileFolder::Open(const fs::path& folder) {
  // The folder itself is named by whoever verifies, and may be a link.
  UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd) return HostileFolder(std::move(fd));
  if (errno == ENOTDIR) {
    return Fail(Code::kInvalid, fmt::format("{} is no folder", folder.string()));
  }
  return FailErrno(errno, fmt::format("opening {}", folder.string()));
}

Result<HostileFile> HostileFolder::Open(const std::string& path) const {
  const auto parts = Split(path, '/');
  UniqueFd folder;
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    UniqueFd next(::openat(folder ? folder.get() : fd_.get(), parts[i].c_str(), kFolderFlags));
    if (!next) return FailOpen(errno, path);
    folder = std::move(next);
  }
  // Opening a pipe or a device may wait or act.
  HostileFile file{.fd = UniqueFd(::openat(folder ? folder.get() : fd_.get(), parts.back().c_str(),
                                           O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)),
                   .path = path,
                   .size = 0};
  if (!file.fd && (errno == ENXIO || errno == ENODEV)) {
    return Fail(Code::kInvalid, "it is no file");
  }
  if (!file.fd) return FailOpen(errno, path);
  struct stat info{};
  if (::fstat(file.fd.get(), &info) != 0) return FailErrno(errno, fmt::format("reading {}", path));
  if (!S_ISREG(info.st_mode)) return Fail(Code::kInvalid, "it is no file");
  file.size = static_cast<uint64_t>(info.st_size);
  return file;
}

Status HostileFolder::EachName(
    const std::function<void(const std::string& path, bool regular)>& take) const {
  struct Level {
    OpenFolder folder;
    std::string prefix;
  };
  std::vector<Level> levels;
  auto enter = [&](int parent, const char* name, std::string prefix) -> Status {
    UniqueFd fd(::openat(parent, name, kFolderFlags));
    if (!fd) return FailErrno(errno, fmt::format("opening {}", prefix));
    OpenFolder folder = List(std::move(fd));
    if (!folder) return FailErrno(errno, fmt::format("reading {}", prefix));
    levels.push_back({std::move(folder), std::move(prefix)});
    return {};
  };
  BARTIZAN_DO(enter(fd_.get(), ".", ""));
  while (!levels.empty()) {
    const dirent* entry = ::readdir(levels.back().folder.get());
    if (entry == nullptr) {
      levels.pop_back();
      continue;
    }
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    std::string path = levels.back().prefix + name;
    const int parent = ::dirfd(levels.back().folder.get());
    struct stat info{};
    if (::fstatat(parent, name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) continue;  // just gone
    if (S_ISDIR(info.st_mode) && levels.size() < kMaxDepth) {
      BARTIZAN_DO(enter(parent, name.c_str(), path + "/"));
    } else {
      take(path, S_ISREG(info.st_mode));
    }
  }
  return {};
}

}  // namespace bartizan::response
