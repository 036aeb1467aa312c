#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/invocation.h"

namespace bartizan::cli {

namespace {

struct Copied {
  size_t files = 0;
  uint64_t bytes = 0;
};

Status CopyOne(const fs::path& from, const fs::path& to, Copied& copied) {
  std::error_code error;
  if (!fs::copy_file(from, to, error)) {
    return FailErrno(error.value(), fmt::format("copying {} to {}", from.string(), to.string()));
  }
  copied.bytes += fs::file_size(to, error);
  ++copied.files;
  return {};
}

// Blobs lie in folders named by the first two digits of their digest; what is beside these folders
// is unfinished.
Status CopyBlobs(const fs::path& from, const fs::path& to, Copied& copied) {
  std::error_code error;
  for (const auto& folder : fs::directory_iterator(from, error)) {
    const fs::path name = folder.path().filename();
    if (name.string().size() != 2) continue;
    BARTIZAN_DO(MakeDirectories(to / name));
    for (const auto& blob : fs::directory_iterator(folder.path(), error)) {
      BARTIZAN_DO(CopyOne(blob.path(), to / name / blob.path().filename(), copied));
    }
    if (error) break;
  }
  if (error) return FailErrno(error.value(), "reading " + from.string());
  return {};
}

Status CopyKeys(const fs::path& from, const fs::path& to, Copied& copied) {
  std::error_code error;
  for (const auto& key : fs::directory_iterator(from, error)) {
    if (!key.is_regular_file()) continue;
    BARTIZAN_DO(CopyOne(key.path(), to / key.path().filename(), copied));
  }
  if (error) return FailErrno(error.value(), "reading " + from.string());
  return {};
}

// One call for all files: a sync each would take minutes for many small blobs.
Status SyncAll(const fs::path& folder) {
  const UniqueFd fd(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!fd || syncfs(fd.get()) != 0) return FailErrno(errno, "writing " + folder.string() + " out");
  return {};
}

Status MustBeNew(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(folder, error))) return {};
  return Fail(Code::kConflict, folder.string() + " exists already",
              "a backup is written to a new folder");
}

Result<Copied> WriteBackup(store::Home& home, const fs::path& folder, bool with_keys) {
  Copied copied;
  BARTIZAN_DO(MakeDirectories(folder / "blobs"));
  BARTIZAN_DO(MakeDirectories(folder / "keys"));
  std::error_code error;
  for (const char* name : {"", "blobs", "keys"}) {
    fs::permissions(folder / name, fs::perms::owner_all, error);
    if (error) return FailErrno(error.value(), "closing " + folder.string() + " to others");
  }
  // The database first: every blob that the copy speaks of is then there.
  BARTIZAN_DO(home.db().BackupTo(folder / "bartizan.db"));
  ++copied.files;
  copied.bytes += fs::file_size(folder / "bartizan.db", error);
  BARTIZAN_DO(CopyBlobs(home.blobs(), folder / "blobs", copied));
  if (with_keys) BARTIZAN_DO(CopyKeys(home.keys(), folder / "keys", copied));
  BARTIZAN_DO(SyncAll(folder));
  return copied;
}

Result<int> RunBackup(Invocation& invocation) {
  const fs::path folder = fs::absolute(invocation.Positional("DIR")).lexically_normal();
  const fs::path final_name = folder.has_filename() ? folder : folder.parent_path();
  fs::path partial = final_name;
  partial += ".partial";
  BARTIZAN_DO(MustBeNew(final_name));
  BARTIZAN_DO(MustBeNew(partial));
  BARTIZAN_TRY(store::Home* const home, invocation.OpenExistingHome());
  auto copied = WriteBackup(*home, partial, invocation.Has("with-keys"));
  if (!copied) {
    Error error = std::move(copied.error()).With("backing up " + home->path().string());
    if (!RemoveAll(partial)) error = std::move(error).Hint("remove " + partial.string());
    return std::unexpected(std::move(error));
  }
  std::error_code error;
  fs::rename(partial, final_name, error);
  if (error) return FailErrno(error.value(), "naming the backup " + final_name.string());
  BARTIZAN_DO(SyncDirectory(final_name.parent_path()));
  invocation.Note(fmt::format("backed up {} ({} bytes) to {}", Count(copied->files, "file"),
                              copied->bytes, final_name.string()));
  return 0;
}

}  // namespace

std::span<const Command> BackupCommands() {
  static const std::vector<Command> commands = {{
      .path = "backup",
      .summary = "copy the records and artifacts into a new folder",
      .description =
          "Works while other commands run: the database is copied as of one moment, and artifacts "
          "never change. The folder appears whole or not at all, and is itself a data home: look "
          "into it with --home, or move it to where the home was.\n\n"
          "Not in it: logs and checkouts of runs, deployments, and, without --with-keys, the "
          "home's private keys. Without the keys, the signatures of the audit trail in the backup "
          "cannot be checked; its hashes can, against an anchor that was noted elsewhere.",
      .positionals = {{.name = "DIR", .help = "the folder; it must not exist yet"}},
      .flags = {{.name = "with-keys",
                 .help = "copy private keys too: keep such a backup where nobody else reads it"}},
      .examples = {{"bartizan backup /mnt/backup/bartizan-monday", "Makes a backup."},
                   {"bartizan --home /mnt/backup/bartizan-monday audit list", "Looks into it."}},
      .exits = {{3, "the folder exists, or files cannot be read or written"}},
      .run = RunBackup,
  }};
  return commands;
}

}  // namespace bartizan::cli
