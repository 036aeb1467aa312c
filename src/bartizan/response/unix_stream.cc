#include "bartizan/response/unix_stream.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace bartizan::response {
namespace {

using SteadyClock = std::chrono::steady_clock;

// How soon a cancelled wait is noticed.
constexpr Micros kSlice{50'000};
constexpr size_t kPiece = 64U << 10U;
constexpr Micros kLongest = std::chrono::hours(24 * 365);

Result<sockaddr_un> Address(const fs::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string& text = path.native();
  if (text.empty() || text.size() >= sizeof address.sun_path) {
    return Fail(Code::kInvalid, fmt::format("{} is {} bytes long; the path of a socket has 1 to {}",
                                            text, text.size(), sizeof address.sun_path - 1));
  }
  std::ranges::copy(text, address.sun_path);
  return address;
}

// The message of one sendmsg, with or without a descriptor. Points into itself: not copied.
struct Message {
  Message(std::string_view bytes, int fd) {
    piece.iov_base = const_cast<char*>(bytes.data());
    piece.iov_len = bytes.size();
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    if (fd < 0) return;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    cmsghdr* const rights = CMSG_FIRSTHDR(&header);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof fd);
    std::memcpy(CMSG_DATA(rights), &fd, sizeof fd);
  }
  Message(const Message&) = delete;
  Message& operator=(const Message&) = delete;

  iovec piece{};
  msghdr header{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
};

}  // namespace

Until::Until(Micros limit, const std::atomic<bool>* cancel)
    : end_(SteadyClock::now() + std::clamp(limit, Micros(0), kLongest)), cancel_(cancel) {}

Micros Until::Left() const {
  return std::max(Micros(0), std::chrono::duration_cast<Micros>(end_ - SteadyClock::now()));
}

Until Until::AtMost(Micros limit) const {
  Until other(limit, cancel_);
  other.end_ = std::min(other.end_, end_);
  return other;
}

Status Until::Check() const {
  if (Cancelled()) return Fail(Code::kCancelled, "interrupted");
  if (Left() == Micros(0)) return Fail(Code::kTimeout, "no answer in time");
  return {};
}

Result<UnixStream> UnixStream::Connect(const fs::path& path, const Until& until) {
  BARTIZAN_TRY(const auto address, Address(path));
  UniqueFd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!fd) return FailErrno(errno, "making a socket");
  const auto* const to = reinterpret_cast<const sockaddr*>(&address);
  // EAGAIN: the other side's queue of connections is full, which poll cannot wait for.
  while (connect(fd.get(), to, sizeof address) != 0) {
    const int failure = errno;
    if (failure == ECONNREFUSED) {
      return Fail(Code::kUnavailable, fmt::format("nobody listens on {}", path.string()));
    }
    if (failure != EAGAIN && failure != EINTR) {
      return FailErrno(failure, "connecting to " + path.string());
    }
    BARTIZAN_DO(until.Check());
    poll(nullptr, 0, 5);
  }
  return UnixStream(std::move(fd));
}

Status UnixStream::Await(short events, const Until& until) const {
  while (true) {
    BARTIZAN_DO(until.Check());
    const Micros slice = std::min(until.Left(), kSlice);
    pollfd waiting{fd_.get(), events, 0};
    const auto millis = static_cast<int>(slice.count() / 1000) + 1;
    const int ready = poll(&waiting, 1, millis);
    if (ready > 0) return {};
    if (ready < 0 && errno != EINTR) return FailErrno(errno, "waiting for a socket");
  }
}

Status UnixStream::Send(std::string_view bytes, const Until& until, int fd) {
  while (!bytes.empty()) {
    const Message message(bytes, fd);
    const ssize_t sent = sendmsg(fd_.get(), &message.header, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<size_t>(sent));
      fd = -1;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      BARTIZAN_DO(Await(POLLOUT, until));
    } else if (errno != EINTR) {
      return Fail(Code::kUnavailable, fmt::format("the connection was cut: {}", strerror(errno)));
    }
  }
  return {};
}

Status UnixStream::Receive(const Until& until) {
  std::array<char, kPiece> piece;
  while (true) {
    const ssize_t got = recv(fd_.get(), piece.data(), piece.size(), MSG_DONTWAIT);
    if (got > 0) {
      buffer_.append(piece.data(), static_cast<size_t>(got));
      return {};
    }
    if (got == 0) return Fail(Code::kUnavailable, "the connection was cut: end of stream");
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
      BARTIZAN_DO(Await(POLLIN, until));
    } else if (errno != EINTR) {
      return Fail(Code::kUnavailable, fmt::format("the connection was cut: {}", strerror(errno)));
    }
  }
}

Result<std::string> UnixStream::ReadLine(size_t max_bytes, const Until& until) {
  size_t searched = 0;  // so much of the buffer's front holds no "\n"
  while (true) {
    const size_t end = buffer_.find('\n', searched);
    if (std::min(end, buffer_.size()) > max_bytes) {
      return Fail(Code::kLimit, fmt::format("a line of more than {} bytes", max_bytes));
    }
    if (end != std::string::npos) {
      std::string line = buffer_.substr(0, end);
      buffer_.erase(0, end + 1);
      if (line.ends_with('\r')) line.pop_back();
      return line;
    }
    searched = buffer_.size();
    BARTIZAN_DO(Receive(until));
  }
}

}  // namespace bartizan::response
