// framework/aws-kms/aws-kms-rsa-keyring.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/crypto/kdf.h"
#include "bartizan/crypto/rsa.h"
#include "bartizan/esdk/keyring_testing.h"
#include "bartizan/esdk/kms_common.h"
#include "bartizan/esdk/testing_kms.h"

namespace bartizan::esdk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kKey = "arn:aws:kms:us-east-1:111122223333:key/1234";
const std::string kMrkEast = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
const std::string kMrkWest = "arn:aws:kms:us-west-2:111122223333:key/mrk-1";

class KmsRsaTest : public ::testing::Test {
 protected:
  KmsRsaTest() {
    kms_->open_rsa = [this](Bytes sealed) -> Result<std::vector<uint8_t>> {
      auto opened = private_key_.Decrypt(padding_, sealed);
      if (!opened) return Fail(Errc::kKeyService, "InvalidCiphertextException: no");
      return *std::move(opened);
    };
  }
  KeyringPtr Make(const std::string& arn = kKey, RsaPadding padding = RsaPadding::kOaepSha256) {
    return KmsRsaKeyring(kms_, arn, testing::kRsaPublic, padding).value();
  }
  EncryptionMaterials Encrypted(const KeyringPtr& keyring, uint16_t suite = 0x0478) {
    EncryptionMaterials materials;
    materials.suite = FindSuite(suite);
    materials.context = context_;
    auto done = keyring->OnEncrypt(materials);
    EXPECT_TRUE(done) << done.error().ToString();
    return materials;
  }
  std::vector<uint8_t> Decrypt(const KeyringPtr& keyring, std::span<const EncryptedDataKey> keys,
                               uint16_t suite = 0x0478) {
    DecryptionMaterials materials;
    materials.suite = FindSuite(suite);
    materials.context = context_;
    causes_.clear();
    keyring->OnDecrypt(materials, keys, causes_);
    return {materials.data_key.view().begin(), materials.data_key.view().end()};
  }
  static std::vector<uint8_t> Copy(const SecretBytes& secret) {
    return {secret.view().begin(), secret.view().end()};
  }

  std::shared_ptr<FakeKms> kms_ = std::make_shared<FakeKms>();
  crypto::RsaKey private_key_ = crypto::RsaKey::PrivateFromPem(testing::kRsaPrivate).value();
  crypto::RsaPadding padding_ = crypto::RsaPadding::kOaepSha256;
  EncryptionContext context_ = {{"tenant", "A"}};
  std::vector<Error> causes_;
};

// "Initialization", "Supported Padding Schemes"
TEST_F(KmsRsaTest, TakesKeyArnsAndTheTwoPaddingsOfKms) {
  auto made = [&](const std::string& arn, std::string_view pem, RsaPadding padding) {
    return KmsRsaKeyring(kms_, arn, pem, padding).has_value();
  };
  EXPECT_TRUE(made(kKey, testing::kRsaPublic, RsaPadding::kOaepSha1));
  EXPECT_TRUE(made(kKey, "", RsaPadding::kOaepSha256));
  EXPECT_TRUE(KmsRsaKeyring(nullptr, kKey, testing::kRsaPublic, RsaPadding::kOaepSha256));
  EXPECT_FALSE(KmsRsaKeyring(nullptr, kKey, "", RsaPadding::kOaepSha256));
  for (RsaPadding padding :
       {RsaPadding::kPkcs1, RsaPadding::kOaepSha384, RsaPadding::kOaepSha512}) {
    EXPECT_FALSE(made(kKey, testing::kRsaPublic, padding));
  }
  for (const char* arn :
       {"", "1234", "alias/name", "arn:aws:kms:us-east-1:111122223333:alias/name"}) {
    EXPECT_FALSE(made(arn, testing::kRsaPublic, RsaPadding::kOaepSha256)) << arn;
  }
  EXPECT_FALSE(made(kKey, "not a key", RsaPadding::kOaepSha256));
}

// "OnEncrypt": without KMS; the digest of the context is in front of the data key.
TEST_F(KmsRsaTest, EncryptsHereUnderThePublicKey) {
  for (RsaPadding padding : {RsaPadding::kOaepSha1, RsaPadding::kOaepSha256}) {
    padding_ = padding == RsaPadding::kOaepSha1 ? crypto::RsaPadding::kOaepSha1
                                                : crypto::RsaPadding::kOaepSha256;
    EncryptionMaterials sealed = Encrypted(Make(kKey, padding));
    EXPECT_THAT(kms_->calls(), IsEmpty());
    ASSERT_THAT(sealed.encrypted_keys, SizeIs(1));
    EXPECT_EQ(sealed.encrypted_keys[0].provider_id, "aws-kms-rsa");
    EXPECT_EQ(TextOf(sealed.encrypted_keys[0].info), kKey);
    auto plain = private_key_.Decrypt(padding_, sealed.encrypted_keys[0].ciphertext).value();
    ASSERT_EQ(plain.size(), 48U + 32);
    std::vector<uint8_t> digest(48);
    crypto::Hasher(crypto::Hash::kSha384).Update(SerializeContext(context_)).Finish(digest);
    EXPECT_EQ(std::vector<uint8_t>(plain.begin(), plain.begin() + 48), digest);
    EXPECT_EQ(std::vector<uint8_t>(plain.begin() + 48, plain.end()), Copy(sealed.data_key));
  }
}

// "OnDecrypt": KeyId, EncryptionAlgorithm; RSA keys take no encryption context.
TEST_F(KmsRsaTest, DecryptsInKms) {
  EncryptionMaterials sealed = Encrypted(Make());
  EXPECT_EQ(Decrypt(Make(), sealed.encrypted_keys), Copy(sealed.data_key));
  ASSERT_THAT(kms_->calls(), SizeIs(1));
  EXPECT_EQ(kms_->calls()[0].key_id, kKey);
  EXPECT_EQ(kms_->calls()[0].algorithm, "RSAES_OAEP_SHA_256");
  EXPECT_THAT(kms_->calls()[0].context, IsEmpty());
  kms_->Forget();
  Decrypt(Make(kKey, RsaPadding::kOaepSha1), sealed.encrypted_keys);
  EXPECT_EQ(kms_->calls().at(0).algorithm, "RSAES_OAEP_SHA_1");
}

TEST_F(KmsRsaTest, RoundTripsEverySuiteWithoutASignatureAndNoOther) {
  for (const AlgorithmSuite& suite : AlgorithmSuites()) {
    if (!suite.has_signature()) {
      EncryptionMaterials sealed = Encrypted(Make(), suite.id);
      EXPECT_EQ(Decrypt(Make(), sealed.encrypted_keys, suite.id), Copy(sealed.data_key));
      continue;
    }
    EncryptionMaterials materials;
    materials.suite = &suite;
    EXPECT_FALSE(Make()->OnEncrypt(materials)) << suite.name;
    EXPECT_TRUE(materials.data_key.empty());
    kms_->Forget();
    EncryptionMaterials other = Encrypted(Make());
    EXPECT_THAT(Decrypt(Make(), other.encrypted_keys, suite.id), IsEmpty());
    EXPECT_THAT(kms_->calls(), IsEmpty());
    ASSERT_THAT(causes_, SizeIs(1));
    EXPECT_THAT(causes_[0].message, HasSubstr("signature"));
  }
}

TEST_F(KmsRsaTest, KeepsADataKeyThatIsThere) {
  EncryptionMaterials materials;
  materials.suite = FindSuite(0x0478);
  materials.context = context_;
  materials.data_key = SecretBytes::CopyOf(std::vector<uint8_t>(32, 5));
  ASSERT_TRUE(Make()->OnEncrypt(materials));
  EXPECT_EQ(Decrypt(Make(), materials.encrypted_keys), std::vector<uint8_t>(32, 5));
  EXPECT_EQ(Copy(materials.data_key), std::vector<uint8_t>(32, 5));
}

TEST_F(KmsRsaTest, EachHalfAloneDoesItsPart) {
  KeyringPtr writer =
      KmsRsaKeyring(nullptr, kKey, testing::kRsaPublic, RsaPadding::kOaepSha256).value();
  KeyringPtr reader = KmsRsaKeyring(kms_, kKey, "", RsaPadding::kOaepSha256).value();
  EncryptionMaterials sealed = Encrypted(writer);
  EXPECT_EQ(Decrypt(reader, sealed.encrypted_keys), Copy(sealed.data_key));
  EXPECT_THAT(Decrypt(writer, sealed.encrypted_keys), IsEmpty());
  EXPECT_THAT(causes_, SizeIs(1));
  EncryptionMaterials materials;
  materials.suite = FindSuite(0x0478);
  EXPECT_FALSE(reader->OnEncrypt(materials));
}

// "OnDecrypt": the digest binds the context, since RSA cannot.
TEST_F(KmsRsaTest, AnotherContextIsRefused) {
  EncryptionMaterials sealed = Encrypted(Make());
  for (const EncryptionContext& context : {EncryptionContext{}, EncryptionContext{{"tenant", "B"}},
                                           EncryptionContext{{"tenant", "A"}, {"more", ""}}}) {
    context_ = context;
    EXPECT_THAT(Decrypt(Make(), sealed.encrypted_keys), IsEmpty());
    ASSERT_THAT(causes_, SizeIs(1));
    EXPECT_EQ(causes_[0].code, Errc::kContextMismatch);
  }
}

TEST_F(KmsRsaTest, RefusesWrongAnswers) {
  EncryptionMaterials sealed = Encrypted(Make());
  kms_->answer_key_id = kMrkEast;
  EXPECT_THAT(Decrypt(Make(), sealed.encrypted_keys), IsEmpty());
  kms_->answer_key_id.clear();
  EXPECT_THAT(Decrypt(Make(), sealed.encrypted_keys, 0x0114), IsEmpty());  // 32 bytes instead of 16
  kms_->open_rsa = [](Bytes) -> Result<std::vector<uint8_t>> { return std::vector<uint8_t>(47); };
  EXPECT_THAT(Decrypt(Make(), sealed.encrypted_keys), IsEmpty());
  EXPECT_THAT(causes_, SizeIs(1));
}

// "OnDecrypt": what is not ours never reaches KMS; replicas are ours.
TEST_F(KmsRsaTest, MatchesKeysLikeTheMrkKeyring) {
  EncryptionMaterials sealed = Encrypted(Make(kMrkEast));
  EXPECT_THAT(Decrypt(Make(kKey), sealed.encrypted_keys), IsEmpty());
  std::vector<EncryptedDataKey> renamed = sealed.encrypted_keys;
  renamed[0].provider_id = "aws-kms";
  EXPECT_THAT(Decrypt(Make(kMrkEast), renamed), IsEmpty());
  EXPECT_THAT(kms_->calls(), IsEmpty());
  EXPECT_EQ(Decrypt(Make(kMrkWest), sealed.encrypted_keys), Copy(sealed.data_key));
  ASSERT_THAT(kms_->calls(), SizeIs(1));
  EXPECT_EQ(kms_->calls()[0].key_id, kMrkWest);
}

TEST_F(KmsRsaTest, CollectsWhyAndGoesOn) {
  EncryptionMaterials sealed = Encrypted(Make());
  std::vector<EncryptedDataKey> keys = {sealed.encrypted_keys[0], sealed.encrypted_keys[0]};
  keys[0].ciphertext[10] ^= 1;
  EXPECT_EQ(Decrypt(Make(), keys), Copy(sealed.data_key));
  EXPECT_THAT(causes_, SizeIs(1));
  keys[1].info = InfoOf("alias/a");
  kms_->Forget();
  EXPECT_THAT(Decrypt(Make(), keys), IsEmpty());
  EXPECT_THAT(kms_->calls(), IsEmpty());
}

}  // namespace
}  // namespace bartizan::esdk
