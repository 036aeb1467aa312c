#pragma once
// Elliptic curves P-256, P-384 and P-521: ECDSA over a digest, and ECDH. Thread-safe.
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

struct evp_pkey_st;  // OpenSSL's EVP_PKEY

namespace bartizan::crypto {

enum class Curve { kP256, kP384, kP521 };

class EcPublicKey {
 public:
  // SEC1 point, compressed or not, on the curve and not at infinity; kInvalid otherwise.
  static Result<EcPublicKey> FromPoint(Curve curve, std::span<const uint8_t> point);
  // SubjectPublicKeyInfo in DER or PEM, of this curve.
  static Result<EcPublicKey> FromDer(Curve curve, std::span<const uint8_t> der);
  static Result<EcPublicKey> FromPem(Curve curve, std::string_view pem);
  Curve curve() const { return curve_; }
  std::vector<uint8_t> CompressedPoint() const;  // 33, 49 or 67 bytes
  std::vector<uint8_t> Der() const;
  // ECDSA over a digest; the signature is DER, strictly: no other encoding of the same numbers.
  bool Verify(std::span<const uint8_t> digest, std::span<const uint8_t> signature) const;

 private:
  friend class EcPrivateKey;
  EcPublicKey(Curve curve, std::shared_ptr<evp_pkey_st> key)
      : curve_(curve), key_(std::move(key)) {}
  Curve curve_;
  std::shared_ptr<evp_pkey_st> key_;
};

class EcPrivateKey {
 public:
  static Result<EcPrivateKey> Generate(Curve curve);
  // PKCS#8 or SEC1 in PEM or DER, without a password, of this curve. FromPem is for keys that
  // people keep: it also checks that the public half in the text belongs to the private one, which
  // takes as long as a signature. FromDer is for keys of this program.
  static Result<EcPrivateKey> FromPem(Curve curve, std::string_view pem);
  static Result<EcPrivateKey> FromDer(Curve curve, std::span<const uint8_t> der);
  Curve curve() const { return curve_; }
  EcPublicKey Public() const;
  // PKCS#8; the caller wipes it.
  std::vector<uint8_t> Der() const;
  // ECDSA over a digest, DER. `exact_length`: tries until the signature has this many bytes (0:
  // any), for formats that must know the length before. 71, 103 and 138 are the likely ones of
  // the curves and cost nothing more; kInvalid for those that do not come.
  Result<std::vector<uint8_t>> Sign(std::span<const uint8_t> digest, size_t exact_length = 0) const;
  // The x coordinate of the shared point: 32, 48 or 66 bytes; the caller wipes it.
  Result<std::vector<uint8_t>> Ecdh(const EcPublicKey& other) const;

 private:
  EcPrivateKey(Curve curve, std::shared_ptr<evp_pkey_st> key)
      : curve_(curve), key_(std::move(key)) {}
  Curve curve_;
  std::shared_ptr<evp_pkey_st> key_;
};

}  // namespace bartizan::crypto
