#include "bartizan/change/wait.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace bartizan::change {
namespace {

// How soon a pause notices that it is cancelled.
constexpr Micros kSlice{50'000};

}  // namespace

Micros Timing::Now() const {
  if (options_.monotonic) return options_.monotonic();
  return std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now().time_since_epoch());
}

void Timing::Sleep(Micros duration) const {
  if (options_.sleep) return options_.sleep(duration);
  std::this_thread::sleep_for(duration);
}

Limit::Limit(const Timing& timing, Micros duration) {
  if (duration > Micros(0)) end_ = timing.Now() + duration;
}

Limit Limit::Or(const Limit& other) const {
  if (!end_ || (other.end_ && *other.end_ < *end_)) return other;
  return *this;
}

Micros Limit::Left(const Timing& timing) const {
  if (!end_) return Micros::max();
  return std::max(Micros(0), *end_ - timing.Now());
}

Status WaitUntil(const Timing& timing, const Limit& limit, const Backoff& backoff,
                 const std::function<Result<bool>()>& ready,
                 const std::function<bool()>& cancelled) {
  std::string last = "it has not come about";
  for (Micros pause = std::max(backoff.first, Micros(1'000));;
       pause = std::min(pause * 2, std::max(backoff.most, backoff.first))) {
    Result<bool> answer = ready();
    if (answer && *answer) return {};
    if (!answer && (answer.error().code != Code::kUnavailable || !limit.any())) {
      return std::unexpected(std::move(answer).error());
    }
    if (!answer) last = answer.error().OneLine();
    Micros left = limit.Left(timing);
    if (left == Micros(0)) return Fail(Code::kTimeout, "the time is over: " + last);
    // The last question is asked when the time is just over.
    for (Micros rest = std::min(pause, left); rest > Micros(0); rest -= kSlice) {
      if (cancelled()) return Fail(Code::kCancelled, "cancelled while waiting");
      timing.Sleep(std::min(rest, kSlice));
    }
    if (cancelled()) return Fail(Code::kCancelled, "cancelled while waiting");
  }
}

}  // namespace bartizan::change
