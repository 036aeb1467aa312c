#pragma once
// Key derivation. Outputs are written into spans of the caller, who wipes them.
#include <cstdint>
#include <memory>
#include <span>

#include "bartizan/base/result.h"

namespace bartizan::crypto {

enum class Hash { kSha256, kSha384, kSha512 };
size_t HashBytes(Hash hash);

// HMAC (RFC 2104); `out` has the hash's length.
void Hmac(Hash hash, std::span<const uint8_t> key, std::span<const uint8_t> text,
          std::span<uint8_t> out);
// HKDF (RFC 5869). `prk` has the hash's length; an empty salt is zeros of that length.
void HkdfExtract(Hash hash, std::span<const uint8_t> salt, std::span<const uint8_t> input,
                 std::span<uint8_t> prk);
// At most 255 times the hash's length (kLimit).
Status HkdfExpand(Hash hash, std::span<const uint8_t> prk, std::span<const uint8_t> info,
                  std::span<uint8_t> out);
// KDF in counter mode (NIST SP 800-108) with HMAC: K(i) = HMAC(key, i u32 || label || 0 || context
// || bits u32).
Status KdfCounter(Hash hash, std::span<const uint8_t> key, std::span<const uint8_t> label,
                  std::span<const uint8_t> context, std::span<uint8_t> out);

// Incremental digest of these hashes. Not thread-safe.
class Hasher {
 public:
  explicit Hasher(Hash hash);
  ~Hasher();
  Hasher(Hasher&&) noexcept;
  Hasher& operator=(Hasher&&) noexcept;
  Hasher& Update(std::span<const uint8_t> bytes);
  void Finish(std::span<uint8_t> out);  // and starts anew

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace bartizan::crypto
