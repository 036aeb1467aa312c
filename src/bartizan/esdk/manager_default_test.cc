#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/ec.h"
#include "bartizan/esdk/manager_testing.h"
#include "bartizan/esdk/materials_check.h"

namespace bartizan::esdk {
namespace {

using testing::CodeOf;
using testing::CountingKeyring;
using testing::Suite;
using testing::TestKeys;
using enum CommitmentPolicy;

class DefaultManagerTest : public ::testing::Test {
 protected:
  std::shared_ptr<CountingKeyring> keyring_ = std::make_shared<CountingKeyring>();
  ManagerPtr manager_ = DefaultManager(keyring_);
  std::vector<EncryptedDataKey> keys_ = TestKeys();

  DecryptionRequest Decrypting(int suite, EncryptionContext context = {}) const {
    return {.suite = Suite(suite),
            .policy = kRequireEncryptAllowDecrypt,
            .context = std::move(context),
            .keys = keys_};
  }
};

// framework/default-cmm.md, "Get Encryption Materials": the default of the policy.
TEST_F(DefaultManagerTest, TakesTheSuiteOfThePolicy) {
  for (auto [policy, suite] : {std::pair{kForbidEncryptAllowDecrypt, 0x0378},
                               std::pair{kRequireEncryptAllowDecrypt, 0x0578},
                               std::pair{kRequireEncryptRequireDecrypt, 0x0578}}) {
    auto materials = manager_->ForEncrypt({.policy = policy}).value();
    EXPECT_EQ(materials.suite->id, suite);
    EXPECT_EQ(materials.data_key.size(), 32U);
    EXPECT_EQ(materials.encrypted_keys.size(), 1U);
  }
}

// The same: a requested suite is kept, or refused by the policy before any key is made.
TEST_F(DefaultManagerTest, KeepsToTheRequestedSuite) {
  for (const auto& suite : AlgorithmSuites()) {
    auto allowed = suite.committing ? kRequireEncryptRequireDecrypt : kForbidEncryptAllowDecrypt;
    auto refused = suite.committing ? kForbidEncryptAllowDecrypt : kRequireEncryptAllowDecrypt;
    auto materials = manager_->ForEncrypt({.suite = &suite, .policy = allowed});
    ASSERT_TRUE(materials) << suite.name;
    EXPECT_EQ(materials->suite, &suite);
    EXPECT_EQ(materials->data_key.size(), suite.data_key_length);
    const int before = keyring_->encrypts;
    EXPECT_EQ(CodeOf(manager_->ForEncrypt({.suite = &suite, .policy = refused})),
              Errc::kCommitmentPolicy);
    EXPECT_EQ(keyring_->encrypts, before);
  }
}

TEST_F(DefaultManagerTest, TakesNoSuitesFromElsewhere) {
  AlgorithmSuite made_up = *Suite(0x0178);
  made_up.committing = true;
  EXPECT_EQ(CodeOf(manager_->ForEncrypt({.suite = &made_up})), Errc::kInvalidArgument);
  DecryptionRequest request = Decrypting(0x0478);
  request.suite = &made_up;
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(request)), Errc::kInvalidArgument);
  request.suite = nullptr;
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(request)), Errc::kInvalidArgument);
}

// The same: a signing key and the public key in the context, seen by the keyring, exactly when the
// suite signs.
TEST_F(DefaultManagerTest, MakesASigningKey) {
  for (auto [id, curve] :
       {std::pair{0x0214, crypto::Curve::kP256}, std::pair{0x0346, crypto::Curve::kP384},
        std::pair{0x0378, crypto::Curve::kP384}}) {
    auto materials =
        manager_
            ->ForEncrypt(
                {.suite = Suite(id), .policy = kForbidEncryptAllowDecrypt, .context = {{"a", "b"}}})
            .value();
    auto key = crypto::EcPrivateKey::FromDer(curve, materials.signing_key.view());
    ASSERT_TRUE(key);
    auto field = materials.context.at(std::string(kPublicKeyField));
    EXPECT_EQ(field, Base64Encode(key->Public().CompressedPoint()));
    EXPECT_EQ(keyring_->seen_context, materials.context);
    EXPECT_EQ(materials.context.size(), 2U);
    auto again =
        manager_->ForEncrypt({.suite = Suite(id), .policy = kForbidEncryptAllowDecrypt}).value();
    EXPECT_NE(again.context.at(std::string(kPublicKeyField)), field);
  }
  auto unsigned_materials = manager_->ForEncrypt({.suite = Suite(0x0478)}).value();
  EXPECT_TRUE(unsigned_materials.signing_key.empty());
  EXPECT_TRUE(unsigned_materials.context.empty());
}

// The same: a public key of the caller's is never overwritten; nor is any reserved key taken.
TEST_F(DefaultManagerTest, RefusesReservedKeysOfTheCaller) {
  for (int suite : {0x0478, 0x0578}) {
    for (const char* key : {"aws-crypto-public-key", "aws-crypto-other"}) {
      EXPECT_EQ(CodeOf(manager_->ForEncrypt({.suite = Suite(suite), .context = {{key, "x"}}})),
                Errc::kInvalidArgument);
    }
  }
  EXPECT_EQ(keyring_->encrypts, 0);
}

// framework/cmm-interface.md, "Get Encryption Materials": what valid materials are.
TEST_F(DefaultManagerTest, RefusesBadAnswersOfTheKeyring) {
  EncryptionRequest request{.suite = Suite(0x0478)};
  keyring_->key_length = 16;
  EXPECT_FALSE(manager_->ForEncrypt(request));
  keyring_->key_length = 0;
  EXPECT_FALSE(manager_->ForEncrypt(request));
  keyring_->key_length.reset();
  keyring_->no_encrypted_keys = true;
  EXPECT_FALSE(manager_->ForEncrypt(request));
  keyring_->no_encrypted_keys = false;
  EXPECT_TRUE(manager_->ForEncrypt(request));
  keyring_->after = [](EncryptionMaterials& materials) { materials.suite = Suite(0x0578); };
  EXPECT_FALSE(manager_->ForEncrypt(request));
  keyring_->after = nullptr;
  keyring_->fail = true;
  EXPECT_EQ(CodeOf(manager_->ForEncrypt(request)), Errc::kKeyService);
  EXPECT_FALSE(DefaultManager(nullptr)->ForEncrypt(request));
  EXPECT_FALSE(DefaultManager(nullptr)->ForDecrypt(Decrypting(0x0478)));
}

// framework/default-cmm.md, "Decrypt Materials": refused by the policy before any key is tried.
TEST_F(DefaultManagerTest, DecryptsWhatThePolicyAllows) {
  DecryptionRequest request = Decrypting(0x0178);
  EXPECT_TRUE(manager_->ForDecrypt(request));
  request.policy = kForbidEncryptAllowDecrypt;
  EXPECT_TRUE(manager_->ForDecrypt(request));
  EXPECT_EQ(keyring_->decrypts, 2);
  request.policy = kRequireEncryptRequireDecrypt;
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(request)), Errc::kCommitmentPolicy);
  EXPECT_EQ(keyring_->decrypts, 2);
  request.suite = Suite(0x0478);
  auto materials = manager_->ForDecrypt(request).value();
  EXPECT_EQ(materials.data_key.view()[0], 7);
  EXPECT_EQ(materials.suite, Suite(0x0478));
}

// The same: the verification key comes from the context, and must be there exactly when the suite
// signs.
TEST_F(DefaultManagerTest, TakesTheVerificationKey) {
  auto key = crypto::EcPrivateKey::Generate(crypto::Curve::kP384).value();
  auto point = key.Public().CompressedPoint();
  std::string field(kPublicKeyField);
  auto materials = manager_->ForDecrypt(Decrypting(0x0578, {{field, Base64Encode(point)}}));
  ASSERT_TRUE(materials) << materials.error().message;
  EXPECT_EQ(materials->verification_key, point);
  EXPECT_TRUE(materials->required_keys.empty());
  EXPECT_TRUE(manager_->ForDecrypt(Decrypting(0x0478))->verification_key.empty());

  keyring_->decrypts = 0;
  auto refused = [&](int suite, EncryptionContext context) {
    return CodeOf(manager_->ForDecrypt(Decrypting(suite, std::move(context)))) == Errc::kMalformed;
  };
  EXPECT_TRUE(refused(0x0578, {}));                              // signed without a key
  EXPECT_TRUE(refused(0x0478, {{field, Base64Encode(point)}}));  // a key but not signed
  EXPECT_TRUE(refused(0x0214, {{field, Base64Encode(point)}}));  // of another curve
  EXPECT_TRUE(refused(0x0578, {{field, "not base64"}}));
  EXPECT_TRUE(refused(0x0578, {{field, ""}}));
  auto wrong = point;
  wrong[0] = 5;
  EXPECT_TRUE(refused(0x0578, {{field, Base64Encode(wrong)}}));
  wrong = point;
  wrong.pop_back();
  EXPECT_TRUE(refused(0x0578, {{field, Base64Encode(wrong)}}));
  EXPECT_TRUE(refused(0x0578, {{field, Base64Encode(std::vector<uint8_t>{0})}}));  // infinity
  std::vector<uint8_t> beyond(49, 0xFF);
  beyond[0] = 2;  // x is larger than the field
  EXPECT_TRUE(refused(0x0578, {{field, Base64Encode(beyond)}}));
  EXPECT_EQ(keyring_->decrypts, 0);

  // A key that only the caller brings is not the message's.
  DecryptionRequest request = Decrypting(0x0578);
  request.reproduced = {{field, Base64Encode(point)}};
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(request)), Errc::kMalformed);
  request.suite = Suite(0x0478);
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(request)), Errc::kInvalidArgument);
  // One that is the message's may be given again.
  request.suite = Suite(0x0578);
  request.context = request.reproduced;
  EXPECT_TRUE(manager_->ForDecrypt(request));
}

// framework/cmm-interface.md, "Decrypt Materials": reproduced pairs are equal where the header has
// them too; the others are added, and required.
TEST_F(DefaultManagerTest, HoldsTheReproducedContextAgainstTheHeader) {
  DecryptionRequest request = Decrypting(0x0478, {{"a", "1"}, {"b", "2"}});
  request.reproduced = {{"b", "2"}, {"c", "3"}};
  auto materials = manager_->ForDecrypt(request).value();
  EXPECT_EQ(materials.context, (EncryptionContext{{"a", "1"}, {"b", "2"}, {"c", "3"}}));
  EXPECT_EQ(materials.required_keys, std::set<std::string>{"c"});
  EXPECT_EQ(keyring_->seen_context, materials.context);

  request.reproduced = {{"b", "secret-value"}};
  auto mismatch = manager_->ForDecrypt(request);
  EXPECT_EQ(CodeOf(mismatch), Errc::kContextMismatch);
  EXPECT_TRUE(mismatch.error().message.contains("b"));
  EXPECT_FALSE(mismatch.error().ToString().contains("secret-value"));
  EXPECT_EQ(keyring_->decrypts, 1);
}

TEST_F(DefaultManagerTest, SaysWhyNoKeyWasUsable) {
  keys_ = {{.provider_id = "aws-kms"}, {.provider_id = "other"}};
  auto materials = manager_->ForDecrypt(Decrypting(0x0478));
  ASSERT_EQ(CodeOf(materials), Errc::kNoUsableKey);
  ASSERT_EQ(materials.error().causes.size(), 2U);
  EXPECT_EQ(materials.error().causes[1].message, "not for other");
  keys_ = TestKeys(16);  // a data key of another length
  EXPECT_FALSE(manager_->ForDecrypt(Decrypting(0x0478)));
  keys_.clear();
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(Decrypting(0x0478))), Errc::kInvalidArgument);
}

// Materials that other managers could bring.
TEST_F(DefaultManagerTest, AnswersAreChecked) {
  EncryptionRequest request{
      .suite = Suite(0x0578), .context = {{"a", "1"}}, .required_keys = {"a"}};
  const auto good = manager_->ForEncrypt(request).value();
  EXPECT_EQ(good.required_keys, std::set<std::string>{"a"});
  auto refused = [&](auto change) {
    auto materials = Clone(good);
    change(materials);
    return !CheckMaterials(materials, request);
  };
  EXPECT_FALSE(refused([](auto&) {}));
  EXPECT_TRUE(refused([](auto& m) { m.suite = nullptr; }));
  EXPECT_TRUE(refused([](auto& m) { m.suite = Suite(0x0378); }));  // the policy
  EXPECT_TRUE(refused([](auto& m) { m.suite = Suite(0x0478); }));  // signs no more
  EXPECT_TRUE(refused([](auto& m) { m.data_key = SecretBytes(); }));
  EXPECT_TRUE(refused([](auto& m) { m.encrypted_keys.clear(); }));
  EXPECT_TRUE(refused([](auto& m) { m.signing_key = SecretBytes(); }));
  EXPECT_TRUE(refused([](auto& m) { m.context.erase(std::string(kPublicKeyField)); }));
  EXPECT_TRUE(refused([](auto& m) { m.context.erase("a"); }));
  EXPECT_TRUE(refused([](auto& m) { m.required_keys.clear(); }));
  EXPECT_TRUE(refused([](auto& m) { m.required_keys.insert("b"); }));

  DecryptionRequest decrypting = Decrypting(0x0478);
  const auto opened = manager_->ForDecrypt(decrypting).value();
  auto not_opened = [&](auto change) {
    auto materials = Clone(opened);
    change(materials);
    return !CheckMaterials(materials, decrypting);
  };
  EXPECT_FALSE(not_opened([](auto&) {}));
  EXPECT_TRUE(not_opened([](auto& m) { m.suite = Suite(0x0178); }));
  EXPECT_TRUE(not_opened([](auto& m) { m.suite = Suite(0x0578); }));
  EXPECT_TRUE(not_opened([](auto& m) { m.data_key = SecretBytes(31); }));
  EXPECT_TRUE(not_opened([](auto& m) { m.verification_key = {2}; }));
  EXPECT_TRUE(not_opened([](auto& m) { m.context[std::string(kPublicKeyField)] = "x"; }));
  EXPECT_TRUE(not_opened([](auto& m) { m.required_keys.insert("b"); }));
  decrypting.policy = kRequireEncryptRequireDecrypt;
  auto old_suite = Clone(opened);
  old_suite.suite = Suite(0x0178);
  decrypting.suite = old_suite.suite;
  auto status = CheckMaterials(old_suite, decrypting);
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().code, Errc::kCommitmentPolicy);
}

}  // namespace
}  // namespace bartizan::esdk
