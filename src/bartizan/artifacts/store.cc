#include "bartizan/artifacts/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <set>

#include "bartizan/artifacts/tree.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::artifacts {
namespace {

constexpr store::Migration kMigrations[] = {
    {.module = "artifacts",
     .version = 1,
     .sql = "CREATE TABLE artifacts ("
            "digest TEXT NOT NULL PRIMARY KEY,"
            "size BIGINT NOT NULL,"
            "stored_sha256 TEXT NOT NULL,"
            "tree INTEGER NOT NULL,"
            "created_at BIGINT NOT NULL)"},  // when it was last put
};

constexpr uint64_t kMaxManifest = 256ULL << 20U;
// An unfinished blob of this age belongs to a process that was killed.
constexpr Micros kAbandonedAfter = std::chrono::hours(24);

struct Stored {
  Artifact artifact;
  std::string stored_sha256;
};

Result<Stored> Find(store::Database& db, std::string_view digest) {
  if (!IsDigest(digest)) {
    return Fail(Code::kInvalid, "an artifact's digest is 64 lower-case hexadecimal digits");
  }
  BARTIZAN_TRY(auto row, db.Read([&](store::Tx& tx) {
    return tx.One("SELECT size, stored_sha256, tree FROM artifacts WHERE digest = ?", {digest});
  }));
  if (!row) return Fail(Code::kNotFound, fmt::format("no artifact {}", digest));
  return Stored{.artifact = {.digest = std::string(digest),
                             .size = static_cast<uint64_t>(row->Int(0)),
                             .tree = row->Int(2) != 0},
                .stored_sha256 = row->Text(1)};
}

Result<std::string> ReadBlob(const fs::path& blobs, const std::string& digest, uint64_t max_bytes) {
  BARTIZAN_TRY(std::string content, ReadFile(BlobPath(blobs, digest), max_bytes));
  if (crypto::Sha256Hex(content) == digest) return content;
  return Fail(Code::kInvalid, fmt::format("artifact {} is damaged", digest),
              "build it again, or restore the blobs folder from a backup");
}

Result<std::vector<Entry>> ReadTree(const fs::path& blobs, const std::string& digest) {
  BARTIZAN_TRY(std::string text, ReadBlob(blobs, digest, kMaxManifest));
  return ReadManifest(text, digest);
}

// Writes the rows of a published batch; false when a blob that it counts on has just been pruned.
// Prune deletes under the same lock.
Result<bool> Record(store::Tx& tx, const fs::path& blobs, const BlobBatch& batch,
                    const Artifact& artifact) {
  for (const auto& [digest, size] : batch.blobs()) {
    if (::access(BlobPath(blobs, digest).c_str(), F_OK) != 0) return false;
  }
  int64_t now = ToInt(SystemClock().Now());
  for (const auto& [digest, size] : batch.blobs()) {
    BARTIZAN_DO(
        tx.Execute("INSERT INTO artifacts (digest, size, stored_sha256, tree, created_at) "
                   "VALUES (?, ?, ?, 0, ?) "
                   "ON CONFLICT (digest) DO UPDATE SET created_at = excluded.created_at",
                   {digest, size, digest, now}));
  }
  if (artifact.tree) {
    BARTIZAN_DO(tx.Execute("UPDATE artifacts SET tree = 1, size = ? WHERE digest = ?",
                           {artifact.size, artifact.digest}));
  }
  return true;
}

Result<Artifact> Put(store::Home& home, const std::function<Result<Artifact>(BlobBatch&)>& fill) {
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    BlobBatch batch(home.blobs());
    BARTIZAN_TRY(Artifact artifact, fill(batch));
    BARTIZAN_DO(batch.Publish());
    BARTIZAN_TRY(bool recorded, home.db().Write([&](store::Tx& tx) {
      return Record(tx, home.blobs(), batch, artifact);
    }));
    if (recorded) return artifact;
  }
  return Fail(Code::kConflict, "artifacts are removed again and again while they are stored",
              "let `bartizan prune` finish first");
}

// Every digest that must stay.
Result<std::set<std::string>> Reachable(store::Home& home, std::span<const std::string> keep) {
  std::set<std::string> reachable;
  for (const auto& digest : keep) {
    if (!reachable.insert(digest).second) continue;
    auto stored = Find(home.db(), digest);
    if (!stored && stored.error().code == Code::kNotFound) continue;
    if (!stored) return std::unexpected(std::move(stored).error());
    if (!stored->artifact.tree) continue;
    // A tree that cannot be read ends the pruning: what it reaches is unknown.
    BARTIZAN_TRY(auto entries, ReadTree(home.blobs(), digest));
    for (auto& entry : entries) {
      if (entry.mode != Entry::Mode::kLink) reachable.insert(std::move(entry.digest));
    }
  }
  return reachable;
}

Time ModifiedAt(const struct stat& info) {
  return Time(std::chrono::duration_cast<Micros>(std::chrono::seconds(info.st_mtim.tv_sec) +
                                                 std::chrono::nanoseconds(info.st_mtim.tv_nsec)));
}

// Removes one file that is older than the limit; returns the bytes freed.
uint64_t RemoveOld(const fs::path& path, Time older_than) {
  struct stat info{};
  if (::lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return 0;
  if (ModifiedAt(info) >= older_than || ::unlink(path.c_str()) != 0) return 0;
  return static_cast<uint64_t>(info.st_size);
}

std::vector<fs::path> FilesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    files.push_back(it->path());
  }
  return files;
}

// The blobs that nothing needs; called with the write lock held.
Result<uint64_t> Sweep(store::Tx& tx, const fs::path& blobs, const std::set<std::string>& reachable,
                       Time older_than) {
  std::set<std::string> young;
  BARTIZAN_DO(tx.Each("SELECT digest FROM artifacts WHERE created_at >= ?",
                      std::array{store::Value(older_than)}, [&](const store::Row& row) -> Status {
                        young.insert(row.Text(0));
                        return {};
                      }));
  uint64_t freed = 0;
  for (const auto& shard : FilesIn(blobs)) {
    bool unfinished = shard == UnfinishedFolder(blobs);
    for (const auto& file : FilesIn(shard)) {
      std::string digest = shard.filename().string() + file.filename().string();
      if (!unfinished && (!IsDigest(digest) || reachable.contains(digest))) continue;
      if (young.contains(digest)) continue;
      freed += RemoveOld(file, unfinished ? older_than - kAbandonedAfter : older_than);
      if (unfinished || ::access(file.c_str(), F_OK) == 0) continue;
      BARTIZAN_DO(tx.Execute("DELETE FROM artifacts WHERE digest = ?", {digest}));
    }
  }
  return freed;
}

}  // namespace

std::span<const store::Migration> ArtifactMigrations() {
  return kMigrations;
}

Result<Artifact> ArtifactStore::PutBytes(std::string_view content) {
  return Put(home_, [&](BlobBatch& batch) -> Result<Artifact> {
    BARTIZAN_TRY(Blob blob, batch.AddBytes(content));
    return Artifact{.digest = std::move(blob.digest), .size = blob.size};
  });
}

Result<Artifact> ArtifactStore::PutFile(const fs::path& file) {
  return Put(home_, [&](BlobBatch& batch) -> Result<Artifact> {
    UniqueFd fd(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat info{};
    if (!fd || ::fstat(fd.get(), &info) != 0) {
      return FailErrno(errno, fmt::format("opening {}", file.string()));
    }
    if (!S_ISREG(info.st_mode)) {
      return Fail(Code::kInvalid, fmt::format("{} is no regular file", file.string()));
    }
    BARTIZAN_TRY(Blob blob, batch.AddFile(fd.get(), file.string()));
    return Artifact{.digest = std::move(blob.digest), .size = blob.size};
  });
}

Result<Artifact> ArtifactStore::PutTree(const fs::path& folder) {
  return Put(home_, [&](BlobBatch& batch) -> Result<Artifact> {
    BARTIZAN_TRY(auto entries, ScanTree(folder, home_.path(), batch));
    auto manifest = WriteManifest(entries);
    if (!manifest) return std::unexpected(std::move(manifest).error().With(folder.string()));
    BARTIZAN_TRY(Blob blob, batch.AddBytes(*manifest));
    Artifact artifact{.digest = std::move(blob.digest), .tree = true};
    for (const auto& entry : entries) artifact.size += entry.size;
    return artifact;
  });
}

Result<std::string> ArtifactStore::GetBytes(std::string_view digest, uint64_t max_bytes) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  return ReadBlob(home_.blobs(), stored.artifact.digest, max_bytes);
}

Status ArtifactStore::Restore(std::string_view digest, const fs::path& destination) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  const Artifact& artifact = stored.artifact;
  if (artifact.tree) {
    BARTIZAN_TRY(auto entries, ReadTree(home_.blobs(), artifact.digest));
    return WriteTree(entries, home_.blobs(), destination);
  }
  fs::path path = fs::absolute(destination);
  BARTIZAN_DO(MakeDirectories(path.parent_path()));
  UniqueFd folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) return FailErrno(errno, fmt::format("opening {}", path.parent_path().string()));
  return WriteBlob(home_.blobs(), {.digest = artifact.digest, .size = artifact.size}, folder.get(),
                   path.filename().string(), 0666);
}

Result<Artifact> ArtifactStore::Find(std::string_view digest) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  return std::move(stored.artifact);
}

fs::path ArtifactStore::FileOf(std::string_view digest) const {
  return BlobPath(home_.blobs(), digest);
}

bool ArtifactStore::Has(std::string_view digest) {
  auto stored = artifacts::Find(home_.db(), digest);
  return stored && ::access(BlobPath(home_.blobs(), digest).c_str(), F_OK) == 0;
}

Status ArtifactStore::Verify(std::string_view digest) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  auto check = [&](std::string_view blob, std::string_view expected) -> Status {
    BARTIZAN_TRY(std::string actual, crypto::Sha256HexOfFile(BlobPath(home_.blobs(), blob)));
    if (actual == expected) return {};
    return Fail(Code::kInvalid, fmt::format("artifact {} is damaged", blob),
                "build it again, or restore the blobs folder from a backup");
  };
  BARTIZAN_DO(check(digest, stored.stored_sha256));
  if (!stored.artifact.tree) return {};
  BARTIZAN_TRY(auto entries, ReadTree(home_.blobs(), stored.artifact.digest));
  std::set<std::string> seen;
  for (const auto& entry : entries) {
    if (entry.mode == Entry::Mode::kLink || !seen.insert(entry.digest).second) continue;
    BARTIZAN_TRY(Stored file, artifacts::Find(home_.db(), entry.digest));
    auto status = check(entry.digest, file.stored_sha256);
    if (!status) return std::unexpected(std::move(status).error().With(entry.path));
  }
  return {};
}

Result<uint64_t> ArtifactStore::Prune(std::span<const std::string> keep, Time older_than) {
  BARTIZAN_TRY(auto reachable, Reachable(home_, keep));
  return home_.db().Write(
      [&](store::Tx& tx) { return Sweep(tx, home_.blobs(), reachable, older_than); });
}

}  // namespace bartizan::artifacts
