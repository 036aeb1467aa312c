#pragma once
// A client of QEMU's machine protocol (https://www.qemu.org/docs/master/interop/qmp-spec.html) over
// a Unix socket: `-qmp unix:PATH,server=on,wait=off`. The other side is not trusted: a virtual
// machine that was broken into may have broken into its QEMU. Lines are at most 16 MiB, values at
// most 64 deep, events at most 1,024.
//
// Thread-safe: one command at a time, others wait their turn. QEMU serves one client of such a
// socket at a time; a second one sees no greeting until the first has gone.
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "bartizan/data/json.h"
#include "bartizan/response/unix_stream.h"

namespace bartizan::response {

struct QmpLimits {
  size_t max_line = 16U << 20U;
  unsigned max_depth = 64;
  size_t max_events = 1024;  // older ones are forgotten
};

// Whether a command changes anything: decides what a lost answer means.
enum class QmpEffect { kReads, kChanges };

struct QmpEvent {
  std::string name;
  data::JsonObject data;
  Time at{};  // by QEMU's clock
};

class Qmp {
 public:
  // Connects, reads the greeting and leaves the negotiation. kTimeout with a hint where another
  // client holds the monitor.
  static Result<std::unique_ptr<Qmp>> Connect(const fs::path& socket, const Until& until,
                                              QmpLimits limits = {});

  // The command's "return". Every error names the command.
  //   QEMU refused: kNotFound for its classes DeviceNotFound and CommandNotFound, else kFailed.
  //   Never sent: kUnavailable, kTimeout, kCancelled.
  //   Sent, and no answer came (cut, deadline, cancelled, an answer that is none): of a command
  //   that only reads the error's own code, of one that changes something kUndecided.
  // After a connection was cut or spoke nonsense every further call fails with kUnavailable; after
  // a deadline it can still be used: a late answer is dropped. `fd` (not -1) is passed along.
  Result<data::Json> Execute(std::string_view command, data::JsonObject arguments, QmpEffect effect,
                             const Until& until, int fd = -1);
  // Execute of what only reads; and the same with the answer's line as it came (for evidence).
  Result<data::Json> Query(std::string_view command, const Until& until,
                           data::JsonObject arguments = {});
  Result<std::string> QueryRaw(std::string_view command, const Until& until,
                               data::JsonObject arguments = {});

  // The oldest event not yet taken for which `wanted` says true; earlier ones stay.
  Result<QmpEvent> WaitEvent(const std::function<bool(const QmpEvent&)>& wanted,
                             const Until& until);

  // "7.2.22", from the greeting.
  const std::string& version() const { return version_; }
  // The greeting's line, as it came.
  const std::string& greeting() const { return greeting_; }
  bool broken() const;

 private:
  struct Answer {
    std::string line;
    data::JsonObject object;
  };
  Qmp(UnixStream stream, QmpLimits limits) : stream_(std::move(stream)), limits_(limits) {}
  Status Negotiate(const Until& until);
  Result<Answer> Ask(std::string_view command, data::JsonObject arguments, QmpEffect effect,
                     const Until& until, int fd);
  Status SendCommand(uint64_t id, std::string_view command, data::JsonObject arguments,
                     const Until& until, int fd);
  Result<Answer> AwaitAnswer(uint64_t id, const Until& until);
  Result<Answer> ReadObject(const Until& until);
  void Keep(const data::JsonObject& event);

  mutable std::mutex mutex_;
  UnixStream stream_;
  QmpLimits limits_;
  uint64_t last_id_ = 0;
  bool broken_ = false;
  std::deque<QmpEvent> events_;
  std::string version_, greeting_;
};

}  // namespace bartizan::response
