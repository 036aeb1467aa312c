#include "bartizan/store/database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <random>
#include <thread>

#include "bartizan/store/sqlite_error.h"
#include "bartizan/store/sqlite_library.h"

namespace bartizan::store {
namespace {

constexpr size_t kCachedStatements = 64;
constexpr uint64_t kAlwaysChecked = 1ULL << 20U;  // a quick check of this much takes about 1 ms

// Made beside its final name and linked there: a database that holds records of the whole team is
// never readable by others, not even for a moment. (Opening the file itself would be wrong: closing
// any descriptor of it drops this process's POSIX locks on it.) Where the file system knows no hard
// links, SQLite creates the file.
void CreatePrivately(const fs::path& file) {
  fs::path temporary = file;
  temporary += fmt::format(".new.{}.{}", ::getpid(), ::gettid());
  UniqueFd fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!fd) return;
  fd.Reset();
  std::ignore = ::link(temporary.c_str(), file.c_str());
  ::unlink(temporary.c_str());
}

// SQLite repairs what a killed process leaves. What it cannot see is a disk that lost synced
// writes in a power cut: a write-ahead log with content that is older than this boot tells of one.
bool MachineWentDownWhileOpen(const fs::path& file) {
  struct stat log{};
  if (::stat((file.string() + "-wal").c_str(), &log) != 0 || log.st_size == 0) return false;
  timespec up{};
  timespec now{};
  ::clock_gettime(CLOCK_BOOTTIME, &up);
  ::clock_gettime(CLOCK_REALTIME, &now);
  return log.st_mtim.tv_sec < now.tv_sec - up.tv_sec;
}

int Bind(sqlite3_stmt* statement, int index, const Value& value) {
  switch (value.kind()) {
    case Value::kNull:
      return Sqlite().bind_null(statement, index);
    case Value::kInt:
      return Sqlite().bind_int64(statement, index, value.AsInt());
    case Value::kReal:
      return Sqlite().bind_double(statement, index, value.AsReal());
    case Value::kText:
      return Sqlite().bind_text64(statement, index, value.AsText().data(), value.AsText().size(),
                                  SQLITE_STATIC, SQLITE_UTF8);
    case Value::kBlob:
      return Sqlite().bind_blob64(statement, index, value.AsText().data(), value.AsText().size(),
                                  SQLITE_STATIC);
  }
  return SQLITE_MISUSE;
}

Value Column(sqlite3_stmt* statement, int index) {
  auto bytes = [&](const void* data) {
    auto size = static_cast<size_t>(Sqlite().column_bytes(statement, index));
    return size == 0 ? std::string() : std::string(static_cast<const char*>(data), size);
  };
  switch (Sqlite().column_type(statement, index)) {
    case SQLITE_INTEGER:
      return Sqlite().column_int64(statement, index);
    case SQLITE_FLOAT:
      return Sqlite().column_double(statement, index);
    case SQLITE_TEXT:
      return bytes(Sqlite().column_text(statement, index));
    case SQLITE_BLOB:
      return Value::Blob(bytes(Sqlite().column_blob(statement, index)));
    default:
      return {};
  }
}

}  // namespace

Value Value::Blob(std::string bytes) {
  Value value(std::move(bytes));
  value.kind_ = kBlob;
  return value;
}

Result<std::unique_ptr<Database>> Database::Open(const fs::path& file,
                                                 std::span<const Migration> migrations,
                                                 DatabaseOptions options) {
  if (!LoadSqlite()) return std::unexpected(LoadSqlite().error());
  std::unique_ptr<Database> database(new Database);
  bool suspicious = MachineWentDownWhileOpen(file);
  BARTIZAN_DO(database->Connect(file, options));
  std::error_code ignored;
  uint64_t size = fs::file_size(file, ignored);
  if (suspicious || (size > 0 && size <= kAlwaysChecked)) BARTIZAN_DO(database->QuickCheck());
  if (!options.read_only) BARTIZAN_DO(database->UseWriteAheadLog());
  BARTIZAN_DO(database->Migrate(migrations));
  return database;
}

Database::~Database() {
  if (handle_ == nullptr) return;
  for (auto& [sql, statement] : cache_) Sqlite().finalize(statement);
  Sqlite().close_v2(handle_);
}

Status Database::Connect(const fs::path& file, const DatabaseOptions& options) {
  file_ = fs::absolute(file);
  busy_timeout_ = options.busy_timeout;
  std::error_code ignored;
  if (!options.read_only && !fs::exists(file_, ignored)) CreatePrivately(file_);
  // The mutex of this class serialises, so SQLite's own is not needed.
  int flags =
      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
      (options.read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (Sqlite().open_v2(file_.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
    return Failure(fmt::format("opening {}", file_.string()));
  }
  Sqlite().busy_handler(handle_, &Database::Busy, this);
  Sqlite().db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  Sqlite().db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  Sqlite().db_config(handle_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  // Up to 64 MiB of pages: large imports touch more than SQLite's 2 MB at every key. The last
  // pragma reads the file, so a file that is no database is refused here.
  auto ready = Script(
      "PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; "
      "PRAGMA cache_size=-65536; PRAGMA schema_version");
  if (!ready) return std::unexpected(std::move(ready).error().With("opening the database"));
  return {};
}

// SQLite's own busy handler ends at 100 ms between tries, which starves a process when others
// write all the time. Tries stay dense here, with a random part against marching in step.
int Database::Busy(void* self, int tries) {
  auto* database = static_cast<Database*>(self);
  auto now = std::chrono::steady_clock::now();
  if (tries == 0) database->busy_since_ = now;
  if (now - database->busy_since_ >= database->busy_timeout_) return 0;
  thread_local std::minstd_rand random(static_cast<unsigned>(::gettid()));
  auto longest = static_cast<unsigned>(500 * std::min(tries + 1, 10));
  std::this_thread::sleep_for(std::chrono::microseconds(100 + random() % longest));
  return 1;
}

// Changing the mode needs the file alone and skips the busy handler, so the waiting is done here:
// several processes may create one home at the same moment.
Status Database::UseWriteAheadLog() {
  for (int tries = 0;; ++tries) {
    std::string mode;
    Status set = Run("PRAGMA journal_mode=WAL", {}, [&](Row&& row) -> Status {
      mode = row.Text(0);
      return {};
    });
    if (set && mode == "wal") return {};
    if (set) {
      return Fail(Code::kIo,
                  fmt::format("{}: the file system cannot hold a write-ahead log", file_.string()),
                  "choose a --home on a local file system");
    }
    if (set.error().code != Code::kTimeout || Busy(this, tries) == 0) return set;
  }
}

Status Database::QuickCheck() {
  return Run("PRAGMA quick_check(1)", {}, [&](Row&& row) -> Status {
    if (row.Text(0) == "ok") return {};
    return DamagedFile(file_, row.Text(0));
  });
}

Result<int64_t> Database::DataVersion() {
  std::lock_guard lock(mutex_);
  int64_t version = 0;
  BARTIZAN_DO(Run("PRAGMA data_version", {}, [&](Row&& row) -> Status {
    version = row.Int(0);
    return {};
  }));
  return version;
}

Status Database::IntegrityCheck() {
  std::lock_guard lock(mutex_);
  BARTIZAN_DO(Run("PRAGMA integrity_check(1)", {}, [&](Row&& row) -> Status {
    if (row.Text(0) == "ok") return {};
    return DamagedFile(file_, row.Text(0));
  }));
  return Run("PRAGMA foreign_key_check", {}, [&](Row&& row) -> Status {
    return DamagedFile(
        file_, fmt::format("a row of {} refers to a missing row of {}", row.Text(0), row.Text(2)));
  });
}

Status Database::Checkpoint() {
  std::lock_guard lock(mutex_);
  if (Sqlite().wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) !=
      SQLITE_OK) {
    return Failure("truncating the write-ahead log");
  }
  return {};
}

Status Database::Begin(bool write) {
  BARTIZAN_DO(Script(write ? "BEGIN IMMEDIATE" : "BEGIN"));
  writing_ = write;
  return {};
}

Status Database::Commit() {
  Status committed = Script("COMMIT");
  if (!committed) Rollback();
  return committed;
}

void Database::Rollback() {
  // Some failures (disk full) have rolled back already.
  if (Sqlite().get_autocommit(handle_) == 0) std::ignore = Script("ROLLBACK");
}

Status Database::Script(std::string_view sql) {
  std::string text(sql);
  if (Sqlite().exec(handle_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return Failure(Summary(sql));
  }
  return {};
}

Result<sqlite3_stmt*> Database::Acquire(std::string_view sql, std::span<const Value> parameters) {
  sqlite3_stmt* statement = nullptr;
  auto cached = std::ranges::find(cache_, sql, [](const auto& entry) { return entry.first; });
  if (cached != cache_.end()) {
    statement = cached->second;
    cache_.erase(cached);
  } else {
    const char* rest = nullptr;
    if (Sqlite().prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                            SQLITE_PREPARE_PERSISTENT, &statement, &rest) != SQLITE_OK) {
      return Failure(Summary(sql));
    }
    std::string_view after(rest, static_cast<size_t>(sql.data() + sql.size() - rest));
    if (statement == nullptr || after.find_first_not_of("; \n\t\r") != std::string_view::npos) {
      Sqlite().finalize(statement);
      return Fail(Code::kInternal, fmt::format("not exactly one statement: {}", Summary(sql)));
    }
  }
  if (!writing_ && Sqlite().get_autocommit(handle_) == 0 &&
      Sqlite().stmt_readonly(statement) == 0) {
    Release(sql, statement);
    return Fail(Code::kInternal, fmt::format("a write in a Read: {}", Summary(sql)));
  }
  if (static_cast<size_t>(Sqlite().bind_parameter_count(statement)) != parameters.size()) {
    Release(sql, statement);
    return Fail(Code::kInternal,
                fmt::format("{} parameters do not fit: {}", parameters.size(), Summary(sql)));
  }
  for (size_t i = 0; i < parameters.size(); ++i) {
    if (Bind(statement, static_cast<int>(i + 1), parameters[i]) != SQLITE_OK) {
      auto failure = Failure(Summary(sql));
      Release(sql, statement);
      return failure;
    }
  }
  return statement;
}

void Database::Release(std::string_view sql, sqlite3_stmt* statement) {
  Sqlite().reset(statement);
  Sqlite().clear_bindings(statement);
  if (cache_.size() >= kCachedStatements) {
    Sqlite().finalize(cache_.front().second);
    cache_.erase(cache_.begin());
  }
  cache_.emplace_back(std::string(sql), statement);
}

Status Database::Run(std::string_view sql, std::span<const Value> parameters,
                     const std::function<Status(Row&&)>& row) {
  BARTIZAN_TRY(sqlite3_stmt * statement, Acquire(sql, parameters));
  Status result;
  int columns = Sqlite().column_count(statement);
  for (;;) {
    int code = Sqlite().step(statement);
    if (code == SQLITE_DONE) break;
    if (code != SQLITE_ROW) {
      result = Failure(Summary(sql));
      break;
    }
    std::vector<Value> values;
    values.reserve(static_cast<size_t>(columns));
    for (int i = 0; i < columns; ++i) values.push_back(Column(statement, i));
    result = row(Row(std::move(values)));
    if (!result) break;
  }
  Release(sql, statement);
  return result;
}

std::unexpected<Error> Database::Failure(std::string_view what) {
  if (handle_ == nullptr) return Fail(Code::kLimit, fmt::format("{}: out of memory", what));
  return SqliteFailure({.code = Sqlite().extended_errcode(handle_),
                        .system_error = Sqlite().system_errno(handle_),
                        .message = Sqlite().errmsg(handle_)},
                       what, file_);
}

Status Tx::Run(std::string_view sql, std::span<const Value> parameters,
               const std::function<Status(Row&&)>& row) {
  // A full disk rolls the transaction back by itself; what followed would commit one by one.
  if (Sqlite().get_autocommit(database_.handle_) != 0) {
    return Fail(Code::kIo, "the transaction has been rolled back after an earlier failure");
  }
  return database_.Run(sql, parameters, row);
}

Status Tx::Each(std::string_view sql, std::span<const Value> parameters,
                const std::function<Status(const Row&)>& row) {
  return Run(sql, parameters, [&](Row&& next) { return row(next); });
}

Result<int64_t> Tx::Execute(std::string_view sql, std::span<const Value> parameters) {
  int64_t before = Sqlite().total_changes64(database_.handle_);
  BARTIZAN_DO(Run(sql, parameters, [](Row&&) -> Status { return {}; }));
  // sqlite3_changes keeps an older count when the statement changed nothing by design (DDL).
  bool changed = Sqlite().total_changes64(database_.handle_) != before;
  return changed ? Sqlite().changes64(database_.handle_) : 0;
}

Result<int64_t> Tx::Execute(std::string_view sql, std::initializer_list<Value> parameters) {
  return Execute(sql, std::span(parameters.begin(), parameters.size()));
}

Result<std::vector<Row>> Tx::Query(std::string_view sql, std::span<const Value> parameters) {
  std::vector<Row> rows;
  BARTIZAN_DO(Run(sql, parameters, [&](Row&& row) -> Status {
    rows.push_back(std::move(row));
    return {};
  }));
  return rows;
}

Result<std::vector<Row>> Tx::Query(std::string_view sql, std::initializer_list<Value> parameters) {
  return Query(sql, std::span(parameters.begin(), parameters.size()));
}

Result<std::optional<Row>> Tx::One(std::string_view sql, std::initializer_list<Value> parameters) {
  BARTIZAN_TRY(auto rows, Query(sql, parameters));
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

}  // namespace bartizan::store
