#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" {  // glibc 2.36 forgets to say so
#include <sys/pidfd.h>
}

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>

#include "bartizan/process/child.h"
#include "bartizan/process/process.h"

namespace bartizan::process {
namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kTick{50};             // how often flags and groups are looked at
constexpr milliseconds kDrainPatience{1000};  // for output that somebody else holds open

struct Pipe {
  UniqueFd read, write;
};

Result<Pipe> MakePipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return FailErrno(errno, "making a pipe");
  Pipe pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
  if (::fcntl(pipe.read.get(), F_SETFL, O_NONBLOCK) != 0) return FailErrno(errno, "making a pipe");
  return pipe;
}

// A file in memory rather than a pipe: nothing to feed while the child runs, and a child that does
// not read costs no SIGPIPE.
Result<UniqueFd> InputOf(std::string_view text) {
  if (text.empty()) {
    UniqueFd nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (!nothing) return FailErrno(errno, "opening /dev/null");
    return nothing;
  }
  UniqueFd memory(::memfd_create("standard-input", MFD_CLOEXEC));
  if (!memory) return FailErrno(errno, "making a standard input");
  while (!text.empty()) {
    ssize_t n = ::write(memory.get(), text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailErrno(errno, "filling a standard input");
    text.remove_prefix(static_cast<size_t>(n));
  }
  if (::lseek(memory.get(), 0, SEEK_SET) != 0) return FailErrno(errno, "making a standard input");
  return memory;
}

std::vector<std::pair<__rlimit_resource_t, rlim_t>> LimitsOf(const Spec& spec) {
  std::vector<std::pair<__rlimit_resource_t, rlim_t>> limits;
  if (spec.max_memory_bytes) limits.emplace_back(RLIMIT_AS, *spec.max_memory_bytes);
  if (spec.max_file_bytes) limits.emplace_back(RLIMIT_FSIZE, *spec.max_file_bytes);
  if (spec.max_processes) limits.emplace_back(RLIMIT_NPROC, *spec.max_processes);
  if (spec.max_cpu_seconds) limits.emplace_back(RLIMIT_CPU, *spec.max_cpu_seconds);
  return limits;
}

// Watches one child from its release to its end. Whatever way this object goes, the child's group
// is killed and the child reaped. The child stays a zombie until then, so that the group's number
// cannot come to mean somebody else's.
class Watch {
 public:
  Watch(const Spec& spec, internal::Started child, UniqueFd out, UniqueFd err)
      : spec_(spec), child_(std::move(child)), handle_(::pidfd_open(child_.pid, 0)) {
    streams_[0] = {Stream::kOut, std::move(out)};
    streams_[1] = {Stream::kErr, std::move(err)};
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() { Reap(); }

  const internal::Started& child() const { return child_; }

  Result<Outcome> ToTheEnd() {
    if (spec_.timeout > Micros(0)) deadline_ = start_ + spec_.timeout;
    while (phase_ != kDone) {
      BARTIZAN_DO(WaitForEvents());
      BARTIZAN_DO(ReadControl());
      for (auto& stream : streams_) ReadOutput(stream);
      ended_ = ended_ || HasEnded();
      Decide();
    }
    BARTIZAN_DO(ReadControl());  // a child that could not exec says so before it ends
    siginfo_t info = Reap();
    if (reason_) {
      outcome_.end = *reason_;
    } else if (info.si_code == CLD_EXITED) {
      outcome_.exit_code = info.si_status;
    } else {
      outcome_.end = Outcome::kSignalled;
      outcome_.signal = info.si_status;
    }
    outcome_.duration = std::chrono::duration_cast<Micros>(SteadyClock::now() - start_);
    return std::move(outcome_);
  }

 private:
  struct Source {
    Stream stream = Stream::kOut;
    UniqueFd fd;
  };
  // Running, told to end, ended and its last output is read.
  enum Phase { kRunning, kStopping, kDraining, kDone };

  Status WaitForEvents() {
    std::vector<pollfd> fds;
    auto add = [&](const UniqueFd& fd) {
      if (fd) fds.push_back({fd.get(), POLLIN, 0});
    };
    for (const auto& stream : streams_) add(stream.fd);
    add(child_.control);
    if (!ended_) add(handle_);
    if (::poll(fds.data(), fds.size(), Patience()) < 0 && errno != EINTR) {
      return FailErrno(errno, "waiting for a child");
    }
    return {};
  }

  // In milliseconds, -1 for ever.
  int Patience() const {
    bool look_often = spec_.cancel != nullptr || !handle_ || (ended_ && phase_ == kStopping);
    auto longest = look_often ? kTick : milliseconds::max();
    if (deadline_) {
      auto left = std::chrono::ceil<milliseconds>(*deadline_ - SteadyClock::now());
      longest = std::clamp(left, milliseconds(0), longest);
    }
    constexpr milliseconds kDay = std::chrono::hours(24);
    return longest == milliseconds::max() ? -1 : static_cast<int>(std::min(longest, kDay).count());
  }

  Status ReadControl() {
    if (!child_.control) return {};
    BARTIZAN_TRY(internal::Exec exec, internal::ReadExec(child_, /*wait=*/false));
    if (exec == internal::Exec::kRuns) child_.control.Reset();
    return {};
  }

  void ReadOutput(Source& source) {
    if (!source.fd) return;
    ssize_t n = ::read(source.fd.get(), buffer_.data(), buffer_.size());
    if (n < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (n <= 0) {
      source.fd.Reset();
      return;
    }
    // Beyond the limit output is read and dropped, so that a child that is told to end can write
    // its last words without being stuck in a full pipe.
    size_t room = spec_.max_output_bytes - taken_;
    auto piece = std::string_view(buffer_.data(), static_cast<size_t>(n)).substr(0, room);
    taken_ += piece.size();
    flooded_ = flooded_ || piece.size() < static_cast<size_t>(n);
    if (piece.empty()) return;
    if (spec_.on_output) {
      spec_.on_output(source.stream, piece);
    } else {
      (source.stream == Stream::kOut ? outcome_.out : outcome_.err) += piece;
    }
  }

  bool HasEnded() const {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(child_.pid), &info, WEXITED | WNOHANG | WNOWAIT) !=
               0 ||
           info.si_pid != 0;
  }

  void Decide() {
    auto now = SteadyClock::now();
    bool late = deadline_ && now >= *deadline_;
    if (flooded_ && !reason_) reason_ = Outcome::kFlooded;
    switch (phase_) {
      case kRunning:
        if (ended_) return Drain(now);
        if (!reason_ && spec_.cancel != nullptr && *spec_.cancel) reason_ = Outcome::kCancelled;
        if (!reason_ && late) reason_ = Outcome::kTimedOut;
        if (reason_) Stop(now);
        return;
      case kStopping:
        // The leader may be a shell that ended at once; what it had started has the same grace.
        if (ended_ && (late || !internal::GroupAlive(child_.pid))) return Drain(now);
        if (late) {
          KillGroup();
          deadline_.reset();
        }
        return;
      case kDraining:
        if (late || NoMoreOutput()) phase_ = kDone;
        return;
      case kDone:
        return;
    }
  }

  void Stop(SteadyClock::time_point now) {
    ::kill(-child_.pid, SIGTERM);
    ::kill(-child_.pid, SIGCONT);  // a stopped process does not see SIGTERM
    phase_ = kStopping;
    deadline_ = now + spec_.kill_grace;
  }

  void Drain(SteadyClock::time_point now) {
    KillGroup();
    phase_ = NoMoreOutput() ? kDone : kDraining;
    deadline_ = now + kDrainPatience;
  }

  bool NoMoreOutput() const { return !streams_[0].fd && !streams_[1].fd; }
  void KillGroup() const { ::kill(-child_.pid, SIGKILL); }

  siginfo_t Reap() {
    siginfo_t info{};
    if (reaped_) return info;
    reaped_ = true;
    KillGroup();
    while (::waitid(P_PID, static_cast<id_t>(child_.pid), &info, WEXITED) != 0 && errno == EINTR) {
    }
    return info;
  }

  const Spec& spec_;
  internal::Started child_;
  UniqueFd handle_;  // empty where the kernel has no pidfd
  std::array<Source, 2> streams_;
  std::array<char, 65536> buffer_{};
  Outcome outcome_;
  SteadyClock::time_point start_ = SteadyClock::now();
  std::optional<SteadyClock::time_point> deadline_;  // of the current phase
  std::optional<Outcome::End> reason_;               // why we stopped it
  Phase phase_ = kRunning;
  uint64_t taken_ = 0;
  bool flooded_ = false;
  bool ended_ = false;
  bool reaped_ = false;
};

}  // namespace

Result<Outcome> Run(const Spec& spec) {
  if (spec.cancel != nullptr && *spec.cancel) return Outcome{.end = Outcome::kCancelled};
  BARTIZAN_TRY(UniqueFd in, InputOf(spec.standard_input));
  BARTIZAN_TRY(Pipe out, MakePipe());
  Pipe err;
  if (!spec.merge_streams) {
    BARTIZAN_TRY(err, MakePipe());
  }
  BARTIZAN_TRY(internal::Started child,
               internal::Start({.argv = spec.argv,
                                .directory = spec.directory,
                                .environment = spec.environment,
                                .in = in.get(),
                                .out = out.write.get(),
                                .err = (spec.merge_streams ? out : err).write.get(),
                                .limits = LimitsOf(spec)}));
  Watch watch(spec, std::move(child), std::move(out.read), std::move(err.read));
  out.write.Reset();
  err.write.Reset();
  if (spec.on_started) BARTIZAN_DO(spec.on_started(watch.child().pid));
  BARTIZAN_DO(internal::Release(watch.child()));
  return watch.ToTheEnd();
}

std::string Outcome::Describe() const {
  switch (end) {
    case kExited:
      return fmt::format("exited with {}", exit_code);
    case kSignalled: {
      const char* name = ::sigabbrev_np(signal);
      return name == nullptr ? fmt::format("killed by signal {}", signal)
                             : fmt::format("killed by SIG{}", name);
    }
    case kTimedOut:
      return fmt::format("timed out after {}", FormatDuration(duration));
    case kFlooded:
      return "stopped: it wrote more output than allowed";
    case kCancelled:
      return "cancelled";
  }
  return "ended";
}

}  // namespace bartizan::process
