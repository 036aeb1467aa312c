#pragma once
// What the tests on real hosts share: two network namespaces joined by a pair of interfaces (the
// host that is answered for, and the world outside), and processes to freeze. Nothing of the
// machine's own network is touched.
#include <arpa/inet.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "bartizan/base/text.h"
#include "bartizan/process/local_program.h"
#include "bartizan/response/flow_cut.h"
#include "bartizan/response/freezer.h"
#include "bartizan/response/nft_quarantine.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {

inline constexpr Micros kPatience = std::chrono::seconds(60);

// Its standard output; a failure of the test where it fails.
inline std::string Must(std::vector<std::string> argv, std::string input = {}) {
  const std::string line = Join(argv, " ");
  const auto outcome = process::RunLocal(std::move(argv), std::move(input), kPatience);
  if (!outcome) {
    ADD_FAILURE() << line << ": " << outcome.error().Render();
    return "";
  }
  EXPECT_TRUE(outcome->ok()) << line << ": " << outcome->Describe() << "\n" << outcome->err;
  return outcome->out;
}

inline bool Installed(const std::string& program) {
  return process::FindProgram(program, "/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin").has_value();
}

template <class T>
T Value(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().Render());
  return std::move(*result);
}
inline void Done(const Status& status) {
  EXPECT_TRUE(status) << status.error().Render();
}

class Host {
 public:
  // None where this process may not make it.
  static std::unique_ptr<Host> Make() {
    if (geteuid() != 0 || !Installed("nft") || !Installed("ip") || !Installed("ss")) return nullptr;
    auto made = std::unique_ptr<Host>(new Host);
    const auto tried = process::RunLocal({"ip", "netns", "add", made->name}, {}, kPatience);
    if (!tried || !tried->ok()) return nullptr;  // a container without the capability
    made->SetUp();
    return made;
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;
  ~Host() {  // takes the interfaces along
    for (const std::string& that : {name, outside}) {
      (void)process::RunLocal({"ip", "netns", "delete", that}, {}, kPatience);
    }
  }

  NetworkNamespace Inside() const { return Value(NetworkNamespace::Open(name)); }
  NetworkNamespace Outside() const { return Value(NetworkNamespace::Open(outside)); }

  const std::string name = "bartizan-r" + std::to_string(getpid());
  const std::string outside = "bartizan-w" + std::to_string(getpid());
  // The host is 10.78.0.1 and fd78::1; outside are a collector and somebody else.
  static constexpr const char* kHost4 = "10.78.0.1";
  static constexpr const char* kCollector4 = "10.78.0.9";
  static constexpr const char* kOther4 = "10.78.0.2";
  static constexpr const char* kHost6 = "fd78::1";
  static constexpr const char* kCollector6 = "fd78::9";
  static constexpr const char* kOther6 = "fd78::2";

 private:
  Host() = default;
  void SetUp() {
    Must({"ip", "netns", "add", outside});
    Must({"ip", "-n", name, "link", "add", "inner", "type", "veth", "peer", "name", "outer",
          "netns", outside});
    Address(name, "inner", {"10.78.0.1/24", "fd78::1/64"});
    Address(outside, "outer", {"10.78.0.2/24", "10.78.0.9/24", "fd78::2/64", "fd78::9/64"});
  }
  static void Address(const std::string& where, const char* interface,
                      const std::vector<std::string>& addresses) {
    for (const std::string& address : addresses) {
      std::vector<std::string> argv = {"ip",  "-n",    where, "address",
                                       "add", address, "dev", interface};
      if (address.find(':') != std::string::npos) argv.emplace_back("nodad");
      Must(argv);
    }
    Must({"ip", "-n", where, "link", "set", "lo", "up"});
    Must({"ip", "-n", where, "link", "set", interface, "up"});
  }
};

struct SocketName {
  sockaddr_storage storage{};
  socklen_t size = 0;
  sockaddr* get() { return reinterpret_cast<sockaddr*>(&storage); }
};
inline SocketName NameOf(const std::string& address, uint16_t port) {
  SocketName name;
  auto* v4 = reinterpret_cast<sockaddr_in*>(&name.storage);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&name.storage);
  if (inet_pton(AF_INET, address.c_str(), &v4->sin_addr) == 1) {
    v4->sin_family = AF_INET;
    v4->sin_port = htons(port);
    name.size = sizeof *v4;
  } else if (inet_pton(AF_INET6, address.c_str(), &v6->sin6_addr) == 1) {
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(port);
    name.size = sizeof *v6;
  }
  return name;
}

// A TCP connection from one namespace to the other, and its listener.
struct Connection {
  UniqueFd listener, client, server;
  std::string said;  // an error's name; empty: it is there
};
inline constexpr int kHaste = 400;  // ms: how long a connection that must not come is waited for

inline UniqueFd Listen(const NetworkNamespace& where, const std::string& address, uint16_t port) {
  UniqueFd fd;
  Done(where.Run([&]() -> Status {
    SocketName name = NameOf(address, port);
    fd = UniqueFd(socket(name.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int yes = 1;
    setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(fd.get(), name.get(), name.size) != 0) return FailErrno(errno, "bind");
    if (listen(fd.get(), 8) != 0) return FailErrno(errno, "listen");
    return {};
  }));
  return fd;
}

// Within `patience_ms`; an empty descriptor when it did not come about.
inline UniqueFd Connect(const NetworkNamespace& where, const std::string& from,
                        const std::string& address, uint16_t port, int patience_ms) {
  UniqueFd fd;
  Done(where.Run([&]() -> Status {
    SocketName name = NameOf(address, port);
    SocketName local = NameOf(from, 0);
    fd = UniqueFd(socket(name.get()->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (bind(fd.get(), local.get(), local.size) != 0) return FailErrno(errno, "bind");
    if (connect(fd.get(), name.get(), name.size) != 0 && errno != EINPROGRESS) {
      fd.Reset();
      return {};
    }
    pollfd poller{.fd = fd.get(), .events = POLLOUT, .revents = 0};
    int error = 0;
    socklen_t size = sizeof error;
    if (poll(&poller, 1, patience_ms) != 1 ||
        getsockopt(fd.get(), SOL_SOCKET, SO_ERROR, &error, &size) != 0 || error != 0) {
      fd.Reset();
    }
    return {};
  }));
  return fd;
}

inline UniqueFd Accept(int listener) {
  pollfd poller{.fd = listener, .events = POLLIN, .revents = 0};
  if (poll(&poller, 1, 10'000) != 1) return {};
  return UniqueFd(accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
}

// Whether a byte comes through.
inline bool Passes(int from, int to, int patience_ms) {
  if (send(from, "x", 1, MSG_NOSIGNAL) != 1) return false;
  pollfd poller{.fd = to, .events = POLLIN, .revents = 0};
  if (poll(&poller, 1, patience_ms) != 1) return false;
  char byte = 0;
  return recv(to, &byte, 1, 0) == 1;
}

// The error that one end of a connection hears of within ten seconds, 0 when none.
inline int ErrorAt(int fd) {
  pollfd poller{.fd = fd, .events = POLLIN, .revents = 0};
  if (poll(&poller, 1, 10'000) != 1) return 0;
  char byte = 0;
  return recv(fd, &byte, 1, 0) < 0 ? errno : 0;
}

// Processes of sleepers.cc; they end with this.
class Sleepers {
 public:
  Sleepers(int number, int spinning, const std::string& canary = "") {
    int in[2], out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) abort();
    program_ = fork();
    if (program_ == 0) {
      dup2(in[0], 0);
      dup2(out[1], 1);
      execl(BARTIZAN_SLEEPERS, "sleepers", std::to_string(number).c_str(),
            std::to_string(spinning).c_str(), canary.c_str(), nullptr);
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    input_ = UniqueFd(in[1]);
    const UniqueFd output(out[0]);
    std::string text;
    char piece[4096];
    for (ssize_t n = 0; text.find("ready\n") == std::string::npos &&
                        (n = read(output.get(), piece, sizeof piece)) > 0;) {
      text.append(piece, static_cast<size_t>(n));
    }
    for (const std::string& line : Split(text, '\n')) {
      if (const auto pid = ParseInt(line)) pids.push_back(*pid);
    }
    EXPECT_EQ(pids.size(), static_cast<size_t>(number));
  }
  Sleepers(const Sleepers&) = delete;
  Sleepers& operator=(const Sleepers&) = delete;
  ~Sleepers() {
    input_.Reset();
    waitpid(program_, nullptr, 0);
  }
  int64_t program() const { return program_; }

  std::vector<int64_t> pids;

 private:
  pid_t program_ = -1;
  UniqueFd input_;
};

}  // namespace bartizan::response
