// framework/aws-kms/aws-kms-rsa-keyring.md: the data key with a digest of the encryption context in
// front, under an RSA key of KMS. The public key is public: whoever has it can write messages, so
// suites with a signature, which would look like a proof of who wrote, are refused.
#include "bartizan/crypto/kdf.h"
#include "bartizan/crypto/rsa.h"
#include "bartizan/esdk/keyring_common.h"
#include "bartizan/esdk/kms_common.h"

namespace bartizan::esdk {
namespace {

constexpr size_t kDigestBytes = 48;
using ContextDigest = std::array<uint8_t, kDigestBytes>;

Result<ContextDigest> DigestOf(const EncryptionContext& context) {
  BARTIZAN_TRY(auto bytes, internal::ContextBytes(context));
  ContextDigest digest{};
  crypto::Hasher(crypto::Hash::kSha384).Update(bytes).Finish(digest);
  return digest;
}

Status CheckUnsigned(const AlgorithmSuite* suite) {
  if (suite != nullptr && !suite->has_signature()) return {};
  return Fail(Errc::kInvalidArgument,
              "a KMS RSA keyring takes no algorithm suites with a signature");
}

class KmsRsa final : public Keyring {
 public:
  KmsRsa(KmsClientPtr client, std::string key_arn, std::optional<crypto::RsaKey> public_key,
         RsaPadding padding)
      : client_(std::move(client)),
        key_arn_(std::move(key_arn)),
        public_key_(std::move(public_key)),
        sha1_(padding == RsaPadding::kOaepSha1) {}

  Status OnEncrypt(EncryptionMaterials& materials) override {
    if (!public_key_) {
      return Fail(Errc::kInvalidArgument, Name() + ": without its public key it only decrypts");
    }
    BARTIZAN_DO(CheckUnsigned(materials.suite));
    BARTIZAN_TRY(auto digest, DigestOf(materials.context));
    BARTIZAN_TRY(auto data_key, internal::DataKeyToWrap::From(materials));
    SecretBytes plain(kDigestBytes + data_key.view().size());
    std::ranges::copy(digest, plain.mutable_view().begin());
    std::ranges::copy(data_key.view(), plain.mutable_view().begin() + kDigestBytes);
    BARTIZAN_TRY(auto sealed,
                 internal::Lift(public_key_->Encrypt(
                     sha1_ ? crypto::RsaPadding::kOaepSha1 : crypto::RsaPadding::kOaepSha256,
                     plain.view())));
    std::move(data_key).AddTo(materials,
                              {std::string(kKmsRsaProvider), InfoOf(key_arn_), std::move(sealed)});
    return {};
  }

  void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                 std::vector<Error>& causes) override {
    internal::Causes why(causes, Name());
    if (client_ == nullptr) {
      return why.Refuse(Errc::kInvalidArgument, "without a KMS client it only encrypts");
    }
    if (auto allowed = CheckUnsigned(materials.suite); !allowed) {
      return why.Refuse(allowed.error().code, allowed.error().message);
    }
    auto digest = DigestOf(materials.context);
    if (!digest) return why.Refuse(digest.error().code, digest.error().message);
    KmsUnwrapper unwrapper;
    unwrapper.provider = kKmsRsaProvider;
    unwrapper.name = Name();
    unwrapper.target = [this](const std::string& arn,
                              const KmsKeyArn&) -> std::optional<std::string> {
      return MatchForDecrypt(key_arn_, arn) ? std::optional(key_arn_) : std::nullopt;
    };
    unwrapper.open = [&](const std::string& key_id, const EncryptedDataKey& key) {
      return Open(key_id, key, *digest);
    };
    Unwrap(unwrapper, materials, keys, causes);
  }

 private:
  std::string Name() const { return "KMS RSA key " + Shown(key_arn_); }

  Result<SecretBytes> Open(const std::string& key_id, const EncryptedDataKey& key,
                           const ContextDigest& digest) const {
    BARTIZAN_TRY(auto answer, client_->Decrypt(key_id, key.ciphertext, {},
                                               sha1_ ? "RSAES_OAEP_SHA_1" : "RSAES_OAEP_SHA_256"));
    BARTIZAN_DO(CheckAnsweredKey(key_id, answer.key_id));
    Bytes plain = answer.plaintext.view();
    if (plain.size() < kDigestBytes) {
      return Fail(Errc::kMalformed, "too short for a data key and the digest of its context");
    }
    if (!ConstantTimeEqual(plain.first(kDigestBytes), digest)) {
      return Fail(Errc::kContextMismatch, "it was encrypted with another encryption context");
    }
    return SecretBytes::CopyOf(plain.subspan(kDigestBytes));
  }

  KmsClientPtr client_;
  std::string key_arn_;
  std::optional<crypto::RsaKey> public_key_;
  bool sha1_;
};

}  // namespace

Result<KeyringPtr> KmsRsaKeyring(KmsClientPtr client, std::string key_arn,
                                 std::string_view public_pem, RsaPadding padding) {
  BARTIZAN_TRY(auto arn, KmsKeyArn::Parse(key_arn));
  if (!arn.is_key()) {
    return Fail(Errc::kInvalidArgument, "a KMS RSA keyring needs a key's ARN, not an alias");
  }
  if (padding != RsaPadding::kOaepSha1 && padding != RsaPadding::kOaepSha256) {
    return Fail(Errc::kInvalidArgument, "KMS decrypts RSA with OAEP of SHA-1 or SHA-256 only");
  }
  if (client == nullptr && public_pem.empty()) {
    return Fail(Errc::kInvalidArgument, "a KMS RSA keyring needs a client, a public key or both");
  }
  std::optional<crypto::RsaKey> public_key;
  if (!public_pem.empty()) {
    BARTIZAN_TRY(public_key, internal::Lift(crypto::RsaKey::PublicFromPem(public_pem)));
  }
  return std::make_shared<KmsRsa>(std::move(client), std::move(key_arn), std::move(public_key),
                                  padding);
}

}  // namespace bartizan::esdk
