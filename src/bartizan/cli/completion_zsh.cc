#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/completion.h"

namespace bartizan::cli {

namespace {

constexpr std::string_view kHead = R"(#compdef bartizan
# zsh completion of bartizan; made by `bartizan completion zsh`
_bartizan() {
  local at="" i=2
  while ((i < CURRENT)); do
    case "${words[i]}" in
      (--home) ((i += 2)); continue ;;
      (-*) ((i += 1)); continue ;;
    esac
    case "${at:+$at }${words[i]}" in
)";

// Leaves the words behind the command, for _arguments.
constexpr std::string_view kMiddle = R"(      (*) break ;;
    esac
    at="${at:+$at }${words[i]}"
    ((i += 1))
  done
  if ((i > CURRENT)); then i=$CURRENT; fi
  words=("bartizan" "${(@)words[i,-1]}")
  ((CURRENT -= i - 2))
  case "$at" in
)";

constexpr std::string_view kTail = R"(  esac
}
if [[ "${funcstack[1]}" == _bartizan ]]; then _bartizan "$@"; else compdef _bartizan bartizan; fi
)";

// Inside single quotes, and inside the brackets or behind the colon of a specification.
std::string Escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\'') {
      result += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

std::string Action(std::string_view value, const std::vector<std::string_view>& choices) {
  if (!choices.empty()) {
    return "(" + Join(std::vector<std::string>(choices.begin(), choices.end()), " ") + ")";
  }
  if (KindOfValue(value) == ValueKind::kFile) return "_files";
  return KindOfValue(value) == ValueKind::kFolder ? "_files -/" : " ";
}

std::string FlagSpecs(const Flag& flag) {
  const std::string help = Escaped(flag.help);
  const std::string star = flag.repeatable ? "*" : "";
  std::string value;
  if (!flag.value.empty()) {
    value = fmt::format(":{}:{}", Escaped(flag.value), Action(flag.value, flag.choices));
  }
  std::string text = fmt::format(" \\\n        '{}--{}{}[{}]{}'", star, flag.name,
                                 flag.value.empty() ? "" : "=", help, value);
  if (flag.short_name != 0) {
    text += fmt::format(" \\\n        '{}-{}[{}]{}'", star, flag.short_name, help, value);
  }
  return text;
}

std::string CommandCase(const Command& command) {
  std::string text = fmt::format("    ('{}') _arguments -s -S", command.path);
  for (const Flag& flag : UsableFlags(command)) text += FlagSpecs(flag);
  for (const Positional& positional : command.positionals) {
    text += fmt::format(" \\\n        '{}:{}:{}'", positional.repeatable ? "*" : "",
                        Escaped(positional.name), Action(positional.name, positional.choices));
  }
  return text + " ;;\n";
}

std::string PrefixCase(const std::string& prefix) {
  std::string text = fmt::format("    ('{}') local -a next=(", prefix);
  for (const NextWord& word : NextWords(prefix)) {
    text += fmt::format("\n        '{}:{}'", word.word, Escaped(word.summary));
  }
  text += ")\n      _describe command next\n      _arguments -s";
  for (const Flag& flag : GlobalFlags()) text += FlagSpecs(flag);
  return text + " ;;\n";
}

}  // namespace

std::string ZshCompletion() {
  std::string known;
  std::string cases;
  for (const std::string& prefix : Prefixes()) {
    if (!prefix.empty()) known += fmt::format("      ('{}') ;;\n", prefix);
    cases += PrefixCase(prefix);
  }
  for (const Command* command : AllCommands()) {
    known += fmt::format("      ('{}') ;;\n", command->path);
    cases += CommandCase(*command);
  }
  return std::string(kHead) + known + std::string(kMiddle) + cases + std::string(kTail);
}

}  // namespace bartizan::cli
