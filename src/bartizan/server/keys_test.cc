#include "bartizan/server/keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/server/rate.h"
#include "bartizan/server/test_home.h"

namespace bartizan::server {
namespace {

using testing::HasSubstr;
using testing::Not;

const Time kNow = FromInt(1'790'000'000'000'000);
constexpr Micros kDay = std::chrono::hours(24);

class KeysTest : public testing::Test {
 protected:
  void SetUp() override { home_ = OpenTestHome(dir_.path()); }
  Result<NewApiKey> Add(std::string name, std::set<std::string> scopes = {"respond:start"},
                        std::optional<Time> expires = std::nullopt) {
    return home_->db().Write([&](store::Tx& tx) {
      return AddKey(tx, std::move(name), std::move(scopes), expires, kNow);
    });
  }
  std::string Audit() {
    std::string text;
    EXPECT_TRUE(home_->db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(const auto entries, audit::ListEntries(tx, {.limit = 0}));
      for (const auto& entry : entries) text += entry.record + "\n";
      return {};
    }));
    return text;
  }

  TempDir dir_ = *TempDir::Create();
  std::unique_ptr<store::Home> home_;
};

TEST_F(KeysTest, AKeyIsFoundBySecretUntilItEndsOrIsRevoked) {
  const auto made = Add("ops", {"respond:start", "respond:read"}, kNow + kDay);
  ASSERT_TRUE(made) << made.error().Render();
  EXPECT_EQ(made->secret.size(), 80U);
  KeyRing ring;
  EXPECT_FALSE(ring.Find(made->secret, kNow));  // not read yet
  ASSERT_TRUE(ring.Reload(home_->db()));
  const auto found = ring.Find(made->secret, kNow);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->name, "ops");
  EXPECT_TRUE(found->scopes.contains("respond:read"));
  EXPECT_FALSE(ring.Find(made->secret, kNow + kDay));
  ASSERT_TRUE(home_->db().Write([](store::Tx& tx) { return RevokeKey(tx, "ops", kNow); }));
  ASSERT_TRUE(ring.Reload(home_->db()));
  EXPECT_FALSE(ring.Find(made->secret, kNow));
}

TEST_F(KeysTest, NothingButTheWholeSecretWillDo) {
  const auto made = Add("ops");
  ASSERT_TRUE(made);
  KeyRing ring;
  ASSERT_TRUE(ring.Reload(home_->db()));
  ASSERT_TRUE(ring.Find(made->secret, kNow));
  for (size_t i = 0; i < made->secret.size(); ++i) {
    std::string other = made->secret;
    other[i] = other[i] == '0' ? '1' : '0';
    EXPECT_FALSE(ring.Find(other, kNow)) << i;
    EXPECT_FALSE(ring.Find(made->secret.substr(0, i), kNow)) << i;
  }
  EXPECT_FALSE(ring.Find(made->secret + "0", kNow));
  EXPECT_FALSE(ring.Find(std::string(1'000'000, 'b'), kNow));
}

TEST_F(KeysTest, TheSecretIsKeptNowhere) {
  const auto made = Add("ops");
  ASSERT_TRUE(made);
  const std::string random = made->secret.substr(16);
  EXPECT_THAT(Audit(), HasSubstr("CreateApiKey"));
  EXPECT_THAT(Audit(), Not(HasSubstr(random)));
  for (const auto& file : fs::recursive_directory_iterator(dir_.path())) {
    if (!file.is_regular_file()) continue;
    EXPECT_THAT(*ReadFile(file.path(), 64U << 20U), Not(HasSubstr(random))) << file.path();
  }
}

TEST_F(KeysTest, RefusesWhatIsNoKey) {
  EXPECT_FALSE(Add(""));
  EXPECT_FALSE(Add("with space"));
  EXPECT_FALSE(Add(std::string(65, 'a')));
  EXPECT_FALSE(Add("ops", {}));
  const auto unknown = Add("ops", {"everything"});
  ASSERT_FALSE(unknown);
  EXPECT_THAT(unknown.error().hint, HasSubstr("respond:start"));
  EXPECT_FALSE(Add("ops", {"respond:start"}, kNow));
  ASSERT_TRUE(Add("ops"));
  EXPECT_EQ(Add("ops").error().code, Code::kConflict);
  EXPECT_EQ(
      home_->db().Write([](store::Tx& tx) { return RevokeKey(tx, "nobody", kNow); }).error().code,
      Code::kNotFound);
  // The name of a revoked one is free again.
  ASSERT_TRUE(home_->db().Write([](store::Tx& tx) { return RevokeKey(tx, "ops", kNow); }));
  EXPECT_TRUE(Add("ops"));
}

TEST(RateTest, GivesBurstThenRate) {
  RateLimiter limiter(2, 3);
  const Micros start(1'000'000'000);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limiter.Take("a", start));
  EXPECT_FALSE(limiter.Take("a", start));
  EXPECT_TRUE(limiter.Take("b", start));
  EXPECT_FALSE(limiter.Take("a", start + Micros(400'000)));
  EXPECT_TRUE(limiter.Take("a", start + Micros(500'000)));
  EXPECT_FALSE(limiter.Take("a", start + Micros(500'000)));
  EXPECT_FALSE(limiter.Take("a", start));  // a clock that goes back gives nothing
}

TEST(RateTest, StaysSmallAndDoesNotForgetWhoAsksTooMuch) {
  RateLimiter limiter(1, 5, 100);
  const Micros now(1'000'000'000);
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(limiter.Take("greedy", now));
  for (int i = 0; i < 10'000; ++i) limiter.Take(std::to_string(i), now);
  EXPECT_LE(limiter.size(), 100U);
  EXPECT_FALSE(limiter.Take("greedy", now));
}

}  // namespace
}  // namespace bartizan::server
