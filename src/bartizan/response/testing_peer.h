#pragma once
// The other end of a Unix socket, which says what a test tells it to. For tests only.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <thread>

#include "bartizan/base/fs.h"

namespace bartizan::response {

// What a script does with its one client. Reads wait until the client has sent or has gone.
class PeerConnection {
 public:
  explicit PeerConnection(UniqueFd fd) : fd_(std::move(fd)) {}
  void Write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t sent = send(fd_.get(), text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      text.remove_prefix(static_cast<size_t>(sent));
    }
  }
  // Empty at the end.
  std::string ReadLine() {
    size_t end = 0;
    while ((end = buffer_.find('\n')) == std::string::npos) {
      char piece[4096];
      const ssize_t got = recv(fd_.get(), piece, sizeof piece, 0);
      if (got <= 0) return {};
      buffer_.append(piece, static_cast<size_t>(got));
    }
    std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    return line;
  }
  void AwaitEnd() {
    while (!ReadLine().empty()) {
    }
  }

 private:
  UniqueFd fd_;
  std::string buffer_;
};

// Listens on path(), serves one client with the script, then closes. Ends with the test: the
// client has to be gone before.
class Peer {
 public:
  using Script = std::function<void(PeerConnection&)>;
  explicit Peer(Script script) : folder_(*TempDir::Create("bartizan-peer")) {
    listener_ = UniqueFd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path().native().copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(bind(listener_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    EXPECT_EQ(listen(listener_.get(), 1), 0);
    thread_ = std::thread([this, script = std::move(script)] {
      UniqueFd client(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (!client) return;
      PeerConnection connection(std::move(client));
      script(connection);
    });
  }
  ~Peer() {
    shutdown(listener_.get(), SHUT_RDWR);
    thread_.join();
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;
  fs::path path() const { return folder_.path() / "socket"; }

 private:
  TempDir folder_;
  UniqueFd listener_;
  std::thread thread_;
};

}  // namespace bartizan::response
