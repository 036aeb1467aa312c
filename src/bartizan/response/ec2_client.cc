#include "bartizan/response/ec2_client.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/aws/retry.h"

namespace bartizan::response {
namespace {

using data::JsonObject;

constexpr Micros kPatience = std::chrono::minutes(2);
constexpr int kTransientAttempts = 4;

// Of one operation in one account and region, before anything is known of its limits: EC2's own
// differ by operation and account (100 at once and 20 a second for what reads is documented).
constexpr double kBurst = 100, kPerSecond = 50, kLeastPerSecond = 2;
constexpr Micros kSecond = std::chrono::seconds(1);

double Seconds(Micros time) {
  return static_cast<double>(time.count()) / 1e6;
}
Micros FromSeconds(double seconds) {
  return Micros(static_cast<int64_t>(seconds * 1e6));
}

bool IsThrottled(const aws::CallError& error) {
  return aws::Classify(error.code, error.status, false, false, false) == aws::Failure::kThrottling;
}
bool IsTransient(const aws::CallError& error) {
  const bool network = error.status == 0 && (error.error.code == Code::kUnavailable ||
                                             error.error.code == Code::kTimeout);
  return aws::Classify(error.code, error.status, network, false, false) == aws::Failure::kTransient;
}
bool IsCancelled(const std::atomic<bool>* cancel) {
  return cancel != nullptr && cancel->load();
}

}  // namespace

// --- pace

Ec2Pace::Bucket& Ec2Pace::Find(const std::string& kind, Time now) {
  auto [found, fresh] = buckets_.try_emplace(kind);
  Bucket& bucket = found->second;
  if (fresh) bucket = {.tokens = kBurst, .per_second = kPerSecond, .updated = now, .slowed = {}};
  const double passed = std::max(0.0, Seconds(now - bucket.updated));
  bucket.updated = now;
  bucket.tokens = std::min(kBurst, bucket.tokens + passed * bucket.per_second);
  bucket.per_second = std::min(kPerSecond, bucket.per_second * (1 + passed / 20));
  return bucket;
}

Micros Ec2Pace::Take(const std::string& kind) {
  std::lock_guard lock(mutex_);
  Bucket& bucket = Find(kind, system_.clock->Now());
  bucket.tokens -= 1;
  return bucket.tokens >= 0 ? Micros(0) : FromSeconds(-bucket.tokens / bucket.per_second);
}

// Calls that were under way together are refused together: that is one refusal.
void Ec2Pace::Throttled(const std::string& kind) {
  std::lock_guard lock(mutex_);
  const Time now = system_.clock->Now();
  Bucket& bucket = Find(kind, now);
  if (bucket.slowed != Time{} && now - bucket.slowed < kSecond) return;
  bucket.slowed = now;
  bucket.tokens = std::min(bucket.tokens, 0.0);
  bucket.per_second = std::max(kLeastPerSecond, bucket.per_second / 2);
}

// --- calls

Ec2::Ec2(std::shared_ptr<aws::Client> client, Ec2Place place)
    : client_(std::move(client)), place_(std::move(place)), pace_(client_->outside()) {}

Time Ec2::Now() const {
  return client_->outside().clock->Now();
}

void Ec2::Sleep(Micros time, const std::atomic<bool>* cancel) const {
  constexpr Micros kSlice = std::chrono::milliseconds(100);
  while (time > Micros(0) && !IsCancelled(cancel)) {
    const Micros slice = cancel == nullptr ? time : std::min(time, kSlice);
    client_->outside().sleep(slice);
    time -= slice;
  }
}

aws::CallResult<aws::Answer> Ec2::Call(std::string_view service, std::string_view operation,
                                       JsonObject input, const aws::CallOptions& options) {
  const std::string kind = fmt::format("{}:{}", service, operation);
  Time start = Now();
  const Micros patience = options.deadline.value_or(kPatience);
  const bool streams = options.on_body || options.upload != nullptr;
  bool unknown = false;
  for (int attempt = 1, transient = 1, throttled = 0;; ++attempt) {
    Sleep(pace_.Take(kind), options.cancel);
    // Who waits in line behind hundreds of others has not begun yet.
    if (attempt == 1 && !options.deadline) start = Now();
    aws::CallOptions once = options;
    once.region = options.region ? options.region : std::optional(place_.region);
    if (!streams) once.max_attempts = 1;
    const Micros left = patience - (Now() - start);
    if (options.deadline) once.deadline = std::max(left, Micros(1));
    auto answer = client_->Call(service, operation, input, once);
    if (answer) {
      answer->attempts = attempt;
      return answer;
    }
    aws::CallError& error = answer.error();
    unknown = unknown || error.outcome_unknown;
    const bool slow_down = IsThrottled(error);
    if (slow_down) pace_.Throttled(kind);
    const bool again =
        slow_down || (!streams && IsTransient(error) &&
                      transient++ < options.max_attempts.value_or(kTransientAttempts));
    const aws::Failure failure = slow_down ? aws::Failure::kThrottling : aws::Failure::kTransient;
    const int next = slow_down ? std::min(2 + throttled++, 6) : transient;
    const Micros wait = aws::Backoff(next, failure, client_->outside().random(), std::nullopt);
    if (!again || wait >= left || IsCancelled(options.cancel)) {
      error.outcome_unknown = unknown;
      error.attempts = attempt;
      return answer;
    }
    Sleep(wait, options.cancel);
  }
}

aws::CallResult<void> Ec2::Pages(std::string_view service, std::string_view operation,
                                 JsonObject input,
                                 const std::function<Status(JsonObject& output)>& on_page,
                                 const aws::CallOptions& options) {
  aws::CallOptions own = options;
  if (!own.region) own.region = place_.region;
  if (!own.deadline) own.deadline = kPatience;
  const std::string kind = fmt::format("{}:{}", service, operation);
  // A page that is refused ends the list: what was had before is had again, unknown to on_page.
  for (int attempt = 2;; ++attempt) {
    Sleep(pace_.Take(kind), options.cancel);
    std::vector<JsonObject> pages;
    auto done = client_->Pages(
        service, operation, input,
        [&](JsonObject& output) -> Status {
          pages.push_back(std::move(output));
          return {};
        },
        own);
    if (done) {
      for (JsonObject& page : pages) {
        if (Status status = on_page(page); !status) {
          aws::CallError error;
          error.error = std::move(status).error();
          return std::unexpected(std::move(error));
        }
      }
      return {};
    }
    if (!IsThrottled(done.error())) return done;
    pace_.Throttled(kind);
    constexpr int kRounds = 12;
    if (attempt > kRounds || IsCancelled(options.cancel)) return done;
    Sleep(aws::Backoff(std::min(attempt, 6), aws::Failure::kThrottling, client_->outside().random(),
                       std::nullopt),
          options.cancel);
  }
}

Result<data::JsonArray> Ec2::List(std::string_view service, std::string_view operation,
                                  JsonObject input, std::string_view member,
                                  const aws::CallOptions& options, size_t most) {
  data::JsonArray items;
  auto done = Pages(
      service, operation, std::move(input),
      [&](JsonObject& output) -> Status {
        data::Json* found = output.if_contains(member);
        if (found == nullptr || !found->is_array()) return {};
        for (data::Json& item : found->get_array()) items.push_back(std::move(item));
        if (items.size() <= most) return {};
        return Fail(Code::kLimit,
                    fmt::format("{} gives more than {} of {}", operation, most, member));
      },
      options);
  if (!done) return std::unexpected(EffectError(done.error()));
  return items;
}

aws::CallOptions CallLimits(const change::Context& context) {
  aws::CallOptions options;
  options.cancel = context.cancel;
  if (context.time_left != Micros::max()) options.deadline = context.time_left;
  return options;
}

Error EffectError(const aws::CallError& call) {
  Error error = call.error;
  if (call.outcome_unknown) {
    error.code = Code::kUndecided;
    return error;
  }
  constexpr std::string_view kDenials[] = {"UnauthorizedOperation", "AccessDenied",
                                           "AccessDeniedException", "UnauthorizedAccess"};
  if (std::ranges::find(kDenials, call.code) == std::end(kDenials)) return error;
  error.code = Code::kDenied;
  return std::move(error).Hint("docs/respond-ec2.md lists the permissions of every step");
}

data::Json Missing(std::string text) {
  return data::JsonObject{{"missing", data::JsonArray{data::Json(std::move(text))}}};
}

}  // namespace bartizan::response
