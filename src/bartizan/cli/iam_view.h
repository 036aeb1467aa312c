#pragma once
// A comparison of accounts as people read it.
#include <span>

#include "bartizan/cli/invocation.h"
#include "bartizan/iam/report_json.h"

namespace bartizan::cli {

// Who is compared, how many differ, the worst `top` differences (0: all) with an example each, and
// what to do next.
void PrintComparison(Invocation& invocation, const iam::SemanticReport& report,
                     const iam::ReportContext& context, size_t top);

// Everything about one principal: each change with both accounts' answers to the witness and the
// statements responsible.
void PrintDifference(Invocation& invocation, const iam::Difference& difference,
                     const iam::ReportContext& context);

}  // namespace bartizan::cli
