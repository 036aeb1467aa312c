#include "bartizan/cli/app.h"

#include <unistd.h>

#include "bartizan/cli/help.h"
#include "bartizan/cli/invocation.h"
#include "bartizan/cli/output.h"
#include "bartizan/cli/parser.h"
#include "bartizan/cli/seal.h"
#include "bartizan/term/log.h"
#include "bartizan/term/printable.h"
#include "bartizan/term/style.h"

namespace bartizan::cli {

namespace {

Result<int> Dispatch(std::span<const std::string> arguments, Output& out) {
  BARTIZAN_TRY(auto line, ParseLine(arguments));
  if (line.help_of) {
    BARTIZAN_TRY(const std::string help, HelpOf(*line.help_of));
    out.Write(help);
    return 0;
  }
  const Globals& globals = line.globals;
  const auto least = globals.quiet     ? term::Level::kError
                     : globals.verbose ? term::Level::kDebug
                                       : term::Level::kInfo;
  const bool color = !globals.no_color && term::DetectTerminal(STDERR_FILENO).color;
  term::SetUpLog({.least = least, .color = color});
  UseKmsOfEnvironment();
  const auto* command = line.command;
  Invocation invocation(std::move(line), out);
  return command->run(invocation);
}

int Report(const Error& error) {
  // Names of files, and what reports say, may hold commands for the terminal.
  const std::string text = term::Printable(error.Render());
  // An empty message: nobody is left to read it.
  if (!error.message.empty()) (void)!write(STDERR_FILENO, text.data(), text.size());
  return ExitCode(error.code);
}

}  // namespace

int RunCommandLine(std::span<const std::string> arguments, int out_fd) {
  Output out(out_fd);
  const auto result = Dispatch(arguments, out);
  // What a failed command printed before its error still belongs to the reader.
  const Status flushed = out.Flush();
  if (!result) return Report(result.error());
  if (!flushed) return Report(flushed.error());
  return *result;
}

}  // namespace bartizan::cli
