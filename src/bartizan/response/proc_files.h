#pragma once
// Files of /proc and /sys: short, made while they are read, gone at any moment. Thread-safe.
#include <string>
#include <vector>

#include "bartizan/base/result.h"
#include "bartizan/base/time.h"
#include "bartizan/response/netns.h"

namespace bartizan::response {

// The first `most` bytes; `cut` (may be null) says whether there was more, without which more is
// kLimit. A process that ends meanwhile is kNotFound.
Result<std::string> ReadProc(const std::string& path, size_t most = 16U << 20U,
                             bool* cut = nullptr);
Status WriteProc(const std::string& path, std::string_view text);
// What a link of /proc shows: raw bytes.
Result<std::string> ReadProcLink(const std::string& path);
// Numbers of all processes, rising.
Result<std::vector<int64_t>> ListPids();

// Standard output of a program in a namespace, at most `most` bytes (`cut` says whether there was
// more). kUnavailable when it is not installed, kFailed with what it said, kTimeout.
Result<std::string> OutputOf(const NetworkNamespace& where, std::vector<std::string> argv,
                             size_t most, Micros time, bool* cut);

}  // namespace bartizan::response
