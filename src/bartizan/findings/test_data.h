#pragma once
// Finds the shared test data (never part of the repository): $BARTIZAN_SHARED_DATA, else
// ../shared/data from the current folder or one of those above it.
#include <cstdlib>
#include <optional>
#include <string_view>

#include "bartizan/base/fs.h"

namespace bartizan::findings {

inline std::optional<fs::path> SharedData(std::string_view part) {
  std::error_code ignored;
  if (const char* set = std::getenv("BARTIZAN_SHARED_DATA"); set != nullptr && *set != '\0') {
    fs::path path = fs::path(set) / part;
    if (fs::exists(path, ignored)) return path;
    return {};
  }
  for (fs::path at = fs::current_path(ignored); at.has_relative_path(); at = at.parent_path()) {
    fs::path path = at.parent_path() / "shared" / "data" / part;
    if (fs::exists(path, ignored)) return path;
  }
  return {};
}

}  // namespace bartizan::findings
