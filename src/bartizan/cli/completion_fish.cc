#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/completion.h"

namespace bartizan::cli {

namespace {

// __bartizan_at WORD…: the words so far, without options, are these (then words may follow).
// __bartizan_in WORD…: they start with these (then the command's options may follow).
constexpr std::string_view kHead =
    R"fish(# fish completion of bartizan; made by `bartizan completion fish`
function __bartizan_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if test "$word" = --home
            set skip 1
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end
function __bartizan_at
    test "$(__bartizan_words | string join ' ')" = "$argv"
end
function __bartizan_in
    set -l words (__bartizan_words)
    test (count $words) -ge (count $argv); or return 1
    test (count $argv) -eq 0; or test "$words[1..$(count $argv)]" = "$argv"
end
complete -c bartizan -f
)fish";

std::string Quoted(std::string_view text) {
  return "'" + ReplaceAll(ReplaceAll(std::string(text), "\\", "\\\\"), "'", "\\'") + "'";
}

std::string FlagLine(std::string_view condition, const Flag& flag) {
  std::string line = fmt::format("complete -c bartizan -n {} -l {}", Quoted(condition), flag.name);
  if (flag.short_name != 0) line += fmt::format(" -s {}", flag.short_name);
  if (!flag.choices.empty()) {
    const std::vector<std::string> choices(flag.choices.begin(), flag.choices.end());
    line += fmt::format(" -x -a {}", Quoted(Join(choices, " ")));
  } else if (KindOfValue(flag.value) == ValueKind::kFile) {
    line += " -r -F";
  } else if (KindOfValue(flag.value) == ValueKind::kFolder) {
    line += " -x -a '(__fish_complete_directories)'";
  } else if (!flag.value.empty()) {
    line += " -x";
  }
  return line + fmt::format(" -d {}\n", Quoted(flag.help));
}

std::string PositionalLines(const Command& command) {
  const std::string condition = fmt::format("__bartizan_in {}", command.path);
  std::string text;
  for (const Positional& positional : command.positionals) {
    if (!positional.choices.empty()) {
      const std::vector<std::string> choices(positional.choices.begin(), positional.choices.end());
      text += fmt::format("complete -c bartizan -n {} -a {}\n", Quoted(condition),
                          Quoted(Join(choices, " ")));
    } else if (KindOfValue(positional.name) != ValueKind::kWord) {
      text += fmt::format("complete -c bartizan -n {} -F\n", Quoted(condition));
    }
  }
  return text;
}

}  // namespace

std::string FishCompletion() {
  std::string text(kHead);
  for (const Flag& flag : GlobalFlags()) text += FlagLine("__bartizan_in", flag);
  for (const std::string& prefix : Prefixes()) {
    const std::string condition = prefix.empty() ? "__bartizan_at" : "__bartizan_at " + prefix;
    for (const NextWord& word : NextWords(prefix)) {
      text += fmt::format("complete -c bartizan -n {} -a {} -d {}\n", Quoted(condition), word.word,
                          Quoted(word.summary));
    }
  }
  for (const Command* command : AllCommands()) {
    const std::string condition = fmt::format("__bartizan_in {}", command->path);
    for (const Flag& flag : OwnFlags(*command)) text += FlagLine(condition, flag);
    text += PositionalLines(*command);
  }
  return text;
}

}  // namespace bartizan::cli
