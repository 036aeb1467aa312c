#include "bartizan/net/testing/raw_client.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <cerrno>

#include <array>

#include "bartizan/base/text.h"

namespace bartizan::net {

std::string RawAnswer::Header(std::string_view name) const {
  for (const auto& line : Split(head, '\n')) {
    const size_t colon = line.find(':');
    if (colon != std::string::npos && EqualsIgnoreCase(line.substr(0, colon), name)) {
      return std::string(Trim(line.substr(colon + 1)));
    }
  }
  return "";
}

RawClient::RawClient(uint16_t port) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  timeval patience{.tv_sec = 20, .tv_usec = 0};
  ::setsockopt(fd_.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(fd_.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  if (::connect(fd_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) fd_.Reset();
}

bool RawClient::Send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(fd_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

void RawClient::EndSending() {
  ::shutdown(fd_.get(), SHUT_WR);
}

RawClient::Got RawClient::Fill() {
  std::array<char, 16'384> buffer;
  const ssize_t n = ::recv(fd_.get(), buffer.data(), buffer.size(), 0);
  if (n > 0) {
    buffered_.append(buffer.data(), static_cast<size_t>(n));
    return Got::kBytes;
  }
  return n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? Got::kNothing : Got::kEnd;
}

RawAnswer RawClient::Read(bool to_head) {
  RawAnswer answer;
  size_t end;
  while ((end = buffered_.find("\r\n\r\n")) == std::string::npos) {
    if (Fill() != Got::kBytes) return answer;
  }
  answer.head = buffered_.substr(0, end + 4);
  buffered_.erase(0, end + 4);
  const auto size = static_cast<size_t>(ParseInt(answer.Header("content-length")).value_or(0));
  while (!to_head && buffered_.size() < size) {
    if (Fill() != Got::kBytes) return answer;
  }
  if (!to_head) {
    answer.body = buffered_.substr(0, size);
    buffered_.erase(0, size);
  }
  // "HTTP/1.1 200 …"
  answer.status = static_cast<int>(ParseInt(answer.head.substr(9, 3)).value_or(0));
  return answer;
}

RawAnswer RawClient::Ask(std::string_view bytes) {
  Send(bytes);
  return Read();
}

std::optional<std::string> RawClient::ReadToEnd() {
  for (;;) {
    const Got got = Fill();
    if (got == Got::kEnd) return std::exchange(buffered_, {});
    if (got == Got::kNothing) return std::nullopt;
  }
}

}  // namespace bartizan::net
