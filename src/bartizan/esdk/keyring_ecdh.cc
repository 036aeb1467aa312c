// framework/raw-ecdh-keyring.md
#include <algorithm>
#include <optional>

#include "bartizan/crypto/ec.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/keyring_ecdh_wrap.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {
namespace {

using crypto::EcPrivateKey;
using crypto::EcPublicKey;
using internal::EcdhParties;

Result<SecretBytes> SharedSecret(const EcPrivateKey& mine, const EcPublicKey& theirs) {
  BARTIZAN_TRY(auto secret, internal::Lift(mine.Ecdh(theirs)));
  return internal::SecretOf(std::move(secret));
}

// What decryption is the same for: find an encrypted data key for us, agree on a secret, unwrap.
class RawEcdh : public internal::LocalKeyring {
 public:
  explicit RawEcdh(Curve curve) : curve_(curve) {}

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, "raw ECDH key");
    if (!internal::MayDecrypt(materials, why)) return;
    for (size_t i = 0; i < keys.size(); ++i) {
      // Both kinds of keyring write the same form, so each reads what the other wrote.
      if (keys[i].provider_id != internal::kRawEcdhProvider &&
          keys[i].provider_id != internal::kKmsEcdhProvider) {
        continue;
      }
      auto opened = Open(materials, keys[i]);
      if (opened) {
        materials.data_key = *std::move(opened);
        return;
      }
      why.Add(i, opened.error().code, opened.error().message);
    }
    why.Finish();
  }

 protected:
  Status Wrap(EncryptionMaterials& materials, const EcdhParties& parties, Bytes shared) const {
    BARTIZAN_TRY(auto data_key, internal::DataKeyToWrap::From(materials));
    BARTIZAN_TRY(auto wrapped,
                 internal::EcdhWrap(curve_, shared, parties, materials.context, data_key.view()));
    std::move(data_key).AddTo(materials, {std::string(internal::kRawEcdhProvider),
                                          internal::EcdhInfo(parties), std::move(wrapped)});
    return {};
  }
  // The shared secret with these parties; kNoUsableKey where they are not ours.
  virtual Result<SecretBytes> Agree(const EcdhParties& parties) const = 0;
  Curve curve() const { return curve_; }

 private:
  Result<SecretBytes> Open(const DecryptionMaterials& materials,
                           const EncryptedDataKey& key) const {
    BARTIZAN_TRY(auto parties, internal::ParseEcdhInfo(curve_, key.info));
    BARTIZAN_TRY(auto shared, Agree(parties));
    return internal::EcdhUnwrap(curve_, shared.view(), parties, materials.context, key.ciphertext,
                                materials.suite->data_key_length);
  }
  Curve curve_;
};

// Our private key and the other's public key (RawPrivateKeyToStaticPublicKey). What the other sent
// to us decrypts too: the secret is the same.
class StaticEcdh : public RawEcdh {
 public:
  StaticEcdh(Curve curve, EcdhParties parties, SecretBytes shared)
      : RawEcdh(curve), parties_(std::move(parties)), shared_(std::move(shared)) {}
  Status OnEncrypt(EncryptionMaterials& materials) override {
    return Wrap(materials, parties_, shared_.view());
  }

 private:
  Result<SecretBytes> Agree(const EcdhParties& parties) const override {
    if (parties == parties_ || parties == EcdhParties{parties_.sender, parties_.recipient}) {
      return shared_.Clone();
    }
    return Fail(Errc::kNoUsableKey, "is for other keys");
  }
  EcdhParties parties_;
  SecretBytes shared_;
};

// A new key for each message (EphemeralPrivateKeyToStaticPublicKey).
class EphemeralEcdh : public RawEcdh {
 public:
  EphemeralEcdh(Curve curve, EcPublicKey recipient)
      : RawEcdh(curve), recipient_(std::move(recipient)) {}
  Status OnEncrypt(EncryptionMaterials& materials) override {
    BARTIZAN_TRY(auto sender, internal::Lift(EcPrivateKey::Generate(internal::ToCrypto(curve()))));
    BARTIZAN_TRY(auto shared, SharedSecret(sender, recipient_));
    return Wrap(materials, {recipient_.CompressedPoint(), sender.Public().CompressedPoint()},
                shared.view());
  }
  void OnDecrypt(DecryptionMaterials& /*materials*/, std::span<const EncryptedDataKey> /*keys*/,
                 std::vector<Error>& causes) override {
    internal::Causes(causes, "ephemeral raw ECDH key")
        .Refuse(Errc::kNoUsableKey, "only encrypts: the recipient's private key decrypts");
  }

 private:
  Result<SecretBytes> Agree(const EcdhParties& /*parties*/) const override {
    return Fail(Errc::kInternal, "an ephemeral key does not decrypt");
  }
  EcPublicKey recipient_;
};

// Whatever was sent to our key (PublicKeyDiscovery).
class DiscoveryEcdh : public RawEcdh {
 public:
  DiscoveryEcdh(Curve curve, EcPrivateKey mine)
      : RawEcdh(curve), mine_(std::move(mine)), recipient_(mine_.Public().CompressedPoint()) {}
  Status OnEncrypt(EncryptionMaterials& /*materials*/) override {
    return Fail(Errc::kInvalidArgument, "a raw ECDH keyring of public key discovery only decrypts");
  }

 private:
  Result<SecretBytes> Agree(const EcdhParties& parties) const override {
    if (parties.recipient != recipient_) return Fail(Errc::kNoUsableKey, "is for another key");
    auto sender = EcPublicKey::FromPoint(internal::ToCrypto(curve()), parties.sender);
    if (!sender) return Fail(Errc::kMalformed, "does not name a sender's point on this curve");
    return SharedSecret(mine_, *sender);
  }
  EcPrivateKey mine_;
  std::vector<uint8_t> recipient_;
};

Result<KeyringPtr> MakeStatic(const EcdhKeys& keys) {
  crypto::Curve curve = internal::ToCrypto(keys.curve);
  BARTIZAN_TRY(auto mine, internal::Lift(EcPrivateKey::FromPem(curve, keys.private_pem)));
  BARTIZAN_TRY(auto theirs, internal::Lift(EcPublicKey::FromPem(curve, keys.recipient_public_pem)));
  BARTIZAN_TRY(auto shared, SharedSecret(mine, theirs));
  return std::make_shared<StaticEcdh>(
      keys.curve, EcdhParties{theirs.CompressedPoint(), mine.Public().CompressedPoint()},
      std::move(shared));
}

Result<KeyringPtr> MakeEphemeral(const EcdhKeys& keys) {
  if (!keys.private_pem.empty()) {
    return Fail(Errc::kInvalidArgument, "an ephemeral raw ECDH keyring makes its private keys");
  }
  BARTIZAN_TRY(auto recipient, internal::Lift(EcPublicKey::FromPem(internal::ToCrypto(keys.curve),
                                                                   keys.recipient_public_pem)));
  return std::make_shared<EphemeralEcdh>(keys.curve, std::move(recipient));
}

Result<KeyringPtr> MakeDiscovery(const EcdhKeys& keys) {
  if (!keys.recipient_public_pem.empty()) {
    return Fail(Errc::kInvalidArgument,
                "a raw ECDH keyring of public key discovery takes the private key alone");
  }
  BARTIZAN_TRY(auto mine, internal::Lift(EcPrivateKey::FromPem(internal::ToCrypto(keys.curve),
                                                               keys.private_pem)));
  return std::make_shared<DiscoveryEcdh>(keys.curve, std::move(mine));
}

}  // namespace

Result<KeyringPtr> RawEcdhKeyring(const EcdhKeys& keys) {
  if (keys.curve == Curve::kNone) {
    return Fail(Errc::kInvalidArgument, "a raw ECDH keyring needs a curve");
  }
  switch (keys.schema) {
    case EcdhSchema::kStatic:
      return MakeStatic(keys);
    case EcdhSchema::kEphemeralToPublic:
      return MakeEphemeral(keys);
    case EcdhSchema::kPublicKeyDiscovery:
      break;
  }
  return MakeDiscovery(keys);
}

}  // namespace bartizan::esdk
