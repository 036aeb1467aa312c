#pragma once
// The standard retry mode, as of November 2026.
// (https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html)
#include <memory>
#include <optional>
#include <string_view>

#include "bartizan/base/time.h"

namespace bartizan::aws {

enum class Failure { kNone, kTransient, kThrottling, kPermanent };

// By the error code and the status; `network` for failures of the connection and timeouts.
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

// The wait before attempt `next` (2 is the first retry): random · min(base · 2^(next-2), 20 s),
// with base 50 ms (transient) or 1 s (throttling), kept within [t, t + 5 s] where the server says t
// (x-amz-retry-after, milliseconds). `random` is in [0, 1).
Micros Backoff(int next, Failure failure, double random, std::optional<Micros> retry_after);

// The offset to add to the clock, where the server's Date header differs from the time that was
// signed by four minutes or more, and the error is one that a wrong clock brings.
std::optional<Micros> ClockSkew(std::string_view date_header, Time signed_at,
                                std::string_view error_code, int status);

}  // namespace bartizan::aws
