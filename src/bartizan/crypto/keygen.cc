#include "bartizan/crypto/keygen.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "bartizan/crypto/evp.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::crypto {

namespace {

using internal::ErrorsCleared;
using Pipe = std::unique_ptr<BIO, internal::Deleter<BIO_free_all>>;

std::string Taken(BIO* pipe) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(pipe, &data);
  return {data, static_cast<size_t>(size)};
}

Result<KeyPairPem> PemOf(EVP_PKEY* key) {
  // Secure memory is wiped when it is freed.
  const Pipe secret(BIO_new(BIO_s_secmem())), open(BIO_new(BIO_s_mem()));
  if (secret == nullptr || open == nullptr ||
      PEM_write_bio_PKCS8PrivateKey(secret.get(), key, nullptr, nullptr, 0, nullptr, nullptr) !=
          1 ||
      PEM_write_bio_PUBKEY(open.get(), key) != 1) {
    return Fail(Code::kInternal, "writing a new key failed");
  }
  return KeyPairPem{Taken(secret.get()), Taken(open.get())};
}

}  // namespace

Result<KeyPairPem> GenerateRsaPair(unsigned bits) {
  const ErrorsCleared cleared;
  if (bits < 2048 || bits > 8192) {
    return Fail(Code::kInvalid, "an RSA key is made with 2,048 to 8,192 bits");
  }
  const internal::Key key(EVP_RSA_gen(bits), EVP_PKEY_free);
  if (key == nullptr) return Fail(Code::kInternal, "making an RSA key failed");
  return PemOf(key.get());
}

Result<KeyPairPem> GenerateEcPair(Curve curve) {
  const ErrorsCleared cleared;
  BARTIZAN_TRY(const auto generated, EcPrivateKey::Generate(curve));
  std::vector<uint8_t> der = generated.Der();
  auto key = internal::KeyFromDer(der, internal::KeyPart::kPrivate);
  Wipe(der.data(), der.size());
  if (!key) return std::unexpected(key.error());
  return PemOf(key->get());
}

}  // namespace bartizan::crypto
