#pragma once
// Differences as findings, for the one pane of glass, ASFF and SARIF.
#include "bartizan/iam/report_json.h"

namespace bartizan::iam {

// One finding a differing principal, in the report's order, of the tool "iam-diff"; the rule says
// what changed worst ("trust-more", "access-more", "boundary-more", "cross-env", "only-less" …). A
// report with problems is not complete. The target is "FIRST..SECOND" of the accounts' labels.
findings::Report AsFindings(const SemanticReport& report, const ReportContext& context);
std::string TargetOf(const ReportContext& context);

}  // namespace bartizan::iam
