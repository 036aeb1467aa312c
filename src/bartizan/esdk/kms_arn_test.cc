// framework/aws-kms/aws-kms-key-arn.md, aws-kms-mrk-match-for-decrypt.md,
// aws-kms-mrk-are-unique.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kEast =
    "arn:aws:kms:us-east-1:111122223333:key/mrk-4321abcd12ab34cd56ef1234567890ab";
constexpr std::string_view kWest =
    "arn:aws:kms:us-west-2:111122223333:key/mrk-4321abcd12ab34cd56ef1234567890ab";

// "A valid AWS KMS ARN"
TEST(KmsKeyArnTest, IsTakenApart) {
  auto arn = KmsKeyArn::Parse("arn:aws-cn:kms:cn-north-1:111122223333:key/1234-abcd").value();
  EXPECT_EQ(arn.partition, "aws-cn");
  EXPECT_EQ(arn.region, "cn-north-1");
  EXPECT_EQ(arn.account, "111122223333");
  EXPECT_EQ(arn.resource_type, "key");
  EXPECT_EQ(arn.resource_id, "1234-abcd");
  EXPECT_TRUE(arn.is_key());
  EXPECT_FALSE(arn.is_multi_region());
  EXPECT_EQ(arn.ToString(), "arn:aws-cn:kms:cn-north-1:111122223333:key/1234-abcd");
}

TEST(KmsKeyArnTest, FurtherSlashesBelongToTheId) {
  auto arn = KmsKeyArn::Parse("arn:aws:kms:us-east-1:111122223333:alias/team/key").value();
  EXPECT_EQ(arn.resource_type, "alias");
  EXPECT_EQ(arn.resource_id, "team/key");
  EXPECT_FALSE(arn.is_key());
}

TEST(KmsKeyArnTest, RefusesWhatIsNone) {
  for (std::string_view bad : {
           "",
           "arn",
           "1234abcd-12ab-34cd-56ef-1234567890ab",
           "alias/name",
           "arn:aws:kms:us-east-1:111122223333",
           "arn:aws:kms:us-east-1:key/1234",
           "aws:arn:kms:us-east-1:111122223333:key/1234",
           "ARN:aws:kms:us-east-1:111122223333:key/1234",
           "arn::kms:us-east-1:111122223333:key/1234",
           "arn:aws:s3:us-east-1:111122223333:key/1234",
           "arn:aws::us-east-1:111122223333:key/1234",
           "arn:aws:kms::111122223333:key/1234",
           "arn:aws:kms:us-east-1::key/1234",
           "arn:aws:kms:us-east-1:111122223333:",
           "arn:aws:kms:us-east-1:111122223333:key",
           "arn:aws:kms:us-east-1:111122223333:key/",
           "arn:aws:kms:us-east-1:111122223333:/1234",
           "arn:aws:kms:us-east-1:111122223333:keys/1234",
           "arn:aws:kms:us-east-1:111122223333:key:1234",
           "arn:aws:kms:us-east-1:111122223333:key/12:34",
           " arn:aws:kms:us-east-1:111122223333:key/1234",
           "arn:aws:kms:us-east-1:111122223333:key/1234\n",
           "arn:aws:kms:us-east-1:111122223333:key/\xC3\xA4",
       }) {
    auto arn = KmsKeyArn::Parse(bad);
    ASSERT_FALSE(arn) << bad;
    EXPECT_EQ(arn.error().code, Errc::kInvalidArgument);
    EXPECT_THAT(arn.error().message, HasSubstr("not the ARN of a KMS key")) << bad;
  }
}

// In discovery the region of a message's ARN becomes part of a host name.
TEST(KmsKeyArnTest, RefusesRegionsThatCouldLeadACallElsewhere) {
  for (std::string_view region : {"evil.example", "us-east-1/", "us-east-1#", "a@b", "US-EAST-1",
                                  "us_east", "%2e", "[::1]"}) {
    std::string arn = "arn:aws:kms:" + std::string(region) + ":111122223333:key/1234";
    EXPECT_FALSE(KmsKeyArn::Parse(arn)) << arn;
  }
  std::string zero = "arn:aws:kms:us-east-1:111122223333:key/12";
  zero[13] = '\0';
  EXPECT_FALSE(KmsKeyArn::Parse(zero));
}

TEST(KmsKeyArnTest, IsBounded) {
  std::string arn = "arn:aws:kms:us-east-1:111122223333:key/";
  arn.append(2048 - arn.size(), 'a');
  EXPECT_TRUE(KmsKeyArn::Parse(arn));
  EXPECT_FALSE(KmsKeyArn::Parse(arn + "a"));
}

// "Identifying an AWS KMS multi-Region ARN": an alias that looks like one is none.
TEST(KmsKeyArnTest, TellsMultiRegionKeys) {
  EXPECT_TRUE(KmsKeyArn::Parse(kEast)->is_multi_region());
  EXPECT_FALSE(
      KmsKeyArn::Parse("arn:aws:kms:us-east-1:111122223333:alias/mrk-1234")->is_multi_region());
  EXPECT_FALSE(
      KmsKeyArn::Parse("arn:aws:kms:us-east-1:111122223333:key/1234-mrk-")->is_multi_region());
}

// aws-kms-mrk-match-for-decrypt.md, "Implementation"
TEST(MatchForDecryptTest, OnlyTheRegionOfMultiRegionKeysMayDiffer) {
  EXPECT_TRUE(MatchForDecrypt(kEast, kEast));
  EXPECT_TRUE(MatchForDecrypt(kEast, kWest));
  EXPECT_TRUE(MatchForDecrypt("alias/a", "alias/a"));  // identical identifiers
  EXPECT_FALSE(MatchForDecrypt("arn:aws:kms:us-east-1:111122223333:key/1234",
                               "arn:aws:kms:us-west-2:111122223333:key/1234"));
  const std::string other_account =
      "arn:aws:kms:us-west-2:444455556666:key/mrk-4321abcd12ab34cd56ef1234567890ab";
  const std::string other_partition =
      "arn:aws-cn:kms:us-west-2:111122223333:key/mrk-4321abcd12ab34cd56ef1234567890ab";
  const std::string other_id =
      "arn:aws:kms:us-west-2:111122223333:key/mrk-4321abcd12ab34cd56ef1234567890ac";
  const std::string alias =
      "arn:aws:kms:us-west-2:111122223333:alias/mrk-4321abcd12ab34cd56ef1234567890ab";
  for (const std::string& other : {other_account, other_partition, other_id, alias}) {
    EXPECT_FALSE(MatchForDecrypt(kEast, other)) << other;
    EXPECT_FALSE(MatchForDecrypt(other, kEast)) << other;
  }
  EXPECT_FALSE(MatchForDecrypt(alias, std::string(alias).replace(12, 9, "us-east-1")));
  EXPECT_FALSE(MatchForDecrypt("mrk-4321abcd12ab34cd56ef1234567890ab", kEast));
}

// aws-kms-mrk-are-unique.md, "Implementation"
TEST(CheckMrksAreUniqueTest, NamesEveryRepeatedKey) {
  const std::vector<std::string> keys = {
      std::string(kEast),
      "arn:aws:kms:us-east-1:111122223333:key/mrk-b",
      "arn:aws:kms:us-east-1:111122223333:key/mrk-single",
      "arn:aws:kms:eu-west-1:111122223333:key/mrk-b",
      std::string(kWest),
  };
  auto checked = CheckMrksAreUnique(keys);
  ASSERT_FALSE(checked);
  for (size_t i : {0U, 1U, 3U, 4U}) EXPECT_THAT(checked.error().message, HasSubstr(keys[i]));
  EXPECT_THAT(checked.error().message, Not(HasSubstr("mrk-single")));
}

TEST(CheckMrksAreUniqueTest, LeavesOtherKeysAlone) {
  const std::string plain = "arn:aws:kms:us-east-1:111122223333:key/1234";
  const std::string alias = "arn:aws:kms:us-east-1:111122223333:alias/mrk-1234";
  EXPECT_TRUE(CheckMrksAreUnique({}));
  EXPECT_TRUE(CheckMrksAreUnique(std::vector<std::string>{plain, plain, alias, alias}));
  EXPECT_TRUE(CheckMrksAreUnique(std::vector<std::string>{std::string(kEast), plain, "mrk-other"}));
  // A bare id names the same key as an ARN with that id.
  EXPECT_FALSE(CheckMrksAreUnique(
      std::vector<std::string>{std::string(kEast), "mrk-4321abcd12ab34cd56ef1234567890ab"}));
}

}  // namespace
}  // namespace bartizan::esdk
