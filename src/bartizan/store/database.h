#pragma once
// SQLite behind a small door. Many processes share one home: writes are short BEGIN IMMEDIATE
// transactions, WAL with synchronous=FULL, so an acknowledged commit survives kill -9 and power
// loss. The SQL stays within what PostgreSQL speaks too: times are int64 microseconds, no rowid.
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

struct sqlite3;
struct sqlite3_stmt;

namespace bartizan::store {

// A bound parameter or a column value: null, integer, real, text or bytes.
class Value {
 public:
  enum Kind { kNull, kInt, kReal, kText, kBlob };
  Value() = default;
  Value(std::nullptr_t) {}
  template <class T>
    requires std::is_integral_v<T>
  Value(T v) : kind_(kInt), int_(static_cast<int64_t>(v)) {}
  Value(double v) : kind_(kReal), real_(v) {}
  Value(std::string v) : kind_(kText), text_(std::move(v)) {}
  Value(std::string_view v) : kind_(kText), text_(v) {}
  Value(const char* v) : kind_(kText), text_(v) {}
  Value(Time v) : kind_(kInt), int_(ToInt(v)) {}
  template <class T>
  Value(const std::optional<T>& v) {
    if (v) *this = Value(*v);
  }
  static Value Blob(std::string bytes);

  Kind kind() const { return kind_; }
  bool is_null() const { return kind_ == kNull; }
  int64_t AsInt() const { return kind_ == kReal ? static_cast<int64_t>(real_) : int_; }
  double AsReal() const { return kind_ == kInt ? static_cast<double>(int_) : real_; }
  const std::string& AsText() const { return text_; }
  Time AsTime() const { return FromInt(int_); }

 private:
  Kind kind_ = kNull;
  int64_t int_ = 0;
  double real_ = 0;
  std::string text_;
};

// One result row; columns by index in SELECT order.
class Row {
 public:
  explicit Row(std::vector<Value> values) : values_(std::move(values)) {}
  const Value& operator[](size_t i) const { return values_.at(i); }
  int64_t Int(size_t i) const { return values_.at(i).AsInt(); }
  double Real(size_t i) const { return values_.at(i).AsReal(); }
  const std::string& Text(size_t i) const { return values_.at(i).AsText(); }
  Time At(size_t i) const { return values_.at(i).AsTime(); }
  bool Null(size_t i) const { return values_.at(i).is_null(); }

 private:
  std::vector<Value> values_;
};

class Database;

// What can be done inside a transaction (or, for reads, outside one). Obtained from Database only;
// do not keep it beyond the callback.
class Tx {
 public:
  // Runs a statement; returns the number of changed rows.
  Result<int64_t> Execute(std::string_view sql, std::initializer_list<Value> parameters = {});
  Result<int64_t> Execute(std::string_view sql, std::span<const Value> parameters);
  Result<std::vector<Row>> Query(std::string_view sql,
                                 std::initializer_list<Value> parameters = {});
  Result<std::vector<Row>> Query(std::string_view sql, std::span<const Value> parameters);
  // The first row, if any.
  Result<std::optional<Row>> One(std::string_view sql,
                                 std::initializer_list<Value> parameters = {});
  // Streams rows; stop early by returning an error.
  Status Each(std::string_view sql, std::span<const Value> parameters,
              const std::function<Status(const Row&)>& row);

 private:
  friend class Database;
  explicit Tx(Database& database) : database_(database) {}
  Status Run(std::string_view sql, std::span<const Value> parameters,
             const std::function<Status(Row&&)>& row);
  Database& database_;
};

// One step of a module's schema. Versions of a module count 1, 2, 3 …; SQL may hold several
// statements. Never edit one that has been released: add the next.
struct Migration {
  std::string_view module;
  int version = 0;
  std::string_view sql;
};

struct DatabaseOptions {
  bool read_only = false;
  // How long a write waits for another process's transaction before kTimeout.
  std::chrono::milliseconds busy_timeout{10'000};
};

// One connection, safe to share between threads (calls are serialised by a mutex that is held for
// a whole transaction). Not reentrant: no Database call inside a callback, use the Tx.
class Database {
 public:
  // Opens or creates the file, checks it (a damaged file is refused with a hint), applies missing
  // migrations in one transaction under an exclusive lock, after a backup copy beside the file when
  // there is something to lose. A database of a newer program is refused with kConflict.
  static Result<std::unique_ptr<Database>> Open(const fs::path& file,
                                                std::span<const Migration> migrations,
                                                DatabaseOptions options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // BEGIN IMMEDIATE, the callback, COMMIT (durable when this returns without error); ROLLBACK when
  // the callback returns an error. F: (Tx&) -> Result<T> or Status.
  template <class F>
  auto Write(F&& body) -> std::invoke_result_t<F, Tx&> {
    std::lock_guard lock(mutex_);
    BARTIZAN_DO(Begin(true));
    Tx tx(*this);
    auto result = body(tx);
    if (!result) {
      Rollback();
      return result;
    }
    BARTIZAN_DO(Commit());
    return result;
  }
  // The same with a deferred (snapshot) transaction.
  template <class F>
  auto Read(F&& body) -> std::invoke_result_t<F, Tx&> {
    std::lock_guard lock(mutex_);
    BARTIZAN_DO(Begin(false));
    Tx tx(*this);
    auto result = body(tx);
    Rollback();
    return result;
  }

  // Changes whenever another connection has committed (PRAGMA data_version): poll it to notice
  // requests of other processes.
  Result<int64_t> DataVersion();
  Status IntegrityCheck();                // PRAGMA integrity_check and foreign_key_check
  Status BackupTo(const fs::path& file);  // VACUUM INTO: a consistent copy while others work
  Status Checkpoint();                    // truncates the write-ahead log

 private:
  friend class Tx;
  Database() = default;
  static int Busy(void* self, int tries);
  Status Connect(const fs::path& file, const DatabaseOptions& options);
  Status UseWriteAheadLog();
  Status QuickCheck();
  Status Begin(bool write);
  Status Commit();
  void Rollback();
  Status Script(std::string_view sql);
  Status Migrate(std::span<const Migration> migrations);
  Status MigrateLocked(std::span<const Migration> migrations);
  Status CopyTo(const fs::path& copy, const fs::path& temporary) const;
  // The schema version of every module that the file holds.
  Result<std::map<std::string, int, std::less<>>> SchemaVersions();
  // Takes a statement out of the cache (or prepares it) with its parameters bound; Release gives
  // it back, so that a row callback may run the same SQL again.
  Result<sqlite3_stmt*> Acquire(std::string_view sql, std::span<const Value> parameters);
  void Release(std::string_view sql, sqlite3_stmt* statement);
  Status Run(std::string_view sql, std::span<const Value> parameters,
             const std::function<Status(Row&&)>& row);
  std::unexpected<Error> Failure(std::string_view what);

  sqlite3* handle_ = nullptr;
  fs::path file_;
  bool writing_ = false;  // the open transaction may write
  std::chrono::milliseconds busy_timeout_{};
  std::chrono::steady_clock::time_point busy_since_;
  std::mutex mutex_;
  std::vector<std::pair<std::string, sqlite3_stmt*>> cache_;  // most recent last, bounded
};

}  // namespace bartizan::store
