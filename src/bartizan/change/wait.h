#pragma once
// Limits and waits, by a clock that tests bring along. Private to change/.
#include <functional>
#include <optional>

#include "bartizan/change/change.h"

namespace bartizan::change {

class Timing {
 public:
  explicit Timing(const Options& options) : options_(options) {}
  Micros Now() const;
  void Sleep(Micros duration) const;

 private:
  const Options& options_;
};

// A moment after which there is no time left; none: there is always time.
class Limit {
 public:
  Limit() = default;
  // From now on; 0: none.
  Limit(const Timing& timing, Micros duration);
  Limit Or(const Limit& other) const;  // the earlier one
  // Micros::max() without a limit, never negative.
  Micros Left(const Timing& timing) const;
  bool any() const { return end_.has_value(); }

 private:
  std::optional<Micros> end_;
};

// Asks until the answer is true, with pauses that `cancelled` cuts short (kCancelled). kTimeout
// when the limit is over. kUnavailable is no answer while there is a limit; other errors are passed
// on.
Status WaitUntil(const Timing& timing, const Limit& limit, const Backoff& backoff,
                 const std::function<Result<bool>()>& ready,
                 const std::function<bool()>& cancelled);

}  // namespace bartizan::change
