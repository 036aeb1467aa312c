#pragma once
// The folder of blobs: BLOBS/<2 hex>/<62 hex>, read-only files named by their SHA-256. For a plain
// blob that is its digest; a sealed one is named by its sealed bytes, so that two processes that
// seal the same content write two files, of which one row names one.
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/artifacts/seal.h"
#include "bartizan/base/fs.h"

namespace bartizan::artifacts {

struct Blob {
  std::string digest;
  uint64_t size = 0;
};

// The SHA-256 of what is stored for a digest: the digest itself for a plain blob, and for one that
// has no row.
using StoredName = std::function<Result<std::string>(std::string_view digest)>;

// The plain blobs of all larger contents that have a row, by size.
using BlobsBySize = std::map<uint64_t, std::vector<fs::path>>;
using LargeBlobs = std::function<Result<BlobsBySize>(uint64_t larger_than)>;

fs::path BlobPath(const fs::path& folder, std::string_view stored);
// Where unfinished blobs lie.
fs::path UnfinishedFolder(const fs::path& folder);

// Copies from the start of `from` to `to` (by reference where the file system can) and checks
// length and digest: kInvalid when they do not match.
Status CopyChecked(int from, int to, const Blob& expected);

// Reads plain and sealed blobs. Thread-safe where its functions are.
class BlobReader {
 public:
  using GetSealer = std::function<Result<std::shared_ptr<const Sealer>>()>;
  // The sealer is asked for when a sealed blob is met.
  BlobReader(fs::path folder, StoredName stored_name, GetSealer sealer)
      : folder_(std::move(folder)),
        stored_name_(std::move(stored_name)),
        sealer_(std::move(sealer)) {}
  // Writes the content to `to`, checked: kInvalid when it is not what its digest says.
  Status Copy(const Blob& expected, int to) const;
  Result<std::string> Read(std::string_view digest, uint64_t max_bytes) const;

 private:
  // The file of a sealed blob; none for a plain one.
  Result<std::optional<fs::path>> Sealed(std::string_view digest) const;
  Status Open(std::string_view digest, const fs::path& file, const TakePiece& plain) const;

  fs::path folder_;
  StoredName stored_name_;
  GetSealer sealer_;
};

// New blobs are written under temporary names, made durable together and then renamed, so that a
// blob that is present is whole.
// Not thread-safe; batches of several processes do not disturb each other.
class BlobBatch {
 public:
  // With a sealer all blobs will be sealed; nothing plain is written.
  BlobBatch(fs::path folder, std::shared_ptr<const Sealer> sealer, StoredName stored_name,
            LargeBlobs large_blobs)
      : folder_(std::move(folder)),
        sealer_(std::move(sealer)),
        stored_name_(std::move(stored_name)),
        large_blobs_(std::move(large_blobs)) {}
  ~BlobBatch();  // removes what was not published
  BlobBatch(const BlobBatch&) = delete;
  BlobBatch& operator=(const BlobBatch&) = delete;

  Result<Blob> AddBytes(std::string_view content);
  // From the start of an open file; `name` is for messages.
  // A large file that looks like nothing there is read once: hashed as it is copied. Others are
  // hashed first, and copied only when they are new, as are those that will be sealed.
  Result<Blob> AddFile(int fd, std::string_view name);
  // Everything added is durable under its digest when this succeeds.
  Status Publish();
  struct Added {
    uint64_t size = 0;   // of the content
    std::string stored;  // SHA-256 of what is stored
  };
  // Everything added by its digest, also what was there before.
  const std::map<std::string, Added>& blobs() const { return blobs_; }

 private:
  struct Unfinished {
    fs::path path;
    std::string stored;
  };
  // What is stored for the blob where it is there, whole and in the form that is wanted.
  std::optional<std::string> Known(const Blob& blob) const;
  Result<UniqueFd> Create();
  void Finished(int fd, const Blob& blob, std::string stored);
  Status AddSealed(const Blob& blob, const GivePieces& content);
  Result<bool> MayBeThere(int fd, uint64_t size);
  Result<Blob> Copy(int fd, std::string_view name);
  Status SyncEach();
  Status Rename();

  fs::path folder_;
  std::shared_ptr<const Sealer> sealer_;
  StoredName stored_name_;
  LargeBlobs large_blobs_;
  std::optional<BlobsBySize> large_;  // what is there and in this batch; once asked
  std::map<std::string, Added> blobs_;
  std::vector<Unfinished> unfinished_;
  std::set<fs::path> touched_;  // folders with new names
};

}  // namespace bartizan::artifacts
