// framework/aws-kms/aws-kms-ecdh-keyring.md, key-agreement-schemas.md: KMS agrees on the secret,
// the rest is as in the raw ECDH keyring.
#include "bartizan/crypto/ec.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyring_ecdh_wrap.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {
namespace {

using crypto::EcPublicKey;
using internal::EcdhParties;

size_t FieldBytes(Curve curve) {
  return curve == Curve::kP256 ? 32 : curve == Curve::kP384 ? 48 : 66;
}

class KmsEcdh : public Keyring {
 public:
  KmsEcdh(KmsClientPtr client, std::string key_arn, Curve curve)
      : client_(std::move(client)), key_arn_(std::move(key_arn)), curve_(curve) {}

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, "KMS ECDH key " + Shown(key_arn_));
    if (!internal::MayDecrypt(materials, why)) return;
    for (size_t i = 0; i < keys.size(); ++i) {
      if (keys[i].provider_id != internal::kRawEcdhProvider &&
          keys[i].provider_id != internal::kKmsEcdhProvider) {
        continue;
      }
      auto opened = Open(materials, keys[i]);
      if (opened) {
        materials.data_key = *std::move(opened);
        return;
      }
      why.Add(i, opened.error().code, opened.error().ToString());
    }
    why.Finish();
  }

 protected:
  // The other's public key where a message between these two is ours; looked at before KMS is
  // asked.
  virtual Result<EcPublicKey> Other(const EcdhParties& parties) const = 0;

  Result<SecretBytes> Agree(const EcPublicKey& other) const {
    auto answer = client_->DeriveSharedSecret(key_arn_, other.Der());
    if (!answer) {
      return Fail(Errc::kKeyService, "cannot agree on a secret", {std::move(answer).error()});
    }
    BARTIZAN_DO(CheckAnsweredKey(key_arn_, answer->key_id));
    if (answer->secret.size() != FieldBytes(curve_)) {
      return Fail(Errc::kKeyService, "KMS answered with a secret of " +
                                         std::to_string(answer->secret.size()) + " bytes");
    }
    return std::move(answer->secret);
  }
  Curve curve() const { return curve_; }

 private:
  Result<SecretBytes> Open(const DecryptionMaterials& materials,
                           const EncryptedDataKey& key) const {
    BARTIZAN_TRY(auto parties, internal::ParseEcdhInfo(curve_, key.info));
    BARTIZAN_TRY(auto other, Other(parties));
    BARTIZAN_TRY(auto shared, Agree(other));
    return internal::EcdhUnwrap(curve_, shared.view(), parties, materials.context, key.ciphertext,
                                materials.suite->data_key_length);
  }

  KmsClientPtr client_;
  std::string key_arn_;
  Curve curve_;
};

// Our key in KMS and the other's public key (KmsPrivateKeyToStaticPublicKey). What the other sent
// to us decrypts too: the secret is the same.
class StaticKmsEcdh final : public KmsEcdh {
 public:
  StaticKmsEcdh(KmsClientPtr client, const KmsEcdhKeys& keys, const EcPublicKey& sender,
                EcPublicKey recipient)
      : KmsEcdh(std::move(client), keys.key_arn, keys.curve),
        recipient_(std::move(recipient)),
        parties_{recipient_.CompressedPoint(), sender.CompressedPoint()} {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    BARTIZAN_TRY(auto data_key, internal::DataKeyToWrap::From(materials));
    BARTIZAN_TRY(auto shared, Agree(recipient_));
    BARTIZAN_TRY(auto wrapped, internal::EcdhWrap(curve(), shared.view(), parties_,
                                                  materials.context, data_key.view()));
    std::move(data_key).AddTo(materials, {std::string(internal::kKmsEcdhProvider),
                                          internal::EcdhInfo(parties_), std::move(wrapped)});
    return {};
  }

 private:
  Result<EcPublicKey> Other(const EcdhParties& parties) const override {
    if (parties == parties_ || parties == EcdhParties{parties_.sender, parties_.recipient}) {
      return recipient_;
    }
    return Fail(Errc::kNoUsableKey, "is for other keys");
  }
  EcPublicKey recipient_;
  EcdhParties parties_;
};

// Whatever was sent to our key (KmsPublicKeyDiscovery).
class DiscoveryKmsEcdh final : public KmsEcdh {
 public:
  DiscoveryKmsEcdh(KmsClientPtr client, const KmsEcdhKeys& keys, const EcPublicKey& recipient)
      : KmsEcdh(std::move(client), keys.key_arn, keys.curve),
        recipient_(recipient.CompressedPoint()) {}

  Status OnEncrypt(EncryptionMaterials& /*materials*/) override {
    return Fail(Errc::kInvalidArgument, "a KMS ECDH keyring of public key discovery only decrypts");
  }

 private:
  Result<EcPublicKey> Other(const EcdhParties& parties) const override {
    if (parties.recipient != recipient_) return Fail(Errc::kNoUsableKey, "is for another key");
    auto sender = EcPublicKey::FromPoint(internal::ToCrypto(curve()), parties.sender);
    if (!sender) return Fail(Errc::kMalformed, "does not name a sender's point on this curve");
    return *std::move(sender);
  }
  std::vector<uint8_t> recipient_;
};

// The public half of the key in KMS, as given or as KMS tells it.
Result<EcPublicKey> OwnPublicKey(KmsClient& client, const KmsEcdhKeys& keys,
                                 const std::vector<uint8_t>& given) {
  const crypto::Curve curve = internal::ToCrypto(keys.curve);
  if (!given.empty()) return internal::Lift(EcPublicKey::FromDer(curve, given));
  auto answer = client.GetPublicKey(keys.key_arn);
  if (!answer) {
    return Fail(Errc::kKeyService, "the public key of " + Shown(keys.key_arn) + " is not to be had",
                {std::move(answer).error()});
  }
  BARTIZAN_DO(CheckAnsweredKey(keys.key_arn, answer->key_id));
  if (answer->usage != "KEY_AGREEMENT") {
    return Fail(Errc::kInvalidArgument, Shown(keys.key_arn) + " is a key for " +
                                            Shown(answer->usage) + ", not for KEY_AGREEMENT");
  }
  return internal::Lift(EcPublicKey::FromDer(curve, answer->der));
}

Status Check(const KmsClientPtr& client, const KmsEcdhKeys& keys) {
  if (client == nullptr) return Fail(Errc::kInvalidArgument, "a KMS ECDH keyring needs a client");
  BARTIZAN_TRY(auto arn, KmsKeyArn::Parse(keys.key_arn));
  if (!arn.is_key()) {
    return Fail(Errc::kInvalidArgument, "a KMS ECDH keyring needs a key's ARN, not an alias");
  }
  if (keys.curve == Curve::kNone) {
    return Fail(Errc::kInvalidArgument, "a KMS ECDH keyring needs a curve");
  }
  return {};
}

}  // namespace

Result<KeyringPtr> KmsEcdhKeyring(KmsClientPtr client, const KmsEcdhKeys& keys) {
  BARTIZAN_DO(Check(client, keys));
  switch (keys.schema) {
    case EcdhSchema::kStatic: {
      BARTIZAN_TRY(auto recipient, internal::Lift(EcPublicKey::FromDer(
                                       internal::ToCrypto(keys.curve), keys.recipient_public)));
      BARTIZAN_TRY(auto sender, OwnPublicKey(*client, keys, keys.sender_public));
      return std::make_shared<StaticKmsEcdh>(std::move(client), keys, sender, std::move(recipient));
    }
    case EcdhSchema::kPublicKeyDiscovery: {
      if (!keys.sender_public.empty()) {
        return Fail(Errc::kInvalidArgument, "public key discovery takes messages of any sender");
      }
      BARTIZAN_TRY(auto recipient, OwnPublicKey(*client, keys, keys.recipient_public));
      return std::make_shared<DiscoveryKmsEcdh>(std::move(client), keys, recipient);
    }
    case EcdhSchema::kEphemeralToPublic:
      break;
  }
  return Fail(Errc::kInvalidArgument, "an ephemeral key is not in KMS: take a raw ECDH keyring");
}

}  // namespace bartizan::esdk
