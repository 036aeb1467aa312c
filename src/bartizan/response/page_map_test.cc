#include "bartizan/response/page_map.h"

#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

namespace bartizan::response {
namespace {

using Runs = std::vector<std::pair<uint64_t, uint64_t>>;

Runs RunsOf(PageMap& map, uint64_t first, uint64_t end) {
  Runs runs;
  for (uint64_t at = first; at < end;) {
    const auto walked = map.Walk(at, end);
    if (!walked || walked->end <= at) {
      ADD_FAILURE() << "no word of " << at;
      break;
    }
    for (const auto& run : walked->there) {
      if (!runs.empty() && runs.back().second == run.first) {
        runs.back().second = run.second;
      } else {
        runs.push_back(run);
      }
    }
    at = walked->end;
  }
  return runs;
}

TEST(PageMaps, SayTheSameInBothWays) {
  const uint64_t page = PageSize();
  const size_t pages = 2000;
  auto* memory = static_cast<char*>(
      mmap(nullptr, pages * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
  ASSERT_NE(memory, MAP_FAILED);
  madvise(memory, pages * page, MADV_NOHUGEPAGE);
  // More runs than one scan reports.
  Runs wanted;
  const auto first = reinterpret_cast<uint64_t>(memory);
  for (size_t i = 1; i < pages; i += 3) {
    memory[i * page] = 'x';
    wanted.emplace_back(first + i * page, first + (i + 1) * page);
  }
  PageMap scanned(getpid()), read(getpid(), /*may_scan=*/false);
  EXPECT_EQ(RunsOf(scanned, first, first + pages * page), wanted);
  EXPECT_EQ(RunsOf(read, first, first + pages * page), wanted);
  munmap(memory, pages * page);
}

TEST(PageMaps, KnowNothingOfProcessesThatAreNotThere) {
  PageMap none(40'000'000);
  EXPECT_FALSE(none.Walk(0x1000, 0x2000));
  PageMap own(getpid());
  EXPECT_FALSE(own.Walk(0x2000, 0x2000));
}

}  // namespace
}  // namespace bartizan::response
