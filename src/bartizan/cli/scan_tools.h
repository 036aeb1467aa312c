#pragma once
// `bartizan scan tools`.
#include "bartizan/cli/invocation.h"

namespace bartizan::cli {

Result<int> RunScanTools(Invocation& invocation);

}  // namespace bartizan::cli
