// Messages that other implementations wrote under keys of KMS. Branch keys among them are
// published, so those decrypt here; for the others the calls that KMS would get are compared.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "bartizan/base/text.h"
#include "bartizan/esdk/header.h"
#include "bartizan/esdk/keyring_ecdh_wrap.h"
#include "bartizan/esdk/kms_common.h"
#include "bartizan/esdk/testing_kms.h"

namespace bartizan::esdk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class KmsConformanceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("BARTIZAN_SHARED_DATA");  // NOLINT(concurrency-mt-unsafe)
    std::filesystem::path root =
        std::filesystem::path(folder ? folder : "../shared/data") / "esdk/dafny-4.1.0/ciphertexts";
    if (!std::filesystem::exists(root)) GTEST_SKIP() << "no test vectors at " << root;
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
      std::ifstream file(entry.path(), std::ios::binary);
      std::vector<uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
      auto header = ParseHeader(bytes, {});
      ASSERT_TRUE(header) << entry.path();
      headers_.push_back(*std::move(header));
    }
  }
  // Those whose encrypted data keys are all of this provider.
  std::vector<const Header*> Of(std::string_view provider) {
    std::vector<const Header*> found;
    for (const Header& header : headers_) {
      if (std::ranges::all_of(header.encrypted_keys, [&](const EncryptedDataKey& key) {
            return key.provider_id == provider;
          })) {
        found.push_back(&header);
      }
    }
    return found;
  }
  static std::string Arn(const EncryptedDataKey& key) { return std::string(TextOf(key.info)); }
  static DecryptionMaterials ToDecrypt(const Header& header) {
    DecryptionMaterials materials;
    materials.suite = header.suite;
    materials.context = header.context;
    return materials;
  }
  std::vector<Header> headers_;
};

class PublishedStore final : public BranchKeyStore {
 public:
  Result<BranchKey> Active(const std::string&) override {
    return Fail(Errc::kInternal, "not asked for");
  }
  Result<BranchKey> Version(const std::string& id, const std::string& version) override {
    if (id != "bd3842ff-3076-4092-9918-4395730050b8" ||
        version != "e9ce18a3-edb5-4272-9f86-1cacb7997ff6") {
      return Fail(Errc::kKeyService, "no such branch key");
    }
    auto key = Base64Decode("tJwf65epYvUt5HMiQsl/6jlvLxS0tgdjIuvFy2BLIwg=").value();
    return BranchKey{id, version, SecretBytes::CopyOf(key)};
  }
};

TEST_F(KmsConformanceTest, DecryptsTheDataKeysUnderBranchKeys) {
  HierarchicalOptions options;
  options.branch_key_id = "bd3842ff-3076-4092-9918-4395730050b8";
  auto keyring = HierarchicalKeyring(std::make_shared<PublishedStore>(), options).value();
  const auto messages = Of("aws-kms-hierarchy");
  EXPECT_EQ(messages.size(), 11U);
  for (const Header* header : messages) {
    DecryptionMaterials materials = ToDecrypt(*header);
    std::vector<Error> causes;
    keyring->OnDecrypt(materials, header->encrypted_keys, causes);
    EXPECT_EQ(materials.data_key.size(), header->suite->data_key_length)
        << header->suite->name << (causes.empty() ? "" : causes[0].ToString());
  }
}

TEST_F(KmsConformanceTest, AsksForTheKeyThatMessagesName) {
  const auto messages = Of("aws-kms");
  EXPECT_GE(messages.size(), 110U);
  for (const Header* header : messages) {
    for (const EncryptedDataKey& key : header->encrypted_keys) {
      const std::string arn = Arn(key);
      ASSERT_TRUE(KmsKeyArn::Parse(arn)) << arn;
      const std::string region =
          KmsKeyArn::Parse(arn)->is_multi_region() ? "eu-central-1" : "us-west-2";
      auto kms = std::make_shared<FakeKms>();
      for (const KeyringPtr& keyring :
           {KmsKeyring(kms, arn).value(), KmsKeyring(kms, arn, true).value(),
            KmsDiscoveryKeyring(kms, DiscoveryFilter{"aws", {"658956600833"}}).value(),
            KmsMrkDiscoveryKeyring(kms, region, AnyAccount()).value()}) {
        DecryptionMaterials materials = ToDecrypt(*header);
        std::vector<Error> causes;
        keyring->OnDecrypt(materials, {&key, 1}, causes);
      }
      auto here = KmsKeyArn::Parse(arn).value();
      here.region = region;
      std::vector<std::string> asked;
      for (const KmsCall& call : kms->calls()) {
        asked.push_back(call.key_id);
        EXPECT_EQ(call.context, header->context);
        EXPECT_EQ(call.length, key.ciphertext.size());
      }
      EXPECT_THAT(asked, ElementsAre(arn, arn, arn, here.ToString()));
    }
  }
}

TEST_F(KmsConformanceTest, RsaKeysHaveTheSizeOfTheirModulus) {
  const auto messages = Of("aws-kms-rsa");
  EXPECT_GE(messages.size(), 14U);
  for (const Header* header : messages) {
    EXPECT_FALSE(header->suite->has_signature());
    for (const EncryptedDataKey& key : header->encrypted_keys) {
      EXPECT_EQ(key.ciphertext.size(), 256U);
      auto kms = std::make_shared<FakeKms>();
      kms->open_rsa = [](Bytes) { return Result<std::vector<uint8_t>>(std::vector<uint8_t>(80)); };
      auto keyring = KmsRsaKeyring(kms, Arn(key), "", RsaPadding::kOaepSha256).value();
      DecryptionMaterials materials = ToDecrypt(*header);
      std::vector<Error> causes;
      keyring->OnDecrypt(materials, {&key, 1}, causes);
      ASSERT_EQ(kms->calls().size(), 1U);
      EXPECT_EQ(kms->calls()[0].key_id, Arn(key));
    }
  }
}

TEST_F(KmsConformanceTest, EcdhKeysNameTwoPoints) {
  const auto messages = Of("aws-kms-ecdh");
  EXPECT_GE(messages.size(), 33U);
  for (const Header* header : messages) {
    for (const EncryptedDataKey& key : header->encrypted_keys) {
      const Curve curve = key.info.size() == 75    ? Curve::kP256
                          : key.info.size() == 107 ? Curve::kP384
                                                   : Curve::kP521;
      EXPECT_TRUE(internal::ParseEcdhInfo(curve, key.info));
      EXPECT_EQ(key.ciphertext.size(), 32U + 32 + header->suite->data_key_length + 16);
    }
  }
}

}  // namespace
}  // namespace bartizan::esdk
