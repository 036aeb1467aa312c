#pragma once
// The folder of blobs: BLOBS/<2 hex>/<62 hex>, read-only files named by their SHA-256.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"

namespace bartizan::artifacts {

struct Blob {
  std::string digest;
  uint64_t size = 0;
};

fs::path BlobPath(const fs::path& folder, std::string_view digest);
// Where unfinished blobs lie.
fs::path UnfinishedFolder(const fs::path& folder);

// Copies from the start of `from` to `to` (by reference where the file system can) and checks
// length and digest: kInvalid when they do not match.
Status CopyChecked(int from, int to, const Blob& expected);

// New blobs are written under temporary names, made durable together and then renamed, so that a
// blob that is present is whole.
// Not thread-safe; batches of several processes do not disturb each other.
class BlobBatch {
 public:
  explicit BlobBatch(fs::path folder) : folder_(std::move(folder)) {}
  ~BlobBatch();  // removes what was not published
  BlobBatch(const BlobBatch&) = delete;
  BlobBatch& operator=(const BlobBatch&) = delete;

  Result<Blob> AddBytes(std::string_view content);
  // From the start of an open file; `name` is for messages.
  Result<Blob> AddFile(int fd, std::string_view name);
  // Everything added is durable under its digest when this succeeds.
  Status Publish();
  // digest → size of everything added, also of what was there before.
  const std::map<std::string, uint64_t>& blobs() const { return blobs_; }

 private:
  struct Unfinished {
    fs::path path;
    std::string digest;
  };
  // Whether the blob is there, whole.
  bool Known(const Blob& blob) const;
  Result<UniqueFd> Create(fs::path& path);
  void Finished(int fd, const Blob& blob);
  Status SyncEach();
  Status Rename();

  fs::path folder_;
  std::map<std::string, uint64_t> blobs_;
  std::vector<Unfinished> unfinished_;
  std::set<fs::path> touched_;  // folders with new names
};

}  // namespace bartizan::artifacts
