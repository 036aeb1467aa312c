#include "bartizan/base/heap.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

namespace bartizan {
namespace {

std::vector<std::string> ManyTexts() {
  std::vector<std::string> texts;
  for (size_t i = 0; i < 100'000; ++i)
    texts.emplace_back(50 + i % 100, static_cast<char>('a' + i % 26));
  return texts;
}

void ExpectManyTexts(const std::vector<std::string>& texts) {
  ASSERT_EQ(texts.size(), 100'000U);
  for (size_t i = 0; i < texts.size(); ++i) {
    ASSERT_EQ(texts[i].size(), 50 + i % 100);
    ASSERT_EQ(texts[i].find_first_not_of(static_cast<char>('a' + i % 26)), std::string::npos);
  }
}

TEST(LargeHeap, TakesMemoryInLargeSteps) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "the heap is the sanitizer's";
#endif
  PrepareLargeHeap();
  const void* const before = ::sbrk(0);
  const auto texts = ManyTexts();  // more than 10 MB
  EXPECT_EQ(::sbrk(0), before);
  ExpectManyTexts(texts);
}

TEST(LargeHeap, HoldsWhatThreadsPutThere) {
  std::vector<std::string> other;
  std::thread thread([&] {
    PrepareLargeHeap();
    other = ManyTexts();
    PrepareLargeHeap();
    const std::string large(40U << 20U, 'x');  // too large for a thread's heap
    EXPECT_EQ(large.back(), 'x');
  });
  PrepareLargeHeap();
  const auto own = ManyTexts();
  thread.join();
  ExpectManyTexts(own);
  ExpectManyTexts(other);
}

}  // namespace
}  // namespace bartizan
