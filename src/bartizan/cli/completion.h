#pragma once
// Completion scripts, made from the table. Pure.
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::cli {

std::string BashCompletion();
std::string ZshCompletion();
std::string FishCompletion();
// kUsage for another shell.
Result<std::string> CompletionFor(std::string_view shell);

// What a value completes to.
enum class ValueKind { kWord, kFile, kFolder };
ValueKind KindOfValue(std::string_view value_name);

}  // namespace bartizan::cli
