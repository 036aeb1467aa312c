#pragma once
// A TCP connection that sends whatever bytes a test wants, to a port of 127.0.0.1. Link the target
// bartizan_net_testing.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bartizan/base/fs.h"

namespace bartizan::net {

struct RawAnswer {
  int status = 0;    // 0: the connection ended before a whole answer
  std::string head;  // status line and fields, with the empty line
  std::string body;

  std::string Header(std::string_view name) const;  // the first, in any letters; "" for none
};

// Not thread-safe. Everything gives up after 20 s without a byte.
class RawClient {
 public:
  explicit RawClient(uint16_t port);
  bool connected() const { return static_cast<bool>(fd_); }
  int fd() const { return fd_.get(); }

  // False when the peer is gone.
  bool Send(std::string_view bytes);
  void EndSending();  // FIN; reading goes on
  // The next answer; `to_head` when it has no body whatever its length says.
  RawAnswer Read(bool to_head = false);
  RawAnswer Ask(std::string_view bytes);
  // Reads to the end of the connection; what came. none when it did not end.
  std::optional<std::string> ReadToEnd();

 private:
  enum class Got { kBytes, kEnd, kNothing };
  Got Fill();

  UniqueFd fd_;
  std::string buffered_;
};

}  // namespace bartizan::net
