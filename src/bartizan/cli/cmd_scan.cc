#include "bartizan/cli/commands.h"
#include "bartizan/cli/scan_commands.h"

namespace bartizan::cli {

namespace {

Command ToolsCommand() {
  return {
      .path = "scan tools",
      .summary = "list the scanners that Bartizan runs or reads",
      .description =
          "Shows for each tool whether a pipeline can run it, where its program is on this "
          "machine, and which of its report formats can be imported. With --verbose, what to do "
          "about a missing program is told on standard error.",
      .formats = {"table", "json", "csv"},
      .examples = {{"bartizan scan tools", "Lists every scanner and where it is."},
                   {"bartizan scan tools --format json", "The same for a program."}},
      .run = RunScanTools,
  };
}

}  // namespace

std::span<const Command> ScanCommands() {
  static const std::vector<Command> commands = {ToolsCommand()};
  return commands;
}

}  // namespace bartizan::cli
