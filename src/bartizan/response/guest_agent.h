#pragma once
// Runs commands inside a virtual machine over one of its serial ports, where no network is left.
// In the guest a loop reads requests and runs them (docs/respond-vm.md shows one of ten lines):
//
//   ADD TOKEN BASE64\n             to the guest: a first part of a long command
//   \nTOKEN ADDED\n               from the guest
//   RUN TOKEN SECONDS BASE64\n     to the guest: the rest of it; at most SECONDS in all
//   \nTOKEN BEGIN\n OUTPUT \nTOKEN EXIT NUMBER\n     from the guest
//
// The token is random and new for each command: output that was made beforehand cannot end it
// early, and what an earlier command left in the line is passed over. A guest whose agent or kernel
// is hostile can still say what it likes: output is evidence of what the guest said.
#include <functional>
#include <string>

#include "bartizan/response/unix_stream.h"

namespace bartizan::response {

struct AgentLimits {
  Micros time{30'000'000};             // of one command, in the guest; whole seconds, at least one
  Micros grace{5'000'000};             // for the answer after that
  uint64_t max_output = 64ULL << 20U;  // bytes
};

struct AgentAnswer {
  int exit_code = 0;  // 124 and 137 where the guest's `timeout` ended it
  uint64_t bytes = 0;
};

class GuestAgent {
 public:
  // Nothing is sent yet. Errors: those of UnixStream::Connect.
  static Result<GuestAgent> Connect(const fs::path& socket, const Until& until);
  explicit GuestAgent(UnixStream stream) : stream_(std::move(stream)) {}

  // `command` goes to the guest's `sh -c`; both its outputs come back together, in pieces, to
  // `output`, whose error ends it. At most 64 KiB, no NUL (kInvalid, kLimit). Never give it a
  // secret: the guest sees it. kTimeout: it began and did not end within the limits; kUnavailable:
  // cut, or no beginning (the guest has no agent there, is stopped, or is busy with an earlier
  // command); kLimit: more output than allowed; kInvalid: not the answer of an agent; kCancelled.
  // After an error the agent may still be at work; the next Run passes over what is left of it.
  Result<AgentAnswer> Run(std::string_view command, const AgentLimits& limits,
                          const std::function<Status(std::string_view)>& output,
                          const std::atomic<bool>* cancel = nullptr);

 private:
  Status Ask(std::string_view command, const std::string& token, const AgentLimits& limits,
             const Until& until);
  Status PassOver(const std::string& begin, uint64_t max_bytes, const Until& until);
  Result<AgentAnswer> ReadOutput(const std::string& mark, uint64_t max_output,
                                 const std::function<Status(std::string_view)>& output,
                                 const Until& until);

  UnixStream stream_;
};

}  // namespace bartizan::response
