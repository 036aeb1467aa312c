// The materials manager over one keyring. (framework/default-cmm.md)
#include <utility>

#include "bartizan/base/text.h"
#include "bartizan/crypto/ec.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/esdk/materials_check.h"

namespace bartizan::esdk {
namespace {

crypto::Curve CryptoCurve(Curve curve) {
  if (curve == Curve::kP256) return crypto::Curve::kP256;
  return curve == Curve::kP384 ? crypto::Curve::kP384 : crypto::Curve::kP521;
}

std::unexpected<Error> NoKeyring() {
  return Fail(Errc::kInvalidArgument, "the materials manager has no keyring");
}

// A new key pair: the private key goes with the materials, the public one into the context.
Status AddSigningKey(EncryptionMaterials& materials) {
  auto key = crypto::EcPrivateKey::Generate(CryptoCurve(materials.suite->signature));
  if (!key) return Fail(Errc::kInternal, "no signing key: " + key.error().message);
  auto der = key->Der();
  materials.signing_key = SecretBytes::CopyOf(der);
  crypto::Wipe(der.data(), der.size());
  materials.context.emplace(kPublicKeyField, Base64Encode(key->Public().CompressedPoint()));
  return {};
}

// A message is half-signed when its suite and its context do not agree on whether it is signed.
Result<std::vector<uint8_t>> VerificationKey(const AlgorithmSuite& suite,
                                             const EncryptionContext& context) {
  auto field = context.find(std::string(kPublicKeyField));
  const bool present = field != context.end();
  if (present != suite.has_signature()) {
    return Fail(Errc::kMalformed, present
                                      ? "the message names a public key but its suite does not sign"
                                      : "the message is signed but names no public key");
  }
  if (!present) return std::vector<uint8_t>();
  auto point = Base64Decode(field->second);
  if (!point) return Fail(Errc::kMalformed, "the public key of the message is not base64");
  auto key = crypto::EcPublicKey::FromPoint(CryptoCurve(suite.signature), *point);
  // One form only: an uncompressed point would be a second spelling of the same key.
  if (!key || key->CompressedPoint() != *point) {
    return Fail(Errc::kMalformed, "the public key of the message is not a point of its curve");
  }
  return *std::move(point);
}

class Default final : public MaterialsManager {
 public:
  explicit Default(KeyringPtr keyring) : keyring_(std::move(keyring)) {}

  Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) override {
    if (!keyring_) return NoKeyring();
    if (auto status = CheckRequest(request); !status) return std::unexpected(status.error());
    if (auto status = CheckContext(request.context); !status) {
      return std::unexpected(status.error());  // with a public key of the caller's, say
    }
    EncryptionMaterials materials{
        .suite = request.suite != nullptr ? request.suite : &DefaultSuite(request.policy),
        .context = request.context,
        .required_keys = request.required_keys};
    const AlgorithmSuite* suite = materials.suite;
    if (suite->has_signature()) {
      if (auto status = AddSigningKey(materials); !status) return std::unexpected(status.error());
    }
    if (auto status = keyring_->OnEncrypt(materials); !status) {
      return std::unexpected(status.error());
    }
    if (materials.suite != suite) {
      return Fail(Errc::kInternal, "the keyring changed the algorithm suite");
    }
    if (auto status = CheckMaterials(materials, request); !status) {
      return std::unexpected(status.error());
    }
    return materials;
  }

  Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) override {
    if (!keyring_) return NoKeyring();
    if (auto status = CheckRequest(request); !status) return std::unexpected(status.error());
    auto verification_key = VerificationKey(*request.suite, request.context);
    if (!verification_key) return std::unexpected(verification_key.error());
    DecryptionMaterials materials{.suite = request.suite,
                                  .context = request.context,
                                  .verification_key = *std::move(verification_key)};
    if (auto status = AddReproduced(request.reproduced, materials); !status) {
      return std::unexpected(status.error());
    }
    std::vector<Error> causes;
    keyring_->OnDecrypt(materials, request.keys, causes);
    if (materials.data_key.empty()) {
      return Fail(Errc::kNoUsableKey, "no encrypted data key could be decrypted",
                  std::move(causes));
    }
    if (auto status = CheckMaterials(materials, request); !status) {
      return std::unexpected(status.error());
    }
    return materials;
  }

 private:
  // What the header does not have is authenticated with it.
  static Status AddReproduced(const EncryptionContext& reproduced, DecryptionMaterials& materials) {
    for (const auto& [key, value] : reproduced) {
      if (!materials.context.emplace(key, value).second) continue;
      if (key.starts_with(kReservedPrefix)) {
        return Fail(Errc::kInvalidArgument,
                    "encryption context keys that start with aws-crypto- are reserved");
      }
      materials.required_keys.insert(key);
    }
    return {};
  }

  KeyringPtr keyring_;
};

}  // namespace

ManagerPtr DefaultManager(KeyringPtr keyring) {
  return std::make_shared<Default>(std::move(keyring));
}

}  // namespace bartizan::esdk
