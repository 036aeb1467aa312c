#pragma once
// What must be true of materials whoever made them: a manager of the caller's, a cache, a keyring.
// Checked on the request and again on every answer. (framework/cmm-interface.md; CVE-2026-6550 is
// an answer of a cache that nobody checked against the policy)
#include "bartizan/esdk/materials.h"

namespace bartizan::esdk {

// One of the suites of this format, and allowed by the policy. No suite is right on encryption: the
// policy has a default.
Status CheckRequest(const EncryptionRequest& request);
// Likewise, and the reproduced context is equal where the header has it too.
Status CheckRequest(const DecryptionRequest& request);

// The suite is allowed by the policy, the data key has its length and is encrypted at least once,
// the keys for signatures are there exactly when the suite signs, the required keys are in the
// context and include those of the request.
Status CheckMaterials(const EncryptionMaterials& materials, const EncryptionRequest& request);
// The suite is the message's and allowed, the data key is there, so is the public key exactly when
// the suite signs, and the required keys are in the context.
Status CheckMaterials(const DecryptionMaterials& materials, const DecryptionRequest& request);

EncryptionMaterials Clone(const EncryptionMaterials& materials);
DecryptionMaterials Clone(const DecryptionMaterials& materials);

}  // namespace bartizan::esdk
