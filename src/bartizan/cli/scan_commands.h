#pragma once
// The handlers of `bartizan scan …`, one file each.
#include "bartizan/cli/invocation.h"

namespace bartizan::cli {

Result<int> RunScanImport(Invocation& invocation);  // scan_import.cc
Result<int> RunScanSca(Invocation& invocation);     // scan_sca.cc
Result<int> RunScanTools(Invocation& invocation);   // scan_tools.cc

// A scan that did not see everything proves nothing: the exit code then.
inline constexpr int kExitIncomplete = 6;

}  // namespace bartizan::cli
