#pragma once
// The flags that choose findings, shared by list and export.
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/findings/store.h"

namespace bartizan::cli {

std::vector<Flag> FindingFilterFlags();
// Reads them.
Result<findings::Query> FindingQuery(const Invocation& invocation);
// Queries the home.
Result<std::vector<findings::Finding>> ChosenFindings(Invocation& invocation);

}  // namespace bartizan::cli
