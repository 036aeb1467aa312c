// framework/aws-kms/aws-kms-keyring.md and aws-kms-mrk-keyring.md, against a KMS in memory.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/esdk/kms_common.h"
#include "bartizan/esdk/testing_kms.h"

namespace bartizan::esdk {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::string kKey = "arn:aws:kms:us-east-1:111122223333:key/1234";
const std::string kOther = "arn:aws:kms:us-east-1:111122223333:key/5678";
const std::string kMrkEast = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
const std::string kMrkWest = "arn:aws:kms:us-west-2:111122223333:key/mrk-1";
const std::string kAlias = "arn:aws:kms:us-east-1:111122223333:alias/name";

class KmsKeyringTest : public ::testing::Test {
 protected:
  KeyringPtr Make(const std::string& key_id, bool mrk_aware = false) {
    auto keyring = KmsKeyring(kms_, key_id, mrk_aware);
    EXPECT_TRUE(keyring) << keyring.error().ToString();
    return *keyring;
  }
  EncryptionMaterials ForEncrypt(uint16_t suite = 0x0578) {
    EncryptionMaterials materials;
    materials.suite = FindSuite(suite);
    materials.context = context_;
    return materials;
  }
  DecryptionMaterials ForDecrypt(uint16_t suite = 0x0578) {
    DecryptionMaterials materials;
    materials.suite = FindSuite(suite);
    materials.context = context_;
    return materials;
  }
  // A data key under these keys.
  EncryptionMaterials Encrypted(const std::vector<std::string>& key_ids) {
    EncryptionMaterials materials = ForEncrypt();
    for (const std::string& key_id : key_ids) {
      auto done = Make(key_id)->OnEncrypt(materials);
      EXPECT_TRUE(done) << done.error().ToString();
    }
    kms_->Forget();
    return materials;
  }
  std::vector<std::string> Asked() {
    std::vector<std::string> key_ids;
    for (const KmsCall& call : kms_->calls()) key_ids.push_back(call.key_id);
    return key_ids;
  }

  std::shared_ptr<FakeKms> kms_ = std::make_shared<FakeKms>();
  EncryptionContext context_ = {{"purpose", "test"}, {"aws-crypto-public-key", "A=="}};
};

// aws-kms-keyring.md, "Initialization"
TEST_F(KmsKeyringTest, TakesEveryValidIdentifier) {
  for (const std::string& key_id :
       {kKey, kMrkEast, kAlias, std::string("alias/name"), std::string("alias/team/name"),
        std::string("1234abcd-12ab-34cd-56ef-1234567890ab"), std::string("mrk-1")}) {
    EXPECT_TRUE(KmsKeyring(kms_, key_id)) << key_id;
  }
  for (const std::string& key_id :
       {std::string(), std::string("alias/"), std::string("key/1234"), std::string("arn:aws:kms"),
        std::string("a b"), std::string("arn:aws:s3:us-east-1:111122223333:key/1234")}) {
    auto keyring = KmsKeyring(kms_, key_id);
    ASSERT_FALSE(keyring) << key_id;
    EXPECT_EQ(keyring.error().code, Errc::kInvalidArgument);
  }
  EXPECT_FALSE(KmsKeyring(nullptr, kKey));
}

// aws-kms-keyring.md, "OnEncrypt": KeyId, NumberOfBytes and EncryptionContext of GenerateDataKey;
// the encrypted data key is made of the answer.
TEST_F(KmsKeyringTest, MakesTheDataKeyInKms) {
  for (uint16_t suite : std::initializer_list<uint16_t>{0x0014, 0x0146, 0x0578}) {
    kms_->Forget();
    EncryptionMaterials materials = ForEncrypt(suite);
    ASSERT_TRUE(Make(kKey)->OnEncrypt(materials));
    ASSERT_THAT(kms_->calls(), SizeIs(1));
    const KmsCall call = kms_->calls()[0];
    EXPECT_EQ(call.operation, "GenerateDataKey");
    EXPECT_EQ(call.key_id, kKey);
    EXPECT_EQ(call.length, FindSuite(suite)->data_key_length);
    EXPECT_EQ(call.context, context_);
    EXPECT_EQ(materials.data_key.size(), FindSuite(suite)->data_key_length);
    ASSERT_THAT(materials.encrypted_keys, SizeIs(1));
    EXPECT_EQ(materials.encrypted_keys[0].provider_id, "aws-kms");
    EXPECT_EQ(TextOf(materials.encrypted_keys[0].info), kKey);
    EXPECT_FALSE(materials.encrypted_keys[0].ciphertext.empty());
  }
}

// aws-kms-keyring.md, "OnEncrypt": a data key that is there is encrypted, not replaced.
TEST_F(KmsKeyringTest, EncryptsADataKeyThatIsThere) {
  EncryptionMaterials materials = ForEncrypt();
  ASSERT_TRUE(Make(kKey)->OnEncrypt(materials));
  const std::vector<uint8_t> before(materials.data_key.view().begin(),
                                    materials.data_key.view().end());
  ASSERT_TRUE(Make(kOther)->OnEncrypt(materials));
  EXPECT_TRUE(ConstantTimeEqual(before, materials.data_key.view()));
  ASSERT_THAT(kms_->calls(), SizeIs(2));
  const KmsCall call = kms_->calls()[1];
  EXPECT_EQ(call.operation, "Encrypt");
  EXPECT_EQ(call.key_id, kOther);
  EXPECT_EQ(call.length, 32U);
  EXPECT_EQ(call.context, context_);
  ASSERT_THAT(materials.encrypted_keys, SizeIs(2));
  EXPECT_EQ(TextOf(materials.encrypted_keys[1].info), kOther);
}

// aws-kms-keyring.md, "OnEncrypt": the message names the key as KMS answered.
TEST_F(KmsKeyringTest, AnAliasEncryptsUnderTheArnThatKmsNames) {
  kms_->AddAlias("alias/name", kKey);
  EncryptionMaterials materials = ForEncrypt();
  ASSERT_TRUE(Make("alias/name")->OnEncrypt(materials));
  EXPECT_THAT(Asked(), ElementsAre("alias/name"));
  EXPECT_EQ(TextOf(materials.encrypted_keys.at(0).info), kKey);
}

// aws-kms-keyring.md, "OnEncrypt": failure leaves the materials alone.
TEST_F(KmsKeyringTest, EncryptionFailsWithWhatKmsSaid) {
  kms_->refuse[kKey] = Error{Errc::kKeyService, "DisabledException: is disabled", {}};
  EncryptionMaterials materials = ForEncrypt();
  auto done = Make(kKey)->OnEncrypt(materials);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Errc::kKeyService);
  EXPECT_THAT(done.error().ToString(), HasSubstr("DisabledException: is disabled"));
  EXPECT_THAT(done.error().ToString(), HasSubstr(kKey));
  EXPECT_TRUE(materials.data_key.empty());
  EXPECT_THAT(materials.encrypted_keys, IsEmpty());
}

TEST_F(KmsKeyringTest, EncryptionRefusesWrongAnswers) {
  auto refused = [&](std::string_view why) {
    EncryptionMaterials materials = ForEncrypt();
    auto done = Make(kKey)->OnEncrypt(materials);
    ASSERT_FALSE(done) << why;
    EXPECT_EQ(done.error().code, Errc::kKeyService);
    EXPECT_THAT(done.error().ToString(), HasSubstr(why));
    EXPECT_TRUE(materials.data_key.empty());
    EXPECT_THAT(materials.encrypted_keys, IsEmpty());
  };
  kms_->extra_bytes = 1;
  refused("33 bytes");
  kms_->extra_bytes = 0;
  kms_->answer_key_id = kOther;
  refused("instead of");
  for (const std::string& id : {kAlias, std::string("1234"), std::string("alias/name")}) {
    kms_->answer_key_id = id;
    refused("names no key ARN");
  }
  kms_->answer_key_id.clear();
  kms_->empty_ciphertext = true;
  refused("0 bytes");
}

// The same for a data key that is there already.
TEST_F(KmsKeyringTest, EncryptRefusesWrongAnswersToo) {
  EncryptionMaterials materials = Encrypted({kKey});
  kms_->answer_key_id = kKey;
  ASSERT_FALSE(Make(kOther)->OnEncrypt(materials));
  kms_->answer_key_id = "alias/name";
  ASSERT_FALSE(Make(kOther)->OnEncrypt(materials));
  kms_->answer_key_id.clear();
  kms_->refuse[kOther] = Error{Errc::kKeyService, "AccessDeniedException: no", {}};
  ASSERT_FALSE(Make(kOther)->OnEncrypt(materials));
  EXPECT_THAT(materials.encrypted_keys, SizeIs(1));
}

// aws-kms-keyring.md, "OnDecrypt": KeyId is the configured one, with blob and context.
TEST_F(KmsKeyringTest, DecryptsWithTheKeyNamed) {
  EncryptionMaterials sealed = Encrypted({kKey});
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kKey)->OnDecrypt(materials, sealed.encrypted_keys, causes);
  EXPECT_THAT(causes, IsEmpty());
  EXPECT_TRUE(ConstantTimeEqual(materials.data_key.view(), sealed.data_key.view()));
  ASSERT_THAT(kms_->calls(), SizeIs(1));
  EXPECT_EQ(kms_->calls()[0].operation, "Decrypt");
  EXPECT_EQ(kms_->calls()[0].key_id, kKey);
  EXPECT_EQ(kms_->calls()[0].context, context_);
  EXPECT_EQ(kms_->calls()[0].algorithm, "");
}

// aws-kms-keyring.md, "OnDecrypt": what is not for the configured key never reaches KMS.
TEST_F(KmsKeyringTest, DoesNotAskKmsForKeysOfOthers) {
  EncryptionMaterials sealed = Encrypted({kOther, kMrkEast});
  sealed.encrypted_keys.push_back({"aws-kms-rsa", InfoOf(kKey), {1}});
  sealed.encrypted_keys.push_back({"AWS-KMS", InfoOf(kKey), {1}});
  sealed.encrypted_keys.push_back({"aws-kms", InfoOf(kKey + "0"), {1}});
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kKey)->OnDecrypt(materials, sealed.encrypted_keys, causes);
  EXPECT_TRUE(materials.data_key.empty());
  EXPECT_THAT(kms_->calls(), IsEmpty());
  ASSERT_THAT(causes, SizeIs(1));
  EXPECT_EQ(causes[0].code, Errc::kNoUsableKey);
  EXPECT_THAT(causes[0].message, HasSubstr("no encrypted data key of the message is for it"));
}

TEST_F(KmsKeyringTest, FindsItsKeyAmongOthers) {
  EncryptionMaterials sealed = Encrypted({kOther, kMrkEast, kKey});
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kKey)->OnDecrypt(materials, sealed.encrypted_keys, causes);
  EXPECT_FALSE(materials.data_key.empty());
  EXPECT_THAT(Asked(), ElementsAre(kKey));
}

// aws-kms-keyring.md, "OnDecrypt": an encrypted data key of KMS whose key is no key ARN fails all.
TEST_F(KmsKeyringTest, AMessageThatNamesNoKeyArnIsNotTriedAtAll) {
  for (const std::string& info : {kAlias, std::string("alias/name"), std::string("1234"),
                                  std::string(), std::string("\xFF\n\x1B[2J")}) {
    EncryptionMaterials sealed = Encrypted({kKey});
    sealed.encrypted_keys.push_back({"aws-kms", InfoOf(info), {1}});
    DecryptionMaterials materials = ForDecrypt();
    std::vector<Error> causes;
    Make(kKey)->OnDecrypt(materials, sealed.encrypted_keys, causes);
    EXPECT_TRUE(materials.data_key.empty()) << info;
    EXPECT_THAT(kms_->calls(), IsEmpty());
    ASSERT_THAT(causes, SizeIs(1));
    EXPECT_EQ(causes[0].code, Errc::kMalformed);
    EXPECT_THAT(causes[0].message, HasSubstr("encrypted data key 2"));
    EXPECT_THAT(causes[0].message, Not(HasSubstr("\x1B")));
  }
}

TEST_F(KmsKeyringTest, OnlyTheArnOfAKeyDecrypts) {
  kms_->AddAlias("alias/name", kKey);
  kms_->AddAlias(kAlias, kKey);
  kms_->AddAlias("1234", kKey);
  EncryptionMaterials sealed = Encrypted({kKey});
  for (const std::string& key_id : {std::string("alias/name"), kAlias, std::string("1234")}) {
    for (bool mrk_aware : {false, true}) {
      DecryptionMaterials materials = ForDecrypt();
      std::vector<Error> causes;
      Make(key_id, mrk_aware)->OnDecrypt(materials, sealed.encrypted_keys, causes);
      EXPECT_TRUE(materials.data_key.empty()) << key_id;
      EXPECT_THAT(kms_->calls(), IsEmpty());
      EXPECT_THAT(causes, ElementsAre(Field(&Error::code, Errc::kInvalidArgument)));
    }
  }
}

// aws-kms-keyring.md, "OnDecrypt": KeyId and length of the answer; the next one is tried.
TEST_F(KmsKeyringTest, RefusesAnAnswerForAnotherKeyOrLength) {
  EncryptionMaterials sealed = Encrypted({kKey});
  auto decrypt = [&](uint16_t suite, std::string_view why) {
    DecryptionMaterials materials = ForDecrypt(suite);
    std::vector<Error> causes;
    Make(kKey)->OnDecrypt(materials, sealed.encrypted_keys, causes);
    EXPECT_TRUE(materials.data_key.empty()) << why;
    ASSERT_THAT(causes, SizeIs(1));
    EXPECT_EQ(causes[0].code, Errc::kKeyService);
    EXPECT_THAT(causes[0].ToString(), HasSubstr(why));
    EXPECT_THAT(causes[0].ToString(), HasSubstr("encrypted data key 1"));
  };
  decrypt(0x0114, "a data key of 32 bytes");
  kms_->extra_bytes = 4;
  decrypt(0x0578, "a data key of 36 bytes");
  kms_->extra_bytes = 0;
  for (const std::string& id : {kOther, kMrkWest, std::string("1234"), kKey + " "}) {
    kms_->answer_key_id = id;
    decrypt(0x0578, "KMS answered for the key");
  }
}

// aws-kms-keyring.md, "OnDecrypt": errors are collected, and the next is attempted.
TEST_F(KmsKeyringTest, CollectsWhyAndGoesOn) {
  EncryptionMaterials sealed = Encrypted({kKey});
  std::vector<EncryptedDataKey> keys = {{"aws-kms", InfoOf(kKey), {'b', 'a', 'd'}},
                                        {"raw", {}, {1}},
                                        {"aws-kms", InfoOf(kKey), {'w', 'o', 'r', 's', 'e'}},
                                        sealed.encrypted_keys[0],
                                        sealed.encrypted_keys[0]};
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kKey)->OnDecrypt(materials, keys, causes);
  EXPECT_TRUE(ConstantTimeEqual(materials.data_key.view(), sealed.data_key.view()));
  EXPECT_THAT(kms_->calls(), SizeIs(3));  // not the one after the first success
  ASSERT_THAT(causes, SizeIs(2));
  EXPECT_THAT(causes[0].ToString(), HasSubstr("encrypted data key 1"));
  EXPECT_THAT(causes[0].ToString(), HasSubstr("InvalidCiphertextException"));
  EXPECT_THAT(causes[1].ToString(), HasSubstr("encrypted data key 3"));
}

TEST_F(KmsKeyringTest, AnotherContextIsRefusedByKmsAndNotShown) {
  EncryptionMaterials sealed = Encrypted({kKey});
  context_["purpose"] = "confidential-value";
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kKey)->OnDecrypt(materials, sealed.encrypted_keys, causes);
  EXPECT_TRUE(materials.data_key.empty());
  ASSERT_THAT(causes, SizeIs(1));
  EXPECT_THAT(causes[0].ToString(), Not(HasSubstr("confidential")));
}

// aws-kms-keyring.md, "OnDecrypt": an error with a data key that is there.
// aws-kms-mrk-keyring.md, "OnDecrypt": the materials as they are.
TEST_F(KmsKeyringTest, LeavesADataKeyThatIsThere) {
  EncryptionMaterials sealed = Encrypted({kMrkEast});
  for (bool mrk_aware : {false, true}) {
    DecryptionMaterials materials = ForDecrypt();
    materials.data_key = SecretBytes(32);
    std::vector<Error> causes;
    Make(kMrkEast, mrk_aware)->OnDecrypt(materials, sealed.encrypted_keys, causes);
    EXPECT_TRUE(ConstantTimeEqual(materials.data_key.view(), std::vector<uint8_t>(32)));
    EXPECT_THAT(causes, SizeIs(mrk_aware ? 0 : 1));
    EXPECT_THAT(kms_->calls(), IsEmpty());
  }
}

// aws-kms-mrk-keyring.md, "OnDecrypt": a replica decrypts, and KMS is asked for the configured one.
TEST_F(KmsKeyringTest, AReplicaDecryptsWhereThatIsWanted) {
  EncryptionMaterials sealed = Encrypted({kMrkEast});
  DecryptionMaterials strict = ForDecrypt();
  std::vector<Error> causes;
  Make(kMrkWest)->OnDecrypt(strict, sealed.encrypted_keys, causes);
  EXPECT_TRUE(strict.data_key.empty());
  EXPECT_THAT(kms_->calls(), IsEmpty());

  DecryptionMaterials aware = ForDecrypt();
  Make(kMrkWest, true)->OnDecrypt(aware, sealed.encrypted_keys, causes);
  EXPECT_TRUE(ConstantTimeEqual(aware.data_key.view(), sealed.data_key.view()));
  EXPECT_THAT(Asked(), ElementsAre(kMrkWest));
}

// The answer must be for the configured replica, not for the one the message names.
TEST_F(KmsKeyringTest, TheAnswerOfAReplicaNamesTheConfiguredKey) {
  EncryptionMaterials sealed = Encrypted({kMrkEast});
  kms_->answer_key_id = kMrkEast;
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kMrkWest, true)->OnDecrypt(materials, sealed.encrypted_keys, causes);
  EXPECT_TRUE(materials.data_key.empty());
  EXPECT_THAT(causes, SizeIs(1));
}

TEST_F(KmsKeyringTest, MrkAwarenessDoesNotLoosenSingleRegionKeys) {
  const std::string there = "arn:aws:kms:us-west-2:111122223333:key/1234";
  EncryptionMaterials sealed = Encrypted({there});
  DecryptionMaterials materials = ForDecrypt();
  std::vector<Error> causes;
  Make(kKey, true)->OnDecrypt(materials, sealed.encrypted_keys, causes);
  EXPECT_TRUE(materials.data_key.empty());
  EXPECT_THAT(kms_->calls(), IsEmpty());
}

}  // namespace
}  // namespace bartizan::esdk
