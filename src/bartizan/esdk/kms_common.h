#pragma once
// What the keyrings of KMS keys share. For this module only.
#include <functional>
#include <optional>

#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk {

inline constexpr std::string_view kKmsProvider = "aws-kms";
inline constexpr std::string_view kKmsRsaProvider = "aws-kms-rsa";

// How a keyring decrypts data keys in KMS.
struct KmsUnwrapper {
  std::string_view provider;
  std::string name;  // of the keyring, for errors
  // The KeyId to call KMS with for a key that a message names; none for keys that are not ours.
  std::function<std::optional<std::string>(const std::string& arn, const KmsKeyArn& parts)> target;
  // Calls KMS; the data key without more.
  std::function<Result<SecretBytes>(const std::string& key_id, const EncryptedDataKey& key)> open;
};

// OnDecrypt of all of them: first every encrypted data key of the provider is looked at (one whose
// key is not a key ARN ends it, before KMS is asked for anything), then those that are ours are
// tried one after the other. `causes` gets why each did not work, or that none is ours.
void Unwrap(const KmsUnwrapper& unwrapper, DecryptionMaterials& materials,
            std::span<const EncryptedDataKey> keys, std::vector<Error>& causes);

// KMS Decrypt of a symmetric key, with all that the answer must be.
Result<SecretBytes> DecryptInKms(KmsClient& client, const std::string& key_id,
                                 const EncryptedDataKey& key, const DecryptionMaterials& materials);

// The answer is for the key that was asked for.
Status CheckAnsweredKey(const std::string& asked, const std::string& answered);
Status CheckDataKeyLength(const AlgorithmSuite& suite, size_t length);

// Text of others, made short and harmless for an error.
std::string Shown(std::string_view foreign);
inline std::string_view TextOf(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline Bytes BytesOf(std::string_view text) {
  return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}
inline std::vector<uint8_t> InfoOf(std::string_view text) {
  return {text.begin(), text.end()};
}

}  // namespace bartizan::esdk
