#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/crypto/rsa.h"
#include "bartizan/esdk/keyring_testing.h"

namespace bartizan::esdk {
namespace {

using namespace testing;
using ::testing::HasSubstr;

constexpr std::array<RsaPadding, 5> kPaddings = {RsaPadding::kPkcs1, RsaPadding::kOaepSha1,
                                                 RsaPadding::kOaepSha256, RsaPadding::kOaepSha384,
                                                 RsaPadding::kOaepSha512};

KeyringPtr Make(RsaPadding padding, std::string_view public_pem = kRsaPublic,
                std::string_view private_pem = kRsaPrivate) {
  auto keyring = RawRsaKeyring("tests", "key 1", padding, public_pem, private_pem);
  EXPECT_TRUE(keyring);
  return *keyring;
}

TEST(RawRsaTest, MakesRoundTripsWithAllPaddings) {
  for (RsaPadding padding : kPaddings) {
    auto both = Make(padding);
    auto sender = Make(padding, kRsaPublic, "");
    auto recipient = Make(padding, "", kRsaPrivate);
    ExpectRoundTrips(*sender, *recipient);
    ExpectRoundTrips(*both, *both);
    ExpectRefusals(*sender, *recipient);
  }
}

// raw-rsa-keyring.md, "OnEncrypt": namespace, name, and the bare RSA ciphertext.
TEST(RawRsaTest, WritesTheSpecifiedLayout) {
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(Make(RsaPadding::kOaepSha256)->OnEncrypt(made));
  const EncryptedDataKey& key = made.encrypted_keys.at(0);
  EXPECT_EQ(key.provider_id, "tests");
  EXPECT_EQ(key.info, (Vector{'k', 'e', 'y', ' ', '1'}));
  auto rsa = crypto::RsaKey::PrivateFromPem(kRsaPrivate);
  ASSERT_TRUE(rsa);
  EXPECT_EQ(rsa->Decrypt(crypto::RsaPadding::kOaepSha256, key.ciphertext).value(),
            Plain(made.data_key));
}

// "OnEncrypt MUST fail if this keyring does not have a specified public key", "MUST NOT derive a
// public key"; "OnDecrypt MUST fail if this keyring does not have a specified private key".
TEST(RawRsaTest, UsesOnlyTheHalfThatItHas) {
  EncryptionMaterials made = ToEncrypt();
  auto refused = Make(RsaPadding::kOaepSha1, "", kRsaPrivate)->OnEncrypt(made);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kInvalidArgument);
  EXPECT_TRUE(made.data_key.empty());
  EXPECT_TRUE(made.encrypted_keys.empty());
  auto sender = Make(RsaPadding::kOaepSha1, kRsaPublic, "");
  ASSERT_TRUE(sender->OnEncrypt(made));
  auto outcome = Decrypt(*sender, made.encrypted_keys);
  ASSERT_EQ(outcome.causes.size(), 1U);
  EXPECT_THAT(outcome.causes[0].message, HasSubstr("no private key"));
}

TEST(RawRsaTest, ChecksItsConfiguration) {
  auto make = [](std::string_view public_pem, std::string_view private_pem) {
    return RawRsaKeyring("tests", "a", RsaPadding::kPkcs1, public_pem, private_pem).has_value();
  };
  EXPECT_FALSE(make("", ""));
  EXPECT_FALSE(make(kRsaPrivate, ""));  // a private key is no public key
  EXPECT_FALSE(make("", kRsaPublic));
  EXPECT_FALSE(make("nothing", kRsaPrivate));
  EXPECT_FALSE(make(kEcdh[0].sender_public, ""));
  EXPECT_FALSE(RawRsaKeyring("aws-kms", "a", RsaPadding::kPkcs1, kRsaPublic, ""));
  EXPECT_FALSE(RawRsaKeyring("tests", "", RsaPadding::kPkcs1, kRsaPublic, ""));
}

// Nearly every bit: the private operation takes its time.
TEST(RawRsaTest, BitsAndLengthsCount) {
  auto keyring = Make(RsaPadding::kOaepSha256);
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(keyring->OnEncrypt(made));
  ExpectEveryBitCounts(*keyring, made.encrypted_keys[0], 61);
  ExpectEveryLengthCounts(*keyring, made.encrypted_keys[0]);
}

// Wrong key, wrong padding, wrong length of what was inside: one cause, so that nobody learns more.
TEST(RawRsaTest, FailsInOneWay) {
  EncryptionMaterials made = ToEncrypt(), shorter = ToEncrypt(0x0014);
  ASSERT_TRUE(Make(RsaPadding::kOaepSha256)->OnEncrypt(made));
  ASSERT_TRUE(Make(RsaPadding::kOaepSha256)->OnEncrypt(shorter));
  std::vector<Outcome> outcomes;
  outcomes.push_back(Decrypt(*Make(RsaPadding::kOaepSha1), made.encrypted_keys));
  outcomes.push_back(
      Decrypt(*Make(RsaPadding::kOaepSha256, kRsaPublic, kOtherRsaPrivate), made.encrypted_keys));
  outcomes.push_back(Decrypt(*Make(RsaPadding::kOaepSha256), shorter.encrypted_keys));
  for (const Outcome& outcome : outcomes) {
    EXPECT_TRUE(outcome.data_key.empty());
    ASSERT_EQ(outcome.causes.size(), 1U);
    EXPECT_EQ(outcome.causes[0].message, outcomes[0].causes[0].message);
  }
}

TEST(RawRsaTest, TakesTheFirstThatOpens) {
  auto keyring = Make(RsaPadding::kOaepSha512);
  EncryptionMaterials first = ToEncrypt(), second = ToEncrypt();
  ASSERT_TRUE(keyring->OnEncrypt(first) && keyring->OnEncrypt(second));
  EncryptedDataKey bad = first.encrypted_keys[0];
  bad.ciphertext.pop_back();
  std::array keys = {bad, second.encrypted_keys[0], first.encrypted_keys[0]};
  auto outcome = Decrypt(*keyring, keys);
  EXPECT_EQ(outcome.data_key, Plain(second.data_key));
  EXPECT_EQ(outcome.causes.size(), 1U);
}

}  // namespace
}  // namespace bartizan::esdk
