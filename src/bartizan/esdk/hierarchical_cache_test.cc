// framework/aws-kms/aws-kms-hierarchical-keyring.md, "Cache Limit TTL".
#include "bartizan/esdk/hierarchical_cache.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace bartizan::esdk {
namespace {

class BranchKeyCacheTest : public ::testing::Test {
 protected:
  BranchKeyCache Make(size_t capacity = 10, double ttl = 60) {
    return BranchKeyCache(capacity, ttl, [this] { return now_.load(); });
  }
  // Which fetch the key comes from.
  std::string Get(BranchKeyCache& cache, const std::string& id, const std::string& version = {}) {
    auto key = cache.Get(id, version, [&]() -> Result<BranchKey> {
      return BranchKey{id, "fetch " + std::to_string(++fetches_), SecretBytes(32)};
    });
    return key ? (*key)->version : "error: " + key.error().message;
  }
  std::atomic<double> now_ = 1000;
  std::atomic<int> fetches_ = 0;
};

TEST_F(BranchKeyCacheTest, KeepsAKeyForItsTimeAndNoLonger) {
  BranchKeyCache cache = Make();
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  now_ = 1060;
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  now_ = 1060.001;
  EXPECT_EQ(Get(cache, "a"), "fetch 2");
  EXPECT_EQ(Get(cache, "a"), "fetch 2");
}

// Use does not make it younger.
TEST_F(BranchKeyCacheTest, CountsFromTheQuestionToTheStore) {
  BranchKeyCache cache = Make();
  auto slow = cache.Get("a", {}, [&]() -> Result<BranchKey> {
    now_ = 1030;
    return BranchKey{"a", "slow", SecretBytes(32)};
  });
  ASSERT_TRUE(slow);
  now_ = 1059;
  EXPECT_EQ(Get(cache, "a"), "slow");
  now_ = 1061;
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
}

TEST_F(BranchKeyCacheTest, TellsIdsAndVersionsApart) {
  BranchKeyCache cache = Make();
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  EXPECT_EQ(Get(cache, "a", "v"), "fetch 2");
  EXPECT_EQ(Get(cache, "av"), "fetch 3");
  EXPECT_EQ(Get(cache, "a", "w"), "fetch 4");
  EXPECT_EQ(Get(cache, "a", "v"), "fetch 2");
}

TEST_F(BranchKeyCacheTest, DropsWhatWasNotUsedForLongest) {
  BranchKeyCache cache = Make(2);
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  EXPECT_EQ(Get(cache, "b"), "fetch 2");
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  EXPECT_EQ(Get(cache, "c"), "fetch 3");
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  EXPECT_EQ(Get(cache, "b"), "fetch 4");
  EXPECT_EQ(Get(cache, "c"), "fetch 5");
}

TEST_F(BranchKeyCacheTest, WithoutRoomItKeepsNothing) {
  BranchKeyCache cache = Make(0);
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
  EXPECT_EQ(Get(cache, "a"), "fetch 2");
}

// A key that nobody asks for must not stay in memory either.
TEST_F(BranchKeyCacheTest, OldKeysGoWhenOthersCome) {
  BranchKeyCache cache = Make();
  std::weak_ptr<const BranchKey> old;
  old = cache.Get("a", {}, [] { return Result<BranchKey>(BranchKey{"a", "v", SecretBytes(32)}); })
            .value();
  EXPECT_FALSE(old.expired());
  now_ = 1061;
  EXPECT_EQ(Get(cache, "b"), "fetch 1");
  EXPECT_TRUE(old.expired());
}

TEST_F(BranchKeyCacheTest, DoesNotKeepErrors) {
  BranchKeyCache cache = Make();
  auto failed = cache.Get(
      "a", {}, []() -> Result<BranchKey> { return Fail(Errc::kKeyService, "throttled"); });
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().message, "throttled");
  EXPECT_EQ(Get(cache, "a"), "fetch 1");
}

// One question to the store, however many ask: the first does not return before all have asked.
TEST_F(BranchKeyCacheTest, ThoseWhoAskAtTheSameTimeShareOneAnswer) {
  for (bool works : {true, false}) {
    BranchKeyCache cache = Make();
    std::promise<void> started;
    std::promise<void> go_on;
    std::atomic<int> fetched = 0;
    auto fetch = [&]() -> Result<BranchKey> {
      if (++fetched == 1) started.set_value();
      go_on.get_future().wait();
      if (!works) return Fail(Errc::kKeyService, "no");
      return BranchKey{"a", "shared", SecretBytes(32)};
    };
    std::thread first([&] { EXPECT_EQ(cache.Get("a", {}, fetch).has_value(), works); });
    started.get_future().wait();
    // Another key does not wait.
    EXPECT_TRUE(
        cache.Get("b", {}, [] { return Result<BranchKey>(BranchKey{"b", "v", SecretBytes(32)}); }));
    std::atomic<int> asking = 0;
    std::vector<std::thread> others;
    for (int i = 0; i < 4; ++i) {
      others.emplace_back([&] {
        ++asking;
        // Either joins the fetch under way or, when it comes late, finds the key or fetches anew.
        auto key = cache.Get("a", {}, [&]() -> Result<BranchKey> {
          if (works) ADD_FAILURE() << "asked the store again";
          return Fail(Errc::kKeyService, "no");
        });
        EXPECT_EQ(key.has_value(), works);
      });
    }
    // Time enough for the others to ask, and to fetch if nothing held them back.
    while (asking < 4) std::this_thread::yield();
    for (int i = 0; i < 2000; ++i) std::this_thread::yield();
    go_on.set_value();
    first.join();
    for (std::thread& other : others) other.join();
    EXPECT_EQ(fetched, 1);
  }
}

TEST_F(BranchKeyCacheTest, SurvivesManyThreads) {
  BranchKeyCache cache = Make(3);
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 500; ++i) {
        if (t == 0) now_ = now_ + 1;
        std::string id(1, static_cast<char>('a' + (i * (t + 1)) % 5));
        auto key = cache.Get(
            id, {}, [&]() -> Result<BranchKey> { return BranchKey{id, "v", SecretBytes(32)}; });
        ASSERT_TRUE(key);
        ASSERT_EQ((*key)->id, id);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace bartizan::esdk
