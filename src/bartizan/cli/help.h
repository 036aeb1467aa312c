#pragma once
// Help for a terminal, made from the table. Pure.
#include <string>
#include <string_view>

#include "bartizan/cli/command.h"

namespace bartizan::cli {

std::string HelpOverview();                         // all commands by group
std::string HelpOfGroup(std::string_view group);    // its commands
std::string HelpOfCommand(const Command& command);  // usage, what it does, options, examples
// Of "", a group or a command; kUsage for anything else.
Result<std::string> HelpOf(std::string_view path);

// Shared with the other generators:
// "bartizan findings show [options] ID"
std::string UsageLine(const Command& command);
// "-t, --tool NAME"
std::string FlagSynopsis(const Flag& flag);
// The help with default, choices, and whether it is required or repeatable.
std::string FlagHelp(const Flag& flag);
// The help with choices.
std::string PositionalHelp(const Positional& positional);
// "list findings" → "List findings"
std::string Capitalised(std::string_view text);

}  // namespace bartizan::cli
