// Private keys in DER that were bent: what crypto/plain_key.cc reads OpenSSL reads too, as the same
// key. The input says where which key is changed: two bytes of place, one to put there, one for how
// (change, insert, remove).
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <cstdlib>
#include <vector>

#include "bartizan/crypto/plain_key.h"

namespace {

namespace internal = bartizan::crypto::internal;
using Buffer = std::vector<uint8_t>;

std::vector<Buffer> MakeKeys() {
  std::vector<Buffer> made;
  for (const char* group : {"", "prime256v1", "secp384r1", "secp521r1"}) {
    EVP_PKEY* key = *group == 0 ? EVP_RSA_gen(2048) : EVP_EC_gen(group);
    PKCS8_PRIV_KEY_INFO* info = EVP_PKEY2PKCS8(key);
    unsigned char* der = nullptr;
    int size = i2d_PKCS8_PRIV_KEY_INFO(info, &der);
    made.emplace_back(der, der + size);
    OPENSSL_free(der);
    der = nullptr;
    size = i2d_PrivateKey(key, &der);
    made.emplace_back(der, der + size);
    OPENSSL_free(der);
    PKCS8_PRIV_KEY_INFO_free(info);
    EVP_PKEY_free(key);
  }
  return made;
}

void Check(const Buffer& der) {
  internal::Key read = internal::KeyOfPlainDer(der);
  if (!read) return;
  internal::ErrorsCleared cleared;
  const unsigned char* at = der.data();
  internal::Key theirs(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size())),
                       EVP_PKEY_free);
  if (!theirs || at != der.data() + der.size()) std::abort();
  if (EVP_PKEY_eq(read.get(), theirs.get()) != 1) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const std::vector<Buffer> keys = MakeKeys();
  if (size == 0) return 0;
  Check(Buffer(data, data + size));
  Buffer der = keys[data[0] % keys.size()];
  for (size_t i = 1; i + 4 <= size && i < 40 && !der.empty(); i += 4) {
    const size_t place = (static_cast<size_t>(data[i]) << 8U | data[i + 1]) % der.size();
    const auto at = der.begin() + static_cast<ptrdiff_t>(place);
    if (data[i + 3] % 4 == 0) {
      der.insert(at, data[i + 2]);
    } else if (data[i + 3] % 4 == 1) {
      der.erase(at);
    } else {
      *at = data[i + 2];
    }
  }
  Check(der);
  return 0;
}
