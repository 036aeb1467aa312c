// framework/aws-kms/aws-kms-discovery-keyring.md and aws-kms-mrk-discovery-keyring.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/esdk/kms_common.h"
#include "bartizan/esdk/testing_kms.h"

namespace bartizan::esdk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kEast = "arn:aws:kms:us-east-1:111122223333:key/1234";
const std::string kForeign = "arn:aws:kms:us-east-1:999999999999:key/1234";
const std::string kChina = "arn:aws-cn:kms:cn-north-1:111122223333:key/1234";
const std::string kMrkEast = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
const std::string kMrkWest = "arn:aws:kms:us-west-2:111122223333:key/mrk-1";
const DiscoveryFilter kFilter = {"aws", {"444455556666", "111122223333"}};

class KmsDiscoveryTest : public ::testing::Test {
 protected:
  std::vector<EncryptedDataKey> Encrypted(const std::vector<std::string>& key_ids) {
    EncryptionMaterials materials;
    materials.suite = FindSuite(0x0478);
    for (const std::string& key_id : key_ids) {
      EXPECT_TRUE(KmsKeyring(kms_, key_id).value()->OnEncrypt(materials));
    }
    kms_->Forget();
    data_key_ = std::move(materials.data_key);
    return materials.encrypted_keys;
  }
  // Whether the right data key came out.
  bool Decrypt(const KeyringPtr& keyring, std::span<const EncryptedDataKey> keys) {
    DecryptionMaterials materials;
    materials.suite = FindSuite(0x0478);
    causes_.clear();
    keyring->OnDecrypt(materials, keys, causes_);
    if (materials.data_key.empty()) return false;
    EXPECT_TRUE(ConstantTimeEqual(materials.data_key.view(), data_key_.view()));
    return true;
  }
  std::vector<std::string> Asked() {
    std::vector<std::string> key_ids;
    for (const KmsCall& call : kms_->calls()) key_ids.push_back(call.key_id);
    kms_->Forget();
    return key_ids;
  }

  std::shared_ptr<FakeKms> kms_ = std::make_shared<FakeKms>();
  SecretBytes data_key_;
  std::vector<Error> causes_;
};

// "OnEncrypt"
TEST_F(KmsDiscoveryTest, DoesNotEncrypt) {
  for (const KeyringPtr& keyring :
       {KmsDiscoveryKeyring(kms_, kFilter).value(), KmsDiscoveryKeyring(kms_, AnyAccount()).value(),
        KmsMrkDiscoveryKeyring(kms_, "us-east-1", kFilter).value()}) {
    EncryptionMaterials materials;
    materials.suite = FindSuite(0x0478);
    EXPECT_FALSE(keyring->OnEncrypt(materials));
    EXPECT_TRUE(materials.data_key.empty());
    materials.data_key = SecretBytes(32);
    EXPECT_FALSE(keyring->OnEncrypt(materials));
    EXPECT_THAT(materials.encrypted_keys, IsEmpty());
  }
  EXPECT_THAT(kms_->calls(), IsEmpty());
}

TEST_F(KmsDiscoveryTest, RefusesFiltersAndRegionsThatSayNothing) {
  EXPECT_FALSE(KmsDiscoveryKeyring(nullptr, kFilter));
  EXPECT_FALSE(KmsDiscoveryKeyring(kms_, DiscoveryFilter{"", {"111122223333"}}));
  EXPECT_FALSE(KmsDiscoveryKeyring(kms_, DiscoveryFilter{"aws", {}}));
  EXPECT_FALSE(KmsDiscoveryKeyring(kms_, DiscoveryFilter{"aws", {"111122223333", ""}}));
  EXPECT_FALSE(KmsMrkDiscoveryKeyring(nullptr, "us-east-1", kFilter));
  for (const char* region : {"", "evil.example", "us-east-1:1", "us east"}) {
    EXPECT_FALSE(KmsMrkDiscoveryKeyring(kms_, region, kFilter)) << region;
    EXPECT_FALSE(KmsMrkDiscoveryKeyring(kms_, region, AnyAccount())) << region;
  }
}

// "OnDecrypt": KeyId is the ARN of the message.
TEST_F(KmsDiscoveryTest, AsksForTheKeyOfTheMessage) {
  auto keys = Encrypted({kEast});
  EXPECT_TRUE(Decrypt(KmsDiscoveryKeyring(kms_, kFilter).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kEast));
}

// "OnDecrypt": partition and accounts of the filter; the others never reach KMS.
TEST_F(KmsDiscoveryTest, FiltersByPartitionAndAccount) {
  auto keys = Encrypted({kForeign, kChina});
  KeyringPtr filtered = KmsDiscoveryKeyring(kms_, kFilter).value();
  EXPECT_FALSE(Decrypt(filtered, keys));
  EXPECT_THAT(Asked(), IsEmpty());
  ASSERT_THAT(causes_, SizeIs(1));
  EXPECT_EQ(causes_[0].code, Errc::kNoUsableKey);

  EXPECT_TRUE(Decrypt(
      KmsDiscoveryKeyring(kms_, DiscoveryFilter{"aws-cn", {"111122223333"}}).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kChina));
  EXPECT_TRUE(Decrypt(KmsDiscoveryKeyring(kms_, AnyAccount()).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kForeign));
}

TEST_F(KmsDiscoveryTest, TriesThemInOrderUntilOneWorks) {
  auto keys = Encrypted({kForeign, kMrkEast, kEast, kMrkWest});
  kms_->refuse[kMrkEast] = Error{Errc::kKeyService, "AccessDeniedException: not you", {}};
  EXPECT_TRUE(Decrypt(KmsDiscoveryKeyring(kms_, kFilter).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kMrkEast, kEast));
  ASSERT_THAT(causes_, SizeIs(1));
  EXPECT_THAT(causes_[0].ToString(), HasSubstr("AccessDeniedException: not you"));
  EXPECT_THAT(causes_[0].ToString(), HasSubstr("encrypted data key 2"));
}

TEST_F(KmsDiscoveryTest, OneThatNamesNoKeyArnFailsAll) {
  for (std::string_view info : {"1234", "alias/a", "arn:aws:kms:us-east-1:111122223333:alias/a",
                                "arn:aws:kms:evil.example:111122223333:key/1234"}) {
    auto keys = Encrypted({kEast});
    keys.push_back({"aws-kms", InfoOf(info), {1}});
    EXPECT_FALSE(Decrypt(KmsDiscoveryKeyring(kms_, AnyAccount()).value(), keys)) << info;
    EXPECT_THAT(Asked(), IsEmpty());
    EXPECT_THAT(causes_, SizeIs(1));
  }
}

TEST_F(KmsDiscoveryTest, RefusesWrongAnswers) {
  auto keys = Encrypted({kEast});
  KeyringPtr keyring = KmsDiscoveryKeyring(kms_, kFilter).value();
  kms_->answer_key_id = kForeign;
  EXPECT_FALSE(Decrypt(keyring, keys));
  kms_->answer_key_id.clear();
  kms_->extra_bytes = 1;
  EXPECT_FALSE(Decrypt(keyring, keys));
  EXPECT_THAT(causes_, SizeIs(1));
}

TEST_F(KmsDiscoveryTest, LeavesADataKeyThatIsThere) {
  auto keys = Encrypted({kEast});
  DecryptionMaterials materials;
  materials.suite = FindSuite(0x0478);
  materials.data_key = SecretBytes(32);
  KmsDiscoveryKeyring(kms_, kFilter).value()->OnDecrypt(materials, keys, causes_);
  EXPECT_THAT(causes_, SizeIs(1));
  EXPECT_THAT(Asked(), IsEmpty());
  EXPECT_TRUE(ConstantTimeEqual(materials.data_key.view(), std::vector<uint8_t>(32)));
}

// aws-kms-mrk-discovery-keyring.md, "OnDecrypt": a new ARN with the region of the keyring.
TEST_F(KmsDiscoveryTest, MultiRegionKeysAreAskedForHere) {
  auto keys = Encrypted({kMrkEast});
  EXPECT_TRUE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-west-2", kFilter).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kMrkWest));
  EXPECT_TRUE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-east-1", kFilter).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kMrkEast));
  EXPECT_TRUE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-west-2", AnyAccount()).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kMrkWest));
}

// aws-kms-mrk-discovery-keyring.md, "OnDecrypt": other keys must be in this region.
TEST_F(KmsDiscoveryTest, SingleRegionKeysOfOtherRegionsAreNotAskedFor) {
  auto keys = Encrypted({kEast});
  EXPECT_FALSE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-west-2", kFilter).value(), keys));
  EXPECT_THAT(Asked(), IsEmpty());
  EXPECT_TRUE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-east-1", kFilter).value(), keys));
  EXPECT_THAT(Asked(), ElementsAre(kEast));
}

TEST_F(KmsDiscoveryTest, TheFilterHoldsForMultiRegionKeysToo) {
  auto keys = Encrypted({"arn:aws:kms:us-east-1:999999999999:key/mrk-1"});
  EXPECT_FALSE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-west-2", kFilter).value(), keys));
  EXPECT_THAT(Asked(), IsEmpty());
}

// aws-kms-mrk-discovery-keyring.md, "OnDecrypt": KeyId of the answer is the one asked for.
TEST_F(KmsDiscoveryTest, TheAnswerNamesTheKeyOfThisRegion) {
  auto keys = Encrypted({kMrkEast});
  kms_->answer_key_id = kMrkEast;
  EXPECT_FALSE(Decrypt(KmsMrkDiscoveryKeyring(kms_, "us-west-2", kFilter).value(), keys));
  EXPECT_THAT(causes_, SizeIs(1));
}

}  // namespace
}  // namespace bartizan::esdk
