// Sends UDP datagrams from addresses that this machine need not have (IP_TRANSPARENT, which needs
// CAP_NET_ADMIN), at a steady rate, until standard input ends; then prints how many were sent.
//   flood DESTINATION PORT PACKETS_PER_SECOND SOURCE...
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <span>
#include <string_view>
#include <thread>
#include <vector>

#include "bartizan/base/fs.h"

namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t kBatch = 64;  // datagrams of one system call

bool Address(const char* text, uint16_t port, sockaddr_storage& address, socklen_t& size) {
  sockaddr_in v4{};
  v4.sin_family = AF_INET;
  v4.sin_port = htons(port);
  sockaddr_in6 v6{};
  v6.sin6_family = AF_INET6;
  v6.sin6_port = htons(port);
  if (inet_pton(AF_INET, text, &v4.sin_addr) == 1) {
    std::memcpy(&address, &v4, size = sizeof v4);
    return true;
  }
  if (inet_pton(AF_INET6, text, &v6.sin6_addr) != 1) return false;
  std::memcpy(&address, &v6, size = sizeof v6);
  return true;
}

bartizan::UniqueFd Connect(const char* source, const char* destination, uint16_t port) {
  sockaddr_storage from{}, to{};
  socklen_t from_size = 0, to_size = 0;
  if (!Address(source, 0, from, from_size) || !Address(destination, port, to, to_size)) return {};
  bartizan::UniqueFd fd(socket(from.ss_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  const int on = 1;
  const int level = from.ss_family == AF_INET ? IPPROTO_IP : IPPROTO_IPV6;
  const int option = from.ss_family == AF_INET ? IP_TRANSPARENT : IPV6_TRANSPARENT;
  if (!fd || setsockopt(fd.get(), level, option, &on, sizeof on) != 0 ||
      bind(fd.get(), reinterpret_cast<sockaddr*>(&from), from_size) != 0 ||
      connect(fd.get(), reinterpret_cast<sockaddr*>(&to), to_size) != 0) {
    std::perror(source);
    return {};
  }
  return fd;
}

// One system call's worth; what could not be sent is not repeated.
size_t SendBatch(int fd) {
  static char payload[] = "x";
  iovec data{payload, 1};
  mmsghdr messages[kBatch] = {};
  for (mmsghdr& message : messages) {
    message.msg_hdr.msg_iov = &data;
    message.msg_hdr.msg_iovlen = 1;
  }
  const int sent = sendmmsg(fd, messages, kBatch, 0);
  return sent > 0 ? static_cast<size_t>(sent) : 0;
}

bool InputEnded() {
  pollfd input{.fd = 0, .events = POLLIN, .revents = 0};
  return poll(&input, 1, 0) > 0;
}

void Flood(std::span<const bartizan::UniqueFd> sockets, uint64_t per_second) {
  const Clock::time_point began = Clock::now();
  uint64_t sent = 0;
  for (size_t turn = 0; !InputEnded(); ++turn) {
    sent += SendBatch(sockets[turn % sockets.size()].get());
    std::this_thread::sleep_until(began +
                                  std::chrono::nanoseconds(1'000'000'000 / per_second * sent));
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
  std::printf("%llu datagrams in %.2f s\n", static_cast<unsigned long long>(sent), seconds);
}

template <class T>
bool Number(std::string_view text, T& number) {
  return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc{};
}

}  // namespace

int main(int argc, char** argv) {
  const std::span arguments(argv, static_cast<size_t>(argc));
  uint16_t port = 0;
  uint64_t per_second = 0;
  if (argc < 5 || !Number(arguments[2], port) || !Number(arguments[3], per_second) ||
      per_second == 0) {
    std::fputs("usage: flood DESTINATION PORT PACKETS_PER_SECOND SOURCE...\n", stderr);
    return 2;
  }
  std::vector<bartizan::UniqueFd> sockets;
  for (const char* source : arguments.subspan(4)) {
    sockets.push_back(Connect(source, arguments[1], port));
    if (!sockets.back()) return 1;
  }
  std::puts("ready");
  std::fflush(stdout);
  Flood(sockets, per_second);
  return 0;
}
