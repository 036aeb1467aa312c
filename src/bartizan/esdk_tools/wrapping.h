#pragma once
// Wrapping keys as the command line gives them: "provider=aws-kms key=ARN region=…".
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/esdk/keyrings.h"

namespace bartizan::esdk_tools {

// One --wrapping-keys. What does not belong to the provider is refused when it is parsed.
struct WrappingKeys {
  std::string provider = "aws-kms";  // or raw-aes, raw-rsa, raw-ecdh
  std::vector<std::string> keys;     // aws-kms: ids; raw-aes: where the key is
  // aws-kms
  std::optional<std::string> region, profile;
  bool discovery = false;
  std::vector<std::string> accounts;
  std::string partition;
  // raw
  std::string key_namespace, name;
  std::string public_key, private_key;  // where they are
  esdk::RsaPadding padding = esdk::RsaPadding::kOaepSha256;
  esdk::EcdhSchema schema = esdk::EcdhSchema::kStatic;
  esdk::Curve curve = esdk::Curve::kP256;
};

enum class Direction { kEncrypt, kDecrypt };

// Words separated by blanks or commas; '…' and "…" hold a word together, \ takes the next
// character as it is. kUsage.
Result<std::vector<std::string>> SplitWords(std::string_view text);

// kUsage with what is missing, unknown or contradicts, as aws-encryption-cli has it: discovery with
// keys or on encryption, accounts without partition, decryption under KMS keys that are not named
// by their ARN.
Result<WrappingKeys> ParseWrappingKeys(std::string_view text, Direction direction);

// Makes calls of KMS for a profile and region that a --wrapping-keys names.
using KmsFactory = std::function<Result<esdk::KmsClientPtr>(
    const std::optional<std::string>& profile, const std::optional<std::string>& region)>;

// All of them: on encryption the first key makes the data key, all encrypt it; on decryption the
// first that can is taken. Reads the raw keys.
Result<esdk::KeyringPtr> MakeKeyring(const std::vector<WrappingKeys>& wrapping, Direction direction,
                                     const KmsFactory& kms, std::vector<std::string>& warnings);

}  // namespace bartizan::esdk_tools
