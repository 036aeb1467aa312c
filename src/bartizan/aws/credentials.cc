#include "bartizan/aws/credentials.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <utility>

#include "bartizan/crypto/hash.h"

namespace bartizan::aws {
namespace {

using std::chrono::minutes;

constexpr Micros kAdvisory = minutes(15);
constexpr Micros kMandatory = minutes(10);
// After an early fetch that failed, so that a slow source does not delay every call.
constexpr Micros kAdvisoryPause = minutes(1);

// 2 to 10 minutes, so that a fleet does not ask all at once.
Micros StabilityJitter() {
  uint8_t byte = 0;
  crypto::RandomBytes({&byte, 1});
  return minutes(2) + Micros(minutes(8)) * byte / 255;
}

Result<Credentials> Call(const CredentialsSource& source) {
  try {
    return source();
  } catch (const std::exception& failure) {
    return Fail(Code::kInternal, std::string("a credentials source failed: ") + failure.what());
  } catch (...) {
    return Fail(Code::kInternal, "a credentials source failed");
  }
}

}  // namespace

struct CachedCredentials::State {
  using Snapshot = std::shared_ptr<const Credentials>;

  const CredentialsSource source;
  const Clock& clock;
  const bool static_stability;

  std::mutex mutex;
  std::condition_variable fetched;
  Snapshot snapshot;
  Time advisory = Time::max(), mandatory = Time::max(), end = Time::max();
  bool expired_early = false;  // by Expire
  bool fetching = false;
  uint64_t fetches = 0;          // that ended
  std::optional<Error> failure;  // of the last fetch

  State(CredentialsSource from, const Clock& with, bool stable)
      : source(std::move(from)), clock(with), static_stability(stable) {}

  Result<Snapshot> Get() {
    std::unique_lock lock(mutex);
    Time now = clock.Now();
    if (snapshot && !expired_early && now < mandatory) {
      if (now < advisory || fetching) return snapshot;
      auto failed = Fetch(lock);
      if (failed && clock.Now() >= end) return std::unexpected(*failed);
      if (failed) advisory = clock.Now() + kAdvisoryPause;
      return snapshot;
    }
    if (!fetching) {
      if (auto failed = Fetch(lock)) return std::unexpected(*failed);
      return snapshot;
    }
    fetched.wait(lock, [this, seen = fetches] { return fetches != seen; });
    if (failure) return std::unexpected(*failure);
    return snapshot;
  }

  // Runs the source without the lock and takes over what it gave.
  std::optional<Error> Fetch(std::unique_lock<std::mutex>& lock) {
    fetching = true;
    lock.unlock();
    Result<Credentials> fresh = Call(source);
    Time now = clock.Now();
    lock.lock();
    fetching = false;
    ++fetches;
    failure = fresh ? Take(*std::move(fresh), now) : std::move(fresh).error();
    fetched.notify_all();
    return failure;
  }

  std::optional<Error> Take(Credentials fresh, Time now) {
    if (fresh.expiration && *fresh.expiration <= now) {
      if (!static_stability) {
        return Error{
            Code::kDenied,
            fresh.source + " gave credentials that expired at " + FormatIso(*fresh.expiration),
            {},
            "check the clock of this machine"};
      }
      advisory = now + StabilityJitter();
      end = advisory + kAdvisory;
      mandatory = end - kMandatory;
    } else if (fresh.expiration) {
      // Credentials that live shorter than the windows would be fetched at every call.
      end = *fresh.expiration;
      Micros life = end - now;
      advisory = end - std::min(kAdvisory, life / 2);
      mandatory = end - std::min(kMandatory, life / 3);
    } else {
      advisory = mandatory = end = Time::max();
    }
    snapshot = std::make_shared<const Credentials>(std::move(fresh));
    expired_early = false;
    return {};
  }
};

CachedCredentials::CachedCredentials(CredentialsSource source, const Clock& clock,
                                     bool static_stability)
    : state_(std::make_unique<State>(std::move(source), clock, static_stability)) {}
CachedCredentials::~CachedCredentials() = default;

Result<std::shared_ptr<const Credentials>> CachedCredentials::Get() {
  return state_->Get();
}

void CachedCredentials::Expire(const std::shared_ptr<const Credentials>& seen) {
  std::lock_guard lock(state_->mutex);
  if (seen && state_->snapshot == seen) state_->expired_early = true;
}

}  // namespace bartizan::aws
