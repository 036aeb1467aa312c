#pragma once
// Cases and what is kept of them in the home's database.
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/response/step.h"
#include "bartizan/store/home.h"

namespace bartizan::response {

// Cases, targets, facts, evidence, custody heads.
std::span<const store::Migration> ResponseMigrations();

// Which machine: what a person writes, or an API call names.
struct TargetSpec {
  std::string kind;  // "aws-ec2", "linux-host", "qemu-vm"
  std::string name;  // instance id, or the name in the configuration
  // aws-ec2: where it is; empty: as configured.
  std::string account, region;
  // "aws-ec2/i-0abc" (with account and region where given:
  // "aws-ec2/111122223333/eu-west-1/i-0abc"), "linux-host/web", "qemu-vm/db".
  std::string id() const;
  auto operator<=>(const TargetSpec&) const = default;
};
// "i-0abc", "111122223333/eu-west-1/i-0abc", "host:web", "vm:db"; kUsage otherwise.
Result<TargetSpec> ParseTarget(std::string_view text);

// Of a case and of each of its targets.
enum class CaseState {
  kOpen,        // recorded, nothing done yet
  kResponding,  // at work, or interrupted
  kContained,   // all done
  kIncomplete,  // something is missing; the rest is done
  kReleasing,
  kReleased,  // everything is as it was before
  kClosed,    // cleaned up
};
std::string_view CaseStateName(CaseState state);  // "contained"
std::optional<CaseState> CaseStateFromName(std::string_view name);

struct CaseTarget {
  TargetSpec spec;
  std::string plan_id;  // of the change engine: "case/ID/TARGET-ID"
  CaseState state = CaseState::kOpen;
  std::string title;        // "i-0abc (web-1) in 111122223333/eu-central-1"; "" before it was seen
  data::JsonObject undo;    // Observed::undo as saved before anything was changed
  std::string undo_sha256;  // of its text
  std::optional<Time> isolated;      // the last interface was quarantined
  std::vector<std::string> missing;  // what could not be done or had, and why
  std::string error;                 // why nothing more could be done at all
};
struct Case {
  std::string id;  // 26 characters (crypto::SortableId)
  CaseState state = CaseState::kOpen;
  std::string reason, opened_by;  // "alice", "api key ops", "rule guardduty-high"
  std::set<Step> steps;
  data::JsonObject trigger;  // the finding or event that began it; {} where a person did
  Time opened{}, updated{};
  std::optional<Time> released, closed;
  std::vector<CaseTarget> targets;
};

Status InsertCase(store::Tx& tx, const Case& what);
// Everything but id, opened, opened_by, trigger and the set of targets.
Status UpdateCase(store::Tx& tx, const Case& what);
Result<Case> LoadCase(store::Tx& tx, std::string_view id);  // kNotFound; a unique prefix will do
// Newest first; `state`: only those.
Result<std::vector<Case>> ListCases(store::Tx& tx, std::optional<CaseState> state, size_t limit);

}  // namespace bartizan::response
