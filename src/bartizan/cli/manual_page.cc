#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/base/version.h"
#include "bartizan/cli/commands.h"
#include "bartizan/cli/help.h"
#include "bartizan/cli/manual.h"

namespace bartizan::cli {

namespace {

// Text as roff reads it: a backslash is shown, a hyphen stays one that can be copied, and no line
// starts a request.
std::string Roff(std::string_view text) {
  std::string result;
  for (const char c : ReplaceAll(std::string(text), "…", "...")) {
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  const bool request = result.starts_with('.') || result.starts_with('\'');
  return request ? "\\&" + result : result;
}

std::string Paragraphs(std::string_view text) {
  std::string result;
  for (const std::string& line : Split(ReplaceAll(std::string(text), "\n\n", "\n"), '\n')) {
    result += ".PP\n" + Roff(line) + "\n";
  }
  return result;
}

std::string FlagEntry(const Flag& flag) {
  return fmt::format(".TP\n.B {}\n{}\n", Roff(Trim(FlagSynopsis(flag))),
                     Roff(Capitalised(FlagHelp(flag)) + "."));
}

std::string CommandSection(const Command& command) {
  std::string text =
      fmt::format(".SS \"bartizan {}\"\n.B {}\n", Roff(command.path), Roff(UsageLine(command)));
  text += Paragraphs(Capitalised(command.summary) + ".");
  if (!command.description.empty()) text += Paragraphs(command.description);
  for (const Positional& positional : command.positionals) {
    text += fmt::format(".TP\n.I {}\n{}\n", Roff(positional.name),
                        Roff(Capitalised(PositionalHelp(positional)) + "."));
  }
  for (const Flag& flag : OwnFlags(command)) text += FlagEntry(flag);
  for (const Example& example : command.examples) {
    text += fmt::format(".PP\n{}\n.PP\n.EX\n{}\n.EE\n", Roff(example.does), Roff(example.line));
  }
  for (const ExitNote& note : command.exits) {
    text += fmt::format(".TP\nExit code {}\n{}\n", note.code, Roff(Capitalised(note.when) + "."));
  }
  return text;
}

constexpr std::string_view kEnd = R"(.SH "EXIT STATUS"
.TP
0
Done.
.TP
1
A negative verdict or a failed step; only of commands that judge.
.TP
2
Wrong command line.
.TP
3
Bad input or configuration, or files that cannot be read or written.
.TP
4
Denied, or no credentials.
.TP
5
A remote or a needed program is not available.
.TP
6
Undecided: waiting for a person, incomplete, or not proven.
.TP
70
A defect of this program.
.TP
130
Interrupted.
.SH ENVIRONMENT
.TP
.B BARTIZAN_HOME
The folder of all data where \-\-home is not given.
.TP
.B XDG_DATA_HOME
Where neither is set, the data is in its subfolder bartizan.
.TP
.B NO_COLOR
Set to anything: no colours.
.SH FILES
.TP
.I ~/.local/share/bartizan
The data home where nothing else is said: database, blobs, runs, keys and deployments.
)";

}  // namespace

std::string ManPage() {
  std::string text =
      fmt::format(".TH BARTIZAN 1 \"\" \"bartizan {}\" \"User Commands\"\n", kVersion);
  text += ".SH NAME\nbartizan \\- guarded delivery of software, and every finding in one place\n";
  text += ".SH SYNOPSIS\n.B bartizan\n[global options] COMMAND [options]\n";
  text += ".SH \"GLOBAL OPTIONS\"\n";
  for (const Flag& flag : GlobalFlags()) text += FlagEntry(flag);
  text += ".SH COMMANDS\n";
  for (const Command* command : AllCommands()) text += CommandSection(*command);
  return text + std::string(kEnd);
}

}  // namespace bartizan::cli
