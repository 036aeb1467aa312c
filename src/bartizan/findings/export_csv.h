#pragma once
// Findings as rows: CSV with columns that stay (new ones are appended), and a narrow form for
// terminals. Pure, thread-safe.
#include <span>
#include <string>
#include <vector>

#include "bartizan/findings/model.h"

namespace bartizan::findings {

// A header and one record a finding. Lists are joined with a space, absent values are empty.
std::string ToCsv(std::span<const Finding> findings);
std::span<const std::string> CsvColumns();
std::vector<std::string> CsvRow(const Finding& finding);

// SEVERITY, TOOL, RULE, WHERE, TITLE, ID (shortened, still a unique prefix in practice).
std::span<const std::string> TableColumns();
std::vector<std::string> TableRow(const Finding& finding);

// "src/a.c:12", "GET /login (user)", "npm/lodash 4.17.10" or "".
std::string WhereText(const Finding& finding);

}  // namespace bartizan::findings
