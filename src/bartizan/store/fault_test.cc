// What must hold when processes crowd, die at any moment, or the disk fails.
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "bartizan/store/home.h"

namespace bartizan::store {
namespace {

constexpr Migration kSchema[] = {
    {"rows", 1, "CREATE TABLE rows (writer BIGINT, n BIGINT, pad TEXT, PRIMARY KEY (writer, n))"},
};

Status Add(Database& database, int64_t writer, int64_t n, std::string_view pad = {}) {
  return database.Write([&](Tx& tx) -> Status {
    BARTIZAN_DO(tx.Execute("INSERT INTO rows VALUES (?, ?, ?)", {writer, n, pad}));
    return {};
  });
}

int64_t CountRows(Database& database, int64_t writer) {
  auto row = database.Read(
      [&](Tx& tx) { return tx.One("SELECT count(*) FROM rows WHERE writer = ?", {writer}); });
  EXPECT_TRUE(row) << row.error().Render();
  return row ? (*row)->Int(0) : -1;
}

// Runs `body` in a child process; its exit code is what body returns.
template <class F>
pid_t InChild(F body) {
  pid_t pid = ::fork();
  if (pid == 0) ::_exit(body());
  return pid;
}

int ExitCodeOf(pid_t pid) {
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// The children also race to create and migrate the file.
TEST(Fault, LosesNoWriteOfManyProcesses) {
  auto folder = TempDir::Create().value();
  constexpr int kProcesses = 6;
  constexpr int kWrites = 200;
  std::vector<pid_t> children;
  for (int writer = 0; writer < kProcesses; ++writer) {
    children.push_back(InChild([&] {
      auto home = Home::Open(folder.path() / "home", kSchema);
      if (!home) {
        fmt::print(stderr, "{}", home.error().Render());
        return 1;
      }
      for (int n = 0; n < kWrites; ++n) {
        auto added = Add((*home)->db(), writer, n);
        if (added) continue;
        fmt::print(stderr, "{}", added.error().Render());
        return 2;
      }
      return 0;
    }));
  }
  for (pid_t pid : children) EXPECT_EQ(ExitCodeOf(pid), 0);
  auto home = Home::Open(folder.path() / "home", kSchema).value();
  for (int writer = 0; writer < kProcesses; ++writer) {
    EXPECT_EQ(CountRows(home->db(), writer), kWrites) << writer;
  }
  EXPECT_TRUE(home->db().IntegrityCheck());
  EXPECT_FALSE(fs::exists(folder.path() / "home" / "bartizan.db.before-1"));
}

// A read that turns into a write at the end must not lose what another wrote in between.
TEST(Fault, CountsRightWhenManyProcessesReadAndWrite) {
  auto folder = TempDir::Create().value();
  fs::path file = folder.path() / "bartizan.db";
  {
    auto database = Database::Open(file, kSchema).value();
    ASSERT_TRUE(Add(*database, 0, 0));
  }
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    children.push_back(InChild([&] {
      auto database = Database::Open(file, kSchema);
      if (!database) return 1;
      for (int n = 0; n < 100; ++n) {
        auto status = (*database)->Write([](Tx& tx) -> Status {
          BARTIZAN_TRY(auto row, tx.One("SELECT n FROM rows"));
          BARTIZAN_DO(tx.Execute("UPDATE rows SET n = ?", {row->Int(0) + 1}));
          return {};
        });
        if (!status) return 2;
      }
      return 0;
    }));
  }
  for (pid_t pid : children) EXPECT_EQ(ExitCodeOf(pid), 0);
  auto row = Database::Open(file, kSchema).value()->Read([](Tx& tx) {
    return tx.One("SELECT n FROM rows");
  });
  EXPECT_EQ((*row)->Int(0), 400);
}

TEST(Fault, KeepsEveryAcknowledgedCommitWhenKilled) {
  auto folder = TempDir::Create().value();
  fs::path file = folder.path() / "bartizan.db";
  std::mt19937 random(20261123);
  int64_t acknowledged = 0;
  for (int64_t round = 0; round < 15; ++round) {
    int pipe[2];
    ASSERT_EQ(::pipe2(pipe, O_CLOEXEC), 0);
    pid_t child = InChild([&] {
      auto database = Database::Open(file, kSchema);
      if (!database) return 1;
      for (int64_t n = 0;; ++n) {
        if (!Add(**database, round, n, std::string(300, 'x'))) return 2;
        if (::write(pipe[1], &n, sizeof n) != sizeof n) return 3;
      }
    });
    ::close(pipe[1]);
    // Dies some time after its k-th acknowledgement; what is still in the pipe counts too.
    int64_t last = -1;
    int64_t enough = static_cast<int64_t>(random() % 40);
    int64_t n = 0;
    while (last < enough && ::read(pipe[0], &n, sizeof n) == sizeof n) last = n;
    for (volatile uint64_t spin = random() % 2'000'000; spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    while (::read(pipe[0], &n, sizeof n) == sizeof n) last = n;
    ::close(pipe[0]);
    EXPECT_EQ(ExitCodeOf(child), -1);
    auto database = Database::Open(file, kSchema);
    ASSERT_TRUE(database) << database.error().Render();
    // One more may have been committed and not yet reported.
    EXPECT_GE(CountRows(**database, round), last + 1);
    EXPECT_LE(CountRows(**database, round), last + 2);
    EXPECT_TRUE((*database)->IntegrityCheck());
    acknowledged += last + 1;
  }
  EXPECT_GT(acknowledged, 15);
}

TEST(Fault, SurvivesBeingKilledWhileItMigrates) {
  constexpr Migration kNext[] = {
      kSchema[0],
      {"rows", 2,
       "CREATE TABLE copies AS SELECT * FROM rows; INSERT INTO copies SELECT * FROM copies;"
       "CREATE INDEX copies_pad ON copies(pad)"},
  };
  std::mt19937 random(7);
  for (int round = 0; round < 6; ++round) {
    auto folder = TempDir::Create().value();
    fs::path file = folder.path() / "bartizan.db";
    {
      auto database = Database::Open(file, kSchema).value();
      ASSERT_TRUE(database->Write([](Tx& tx) -> Status {
        for (int n = 0; n < 2000; ++n) {
          BARTIZAN_DO(tx.Execute("INSERT INTO rows VALUES (1, ?, ?)", {n, std::string(200, 'x')}));
        }
        return {};
      }));
    }
    pid_t child = InChild([&] { return Database::Open(file, kNext) ? 0 : 1; });
    for (volatile uint64_t spin = random() % 20'000'000; spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    ExitCodeOf(child);
    auto database = Database::Open(file, kNext);
    ASSERT_TRUE(database) << database.error().Render();
    EXPECT_EQ(CountRows(**database, 1), 2000);
    auto row = (*database)->Read([](Tx& tx) { return tx.One("SELECT count(*) FROM copies"); });
    EXPECT_EQ((*row)->Int(0), 4000);
    EXPECT_FALSE(fs::exists(file.string() + ".before.tmp"));
    // Copies that carry their final name are whole.
    for (const auto& entry : fs::directory_iterator(folder.path())) {
      if (!entry.path().filename().string().contains(".before-")) continue;
      EXPECT_EQ(CountRows(*Database::Open(entry.path(), kSchema).value(), 1), 2000);
    }
  }
}

// Runs `body` in a child that sees a small file system of its own at `at`; no mount outlives it.
template <class F>
int WithTmpfs(const fs::path& at, const char* options, F body) {
  return ExitCodeOf(InChild([&] {
    constexpr int kCannot = 77;
    if (::unshare(CLONE_NEWNS) != 0) return kCannot;
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return kCannot;
    if (::mount("tmpfs", at.c_str(), "tmpfs", 0, options) != 0) return kCannot;
    return body();
  }));
}

TEST(Fault, SaysThatTheDiskIsFullAndGoesOnWhenThereIsSpace) {
  auto folder = TempDir::Create().value();
  int code = WithTmpfs(folder.path(), "size=1m", [&] {
    auto home = Home::Open(folder.path() / "home", kSchema);
    if (!home) return 1;
    Database& database = (*home)->db();
    fs::path ballast = folder.path() / "ballast";
    if (!WriteFileAtomic(ballast, std::string(300'000, 'x'))) return 2;
    int64_t n = 0;
    Status added;
    for (; n < 10'000 && added; ++n) added = Add(database, 1, n, std::string(4000, 'x'));
    if (added) return 3;
    if (added.error().code != Code::kIo) return 4;
    if (!added.error().hint.contains("free disk space")) return 5;
    if (CountRows(database, 1) != n - 1) return 6;
    // A transaction that the full disk ended must not go on row by row.
    auto partial = database.Write([&](Tx& tx) -> Status {
      for (int64_t i = 0; i < 500; ++i) {
        std::ignore = tx.Execute("INSERT INTO rows VALUES (2, ?, ?)", {i, std::string(4000, 'x')});
      }
      return {};
    });
    if (partial) return 7;
    if (!RemoveAll(ballast)) return 8;
    if (CountRows(database, 2) != 0) return 9;
    if (!Add(database, 3, 0)) return 10;
    return database.IntegrityCheck() ? 0 : 11;
  });
  if (code == 77) GTEST_SKIP() << "mounting needs root";
  EXPECT_EQ(code, 0);
}

TEST(Fault, SaysThatAHomeIsReadOnly) {
  auto folder = TempDir::Create().value();
  int code = WithTmpfs(folder.path(), "size=4m", [&] {
    {  // closed again before the file system turns read-only
      auto home = Home::Open(folder.path() / "home", kSchema);
      if (!home || !Add((*home)->db(), 1, 1)) return 1;
    }
    if (::mount("none", folder.path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
      return 2;
    }
    auto home = Home::Open(folder.path() / "home", kSchema);
    if (home) return 3;
    if (home.error().code != Code::kIo) return 4;
    if (!home.error().hint.contains("--home")) return 5;
    auto fresh = Home::Open(folder.path() / "fresh", kSchema);
    return !fresh && fresh.error().hint.contains("--home") ? 0 : 6;
  });
  if (code == 77) GTEST_SKIP() << "mounting needs root";
  EXPECT_EQ(code, 0);
}

}  // namespace
}  // namespace bartizan::store
