#include "bartizan/crypto/plain_key.h"

#include <gtest/gtest.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <string>

namespace bartizan::crypto::internal {
namespace {

using Buffer = std::vector<uint8_t>;

Buffer Pkcs8(const Key& key) {
  PKCS8_PRIV_KEY_INFO* info = EVP_PKEY2PKCS8(key.get());
  unsigned char* der = nullptr;
  int size = i2d_PKCS8_PRIV_KEY_INFO(info, &der);
  Buffer bytes(der, der + size);
  OPENSSL_free(der);
  PKCS8_PRIV_KEY_INFO_free(info);
  return bytes;
}
Buffer OwnForm(const Key& key) {  // PKCS#1, SEC1
  unsigned char* der = nullptr;
  int size = i2d_PrivateKey(key.get(), &der);
  Buffer bytes(der, der + size);
  OPENSSL_free(der);
  return bytes;
}
Key OfOpenSsl(const Buffer& der) {
  ErrorsCleared cleared;
  const unsigned char* at = der.data();
  EVP_PKEY* key = d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()));
  Key owned(key, EVP_PKEY_free);
  return at == der.data() + der.size() ? owned : nullptr;
}

const std::vector<Key>& TestKeys() {
  static const std::vector<Key> keys = [] {
    std::vector<Key> made = {{EVP_RSA_gen(2048), EVP_PKEY_free},
                             {EVP_RSA_gen(3072), EVP_PKEY_free}};
    for (const char* group : {"prime256v1", "secp384r1", "secp521r1"}) {
      made.emplace_back(EVP_EC_gen(group), EVP_PKEY_free);
    }
    return made;
  }();
  return keys;
}

TEST(PlainKeyTest, ReadsTheUsualForms) {
  for (const Key& key : TestKeys()) {
    for (const Buffer& der : {Pkcs8(key), OwnForm(key)}) {
      Key read = KeyOfPlainDer(der);
      ASSERT_NE(read, nullptr) << EVP_PKEY_get0_type_name(key.get());
      EXPECT_EQ(EVP_PKEY_eq(read.get(), key.get()), 1);
      EXPECT_EQ(Pkcs8(read), Pkcs8(key));  // with all private numbers
    }
  }
}

TEST(PlainKeyTest, LeavesOtherKeysToOpenSsl) {
  Key other(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
  EXPECT_EQ(KeyOfPlainDer(Pkcs8(other)), nullptr);
  Key curve(EVP_EC_gen("secp256k1"), EVP_PKEY_free);
  EXPECT_EQ(KeyOfPlainDer(Pkcs8(curve)), nullptr);
  EXPECT_EQ(KeyOfPlainDer(OwnForm(curve)), nullptr);
  // A SEC1 key without its public half.
  Key half(EVP_EC_gen("prime256v1"), EVP_PKEY_free);
  EVP_PKEY_set_int_param(half.get(), OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, 0);
  EXPECT_EQ(KeyOfPlainDer(OwnForm(half)), nullptr);
  EXPECT_NE(OfOpenSsl(OwnForm(half)), nullptr);
}

TEST(PlainKeyTest, NothingMayBeMissingOrFollow) {
  for (const Key& key : TestKeys()) {
    for (Buffer der : {Pkcs8(key), OwnForm(key)}) {
      der.push_back(0);
      EXPECT_EQ(KeyOfPlainDer(der), nullptr);
      for (der.pop_back(); !der.empty();) {
        der.pop_back();
        EXPECT_EQ(KeyOfPlainDer(der), nullptr) << der.size();
      }
    }
  }
}

// Whatever is bent, no key comes out that OpenSSL would not have read, nor another one.
TEST(PlainKeyTest, IsNeverLaxerThanOpenSsl) {
  for (const Key& key : TestKeys()) {
    for (const Buffer& good : {Pkcs8(key), OwnForm(key)}) {
      for (size_t bit = 0; bit < good.size() * 8; bit += bit < 400 ? 1 : 61) {
        Buffer bent = good;
        bent[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
        Key read = KeyOfPlainDer(bent);
        if (read == nullptr) continue;
        Key theirs = OfOpenSsl(bent);
        ASSERT_NE(theirs, nullptr) << "bit " << bit;
        EXPECT_EQ(EVP_PKEY_eq(read.get(), theirs.get()), 1) << "bit " << bit;
      }
    }
  }
}

TEST(PlainKeyTest, RefusesOtherSpellings) {
  const Buffer good = OwnForm(TestKeys()[0]);  // 30 82 LL LL 02 01 00 02 82 01 01 00 …
  ASSERT_EQ(good[1], 0x82);
  ASSERT_EQ(good[4], 2);
  Buffer long_length = good;  // three bytes where two do
  long_length[1] = 0x83;
  long_length.insert(long_length.begin() + 2, 0);
  EXPECT_EQ(KeyOfPlainDer(long_length), nullptr);
  Buffer version = good;
  version[6] = 1;  // several primes
  EXPECT_EQ(KeyOfPlainDer(version), nullptr);
  Buffer negative = good;
  ASSERT_EQ(negative[11], 0);
  negative[11] = 0x80;
  EXPECT_EQ(KeyOfPlainDer(negative), nullptr);
  Buffer indefinite = good;
  indefinite[1] = 0x80;
  EXPECT_EQ(KeyOfPlainDer(indefinite), nullptr);
  EXPECT_EQ(KeyOfPlainDer({}), nullptr);
}

}  // namespace
}  // namespace bartizan::crypto::internal
