#pragma once
// The target qemu-vm: a virtual machine of QEMU, reached by its monitor (QMP) alone; commands in
// it by an agent on a serial port. See docs/respond-vm.md.
//
// Operations: "quarantine/NIC", "freeze", "screen", "console", "memory", "disks", "collect",
// "isolate/NIC" (where quarantine was not asked for) and "verify". The steps cut, protect, detach
// and sessions have none here. No file, node or job is left in QEMU.
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <span>
#include <vector>

#include "bartizan/response/config.h"
#include "bartizan/response/profile.h"
#include "bartizan/response/qmp.h"
#include "bartizan/response/target.h"

namespace bartizan::response {

// One for each spec, in order (MakeTargets of run.h). kNotFound: no such virtual machine is
// configured, or no such collection profile.
std::vector<Result<std::unique_ptr<Target>>> MakeQemuTargets(const Config& config,
                                                             std::span<const TargetSpec> specs);
std::unique_ptr<Target> MakeQemuTarget(VmConfig config, TargetSpec spec,
                                       std::optional<CollectionProfile> profile);

// What follows is internal to qemu-vm.

// Whether a network card has a carrier. QEMU has no command that tells it; of virtio cards it is
// read from the device's own registers. A guest may map those elsewhere, so kDown proves nothing:
// it decides only what a release brings back.
enum class Link { kUp, kDown, kUnknown };
std::string_view LinkName(Link link);

// Observed::undo as values.
struct QemuUndo {
  struct Nic {
    std::string name;  // as set_link takes it
    Link link = Link::kUnknown;
  };
  struct Disk {
    std::string node, file, format;
    uint64_t size = 0;  // virtual, bytes
  };
  std::string name, uuid;  // of the virtual machine, by which it is known again
  std::string status;      // "running", "paused" …
  bool running = false;
  std::vector<Nic> nics;
  std::vector<Disk> disks;
};
data::JsonObject ToJson(const QemuUndo& undo);
Result<QemuUndo> QemuUndoFrom(const data::JsonObject& json);

// What the operations of one machine work with; outlives them. Thread-safe.
class QemuWork {
 public:
  QemuWork(VmConfig config, std::optional<CollectionProfile> profile)
      : config_(std::move(config)), profile_(std::move(profile)) {}
  const VmConfig& config() const { return config_; }
  const std::optional<CollectionProfile>& profile() const { return profile_; }

  // The monitor, connected anew where it was cut. With `expected`: kConflict where another machine
  // answers than the one that was observed.
  Result<std::shared_ptr<Qmp>> Monitor(const Until& until, const QemuUndo* expected = nullptr);
  // Held while the machine stands still for a copy of its memory, shared while it has to run.
  std::shared_timed_mutex& stillness() { return stillness_; }

 private:
  VmConfig config_;
  std::optional<CollectionProfile> profile_;
  std::shared_timed_mutex stillness_;
  std::mutex mutex_;
  std::shared_ptr<Qmp> qmp_;
  std::string name_, uuid_;  // of qmp_
};

// A file that was opened here and that QEMU opens under path(), exactly as it was opened; taken
// back at the end. (qemu_passed_file.cc)
class PassedFile {
 public:
  static Result<PassedFile> Pass(Qmp& qmp, int fd, const Until& until);
  PassedFile(PassedFile&& other) noexcept
      : qmp_(std::exchange(other.qmp_, nullptr)), set_(other.set_) {}
  PassedFile& operator=(PassedFile&&) = delete;
  ~PassedFile();
  std::string path() const;

 private:
  PassedFile(Qmp& qmp, int64_t set) : qmp_(&qmp), set_(set) {}
  Qmp* qmp_;
  int64_t set_;
};
// Those that a process passed and did not live to take back.
Status TakeBackFiles(Qmp& qmp, const Until& until);

// Of one attempt of an operation: no longer than `limit`, ended by the engine's cancel.
Until Within(const change::Context& context, Micros limit);

// What is to know, in one look: reads only. (qemu_observe.cc)
Result<Observed> ObserveQemu(QemuWork& work, const Until& until);
// The cards by the text of `info network`.
std::vector<std::string> ParseNics(std::string_view info_network);
// (qemu_link.cc)
Link ReadLink(Qmp& qmp, const std::string& nic, const Until& until);
// The output of a command of QEMU's human monitor.
Result<std::string> Human(Qmp& qmp, const std::string& command, const Until& until);
// The bytes that `xp /NbX` printed; none when there are not exactly `count`.
std::optional<std::string> ParseBytes(std::string_view dump, size_t count);

// The steps quarantine, freeze, isolate and verify. (qemu_isolation.cc)
std::vector<change::Operation> QemuIsolation(QemuWork& work, const QemuUndo& undo,
                                             const std::set<Step>& steps,
                                             const CaseContext& context);
// The steps screen, console, memory, disks and collect. (qemu_evidence.cc, qemu_memory.cc,
// qemu_disks.cc, qemu_collect.cc)
std::vector<change::Operation> QemuEvidence(QemuWork& work, const QemuUndo& undo,
                                            const std::set<Step>& steps,
                                            const CaseContext& context);
Result<data::Json> KeepMemory(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                              const Until& until);
Result<data::Json> KeepDisks(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                             const Until& until);
Result<data::Json> Collect(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                           const Until& until);
// "#block123" → "block123": a part of an evidence name.
std::string EvidencePart(std::string_view text);

}  // namespace bartizan::response
