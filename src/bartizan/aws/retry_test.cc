#include "bartizan/aws/retry.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <atomic>
#include <thread>
#include <tuple>
#include <vector>

#include "bartizan/base/text.h"

namespace bartizan::aws {
namespace {

using namespace std::chrono_literals;

Failure OfCode(std::string_view code, int status = 400) {
  return Classify(code, status, false, false, false);
}

TEST(Classify, ThrottlingCodes) {
  for (const char* code :
       {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
        "TooManyRequestsException", "ProvisionedThroughputExceededException",
        "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
        "LimitExceededException", "RequestThrottled", "SlowDown", "EC2ThrottledException"}) {
    // Whatever the status: S3 says SlowDown with 503, which alone would be transient.
    for (int status : {200, 400, 429, 503}) {
      EXPECT_EQ(OfCode(code, status), Failure::kThrottling) << code << ' ' << status;
    }
  }
}

TEST(Classify, TransientCodesStatusAndConnections) {
  for (const char* code :
       {"RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete"}) {
    EXPECT_EQ(OfCode(code), Failure::kTransient) << code;
  }
  for (int status : {500, 502, 503, 504}) {
    EXPECT_EQ(OfCode("", status), Failure::kTransient) << status;
    EXPECT_EQ(OfCode("InternalFailure", status), Failure::kTransient) << status;
    EXPECT_EQ(OfCode(fmt::format("HTTP {}", status), status), Failure::kTransient);
  }
  EXPECT_EQ(Classify("", 0, true, false, false), Failure::kTransient);
  EXPECT_EQ(Classify("", 200, true, false, false), Failure::kTransient) << "a cut answer";
}

TEST(Classify, WhatTheModelSays) {
  EXPECT_EQ(Classify("KMSInternal", 400, false, true, false), Failure::kTransient);
  EXPECT_EQ(Classify("SlowItDown", 400, false, true, true), Failure::kThrottling);
  EXPECT_EQ(Classify("SlowItDown", 500, false, false, true), Failure::kThrottling);
}

TEST(Classify, TheRestIsPermanentOrNoFailure) {
  for (const char* code : {"AccessDenied", "ValidationException", "LimitExceeded", "throttling",
                           "ExpiredToken", "HTTP 404"}) {
    EXPECT_EQ(OfCode(code), Failure::kPermanent) << code;
  }
  for (int status : {301, 400, 403, 404, 409, 429, 501, 505}) {
    EXPECT_EQ(OfCode("", status), Failure::kPermanent) << status;
  }
  for (int status : {200, 204, 206}) EXPECT_EQ(OfCode("", status), Failure::kNone) << status;
  EXPECT_EQ(OfCode("InternalError", 200), Failure::kTransient) << "CompleteMultipartUpload";
}

TEST(RetryQuota, CostsAndGains) {
  RetryQuota quota;
  EXPECT_EQ(quota.available(), 500);
  quota.Success(Failure::kNone);
  EXPECT_EQ(quota.available(), 500);
  EXPECT_TRUE(quota.Take(Failure::kTransient));
  EXPECT_EQ(quota.available(), 486);
  EXPECT_TRUE(quota.Take(Failure::kThrottling));
  EXPECT_EQ(quota.available(), 481);
  quota.Success(Failure::kThrottling);
  EXPECT_EQ(quota.available(), 486);
  quota.Success(Failure::kNone);
  EXPECT_EQ(quota.available(), 487);
  quota.Success(Failure::kTransient);
  EXPECT_EQ(quota.available(), 500);
}

TEST(RetryQuota, RunsDryAndGivesNothingForWhatMustNotBeRetried) {
  RetryQuota quota;
  for (int i = 0; i < 35; ++i) EXPECT_TRUE(quota.Take(Failure::kTransient));
  EXPECT_EQ(quota.available(), 10);
  EXPECT_FALSE(quota.Take(Failure::kTransient));
  EXPECT_EQ(quota.available(), 10) << "a refusal costs nothing";
  EXPECT_TRUE(quota.Take(Failure::kThrottling));
  EXPECT_TRUE(quota.Take(Failure::kThrottling));
  EXPECT_FALSE(quota.Take(Failure::kThrottling));
  RetryQuota fresh;
  EXPECT_FALSE(fresh.Take(Failure::kPermanent));
  EXPECT_FALSE(fresh.Take(Failure::kNone));
  EXPECT_FALSE(RetryQuota(-5).Take(Failure::kThrottling));
  EXPECT_EQ(RetryQuota(-5).available(), 0);
}

// Any sequence keeps within [0, capacity], and takes exactly when there is enough.
TEST(RetryQuota, KeepsItsBounds) {
  EXPECT_TRUE(rc::check("quota", [] {
    const int capacity = *rc::gen::inRange(0, 600);
    const auto steps = *rc::gen::container<std::vector<int>>(300, rc::gen::inRange(0, 5));
    RetryQuota quota(capacity);
    int expected = capacity;
    for (int step : steps) {
      switch (step) {
        case 0:
        case 1: {
          int cost = step == 0 ? 14 : 5;
          bool taken = quota.Take(step == 0 ? Failure::kTransient : Failure::kThrottling);
          RC_ASSERT(taken == (expected >= cost));
          if (taken) expected -= cost;
          break;
        }
        default:
          quota.Success(step == 2   ? Failure::kTransient
                        : step == 3 ? Failure::kThrottling
                                    : Failure::kNone);
          expected = std::min(capacity, expected + (step == 2 ? 14 : step == 3 ? 5 : 1));
      }
      RC_ASSERT(quota.available() == expected);
      RC_ASSERT(quota.available() >= 0 && quota.available() <= capacity);
    }
  }));
}

TEST(RetryQuota, CountsRightFromManyThreads) {
  RetryQuota quota(1000);
  std::atomic<int> taken = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 100; ++i) taken += quota.Take(Failure::kThrottling) ? 1 : 0;
      });
    }
  }
  EXPECT_EQ(taken, 200);
  EXPECT_EQ(quota.available(), 0);
}

TEST(Backoff, GrowsToTwentySeconds) {
  // The time a random number just below 1 gives, by attempt.
  for (auto [next, transient, throttling] : {std::tuple{2, 50ms, 1000ms},
                                             {3, 100ms, 2000ms},
                                             {4, 200ms, 4000ms},
                                             {6, 800ms, 16000ms},
                                             {7, 1600ms, 20000ms},
                                             {10, 12800ms, 20000ms},
                                             {11, 20000ms, 20000ms},
                                             {1'000'000'000, 20000ms, 20000ms}}) {
    EXPECT_EQ(Backoff(next, Failure::kTransient, 1.0, {}), transient) << next;
    EXPECT_EQ(Backoff(next, Failure::kThrottling, 1.0, {}), throttling) << next;
    EXPECT_EQ(Backoff(next, Failure::kTransient, 0.5, {}), transient / 2) << next;
    EXPECT_EQ(Backoff(next, Failure::kThrottling, 0.0, {}), 0ms) << next;
  }
}

TEST(Backoff, LetsTheServerAskForUpToFiveSecondsMore) {
  auto wait = [](std::optional<Micros> asked) {
    return Backoff(3, Failure::kThrottling, 0.5, asked);  // 1 s by itself
  };
  EXPECT_EQ(wait(std::nullopt), 1s);
  EXPECT_EQ(wait(0ms), 1s) << "never less than one's own";
  EXPECT_EQ(wait(-1s), 1s);
  EXPECT_EQ(wait(1500ms), 1500ms);
  EXPECT_EQ(wait(6s), 6s);
  EXPECT_EQ(wait(6001ms), 6s);
  EXPECT_EQ(wait(Micros::max()), 6s);
}

TEST(ClockSkew, FromFourMinutesOn) {
  const Time signed_at = ParseIso("2026-11-23T12:00:00Z").value();
  auto skew = [&](const char* date, const char* code = "RequestTimeTooSkewed", int status = 403) {
    return ClockSkew(date, signed_at, code, status);
  };
  EXPECT_EQ(skew("Mon, 23 Nov 2026 12:04:00 GMT"), 4min);
  EXPECT_EQ(skew("Mon, 23 Nov 2026 11:56:00 GMT"), -4min);
  EXPECT_EQ(skew("Mon, 23 Nov 2026 12:03:59 GMT"), std::nullopt);
  EXPECT_EQ(skew("Mon, 23 Nov 2026 11:56:01 GMT"), std::nullopt);
  EXPECT_EQ(skew("Tue Nov 24 12:00:00 2026"), 24h);
  EXPECT_EQ(skew("Monday, 23-Nov-26 11:00:00 GMT"), -1h);
}

TEST(ClockSkew, OnlyForErrorsThatAWrongClockBrings) {
  const Time signed_at = ParseIso("2026-11-23T12:00:00Z").value();
  const char* date = "Mon, 23 Nov 2026 13:00:00 GMT";
  for (const char* code : {"RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture",
                           "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure"}) {
    EXPECT_EQ(ClockSkew(date, signed_at, code, 400), 1h) << code;
  }
  EXPECT_EQ(ClockSkew(date, signed_at, "", 403), 1h) << "HEAD";
  EXPECT_EQ(ClockSkew(date, signed_at, "HTTP 403", 403), 1h);
  EXPECT_EQ(ClockSkew(date, signed_at, "", 404), std::nullopt);
  EXPECT_EQ(ClockSkew(date, signed_at, "AccessDenied", 403), std::nullopt);
  EXPECT_EQ(ClockSkew(date, signed_at, "Throttling", 400), std::nullopt);
}

TEST(ClockSkew, NeedsAReadableDate) {
  const Time signed_at = ParseIso("2026-11-23T12:00:00Z").value();
  for (const char* date : {"", "yesterday", "2026-11-23T13:00:00Z", "Mon, 23 Nov 2026 13:00 GMT"}) {
    EXPECT_EQ(ClockSkew(date, signed_at, "RequestExpired", 400), std::nullopt) << date;
  }
}

}  // namespace
}  // namespace bartizan::aws
