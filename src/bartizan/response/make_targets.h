#pragma once
// All kinds of targets behind one maker.
#include "bartizan/aws/system.h"
#include "bartizan/response/config.h"
#include "bartizan/response/run.h"

namespace bartizan::response {

// Copies both. An error is of the one machine: no such name in the configuration, no region …
MakeTargets MakeAllTargets(const Config& config, const aws::System& system);

}  // namespace bartizan::response
