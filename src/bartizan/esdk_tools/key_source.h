#pragma once
// Where key material comes from. Never from the command line itself: process lists show it.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/esdk/types.h"

namespace bartizan::esdk_tools {

// "file:PATH", "env:NAME" or "fd:N", at most 64 KiB. A file that others than its owner may read
// adds a warning. kUsage for another form, without repeating it: it may be the key.
Result<esdk::SecretBytes> ReadKeySource(std::string_view source,
                                        std::vector<std::string>& warnings);

// A key of 16, 24 or 32 bytes: in hexadecimal or base64 with white space around it, or the bytes
// themselves.
Result<esdk::SecretBytes> DecodeAesKey(const esdk::SecretBytes& material);

// A new file of mode 0600, synced. kConflict when something is there.
Status WriteNewKeyFile(const fs::path& path, std::string_view content, unsigned mode = 0600);

inline std::string_view TextOf(const esdk::SecretBytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.view().data()), bytes.size()};
}

}  // namespace bartizan::esdk_tools
