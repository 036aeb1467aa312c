#pragma once
// Child processes: started in a group (or session) of their own, streamed, limited, and killed as
// a whole. No shell unless the caller asks for one.
#include <atomic>
#include <bitset>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::process {

enum class Stream { kOut, kErr };

struct Spec {
  std::vector<std::string> argv;                   // argv[0] is looked up in PATH of `environment`
  fs::path directory;                              // working directory; empty: the caller's
  std::map<std::string, std::string> environment;  // the whole environment: nothing is inherited
  std::string standard_input;                      // given to the child, then end of file
  Micros timeout{0};                               // 0: none
  Micros kill_grace{std::chrono::seconds(5)};      // between SIGTERM and SIGKILL of the group
  uint64_t max_output_bytes = 64ULL << 20U;        // both streams together; more kills the child
  // Resource limits (setrlimit) where set.
  std::optional<uint64_t> max_memory_bytes, max_file_bytes, max_processes, max_cpu_seconds;
  // Called for each piece of output, from the thread that runs Run; when empty, output is collected
  // into Outcome.
  std::function<void(Stream, std::string_view)> on_output;
  // Called in the parent after the child exists and before it runs its program: the child waits
  // until this returns. An error kills the child. Use it to record the pid durably.
  std::function<Status(int64_t pid)> on_started;
  // Set to true by another thread to stop the child (SIGTERM, grace, SIGKILL to the group).
  const std::atomic<bool>* cancel = nullptr;
  bool merge_streams = false;  // standard error into standard output, in order
};

struct Outcome {
  enum End { kExited, kSignalled, kTimedOut, kFlooded, kCancelled };
  End end = kExited;
  int exit_code = 0;     // of kExited
  int signal = 0;        // of kSignalled
  std::string out, err;  // when on_output is empty
  Micros duration{0};
  bool ok() const { return end == kExited && exit_code == 0; }
  // "exited with 3", "killed by SIGSEGV", "timed out after 10s", …
  std::string Describe() const;
};

// Runs to the end. The child is in its own process group, gets SIGTERM when this process dies
// (PR_SET_PDEATHSIG: strictly when the thread that called Run ends, which Run outlasts), closes
// every inherited descriptor, has default signal handlers and an empty signal mask. When it
// ends, what is left of its group is killed, and output that grandchildren hold open is not waited
// for longer than a second. When it is stopped, its whole group has `kill_grace` to end.
// kNotFound when the program or the folder does not exist, kDenied when it may not run, kInvalid
// for an empty argv or a zero byte in a string. Thread-safe.
Result<Outcome> Run(const Spec& spec);

// A service: starts in a session of its own and outlives this process; output appended to `log`.
// Returns after the program has been exec'ed (so a missing program is an error here).
struct ServiceSpec {
  std::vector<std::string> argv;
  fs::path directory;
  std::map<std::string, std::string> environment;
  fs::path log;
  // As Spec::on_started: durable record first, then the program runs.
  std::function<Status(int64_t pid)> on_started;
};
Result<int64_t> StartService(const ServiceSpec& spec);

// SIGTERM to the process group (or session leader's group) `pgid`, up to `grace` for it to vanish,
// then SIGKILL. Success also when it is gone already.
Status StopGroup(int64_t pgid, Micros grace);
// Kills every process but this one whose environment holds NAME=VALUE (how leftovers of a dead run
// are found; what a process was started with counts, not what it changed later). The number killed.
Result<int> KillByEnvironment(std::string_view name, std::string_view value);
// Pids of such processes.
Result<std::vector<int64_t>> FindByEnvironment(std::string_view name, std::string_view value);

// The absolute path of a program on a PATH value (relative and empty entries of it are ignored);
// kNotFound otherwise, kDenied when it may not be run. A name with a slash is taken as it is.
Result<std::string> FindProgram(std::string_view name, std::string_view path);
// This process's environment.
std::map<std::string, std::string> CurrentEnvironment();

// Replaces secrets in a stream of text by "***", also when one is split over two pieces, and in
// their base64, hex and URL-encoded forms; secrets shorter than 4 bytes are not masked (and
// refused where secrets are read). Not thread-safe.
class Masker {
 public:
  explicit Masker(const std::vector<std::string>& secrets);
  // Text that is safe to show now; what could be the start of a secret is kept back.
  std::string Feed(std::string_view piece);
  std::string Flush();

 private:
  std::string Scan(bool last);

  std::vector<std::string> needles_;  // longest first
  std::bitset<256> starts_;           // first bytes of needles
  std::string held_;
  size_t covered_ = 0;  // how many bytes of held_ belong to a mask that was already written
};

}  // namespace bartizan::process
