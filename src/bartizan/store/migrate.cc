// The parts of Database that change or copy a whole file: migrations and backups.
#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>

#include "bartizan/store/database.h"
#include "bartizan/store/sqlite_error.h"
#include "bartizan/store/sqlite_library.h"

namespace bartizan::store {
namespace {

using Versions = std::map<std::string, int, std::less<>>;

constexpr std::string_view kVersionsTable =
    "CREATE TABLE IF NOT EXISTS schema_versions ("
    "module TEXT NOT NULL PRIMARY KEY, version BIGINT NOT NULL)";

int VersionOf(const Versions& versions, std::string_view module) {
  auto found = versions.find(module);
  return found == versions.end() ? 0 : found->second;
}

// The newest version of each module; a list that does not count 1, 2, 3 … is a defect.
Versions Newest(std::span<const Migration> migrations) {
  Versions newest;
  for (const auto& migration : migrations) {
    BARTIZAN_CHECK(migration.version == VersionOf(newest, migration.module) + 1);
    newest[std::string(migration.module)] = migration.version;
  }
  return newest;
}

// Whether a migration is missing; kConflict when a newer program has been here.
Result<bool> IsOutdated(const Versions& present, const Versions& newest, const fs::path& file) {
  bool outdated = false;
  for (const auto& [module, version] : newest) {
    int have = VersionOf(present, module);
    if (have > version) {
      return Fail(
          Code::kConflict,
          fmt::format("{} was written by a newer bartizan ({} schema {}, this program knows "
                      "{})",
                      file.string(), module, have, version),
          "use that newer program, or another --home");
    }
    outdated |= have < version;
  }
  return outdated;
}

Status SyncFile(const fs::path& file) {
  UniqueFd fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!fd || ::fsync(fd.get()) != 0) {
    return FailErrno(errno, fmt::format("syncing {}", file.string()));
  }
  return {};
}

// The first free name beside the file.
fs::path BackupName(const fs::path& file) {
  for (int n = 1;; ++n) {
    fs::path name = fmt::format("{}.before-{}", file.string(), n);
    std::error_code ignored;
    if (!fs::exists(name, ignored)) return name;
  }
}

}  // namespace

Result<Versions> Database::SchemaVersions() {
  Versions versions;
  bool present = false;
  BARTIZAN_DO(Run("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_versions'",
                  {}, [&](Row&&) -> Status {
                    present = true;
                    return {};
                  }));
  if (!present) return versions;
  BARTIZAN_DO(Run("SELECT module, version FROM schema_versions", {}, [&](Row&& row) -> Status {
    versions[row.Text(0)] = static_cast<int>(row.Int(1));
    return {};
  }));
  return versions;
}

Status Database::Migrate(std::span<const Migration> migrations) {
  Versions newest = Newest(migrations);
  BARTIZAN_TRY(Versions present, SchemaVersions());
  BARTIZAN_TRY(bool outdated, IsOutdated(present, newest, file_));
  if (!outdated) return {};
  if (Sqlite().db_readonly(handle_, "main") == 1) {
    return Fail(Code::kConflict, fmt::format("{} is of an older bartizan", file_.string()),
                "run a command that may write, as its owner: it brings the file up to date");
  }
  BARTIZAN_DO(Begin(true));
  Status migrated = MigrateLocked(migrations);
  if (!migrated) {
    Rollback();
    return migrated;
  }
  return Commit();
}

// With the write lock held: whoever had it before may have done the work.
Status Database::MigrateLocked(std::span<const Migration> migrations) {
  BARTIZAN_TRY(Versions present, SchemaVersions());
  BARTIZAN_TRY(bool outdated, IsOutdated(present, Newest(migrations), file_));
  if (!outdated) return {};
  if (!present.empty()) {
    // One name, as only the holder of the write lock comes here: what a killed process left of
    // its copy is written over.
    Status copied = CopyTo(BackupName(file_), file_.string() + ".before.tmp");
    if (!copied) return std::unexpected(std::move(copied).error().With("copy before migration"));
  }
  BARTIZAN_DO(Script(kVersionsTable));
  for (const auto& migration : migrations) {
    if (migration.version <= VersionOf(present, migration.module)) continue;
    Status done = Script(migration.sql);
    if (!done) {
      return std::unexpected(std::move(done).error().With(
          fmt::format("migrating {} to version {}", migration.module, migration.version)));
    }
    const Value parameters[] = {migration.module, migration.version};
    BARTIZAN_DO(
        Run("INSERT INTO schema_versions (module, version) VALUES (?, ?) "
            "ON CONFLICT (module) DO UPDATE SET version = excluded.version",
            parameters, [](Row&&) -> Status { return {}; }));
  }
  return {};
}

Status Database::BackupTo(const fs::path& file) {
  fs::path copy = fs::absolute(file);
  return CopyTo(copy, fmt::format("{}.{}.tmp", copy.string(), ::getpid()));
}

// Through a connection of its own: it sees the last commit even while this one holds the write
// lock, and nobody waits for it. The copy takes its name only when it is whole and synced.
Status Database::CopyTo(const fs::path& copy, const fs::path& temporary) const {
  BARTIZAN_DO(RemoveAll(temporary));
  BARTIZAN_DO(RemoveAll(temporary.string() + "-journal"));  // would be played back into the copy
  {
    UniqueFd made(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!made) return FailErrno(errno, fmt::format("creating {}", temporary.string()));
  }
  Database source;
  Status copied = source.Connect(file_, {.read_only = true, .busy_timeout = busy_timeout_});
  const Value parameters[] = {temporary.string()};
  if (copied) copied = source.Run("VACUUM INTO ?", parameters, [](Row&&) -> Status { return {}; });
  if (copied) copied = SyncFile(temporary);
  if (copied &&
      ::renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, copy.c_str(), RENAME_NOREPLACE) != 0) {
    copied = errno == EEXIST
                 ? Status(Fail(Code::kConflict, fmt::format("{} exists already", copy.string())))
                 : Status(FailErrno(errno, fmt::format("creating {}", copy.string())));
  }
  if (!copied) {
    std::ignore = RemoveAll(temporary);
    std::ignore = RemoveAll(temporary.string() + "-journal");
    return copied;
  }
  return SyncDirectory(copy.parent_path());
}

}  // namespace bartizan::store
