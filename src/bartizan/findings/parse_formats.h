#pragma once
// The parsers of the single formats, for the table in parsers.cc. Private to this folder.
#include <string_view>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

Result<Report> ParseBandit(std::string_view text, std::string_view name);
Result<Report> ParseCppcheck(std::string_view text, std::string_view name);
Result<Report> ParseDependencyCheck(std::string_view text, std::string_view name);
Result<Report> ParseEslint(std::string_view text, std::string_view name);
Result<Report> ParseFlawfinder(std::string_view text, std::string_view name);
Result<Report> ParsePhpstan(std::string_view text, std::string_view name);
Result<Report> ParseRetirejs(std::string_view text, std::string_view name);
Result<Report> ParseSarif(std::string_view text, std::string_view name);
Result<Report> ParseSemgrep(std::string_view text, std::string_view name);
Result<Report> ParseSonarqube(std::string_view text, std::string_view name);
Result<Report> ParseWapiti(std::string_view text, std::string_view name);
Result<Report> ParseZap(std::string_view text, std::string_view name);

// SARIF that is known to come from one tool: `tool` names the report and its findings.
Result<Report> ParseSarifOf(std::string_view tool, std::string_view text, std::string_view name);

}  // namespace bartizan::findings
