#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

constexpr std::string_view kProvider = "bartizan-static-data-key";

class StaticData : public internal::LocalKeyring {
 public:
  explicit StaticData(SecretBytes key) : key_(std::move(key)) {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    if (materials.suite == nullptr || key_.size() != materials.suite->data_key_length) {
      return Fail(Errc::kInvalidArgument,
                  "the static data key does not have the algorithm suite's length");
    }
    if (!materials.data_key.empty() && !ConstantTimeEqual(materials.data_key.view(), key_.view())) {
      return Fail(Errc::kInvalidArgument, "the materials have another data key already");
    }
    materials.data_key = key_.Clone();
    materials.encrypted_keys.push_back(
        {std::string(kProvider), {kProvider.begin(), kProvider.end()}, {0}});
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> /*keys*/,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, "static data key");
    if (!internal::MayDecrypt(materials, why)) return;
    if (key_.size() != materials.suite->data_key_length) {
      return why.Refuse(Errc::kInvalidArgument, "does not have the algorithm suite's length");
    }
    materials.data_key = key_.Clone();
  }

 private:
  SecretBytes key_;
};

}  // namespace

KeyringPtr StaticDataKeyring(SecretBytes data_key) {
  return std::make_shared<StaticData>(std::move(data_key));
}

}  // namespace bartizan::esdk
