#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "bartizan/esdk/keyring_testing.h"

namespace bartizan::esdk {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

KeyringPtr Make(size_t size = 32, uint8_t first = 32, std::string_view key_namespace = "tests",
                std::string_view name = "key 1") {
  auto keyring = RawAesKeyring(std::string(key_namespace), std::string(name), Secret(first, size));
  EXPECT_TRUE(keyring);
  return *keyring;
}

EncryptedDataKey Encrypted(Keyring& keyring) {
  EncryptionMaterials materials = ToEncrypt();
  EXPECT_TRUE(keyring.OnEncrypt(materials));
  return materials.encrypted_keys.at(0);
}

// Computed with Python's cryptography: data key 00 01 …, wrapping key 20 21 …, IV A0 A1 ….
const EncryptedDataKey& Known() {
  static const EncryptedDataKey key{"tests",
                                    Hex("6b65792031000000800000000ca0a1a2a3a4a5a6a7a8a9aaab"),
                                    Hex("7e3da637c0d286ada921a7b12a5078a9816ed31428a13035178bd1e2cf"
                                        "7bb1e787689c20c6a019400ae33fc84894904e")};
  return key;
}

TEST(RawAesTest, DecryptsAKnownKey) {
  EXPECT_EQ(Decrypt(*Make(), std::array{Known()}).data_key, Plain(Secret(0, 32)));
}

TEST(RawAesTest, MakesRoundTripsWithKeysOfThreeLengths) {
  for (size_t size : {16U, 24U, 32U}) {
    auto keyring = Make(size);
    ExpectRoundTrips(*keyring, *Make(size));
    ExpectRefusals(*keyring, *keyring);
    ExpectBindsTheContext(*keyring, *keyring);
  }
}

// raw-aes-keyring.md, "Key Provider Information" and "Ciphertext".
TEST(RawAesTest, WritesTheSpecifiedLayout) {
  EncryptedDataKey key = Encrypted(*Make());
  EXPECT_EQ(key.provider_id, "tests");
  ASSERT_EQ(key.info.size(), 5U + 4 + 4 + 12);
  EXPECT_EQ(HexEncode(std::span(key.info).first(13)), "6b65792031000000800000000c");
  EXPECT_EQ(key.ciphertext.size(), 32U + 16);
}

// "The length of the wrapping key MUST be 128, 192, or 256."; keyring-interface.md, "key provider
// ID": not "aws-kms", nor starting with it.
TEST(RawAesTest, ChecksItsConfiguration) {
  for (size_t size : {0U, 8U, 15U, 17U, 31U, 33U, 64U}) {
    EXPECT_FALSE(RawAesKeyring("tests", "a", Secret(0, size))) << size;
  }
  for (std::string_view bad : {"aws-kms", "aws-kms-rsa", "aws-kms-", "aws-kmsx", "", "\xFF"}) {
    EXPECT_FALSE(RawAesKeyring(std::string(bad), "a", Secret(0, 32))) << bad;
  }
  EXPECT_TRUE(RawAesKeyring("aws", "aws-kms", Secret(0, 32)));
  EXPECT_FALSE(RawAesKeyring("tests", "", Secret(0, 32)));
  EXPECT_FALSE(RawAesKeyring("tests", "\xC3", Secret(0, 32)));
  EXPECT_FALSE(RawAesKeyring("tests", std::string(65'516, 'n'), Secret(0, 32)));
  auto longest = RawAesKeyring("tests", std::string(65'515, 'n'), Secret(0, 32));
  ASSERT_TRUE(longest);
  EXPECT_EQ(Encrypted(**longest).info.size(), 65'535U);
}

TEST(RawAesTest, EveryBitAndLengthCounts) {
  auto keyring = Make();
  ExpectEveryBitCounts(*keyring, Known());
  ExpectEveryLengthCounts(*keyring, Known());
}

TEST(RawAesTest, DecryptsOnlyUnderItsKeyItsNameAndItsNamespace) {
  EncryptedDataKey key = Encrypted(*Make());
  EXPECT_TRUE(Decrypt(*Make(32, 33), std::array{key}).data_key.empty());
  EXPECT_TRUE(Decrypt(*Make(16), std::array{key}).data_key.empty());
  EXPECT_TRUE(Decrypt(*Make(32, 32, "other"), std::array{key}).data_key.empty());
  EXPECT_TRUE(Decrypt(*Make(32, 32, "tests", "key 2"), std::array{key}).data_key.empty());
  EXPECT_TRUE(Decrypt(*Make(32, 32, "tests", "key"), std::array{key}).data_key.empty());
  EXPECT_TRUE(Decrypt(*Make(32, 32, "tests", "key 12"), std::array{key}).data_key.empty());
}

// A data key of another suite's length is no data key, although its tag is right.
TEST(RawAesTest, WantsTheLengthOfTheSuite) {
  auto keyring = Make();
  EncryptionMaterials made = ToEncrypt(0x0014);
  ASSERT_TRUE(keyring->OnEncrypt(made));
  EXPECT_EQ(Decrypt(*keyring, made.encrypted_keys, ToDecrypt(0x0014)).data_key.size(), 16U);
  EXPECT_TRUE(Decrypt(*keyring, made.encrypted_keys, ToDecrypt(0x0478)).data_key.empty());
}

TEST(RawAesTest, SaysWhyWithoutKeysOrContext) {
  auto keyring = Make();
  EncryptedDataKey changed = Known();
  changed.ciphertext[0] ^= 1U;
  EncryptedDataKey iv_length = Known();
  iv_length.info[12] = 16;
  EncryptedDataKey other{"other", {1, 2, 3}, {4, 5, 6}};
  auto outcome = Decrypt(*keyring, std::array{other, changed, iv_length});
  ASSERT_EQ(outcome.causes.size(), 2U);
  EXPECT_EQ(outcome.causes[0].code, Errc::kAuthentication);
  EXPECT_THAT(outcome.causes[0].message, HasSubstr("raw AES key \"key 1\" of namespace \"tests\""));
  EXPECT_THAT(outcome.causes[0].message, HasSubstr("data key 2 of the message"));
  EXPECT_EQ(outcome.causes[1].code, Errc::kMalformed);
  for (const Error& cause : outcome.causes) EXPECT_THAT(cause.message, Not(HasSubstr("purpose")));
  auto none = Decrypt(*keyring, std::array{other});
  ASSERT_EQ(none.causes.size(), 1U);
  EXPECT_EQ(none.causes[0].code, Errc::kNoUsableKey);
}

// A message may hold 65,535 of them: the causes stay few, and the good one at the end is found.
TEST(RawAesTest, KeepsTheCausesFew) {
  EncryptedDataKey changed = Known();
  changed.ciphertext[0] ^= 1U;
  std::vector<EncryptedDataKey> keys(65'534, changed);
  auto outcome = Decrypt(*Make(), keys);
  EXPECT_EQ(outcome.causes.size(), 17U);
  EXPECT_THAT(outcome.causes.back().message, HasSubstr("and 65518 more"));
  keys.push_back(Known());
  EXPECT_EQ(Decrypt(*Make(), keys).data_key, Plain(Secret(0, 32)));
}

// "serially, until it successfully decrypts one": the first, not the last.
TEST(RawAesTest, TakesTheFirstThatOpens) {
  auto keyring = Make();
  EncryptionMaterials first = ToEncrypt(), second = ToEncrypt();
  ASSERT_TRUE(keyring->OnEncrypt(first) && keyring->OnEncrypt(second));
  std::array keys = {first.encrypted_keys[0], second.encrypted_keys[0]};
  EXPECT_EQ(Decrypt(*keyring, keys).data_key, Plain(first.data_key));
}

// The additional data does not depend on the order in which a context was made, and every
// difference between two contexts counts.
TEST(RawAesProperty, ContextsAreOneWhenTheirPairsAre) {
  auto keyring = Make();
  auto text = rc::gen::container<std::string>(rc::gen::inRange('a', 'e'));
  EXPECT_TRUE(rc::check([&] {
    auto pairs = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
        rc::gen::pair(text, text));
    EncryptionMaterials made = ToEncrypt();
    made.context = EncryptionContext(pairs.begin(), pairs.end());
    RC_ASSERT(keyring->OnEncrypt(made).has_value());

    std::vector<std::pair<std::string, std::string>> unique(made.context.begin(),
                                                            made.context.end());
    std::ranges::reverse(unique);
    DecryptionMaterials same = ToDecrypt();
    same.context = EncryptionContext(unique.begin(), unique.end());
    RC_ASSERT(Decrypt(*keyring, made.encrypted_keys, std::move(same)).data_key ==
              Plain(made.data_key));

    auto others = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
        rc::gen::pair(text, text));
    DecryptionMaterials other = ToDecrypt();
    other.context = EncryptionContext(others.begin(), others.end());
    bool equal = other.context == made.context;
    RC_ASSERT(Decrypt(*keyring, made.encrypted_keys, std::move(other)).data_key.empty() != equal);
  }));
}

}  // namespace
}  // namespace bartizan::esdk
