// framework/raw-aes-keyring.md
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "bartizan/crypto/aead.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

// After the key name: tag length in bits u32, IV length in bytes u32, IV.
constexpr std::array<uint8_t, 8> kLengths = {0, 0, 0, 128, 0, 0, 0, 12};
constexpr size_t kInfoTailBytes = kLengths.size() + kIvLength;

class RawAes : public internal::LocalKeyring {
 public:
  RawAes(std::string key_namespace, std::string key_name, SecretBytes key)
      : namespace_(std::move(key_namespace)), name_(std::move(key_name)), key_(std::move(key)) {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    BARTIZAN_TRY(auto data_key, internal::DataKeyToWrap::From(materials));
    BARTIZAN_TRY(auto aad, internal::ContextBytes(materials.context));
    BARTIZAN_TRY(auto aes, internal::Lift(crypto::AesGcm::Create(key_.view())));
    EncryptedDataKey encrypted{namespace_, {name_.begin(), name_.end()}, {}};
    std::array<uint8_t, kIvLength> iv;
    crypto::RandomBytes(iv);
    encrypted.info.insert(encrypted.info.end(), kLengths.begin(), kLengths.end());
    encrypted.info.insert(encrypted.info.end(), iv.begin(), iv.end());
    encrypted.ciphertext.resize(data_key.view().size() + kTagLength);
    MutableBytes out(encrypted.ciphertext);
    BARTIZAN_DO(internal::Lift(aes.Seal(iv, aad, data_key.view(), out.first(data_key.view().size()),
                                        out.last(kTagLength))));
    std::move(data_key).AddTo(materials, std::move(encrypted));
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes,
                         fmt::format("raw AES key \"{}\" of namespace \"{}\"", name_, namespace_));
    if (!internal::MayDecrypt(materials, why)) return;
    auto aad = internal::ContextBytes(materials.context);
    if (!aad) return why.Refuse(aad.error().code, aad.error().message);
    auto aes = internal::Lift(crypto::AesGcm::Create(key_.view()));
    if (!aes) return why.Refuse(aes.error().code, aes.error().message);
    for (size_t i = 0; i < keys.size(); ++i) {
      if (!IsOurs(keys[i])) continue;
      auto opened = Open(*aes, *aad, keys[i], materials.suite->data_key_length);
      if (opened) {
        materials.data_key = *std::move(opened);
        return;
      }
      why.Add(i, opened.error().code, opened.error().message);
    }
    why.Finish();
  }

 private:
  // By provider and key name. A longer name that starts with ours makes the information longer.
  bool IsOurs(const EncryptedDataKey& key) const {
    return key.provider_id == namespace_ && key.info.size() == name_.size() + kInfoTailBytes &&
           std::equal(name_.begin(), name_.end(), key.info.begin(),
                      [](char a, uint8_t b) { return static_cast<uint8_t>(a) == b; });
  }

  Result<SecretBytes> Open(crypto::AesGcm& aes, Bytes aad, const EncryptedDataKey& key,
                           size_t length) const {
    Bytes tail = Bytes(key.info).subspan(name_.size());
    if (!std::ranges::equal(tail.first(kLengths.size()), kLengths)) {
      return Fail(Errc::kMalformed, "does not have an IV of 12 bytes and a tag of 128 bits");
    }
    if (key.ciphertext.size() != length + kTagLength) {
      return Fail(Errc::kMalformed, "does not have the algorithm suite's length");
    }
    Bytes sealed(key.ciphertext);
    SecretBytes opened(length);
    if (!aes.Open(tail.last(kIvLength), aad, sealed.first(length), sealed.last(kTagLength),
                  opened.mutable_view())) {
      return Fail(Errc::kAuthentication,
                  "cannot be decrypted: another key, another encryption context, or tampering");
    }
    return opened;
  }

  std::string namespace_, name_;
  SecretBytes key_;
};

}  // namespace

Result<KeyringPtr> RawAesKeyring(std::string key_namespace, std::string key_name, SecretBytes key) {
  BARTIZAN_DO(internal::CheckKeyName(key_namespace, key_name));
  BARTIZAN_DO(internal::Lift(crypto::AesGcm::Create(key.view())));
  return std::make_shared<RawAes>(std::move(key_namespace), std::move(key_name), std::move(key));
}

}  // namespace bartizan::esdk
