#pragma once
// Bytes of files at places. (Not a public header.)
#include <filesystem>
#include <optional>

#include "bartizan/base/fs.h"
#include "bartizan/esdk/types.h"

namespace bartizan::esdk {

// "opening x: Permission denied", as this folder's error.
std::unexpected<Error> FailIo(const bartizan::Error& error);

// A file to read: one that lies on a disk and can be read anywhere, or one that comes only once
// through (a pipe, a terminal, what the kernel makes up).
class InputFile {
 public:
  static Result<InputFile> Open(const std::filesystem::path& path);
  // None for what comes once through.
  const std::optional<uint64_t>& size() const { return size_; }
  // All of `out`; kIo when the file has become shorter. Thread-safe.
  Status ReadAt(uint64_t offset, MutableBytes out) const;
  // What comes next, until `out` is full or the input has ended.
  Result<size_t> ReadOn(MutableBytes out);

 private:
  InputFile(UniqueFd fd, std::filesystem::path path, std::optional<uint64_t> size)
      : fd_(std::move(fd)), path_(std::move(path)), size_(size) {}
  UniqueFd fd_;
  std::filesystem::path path_;
  std::optional<uint64_t> size_;
};

// Writes all of it. Thread-safe.
Status WriteAt(int fd, uint64_t offset, Bytes bytes);

}  // namespace bartizan::esdk
