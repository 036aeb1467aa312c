#include "bartizan/cli/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"

namespace bartizan::cli {

ValueKind KindOfValue(std::string_view value_name) {
  if (value_name == "DIR") return ValueKind::kFolder;
  if (value_name == "FILE" || value_name == "PATH") return ValueKind::kFile;
  return ValueKind::kWord;
}

std::vector<NextWord> NextWords(std::string_view prefix) {
  std::vector<NextWord> words;
  for (const Command* command : AllCommands()) {
    const auto parts = Split(command->path, ' ');
    if (prefix.empty() && parts.size() == 1) words.push_back({parts[0], command->summary});
    if (!prefix.empty() && parts.size() > 1 && parts[0] == prefix) {
      words.push_back({parts[1], command->summary});
    }
  }
  if (!prefix.empty()) return words;
  for (const Group& group : Groups()) {
    if (!CommandsBelow(group.name).empty()) {
      words.push_back({std::string(group.name), group.summary});
    }
  }
  std::ranges::sort(words, {}, &NextWord::word);
  return words;
}

std::vector<std::string> Prefixes() {
  std::set<std::string> prefixes = {""};
  for (const Command* command : AllCommands()) {
    const auto parts = Split(command->path, ' ');
    if (parts.size() > 1) prefixes.insert(parts[0]);
  }
  return {prefixes.begin(), prefixes.end()};
}

Result<std::string> CompletionFor(std::string_view shell) {
  if (shell == "bash") return BashCompletion();
  if (shell == "zsh") return ZshCompletion();
  if (shell == "fish") return FishCompletion();
  return Fail(Code::kUsage, fmt::format("no completion for the shell \"{}\"", shell));
}

}  // namespace bartizan::cli
