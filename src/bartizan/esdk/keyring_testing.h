#pragma once
// What the tests of the keyrings have in common.
#include <gtest/gtest.h>

#include <array>

#include "bartizan/base/text.h"
#include "bartizan/esdk/keyring_test_keys.h"

namespace bartizan::esdk::testing {

inline Vector Hex(std::string_view text) {
  auto bytes = HexDecode(text);
  EXPECT_TRUE(bytes) << text;
  return *bytes;
}

struct Outcome {
  Vector data_key;  // empty: not decrypted
  std::vector<Error> causes;
};
inline Outcome Decrypt(Keyring& keyring, std::span<const EncryptedDataKey> keys,
                       DecryptionMaterials materials = ToDecrypt()) {
  Outcome outcome;
  keyring.OnDecrypt(materials, keys, outcome.causes);
  outcome.data_key = Plain(materials.data_key);
  // Either a key or a reason why there is none.
  EXPECT_TRUE(!outcome.data_key.empty() || !outcome.causes.empty());
  return outcome;
}

// What every keyring of every suite must do: the data key has the suite's length, is new each
// time, and comes back.
inline void ExpectRoundTrips(Keyring& from, Keyring& to) {
  for (const AlgorithmSuite& suite : AlgorithmSuites()) {
    EncryptionMaterials made = ToEncrypt(suite.id), again = ToEncrypt(suite.id);
    ASSERT_TRUE(from.OnEncrypt(made)) << suite.name;
    ASSERT_TRUE(from.OnEncrypt(again)) << suite.name;
    EXPECT_EQ(made.data_key.size(), suite.data_key_length);
    EXPECT_NE(Plain(made.data_key), Plain(again.data_key));
    ASSERT_EQ(made.encrypted_keys.size(), 1U);
    EXPECT_EQ(Decrypt(to, made.encrypted_keys, ToDecrypt(suite.id)).data_key, Plain(made.data_key));
    // A data key that is there already is encrypted, not replaced.
    EncryptionMaterials given = ToEncrypt(suite.id);
    given.data_key = made.data_key.Clone();
    ASSERT_TRUE(from.OnEncrypt(given));
    EXPECT_EQ(Plain(given.data_key), Plain(made.data_key));
    EXPECT_EQ(Decrypt(to, given.encrypted_keys, ToDecrypt(suite.id)).data_key,
              Plain(made.data_key));
    // The same key twice gives different bytes (IV, salt or padding are random).
    EXPECT_NE(given.encrypted_keys, made.encrypted_keys);
  }
}

// Materials that a keyring must not touch, and contexts that it cannot bind.
inline void ExpectRefusals(Keyring& from, Keyring& to) {
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(from.OnEncrypt(made));
  DecryptionMaterials has_one = ToDecrypt();
  has_one.data_key = Secret(9, 32);
  std::vector<Error> causes;
  to.OnDecrypt(has_one, made.encrypted_keys, causes);
  EXPECT_EQ(causes.size(), 1U);
  EXPECT_EQ(Plain(has_one.data_key), Plain(Secret(9, 32)));
  EXPECT_TRUE(Decrypt(to, made.encrypted_keys, DecryptionMaterials{}).data_key.empty());
  EXPECT_TRUE(Decrypt(to, {}).data_key.empty());
  EXPECT_TRUE(Decrypt(to, std::array{EncryptedDataKey{}}).data_key.empty());

  EncryptionMaterials no_suite;
  EXPECT_FALSE(from.OnEncrypt(no_suite));
  EncryptionMaterials short_key = ToEncrypt();
  short_key.data_key = Secret(0, 16);
  EXPECT_FALSE(from.OnEncrypt(short_key));
  EXPECT_TRUE(short_key.encrypted_keys.empty());
}
inline void ExpectBindsTheContext(Keyring& from, Keyring& to) {
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(from.OnEncrypt(made));
  for (const EncryptionContext& other :
       {EncryptionContext{}, EncryptionContext{{"purpose", "test"}, {"\u00E4", "\u00F6"}},
        EncryptionContext{{"purpose", "tesu"}, {"\u00E4", "\u00F6"}, {"Zone", ""}}}) {
    DecryptionMaterials materials = ToDecrypt();
    materials.context = other;
    EXPECT_TRUE(Decrypt(to, made.encrypted_keys, std::move(materials)).data_key.empty());
  }
  for (const EncryptionContext& bad :
       {EncryptionContext{{"a", std::string(65'530, 'x')}}, EncryptionContext{{"a", "\xFF"}},
        EncryptionContext{{"\xC0\x80", ""}}}) {
    EncryptionMaterials materials = ToEncrypt();
    materials.context = bad;
    EXPECT_FALSE(from.OnEncrypt(materials));
    EXPECT_TRUE(materials.data_key.empty());
    EXPECT_TRUE(materials.encrypted_keys.empty());
    DecryptionMaterials to_decrypt = ToDecrypt();
    to_decrypt.context = bad;
    EXPECT_TRUE(Decrypt(to, made.encrypted_keys, std::move(to_decrypt)).data_key.empty());
  }
}

// No change of a single bit of any field is overlooked; with others around it, the right one is
// found all the same.
inline void ExpectEveryBitCounts(Keyring& keyring, const EncryptedDataKey& good,
                                 size_t stride = 1) {
  ASSERT_FALSE(Decrypt(keyring, std::array{good}).data_key.empty());
  auto expect_refused = [&](const EncryptedDataKey& bad, std::string_view field, size_t bit) {
    auto alone = Decrypt(keyring, std::array{bad});
    EXPECT_TRUE(alone.data_key.empty()) << field << " bit " << bit;
    EXPECT_EQ(alone.causes.size(), 1U);
    auto among = Decrypt(keyring, std::array{bad, good});
    EXPECT_FALSE(among.data_key.empty()) << field << " bit " << bit;
  };
  for (size_t bit = 0; bit < good.provider_id.size() * 8; ++bit) {
    EncryptedDataKey bad = good;
    bad.provider_id[bit / 8] = static_cast<char>(bad.provider_id[bit / 8] ^ (1 << (bit % 8)));
    expect_refused(bad, "provider", bit);
  }
  for (size_t bit = 0; bit < good.info.size() * 8; ++bit) {
    EncryptedDataKey bad = good;
    bad.info[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
    expect_refused(bad, "info", bit);
  }
  for (size_t bit = 0; bit < good.ciphertext.size() * 8; bit += stride) {
    EncryptedDataKey bad = good;
    bad.ciphertext[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
    expect_refused(bad, "ciphertext", bit);
  }
}

// Every cut of each field, and one byte more.
inline void ExpectEveryLengthCounts(Keyring& keyring, const EncryptedDataKey& good) {
  auto expect_refused = [&](const EncryptedDataKey& bad) {
    EXPECT_TRUE(Decrypt(keyring, std::array{bad}).data_key.empty());
  };
  auto each_length = [&](auto member) {
    EncryptedDataKey bad = good;
    (bad.*member).push_back(0);
    expect_refused(bad);
    for (bad = good; !(bad.*member).empty();) {
      (bad.*member).pop_back();
      expect_refused(bad);
    }
  };
  each_length(&EncryptedDataKey::provider_id);
  each_length(&EncryptedDataKey::info);
  each_length(&EncryptedDataKey::ciphertext);
}

}  // namespace bartizan::esdk::testing
