#pragma once
// A case from its first record to its end. Any process may go on where another one died.
#include <functional>
#include <memory>
#include <span>

#include "bartizan/change/change.h"
#include "bartizan/response/case.h"
#include "bartizan/response/config.h"
#include "bartizan/response/target.h"

namespace bartizan::response {

// Makes the targets of one run (one for each spec, in order); those of one kind may share what they
// ask. An error of one machine is its own.
using MakeTargets =
    std::function<std::vector<Result<std::unique_ptr<Target>>>(std::span<const TargetSpec>)>;

struct OpenRequest {
  std::vector<TargetSpec> targets;
  std::string reason, opened_by;
  std::set<Step> only, skip;  // `only` empty: the usual ones without the configuration's `skip`
  data::JsonObject trigger;
};
struct OpenedCase {
  std::string id;
  bool fresh = false;  // false: a case of these targets was open, and goes on
};
// Records it, durably, and does nothing else. Targets that have an open case continue it: with
// several targets, all must be of the same case or none of any (kConflict names it). Steps that
// `only` names beyond the case's own are added. kNotFound: a host or virtual machine that the
// configuration does not describe.
Result<OpenedCase> OpenCase(store::Home& home, const Config& config, const OpenRequest& request,
                            Time now);

struct RunOptions {
  MakeTargets make_targets;  // required
  bool confirm_exempt = false;
  bool dry_run = false;
  size_t targets_at_once = 16, operations_at_once = 16;  // of each target
  const std::atomic<bool>* cancel = nullptr;
  const Clock* clock = &SystemClock();
  // "i-0abc quarantine/eni-1: done"; called from several threads, one at a time.
  std::function<void(std::string_view)> progress = [](std::string_view) {};
  std::optional<change::Assume> assume;
};
struct TargetRun {
  TargetSpec spec;
  change::Plan plan;
  change::Outcome outcome;
  Observed observed;  // of the first run
  std::string error;  // refused or not observed
};
struct CaseRun {
  Case what;  // as it is now
  std::vector<TargetRun> targets;
};
// kConflict while another living process works on the case.
Result<CaseRun> RunCase(store::Home& home, const Config& config, std::string_view case_id,
                        const RunOptions& options);
// What a run of these targets would do; nothing is recorded.
Result<CaseRun> PlanCase(store::Home& home, const Config& config, const OpenRequest& request,
                         const RunOptions& options);
// Everything as it was before: inverses of all that was applied.
Result<CaseRun> ReleaseCase(store::Home& home, const Config& config, std::string_view case_id,
                            const RunOptions& options);
// Evidence in the platform (snapshots), our groups, then the artifacts of the home. kConflict
// before the case is released and the retention is over, unless `force`.
struct CleanupOptions {
  bool force = false;
  bool keep_evidence = false;  // the home's
};
Result<CaseRun> CleanupCase(store::Home& home, const Config& config, std::string_view case_id,
                            const CleanupOptions& cleanup, const RunOptions& options);

}  // namespace bartizan::response
