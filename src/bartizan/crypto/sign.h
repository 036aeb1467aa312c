#pragma once
// RSA signatures, PKCS#1 v1.5 with SHA-256 (RFC 8017 section 8.2), as CloudTrail's digest files
// carry them. All functions are thread-safe.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

struct evp_pkey_st;  // OpenSSL's EVP_PKEY

namespace bartizan::crypto {

class PublicKey {
 public:
  // A SubjectPublicKeyInfo in PEM ("BEGIN PUBLIC KEY"). kInvalid: not an RSA key, or one of fewer
  // than 2,048 bits.
  static Result<PublicKey> FromPem(std::string_view pem);
  bool Verify(std::string_view text, std::span<const uint8_t> signature) const;
  std::string Pem() const;
  // DER of PKCS#1 RSAPublicKey in base 64: the form of CloudTrail's ListPublicKeys.
  std::string Pkcs1Base64() const;
  // 32 hexadecimal digits: the first half of the SHA-256 of the PKCS#1 DER.
  std::string Fingerprint() const;

 private:
  explicit PublicKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
  std::vector<uint8_t> Pkcs1() const;
  std::shared_ptr<evp_pkey_st> key_;
};

// A private key. Its bytes never leave OpenSSL's memory but for the file of mode 0600; buffers on
// the way are wiped.
class SigningKey {
 public:
  // RSA with 2,048 bits.
  static Result<SigningKey> Generate();
  // From PEM without a password. kNotFound; kDenied when the file can be read by others than its
  // owner; kInvalid when it holds no RSA key of at least 2,048 bits.
  static Result<SigningKey> Load(const fs::path& file);
  // Makes the file when it is missing; of several processes that do so at once all get the same
  // key.
  static Result<SigningKey> LoadOrCreate(const fs::path& file);

  // 256 bytes for a key of 2,048 bits.
  Result<std::vector<uint8_t>> Sign(std::string_view text) const;
  PublicKey Public() const;
  // Writes a new file of mode 0600, synced. kConflict when it exists.
  Status Save(const fs::path& file) const;

 private:
  explicit SigningKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace bartizan::crypto
