#pragma once
// AES-GCM with 12-byte IVs and 16-byte tags (NIST SP 800-38D), made for many small pieces under one
// key: a context is keyed once and only its IV changes.
#include <cstdint>
#include <memory>
#include <span>

#include "bartizan/base/result.h"

namespace bartizan::crypto {

inline constexpr size_t kGcmIvBytes = 12, kGcmTagBytes = 16;

// Not thread-safe: one a thread. The key is wiped with it.
class AesGcm {
 public:
  // A key of 16, 24 or 32 bytes; kInvalid otherwise.
  static Result<AesGcm> Create(std::span<const uint8_t> key);
  ~AesGcm();
  AesGcm(AesGcm&&) noexcept;
  AesGcm& operator=(AesGcm&&) noexcept;

  // `out` has the size of `in` and may be `in` itself; `tag` gets 16 bytes. No allocation.
  // Not more than 2^36 - 32 bytes (kLimit). The same IV must never come twice under one key.
  Status Seal(std::span<const uint8_t> iv, std::span<const uint8_t> aad,
              std::span<const uint8_t> in, std::span<uint8_t> out, std::span<uint8_t> tag);
  // False when the tag is wrong: `out` is wiped then.
  bool Open(std::span<const uint8_t> iv, std::span<const uint8_t> aad, std::span<const uint8_t> in,
            std::span<const uint8_t> tag, std::span<uint8_t> out);

 private:
  struct Impl;
  explicit AesGcm(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace bartizan::crypto
