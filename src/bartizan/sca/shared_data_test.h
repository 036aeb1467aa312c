#pragma once
// Where the tests find data that is kept beside the repository, not in it.
#include <cstdlib>
#include <filesystem>
#include <string>

namespace bartizan::sca {

// The repository's root, looked for upwards from the working directory.
inline std::filesystem::path RepositoryRoot() {
  namespace fs = std::filesystem;
  fs::path folder = fs::current_path();
  while (folder.has_relative_path() && !fs::exists(folder / "docs/layers.txt")) {
    folder = folder.parent_path();
  }
  return folder;
}

// $BARTIZAN_SHARED_DATA, else ../shared/data from the repository's root.
inline std::filesystem::path SharedData(const std::string& below) {
  if (const char* root = std::getenv("BARTIZAN_SHARED_DATA")) {
    return std::filesystem::path(root) / below;
  }
  return RepositoryRoot() / "../shared/data" / below;
}

}  // namespace bartizan::sca
