#include "bartizan/response/proc_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "bartizan/base/text.h"
#include "bartizan/process/local_program.h"
#include "bartizan/response/proc_text.h"

namespace bartizan::response {
namespace {

std::unexpected<Error> FailProc(int error, const std::string& what) {
  return FailErrno(error == ESRCH ? ENOENT : error, what);
}

}  // namespace

Result<std::string> ReadProc(const std::string& path, size_t most, bool* cut) {
  const UniqueFd fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!fd) return FailProc(errno, "opening " + path);
  if (cut != nullptr) *cut = false;
  std::string text;
  char piece[8192];
  for (;;) {
    const ssize_t n = read(fd.get(), piece, sizeof piece);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return FailProc(errno, "reading " + path);
    if (n == 0) return text;
    text.append(piece, static_cast<size_t>(n));
    if (text.size() <= most) continue;
    if (cut == nullptr) return Fail(Code::kLimit, fmt::format("{} has over {} bytes", path, most));
    *cut = true;
    text.resize(most);
    return text;
  }
}

Status WriteProc(const std::string& path, std::string_view text) {
  const UniqueFd fd(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!fd) return FailErrno(errno, "opening " + path);
  if (write(fd.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    return FailErrno(errno, "writing " + path);
  }
  return {};
}

Result<std::string> ReadProcLink(const std::string& path) {
  std::string target(4096, '\0');
  const ssize_t n = readlink(path.c_str(), target.data(), target.size());
  if (n < 0) return FailProc(errno, "reading the link " + path);
  target.resize(static_cast<size_t>(n));
  return target;
}

Result<std::vector<int64_t>> ListPids() {
  std::error_code error;
  std::vector<int64_t> pids;
  for (fs::directory_iterator entry("/proc", error), end; !error && entry != end;
       entry.increment(error)) {
    const auto pid = ParseInt(entry->path().filename().native());
    if (pid && *pid > 0) pids.push_back(*pid);
  }
  if (error) return Fail(Code::kIo, "listing /proc: " + error.message());
  std::ranges::sort(pids);
  return pids;
}

Result<std::string> OutputOf(const NetworkNamespace& where, std::vector<std::string> argv,
                             size_t most, Micros time, bool* cut) {
  process::Spec spec{.argv = argv, .environment = process::CurrentEnvironment(), .timeout = time};
  spec.kill_grace = std::chrono::milliseconds(200);
  spec.environment["PATH"] += ":/usr/sbin:/usr/bin:/sbin:/bin";
  spec.environment["LC_ALL"] = "C";
  std::string out, said;
  std::atomic<bool> full = false;
  spec.cancel = &full;
  spec.on_output = [&](process::Stream stream, std::string_view piece) {
    std::string& to = stream == process::Stream::kOut ? out : said;
    const size_t room = (stream == process::Stream::kOut ? most : 1000) - to.size();
    if (stream == process::Stream::kOut && piece.size() > room) full = true;
    to += piece.substr(0, room);
  };
  Result<process::Outcome> outcome = Fail(Code::kInternal, "the program was not started");
  BARTIZAN_DO(where.Run([&]() -> Status {
    outcome = process::Run(spec);
    return {};
  }));
  if (!outcome && outcome.error().code == Code::kNotFound) {
    return Fail(Code::kUnavailable, fmt::format("the program {} is not installed", argv[0]));
  }
  if (!outcome) return std::unexpected(std::move(outcome).error());
  *cut = full;
  if (full || outcome->ok()) return out;
  return Fail(outcome->end == process::Outcome::kTimedOut ? Code::kTimeout : Code::kFailed,
              fmt::format("{} {}: {}", argv[0], outcome->Describe(),
                          EscapeBytes(Ellipsize(ScrubUtf8(Trim(said)), 200))));
}

}  // namespace bartizan::response
