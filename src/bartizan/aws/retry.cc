#include "bartizan/aws/retry.h"

#include <algorithm>
#include <array>
#include <mutex>

#include "bartizan/base/http_date.h"
#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 13> kThrottlingCodes = {
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "TooManyRequestsException",
    "ProvisionedThroughputExceededException",
    "TransactionInProgressException",
    "RequestLimitExceeded",
    "BandwidthLimitExceeded",
    "LimitExceededException",
    "RequestThrottled",
    "SlowDown",
    "EC2ThrottledException"};
constexpr std::array<std::string_view, 3> kTransientCodes = {
    "RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete"};
constexpr std::array<int, 4> kTransientStatus = {500, 502, 503, 504};

// Codes with which services refuse a request whose time is off: some say so, others see only that
// the signature does not fit any more.
constexpr std::array<std::string_view, 6> kClockCodes = {
    "RequestTimeTooSkewed",      "RequestExpired",        "RequestInTheFuture",
    "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure"};

constexpr Micros kMaxBackoff = 20s, kMaxBeyondBackoff = 5s, kTransientBase = 50ms,
                 kThrottlingBase = 1s, kTolerableSkew = 4min;

int Cost(Failure failure) {
  return failure == Failure::kTransient ? 14 : failure == Failure::kThrottling ? 5 : 0;
}

}  // namespace

Failure Classify(std::string_view error_code, int status, bool network, bool model_retryable,
                 bool model_throttling) {
  if (model_throttling || Contains(kThrottlingCodes, error_code)) return Failure::kThrottling;
  if (network || model_retryable) return Failure::kTransient;
  if (Contains(kTransientCodes, error_code) || Contains(kTransientStatus, status)) {
    return Failure::kTransient;
  }
  bool success = status >= 200 && status < 300;
  if (error_code.empty()) return success ? Failure::kNone : Failure::kPermanent;
  // The service failed after it had begun to answer: what else would have been a 500.
  return success ? Failure::kTransient : Failure::kPermanent;
}

struct RetryQuota::State {
  mutable std::mutex mutex;
  int capacity, available;
};

RetryQuota::RetryQuota(int capacity) : state_(std::make_unique<State>()) {
  state_->capacity = state_->available = std::max(capacity, 0);
}
RetryQuota::~RetryQuota() = default;

bool RetryQuota::Take(Failure failure) {
  int cost = Cost(failure);
  if (cost == 0) return false;  // not to be tried again at all
  std::scoped_lock lock(state_->mutex);
  if (state_->available < cost) return false;
  state_->available -= cost;
  return true;
}

void RetryQuota::Success(Failure last_held) {
  std::scoped_lock lock(state_->mutex);
  int gain = std::max(Cost(last_held), 1);
  state_->available += std::min(gain, state_->capacity - state_->available);
}

int RetryQuota::available() const {
  std::scoped_lock lock(state_->mutex);
  return state_->available;
}

Micros Backoff(int next, Failure failure, double random, std::optional<Micros> retry_after) {
  Micros wait = failure == Failure::kThrottling ? kThrottlingBase : kTransientBase;
  for (int i = 2; i < next && wait < kMaxBackoff; ++i) wait *= 2;
  wait = std::min(wait, kMaxBackoff);
  wait = Micros(static_cast<Micros::rep>(static_cast<double>(wait.count()) * random));
  if (!retry_after) return wait;
  return std::clamp(*retry_after, wait, wait + kMaxBeyondBackoff);
}

std::optional<Micros> ClockSkew(std::string_view date_header, Time signed_at,
                                std::string_view error_code, int status) {
  // The answer to a HEAD has no body that could hold a code.
  bool unexplained = status == 403 && (error_code.empty() || error_code == "HTTP 403");
  if (!unexplained && !Contains(kClockCodes, error_code)) return std::nullopt;
  auto server = ParseHttpDate(date_header);
  if (!server) return std::nullopt;
  Micros offset = *server - signed_at;
  if (std::chrono::abs(offset) < kTolerableSkew) return std::nullopt;
  return offset;
}

}  // namespace bartizan::aws
