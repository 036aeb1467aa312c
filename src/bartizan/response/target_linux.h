#pragma once
// The target linux-host: this machine, or a network namespace of it. See docs/respond-linux.md.
//
// Operations: "quarantine/host", "cut", "freeze/processes", "freeze/group-N", "collect/PART",
// "memory/PID", "disks/N-NAME", "isolate", "verify"; the steps protect, detach, screen, console and
// sessions have none here.
#include <memory>
#include <span>
#include <vector>

#include "bartizan/response/config.h"
#include "bartizan/response/endpoint.h"
#include "bartizan/response/freezer.h"
#include "bartizan/response/nft_quarantine.h"
#include "bartizan/response/target.h"

namespace bartizan::response {

// One for each spec, in order (MakeTargets of run.h). A host that is not configured is an error of
// its own (kNotFound), but for "localhost", which is this machine without anything to freeze.
std::vector<Result<std::unique_ptr<Target>>> MakeLinuxTargets(const Config& config,
                                                              std::span<const TargetSpec> specs);
// kInvalid for collectors that are no endpoints.
Result<std::unique_ptr<Target>> MakeLinuxTarget(const HostConfig& config, TargetSpec spec);

// What follows is internal to linux-host.

// Observed::undo as values.
struct LinuxUndo {
  struct Group {
    std::string group;
    bool frozen = false;  // before
  };
  uint64_t netns = 0;
  std::vector<Placement> processes;      // to freeze, where they were
  std::vector<Group> groups;             // to freeze
  std::vector<ProcessId> memory;         // whose memory is kept
  std::vector<std::string> unavailable;  // what was configured and is not there, or is refused
};
data::JsonObject ToJson(const LinuxUndo& undo);
Result<LinuxUndo> LinuxUndoFrom(const data::JsonObject& json);

// What the operations of one host work with; outlives them. Thread-safe.
struct LinuxWork {
  HostConfig config;
  std::vector<Endpoint> endpoints;

  // kConflict when another namespace has the name now than the one that was observed.
  Result<NetworkNamespace> Where(const LinuxUndo& undo) const;
};

// The steps quarantine, cut, freeze, isolate and verify. `evidence`: ids of those that isolation
// comes after. (linux_isolation.cc)
Result<std::vector<change::Operation>> LinuxIsolation(const LinuxWork& work, const LinuxUndo& undo,
                                                      const std::set<Step>& steps,
                                                      const std::vector<std::string>& evidence,
                                                      const CaseContext& context);
// The steps collect, memory and disks. (linux_evidence.cc)
std::vector<change::Operation> LinuxEvidence(const LinuxWork& work, const LinuxUndo& undo,
                                             const std::set<Step>& steps,
                                             const CaseContext& context);
// "/var/lib/app.img", 0 → "0-app.img": a part of an evidence name.
std::string DiskName(const std::string& path, size_t index);

}  // namespace bartizan::response
