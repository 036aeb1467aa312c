#pragma once
// RSA encryption of short secrets: PKCS#1 v1.5 and OAEP (RFC 8017 section 7). Thread-safe.
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

struct evp_pkey_st;  // OpenSSL's EVP_PKEY

namespace bartizan::crypto {

// MGF1 uses the hash of OAEP.
enum class RsaPadding { kPkcs1, kOaepSha1, kOaepSha256, kOaepSha384, kOaepSha512 };

class RsaKey {
 public:
  // SubjectPublicKeyInfo or PKCS#1, PEM; or SubjectPublicKeyInfo, DER. At least 2,048 bits.
  static Result<RsaKey> PublicFromPem(std::string_view pem);
  static Result<RsaKey> PublicFromDer(std::span<const uint8_t> der);
  // PKCS#8 or PKCS#1, PEM, without a password.
  static Result<RsaKey> PrivateFromPem(std::string_view pem);
  size_t ModulusBytes() const;
  Result<std::vector<uint8_t>> Encrypt(RsaPadding padding, std::span<const uint8_t> plain) const;
  // One error for everything that is wrong, so that it is no oracle. The caller wipes the result.
  Result<std::vector<uint8_t>> Decrypt(RsaPadding padding, std::span<const uint8_t> sealed) const;

 private:
  explicit RsaKey(std::shared_ptr<evp_pkey_st> key) : key_(std::move(key)) {}
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace bartizan::crypto
