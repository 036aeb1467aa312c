#include "bartizan/artifacts/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <map>
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
    {.module = "artifacts",
     .version = 2,
     .sql = "CREATE TABLE artifact_seal (home_id TEXT NOT NULL, key_name TEXT NOT NULL);"
            "CREATE TABLE artifact_keys (name TEXT NOT NULL PRIMARY KEY, added_at BIGINT NOT NULL);"
            // The files of folders whose manifest is sealed: who verifies or prunes has no key.
            "CREATE TABLE artifact_files (tree TEXT NOT NULL, digest TEXT NOT NULL,"
            "PRIMARY KEY (tree, digest))"},
};

constexpr uint64_t kMaxManifest = 256ULL << 20U;
// An unfinished blob of this age belongs to a process that was killed.
constexpr Micros kAbandonedAfter = std::chrono::hours(24);

struct Stored {
  Artifact artifact;
  std::string stored_sha256;  // the digest, where it is not sealed
  bool sealed() const { return stored_sha256 != artifact.digest; }
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

StoredName StoredNameIn(store::Database& db) {
  return [&db](std::string_view digest) -> Result<std::string> {
    auto stored = Find(db, digest);
    if (stored) return std::move(stored->stored_sha256);
    if (stored.error().code == Code::kNotFound) return std::string(digest);
    return std::unexpected(std::move(stored).error());
  };
}

// Asked once for all files of a batch: the rows are read through, as there is no index.
LargeBlobs LargeBlobsIn(store::Home& home) {
  return [&home](uint64_t larger_than) -> Result<BlobsBySize> {
    BARTIZAN_TRY(const auto rows, home.db().Read([&](store::Tx& tx) {
      return tx.Query(
          "SELECT size, digest FROM artifacts WHERE size > ? AND tree = 0 AND "
          "stored_sha256 = digest",
          {larger_than});
    }));
    BlobsBySize blobs;
    for (const store::Row& row : rows) {
      blobs[static_cast<uint64_t>(row.Int(0))].push_back(BlobPath(home.blobs(), row.Text(1)));
    }
    return blobs;
  };
}

Result<std::vector<Entry>> ReadTree(const BlobReader& blobs, const std::string& digest) {
  BARTIZAN_TRY(std::string text, blobs.Read(digest, kMaxManifest));
  return ReadManifest(text, digest);
}

// digest → path (of sealed folders "") of a folder's files, each once; without any key.
Result<std::map<std::string, std::string>> FilesOfTree(store::Database& db, const BlobReader& blobs,
                                                       const Stored& tree) {
  std::map<std::string, std::string> files;
  if (tree.sealed()) {
    BARTIZAN_TRY(auto rows, db.Read([&](store::Tx& tx) {
      return tx.Query("SELECT digest FROM artifact_files WHERE tree = ?", {tree.artifact.digest});
    }));
    for (const auto& row : rows) files.emplace(row.Text(0), "");
    return files;
  }
  BARTIZAN_TRY(auto entries, ReadTree(blobs, tree.artifact.digest));
  for (auto& entry : entries) {
    if (entry.mode != Entry::Mode::kLink) files.emplace(entry.digest, std::move(entry.path));
  }
  return files;
}

Status RecordFiles(store::Tx& tx, const BlobBatch& batch, const std::string& tree) {
  for (const auto& [digest, blob] : batch.blobs()) {
    if (digest == tree) continue;
    BARTIZAN_DO(tx.Execute("INSERT INTO artifact_files VALUES (?, ?) ON CONFLICT DO NOTHING",
                           {tree, digest}));
  }
  return {};
}

// Writes the rows of a published batch; false when a blob that it counts on has just been pruned.
// Prune deletes under the same lock.
Result<bool> Record(store::Tx& tx, const fs::path& blobs, const BlobBatch& batch,
                    const Artifact& artifact) {
  for (const auto& [digest, blob] : batch.blobs()) {
    if (::access(BlobPath(blobs, blob.stored).c_str(), F_OK) != 0) return false;
  }
  int64_t now = ToInt(SystemClock().Now());
  for (const auto& [digest, blob] : batch.blobs()) {
    BARTIZAN_DO(
        tx.Execute("INSERT INTO artifacts (digest, size, stored_sha256, tree, created_at) "
                   "VALUES (?, ?, ?, 0, ?) "
                   "ON CONFLICT (digest) DO UPDATE SET created_at = excluded.created_at, "
                   "stored_sha256 = excluded.stored_sha256",
                   {digest, blob.size, blob.stored, now}));
  }
  if (artifact.tree) {
    BARTIZAN_DO(tx.Execute("UPDATE artifacts SET tree = 1, size = ? WHERE digest = ?",
                           {artifact.size, artifact.digest}));
    if (batch.blobs().at(artifact.digest).stored != artifact.digest) {
      BARTIZAN_DO(RecordFiles(tx, batch, artifact.digest));
    }
  }
  return true;
}

Result<Artifact> Put(store::Home& home, const std::shared_ptr<const Sealer>& sealer,
                     const std::function<Result<Artifact>(BlobBatch&)>& fill) {
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    BlobBatch batch(home.blobs(), sealer, StoredNameIn(home.db()), LargeBlobsIn(home));
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
Result<std::set<std::string>> Reachable(store::Home& home, const BlobReader& blobs,
                                        std::span<const std::string> keep) {
  std::set<std::string> reachable;
  for (const auto& digest : keep) {
    if (!reachable.insert(digest).second) continue;
    auto stored = Find(home.db(), digest);
    if (!stored && stored.error().code == Code::kNotFound) continue;
    if (!stored) return std::unexpected(std::move(stored).error());
    if (!stored->artifact.tree) continue;
    // A tree that cannot be read ends the pruning: what it reaches is unknown.
    BARTIZAN_TRY(auto files, FilesOfTree(home.db(), blobs, *stored));
    for (const auto& [file, path] : files) reachable.insert(file);
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

// The names of the files that must stay. Of a digest with a row that is what the row names: where
// it was sealed since, its plain file goes.
Result<std::set<std::string>> FilesToKeep(store::Tx& tx, const std::set<std::string>& reachable,
                                          Time older_than) {
  std::set<std::string> files = reachable, named;
  BARTIZAN_DO(tx.Each("SELECT digest, stored_sha256, created_at FROM artifacts", {},
                      [&](const store::Row& row) -> Status {
                        files.erase(row.Text(0));
                        if (row.At(2) >= older_than || reachable.contains(row.Text(0))) {
                          named.insert(row.Text(1));
                        }
                        return {};
                      }));
  files.merge(named);
  return files;
}

// The blobs that nothing needs; called with the write lock held.
Result<uint64_t> Sweep(store::Tx& tx, const fs::path& blobs, const std::set<std::string>& reachable,
                       Time older_than) {
  BARTIZAN_TRY(const auto keep, FilesToKeep(tx, reachable, older_than));
  uint64_t freed = 0;
  for (const auto& shard : FilesIn(blobs)) {
    bool unfinished = shard == UnfinishedFolder(blobs);
    for (const auto& file : FilesIn(shard)) {
      std::string stored = shard.filename().string() + file.filename().string();
      if (!unfinished && (!IsDigest(stored) || keep.contains(stored))) continue;
      freed += RemoveOld(file, unfinished ? older_than - kAbandonedAfter : older_than);
      if (unfinished || ::access(file.c_str(), F_OK) == 0) continue;
      BARTIZAN_DO(
          tx.Execute("DELETE FROM artifact_files WHERE tree IN "
                     "(SELECT digest FROM artifacts WHERE stored_sha256 = ?)",
                     {stored}));
      BARTIZAN_DO(tx.Execute("DELETE FROM artifacts WHERE stored_sha256 = ?", {stored}));
    }
  }
  return freed;
}

}  // namespace

std::span<const store::Migration> ArtifactMigrations() {
  return kMigrations;
}

BlobReader ArtifactStore::Reader() {
  return BlobReader(home_.blobs(), StoredNameIn(home_.db()), [this] { return GetSealer(); });
}

Result<std::shared_ptr<const Sealer>> ArtifactStore::GetSealer() {
  BARTIZAN_TRY(SealSetting setting, ReadSealSetting(home_.db()));
  std::lock_guard lock(mutex_);
  if (sealer_ == nullptr || setting != setting_) {
    sealer_ = MakeSealer(setting, home_.keys());
    setting_ = std::move(setting);
  }
  return sealer_;
}

Result<Artifact> ArtifactStore::PutWith(const std::function<Result<Artifact>(BlobBatch&)>& fill) {
  BARTIZAN_TRY(SealSetting setting, ReadSealSetting(home_.db()));
  if (setting.key.empty()) return Put(home_, nullptr, fill);
  BARTIZAN_TRY(auto sealer, GetSealer());
  return Put(home_, sealer, fill);
}

Result<Artifact> ArtifactStore::PutBytes(std::string_view content) {
  return PutWith([&](BlobBatch& batch) -> Result<Artifact> {
    BARTIZAN_TRY(Blob blob, batch.AddBytes(content));
    return Artifact{.digest = std::move(blob.digest), .size = blob.size};
  });
}

Result<Artifact> ArtifactStore::PutFile(const fs::path& file) {
  return PutWith([&](BlobBatch& batch) -> Result<Artifact> {
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
  return PutWith([&](BlobBatch& batch) -> Result<Artifact> {
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
  return Reader().Read(stored.artifact.digest, max_bytes);
}

Status ArtifactStore::Restore(std::string_view digest, const fs::path& destination) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  const Artifact& artifact = stored.artifact;
  if (artifact.tree) {
    const BlobReader blobs = Reader();
    BARTIZAN_TRY(auto entries, ReadTree(blobs, artifact.digest));
    return WriteTree(entries, blobs, destination);
  }
  fs::path path = fs::absolute(destination);
  BARTIZAN_DO(MakeDirectories(path.parent_path()));
  UniqueFd folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) return FailErrno(errno, fmt::format("opening {}", path.parent_path().string()));
  return WriteBlob(Reader(), {.digest = artifact.digest, .size = artifact.size}, folder.get(),
                   path.filename().string(), 0666);
}

Result<Artifact> ArtifactStore::Find(std::string_view digest) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  return std::move(stored.artifact);
}

Result<StoredFile> ArtifactStore::FileOf(std::string_view digest) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  return StoredFile{.path = BlobPath(home_.blobs(), stored.stored_sha256),
                    .sha256 = stored.stored_sha256,
                    .sealed = stored.sealed()};
}

bool ArtifactStore::Has(std::string_view digest) {
  auto stored = artifacts::Find(home_.db(), digest);
  return stored && ::access(BlobPath(home_.blobs(), stored->stored_sha256).c_str(), F_OK) == 0;
}

Status ArtifactStore::Verify(std::string_view digest) {
  BARTIZAN_TRY(Stored stored, artifacts::Find(home_.db(), digest));
  auto check = [&](const Stored& blob) -> Status {
    BARTIZAN_TRY(std::string actual,
                 crypto::Sha256HexOfFile(BlobPath(home_.blobs(), blob.stored_sha256)));
    if (actual == blob.stored_sha256) return {};
    return Fail(Code::kInvalid, fmt::format("artifact {} is damaged", blob.artifact.digest),
                "build it again, or restore the blobs folder from a backup");
  };
  BARTIZAN_DO(check(stored));
  if (!stored.artifact.tree) return {};
  BARTIZAN_TRY(const auto files, FilesOfTree(home_.db(), Reader(), stored));
  for (const auto& [file, path] : files) {
    BARTIZAN_TRY(Stored found, artifacts::Find(home_.db(), file));
    Status status = check(found);
    if (!status && !path.empty()) return std::unexpected(std::move(status).error().With(path));
    if (!status) return status;
  }
  return {};
}

Result<uint64_t> ArtifactStore::Prune(std::span<const std::string> keep, Time older_than) {
  BARTIZAN_TRY(auto reachable, Reachable(home_, Reader(), keep));
  return home_.db().Write(
      [&](store::Tx& tx) { return Sweep(tx, home_.blobs(), reachable, older_than); });
}

}  // namespace bartizan::artifacts
