#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <tuple>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/iam_options.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/iam/snapshot.h"

namespace bartizan::cli {

namespace {

constexpr std::string_view kSnapshotsFolderName = "iam";  // below the home

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

// What a writer has not finished, or holds while it writes.
bool IsTemporary(const std::string& name) {
  return name == ".lock" || name.ends_with(".new") ||
         (name.starts_with(".bartizan.") && name.ends_with(".tmp"));
}

// The order in which a snapshot can be read while another state takes its place, as its writer
// keeps what it replaces in objects/ first: account.json, which names the state, before
// history.jsonl, these before the files of the state, and objects/ last.
Result<std::vector<fs::directory_entry>> InReadingOrder(const fs::path& folder) {
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!IsTemporary(at->path().filename())) entries.push_back(*at);
  }
  if (error) return FailErrno(error.value(), "reading " + folder.string());
  const auto key = [](const fs::directory_entry& entry) {
    std::error_code ignored;
    const fs::path name = entry.path().filename();
    return std::tuple(entry.is_directory(ignored), name == "objects", name);
  };
  std::ranges::sort(entries, {}, key);
  return entries;
}

// Saved accounts, with whatever else their owner keeps there (a repository, say). What goes
// meanwhile was of an earlier state. `links`: those to folders are followed, where an account may
// lie elsewhere; deeper ones could lead in circles.
Status CopySnapshots(const fs::path& from, const fs::path& to, Copied& copied, bool links = true) {
  BARTIZAN_DO(MakeDirectories(to));
  BARTIZAN_TRY(const auto entries, InReadingOrder(from));
  for (const fs::directory_entry& entry : entries) {
    const fs::path target = to / entry.path().filename();
    std::error_code error;
    Status done;
    if (!links && entry.is_symlink(error)) {
      fs::copy_symlink(entry.path(), target, error);
      if (error) done = FailErrno(error.value(), "copying " + entry.path().string());
    } else if (fs::is_directory(entry.path(), error)) {
      done = CopySnapshots(entry.path(), target, copied, false);
    } else if (fs::is_regular_file(entry.path(), error)) {
      done = CopyOne(entry.path(), target, copied);
    }
    const bool gone =
        !done && done.error().code == Code::kNotFound && !fs::exists(entry.path(), error);
    if (!done && !gone) return done;
  }
  return {};
}

// The copies, as they will be read; what is damaged in the home is damaged in them.
int WarnOfDamage(const Invocation& invocation, const fs::path& snapshots) {
  int exit = 0;
  std::error_code error;
  for (fs::directory_iterator at(snapshots, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    const std::string name = at->path().filename();
    if (!fs::exists(at->path() / "account.json", ignored)) continue;
    const auto loaded = iam::LoadSnapshot(snapshots, name);
    if (loaded) continue;
    invocation.Warn(fmt::format("saved account {}: {}", name, loaded.error().OneLine()));
    exit = ExitCode(loaded.error().code);
  }
  return exit;
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

Status CopyIam(const store::Home& home, const fs::path& folder, Copied& copied) {
  std::error_code error;
  if (fs::exists(home.path() / kCatalogueFileName, error)) {
    BARTIZAN_DO(CopyOne(home.path() / kCatalogueFileName, folder / kCatalogueFileName, copied));
  }
  if (!fs::exists(home.path() / kSnapshotsFolderName, error)) return {};
  return CopySnapshots(home.path() / kSnapshotsFolderName, folder / kSnapshotsFolderName, copied);
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
  BARTIZAN_DO(CopyIam(home, folder, copied));
  BARTIZAN_DO(SyncAll(folder));
  return copied;
}

// Accounts can be saved before anything else makes the database.
Result<store::Home*> OpenHomeToBackUp(Invocation& invocation) {
  BARTIZAN_TRY(const fs::path home, invocation.HomePath());
  std::error_code error;
  const bool saved = fs::exists(home / kSnapshotsFolderName, error) ||
                     fs::exists(home / kCatalogueFileName, error);
  return saved ? invocation.OpenHome() : invocation.OpenExistingHome();
}

Result<int> RunBackup(Invocation& invocation) {
  const fs::path folder = fs::absolute(invocation.Positional("DIR")).lexically_normal();
  const fs::path final_name = folder.has_filename() ? folder : folder.parent_path();
  fs::path partial = final_name;
  partial += ".partial";
  BARTIZAN_DO(MustBeNew(final_name));
  BARTIZAN_DO(MustBeNew(partial));
  BARTIZAN_TRY(store::Home* const home, OpenHomeToBackUp(invocation));
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
  return WarnOfDamage(invocation, final_name / kSnapshotsFolderName);
}

}  // namespace

std::span<const Command> BackupCommands() {
  static const std::vector<Command> commands = {{
      .path = "backup",
      .summary = "copy records, artifacts and saved accounts into a new folder",
      .description =
          "Works while other commands run: the database is copied as of one moment, and artifacts "
          "never change. The folder appears whole or not at all, and is itself a data home: look "
          "into it with --home, or move it to where the home was.\n\n"
          "Accounts that `iam baseline save` has saved in the home are in it with their history "
          "and "
          "accepted differences, and are checked once they are copied: what is damaged is named. "
          "So "
          "is the action list of `iam catalog update`.\n\n"
          "Not in it: logs and checkouts of runs, deployments, and, without --with-keys, the "
          "home's private keys. Without the keys, the signatures of the audit trail in the backup "
          "cannot be checked; its hashes can, against an anchor that was noted elsewhere.",
      .positionals = {{.name = "DIR", .help = "the folder; it must not exist yet"}},
      .flags = {{.name = "with-keys",
                 .help = "copy private keys too: keep such a backup where nobody else reads it"}},
      .examples = {{"bartizan backup /mnt/backup/bartizan-monday", "Makes a backup."},
                   {"bartizan --home /mnt/backup/bartizan-monday audit list", "Looks into it."}},
      .exits = {{3,
                 "the folder exists, files cannot be read or written, or a saved account is "
                 "damaged (the rest is there)"}},
      .run = RunBackup,
  }};
  return commands;
}

}  // namespace bartizan::cli
