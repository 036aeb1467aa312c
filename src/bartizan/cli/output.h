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
  // Everything is out, or the first failure. A reader that went away is kCancelled's sibling: the
  // error's message is then empty, since nobody wants to read it.
  Status Flush();
  int fd() const { return fd_; }

 private:
  void Drain();

  int fd_;
  int error_ = 0;  // errno of the first failed write
  std::string buffer_;
};

// Opens the standard descriptors that are closed, so that no file of ours takes their number.
// Writing to a standard output that was closed keeps failing.
void KeepStandardDescriptors();

}  // namespace bartizan::cli
