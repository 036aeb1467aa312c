#include "bartizan/response/freezer.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <map>
#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/response/proc_files.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {
namespace {

using Steady = std::chrono::steady_clock;

Result<ProcessStat> StatOf(int64_t pid) {
  auto text = ReadProc(fmt::format("/proc/{}/stat", pid));
  if (!text) {
    return Fail(Code::kNotFound, fmt::format("there is no process {}", pid));
  }
  return ParseProcessStat(*text);
}

// Whom to spare: this process, those that wait for it, and the first.
Result<std::vector<int64_t>> Spared() {
  std::vector<int64_t> pids = {1};
  for (int64_t pid = getpid(); pid > 1 && pids.size() < 1000;) {
    pids.push_back(pid);
    BARTIZAN_TRY(const ProcessStat stat, StatOf(pid));
    pid = stat.parent;
  }
  return pids;
}

bool IsWithin(std::string_view group, std::string_view outer) {
  return outer == "/" || group == outer ||
         (group.starts_with(outer) && group.substr(outer.size()).starts_with('/'));
}

// 1, 0, or nothing where there is no such line.
std::optional<bool> EventFlag(std::string_view events, std::string_view name) {
  for (const std::string& line : Split(events, '\n')) {
    if (line == fmt::format("{} 1", name)) return true;
    if (line == fmt::format("{} 0", name)) return false;
  }
  return {};
}

Result<std::vector<int64_t>> Members(const fs::path& folder) {
  BARTIZAN_TRY(const std::string text, ReadProc(folder / "cgroup.procs"));
  std::vector<int64_t> pids;
  for (const std::string& line : Split(text, '\n')) {
    const auto pid = ParseInt(line);
    if (pid && *pid > 0) pids.push_back(*pid);
  }
  return pids;
}

// Whether it could be moved; false when it is gone.
Result<bool> Move(int64_t pid, int procs_fd) {
  const std::string text = fmt::format("{}", pid);
  if (pwrite(procs_fd, text.data(), text.size(), 0) > 0) return true;
  if (errno == ESRCH) return false;
  return FailErrno(errno, fmt::format("moving process {} into another control group", pid));
}

Result<UniqueFd> OpenProcs(const fs::path& folder) {
  const fs::path path = folder / "cgroup.procs";
  UniqueFd fd(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, "opening " + path.string());
  return fd;
}

}  // namespace

Result<ProcessId> FindProcess(int64_t pid) {
  BARTIZAN_TRY(const ProcessStat stat, StatOf(pid));
  return ProcessId{.pid = pid, .start = stat.start_ticks};
}

Result<Freezer> Freezer::Open(std::string_view case_id) {
  BARTIZAN_TRY(const std::string text, ReadProc("/proc/self/mountinfo"));
  BARTIZAN_TRY(const auto mounts, ParseMountInfo(text));
  const Mount* v1 = nullptr;
  for (const Mount& mount : mounts) {
    if (mount.type == "cgroup2") return OpenAt(case_id, mount.point, true);
    if (mount.type == "cgroup" && Contains(Split(mount.super_options, ','), "freezer")) v1 = &mount;
  }
  if (v1 != nullptr) return OpenAt(case_id, v1->point, false);
  return Fail(Code::kUnavailable, "no control group hierarchy with a freezer is mounted",
              "mount -t cgroup2 none /sys/fs/cgroup/unified");
}

Result<Freezer> Freezer::OpenAt(std::string_view case_id, fs::path root, bool v2) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
  if (case_id.empty() || case_id.size() > 64 ||
      case_id.find_first_not_of(kLetters) != std::string_view::npos) {
    return Fail(Code::kInvalid, "a case's id has 1 to 64 letters, digits, - and _");
  }
  BARTIZAN_TRY(auto spared, Spared());
  return Freezer(std::move(root), v2, fmt::format("bartizan_freeze_{}", case_id),
                 std::move(spared));
}

Result<fs::path> Freezer::Folder(std::string_view group) const {
  bool dots = false;
  for (const std::string& part : Split(group, '/')) dots = dots || part == ".." || part == ".";
  if (!group.starts_with('/') || dots) {
    return Fail(Code::kInvalid,
                fmt::format("\"{}\" is no path of a control group", EscapeBytes(group)),
                fmt::format("a path below {}, with a slash in front", root_.string()));
  }
  return root_ / group.substr(1);
}

Result<Freezer::Place> Freezer::Find(int64_t pid) const {
  BARTIZAN_TRY(const ProcessId process, FindProcess(pid));
  auto text = ReadProc(fmt::format("/proc/{}/cgroup", pid));
  if (!text) return Fail(Code::kNotFound, fmt::format("there is no process {}", pid));
  BARTIZAN_TRY(const auto lines, ParseCgroupLines(*text));
  for (const CgroupLine& line : lines) {
    const bool it =
        v2_ ? line.controllers.empty() : Contains(Split(line.controllers, ','), "freezer");
    if (!it) continue;
    Place place{.placement = {.process = process, .group = line.path}};
    if (place.placement.group.ends_with("/" + name_)) {
      place.ours = true;
      place.placement.group.resize(place.placement.group.size() - name_.size() - 1);
      if (place.placement.group.empty()) place.placement.group = "/";
    }
    return place;
  }
  return Fail(Code::kUnavailable,
              fmt::format("process {} is in no group of {}", pid, root_.string()));
}

Status Freezer::CheckProcess(int64_t pid) const {
  if (Contains(spared_, pid)) {
    return Fail(Code::kConflict, fmt::format("process {} is this program, one of its ancestors or "
                                             "the first process: it is not frozen",
                                             pid));
  }
  const auto status = ReadProc(fmt::format("/proc/{}/status", pid));
  if (!status) return Fail(Code::kNotFound, fmt::format("there is no process {}", pid));
  if (pid == 2 || status->find("\nPPid:\t2\n") != std::string::npos) {
    return Fail(Code::kConflict, fmt::format("process {} is a thread of the kernel", pid));
  }
  if (status->find(fmt::format("\nTgid:\t{}\n", pid)) == std::string::npos) {
    return Fail(Code::kInvalid, fmt::format("{} is a thread, not a process", pid));
  }
  return {};
}

Status Freezer::CheckGroup(std::string_view group) const {
  BARTIZAN_TRY(const fs::path folder, Folder(group));
  std::error_code ignored;
  if (!fs::exists(folder / "cgroup.procs", ignored)) {
    return Fail(Code::kNotFound, fmt::format("there is no control group {}", EscapeBytes(group)),
                fmt::format("groups are the folders below {}", root_.string()));
  }
  for (const int64_t pid : spared_) {
    const auto place = Find(pid);
    if (place && IsWithin(place->placement.group, group)) {
      return Fail(Code::kConflict,
                  fmt::format("control group {} holds process {}, which is this program, one of "
                              "its ancestors or the first process: it is not frozen",
                              EscapeBytes(group), pid));
    }
  }
  return {};
}

Result<bool> Freezer::IsSetToFrozen(std::string_view group) const {
  BARTIZAN_TRY(const fs::path folder, Folder(group));
  if (v2_) {
    BARTIZAN_TRY(const std::string value, ReadProc(folder / "cgroup.freeze"));
    return Trim(value) == "1";
  }
  BARTIZAN_TRY(const std::string value, ReadProc(folder / "freezer.self_freezing"));
  return Trim(value) == "1";
}

Result<bool> Freezer::State(const fs::path& folder) const {
  if (!v2_) {
    BARTIZAN_TRY(const std::string state, ReadProc(folder / "freezer.state"));
    return Trim(state) == "FROZEN";
  }
  BARTIZAN_TRY(const std::string events, ReadProc(folder / "cgroup.events"));
  const auto frozen = EventFlag(events, "frozen");
  if (!frozen) {
    return Fail(Code::kUnavailable, folder.string() + "/cgroup.events has no word of \"frozen\"",
                "the freezer of control groups version 2 needs Linux 5.2");
  }
  return *frozen;
}

Result<bool> Freezer::StandsStill(std::string_view group) const {
  BARTIZAN_TRY(const fs::path folder, Folder(group));
  std::error_code ignored;
  const fs::path ours = folder / name_;
  return State(fs::exists(ours, ignored) ? ours : folder);
}

Result<std::optional<bool>> Freezer::CaseGroup(std::string_view group) const {
  BARTIZAN_TRY(const fs::path folder, Folder(group));
  std::error_code ignored;
  if (!fs::exists(folder / name_, ignored)) return std::nullopt;
  BARTIZAN_TRY(const bool set, IsSetToFrozen((fs::path(group) / name_).native()));
  return set;
}

// Version 2 tells of the end by an event, version 1 is asked again and again.
Status Freezer::Switch(const fs::path& folder, bool frozen, Micros patience) const {
  const auto deadline = Steady::now() + patience;
  const fs::path events = folder / "cgroup.events";
  UniqueFd watch;
  if (v2_) watch = UniqueFd(open(events.c_str(), O_RDONLY | O_CLOEXEC));
  BARTIZAN_DO(v2_ ? WriteProc(folder / "cgroup.freeze", frozen ? "1" : "0")
                  : WriteProc(folder / "freezer.state", frozen ? "FROZEN" : "THAWED"));
  for (;;) {
    BARTIZAN_TRY(const bool now, State(folder));
    if (now == frozen) return {};
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Steady::now()).count();
    if (left <= 0) {
      return Fail(Code::kTimeout,
                  fmt::format("control group {} is not {} after {}", EscapeBytes(folder.string()),
                              frozen ? "frozen" : "thawed", FormatDuration(patience)),
                  frozen ? "a process in it waits in the kernel and cannot be interrupted"
                         : "a group above it is frozen");
    }
    if (v2_ && watch) {
      // An event that came between the reading above and this is reported at once: it is newer than
      // what this descriptor has read.
      char text[256];
      const ssize_t n = pread(watch.get(), text, sizeof text, 0);
      if (n > 0 && EventFlag(std::string_view(text, static_cast<size_t>(n)), "frozen") == frozen) {
        continue;
      }
      pollfd poller{.fd = watch.get(), .events = POLLPRI, .revents = 0};
      (void)poll(&poller, 1, static_cast<int>(std::min<int64_t>(left, 1000)));
    } else {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      if (frozen) BARTIZAN_DO(WriteProc(folder / "freezer.state", "FROZEN"));
    }
  }
}

Result<Freezer::Frozen> Freezer::FreezeProcesses(std::span<const Placement> processes,
                                                 Micros patience) const {
  const auto deadline = Steady::now() + patience;
  std::map<std::string, std::vector<Placement>> by_group;
  for (const Placement& placement : processes) by_group[placement.group].push_back(placement);

  Frozen frozen;
  for (const auto& [group, members] : by_group) {
    BARTIZAN_TRY(const fs::path parent, Folder(group));
    const fs::path folder = parent / name_;
    if (mkdir(folder.c_str(), 0755) != 0 && errno != EEXIST) {
      return FailErrno(errno, "creating the control group " + EscapeBytes(folder.string()));
    }
    BARTIZAN_TRY(const UniqueFd into, OpenProcs(folder));
    for (const Placement& placement : members) {
      const int64_t pid = placement.process.pid;
      BARTIZAN_TRY(bool there, Move(pid, into.get()));
      // The number may have been given to another process since; nothing is frozen yet.
      const auto after = FindProcess(pid);
      if (there && after && *after != placement.process) {
        BARTIZAN_TRY(const UniqueFd back, OpenProcs(parent));
        BARTIZAN_DO(Move(pid, back.get()));
        there = false;
      }
      if (there && after) {
        frozen.processes.push_back(placement);
      } else {
        frozen.vanished.push_back(
            fmt::format("{}: {}", pid,
                        after ? "the number is another process's now" : "the process has ended"));
      }
    }
  }
  // All are moved first, so that groups come to rest at the same time.
  for (const auto& [group, members] : by_group) {
    BARTIZAN_TRY(const fs::path parent, Folder(group));
    const auto left = std::chrono::duration_cast<Micros>(deadline - Steady::now());
    BARTIZAN_DO(Switch(parent / name_, true, std::max(left, Micros(0))));
  }
  return frozen;
}

Status Freezer::FreezeGroup(std::string_view group, Micros patience) const {
  BARTIZAN_DO(CheckGroup(group));
  BARTIZAN_TRY(const fs::path folder, Folder(group));
  return Switch(folder, true, patience);
}

Status Freezer::ThawGroup(std::string_view group, Micros patience) const {
  BARTIZAN_TRY(const fs::path folder, Folder(group));
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) return {};
  return Switch(folder, false, patience);
}

Status Freezer::ThawOne(const fs::path& group, Micros patience) const {
  const fs::path folder = group / name_;
  std::error_code ignored;
  if (!fs::exists(folder, ignored)) return {};
  // Moved while they stand still: none of them runs in between as a member of our group, and a
  // fork cannot outrun the list.
  for (int round = 0; round < 100; ++round) {
    BARTIZAN_TRY(const auto members, Members(folder));
    if (members.empty()) break;
    BARTIZAN_TRY(const UniqueFd back, OpenProcs(group));
    for (const int64_t pid : members) BARTIZAN_DO(Move(pid, back.get()));
  }
  const auto deadline = Steady::now() + patience;
  // A process that ends holds its group for a moment longer.
  while (rmdir(folder.c_str()) != 0 && errno != ENOENT) {
    if (errno != EBUSY || Steady::now() > deadline) {
      return FailErrno(errno, "removing the control group " + EscapeBytes(folder.string()));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return {};
}

Status Freezer::ThawProcesses(std::span<const std::string> groups, Micros patience) const {
  Status first;
  for (const std::string& group : groups) {
    BARTIZAN_TRY(const fs::path folder, Folder(group));
    Status done = ThawOne(folder, patience);
    if (!done && first) first = std::move(done);
  }
  return first;
}

}  // namespace bartizan::response
