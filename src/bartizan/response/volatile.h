#pragma once
// What is lost when a host is switched off, or changes by itself, read straight from the kernel
// (no `ps`, no `lsof`: a rootkit that replaced these is not asked) and, where only a program knows
// it, from programs with limits. Everything that comes back is hostile: texts are escaped without
// loss (EscapeBytes of proc_text.h: every backslash starts \xHH).
//
// Each part is a document of its own. A part that fails says so in its "missing", and the others go
// on; a part of which nothing could be had is an error.
#include <atomic>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"
#include "bartizan/response/netns.h"

namespace bartizan::response {

enum class VolatilePart {
  kSockets,    // with the processes that hold them
  kProcesses,  // of the namespace, or of the host where none is named
  kNetwork,    // addresses, routes, neighbours, tracked flows, firewall rules
  kSystem,     // clock, boot, kernel, modules, mounts
  kLogins,     // who is in, who was: raw files and their reading
  kKernelLog,
  kJournal,
  kFiles,  // what is started by itself: cron, ld.so.preload, units, keys
};
inline constexpr VolatilePart kVolatileParts[] = {
    VolatilePart::kSockets, VolatilePart::kProcesses, VolatilePart::kNetwork, VolatilePart::kSystem,
    VolatilePart::kLogins,  VolatilePart::kKernelLog, VolatilePart::kJournal, VolatilePart::kFiles};
std::string_view VolatilePartName(VolatilePart part);  // "sockets", "kernel-log"

struct VolatileLimits {
  size_t processes = 20'000;
  size_t items = 4096;                     // open files, mappings, names of one process
  uint64_t bytes = 64ULL << 20U;           // of one document or program's output
  Micros time = std::chrono::seconds(60);  // of one part
  // Values of environment variables are often secrets: only their names are kept.
  bool environment_values = false;
  const std::atomic<bool>* cancel = nullptr;
  const Clock* clock = &SystemClock();
};

struct VolatileDocument {
  std::string name;        // "sockets.json"
  std::string media_type;  // "application/json"
  std::string source;      // "/proc", "journalctl -o export"
  std::string content;
  bool cut = false;  // a limit ended it
};
struct VolatileResult {
  std::vector<VolatileDocument> documents;
  std::vector<std::string> missing;  // "connections being tracked: the program …"
};

// Thread-safe. JSON documents are {"schema": "bartizan.respond.volatile/1", "part", "taken",
// "namespace", …, "missing": […]}.
Result<VolatileResult> CollectVolatile(VolatilePart part, const NetworkNamespace& where,
                                       const VolatileLimits& limits);

}  // namespace bartizan::response
