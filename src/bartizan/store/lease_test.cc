#include "bartizan/store/lease.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bartizan::store {
namespace {

const Time kNow = FromInt(1'700'000'000'000'000);

// A process that does nothing until it is ended.
class Sleeper {
 public:
  Sleeper() : pid_(::fork()) {
    if (pid_ == 0) {
      for (;;) ::pause();
    }
  }
  ~Sleeper() {
    Kill();
    Reap();
  }
  Sleeper(const Sleeper&) = delete;
  Sleeper& operator=(const Sleeper&) = delete;
  pid_t pid() const { return pid_; }
  void Kill() const {
    if (!reaped_) ::kill(pid_, SIGKILL);
  }
  void BecomeZombie() const {
    Kill();
    siginfo_t info;
    ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT);
  }
  void Reap() {
    if (!reaped_) ::waitpid(pid_, nullptr, 0);
    reaped_ = true;
  }

 private:
  pid_t pid_;
  bool reaped_ = false;
};

class LeaseTest : public testing::Test {
 protected:
  Status Take(std::string_view name) {
    return database_->Write([&](Tx& tx) { return TakeLease(tx, name, kNow); });
  }
  Status Drop(std::string_view name) {
    return database_->Write([&](Tx& tx) { return DropLease(tx, name); });
  }
  std::optional<ProcessIdentity> Holder(std::string_view name) {
    return database_->Read([&](Tx& tx) { return LeaseHolder(tx, name); }).value();
  }
  // As if that process had taken the lease.
  void Record(std::string_view name, const ProcessIdentity& holder) {
    auto status = database_->Write([&](Tx& tx) {
      return tx.Execute("INSERT INTO leases VALUES (?, ?, ?, ?, 0)",
                        {name, holder.pid, holder.start_ticks, holder.boot_id});
    });
    ASSERT_TRUE(status) << status.error().Render();
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<Database> database_ =
      Database::Open(folder_.path() / "bartizan.db", LeaseMigrations()).value();
};

TEST(Process, KnowsItself) {
  auto self = ThisProcess().value();
  EXPECT_EQ(self.pid, ::getpid());
  EXPECT_GT(self.start_ticks, 0);
  EXPECT_EQ(self.boot_id.size(), 36U);
  EXPECT_TRUE(IsAlive(self));
}

TEST(Process, TellsTheLivingFromTheDead) {
  Sleeper sleeper;
  auto identity = IdentityOf(sleeper.pid()).value();
  EXPECT_TRUE(IsAlive(identity));
  ProcessIdentity reused = identity;
  reused.start_ticks += 1;  // another process with the same number
  EXPECT_FALSE(IsAlive(reused));
  ProcessIdentity before_reboot = identity;
  before_reboot.boot_id = "00000000-0000-0000-0000-000000000000";
  EXPECT_FALSE(IsAlive(before_reboot));
  sleeper.BecomeZombie();
  EXPECT_FALSE(IsAlive(identity));
  EXPECT_EQ(IdentityOf(sleeper.pid()).error().code, Code::kNotFound);
  sleeper.Reap();
  EXPECT_FALSE(IsAlive(identity));
  EXPECT_EQ(IdentityOf(-1).error().code, Code::kNotFound);
}

TEST_F(LeaseTest, IsHeldOnce) {
  EXPECT_FALSE(Holder("run/1").has_value());
  ASSERT_TRUE(Take("run/1"));
  EXPECT_EQ(Holder("run/1")->pid, ::getpid());
  EXPECT_EQ(Take("run/1").error().code, Code::kConflict);
  EXPECT_TRUE(Take("run/2"));
  ASSERT_TRUE(Drop("run/1"));
  EXPECT_FALSE(Holder("run/1").has_value());
  EXPECT_TRUE(Take("run/1"));
}

TEST_F(LeaseTest, NamesItsLivingHolder) {
  Sleeper sleeper;
  Record("run/1", IdentityOf(sleeper.pid()).value());
  auto refused = Take("run/1");
  EXPECT_EQ(refused.error().code, Code::kConflict);
  EXPECT_THAT(refused.error().message, testing::HasSubstr(std::to_string(sleeper.pid())));
  ASSERT_TRUE(Drop("run/1"));  // not ours: stays
  EXPECT_EQ(Holder("run/1")->pid, sleeper.pid());
}

TEST_F(LeaseTest, PassesOnWhenTheHolderDies) {
  Sleeper sleeper;
  Record("run/1", IdentityOf(sleeper.pid()).value());
  sleeper.BecomeZombie();
  EXPECT_FALSE(Holder("run/1").has_value());
  ASSERT_TRUE(Take("run/1"));
  EXPECT_EQ(Holder("run/1")->pid, ::getpid());
}

TEST_F(LeaseTest, GoesToExactlyOneOfManyProcesses) {
  int pipe[2];
  ASSERT_EQ(::pipe(pipe), 0);
  std::vector<pid_t> children;
  for (int i = 0; i < 6; ++i) {
    pid_t pid = ::fork();
    if (pid == 0) {
      auto own = Database::Open(folder_.path() / "bartizan.db", LeaseMigrations());
      bool taken = own && (*own)->Write([](Tx& tx) { return TakeLease(tx, "run/1", kNow); });
      char answer = taken ? 'y' : 'n';
      std::ignore = ::write(pipe[1], &answer, 1);
      for (;;) ::pause();  // a holder must live to hold
    }
    children.push_back(pid);
  }
  std::string answers;
  char answer = 0;
  while (answers.size() < children.size() && ::read(pipe[0], &answer, 1) == 1) answers += answer;
  EXPECT_EQ(std::ranges::count(answers, 'y'), 1) << answers;
  for (pid_t pid : children) {
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
  }
  ::close(pipe[0]);
  ::close(pipe[1]);
}

}  // namespace
}  // namespace bartizan::store
