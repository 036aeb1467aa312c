// The HAProxy target against HAProxy: real requests before and after.
#include <gmock/gmock.h>

#include "local.h"

namespace bartizan::ipranges {
namespace {

using ::testing::HasSubstr;

class HaproxyReal : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!Installed("haproxy")) GTEST_SKIP() << "needs haproxy";
    const std::string at = folder_.path().string();
    ASSERT_TRUE(WriteFileAtomic(folder_.path() / "list", "10.1.0.0/16\n"));
    ASSERT_TRUE(
        WriteFileAtomic(folder_.path() / "config", ReplaceAll(std::string(kConfig), "FOLDER", at)));
    peer_ = std::make_unique<Peer>(std::vector<std::string>{"haproxy", "-db", "-f", at + "/config"},
                                   folder_.path());
    ASSERT_EQ(AskUntil(folder_.path() / "front", "10.1.2.3", 204), 204) << peer_->Log();
  }

  std::unique_ptr<Target> Make(std::string acl = "", std::string_view socket = "admin") const {
    if (acl.empty()) acl = (folder_.path() / "list").string();
    auto target = HaproxyTarget({.socket = folder_.path() / socket, .acl = std::move(acl)});
    EXPECT_TRUE(target) << target.error().Render();
    return std::move(*target);
  }
  int Ask(std::string_view client) const { return ipranges::Ask(folder_.path() / "front", client); }
  void ExpectApplied(Target& target, const std::vector<IpPrefix>& prefixes) {
    const auto outcome = runner_.Sync(target, prefixes);
    ASSERT_TRUE(outcome) << outcome.error().Render();
    ASSERT_EQ(outcome->state, change::Outcome::kApplied) << outcome->error;
    EXPECT_EQ(Texts(target.Observe()->open), Texts(prefixes));
  }

  static constexpr std::string_view kConfig = R"(global
  stats socket FOLDER/admin mode 600 level admin
defaults
  mode http
  timeout client 5s
  timeout server 5s
  timeout connect 5s
frontend front
  bind unix@FOLDER/front accept-proxy
  acl cdn src -f FOLDER/list
  acl by_path path_beg /admin
  http-request deny unless cdn
  http-request return status 204 unless by_path
)";
  TempDir folder_ = *TempDir::Create("bartizan-ha");
  Runner runner_;
  std::unique_ptr<Peer> peer_;
};

TEST_F(HaproxyReal, LetsInWhoIsOnTheList) {
  const auto target = Make();
  EXPECT_EQ(Texts(target->Observe()->open), "10.1.0.0/16");
  EXPECT_EQ(Ask("10.1.2.3"), 204);
  EXPECT_EQ(Ask("10.2.0.1"), 403);
  ExpectApplied(*target, List("10.2.0.0/16 192.0.2.7/32 2001:db8::/32"));
  EXPECT_EQ(Ask("10.1.2.3"), 403);
  EXPECT_EQ(Ask("10.2.0.1"), 204);
  EXPECT_EQ(Ask("2001:db8::7"), 204);
  EXPECT_TRUE(PlanTo(*target, List("10.2.0.0/16 192.0.2.7/32 2001:db8::/32"))->operations.empty());

  ASSERT_EQ(runner_.UndoLast()->state, change::Outcome::kUndone);
  EXPECT_EQ(Ask("10.1.2.3"), 204);
  EXPECT_EQ(Ask("10.2.0.1"), 403);
}

TEST_F(HaproxyReal, IsFoundByNumberToo) {
  const auto target = Make("#0");
  ExpectApplied(*target, List("10.2.0.0/16"));
  EXPECT_EQ(Ask("10.2.0.1"), 204);
}

TEST_F(HaproxyReal, TakesThousands) {
  std::vector<IpPrefix> many;
  for (unsigned i = 0; i < 6000; ++i) {
    many.push_back(*ParseIpPrefix(fmt::format("11.{}.{}.0/25", i / 250, i % 250)));
  }
  const auto target = Make();
  ExpectApplied(*target, many);
  EXPECT_EQ(Ask("11.23.249.1"), 204);
  EXPECT_EQ(Ask("11.23.249.129"), 403);
}

TEST_F(HaproxyReal, SaysWhatIsWrongAndLeavesTheOldVersion) {
  const auto unknown = Make("/nonexistent")->Observe();
  EXPECT_EQ(unknown.error().code, Code::kNotFound);
  EXPECT_THAT(Make("#2")->Observe().error().message, HasSubstr("which is no address"));
  const auto nobody = Make("", "nobody")->Observe();
  EXPECT_EQ(nobody.error().code, Code::kNotFound);
  const auto empty = PlanTo(*Make(), {});
  EXPECT_THAT(empty.error().message, HasSubstr("deny everybody"));
  EXPECT_EQ(Ask("10.1.2.3"), 204);
}

// Somebody else makes a version between ours and its commit, and one that nobody ever commits.
TEST_F(HaproxyReal, MeetsVersionsOfOthers) {
  const std::string socket = (folder_.path() / "admin").string();
  const std::string list = (folder_.path() / "list").string();
  if (!Installed("socat")) GTEST_SKIP() << "needs socat";
  Must({"socat", "-t5", "-", "UNIX-CONNECT:" + socket}, "prepare acl " + list + "\n");
  Must({"socat", "-t5", "-", "UNIX-CONNECT:" + socket}, "add acl @1 " + list + " 0.0.0.0/0\n");
  const auto target = Make();
  EXPECT_EQ(Texts(target->Observe()->open), "10.1.0.0/16");
  ExpectApplied(*target, List("10.2.0.0/16"));
  EXPECT_EQ(Ask("10.9.0.1"), 403);
}

TEST_F(HaproxyReal, IsUnavailableWhenItIsGone) {
  const auto target = Make();
  const auto plan = PlanTo(*target, List("10.2.0.0/16"));
  ASSERT_TRUE(plan);
  peer_->Stop();
  const auto applied = plan->operations[0].apply({});
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().code, Code::kUnavailable);
}

}  // namespace
}  // namespace bartizan::ipranges
