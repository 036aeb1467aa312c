#pragma once
// A copy of a disk image: a regular file, a block or loop device. Holes stay holes, the bytes are
// hashed on the way, memory use is constant. On file systems that can share blocks (XFS, Btrfs) a
// file is cloned first (FICLONE), so that the copy is of one moment.
#include <atomic>
#include <string>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"

namespace bartizan::response {

struct ImageLimits {
  uint64_t bytes = 1ULL << 40U;  // larger sources are refused: half a disk proves little
  const std::atomic<bool>* cancel = nullptr;
};
struct DiskImage {
  std::string source;
  std::string sha256;               // of all bytes, holes as zeros
  uint64_t size = 0;                // in bytes
  uint64_t copied = 0;              // without holes and runs of zeros
  bool device = false;              // a block device
  bool cloned = false;              // of one moment
  bool changed = false;             // its time of change moved while it was read
  data::JsonObject ToJson() const;  // "schema": "bartizan.respond.disk/1"
};

// kNotFound, kDenied, kInvalid for what is no file and no block device, kLimit for what is larger
// or takes more than half of what is free beside `target`, kIo with the offset for what cannot be
// read; kCancelled. `target` is created with mode 0600 and left there when it fails.
Result<DiskImage> CopyImage(const fs::path& source, const fs::path& target,
                            const ImageLimits& limits);

}  // namespace bartizan::response
