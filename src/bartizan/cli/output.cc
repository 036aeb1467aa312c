#include "bartizan/cli/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace bartizan::cli {

namespace {
constexpr size_t kBufferBytes = size_t{64} << 10U;
}  // namespace

void Output::Write(std::string_view text) {
  if (error_ != 0) return;
  buffer_ += text;
  if (buffer_.size() >= kBufferBytes) Drain();
}

void Output::Drain() {
  std::string_view rest = buffer_;
  while (!rest.empty() && error_ == 0) {
    const ssize_t written = write(fd_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  buffer_.clear();
}

Status Output::Flush() {
  Drain();
  if (error_ == 0) return {};
  if (error_ == EPIPE) return Fail(Code::kIo, "");
  return FailErrno(error_, "writing to standard output");
}

void KeepStandardDescriptors() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
    // Read-only on purpose for standard output: a write to it must go on failing.
    const int flags = fd == STDERR_FILENO ? O_WRONLY : O_RDONLY;
    (void)open("/dev/null", flags);  // takes the lowest free number, which is this one
  }
}

}  // namespace bartizan::cli
