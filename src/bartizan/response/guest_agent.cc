#include "bartizan/response/guest_agent.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::response {
namespace {

constexpr size_t kMaxCommand = 64U << 10U;
// A terminal takes lines of less than 4,096 bytes.
constexpr size_t kPart = 3072;
constexpr size_t kMaxExitLine = 16;

std::string NewToken() {
  std::array<uint8_t, 16> random{};
  crypto::RandomBytes(random);
  return HexEncode(random);
}

Status CheckCommand(std::string_view command) {
  if (command.empty() || command.find('\0') != std::string_view::npos) {
    return Fail(Code::kInvalid, "a command for the guest is empty or has a NUL in it");
  }
  if (command.size() > kMaxCommand) {
    return Fail(Code::kLimit, fmt::format("a command for the guest has {} bytes, at most {} go",
                                          command.size(), kMaxCommand));
  }
  return {};
}

// How many bytes at the end of `text` may be the beginning of `mark`.
size_t BegunMark(std::string_view text, std::string_view mark) {
  for (size_t size = std::min(text.size(), mark.size() - 1); size > 0; --size) {
    if (text.ends_with(mark.substr(0, size))) return size;
  }
  return 0;
}

}  // namespace

Result<GuestAgent> GuestAgent::Connect(const fs::path& socket, const Until& until) {
  BARTIZAN_TRY(auto stream, UnixStream::Connect(socket, until));
  return GuestAgent(std::move(stream));
}

Result<AgentAnswer> GuestAgent::Run(std::string_view command, const AgentLimits& limits,
                                    const std::function<Status(std::string_view)>& output,
                                    const std::atomic<bool>* cancel) {
  BARTIZAN_DO(CheckCommand(command));
  const std::string token = NewToken();
  const Until until(limits.time + limits.grace, cancel);
  BARTIZAN_DO(Ask(command, token, limits, until));
  BARTIZAN_DO(PassOver("\n" + token + " BEGIN\n", limits.max_output, until));
  return ReadOutput("\n" + token + " EXIT ", limits.max_output, output, until);
}

Status GuestAgent::Ask(std::string_view command, const std::string& token,
                       const AgentLimits& limits, const Until& until) {
  const int64_t seconds = std::max<int64_t>(1, limits.time.count() / 1'000'000);
  const std::string encoded = Base64Encode(Bytes(command));
  std::string_view rest = encoded;
  while (rest.size() > kPart) {
    BARTIZAN_DO(stream_.Send(fmt::format("ADD {} {}\n", token, rest.substr(0, kPart)), until));
    BARTIZAN_DO(PassOver("\n" + token + " ADDED\n", limits.max_output, until));
    rest.remove_prefix(kPart);
  }
  return stream_.Send(fmt::format("RUN {} {} {}\n", token, seconds, rest), until);
}

Status GuestAgent::PassOver(const std::string& begin, uint64_t max_bytes, const Until& until) {
  std::string& buffer = stream_.buffered();
  uint64_t passed = 0;
  while (true) {
    const size_t at = buffer.find(begin);
    if (at != std::string::npos) {
      buffer.erase(0, at + begin.size());
      return {};
    }
    const size_t done = buffer.size() - BegunMark(buffer, begin);
    passed += done;
    buffer.erase(0, done);
    if (passed > max_bytes) {
      return Fail(Code::kLimit, fmt::format("the guest sent {} bytes and no answer", passed));
    }
    auto more = stream_.Receive(until);
    if (!more && more.error().code == Code::kTimeout) {
      return Fail(Code::kUnavailable, "the guest's agent does not answer");
    }
    if (!more) {
      return std::unexpected(
          std::move(more).error().With("waiting for the guest's agent to begin"));
    }
  }
}

Result<AgentAnswer> GuestAgent::ReadOutput(const std::string& mark, uint64_t max_output,
                                           const std::function<Status(std::string_view)>& output,
                                           const Until& until) {
  std::string& buffer = stream_.buffered();
  AgentAnswer answer;
  while (true) {
    const size_t at = buffer.find(mark);
    const size_t known = at == std::string::npos ? buffer.size() - BegunMark(buffer, mark) : at;
    answer.bytes += known;
    if (answer.bytes > max_output) {
      return Fail(Code::kLimit,
                  fmt::format("the command's output has more than {} bytes", max_output));
    }
    if (known > 0) BARTIZAN_DO(output(std::string_view(buffer).substr(0, known)));
    buffer.erase(0, known);
    if (at != std::string::npos) break;
    if (auto more = stream_.Receive(until); !more) {
      return std::unexpected(std::move(more).error().With(
          fmt::format("the output of a guest's command, after {} bytes", answer.bytes)));
    }
  }
  buffer.erase(0, mark.size());
  BARTIZAN_TRY(const auto number, stream_.ReadLine(kMaxExitLine, until));
  const auto code = ParseInt(number);
  if (!code || *code < 0 || *code > 255) {
    return Fail(Code::kInvalid, "the guest's agent ended with no exit code: " +
                                    Ellipsize(ScrubUtf8(number), kMaxExitLine));
  }
  answer.exit_code = static_cast<int>(*code);
  return answer;
}

}  // namespace bartizan::response
