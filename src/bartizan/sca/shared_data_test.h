#pragma once
// Where the tests find data that is kept beside the repository, not in it.
#include <cstdlib>
#include <filesystem>
#include <string>

namespace bartizan::sca {

// $BARTIZAN_SHARED_DATA, else ../shared/data from the repository's root, which is looked for
// upwards from the working directory.
inline std::filesystem::path SharedData(const std::string& below) {
  namespace fs = std::filesystem;
  if (const char* root = std::getenv("BARTIZAN_SHARED_DATA")) return fs::path(root) / below;
  fs::path folder = fs::current_path();
  while (folder.has_relative_path() && !fs::exists(folder / "docs/layers.txt")) {
    folder = folder.parent_path();
  }
  return folder / "../shared/data" / below;
}

}  // namespace bartizan::sca
