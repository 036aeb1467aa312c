#include <gtest/gtest.h>

#include "bartizan/esdk/manager_testing.h"

namespace bartizan::esdk {
namespace {

using testing::CodeOf;
using testing::CountingKeyring;
using testing::ScriptedManager;
using testing::Suite;
using testing::TestKeys;

class RequiredContextManagerTest : public ::testing::Test {
 protected:
  std::shared_ptr<CountingKeyring> keyring_ = std::make_shared<CountingKeyring>();
  ManagerPtr default_ = DefaultManager(keyring_);
  ManagerPtr manager_ = RequiredContextManager(default_, {"tenant", "user"});
  std::vector<EncryptedDataKey> keys_ = TestKeys();
  DecryptionRequest decrypting_{.suite = Suite(0x0478),
                                .context = {{"a", "1"}},
                                .reproduced = {{"tenant", "t"}, {"user", "u"}},
                                .keys = keys_};
};

// framework/required-encryption-context-cmm.md, "Get Encryption Materials".
TEST_F(RequiredContextManagerTest, AsksForItsKeysOnEncryption) {
  EncryptionRequest request{.suite = Suite(0x0478),
                            .context = {{"a", "1"}, {"tenant", "t"}, {"user", "u"}}};
  auto materials = manager_->ForEncrypt(request).value();
  EXPECT_EQ(materials.required_keys, (std::set<std::string>{"tenant", "user"}));
  EXPECT_EQ(materials.context, request.context);
  EXPECT_EQ(keyring_->seen_context, request.context);  // authenticated with the data key

  request.required_keys = {"a"};  // those of a manager above stay
  EXPECT_EQ(manager_->ForEncrypt(request)->required_keys,
            (std::set<std::string>{"a", "tenant", "user"}));

  keyring_->encrypts = 0;
  request.context.erase("user");
  EXPECT_EQ(CodeOf(manager_->ForEncrypt(request)), Errc::kContextMismatch);
  EXPECT_EQ(keyring_->encrypts, 0);
}

// The same: what is obtained has all the keys as required ones.
TEST_F(RequiredContextManagerTest, RefusesAManagerThatForgetsThem) {
  auto forgetful = std::make_shared<ScriptedManager>();
  forgetful->encrypt = [&](EncryptionRequest request) {
    request.required_keys.erase("user");
    return default_->ForEncrypt(request);
  };
  auto manager = RequiredContextManager(forgetful, {"tenant", "user"});
  EXPECT_FALSE(
      manager->ForEncrypt({.suite = Suite(0x0478), .context = {{"tenant", "t"}, {"user", "u"}}}));
}

// The same, "Decrypt Materials": the reproduced context has all the keys.
TEST_F(RequiredContextManagerTest, AsksForItsKeysOnDecryption) {
  auto materials = manager_->ForDecrypt(decrypting_).value();
  EXPECT_EQ(materials.required_keys, (std::set<std::string>{"tenant", "user"}));
  EXPECT_EQ(materials.context, (EncryptionContext{{"a", "1"}, {"tenant", "t"}, {"user", "u"}}));

  decrypting_.reproduced.erase("user");
  decrypting_.context["user"] = "u";  // in the message is not enough
  keyring_->decrypts = 0;
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(decrypting_)), Errc::kContextMismatch);
  EXPECT_EQ(keyring_->decrypts, 0);
  decrypting_.reproduced["user"] = "u";  // in both is
  EXPECT_EQ(manager_->ForDecrypt(decrypting_)->required_keys, std::set<std::string>{"tenant"});
  decrypting_.context["user"] = "v";
  EXPECT_EQ(CodeOf(manager_->ForDecrypt(decrypting_)), Errc::kContextMismatch);
}

// The same: an inner manager may not drop the keys, nor change them.
TEST_F(RequiredContextManagerTest, RefusesMaterialsWithoutItsKeys) {
  auto inner = std::make_shared<ScriptedManager>();
  auto manager = RequiredContextManager(inner, {"tenant", "user"});
  inner->decrypt = [&](DecryptionRequest request) {
    request.reproduced.erase("user");
    return default_->ForDecrypt(request);
  };
  EXPECT_EQ(CodeOf(manager->ForDecrypt(decrypting_)), Errc::kContextMismatch);
  inner->decrypt = [&](DecryptionRequest request) {
    request.reproduced["user"] = "somebody else";
    return default_->ForDecrypt(request);
  };
  EXPECT_EQ(CodeOf(manager->ForDecrypt(decrypting_)), Errc::kContextMismatch);
  inner->decrypt = [&](const DecryptionRequest& request) { return default_->ForDecrypt(request); };
  EXPECT_TRUE(manager->ForDecrypt(decrypting_));
  EXPECT_FALSE(RequiredContextManager(nullptr, {})->ForDecrypt(decrypting_));
}

}  // namespace
}  // namespace bartizan::esdk
