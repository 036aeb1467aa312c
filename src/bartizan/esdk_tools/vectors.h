#pragma once
// Runs test vectors of the message format against this implementation.
// (framework/test-vectors of the specification; aws-crypto-tools-test-vector-framework)
#include <functional>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::esdk_tools {

enum class VectorOutcome { kPassed, kFailed, kSkipped };
std::string_view VectorOutcomeName(VectorOutcome outcome);  // "passed" …

struct VectorResult {
  std::string id;
  VectorOutcome outcome = VectorOutcome::kFailed;
  std::string detail;  // why it failed or was skipped
};

// Manifests of type awses-decrypt (versions 1 to 5), whose messages are decrypted, and
// awses-encrypt and awses-decrypt-generate, whose scenarios are encrypted and decrypted, with their
// tampering; known answers of key commitment; vectors with static data keys. Files that a manifest
// names lie below its folder. kInvalid for what is none of these.
//
// KMS is not asked. Where a vector gives the plaintext data key, or both sides are made here, an
// in-memory KMS answers; else the vector is skipped once the keyring has chosen which key it would
// ask for, and fails where it chooses none.
//
// `each` is called in the order of the file.
Status RunVectors(const fs::path& manifest, const std::function<void(const VectorResult&)>& each);

}  // namespace bartizan::esdk_tools
