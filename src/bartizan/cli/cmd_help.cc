#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/completion.h"
#include "bartizan/cli/help.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/cli/manual.h"

namespace bartizan::cli {

namespace {

Result<int> RunHelp(Invocation& invocation) {
  const auto words = invocation.Positionals("COMMAND");
  const auto docs = invocation.Get("docs");
  const bool man = invocation.Has("man");
  if ((docs || man) && (!words.empty() || (docs && man))) {
    return Fail(Code::kUsage, "--man and --docs stand alone: they are made of all commands");
  }
  if (man) {
    invocation.Print(ManPage());
    return 0;
  }
  if (docs) {
    BARTIZAN_TRY(const size_t pages, WriteDocs(*docs));
    invocation.Note(fmt::format("wrote {} and the index to {}", Count(pages, "page"), *docs));
    return 0;
  }
  BARTIZAN_TRY(const std::string text, HelpOf(Join(words, " ")));
  invocation.Print(text);
  return 0;
}

Result<int> RunCompletion(Invocation& invocation) {
  BARTIZAN_TRY(const std::string script, CompletionFor(invocation.Positional("SHELL")));
  invocation.Print(script);
  return 0;
}

}  // namespace

std::span<const Command> HelpCommands() {
  static const std::vector<Command> commands = {
      {
          .path = "help",
          .summary = "show help for a command",
          .description = "Help, the manual page, the pages of docs/commands and the completion "
                         "scripts are made from one table, so they agree with the program.",
          .positionals = {{.name = "COMMAND",
                           .help = "a command or group; without one, the list of all",
                           .required = false,
                           .repeatable = true}},
          .flags = {{.name = "man", .help = "write the manual page bartizan.1 instead"},
                    {.name = "docs",
                     .value = "DIR",
                     .help = "write one Markdown page a command into this folder instead; what is "
                             "written by hand in pages that exist is kept"}},
          .examples = {{"bartizan help", "Lists every command."},
                       {"bartizan help scan tools", "Shows one command with its options."},
                       {"bartizan help --man > bartizan.1", "Writes the manual page."},
                       {"bartizan help --docs docs/commands", "Makes the pages of docs/commands."}},
          .run = RunHelp,
      },
      {
          .path = "completion",
          .summary = "write a script that completes command lines",
          .description = "The script goes to standard output. bash reads it from "
                         "/etc/bash_completion.d or by source, zsh from a folder of $fpath as "
                         "_bartizan, fish from ~/.config/fish/completions/bartizan.fish.",
          .positionals = {{.name = "SHELL",
                           .help = "the shell",
                           .choices = {"bash", "zsh", "fish"}}},
          .examples = {{"bartizan completion bash > /etc/bash_completion.d/bartizan",
                        "Completes in every bash that starts from now on."},
                       {"bartizan completion fish > ~/.config/fish/completions/bartizan.fish",
                        "The same for fish."}},
          .run = RunCompletion,
      },
  };
  return commands;
}

}  // namespace bartizan::cli
