#pragma once
// The virtual machine of vm.py, and a data home to answer for it from.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/process/process.h"
#include "bartizan/response/guest_agent.h"
#include "bartizan/response/run.h"
#include "bartizan/response/target_qemu.h"
#include "bartizan/store/lease.h"

namespace bartizan::response {

inline constexpr std::string_view kAlphabet = "0123456789abcdefghijklmnopqrstuvwxyz:-";
inline const Until kPatience(Micros(600'000'000));

inline process::Outcome Python(std::vector<std::string> arguments) {
  std::vector<std::string> argv = {"python3", std::string(BARTIZAN_VM_FOLDER "/") + arguments[0]};
  argv.insert(argv.end(), arguments.begin() + 1, arguments.end());
  auto outcome = process::Run({.argv = std::move(argv),
                               .environment = process::CurrentEnvironment(),
                               .timeout = Micros(300'000'000)});
  if (outcome) return *std::move(outcome);
  return {.exit_code = 127, .err = outcome.error().Render()};
}

class Machine {
 public:
  // None where something is missing that it needs: `why` says what.
  static std::unique_ptr<Machine> Start(std::string& why) {
    if (const auto missing = Python({"vm.py", "missing"}); !missing.ok()) {
      why = "needs " + std::string(Trim(missing.out + missing.err));
      return nullptr;
    }
    std::unique_ptr<Machine> machine(new Machine);
    const std::string folder = machine->folder_.path().string();
    const auto made = Python({"vm.py", "make", folder});
    EXPECT_TRUE(made.ok()) << made.err;
    const auto started = Python({"vm.py", "start", folder + "/initrd.gz", folder, machine->seed_});
    EXPECT_TRUE(started.ok()) << started.err << started.out;
    return machine;
  }
  ~Machine() { Python({"vm.py", "stop", folder_.path().string()}); }

  // What the guest put there: "ram", "disk" or "screen".
  std::string Canary(std::string_view where) const {
    return crypto::Sha256Hex(fmt::format("{} {}", where, seed_));
  }
  fs::path path(std::string_view name) const { return folder_.path() / name; }
  VmConfig config() const {
    return {.name = "db",
            .os = "linux",
            .qmp = path("qmp.sock"),
            .agent = path("agent.sock"),
            .nics = {},
            .disks = {}};
  }

  // A question to QEMU, by a connection of its own: no run may be at work.
  data::Json Ask(std::string_view command, data::JsonObject arguments = {}) const {
    auto qmp = Qmp::Connect(path("qmp.sock"), kPatience);
    EXPECT_TRUE(qmp) << qmp.error().Render();
    auto answer = (*qmp)->Query(command, kPatience, std::move(arguments));
    EXPECT_TRUE(answer) << answer.error().Render();
    return answer.value_or(data::Json());
  }
  std::string Status() const { return data::Str(Ask("query-status"), "status"); }
  // A command in the guest.
  std::string Guest(std::string_view command) const {
    auto agent = GuestAgent::Connect(path("agent.sock"), kPatience);
    EXPECT_TRUE(agent) << agent.error().Render();
    std::string output;
    const auto answer = agent->Run(command, {}, [&](std::string_view piece) -> bartizan::Status {
      output += piece;
      return {};
    });
    EXPECT_TRUE(answer) << answer.error().Render();
    return std::string(Trim(output));
  }
  // "1 0": eth0 has a carrier, eth1 has none, as their driver sees it.
  std::string Carriers() const {
    return Guest("echo $(cat /sys/class/net/eth0/carrier /sys/class/net/eth1/carrier)");
  }

 private:
  Machine() : folder_(*TempDir::Create("bartizan-vm")) {
    std::array<uint8_t, 8> random{};
    crypto::RandomBytes(random);
    seed_ = HexEncode(random);
  }
  TempDir folder_;
  std::string seed_;
};

// A home with the tables that responding needs.
class Responder {
 public:
  explicit Responder(const VmConfig& vm) : folder_(*TempDir::Create("bartizan-respond-vm")) {
    config_.vms = {vm};
    Reopen();
  }
  void Reopen() {
    std::vector<store::Migration> all;
    for (auto part : {store::LeaseMigrations(), artifacts::ArtifactMigrations(),
                      audit::AuditMigrations(), change::ChangeMigrations(), ResponseMigrations()}) {
      all.insert(all.end(), part.begin(), part.end());
    }
    home_.reset();
    auto home = store::Home::Open(folder_.path(), all);
    if (!home) ADD_FAILURE() << home.error().Render();
    if (home) home_ = std::move(*home);
  }
  void Close() { home_.reset(); }
  fs::path folder() const { return folder_.path(); }
  Config& config() { return config_; }

  std::string Open(std::set<Step> only = {}) {
    auto opened = OpenCase(*home_, config_,
                           {.targets = {{.kind = "qemu-vm", .name = "db"}},
                            .reason = "a test",
                            .opened_by = "tester",
                            .only = std::move(only)},
                           SystemClock().Now());
    EXPECT_TRUE(opened) << opened.error().Render();
    return opened ? opened->id : "";
  }
  Case Run(const std::string& id) { return Done(RunCase(*home_, config_, id, Options())); }
  Case Release(const std::string& id) { return Done(ReleaseCase(*home_, config_, id, Options())); }
  RunOptions Options() {
    RunOptions options;
    options.make_targets = [this](std::span<const TargetSpec> specs) {
      return MakeQemuTargets(config_, specs);
    };
    options.progress = progress;
    return options;
  }
  std::vector<Evidence> Kept(const std::string& id) {
    auto kept = home_->db().Read([&](store::Tx& tx) { return ListEvidence(tx, id); });
    EXPECT_TRUE(kept) << kept.error().Render();
    return kept.value_or(std::vector<Evidence>{});
  }
  // The content of evidence, as a file.
  fs::path File(const std::string& id, std::string_view name) {
    for (const Evidence& each : Kept(id)) {
      if (each.name != name) continue;
      const fs::path path = folder_.path() / "restored" / each.sha256;
      if (fs::exists(path)) return path;
      fs::create_directories(path.parent_path());
      const auto restored = artifacts::ArtifactStore(*home_).Restore(each.sha256, path);
      EXPECT_TRUE(restored) << restored.error().Render();
      EXPECT_EQ(crypto::Sha256HexOfFile(path).value_or(""), each.sha256);
      return path;
    }
    ADD_FAILURE() << "no evidence " << name;
    return {};
  }
  std::string Text(const std::string& id, std::string_view name) {
    return ReadFile(File(id, name), 1ULL << 30U).value_or("");
  }
  store::Home& home() { return *home_; }

  std::function<void(std::string_view)> progress = [](std::string_view) {};

 private:
  static Case Done(Result<CaseRun> run) {
    EXPECT_TRUE(run) << run.error().Render();
    if (!run) return {};
    for (const TargetRun& target : run->targets) EXPECT_EQ(target.error, "");
    return run->what;
  }
  TempDir folder_;
  Config config_;
  std::unique_ptr<store::Home> home_;
};

}  // namespace bartizan::response
