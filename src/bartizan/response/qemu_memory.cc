// A copy of a machine's memory, as an ELF file. QEMU writes it into a pipe: where this process dies
// or is told to stop, the pipe breaks, QEMU gives up and the machine goes on; and nothing depends
// on which folders QEMU may write to.
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

constexpr std::string_view kName = "memory.elf";
constexpr std::string_view kPipeName = "bartizan-memory";
constexpr int kPipeBytes = 1 << 20;
constexpr size_t kPiece = 1U << 20U;
constexpr Micros kSlice{50'000};
constexpr Micros kPause{2'000};
constexpr Micros kCommandTime{30'000'000};
// Headers, video memory and firmware come on top of the machine's memory.
constexpr uint64_t kBeside = 4ULL << 30U;

struct Pipe {
  UniqueFd reading, writing;
};
Result<Pipe> MakePipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return FailErrno(errno, "making a pipe");
  Pipe pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
  (void)fcntl(pipe.writing.get(), F_SETPIPE_SZ, kPipeBytes);  // smaller is only slower
  return pipe;
}

Status WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return FailErrno(put < 0 ? errno : EIO, "writing a copy of the memory");
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  return {};
}

// Until the other side closes it; the number of bytes.
Result<uint64_t> Drain(int from, int to, uint64_t most, const Until& until) {
  std::string piece(kPiece, '\0');
  uint64_t total = 0;
  while (true) {
    BARTIZAN_DO(until.Check());
    pollfd waiting{from, POLLIN, 0};
    if (poll(&waiting, 1, static_cast<int>(kSlice.count() / 1000)) <= 0) continue;
    const ssize_t got = read(from, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FailErrno(errno, "reading a copy of the memory");
    if (got == 0) return total;
    total += static_cast<uint64_t>(got);
    if (total > most) {
      return Fail(Code::kLimit,
                  fmt::format("the copy of the memory is larger than {} bytes", most));
    }
    BARTIZAN_DO(WriteAll(to, std::string_view(piece).substr(0, static_cast<size_t>(got))));
  }
}

Result<uint64_t> MostBytes(Qmp& qmp, const Until& until) {
  BARTIZAN_TRY(const auto summary, qmp.Query("query-memory-size-summary", until));
  const int64_t base = data::Int(summary, "base-memory").value_or(0);
  const int64_t more = data::Int(summary, "plugged-memory").value_or(0);
  if (base <= 0 || more < 0)
    return Fail(Code::kInvalid, "QEMU does not say how much memory there is");
  return static_cast<uint64_t>(base) + static_cast<uint64_t>(more) + kBeside;
}

Status AwaitEnd(Qmp& qmp, uint64_t bytes, const Until& until) {
  while (true) {
    BARTIZAN_TRY(const auto dump, qmp.Query("query-dump", until));
    const std::string status = data::Str(dump, "status");
    if (status == "active") {
      BARTIZAN_DO(until.Check());
      std::this_thread::sleep_for(kPause);
      continue;
    }
    const auto total = data::Int(dump, "total");
    if (status == "completed" && total && *total > 0 && bytes >= static_cast<uint64_t>(*total)) {
      return {};
    }
    return Fail(Code::kFailed,
                fmt::format("the copy of the memory ended as \"{}\" after {} of {} bytes", status,
                            bytes, total.value_or(0)));
  }
}

// Two copies at once QEMU refuses; one that a dead process began breaks soon.
Status AwaitTurn(Qmp& qmp, const Until& until) {
  while (true) {
    BARTIZAN_TRY(const auto dump, qmp.Query("query-dump", until));
    if (data::Str(dump, "status") != "active") return {};
    BARTIZAN_DO(until.Check());
    std::this_thread::sleep_for(kPause);
  }
}

// What QEMU wrote; the pipe is gone when this returns, and a copy that goes on breaks.
Result<uint64_t> Transfer(Qmp& qmp, int file, uint64_t most, const Until& until) {
  BARTIZAN_TRY(Pipe pipe, MakePipe());
  BARTIZAN_DO(
      qmp.Execute("getfd", {{"fdname", kPipeName}}, QmpEffect::kReads, until, pipe.writing.get()));
  pipe.writing.Reset();
  BARTIZAN_DO(qmp.Execute(
      "dump-guest-memory",
      {{"paging", false}, {"protocol", fmt::format("fd:{}", kPipeName)}, {"detach", true}},
      QmpEffect::kReads, until));
  return Drain(pipe.reading.get(), file, most, until);
}

Status Dump(Qmp& qmp, const fs::path& path, const Until& until) {
  BARTIZAN_TRY(const uint64_t most, MostBytes(qmp, until));
  const UniqueFd file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!file) return FailErrno(errno, fmt::format("making {}", path.string()));
  const auto bytes = Transfer(qmp, file.get(), most, until);
  if (bytes) return AwaitEnd(qmp, *bytes, until);
  // Also when cancelled: QEMU drops what it was passed, and the machine goes on before this
  // returns.
  const Until soon(kCommandTime);
  (void)qmp.Execute("closefd", {{"fdname", kPipeName}}, QmpEffect::kReads, soon);
  (void)AwaitTurn(qmp, soon);
  return std::unexpected(bytes.error());
}

}  // namespace

Result<data::Json> KeepMemory(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                              const Until& until) {
  BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
  BARTIZAN_TRY(const fs::path folder, context.Scratch());
  const fs::path path = folder / kName;
  Time began, ended;
  {
    std::unique_lock still(work.stillness(), std::defer_lock);
    while (!still.try_lock_for(kSlice)) BARTIZAN_DO(until.Check());
    BARTIZAN_DO(AwaitTurn(*qmp, until.AtMost(kCommandTime)));
    began = context.clock().Now();
    BARTIZAN_DO(Dump(*qmp, path, until));
    ended = context.clock().Now();
  }
  BARTIZAN_TRY(const Evidence kept, context.PutFile({.name = std::string(kName),
                                                     .step = "memory",
                                                     .media_type = "application/x-elf",
                                                     .source = "qmp:dump-guest-memory",
                                                     .detail = {{"began", FormatIso(began, true)},
                                                                {"ended", FormatIso(ended, true)}}},
                                                    path));
  std::error_code ignored;
  fs::remove(path, ignored);
  return data::Json(data::JsonObject{
      {"sha256", kept.sha256}, {"size", kept.size}, {"stood_still_us", (ended - began).count()}});
}

}  // namespace bartizan::response
