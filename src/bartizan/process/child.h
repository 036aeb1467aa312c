#pragma once
// Internal to process/: from a prepared description to a child that waits for permission to run
// its program. Between fork and exec only async-signal-safe functions are called, since the parent
// may have other threads that hold locks (POSIX.1-2017, fork and "Signal Concepts" 2.4.3).
#include <sys/resource.h>
#include <sys/types.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"

namespace bartizan::process::internal {

struct Launch {
  std::vector<std::string> argv;
  fs::path directory;
  std::map<std::string, std::string> environment;
  int in = -1, out = -1, err = -1;  // become descriptors 0, 1 and 2; stay owned by the caller
  // true: a session of its own, adopted by init. false: a group of its own, SIGTERM when the
  // thread that started it ends (which Run outlasts: it blocks that thread until the child ended).
  bool service = false;
  std::vector<std::pair<__rlimit_resource_t, rlim_t>> limits;
};

// A child that waits. Closing `control` without Release makes it exit without running anything.
struct Started {
  pid_t pid = 0;
  UniqueFd control;
  std::string program;  // for error texts
};

// kNotFound and kDenied for a program that PATH does not give; kInvalid for an empty argv and for
// strings with a zero byte. Thread-safe.
Result<Started> Start(const Launch& launch);
// Lets the child go on.
Status Release(const Started& child);

// What the child says on `control` after Release, without blocking or (wait) until it says it.
enum class Exec { kNotYet, kRuns };
Result<Exec> ReadExec(const Started& child, bool wait);

// Whether the group has a process that is not a zombie (kill(-pgid, 0) counts zombies too, and
// where init does not reap them they stay for ever).
bool GroupAlive(pid_t pgid);

}  // namespace bartizan::process::internal
