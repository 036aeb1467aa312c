#include "bartizan/artifacts/blobs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <functional>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::artifacts {
namespace {

constexpr size_t kBuffer = size_t{256} << 10U;
// Read once and kept in memory.
constexpr size_t kSmall = size_t{1} << 20U;

Status WriteAll(int fd, std::span<const uint8_t> bytes) {
  while (!bytes.empty()) {
    ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, "writing a blob");
    bytes = bytes.subspan(static_cast<size_t>(n));
  }
  return {};
}

// Reads from the start to the end; `take` gets each piece.
Status ReadThrough(int fd, std::string_view name,
                   const std::function<Status(std::span<const uint8_t>)>& take) {
  std::vector<uint8_t> buffer(kBuffer);
  for (off_t at = 0;;) {
    ssize_t n = ::pread(fd, buffer.data(), buffer.size(), at);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, fmt::format("reading {}", name));
    if (n == 0) return {};
    BARTIZAN_DO(take(std::span(buffer).first(static_cast<size_t>(n))));
    at += n;
  }
}

// Hashes a file and, unless `to` is negative, copies it there.
Result<Blob> HashAndCopy(int from, int to, std::string_view name) {
  crypto::Sha256 hash;
  uint64_t size = 0;
  BARTIZAN_DO(ReadThrough(from, name, [&](std::span<const uint8_t> piece) -> Status {
    hash.Update(piece);
    size += piece.size();
    return to < 0 ? Status() : WriteAll(to, piece);
  }));
  return Blob{.digest = hash.FinishHex(), .size = size};
}

// Whether samples of a file, the first and the last bytes among them, are those of a blob of its
// size. Copies of the memory and of the disks of one machine have one size and are not the same.
bool LooksLike(int fd, const fs::path& blob, uint64_t size) {
  constexpr uint64_t kSamples = 32;
  constexpr size_t kSample = size_t{4} << 10U;
  const UniqueFd other(::open(blob.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!other) return false;
  std::array<char, kSample> ours{}, theirs{};
  for (uint64_t i = 0; i < kSamples; ++i) {
    const auto at = static_cast<off_t>((size - kSample) / (kSamples - 1) * i);
    const off_t from = i + 1 == kSamples ? static_cast<off_t>(size - kSample) : at;
    const ssize_t got = ::pread(fd, ours.data(), kSample, from);
    if (got != ::pread(other.get(), theirs.data(), kSample, from)) return false;
    if (got > 0 && std::memcmp(ours.data(), theirs.data(), static_cast<size_t>(got)) != 0) {
      return false;
    }
  }
  return true;
}

std::unexpected<Error> FailDamaged(const Blob& expected, const Blob& actual) {
  return Fail(Code::kInvalid,
              fmt::format("artifact {} is damaged: its content has the digest {} ({} bytes)",
                          expected.digest, actual.digest, actual.size),
              "build it again, or restore the blobs folder from a backup");
}

}  // namespace

fs::path BlobPath(const fs::path& folder, std::string_view stored) {
  return folder / stored.substr(0, 2) / stored.substr(2);
}

fs::path UnfinishedFolder(const fs::path& folder) {
  return folder / "unfinished";
}

Status CopyChecked(int from, int to, const Blob& expected) {
  bool cloned = ::ioctl(to, FICLONE, from) == 0;
  BARTIZAN_TRY(Blob copied, HashAndCopy(from, cloned ? -1 : to, expected.digest));
  if (copied.digest == expected.digest && copied.size == expected.size) return {};
  return FailDamaged(expected, copied);
}

Result<std::optional<fs::path>> BlobReader::Sealed(std::string_view digest) const {
  BARTIZAN_TRY(const std::string stored, stored_name_(digest));
  if (stored == digest) return std::nullopt;
  return BlobPath(folder_, stored);
}

Status BlobReader::Open(std::string_view digest, const fs::path& file,
                        const TakePiece& plain) const {
  UniqueFd fd(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!fd) return FailErrno(errno, fmt::format("opening artifact {}", digest));
  BARTIZAN_TRY(auto sealer, sealer_());
  return sealer->Open(
      digest, [&](const TakePiece& take) { return ReadThrough(fd.get(), digest, take); }, plain);
}

Status BlobReader::Copy(const Blob& expected, int to) const {
  BARTIZAN_TRY(auto sealed, Sealed(expected.digest));
  if (!sealed) {
    UniqueFd from(
        ::open(BlobPath(folder_, expected.digest).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!from) return FailErrno(errno, fmt::format("opening artifact {}", expected.digest));
    return CopyChecked(from.get(), to, expected);
  }
  crypto::Sha256 hash;
  Blob opened;
  BARTIZAN_DO(Open(expected.digest, *sealed, [&](std::span<const uint8_t> piece) -> Status {
    hash.Update(piece);
    opened.size += piece.size();
    return WriteAll(to, piece);
  }));
  opened.digest = hash.FinishHex();
  if (opened.digest == expected.digest && opened.size == expected.size) return {};
  return FailDamaged(expected, opened);
}

Result<std::string> BlobReader::Read(std::string_view digest, uint64_t max_bytes) const {
  BARTIZAN_TRY(auto sealed, Sealed(digest));
  std::string content;
  if (!sealed) {
    BARTIZAN_TRY(content, ReadFile(BlobPath(folder_, digest), max_bytes));
  } else {
    BARTIZAN_DO(Open(digest, *sealed, [&](std::span<const uint8_t> piece) -> Status {
      content.append(reinterpret_cast<const char*>(piece.data()), piece.size());
      if (content.size() <= max_bytes) return {};
      return Fail(Code::kLimit,
                  fmt::format("artifact {} is larger than {} bytes", digest, max_bytes));
    }));
  }
  std::string actual = crypto::Sha256Hex(content);
  if (actual == digest) return content;
  return FailDamaged({.digest = std::string(digest), .size = content.size()},
                     {.digest = std::move(actual), .size = content.size()});
}

BlobBatch::~BlobBatch() {
  for (const auto& blob : unfinished_) ::unlink(blob.path.c_str());
}

std::optional<std::string> BlobBatch::Known(const Blob& blob) const {
  if (auto added = blobs_.find(blob.digest); added != blobs_.end()) return added->second.stored;
  std::string stored = blob.digest;
  if (sealer_) {
    // What is there in plain is sealed now; the plain file goes when the store is pruned.
    auto name = stored_name_(blob.digest);
    if (!name || *name == blob.digest) return std::nullopt;
    stored = *std::move(name);
  }
  UniqueFd fd(::open(BlobPath(folder_, stored).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (!fd) return std::nullopt;
  // Read again rather than trusted: putting the content once more repairs a damaged blob.
  auto present = HashAndCopy(fd.get(), -1, blob.digest);
  if (!present || present->digest != stored) return std::nullopt;
  return stored;
}

Result<UniqueFd> BlobBatch::Create() {
  if (unfinished_.empty()) BARTIZAN_DO(MakeDirectories(UnfinishedFolder(folder_)));
  fs::path path = UnfinishedFolder(folder_) / crypto::RandomUuid();
  UniqueFd fd(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0400));
  if (!fd) return FailErrno(errno, fmt::format("creating {}", path.string()));
  unfinished_.push_back({.path = std::move(path)});
  return fd;
}

Status BlobBatch::AddSealed(const Blob& blob, const GivePieces& content) {
  BARTIZAN_TRY(UniqueFd fd, Create());
  crypto::Sha256 stored;
  BARTIZAN_DO(sealer_->Seal(blob.digest, content, [&](std::span<const uint8_t> piece) -> Status {
    stored.Update(piece);
    return WriteAll(fd.get(), piece);
  }));
  Finished(fd.get(), blob, stored.FinishHex());
  return {};
}

Result<Blob> BlobBatch::AddBytes(std::string_view content) {
  Blob blob{.digest = crypto::Sha256Hex(content), .size = content.size()};
  if (auto stored = Known(blob)) {
    blobs_[blob.digest] = {.size = blob.size, .stored = *std::move(stored)};
  } else if (sealer_) {
    BARTIZAN_DO(AddSealed(blob, [&](const TakePiece& take) { return take(Bytes(content)); }));
  } else {
    BARTIZAN_TRY(UniqueFd fd, Create());
    BARTIZAN_DO(WriteAll(fd.get(), Bytes(content)));
    Finished(fd.get(), blob, blob.digest);
  }
  return blob;
}

Result<Blob> BlobBatch::AddFile(int fd, std::string_view name) {
  struct stat info{};
  if (::fstat(fd, &info) != 0) return FailErrno(errno, fmt::format("reading {}", name));
  if (static_cast<uint64_t>(info.st_size) <= kSmall) {
    std::string content;
    content.reserve(static_cast<size_t>(info.st_size));
    BARTIZAN_DO(ReadThrough(fd, name, [&](std::span<const uint8_t> piece) -> Status {
      content.append(reinterpret_cast<const char*>(piece.data()), piece.size());
      if (content.size() <= 2 * kSmall) return {};
      return Fail(Code::kConflict, fmt::format("{} grows while it is read", name));
    }));
    return AddBytes(content);
  }
  BARTIZAN_TRY(const bool may_be_there, MayBeThere(fd, static_cast<uint64_t>(info.st_size)));
  if (!sealer_ && !may_be_there) return Copy(fd, name);
  BARTIZAN_TRY(Blob blob, HashAndCopy(fd, -1, name));
  if (auto stored = Known(blob)) {
    blobs_[blob.digest] = {.size = blob.size, .stored = *std::move(stored)};
  } else if (sealer_) {
    BARTIZAN_DO(AddSealed(blob, [&](const TakePiece& take) -> Status {
      crypto::Sha256 hash;
      BARTIZAN_DO(ReadThrough(fd, name, [&](std::span<const uint8_t> piece) -> Status {
        hash.Update(piece);
        return take(piece);
      }));
      // Its name stands in the sealed bytes already.
      if (hash.FinishHex() == blob.digest) return {};
      return Fail(Code::kConflict, fmt::format("{} changes while it is read", name));
    }));
  } else {
    return Copy(fd, name);
  }
  return blob;
}

// Where nothing looks like it, the content of a file is new, but for what others put meanwhile and
// for what has no row: that is written once more, over the same.
Result<bool> BlobBatch::MayBeThere(int fd, uint64_t size) {
  if (!large_) {
    BARTIZAN_TRY(large_, large_blobs_(kSmall));
  }
  const auto same_size = large_->find(size);
  return same_size != large_->end() &&
         std::ranges::any_of(same_size->second,
                             [&](const fs::path& blob) { return LooksLike(fd, blob, size); });
}

// What was copied counts, also of a file that changes meanwhile. A clone has its bytes at once and
// for good: they are hashed where they lie.
Result<Blob> BlobBatch::Copy(int fd, std::string_view name) {
  BARTIZAN_TRY(UniqueFd to, Create());
  const bool cloned = ::ioctl(to.get(), FICLONE, fd) == 0;
  BARTIZAN_TRY(Blob blob,
               cloned ? HashAndCopy(to.get(), -1, name) : HashAndCopy(fd, to.get(), name));
  Finished(to.get(), blob, blob.digest);
  (*large_)[blob.size].push_back(unfinished_.back().path);
  return blob;
}

// Writing back starts at once, so that the syncs of Publish find little left to wait for: for
// 1,000 small files a third of the time of plain syncs. (One syncfs would be as fast on a quiet
// machine, but waits for what everybody else has written.)
void BlobBatch::Finished(int fd, const Blob& blob, std::string stored) {
  std::ignore = ::sync_file_range(fd, 0, 0, SYNC_FILE_RANGE_WRITE);
  unfinished_.back().stored = stored;
  blobs_[blob.digest] = {.size = blob.size, .stored = std::move(stored)};
}

Status BlobBatch::Publish() {
  if (unfinished_.empty()) return {};
  BARTIZAN_DO(SyncEach());
  BARTIZAN_DO(Rename());
  for (const auto& touched : touched_) BARTIZAN_DO(SyncDirectory(touched));
  return SyncDirectory(folder_);
}

Status BlobBatch::SyncEach() {
  for (const auto& blob : unfinished_) {
    UniqueFd fd(::open(blob.path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd || ::fsync(fd.get()) != 0) {
      return FailErrno(errno, fmt::format("syncing {}", blob.path.string()));
    }
  }
  return {};
}

Status BlobBatch::Rename() {
  for (const auto& blob : unfinished_) {
    fs::path path = BlobPath(folder_, blob.stored);
    if (touched_.insert(path.parent_path()).second) {
      BARTIZAN_DO(MakeDirectories(path.parent_path()));
    }
    if (::rename(blob.path.c_str(), path.c_str()) != 0) {
      return FailErrno(errno, fmt::format("renaming to {}", path.string()));
    }
  }
  unfinished_.clear();
  return {};
}

}  // namespace bartizan::artifacts
