#pragma once
// Failures of SQLite (https://www.sqlite.org/rescode.html) as errors of ours. Private to store/.
#include <string>
#include <string_view>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::store {

struct SqliteFault {
  int code = 0;          // extended result code
  int system_error = 0;  // errno behind it, 0 when there is none
  std::string message;
};

// Busy is kTimeout, full and read-only are kIo, a constraint is kConflict, damage is kInvalid.
std::unexpected<Error> SqliteFailure(const SqliteFault& fault, std::string_view what,
                                     const fs::path& file);
std::unexpected<Error> DamagedFile(const fs::path& file, std::string_view finding);

// The statement for an error text: its beginning, on one line. Bound values are never part of it.
std::string Summary(std::string_view sql);

}  // namespace bartizan::store
