#pragma once
// Programs of this machine (nft, ip, ss …) that do a small thing and end.
#include "bartizan/process/process.h"

namespace bartizan::process {

// Runs it to its end with messages in English; where PATH does not name them, also from the folders
// of system programs. It runs in the network namespace of the calling thread. kUnavailable when it
// is not installed. Thread-safe.
Result<Outcome> RunLocal(std::vector<std::string> argv, std::string standard_input, Micros timeout);

}  // namespace bartizan::process
