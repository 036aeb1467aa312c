// The operations of linux-host that only gather.
#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/response/disk_image.h"
#include "bartizan/response/process_memory.h"
#include "bartizan/response/target_linux.h"
#include "bartizan/response/volatile.h"

namespace bartizan::response {
namespace {

using change::Context;
using change::Operation;
using change::Probe;
using data::Json;
using data::JsonArray;
using data::JsonObject;

Operation Make(Step step, std::string id, std::string title) {
  Operation operation{.id = std::move(id), .title = std::move(title)};
  operation.detail = JsonObject{{"step", StepName(step)}, {"evidence", true}};
  operation.after = {"quarantine/host"};
  // What was stored is not stored again (Missing below), the rest is gathered again.
  operation.probe = [](const Context&) -> Result<Probe> { return Probe::kNotDone; };
  return operation;
}

JsonArray Texts(const std::vector<std::string>& texts) {
  JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

Status Put(const CaseContext& context, Step step, const VolatileDocument& document) {
  const std::string name = fmt::format("{}/{}", StepName(step), document.name);
  BARTIZAN_TRY(const bool there, context.Has(name));
  if (there) return {};  // before a crash
  BARTIZAN_DO(context.Put({.name = name,
                           .step = std::string(StepName(step)),
                           .media_type = document.media_type,
                           .source = document.source,
                           .detail = {{"truncated", document.cut}}},
                          document.content));
  return {};
}

Operation CollectOperation(const LinuxWork& work, const LinuxUndo& undo, VolatilePart part,
                           const CaseContext& context) {
  Operation operation = Make(
      Step::kCollect, fmt::format("collect/{}", VolatilePartName(part)),
      fmt::format("keep the host's {}", ReplaceAll(std::string(VolatilePartName(part)), "-", " ")));
  operation.apply = [&work, undo, part, &context](const Context&) -> Result<Json> {
    BARTIZAN_TRY(const NetworkNamespace where, work.Where(undo));
    BARTIZAN_TRY(
        const VolatileResult result,
        CollectVolatile(part, where, {.cancel = context.cancel(), .clock = &context.clock()}));
    for (const VolatileDocument& document : result.documents) {
      BARTIZAN_DO(Put(context, Step::kCollect, document));
    }
    return Json(
        JsonObject{{"documents", result.documents.size()}, {"missing", Texts(result.missing)}});
  };
  return operation;
}

std::vector<std::string> MissingOf(const MemoryImage& image) {
  std::vector<std::string> missing;
  const int64_t pid = image.process.pid;
  if (!image.truncated.empty()) {
    missing.push_back(fmt::format("memory of process {}: {}", pid, image.truncated));
  }
  uint64_t bytes = 0;
  for (const MemoryImage::Part& part : image.parts) {
    for (const MemoryRange& range : part.missed) bytes += range.end - range.first;
  }
  if (bytes > 0) {
    missing.push_back(fmt::format("memory of process {}: {} bytes could not be read", pid, bytes));
  }
  return missing;
}

Result<Json> KeepMemory(const ProcessId& process, const CaseContext& context) {
  // An image whose index was lost in a crash stays; memory has changed since, so it gets a name of
  // its own.
  std::string name = fmt::format("memory/{}", process.pid);
  BARTIZAN_TRY(const bool image_there, context.Has(name + ".lime"));
  BARTIZAN_TRY(const bool index_there, context.Has(name + ".json"));
  if (image_there && index_there) return Json(JsonObject{{"stored", true}});
  if (image_there) name += "-again";
  BARTIZAN_TRY(const bool again_there, context.Has(name + ".lime"));
  if (again_there) return Json(JsonObject{{"stored", true}});

  BARTIZAN_TRY(const fs::path scratch, context.Scratch());
  const fs::path file = scratch / fmt::format("memory-{}", process.pid);
  // It is written and then stored; the rest stays free for the host.
  MemoryLimits limits{.cancel = context.cancel()};
  std::error_code unknown;
  const fs::space_info space = fs::space(scratch, unknown);
  if (!unknown) limits.bytes = std::min(limits.bytes, space.available / 3);
  auto image = DumpMemory(process, file, limits);
  if (!image && image.error().code == Code::kNotFound) {
    return Json(JsonObject{{"missing", Texts({image.error().OneLine()})}});
  }
  if (!image) return std::unexpected(std::move(image).error());
  const NewEvidence what{.name = name + ".lime",
                         .step = std::string(StepName(Step::kMemory)),
                         .media_type = "application/x-lime",
                         .source = fmt::format("/proc/{}/mem", process.pid),
                         .detail = {{"pid", process.pid}, {"start", process.start}}};
  BARTIZAN_TRY(const Evidence stored, context.PutFile(what, file));
  std::error_code ignored;
  fs::remove(file, ignored);
  if (stored.sha256 != image->sha256) {
    return Fail(Code::kIo, "the memory image was changed between writing and storing it");
  }
  BARTIZAN_DO(context.Put({.name = name + ".json",
                           .step = what.step,
                           .media_type = "application/json",
                           .source = fmt::format("/proc/{}/maps", process.pid)},
                          data::ToJson(image->ToJson())));
  return Json(JsonObject{{"bytes", image->Written()},
                         {"sha256", image->sha256},
                         {"missing", Texts(MissingOf(*image))}});
}

Result<Json> KeepDisk(const std::string& path, const std::string& name,
                      const CaseContext& context) {
  BARTIZAN_TRY(const bool there, context.Has(name));
  if (there) return Json(JsonObject{{"stored", true}});
  BARTIZAN_TRY(const fs::path scratch, context.Scratch());
  const fs::path file = scratch / fs::path(name).filename();
  BARTIZAN_TRY(const DiskImage image, CopyImage(path, file, {.cancel = context.cancel()}));
  BARTIZAN_TRY(const Evidence stored, context.PutFile({.name = name,
                                                       .step = std::string(StepName(Step::kDisks)),
                                                       .media_type = "application/octet-stream",
                                                       .source = image.source,
                                                       .detail = image.ToJson()},
                                                      file));
  std::error_code ignored;
  fs::remove(file, ignored);
  if (stored.sha256 != image.sha256) {
    return Fail(Code::kIo, "the image was changed between copying and storing it");
  }
  JsonObject result = image.ToJson();
  if (image.changed) {
    result["missing"] = Texts({fmt::format("{} was written to while it was copied", image.source)});
  }
  return Json(std::move(result));
}

}  // namespace

std::string DiskName(const std::string& path, size_t index) {
  constexpr std::string_view kLetters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
  std::string name = fs::path(path).filename().string();
  for (char& letter : name) {
    if (kLetters.find(letter) == std::string_view::npos) letter = '_';
  }
  return fmt::format("{}-{}", index, name.substr(0, 64));
}

std::vector<Operation> LinuxEvidence(const LinuxWork& work, const LinuxUndo& undo,
                                     const std::set<Step>& steps, const CaseContext& context) {
  std::vector<Operation> operations;
  if (steps.contains(Step::kCollect)) {
    for (const VolatilePart part : kVolatileParts) {
      operations.push_back(CollectOperation(work, undo, part, context));
    }
  }
  std::vector<std::string> frozen = {"quarantine/host", "freeze/processes"};
  for (size_t i = 0; i < undo.groups.size(); ++i)
    frozen.push_back(fmt::format("freeze/group-{}", i));
  if (steps.contains(Step::kMemory)) {
    for (const ProcessId& process : undo.memory) {
      Operation operation = Make(Step::kMemory, fmt::format("memory/{}", process.pid),
                                 fmt::format("keep the memory of process {}", process.pid));
      operation.after = frozen;
      operation.apply = [process, &context](const Context&) {
        return KeepMemory(process, context);
      };
      operations.push_back(std::move(operation));
    }
  }
  if (steps.contains(Step::kDisks)) {
    for (size_t i = 0; i < work.config.disks.size(); ++i) {
      const std::string& path = work.config.disks[i];
      const std::string name = DiskName(path, i);
      Operation operation = Make(Step::kDisks, "disks/" + name, "keep a copy of " + path);
      operation.after = frozen;
      operation.apply = [path, name, &context](const Context&) {
        return KeepDisk(path, fmt::format("disks/{}.img", name), context);
      };
      operations.push_back(std::move(operation));
    }
  }
  return operations;
}

}  // namespace bartizan::response
