#include "bartizan/esdk/suite.h"

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"

namespace bartizan::esdk {
namespace {

constexpr AlgorithmSuite Suite(uint16_t id, std::string_view name, uint8_t key, Hash kdf,
                               Curve signature = Curve::kNone) {
  return {.id = id,
          .name = name,
          .message_version = 1,
          .key_length = key,
          .data_key_length = key,
          .kdf = kdf,
          .signature = signature,
          .committing = false};
}

constexpr AlgorithmSuite Committing(uint16_t id, std::string_view name, Curve signature) {
  return {.id = id,
          .name = name,
          .message_version = 2,
          .key_length = 32,
          .data_key_length = 32,
          .kdf = Hash::kSha512,
          .signature = signature,
          .committing = true};
}

// framework/algorithm-suites.md, "Supported Algorithm Suites"; the names are those of the AWS
// Encryption CLI.
constexpr std::array<AlgorithmSuite, 11> kSuites = {
    Suite(0x0014, "AES_128_GCM_IV12_TAG16", 16, Hash::kNone),
    Suite(0x0046, "AES_192_GCM_IV12_TAG16", 24, Hash::kNone),
    Suite(0x0078, "AES_256_GCM_IV12_TAG16", 32, Hash::kNone),
    Suite(0x0114, "AES_128_GCM_IV12_TAG16_HKDF_SHA256", 16, Hash::kSha256),
    Suite(0x0146, "AES_192_GCM_IV12_TAG16_HKDF_SHA256", 24, Hash::kSha256),
    Suite(0x0178, "AES_256_GCM_IV12_TAG16_HKDF_SHA256", 32, Hash::kSha256),
    Suite(0x0214, "AES_128_GCM_IV12_TAG16_HKDF_SHA256_ECDSA_P256", 16, Hash::kSha256, Curve::kP256),
    Suite(0x0346, "AES_192_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384", 24, Hash::kSha384, Curve::kP384),
    Suite(0x0378, "AES_256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384", 32, Hash::kSha384, Curve::kP384),
    Committing(0x0478, "AES_256_GCM_HKDF_SHA512_COMMIT_KEY", Curve::kNone),
    Committing(0x0578, "AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384", Curve::kP384),
};

constexpr std::array<std::string_view, 3> kPolicies = {"forbid-encrypt-allow-decrypt",
                                                       "require-encrypt-allow-decrypt",
                                                       "require-encrypt-require-decrypt"};

std::unexpected<Error> Refused(CommitmentPolicy policy, const AlgorithmSuite& suite,
                               std::string_view what) {
  return Fail(Errc::kCommitmentPolicy, "the commitment policy " + std::string(PolicyName(policy)) +
                                           " does not let " + std::string(what) + " with " +
                                           std::string(suite.name));
}

}  // namespace

std::span<const AlgorithmSuite> AlgorithmSuites() {
  return kSuites;
}

const AlgorithmSuite* FindSuite(uint16_t id) {
  auto found = std::ranges::find(kSuites, id, &AlgorithmSuite::id);
  return found == kSuites.end() ? nullptr : &*found;
}

const AlgorithmSuite* FindSuite(std::string_view name) {
  auto found = std::ranges::find(kSuites, name, &AlgorithmSuite::name);
  return found == kSuites.end() ? nullptr : &*found;
}

std::string_view PolicyName(CommitmentPolicy policy) {
  return kPolicies[static_cast<size_t>(policy)];
}

std::optional<CommitmentPolicy> FindPolicy(std::string_view name) {
  std::string plain = ReplaceAll(ToLower(name), "_", "-");
  for (size_t i = 0; i < kPolicies.size(); ++i) {
    if (plain == kPolicies[i]) return static_cast<CommitmentPolicy>(i);
  }
  return std::nullopt;
}

const AlgorithmSuite& DefaultSuite(CommitmentPolicy policy) {
  return *FindSuite(policy == CommitmentPolicy::kForbidEncryptAllowDecrypt ? uint16_t{0x0378}
                                                                           : uint16_t{0x0578});
}

Status CheckEncrypt(CommitmentPolicy policy, const AlgorithmSuite& suite) {
  const bool wanted = policy != CommitmentPolicy::kForbidEncryptAllowDecrypt;
  if (suite.committing == wanted) return {};
  return Refused(policy, suite, "encrypt");
}

Status CheckDecrypt(CommitmentPolicy policy, const AlgorithmSuite& suite) {
  if (suite.committing || policy != CommitmentPolicy::kRequireEncryptRequireDecrypt) return {};
  return Refused(policy, suite, "decrypt");
}

}  // namespace bartizan::esdk
