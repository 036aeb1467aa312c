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

// The words that may follow `prefix` ("" or a group) on the way to a command, each with its
// summary.
struct NextWord {
  std::string word;
  std::string_view summary;
};
std::vector<NextWord> NextWords(std::string_view prefix);
// Every prefix that words may follow: "", and the groups that have commands.
std::vector<std::string> Prefixes();

}  // namespace bartizan::cli
