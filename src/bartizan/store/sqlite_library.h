#pragma once
// SQLite, loaded when the first database is opened: binding the 1,600 functions within it takes
// 0.2 ms, and many commands have no database. Only for this module's own sources.
#include <sqlite3.h>

#include "bartizan/base/result.h"

namespace bartizan::store {

// The functions that are used, by the names that SQLite gives them (https://www.sqlite.org/c3ref/).
struct SqliteLibrary {
  decltype(&sqlite3_bind_blob64) bind_blob64 = nullptr;
  decltype(&sqlite3_bind_double) bind_double = nullptr;
  decltype(&sqlite3_bind_int64) bind_int64 = nullptr;
  decltype(&sqlite3_bind_null) bind_null = nullptr;
  decltype(&sqlite3_bind_parameter_count) bind_parameter_count = nullptr;
  decltype(&sqlite3_bind_text64) bind_text64 = nullptr;
  decltype(&sqlite3_busy_handler) busy_handler = nullptr;
  decltype(&sqlite3_changes64) changes64 = nullptr;
  decltype(&sqlite3_clear_bindings) clear_bindings = nullptr;
  decltype(&sqlite3_close_v2) close_v2 = nullptr;
  decltype(&sqlite3_column_blob) column_blob = nullptr;
  decltype(&sqlite3_column_bytes) column_bytes = nullptr;
  decltype(&sqlite3_column_count) column_count = nullptr;
  decltype(&sqlite3_column_double) column_double = nullptr;
  decltype(&sqlite3_column_int64) column_int64 = nullptr;
  decltype(&sqlite3_column_text) column_text = nullptr;
  decltype(&sqlite3_column_type) column_type = nullptr;
  decltype(&sqlite3_db_config) db_config = nullptr;
  decltype(&sqlite3_db_readonly) db_readonly = nullptr;
  decltype(&sqlite3_errmsg) errmsg = nullptr;
  decltype(&sqlite3_exec) exec = nullptr;
  decltype(&sqlite3_extended_errcode) extended_errcode = nullptr;
  decltype(&sqlite3_finalize) finalize = nullptr;
  decltype(&sqlite3_get_autocommit) get_autocommit = nullptr;
  decltype(&sqlite3_open_v2) open_v2 = nullptr;
  decltype(&sqlite3_prepare_v3) prepare_v3 = nullptr;
  decltype(&sqlite3_reset) reset = nullptr;
  decltype(&sqlite3_step) step = nullptr;
  decltype(&sqlite3_stmt_readonly) stmt_readonly = nullptr;
  decltype(&sqlite3_system_errno) system_errno = nullptr;
  decltype(&sqlite3_total_changes64) total_changes64 = nullptr;
  decltype(&sqlite3_wal_checkpoint_v2) wal_checkpoint_v2 = nullptr;
};

// Loads it, once. kUnavailable where it is not installed. Thread-safe.
const Result<SqliteLibrary>& LoadSqlite();
// After LoadSqlite was good, which it was where there is an open database.
const SqliteLibrary& Sqlite();

}  // namespace bartizan::store
