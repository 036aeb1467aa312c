// kill -9 at any moment: a child process runs a plan whose effects are lines in a file, is killed,
// and other processes go on with the same plan.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <random>

#include "bartizan/base/text.h"
#include "bartizan/change/test_home.h"

namespace bartizan::change {
namespace {

constexpr size_t kOperations = 6;
// At least this many rounds, and as many more as it takes to have killed often enough.
constexpr int kRounds = 110;
constexpr int kMostRounds = 10 * kRounds;
constexpr int kKills = 30;

// The even ones can be looked up; the odd ones cannot, and need each other so that no two of them
// are in doubt at once.
bool Probeable(size_t i) {
  return i % 2 == 0;
}

std::string EffectLine(const Context& context) {
  return context.operation_id + " " + context.token + "\n";
}

Result<data::Json> AppendLine(const fs::path& file, const std::string& line) {
  UniqueFd fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!fd) return FailErrno(errno, "opening");
  if (::write(fd.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
    return FailErrno(errno, "writing");
  }
  if (::fsync(fd.get()) != 0) return FailErrno(errno, "syncing");
  return data::Json();
}

Plan MakePlan(const fs::path& file, int round) {
  Plan plan{.id = "plan-" + std::to_string(round), .target = "file"};
  for (size_t i = 0; i < kOperations; ++i) {
    Operation operation{.id = "op" + std::to_string(i)};
    if (!Probeable(i) && i > 1) operation.needs = {"op" + std::to_string(i - 2)};
    operation.apply = [file](const Context& context) {
      return AppendLine(file, EffectLine(context));
    };
    if (Probeable(i)) {
      operation.probe = [file](const Context& context) -> Result<Probe> {
        auto text = ReadFile(file);
        return text && text->contains(EffectLine(context)) ? Probe::kDone : Probe::kNotDone;
      };
    }
    plan.operations.push_back(std::move(operation));
  }
  return plan;
}

// What a child does; its exit code is the outcome's state, 99 an error.
[[noreturn]] void Child(const fs::path& folder, const Plan& plan, std::optional<Assume> assume) {
  auto home = store::Home::Open(folder, TestMigrations());
  if (!home) ::_exit(98);
  auto outcome = Apply(**home, plan, {.parallel = 3, .assume = assume});
  if (!outcome) std::fputs(outcome.error().Render().c_str(), stderr);
  ::_exit(outcome ? static_cast<int>(outcome->state) : 99);
}

// Runs a child and kills it after `kill_after`, if it still runs then. The exit code, or -1.
int RunChild(const fs::path& folder, const Plan& plan, std::optional<Assume> assume,
             std::optional<Micros> kill_after) {
  pid_t pid = ::fork();
  if (pid == 0) Child(folder, plan, assume);
  if (kill_after) {
    UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    pollfd waited{.fd = process.get(), .events = POLLIN};
    timespec limit{.tv_sec = 0, .tv_nsec = kill_after->count() * 1000};
    if (::ppoll(&waited, 1, &limit, nullptr) == 0) ::kill(pid, SIGKILL);
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// How many lines each operation has written; tokens must agree.
std::map<std::string, int> Effects(const fs::path& file) {
  std::map<std::string, int> counts;
  std::map<std::string, std::string> tokens;
  for (const std::string& line : Split(ReadFile(file).value_or(""), '\n')) {
    if (line.empty()) continue;
    auto parts = Split(line, ' ');
    EXPECT_EQ(parts.size(), 2U);
    ++counts[parts[0]];
    EXPECT_EQ(tokens.emplace(parts[0], parts[1]).first->second, parts[1]);
  }
  return counts;
}

TEST(ChangeFaultTest, KilledAtAnyMomentEveryEffectHappensOnce) {
  TempDir dir = *TempDir::Create();
  ASSERT_TRUE(OpenTestHome(dir.path()));  // and closed: children open it anew
  // One run to the end measures how long there is to kill in.
  auto begin = std::chrono::steady_clock::now();
  ASSERT_EQ(RunChild(dir.path(), MakePlan(dir.path() / "first", -1), {}, {}), Outcome::kApplied);
  auto whole = std::chrono::duration_cast<Micros>(std::chrono::steady_clock::now() - begin);
  std::mt19937 random(20261123);
  // The first run may have been slow beside the others: a child that ends before its moment makes
  // the moments earlier, one that is killed makes them later.
  double longest = std::min(static_cast<double>(whole.count()), 900'000.0);
  const auto moment = [&] {
    return Micros(std::uniform_int_distribution<int64_t>(0, std::llround(longest))(random));
  };
  int killed = 0;
  int undecided = 0;
  for (int round = 0;
       round < kRounds || (round < kMostRounds && (killed < kKills || undecided == 0)); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    fs::path file = dir.path() / ("effects-" + std::to_string(round));
    Plan plan = MakePlan(file, round);
    int code = RunChild(dir.path(), plan, {}, moment());
    longest = code == -1 ? std::min(longest * 1.05, 900'000.0) : std::max(longest * 0.93, 1'000.0);
    if (round % 3 == 0 && code == -1) {
      code = RunChild(dir.path(), plan, {}, moment());  // killed while it resumes
    }
    if (code == -1) ++killed;
    if (code != Outcome::kApplied) code = RunChild(dir.path(), plan, {}, {});
    while (code == Outcome::kUndecided) {
      ++undecided;
      auto counts = Effects(file);
      auto home = OpenTestHome(dir.path());
      auto journal = Journal(*home, plan.id);
      ASSERT_TRUE(journal);
      auto unknown = std::ranges::find(*journal, OperationState::kUnknown, &OperationRecord::state);
      ASSERT_NE(unknown, journal->end());
      home.reset();
      Assume assume = counts[unknown->id] > 0 ? Assume::kDone : Assume::kRepeat;
      code = RunChild(dir.path(), plan, assume, {});
    }
    ASSERT_EQ(code, Outcome::kApplied);
    auto counts = Effects(file);
    ASSERT_EQ(counts.size(), kOperations);
    for (const auto& [id, count] : counts) EXPECT_EQ(count, 1) << id;
  }
  RecordProperty("killed", killed);
  RecordProperty("undecided", undecided);
  EXPECT_GE(killed, kKills);
  EXPECT_GT(undecided, 0);
  auto home = OpenTestHome(dir.path());
  EXPECT_TRUE(audit::Verify(*home, {})->ok());
}

}  // namespace
}  // namespace bartizan::change
