#pragma once
// Digests and HMAC over OpenSSL's EVP.
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::crypto {

using Sha256Bytes = std::array<uint8_t, 32>;

// Incremental SHA-256. Not thread-safe.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  Sha256& Update(std::span<const uint8_t> bytes);
  Sha256& Update(std::string_view text);
  // Length-prefixed, so that ("ab","c") and ("a","bc") differ: for keys made of several fields.
  Sha256& Field(std::string_view text);
  // Returns the digest and starts anew, so that one object hashes many messages.
  Sha256Bytes Finish();
  std::string FinishHex();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

std::string Sha256Hex(std::string_view text);
Result<std::string> Sha256HexOfFile(const fs::path& path);
Sha256Bytes HmacSha256(std::span<const uint8_t> key, std::string_view text);

// For formats that prescribe their digest (S3's checksums). MD5 and SHA-1 protect from accidents
// only, never from people.
enum class DigestKind { kMd5, kSha1, kSha256 };

// Incremental, like Sha256. Not thread-safe.
class Digest {
 public:
  // kUnavailable where the system's OpenSSL leaves the algorithm out (MD5 in FIPS mode).
  static Result<Digest> Create(DigestKind kind);
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;
  Digest& Update(std::string_view bytes);
  // Returns the digest (16, 20 or 32 bytes) and starts anew.
  std::vector<uint8_t> Finish();

 private:
  struct Impl;
  explicit Digest(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Overwrites a secret that is not needed any more; the compiler does not remove it.
void Wipe(void* data, size_t size);

// Compares in time that depends on the lengths only.
bool ConstantTimeEqual(std::span<const uint8_t> a, std::span<const uint8_t> b);

// From the operating system's generator; failure stops the program.
void RandomBytes(std::span<uint8_t> out);
// Random version 4 UUID in its usual text form (RFC 9562).
std::string RandomUuid();
// 26 characters, Crockford base 32: 48 bits of milliseconds then 80 random bits (ULID): sorts by
// time.
std::string SortableId(int64_t unix_millis);

}  // namespace bartizan::crypto
