#include "bartizan/esdk/file_io.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace bartizan::esdk {
namespace {

// The kernel takes no more at once.
constexpr size_t kMostAtOnce = size_t{1} << 30U;

}  // namespace

std::unexpected<Error> FailIo(const bartizan::Error& error) {
  return Fail(Errc::kIo, error.OneLine());
}

Result<InputFile> InputFile::Open(const std::filesystem::path& path) {
  UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd) return FailIo(FailErrno(errno, "opening " + path.string()).error());
  struct stat info{};
  if (fstat(fd.get(), &info) != 0) {
    return FailIo(FailErrno(errno, "looking at " + path.string()).error());
  }
  if (S_ISDIR(info.st_mode)) return Fail(Errc::kIo, path.string() + " is a directory");
  std::optional<uint64_t> size;
  // Files of /proc say that they are empty.
  if (S_ISREG(info.st_mode) && info.st_size > 0) size = static_cast<uint64_t>(info.st_size);
  return InputFile(std::move(fd), path, size);
}

Status InputFile::ReadAt(uint64_t offset, MutableBytes out) const {
  while (!out.empty()) {
    auto got =
        pread(fd_.get(), out.data(), std::min(out.size(), kMostAtOnce), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FailIo(FailErrno(errno, "reading " + path_.string()).error());
    if (got == 0) return Fail(Errc::kIo, path_.string() + " became shorter while it was read");
    offset += static_cast<uint64_t>(got);
    out = out.subspan(static_cast<size_t>(got));
  }
  return {};
}

Result<size_t> InputFile::ReadOn(MutableBytes out) {
  size_t filled = 0;
  while (filled < out.size()) {
    auto got = read(fd_.get(), out.data() + filled, std::min(out.size() - filled, kMostAtOnce));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FailIo(FailErrno(errno, "reading " + path_.string()).error());
    if (got == 0) break;
    filled += static_cast<size_t>(got);
  }
  return filled;
}

Status WriteAt(int fd, uint64_t offset, Bytes bytes) {
  while (!bytes.empty()) {
    auto put =
        pwrite(fd, bytes.data(), std::min(bytes.size(), kMostAtOnce), static_cast<off_t>(offset));
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return FailIo(FailErrno(errno, "writing").error());
    offset += static_cast<uint64_t>(put);
    bytes = bytes.subspan(static_cast<size_t>(put));
  }
  return {};
}

}  // namespace bartizan::esdk
