#pragma once
// The algorithm suites and the commitment policies. (framework/algorithm-suites.md,
// client-apis/client.md)
#include <optional>
#include <span>

#include "bartizan/esdk/types.h"

namespace bartizan::esdk {

enum class Hash : uint8_t { kNone, kSha256, kSha384, kSha512 };
enum class Curve : uint8_t { kNone, kP256, kP384, kP521 };

struct AlgorithmSuite {
  uint16_t id = 0;
  std::string_view name;  // "AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384"
  uint8_t message_version = 1;
  uint8_t key_length = 0;       // bytes, of the content key
  uint8_t data_key_length = 0;  // bytes, of the data key (KDF input)
  Hash kdf = Hash::kNone;       // kNone: the data key is the content key
  Curve signature = Curve::kNone;
  bool committing = false;

  size_t message_id_length() const { return message_version == 1 ? 16 : 32; }
  bool has_signature() const { return signature != Curve::kNone; }
};

inline constexpr size_t kIvLength = 12, kTagLength = 16, kCommitmentLength = 32;

std::span<const AlgorithmSuite> AlgorithmSuites();  // the 11, by id
const AlgorithmSuite* FindSuite(uint16_t id);       // null for others
const AlgorithmSuite* FindSuite(std::string_view name);

enum class CommitmentPolicy : uint8_t {
  kForbidEncryptAllowDecrypt,
  kRequireEncryptAllowDecrypt,
  kRequireEncryptRequireDecrypt,
};
std::string_view PolicyName(CommitmentPolicy policy);  // "require-encrypt-require-decrypt"
std::optional<CommitmentPolicy> FindPolicy(std::string_view name);  // in that form or with "_"
const AlgorithmSuite& DefaultSuite(CommitmentPolicy policy);
Status CheckEncrypt(CommitmentPolicy policy, const AlgorithmSuite& suite);  // kCommitmentPolicy
Status CheckDecrypt(CommitmentPolicy policy, const AlgorithmSuite& suite);

}  // namespace bartizan::esdk
