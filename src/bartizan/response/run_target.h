#pragma once
// One target of a case: observed, its undo record saved, its plan applied or undone, each end of an
// operation told in the custody log. Private to response/.
#include "bartizan/response/run.h"

namespace bartizan::response {

struct TargetJob {
  store::Home& home;
  const Config& config;
  const RunOptions& options;
  std::string case_id;
  std::string operator_name;
  std::set<Step> steps;
  Time opened{};
  size_t index = 0;  // in Case::targets
};

// Each changes its own target of the case's row, in transactions of its own; errors are told in the
// result and the row, never thrown away. `target` outlives the call.
using MadeTarget = Result<std::unique_ptr<Target>>;
TargetRun RespondTo(const TargetJob& job, const CaseTarget& known, const MadeTarget& target);
// Only what isolates: of many machines all are quarantined before the evidence of any is waited
// for. RespondTo goes on from there.
TargetRun QuarantineFirst(const TargetJob& job, const CaseTarget& known, const MadeTarget& target);
TargetRun ForeseeTarget(const TargetJob& job, const CaseTarget& known, const MadeTarget& target);
TargetRun ReleaseTarget(const TargetJob& job, const CaseTarget& known, const MadeTarget& target);
TargetRun CleanTarget(const TargetJob& job, const CaseTarget& known, const MadeTarget& target);

// Why a machine must not be touched: kDenied for accounts and tags that are not allowed,
// kUndecided for an exempt one that nobody confirmed.
Status CheckScope(const Config& config, const TargetSpec& spec, const Observed& observed,
                  bool confirm_exempt);

// Who runs this process: USER@HOST.
std::string OperatorName();

}  // namespace bartizan::response
