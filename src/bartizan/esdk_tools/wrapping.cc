#include "bartizan/esdk_tools/wrapping.h"

#include <fmt/format.h>

#include "bartizan/crypto/hash.h"
#include "bartizan/esdk_tools/failure.h"
#include "bartizan/esdk_tools/key_source.h"

namespace bartizan::esdk_tools {

namespace {

using esdk::KeyringPtr;

class Maker {
 public:
  Maker(Direction direction, const KmsFactory& kms, std::vector<std::string>& warnings)
      : direction_(direction), kms_(kms), warnings_(warnings) {}

  Status Add(const WrappingKeys& wrapping) {
    if (wrapping.provider == "aws-kms") return AddKms(wrapping);
    if (wrapping.provider == "raw-aes") return AddAes(wrapping);
    if (wrapping.provider == "raw-rsa") return AddRsa(wrapping);
    return AddEcdh(wrapping);
  }

  Result<KeyringPtr> Take() {
    if (keyrings_.size() == 1) return keyrings_.front();
    if (direction_ == Direction::kDecrypt) {
      return Lift(esdk::MultiKeyring(nullptr, std::move(keyrings_)));
    }
    KeyringPtr generator = keyrings_.front();
    keyrings_.erase(keyrings_.begin());
    return Lift(esdk::MultiKeyring(std::move(generator), std::move(keyrings_)));
  }

 private:
  Status Keep(Result<KeyringPtr> made) {
    BARTIZAN_TRY(auto keyring, std::move(made));
    keyrings_.push_back(std::move(keyring));
    return {};
  }

  Status AddKms(const WrappingKeys& wrapping) {
    BARTIZAN_TRY(const auto client, kms_(wrapping.profile, wrapping.region));
    if (wrapping.discovery) return AddDiscovery(wrapping, client);
    std::vector<std::string> multi_region;
    for (const std::string& key : wrapping.keys) {
      const auto arn = esdk::KmsKeyArn::Parse(key);
      const bool mrk = arn && arn->is_multi_region();
      if (mrk) multi_region.push_back(key);
      BARTIZAN_DO(Keep(Lift(esdk::KmsKeyring(client, key, mrk))));
    }
    return Lift(esdk::CheckMrksAreUnique(multi_region));
  }

  Status AddDiscovery(const WrappingKeys& wrapping, const esdk::KmsClientPtr& client) {
    if (wrapping.accounts.empty()) {
      warnings_.push_back(
          "discovery without discovery-account= takes any key of any account that you may use");
      return Keep(Lift(wrapping.region ? esdk::KmsMrkDiscoveryKeyring(client, *wrapping.region,
                                                                      esdk::AnyAccount{})
                                       : esdk::KmsDiscoveryKeyring(client, esdk::AnyAccount{})));
    }
    esdk::DiscoveryFilter filter{wrapping.partition, wrapping.accounts};
    return Keep(Lift(wrapping.region
                         ? esdk::KmsMrkDiscoveryKeyring(client, *wrapping.region, std::move(filter))
                         : esdk::KmsDiscoveryKeyring(client, std::move(filter))));
  }

  Status AddAes(const WrappingKeys& wrapping) {
    BARTIZAN_TRY(const auto material, ReadKeySource(wrapping.keys.front(), warnings_));
    BARTIZAN_TRY(auto key, DecodeAesKey(material));
    return Keep(Lift(esdk::RawAesKeyring(wrapping.key_namespace, wrapping.name, std::move(key))));
  }

  // An empty source is an empty text: that half of the pair is not needed.
  Result<esdk::SecretBytes> Pem(const std::string& source, bool is_public) {
    if (source.empty()) return esdk::SecretBytes();
    std::vector<std::string> public_needs_none;
    return ReadKeySource(source, is_public ? public_needs_none : warnings_);
  }

  Status AddRsa(const WrappingKeys& wrapping) {
    BARTIZAN_TRY(const auto public_pem, Pem(wrapping.public_key, true));
    BARTIZAN_TRY(const auto private_pem, Pem(wrapping.private_key, false));
    return Keep(Lift(esdk::RawRsaKeyring(wrapping.key_namespace, wrapping.name, wrapping.padding,
                                         TextOf(public_pem), TextOf(private_pem))));
  }

  Status AddEcdh(const WrappingKeys& wrapping) {
    BARTIZAN_TRY(const auto public_pem, Pem(wrapping.public_key, true));
    BARTIZAN_TRY(const auto private_pem, Pem(wrapping.private_key, false));
    esdk::EcdhKeys keys;
    keys.schema = wrapping.schema;
    keys.curve = wrapping.curve;
    keys.private_pem = TextOf(private_pem);
    keys.recipient_public_pem = TextOf(public_pem);
    auto made = Lift(esdk::RawEcdhKeyring(keys));
    crypto::Wipe(keys.private_pem.data(), keys.private_pem.size());
    return Keep(std::move(made));
  }

  Direction direction_;
  const KmsFactory& kms_;
  std::vector<std::string>& warnings_;
  std::vector<KeyringPtr> keyrings_;
};

}  // namespace

Result<KeyringPtr> MakeKeyring(const std::vector<WrappingKeys>& wrapping, Direction direction,
                               const KmsFactory& kms, std::vector<std::string>& warnings) {
  Maker maker(direction, kms, warnings);
  for (const WrappingKeys& keys : wrapping) BARTIZAN_DO(maker.Add(keys));
  return maker.Take();
}

}  // namespace bartizan::esdk_tools
