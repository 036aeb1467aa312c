// Decryption with whatever KMS key a message names, within limits. (framework/aws-kms/
// aws-kms-discovery-keyring.md, aws-kms-mrk-discovery-keyring.md)
#include "bartizan/base/result.h"
#include "bartizan/base/text.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {
namespace {

class DiscoveryKeyring final : public Keyring {
 public:
  // No filter: any account. A region: multi-Region keys are called there, others must be there.
  DiscoveryKeyring(KmsClientPtr client, std::optional<DiscoveryFilter> filter, std::string region)
      : client_(std::move(client)), filter_(std::move(filter)), region_(std::move(region)) {}

  Status OnEncrypt(EncryptionMaterials&) override {
    return Fail(Errc::kInvalidArgument,
                "a KMS discovery keyring only decrypts: encryption needs a key that is named");
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    KmsUnwrapper unwrapper;
    unwrapper.provider = kKmsProvider;
    unwrapper.name = Name();
    unwrapper.target = [this](const std::string& arn, const KmsKeyArn& parts) {
      return Target(arn, parts);
    };
    unwrapper.open = [&](const std::string& key_id, const EncryptedDataKey& key) {
      return DecryptInKms(*client_, key_id, key, materials);
    };
    Unwrap(unwrapper, materials, keys, causes);
  }

 private:
  std::string Name() const {
    return region_.empty() ? "KMS discovery" : "KMS discovery in " + region_;
  }

  std::optional<std::string> Target(const std::string& arn, const KmsKeyArn& parts) const {
    if (filter_ &&
        (parts.partition != filter_->partition || !Contains(filter_->accounts, parts.account))) {
      return std::nullopt;
    }
    if (region_.empty() || parts.region == region_) return arn;
    if (!parts.is_multi_region()) return std::nullopt;
    KmsKeyArn here = parts;
    here.region = region_;
    return here.ToString();
  }

  KmsClientPtr client_;
  std::optional<DiscoveryFilter> filter_;
  std::string region_;
};

Result<KeyringPtr> Make(KmsClientPtr client, std::optional<DiscoveryFilter> filter,
                        std::string region) {
  if (client == nullptr) return Fail(Errc::kInvalidArgument, "a KMS keyring needs a client");
  if (filter) {
    const bool blank = Contains(filter->accounts, std::string());
    if (filter->partition.empty() || filter->accounts.empty() || blank) {
      return Fail(Errc::kInvalidArgument, "a discovery filter needs a partition and accounts");
    }
  }
  return std::make_shared<DiscoveryKeyring>(std::move(client), std::move(filter),
                                            std::move(region));
}

Result<KeyringPtr> MakeMrk(KmsClientPtr client, std::string region,
                           std::optional<DiscoveryFilter> filter) {
  if (!KmsKeyArn::Parse("arn:aws:kms:" + region + ":account:key/id")) {
    return Fail(Errc::kInvalidArgument, "not a region: " + Shown(region));
  }
  return Make(std::move(client), std::move(filter), std::move(region));
}

}  // namespace

Result<KeyringPtr> KmsDiscoveryKeyring(KmsClientPtr client, DiscoveryFilter filter) {
  return Make(std::move(client), std::move(filter), {});
}

Result<KeyringPtr> KmsDiscoveryKeyring(KmsClientPtr client, AnyAccount) {
  return Make(std::move(client), std::nullopt, {});
}

Result<KeyringPtr> KmsMrkDiscoveryKeyring(KmsClientPtr client, std::string region,
                                          DiscoveryFilter filter) {
  return MakeMrk(std::move(client), std::move(region), std::move(filter));
}

Result<KeyringPtr> KmsMrkDiscoveryKeyring(KmsClientPtr client, std::string region, AnyAccount) {
  return MakeMrk(std::move(client), std::move(region), std::nullopt);
}

}  // namespace bartizan::esdk
