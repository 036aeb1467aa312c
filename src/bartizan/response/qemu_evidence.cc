// The picture and the text of the console; and how all evidence of a virtual machine is planned.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "bartizan/base/text.h"
#include "bartizan/response/target_qemu.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;

constexpr Micros kScreenTime{30'000'000};
constexpr Micros kDayTime{86'400'000'000};
constexpr uint64_t kMostPicture = 256ULL << 20U;

// PC text mode: characters and their attributes from here on, what was scrolled away included.
constexpr unsigned kTextMemory = 0xb8000, kTextBytes = 0x8000;
// The BIOS keeps the video mode there, one byte, and the number of columns behind it.
constexpr unsigned kVideoMode = 0x449;

data::Json Missing(const std::string& what) {
  return data::JsonObject{{"missing", data::JsonArray{data::Json(what)}}};
}

Result<std::string> ReadAll(int fd) {
  struct stat info{};
  if (fstat(fd, &info) != 0) return FailErrno(errno, "reading the picture");
  if (static_cast<uint64_t>(info.st_size) > kMostPicture) {
    return Fail(Code::kLimit, "the picture of the screen is too large");
  }
  std::string content(static_cast<size_t>(info.st_size), '\0');
  size_t done = 0;
  while (done < content.size()) {
    const ssize_t got =
        pread(fd, content.data() + done, content.size() - done, static_cast<off_t>(done));
    if (got <= 0) return FailErrno(got < 0 ? errno : EIO, "reading the picture");
    done += static_cast<size_t>(got);
  }
  return content;
}

// The picture in the form that QEMU was asked for; "" is its old one (PPM).
Result<std::string> Picture(Qmp& qmp, std::string_view format, const Until& until) {
  const UniqueFd memory(memfd_create("bartizan-screen", MFD_CLOEXEC));
  if (!memory) return FailErrno(errno, "making a file in memory");
  // QEMU opens it for writing alone, and gets what was opened exactly so.
  const UniqueFd writing(
      open(fmt::format("/proc/self/fd/{}", memory.get()).c_str(), O_WRONLY | O_CLOEXEC));
  if (!writing) return FailErrno(errno, "opening a file in memory");
  BARTIZAN_TRY(const PassedFile file, PassedFile::Pass(qmp, writing.get(), until));
  data::JsonObject arguments{{"filename", file.path()}};
  if (!format.empty()) arguments["format"] = format;
  BARTIZAN_DO(qmp.Execute("screendump", std::move(arguments), QmpEffect::kReads, until));
  return ReadAll(memory.get());
}

Result<data::Json> KeepScreen(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                              const Until& until) {
  BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
  std::string_view form = "png";
  auto picture = Picture(*qmp, form, until);
  if (!picture && picture.error().message.find("'format'") != std::string::npos) {
    form = "ppm";  // QEMU before 7.1
    picture = Picture(*qmp, "", until);
  }
  if (!picture && picture.error().code == Code::kFailed) {
    return Missing(picture.error().OneLine());
  }
  if (!picture) return std::unexpected(std::move(picture).error());
  if (!picture->starts_with(form == "png" ? "\x89PNG\r\n" : "P6\n")) {
    return Fail(Code::kInvalid, "what QEMU wrote is no picture");
  }
  BARTIZAN_TRY(const Evidence kept,
               context.Put({.name = fmt::format("screen.{}", form),
                            .step = "screen",
                            .media_type = form == "png" ? "image/png" : "image/x-portable-pixmap",
                            .source = "qmp:screendump",
                            .detail = {}},
                           *picture));
  return data::Json(data::JsonObject{{"sha256", kept.sha256}, {"size", kept.size}});
}

Result<std::optional<std::string>> ReadPhysical(Qmp& qmp, unsigned address, unsigned count,
                                                const Until& until) {
  BARTIZAN_TRY(const std::string dump,
               Human(qmp, fmt::format("xp /{}bx {:#x}", count, address), until));
  return ParseBytes(dump, count);
}

// Rows as people read them; runs of empty rows become one.
std::string RenderText(std::string_view memory, size_t columns) {
  std::string text;
  bool empty_before = true;
  for (size_t row = 0; (row + columns) * 2 <= memory.size(); row += columns) {
    std::string line;
    for (size_t column = 0; column < columns; ++column) {
      const char c = memory[(row + column) * 2];
      line.push_back(c >= ' ' && c <= '~' ? c : c == '\0' ? ' ' : '?');
    }
    line.resize(line.find_last_not_of(' ') + 1);
    if (line.empty() && empty_before) continue;
    empty_before = line.empty();
    text += line + "\n";
  }
  return text;
}

Result<data::Json> KeepConsole(QemuWork& work, const QemuUndo& undo, const CaseContext& context,
                               const Until& until) {
  BARTIZAN_TRY(const auto qmp, work.Monitor(until, &undo));
  BARTIZAN_TRY(const auto mode, ReadPhysical(*qmp, kVideoMode, 3, until));
  const auto at = [&](size_t index) { return static_cast<unsigned char>((*mode)[index]); };
  if (!mode || at(0) > 3 || (at(1) != 40 && at(1) != 80) || at(2) != 0) {
    return Missing("the machine has no screen in text mode");
  }
  BARTIZAN_TRY(const auto memory, ReadPhysical(*qmp, kTextMemory, kTextBytes, until));
  if (!memory) return Missing("QEMU did not show the memory of the screen");
  const NewEvidence raw{.name = "console.vga",
                        .step = "console",
                        .media_type = "application/octet-stream",
                        .source = fmt::format("hmp:xp /{}bx {:#x}", kTextBytes, kTextMemory),
                        .detail = {}};
  BARTIZAN_TRY(auto kept_before, context.Has(raw.name));
  if (!kept_before) BARTIZAN_DO(context.Put(raw, *memory));
  BARTIZAN_TRY(const Evidence kept, context.Put({.name = "console.txt",
                                                 .step = "console",
                                                 .media_type = "text/plain",
                                                 .source = raw.source,
                                                 .detail = {{"columns", at(1)}}},
                                                RenderText(*memory, at(1))));
  return data::Json(data::JsonObject{{"sha256", kept.sha256}, {"size", kept.size}});
}

// `name`: the evidence that is there once it is done; "" where the operation itself looks.
Operation MakeEvidence(Step step, std::string title, std::string name, const CaseContext& context) {
  Operation operation{.id = std::string(StepName(step)), .title = std::move(title)};
  operation.detail = data::JsonObject{{"step", StepName(step)}, {"evidence", true}};
  operation.probe = [name = std::move(name), &context](const Context& attempt) -> Result<Probe> {
    if (!attempt.interrupted || name.empty()) return Probe::kNotDone;
    BARTIZAN_TRY(const bool there, context.Has(name));
    return there ? Probe::kDone : Probe::kNotDone;
  };
  return operation;
}

}  // namespace

std::string EvidencePart(std::string_view text) {
  std::string part;
  for (const char c : text) {
    const bool fine = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      c == '-' || c == '_' || c == '.';
    if (fine) part.push_back(c);
  }
  return part.find_first_not_of('.') == std::string::npos ? "disk" : part.substr(0, 100);
}

std::vector<Operation> QemuEvidence(QemuWork& work, const QemuUndo& undo,
                                    const std::set<Step>& steps, const CaseContext& context) {
  std::vector<Operation> operations;
  const std::vector<std::string> frozen = steps.contains(Step::kFreeze)
                                              ? std::vector<std::string>{"freeze"}
                                              : std::vector<std::string>{};
  if (steps.contains(Step::kScreen)) {
    auto& screen = operations.emplace_back(
        MakeEvidence(Step::kScreen, "keep the picture of the screen", "screen.png", context));
    screen.apply = [&work, undo, &context](const Context& attempt) {
      return KeepScreen(work, undo, context, Within(attempt, kScreenTime));
    };
  }
  if (steps.contains(Step::kConsole)) {
    auto& console = operations.emplace_back(
        MakeEvidence(Step::kConsole, "keep the text of the screen", "console.txt", context));
    console.apply = [&work, undo, &context](const Context& attempt) {
      return KeepConsole(work, undo, context, Within(attempt, kScreenTime));
    };
  }
  if (steps.contains(Step::kMemory)) {
    auto& memory = operations.emplace_back(
        MakeEvidence(Step::kMemory, "keep the memory", "memory.elf", context));
    memory.needs = frozen;
    memory.apply = [&work, undo, &context](const Context& attempt) {
      return KeepMemory(work, undo, context, Within(attempt, kDayTime));
    };
  }
  if (steps.contains(Step::kDisks) && !undo.disks.empty()) {
    auto& disks =
        operations.emplace_back(MakeEvidence(Step::kDisks, "copy the disks", "", context));
    for (const auto& disk : undo.disks) disks.title += " " + disk.node;
    disks.apply = [&work, undo, &context](const Context& attempt) {
      return KeepDisks(work, undo, context, Within(attempt, kDayTime));
    };
  }
  if (steps.contains(Step::kCollect) && work.profile()) {
    auto& collect = operations.emplace_back(
        MakeEvidence(Step::kCollect, "collect " + work.profile()->name, "", context));
    collect.needs = frozen;
    collect.apply = [&work, undo, &context](const Context& attempt) {
      return Collect(work, undo, context, Within(attempt, kDayTime));
    };
  }
  return operations;
}

}  // namespace bartizan::response
