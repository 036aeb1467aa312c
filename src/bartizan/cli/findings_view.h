#pragma once
// Findings as people and programs read them.
#include <span>
#include <string>

#include "bartizan/cli/invocation.h"
#include "bartizan/findings/model.h"

namespace bartizan::cli {

// "12 findings: 1 critical, 3 high, 8 low"
std::string SummaryLine(std::span<const findings::Finding> all);

// One row a finding, cut to the terminal's width.
void PrintFindingsTable(Invocation& invocation, std::span<const findings::Finding> all);
void PrintFindingsJson(Invocation& invocation, std::span<const findings::Finding> all);
// All that is known of one.
void PrintFinding(Invocation& invocation, const findings::Finding& finding);

}  // namespace bartizan::cli
