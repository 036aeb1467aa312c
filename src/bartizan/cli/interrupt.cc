#include "bartizan/cli/interrupt.h"

#include <csignal>

namespace bartizan::cli {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // or the handler could not set it

namespace {

void OnSignal(int /*signal*/) {
  interrupted = true;
}

}  // namespace

void CatchInterrupts() {
  struct sigaction action{};
  action.sa_handler = OnSignal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

}  // namespace bartizan::cli
