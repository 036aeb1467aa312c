#pragma once
// The parts of volatile.h, each in a function. Private to response/.
#include "bartizan/response/volatile.h"

namespace bartizan::response {

// A part while it is gathered: what there is, what is missing, and how long there is.
class Gathering {
 public:
  Gathering(const NetworkNamespace& where, const VolatileLimits& limits)
      : where_(where), limits_(limits), deadline_(std::chrono::steady_clock::now() + limits.time) {}

  const NetworkNamespace& where() const { return where_; }
  const VolatileLimits& limits() const { return limits_; }
  // Nothing more may be begun.
  bool IsOver() const {
    return (limits_.cancel != nullptr && *limits_.cancel) ||
           std::chrono::steady_clock::now() > deadline_;
  }
  Micros Left() const {
    const auto left = deadline_ - std::chrono::steady_clock::now();
    return std::max(std::chrono::duration_cast<Micros>(left), Micros(1000));
  }
  void Miss(std::string_view what, std::string_view why);
  // The value, or nothing and a word of it in "missing".
  template <class T>
  std::optional<T> Try(std::string_view what, Result<T> result) {
    if (result) return std::move(*result);
    Miss(what, result.error().OneLine());
    return {};
  }
  // A program's output as a document of its own.
  void AddOutput(const std::string& name, std::vector<std::string> argv);
  void Add(VolatileDocument document) { result_.documents.push_back(std::move(document)); }
  // The JSON document of the part; "missing" is added.
  VolatileResult Finish(std::string_view part, std::optional<data::JsonObject> document);

 private:
  const NetworkNamespace& where_;
  const VolatileLimits& limits_;
  std::chrono::steady_clock::time_point deadline_;
  VolatileResult result_;
};

data::JsonObject GatherSockets(Gathering& gathering);
data::JsonObject GatherProcesses(Gathering& gathering);
data::JsonObject GatherNetwork(Gathering& gathering);
data::JsonObject GatherSystem(Gathering& gathering);
data::JsonObject GatherLogins(Gathering& gathering);
void GatherKernelLog(Gathering& gathering);
void GatherJournal(Gathering& gathering);
data::JsonObject GatherFiles(Gathering& gathering);

// Whether a process is asked about: all are, where no namespace is named.
bool IsIn(const NetworkNamespace& where, int64_t pid);

}  // namespace bartizan::response
