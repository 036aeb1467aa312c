// framework/transitive-requirements.md, "HKDF Encryption Key" and "HKDF Commitment Key"; the known
// answers of other implementations are in tests/esdk.
#include "bartizan/esdk/derive.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/crypto/kdf.h"

namespace bartizan::esdk {
namespace {

using Buffer = std::vector<uint8_t>;

Buffer Join(std::initializer_list<Buffer> parts) {
  Buffer all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

// RFC 5869 written out, for one block of output.
Buffer OneBlock(crypto::Hash hash, Bytes salt, Bytes input, const Buffer& info, size_t length) {
  Buffer prk(crypto::HashBytes(hash)), block(crypto::HashBytes(hash));
  crypto::Hmac(hash, salt, input, prk);
  crypto::Hmac(hash, prk, Join({info, {1}}), block);
  block.resize(length);
  return block;
}

Buffer Text(std::string_view text) {
  return {text.begin(), text.end()};
}

TEST(Derive, IdentitySuitesUseTheDataKeyItself) {
  for (uint16_t id : std::to_array<uint16_t>({0x0014, 0x0046, 0x0078})) {
    const auto* suite = FindSuite(id);
    Buffer data_key(suite->data_key_length, 9), message_id(16, 3);
    auto key = DeriveMessageKey(*suite, data_key, message_id);
    ASSERT_TRUE(key);
    EXPECT_TRUE(std::ranges::equal(key->content.view(), data_key));
  }
}

TEST(Derive, Version1BindsTheKeyToSuiteAndMessage) {
  struct Case {
    uint16_t id;
    crypto::Hash hash;
    size_t key;
  };
  for (const Case& c : {Case{0x0114, crypto::Hash::kSha256, 16},
                        {0x0146, crypto::Hash::kSha256, 24},
                        {0x0178, crypto::Hash::kSha256, 32},
                        {0x0214, crypto::Hash::kSha256, 16},
                        {0x0346, crypto::Hash::kSha384, 24},
                        {0x0378, crypto::Hash::kSha384, 32}}) {
    SCOPED_TRACE(c.id);
    Buffer data_key(c.key, 0x42), message_id(16, 0x77);
    auto key = DeriveMessageKey(*FindSuite(c.id), data_key, message_id);
    ASSERT_TRUE(key);
    Buffer info =
        Join({{static_cast<uint8_t>(c.id >> 8U), static_cast<uint8_t>(c.id)}, message_id});
    Buffer zeros(crypto::HashBytes(c.hash), 0);
    EXPECT_TRUE(
        std::ranges::equal(key->content.view(), OneBlock(c.hash, zeros, data_key, info, c.key)));
    EXPECT_EQ(key->commitment, decltype(key->commitment)());
  }
}

TEST(Derive, Version2SaltsWithTheMessageIdAndCommits) {
  for (uint16_t id : std::to_array<uint16_t>({0x0478, 0x0578})) {
    SCOPED_TRACE(id);
    Buffer data_key(32, 0x42), message_id(32, 0x77);
    auto key = DeriveMessageKey(*FindSuite(id), data_key, message_id);
    ASSERT_TRUE(key);
    Buffer info =
        Join({{static_cast<uint8_t>(id >> 8U), static_cast<uint8_t>(id)}, Text("DERIVEKEY")});
    EXPECT_TRUE(std::ranges::equal(
        key->content.view(), OneBlock(crypto::Hash::kSha512, message_id, data_key, info, 32)));
    EXPECT_TRUE(std::ranges::equal(key->commitment, OneBlock(crypto::Hash::kSha512, message_id,
                                                             data_key, Text("COMMITKEY"), 32)));
  }
}

TEST(Derive, KeysDifferBySuiteMessageAndDataKey) {
  std::set<std::string> seen;
  int made = 0;
  for (const auto& suite : AlgorithmSuites()) {
    if (suite.kdf == Hash::kNone) continue;
    for (uint8_t data_byte = 1; data_byte <= 2; ++data_byte) {
      for (uint8_t id_byte = 1; id_byte <= 2; ++id_byte) {
        Buffer data_key(suite.data_key_length, data_byte);
        Buffer message_id(suite.message_id_length(), id_byte);
        auto key = DeriveMessageKey(suite, data_key, message_id);
        ASSERT_TRUE(key);
        EXPECT_EQ(key->content.size(), suite.key_length);
        seen.insert(HexEncode(key->content.view()));
        ++made;
      }
    }
  }
  EXPECT_EQ(seen.size(), static_cast<size_t>(made));
}

TEST(Derive, RefusesOtherLengths) {
  for (const auto& suite : AlgorithmSuites()) {
    SCOPED_TRACE(suite.name);
    Buffer data_key(suite.data_key_length), message_id(suite.message_id_length());
    for (int change : {-1, 1}) {
      Buffer other_key(data_key.size() + static_cast<size_t>(change));
      auto key = DeriveMessageKey(suite, other_key, message_id);
      ASSERT_FALSE(key);
      EXPECT_EQ(key.error().code, Errc::kInvalidArgument);
      Buffer other_id(message_id.size() + static_cast<size_t>(change));
      EXPECT_FALSE(DeriveMessageKey(suite, data_key, other_id));
    }
    EXPECT_FALSE(DeriveMessageKey(suite, {}, message_id));
  }
}

TEST(Derive, CommitmentsAreComparedWhole) {
  Buffer one(32, 5);
  EXPECT_TRUE(SameCommitment(one, one));
  for (size_t i = 0; i < one.size(); ++i) {
    Buffer other = one;
    other[i] ^= 1U;
    EXPECT_FALSE(SameCommitment(one, other));
    EXPECT_FALSE(SameCommitment(other, one));
  }
  EXPECT_FALSE(SameCommitment({}, {}));
  EXPECT_FALSE(SameCommitment(one, Bytes(one).first(31)));
  EXPECT_FALSE(SameCommitment(Bytes(one).first(31), Bytes(one).first(31)));
}

}  // namespace
}  // namespace bartizan::esdk
