#include "bartizan/iampolicy/universal_hash.h"

#include <cstring>
#include <span>

#include "bartizan/crypto/hash.h"

namespace bartizan::iampolicy {

namespace {

constexpr uint64_t kPrime = (uint64_t{1} << 61U) - 1;
constexpr size_t kWordBytes = 7;  // 56 bits are below the prime

__extension__ using Wide = unsigned __int128;

// (a * b + c) modulo the prime; a and b below it, c below 2^56.
uint64_t MultiplyAdd(uint64_t a, uint64_t b, uint64_t c) {
  const Wide product = static_cast<Wide>(a) * b + c;
  const uint64_t sum =
      (static_cast<uint64_t>(product) & kPrime) + static_cast<uint64_t>(product >> 61U);
  return sum >= kPrime ? sum - kPrime : sum;
}

HashValue RandomPoints() {
  std::array<uint8_t, sizeof(HashValue)> bytes{};
  crypto::RandomBytes(bytes);
  HashValue points{};
  std::memcpy(points.data(), bytes.data(), bytes.size());
  for (uint64_t& point : points) point %= kPrime;
  return points;
}

uint64_t Load(const char* from, size_t size) {
  uint64_t word = 0;
  std::memcpy(&word, from, size);
  return word;
}

}  // namespace

UniversalHash::UniversalHash() {
  static const HashValue points = RandomPoints();
  points_ = points;
}

void UniversalHash::AddWord(uint64_t word) {
  value_[0] = MultiplyAdd(value_[0], points_[0], word);
  value_[1] = MultiplyAdd(value_[1], points_[1], word);
}

void UniversalHash::Add(std::string_view text) {
  // One more, so that an empty text in front is something too.
  AddWord(text.size() + 1);
  const char* at = text.data();
  size_t left = text.size();
  for (; left > kWordBytes; at += kWordBytes, left -= kWordBytes) {
    AddWord(Load(at, kWordBytes + 1) & ((uint64_t{1} << 56U) - 1));
  }
  if (left > 0) AddWord(Load(at, left));
}

void UniversalHash::Add(uint64_t number) {
  AddWord((number >> 32U) + 1);
  AddWord((number & 0xFFFFFFFFU) + 1);
}

}  // namespace bartizan::iampolicy
