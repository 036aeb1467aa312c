#pragma once
// 128 bits that tell texts apart within one process, for much less than a cryptographic hash costs.
//
// A polynomial over the field of 2^61 - 1 at two points that are random for each process (Carter
// and Wegman, Universal classes of hash functions, 1979). Two different messages of at most N bytes
// look the same with a probability below (N / 2^61)^2, whoever wrote them: without the points,
// which never leave the process, nobody can look for such a pair.
#include <array>
#include <cstdint>
#include <string_view>

namespace bartizan::iampolicy {

using HashValue = std::array<uint64_t, 2>;

// What is added keeps its bounds: ("ab", "c") and ("a", "bc") differ. Not thread-safe.
class UniversalHash {
 public:
  void Add(std::string_view text);
  void Add(uint64_t number);
  HashValue value() const;

 private:
  void AddWord(uint64_t word);
  void AddTwo(uint64_t first, uint64_t second);
  void AddFour(const std::array<uint64_t, 4>& words);
  HashValue sums_{};
};

}  // namespace bartizan::iampolicy
