#include "bartizan/crypto/evp.h"

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <climits>
#include <string>

#include "bartizan/crypto/plain_key.h"

namespace bartizan::crypto::internal {
namespace {

constexpr size_t kMostKeyBytes = 65536;

const EVP_MD* Fetch(const char* name) {
  const EVP_MD* algorithm = EVP_MD_fetch(nullptr, name, nullptr);
  BARTIZAN_CHECK(algorithm != nullptr);
  return algorithm;
}

// One "-----BEGIN …" block; its parts are wiped.
struct PemBlock {
  char* label = nullptr;
  char* header = nullptr;
  unsigned char* data = nullptr;
  long size = 0;
  PemBlock() = default;
  PemBlock(const PemBlock&) = delete;
  PemBlock& operator=(const PemBlock&) = delete;
  ~PemBlock() {
    OPENSSL_secure_free(label);
    OPENSSL_secure_free(header);
    OPENSSL_secure_clear_free(data, static_cast<size_t>(size));
  }
  bool Read(BIO* bio) {
    return PEM_read_bio_ex(bio, &label, &header, &data, &size,
                           PEM_FLAG_SECURE | PEM_FLAG_EAY_COMPATIBLE) == 1;
  }
};

bool IsLabelOf(std::string_view label, KeyPart part) {
  if (part == KeyPart::kPublic) return label == "PUBLIC KEY" || label == "RSA PUBLIC KEY";
  return label == "PRIVATE KEY" || label == "RSA PRIVATE KEY" || label == "EC PRIVATE KEY";
}

Key Own(EVP_PKEY* key) {
  return {key, EVP_PKEY_free};
}

Result<Key> KeyOfBlock(const PemBlock& block, KeyPart part) {
  // "Proc-Type: 4,ENCRYPTED" of the older forms.
  if (block.header != nullptr && *block.header != '\0') {
    return Fail(Code::kInvalid, "the key is encrypted with a password",
                "decrypt it first; keys with a password are not supported");
  }
  std::span<const uint8_t> der(block.data, static_cast<size_t>(block.size));
  if (std::string_view(block.label) != "RSA PUBLIC KEY") return KeyFromDer(der, part);
  const unsigned char* at = der.data();
  Key key = Own(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &at, block.size));
  if (!key || at != der.data() + der.size()) return Fail(Code::kInvalid, "not a public key in PEM");
  return key;
}

}  // namespace

const EVP_MD* Fetched(Hash hash) {
  switch (hash) {
    case Hash::kSha256: {
      static const EVP_MD* const sha256 = Fetch("SHA256");
      return sha256;
    }
    case Hash::kSha384: {
      static const EVP_MD* const sha384 = Fetch("SHA384");
      return sha384;
    }
    case Hash::kSha512:
      break;
  }
  static const EVP_MD* const sha512 = Fetch("SHA512");
  return sha512;
}

Result<Key> KeyFromDer(std::span<const uint8_t> der, KeyPart part) {
  ErrorsCleared cleared;
  bool is_public = part == KeyPart::kPublic;
  if (der.size() > kMostKeyBytes) return Fail(Code::kLimit, "a key is not that large");
  if (!is_public) {
    if (Key plain = KeyOfPlainDer(der)) return plain;
  }
  const unsigned char* at = der.data();
  auto size = static_cast<long>(der.size());
  Key key =
      Own(is_public ? d2i_PUBKEY(nullptr, &at, size) : d2i_AutoPrivateKey(nullptr, &at, size));
  if (!key || at != der.data() + der.size()) {
    return Fail(Code::kInvalid, is_public ? "not a public key (SubjectPublicKeyInfo)"
                                          : "not a private key without a password");
  }
  return key;
}

Result<Key> KeyFromPem(std::string_view pem, KeyPart part) {
  ErrorsCleared cleared;
  if (pem.size() > kMostKeyBytes) return Fail(Code::kLimit, "a key in PEM is not that large");
  std::unique_ptr<BIO, Deleter<BIO_free_all>> bio(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  BARTIZAN_CHECK(bio != nullptr);
  for (;;) {
    PemBlock block;
    if (!block.Read(bio.get())) break;
    std::string_view label(block.label);
    if (IsLabelOf(label, part)) return KeyOfBlock(block, part);
    if (part == KeyPart::kPrivate && label == "ENCRYPTED PRIVATE KEY") {
      return Fail(Code::kInvalid, "the key is encrypted with a password",
                  "decrypt it first; keys with a password are not supported");
    }
  }
  return Fail(Code::kInvalid, part == KeyPart::kPublic ? "no public key in the PEM text"
                                                       : "no private key in the PEM text");
}

}  // namespace bartizan::crypto::internal
