#include "bartizan/crypto/ec.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/x509.h>

#include <algorithm>
#include <iterator>

#include "bartizan/base/text.h"
#include "bartizan/crypto/evp.h"

namespace bartizan::crypto {
namespace {

using internal::Deleter;
using internal::ErrorsCleared;
using internal::Key;
using internal::KeyContext;
using internal::KeyPart;
using BigNumber = std::unique_ptr<BIGNUM, Deleter<BN_clear_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Deleter<ECDSA_SIG_free>>;

// A named curve's PKCS#8 with both halves of the key is: head, scalar, middle, uncompressed point.
// OpenSSL 3.0 takes 0.4 ms to write that and read it again, half as long as a signature takes, and
// messages carry their new signing keys in this form.
struct CurveFacts {
  const char* group;  // OpenSSL's name
  std::string_view name;
  int nid;
  size_t field_bytes;
  std::string_view pkcs8_head, pkcs8_middle;
};

const CurveFacts& Facts(Curve curve) {
  using namespace std::string_view_literals;
  static constexpr std::array<CurveFacts, 3> kFacts = {{
      {"prime256v1", "P-256", NID_X9_62_prime256v1, 32,
       "\x30\x81\x87\x02\x01\x00\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48"
       "\xce\x3d\x03\x01\x07\x04\x6d\x30\x6b\x02\x01\x01\x04\x20"sv,
       "\xa1\x44\x03\x42\x00"sv},
      {"secp384r1", "P-384", NID_secp384r1, 48,
       "\x30\x81\xb6\x02\x01\x00\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04"
       "\x00\x22\x04\x81\x9e\x30\x81\x9b\x02\x01\x01\x04\x30"sv,
       "\xa1\x64\x03\x62\x00"sv},
      {"secp521r1", "P-521", NID_secp521r1, 66,
       "\x30\x81\xee\x02\x01\x00\x30\x10\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04"
       "\x00\x23\x04\x81\xd6\x30\x81\xd3\x02\x01\x01\x04\x42"sv,
       "\xa1\x81\x89\x03\x81\x86\x00"sv},
  }};
  return kFacts[static_cast<size_t>(curve)];
}

std::unexpected<Error> Invalid(Curve curve, std::string_view what) {
  return Fail(Code::kInvalid,
              std::string(what) + " on the curve " + std::string(Facts(curve).name));
}

KeyContext ContextOf(const EVP_PKEY* key) {
  // OpenSSL counts a reference and changes nothing else.
  KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, const_cast<EVP_PKEY*>(key), nullptr));
  BARTIZAN_CHECK(context != nullptr);
  return context;
}

// An EC key of this curve, given by its name: parameters that are written out could be anything.
bool IsOfCurve(const EVP_PKEY* key, Curve curve) {
  if (EVP_PKEY_is_a(key, "EC") != 1) return false;
  int written_out = 0;
  if (EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &written_out) ==
          1 &&
      written_out != 0) {
    return false;
  }
  std::array<char, 64> group{};
  size_t size = 0;
  return EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size(),
                                        &size) == 1 &&
         std::string_view(group.data(), size) == Facts(curve).group;
}

bool Number(const EVP_PKEY* key, const char* name, std::span<uint8_t> out) {
  BIGNUM* number = nullptr;
  bool got = EVP_PKEY_get_bn_param(key, name, &number) == 1 &&
             BN_bn2binpad(number, out.data(), static_cast<int>(out.size())) >= 0;
  BN_clear_free(number);
  return got;
}

// SEC1 2.3.3: 04 || x || y; empty for the point at infinity, which has no coordinates.
std::vector<uint8_t> UncompressedPoint(const EVP_PKEY* key, Curve curve) {
  size_t size = Facts(curve).field_bytes;
  std::vector<uint8_t> point(1 + 2 * size, 4);
  std::span<uint8_t> rest = std::span(point).subspan(1);
  if (Number(key, OSSL_PKEY_PARAM_EC_PUB_X, rest.first(size)) &&
      Number(key, OSSL_PKEY_PARAM_EC_PUB_Y, rest.last(size))) {
    return point;
  }
  return {};
}

// Null unless the point is one.
Key KeyOf(Curve curve, std::span<const uint8_t> point) {
  std::array<OSSL_PARAM, 3> params = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME,
                                       const_cast<char*>(Facts(curve).group), 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<uint8_t*>(point.data()),
                                        point.size()),
      OSSL_PARAM_construct_end()};
  KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  BARTIZAN_CHECK(context != nullptr);
  EVP_PKEY* key = nullptr;
  if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.data()) != 1) {
    return nullptr;
  }
  return {key, EVP_PKEY_free};
}

bool IsPointForm(std::span<const uint8_t> point, size_t field_bytes) {
  if (point.empty()) return false;
  if (point[0] == 2 || point[0] == 3) return point.size() == 1 + field_bytes;
  return point[0] == 4 && point.size() == 1 + 2 * field_bytes;  // never 00 (infinity), 06, 07
}

std::vector<uint8_t> TakeDer(unsigned char* data, int size) {
  BARTIZAN_CHECK(size > 0);
  std::vector<uint8_t> bytes(data, data + size);
  OPENSSL_clear_free(data, static_cast<size_t>(size));
  return bytes;
}

std::vector<uint8_t> DerOf(const ECDSA_SIG* signature) {
  unsigned char* data = nullptr;
  int size = i2d_ECDSA_SIG(signature, &data);
  return TakeDer(data, size);
}

Signature ParseSignature(std::span<const uint8_t> der) {
  const unsigned char* at = der.data();
  return Signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
}

const BIGNUM* Order(Curve curve) {
  static const auto kGroups = [] {
    std::array<const EC_GROUP*, 3> groups{};
    for (Curve c : {Curve::kP256, Curve::kP384, Curve::kP521}) {
      groups[static_cast<size_t>(c)] = EC_GROUP_new_by_curve_name(Facts(c).nid);
      BARTIZAN_CHECK(groups[static_cast<size_t>(c)] != nullptr);
    }
    return groups;
  }();
  return EC_GROUP_get0_order(kGroups[static_cast<size_t>(curve)]);
}

// (r, n - s) is as good a signature as (r, s), and mostly of another length.
std::vector<uint8_t> Mirrored(Curve curve, std::span<const uint8_t> der) {
  Signature signature = ParseSignature(der);
  BARTIZAN_CHECK(signature != nullptr);
  BigNumber r(BN_dup(ECDSA_SIG_get0_r(signature.get())));
  BigNumber s(BN_new());
  BARTIZAN_CHECK(r != nullptr && s != nullptr);
  BARTIZAN_CHECK(BN_sub(s.get(), Order(curve), ECDSA_SIG_get0_s(signature.get())) == 1);
  BARTIZAN_CHECK(ECDSA_SIG_set0(signature.get(), r.release(), s.release()) == 1);
  return DerOf(signature.get());
}

Result<std::vector<uint8_t>> SignOnce(EVP_PKEY_CTX* context, size_t most,
                                      std::span<const uint8_t> digest) {
  std::vector<uint8_t> signature(most);
  size_t size = signature.size();
  if (EVP_PKEY_sign(context, signature.data(), &size, digest.data(), digest.size()) != 1) {
    return Fail(Code::kInternal, "OpenSSL could not sign");
  }
  signature.resize(size);
  return signature;
}

Result<Key> PrivateOfCurve(Curve curve, Result<Key> key) {
  ErrorsCleared cleared;
  if (!key) return key;
  if (!IsOfCurve(key->get(), curve)) return Invalid(curve, "not a private key");
  if (EVP_PKEY_private_check(ContextOf(key->get()).get()) != 1) {
    return Invalid(curve, "not a sound private key");
  }
  return key;
}

}  // namespace

Result<EcPublicKey> EcPublicKey::FromPoint(Curve curve, std::span<const uint8_t> point) {
  ErrorsCleared cleared;
  if (!IsPointForm(point, Facts(curve).field_bytes)) return Invalid(curve, "not a point");
  Key key = KeyOf(curve, point);
  // The quick check is whole for curves of cofactor 1: finite, coordinates below p, on the curve.
  if (!key || EVP_PKEY_public_check_quick(ContextOf(key.get()).get()) != 1) {
    return Invalid(curve, "not a point");
  }
  BARTIZAN_CHECK(
      EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                     OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED) == 1);
  return EcPublicKey(curve, std::move(key));
}

Result<EcPublicKey> EcPublicKey::FromDer(Curve curve, std::span<const uint8_t> der) {
  ErrorsCleared cleared;
  BARTIZAN_TRY(Key key, internal::KeyFromDer(der, KeyPart::kPublic));
  if (!IsOfCurve(key.get(), curve)) return Invalid(curve, "not a public key");
  return FromPoint(curve, UncompressedPoint(key.get(), curve));
}

Result<EcPublicKey> EcPublicKey::FromPem(Curve curve, std::string_view pem) {
  ErrorsCleared cleared;
  BARTIZAN_TRY(Key key, internal::KeyFromPem(pem, KeyPart::kPublic));
  if (!IsOfCurve(key.get(), curve)) return Invalid(curve, "not a public key");
  return FromPoint(curve, UncompressedPoint(key.get(), curve));
}

std::vector<uint8_t> EcPublicKey::CompressedPoint() const {
  std::vector<uint8_t> point = UncompressedPoint(key_.get(), curve_);
  BARTIZAN_CHECK(!point.empty());
  point[0] = static_cast<uint8_t>(2U | (point.back() & 1U));
  point.resize(1 + Facts(curve_).field_bytes);
  return point;
}

std::vector<uint8_t> EcPublicKey::Der() const {
  unsigned char* data = nullptr;
  int size = i2d_PUBKEY(key_.get(), &data);
  return TakeDer(data, size);
}

bool EcPublicKey::Verify(std::span<const uint8_t> digest,
                         std::span<const uint8_t> signature) const {
  ErrorsCleared cleared;
  if (signature.size() > static_cast<size_t>(EVP_PKEY_get_size(key_.get()))) return false;
  // Only the one encoding: lax readers of others gave several SDKs an advisory.
  Signature parsed = ParseSignature(signature);
  if (!parsed || !std::ranges::equal(DerOf(parsed.get()), signature)) return false;
  KeyContext context = ContextOf(key_.get());
  return EVP_PKEY_verify_init(context.get()) == 1 &&
         EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(),
                         digest.size()) == 1;
}

Result<EcPrivateKey> EcPrivateKey::Generate(Curve curve) {
  ErrorsCleared cleared;
  Key key(EVP_EC_gen(Facts(curve).group), EVP_PKEY_free);
  if (!key) return Fail(Code::kInternal, "OpenSSL could not make an EC key");
  return EcPrivateKey(curve, std::move(key));
}

Result<EcPrivateKey> EcPrivateKey::FromPem(Curve curve, std::string_view pem) {
  ErrorsCleared cleared;
  BARTIZAN_TRY(Key key, PrivateOfCurve(curve, internal::KeyFromPem(pem, KeyPart::kPrivate)));
  // Its public half may come from the text too, where a person may have mixed up two keys.
  if (EVP_PKEY_pairwise_check(ContextOf(key.get()).get()) != 1) {
    return Invalid(curve, "the private and the public half do not belong together");
  }
  return EcPrivateKey(curve, std::move(key));
}

Result<EcPrivateKey> EcPrivateKey::FromDer(Curve curve, std::span<const uint8_t> der) {
  ErrorsCleared cleared;
  BARTIZAN_TRY(Key key, PrivateOfCurve(curve, internal::KeyFromDer(der, KeyPart::kPrivate)));
  return EcPrivateKey(curve, std::move(key));
}

EcPublicKey EcPrivateKey::Public() const {
  // A key of its own, which holds no secret.
  auto key = EcPublicKey::FromPoint(curve_, UncompressedPoint(key_.get(), curve_));
  BARTIZAN_CHECK(key.has_value());
  return *std::move(key);
}

std::vector<uint8_t> EcPrivateKey::Der() const {
  const CurveFacts& facts = Facts(curve_);
  std::vector<uint8_t> point = UncompressedPoint(key_.get(), curve_);
  std::vector<uint8_t> der;
  // At once, so that no copy of the scalar stays behind.
  der.reserve(facts.pkcs8_head.size() + facts.field_bytes + facts.pkcs8_middle.size() +
              point.size());
  std::ranges::copy(bartizan::Bytes(facts.pkcs8_head), std::back_inserter(der));
  der.resize(der.size() + facts.field_bytes);
  BARTIZAN_CHECK(!point.empty() && Number(key_.get(), OSSL_PKEY_PARAM_PRIV_KEY,
                                          std::span(der).last(facts.field_bytes)));
  std::ranges::copy(bartizan::Bytes(facts.pkcs8_middle), std::back_inserter(der));
  std::ranges::copy(point, std::back_inserter(der));
  return der;
}

Result<std::vector<uint8_t>> EcPrivateKey::Sign(std::span<const uint8_t> digest,
                                                size_t exact_length) const {
  ErrorsCleared cleared;
  // Signature and mirror image miss the usual length together about once in 128.
  constexpr int kMostTries = 64;
  auto most = static_cast<size_t>(EVP_PKEY_get_size(key_.get()));
  KeyContext context = ContextOf(key_.get());
  if (EVP_PKEY_sign_init(context.get()) != 1) {
    return Fail(Code::kInternal, "OpenSSL could not sign");
  }
  for (int i = 0; i < kMostTries; ++i) {
    BARTIZAN_TRY(auto signature, SignOnce(context.get(), most, digest));
    if (exact_length == 0 || signature.size() == exact_length) return signature;
    auto mirrored = Mirrored(curve_, signature);
    if (mirrored.size() == exact_length) return mirrored;
  }
  return Fail(Code::kInvalid,
              "signatures of this key do not have " + std::to_string(exact_length) + " bytes");
}

Result<std::vector<uint8_t>> EcPrivateKey::Ecdh(const EcPublicKey& other) const {
  ErrorsCleared cleared;
  if (other.curve_ != curve_) return Invalid(curve_, "the other public key is not");
  KeyContext context = ContextOf(key_.get());
  std::vector<uint8_t> secret(Facts(curve_).field_bytes);
  size_t size = secret.size();
  // The other key was checked when it was made.
  bool derived = EVP_PKEY_derive_init(context.get()) == 1 &&
                 EVP_PKEY_derive_set_peer_ex(context.get(), other.key_.get(), 0) == 1 &&
                 EVP_PKEY_derive(context.get(), secret.data(), &size) == 1 && size == secret.size();
  if (derived) return secret;
  OPENSSL_cleanse(secret.data(), secret.size());
  return Fail(Code::kInternal, "OpenSSL could not derive a shared secret");
}

}  // namespace bartizan::crypto
