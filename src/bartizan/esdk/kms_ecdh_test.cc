// framework/aws-kms/aws-kms-ecdh-keyring.md, key-agreement-schemas.md. The KMS in memory holds one
// of the known private keys and agrees as KMS does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/crypto/ec.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyring_testing.h"
#include "bartizan/esdk/kms_common.h"
#include "bartizan/esdk/testing_kms.h"

namespace bartizan::esdk {
namespace {

using testing::EcdhKnown;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kEcdh;
using ::testing::SizeIs;

const std::string kKey = "arn:aws:kms:us-east-1:111122223333:key/1234";
const std::string kAlias = "arn:aws:kms:us-east-1:111122223333:alias/name";

std::vector<uint8_t> DerOf(Curve curve, std::string_view pem) {
  return crypto::EcPublicKey::FromPem(internal::ToCrypto(curve), pem).value().Der();
}

// A KMS whose key is this one.
std::shared_ptr<FakeKms> KmsWith(Curve curve, std::string_view private_pem) {
  auto kms = std::make_shared<FakeKms>();
  auto key = std::make_shared<crypto::EcPrivateKey>(
      crypto::EcPrivateKey::FromPem(internal::ToCrypto(curve), private_pem).value());
  kms->public_key = [key](const std::string& key_id) -> Result<KmsPublicKey> {
    return KmsPublicKey{key->Public().Der(), "KEY_AGREEMENT", key_id};
  };
  kms->agree = [key](const std::string&, Bytes der) -> Result<SecretBytes> {
    auto other = crypto::EcPublicKey::FromDer(key->curve(), der);
    if (!other) return Fail(Errc::kKeyService, "ValidationException: no key");
    return internal::SecretOf(key->Ecdh(*other).value());
  };
  return kms;
}

struct Parties {
  explicit Parties(const EcdhKnown& known)
      : sender_kms(KmsWith(known.curve, known.sender_private)),
        recipient_kms(KmsWith(known.curve, known.recipient_private)),
        sender(DerOf(known.curve, known.sender_public)),
        recipient(DerOf(known.curve, known.recipient_public)),
        curve(known.curve) {}
  Result<KeyringPtr> TryStatic() const {
    return KmsEcdhKeyring(sender_kms, {EcdhSchema::kStatic, curve, kKey, sender, recipient});
  }
  Result<KeyringPtr> TryDiscovery() const {
    return KmsEcdhKeyring(recipient_kms,
                          {EcdhSchema::kPublicKeyDiscovery, curve, kKey, {}, recipient});
  }
  KeyringPtr Static() const { return TryStatic().value(); }
  KeyringPtr Discovery() const { return TryDiscovery().value(); }

  std::shared_ptr<FakeKms> sender_kms, recipient_kms;
  std::vector<uint8_t> sender, recipient;
  Curve curve;
};

TEST(KmsEcdhTest, RoundTripsOnAllCurves) {
  for (const EcdhKnown& known : kEcdh) {
    Parties parties(known);
    testing::ExpectRoundTrips(*parties.Static(), *parties.Static());
    testing::ExpectRoundTrips(*parties.Static(), *parties.Discovery());
    testing::ExpectBindsTheContext(*parties.Static(), *parties.Discovery());
  }
}

TEST(KmsEcdhTest, KeepsADataKeyThatIsThere) {
  Parties parties(kEcdh[0]);
  testing::ExpectRefusals(*parties.Static(), *parties.Discovery());
}

// "OnEncrypt": KeyId and PublicKey of DeriveSharedSecret; provider and information.
TEST(KmsEcdhTest, AgreesInKms) {
  Parties parties(kEcdh[1]);
  KeyringPtr keyring = parties.Static();
  EXPECT_THAT(parties.sender_kms->calls(), IsEmpty());  // the public key was given
  EncryptionMaterials materials = testing::ToEncrypt();
  ASSERT_TRUE(keyring->OnEncrypt(materials));
  ASSERT_THAT(parties.sender_kms->calls(), SizeIs(1));
  const KmsCall call = parties.sender_kms->calls()[0];
  EXPECT_EQ(call.operation, "DeriveSharedSecret");
  EXPECT_EQ(call.key_id, kKey);
  EXPECT_EQ(call.public_key, parties.recipient);
  ASSERT_THAT(materials.encrypted_keys, SizeIs(1));
  EXPECT_EQ(materials.encrypted_keys[0].provider_id, "aws-kms-ecdh");
  EXPECT_EQ(materials.encrypted_keys[0].info, testing::Hex(kEcdh[1].info));
}

// A message that was computed from the specification, and one of a raw ECDH keyring: "OnDecrypt",
// both provider ids.
TEST(KmsEcdhTest, ReadsWhatRawEcdhWrote) {
  for (const EcdhKnown& known : kEcdh) {
    Parties parties(known);
    for (const char* provider : {"raw-ecdh", "aws-kms-ecdh"}) {
      std::vector<EncryptedDataKey> keys = {
          {provider, testing::Hex(known.info), testing::Hex(known.ciphertext)}};
      for (const KeyringPtr& keyring : {parties.Static(), parties.Discovery()}) {
        auto outcome = testing::Decrypt(*keyring, keys);
        EXPECT_EQ(outcome.data_key, testing::Plain(testing::Secret(0, 32)));
      }
    }
  }
}

TEST(KmsEcdhTest, RawEcdhReadsWhatItWrote) {
  const EcdhKnown& known = kEcdh[2];
  Parties parties(known);
  EcdhKeys keys;
  keys.schema = EcdhSchema::kPublicKeyDiscovery;
  keys.curve = known.curve;
  keys.private_pem = known.recipient_private;
  testing::ExpectRoundTrips(*parties.Static(), *RawEcdhKeyring(keys).value());
}

// key-agreement-schemas.md, "KmsPublicKeyDiscovery": KMS is asked with the sender of the message.
TEST(KmsEcdhTest, DiscoveryAgreesWithTheSenderOfTheMessage) {
  Parties parties(kEcdh[0]);
  EncryptionMaterials materials = testing::ToEncrypt();
  ASSERT_TRUE(parties.Static()->OnEncrypt(materials));
  ASSERT_FALSE(testing::Decrypt(*parties.Discovery(), materials.encrypted_keys).data_key.empty());
  ASSERT_THAT(parties.recipient_kms->calls(), SizeIs(1));
  EXPECT_EQ(parties.recipient_kms->calls()[0].key_id, kKey);
  EXPECT_EQ(parties.recipient_kms->calls()[0].public_key, parties.sender);
  EXPECT_FALSE(parties.Discovery()->OnEncrypt(materials));
}

// What the other side sent to us decrypts with the same two keys.
TEST(KmsEcdhTest, StaticKeysWorkBothWays) {
  Parties parties(kEcdh[0]);
  KeyringPtr other =
      KmsEcdhKeyring(parties.recipient_kms,
                     {EcdhSchema::kStatic, parties.curve, kKey, parties.recipient, parties.sender})
          .value();
  testing::ExpectRoundTrips(*other, *parties.Static());
  for (const KmsCall& call : parties.sender_kms->calls())
    EXPECT_EQ(call.public_key, parties.recipient);
}

// "OnDecrypt": keys of others never reach KMS.
TEST(KmsEcdhTest, DoesNotAskKmsForMessagesOfOthers) {
  Parties parties(kEcdh[0]);
  auto stranger = crypto::EcPrivateKey::Generate(crypto::Curve::kP256).value().Public();
  EncryptionMaterials sealed = testing::ToEncrypt();
  ASSERT_TRUE(KmsEcdhKeyring(parties.sender_kms, {EcdhSchema::kStatic, parties.curve, kKey,
                                                  parties.sender, stranger.Der()})
                  .value()
                  ->OnEncrypt(sealed));
  parties.sender_kms->Forget();
  for (const KeyringPtr& keyring : {parties.Static(), parties.Discovery()}) {
    auto outcome = testing::Decrypt(*keyring, sealed.encrypted_keys);
    EXPECT_THAT(outcome.data_key, IsEmpty());
    ASSERT_THAT(outcome.causes, SizeIs(1));
    EXPECT_EQ(outcome.causes[0].code, Errc::kNoUsableKey);
  }
  std::vector<EncryptedDataKey> damaged = {
      {"aws-kms-ecdh", testing::Hex(kEcdh[1].info), testing::Hex(kEcdh[1].ciphertext)},
      {"aws-kms-ecdh", {}, testing::Hex(kEcdh[0].ciphertext)},
      {"aws-kms", testing::Hex(kEcdh[0].info), testing::Hex(kEcdh[0].ciphertext)}};
  damaged.push_back(damaged[2]);
  damaged[3].provider_id = "raw-ecdh";
  damaged[3].info[0] = 2;  // version
  auto outcome = testing::Decrypt(*parties.Static(), damaged);
  EXPECT_THAT(outcome.data_key, IsEmpty());
  EXPECT_THAT(outcome.causes, SizeIs(3));
  EXPECT_THAT(parties.sender_kms->calls(), IsEmpty());
  EXPECT_THAT(parties.recipient_kms->calls(), IsEmpty());
}

TEST(KmsEcdhTest, DiscoveryAsksKmsForPointsOnTheCurveOnly) {
  Parties parties(kEcdh[0]);
  std::vector<EncryptedDataKey> keys = {
      {"aws-kms-ecdh", testing::Hex(kEcdh[0].info), testing::Hex(kEcdh[0].ciphertext)}};
  const size_t sender_at = 1 + 4 + 33 + 4;
  std::fill(keys[0].info.begin() + sender_at + 1, keys[0].info.end(), uint8_t{0xFF});
  auto outcome = testing::Decrypt(*parties.Discovery(), keys);
  EXPECT_THAT(outcome.data_key, IsEmpty());
  EXPECT_THAT(parties.recipient_kms->calls(), IsEmpty());
}

TEST(KmsEcdhTest, EveryBitCounts) {
  Parties parties(kEcdh[0]);
  EncryptedDataKey good{"aws-kms-ecdh", testing::Hex(kEcdh[0].info),
                        testing::Hex(kEcdh[0].ciphertext)};
  for (size_t bit = 0; bit < good.ciphertext.size() * 8; ++bit) {
    EncryptedDataKey bad = good;
    bad.ciphertext[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
    EXPECT_THAT(testing::Decrypt(*parties.Static(), {&bad, 1}).data_key, IsEmpty()) << bit;
  }
  EXPECT_FALSE(testing::Decrypt(*parties.Static(), {&good, 1}).data_key.empty());
}

// "OnEncrypt", "OnDecrypt": what KMS answers is checked, and what it refuses is told.
TEST(KmsEcdhTest, RefusesWrongAnswers) {
  Parties parties(kEcdh[0]);
  EncryptedDataKey good{"aws-kms-ecdh", testing::Hex(kEcdh[0].info),
                        testing::Hex(kEcdh[0].ciphertext)};
  auto refused = [&](std::string_view why) {
    auto outcome = testing::Decrypt(*parties.Static(), {&good, 1});
    EXPECT_THAT(outcome.data_key, IsEmpty());
    ASSERT_THAT(outcome.causes, SizeIs(1));
    EXPECT_EQ(outcome.causes[0].code, Errc::kKeyService);
    EXPECT_THAT(outcome.causes[0].ToString(), HasSubstr(why));
    EncryptionMaterials materials = testing::ToEncrypt();
    auto done = parties.Static()->OnEncrypt(materials);
    ASSERT_FALSE(done);
    EXPECT_THAT(done.error().ToString(), HasSubstr(why));
    EXPECT_TRUE(materials.data_key.empty());
    EXPECT_THAT(materials.encrypted_keys, IsEmpty());
  };
  parties.sender_kms->answer_key_id = kKey + "5";
  refused("instead of");
  parties.sender_kms->answer_key_id.clear();
  parties.sender_kms->agree = [](const std::string&, Bytes) -> Result<SecretBytes> {
    return SecretBytes(31);
  };
  refused("31 bytes");
  parties.sender_kms->agree = [](const std::string&, Bytes) -> Result<SecretBytes> {
    return Fail(Errc::kKeyService, "AccessDeniedException: not you");
  };
  refused("AccessDeniedException: not you");
}

// key-agreement-schemas.md: a public key that is not given is asked for, and must be for this.
TEST(KmsEcdhTest, AsksKmsForItsPublicKey) {
  Parties parties(kEcdh[0]);
  const std::vector<uint8_t> recipient = parties.recipient, sender = parties.sender;
  parties.sender.clear();
  EXPECT_TRUE(parties.TryStatic());
  ASSERT_THAT(parties.sender_kms->calls(), SizeIs(1));
  EXPECT_EQ(parties.sender_kms->calls()[0].operation, "GetPublicKey");
  EXPECT_EQ(parties.sender_kms->calls()[0].key_id, kKey);
  testing::ExpectRoundTrips(*parties.Static(), *parties.Discovery());
  parties.recipient.clear();
  EXPECT_TRUE(parties.TryDiscovery());
  EXPECT_FALSE(parties.TryStatic());  // the recipient's must be given

  parties.recipient = recipient;
  auto refused = [&](KmsPublicKey answer) {
    parties.sender_kms->public_key = [&](const std::string&) {
      return Result<KmsPublicKey>(answer);
    };
    return !parties.TryStatic();
  };
  EXPECT_FALSE(refused({sender, "KEY_AGREEMENT", kKey}));
  EXPECT_TRUE(refused({sender, "SIGN_VERIFY", kKey}));
  EXPECT_TRUE(refused({sender, "KEY_AGREEMENT", kKey + "5"}));
  EXPECT_TRUE(refused({DerOf(kEcdh[1].curve, kEcdh[1].sender_public), "KEY_AGREEMENT", kKey}));
  EXPECT_TRUE(refused({{}, "KEY_AGREEMENT", kKey}));
  parties.sender_kms->public_key = nullptr;
  auto failed = parties.TryStatic();
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().ToString(), HasSubstr("NotFoundException"));
}

TEST(KmsEcdhTest, RefusesWhatCannotWork) {
  Parties parties(kEcdh[0]);
  auto made = [&](KmsClientPtr kms, const KmsEcdhKeys& keys) {
    return KmsEcdhKeyring(std::move(kms), keys).has_value();
  };
  const KmsEcdhKeys good{EcdhSchema::kStatic, parties.curve, kKey, parties.sender,
                         parties.recipient};
  EXPECT_TRUE(made(parties.sender_kms, good));
  EXPECT_FALSE(made(nullptr, good));
  for (const std::string& arn : {std::string(), std::string("1234"), kAlias}) {
    KmsEcdhKeys keys = good;
    keys.key_arn = arn;
    EXPECT_FALSE(made(parties.sender_kms, keys)) << arn;
  }
  KmsEcdhKeys keys = good;
  keys.schema = EcdhSchema::kEphemeralToPublic;
  EXPECT_FALSE(made(parties.sender_kms, keys));
  keys.schema = EcdhSchema::kPublicKeyDiscovery;
  EXPECT_FALSE(made(parties.sender_kms, keys));  // with a sender
  keys = good;
  keys.curve = Curve::kP384;
  EXPECT_FALSE(made(parties.sender_kms, keys));
  keys.curve = Curve::kNone;
  EXPECT_FALSE(made(parties.sender_kms, keys));
  keys = good;
  keys.recipient_public = {'-', '-', '-'};
  EXPECT_FALSE(made(parties.sender_kms, keys));
}

}  // namespace
}  // namespace bartizan::esdk
