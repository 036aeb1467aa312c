#pragma once
// The memory of a process that stands still, through /proc/PID/{maps,pagemap,mem}, into one file.
//
// The file is in LiME's format, version 1, with virtual addresses in the place of physical ones, so
// that tools which read ranges of memory read it: one record after the other, each a header of 32
// bytes (little endian: u32 0x4C694D45, u32 1, u64 first address, u64 last address, 8 zero bytes)
// and the bytes from the first to the last address. Addresses rise; a record has at most 1 MiB.
// (https://github.com/504ensicsLabs/LiME/blob/master/doc/README.md#Spec)
//
// Only pages that are in memory or swapped out are read: the others hold nothing (anonymous) or
// what is in the file (mapped files), and reading them would change the process, or wait for
// whoever supplies them (userfaultfd, FUSE). Memory use is constant.
// Source: proc(5), Documentation/admin-guide/mm/pagemap.rst of the kernel.
#include <atomic>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"
#include "bartizan/response/freezer.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {

struct MemoryLimits {
  uint64_t bytes = 16ULL << 30U;  // of the file
  Micros time = std::chrono::minutes(10);
  const std::atomic<bool>* cancel = nullptr;
};

struct MemoryRange {
  uint64_t first = 0, end = 0;
  std::string why;  // empty: it was written
};
struct MemoryImage {
  struct Part {
    Mapping mapping;
    uint64_t written = 0;             // bytes in the file
    uint64_t absent = 0;              // bytes of pages that are nowhere in memory
    std::vector<MemoryRange> missed;  // what could not be read, and why
    std::string skipped;              // why the whole mapping was left out; empty: it was not
  };
  ProcessId process;
  std::string sha256;  // of the file
  uint64_t size = 0;   // of the file
  std::vector<Part> parts;
  std::string truncated;  // which limit ended it early; empty: none

  // The index: {"schema": "bartizan.respond.memory/1", "process", "sha256", "size", "truncated",
  // "mappings": […], "missed": […]}; addresses are hexadecimal texts.
  data::JsonObject ToJson() const;
  uint64_t Written() const;
};

// kNotFound when the process has ended or its number was given again, kDenied without
// CAP_SYS_PTRACE, kIo when `file` cannot be written; kCancelled. Limits are no errors.
Result<MemoryImage> DumpMemory(const ProcessId& process, const fs::path& file,
                               const MemoryLimits& limits);

}  // namespace bartizan::response
