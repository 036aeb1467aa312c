#pragma once
// Findings in the home's database. A scan (one tool, one target, one commit) replaces what the same
// tool said before of the same target: what is gone becomes resolved, but only when the new scan is
// complete. Raw reports are kept as artifacts by the caller (report_digest).
#include <span>

#include "bartizan/findings/model.h"
#include "bartizan/store/database.h"

namespace bartizan::findings {

std::span<const store::Migration> FindingMigrations();

struct ScanInfo {
  std::string scan_id;  // sortable id
  std::string tool, target, branch, commit;
  std::string run_id, step;   // empty for an import by hand
  std::string report_digest;  // of the raw report in the artifact store, may be empty
  bool complete = true;
  std::vector<std::string> problems;
  Time time{};
};

struct ScanSummary {
  size_t total = 0, fresh = 0, persisting = 0, resolved = 0, reopened = 0;
};

// Gives each finding its stable id (identity.h), stores the scan and its findings, updates first
// and last seen, resolves what is gone (same tool, target and branch; complete scans only).
// Fills id, first_seen and last_seen of the findings that are passed in.
Result<ScanSummary> RecordScan(store::Tx& tx, const ScanInfo& scan, std::vector<Finding>& findings);

struct Query {
  std::optional<std::string> tool, target, branch, run_id, rule, id_prefix;
  std::optional<Severity> at_least;
  std::vector<State> states = {State::kOpen};
  size_t limit = 0;  // 0: all
};
// Worst first, then by path and line.
Result<std::vector<Finding>> ListFindings(store::Tx& tx, const Query& query);

// Findings of one run's scans as they were reported then (for gates and their replay), and the ids
// present in the last complete run before it on a branch (the baseline).
Result<std::vector<Finding>> FindingsOfRun(store::Tx& tx, std::string_view run_id);
Result<std::vector<ScanInfo>> ScansOfRun(store::Tx& tx, std::string_view run_id);
Result<std::vector<std::string>> FindingIdsOfRun(store::Tx& tx, std::string_view run_id);

}  // namespace bartizan::findings
