// What a collection profile asks of the guest's operating system, through the agent on its serial
// port. Everything that comes back is what a machine that was broken into says of itself.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "bartizan/base/text.h"
#include "bartizan/response/guest_agent.h"
#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

constexpr Micros kConnectTime{5'000'000};
constexpr Micros kBeyond{6'000'000};  // the shell line ends by itself so much later
constexpr Micros kSlice{50'000};
constexpr size_t kTail = 256;  // holds the last line of a bounded command
constexpr size_t kPiece = 1U << 20U;

Status WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return FailErrno(put < 0 ? errno : EIO, "writing the output of a guest");
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  return {};
}

struct Item {
  std::string name;  // evidence: "collect/ps.txt"
  std::string line;  // for the guest's shell
  Micros time{};     // its limits
  uint64_t bytes = 0;
  bool base64 = false;
};

std::vector<Item> ItemsOf(const CollectionProfile& profile) {
  std::vector<Item> items;
  for (const CollectCommand& command : profile.commands) {
    items.push_back({.name = fmt::format("collect/{}.txt", command.name),
                     .line = BoundedCommand(profile, command),
                     .time = std::min(profile.time, command.time),
                     .bytes = std::min(profile.bytes, command.bytes)});
  }
  std::string files = BoundedFiles(profile);
  if (!files.empty()) {
    items.push_back({.name = "collect/files.tar",
                     .line = std::move(files),
                     .time = profile.time,
                     .bytes = profile.bytes / 2 * 3 + (8ULL << 20U),
                     .base64 = true});
  }
  return items;
}

// A file with a guest's output, and its last bytes.
class Capture {
 public:
  static Result<Capture> Create(const fs::path& path) {
    UniqueFd file(open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!file) return FailErrno(errno, fmt::format("making {}", path.string()));
    return Capture(std::move(file));
  }
  Status Add(std::string_view piece) {
    BARTIZAN_DO(WriteAll(file_.get(), piece));
    size_ += piece.size();
    tail_ += piece;
    if (tail_.size() > kTail) tail_.erase(0, tail_.size() - kTail);
    return {};
  }
  // Takes the last line off; its exit code, none where the line is missing.
  Result<std::optional<int>> Finish() {
    const BoundedOutput end = ParseBounded(tail_);
    size_ -= tail_.size() - end.text.size();
    if (ftruncate(file_.get(), static_cast<off_t>(size_)) != 0) {
      return FailErrno(errno, "cutting the output of a guest");
    }
    return end.exit;
  }
  uint64_t size() const { return size_; }
  int fd() const { return file_.get(); }

 private:
  explicit Capture(UniqueFd file) : file_(std::move(file)) {}
  UniqueFd file_;
  uint64_t size_ = 0;
  std::string tail_;
};

// Of a file of base 64 with line breaks, as far as it goes: the last bytes of what was cut may not
// be enough for one more. How many bytes came of it.
struct Decoded {
  uint64_t size = 0;
  bool cut = false;
};
Result<Decoded> Decode(int from, const fs::path& to) {
  const UniqueFd file(open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (!file) return FailErrno(errno, fmt::format("making {}", to.string()));
  std::string piece(kPiece, '\0'), rest;
  Decoded decoded;
  off_t at = 0;
  while (true) {
    const ssize_t got = pread(from, piece.data(), piece.size(), at);
    if (got < 0) return FailErrno(errno, "reading the output of a guest");
    at += got;
    for (const char c : std::string_view(piece).substr(0, static_cast<size_t>(got))) {
      if (c != '\n' && c != '\r') rest.push_back(c);
    }
    const size_t whole = rest.size() / 4 * 4;
    const auto bytes = Base64Decode(std::string_view(rest).substr(0, whole));
    if (!bytes) return Fail(Code::kInvalid, "what the guest sent is not base 64");
    BARTIZAN_DO(
        WriteAll(file.get(), {reinterpret_cast<const char*>(bytes->data()), bytes->size()}));
    decoded.size += bytes->size();
    rest.erase(0, whole);
    if (got > 0) continue;
    decoded.cut = !rest.empty();
    return decoded;
  }
}

class Collection {
 public:
  Collection(QemuWork& work, const CaseContext& context, const Until& until)
      : work_(work), context_(context), until_(until) {}

  Result<data::Json> Keep() {
    BARTIZAN_TRY(folder_, context_.Scratch());
    const CollectionProfile& profile = *work_.profile();
    BARTIZAN_TRY(auto agent,
                 GuestAgent::Connect(work_.config().agent, until_.AtMost(kConnectTime)));
    const Until all = until_.AtMost(profile.time);
    for (const Item& item : ItemsOf(profile)) {
      BARTIZAN_TRY(const bool there, context_.Has(item.name));
      if (there) continue;
      if (all.Left() == Micros(0)) {
        missing_.emplace_back(fmt::format("{}: the profile's time is over", item.name));
        continue;
      }
      Status kept = KeepOne(agent, item);
      if (kept) continue;
      // These are not of one command but of the way to the guest, or of this side.
      const Code code = kept.error().code;
      if (code != Code::kTimeout && code != Code::kLimit && code != Code::kInvalid) {
        return std::unexpected(std::move(kept).error());
      }
      missing_.emplace_back(fmt::format("{}: {}", item.name, kept.error().OneLine()));
    }
    return data::Json(data::JsonObject{{"kept", kept_}, {"missing", std::move(missing_)}});
  }

 private:
  Status KeepOne(GuestAgent& agent, const Item& item) {
    // A machine that stands still for a copy of its memory would not answer in time.
    std::shared_lock running(work_.stillness(), std::defer_lock);
    while (!running.try_lock_for(kSlice)) BARTIZAN_DO(until_.Check());
    const fs::path path = folder_ / "collect.out", decoded = folder_ / "collect.tar";
    BARTIZAN_TRY(Capture capture, Capture::Create(path));
    const Time began = context_.clock().Now();
    BARTIZAN_TRY(const AgentAnswer answer,
                 agent.Run(
                     item.line, {.time = item.time + kBeyond, .max_output = item.bytes + kTail},
                     [&](std::string_view piece) { return capture.Add(piece); }, until_.cancel()));
    BARTIZAN_TRY(const std::optional<int> code, capture.Finish());
    const BoundedOutput end{.text = {}, .exit = code.value_or(answer.exit_code)};
    bool cut = !code || capture.size() >= item.bytes;
    if (item.base64) {
      BARTIZAN_TRY(const Decoded archive, Decode(capture.fd(), decoded));
      cut = cut || archive.cut || end.timed_out();
      if (cut && archive.size == 0) {
        return Fail(Code::kTimeout, "it was ended before anything came");
      }
    }
    data::JsonObject detail{{"began", FormatIso(began, true)}, {"exit", *end.exit}};
    if (cut) detail["truncated"] = true;
    BARTIZAN_DO(context_.PutFile({.name = item.name,
                                  .step = "collect",
                                  .media_type = item.base64 ? "application/x-tar" : "text/plain",
                                  .source = "agent:" + work_.profile()->name,
                                  .detail = std::move(detail)},
                                 item.base64 ? decoded : path));
    ++kept_;
    if (cut && item.base64) {
      missing_.emplace_back(fmt::format(
          "{}: {}; what had come is kept", item.name,
          end.timed_out() ? "it took too long" : "its output does not end as it should"));
    }
    return {};
  }

  QemuWork& work_;
  const CaseContext& context_;
  const Until& until_;
  fs::path folder_;
  size_t kept_ = 0;
  data::JsonArray missing_;
};

}  // namespace

Result<data::Json> Collect(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                           const Until& until) {
  {
    std::shared_lock running(work.stillness(), std::defer_lock);
    while (!running.try_lock_for(kSlice)) BARTIZAN_DO(until.Check());
    BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
    BARTIZAN_TRY(const auto status, qmp->Query("query-status", until));
    if (!data::Bool(status, "running").value_or(false)) {
      return data::Json(data::JsonObject{{"missing", data::JsonArray{"the machine stands still"}}});
    }
  }
  return Collection(work, context, until).Keep();
}

}  // namespace bartizan::response
