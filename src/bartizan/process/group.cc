#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

extern "C" {  // glibc 2.36 forgets to say so
#include <sys/pidfd.h>
}

#include <array>
#include <cerrno>
#include <csignal>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "bartizan/base/text.h"
#include "bartizan/process/child.h"
#include "bartizan/process/process.h"

namespace bartizan::process {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr size_t kMaxEnvironment = 4U << 20U;  // twice the kernel's usual limit for argv + environ

void Pause(int milliseconds) {
  ::poll(nullptr, 0, milliseconds);
}

std::vector<pid_t> AllPids() {
  std::vector<pid_t> pids;
  DIR* folder = ::opendir("/proc");
  if (folder == nullptr) return pids;
  while (const dirent* entry = ::readdir(folder)) {
    auto pid = ParseInt(static_cast<const char*>(entry->d_name));
    if (pid && *pid > 0) pids.push_back(static_cast<pid_t>(*pid));
  }
  ::closedir(folder);
  return pids;
}

// "" when the process has gone, or belongs to somebody else.
std::string ReadProc(pid_t pid, std::string_view file) {
  auto content = ReadFile(fmt::format("/proc/{}/{}", pid, file), kMaxEnvironment);
  return content ? *std::move(content) : std::string();
}

// While a process executes another program its environment reads as empty for a moment; kernel
// threads and zombies have no program, so only such a process is asked again.
std::string ReadEnvironment(pid_t pid) {
  constexpr int kTries = 50;
  std::string environment = ReadProc(pid, "environ");
  for (int i = 0; i < kTries && environment.empty(); ++i) {
    std::error_code none;
    if (fs::read_symlink(fmt::format("/proc/{}/exe", pid), none).empty()) break;
    Pause(1);
    environment = ReadProc(pid, "environ");
  }
  return environment;
}

bool HasVariable(pid_t pid, std::string_view entry) {
  std::string environment = ReadEnvironment(pid);
  std::string_view rest = environment;
  while (!rest.empty()) {
    size_t end = std::min(rest.find('\0'), rest.size());
    if (rest.substr(0, end) == entry) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

Result<std::string> Entry(std::string_view name, std::string_view value) {
  if (name.empty() || value.empty()) {
    return Fail(Code::kInvalid, "a process is looked for by a variable's name and value");
  }
  return fmt::format("{}={}", name, value);
}

// The handle is taken before the environment is read again: the signal cannot reach another process
// that was given the same number meanwhile.
bool KillIfMarked(pid_t pid, std::string_view entry) {
  UniqueFd handle(::pidfd_open(pid, 0));
  if (!handle && errno != ENOSYS) return false;
  if (!HasVariable(pid, entry)) return false;
  if (!handle) return ::kill(pid, SIGKILL) == 0;
  return ::pidfd_send_signal(handle.get(), SIGKILL, nullptr, 0) == 0;
}

bool WaitForGroup(pid_t group, Micros patience) {
  auto deadline = SteadyClock::now() + patience;
  for (int pause = 5;; pause = std::min(pause * 2, 50)) {
    if (!internal::GroupAlive(group)) return true;
    if (SteadyClock::now() >= deadline) return false;
    Pause(pause);
  }
}

}  // namespace

bool internal::GroupAlive(pid_t pgid) {
  if (::kill(-pgid, 0) != 0 && errno == ESRCH) return false;
  for (pid_t pid : AllPids()) {
    // "pid (name) state ppid pgrp …": the name may hold spaces and parentheses (proc(5)).
    std::string stat = ReadProc(pid, "stat");
    size_t end = stat.rfind(')');
    if (end == std::string::npos) continue;
    std::vector<std::string> fields = Split(std::string_view(stat).substr(end + 1), ' ');
    if (fields.size() < 4 || fields[1] == "Z" || fields[1] == "X") continue;
    if (ParseInt(fields[3]) == pgid) return true;
  }
  return false;
}

Status StopGroup(int64_t pgid, Micros grace) {
  if (pgid <= 1 || pgid > std::numeric_limits<pid_t>::max()) {
    return Fail(Code::kInvalid, fmt::format("{} is not a process group", pgid));
  }
  auto group = static_cast<pid_t>(pgid);
  if (!internal::GroupAlive(group)) return {};
  if (::kill(-group, SIGTERM) != 0 && errno != ESRCH) {
    return FailErrno(errno, fmt::format("stopping process group {}", pgid));
  }
  ::kill(-group, SIGCONT);  // a stopped process does not see SIGTERM
  if (WaitForGroup(group, grace)) return {};
  ::kill(-group, SIGKILL);
  if (WaitForGroup(group, std::chrono::seconds(5))) return {};
  return Fail(Code::kTimeout, fmt::format("process group {} does not end", pgid));
}

Result<std::vector<int64_t>> FindByEnvironment(std::string_view name, std::string_view value) {
  BARTIZAN_TRY(std::string entry, Entry(name, value));
  std::vector<int64_t> found;
  for (pid_t pid : AllPids()) {
    if (pid != ::getpid() && HasVariable(pid, entry)) found.push_back(pid);
  }
  return found;
}

Result<int> KillByEnvironment(std::string_view name, std::string_view value) {
  BARTIZAN_TRY(std::string entry, Entry(name, value));
  std::set<int64_t> killed;
  // Again until nothing is found: a process may fork while we look.
  auto deadline = SteadyClock::now() + std::chrono::seconds(5);
  for (;;) {
    BARTIZAN_TRY(std::vector<int64_t> found, FindByEnvironment(name, value));
    if (found.empty()) return static_cast<int>(killed.size());
    for (int64_t pid : found) {
      if (KillIfMarked(static_cast<pid_t>(pid), entry)) killed.insert(pid);
    }
    if (SteadyClock::now() >= deadline) break;
    Pause(5);
  }
  return Fail(Code::kTimeout,
              fmt::format("processes with {} in their environment do not end", name));
}

}  // namespace bartizan::process
