#include "bartizan/esdk_kms/kms_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/esdk_kms/calls.h"
#include "bartizan/esdk_kms/testing_aws.h"

namespace bartizan::esdk_kms {
namespace {

using esdk::Errc;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kKey = "arn:aws:kms:us-west-2:111122223333:key/1234";
const esdk::EncryptionContext kContext = {{"purpose", "test"}, {"ä", ""}};
const std::vector<uint8_t> kSealed = {1, 2, 3, 0xFF};

class KmsClientTest : public ::testing::Test {
 protected:
  static data::Json Json(std::string_view text) {
    return data::ParseJson(text, "expected").value();
  }
  // The only request: where it went, and what it said.
  void ExpectSent(std::string_view operation, std::string_view body,
                  std::string_view region = "us-west-2") {
    ASSERT_EQ(aws_.sent(), 1U);
    EXPECT_EQ(aws_.Target(0), "TrentService." + std::string(operation));
    EXPECT_EQ(aws_.Url(0), "https://kms." + std::string(region) + ".amazonaws.com/");
    EXPECT_EQ(data::Json(aws_.Body(0)), Json(body)) << data::ToJson(aws_.Body(0));
  }
  ScriptedAws aws_;
};

TEST_F(KmsClientTest, GeneratesInTheRegionOfTheArn) {
  aws_.Answer({{"Plaintext", "AAECAw=="}, {"CiphertextBlob", "AQID/w=="}, {"KeyId", kKey}});
  auto answer = MakeKmsClient(aws_.Make())->GenerateDataKey(kKey, 4, kContext);
  ASSERT_TRUE(answer) << answer.error().ToString();
  EXPECT_TRUE(esdk::ConstantTimeEqual(answer->plaintext.view(), std::vector<uint8_t>{0, 1, 2, 3}));
  EXPECT_EQ(answer->ciphertext, kSealed);
  EXPECT_EQ(answer->key_id, kKey);
  ExpectSent("GenerateDataKey", R"({"KeyId":"arn:aws:kms:us-west-2:111122223333:key/1234",
      "NumberOfBytes":4,"EncryptionContext":{"purpose":"test","ä":""}})");
}

TEST_F(KmsClientTest, AnAliasGoesToTheClientsRegion) {
  aws_.Answer({{"CiphertextBlob", "AQID/w=="}, {"KeyId", kKey}});
  const std::vector<uint8_t> plain = {9, 8, 7};
  auto answer = MakeKmsClient(aws_.Make())->Encrypt("alias/name", plain, {});
  ASSERT_TRUE(answer) << answer.error().ToString();
  EXPECT_EQ(answer->ciphertext, kSealed);
  ExpectSent("Encrypt", R"({"KeyId":"alias/name","Plaintext":"CQgH"})", "eu-central-1");
}

TEST_F(KmsClientTest, DecryptsWithKeyIdContextAndAlgorithm) {
  aws_.Answer({{"Plaintext", "AAECAw=="}, {"KeyId", kKey}});
  auto answer = MakeKmsClient(aws_.Make())->Decrypt(kKey, kSealed, kContext, "RSAES_OAEP_SHA_256");
  ASSERT_TRUE(answer) << answer.error().ToString();
  EXPECT_EQ(answer->plaintext.size(), 4U);
  ExpectSent("Decrypt", R"({"KeyId":"arn:aws:kms:us-west-2:111122223333:key/1234",
      "CiphertextBlob":"AQID/w==","EncryptionAlgorithm":"RSAES_OAEP_SHA_256",
      "EncryptionContext":{"purpose":"test","ä":""}})");
}

TEST_F(KmsClientTest, ASymmetricKeyNeedsNoAlgorithm) {
  aws_.Answer({{"Plaintext", "AAECAw=="}, {"KeyId", kKey}});
  ASSERT_TRUE(MakeKmsClient(aws_.Make())->Decrypt(kKey, kSealed, {}, ""));
  ExpectSent("Decrypt", R"({"KeyId":"arn:aws:kms:us-west-2:111122223333:key/1234",
      "CiphertextBlob":"AQID/w=="})");
}

// A message may hold anything; KMS makes 1 to 6,144 bytes.
TEST_F(KmsClientTest, DoesNotSendWhatKmsCannotHaveMade) {
  auto kms = MakeKmsClient(aws_.Make());
  for (size_t size : {0U, 6145U}) {
    auto answer = kms->Decrypt(kKey, std::vector<uint8_t>(size), {}, "");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Errc::kMalformed);
  }
  EXPECT_EQ(aws_.sent(), 0U);
}

TEST_F(KmsClientTest, AsksForPublicKeys) {
  aws_.Answer({{"PublicKey", "AQID/w=="}, {"KeyUsage", "KEY_AGREEMENT"}, {"KeyId", kKey}});
  auto answer = MakeKmsClient(aws_.Make())->GetPublicKey(kKey);
  ASSERT_TRUE(answer) << answer.error().ToString();
  EXPECT_EQ(answer->der, kSealed);
  EXPECT_EQ(answer->usage, "KEY_AGREEMENT");
  EXPECT_EQ(answer->key_id, kKey);
  ExpectSent("GetPublicKey", R"({"KeyId":"arn:aws:kms:us-west-2:111122223333:key/1234"})");
}

TEST_F(KmsClientTest, AgreesByEcdhOnly) {
  aws_.Answer({{"SharedSecret", "AAECAw=="}, {"KeyAgreementAlgorithm", "ECDH"}, {"KeyId", kKey}});
  auto answer = MakeKmsClient(aws_.Make())->DeriveSharedSecret(kKey, kSealed);
  ASSERT_TRUE(answer) << answer.error().ToString();
  EXPECT_EQ(answer->secret.size(), 4U);
  EXPECT_EQ(answer->key_id, kKey);
  ExpectSent("DeriveSharedSecret", R"({"KeyId":"arn:aws:kms:us-west-2:111122223333:key/1234",
      "KeyAgreementAlgorithm":"ECDH","PublicKey":"AQID/w=="})");
  aws_.Answer({{"SharedSecret", "AAECAw=="}, {"KeyAgreementAlgorithm", "X"}, {"KeyId", kKey}});
  EXPECT_FALSE(MakeKmsClient(aws_.Make())->DeriveSharedSecret(kKey, kSealed));
}

TEST_F(KmsClientTest, TellsWhatKmsSaid) {
  aws_.Refuse("DisabledException", "arn:… is disabled.");
  auto answer = MakeKmsClient(aws_.Make())->Decrypt(kKey, kSealed, kContext, "");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, Errc::kKeyService);
  EXPECT_THAT(answer.error().ToString(),
              AllOf(HasSubstr("DisabledException"), HasSubstr("is disabled."), HasSubstr("Decrypt"),
                    HasSubstr("kms.us-west-2.amazonaws.com")));
  EXPECT_EQ(aws_.sent(), 1U);
}

TEST_F(KmsClientTest, PassingErrorsAreTheClientsMatter) {
  aws_.Refuse("ThrottlingException", "slow down");
  aws_.Refuse("KeyUnavailableException", "not now", 500);
  aws_.Answer({{"Plaintext", "AAECAw=="}, {"KeyId", kKey}});
  EXPECT_TRUE(MakeKmsClient(aws_.Make())->Decrypt(kKey, kSealed, {}, ""));
  EXPECT_EQ(aws_.sent(), 3U);
}

TEST_F(KmsClientTest, RefusesAnswersWithoutWhatWasAskedFor) {
  auto kms = MakeKmsClient(aws_.Make());
  const std::vector<data::JsonObject> answers = {
      {},
      {{"Plaintext", "AAECAw=="}},
      {{"Plaintext", "AAECAw"}, {"CiphertextBlob", "AQID/w=="}, {"KeyId", kKey}},
      {{"Plaintext", 7}, {"CiphertextBlob", "AQID/w=="}, {"KeyId", kKey}},
      {{"Plaintext", "AAECAw=="}, {"KeyId", kKey}},
      {{"Plaintext", "AAECAw=="}, {"CiphertextBlob", "?"}, {"KeyId", kKey}},
  };
  for (const data::JsonObject& answer : answers) {
    aws_.Answer(answer);
    auto generated = kms->GenerateDataKey(kKey, 4, {});
    ASSERT_FALSE(generated) << data::ToJson(answer);
    EXPECT_EQ(generated.error().code, Errc::kKeyService);
    EXPECT_THAT(generated.error().ToString(), Not(HasSubstr("AAECAw")));
  }
}

TEST(SecretMemberTest, WipesTheTextItCameFrom) {
  data::JsonObject output{{"Plaintext", "c2VjcmV0IHNlY3JldCBzZWNyZXQgc2VjcmV0"}};
  const auto& text = output.at("Plaintext").as_string();
  auto secret = SecretMember(output, "Plaintext").value();
  EXPECT_EQ(secret.size(), 27U);
  EXPECT_EQ(std::string(data::View(text)), std::string(36, '\0'));
  EXPECT_FALSE(SecretMember(output, "Plaintext"));
  EXPECT_FALSE(SecretMember(output, "Other"));
}

}  // namespace
}  // namespace bartizan::esdk_kms
