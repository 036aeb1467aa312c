#pragma once
// Which files a command reads and writes, and the metadata that it leaves.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/data/json.h"
#include "bartizan/esdk_tools/transform.h"

namespace bartizan::cli {

struct FileJob {
  std::string from, to;  // "-" for the standard streams
};

// --input, --output, --recursive and --suffix as jobs. kUsage for what does not fit together: a
// folder without --recursive, several inputs for one file, an input that is its output.
Result<std::vector<FileJob>> PlanFiles(const Invocation& invocation, std::string_view suffix);

// Regular files below a folder, sorted; links are not followed.
Result<std::vector<fs::path>> FilesBelow(const fs::path& folder);

// An opened input: "-" or a file.
class InputFile {
 public:
  static Result<InputFile> Open(const std::string& path);
  esdk_tools::Input input() const;
  std::optional<uint64_t> size() const { return size_; }  // of a regular file
  unsigned mode() const { return mode_; }                 // permissions

 private:
  UniqueFd fd_;  // empty for standard input
  std::string name_;
  std::optional<uint64_t> size_;
  unsigned mode_ = 0;
};

// --metadata-output: one line of JSON an operation.
class MetadataOutput {
 public:
  // kUsage where it contradicts itself, or data goes to standard output too.
  static Result<MetadataOutput> Open(Invocation& invocation, const std::vector<FileJob>& jobs);
  Status Write(const data::JsonObject& line);

 private:
  Invocation* invocation_ = nullptr;  // standard output
  UniqueFd fd_;
};

}  // namespace bartizan::cli
