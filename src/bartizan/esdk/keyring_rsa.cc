// framework/raw-rsa-keyring.md
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "bartizan/crypto/rsa.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

crypto::RsaPadding ToCrypto(RsaPadding padding) {
  switch (padding) {
    case RsaPadding::kPkcs1:
      return crypto::RsaPadding::kPkcs1;
    case RsaPadding::kOaepSha1:
      return crypto::RsaPadding::kOaepSha1;
    case RsaPadding::kOaepSha256:
      return crypto::RsaPadding::kOaepSha256;
    case RsaPadding::kOaepSha384:
      return crypto::RsaPadding::kOaepSha384;
    case RsaPadding::kOaepSha512:
      break;
  }
  return crypto::RsaPadding::kOaepSha512;
}

class RawRsa : public internal::LocalKeyring {
 public:
  RawRsa(std::string key_namespace, std::string key_name, RsaPadding padding,
         std::optional<crypto::RsaKey> public_key, std::optional<crypto::RsaKey> private_key)
      : namespace_(std::move(key_namespace)),
        name_(std::move(key_name)),
        padding_(ToCrypto(padding)),
        public_(std::move(public_key)),
        private_(std::move(private_key)) {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    // The public half of a private key would do, but the specification forbids it.
    if (!public_)
      return Fail(Errc::kInvalidArgument, Name() + " has no public key to encrypt with");
    BARTIZAN_TRY(auto data_key, internal::DataKeyToWrap::From(materials));
    BARTIZAN_TRY(auto sealed, internal::Lift(public_->Encrypt(padding_, data_key.view())));
    std::move(data_key).AddTo(materials,
                              {namespace_, {name_.begin(), name_.end()}, std::move(sealed)});
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, Name());
    if (!internal::MayDecrypt(materials, why)) return;
    if (!private_) return why.Refuse(Errc::kNoUsableKey, "has no private key to decrypt with");
    for (size_t i = 0; i < keys.size(); ++i) {
      if (!IsOurs(keys[i])) continue;
      auto opened = private_->Decrypt(padding_, keys[i].ciphertext);
      SecretBytes key = opened ? internal::SecretOf(*std::move(opened)) : SecretBytes();
      if (key.size() == materials.suite->data_key_length) {
        materials.data_key = std::move(key);
        return;
      }
      // A wrong length is not told apart: of PKCS#1 v1.5 that would be an oracle.
      why.Add(i, Errc::kAuthentication,
              "cannot be decrypted: another key, another padding, or tampering");
    }
    why.Finish();
  }

 private:
  std::string Name() const {
    return fmt::format("raw RSA key \"{}\" of namespace \"{}\"", name_, namespace_);
  }
  bool IsOurs(const EncryptedDataKey& key) const {
    return key.provider_id == namespace_ && std::ranges::equal(key.info, name_, {}, {}, [](char c) {
             return static_cast<uint8_t>(c);
           });
  }

  std::string namespace_, name_;
  crypto::RsaPadding padding_;
  std::optional<crypto::RsaKey> public_, private_;
};

}  // namespace

Result<KeyringPtr> RawRsaKeyring(std::string key_namespace, std::string key_name,
                                 RsaPadding padding, std::string_view public_pem,
                                 std::string_view private_pem) {
  BARTIZAN_DO(internal::CheckKeyName(key_namespace, key_name));
  if (public_pem.empty() && private_pem.empty()) {
    return Fail(Errc::kInvalidArgument, "a raw RSA keyring needs a public or a private key");
  }
  std::optional<crypto::RsaKey> public_key, private_key;
  if (!public_pem.empty()) {
    BARTIZAN_TRY(public_key, internal::Lift(crypto::RsaKey::PublicFromPem(public_pem)));
  }
  if (!private_pem.empty()) {
    BARTIZAN_TRY(private_key, internal::Lift(crypto::RsaKey::PrivateFromPem(private_pem)));
  }
  return std::make_shared<RawRsa>(std::move(key_namespace), std::move(key_name), padding,
                                  std::move(public_key), std::move(private_key));
}

}  // namespace bartizan::esdk
