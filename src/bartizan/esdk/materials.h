#pragma once
// Materials, keyrings and materials managers. (framework/structures.md, keyring-interface.md,
// cmm-interface.md)
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bartizan/esdk/suite.h"
#include "bartizan/esdk/types.h"

namespace bartizan::esdk {

struct EncryptedDataKey {
  std::string provider_id;    // UTF-8: "aws-kms", a key namespace …
  std::vector<uint8_t> info;  // "key provider information"
  std::vector<uint8_t> ciphertext;
  bool operator==(const EncryptedDataKey&) const = default;
};

struct EncryptionMaterials {
  const AlgorithmSuite* suite = nullptr;
  EncryptionContext context;            // with aws-crypto-public-key where the suite signs
  std::set<std::string> required_keys;  // of the context: authenticated, not stored
  SecretBytes data_key;                 // plaintext; empty until a keyring made it
  std::vector<EncryptedDataKey> encrypted_keys;
  SecretBytes signing_key;  // PKCS#8 DER; empty where the suite does not sign
};

struct DecryptionMaterials {
  const AlgorithmSuite* suite = nullptr;
  EncryptionContext context;  // of the header, with what the caller reproduced
  std::set<std::string> required_keys;
  SecretBytes data_key;
  std::vector<uint8_t> verification_key;  // SEC1 compressed point; empty where nothing is signed
};

// Thread-safe. A keyring that cannot help on decrypt leaves the data key empty and adds why to
// `causes`; it never fails the whole message for one encrypted data key.
class Keyring {
 public:
  virtual ~Keyring() = default;
  // Makes the data key where there is none, and adds encrypted data keys. An error is final.
  virtual Status OnEncrypt(EncryptionMaterials& materials) = 0;
  // Sets the data key from the first encrypted data key that it can decrypt.
  virtual void OnDecrypt(DecryptionMaterials& materials, std::span<const EncryptedDataKey> keys,
                         std::vector<Error>& causes) = 0;
};
using KeyringPtr = std::shared_ptr<Keyring>;

struct EncryptionRequest {
  const AlgorithmSuite* suite = nullptr;  // null: the default of the policy
  CommitmentPolicy policy = CommitmentPolicy::kRequireEncryptRequireDecrypt;
  EncryptionContext context;
  std::set<std::string> required_keys;  // of the context: see RequiredContextManager
  std::optional<uint64_t> plaintext_length;
};

struct DecryptionRequest {
  const AlgorithmSuite* suite = nullptr;
  CommitmentPolicy policy = CommitmentPolicy::kRequireEncryptRequireDecrypt;
  EncryptionContext context;     // of the header
  EncryptionContext reproduced;  // from the caller: equal where it is in the header too
  std::span<const EncryptedDataKey> keys;
};

// "Cryptographic materials manager". Thread-safe.
class MaterialsManager {
 public:
  virtual ~MaterialsManager() = default;
  virtual Result<EncryptionMaterials> ForEncrypt(const EncryptionRequest& request) = 0;
  virtual Result<DecryptionMaterials> ForDecrypt(const DecryptionRequest& request) = 0;
};
using ManagerPtr = std::shared_ptr<MaterialsManager>;

// framework/default-cmm.md: one keyring; makes the signing key pair, checks the policy.
// kCommitmentPolicy; kContextMismatch for a reproduced pair that is another in the header;
// kMalformed when the public key is missing, wrong or too much (half-signed); kNoUsableKey with the
// keyring's causes.
ManagerPtr DefaultManager(KeyringPtr keyring);

// framework/caching-cmm.md. Entries are shared by message ids that differ; suites without a KDF and
// plaintexts of unknown length are never cached; the policy is part of the cache id. Of several
// threads that miss the same entry one asks `inner`; the others wait for it, and fail with it. No
// lock is held meanwhile.
struct CacheLimits {
  size_t capacity = 1000;       // entries of the cache that is made when none is given
  double max_age_seconds = 60;  // more than 0
  uint64_t max_messages = uint64_t{1} << 32U;     // under one data key; 1 to 2^32
  uint64_t max_bytes = (uint64_t{1} << 63U) - 1;  // likewise; at most 2^63 - 1
  std::function<std::chrono::steady_clock::time_point()> clock = {};  // empty: the steady clock
};
// The least recently used entry goes first; what goes is wiped. Thread-safe.
class MaterialsCache;
std::shared_ptr<MaterialsCache> MakeCache(size_t capacity);
// One cache may serve several managers: they share entries only when they have the same
// `partition` (empty: one of its own). kInvalidArgument for limits out of their ranges.
Result<ManagerPtr> CachingManager(ManagerPtr inner, std::shared_ptr<MaterialsCache> cache,
                                  CacheLimits limits, std::string partition = {});

// framework/required-encryption-context-cmm.md: these keys of the context are authenticated but not
// stored in the message; who decrypts must give them again. kContextMismatch when one is missing.
ManagerPtr RequiredContextManager(ManagerPtr inner, std::set<std::string> keys);

}  // namespace bartizan::esdk
