#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <barrier>
#include <mutex>
#include <set>
#include <thread>

#include "bartizan/esdk/keyring_testing.h"

namespace bartizan::esdk {
namespace {

using namespace testing;

KeyringPtr Aes(std::string_view name, uint8_t first = 1) {
  auto keyring = RawAesKeyring("tests", std::string(name), Secret(first, 32));
  EXPECT_TRUE(keyring);
  return *keyring;
}

KeyringPtr Multi(KeyringPtr generator, std::vector<KeyringPtr> children, bool parallel = true) {
  auto keyring = MultiKeyring(std::move(generator), std::move(children), parallel);
  EXPECT_TRUE(keyring);
  return *keyring;
}

// A keyring from outside, like that of a key service: does what it is told.
class Fake : public Keyring {
 public:
  explicit Fake(std::function<Status(EncryptionMaterials&)> encrypt)
      : encrypt_(std::move(encrypt)) {}
  Status OnEncrypt(EncryptionMaterials& materials) override { return encrypt_(materials); }
  void OnDecrypt(DecryptionMaterials& /*materials*/, std::span<const EncryptedDataKey> /*keys*/,
                 std::vector<Error>& causes) override {
    ++decrypts;
    causes.push_back({Errc::kKeyService, "the service is away", {}});
  }
  int decrypts = 0;

 private:
  std::function<Status(EncryptionMaterials&)> encrypt_;
};
Status Fails(EncryptionMaterials& /*materials*/) {
  return Fail(Errc::kKeyService, "the service refused");
}
Status DoesNothing(EncryptionMaterials& /*materials*/) {
  return {};
}
auto Named(const std::string& name) {
  return [name](EncryptionMaterials& materials) {
    materials.encrypted_keys.push_back({name, {1}, {2}});
    return Status();
  };
}

std::vector<std::string> Names(const EncryptionMaterials& materials) {
  std::vector<std::string> names;
  for (const auto& key : materials.encrypted_keys) {
    names.push_back(key.provider_id == "tests" ? std::string(key.info.begin(), key.info.begin() + 1)
                                               : key.provider_id);
  }
  return names;
}

class MultiTest : public ::testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(Parallel, MultiTest, ::testing::Bool());

TEST_P(MultiTest, AnyOfItsKeyringsDecrypts) {
  auto rsa = RawRsaKeyring("tests", "r", RsaPadding::kOaepSha256, kRsaPublic, kRsaPrivate);
  auto ecdh =
      RawEcdhKeyring({EcdhSchema::kStatic, kEcdh[0].curve, std::string(kEcdh[0].sender_private),
                      std::string(kEcdh[0].recipient_public)});
  ASSERT_TRUE(rsa && ecdh);
  auto multi = Multi(Aes("a"), {*rsa, *ecdh, Aes("b", 7)}, GetParam());
  for (const AlgorithmSuite& suite : AlgorithmSuites()) {
    EncryptionMaterials made = ToEncrypt(suite.id);
    ASSERT_TRUE(multi->OnEncrypt(made)) << suite.name;
    EXPECT_EQ(Names(made), (std::vector<std::string>{"a", "r", "raw-ecdh", "b"}));
    for (const KeyringPtr& one : {Aes("a"), *rsa, *ecdh, Aes("b", 7), KeyringPtr(multi)}) {
      EXPECT_EQ(Decrypt(*one, made.encrypted_keys, ToDecrypt(suite.id)).data_key,
                Plain(made.data_key));
    }
    // Whichever encrypted data keys are left.
    for (const auto& key : made.encrypted_keys) {
      EXPECT_EQ(Decrypt(*multi, std::array{key}, ToDecrypt(suite.id)).data_key,
                Plain(made.data_key));
    }
  }
}

// multi-keyring.md, "Inputs": one of generator and children at least.
TEST(MultiConfigurationTest, NeedsAKeyring) {
  EXPECT_FALSE(MultiKeyring(nullptr, {}));
  EXPECT_FALSE(MultiKeyring(Aes("a"), {nullptr}));
  EXPECT_TRUE(MultiKeyring(Aes("a"), {}));
  EXPECT_TRUE(MultiKeyring(nullptr, {Aes("a")}));
}

// "If the input encryption materials already include a plaintext data key, OnEncrypt MUST fail";
// without a generator it is the other way round.
TEST_P(MultiTest, TheGeneratorMakesTheDataKey) {
  EncryptionMaterials has_one = ToEncrypt();
  has_one.data_key = Secret(3, 32);
  EXPECT_FALSE(Multi(Aes("a"), {}, GetParam())->OnEncrypt(has_one));
  EXPECT_EQ(Plain(has_one.data_key), Plain(Secret(3, 32)));
  EXPECT_TRUE(has_one.encrypted_keys.empty());
  auto no_generator = Multi(nullptr, {Aes("a"), Aes("b")}, GetParam());
  EXPECT_TRUE(no_generator->OnEncrypt(has_one));
  EXPECT_EQ(Names(has_one), (std::vector<std::string>{"a", "b"}));
  EncryptionMaterials has_none = ToEncrypt();
  EXPECT_FALSE(no_generator->OnEncrypt(has_none));
}

// "If the generator keyring fails OnEncrypt, this OnEncrypt MUST also fail", likewise when it
// returns no data key, and when a child fails. The materials stay as they were.
TEST_P(MultiTest, FailsWithAnyOfThem) {
  auto failing = std::make_shared<Fake>(Fails);
  auto idle = std::make_shared<Fake>(DoesNothing);
  auto good = std::make_shared<Fake>(Named("x"));
  for (const auto& multi :
       {Multi(failing, {}, GetParam()), Multi(idle, {Aes("a")}, GetParam()),
        Multi(Aes("a"), {failing}, GetParam()), Multi(Aes("a"), {good, failing, good}, GetParam()),
        Multi(Aes("a"), {Multi(nullptr, {failing}), Aes("b")}, GetParam())}) {
    EncryptionMaterials made = ToEncrypt();
    made.encrypted_keys.push_back({"before", {}, {}});
    EXPECT_FALSE(multi->OnEncrypt(made));
    EXPECT_TRUE(made.data_key.empty());
    EXPECT_EQ(Names(made), (std::vector<std::string>{"before"}));
  }
}

TEST_P(MultiTest, AChildMayNotChangeTheDataKey) {
  auto changing = std::make_shared<Fake>([](EncryptionMaterials& materials) {
    materials.data_key = Secret(0, 32);
    return Status();
  });
  EncryptionMaterials made = ToEncrypt();
  auto refused = Multi(Aes("a"), {changing}, GetParam())->OnEncrypt(made);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kInternal);
}

TEST(MultiErrorTest, SeveralFailuresAreAllTold) {
  auto failing = std::make_shared<Fake>(Fails);
  EncryptionMaterials made = ToEncrypt();
  auto refused = Multi(Aes("a"), {failing, Aes("b"), failing})->OnEncrypt(made);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kKeyService);
  EXPECT_EQ(refused.error().causes.size(), 2U);
}

// Three that wait for each other: one after the other they would wait for ever.
TEST(MultiParallelTest, ChildrenFromOutsideWorkAtTheSameTime) {
  std::barrier together(3);
  auto child = [&](const std::string& name) {
    return std::make_shared<Fake>([&together, name](EncryptionMaterials& materials) {
      together.arrive_and_wait();
      return Named(name)(materials);
    });
  };
  auto multi = Multi(Aes("a"), {child("1"), Aes("b"), child("2"), child("3")});
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(multi->OnEncrypt(made));
  EXPECT_EQ(Names(made), (std::vector<std::string>{"a", "1", "b", "2", "3"}));
}

// However many children: the order stays, and the threads stay few.
TEST(MultiParallelTest, ThreadsAreBounded) {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  std::vector<KeyringPtr> children;
  std::vector<std::string> expected = {"a"};
  for (int i = 0; i < 200; ++i) {
    children.push_back(std::make_shared<Fake>([&, i](EncryptionMaterials& materials) {
      std::scoped_lock lock(mutex);
      threads.insert(std::this_thread::get_id());
      return Named(std::to_string(i))(materials);
    }));
    expected.push_back(std::to_string(i));
  }
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(Multi(Aes("a"), children)->OnEncrypt(made));
  EXPECT_EQ(Names(made), expected);
  EXPECT_LE(threads.size(), 16U);
}

// "first attempt to decrypt … using its generator keyring", then the children; the first success
// ends it, the errors are collected.
TEST_P(MultiTest, DecryptsInOrderAndCollectsWhyNot) {
  auto first = std::make_shared<Fake>(DoesNothing), last = std::make_shared<Fake>(DoesNothing);
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(Aes("b")->OnEncrypt(made));
  auto multi = Multi(first, {Aes("a"), Aes("b"), last}, GetParam());
  auto outcome = Decrypt(*multi, made.encrypted_keys);
  EXPECT_EQ(outcome.data_key, Plain(made.data_key));
  EXPECT_EQ(first->decrypts, 1);
  EXPECT_EQ(last->decrypts, 0);
  EXPECT_EQ(outcome.causes.size(), 2U);  // the service, and "a" for which there was nothing
  made.encrypted_keys[0].ciphertext[0] ^= 1U;
  auto none = Decrypt(*multi, made.encrypted_keys);
  EXPECT_TRUE(none.data_key.empty());
  EXPECT_EQ(none.causes.size(), 4U);
}

TEST_P(MultiTest, DoesNotReplaceADataKey) {
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(Aes("a")->OnEncrypt(made));
  DecryptionMaterials has_one = ToDecrypt();
  has_one.data_key = Secret(9, 32);
  std::vector<Error> causes;
  Multi(Aes("a"), {Aes("b")}, GetParam())->OnDecrypt(has_one, made.encrypted_keys, causes);
  EXPECT_EQ(causes.size(), 1U);
  EXPECT_EQ(Plain(has_one.data_key), Plain(Secret(9, 32)));
}

// However keyrings are nested, the encrypted data keys come in the order of the leaves.
TEST(MultiProperty, KeepsTheConfiguredOrder) {
  EXPECT_TRUE(rc::check([] {
    auto shape = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 4));
    bool parallel = *rc::gen::arbitrary<bool>();
    std::vector<KeyringPtr> children;
    std::vector<std::string> expected = {"g"};
    for (int kind : shape) {
      std::string name(1, static_cast<char>('A' + expected.size() % 26));
      auto fake = std::make_shared<Fake>(Named(name));
      if (kind == 0) children.push_back(Aes(name));
      if (kind == 1) children.push_back(fake);
      if (kind >= 2) children.push_back(Multi(nullptr, {fake, Aes(name)}, kind == 2));
      expected.push_back(name);
      if (kind >= 2) expected.push_back(name);
    }
    EncryptionMaterials made = ToEncrypt();
    RC_ASSERT(Multi(Aes("g"), children, parallel)->OnEncrypt(made).has_value());
    RC_ASSERT(Names(made) == expected);
  }));
}

TEST(StaticDataKeyringTest, GivesItsKeyWhateverTheMessageHolds) {
  auto keyring = StaticDataKeyring(Secret(5, 32));
  EncryptionMaterials made = ToEncrypt();
  ASSERT_TRUE(keyring->OnEncrypt(made));
  EXPECT_EQ(Plain(made.data_key), Plain(Secret(5, 32)));
  EXPECT_EQ(made.encrypted_keys.size(), 1U);
  EXPECT_EQ(Decrypt(*keyring, made.encrypted_keys).data_key, Plain(Secret(5, 32)));
  EXPECT_EQ(Decrypt(*keyring, {}).data_key, Plain(Secret(5, 32)));
}

TEST(StaticDataKeyringTest, RefusesOtherLengthsAndOtherKeys) {
  auto keyring = StaticDataKeyring(Secret(5, 32));
  EncryptionMaterials other = ToEncrypt(), shorter = ToEncrypt(0x0014), none;
  other.data_key = Secret(6, 32);
  EXPECT_FALSE(keyring->OnEncrypt(other));
  EXPECT_FALSE(keyring->OnEncrypt(shorter));
  EXPECT_FALSE(keyring->OnEncrypt(none));
  EXPECT_TRUE(Decrypt(*keyring, {}, ToDecrypt(0x0014)).data_key.empty());
  EXPECT_TRUE(Decrypt(*keyring, {}, DecryptionMaterials{}).data_key.empty());
  DecryptionMaterials has_one = ToDecrypt();
  has_one.data_key = Secret(9, 32);
  std::vector<Error> causes;
  keyring->OnDecrypt(has_one, {}, causes);
  EXPECT_EQ(causes.size(), 1U);
  EXPECT_EQ(Plain(has_one.data_key), Plain(Secret(9, 32)));
}

}  // namespace
}  // namespace bartizan::esdk
