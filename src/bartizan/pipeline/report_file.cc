#include "bartizan/pipeline/report_file.h"

#include <fmt/format.h>

namespace bartizan::pipeline {
namespace {

// With links followed as far as the path exists.
bool LiesInside(const fs::path& checkout, const fs::path& path) {
  std::error_code error;
  fs::path root = fs::canonical(checkout, error);
  if (error) return false;
  fs::path real = fs::weakly_canonical(path, error);
  if (error) return false;
  fs::path relative = real.lexically_relative(root);
  return !relative.empty() && *relative.begin() != "..";
}

}  // namespace

Status PrepareReport(const fs::path& checkout, std::string_view path) {
  fs::path file = checkout / path;
  if (!LiesInside(checkout, file.parent_path())) {
    return Fail(Code::kDenied, fmt::format("{} leads out of the checkout", path),
                "the repository has a link there: remove it");
  }
  BARTIZAN_DO(MakeDirectories(file.parent_path()));
  return RemoveAll(file);
}

Status PrepareFile(const fs::path& checkout, std::string_view path, std::string_view content) {
  BARTIZAN_DO(PrepareReport(checkout, path));
  return WriteFileAtomic(checkout / path, content);
}

Result<std::string> ReadReport(const fs::path& checkout, std::string_view path) {
  fs::path file = checkout / path;
  std::error_code error;
  fs::file_status status = fs::status(file, error);
  if (!fs::exists(status)) {
    return Fail(Code::kNotFound, fmt::format("there is no report at {}", path));
  }
  if (!LiesInside(checkout, file)) {
    return Fail(Code::kDenied, fmt::format("the report {} lies outside the checkout", path));
  }
  if (!fs::is_regular_file(status)) {
    return Fail(Code::kInvalid, fmt::format("the report {} is no file", path));
  }
  return ReadFile(file);
}

}  // namespace bartizan::pipeline
