#pragma once
// All commands, and how they are found.
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/cli/command.h"

namespace bartizan::cli {

// One function an area (cmd_<area>.cc).
std::span<const Command> ArtifactsCommands();
std::span<const Command> AuditCommands();
std::span<const Command> AwsCommands();
std::span<const Command> BackupCommands();
std::span<const Command> EncryptCommands();
std::span<const Command> EsdkCommands();
std::span<const Command> EsdkFileCommands();
std::span<const Command> FindingsCommands();
std::span<const Command> FindingsPushCommands();
std::span<const Command> HelpCommands();
std::span<const Command> IamAskCommands();
std::span<const Command> IamCatalogueCommands();
std::span<const Command> IamCommands();
std::span<const Command> IamEquivCommands();
std::span<const Command> IamSnapshotCommands();
std::span<const Command> IamBaselineDiffCommands();
std::span<const Command> IamCompareCommands();
std::span<const Command> IamMatrixCommands();
std::span<const Command> IpRangesCommands();
std::span<const Command> IpRangesRunCommands();
std::span<const Command> NotifyCommands();
std::span<const Command> PipelineCommands();
std::span<const Command> RespondCaseCommands();
std::span<const Command> RespondCommands();
std::span<const Command> RespondPrepareCommands();
std::span<const Command> ScanCommands();
std::span<const Command> ServeCommands();
std::span<const Command> VersionCommands();

// A word that starts several commands: "findings".
struct Group {
  std::string_view name;
  std::string_view summary;
};

// Every command, sorted by path.
const std::vector<const Command*>& AllCommands();
std::span<const Group> Groups();

// The command with exactly this path, null when there is none.
const Command* FindCommand(std::string_view path);
// The commands below a word ("findings" → "findings list" …).
std::vector<const Command*> CommandsBelow(std::string_view prefix);

// The words that may follow `prefix` ("" or a group) on the way to a command, each with its
// summary.
struct NextWord {
  std::string word;
  std::string_view summary;
};
std::vector<NextWord> NextWords(std::string_view prefix);
// Every prefix that words may follow: "", and the groups that have commands.
std::vector<std::string> Prefixes();

// The flags that every command has.
std::span<const Flag> GlobalFlags();
// A command's own flags, with --format where it has formats.
std::vector<Flag> OwnFlags(const Command& command);
// Every flag that may stand behind a command: its own, then the global ones.
std::vector<Flag> UsableFlags(const Command& command);
// The exit codes of a command: the common ones and its own, by code.
std::vector<ExitNote> ExitNotes(const Command& command);

}  // namespace bartizan::cli
