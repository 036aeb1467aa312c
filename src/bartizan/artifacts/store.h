#pragma once
// Content-addressed artifacts in a directory. The address is the SHA-256 of the plaintext; a row
// also holds the stored bytes' SHA-256, so that `Verify` works without any key. Where the home has
// a key for it (seal.h), new blobs are sealed; sealed and plain ones lie side by side.
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>

#include "bartizan/artifacts/blobs.h"
#include "bartizan/artifacts/seal.h"
#include "bartizan/base/fs.h"
#include "bartizan/data/json.h"
#include "bartizan/store/home.h"

namespace bartizan::artifacts {

std::span<const store::Migration> ArtifactMigrations();

struct Artifact {
  std::string digest;  // hex SHA-256 of the content (of the tree manifest for a folder)
  uint64_t size = 0;   // bytes; for a folder the sum of its files
  bool tree = false;
};

struct StoredFile {
  fs::path path;
  std::string sha256;  // of the file
  bool sealed = false;
};

// Thread-safe; several processes may use one folder. Blobs are written to a temporary name,
// synced and renamed: a digest that is present is whole.
class ArtifactStore {
 public:
  explicit ArtifactStore(store::Home& home) : home_(home) {}

  Result<Artifact> PutBytes(std::string_view content);
  Result<Artifact> PutFile(const fs::path& file);
  // A folder (or one file, then as a tree of one): files, their executable bit and symbolic links
  // that stay inside. The manifest is canonical JSON, so equal content has an equal digest. Times,
  // owners and other modes are not part of it. Devices, sockets and links that lead outside are
  // kInvalid, as are names that are not UTF-8. Empty folders are not kept.
  Result<Artifact> PutTree(const fs::path& folder);

  // The content; of a folder its manifest.
  Result<std::string> GetBytes(std::string_view digest, uint64_t max_bytes = 256ULL << 20U);
  // Writes a file, or the tree into a folder that is created (existing files are replaced). The
  // content is checked against the digest while it is copied: kInvalid when it does not match. Each
  // file appears whole or not at all; nothing is synced to the disk.
  Status Restore(std::string_view digest, const fs::path& destination);
  bool Has(std::string_view digest);
  // What was put under the digest, and the file that holds its content (of a folder its manifest).
  Result<Artifact> Find(std::string_view digest);
  Result<StoredFile> FileOf(std::string_view digest);
  // The stored bytes of the artifact and all its files. No key is needed for it.
  Status Verify(std::string_view digest);
  // Removes blobs that no digest in `keep` reaches and that were last put before `older_than`;
  // returns bytes freed. Safe while others put.
  Result<uint64_t> Prune(std::span<const std::string> keep, Time older_than);

 private:
  Result<std::shared_ptr<const Sealer>> GetSealer();  // by the setting as it is now
  BlobReader Reader();
  Result<Artifact> PutWith(const std::function<Result<Artifact>(BlobBatch&)>& fill);

  store::Home& home_;
  std::mutex mutex_;
  SealSetting setting_;                   // of sealer_
  std::shared_ptr<const Sealer> sealer_;  // under mutex_
};

}  // namespace bartizan::artifacts
