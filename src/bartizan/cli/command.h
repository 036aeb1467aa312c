#pragma once
// The one table of commands. Help, completion scripts, the man page and docs/commands are made from
// it, so a command is described once. How to add one:
//   1. an entry in the area's file (cmd_<area>.cc), whose <Area>Commands() is joined in
//   commands.cc;
//   2. its handler: read the Invocation, call a library, print data to out(), the rest by Note();
//   3. a golden test in tests/cli/, and `bartizan help --docs docs/commands` for the page.
// A secret is never the value of a flag: process lists show it.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"

namespace bartizan::cli {

class Invocation;

struct Positional {
  std::string_view name;  // "FILE"
  std::string_view help;
  bool required = true;
  bool repeatable = false;                // takes all that remain; the last positional only
  std::vector<std::string_view> choices;  // other values are refused
};

struct Flag {
  std::string_view name;  // "severity", given as --severity
  char short_name = 0;
  // What the value is called; FILE, PATH and DIR are completed from the file system. Empty: a
  // switch.
  std::string_view value;
  std::string_view help;
  std::string_view fallback;  // the value where the flag is not given
  bool required = false;
  bool repeatable = false;
  std::vector<std::string_view> choices;  // other values are refused (case counts)
};

struct Example {
  std::string_view line;  // "bartizan findings list --severity high"
  std::string_view does;
};

struct ExitNote {
  int code = 0;
  std::string_view when;
};

struct Command {
  std::string_view path;         // "findings list"
  std::string_view summary;      // one line, no full stop: "list findings, worst first"
  std::string_view description;  // paragraphs, separated by an empty line
  std::vector<Positional> positionals;
  std::vector<Flag> flags;
  // Where not empty, the command has --format with these; the first one is the default.
  std::vector<std::string_view> formats;
  std::vector<Example> examples;  // at least one
  std::vector<ExitNote> exits;    // beside those that every command has
  // The exit code, or an error that is rendered and gives its own.
  Result<int> (*run)(Invocation&) = nullptr;
};

}  // namespace bartizan::cli
