// framework/aws-kms/aws-kms-multi-keyrings.md, aws-kms-mrk-multi-keyrings.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/esdk/keyring_testing.h"
#include "bartizan/esdk/kms_common.h"
#include "bartizan/esdk/testing_kms.h"

namespace bartizan::esdk {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

const std::string kA = "arn:aws:kms:us-east-1:111122223333:key/a";
const std::string kB = "arn:aws:kms:eu-west-1:111122223333:key/b";
const std::string kMrkEast = "arn:aws:kms:us-east-1:111122223333:key/mrk-1";
const std::string kMrkWest = "arn:aws:kms:us-west-2:111122223333:key/mrk-1";

TEST(KmsMultiKeyringTest, GeneratesOnceAndEncryptsForAll) {
  auto kms = std::make_shared<FakeKms>();
  KeyringPtr all = KmsMultiKeyring(kms, kA, {kB, kMrkEast}).value();
  EncryptionMaterials materials = testing::ToEncrypt();
  ASSERT_TRUE(all->OnEncrypt(materials));
  EXPECT_THAT(kms->calls(), SizeIs(3));
  EXPECT_EQ(kms->calls()[0].operation, "GenerateDataKey");
  EXPECT_EQ(kms->calls()[0].key_id, kA);
  ASSERT_THAT(materials.encrypted_keys, SizeIs(3));
  EXPECT_EQ(TextOf(materials.encrypted_keys[1].info), kB);
  for (const std::string& key_id : {kA, kB, kMrkEast}) {
    auto outcome = testing::Decrypt(*KmsKeyring(kms, key_id).value(), materials.encrypted_keys);
    EXPECT_EQ(outcome.data_key, testing::Plain(materials.data_key));
  }
}

TEST(KmsMultiKeyringTest, DecryptsWithAnyOfThem) {
  auto kms = std::make_shared<FakeKms>();
  EncryptionMaterials materials = testing::ToEncrypt();
  ASSERT_TRUE(KmsKeyring(kms, kB).value()->OnEncrypt(materials));
  KeyringPtr readers = KmsMultiKeyring(kms, "", {kA, kB}).value();
  auto outcome = testing::Decrypt(*readers, materials.encrypted_keys);
  EXPECT_EQ(outcome.data_key, testing::Plain(materials.data_key));
  EXPECT_FALSE(readers->OnEncrypt(materials) && materials.data_key.empty());
}

TEST(KmsMultiKeyringTest, RefusesTheSameMultiRegionKeyTwice) {
  auto kms = std::make_shared<FakeKms>();
  EXPECT_TRUE(KmsMultiKeyring(kms, kMrkEast, {kA}, true));
  auto twice = KmsMultiKeyring(kms, kMrkEast, {kA, kMrkWest}, true);
  ASSERT_FALSE(twice);
  EXPECT_THAT(twice.error().message, HasSubstr(kMrkEast));
  EXPECT_THAT(twice.error().message, HasSubstr(kMrkWest));
  // Keys that are taken literally may be replicas of each other.
  EXPECT_TRUE(KmsMultiKeyring(kms, kMrkEast, {kMrkWest}, false));
}

TEST(KmsMultiKeyringTest, RefusesWhatIsNoKey) {
  auto kms = std::make_shared<FakeKms>();
  EXPECT_FALSE(KmsMultiKeyring(kms, "", {}));
  EXPECT_FALSE(KmsMultiKeyring(kms, kA, {""}));
  EXPECT_FALSE(KmsMultiKeyring(nullptr, kA, {}));
  EXPECT_TRUE(KmsMultiKeyring(kms, "alias/a", {}));
  EXPECT_FALSE(KmsMultiKeyring(kms, "alias/a", {}, true));  // only ARNs
}

}  // namespace
}  // namespace bartizan::esdk
