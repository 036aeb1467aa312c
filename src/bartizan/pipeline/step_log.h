#pragma once
// The log of a step: masked, kept in a file, and passed on line by line.
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "bartizan/base/fs.h"
#include "bartizan/process/process.h"

namespace bartizan::pipeline {

// Thread-safe. What is written is masked first; nothing unmasked reaches the file or the callback.
class StepLog {
 public:
  static Result<std::unique_ptr<StepLog>> Open(const fs::path& file,
                                               std::vector<std::string> secrets,
                                               std::function<void(std::string_view line)> on_line);
  ~StepLog() { Finish(); }
  StepLog(const StepLog&) = delete;
  StepLog& operator=(const StepLog&) = delete;
  void Write(std::string_view text);
  void Line(std::string_view text) { Write(std::string(text) + "\n"); }
  void Finish();  // flushes what the masker holds back
  // For messages that are stored elsewhere.
  std::string Mask(std::string_view text) const;
  // Whether the file system refused a write (a full disk): the step must not count as logged.
  Status status() const;

 private:
  StepLog(UniqueFd fd, std::vector<std::string> secrets,
          std::function<void(std::string_view)> on_line);
  void Put(std::string_view masked);
  mutable std::mutex mutex_;
  UniqueFd fd_;
  std::vector<std::string> secrets_;
  process::Masker masker_;
  std::function<void(std::string_view)> on_line_;
  std::string partial_;
  int failed_errno_ = 0;
};

}  // namespace bartizan::pipeline
