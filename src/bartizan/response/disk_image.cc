#include "bartizan/response/disk_image.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "bartizan/crypto/hash.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {
namespace {

constexpr uint64_t kPiece = 4U << 20U;

Result<uint64_t> SizeOf(int fd, const struct stat& status, const std::string& name) {
  if (S_ISREG(status.st_mode)) return static_cast<uint64_t>(status.st_size);
  if (!S_ISBLK(status.st_mode)) {
    return Fail(Code::kInvalid, name + " is neither a file nor a block device");
  }
  uint64_t size = 0;
  if (ioctl(fd, BLKGETSIZE64, &size) != 0) return FailErrno(errno, "asking the size of " + name);
  return size;
}

// A disk that runs full would stop the very host that is to be kept.
Status CheckRoom(const fs::path& folder, uint64_t needed) {
  std::error_code error;
  const fs::space_info space = fs::space(folder, error);
  if (error || space.available / 2 > needed) return {};
  return Fail(
      Code::kLimit,
      fmt::format("the image takes {} bytes, of {} that are free in {}", needed, space.available,
                  folder.string()),
      "it is written and then stored: twice its size must be free; another --home has more");
}

bool SameTime(const struct stat& a, const struct stat& b) {
  return a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec &&
         a.st_size == b.st_size;
}

class Copier {
 public:
  Copier(int from, int to, DiskImage& image, const ImageLimits& limits)
      : from_(from),
        to_(to),
        image_(image),
        limits_(limits),
        buffer_(kPiece, '\0'),
        zeros_(kPiece, '\0') {}

  Status Run() {
    uint64_t at = 0;
    while (at < image_.size) {
      if (limits_.cancel != nullptr && *limits_.cancel) return Fail(Code::kCancelled, "cancelled");
      const uint64_t data = NextData(at);
      BARTIZAN_DO(SkipTo(at, data));
      at = data;
      if (at >= image_.size) break;
      BARTIZAN_TRY(const uint64_t n, Piece(at));
      at += n;
    }
    if (!image_.cloned && ftruncate(to_, static_cast<off_t>(image_.size)) != 0) {
      return FailErrno(errno, "writing the image of a disk");
    }
    image_.sha256 = hash_.FinishHex();
    return {};
  }

 private:
  uint64_t NextData(uint64_t at) const {
    if (image_.device) return at;
    const off_t found = lseek(from_, static_cast<off_t>(at), SEEK_DATA);
    if (found >= 0) return std::min(static_cast<uint64_t>(found), image_.size);
    return errno == ENXIO ? image_.size : at;  // only a hole is left; or it knows of no holes
  }

  Status SkipTo(uint64_t at, uint64_t data) {
    while (at < data) {
      if (limits_.cancel != nullptr && *limits_.cancel) return Fail(Code::kCancelled, "cancelled");
      const uint64_t n = std::min(kPiece, data - at);
      hash_.Update(std::string_view(zeros_).substr(0, n));
      at += n;
    }
    return {};
  }

  Result<uint64_t> Piece(uint64_t at) {
    const uint64_t wanted = std::min(kPiece, image_.size - at);
    ssize_t n = 0;
    do {
      n = pread(from_, buffer_.data(), wanted, static_cast<off_t>(at));
    } while (n < 0 && errno == EINTR);
    if (n < 0) return FailErrno(errno, fmt::format("reading {} at byte {}", image_.source, at));
    if (n == 0) {
      return Fail(Code::kIo,
                  fmt::format("{} ended at byte {} of {}", image_.source, at, image_.size));
    }
    const std::string_view piece(buffer_.data(), static_cast<size_t>(n));
    hash_.Update(piece);
    if (piece == std::string_view(zeros_).substr(0, piece.size())) return piece.size();
    image_.copied += piece.size();
    if (image_.cloned) return piece.size();
    for (uint64_t done = 0; done < piece.size();) {
      const ssize_t written =
          pwrite(to_, piece.data() + done, piece.size() - done, static_cast<off_t>(at + done));
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return FailErrno(errno, "writing the image of a disk");
      done += static_cast<uint64_t>(written);
    }
    return piece.size();
  }

  int from_, to_;
  DiskImage& image_;
  const ImageLimits& limits_;
  std::string buffer_, zeros_;
  crypto::Sha256 hash_;
};

}  // namespace

data::JsonObject DiskImage::ToJson() const {
  return {{"schema", "bartizan.respond.disk/1"},
          {"source", source},
          {"sha256", sha256},
          {"size", size},
          {"copied", copied},
          {"device", device},
          {"cloned", cloned},
          {"changed", changed}};
}

Result<DiskImage> CopyImage(const fs::path& source, const fs::path& target,
                            const ImageLimits& limits) {
  DiskImage image{.source = EscapeBytes(source.native())};
  const UniqueFd from(open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!from) return FailErrno(errno, "opening " + image.source);
  struct stat before{}, after{};
  if (fstat(from.get(), &before) != 0) return FailErrno(errno, "fstat of " + image.source);
  BARTIZAN_TRY(image.size, SizeOf(from.get(), before, image.source));
  image.device = S_ISBLK(before.st_mode);
  if (image.size > limits.bytes) {
    return Fail(Code::kLimit, fmt::format("{} has {} bytes, more than the limit of {}",
                                          image.source, image.size, limits.bytes));
  }
  BARTIZAN_DO(CheckRoom(target.parent_path(),
                        image.device ? image.size : static_cast<uint64_t>(before.st_blocks) * 512));
  const UniqueFd to(open(target.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!to) return FailErrno(errno, "creating " + target.string());
  if (!image.device) image.cloned = ioctl(to.get(), FICLONE, from.get()) == 0;

  Copier copier(image.cloned ? to.get() : from.get(), to.get(), image, limits);
  BARTIZAN_DO(copier.Run());
  if (!image.cloned && fstat(from.get(), &after) == 0) {
    image.changed = !image.device && !SameTime(before, after);
  }
  return image;
}

}  // namespace bartizan::response
