#include "bartizan/aws/checksum.h"

#include <fmt/format.h>

#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace internal {

// By hand, because no library of Debian 12 that this module may use has CRC-32C and CRC-64/NVME,
// and one loop does for all three: a reflected CRC of 32 bits is one of 64 whose upper half is
// zero. Eight bytes a step ("slicing by 8"): of[k][b] is what byte b does k bytes further on.
struct CrcTables {
  uint64_t ones;  // the initial value, and what the result is combined with
  size_t width;   // of the result, in bytes
  std::array<std::array<uint64_t, 256>, 8> of;

  constexpr CrcTables(uint64_t reflected_polynomial, size_t bytes)
      : ones(~uint64_t{0} >> (64 - 8 * bytes)), width(bytes), of() {
    for (uint64_t byte = 0; byte < 256; ++byte) {
      uint64_t crc = byte;
      for (int bit = 0; bit < 8; ++bit) {
        crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? reflected_polynomial : 0);
      }
      of[0][byte] = crc;
    }
    for (size_t k = 1; k < 8; ++k) {
      for (size_t byte = 0; byte < 256; ++byte) {
        uint64_t before = of[k - 1][byte];
        of[k][byte] = (before >> 8U) ^ of[0][before & 0xFFU];
      }
    }
  }
};

namespace {

// The polynomials 0x04C11DB7 (IEEE 802.3), 0x1EDC6F41 (RFC 9260), 0xAD93D23594C93659 (NVM Express).
constexpr CrcTables kCrc32(0xEDB88320U, 4);
constexpr CrcTables kCrc32c(0x82F63B78U, 4);
constexpr CrcTables kCrc64Nvme(0x9A6C9329AC4BC9B5U, 8);

void Update(Crc& crc, std::string_view bytes) {
  const auto& of = crc.tables->of;
  uint64_t state = crc.state;
  static_assert(std::endian::native == std::endian::little);
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    uint64_t word;
    std::memcpy(&word, bytes.data(), 8);
    word ^= state;
    state = of[7][word & 0xFFU] ^ of[6][word >> 8U & 0xFFU] ^ of[5][word >> 16U & 0xFFU] ^
            of[4][word >> 24U & 0xFFU] ^ of[3][word >> 32U & 0xFFU] ^ of[2][word >> 40U & 0xFFU] ^
            of[1][word >> 48U & 0xFFU] ^ of[0][word >> 56U];
  }
  for (char c : bytes) state = (state >> 8U) ^ of[0][(state ^ static_cast<uint8_t>(c)) & 0xFFU];
  crc.state = state;
}

std::vector<uint8_t> Finish(Crc& crc) {
  uint64_t value = std::exchange(crc.state, crc.tables->ones) ^ crc.tables->ones;
  std::vector<uint8_t> bytes(crc.tables->width);
  for (size_t i = bytes.size(); i-- > 0; value >>= 8U) bytes[i] = static_cast<uint8_t>(value);
  return bytes;
}

}  // namespace
}  // namespace internal

Checksum::Checksum(std::variant<internal::Crc, crypto::Digest> state) : state_(std::move(state)) {}

Result<Checksum> Checksum::Create(std::string_view name) {
  using crypto::DigestKind;
  using internal::CrcTables;
  constexpr std::array<std::pair<std::string_view, const CrcTables*>, 3> kCrcs = {
      {{"CRC32", &internal::kCrc32},
       {"CRC32C", &internal::kCrc32c},
       {"CRC64NVME", &internal::kCrc64Nvme}}};
  constexpr std::array<std::pair<std::string_view, DigestKind>, 3> kDigests = {
      {{"SHA1", DigestKind::kSha1}, {"SHA256", DigestKind::kSha256}, {"MD5", DigestKind::kMd5}}};
  for (auto [known, tables] : kCrcs) {
    if (EqualsIgnoreCase(name, known)) return Checksum(internal::Crc{tables, tables->ones});
  }
  for (auto [known, kind] : kDigests) {
    if (!EqualsIgnoreCase(name, known)) continue;
    BARTIZAN_TRY(auto digest, crypto::Digest::Create(kind));
    return Checksum(std::move(digest));
  }
  return Fail(Code::kInvalid, fmt::format("there is no checksum algorithm \"{}\"", name),
              "CRC32, CRC32C, CRC64NVME, SHA1, SHA256 and MD5 are known");
}

Checksum& Checksum::Update(std::string_view bytes) {
  if (auto* crc = std::get_if<internal::Crc>(&state_)) {
    internal::Update(*crc, bytes);
  } else {
    std::get<crypto::Digest>(state_).Update(bytes);
  }
  return *this;
}

std::string Checksum::Base64() {
  if (auto* crc = std::get_if<internal::Crc>(&state_)) return Base64Encode(internal::Finish(*crc));
  return Base64Encode(std::get<crypto::Digest>(state_).Finish());
}

Result<std::string> ChecksumBase64(std::string_view name, std::string_view bytes) {
  BARTIZAN_TRY(auto checksum, Checksum::Create(name));
  return checksum.Update(bytes).Base64();
}

}  // namespace bartizan::aws
