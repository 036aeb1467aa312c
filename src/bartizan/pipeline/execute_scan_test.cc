// Scanners that fail in every way: each makes the scan incomplete, and the gate closes over it.
#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <sys/socket.h>

#include <fmt/format.h>

#include <array>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kReport = ".bartizan/reports/bandit.json";
constexpr std::string_view kClean = R"({"errors": [], "generated_at": "x", "results": []})";

// Answers so many requests on a loopback port, then is gone. 0: a port where nobody listens.
class ShortService {
 public:
  explicit ShortService(int answers) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(::bind(socket_.get(), generic, size), 0);
    EXPECT_EQ(::getsockname(socket_.get(), generic, &size), 0);
    port_ = ntohs(address.sin_port);
    if (answers == 0) {
      socket_.Reset();
      return;
    }
    EXPECT_EQ(::listen(socket_.get(), 8), 0);
    thread_ = std::thread([this, answers] { Serve(answers); });
  }
  ShortService(const ShortService&) = delete;
  ShortService& operator=(const ShortService&) = delete;
  ~ShortService() {
    if (socket_) ::shutdown(socket_.get(), SHUT_RDWR);  // wakes accept
    if (thread_.joinable()) thread_.join();
  }
  std::string Url() const { return fmt::format("http://127.0.0.1:{}/", port_); }

 private:
  void Serve(int answers) {
    for (int i = 0; i < answers; ++i) {
      if (i + 1 == answers) {
        UniqueFd last(::accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC));
        ::shutdown(socket_.get(), SHUT_RDWR);  // before the answer: the next request finds nobody
        Answer(last.get());
      } else {
        Answer(UniqueFd(::accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC)).get());
      }
    }
  }
  static void Answer(int connection) {
    if (connection < 0) return;
    std::array<char, 4096> request{};
    if (::recv(connection, request.data(), request.size(), 0) <= 0) return;
    constexpr std::string_view kAnswer =
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    ::send(connection, kAnswer.data(), kAnswer.size(), MSG_NOSIGNAL);
  }

  UniqueFd socket_;
  uint16_t port_ = 0;
  std::thread thread_;
};

class ScanFaults : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    Write("policy.yaml", "fail: [ { severity: critical } ]\n");
    Write("app.py", "x = 1\n");
  }
  // A folder with a scanner that runs `script`.
  fs::path Fake(const std::string& name, std::string_view program, std::string_view script) {
    fs::path file = scratch_->path() / "fake" / name / program;
    EXPECT_TRUE(WriteFileAtomic(file, fmt::format("#!/bin/sh\n{}\n", script), 0755));
    return file.parent_path();
  }
  // A step that scans with the only program of that folder.
  void Step(const std::string& name, const fs::path& folder, std::string_view scan,
            std::string_view more = "") {
    steps_ += fmt::format("  {}: {{ scan: {{ {} }}, cache: false, env: {{ PATH: \"{}{}\" }}{} }}\n",
                          name, scan, folder.string(), ":/bin:/usr/bin", more);
    names_.push_back(name);
  }
  void BanditStep(const std::string& name, std::string_view script, std::string_view more = "") {
    Step(name, Fake(name, "bandit", script), "tool: bandit", more);
  }
  Run RunSteps() {
    Commit("name: demo\nparallel: 2\nsteps:\n" + steps_ +
           fmt::format("  gate: {{ needs: [{}], gate: true }}\n", Join(names_, ", ")));
    return RunAll();
  }
  std::string steps_;
  std::vector<std::string> names_;
};

TEST_F(ScanFaults, EveryFailureIsIncompleteAndClosesTheGate) {
  std::string report(kReport);
  fs::path outside = scratch_->path() / "outside.json";
  ASSERT_TRUE(WriteFileAtomic(outside, kClean));
  std::string clean = fmt::format("echo '{}' > {}\n", kClean, report);
  std::map<std::string, std::string> why;
  auto bandit = [&](const std::string& name, const std::string& script, std::string expected,
                    std::string_view more = "") {
    BanditStep(name, script, more);
    why[name] = std::move(expected);
  };
  bandit("hang", clean + "exec sleep 600", "bandit timed out", ", timeout: 1s");
  bandit("crash", clean + "kill -SEGV $$", "bandit killed by SIGSEGV");
  bandit("exit2", clean + "exit 2", "bandit exited with 2");
  bandit("none", "exit 0", "there is no report at .bartizan/reports/bandit.json");
  bandit("empty", "true > " + report, "empty");
  bandit("cut", "printf '{\"errors\": [], \"results\": [{' > " + report, "bandit report");
  bandit("bytes", "printf '{\"errors\": [], \"results\": [], \"x\": \"\\377\"}' > " + report,
         "UTF-8");
  bandit("link", "ln -s " + outside.string() + " " + report, "lies outside the checkout");
  bandit("folder", "ln -s / .bartizan/x; mkdir " + report, "is no file");
  bandit("pipe", "mkfifo " + report, "is no file");
  Step("flood", Fake("flood", "cppcheck", "exec head -c 70000000 /dev/zero >&2"), "tool: cppcheck");
  why["flood"] = "cppcheck stopped: it wrote more output";
  fs::path nowhere = scratch_->path() / "fake/nowhere";
  Step("missing", nowhere, "tool: phpstan");
  why["missing"] = "phpstan is not installed; composer require";

  Run run = RunSteps();
  auto steps = Steps(run);
  std::string gate = Log(run, "gate");
  for (const auto& [name, reason] : why) {
    EXPECT_EQ(steps[name].state, StepState::kIncomplete) << name << steps[name].message;
    EXPECT_THAT(steps[name].message, HasSubstr(reason)) << name;
    EXPECT_THAT(gate, HasSubstr(reason)) << name;
  }
  EXPECT_EQ(steps["gate"].state, StepState::kFailed);
  EXPECT_THAT(steps["gate"].message, HasSubstr("scan bandit incomplete"));
  EXPECT_EQ(run.state, RunState::kFailed);
}

TEST_F(ScanFaults, ACommittedReportIsNotTakenForTheScannersOwn) {
  Write(std::string(kReport), kClean);
  BanditStep("old", "exit 0");
  Run run = RunSteps();
  EXPECT_EQ(Steps(run)["old"].state, StepState::kIncomplete);
  EXPECT_THAT(Steps(run)["old"].message, HasSubstr("there is no report"));
}

TEST_F(ScanFaults, ACommittedLinkLeadsNoReportOutOfTheCheckout) {
  fs::path target = scratch_->path() / "target";
  fs::create_directories(target / "reports");
  std::ofstream(target / "reports/bandit.json") << "kept";
  fs::create_directory_symlink(target, repo_ / ".bartizan");
  BanditStep("lured", fmt::format("echo '{}' > {}", kClean, kReport));
  Run run = RunSteps();
  EXPECT_EQ(Steps(run)["lured"].state, StepState::kFailed);
  EXPECT_THAT(Steps(run)["lured"].message, HasSubstr("leads out of the checkout"));
  EXPECT_EQ(ReadFile(target / "reports/bandit.json").value_or(""), "kept");
}

TEST_F(ScanFaults, OwnCommandsReportsStayInTheCheckoutToo) {
  fs::path outside = scratch_->path() / "outside.json";
  ASSERT_TRUE(WriteFileAtomic(outside, kClean));
  steps_ = fmt::format("  own: {{ run: \"ln -s {} r.json\", report: {{ bandit: r.json }} }}\n",
                       outside.string());
  names_ = {"own"};
  Run run = RunSteps();
  EXPECT_EQ(Steps(run)["own"].state, StepState::kIncomplete);
  EXPECT_THAT(Steps(run)["own"].message, HasSubstr("lies outside the checkout"));
}

TEST_F(ScanFaults, AServiceThatIsDownOrDiesIsNoCleanOne) {
  std::string report = R"({"vulnerabilities": {}, "infos": {"version": "Wapiti 3.0.4"}})";
  auto wapiti = [&](const std::string& name, const std::string& more) {
    return Fake(name, "wapiti",
                fmt::format("cat .bartizan/wapiti/apps.json; echo $LC_ALL\n{}\n"
                            "echo '{}' > .bartizan/reports/wapiti.json",
                            more, report));
  };
  auto scan = [](const ShortService& service) {
    return fmt::format("tool: wapiti, url: \"{}?token=abc\"", service.Url());
  };
  ShortService down(0), dies(1), limited(9), crashed(9), fine(9);
  Step("down", wapiti("down", "echo started"), scan(down));
  Step("dies", wapiti("dies", "true"), scan(dies));
  // In two pieces: symptoms are found across reads too.
  Step("limited", wapiti("limited", "printf 'Max attack time '; sleep 0.05; echo 'was reached'"),
       scan(limited));
  Step("crashed", wapiti("crashed", "echo 'File \"wapitiCore/attack/mod_xss.py\"' >&2"),
       scan(crashed));
  Step("fine", wapiti("fine", "true"), scan(fine));
  Run run = RunSteps();
  auto steps = Steps(run);
  EXPECT_EQ(steps["down"].message, fmt::format("nothing answers at {}", down.Url()));
  EXPECT_THAT(Log(run, "down"), Not(HasSubstr("started")));
  EXPECT_EQ(steps["dies"].message, fmt::format("nothing answers at {} after the scan", dies.Url()));
  EXPECT_EQ(steps["limited"].message, "a module stopped at its time limit");
  EXPECT_EQ(steps["crashed"].message, "a module crashed");
  for (const char* name : {"down", "dies", "limited", "crashed"}) {
    EXPECT_EQ(steps[name].state, StepState::kIncomplete) << name;
  }
  EXPECT_EQ(steps["fine"].state, StepState::kSucceeded) << steps["fine"].message;
  EXPECT_THAT(Log(run, "fine"), HasSubstr("{}C.UTF-8")) << "the tool's own files are there";
  EXPECT_EQ(steps["gate"].state, StepState::kFailed);
  EXPECT_THAT(Log(run, "gate"), HasSubstr("nothing answers at " + down.Url()));
}

class ScanCache : public ScanFaults {
 protected:
  bool Cached(std::string_view definition) {
    Commit(definition);
    Run run = RunAll();
    EXPECT_EQ(Steps(run)["scan"].state, StepState::kSucceeded) << Steps(run)["scan"].message;
    return Steps(run)["scan"].cached;
  }
};

TEST_F(ScanCache, NewAdvisoriesAreLookedAtAlthoughTheInputsAreTheSame) {
  constexpr std::string_view kFile = R"(
name: demo
steps:
  scan: { scan: { tool: sca, paths: [requirements.txt] }, inputs: [requirements.txt] }
)";
  auto advisory = [&](std::string_view id) {
    Write(fmt::format("advisories/{}.json", id),
          fmt::format(R"({{"id": "{}", "modified": "2024-01-01T00:00:00Z", "affected": [
            {{"package": {{"ecosystem": "PyPI", "name": "flask"}}, "versions": ["1.0"]}}]}})",
                      id));
  };
  Write("requirements.txt", "flask==1.0\n");
  advisory("PYSEC-1");
  EXPECT_FALSE(Cached(kFile));
  Write("docs.md", "text");
  EXPECT_TRUE(Cached(kFile));
  advisory("PYSEC-2");
  EXPECT_FALSE(Cached(kFile));
  // What a link leads to is not in the commit.
  fs::create_directories(scratch_->path() / "live");
  fs::copy(repo_ / "advisories/PYSEC-1.json", scratch_->path() / "live");
  fs::remove_all(repo_ / "advisories");
  fs::create_directory_symlink(scratch_->path() / "live", repo_ / "advisories");
  Commit(kFile);
  RunAll();
  EXPECT_FALSE(Steps(RunAll())["scan"].cached);
}

TEST_F(ScanCache, PathsAndConfigurationCount) {
  auto fake = Fake("bandit", "bandit", fmt::format("echo '{}' > {}", kClean, kReport));
  std::string file = fmt::format(R"(
name: demo
steps:
  scan:
    scan: {{ tool: bandit, paths: [src], config: bandit.yaml }}
    inputs: [src/]
    env: {{ PATH: "{}:/usr/bin:/bin" }}
)",
                                 fake.string());
  Write("src/app.py", "x = 1\n");
  Write("bandit.yaml", "skips: []\n");
  EXPECT_FALSE(Cached(file)) << "and paths that only the checkout has make no error";
  Write("docs.md", "text");
  EXPECT_TRUE(Cached(file));
  Write("bandit.yaml", "skips: [B101]\n");
  EXPECT_FALSE(Cached(file));
}

// The real tools, through the whole pipeline.
class RealScanners : public ScanFaults {
 protected:
  static bool Installed(std::string_view program) {
    return process::FindProgram(program, "/usr/bin:/bin").has_value();
  }
};

TEST_F(RealScanners, CppcheckAndBanditFindAndAreClean) {
  if (!Installed("cppcheck") || !Installed("bandit")) GTEST_SKIP() << "not installed";
  Write("native/a.c", "int main(void) { char b[4]; b[5] = 1; return b[0]; }\n");
  Write("server/a.py", "import os\nos.system('ls ' + os.sep)\n");
  Write("tidy/a.c", "int main(void) { return 0; }\n");
  Write("tidy/a.py", "x = 1\n");
  Step("c", "/usr/bin", "tool: cppcheck, paths: [native]");
  Step("py", "/usr/bin", "tool: bandit, paths: [server]");
  Step("tidy-c", "/usr/bin", "tool: cppcheck, paths: [tidy/a.c]");
  Step("tidy-py", "/usr/bin", "tool: bandit, paths: [tidy]");
  Run run = RunSteps();
  auto steps = Steps(run);
  EXPECT_THAT(steps["c"].message, ContainsRegex("finding.*high")) << Log(run, "c");
  EXPECT_THAT(steps["py"].message, ContainsRegex("finding.*high")) << Log(run, "py");
  EXPECT_EQ(steps["tidy-c"].message, "no findings") << Log(run, "tidy-c");
  EXPECT_EQ(steps["tidy-py"].message, "no findings") << Log(run, "tidy-py");
  EXPECT_EQ(steps["gate"].state, StepState::kSucceeded) << steps["gate"].message;
}

TEST_F(RealScanners, WapitiWhereNobodyListens) {
  ShortService down(0);
  Step("dast", "/usr/bin", fmt::format("tool: wapiti, url: \"{}\"", down.Url()));
  Run run = RunSteps();
  EXPECT_EQ(Steps(run)["dast"].state, StepState::kIncomplete);
  EXPECT_THAT(Steps(run)["gate"].message, HasSubstr("scan wapiti incomplete: nothing answers at"));
}

// A service that falls silent after the first request: the tool itself reports a clean one.
TEST_F(RealScanners, WapitiWhereTheServiceDies) {
  if (!Installed("wapiti")) GTEST_SKIP() << "not installed";
  ShortService dies(1);
  Step("dast", "/usr/bin",
       fmt::format("tool: wapiti, url: \"{}\", args: [\"-m\", \"csp\"]", dies.Url()));
  Run run = RunSteps();
  EXPECT_EQ(Steps(run)["dast"].state, StepState::kIncomplete) << Log(run, "dast");
  EXPECT_THAT(Steps(run)["dast"].message, HasSubstr("after the scan"));
  EXPECT_THAT(Log(run, "dast"), Not(HasSubstr("Downloading")));
}

}  // namespace
}  // namespace bartizan::pipeline
