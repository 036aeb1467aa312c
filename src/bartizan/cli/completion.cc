#include "bartizan/cli/completion.h"

#include <fmt/format.h>

namespace bartizan::cli {

ValueKind KindOfValue(std::string_view value_name) {
  if (value_name == "DIR") return ValueKind::kFolder;
  if (value_name == "FILE" || value_name == "PATH") return ValueKind::kFile;
  return ValueKind::kWord;
}

Result<std::string> CompletionFor(std::string_view shell) {
  if (shell == "bash") return BashCompletion();
  if (shell == "zsh") return ZshCompletion();
  if (shell == "fish") return FishCompletion();
  return Fail(Code::kUsage, fmt::format("no completion for the shell \"{}\"", shell));
}

}  // namespace bartizan::cli
