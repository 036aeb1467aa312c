// A virtual machine that is answered for, from its quarantine to its release.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>

#include "machine.h"

namespace bartizan::response {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class RespondVm : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { machine_ = Machine::Start(*new std::string).release(); }
  static void TearDownTestSuite() {
    delete machine_;
    machine_ = nullptr;
  }
  void SetUp() override {
    if (machine_ == nullptr) GTEST_SKIP() << "needs QEMU, a cloud kernel, cpio and busybox-static";
    // One card was unplugged before anybody answered for the machine.
    auto qmp = Qmp::Connect(machine_->path("qmp.sock"), kPatience);
    ASSERT_TRUE(qmp);
    for (const auto& [nic, up] : {std::pair("nic0", true), std::pair("nic1", false)}) {
      ASSERT_TRUE(
          (*qmp)->Execute("set_link", {{"name", nic}, {"up", up}}, QmpEffect::kChanges, kPatience));
    }
    ASSERT_TRUE((*qmp)->Execute("cont", {}, QmpEffect::kChanges, kPatience));
  }
  void TearDown() override {
    if (machine_ != nullptr) ExpectNothingLeft();
  }

  // The machine's own disk is what it was, and nothing of ours is in QEMU.
  static void ExpectNothingLeft() {
    EXPECT_THAT(data::ToJson(machine_->Ask("query-jobs")), "[]");
    const std::string nodes =
        data::ToJson(machine_->Ask("query-named-block-nodes", {{"flat", true}}));
    EXPECT_THAT(nodes, Not(HasSubstr("\"bartizan")));
    EXPECT_THAT(nodes, Not(HasSubstr("backing-filename")));
    EXPECT_THAT(data::ToJson(machine_->Ask("query-fdsets")), Not(HasSubstr("bartizan")));
  }

  static std::vector<std::string> Names(const std::vector<Evidence>& kept) {
    std::vector<std::string> names;
    for (const Evidence& each : kept) {
      if (!each.name.starts_with("metadata/") && !each.name.starts_with("collect/")) {
        names.push_back(each.name);
      }
    }
    return names;
  }

  static Machine* machine_;
};
Machine* RespondVm::machine_ = nullptr;

TEST_F(RespondVm, KeepsWhatTheMachineHoldsAndLetsItGo) {
  Responder responder(machine_->config());
  responder.config().collect["linux"] = "linux-volatile";
  ASSERT_EQ(machine_->Carriers(), "1 0");
  machine_->Guest("mkdir -p /etc; echo root:x:0:0:of-the-guest:/:/bin/sh >/etc/passwd");
  const std::string id = responder.Open();
  const Case contained = responder.Run(id);
  ASSERT_EQ(contained.targets.size(), 1U);
  EXPECT_THAT(contained.targets[0].missing, IsEmpty());
  EXPECT_EQ(contained.state, CaseState::kContained);
  EXPECT_TRUE(contained.targets[0].isolated);
  EXPECT_THAT(Names(responder.Kept(id)), ElementsAre("console.txt", "console.vga", "disks/d0.raw",
                                                     "memory.elf", "screen.png", "verify.json"));
  EXPECT_EQ(machine_->Carriers(), "0 0");
  EXPECT_EQ(machine_->Status(), "running");

  EXPECT_THAT(responder.Text(id, "memory.elf"), HasSubstr(machine_->Canary("ram")));
  const std::string disk = responder.Text(id, "disks/d0.raw");
  ASSERT_EQ(disk.size(), 64U << 20U);
  EXPECT_EQ(disk.substr(size_t{4096} * 512, 64), machine_->Canary("disk"));
  const std::string screen = "screen:" + machine_->Canary("screen") + "\n";
  EXPECT_THAT(responder.Text(id, "console.txt"), HasSubstr(screen));
  const auto read =
      Python({"screen.py", responder.File(id, "screen.png").string(), std::string(kAlphabet)});
  EXPECT_TRUE(read.ok()) << read.err;
  EXPECT_THAT(read.out, HasSubstr(screen));
  EXPECT_THAT(responder.Text(id, "verify.json"), HasSubstr(R"("name": "nic0",)"));
  EXPECT_THAT(responder.Text(id, "metadata/query-uuid.json"),
              HasSubstr("6f1f8b4e-30a5-4b0e-9d2a-1f6a1c9e7a10"));
  EXPECT_THAT(responder.Text(id, "collect/mounts.txt"), HasSubstr(" /proc "));
  EXPECT_THAT(responder.Text(id, "collect/time.txt"), HasSubstr("Linux"));

  const std::string files = responder.Text(id, "collect/files.tar");
  EXPECT_EQ(files.substr(0, 10), "etc/passwd");
  EXPECT_EQ(files.substr(257, 5), "ustar");
  EXPECT_EQ(files.substr(512, 24), "root:x:0:0:of-the-guest:");

  const Case released = responder.Release(id);
  EXPECT_EQ(released.state, CaseState::kReleased);
  EXPECT_EQ(machine_->Carriers(), "1 0") << "what was unplugged before stays so";
}

// The digest of the copy is that of the disk: nothing of it was changed or is missing.
TEST_F(RespondVm, TheCopyOfTheDiskIsTheDisk) {
  Responder responder(machine_->config());
  machine_->Guest("dd if=/dev/urandom of=/dev/vda bs=64k seek=100 count=20; sync");
  const std::string id = responder.Open({Step::kDisks});
  EXPECT_EQ(responder.Run(id).state, CaseState::kContained);
  const auto kept = responder.Kept(id);
  const std::string seen = machine_->Guest("sha256sum /dev/vda | cut -c1-64");
  ASSERT_THAT(Names(kept), ElementsAre("disks/d0.raw"));
  EXPECT_EQ(crypto::Sha256HexOfFile(responder.File(id, "disks/d0.raw")).value_or(""), seen);
  EXPECT_EQ(kept.back().sha256, seen);
}

TEST_F(RespondVm, FreezesAndLetsGo) {
  Responder responder(machine_->config());
  const std::string id =
      responder.Open({Step::kFreeze, Step::kMemory, Step::kScreen, Step::kVerify});
  const Case frozen = responder.Run(id);
  EXPECT_EQ(frozen.state, CaseState::kContained);
  EXPECT_THAT(frozen.targets[0].missing, IsEmpty());
  EXPECT_EQ(machine_->Status(), "paused") << "a copy of the memory does not let it go on";
  EXPECT_THAT(responder.Text(id, "memory.elf"), HasSubstr(machine_->Canary("ram")));
  EXPECT_EQ(responder.Release(id).state, CaseState::kReleased);
  EXPECT_EQ(machine_->Status(), "running");
  EXPECT_EQ(machine_->Guest("echo here"), "here");
}

// One that stood still before stays so.
TEST_F(RespondVm, DoesNotStartWhatItDidNotStop) {
  Responder responder(machine_->config());
  machine_->Ask("stop");
  const std::string id = responder.Open({Step::kFreeze, Step::kMemory, Step::kCollect});
  const Case frozen = responder.Run(id);
  EXPECT_THAT(frozen.targets[0].missing, ElementsAre("collect: the machine stands still"));
  EXPECT_EQ(responder.Release(id).state, CaseState::kReleased);
  EXPECT_EQ(machine_->Status(), "paused");
}

// A run in a process of its own, which is killed as soon as `when` says so.
void RunAndKill(Responder& responder, const std::string& id, const std::function<bool()>& when) {
  responder.Close();
  const pid_t child = fork();
  if (child == 0) {
    responder.Reopen();
    (void)RunCase(responder.home(), responder.config(), id, responder.Options());
    _exit(0);
  }
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (!when()) continue;
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    break;
  }
  responder.Reopen();
}

TEST_F(RespondVm, AnotherProcessGoesOnWhereOneWasKilled) {
  const auto exists = [](const fs::path& folder, std::string_view ending) {
    std::error_code gone;
    for (fs::recursive_directory_iterator at(folder, gone), end; !gone && at != end;
         at.increment(gone)) {
      if (at->path().native().ends_with(ending)) return true;
    }
    return false;
  };
  // At work on the memory, at work on the disks, and at moments that just come.
  std::vector<std::function<std::function<bool()>(const fs::path&)>> moments = {
      [&](const fs::path& at) { return [=] { return exists(at / "respond", "memory.elf"); }; },
      [&](const fs::path& at) { return [=] { return exists(at / "respond", ".raw"); }; }};
  for (const int millis : {20, 60, 150, 300}) {
    moments.push_back([millis](const fs::path&) {
      const Until until(Micros(millis * 1000));
      return [until] { return until.Left() == Micros(0); };
    });
  }
  for (const auto& moment : moments) {
    Responder responder(machine_->config());
    const std::string id =
        responder.Open({Step::kQuarantine, Step::kMetadata, Step::kScreen, Step::kConsole,
                        Step::kMemory, Step::kDisks, Step::kVerify});
    RunAndKill(responder, id, moment(responder.folder()));
    const Case contained = responder.Run(id);
    EXPECT_EQ(contained.state, CaseState::kContained);
    EXPECT_THAT(contained.targets[0].missing, IsEmpty());
    EXPECT_THAT(Names(responder.Kept(id)), ElementsAre("console.txt", "console.vga", "disks/d0.raw",
                                                       "memory.elf", "screen.png", "verify.json"));
    EXPECT_THAT(responder.Text(id, "memory.elf"), HasSubstr(machine_->Canary("ram")));
    EXPECT_EQ(machine_->Status(), "running");
    EXPECT_EQ(machine_->Carriers(), "0 0");
    ExpectNothingLeft();
    EXPECT_EQ(responder.Release(id).state, CaseState::kReleased);
    EXPECT_EQ(machine_->Carriers(), "1 0");
  }
}

// Interrupted by a person: nothing stays behind in QEMU, and the machine runs.
TEST_F(RespondVm, WhatIsCancelledLeavesNothing) {
  Responder responder(machine_->config());
  std::atomic<bool> cancel = false;
  const std::string id = responder.Open({Step::kQuarantine, Step::kMemory, Step::kDisks});
  auto options = responder.Options();
  options.cancel = &cancel;
  options.progress = [&](std::string_view line) {
    cancel = cancel || line.find("quarantine/nic1: applied") != std::string_view::npos;
  };
  ASSERT_TRUE(RunCase(responder.home(), responder.config(), id, options));
  EXPECT_EQ(machine_->Status(), "running");
  ExpectNothingLeft();
  EXPECT_EQ(responder.Run(id).state, CaseState::kContained);
  EXPECT_EQ(responder.Release(id).state, CaseState::kReleased);
}

TEST_F(RespondVm, SaysWhatIsNotThere) {
  VmConfig config = machine_->config();
  config.nics = {"nic7"};
  const auto nic = MakeQemuTarget(config, {.kind = "qemu-vm", .name = "db"}, {})->Observe();
  ASSERT_FALSE(nic);
  EXPECT_EQ(nic.error().code, Code::kNotFound);
  EXPECT_THAT(nic.error().hint, HasSubstr("nic0, nic1"));
  config.nics = {"nic0"};
  config.disks = {"d7"};
  EXPECT_EQ(MakeQemuTarget(config, {.kind = "qemu-vm", .name = "db"}, {})->Observe().error().code,
            Code::kNotFound);
  config.disks = {"d0"};
  const auto seen = MakeQemuTarget(config, {.kind = "qemu-vm", .name = "db"}, {})->Observe();
  ASSERT_TRUE(seen) << seen.error().Render();
  EXPECT_THAT(seen->warnings, ::testing::Contains(HasSubstr("nic1 is not configured")));
  EXPECT_THAT(data::ToJson(seen->undo), HasSubstr(R"("nics":[{"name":"nic0","link":"up"}])"));
}

// Not an assertion: figures of this machine, for the documentation.
TEST_F(RespondVm, TellsHowLongItTakes) {
  using Clock = std::chrono::steady_clock;
  const auto millis = [](Clock::time_point since) {
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
  };
  const auto measure = [&](std::string_view name, std::set<Step> steps) {
    Responder responder(machine_->config());
    const auto begin = Clock::now();
    const std::string id = responder.Open(std::move(steps));
    const Case done = responder.Run(id);
    std::cout << fmt::format("{}: {:.0f} ms", name, millis(begin));
    if (done.targets[0].isolated) {
      std::cout << fmt::format(
          ", isolated after {:.1f} ms",
          static_cast<double>((*done.targets[0].isolated - done.opened).count()) / 1000);
    }
    std::cout << "\n";
    responder.Release(id);
  };
  measure("quarantine", {Step::kQuarantine});
  measure("phase 1 (quarantine, metadata, screen, console, disks)",
          {Step::kQuarantine, Step::kMetadata, Step::kScreen, Step::kConsole, Step::kDisks});
  measure("memory of 256 MiB", {Step::kMemory});
  measure("all but collect", {Step::kQuarantine, Step::kMetadata, Step::kScreen, Step::kConsole,
                              Step::kDisks, Step::kMemory, Step::kVerify});
}

}  // namespace
}  // namespace bartizan::response
