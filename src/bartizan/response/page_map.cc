#include "bartizan/response/page_map.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <span>

namespace bartizan::response {
namespace {

constexpr size_t kEntries = 32768;  // read at once
constexpr size_t kRegions = 512;    // of one scan
// Documentation/admin-guide/mm/pagemap.rst
constexpr uint64_t kPresentOrSwapped = 3ULL << 62U;

// PAGEMAP_SCAN(2const): newer than the kernel headers of some systems.
struct ScanArguments {
  uint64_t size = sizeof(ScanArguments);
  uint64_t flags = 0, start = 0, end = 0, walk_end = 0, vec = 0, vec_len = 0, max_pages = 0;
  uint64_t category_inverted = 0, category_mask = 0, category_anyof_mask = 0, return_mask = 0;
};
struct Region {
  uint64_t start = 0, end = 0, categories = 0;
};
constexpr unsigned long kScan = _IOWR('f', 16, ScanArguments);
constexpr uint64_t kScanPresent = 1U << 3U, kScanSwapped = 1U << 4U;

}  // namespace

uint64_t PageSize() {
  static const auto size = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  return size;
}

PageMap::PageMap(int64_t pid, bool may_scan)
    : fd_(open(fmt::format("/proc/{}/pagemap", pid).c_str(), O_RDONLY | O_CLOEXEC)),
      may_scan_(may_scan) {}

std::optional<PageMap::Walked> PageMap::Walk(uint64_t first, uint64_t end) {
  if (!fd_ || first >= end) return {};
  if (may_scan_) {
    auto walked = Scan(first, end);
    if (walked) return walked;
    may_scan_ = false;
  }
  return Read(first, end);
}

std::optional<PageMap::Walked> PageMap::Scan(uint64_t first, uint64_t end) {
  std::array<Region, kRegions> regions;
  ScanArguments arguments{.start = first,
                          .end = end,
                          .vec = reinterpret_cast<uint64_t>(regions.data()),
                          .vec_len = regions.size(),
                          .category_anyof_mask = kScanPresent | kScanSwapped,
                          .return_mask = kScanPresent | kScanSwapped};
  const int found = ioctl(fd_.get(), kScan, &arguments);
  if (found < 0 || arguments.walk_end <= first || arguments.walk_end > end) return {};
  Walked walked{.end = arguments.walk_end, .there = {}};
  for (const Region& region : std::span(regions).first(static_cast<size_t>(found))) {
    if (!walked.there.empty() && walked.there.back().second == region.start) {
      walked.there.back().second = region.end;
    } else {
      walked.there.emplace_back(region.start, region.end);
    }
  }
  return walked;
}

std::optional<PageMap::Walked> PageMap::Read(uint64_t first, uint64_t end) {
  entries_.resize(kEntries);
  const uint64_t page = PageSize();
  const uint64_t count = std::min<uint64_t>((end - first) / page, kEntries);
  const ssize_t n = pread(fd_.get(), entries_.data(), count * sizeof(uint64_t),
                          static_cast<off_t>(first / page * sizeof(uint64_t)));
  const size_t known = n <= 0 ? 0 : static_cast<size_t>(n) / sizeof(uint64_t);
  if (known == 0) return {};
  Walked walked{.end = first + known * page, .there = {}};
  for (size_t i = 0; i < known; ++i) {
    if ((entries_[i] & kPresentOrSwapped) == 0) continue;
    const uint64_t at = first + i * page;
    if (!walked.there.empty() && walked.there.back().second == at) {
      walked.there.back().second = at + page;
    } else {
      walked.there.emplace_back(at, at + page);
    }
  }
  return walked;
}

}  // namespace bartizan::response
