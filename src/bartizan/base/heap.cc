#include "bartizan/base/heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <memory>

namespace bartizan {

namespace {

constexpr size_t kHugePage = 2U << 20U;
// glibc puts the heaps of threads at multiples of this, and no block above half of it into one.
constexpr size_t kThreadHeap = 64U << 20U;
constexpr int kStep = kThreadHeap;

struct Free {
  void operator()(void* block) const { std::free(block); }
};
using Block = std::unique_ptr<void, Free>;

void WishFor(uintptr_t begin, uintptr_t end) {
  begin = (begin + kHugePage - 1) / kHugePage * kHugePage;
  end = end / kHugePage * kHugePage;
  // An address that is no heap gets a hint that does no harm, or none.
  // NOLINTNEXTLINE(performance-no-int-to-ptr): an address that is asked about, never read
  if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
}

}  // namespace

void PrepareLargeHeap() {
  static const bool once = ::mallopt(M_TOP_PAD, kStep) != 0 &&
                           ::mallopt(M_MMAP_THRESHOLD, kThreadHeap / 2) != 0 &&
                           ::mallopt(M_TRIM_THRESHOLD, 4 * kStep) != 0;
  if (!once) return;
  const auto before = reinterpret_cast<uintptr_t>(::sbrk(0));
  const Block block(std::malloc(256U << 10U));  // more than is left of the last step
  const auto at = reinterpret_cast<uintptr_t>(block.get());
  const auto after = reinterpret_cast<uintptr_t>(::sbrk(0));
  if (at < after && at + kThreadHeap > before) {
    WishFor(before, after);
  } else {
    WishFor(at / kThreadHeap * kThreadHeap, at / kThreadHeap * kThreadHeap + kStep);
  }
}

}  // namespace bartizan
