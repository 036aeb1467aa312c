#include "bartizan/net/tls_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>

#include <array>

#include "bartizan/base/fs.h"

namespace bartizan::net {
namespace {

constexpr size_t kMaxBytes = 1U << 20U;

// Rights and content of the same file, whatever becomes of the name meanwhile.
Result<std::string> ReadPem(const std::string& path, bool secret) {
  const UniqueFd fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd) return FailErrno(errno, "opening " + path);
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) return FailErrno(errno, "looking at " + path);
  if (!S_ISREG(status.st_mode)) return Fail(Code::kInvalid, path + " is not a file");
  if (secret && (status.st_mode & 0077U) != 0) {
    return Fail(Code::kDenied, "the private key " + path + " is open to others than its owner",
                "chmod 600 " + path);
  }
  std::string content;
  std::array<char, 16'384> piece;
  for (;;) {
    const ssize_t n = ::read(fd.get(), piece.data(), piece.size());
    if (n < 0) return FailErrno(errno, "reading " + path);
    if (n == 0) return content;
    content.append(piece.data(), static_cast<size_t>(n));
    if (content.size() > kMaxBytes) return Fail(Code::kLimit, path + " is larger than 1 MiB");
  }
}

}  // namespace

Result<TlsMaterial> ReadTlsFiles(const TlsFiles& files) {
  TlsMaterial material;
  BARTIZAN_TRY(material.certificate, ReadPem(files.certificate, false));
  BARTIZAN_TRY(material.key, ReadPem(files.key, true));
  return material;
}

std::string StampOf(const TlsFiles& files) {
  std::string stamp;
  for (const auto& path : {files.certificate, files.key}) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return "";
    stamp += fmt::format("{}:{}:{}:{}.{};", status.st_dev, status.st_ino, status.st_size,
                         status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
  }
  return stamp;
}

}  // namespace bartizan::net
