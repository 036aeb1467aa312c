#pragma once
// Processes stand still: the freezer of control groups (Documentation/admin-guide/cgroup-v2.rst,
// cgroup.freeze; cgroup-v1/freezer-subsystem.rst), wherever version 2 is mounted, and version 1
// where it is not. A frozen process keeps its memory, files and sockets, cannot notice it (unlike
// SIGSTOP, which its parent sees), and cannot be continued by others than root.
//
// A group that exists is frozen as a whole. Single processes are moved into a group of the case
// below their own one ("GROUP/bartizan_freeze_CASE"): a service manager still counts them as the
// service's, the service's limits hold on, and where each belongs is seen from where it is: thawing
// moves them back and removes the group. Children that they fork while they are moved stand still
// too, since they are born in the same group.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::response {

// A process, and when it started in ticks after boot: numbers are given again, both are not.
struct ProcessId {
  int64_t pid = 0;
  uint64_t start = 0;
  auto operator<=>(const ProcessId&) const = default;
};
// kNotFound when there is none.
Result<ProcessId> FindProcess(int64_t pid);

// A process and the group that it is in ("/" or "/system.slice/x.service"; not that of the case).
struct Placement {
  ProcessId process;
  std::string group;
  bool operator==(const Placement&) const = default;
};

// Not thread-safe; several of one case may work at the same time in different processes.
class Freezer {
 public:
  // Finds the hierarchy. kUnavailable where there is neither version, kInvalid for a case's id with
  // other bytes than letters, digits, - and _.
  static Result<Freezer> Open(std::string_view case_id);
  // For tests: a hierarchy at `root`.
  static Result<Freezer> OpenAt(std::string_view case_id, fs::path root, bool v2);

  bool v2() const { return v2_; }
  const fs::path& root() const { return root_; }

  // Where a process is now, and whether it is in a group of this case.
  struct Place {
    Placement placement;
    bool ours = false;
  };
  Result<Place> Find(int64_t pid) const;
  // What a group's own switch says; kNotFound when there is no such group.
  Result<bool> IsSetToFrozen(std::string_view group) const;

  // kConflict for this process, its ancestors and process 1, and for groups with one of them: they
  // could never be thawed by us. Pids of threads, and kernel threads, are refused too.
  Status CheckProcess(int64_t pid) const;
  Status CheckGroup(std::string_view group) const;

  struct Frozen {
    std::vector<Placement> processes;   // stand still
    std::vector<std::string> vanished;  // "12: …": ended, or the number was given again
  };
  // Returns when all stand still. kTimeout when one does not within `patience` (it waits in the
  // kernel without being interruptible): those that do stay so. What is ours already stays.
  Result<Frozen> FreezeProcesses(std::span<const Placement> processes, Micros patience) const;
  Status FreezeGroup(std::string_view group, Micros patience) const;
  // True when the case's group of that group, or the group itself, stands still.
  Result<bool> StandsStill(std::string_view group) const;

  // Whether the case's group of that group is set to frozen; none where there is no such group. All
  // members are moved before it is set, and it is set until all are moved back: not set means that
  // a freeze was cut half-way.
  Result<std::optional<bool>> CaseGroup(std::string_view group) const;

  // Moves all members of the case's groups below `groups` back, and removes these. Success also
  // where there are none. Processes that ended meanwhile are nothing special.
  Status ThawProcesses(std::span<const std::string> groups, Micros patience) const;
  Status ThawGroup(std::string_view group, Micros patience) const;

 private:
  Freezer(fs::path root, bool v2, std::string name, std::vector<int64_t> spared)
      : root_(std::move(root)), v2_(v2), name_(std::move(name)), spared_(std::move(spared)) {}

  Result<fs::path> Folder(std::string_view group) const;
  Status Switch(const fs::path& folder, bool frozen, Micros patience) const;
  Result<bool> State(const fs::path& folder) const;
  Status ThawOne(const fs::path& group, Micros patience) const;

  fs::path root_;
  bool v2_;
  std::string name_;             // "bartizan_freeze_CASE"
  std::vector<int64_t> spared_;  // never frozen
};

}  // namespace bartizan::response
