#pragma once
// A run in one JSON document, for people and programs that have no home: what ran, what was found,
// what the gates said, and the digests of everything that was kept.
#include <map>

#include "bartizan/pipeline/runs.h"

namespace bartizan::pipeline {

// {"schema": "bartizan.run-summary/1", "run", "definition", "steps", "scans", "findings",
// "verdicts", "approvals", "reports", "artifacts"}. `addresses`: where blobs lie, by digest.
Result<data::Json> RunSummary(store::Tx& tx, const Run& run,
                              const std::map<std::string, std::string>& addresses);

}  // namespace bartizan::pipeline
