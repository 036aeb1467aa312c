#pragma once
// Programs of this machine that targets call. Not for other modules.
#include "bartizan/process/process.h"

namespace bartizan::ipranges {

// Runs it to its end with messages in English; where PATH does not name them, also from the folders
// of system programs. kUnavailable when it is not installed. Thread-safe.
Result<process::Outcome> RunLocal(std::vector<std::string> argv, std::string standard_input,
                                  Micros timeout);

}  // namespace bartizan::ipranges
