#include "bartizan/aws/credentials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <latch>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

namespace bartizan::aws {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// Counts its calls and gives key1, key2, … that live for `life`.
struct Source {
  FakeClock clock{FromInt(1'800'000'000'000'000)};
  std::atomic<int> calls = 0;
  std::optional<Micros> life = hours(1);
  std::optional<Error> failure;

  CredentialsSource Function() {
    return [this]() -> Result<Credentials> {
      int call = ++calls;
      if (failure) return std::unexpected(*failure);
      Credentials out{"key" + std::to_string(call), "secret", "token", {}, {}, "the source"};
      if (life) out.expiration = clock.Now() + *life;
      return out;
    };
  }
  void Break() { failure = Error{Code::kUnavailable, "no answer", {}, {}}; }
};

std::string Key(CachedCredentials& cached) {
  auto got = cached.Get();
  return got ? (*got)->access_key_id : got.error().message;
}

TEST(CachedCredentials, FetchesOnceUntilTheAdvisoryWindow) {
  Source source;
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(source.calls, 0) << "nothing is asked before somebody needs it";
  EXPECT_EQ(Key(cached), "key1");
  source.clock.Advance(minutes(44));
  EXPECT_EQ(Key(cached), "key1");
  source.clock.Advance(minutes(1));
  EXPECT_EQ(Key(cached), "key2");
  EXPECT_EQ(source.calls, 2);
}

TEST(CachedCredentials, SnapshotsStayAsTheyAre) {
  Source source;
  CachedCredentials cached(source.Function(), source.clock);
  auto first = cached.Get();
  source.clock.Advance(minutes(50));
  EXPECT_EQ(Key(cached), "key2");
  EXPECT_EQ((*first)->access_key_id, "key1");
}

TEST(CachedCredentials, SwallowsFailuresOfTheAdvisoryWindow) {
  Source source;
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(Key(cached), "key1");
  source.Break();
  source.clock.Advance(minutes(46));
  EXPECT_EQ(Key(cached), "key1");
  EXPECT_EQ(Key(cached), "key1");
  EXPECT_EQ(source.calls, 2) << "an early fetch that failed is not repeated at once";
  source.clock.Advance(minutes(1));
  EXPECT_EQ(Key(cached), "key1");
  EXPECT_EQ(source.calls, 3);
  source.failure.reset();
  source.clock.Advance(minutes(1));
  EXPECT_EQ(Key(cached), "key4");
}

TEST(CachedCredentials, ReturnsFailuresOfTheMandatoryWindow) {
  Source source;
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(Key(cached), "key1");
  source.Break();
  source.clock.Advance(minutes(50));
  EXPECT_EQ(Key(cached), "no answer");
  EXPECT_EQ(Key(cached), "no answer");
  EXPECT_EQ(source.calls, 3);
  source.failure.reset();
  EXPECT_EQ(Key(cached), "key4");
}

TEST(CachedCredentials, AFailedFirstFetchIsTriedAgain) {
  Source source;
  source.Break();
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(Key(cached), "no answer");
  source.failure.reset();
  EXPECT_EQ(Key(cached), "key2");
}

TEST(CachedCredentials, WithoutExpirationOneFetchIsEnough) {
  Source source;
  source.life.reset();
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(Key(cached), "key1");
  source.clock.Advance(hours(24 * 365));
  EXPECT_EQ(Key(cached), "key1");
}

TEST(CachedCredentials, ShortLivesHaveShortWindows) {
  Source source;
  source.life = minutes(6);
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(Key(cached), "key1");
  source.clock.Advance(minutes(2));
  EXPECT_EQ(Key(cached), "key1") << "they live for six minutes: half of it is left alone";
  source.clock.Advance(minutes(1));
  EXPECT_EQ(Key(cached), "key2");
  source.Break();
  source.clock.Advance(minutes(4));
  EXPECT_EQ(Key(cached), "no answer") << "the last third is mandatory";
}

TEST(CachedCredentials, RefusesWhatIsExpiredAlready) {
  Source source;
  source.life = -seconds(1);
  CachedCredentials cached(source.Function(), source.clock);
  auto got = cached.Get();
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, Code::kDenied);
  EXPECT_THAT(got.error().message, testing::HasSubstr("the source gave credentials that expired"));
}

TEST(CachedCredentials, StaticStabilityUsesExpiredOnesOn) {
  Source source;
  source.life = -hours(5);
  CachedCredentials cached(source.Function(), source.clock, true);
  EXPECT_EQ(Key(cached), "key1");
  source.clock.Advance(minutes(2) - seconds(1));
  EXPECT_EQ(Key(cached), "key1");
  EXPECT_EQ(source.calls, 1) << "asked again before two minutes";
  source.clock.Advance(minutes(8) + seconds(1));
  EXPECT_EQ(Key(cached), "key2");
  EXPECT_EQ(source.calls, 2) << "not asked again after ten minutes";
  source.life = hours(6);
  source.clock.Advance(minutes(10));
  EXPECT_EQ(Key(cached), "key3");
  source.clock.Advance(hours(5));
  EXPECT_EQ(Key(cached), "key3") << "fresh ones have their own windows again";
}

TEST(CachedCredentials, ExpireFetchesOnceForEachSnapshot) {
  Source source;
  CachedCredentials cached(source.Function(), source.clock);
  auto first = *cached.Get();
  cached.Expire(first);
  EXPECT_EQ(Key(cached), "key2");
  cached.Expire(first);
  EXPECT_EQ(Key(cached), "key2") << "another caller's complaint about the old ones";
  cached.Expire(nullptr);
  EXPECT_EQ(Key(cached), "key2");
  cached.Expire(*cached.Get());
  source.Break();
  EXPECT_EQ(Key(cached), "no answer") << "refused ones are not given again";
}

TEST(CachedCredentials, ExceptionsBecomeErrors) {
  FakeClock clock(FromInt(0));
  CachedCredentials throws([]() -> Result<Credentials> { throw std::runtime_error("oh"); }, clock);
  EXPECT_EQ(throws.Get().error().code, Code::kInternal);
  CachedCredentials odd([]() -> Result<Credentials> { throw 3; }, clock);
  EXPECT_EQ(odd.Get().error().code, Code::kInternal);
  EXPECT_EQ(odd.Get().error().code, Code::kInternal) << "and nobody waits for it for ever";
}

// A source that stays inside until it is let go.
struct SlowSource {
  FakeClock clock{FromInt(1'800'000'000'000'000)};
  std::atomic<int> calls = 0, inside = 0, most_inside = 0;
  std::latch entered{1};
  std::latch leave{1};
  int slow_call = 1;
  bool fails = false;

  CredentialsSource Function() {
    return [this]() -> Result<Credentials> {
      int call = ++calls;
      most_inside = std::max(most_inside.load(), ++inside);
      if (call == slow_call) {
        entered.count_down();
        leave.wait();
      }
      --inside;
      if (fails && call == slow_call) return Fail(Code::kUnavailable, "no answer");
      return Credentials{"key" + std::to_string(call), "s", {}, clock.Now() + hours(1), {}, "slow"};
    };
  }
};

std::vector<std::string> GetFromThreads(CachedCredentials& cached, SlowSource& source,
                                        int threads) {
  std::vector<std::string> keys(static_cast<size_t>(threads));
  {
    std::vector<std::jthread> running;
    for (auto& key : keys) running.emplace_back([&] { key = Key(cached); });
    source.entered.wait();
    source.leave.count_down();
  }
  return keys;
}

TEST(CachedCredentials, ManyThreadsWaitForOneFetch) {
  SlowSource source;
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_THAT(GetFromThreads(cached, source, 16), testing::Each("key1"));
  EXPECT_EQ(source.calls, 1);
}

TEST(CachedCredentials, AllThatWaitGetTheFailure) {
  SlowSource source;
  source.fails = true;
  CachedCredentials cached(source.Function(), source.clock);
  // A thread that comes after the failure asks anew.
  auto keys = GetFromThreads(cached, source, 8);
  EXPECT_THAT(keys, testing::Contains("no answer"));
  EXPECT_THAT(keys, testing::Each(testing::AnyOf("no answer", "key2")));
  EXPECT_EQ(source.most_inside, 1);
}

TEST(CachedCredentials, OthersGoOnWhileOneFetchesEarly) {
  SlowSource source;
  source.slow_call = 2;
  CachedCredentials cached(source.Function(), source.clock);
  EXPECT_EQ(Key(cached), "key1");
  source.clock.Advance(minutes(46));
  std::string fetched;
  std::jthread early([&] { fetched = Key(cached); });
  source.entered.wait();
  EXPECT_EQ(Key(cached), "key1") << "this would block if the lock were held by the source";
  cached.Expire(nullptr);
  source.leave.count_down();
  early.join();
  EXPECT_EQ(fetched, "key2");
  EXPECT_EQ(Key(cached), "key2");
  EXPECT_EQ(source.calls, 2);
}

TEST(CachedCredentials, StandsAStormOfCallersAndComplaints) {
  Source source;
  CachedCredentials cached(source.Function(), source.clock);
  std::atomic<int> failures = 0;
  {
    std::vector<std::jthread> running;
    for (int t = 0; t < 8; ++t) {
      running.emplace_back([&, t] {
        for (int i = 0; i < 200; ++i) {
          auto got = cached.Get();
          if (!got || (*got)->secret_access_key != "secret") ++failures;
          if (got && i % 20 == t) cached.Expire(*got);
          if (i % 50 == 0) source.clock.Advance(minutes(7));
        }
      });
    }
  }
  EXPECT_EQ(failures, 0);
  EXPECT_GT(source.calls, 1);
}

}  // namespace
}  // namespace bartizan::aws
