// Whole cases on a host: with real packets, processes, a real disk, and crashes.
#include <fmt/format.h>

#include <sys/prctl.h>

#include "case_home.h"

namespace bartizan::response {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Key;

constexpr uint16_t kPort = 6514;

std::set<Step> AllSteps() {
  std::set<Step> steps = UsualSteps();
  steps.insert(Step::kCut);
  steps.insert(Step::kFreeze);
  return steps;
}

// A loop device with a canary; removed with this.
class LoopDevice {
 public:
  static std::unique_ptr<LoopDevice> Make(const fs::path& file, const std::string& canary) {
    if (!Installed("losetup")) return nullptr;
    const UniqueFd fd(open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (ftruncate(fd.get(), 8 << 20) != 0) return nullptr;
    if (pwrite(fd.get(), canary.data(), canary.size(), 5 << 20) < 0) return nullptr;
    const auto outcome =
        process::RunLocal({"losetup", "--find", "--show", "--read-only", file}, {}, kPatience);
    if (!outcome || !outcome->ok()) return nullptr;
    return std::unique_ptr<LoopDevice>(new LoopDevice(std::string(Trim(outcome->out))));
  }
  LoopDevice(const LoopDevice&) = delete;
  LoopDevice& operator=(const LoopDevice&) = delete;
  ~LoopDevice() { (void)process::RunLocal({"losetup", "--detach", path}, {}, kPatience); }

  const std::string path;

 private:
  explicit LoopDevice(std::string where) : path(std::move(where)) {}
};

class CaseOfAHost : public ::testing::Test {
 protected:
  void SetUp() override {
    host_ = Host::Make();
    if (!host_) GTEST_SKIP() << "needs root, nft, ip and ss";
    inside_ = std::make_unique<NetworkNamespace>(host_->Inside());
    outside_ = std::make_unique<NetworkNamespace>(host_->Outside());
    Must({"ip", "netns", "exec", host_->name, "nft", "-f", "-"},
         "table ip own {\nchain c { type filter hook input priority 0; policy accept; }\n}\n");
    before_ = Ruleset();
    case_home_ = std::make_unique<CaseHome>(folder_.path() / "home");
    case_home_->config.hosts = {
        {.name = "web",
         .netns = host_->name,
         .collectors = {"10.78.0.9:6514", "[fd78::9]:6514", "10.78.0.9:6515", "[fd78::9]:6515"}}};
  }
  // A test that failed half-way leaves no group behind: processes of tests are in this one's.
  void TearDown() override {
    const auto freezer = Freezer::Open(id_.empty() ? "none" : id_);
    const auto place = freezer ? freezer->Find(getpid()) : std::unexpected(freezer.error());
    if (!place) return;
    const std::vector<std::string> groups = {place->placement.group};
    Done(freezer->ThawProcesses(groups, kPatience));
  }
  std::string OpenCaseOf(const std::set<Step>& steps) {
    id_ = case_home_->Open(steps);
    return id_;
  }
  HostConfig& config() { return case_home_->config.hosts[0]; }
  std::string Ruleset() const { return Value(NftTables(*inside_).Ruleset()); }

  Connection Open(bool v6, bool collector) {
    const char* there = v6 ? (collector ? Host::kCollector6 : Host::kOther6)
                           : (collector ? Host::kCollector4 : Host::kOther4);
    Connection made;
    made.listener = Listen(*outside_, there, kPort);
    made.client = Connect(*inside_, v6 ? Host::kHost6 : Host::kHost4, there, kPort, 10'000);
    if (made.client) made.server = Accept(made.listener.get());
    return made;
  }
  bool Reaches(bool v6, bool collector, int patience) {
    const char* there = v6 ? (collector ? Host::kCollector6 : Host::kOther6)
                           : (collector ? Host::kCollector4 : Host::kOther4);
    const UniqueFd listener = Listen(*outside_, there, kPort + 1);
    return static_cast<bool>(
        Connect(*inside_, v6 ? Host::kHost6 : Host::kHost4, there, kPort + 1, patience));
  }
  static bool StandsStill(int64_t pid) {
    const auto text = ReadFile(fmt::format("/proc/{}/cgroup", pid));
    return text && text->find("/bartizan_freeze_") != std::string::npos;
  }
  static void ExpectAllDone(const CaseRun& run) {
    ASSERT_EQ(run.targets.size(), 1U);
    EXPECT_EQ(run.targets[0].error, "");
    for (const auto& record : run.targets[0].outcome.operations) {
      EXPECT_EQ(record.error, "") << record.id;
    }
  }

  TempDir folder_ = *TempDir::Create();
  std::unique_ptr<Host> host_;
  std::unique_ptr<NetworkNamespace> inside_, outside_;
  std::unique_ptr<CaseHome> case_home_;
  std::string before_, id_;
};

TEST_F(CaseOfAHost, CutsKeepsAndReleases) {
  const std::string canary = "yranac eht si siht" + std::to_string(getpid());
  const std::string turned(canary.rbegin(), canary.rend());
  const Sleepers sleepers(4, 1, canary);
  const auto loop = LoopDevice::Make(folder_.path() / "disk", turned);
  config().freeze_pids = sleepers.pids;
  config().memory_pids = {sleepers.pids[3]};
  if (loop) config().disks = {loop->path};
  const Connection held4 = Open(false, false), held6 = Open(true, false);
  const Connection kept = Open(false, true);
  ASSERT_TRUE(held4.server && held6.server && kept.server);

  const std::string id = OpenCaseOf(AllSteps());
  const CaseRun run = case_home_->Run(id);
  ExpectAllDone(run);
  EXPECT_TRUE(run.what.targets[0].isolated);
  // Both ends of what was open heard of it, the collector's end as little as of stage 2.
  EXPECT_EQ(ErrorAt(held4.client.get()), ECONNABORTED);
  EXPECT_EQ(ErrorAt(held4.server.get()), ECONNRESET);
  EXPECT_EQ(ErrorAt(held6.client.get()), ECONNABORTED);
  EXPECT_EQ(ErrorAt(held6.server.get()), ECONNRESET);
  EXPECT_FALSE(Passes(kept.client.get(), kept.server.get(), kHaste));
  for (const bool v6 : {false, true}) {
    EXPECT_FALSE(Reaches(v6, false, kHaste));
    EXPECT_FALSE(Reaches(v6, true, kHaste));
  }
  for (const int64_t pid : sleepers.pids) EXPECT_TRUE(StandsStill(pid));

  auto evidence = case_home_->EvidenceOf(id);
  for (const char* name : {"collect/sockets.json", "collect/processes.json", "cut/connections.txt",
                           "verify/quarantine.json", "metadata/host.json"}) {
    EXPECT_THAT(evidence, Contains(Key(name)));
  }
  const std::string memory = fmt::format("memory/{}", sleepers.pids[3]);
  EXPECT_THAT(case_home_->TextOf(evidence.at(memory + ".lime")), HasSubstr(turned));
  EXPECT_THAT(case_home_->TextOf(evidence.at(memory + ".json")), HasSubstr("[heap]"));
  if (loop) {
    const std::string image =
        case_home_->TextOf(evidence.at("disks/" + DiskName(loop->path, 0) + ".img"));
    EXPECT_EQ(image.size(), 8U << 20U);
    EXPECT_EQ(image.substr(5 << 20, turned.size()), turned);
  }
  // What was open was kept before it was cut.
  EXPECT_THAT(case_home_->TextOf(evidence.at("collect/sockets.json")),
              HasSubstr(R"("remote":"10.78.0.2:6514","state":"ESTABLISHED")"));
  EXPECT_THAT(case_home_->TextOf(evidence.at("cut/connections.txt")), HasSubstr("10.78.0.2:6514"));

  const CaseRun released = case_home_->Release(id);
  EXPECT_EQ(released.what.state, CaseState::kReleased);
  EXPECT_EQ(Ruleset(), before_);
  for (const int64_t pid : sleepers.pids) EXPECT_FALSE(StandsStill(pid));
  for (const bool v6 : {false, true}) EXPECT_TRUE(Reaches(v6, false, 10'000));
  EXPECT_TRUE(Passes(kept.client.get(), kept.server.get(), 60'000));
}

TEST_F(CaseOfAHost, KeepsTheCollectorInTheFirstStage) {
  const Connection kept = Open(false, true);
  const std::string id = OpenCaseOf({Step::kQuarantine, Step::kCut, Step::kVerify});
  ExpectAllDone(case_home_->Run(id));
  EXPECT_TRUE(Passes(kept.client.get(), kept.server.get(), 10'000));
  for (const bool v6 : {false, true}) {
    EXPECT_TRUE(Reaches(v6, true, 10'000));
    EXPECT_FALSE(Reaches(v6, false, kHaste));
  }
  // The second stage is added to the same case.
  EXPECT_EQ(case_home_->Open({Step::kIsolate}), id);
  ExpectAllDone(case_home_->Run(id));
  EXPECT_FALSE(Reaches(false, true, kHaste));
  EXPECT_FALSE(Passes(kept.client.get(), kept.server.get(), kHaste));
  EXPECT_EQ(case_home_->Release(id).what.state, CaseState::kReleased);
  EXPECT_EQ(Ruleset(), before_);
}

TEST_F(CaseOfAHost, VerifySaysWhatSomebodyChanged) {
  const std::string id = OpenCaseOf({Step::kQuarantine});
  ExpectAllDone(case_home_->Run(id));
  std::string table = "bartizan_quarantine_" + id;
  Must({"ip", "netns", "exec", host_->name, "nft", "flush", "chain", "inet", table, "output"});
  Must({"ip", "netns", "exec", host_->name, "nft", "add", "rule", "inet", table, "output",
        "accept"});
  EXPECT_EQ(case_home_->Open({Step::kVerify}), id);
  const CaseRun run = case_home_->Run(id);
  EXPECT_EQ(run.what.state, CaseState::kIncomplete);
  ASSERT_FALSE(run.what.targets[0].missing.empty());
  EXPECT_THAT(run.what.targets[0].missing[0], HasSubstr("chain output: rule 1"));
  EXPECT_EQ(case_home_->Release(id).what.state, CaseState::kReleased);
  EXPECT_EQ(Ruleset(), before_);
}

// The process is killed when the n-th operation ends, for every n, and another one goes on: the
// same end, nothing twice.
TEST_F(CaseOfAHost, GoesOnAfterEveryCrash) {
  const Sleepers sleepers(3, 0);
  config().freeze_pids = sleepers.pids;
  config().memory_pids = {sleepers.pids[0]};
  const std::set<Step> steps = {Step::kQuarantine, Step::kCut,     Step::kFreeze, Step::kMemory,
                                Step::kCollect,    Step::kIsolate, Step::kVerify};
  const std::string id = OpenCaseOf(steps);
  const fs::path home = folder_.path() / "home";
  const Config config_copy = case_home_->config;
  case_home_.reset();

  int crashes = 0;
  for (; crashes < 60; ++crashes) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      CaseHome again(home);
      again.config = config_copy;
      // Every other time within the operation's own record.
      int left = crashes % 2 + 1;
      again.options.operations_at_once = 1;
      again.options.progress = [&](std::string_view) {
        if (--left == 0) raise(SIGKILL);
      };
      const auto run = RunCase(*again.home, again.config, id, again.options);
      _exit(run ? 0 : 3);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    if (WIFEXITED(status)) {
      EXPECT_EQ(WEXITSTATUS(status), 0);
      break;
    }
    ASSERT_EQ(WTERMSIG(status), SIGKILL);
  }
  EXPECT_GE(crashes, 8);
  case_home_ = std::make_unique<CaseHome>(home);
  case_home_->config = config_copy;
  const CaseRun run = case_home_->Run(id);
  ExpectAllDone(run);
  for (const int64_t pid : sleepers.pids) EXPECT_TRUE(StandsStill(pid));
  const auto evidence = case_home_->EvidenceOf(id);
  EXPECT_THAT(evidence, Contains(Key(fmt::format("memory/{}.lime", sleepers.pids[0]))));
  EXPECT_THAT(evidence, Contains(Key("verify/quarantine.json")));
  EXPECT_FALSE(Reaches(false, true, kHaste));
  // One table of ours, and with it everything of ours goes.
  const std::string rules = Ruleset();
  const size_t first = rules.find("bartizan_quarantine_");
  ASSERT_NE(first, std::string::npos);
  EXPECT_EQ(rules.find("bartizan_quarantine_", first + 1), std::string::npos);

  // The same of the release.
  for (int i = 0; i < 60; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      CaseHome again(home);
      again.config = config_copy;
      int left = i % 2 + 1;
      again.options.progress = [&](std::string_view) {
        if (--left == 0) raise(SIGKILL);
      };
      const auto released = ReleaseCase(*again.home, again.config, id, again.options);
      _exit(released ? 0 : 3);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    if (WIFEXITED(status)) break;
  }
  Done(case_home_->home->db().Read([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(const Case what, LoadCase(tx, id));
    EXPECT_EQ(what.state, CaseState::kReleased);
    return {};
  }));
  EXPECT_EQ(Ruleset(), before_);
  for (const int64_t pid : sleepers.pids) EXPECT_FALSE(StandsStill(pid));
  EXPECT_TRUE(Reaches(false, false, 10'000));
}

// The freeze is interrupted half-way: some processes are moved, some not, nothing is frozen.
TEST_F(CaseOfAHost, GoesOnWithProcessesThatAreHalfMoved) {
  const Sleepers sleepers(4, 0);
  config().freeze_pids = sleepers.pids;
  const std::string id = OpenCaseOf({Step::kFreeze});
  const Freezer freezer = Value(Freezer::Open(id));
  const Placement first = Value(freezer.Find(sleepers.pids[0])).placement;
  const fs::path folder =
      freezer.root() / fs::path(first.group).relative_path() / ("bartizan_freeze_" + id);
  // A probe that is asked after a crash takes half a freeze back; then it really is not done.
  const CaseContext context(*case_home_->home, {.case_id = id, .target_id = "linux-host/web"});
  const auto target = Value(MakeLinuxTarget(config(), {.kind = "linux-host", .name = "web"}));
  const auto plan = Value(target->Plan(Value(target->Observe()).undo, {Step::kFreeze}, context));
  ASSERT_EQ(plan.size(), 1U);
  const auto move_one = [&] {
    ASSERT_TRUE(fs::create_directory(folder));
    std::ofstream(folder / "cgroup.procs") << sleepers.pids[0] << "\n" << std::flush;
    ASSERT_TRUE(StandsStill(sleepers.pids[0]));
  };
  move_one();
  EXPECT_EQ(Value(plan[0].probe({.interrupted = true})), change::Probe::kNotDone);
  EXPECT_FALSE(StandsStill(sleepers.pids[0]));
  EXPECT_FALSE(fs::exists(folder));

  move_one();
  ExpectAllDone(case_home_->Run(id));
  for (const int64_t pid : sleepers.pids) EXPECT_TRUE(StandsStill(pid));
  EXPECT_TRUE(*freezer.StandsStill(first.group));
  EXPECT_EQ(Value(plan[0].probe({.interrupted = true})), change::Probe::kDone);
  EXPECT_EQ(case_home_->Release(id).what.state, CaseState::kReleased);
  EXPECT_EQ(Value(freezer.Find(sleepers.pids[0])).placement, first);
  EXPECT_FALSE(fs::exists(folder));
}

TEST_F(CaseOfAHost, IsReleasedWhenTheNamespaceIsGone) {
  const std::string id = OpenCaseOf({Step::kQuarantine, Step::kIsolate});
  ExpectAllDone(case_home_->Run(id));
  inside_.reset();
  Must({"ip", "netns", "delete", host_->name});
  EXPECT_EQ(case_home_->Release(id).what.state, CaseState::kReleased);
}

}  // namespace
}  // namespace bartizan::response
