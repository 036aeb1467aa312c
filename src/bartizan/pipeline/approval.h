#pragma once
// Approvals, bound to what was approved: commit, artifacts and gate verdicts. A changed artifact or
// verdict voids them.
#include <optional>
#include <string>
#include <vector>

#include "bartizan/findings/gate.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/runs.h"

namespace bartizan::pipeline {

// The operating-system user of this process, by its real uid; nobody can choose another name.
struct Actor {
  std::string name;
  int64_t uid = 0;
};
Actor CurrentActor();

// What an approval stands for. `digest` is the SHA-256 of `lines` ("commit …", "artifact app …",
// "verdict gate …").
struct ApprovalSubject {
  std::string digest;
  std::vector<std::string> lines;
};
Result<ApprovalSubject> SubjectOf(store::Tx& tx, const Run& run, const Definition& definition,
                                  const Step& step);

struct Decision {
  std::string step, approver, comment, subject;
  bool approve = false;
  int generation = 1;
  Time time{};
};
Result<std::vector<Decision>> ListDecisions(store::Tx& tx, std::string_view run_id);

// Records a decision with its audit event, or refuses it (audited too, in a transaction of its
// own): kConflict when the step does not wait, kDenied when this user may not decide (not in `by`,
// is the author or cannot be told from the author, has decided already).
struct DecideRequest {
  const Run* run = nullptr;
  const Definition* definition = nullptr;
  std::optional<std::string> step;  // needed when several steps wait
  bool approve = true;
  std::string comment;
  Actor actor;
  std::vector<findings::Person> people;  // of the policy
  Time now{};
};
Result<Decision> Decide(store::Home& home, const DecideRequest& request);

struct ApprovalStatus {
  enum State { kWaiting, kApproved, kRejected, kExpired } state = kWaiting;
  std::string message;
  size_t voided = 0;  // decisions about something that has changed since
};
Result<ApprovalStatus> CheckApproval(store::Tx& tx, const Run& run, const Definition& definition,
                                     const StepRow& row, Time now);

}  // namespace bartizan::pipeline
