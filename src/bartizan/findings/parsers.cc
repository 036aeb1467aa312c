#include "bartizan/findings/parsers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/findings/parse_formats.h"

namespace bartizan::findings {
namespace {

constexpr auto kParsers = std::to_array<Parser>({
    {"bandit", "JSON", ParseBandit},
    {"cppcheck", "XML (version 2), SARIF", ParseCppcheck},
    {"dependency-check", "JSON, XML", ParseDependencyCheck},
    {"eslint", "JSON", ParseEslint},
    {"flawfinder", "SARIF", ParseFlawfinder},
    {"phpstan", "JSON", ParsePhpstan},
    {"retirejs", "JSON", ParseRetirejs},
    {"sarif", "SARIF 2.1.0", ParseSarif},
    {"semgrep", "JSON", ParseSemgrep},
    {"sonarqube", "JSON (issues, hotspots, sonar-report)", ParseSonarqube},
    {"wapiti", "JSON, XML", ParseWapiti},
    {"zap", "JSON, XML (traditional, plus)", ParseZap},
});

}  // namespace

std::span<const Parser> Parsers() {
  return kParsers;
}

Result<const Parser*> FindParser(std::string_view tool) {
  std::string wanted = ToLower(ReplaceAll(std::string(tool), "_", "-"));
  std::vector<std::string> names;
  for (const Parser& parser : kParsers) {
    if (parser.tool == wanted) return &parser;
    names.emplace_back(parser.tool);
  }
  auto near = Nearest(wanted, names);
  return Fail(Code::kUsage, fmt::format("no parser for reports of '{}'", Ellipsize(tool, 80)),
              near ? fmt::format("did you mean '{}'?", *near)
                   : fmt::format("one of: {}", Join(names, ", ")));
}

Result<Report> ParseReport(std::string_view tool, std::string_view text, std::string_view name) {
  BARTIZAN_TRY(const Parser* parser, FindParser(tool));
  return parser->parse(text, name);
}

}  // namespace bartizan::findings
