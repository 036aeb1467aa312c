#include "bartizan/cli/commands.h"
#include "bartizan/cli/scan_commands.h"

namespace bartizan::cli {

namespace {

Command ImportCommand() {
  return {
      .path = "scan import",
      .summary = "read a scanner's report and record its findings",
      .description =
          "The report is kept as it is, its findings are given ids that survive later scans, and "
          "what the same tool said before of the same target and branch but does not say any more "
          "is marked as resolved. The event ImportScan goes into the audit trail.\n\n"
          "A report that is cut short, malformed or not of this tool is an error and changes "
          "nothing. A report in which the tool itself says that it did not finish is recorded as "
          "incomplete: it resolves nothing, and the exit code is 6.",
      .positionals = {{.name = "FILE", .help = "the report; - is standard input"}},
      .flags = {{.name = "tool",
                 .short_name = 't',
                 .value = "TOOL",
                 .help = "whose report it is, see bartizan scan tools",
                 .required = true},
                {.name = "target",
                 .value = "TARGET",
                 .help = "the repository or address that was scanned; else the current folder's "
                         "name"},
                {.name = "branch",
                 .short_name = 'b',
                 .value = "BRANCH",
                 .help = "the branch that was scanned",
                 .fallback = "main"},
                {.name = "commit", .value = "COMMIT", .help = "the commit that was scanned"},
                {.name = "source",
                 .value = "DIR",
                 .help = "the tree that was scanned: findings are then recognised by their source "
                         "lines"},
                {.name = "dry-run",
                 .help = "print the findings, as json where --format is not given; store nothing"}},
      .formats = {"table", "json"},
      .examples = {{"bartizan scan import --tool cppcheck --source . report.xml",
                    "Records what cppcheck found in this folder."},
                   {"bartizan scan import --tool sarif --target shop --branch main -",
                    "Reads a report from standard input."},
                   {"bartizan scan import --tool zap --dry-run zap.json",
                    "Shows how the report is understood."}},
      .exits = {{2, "wrong command line, or no such tool"},
                {3, "the report is unreadable, malformed or cut short"},
                {6, "the tool says that its report is incomplete"}},
      .run = RunScanImport,
  };
}

Command ScaCommand() {
  return {
      .path = "scan sca",
      .summary = "check the packages of lock files against advisories",
      .description =
          "Reads package-lock.json, npm-shrinkwrap.json and requirements*.txt files, or looks for "
          "them in folders, and names each package that an advisory says is flawed, with the "
          "version that mends it. Works without a network: advisories are a folder of records in "
          "OSV's form (https://ossf.github.io/osv-schema/). Nothing is recorded; a pipeline's "
          "scan step does that.\n\n"
          "What cannot be checked, for instance a package without a pinned version, is told on "
          "standard error and makes the scan incomplete.",
      .positionals = {{.name = "PATH",
                       .help = "lock files and folders; the current folder when there is none",
                       .required = false,
                       .repeatable = true}},
      .flags = {{.name = "advisories",
                 .short_name = 'a',
                 .value = "DIR",
                 .help = "the folder of advisories",
                 .required = true},
                {.name = "fail-on",
                 .value = "SEVERITY",
                 .help = "exit with 1 when a finding is this bad or worse",
                 .choices = {"informational", "low", "medium", "high", "critical"}},
                {.name = "no-dev", .help = "leave out packages that only development needs"}},
      .formats = {"table", "json", "sarif"},
      .examples =
          {{"bartizan scan sca --advisories advisories",
            "Checks the lock files below the current folder."},
           {"bartizan scan sca --advisories advisories --fail-on high web/package-lock.json",
            "Fails where one file brings in a flaw that is high or critical."}},
      .exits = {{1, "a finding is as bad as --fail-on says, or worse"},
                {3, "no lock file, or no folder of advisories"},
                {6, "the scan is incomplete"}},
      .run = RunScanSca,
  };
}

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
  static const std::vector<Command> commands = {ImportCommand(), ScaCommand(), ToolsCommand()};
  return commands;
}

}  // namespace bartizan::cli
