#pragma once
// Scanner reports to findings. Parsing is pure: bytes in, findings or an error out. Nothing is
// lost silently: a malformed, cut or empty report is an error, never zero findings.
#include <span>
#include <string>
#include <string_view>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

struct Parser {
  std::string_view tool;     // as in `--tool`: "dependency-check", "zap", "sarif" …
  std::string_view formats;  // for help: "JSON, XML"
  Result<Report> (*parse)(std::string_view text, std::string_view name);
};

// Every parser, by name.
std::span<const Parser> Parsers();
// kUsage with a suggestion when there is none of that name ('_' counts as '-').
Result<const Parser*> FindParser(std::string_view tool);
// Parses with the named tool's parser. `name` is used in errors (file name).
Result<Report> ParseReport(std::string_view tool, std::string_view text, std::string_view name);

}  // namespace bartizan::findings
