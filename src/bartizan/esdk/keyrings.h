#pragma once
// The keyrings. Keys are always named: nothing is decrypted under a key that was not configured.
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bartizan/esdk/materials.h"

namespace bartizan::esdk {

// framework/raw-aes-keyring.md. The key has 16, 24 or 32 bytes; the namespace must not be
// "aws-kms".
Result<KeyringPtr> RawAesKeyring(std::string key_namespace, std::string key_name, SecretBytes key);

// framework/raw-rsa-keyring.md. One of the keys may be missing (PEM, SubjectPublicKeyInfo and
// PKCS#8 or PKCS#1).
enum class RsaPadding : uint8_t { kPkcs1, kOaepSha1, kOaepSha256, kOaepSha384, kOaepSha512 };
Result<KeyringPtr> RawRsaKeyring(std::string key_namespace, std::string key_name,
                                 RsaPadding padding, std::string_view public_pem,
                                 std::string_view private_pem);

// framework/raw-ecdh-keyring.md.
enum class EcdhSchema : uint8_t {
  kStatic,             // sender's private and recipient's public key: both directions
  kEphemeralToPublic,  // encrypt only: a new sender key for each message
  kPublicKeyDiscovery  // decrypt only: the recipient's private key
};
struct EcdhKeys {
  EcdhSchema schema = EcdhSchema::kStatic;
  Curve curve = Curve::kP256;
  std::string private_pem;  // of kStatic: the sender's; of kPublicKeyDiscovery: recipient's
  std::string recipient_public_pem;  // of kStatic and kEphemeralToPublic
};
Result<KeyringPtr> RawEcdhKeyring(const EcdhKeys& keys);

// framework/multi-keyring.md: the generator makes the data key, then all encrypt it; decryption
// takes the first that can. `parallel`: the children of OnEncrypt work at the same time.
Result<KeyringPtr> MultiKeyring(KeyringPtr generator, std::vector<KeyringPtr> children,
                                bool parallel = true);

// For tests and known answers: the data key itself, under a made-up provider.
KeyringPtr StaticDataKeyring(SecretBytes data_key);

// ---- AWS KMS. The calls are a seam: bartizan_esdk_kms makes them over the AWS layer.
struct KmsDataKey {
  SecretBytes plaintext;
  std::vector<uint8_t> ciphertext;
  std::string key_id;  // as KMS answered
};
struct KmsPublicKey {
  std::vector<uint8_t> der;  // X.509 SubjectPublicKeyInfo
  std::string usage;         // "KEY_AGREEMENT", "ENCRYPT_DECRYPT" …
  std::string key_id;        // as KMS answered
};
struct KmsSharedSecret {
  SecretBytes secret;  // the x coordinate
  std::string key_id;  // as KMS answered
};
class KmsClient {  // thread-safe
 public:
  virtual ~KmsClient() = default;
  // `key_id` decides the region: the client signs for the region of the ARN.
  virtual Result<KmsDataKey> GenerateDataKey(const std::string& key_id, size_t length,
                                             const EncryptionContext& context) = 0;
  virtual Result<KmsDataKey> Encrypt(const std::string& key_id, Bytes plaintext,
                                     const EncryptionContext& context) = 0;
  // `algorithm` is empty for symmetric keys, else RSAES_OAEP_SHA_1 or RSAES_OAEP_SHA_256.
  virtual Result<KmsDataKey> Decrypt(const std::string& key_id, Bytes ciphertext,
                                     const EncryptionContext& context,
                                     const std::string& algorithm) = 0;
  virtual Result<KmsPublicKey> GetPublicKey(const std::string& key_id) = 0;
  virtual Result<KmsSharedSecret> DeriveSharedSecret(const std::string& key_id,
                                                     Bytes public_key_der) = 0;
};
using KmsClientPtr = std::shared_ptr<KmsClient>;

// framework/aws-kms/aws-kms-key-arn.md. Stricter in one thing: since the region of an ARN decides
// where a call goes, partition and region are letters, digits and hyphens, and the rest is
// printable ASCII without spaces, at most 2,048 bytes in all.
struct KmsKeyArn {
  std::string partition, region, account, resource_type, resource_id;  // "key" or "alias"
  bool is_key() const { return resource_type == "key"; }
  bool is_multi_region() const { return is_key() && resource_id.starts_with("mrk-"); }
  std::string ToString() const;
  static Result<KmsKeyArn> Parse(std::string_view arn);
};
// aws-kms-mrk-match-for-decrypt.md: equal, or equal but for the region where both are multi-Region.
bool MatchForDecrypt(std::string_view configured, std::string_view found);
// aws-kms-mrk-are-unique.md: kInvalidArgument that names every identifier of a multi-Region key
// that is there more than once (in several regions, or twice).
Status CheckMrksAreUnique(std::span<const std::string> key_ids);

// framework/aws-kms/aws-kms-keyring.md. `key_id`: a key ARN (a bare id or alias can encrypt only).
Result<KeyringPtr> KmsKeyring(KmsClientPtr client, std::string key_id, bool mrk_aware = false);
// framework/aws-kms/aws-kms-multi-keyrings.md and, `mrk_aware`, aws-kms-mrk-multi-keyrings.md: one
// keyring for each key; `generator` may be empty. With `mrk_aware` all are ARNs and no multi-Region
// key is there twice.
Result<KeyringPtr> KmsMultiKeyring(const KmsClientPtr& client, std::string generator,
                                   std::vector<std::string> children, bool mrk_aware = false);

// framework/aws-kms/aws-kms-discovery-keyring.md. Decrypt only: any key of these accounts. Without
// a filter the caller must say so (`AnyAccount`).
struct DiscoveryFilter {
  std::string partition;
  std::vector<std::string> accounts;
};
struct AnyAccount {};
Result<KeyringPtr> KmsDiscoveryKeyring(KmsClientPtr client, DiscoveryFilter filter);
Result<KeyringPtr> KmsDiscoveryKeyring(KmsClientPtr client, AnyAccount);
// The same for multi-Region keys, decrypted in `region` whatever region the message names.
Result<KeyringPtr> KmsMrkDiscoveryKeyring(KmsClientPtr client, std::string region,
                                          DiscoveryFilter filter);
Result<KeyringPtr> KmsMrkDiscoveryKeyring(KmsClientPtr client, std::string region, AnyAccount);

// framework/aws-kms/aws-kms-rsa-keyring.md: encrypts with the public key, here; decrypts in KMS.
// `client` may be null (encrypt only), `public_pem` empty (decrypt only). OAEP with SHA-1 or
// SHA-256.
Result<KeyringPtr> KmsRsaKeyring(KmsClientPtr client, std::string key_arn,
                                 std::string_view public_pem, RsaPadding padding);

// framework/aws-kms/aws-kms-ecdh-keyring.md. kStatic or kPublicKeyDiscovery; the private key stays
// in KMS. Public keys are DER (SubjectPublicKeyInfo); sender's may be empty: KMS is asked.
struct KmsEcdhKeys {
  EcdhSchema schema = EcdhSchema::kStatic;
  Curve curve = Curve::kP256;
  std::string key_arn;  // the sender's, or the recipient's for discovery
  std::vector<uint8_t> sender_public, recipient_public;
};
Result<KeyringPtr> KmsEcdhKeyring(KmsClientPtr client, const KmsEcdhKeys& keys);

// framework/aws-kms/aws-kms-hierarchical-keyring.md: data keys under branch keys that a store
// keeps.
struct BranchKey {
  std::string id;
  std::string version;  // UUID text
  SecretBytes key;      // 32 bytes
};
class BranchKeyStore {  // thread-safe
 public:
  virtual ~BranchKeyStore() = default;
  virtual Result<BranchKey> Active(const std::string& branch_key_id) = 0;
  virtual Result<BranchKey> Version(const std::string& branch_key_id,
                                    const std::string& version) = 0;
};
struct HierarchicalOptions {
  // Which branch key, by the encryption context; or one for all.
  std::function<Result<std::string>(const EncryptionContext&)> supplier;
  std::string branch_key_id;
  double ttl_seconds = 600;
  size_t cache_entries = 1000;  // 0: only calls at the same time share an answer
  std::function<double()> now;  // seconds; none: a steady clock
};
Result<KeyringPtr> HierarchicalKeyring(std::shared_ptr<BranchKeyStore> store,
                                       HierarchicalOptions options);

}  // namespace bartizan::esdk
