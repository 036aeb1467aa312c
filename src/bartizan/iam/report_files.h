#pragma once
// The report as CSV, Markdown (for a pull request's comment) and one HTML page without scripts or
// outside references. What comes from the accounts is escaped for each. The report has two
// accounts, a mapping and a catalogue in its context, and changes in each difference. Pure;
// thread-safe.
#include <string>

#include "bartizan/iam/report_json.h"

namespace bartizan::iam {

// A row a change: kind, name, severity, change, direction, proven, actions, target, conditional,
// reason, policy, statement, request in each account, title, id. Lines as data/csv.h writes them;
// cells that a spreadsheet would run as formulas begin with an apostrophe, and no cell is longer
// than a spreadsheet holds.
std::string ReportCsv(const SemanticReport& report, const ReportContext& context);
// At most 60,000 characters (GitHub's limit is 65,536): the worst differences first, then how many
// are left out.
std::string ReportMarkdown(const SemanticReport& report, const ReportContext& context);
// Texts and lists of actions that are very long are cut.
std::string ReportHtml(const SemanticReport& report, const ReportContext& context);

}  // namespace bartizan::iam
