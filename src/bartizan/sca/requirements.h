#pragma once
// requirements.txt as pip reads it
// (https://pip.pypa.io/en/stable/reference/requirements-file-format/). Pure apart from the reader.
#include <functional>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/sca/dependency.h"

namespace bartizan::sca {

// Lower case, with runs of '-', '_' and '.' as one '-'
// (https://packaging.python.org/en/latest/specifications/name-normalization/).
std::string NormalizePypiName(std::string_view name);

// Gives the text of an included file; the path is relative to the same root as `file`, normal
// form, with '/'. Refuses what lies outside of the root.
using IncludeReader = std::function<Result<std::string>(const std::string& path)>;

// Packages that are pinned with == or ===, here, in files included with -r (at most 16 deep, 100 in
// all; each once) and in constraint files (-c). A line that is not pinned, neither itself nor
// elsewhere, and what comes from a URL, a folder or version control is a problem, and so is a line
// or an include that cannot be read. kInvalid for text that is not UTF-8, kLimit beyond 8 MiB.
// Environment markers are not evaluated: every line counts.
Result<Manifest> ParseRequirements(std::string_view text, std::string_view file,
                                   const IncludeReader& read);

}  // namespace bartizan::sca
