#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/help.h"
#include "bartizan/cli/invocation.h"

namespace bartizan::cli {

namespace {

Result<int> RunHelp(Invocation& invocation) {
  BARTIZAN_TRY(const std::string text, HelpOf(Join(invocation.Positionals("COMMAND"), " ")));
  invocation.Print(text);
  return 0;
}

}  // namespace

std::span<const Command> HelpCommands() {
  static const std::vector<Command> commands = {{
      .path = "help",
      .summary = "show help for a command",
      .positionals = {{"COMMAND", "the command or group; without one, the list of all", false,
                       true}},
      .examples = {{"bartizan help", "Lists every command."},
                   {"bartizan help scan tools", "Shows one command with options and examples."}},
      .run = RunHelp,
  }};
  return commands;
}

}  // namespace bartizan::cli
