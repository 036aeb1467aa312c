#include "bartizan/store/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

#include "bartizan/base/text.h"

namespace bartizan::store {
namespace {

constexpr std::string_view kFreeSpace =
    "free disk space (bartizan prune), then run the command again";

std::unexpected<Error> DiskFull(std::string_view what, const fs::path& file) {
  return Fail(Code::kIo, fmt::format("{}: no space left for {}", what, file.string()),
              std::string(kFreeSpace));
}

std::unexpected<Error> ReadOnly(std::string_view what, const fs::path& file) {
  return Fail(Code::kIo, fmt::format("{}: {} cannot be written", what, file.string()),
              "give the user write permission on the folder, or choose another --home");
}

// SQLite needs to create files beside the database; what it reports when it cannot is misleading.
bool IsWritable(const fs::path& folder) {
  return ::access(folder.c_str(), W_OK) == 0 || (errno != EROFS && errno != EACCES);
}

}  // namespace

std::unexpected<Error> DamagedFile(const fs::path& file, std::string_view finding) {
  return Fail(Code::kInvalid, fmt::format("{} is damaged: {}", file.string(), finding),
              fmt::format("move the file aside and put the newest copy of `bartizan backup` (or "
                          "{}.before-N) in its place",
                          file.filename().string()));
}

std::unexpected<Error> SqliteFailure(const SqliteFault& fault, std::string_view what,
                                     const fs::path& file) {
  std::string text = fmt::format("{}: {}", what, fault.message);
  switch (fault.code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Fail(Code::kTimeout,
                  fmt::format("{}: another process holds {} for too long", what, file.string()),
                  "try again; look for a hanging bartizan process if this stays");
    case SQLITE_FULL:
      return DiskFull(what, file);
    case SQLITE_READONLY:
      return ReadOnly(what, file);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return DamagedFile(file, fault.message);
    case SQLITE_CONSTRAINT:
      return Fail(Code::kConflict, std::move(text));
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (fault.system_error == ENOSPC || fault.system_error == EDQUOT) return DiskFull(what, file);
      if (!IsWritable(file.parent_path())) return ReadOnly(what, file);
      if (fault.system_error != 0) {
        return FailErrno(fault.system_error, fmt::format("{}: {}", what, file.string()));
      }
      return Fail(Code::kIo, fmt::format("{} ({})", text, file.string()));
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return Fail(Code::kDenied, std::move(text));
    case SQLITE_TOOBIG:
    case SQLITE_NOMEM:
      return Fail(Code::kLimit, std::move(text));
    case SQLITE_INTERRUPT:
      return Fail(Code::kCancelled, std::move(text));
    default:  // wrong SQL: a defect
      return Fail(Code::kInternal, std::move(text));
  }
}

std::string Summary(std::string_view sql) {
  std::string line = ReplaceAll(std::string(Trim(sql)), "\n", " ");
  return Ellipsize(line, 100);
}

}  // namespace bartizan::store
