#include "bartizan/store/sqlite_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace bartizan::store {
namespace {

// Every release of SQLite 3 can take the place of an older one
// (https://www.sqlite.org/versionnumbers.html).
constexpr const char* kName = "libsqlite3.so.0";

std::unexpected<Error> Missing() {
  const char* const why = ::dlerror();
  return Fail(Code::kUnavailable,
              fmt::format("SQLite cannot be loaded: {}", why == nullptr ? kName : why),
              "install SQLite (the package libsqlite3-0)");
}

template <class Function>
bool Take(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

Result<SqliteLibrary> Load() {
  // Never closed: databases live as long as the program.
  void* const library = ::dlopen(kName, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return Missing();
  SqliteLibrary sqlite;
  const bool all = Take(library, "sqlite3_bind_blob64", sqlite.bind_blob64) &&
                   Take(library, "sqlite3_bind_double", sqlite.bind_double) &&
                   Take(library, "sqlite3_bind_int64", sqlite.bind_int64) &&
                   Take(library, "sqlite3_bind_null", sqlite.bind_null) &&
                   Take(library, "sqlite3_bind_parameter_count", sqlite.bind_parameter_count) &&
                   Take(library, "sqlite3_bind_text64", sqlite.bind_text64) &&
                   Take(library, "sqlite3_busy_handler", sqlite.busy_handler) &&
                   Take(library, "sqlite3_changes64", sqlite.changes64) &&
                   Take(library, "sqlite3_clear_bindings", sqlite.clear_bindings) &&
                   Take(library, "sqlite3_close_v2", sqlite.close_v2) &&
                   Take(library, "sqlite3_column_blob", sqlite.column_blob) &&
                   Take(library, "sqlite3_column_bytes", sqlite.column_bytes) &&
                   Take(library, "sqlite3_column_count", sqlite.column_count) &&
                   Take(library, "sqlite3_column_double", sqlite.column_double) &&
                   Take(library, "sqlite3_column_int64", sqlite.column_int64) &&
                   Take(library, "sqlite3_column_text", sqlite.column_text) &&
                   Take(library, "sqlite3_column_type", sqlite.column_type) &&
                   Take(library, "sqlite3_db_config", sqlite.db_config) &&
                   Take(library, "sqlite3_db_readonly", sqlite.db_readonly) &&
                   Take(library, "sqlite3_errmsg", sqlite.errmsg) &&
                   Take(library, "sqlite3_exec", sqlite.exec) &&
                   Take(library, "sqlite3_extended_errcode", sqlite.extended_errcode) &&
                   Take(library, "sqlite3_finalize", sqlite.finalize) &&
                   Take(library, "sqlite3_get_autocommit", sqlite.get_autocommit) &&
                   Take(library, "sqlite3_open_v2", sqlite.open_v2) &&
                   Take(library, "sqlite3_prepare_v3", sqlite.prepare_v3) &&
                   Take(library, "sqlite3_reset", sqlite.reset) &&
                   Take(library, "sqlite3_step", sqlite.step) &&
                   Take(library, "sqlite3_stmt_readonly", sqlite.stmt_readonly) &&
                   Take(library, "sqlite3_system_errno", sqlite.system_errno) &&
                   Take(library, "sqlite3_total_changes64", sqlite.total_changes64) &&
                   Take(library, "sqlite3_wal_checkpoint_v2", sqlite.wal_checkpoint_v2);
  if (!all) return Missing();
  return sqlite;
}

}  // namespace

const Result<SqliteLibrary>& LoadSqlite() {
  static const Result<SqliteLibrary> loaded = Load();
  return loaded;
}

const SqliteLibrary& Sqlite() {
  return *LoadSqlite();
}

}  // namespace bartizan::store
