#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "bartizan/base/text.h"
#include "bartizan/process/process.h"

namespace bartizan::process {

Result<std::string> FindProgram(std::string_view name, std::string_view path) {
  std::vector<std::string> candidates;
  if (name.find('/') != std::string_view::npos) {
    std::error_code error;
    candidates.push_back(fs::absolute(fs::path(name), error).string());
  } else if (!name.empty()) {
    for (const auto& folder : Split(path, ':')) {
      if (folder.starts_with('/')) candidates.push_back(fmt::format("{}/{}", folder, name));
    }
  }
  bool exists = false;
  for (const auto& candidate : candidates) {
    struct stat info{};
    if (::stat(candidate.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) continue;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
    exists = true;
  }
  if (exists) return Fail(Code::kDenied, fmt::format("the program '{}' may not be run", name));
  return Fail(Code::kNotFound, fmt::format("the program '{}' was not found", name),
              "install it, or put its folder on PATH");
}

std::map<std::string, std::string> CurrentEnvironment() {
  std::map<std::string, std::string> all;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    std::string_view text = *entry;
    size_t equals = text.find('=');
    if (equals == 0 || equals == std::string_view::npos) continue;
    all.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return all;
}

}  // namespace bartizan::process
