#pragma once
// Which pages of a process are in memory or swapped out. Private to response/.
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "bartizan/base/fs.h"

namespace bartizan::response {

// /proc/PID/pagemap, by the system call that skips what is empty (PAGEMAP_SCAN(2const), Linux 6.7),
// which matters where an address sanitizer or a garbage collector reserves terabytes; on older
// kernels entry by entry. Not thread-safe.
class PageMap {
 public:
  explicit PageMap(int64_t pid, bool may_scan = true);

  struct Walked {
    uint64_t end = 0;                                  // how far; further than where it began
    std::vector<std::pair<uint64_t, uint64_t>> there;  // [first, end), rising
  };
  // The beginning of [first, end), both at page boundaries. None when it cannot be told.
  std::optional<Walked> Walk(uint64_t first, uint64_t end);

 private:
  std::optional<Walked> Scan(uint64_t first, uint64_t end);
  std::optional<Walked> Read(uint64_t first, uint64_t end);

  UniqueFd fd_;
  bool may_scan_;
  std::vector<uint64_t> entries_;
};

uint64_t PageSize();

}  // namespace bartizan::response
