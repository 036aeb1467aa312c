#include "bartizan/crypto/rsa.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/rsa.h>

#include "bartizan/crypto/evp.h"

namespace bartizan::crypto {
namespace {

using internal::ErrorsCleared;
using internal::Key;
using internal::KeyContext;
using internal::KeyPart;

constexpr int kLeastBits = 2048, kMostBits = 16384;

// The exponent 1 would "encrypt" to the padded plaintext itself.
bool HasSoundExponent(const EVP_PKEY* key) {
  BIGNUM* exponent = nullptr;
  if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_E, &exponent) != 1) return false;
  bool sound = BN_is_odd(exponent) != 0 && BN_is_one(exponent) == 0;
  BN_free(exponent);
  return sound;
}

Result<Key> Checked(Result<Key> key) {
  ErrorsCleared cleared;
  if (!key) return key;
  if (EVP_PKEY_is_a(key->get(), "RSA") != 1) return Fail(Code::kInvalid, "not an RSA key");
  int bits = EVP_PKEY_get_bits(key->get());
  if (bits < kLeastBits) return Fail(Code::kInvalid, "an RSA key has at least 2,048 bits");
  if (bits > kMostBits) return Fail(Code::kLimit, "an RSA key has at most 16,384 bits");
  if (!HasSoundExponent(key->get())) return Fail(Code::kInvalid, "the RSA exponent is not sound");
  return key;
}

const EVP_MD* OaepHash(RsaPadding padding) {
  switch (padding) {
    case RsaPadding::kPkcs1:
      return nullptr;
    case RsaPadding::kOaepSha1:
      return EVP_sha1();
    case RsaPadding::kOaepSha256:
      return EVP_sha256();
    case RsaPadding::kOaepSha384:
      return EVP_sha384();
    case RsaPadding::kOaepSha512:
      break;
  }
  return EVP_sha512();
}

bool SetPadding(EVP_PKEY_CTX* context, RsaPadding padding) {
  const EVP_MD* hash = OaepHash(padding);
  if (hash == nullptr) return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_oaep_md(context, hash) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(context, hash) == 1;
}

KeyContext ContextOf(const Key& key) {
  KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
  BARTIZAN_CHECK(context != nullptr);
  return context;
}

}  // namespace

Result<RsaKey> RsaKey::PublicFromPem(std::string_view pem) {
  BARTIZAN_TRY(Key key, Checked(internal::KeyFromPem(pem, KeyPart::kPublic)));
  return RsaKey(std::move(key));
}

Result<RsaKey> RsaKey::PublicFromDer(std::span<const uint8_t> der) {
  BARTIZAN_TRY(Key key, Checked(internal::KeyFromDer(der, KeyPart::kPublic)));
  return RsaKey(std::move(key));
}

Result<RsaKey> RsaKey::PrivateFromPem(std::string_view pem) {
  BARTIZAN_TRY(Key key, Checked(internal::KeyFromPem(pem, KeyPart::kPrivate)));
  return RsaKey(std::move(key));
}

size_t RsaKey::ModulusBytes() const {
  return static_cast<size_t>(EVP_PKEY_get_size(key_.get()));
}

Result<std::vector<uint8_t>> RsaKey::Encrypt(RsaPadding padding,
                                             std::span<const uint8_t> plain) const {
  ErrorsCleared cleared;
  KeyContext context = ContextOf(key_);
  std::vector<uint8_t> sealed(ModulusBytes());
  size_t size = sealed.size();
  if (EVP_PKEY_encrypt_init(context.get()) != 1 || !SetPadding(context.get(), padding)) {
    return Fail(Code::kUnavailable, "this system's OpenSSL does not do this RSA padding");
  }
  if (EVP_PKEY_encrypt(context.get(), sealed.data(), &size, plain.data(), plain.size()) != 1) {
    return Fail(Code::kLimit, "too long for this RSA key and padding");
  }
  sealed.resize(size);
  return sealed;
}

Result<std::vector<uint8_t>> RsaKey::Decrypt(RsaPadding padding,
                                             std::span<const uint8_t> sealed) const {
  ErrorsCleared cleared;
  KeyContext context = ContextOf(key_);
  std::vector<uint8_t> plain(ModulusBytes());
  size_t size = plain.size();
  bool opened =
      sealed.size() == ModulusBytes() && EVP_PKEY_decrypt_init(context.get()) == 1 &&
      SetPadding(context.get(), padding) &&
      EVP_PKEY_decrypt(context.get(), plain.data(), &size, sealed.data(), sealed.size()) == 1;
  if (!opened) {
    OPENSSL_cleanse(plain.data(), plain.size());
    return Fail(Code::kInvalid, "RSA could not decrypt");
  }
  // The rest of the buffer may hold padding; shrinking keeps the one allocation.
  OPENSSL_cleanse(plain.data() + size, plain.size() - size);
  plain.resize(size);
  return plain;
}

}  // namespace bartizan::crypto
