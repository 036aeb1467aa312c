// The keyring of one KMS key. (framework/aws-kms/aws-kms-keyring.md, aws-kms-mrk-keyring.md)
#include "bartizan/base/result.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {
namespace {

// The longest field of a message.
constexpr size_t kMostCiphertext = 65'535;

class KmsKeyringImpl final : public Keyring {
 public:
  KmsKeyringImpl(KmsClientPtr client, std::string key_id, bool mrk_aware)
      : client_(std::move(client)), key_id_(std::move(key_id)), mrk_aware_(mrk_aware) {
    auto arn = KmsKeyArn::Parse(key_id_);
    is_key_arn_ = arn && arn->is_key();
  }

  Status OnEncrypt(EncryptionMaterials& materials) override {
    const bool generate = materials.data_key.empty();
    auto answer =
        generate
            ? client_->GenerateDataKey(key_id_, materials.suite->data_key_length, materials.context)
            : client_->Encrypt(key_id_, materials.data_key.view(), materials.context);
    if (!answer) {
      return Fail(Errc::kKeyService,
                  Name() + (generate ? ": no data key" : ": the data key cannot be encrypted"),
                  {std::move(answer).error()});
    }
    if (generate) BARTIZAN_DO(CheckDataKeyLength(*materials.suite, answer->plaintext.size()));
    BARTIZAN_DO(CheckWrapped(*answer));
    if (generate) materials.data_key = std::move(answer->plaintext);
    materials.encrypted_keys.push_back(
        {std::string(kKmsProvider), InfoOf(answer->key_id), std::move(answer->ciphertext)});
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    if (!materials.data_key.empty() && mrk_aware_) return;
    if (!is_key_arn_) {
      causes.push_back({Errc::kInvalidArgument,
                        Name() + ": only the ARN of a key can decrypt, not an alias or a bare id"});
      return;
    }
    KmsUnwrapper unwrapper;
    unwrapper.provider = kKmsProvider;
    unwrapper.name = Name();
    unwrapper.target = [this](const std::string& arn,
                              const KmsKeyArn&) -> std::optional<std::string> {
      const bool ours = mrk_aware_ ? MatchForDecrypt(key_id_, arn) : arn == key_id_;
      return ours ? std::optional(key_id_) : std::nullopt;
    };
    unwrapper.open = [&](const std::string& key_id, const EncryptedDataKey& key) {
      return DecryptInKms(*client_, key_id, key, materials);
    };
    Unwrap(unwrapper, materials, keys, causes);
  }

 private:
  std::string Name() const { return "KMS key " + Shown(key_id_); }

  // A message must name the key that decrypts it. Where the key was configured by its ARN, an
  // answer for another one would make a message that this very keyring could not decrypt.
  Status CheckWrapped(const KmsDataKey& answer) const {
    auto arn = KmsKeyArn::Parse(answer.key_id);
    if (!arn || !arn->is_key()) {
      return Fail(Errc::kKeyService, Name() + ": KMS names no key ARN but " + Shown(answer.key_id));
    }
    if (is_key_arn_) BARTIZAN_DO(CheckAnsweredKey(key_id_, answer.key_id));
    if (answer.ciphertext.empty() || answer.ciphertext.size() > kMostCiphertext) {
      return Fail(Errc::kKeyService, Name() + ": the encrypted data key has " +
                                         std::to_string(answer.ciphertext.size()) + " bytes");
    }
    return {};
  }

  KmsClientPtr client_;
  std::string key_id_;
  bool mrk_aware_;
  bool is_key_arn_ = false;
};

// (aws-kms-key-arn.md, "A valid AWS KMS identifier")
Status CheckIdentifier(const std::string& key_id) {
  if (key_id.empty()) return Fail(Errc::kInvalidArgument, "a KMS keyring needs a key");
  if (key_id.starts_with("arn:")) {
    BARTIZAN_DO(KmsKeyArn::Parse(key_id));
    return {};
  }
  // Whatever is left is a key id or an alias: what follows the type in an ARN.
  const bool alias = key_id.starts_with("alias/");
  auto arn = KmsKeyArn::Parse("arn:aws:kms:region:account:" + (alias ? key_id : "key/" + key_id));
  const bool bare = alias || key_id.find('/') == std::string::npos;
  if (!arn || !bare) {
    return Fail(Errc::kInvalidArgument, "neither ARN, key id nor alias: " + Shown(key_id));
  }
  return {};
}

}  // namespace

Result<KeyringPtr> KmsKeyring(KmsClientPtr client, std::string key_id, bool mrk_aware) {
  if (client == nullptr) return Fail(Errc::kInvalidArgument, "a KMS keyring needs a client");
  BARTIZAN_DO(CheckIdentifier(key_id));
  return std::make_shared<KmsKeyringImpl>(std::move(client), std::move(key_id), mrk_aware);
}

}  // namespace bartizan::esdk
