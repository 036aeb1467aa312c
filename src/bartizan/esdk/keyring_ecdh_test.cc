#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/crypto/ec.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyring_ecdh_wrap.h"
#include "bartizan/esdk/keyring_testing.h"

namespace bartizan::esdk {
namespace {

using namespace testing;
using ::testing::HasSubstr;

KeyringPtr Make(EcdhSchema schema, Curve curve, std::string_view private_pem,
                std::string_view recipient_pem) {
  auto keyring =
      RawEcdhKeyring({schema, curve, std::string(private_pem), std::string(recipient_pem)});
  EXPECT_TRUE(keyring) << keyring.error().ToString();
  return *keyring;
}
KeyringPtr Static(const EcdhKnown& k) {
  return Make(EcdhSchema::kStatic, k.curve, k.sender_private, k.recipient_public);
}
// The other side's.
KeyringPtr Reverse(const EcdhKnown& k) {
  return Make(EcdhSchema::kStatic, k.curve, k.recipient_private, k.sender_public);
}
KeyringPtr Discovery(const EcdhKnown& k) {
  return Make(EcdhSchema::kPublicKeyDiscovery, k.curve, k.recipient_private, "");
}
KeyringPtr Ephemeral(const EcdhKnown& k) {
  return Make(EcdhSchema::kEphemeralToPublic, k.curve, "", k.recipient_public);
}
EncryptedDataKey KnownKey(const EcdhKnown& k) {
  return {"raw-ecdh", Hex(k.info), Hex(k.ciphertext)};
}

TEST(RawEcdhTest, DecryptsAKnownKey) {
  for (const EcdhKnown& k : kEcdh) {
    for (const KeyringPtr& keyring : {Static(k), Reverse(k), Discovery(k)}) {
      EXPECT_EQ(Decrypt(*keyring, std::array{KnownKey(k)}).data_key, Plain(Secret(0, 32)));
    }
  }
}

TEST(RawEcdhTest, MakesRoundTrips) {
  for (const EcdhKnown& k : kEcdh) {
    ExpectRoundTrips(*Static(k), *Static(k));
    ExpectRoundTrips(*Static(k), *Reverse(k));
    ExpectRoundTrips(*Static(k), *Discovery(k));
    ExpectRoundTrips(*Ephemeral(k), *Discovery(k));
    ExpectRefusals(*Static(k), *Discovery(k));
    ExpectRefusals(*Ephemeral(k), *Discovery(k));
    ExpectBindsTheContext(*Static(k), *Static(k));
    ExpectBindsTheContext(*Ephemeral(k), *Discovery(k));
  }
}

// raw-ecdh-keyring.md, "Key Provider Information" and "Ciphertext".
TEST(RawEcdhTest, WritesTheSpecifiedLayout) {
  for (const EcdhKnown& k : kEcdh) {
    EncryptionMaterials made = ToEncrypt();
    ASSERT_TRUE(Static(k)->OnEncrypt(made));
    EXPECT_EQ(made.encrypted_keys[0].provider_id, "raw-ecdh");
    EXPECT_EQ(HexEncode(made.encrypted_keys[0].info), k.info);
    EXPECT_EQ(made.encrypted_keys[0].ciphertext.size(), 32U + 32 + 32 + 16);
  }
}

TEST(RawEcdhTest, EveryBitAndLengthCounts) {
  const EcdhKnown& k = kEcdh[0];
  for (const KeyringPtr& keyring : {Static(k), Discovery(k)}) {
    ExpectEveryBitCounts(*keyring, KnownKey(k));
    ExpectEveryLengthCounts(*keyring, KnownKey(k));
  }
}

// "This check MUST be a constant time check": at least it is one, before anything is decrypted.
TEST(RawEcdhTest, ChecksTheCommitment) {
  const EcdhKnown& k = kEcdh[1];
  for (size_t at : {0U, 31U, 32U, 63U}) {  // salt and commitment
    EncryptedDataKey key = KnownKey(k);
    key.ciphertext[at] ^= 0x80U;
    auto outcome = Decrypt(*Static(k), std::array{key});
    ASSERT_EQ(outcome.causes.size(), 1U);
    EXPECT_EQ(outcome.causes[0].code, Errc::kCommitment) << at;
  }
  for (size_t at : {64U, 95U, 96U, 111U}) {  // data key and tag
    EncryptedDataKey key = KnownKey(k);
    key.ciphertext[at] ^= 0x80U;
    auto outcome = Decrypt(*Static(k), std::array{key});
    ASSERT_EQ(outcome.causes.size(), 1U);
    EXPECT_EQ(outcome.causes[0].code, Errc::kAuthentication) << at;
  }
}

// "OnEncrypt MUST fail if configured with a PublicKeyDiscovery", "OnDecrypt MUST fail if configured
// with a EphemeralPrivateKeyToStaticPublicKey".
TEST(RawEcdhTest, GoesOneWayWhereTheSchemaSaysSo) {
  EncryptionMaterials made = ToEncrypt();
  EXPECT_FALSE(Discovery(kEcdh[0])->OnEncrypt(made));
  EXPECT_TRUE(made.data_key.empty());
  auto ephemeral = Ephemeral(kEcdh[0]);
  ASSERT_TRUE(ephemeral->OnEncrypt(made));
  auto outcome = Decrypt(*ephemeral, made.encrypted_keys);
  EXPECT_TRUE(outcome.data_key.empty());
  ASSERT_EQ(outcome.causes.size(), 1U);
  EXPECT_THAT(outcome.causes[0].message, HasSubstr("only encrypts"));
}

// key-agreement-schemas.md: "MUST generate a new ECC key pair".
TEST(RawEcdhTest, AnEphemeralKeyServesOnce) {
  auto ephemeral = Ephemeral(kEcdh[0]);
  EncryptionMaterials a = ToEncrypt(), b = ToEncrypt();
  ASSERT_TRUE(ephemeral->OnEncrypt(a) && ephemeral->OnEncrypt(b));
  EXPECT_NE(a.encrypted_keys[0].info, b.encrypted_keys[0].info);
}

// "MUST verify that both the configured sender's and recipient's public keys match".
TEST(RawEcdhTest, DecryptsOnlyForItsKeys) {
  const EcdhKnown& k = kEcdh[0];
  std::string stranger = "-----BEGIN PRIVATE KEY-----\n" +
                         Base64Encode(crypto::EcPrivateKey::Generate(crypto::Curve::kP256)->Der()) +
                         "\n-----END PRIVATE KEY-----\n";
  auto key = std::array{KnownKey(k)};
  auto expect_refused = [&](const KeyringPtr& keyring) {
    auto outcome = Decrypt(*keyring, key);
    EXPECT_TRUE(outcome.data_key.empty());
    ASSERT_EQ(outcome.causes.size(), 1U);
    EXPECT_EQ(outcome.causes[0].code, Errc::kNoUsableKey);
  };
  expect_refused(Make(EcdhSchema::kPublicKeyDiscovery, k.curve, stranger, ""));
  expect_refused(Make(EcdhSchema::kPublicKeyDiscovery, k.curve, k.sender_private, ""));
  expect_refused(Make(EcdhSchema::kStatic, k.curve, stranger, k.recipient_public));
  expect_refused(Make(EcdhSchema::kStatic, k.curve, k.sender_private, k.sender_public));
  // Another curve.
  EXPECT_TRUE(Decrypt(*Static(kEcdh[1]), key).data_key.empty());
  EXPECT_TRUE(Decrypt(*Discovery(kEcdh[2]), key).data_key.empty());
}

// "a value equal to the UTF8 encoded strings raw-ecdh OR aws-kms-ecdh".
TEST(RawEcdhTest, ReadsWhatTheKmsKeyringWrote) {
  EncryptedDataKey key = KnownKey(kEcdh[0]);
  key.provider_id = "aws-kms-ecdh";
  EXPECT_FALSE(Decrypt(*Discovery(kEcdh[0]), std::array{key}).data_key.empty());
}

// A sender's point that is none must not reach the key agreement (invalid curve attack).
TEST(RawEcdhTest, RefusesSendersThatAreNoPoints) {
  const EcdhKnown& k = kEcdh[0];
  auto keyring = Discovery(k);
  auto info = internal::ParseEcdhInfo(k.curve, Hex(k.info));
  ASSERT_TRUE(info);
  int refused = 0;
  for (uint8_t i = 0; i < 16; ++i) {
    internal::EcdhParties parties = *info;
    std::ranges::fill(parties.sender, 0);
    parties.sender[0] = 2;
    parties.sender[32] = i;
    EncryptedDataKey key{"raw-ecdh", internal::EcdhInfo(parties), Hex(k.ciphertext)};
    auto outcome = Decrypt(*keyring, std::array{key});
    ASSERT_EQ(outcome.causes.size(), 1U);
    refused += outcome.causes[0].code == Errc::kMalformed ? 1 : 0;
  }
  EXPECT_GT(refused, 2);
  EXPECT_LT(refused, 14);
  internal::EcdhParties infinity = *info;
  std::ranges::fill(infinity.sender, 0);
  EncryptedDataKey key{"raw-ecdh", internal::EcdhInfo(infinity), Hex(k.ciphertext)};
  EXPECT_EQ(Decrypt(*keyring, std::array{key}).causes.at(0).code, Errc::kMalformed);
}

// "assert that the recipient's public key and the sender's private key belong to the same ECC
// Curve".
TEST(RawEcdhTest, ChecksItsConfiguration) {
  const EcdhKnown &a = kEcdh[0], &b = kEcdh[1];
  auto make = [](EcdhSchema schema, Curve curve, std::string_view mine, std::string_view theirs) {
    return RawEcdhKeyring({schema, curve, std::string(mine), std::string(theirs)}).has_value();
  };
  using enum EcdhSchema;
  EXPECT_TRUE(make(kStatic, a.curve, a.sender_private, a.recipient_public));
  EXPECT_FALSE(make(kStatic, a.curve, a.sender_private, b.recipient_public));
  EXPECT_FALSE(make(kStatic, a.curve, b.sender_private, a.recipient_public));
  EXPECT_FALSE(make(kStatic, b.curve, a.sender_private, a.recipient_public));
  EXPECT_FALSE(make(kStatic, Curve::kNone, a.sender_private, a.recipient_public));
  EXPECT_FALSE(make(kStatic, a.curve, "", a.recipient_public));
  EXPECT_FALSE(make(kStatic, a.curve, a.sender_private, ""));
  EXPECT_FALSE(make(kStatic, a.curve, a.recipient_public, a.sender_private));
  EXPECT_FALSE(make(kEphemeralToPublic, a.curve, "", ""));
  EXPECT_FALSE(make(kEphemeralToPublic, a.curve, a.sender_private, a.recipient_public));
  EXPECT_FALSE(make(kEphemeralToPublic, b.curve, "", a.recipient_public));
  EXPECT_FALSE(make(kPublicKeyDiscovery, a.curve, "", ""));
  EXPECT_FALSE(make(kPublicKeyDiscovery, a.curve, a.sender_private, a.recipient_public));
  EXPECT_FALSE(make(kPublicKeyDiscovery, b.curve, a.sender_private, ""));
}

TEST(EcdhInfoTest, ParsesOnlyWhatItWrites) {
  for (const EcdhKnown& k : kEcdh) {
    Vector info = Hex(k.info);
    auto parties = internal::ParseEcdhInfo(k.curve, info);
    ASSERT_TRUE(parties);
    EXPECT_EQ(internal::EcdhInfo(*parties), info);
    EXPECT_EQ(parties->recipient.size(), parties->sender.size());
    for (const EcdhKnown& other : kEcdh) {
      EXPECT_EQ(internal::ParseEcdhInfo(other.curve, info).has_value(), &other == &k);
    }
    size_t second = 5 + parties->recipient.size();
    for (size_t at : {size_t{0}, size_t{1}, size_t{4}, second, second + 3}) {
      Vector bad = info;
      bad[at] ^= 1U;
      EXPECT_FALSE(internal::ParseEcdhInfo(k.curve, bad)) << at;
    }
  }
}

}  // namespace
}  // namespace bartizan::esdk
