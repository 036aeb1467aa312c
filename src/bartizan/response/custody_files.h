#pragma once
// A folder that somebody else has written: only regular files are opened, never through a symbolic
// link, and nothing outside is reached. Private to response/.
#include <functional>
#include <string>

#include "bartizan/base/fs.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/custody_log.h"

namespace bartizan::response {

// Up to `size` bytes; 0 at the end.
using ReadSome = std::function<Result<size_t>(char* to, size_t size)>;
// custody.jsonl into the reader, line by line, in memory for one line. What is wrong is a problem,
// errors are those of reading.
Status ReadCustodyLog(const ReadSome& read, CustodyReader& reader, Problems& problems);

struct HostileFile {
  UniqueFd fd;
  std::string path;
  uint64_t size = 0;  // when it was opened

  Result<size_t> ReadSome(char* to, size_t size) const;
  Result<std::string> Read(size_t max_bytes) const;  // larger: kLimit
  Result<crypto::Sha256Bytes> Hash() const;          // in constant memory
};

class HostileFolder {
 public:
  static Result<HostileFolder> Open(const fs::path& folder);
  // A relative path of plain names. kNotFound; kInvalid: a symbolic link, folder, device … there or
  // on the way.
  Result<HostileFile> Open(const std::string& path) const;
  // Everything below that is no folder, in no order; symbolic links are not followed.
  Status EachName(const std::function<void(const std::string& path, bool regular)>& take) const;

 private:
  explicit HostileFolder(UniqueFd fd) : fd_(std::move(fd)) {}
  UniqueFd fd_;
};

}  // namespace bartizan::response
