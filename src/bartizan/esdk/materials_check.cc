#include "bartizan/esdk/materials_check.h"

#include <algorithm>

namespace bartizan::esdk {
namespace {

std::unexpected<Error> Wrong(const char* what) {
  return Fail(Errc::kInternal, std::string("the materials manager answered ") + what);
}

Status CheckSuite(const AlgorithmSuite* suite) {
  if (suite != nullptr && FindSuite(suite->id) == suite) return {};
  return Fail(Errc::kInvalidArgument, "not an algorithm suite of the AWS Encryption SDK");
}

bool HasAll(const EncryptionContext& context, const std::set<std::string>& keys) {
  return std::ranges::all_of(keys, [&](const auto& key) { return context.contains(key); });
}

Status CheckCommon(const AlgorithmSuite& suite, const SecretBytes& data_key,
                   const EncryptionContext& context, const std::set<std::string>& required_keys) {
  if (data_key.size() != suite.data_key_length) return Wrong("with a data key of another length");
  if (context.contains(std::string(kPublicKeyField)) != suite.has_signature()) {
    return Wrong(suite.has_signature() ? "without the public key of the signature"
                                       : "with a public key for a suite that does not sign");
  }
  if (!HasAll(context, required_keys)) return Wrong("without a required key of the context");
  return {};
}

}  // namespace

Status CheckRequest(const EncryptionRequest& request) {
  if (request.suite != nullptr) {
    if (auto status = CheckSuite(request.suite); !status) return status;
    if (auto status = CheckEncrypt(request.policy, *request.suite); !status) return status;
  }
  if (HasAll(request.context, request.required_keys)) return {};
  return Fail(Errc::kContextMismatch, "a required key is missing in the encryption context");
}

Status CheckRequest(const DecryptionRequest& request) {
  if (auto status = CheckSuite(request.suite); !status) return status;
  if (auto status = CheckDecrypt(request.policy, *request.suite); !status) return status;
  if (request.keys.empty()) {
    return Fail(Errc::kInvalidArgument, "there are no encrypted data keys");
  }
  for (const auto& [key, value] : request.reproduced) {
    auto stored = request.context.find(key);
    if (stored != request.context.end() && stored->second != value) {
      return Fail(Errc::kContextMismatch,
                  "the encryption context of the message has another value for " + key);
    }
  }
  return {};
}

Status CheckMaterials(const EncryptionMaterials& materials, const EncryptionRequest& request) {
  if (auto status = CheckSuite(materials.suite); !status) return status;
  if (auto status = CheckEncrypt(request.policy, *materials.suite); !status) return status;
  if (materials.encrypted_keys.empty()) return Wrong("without an encrypted data key");
  if (materials.signing_key.empty() == materials.suite->has_signature()) {
    return Wrong(materials.signing_key.empty() ? "without a signing key"
                                               : "with a signing key for a suite without one");
  }
  if (!std::ranges::includes(materials.required_keys, request.required_keys)) {
    return Wrong("without a required key of the request");
  }
  return CheckCommon(*materials.suite, materials.data_key, materials.context,
                     materials.required_keys);
}

Status CheckMaterials(const DecryptionMaterials& materials, const DecryptionRequest& request) {
  if (auto status = CheckSuite(materials.suite); !status) return status;
  if (auto status = CheckDecrypt(request.policy, *materials.suite); !status) return status;
  if (materials.suite != request.suite) return Wrong("with another algorithm suite");
  if (materials.verification_key.empty() == materials.suite->has_signature()) {
    return Wrong(materials.verification_key.empty() ? "without a verification key"
                                                    : "with a verification key nobody needs");
  }
  return CheckCommon(*materials.suite, materials.data_key, materials.context,
                     materials.required_keys);
}

EncryptionMaterials Clone(const EncryptionMaterials& materials) {
  return {.suite = materials.suite,
          .context = materials.context,
          .required_keys = materials.required_keys,
          .data_key = materials.data_key.Clone(),
          .encrypted_keys = materials.encrypted_keys,
          .signing_key = materials.signing_key.Clone()};
}

DecryptionMaterials Clone(const DecryptionMaterials& materials) {
  return {.suite = materials.suite,
          .context = materials.context,
          .required_keys = materials.required_keys,
          .data_key = materials.data_key.Clone(),
          .verification_key = materials.verification_key};
}

}  // namespace bartizan::esdk
