// Private keys in DER that were bent: what crypto/plain_key.cc reads OpenSSL reads too, as the same
// key. The input says where which key is changed: two bytes of place, one to put there, one for how
// (change, insert, remove).
#include <cstdlib>
#include <vector>

#include "bartizan/crypto/ec.h"
#include "bartizan/crypto/plain_key.h"

namespace {

namespace internal = bartizan::crypto::internal;
using Buffer = std::vector<uint8_t>;

// PKCS#1 or SEC1.
Buffer OwnForm(const internal::Key& key) {
  Buffer der(static_cast<size_t>(i2d_PrivateKey(key.get(), nullptr)));
  unsigned char* at = der.data();
  i2d_PrivateKey(key.get(), &at);
  return der;
}

std::vector<Buffer> MakeKeys() {
  internal::Key rsa(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t{2048}), EVP_PKEY_free);
  Buffer own = OwnForm(rsa);
  auto put_length = [](Buffer& out, size_t size) {
    out.insert(out.end(), {0x82, static_cast<uint8_t>(size >> 8U), static_cast<uint8_t>(size)});
  };
  Buffer inner = {2, 1, 0, 0x30, 13, 6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, 5, 0, 4};
  put_length(inner, own.size());
  inner.insert(inner.end(), own.begin(), own.end());
  Buffer pkcs8 = {0x30};
  put_length(pkcs8, inner.size());
  pkcs8.insert(pkcs8.end(), inner.begin(), inner.end());
  if (!internal::KeyOfPlainDer(own) || !internal::KeyOfPlainDer(pkcs8)) std::abort();

  std::vector<Buffer> made = {own, pkcs8};
  using bartizan::crypto::Curve;
  for (Curve curve : {Curve::kP256, Curve::kP384, Curve::kP521}) {
    made.push_back(bartizan::crypto::EcPrivateKey::Generate(curve).value().Der());
    internal::Key key = internal::KeyOfPlainDer(made.back());
    if (!key) std::abort();
    made.push_back(OwnForm(key));
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
