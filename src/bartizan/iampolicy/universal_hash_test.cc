#include "bartizan/iampolicy/universal_hash.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace bartizan::iampolicy {
namespace {

HashValue Of(std::initializer_list<std::string_view> texts) {
  UniversalHash hash;
  for (const std::string_view text : texts) hash.Add(text);
  return hash.value();
}

TEST(UniversalHash, SameForTheSame) {
  const std::string text = "arn:aws:s3:::bucket/*";
  EXPECT_EQ(Of({text, "b"}), Of({std::string(text), "b"}));
}

TEST(UniversalHash, KeepsBounds) {
  EXPECT_NE(Of({"ab", "c"}), Of({"a", "bc"}));
  EXPECT_NE(Of({"", "a"}), Of({"a", ""}));
  EXPECT_NE(Of({"a"}), Of({"", "a"}));
  EXPECT_NE(Of({}), Of({""}));
  EXPECT_NE(Of({"a", "b"}), Of({"b", "a"}));
}

TEST(UniversalHash, EveryByteCountsInTextsOfAnyLength) {
  std::set<HashValue> seen;
  size_t made = 0;
  for (size_t size = 0; size <= 70; ++size) {
    std::string text(size, '\0');
    seen.insert(Of({text}));
    ++made;
    for (size_t at = 0; at < size; ++at) {
      for (const char c : {'\x01', 'a', '\x80', '\xff'}) {
        text[at] = c;
        seen.insert(Of({text}));
        ++made;
      }
      text[at] = '\0';
    }
  }
  EXPECT_EQ(seen.size(), made);
}

TEST(UniversalHash, TellsAllNumbersApart) {
  std::set<HashValue> seen;
  size_t made = 0;
  for (unsigned bit = 0; bit < 64; ++bit) {
    for (const uint64_t number : {uint64_t{1} << bit, ~(uint64_t{1} << bit)}) {
      UniversalHash hash;
      hash.Add(number);
      seen.insert(hash.value());
      ++made;
    }
  }
  EXPECT_EQ(seen.size(), made);
}

TEST(UniversalHash, BothHalvesTellApart) {
  // Each alone would do for accidents; together they keep what the header promises.
  const HashValue a = Of({"a"}), b = Of({"b"});
  EXPECT_NE(a[0], b[0]);
  EXPECT_NE(a[1], b[1]);
  EXPECT_NE(a[0], a[1]);
}

}  // namespace
}  // namespace bartizan::iampolicy
