#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/completion.h"

namespace bartizan::cli {

namespace {

// Follows the words to the command. Bash hands "--format=js" over as three words.
constexpr std::string_view kHead =
    R"(# bash completion of bartizan; made by `bartizan completion bash`
_bartizan() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    if [[ $word == = ]]; then word=; fi
    if [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
    local at="" i=1
    while ((i < COMP_CWORD)); do
        case ${COMP_WORDS[i]} in
            --home) ((i += 2)); continue ;;
            -*) ((i += 1)); continue ;;
        esac
        case "${at:+$at }${COMP_WORDS[i]}" in
)";

constexpr std::string_view kTail = R"(    esac
}
complete -F _bartizan bartizan
)";

constexpr std::string_view kFiles =
    R"(compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word"))";
constexpr std::string_view kFolders =
    R"(compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word"))";

std::string Words(const std::vector<std::string>& words) {
  return fmt::format(R"(mapfile -t COMPREPLY < <(compgen -W "{}" -- "$word"))", Join(words, " "));
}

std::string Action(std::string_view value, const std::vector<std::string_view>& choices) {
  if (!choices.empty()) return Words({choices.begin(), choices.end()});
  if (KindOfValue(value) == ValueKind::kFile) return std::string(kFiles);
  if (KindOfValue(value) == ValueKind::kFolder) return std::string(kFolders);
  return ":";
}

std::string Names(std::string_view path, const Flag& flag) {
  std::string names = fmt::format("\"{}:--{}\"", path, flag.name);
  if (flag.short_name != 0) names += fmt::format(" | \"{}:-{}\"", path, flag.short_name);
  return names;
}

std::string ValueCases(const Command& command) {
  std::string text;
  for (const Flag& flag : UsableFlags(command)) {
    if (flag.value.empty()) continue;
    text += fmt::format("        {}) {}; return ;;\n", Names(command.path, flag),
                        Action(flag.value, flag.choices));
  }
  return text;
}

std::string WordCase(const Command& command) {
  std::vector<std::string> flags;
  for (const Flag& flag : UsableFlags(command)) flags.push_back("--" + std::string(flag.name));
  std::string text = fmt::format("        \"{}:-\"*) {} ;;\n", command.path, Words(flags));
  if (!command.positionals.empty()) {
    const Positional& first = command.positionals.front();
    text +=
        fmt::format("        \"{}:\"*) {} ;;\n", command.path, Action(first.name, first.choices));
  }
  return text;
}

}  // namespace

std::string BashCompletion() {
  std::vector<std::string> known;
  std::string values = "        \":--home\") " + std::string(kFolders) + "; return ;;\n";
  std::string words;
  for (const std::string& prefix : Prefixes()) {
    if (!prefix.empty()) known.push_back('"' + prefix + '"');
    std::vector<std::string> next;
    for (const NextWord& word : NextWords(prefix)) next.push_back(word.word);
    std::vector<std::string> global;
    for (const Flag& flag : GlobalFlags()) global.push_back("--" + std::string(flag.name));
    words += fmt::format("        \"{}:-\"*) {} ;;\n        \"{}:\"*) {} ;;\n", prefix,
                         Words(global), prefix, Words(next));
  }
  for (const Command* command : AllCommands()) {
    known.push_back('"' + std::string(command->path) + '"');
    values += ValueCases(*command);
    words += WordCase(*command);
  }
  std::string text(kHead);
  text += fmt::format("            {}) ;;\n            *) break ;;\n        esac\n",
                      Join(known, " | "));
  text += "        at=\"${at:+$at }${COMP_WORDS[i]}\"\n        ((i += 1))\n    done\n";
  text += "    COMPREPLY=()\n    case \"$at:$previous\" in\n" + values + "    esac\n";
  return text + "    case \"$at:$word\" in\n" + words + std::string(kTail);
}

}  // namespace bartizan::cli
