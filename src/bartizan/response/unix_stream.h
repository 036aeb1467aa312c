#pragma once
// A stream over a Unix socket whose other end is not trusted: every wait has an end, every line a
// limit. What QMP and the agent of a guest speak over. Private to response/. Not thread-safe.
#include <atomic>
#include <chrono>
#include <string>
#include <string_view>

#include "bartizan/base/fs.h"
#include "bartizan/base/result.h"
#include "bartizan/base/time.h"

namespace bartizan::response {

// When waiting ends: after `limit` from now on, or as soon as `cancel` is true.
class Until {
 public:
  explicit Until(Micros limit, const std::atomic<bool>* cancel = nullptr);
  // Never negative.
  Micros Left() const;
  bool Cancelled() const { return cancel_ != nullptr && cancel_->load(); }
  const std::atomic<bool>* cancel() const { return cancel_; }
  // The earlier of this and `limit` from now on; the same `cancel`.
  Until AtMost(Micros limit) const;
  // kCancelled or kTimeout, else nothing.
  Status Check() const;

 private:
  std::chrono::steady_clock::time_point end_;
  const std::atomic<bool>* cancel_;
};

class UnixStream {
 public:
  // kNotFound (no such socket), kDenied, kUnavailable (nobody listens), kInvalid (a path longer
  // than a socket's may be: 107 bytes), kTimeout, kCancelled.
  static Result<UnixStream> Connect(const fs::path& path, const Until& until);
  explicit UnixStream(UniqueFd fd) : fd_(std::move(fd)) {}

  // All of it, or an error: kUnavailable when cut, kTimeout, kCancelled. `fd` (not -1) goes along
  // with the first byte, for the other side to use (SCM_RIGHTS).
  Status Send(std::string_view bytes, const Until& until, int fd = -1);
  // Adds what there is (at least one byte) to buffered(). kUnavailable at the end of the stream.
  Status Receive(const Until& until);
  // Up to the next "\n", without it and without a "\r" before it. kLimit when longer.
  Result<std::string> ReadLine(size_t max_bytes, const Until& until);

  // What was received and not yet taken; the caller takes from its front.
  std::string& buffered() { return buffer_; }

 private:
  Status Await(short events, const Until& until) const;

  UniqueFd fd_;
  std::string buffer_;
};

}  // namespace bartizan::response
