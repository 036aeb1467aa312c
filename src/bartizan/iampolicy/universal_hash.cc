#include "bartizan/iampolicy/universal_hash.h"

#include <cstring>
#include <span>

#include "bartizan/crypto/hash.h"

namespace bartizan::iampolicy {

namespace {

constexpr uint64_t kPrime = (uint64_t{1} << 61U) - 1;
constexpr size_t kWordBytes = 7;  // 56 bits are below the prime

__extension__ using Wide = unsigned __int128;

// The sum modulo the prime, not always below it but below 2^61 + 8. Takes what is below 2^123.
uint64_t Fold(Wide sum) {
  const uint64_t once = (static_cast<uint64_t>(sum) & kPrime) + static_cast<uint64_t>(sum >> 61U);
  return (once & kPrime) + (once >> 61U);
}

struct Points {
  HashValue once, squared, cubed, fourth;
};

Points RandomPoints() {
  std::array<uint8_t, sizeof(HashValue)> bytes{};
  crypto::RandomBytes(bytes);
  Points points{};
  std::memcpy(points.once.data(), bytes.data(), bytes.size());
  for (size_t i = 0; i < points.once.size(); ++i) {
    points.once[i] %= kPrime;
    const auto times = [&](uint64_t power) {
      return Fold(static_cast<Wide>(power) * points.once[i]) % kPrime;
    };
    points.squared[i] = times(points.once[i]);
    points.cubed[i] = times(points.squared[i]);
    points.fourth[i] = times(points.cubed[i]);
  }
  return points;
}

const Points kPoints = RandomPoints();

uint64_t Load(const char* from, size_t size) {
  uint64_t word = 0;
  std::memcpy(&word, from, size);
  return word;
}

uint64_t LoadWord(const char* from) {  // reads a byte more
  return Load(from, kWordBytes + 1) & ((uint64_t{1} << 56U) - 1);
}

}  // namespace

// Words are below 2^56.
inline void UniversalHash::AddWord(uint64_t word) {
  for (size_t i = 0; i < sums_.size(); ++i) {
    sums_[i] = Fold(static_cast<Wide>(sums_[i]) * kPoints.once[i] + word);
  }
}

inline void UniversalHash::AddTwo(uint64_t first, uint64_t second) {
  for (size_t i = 0; i < sums_.size(); ++i) {
    sums_[i] = Fold(static_cast<Wide>(sums_[i]) * kPoints.squared[i] +
                    static_cast<Wide>(first) * kPoints.once[i] + second);
  }
}

inline void UniversalHash::AddFour(const std::array<uint64_t, 4>& words) {
  for (size_t i = 0; i < sums_.size(); ++i) {
    sums_[i] = Fold(static_cast<Wide>(sums_[i]) * kPoints.fourth[i] +
                    static_cast<Wide>(words[0]) * kPoints.cubed[i] +
                    static_cast<Wide>(words[1]) * kPoints.squared[i] +
                    static_cast<Wide>(words[2]) * kPoints.once[i] + words[3]);
  }
}

void UniversalHash::Add(std::string_view text) {
  // One more, so that an empty text in front is something too.
  AddWord(text.size() + 1);
  const char* at = text.data();
  size_t left = text.size();
  for (; left > 4 * kWordBytes; at += 4 * kWordBytes, left -= 4 * kWordBytes) {
    AddFour({LoadWord(at), LoadWord(at + kWordBytes), LoadWord(at + 2 * kWordBytes),
             LoadWord(at + 3 * kWordBytes)});
  }
  for (; left > 2 * kWordBytes; at += 2 * kWordBytes, left -= 2 * kWordBytes) {
    AddTwo(LoadWord(at), LoadWord(at + kWordBytes));
  }
  if (left > kWordBytes) {
    AddTwo(LoadWord(at), Load(at + kWordBytes, left - kWordBytes));
  } else if (left > 0) {
    AddWord(Load(at, left));
  }
}

void UniversalHash::Add(uint64_t number) {
  AddTwo((number >> 32U) + 1, (number & 0xFFFFFFFFU) + 1);
}

HashValue UniversalHash::value() const {
  return {sums_[0] % kPrime, sums_[1] % kPrime};
}

}  // namespace bartizan::iampolicy
