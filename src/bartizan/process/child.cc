#include "bartizan/process/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>

#include "bartizan/process/process.h"

namespace bartizan::process::internal {
namespace {

// What the child tells over its control socket.
struct Message {
  enum Stage : int { kPid, kSetUp, kDirectory, kExec } stage = kPid;
  int value = 0;  // the pid, or errno
};

// Everything that the child needs, laid out before fork: no allocation afterwards.
struct Prepared {
  const char* program = nullptr;
  const char* directory = nullptr;  // null: stay
  char* const* argv = nullptr;
  char* const* environment = nullptr;
  std::array<int, 4> descriptors{};  // become 0, 1, 2 and kControl
  bool service = false;
  const std::pair<__rlimit_resource_t, rlim_t>* limits = nullptr;
  size_t limit_count = 0;
};

constexpr int kControl = 3;

void Tell(Message::Stage stage, int value, int control = kControl) {
  Message message{stage, value};
  (void)::send(control, &message, sizeof message, MSG_NOSIGNAL);
}

[[noreturn]] void Die(Message::Stage stage, int control = kControl) {
  Tell(stage, errno, control);
  ::_exit(127);
}

// The sources may themselves be numbered 0 to 3 (a daemon's parent has closed them), so they are
// first copied out of the way.
bool PlaceDescriptors(const std::array<int, 4>& sources) {
  std::array<int, 4> high{};
  for (size_t i = 0; i < sources.size(); ++i) {
    high[i] = ::fcntl(sources[i], F_DUPFD_CLOEXEC, 16);
    if (high[i] < 0) return false;
  }
  for (int i = 0; i < kControl; ++i) {
    if (::dup2(high[static_cast<size_t>(i)], i) < 0) return false;
  }
  if (::dup3(high[kControl], kControl, O_CLOEXEC) < 0) return false;
  ::closefrom(kControl + 1);
  return true;
}

void ResetSignals() {
  struct sigaction standard{};
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; ++number) ::sigaction(number, &standard, nullptr);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool Limit(__rlimit_resource_t resource, rlim_t value) {
  struct rlimit limit{};
  if (::getrlimit(resource, &limit) != 0) return false;
  if (value < limit.rlim_max) limit.rlim_max = value;  // may be lowered, never raised
  limit.rlim_cur = limit.rlim_max;
  return ::setrlimit(resource, &limit) == 0;
}

[[noreturn]] void ChildMain(const Prepared& prepared) {
  if (!PlaceDescriptors(prepared.descriptors)) {
    Die(Message::kSetUp, prepared.descriptors[kControl]);
  }
  ResetSignals();
  if (prepared.service) {
    if (::setsid() < 0) Die(Message::kSetUp);
    Tell(Message::kPid, ::getpid());
  } else {
    if (::setpgid(0, 0) != 0) Die(Message::kSetUp);
    if (::prctl(PR_SET_PDEATHSIG, SIGTERM) != 0) Die(Message::kSetUp);
  }
  // Waits for Release; end of file says that the parent has gone or does not want us.
  char go = 0;
  ssize_t n = 0;
  do n = ::recv(kControl, &go, 1, 0);
  while (n < 0 && errno == EINTR);
  if (n != 1) ::_exit(127);
  if (prepared.directory != nullptr && ::chdir(prepared.directory) != 0) Die(Message::kDirectory);
  for (size_t i = 0; i < prepared.limit_count; ++i) {
    if (!Limit(prepared.limits[i].first, prepared.limits[i].second)) Die(Message::kSetUp);
  }
  ::execve(prepared.program, prepared.argv, prepared.environment);
  Die(Message::kExec);
}

// Signals stay blocked over the fork, so that no handler of the parent runs in the child.
pid_t Fork(const Prepared& prepared) {
  sigset_t all, before;
  ::sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t pid = ::fork();
  if (pid == 0) {
    if (prepared.service) {
      pid_t second = ::_Fork();  // fork without handlers: async-signal-safe
      if (second != 0) ::_exit(second < 0 ? 127 : 0);
    }
    ChildMain(prepared);
  }
  int error_number = errno;
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error_number;
  return pid;
}

Status CheckStrings(const Launch& launch) {
  if (launch.argv.empty() || launch.argv[0].empty()) {
    return Fail(Code::kInvalid, "a command without a program");
  }
  auto has_nul = [](const std::string& s) { return s.find('\0') != std::string::npos; };
  for (const auto& argument : launch.argv) {
    if (has_nul(argument)) {
      return Fail(Code::kInvalid,
                  fmt::format("an argument of {} holds a zero byte", launch.argv[0]));
    }
  }
  for (const auto& [name, value] : launch.environment) {
    if (name.empty() || name.find('=') != std::string::npos || has_nul(name) || has_nul(value)) {
      return Fail(Code::kInvalid, fmt::format("the environment variable '{}' cannot be passed on",
                                              name.substr(0, name.find('\0'))));
    }
  }
  return {};
}

// A name with a slash is taken as it is, from the child's directory.
Result<std::string> Locate(const Launch& launch) {
  const std::string& name = launch.argv[0];
  if (name.find('/') != std::string::npos) return name;
  auto path = launch.environment.find("PATH");
  return FindProgram(name, path == launch.environment.end() ? "" : path->second);
}

std::vector<char*> Pointers(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  pointers.reserve(strings.size() + 1);
  for (auto& s : strings) pointers.push_back(s.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Where this program was started with SIGCHLD ignored, the kernel reaps children and their exit
// status is lost.
void WantChildStatus() {
  static std::once_flag once;
  std::call_once(once, [] {
    struct sigaction now{};
    if (::sigaction(SIGCHLD, nullptr, &now) != 0 || now.sa_handler != SIG_IGN) return;
    now.sa_handler = SIG_DFL;
    ::sigaction(SIGCHLD, &now, nullptr);
  });
}

ssize_t Receive(int fd, Message& message, int flags) {
  ssize_t n = 0;
  do n = ::recv(fd, &message, sizeof message, flags);
  while (n < 0 && errno == EINTR);
  return n;
}

// The first child of a service has forked and ended; the service itself says who it is.
Result<pid_t> AdoptService(pid_t first, const UniqueFd& control) {
  while (::waitpid(first, nullptr, 0) < 0 && errno == EINTR) {
  }
  Message message;
  if (Receive(control.get(), message, 0) != sizeof message) {
    return Fail(Code::kIo, "the service process ended before it could run its program");
  }
  if (message.stage != Message::kPid) return FailErrno(message.value, "setting up the service");
  return message.value;
}

}  // namespace

Result<Started> Start(const Launch& launch) {
  BARTIZAN_DO(CheckStrings(launch));
  WantChildStatus();
  BARTIZAN_TRY(std::string program, Locate(launch));
  std::vector<std::string> arguments = launch.argv;
  std::vector<std::string> variables;
  for (const auto& [name, value] : launch.environment) variables.push_back(name + "=" + value);
  std::vector<char*> argv = Pointers(arguments);
  std::vector<char*> environment = Pointers(variables);

  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return FailErrno(errno, "making a socket pair for a child");
  }
  UniqueFd ours(ends[0]);
  UniqueFd theirs(ends[1]);
  Prepared prepared{.program = program.c_str(),
                    .directory = launch.directory.empty() ? nullptr : launch.directory.c_str(),
                    .argv = argv.data(),
                    .environment = environment.data(),
                    .descriptors = {launch.in, launch.out, launch.err, theirs.get()},
                    .service = launch.service,
                    .limits = launch.limits.data(),
                    .limit_count = launch.limits.size()};
  pid_t pid = Fork(prepared);
  if (pid < 0) return FailErrno(errno, fmt::format("starting {}", program));
  theirs.Reset();
  if (launch.service) {
    BARTIZAN_TRY(pid, AdoptService(pid, ours));
  } else {
    ::setpgid(pid, pid);  // the child does so too: whoever is first, the group exists from here on
  }
  return Started{pid, std::move(ours), std::move(program)};
}

Status Release(const Started& child) {
  char go = 1;
  // A child that was killed meanwhile is seen by whoever waits for it.
  if (::send(child.control.get(), &go, 1, MSG_NOSIGNAL) != 1 && errno != EPIPE &&
      errno != ECONNRESET) {
    return FailErrno(errno, fmt::format("releasing {}", child.program));
  }
  return {};
}

Result<Exec> ReadExec(const Started& child, bool wait) {
  Message message;
  ssize_t n = Receive(child.control.get(), message, wait ? 0 : MSG_DONTWAIT);
  if (n < 0 && errno == EAGAIN) return Exec::kNotYet;
  if (n != sizeof message) return Exec::kRuns;
  switch (message.stage) {
    case Message::kDirectory:
      return FailErrno(message.value, fmt::format("entering the folder of {}", child.program));
    case Message::kExec: {
      auto failure = FailErrno(message.value, fmt::format("running {}", child.program));
      if (message.value == ENOEXEC) {
        failure.error().code = Code::kInvalid;
        failure.error().hint = "a script needs a first line such as #!/bin/sh";
      }
      if (message.value == ENOENT) {
        failure.error().hint = "the file, or the interpreter that its first line names, is missing";
      }
      return failure;
    }
    default:
      return FailErrno(message.value, fmt::format("preparing the process of {}", child.program));
  }
}

}  // namespace bartizan::process::internal
