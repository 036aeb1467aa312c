#pragma once
// SIGINT and SIGTERM for commands that can stop in a good place.
#include <atomic>

namespace bartizan::cli {

// Set by the first signal after CatchInterrupts; a second one kills.
extern std::atomic<bool> interrupted;
void CatchInterrupts();

}  // namespace bartizan::cli
