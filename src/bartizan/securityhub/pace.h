#pragma once
// A token bucket on the System's clock: how many calls an account may make.
#include <atomic>

#include "bartizan/aws/system.h"

namespace bartizan::securityhub {

struct Rate {
  double per_second = 10;
  double burst = 30;
};
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub_limits.html
inline constexpr Rate kImportRate{.per_second = 10, .burst = 30};
inline constexpr Rate kGetRate{.per_second = 3, .burst = 6};

// Starts full. Not thread-safe; `system` must outlive it.
class Pace {
 public:
  Pace(const aws::System& system, Rate rate);
  // Waits for the next call; false when `cancel` was set meanwhile.
  bool Next(const std::atomic<bool>* cancel);

 private:
  void Refill();

  const aws::System& system_;
  const Rate rate_;
  double tokens_;
  Time filled_;
};

// Sleeps in slices, so that a cancellation is seen; false when there was one.
bool SleepUnless(const aws::System& system, Micros time, const std::atomic<bool>* cancel);

}  // namespace bartizan::securityhub
