#include "bartizan/pipeline/prune.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/pipeline/engine.h"
#include "bartizan/pipeline/outward.h"
#include "bartizan/pipeline/runs.h"

namespace bartizan::pipeline {
namespace {

uint64_t SizeOf(const fs::path& folder) {
  uint64_t total = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code gone;  // while others work here
    if (!it->is_regular_file(gone)) continue;
    uint64_t size = it->file_size(gone);
    if (!gone) total += size;
  }
  return total;
}

// What has been seen of a pipeline on the way from its newest run to its oldest.
struct Newest {
  size_t runs = 0;
  std::string target;
  bool baseline = false;  // the run that gates compare with
};

std::string TargetOf(const Run& run) {
  auto definition = DefinitionOf(run);
  return definition ? definition->target : std::string();
}

// Ended runs that may go, oldest first.
Result<std::vector<Run>> Removable(store::Home& home, size_t keep_runs) {
  return home.db().Read([&](store::Tx& tx) -> Result<std::vector<Run>> {
    BARTIZAN_TRY(auto deployed,
                 tx.Query("SELECT DISTINCT run_id FROM deployments WHERE state NOT IN "
                          "('stopped', 'replaced', 'failed')"));
    std::set<std::string> kept;
    for (const auto& row : deployed) kept.insert(row.Text(0));
    BARTIZAN_TRY(auto waiting, ListWaiting(tx, {}));
    for (const auto& outgoing : waiting) kept.insert(outgoing.run_id);
    BARTIZAN_TRY(auto runs, ListRuns(tx, 0));
    std::map<std::string, Newest> pipelines;
    std::vector<Run> out;
    for (Run& run : runs) {
      Newest& newest = pipelines[run.repository + "\n" + run.pipeline];
      if (newest.runs == 0) newest.target = TargetOf(run);
      bool stays = ++newest.runs <= keep_runs || !IsFinal(run.state) || kept.contains(run.id);
      bool passed = run.state == RunState::kSucceeded && !run.working_tree;
      if (passed && run.branch == newest.target && !newest.baseline) {
        stays = newest.baseline = true;
      }
      if (!stays) out.push_back(std::move(run));
    }
    std::ranges::reverse(out);
    return out;
  });
}

// Everything that records still refer to.
Result<std::vector<std::string>> DigestsInUse(store::Home& home, const PruneRequest& request) {
  return home.db().Read([&](store::Tx& tx) -> Result<std::vector<std::string>> {
    std::vector<std::string> digests = request.keep;
    for (const char* sql : {"SELECT digest FROM step_artifacts", "SELECT digest FROM step_reports",
                            "SELECT digest FROM deployments WHERE digest <> ''",
                            "SELECT report_digest FROM scans WHERE run_id = ''"}) {
      BARTIZAN_TRY(auto rows, tx.Query(sql));
      for (const auto& row : rows) digests.push_back(row.Text(0));
    }
    BARTIZAN_TRY(auto cached, tx.Query("SELECT outputs FROM step_cache"));
    for (const auto& row : cached) {
      BARTIZAN_TRY(auto outputs, data::ParseJson(row.Text(0), "step_cache"));
      for (const char* part : {"artifacts", "reports"}) {
        for (const auto& item : *data::FindArray(outputs, part))
          digests.push_back(data::Str(item, "digest"));
      }
    }
    return digests;
  });
}

// The row goes first: a crash afterwards leaves a folder that the next prune finds. False: somebody
// does the run again meanwhile.
Result<bool> RemoveRun(store::Home& home, const Run& run, Time now) {
  BARTIZAN_TRY(bool removed, home.db().Write([&](store::Tx& tx) -> Result<bool> {
    auto today = FindRun(tx, run.id);
    if (!today && today.error().code == Code::kNotFound) return false;
    if (!today) return std::unexpected(std::move(today).error());
    BARTIZAN_TRY(bool owned, IsOwned(tx, *today));
    BARTIZAN_TRY(auto waiting, ListWaiting(tx, {.run_id = run.id}));
    if (owned || !IsFinal(today->state) || !waiting.empty()) return false;
    BARTIZAN_DO(tx.Execute("DELETE FROM step_cache WHERE run_id = ?", {run.id}));
    BARTIZAN_DO(tx.Execute("DELETE FROM runs WHERE id = ?", {run.id}));
    audit::Event event;
    event.name = "PruneRun";
    event.request = {{"run", run.number}, {"pipeline", run.pipeline}, {"commit", run.commit}};
    event.resources = {run.id};
    BARTIZAN_DO(audit::Append(tx, event, now));
    return true;
  }));
  if (removed) BARTIZAN_DO(RemoveAll(home.runs() / run.id));
  return removed;
}

// A run that is being created has its folder before its row.
bool IsFresh(const fs::path& folder) {
  std::error_code error;
  auto written = fs::last_write_time(folder, error);
  return !error && written > fs::file_time_type::clock::now() - std::chrono::hours(1);
}

// Folders without a run, and checkouts of runs that have ended.
Result<uint64_t> RemoveLeftovers(store::Home& home) {
  uint64_t freed = 0;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(home.runs(), error)) {
    auto run = home.db().Read([&](store::Tx& tx) {
      return tx.One("SELECT state FROM runs WHERE id = ?", {entry.path().filename().string()});
    });
    if (!run) return std::unexpected(std::move(run).error());
    bool known = run->has_value();
    std::string state = known ? (*run)->Text(0) : "";
    bool ended = state == "succeeded" || state == "failed" || state == "cancelled";
    fs::path leftover = known ? entry.path() / "work" : entry.path();
    if ((known && !ended) || !fs::exists(leftover, error)) continue;
    if (!known && IsFresh(leftover)) continue;
    freed += SizeOf(leftover);
    BARTIZAN_DO(RemoveAll(leftover));
  }
  return freed;
}

}  // namespace

Result<PruneReport> Prune(store::Home& home, const PruneRequest& request, const Clock& clock) {
  PruneReport report;
  Time now = clock.Now();
  BARTIZAN_TRY(auto candidates, Removable(home, request.keep_runs));
  uint64_t total = request.max_bytes ? SizeOf(home.runs()) + SizeOf(home.blobs()) : 0;
  for (const Run& run : candidates) {
    bool old = request.older_than && run.finished && *run.finished < now - *request.older_than;
    bool crowded = request.max_bytes && total > *request.max_bytes;
    if (!old && !crowded) continue;
    uint64_t freed = SizeOf(home.runs() / run.id);
    if (!request.dry_run) {
      BARTIZAN_TRY(bool removed, RemoveRun(home, run, now));
      if (!removed) continue;
      // What only this run referred to goes with it, so that the size below is true.
      if (request.max_bytes) {
        BARTIZAN_TRY(auto keep, DigestsInUse(home, request));
        artifacts::ArtifactStore store(home);
        BARTIZAN_TRY(uint64_t blobs, store.Prune(keep, now - std::chrono::hours(1)));
        freed += blobs;
      }
    }
    total -= std::min(total, freed);
    report.bytes += freed;
    report.runs.push_back(run.number);
  }
  if (request.dry_run) return report;
  BARTIZAN_TRY(uint64_t leftovers, RemoveLeftovers(home));
  BARTIZAN_TRY(auto keep, DigestsInUse(home, request));
  artifacts::ArtifactStore store(home);
  // A blob that another process has just written may not have its record yet.
  BARTIZAN_TRY(uint64_t blobs, store.Prune(keep, now - std::chrono::hours(1)));
  report.bytes += leftovers + blobs;
  BARTIZAN_DO(home.db().Checkpoint());
  return report;
}

}  // namespace bartizan::pipeline
