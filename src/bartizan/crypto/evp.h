#pragma once
// What the files of this folder share over OpenSSL; not for other modules.
#include <openssl/err.h>
#include <openssl/evp.h>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/crypto/kdf.h"

namespace bartizan::crypto::internal {

// Every way out of a function leaves OpenSSL's error queue of this thread empty: its texts may
// quote input, and what one call left there would be taken for another's.
struct ErrorsCleared {
  ErrorsCleared() = default;
  ~ErrorsCleared() { ERR_clear_error(); }
  ErrorsCleared(const ErrorsCleared&) = delete;
  ErrorsCleared& operator=(const ErrorsCleared&) = delete;
};

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* p) const {
    Free(p);
  }
};
using Key = std::shared_ptr<EVP_PKEY>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;

// Fetched once: looking an algorithm up by name costs more than hashing a short text.
const EVP_MD* Fetched(Hash hash);

// What a PEM text or DER bytes must hold.
enum class KeyPart { kPublic, kPrivate };

// The first public or private key in a PEM text: PUBLIC KEY, RSA PUBLIC KEY, PRIVATE KEY, RSA or EC
// PRIVATE KEY; other blocks before it (EC PARAMETERS, certificates) are passed over. Never asks for
// a password: an encrypted key is kInvalid.
Result<Key> KeyFromPem(std::string_view pem, KeyPart part);
// SubjectPublicKeyInfo; PKCS#8 or the key's own form (SEC1, PKCS#1). Nothing may follow.
Result<Key> KeyFromDer(std::span<const uint8_t> der, KeyPart part);

}  // namespace bartizan::crypto::internal
