#include "bartizan/cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/text.h"

namespace bartizan::cli {

namespace {

constexpr size_t kColumns = 96;

// "  left   right", the right side wrapped beside the left.
std::string Entry(std::string_view left, std::string_view right, size_t column) {
  std::string body = Wrapped(right, column + 4, kColumns);
  const std::string head = fmt::format("  {:<{}}  ", left, column);
  if (CountCodePoints(left) > column) return fmt::format("  {}\n{}", left, body);
  return head + body.substr(column + 4);
}

std::string FlagSection(std::string_view title, std::span<const Flag> flags) {
  size_t column = 0;
  for (const Flag& flag : flags) column = std::max(column, FlagSynopsis(flag).size());
  std::string text = fmt::format("\n{}:\n", title);
  for (const Flag& flag : flags) text += Entry(FlagSynopsis(flag), FlagHelp(flag), column);
  return text;
}

std::string CommandList(const std::vector<const Command*>& commands) {
  size_t column = 0;
  for (const Command* command : commands) column = std::max(column, command->path.size());
  std::string text;
  for (const Command* command : commands) text += Entry(command->path, command->summary, column);
  return text;
}

std::string ChoiceList(const std::vector<std::string_view>& choices) {
  if (choices.empty()) return {};
  return ": " + Join(std::vector<std::string>(choices.begin(), choices.end()), ", ");
}

}  // namespace

std::string Capitalised(std::string_view text) {
  return ToUpper(text.substr(0, 1)) + std::string(text.substr(1));
}

std::string UsageLine(const Command& command) {
  std::string line = fmt::format("bartizan {}", command.path);
  for (const Flag& flag : command.flags) {
    if (flag.required) line += fmt::format(" --{} {}", flag.name, flag.value);
  }
  line += " [options]";
  for (const Positional& positional : command.positionals) {
    std::string name(positional.name);
    if (positional.repeatable) name += "…";
    line += positional.required ? fmt::format(" {}", name) : fmt::format(" [{}]", name);
  }
  return line;
}

std::string FlagSynopsis(const Flag& flag) {
  const std::string brief = flag.short_name == 0 ? "    " : fmt::format("-{}, ", flag.short_name);
  const std::string value = flag.value.empty() ? "" : fmt::format(" {}", flag.value);
  return fmt::format("{}--{}{}", brief, flag.name, value);
}

std::string FlagHelp(const Flag& flag) {
  std::string text = std::string(flag.help) + ChoiceList(flag.choices);
  if (flag.required) text += " (required)";
  if (flag.repeatable) text += " (may be repeated)";
  if (!flag.fallback.empty()) text += fmt::format(" (default: {})", flag.fallback);
  return text;
}

std::string PositionalHelp(const Positional& positional) {
  return std::string(positional.help) + ChoiceList(positional.choices);
}

std::string HelpOverview() {
  std::string text =
      "Bartizan delivers software through a guarded pipeline and shows every finding in one "
      "place.\n\nUsage: bartizan [global options] COMMAND [options]\n";
  std::vector<const Command*> single;
  for (const Command* command : AllCommands()) {
    if (!command->path.contains(' ')) single.push_back(command);
  }
  for (const Group& group : Groups()) {
    const auto below = CommandsBelow(group.name);
    const bool is_inner = group.name.contains(' ');  // stands below its outer one
    if (below.empty() || is_inner) continue;
    text += fmt::format("\n{}: {}\n{}", Capitalised(group.name), group.summary, CommandList(below));
  }
  text += "\nMore:\n" + CommandList(single);
  text += FlagSection("Global options", GlobalFlags());
  return text + "\nbartizan help COMMAND shows one command with its options and examples.\n";
}

std::string HelpOfGroup(std::string_view group) {
  std::string text = fmt::format("Usage: bartizan {} COMMAND [options]\n", group);
  const auto known = std::ranges::find(Groups(), group, &Group::name);
  if (known != Groups().end()) text += fmt::format("\n{}.\n", Capitalised(known->summary));
  text += "\nCommands:\n" + CommandList(CommandsBelow(group));
  return text + fmt::format("\nbartizan help {} COMMAND shows one of them.\n", group);
}

std::string HelpOfCommand(const Command& command) {
  std::string text =
      fmt::format("Usage: {}\n\n{}.\n", UsageLine(command), Capitalised(command.summary));
  if (!command.description.empty()) text += "\n" + Wrapped(command.description, 0, kColumns);
  if (!command.positionals.empty()) {
    size_t column = 0;
    for (const auto& positional : command.positionals) {
      column = std::max(column, positional.name.size());
    }
    text += "\nArguments:\n";
    for (const auto& positional : command.positionals) {
      text += Entry(positional.name, PositionalHelp(positional), column);
    }
  }
  const auto below = CommandsBelow(command.path);
  if (!below.empty()) text += "\nCommands:\n" + CommandList(below);
  const auto own = OwnFlags(command);
  if (!own.empty()) text += FlagSection("Options", own);
  text += FlagSection("Global options", GlobalFlags());
  text += "\nExamples:\n";
  for (const Example& example : command.examples) {
    text += fmt::format("  {}\n{}", example.line, Wrapped(example.does, 6, kColumns));
  }
  text += "\nExit codes:\n";
  for (const ExitNote& note : ExitNotes(command)) {
    text += Entry(fmt::to_string(note.code), note.when, 3);
  }
  return text;
}

Result<std::string> HelpOf(std::string_view path) {
  if (path.empty()) return HelpOverview();
  const Command* command = FindCommand(path);
  if (command != nullptr) return HelpOfCommand(*command);
  if (!CommandsBelow(path).empty()) return HelpOfGroup(path);
  std::vector<std::string> known;
  for (const Command* each : AllCommands()) known.emplace_back(each->path);
  for (const Group& group : Groups()) known.emplace_back(group.name);
  const auto nearest = Nearest(path, known);
  return Fail(Code::kUsage, fmt::format("there is no command \"{}\"", path),
              nearest ? fmt::format("did you mean {}?", *nearest) : "see bartizan help");
}

}  // namespace bartizan::cli
