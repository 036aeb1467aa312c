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
  int attempt = 1;            // of the step: a later attempt replaces the earlier in its run
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
// Fills id, first_seen and last_seen of the findings that are passed in, and target, branch,
// commit and run_id from the scan.
// - Scans of one run and attempt complement each other: a tool's second report does not resolve
//   what its first one found. Across runs each report replaces all of that tool's earlier ones, so
//   merge the reports that one tool writes for one target into one scan.
// - A branch that is seen for the first time takes its ids from the branch of the same target that
//   was scanned last, so that baselines compare even where files were renamed.
// kConflict when the scan id is taken, kInvalid without scan id, tool or target.
Result<ScanSummary> RecordScan(store::Tx& tx, const ScanInfo& scan, std::vector<Finding>& findings);

struct Query {
  // run_id: what that run reported, in the state of today.
  std::optional<std::string> tool, target, branch, run_id, rule, id_prefix;
  std::optional<Severity> at_least;
  std::vector<State> states = {State::kOpen};
  size_t limit = 0;  // 0: all
};
// Worst first (unknown last), then by path and line. `at_least` leaves unknown out.
Result<std::vector<Finding>> ListFindings(store::Tx& tx, const Query& query);

// Findings of one run's scans as they were reported then (for gates and their replay), and the ids
// present in the last complete run before it on a branch (the baseline). Of a step that was tried
// again only the last attempt counts; a finding that two reports name comes once. The ids are those
// of open findings: what a report suppressed in the baseline is new when it comes to light.
// `steps`: only what these steps found.
Result<std::vector<Finding>> FindingsOfRun(
    store::Tx& tx, std::string_view run_id,
    const std::optional<std::vector<std::string>>& steps = std::nullopt);
Result<std::vector<ScanInfo>> ScansOfRun(store::Tx& tx, std::string_view run_id);
Result<std::vector<std::string>> FindingIdsOfRun(store::Tx& tx, std::string_view run_id);
// How many scans are stored: findings change only when this does.
Result<int64_t> CountScans(store::Tx& tx);

}  // namespace bartizan::findings
