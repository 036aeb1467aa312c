#pragma once
// Making room: old runs, what the cache remembers, and artifacts that nothing refers to.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/base/time.h"
#include "bartizan/store/home.h"

namespace bartizan::pipeline {

struct PruneRequest {
  std::optional<Micros> older_than;   // runs that ended before that long ago
  std::optional<uint64_t> max_bytes;  // then the oldest runs until the home's files are below this
  size_t keep_runs = 5;               // of each pipeline, the newest stay whatever their age
  bool dry_run = false;
  std::vector<std::string> keep;  // digests of artifacts that others need: evidence of cases
};
struct PruneReport {
  std::vector<int64_t> runs;  // numbers
  uint64_t bytes = 0;         // freed; an estimate of the runs' folders in a dry run
};
// Runs that are not final, those whose artifact a deployment runs, those of which something waits
// to be sent, and the one that gates compare
// with (the newest that passed on the pipeline's target branch) always stay. Findings and
// the audit trail are not touched. Leftover checkouts of ended runs go in any case.
Result<PruneReport> Prune(store::Home& home, const PruneRequest& request, const Clock& clock);

}  // namespace bartizan::pipeline
