#pragma once
// Files that scanners read and leave in a checkout. What a repository or a tool put there is not
// trusted: a link must lead neither a write nor a read out of the checkout.
#include <string>
#include <string_view>

#include "bartizan/base/fs.h"

namespace bartizan::pipeline {

// Makes the folder of `path` (relative to the checkout) and removes what is at `path`. kDenied when
// links lead out of the checkout.
Status PrepareReport(const fs::path& checkout, std::string_view path);
// The same, and writes the file.
Status PrepareFile(const fs::path& checkout, std::string_view path, std::string_view content);

// The bytes of the report at `path`. kNotFound when there is none, kDenied when it lies outside the
// checkout, kInvalid when it is no regular file, kLimit above 256 MiB.
Result<std::string> ReadReport(const fs::path& checkout, std::string_view path);

}  // namespace bartizan::pipeline
