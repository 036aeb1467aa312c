#pragma once
// The standard retry mode, as of November 2026.
// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html)
#include <memory>
#include <optional>
#include <string_view>

#include "bartizan/base/time.h"

namespace bartizan::aws {

enum class Failure { kNone, kTransient, kThrottling, kPermanent };

// By the error code ("" when there is none) and the status (0 when no answer came); `network` for
// failures of the connection and timeouts. An error code within a success is as good as a 500.
Failure Classify(std::string_view error_code, int status, bool network, bool model_retryable,
                 bool model_throttling);

// One per client: 500 tokens; a retry holds 14 (transient) or 5 (throttling), a success gives back
// what it held, a success without a retry gives 1. Thread-safe.
class RetryQuota {
 public:
  explicit RetryQuota(int capacity = 500);
  ~RetryQuota();
  bool Take(Failure failure);       // false: fail now
  void Success(Failure last_held);  // kNone: no retry was needed
  int available() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The wait before attempt `next` (2 is the first retry): t = random · min(base · 2^(next-2), 20 s),
// with base 50 ms (transient) or 1 s (throttling). Where the server names a wait
// (x-amz-retry-after, milliseconds), it is that, kept within [t, t + 5 s]. `random` is in [0, 1).
Micros Backoff(int next, Failure failure, double random, std::optional<Micros> retry_after);

// How far the server's Date header lies after the time that was signed, where that is four minutes
// or more either way and the error is one that a wrong clock brings. Add it to the offset with
// which `signed_at` was made.
std::optional<Micros> ClockSkew(std::string_view date_header, Time signed_at,
                                std::string_view error_code, int status);

}  // namespace bartizan::aws
