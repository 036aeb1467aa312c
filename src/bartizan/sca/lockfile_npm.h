#pragma once
// package-lock.json and npm-shrinkwrap.json, lockfileVersion 1, 2 and 3
// (https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json). Pure, thread-safe.
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/sca/dependency.h"

namespace bartizan::sca {

// Every installed copy of every package, in the order of the file, with its line. Left out are the
// project itself, its workspaces and links to folders: they come from no registry. An alias counts
// as the package that it stands for. What has no version to compare (git, tarballs in version 1) is
// a problem. Malformed text or another lockfileVersion is kInvalid, beyond the limits kLimit.
Result<Manifest> ParseNpmLock(std::string_view text, std::string_view file);

}  // namespace bartizan::sca
