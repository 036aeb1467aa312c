#pragma once
// Standard output. A failed write (full disk, closed pipe) is remembered, and makes the command
// fail at its end: data that did not arrive must not look delivered.
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::cli {

// Buffers, then writes. Not thread-safe.
class Output {
 public:
  explicit Output(int fd) : fd_(fd) {}
  void Write(std::string_view text);
  // Writes what is buffered, so that notes on standard error come behind it.
  void Drain();
  // Everything is out, or the first failure. Where the reader went away the message is
  // empty: nobody is left to read it.
  Status Flush();
  int fd() const { return fd_; }

 private:
  int fd_;
  int error_ = 0;  // errno of the first failed write
  std::string buffer_;
};

// Opens the standard descriptors that are closed, so that no file of ours takes their number.
// Writing to a standard output that was closed keeps failing.
void KeepStandardDescriptors();

}  // namespace bartizan::cli
