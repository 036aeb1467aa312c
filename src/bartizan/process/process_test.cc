#include "bartizan/process/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "bartizan/base/text.h"

namespace bartizan::process {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Spec Shell(std::string script) {
  return {.argv = {"sh", "-c", std::move(script)},
          .environment = {{"PATH", "/usr/bin:/bin"}},
          .kill_grace = milliseconds(200)};
}

Outcome MustRun(const Spec& spec) {
  auto outcome = process::Run(spec);
  EXPECT_TRUE(outcome.has_value()) << outcome.error().OneLine();
  return outcome.value_or(Outcome{.exit_code = -1});
}

bool Alive(int64_t pid) {
  std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
  std::string text((std::istreambuf_iterator<char>(stat)), {});
  size_t end = text.rfind(')');
  return end != std::string::npos && text.substr(end + 2, 1) != "Z";
}

// Killing is asynchronous; the test fails when it does not come about.
bool Vanishes(int64_t pid) {
  auto deadline = std::chrono::steady_clock::now() + seconds(20);
  while (Alive(pid) && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
  return !Alive(pid);
}

TEST(Run, CollectsBothStreamsAndTheExitCode) {
  Outcome o = MustRun(Shell("echo out; echo err >&2; exit 3"));
  EXPECT_EQ(o.end, Outcome::kExited);
  EXPECT_EQ(o.exit_code, 3);
  EXPECT_EQ(o.out, "out\n");
  EXPECT_EQ(o.err, "err\n");
  EXPECT_FALSE(o.ok());
  EXPECT_EQ(o.Describe(), "exited with 3");
  EXPECT_GT(o.duration, Micros(0));
}

TEST(Run, MergesStreamsInOrder) {
  Spec spec = Shell("echo 1; echo 2 >&2; echo 3; echo 4 >&2");
  spec.merge_streams = true;
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.out, "1\n2\n3\n4\n");
  EXPECT_EQ(o.err, "");
}

TEST(Run, NamesTheSignal) {
  Outcome o = MustRun(Shell("kill -SEGV $$"));
  EXPECT_EQ(o.end, Outcome::kSignalled);
  EXPECT_EQ(o.signal, SIGSEGV);
  EXPECT_EQ(o.Describe(), "killed by SIGSEGV");
}

TEST(Run, TimesOut) {
  Spec spec = Shell("exec sleep 1000");
  spec.timeout = milliseconds(50);
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.end, Outcome::kTimedOut);
  EXPECT_THAT(o.Describe(), HasSubstr("timed out after "));
}

TEST(Run, KillsWhatIgnoresSigterm) {
  Spec spec = Shell("trap '' TERM; echo ready; while :; do sleep 1000; done");
  spec.timeout = milliseconds(100);
  EXPECT_EQ(MustRun(spec).end, Outcome::kTimedOut);
}

TEST(Run, StopsAlsoAStoppedChild) {
  Spec spec = Shell("kill -STOP $$");
  spec.timeout = milliseconds(50);
  EXPECT_EQ(MustRun(spec).end, Outcome::kTimedOut);
}

// The shell dies of SIGTERM at once; its child needs a moment to put things in order.
TEST(Run, GivesTheWholeGroupItsGrace) {
  Spec spec =
      Shell("sh -c 'trap \"sleep 0.2; echo tidied; exit\" TERM; echo on; sleep 1000 & wait'; :");
  std::atomic<bool> cancel = false;
  std::string all;
  spec.cancel = &cancel;
  spec.kill_grace = seconds(20);
  spec.on_output = [&](Stream, std::string_view piece) {
    all += piece;
    cancel = true;
  };
  EXPECT_EQ(MustRun(spec).end, Outcome::kCancelled);
  EXPECT_EQ(all, "on\ntidied\n");
}

TEST(Run, IsCancelledFromAnotherThread) {
  std::atomic<bool> cancel = false;
  Spec spec = Shell("echo started; exec sleep 1000");
  spec.cancel = &cancel;
  std::jthread other;
  spec.on_output = [&](Stream, std::string_view) { other = std::jthread([&] { cancel = true; }); };
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.end, Outcome::kCancelled);
  EXPECT_EQ(o.Describe(), "cancelled");
}

TEST(Run, DoesNotStartWhatIsCancelledAlready) {
  std::atomic<bool> cancel = true;
  Spec spec = Shell("exit 0");
  spec.cancel = &cancel;
  spec.on_started = [](int64_t) -> Status {
    ADD_FAILURE() << "was started";
    return {};
  };
  EXPECT_EQ(MustRun(spec).end, Outcome::kCancelled);
}

TEST(Run, StopsAFlood) {
  Spec spec = Shell("yes");
  spec.max_output_bytes = 100'000;
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.end, Outcome::kFlooded);
  EXPECT_EQ(o.out.size(), 100'000U);
  EXPECT_THAT(o.Describe(), HasSubstr("more output than allowed"));
}

TEST(Run, ReportsAFloodThatEndedByItself) {
  Spec spec = Shell("echo 0123456789");
  spec.max_output_bytes = 10;
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.end, Outcome::kFlooded);
  EXPECT_EQ(o.out, "0123456789");
  spec.max_output_bytes = 11;
  EXPECT_TRUE(MustRun(spec).ok());
}

TEST(Run, StreamsTenMegabytesOfBothStreams) {
  Spec spec = Shell("head -c 5000000 /dev/zero & head -c 5000000 /dev/zero >&2; wait");
  size_t out = 0;
  size_t err = 0;
  spec.on_output = [&](Stream stream, std::string_view piece) {
    (stream == Stream::kOut ? out : err) += piece.size();
  };
  Outcome o = MustRun(spec);
  EXPECT_TRUE(o.ok());
  EXPECT_EQ(out, 5'000'000U);
  EXPECT_EQ(err, 5'000'000U);
  EXPECT_EQ(o.out, "");
}

TEST(Run, GivesStandardInput) {
  Spec spec = Shell("cat; cat /dev/stdin");
  spec.standard_input = std::string(3'000'000, 'x');
  Outcome o = MustRun(spec);
  EXPECT_GE(o.out.size(), spec.standard_input.size());
  spec.standard_input.clear();
  EXPECT_EQ(MustRun(spec).out, "");
  spec = Shell("exit 0");  // does not read it
  spec.standard_input = std::string(3'000'000, 'x');
  EXPECT_TRUE(MustRun(spec).ok());
}

TEST(Run, InheritsNeitherEnvironmentNorDescriptorsNorSignals) {
  ::setenv("BARTIZAN_TEST_LEAK", "1", 1);
  UniqueFd open_file(::open("/dev/null", O_RDONLY));  // without O_CLOEXEC
  ::signal(SIGUSR1, SIG_IGN);
  Spec spec = Shell("env; ls /proc/self/fd; grep -E 'Sig(Blk|Ign)' /proc/self/status");
  spec.environment["GIVEN"] = "yes";
  Outcome o = MustRun(spec);
  ::signal(SIGUSR1, SIG_DFL);
  ::unsetenv("BARTIZAN_TEST_LEAK");
  EXPECT_THAT(o.out, HasSubstr("GIVEN=yes\n"));
  EXPECT_EQ(o.out.find("BARTIZAN_TEST_LEAK"), std::string::npos);
  EXPECT_THAT(o.out, HasSubstr("0\n1\n2\n3\nSig"));  // 3 is the folder that ls reads
  EXPECT_THAT(o.out, HasSubstr("SigBlk:\t0000000000000000"));
  EXPECT_THAT(o.out, HasSubstr("SigIgn:\t0000000000000000"));
}

TEST(Run, WorksInTheFolder) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  Spec spec = Shell("pwd -P");
  spec.directory = folder->path();
  EXPECT_EQ(MustRun(spec).out, fs::canonical(folder->path()).string() + "\n");
  spec.directory = folder->path() / "absent";
  auto failed = process::Run(spec);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, Code::kNotFound);
  EXPECT_THAT(failed.error().message, HasSubstr("entering the folder"));
}

TEST(Run, SaysWhyAProgramDoesNotStart) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  std::string plain = folder->path() / "plain";
  std::string headless = folder->path() / "headless";
  std::string orphan = folder->path() / "orphan";
  ASSERT_TRUE(WriteFileAtomic(plain, "x", 0644));
  ASSERT_TRUE(WriteFileAtomic(headless, "echo no first line", 0755));
  ASSERT_TRUE(WriteFileAtomic(orphan, "#!/does/not/exist\n", 0755));
  auto code_of = [](std::vector<std::string> argv, std::string path = "/usr/bin:/bin") {
    auto outcome =
        process::Run({.argv = std::move(argv), .environment = {{"PATH", std::move(path)}}});
    return outcome ? Code::kInternal : outcome.error().code;
  };
  EXPECT_EQ(code_of({"no-such-program-anywhere"}), Code::kNotFound);
  EXPECT_EQ(code_of({"sh"}, ""), Code::kNotFound);
  EXPECT_EQ(code_of({"sh"}, "bin:."), Code::kNotFound);
  EXPECT_EQ(code_of({"/no/such/program"}), Code::kNotFound);
  EXPECT_EQ(code_of({orphan}), Code::kNotFound);
  EXPECT_EQ(code_of({plain}), Code::kDenied);
  EXPECT_EQ(code_of({"plain"}, folder->path()), Code::kDenied);
  EXPECT_EQ(code_of({folder->path()}), Code::kDenied);
  EXPECT_EQ(code_of({headless}), Code::kInvalid);
  EXPECT_EQ(code_of({}), Code::kInvalid);
  EXPECT_EQ(code_of({""}), Code::kInvalid);
  EXPECT_EQ(code_of({"sh", std::string("a\0b", 3)}), Code::kInvalid);
  EXPECT_FALSE(process::Run({.argv = {"/bin/true"}, .environment = {{"A=B", "x"}}}));
}

TEST(Run, AsksBeforeTheProgramRuns) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  fs::path trace = folder->path() / "ran";
  Spec spec = Shell("echo $$ > " + trace.string());
  int64_t told = 0;
  spec.on_started = [&](int64_t pid) -> Status {
    told = pid;
    EXPECT_TRUE(Alive(pid));
    EXPECT_EQ(::getpgid(static_cast<pid_t>(pid)), pid);
    EXPECT_FALSE(fs::exists(trace));
    return {};
  };
  EXPECT_TRUE(MustRun(spec).ok());
  EXPECT_EQ(ReadFile(trace).value_or(""), std::to_string(told) + "\n");
}

TEST(Run, AFailedRecordStopsTheChild) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  fs::path trace = folder->path() / "ran";
  Spec spec = Shell("touch " + trace.string());
  int64_t told = 0;
  spec.on_started = [&](int64_t pid) -> Status {
    told = pid;
    return Fail(Code::kConflict, "not recorded");
  };
  auto outcome = process::Run(spec);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(outcome.error().code, Code::kConflict);
  EXPECT_FALSE(Alive(told));
  EXPECT_FALSE(fs::exists(trace));
}

TEST(Run, AChildKilledBeforeItsProgramIsAnOutcome) {
  Spec spec = Shell("exit 0");
  spec.on_started = [](int64_t pid) -> Status {
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    return {};
  };
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.end, Outcome::kSignalled);
  EXPECT_EQ(o.signal, SIGKILL);
}

TEST(Run, KillsGrandchildren) {
  Outcome o = MustRun(Shell("sleep 1000 & echo $!; sleep 1000 >/dev/null 2>&1 & echo $!"));
  EXPECT_TRUE(o.ok());
  for (const auto& pid : Split(Trim(o.out), '\n')) EXPECT_TRUE(Vanishes(*ParseInt(pid)));
}

// setsid takes it out of the group: it survives, but does not hang us.
TEST(Run, DoesNotWaitForOutputThatAnEscapedProcessHolds) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  Spec spec =
      Shell("mkfifo f && { setsid sh -c 'echo $$; echo go > f; exec sleep 1000' & read x < f; }");
  spec.directory = folder->path();
  spec.environment["BARTIZAN_TEST_RUN"] = "escape-" + std::to_string(::getpid());
  Outcome o = MustRun(spec);
  EXPECT_TRUE(o.ok());
  auto pid = ParseInt(Trim(o.out));
  ASSERT_TRUE(pid);
  EXPECT_TRUE(Alive(*pid));
  std::string value = spec.environment["BARTIZAN_TEST_RUN"];
  EXPECT_THAT(FindByEnvironment("BARTIZAN_TEST_RUN", value).value(), UnorderedElementsAre(*pid));
  EXPECT_EQ(KillByEnvironment("BARTIZAN_TEST_RUN", value).value(), 1);
  EXPECT_TRUE(Vanishes(*pid));
  EXPECT_THAT(FindByEnvironment("BARTIZAN_TEST_RUN", value).value(), IsEmpty());
}

TEST(Run, DiesWithItsParent) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  fs::path note = folder->path() / "pid";
  pid_t middle = ::fork();
  if (middle == 0) {
    Spec spec = Shell("exec sleep 1000");
    spec.on_started = [&](int64_t pid) { return WriteFileAtomic(note, std::to_string(pid)); };
    (void)process::Run(spec);
    ::_exit(0);
  }
  while (!fs::exists(note)) std::this_thread::yield();
  int64_t pid = ParseInt(ReadFile(note).value()).value();
  ::kill(middle, SIGKILL);
  ::waitpid(middle, nullptr, 0);
  EXPECT_TRUE(Vanishes(pid));
}

TEST(Run, LimitsResources) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  Spec spec = Shell("ulimit -t; ulimit -v; ulimit -f; ulimit -u");
  spec.argv[0] = "bash";
  spec.max_cpu_seconds = 7;
  spec.max_memory_bytes = 512ULL << 20U;
  spec.max_file_bytes = 4096;
  spec.max_processes = 5000;
  EXPECT_EQ(MustRun(spec).out, "7\n524288\n4\n5000\n");
  spec.argv[2] = "exec head -c 100000 /dev/zero > big";
  spec.directory = folder->path();
  Outcome o = MustRun(spec);
  EXPECT_EQ(o.Describe(), "killed by SIGXFSZ");
  EXPECT_EQ(fs::file_size(folder->path() / "big"), 4096U);
}

TEST(Run, EightAtOnce) {
  std::vector<std::jthread> threads;
  std::atomic<int> good = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([i, &good] {
      for (int k = 0; k < 5; ++k) {
        Spec spec = Shell("read line; echo $line; head -c 200000 /dev/zero >&2");
        spec.standard_input = fmt::format("{}/{}\n", i, k);
        Outcome o = MustRun(spec);
        if (o.ok() && o.out == spec.standard_input && o.err.size() == 200'000) ++good;
      }
    });
  }
  threads.clear();
  EXPECT_EQ(good, 40);
}

TEST(Run, LeavesNoDescriptorsBehind) {
  auto count = [] {
    return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
  };
  auto before = count();
  MustRun(Shell("exit 0"));
  (void)process::Run({.argv = {"/no/such"}});
  EXPECT_EQ(count(), before);
}

ServiceSpec Service(const fs::path& folder, std::string script) {
  return {.argv = {"sh", "-c", std::move(script)},
          .environment = {{"PATH", "/usr/bin:/bin"}},
          .log = folder / "logs" / "service.log"};
}

TEST(StartService, RunsInASessionOfItsOwnAndWritesItsLog) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ServiceSpec spec = Service(folder->path(), "echo hello; echo trouble >&2; exec sleep 1000");
  int64_t told = 0;
  spec.on_started = [&](int64_t pid) -> Status {
    told = pid;
    EXPECT_EQ(::getsid(static_cast<pid_t>(pid)), pid);
    EXPECT_EQ(ReadFile(spec.log).value_or("?"), "");
    return {};
  };
  auto pid = StartService(spec);
  ASSERT_TRUE(pid) << pid.error().OneLine();
  EXPECT_EQ(*pid, told);
  EXPECT_TRUE(Alive(*pid));
  while (ReadFile(spec.log).value_or("").size() < 14) std::this_thread::yield();
  EXPECT_EQ(ReadFile(spec.log).value(), "hello\ntrouble\n");
  EXPECT_EQ(::waitpid(static_cast<pid_t>(*pid), nullptr, WNOHANG), -1) << "it is not our child";
  EXPECT_TRUE(StopGroup(*pid, seconds(5)));
  EXPECT_FALSE(Alive(*pid));
  EXPECT_TRUE(StopGroup(*pid, seconds(5))) << "gone already";
}

TEST(StartService, AppendsToTheLog) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  for (int i = 0; i < 2; ++i) {
    auto pid = StartService(Service(folder->path(), "echo line"));
    ASSERT_TRUE(pid);
    EXPECT_TRUE(Vanishes(*pid));
  }
  EXPECT_EQ(ReadFile(folder->path() / "logs" / "service.log").value(), "line\nline\n");
}

TEST(StartService, OutlivesTheThreadThatStartedIt) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  int64_t pid = 0;
  std::thread([&] {
    pid = StartService(Service(folder->path(), "exec sleep 1000")).value();
  }).join();
  EXPECT_TRUE(Alive(pid));
  EXPECT_TRUE(StopGroup(pid, seconds(5)));
}

TEST(StartService, ReportsFailures) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ServiceSpec spec = Service(folder->path(), "");
  spec.argv = {"/no/such/program"};
  EXPECT_EQ(StartService(spec).error().code, Code::kNotFound);
  int64_t told = 0;
  spec.argv = {"sleep", "1000"};
  spec.on_started = [&](int64_t pid) -> Status {
    told = pid;
    return Fail(Code::kIo, "disk full");
  };
  EXPECT_EQ(StartService(spec).error().message, "disk full");
  EXPECT_TRUE(Vanishes(told));
  spec.log = folder->path();
  EXPECT_FALSE(StartService(spec));
}

TEST(StopGroup, KillsWhatIgnoresSigterm) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  auto spec = Service(folder->path(), "trap '' TERM; echo on; sleep 1000 & while :; do wait; done");
  auto pid = StartService(spec);
  ASSERT_TRUE(pid);
  while (ReadFile(spec.log).value_or("").empty()) std::this_thread::yield();
  EXPECT_TRUE(StopGroup(*pid, milliseconds(50)));
  EXPECT_FALSE(Alive(*pid));
}

TEST(StopGroup, RefusesWhatIsNoGroup) {
  for (int64_t pgid : {int64_t{-1}, int64_t{0}, int64_t{1}, int64_t{1} << 40U}) {
    EXPECT_EQ(StopGroup(pgid, seconds(1)).error().code, Code::kInvalid);
  }
}

TEST(FindByEnvironment, WantsTheWholeEntry) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  std::string value = "find-" + std::to_string(::getpid());
  ServiceSpec spec = Service(folder->path(), "exec sleep 1000");
  spec.environment["BARTIZAN_TEST_RUN"] = value + "-longer";
  auto longer = StartService(spec);
  spec.environment["BARTIZAN_TEST_RUN"] = value;
  auto exact = StartService(spec);
  ASSERT_TRUE(longer && exact);
  EXPECT_THAT(FindByEnvironment("BARTIZAN_TEST_RUN", value).value(), UnorderedElementsAre(*exact));
  EXPECT_EQ(KillByEnvironment("BARTIZAN_TEST_RUN", value).value(), 1);
  EXPECT_TRUE(Alive(*longer));
  EXPECT_EQ(KillByEnvironment("BARTIZAN_TEST_RUN", value + "-longer").value(), 1);
  EXPECT_EQ(KillByEnvironment("BARTIZAN_TEST_RUN", value).value(), 0);
  EXPECT_FALSE(FindByEnvironment("", "x"));
  EXPECT_FALSE(KillByEnvironment("X", ""));
}

TEST(FindProgram, LooksAlongThePath) {
  EXPECT_EQ(FindProgram("sh", "/nowhere:/bin").value(), "/bin/sh");
  EXPECT_EQ(FindProgram("/bin/sh", "").value(), "/bin/sh");
  EXPECT_EQ(FindProgram("", "/bin").error().code, Code::kNotFound);
}

TEST(CurrentEnvironment, HoldsWhatIsSet) {
  ::setenv("BARTIZAN_TEST_VARIABLE", "a=b", 1);
  EXPECT_EQ(CurrentEnvironment()["BARTIZAN_TEST_VARIABLE"], "a=b");
  ::unsetenv("BARTIZAN_TEST_VARIABLE");
}

}  // namespace
}  // namespace bartizan::process
