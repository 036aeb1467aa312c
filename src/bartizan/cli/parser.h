#pragma once
// Words of a command line to a command and its values, by the table. CLI11 stays in parser.cc.
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/cli/command.h"

namespace bartizan::cli {

struct Globals {
  std::optional<std::string> home;
  bool no_color = false, quiet = false, verbose = false;
};

struct ParsedLine {
  // What --help asks for, or a bare `bartizan`: the words before it ("", "findings", …).
  std::optional<std::string> help_of;
  const Command* command = nullptr;  // else this one
  Globals globals;
  std::map<std::string, std::vector<std::string>, std::less<>> flags;  // those given; switches: ""
  std::map<std::string, std::vector<std::string>, std::less<>> positionals;
};

// `arguments` without the program's name. kUsage with the nearest known word as the hint.
Result<ParsedLine> ParseLine(std::span<const std::string> arguments);

}  // namespace bartizan::cli
