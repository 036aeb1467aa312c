#pragma once
// What the commands that encrypt and decrypt share: flags, wrapping keys, client and materials.
#include <string>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/esdk/client.h"
#include "bartizan/esdk_tools/transform.h"
#include "bartizan/esdk_tools/wrapping.h"

namespace bartizan::cli {

// --commitment-policy, --max-encrypted-data-keys, --caching, --threads and those of AWS, then
// `own`.
std::vector<Flag> WithEsdkFlags(std::vector<Flag> own);
Flag WrappingKeysFlag();

struct EsdkSetup {
  esdk::Client client;
  esdk::ManagerPtr manager;
};
// Reads the keys that `flag` names; warnings are shown.
Result<EsdkSetup> SetUpEsdk(const Invocation& invocation, esdk_tools::Direction direction,
                            std::string_view flag = "wrapping-keys");

// --commitment-policy, or the default.
Result<esdk::CommitmentPolicy> PolicyOf(const Invocation& invocation);
// --max-encrypted-data-keys and --max-length, where the command has it.
Result<esdk::Limits> LimitsOf(const Invocation& invocation);
Result<esdk::KeyringPtr> KeyringOf(const Invocation& invocation, esdk_tools::Direction direction,
                                   std::string_view flag);
// --algorithm and --frame-length.
Result<esdk::EncryptOptions> EncryptOptionsOf(const Invocation& invocation);
// --encryption-context: pairs; on decryption also keys alone.
Result<esdk_tools::ExpectedContext> ContextOf(const Invocation& invocation,
                                              esdk_tools::Direction direction);

std::span<const ExitNote> EsdkExits();

}  // namespace bartizan::cli
