#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <latch>
#include <map>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/esdk/manager_cache.h"
#include "bartizan/esdk/manager_testing.h"

namespace bartizan::esdk {
namespace {

using testing::CodeOf;
using testing::CountingKeyring;
using testing::ScriptedManager;
using testing::Suite;
using testing::TestKeys;
using enum CommitmentPolicy;

class CachingManagerTest : public ::testing::Test {
 protected:
  CacheLimits Limits() {
    CacheLimits limits;
    limits.clock = [this] { return CacheTime(std::chrono::milliseconds(now_.load())); };
    return limits;
  }
  ManagerPtr Make(const CacheLimits& limits, std::string partition = "p") {
    return CachingManager(DefaultManager(keyring_), cache_, limits, std::move(partition)).value();
  }
  // Encrypts `bytes` bytes: the first byte of the data key, which says whose turn made it.
  static int KeyOf(MaterialsManager& manager, EncryptionRequest request, uint64_t bytes = 1) {
    request.plaintext_length = bytes;
    auto materials = manager.ForEncrypt(request);
    return materials ? materials->data_key.view()[0] : -1;
  }
  static EncryptionRequest Encrypting(int suite = 0x0478, EncryptionContext context = {}) {
    return {.suite = Suite(suite), .context = std::move(context), .plaintext_length = 1};
  }
  DecryptionRequest Decrypting(int suite = 0x0478) const {
    return {.suite = Suite(suite), .context = {{"a", "1"}}, .keys = keys_};
  }

  std::shared_ptr<CountingKeyring> keyring_ = std::make_shared<CountingKeyring>();
  std::shared_ptr<MaterialsCache> cache_ = MakeCache(100);
  std::vector<EncryptedDataKey> keys_ = TestKeys();
  std::atomic<int64_t> now_ = 1'000'000;  // milliseconds
};

// framework/caching-cmm.md, "Get Encryption Materials": what is found is returned, what is not is
// asked for and kept.
TEST_F(CachingManagerTest, AsksOnceForEncryption) {
  auto manager = Make(Limits());
  auto first = manager->ForEncrypt(Encrypting(0x0578, {{"a", "1"}})).value();
  auto second = manager->ForEncrypt(Encrypting(0x0578, {{"a", "1"}})).value();
  EXPECT_EQ(keyring_->encrypts, 1);
  EXPECT_EQ(first.suite, second.suite);
  EXPECT_EQ(first.context, second.context);  // with the public key
  EXPECT_EQ(first.encrypted_keys, second.encrypted_keys);
  EXPECT_TRUE(ConstantTimeEqual(first.data_key.view(), second.data_key.view()));
  EXPECT_TRUE(ConstantTimeEqual(first.signing_key.view(), second.signing_key.view()));
  EXPECT_EQ(cache_->size(), 1U);
}

// The same, "Decrypt Materials".
TEST_F(CachingManagerTest, AsksOnceForDecryption) {
  auto manager = Make(Limits());
  DecryptionRequest request = Decrypting();
  request.reproduced = {{"b", "2"}};
  auto first = manager->ForDecrypt(request).value();
  auto second = manager->ForDecrypt(request).value();
  EXPECT_EQ(keyring_->decrypts, 1);
  EXPECT_EQ(first.context, second.context);
  EXPECT_EQ(first.required_keys, second.required_keys);
  EXPECT_TRUE(ConstantTimeEqual(first.data_key.view(), second.data_key.view()));
}

// The same: suites with an identity KDF are neither looked for nor kept.
TEST_F(CachingManagerTest, NeverKeepsSuitesWithoutKdf) {
  auto manager = Make(Limits());
  for (int suite : {0x0014, 0x0046, 0x0078}) {
    EncryptionRequest request = Encrypting(suite);
    request.policy = kForbidEncryptAllowDecrypt;
    keyring_->encrypts = 0;
    EXPECT_TRUE(manager->ForEncrypt(request));
    EXPECT_TRUE(manager->ForEncrypt(request));
    EXPECT_EQ(keyring_->encrypts, 2);
    keys_ = TestKeys(Suite(suite)->data_key_length);
    DecryptionRequest decrypting = Decrypting(suite);
    decrypting.policy = kForbidEncryptAllowDecrypt;
    keyring_->decrypts = 0;
    EXPECT_TRUE(manager->ForDecrypt(decrypting));
    EXPECT_TRUE(manager->ForDecrypt(decrypting));
    EXPECT_EQ(keyring_->decrypts, 2);
  }
  EXPECT_EQ(cache_->size(), 0U);
}

TEST_F(CachingManagerTest, NeverKeepsWhatTheInnerManagerChoseWithoutKdf) {
  auto inner = std::make_shared<ScriptedManager>();
  auto without = DefaultManager(keyring_);
  inner->encrypt = [&](EncryptionRequest request) {
    request.suite = Suite(0x0078);
    return without->ForEncrypt(request);
  };
  auto manager = CachingManager(inner, cache_, Limits()).value();
  EncryptionRequest request = Encrypting(0x0178);
  request.policy = kForbidEncryptAllowDecrypt;
  EXPECT_TRUE(manager->ForEncrypt(request));
  EXPECT_EQ(cache_->size(), 0U);
}

TEST_F(CachingManagerTest, NeverCachesUnknownLengths) {
  auto manager = Make(Limits());
  EncryptionRequest request = Encrypting();
  EXPECT_TRUE(manager->ForEncrypt(request));
  request.plaintext_length.reset();
  EXPECT_TRUE(manager->ForEncrypt(request));
  EXPECT_TRUE(manager->ForEncrypt(request));
  EXPECT_EQ(keyring_->encrypts, 3);
  EXPECT_EQ(cache_->size(), 1U);
}

TEST_F(CachingManagerTest, DoesNotTellTheInnerManagerOneMessagesLength) {
  auto inner = std::make_shared<ScriptedManager>();
  auto real = DefaultManager(keyring_);
  inner->encrypt = [&](const EncryptionRequest& request) {
    EXPECT_FALSE(request.plaintext_length);
    return real->ForEncrypt(request);
  };
  EXPECT_TRUE(CachingManager(inner, cache_, Limits()).value()->ForEncrypt(Encrypting()));
}

// framework/cryptographic-materials-cache.md, "Time-to-live": what has expired is not returned.
TEST_F(CachingManagerTest, ForgetsWhatIsTooOld) {
  CacheLimits limits = Limits();
  limits.max_age_seconds = 10;
  auto manager = Make(limits);
  EXPECT_EQ(KeyOf(*manager, Encrypting()), 1);
  EXPECT_TRUE(manager->ForDecrypt(Decrypting()));
  now_ += 9'999;
  EXPECT_EQ(KeyOf(*manager, Encrypting()), 1);
  EXPECT_TRUE(manager->ForDecrypt(Decrypting()));
  EXPECT_EQ(keyring_->decrypts, 1);
  now_ += 1;
  EXPECT_EQ(KeyOf(*manager, Encrypting()), 2);
  EXPECT_TRUE(manager->ForDecrypt(Decrypting()));
  EXPECT_EQ(keyring_->decrypts, 2);
  EXPECT_EQ(cache_->size(), 2U);
}

TEST_F(CachingManagerTest, CountsTheAgeFromBeforeItAsked) {
  CacheLimits limits = Limits();
  limits.max_age_seconds = 10;
  auto manager = Make(limits);
  keyring_->before = [this] { now_ += 4'000; };  // a slow key service
  EXPECT_EQ(KeyOf(*manager, Encrypting()), 1);
  keyring_->before = nullptr;
  now_ += 6'000;
  EXPECT_EQ(KeyOf(*manager, Encrypting()), 2);
}

// Managers that share a partition each keep their own age.
TEST_F(CachingManagerTest, KeepsToItsOwnAge) {
  CacheLimits limits = Limits();
  limits.max_age_seconds = 100;
  auto patient = Make(limits);
  limits.max_age_seconds = 1;
  auto strict = Make(limits);
  EXPECT_EQ(KeyOf(*patient, Encrypting()), 1);
  now_ += 500;
  EXPECT_EQ(KeyOf(*strict, Encrypting()), 1);
  now_ += 500;
  EXPECT_EQ(KeyOf(*strict, Encrypting()), 2);
}

// framework/caching-cmm.md, "Limit Messages" and "Usage Stats".
TEST_F(CachingManagerTest, CountsMessages) {
  CacheLimits limits = Limits();
  for (uint64_t most : {1U, 2U, 3U}) {
    limits.max_messages = most;
    auto manager = Make(limits, "messages " + std::to_string(most));
    keyring_->encrypts = 0;
    for (uint64_t i = 0; i < 4 * most; ++i) {
      EXPECT_EQ(KeyOf(*manager, Encrypting()), static_cast<int>(i / most + 1)) << most << " " << i;
    }
  }
  EXPECT_EQ(cache_->size(), 0U);  // what is used up is wiped at once
}

// The same, "Limit Bytes": exactly as many bytes, and not one more.
TEST_F(CachingManagerTest, CountsBytes) {
  CacheLimits limits = Limits();
  limits.max_bytes = 100;
  auto manager = Make(limits);
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 60), 1);
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 40), 1);
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 0), 1);
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 1), 2);
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 100), 3);
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 101), 4);  // never fits: not kept, nothing removed
  EXPECT_EQ(KeyOf(*manager, Encrypting(), 0), 3);

  limits.max_bytes = (uint64_t{1} << 63U) - 1;
  auto most = Make(limits, "most");
  keyring_->encrypts = 0;
  EXPECT_EQ(KeyOf(*most, Encrypting(), limits.max_bytes), 1);
  EXPECT_EQ(KeyOf(*most, Encrypting(), limits.max_bytes), 2);  // their sum is no small number
  EXPECT_EQ(KeyOf(*most, Encrypting(), UINT64_MAX), 3);
  EXPECT_EQ(KeyOf(*most, Encrypting(), 0), 2);
}

TEST_F(CachingManagerTest, CountsForAllManagersOfAPartition) {
  CacheLimits limits = Limits();
  limits.max_messages = 3;
  auto one = Make(limits);
  auto other = Make(limits);
  EXPECT_EQ(KeyOf(*one, Encrypting()), 1);
  EXPECT_EQ(KeyOf(*other, Encrypting()), 1);
  EXPECT_EQ(KeyOf(*one, Encrypting()), 1);
  EXPECT_EQ(KeyOf(*other, Encrypting()), 2);
  limits.max_messages = 2;  // a stricter one does not use what it may not
  auto strict = Make(limits);
  EXPECT_EQ(KeyOf(*one, Encrypting()), 2);
  EXPECT_EQ(KeyOf(*strict, Encrypting()), 3);
}

// caching-cmm.md, "Partition ID": shared only when it is the same; otherwise one for each manager.
TEST_F(CachingManagerTest, IsKeptApartByPartition) {
  EXPECT_EQ(KeyOf(*Make(Limits(), "p"), Encrypting()), 1);
  EXPECT_EQ(KeyOf(*Make(Limits(), "p"), Encrypting()), 1);
  EXPECT_EQ(KeyOf(*Make(Limits(), "q"), Encrypting()), 2);
  EXPECT_EQ(KeyOf(*Make(Limits(), ""), Encrypting()), 3);
  EXPECT_EQ(KeyOf(*Make(Limits(), ""), Encrypting()), 4);
  // Its length counts: no partition can say what belongs to the context.
  EXPECT_EQ(KeyOf(*Make(Limits(), std::string("p\0", 2)), Encrypting()), 5);
}

// caching-cmm.md, "Appendix A": what makes another entry.
TEST_F(CachingManagerTest, TellsEncryptionRequestsApart) {
  auto manager = Make(Limits());
  EncryptionRequest request = Encrypting(0x0578, {{"a", "1"}, {"b", "2"}});
  EXPECT_EQ(KeyOf(*manager, request), 1);
  auto other = request;
  other.suite = nullptr;  // the default, which is the same suite
  EXPECT_EQ(KeyOf(*manager, other), 2);
  other = request;
  other.suite = Suite(0x0478);
  EXPECT_EQ(KeyOf(*manager, other), 3);
  other = request;
  other.context = {{"a", "1"}, {"b", "3"}};
  EXPECT_EQ(KeyOf(*manager, other), 4);
  other.context = {{"a", "1b"}, {"", "2"}};
  EXPECT_EQ(KeyOf(*manager, other), 5);
  other = request;
  other.required_keys = {"a"};
  EXPECT_EQ(KeyOf(*manager, other), 6);
  other = request;
  other.policy = kRequireEncryptAllowDecrypt;
  EXPECT_EQ(KeyOf(*manager, other), 7);
  EXPECT_EQ(KeyOf(*manager, request), 1);
}

TEST_F(CachingManagerTest, TellsDecryptionRequestsApart) {
  auto manager = Make(Limits());
  keys_.push_back({.provider_id = "other", .info = {1}, .ciphertext = {2}});
  DecryptionRequest request = Decrypting();
  auto asked = [&](const DecryptionRequest& what) {
    int before = keyring_->decrypts;
    EXPECT_TRUE(manager->ForDecrypt(what));
    return keyring_->decrypts > before;
  };
  EXPECT_TRUE(asked(request));
  EXPECT_FALSE(asked(request));
  // The keys are sorted: some implementations keep them in sets.
  std::vector<EncryptedDataKey> turned{keys_[1], keys_[0]};
  auto other = request;
  other.keys = turned;
  EXPECT_FALSE(asked(other));
  turned[0].info = {9};
  EXPECT_TRUE(asked(other));
  other = request;
  other.keys = request.keys.first(1);
  EXPECT_TRUE(asked(other));
  other = request;
  other.context["a"] = "2";
  EXPECT_TRUE(asked(other));
  other = request;
  other.reproduced = {{"a", "1"}};
  EXPECT_TRUE(asked(other));
  other = request;
  other.policy = kForbidEncryptAllowDecrypt;
  EXPECT_TRUE(asked(other));
  other = request;
  other.suite = Suite(0x0178);
  other.policy = kRequireEncryptAllowDecrypt;
  EXPECT_TRUE(asked(other));
  // A wrong reproduced context is wrong on a full cache too.
  other = request;
  other.reproduced = {{"a", "2"}};
  EXPECT_EQ(CodeOf(manager->ForDecrypt(other)), Errc::kContextMismatch);
}

// CVE-2026-6550: a client that requires commitment got what a client without put into a cache.
TEST_F(CachingManagerTest, ChecksThePolicyOnRequestsAndAnswers) {
  auto manager = Make(Limits());
  EncryptionRequest request = Encrypting(0x0178);
  request.policy = kForbidEncryptAllowDecrypt;
  EXPECT_TRUE(manager->ForEncrypt(request));
  request.policy = kRequireEncryptRequireDecrypt;
  EXPECT_EQ(CodeOf(manager->ForEncrypt(request)), Errc::kCommitmentPolicy);
  DecryptionRequest decrypting = Decrypting(0x0178);
  decrypting.policy = kRequireEncryptAllowDecrypt;
  EXPECT_TRUE(manager->ForDecrypt(decrypting));
  decrypting.policy = kRequireEncryptRequireDecrypt;
  EXPECT_EQ(CodeOf(manager->ForDecrypt(decrypting)), Errc::kCommitmentPolicy);

  // Without a suite in the request only the answer shows it.
  auto inner = std::make_shared<ScriptedManager>();
  auto real = DefaultManager(keyring_);
  inner->encrypt = [&](EncryptionRequest asked) {
    asked.suite = Suite(0x0178);
    asked.policy = kForbidEncryptAllowDecrypt;
    return real->ForEncrypt(asked);
  };
  auto careless = CachingManager(inner, cache_, Limits()).value();
  for (auto length : {std::optional<uint64_t>(1), std::optional<uint64_t>()}) {
    EXPECT_EQ(CodeOf(careless->ForEncrypt({.plaintext_length = length})), Errc::kCommitmentPolicy);
  }
  inner->decrypt = [&](DecryptionRequest asked) {
    asked.suite = Suite(0x0178);
    asked.policy = kForbidEncryptAllowDecrypt;
    return real->ForDecrypt(asked);
  };
  EXPECT_EQ(CodeOf(careless->ForDecrypt(Decrypting())), Errc::kCommitmentPolicy);
}

// local-cryptographic-materials-cache.md, "Entry Capacity" and "Put Cache Entry".
TEST_F(CachingManagerTest, EvictsWhatWasNotUsedForLongest) {
  cache_ = MakeCache(2);
  auto manager = Make(Limits());
  auto key = [&](const char* name) { return KeyOf(*manager, Encrypting(0x0478, {{"n", name}})); };
  EXPECT_EQ(key("a"), 1);
  EXPECT_EQ(key("b"), 2);
  EXPECT_EQ(key("a"), 1);
  EXPECT_EQ(key("c"), 3);  // b goes
  EXPECT_EQ(cache_->size(), 2U);
  EXPECT_EQ(key("a"), 1);
  EXPECT_EQ(key("b"), 4);

  cache_ = MakeCache(0);
  auto without = Make(Limits());
  EXPECT_EQ(KeyOf(*without, Encrypting()), 5);
  EXPECT_EQ(KeyOf(*without, Encrypting()), 6);
  EXPECT_EQ(cache_->size(), 0U);
}

// The same, "Pruning": expired entries at the tail go on every look.
TEST_F(CachingManagerTest, PrunesTheTail) {
  CacheLimits limits = Limits();
  limits.max_age_seconds = 10;
  auto manager = Make(limits);
  for (int i = 0; i < 25; ++i) {
    KeyOf(*manager, Encrypting(0x0478, {{"n", std::to_string(i)}}));
  }
  now_ += 10'000;
  KeyOf(*manager, Encrypting(0x0478, {{"n", "new"}}));
  EXPECT_EQ(cache_->size(), 25U - 10 + 1);
  KeyOf(*manager, Encrypting(0x0478, {{"n", "new"}}));
  EXPECT_EQ(cache_->size(), 25U - 20 + 1);
}

TEST_F(CachingManagerTest, WipesWhatItEvicts) {
  MaterialsCache cache(1);
  std::weak_ptr<const DecryptionMaterials> first;
  auto entry = [&] {
    auto materials = std::make_shared<DecryptionMaterials>();
    materials->data_key = SecretBytes(32);
    return CacheEntry{.decryption = materials, .expires = CacheTime::max()};
  };
  CacheEntry one = entry();
  first = one.decryption;
  cache.Put({1}, std::move(one));
  one = {};
  EXPECT_FALSE(first.expired());
  cache.Put({2}, entry());
  EXPECT_TRUE(first.expired());  // SecretBytes wipe themselves
}

TEST_F(CachingManagerTest, KeepsNoErrors) {
  auto manager = Make(Limits());
  keyring_->fail = true;
  EXPECT_EQ(CodeOf(manager->ForEncrypt(Encrypting())), Errc::kKeyService);
  keyring_->fail = false;
  EXPECT_TRUE(manager->ForEncrypt(Encrypting()));
}

// caching-cmm.md, "Initialization".
TEST_F(CachingManagerTest, RefusesLimitsOutOfRange) {
  auto refused = [&](auto change) {
    CacheLimits limits;
    change(limits);
    return CodeOf(CachingManager(DefaultManager(keyring_), cache_, limits)) ==
           Errc::kInvalidArgument;
  };
  EXPECT_FALSE(refused([](auto&) {}));
  EXPECT_TRUE(refused([](auto& l) { l.max_age_seconds = 0; }));
  EXPECT_TRUE(refused([](auto& l) { l.max_age_seconds = -1; }));
  EXPECT_TRUE(refused([](auto& l) { l.max_age_seconds = NAN; }));
  EXPECT_FALSE(refused([](auto& l) { l.max_age_seconds = INFINITY; }));
  EXPECT_TRUE(refused([](auto& l) { l.max_messages = 0; }));
  EXPECT_FALSE(refused([](auto& l) { l.max_messages = uint64_t{1} << 32U; }));
  EXPECT_TRUE(refused([](auto& l) { l.max_messages = (uint64_t{1} << 32U) + 1; }));
  EXPECT_TRUE(refused([](auto& l) { l.max_bytes = uint64_t{1} << 63U; }));
  EXPECT_FALSE(CachingManager(nullptr, cache_, {}));
  // Without a cache it makes one, of the capacity in the limits.
  CacheLimits limits;
  limits.max_age_seconds = INFINITY;
  auto own = CachingManager(DefaultManager(keyring_), nullptr, limits).value();
  EXPECT_EQ(KeyOf(*own, Encrypting()), 1);
  EXPECT_EQ(KeyOf(*own, Encrypting()), 1);
}

// ---- Threads.

// Of many that miss at once one asks; the keyring is not called under a lock, for it looks into
// the cache meanwhile.
TEST_F(CachingManagerTest, AsksOnceForManyThreads) {
  constexpr int kThreads = 8;
  auto manager = Make(Limits());
  std::latch all(kThreads);
  std::atomic<int> arrived = 0;
  keyring_->before = [&] {
    while (arrived < kThreads) std::this_thread::yield();
    EXPECT_EQ(cache_->size(), 0U);
  };
  std::vector<std::jthread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      all.arrive_and_wait();
      ++arrived;
      EXPECT_EQ(KeyOf(*manager, Encrypting()), 1);
    });
  }
  threads.clear();
  EXPECT_EQ(keyring_->encrypts, 1);
}

TEST_F(CachingManagerTest, FailsForAllWhoWait) {
  constexpr int kThreads = 4;
  auto manager = Make(Limits());
  keyring_->fail = true;
  std::atomic<int> failed = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      if (CodeOf(manager->ForEncrypt(Encrypting())) == Errc::kKeyService) ++failed;
    });
  }
  threads.clear();
  EXPECT_EQ(failed, kThreads);
  keyring_->fail = false;
  EXPECT_TRUE(manager->ForEncrypt(Encrypting()));
}

// No data key serves more messages or bytes than allowed, whatever the threads do.
TEST_F(CachingManagerTest, CountsExactlyWithManyThreads) {
  constexpr int kThreads = 6, kRounds = 300;
  constexpr uint64_t kMessages = 7, kBytes = 40;
  CacheLimits limits = Limits();
  limits.max_messages = kMessages;
  limits.max_bytes = kBytes;
  cache_ = MakeCache(2);
  auto manager = Make(limits);
  // A data key of its own for each call of the keyring, so that uses can be counted.
  std::atomic<uint32_t> made = 0;
  keyring_->after = [&](EncryptionMaterials& materials) {
    uint32_t number = ++made;
    std::memcpy(materials.data_key.mutable_view().data(), &number, sizeof(number));
  };
  std::mutex mutex;
  std::map<uint32_t, std::pair<uint64_t, uint64_t>> used;
  std::vector<std::jthread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < kRounds; ++i) {
        uint64_t bytes = static_cast<uint64_t>((i + t) % 12);
        auto request = Encrypting(0x0478, {{"n", std::to_string(i % 3)}});
        request.plaintext_length = bytes;
        auto materials = manager->ForEncrypt(request);
        ASSERT_TRUE(materials);
        uint32_t number = 0;
        std::memcpy(&number, materials->data_key.view().data(), sizeof(number));
        std::lock_guard lock(mutex);
        auto& [messages, total] = used[number];
        ++messages;
        total += bytes;
        now_ += i % 50 == 0 ? 1000 : 0;
      }
    });
  }
  threads.clear();
  uint64_t all = 0;
  for (const auto& [number, use] : used) {
    EXPECT_LE(use.first, kMessages) << number;
    EXPECT_LE(use.second, kBytes) << number;
    all += use.first;
  }
  EXPECT_EQ(all, uint64_t{kThreads} * kRounds);
  EXPECT_LT(used.size(), all);  // and the cache was of use
  EXPECT_LE(cache_->size(), 2U);
}

// A manager over a manager with the same cache and partition comes upon its own request.
TEST_F(CachingManagerTest, DoesNotWaitForItself) {
  auto inner = Make(Limits());
  auto outer = CachingManager(inner, cache_, Limits(), "p").value();
  EXPECT_TRUE(outer->ForDecrypt(Decrypting()));
  EXPECT_TRUE(outer->ForDecrypt(Decrypting()));
  EXPECT_EQ(keyring_->decrypts, 1);
}

}  // namespace
}  // namespace bartizan::esdk
