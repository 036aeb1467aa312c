#pragma once
// Time. Stored and passed as microseconds since the epoch (UTC); shown as ISO 8601.
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan {

using Micros = std::chrono::microseconds;
// A point in time, UTC, microsecond precision.
using Time = std::chrono::time_point<std::chrono::system_clock, Micros>;

inline int64_t ToInt(Time time) {
  return time.time_since_epoch().count();
}
inline Time FromInt(int64_t micros) {
  return Time(Micros(micros));
}

// Passed in wherever "now" matters, so that tests need no sleeps. Thread-safe.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Time Now() const = 0;
};
const Clock& SystemClock();

class FakeClock final : public Clock {
 public:
  explicit FakeClock(Time now) : now_(ToInt(now)) {}
  Time Now() const override { return FromInt(now_); }
  void Advance(Micros by) { now_ += by.count(); }

 private:
  std::atomic<int64_t> now_;
};

// "2026-11-23T03:57:01Z", with ".123456" when `with_micros`.
std::string FormatIso(Time time, bool with_micros = false);
// ISO 8601 / RFC 3339: date alone (midnight UTC), or date and time with fraction, Z or offset
// (neither: UTC). A date that does not exist (2026-02-30) is an error.
Result<Time> ParseIso(std::string_view text);

// "90s", "10m", "1h30m", "24h", "7d", "250ms"; a bare number is seconds. Zero is allowed; more
// than some 31 years is not.
Result<Micros> ParseDuration(std::string_view text);
// "0.4s", "12s", "3m05s", "2h10m".
std::string FormatDuration(Micros duration);

}  // namespace bartizan
