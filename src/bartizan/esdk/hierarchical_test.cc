// framework/aws-kms/aws-kms-hierarchical-keyring.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/aead.h"
#include "bartizan/crypto/kdf.h"
#include "bartizan/esdk/keyrings.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kVersion1 = "83eec007-5659-4554-bf11-699b90f41ac6";
constexpr const char* kVersion2 = "e9ce18a3-edb5-4272-9f86-1cacb7997ff6";

SecretBytes KeyOf(uint8_t fill) {
  return SecretBytes::CopyOf(std::vector<uint8_t>(32, fill));
}

// Branch keys in memory; the key bytes are the first character of the version.
class FakeStore final : public BranchKeyStore {
 public:
  Result<BranchKey> Active(const std::string& id) override {
    asked.push_back(id);
    return Make(id, active);
  }
  Result<BranchKey> Version(const std::string& id, const std::string& version) override {
    asked.push_back(id + " " + version);
    return Make(id, version);
  }
  std::vector<std::string> asked;
  std::string active = kVersion1;
  // Knobs: how answers are wrong.
  bool fails = false;
  std::string other_id, other_version;
  size_t missing_bytes = 0;

 private:
  Result<BranchKey> Make(const std::string& id, const std::string& version) const {
    if (fails) return Fail(Errc::kKeyService, "ThrottlingException: slow down");
    BranchKey key;
    key.id = other_id.empty() ? id : other_id;
    key.version = other_version.empty() ? version : other_version;
    key.key = SecretBytes::CopyOf(
        KeyOf(static_cast<uint8_t>(version[0])).view().first(32 - missing_bytes));
    return key;
  }
};

class HierarchicalTest : public ::testing::Test {
 protected:
  KeyringPtr Make(std::string id = "branch", size_t cache_entries = 0) {
    HierarchicalOptions options;
    options.branch_key_id = std::move(id);
    options.cache_entries = cache_entries;
    options.now = [this] { return now_; };
    return HierarchicalKeyring(store_, std::move(options)).value();
  }
  EncryptionMaterials Encrypted(const KeyringPtr& keyring, uint16_t suite = 0x0578) {
    EncryptionMaterials materials;
    materials.suite = FindSuite(suite);
    materials.context = context_;
    auto done = keyring->OnEncrypt(materials);
    EXPECT_TRUE(done) << done.error().ToString();
    return materials;
  }
  // The data key, or nothing.
  std::vector<uint8_t> Decrypt(const KeyringPtr& keyring, std::span<const EncryptedDataKey> keys,
                               uint16_t suite = 0x0578) {
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

  std::shared_ptr<FakeStore> store_ = std::make_shared<FakeStore>();
  EncryptionContext context_ = {{"tenant", "A"}};
  std::vector<Error> causes_;
  double now_ = 0;
};

// "Initialization"
TEST_F(HierarchicalTest, NeedsAStoreABranchKeyAndATime) {
  auto make = [&](auto change, std::shared_ptr<BranchKeyStore> store) {
    HierarchicalOptions options;
    options.branch_key_id = "a";
    change(options);
    return HierarchicalKeyring(std::move(store), std::move(options)).has_value();
  };
  using Options = HierarchicalOptions&;
  EXPECT_TRUE(make([](Options) {}, store_));
  EXPECT_FALSE(make([](Options) {}, nullptr));
  EXPECT_FALSE(make([](Options o) { o.ttl_seconds = 0; }, store_));
  EXPECT_FALSE(make([](Options o) { o.ttl_seconds = -1; }, store_));
  EXPECT_FALSE(make([](Options o) { o.ttl_seconds = std::nan(""); }, store_));
  EXPECT_FALSE(make([](Options o) { o.branch_key_id.clear(); }, store_));
  EXPECT_FALSE(make([](Options o) { o.branch_key_id = "\xFF"; }, store_));
  EXPECT_FALSE(make([](Options o) { o.branch_key_id.assign(65'536, 'a'); }, store_));
  auto supplier = [](const EncryptionContext&) { return Result<std::string>("a"); };
  EXPECT_FALSE(make([&](Options o) { o.supplier = supplier; }, store_));  // both
}

TEST_F(HierarchicalTest, RoundTripsAllLengthsOfDataKeys) {
  for (const AlgorithmSuite& suite : AlgorithmSuites()) {
    KeyringPtr keyring = Make();
    EncryptionMaterials sealed = Encrypted(keyring, suite.id);
    EXPECT_EQ(sealed.data_key.size(), suite.data_key_length);
    EXPECT_EQ(Decrypt(keyring, sealed.encrypted_keys, suite.id), Copy(sealed.data_key));
    EXPECT_THAT(causes_, IsEmpty());
  }
}

// "OnEncrypt", "Ciphertext": names and layout.
TEST_F(HierarchicalTest, WritesTheSpecifiedForm) {
  EncryptionMaterials sealed = Encrypted(Make());
  ASSERT_THAT(sealed.encrypted_keys, SizeIs(1));
  const EncryptedDataKey& key = sealed.encrypted_keys[0];
  EXPECT_EQ(key.provider_id, "aws-kms-hierarchy");
  EXPECT_EQ(TextOf(key.info), "branch");
  ASSERT_EQ(key.ciphertext.size(), 16U + 12 + 16 + 32 + 16);
  EXPECT_EQ(HexEncode(Bytes(key.ciphertext).subspan(28, 16)), "83eec00756594554bf11699b90f41ac6");
  EXPECT_THAT(store_->asked, ElementsAre("branch"));
}

// "Branch Key Wrapping" and its AAD, computed here step by step.
TEST_F(HierarchicalTest, EncryptsAsSpecified) {
  EncryptionMaterials sealed = Encrypted(Make());
  Bytes wrapped = sealed.encrypted_keys.at(0).ciphertext;
  std::vector<uint8_t> input = {0, 0, 0, 1};
  auto add = [](std::vector<uint8_t>& to, Bytes bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
  };
  add(input, BytesOf("aws-kms-hierarchy"));
  input.push_back(0);
  add(input, wrapped.first(16));
  add(input, std::vector<uint8_t>{0, 0, 1, 0});  // 256 bits
  std::vector<uint8_t> derived(32);
  crypto::Hmac(crypto::Hash::kSha256, KeyOf('8').view(), input, derived);
  std::vector<uint8_t> aad;
  add(aad, BytesOf("aws-kms-hierarchy"));
  add(aad, BytesOf("branch"));
  add(aad, wrapped.subspan(28, 16));
  add(aad, SerializeContext(context_));
  std::vector<uint8_t> plain(32);
  auto cipher = crypto::AesGcm::Create(derived).value();
  ASSERT_TRUE(
      cipher.Open(wrapped.subspan(16, 12), aad, wrapped.subspan(44, 32), wrapped.last(16), plain));
  EXPECT_EQ(plain, Copy(sealed.data_key));
}

TEST_F(HierarchicalTest, SaltAndIvAreNewEachTime) {
  KeyringPtr keyring = Make("branch", 10);
  auto first = Encrypted(keyring).encrypted_keys.at(0).ciphertext;
  auto second = Encrypted(keyring).encrypted_keys.at(0).ciphertext;
  EXPECT_NE(HexEncode(Bytes(first).first(16)), HexEncode(Bytes(second).first(16)));
  EXPECT_NE(HexEncode(Bytes(first).subspan(16, 12)), HexEncode(Bytes(second).subspan(16, 12)));
}

TEST_F(HierarchicalTest, KeepsADataKeyThatIsThere) {
  EncryptionMaterials materials;
  materials.suite = FindSuite(0x0478);
  materials.context = context_;
  materials.data_key = KeyOf(7);
  ASSERT_TRUE(Make()->OnEncrypt(materials));
  EXPECT_EQ(Copy(materials.data_key), Copy(KeyOf(7)));
  EXPECT_EQ(Decrypt(Make(), materials.encrypted_keys), Copy(KeyOf(7)));
}

// "OnDecrypt": the version of the message, whichever is active now.
TEST_F(HierarchicalTest, AsksForTheVersionOfTheMessage) {
  EncryptionMaterials sealed = Encrypted(Make());
  store_->active = kVersion2;
  store_->asked.clear();
  EXPECT_EQ(Decrypt(Make(), sealed.encrypted_keys), Copy(sealed.data_key));
  EXPECT_THAT(store_->asked, ElementsAre(std::string("branch ") + kVersion1));
}

// "OnDecrypt": provider and branch key id; others never reach the store.
TEST_F(HierarchicalTest, TakesOnlyItsOwn) {
  EncryptionMaterials sealed = Encrypted(Make());
  store_->asked.clear();
  EXPECT_THAT(Decrypt(Make("other"), sealed.encrypted_keys), IsEmpty());
  EXPECT_THAT(causes_, SizeIs(1));
  std::vector<EncryptedDataKey> renamed = sealed.encrypted_keys;
  renamed[0].provider_id = "aws-kms";
  EXPECT_THAT(Decrypt(Make(), renamed), IsEmpty());
  EXPECT_THAT(store_->asked, IsEmpty());
  renamed[0].provider_id = "aws-kms-hierarchy";
  EXPECT_EQ(Decrypt(Make(), renamed), Copy(sealed.data_key));
}

TEST_F(HierarchicalTest, EveryBitCounts) {
  EncryptionMaterials sealed = Encrypted(Make("branch", 10), 0x0114);
  KeyringPtr keyring = Make("branch", 200);
  const std::vector<uint8_t> whole = sealed.encrypted_keys[0].ciphertext;
  std::vector<EncryptedDataKey> keys = sealed.encrypted_keys;
  for (size_t bit = 0; bit < whole.size() * 8; ++bit) {
    keys[0].ciphertext = whole;
    keys[0].ciphertext[bit / 8] ^= static_cast<uint8_t>(1U << (bit % 8));
    EXPECT_THAT(Decrypt(keyring, keys, 0x0114), IsEmpty()) << bit;
    EXPECT_THAT(causes_, SizeIs(1));
  }
  for (size_t size = 0; size < whole.size(); ++size) {
    keys[0].ciphertext.assign(whole.begin(), whole.begin() + static_cast<ptrdiff_t>(size));
    EXPECT_THAT(Decrypt(keyring, keys, 0x0114), IsEmpty()) << size;
  }
  keys[0].ciphertext = whole;
  keys[0].ciphertext.push_back(0);
  EXPECT_THAT(Decrypt(keyring, keys, 0x0114), IsEmpty());
  keys[0].ciphertext = whole;
  EXPECT_FALSE(Decrypt(keyring, keys, 0x0114).empty());
}

TEST_F(HierarchicalTest, TheContextIsAuthenticated) {
  EncryptionMaterials sealed = Encrypted(Make());
  context_["tenant"] = "B";
  EXPECT_THAT(Decrypt(Make(), sealed.encrypted_keys), IsEmpty());
  ASSERT_THAT(causes_, SizeIs(1));
  EXPECT_EQ(causes_[0].code, Errc::kAuthentication);
}

TEST_F(HierarchicalTest, GoesOnAfterOneThatFails) {
  EncryptionMaterials sealed = Encrypted(Make());
  std::vector<EncryptedDataKey> keys = {sealed.encrypted_keys[0], sealed.encrypted_keys[0]};
  keys[0].ciphertext[50] ^= 1;
  EXPECT_EQ(Decrypt(Make(), keys), Copy(sealed.data_key));
  EXPECT_THAT(causes_, SizeIs(1));
}

TEST_F(HierarchicalTest, LeavesADataKeyThatIsThere) {
  EncryptionMaterials sealed = Encrypted(Make());
  DecryptionMaterials materials;
  materials.suite = FindSuite(0x0578);
  materials.context = context_;
  materials.data_key = KeyOf(9);
  Make()->OnDecrypt(materials, sealed.encrypted_keys, causes_);
  EXPECT_THAT(causes_, SizeIs(1));
  EXPECT_EQ(Copy(materials.data_key), Copy(KeyOf(9)));
}

TEST_F(HierarchicalTest, TellsWhatTheStoreSaid) {
  EncryptionMaterials sealed = Encrypted(Make());
  store_->fails = true;
  EXPECT_THAT(Decrypt(Make(), sealed.encrypted_keys), IsEmpty());
  ASSERT_THAT(causes_, SizeIs(1));
  EXPECT_THAT(causes_[0].ToString(), HasSubstr("ThrottlingException: slow down"));
  EXPECT_THAT(causes_[0].ToString(), HasSubstr(kVersion1));
  EncryptionMaterials materials;
  materials.suite = FindSuite(0x0478);
  auto done = Make()->OnEncrypt(materials);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, Errc::kKeyService);
  EXPECT_TRUE(materials.data_key.empty());
  EXPECT_THAT(materials.encrypted_keys, IsEmpty());
}

// A store that gives another key than was asked for would let its keeper choose who can read.
TEST_F(HierarchicalTest, RefusesOtherKeysThanItAskedFor) {
  EncryptionMaterials sealed = Encrypted(Make());
  auto refused = [&](std::string_view what) {
    KeyringPtr keyring = Make("branch", 10);
    EXPECT_THAT(Decrypt(keyring, sealed.encrypted_keys), IsEmpty()) << what;
    EncryptionMaterials materials;
    materials.suite = FindSuite(0x0478);
    EXPECT_FALSE(keyring->OnEncrypt(materials)) << what;
  };
  store_->other_id = "other";
  refused("id");
  store_->other_id.clear();
  store_->missing_bytes = 1;
  refused("length");
  store_->missing_bytes = 0;
  for (const char* version : {"", "83EEC007-5659-4554-BF11-699B90F41AC6", "not-a-uuid",
                              "83eec0075659-4554-bf11-699b90f41ac6-", "branch:version:x",
                              "83eec007-5659-4554-bf11-699b90f41acg"}) {
    store_->active = version;
    store_->other_version = *version == 0 ? "x" : version;
    refused(version);
  }
  store_->active = kVersion1;
  store_->other_version = kVersion2;
  EXPECT_THAT(Decrypt(Make("branch", 10), sealed.encrypted_keys), IsEmpty());
}

// "OnEncrypt": a key in the cache is used as long as its time lasts; active and version apart.
TEST_F(HierarchicalTest, AsksTheStoreOnceInAWhile) {
  KeyringPtr keyring = Make("branch", 10);
  EncryptionMaterials sealed = Encrypted(keyring);
  for (int i = 0; i < 5; ++i) {
    Encrypted(keyring);
    EXPECT_FALSE(Decrypt(keyring, sealed.encrypted_keys).empty());
  }
  EXPECT_THAT(store_->asked, ElementsAre("branch", std::string("branch ") + kVersion1));
  now_ = 601;
  store_->active = kVersion2;
  Encrypted(keyring);
  EXPECT_THAT(store_->asked, SizeIs(3));
}

// Wrong answers are not kept.
TEST_F(HierarchicalTest, AWrongAnswerOfTheStoreIsAskedAgain) {
  KeyringPtr keyring = Make("branch", 10);
  store_->missing_bytes = 1;
  EncryptionMaterials materials;
  materials.suite = FindSuite(0x0478);
  EXPECT_FALSE(keyring->OnEncrypt(materials));
  store_->missing_bytes = 0;
  EXPECT_TRUE(keyring->OnEncrypt(materials));
}

// "OnEncrypt", "OnDecrypt": the branch key that the supplier names for the context.
TEST_F(HierarchicalTest, TheSupplierChoosesByContext) {
  HierarchicalOptions options;
  options.supplier = [](const EncryptionContext& context) -> Result<std::string> {
    auto tenant = context.find("tenant");
    if (tenant == context.end()) return Fail(Errc::kInvalidArgument, "no tenant");
    return tenant->second == "empty" ? "" : "branch-" + tenant->second;
  };
  KeyringPtr keyring = HierarchicalKeyring(store_, options).value();
  EncryptionMaterials a = Encrypted(keyring);
  EXPECT_EQ(TextOf(a.encrypted_keys.at(0).info), "branch-A");
  EXPECT_FALSE(Decrypt(keyring, a.encrypted_keys).empty());
  context_["tenant"] = "B";
  EncryptionMaterials b = Encrypted(keyring);
  EXPECT_EQ(TextOf(b.encrypted_keys.at(0).info), "branch-B");
  EXPECT_THAT(Decrypt(keyring, a.encrypted_keys), IsEmpty());
  for (const EncryptionContext& context :
       {EncryptionContext{}, EncryptionContext{{"tenant", "empty"}}}) {
    context_ = context;
    EXPECT_THAT(Decrypt(keyring, a.encrypted_keys), IsEmpty());
    ASSERT_THAT(causes_, SizeIs(1));
    EncryptionMaterials materials;
    materials.suite = FindSuite(0x0478);
    materials.context = context_;
    EXPECT_FALSE(keyring->OnEncrypt(materials));
  }
}

}  // namespace
}  // namespace bartizan::esdk
