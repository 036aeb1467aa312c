#include "bartizan/securityhub/pace.h"

#include <algorithm>
#include <cmath>

namespace bartizan::securityhub {
namespace {

constexpr double kMicrosPerSecond = 1e6;

bool Cancelled(const std::atomic<bool>* cancel) {
  return cancel != nullptr && cancel->load();
}

}  // namespace

Pace::Pace(const aws::System& system, Rate rate)
    : system_(system), rate_(rate), tokens_(rate.burst), filled_(system.clock->Now()) {}

bool Pace::Next(const std::atomic<bool>* cancel) {
  Refill();
  if (tokens_ < 1) {
    const double wait = std::ceil((1 - tokens_) / rate_.per_second * kMicrosPerSecond);
    if (!SleepUnless(system_, Micros(static_cast<int64_t>(wait)), cancel)) return false;
    // Not measured: a clock that is set back meanwhile must not hold us for ever.
    tokens_ = 1;
    filled_ = system_.clock->Now();
  }
  tokens_ -= 1;
  return !Cancelled(cancel);
}

void Pace::Refill() {
  const Time now = system_.clock->Now();
  const auto passed = static_cast<double>((now - filled_).count()) / kMicrosPerSecond;
  tokens_ = std::min(rate_.burst, tokens_ + std::max(0.0, passed) * rate_.per_second);
  filled_ = now;
}

bool SleepUnless(const aws::System& system, Micros time, const std::atomic<bool>* cancel) {
  constexpr Micros kSlice = std::chrono::milliseconds(100);
  while (time > Micros(0) && !Cancelled(cancel)) {
    const Micros slice = std::min(time, kSlice);
    system.sleep(slice);
    time -= slice;
  }
  return !Cancelled(cancel);
}

}  // namespace bartizan::securityhub
