#include "bartizan/response/process_memory.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "bartizan/crypto/hash.h"
#include "bartizan/response/page_map.h"

namespace bartizan::response {
namespace {

using Steady = std::chrono::steady_clock;

constexpr uint64_t kPiece = 1U << 20U;
constexpr size_t kMostMissed = 1000;  // ranges that are named, of one mapping

// Written to the file and hashed on the way.
class Output {
 public:
  static Result<Output> Create(const fs::path& path) {
    UniqueFd fd(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (!fd) return FailErrno(errno, "creating " + path.string());
    return Output(std::move(fd));
  }
  Status Write(std::string_view bytes) {
    hash_.Update(bytes);
    size_ += bytes.size();
    while (!bytes.empty()) {
      const ssize_t n = write(fd_.get(), bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) return FailErrno(errno, "writing a memory image");
      bytes.remove_prefix(static_cast<size_t>(n));
    }
    return {};
  }
  uint64_t size() const { return size_; }
  std::string Sha256() { return hash_.FinishHex(); }

 private:
  explicit Output(UniqueFd fd) : fd_(std::move(fd)) {}
  UniqueFd fd_;
  crypto::Sha256 hash_;
  uint64_t size_ = 0;
};

void AppendLittleEndian(std::string& text, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    text += static_cast<char>(value >> (8U * static_cast<unsigned>(i)));
}

std::string RecordHeader(uint64_t first, uint64_t size) {
  std::string header;
  AppendLittleEndian(header, 0x4C694D45, 4);
  AppendLittleEndian(header, 1, 4);
  AppendLittleEndian(header, first, 8);
  AppendLittleEndian(header, first + size - 1, 8);
  AppendLittleEndian(header, 0, 8);
  return header;
}

class Dump {
 public:
  Dump(UniqueFd memory, PageMap pages, Output output, const MemoryLimits& limits)
      : memory_(std::move(memory)),
        pages_(std::move(pages)),
        output_(std::move(output)),
        limits_(limits),
        deadline_(Steady::now() + limits.time),
        buffer_(kPiece, '\0') {}

  Status Run(std::vector<Mapping> mappings, MemoryImage& image) {
    for (Mapping& mapping : mappings) {
      MemoryImage::Part& part = image.parts.emplace_back();
      part.mapping = std::move(mapping);
      part.skipped = truncated_.empty() ? WhySkipped(part.mapping) : truncated_;
      if (part.skipped.empty()) BARTIZAN_DO(Copy(part));
    }
    image.truncated = truncated_;
    image.size = output_.size();
    image.sha256 = output_.Sha256();
    return {};
  }

 private:
  static std::string WhySkipped(const Mapping& mapping) {
    // Pages of the kernel, the same for all processes or of devices.
    for (const char* name : {"[vvar]", "[vvar_vclock]", "[vsyscall]"}) {
      if (mapping.path == name) return "belongs to the kernel";
    }
    return {};
  }

  // True when no more may be written, and why.
  Result<bool> IsOver() {
    if (limits_.cancel != nullptr && *limits_.cancel) return Fail(Code::kCancelled, "cancelled");
    if (!truncated_.empty()) return true;
    if (Steady::now() > deadline_) truncated_ = "the time limit is over";
    if (output_.size() + 32 + kPiece > limits_.bytes) truncated_ = "the size limit is reached";
    return !truncated_.empty();
  }

  Status Copy(MemoryImage::Part& part) {
    uint64_t at = part.mapping.first;
    while (at < part.mapping.end) {
      BARTIZAN_TRY(const bool over, IsOver());
      if (over) {
        Miss(part, at, part.mapping.end, truncated_);
        return {};
      }
      const auto walked = pages_.Walk(at, part.mapping.end);
      if (!walked) return CopyRun(part, at, part.mapping.end);  // everything is tried
      uint64_t copied = 0;
      for (const auto& [first, end] : walked->there) {
        BARTIZAN_DO(CopyRun(part, first, end));
        copied += end - first;
      }
      part.absent += walked->end - at - copied;
      at = walked->end;
    }
    return {};
  }

  Status CopyRun(MemoryImage::Part& part, uint64_t at, uint64_t end) {
    while (at < end) {
      BARTIZAN_TRY(const bool over, IsOver());
      if (over) {
        Miss(part, at, end, truncated_);
        return {};
      }
      const uint64_t wanted = std::min(kPiece, end - at);
      const ssize_t n = pread64(memory_.get(), buffer_.data(), wanted, static_cast<off64_t>(at));
      if (n > 0) {
        const auto size = static_cast<uint64_t>(n);
        BARTIZAN_DO(output_.Write(RecordHeader(at, size)));
        BARTIZAN_DO(output_.Write(std::string_view(buffer_).substr(0, size)));
        part.written += size;
        at += size;
        continue;
      }
      if (n < 0 && errno == EINTR) continue;
      // The page behind it may be readable again.
      const uint64_t next = std::min(end, at + PageSize());
      Miss(part, at, next, n == 0 ? "the process has no memory any more" : strerror(errno));
      at = n == 0 ? end : next;
    }
    return {};
  }

  static void Miss(MemoryImage::Part& part, uint64_t first, uint64_t end, std::string why) {
    if (first >= end) return;
    if (!part.missed.empty() && part.missed.back().end == first && part.missed.back().why == why) {
      part.missed.back().end = end;
    } else if (part.missed.size() < kMostMissed) {
      part.missed.push_back({first, end, std::move(why)});
    } else {
      part.missed.back().end = end;
      part.missed.back().why = "this and more ranges could not be read";
    }
  }

  UniqueFd memory_;
  PageMap pages_;
  Output output_;
  const MemoryLimits& limits_;
  Steady::time_point deadline_;
  std::string buffer_;
  std::string truncated_;
};

Result<std::string> ReadMaps(int64_t pid) {
  auto maps = ReadFile(fmt::format("/proc/{}/maps", pid), 64ULL << 20U);
  if (!maps) return std::unexpected(std::move(maps).error().With("memory of a process"));
  return maps;
}

std::string Hex(uint64_t value) {
  return fmt::format("0x{:x}", value);
}

}  // namespace

uint64_t MemoryImage::Written() const {
  uint64_t written = 0;
  for (const Part& part : parts) written += part.written;
  return written;
}

data::JsonObject MemoryImage::ToJson() const {
  data::JsonArray mappings, missed;
  for (const Part& part : parts) {
    data::JsonObject one = {{"first", Hex(part.mapping.first)},
                            {"end", Hex(part.mapping.end)},
                            {"permissions", EscapeBytes(part.mapping.permissions)},
                            {"path", EscapeBytes(part.mapping.path)},
                            {"written", part.written},
                            {"absent", part.absent}};
    if (!part.skipped.empty()) one["skipped"] = part.skipped;
    mappings.emplace_back(std::move(one));
    for (const MemoryRange& range : part.missed) {
      missed.emplace_back(data::JsonObject{
          {"first", Hex(range.first)}, {"end", Hex(range.end)}, {"why", range.why}});
    }
  }
  return {{"schema", "bartizan.respond.memory/1"},
          {"process", data::JsonObject{{"pid", process.pid}, {"start", process.start}}},
          {"sha256", sha256},
          {"size", size},
          {"truncated", truncated},
          {"mappings", std::move(mappings)},
          {"missed", std::move(missed)}};
}

Result<MemoryImage> DumpMemory(const ProcessId& process, const fs::path& file,
                               const MemoryLimits& limits) {
  const std::string folder = fmt::format("/proc/{}", process.pid);
  UniqueFd memory(open((folder + "/mem").c_str(), O_RDONLY | O_CLOEXEC));
  if (!memory && errno != ENOENT) return FailErrno(errno, "opening " + folder + "/mem");
  // Opened first: these descriptors stay with the process that had the number at that moment.
  PageMap pages(process.pid);
  BARTIZAN_TRY(const std::string maps, ReadMaps(process.pid));
  const auto now = FindProcess(process.pid);
  if (!memory || !now || *now != process) {
    return Fail(Code::kNotFound, fmt::format("process {} has ended", process.pid));
  }
  BARTIZAN_TRY(auto mappings, ParseMaps(maps));
  BARTIZAN_TRY(Output output, Output::Create(file));
  MemoryImage image{.process = process};
  Dump dump(std::move(memory), std::move(pages), std::move(output), limits);
  BARTIZAN_DO(dump.Run(std::move(mappings), image));
  return image;
}

}  // namespace bartizan::response
