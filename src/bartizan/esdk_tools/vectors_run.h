#pragma once
// What the kinds of test vectors share. For this module only.
#include <functional>
#include <string>

#include "bartizan/esdk/client.h"
#include "bartizan/esdk_tools/vectors.h"
#include "bartizan/esdk_tools/vectors_keys.h"

namespace bartizan::esdk_tools {

VectorResult Passed();
VectorResult Failed(std::string why);
VectorResult Skipped(std::string why);
// kUnavailable is skipped.
VectorResult FailedOrSkipped(const Error& error);

// "file://x" of a manifest: below its folder.
Result<std::string> ReadVectorFile(const std::string& url, const fs::path& folder);
// "0578", as manifests have it; null for others.
const esdk::AlgorithmSuite* FindSuiteByHex(std::string_view text);

struct VectorMessage {
  esdk::CommitmentPolicy policy = esdk::CommitmentPolicy::kRequireEncryptAllowDecrypt;
  bool unsigned_only = false;
  esdk::EncryptionContext reproduced;
  std::string suite;  // what the message must have, in hexadecimal; empty: any
};
// Whole, and as a stream in pieces: both must come to the same end.
Result<std::string> DecryptVectorMessage(std::span<const uint8_t> ciphertext,
                                         esdk::MaterialsManager& manager,
                                         const VectorMessage& message);

Status RunEncryptManifest(const data::JsonObject& manifest, const VectorKeys& keys,
                          const std::function<void(const VectorResult&)>& each);

}  // namespace bartizan::esdk_tools
