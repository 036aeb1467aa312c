#include "bartizan/pipeline/step_log.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace bartizan::pipeline {

StepLog::StepLog(UniqueFd fd, std::vector<std::string> secrets,
                 std::function<void(std::string_view)> on_line)
    : fd_(std::move(fd)),
      secrets_(std::move(secrets)),
      masker_(secrets_),
      on_line_(std::move(on_line)) {}

Result<std::unique_ptr<StepLog>> StepLog::Open(const fs::path& file,
                                               std::vector<std::string> secrets,
                                               std::function<void(std::string_view line)> on_line) {
  BARTIZAN_DO(MakeDirectories(file.parent_path()));
  UniqueFd fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!fd) return FailErrno(errno, fmt::format("opening {}", file.string()));
  return std::unique_ptr<StepLog>(
      new StepLog(std::move(fd), std::move(secrets), std::move(on_line)));
}

void StepLog::Write(std::string_view text) {
  std::lock_guard lock(mutex_);
  Put(masker_.Feed(text));
}

void StepLog::Finish() {
  std::lock_guard lock(mutex_);
  Put(masker_.Flush());
  if (!partial_.empty()) {
    if (on_line_) on_line_(partial_);
    partial_.clear();
  }
}

void StepLog::Put(std::string_view masked) {
  for (std::string_view rest = masked; !rest.empty() && failed_errno_ == 0;) {
    ssize_t n = ::write(fd_.get(), rest.data(), rest.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) {
      failed_errno_ = errno;
    } else {
      rest.remove_prefix(static_cast<size_t>(n));
    }
  }
  if (!on_line_) return;
  partial_ += masked;
  size_t start = 0;  // taken off once: a flood of short lines must not move the rest each time
  for (size_t end; (end = partial_.find('\n', start)) != std::string::npos; start = end + 1) {
    on_line_(std::string_view(partial_).substr(start, end - start));
  }
  partial_.erase(0, start);
  // A step that never ends its line must not fill memory.
  constexpr size_t kLongestLine = size_t{64} * 1024;
  if (partial_.size() > kLongestLine) {
    on_line_(partial_);
    partial_.clear();
  }
}

std::string StepLog::Mask(std::string_view text) const {
  process::Masker masker(secrets_);
  return masker.Feed(text) + masker.Flush();
}

Status StepLog::status() const {
  std::lock_guard lock(mutex_);
  if (failed_errno_ != 0) return FailErrno(failed_errno_, "writing the step's log");
  return {};
}

}  // namespace bartizan::pipeline
