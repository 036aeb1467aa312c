// PlanChanges: what is stored meets what Security Hub acknowledged.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "bartizan/crypto/hash.h"
#include "bartizan/findings/asff_check.h"
#include "bartizan/findings/export_asff.h"
#include "bartizan/securityhub/outbox.h"

namespace bartizan::securityhub {
namespace {

using findings::Finding;
using findings::State;
using Action = Change::Action;

// UpdatedAt must grow from version to version, also where a service keeps milliseconds.
constexpr Micros kTick = std::chrono::milliseconds(1);

struct Known {
  std::string state, digest;
  Time updated_at{};
  bool attempted = false, archived = false;
};

Result<std::unordered_map<std::string, Known>> LoadKnown(store::Tx& tx, const Hub& hub) {
  std::unordered_map<std::string, Known> known;
  BARTIZAN_DO(tx.Each(
      "SELECT record_id, state, digest, updated_at, attempts, archived FROM hub_findings"
      " WHERE hub = ?",
      std::array<store::Value, 1>{hub.Key()}, [&](const store::Row& row) -> Status {
        known[row.Text(0)] = {row.Text(1), row.Text(2), row.At(3), row.Int(4) > 0, row.Int(5) != 0};
        return {};
      }));
  return known;
}

// Whether `a` speaks for the finding rather than `b`.
bool Precedes(const Finding& a, const Finding& b) {
  auto rank = [](const Finding& finding) {
    if (finding.state == State::kOpen) return 0;
    return finding.state == State::kSuppressed ? 1 : 2;
  };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  if (a.last_seen != b.last_seen) return a.last_seen > b.last_seen;
  return a.branch < b.branch;
}

// One finding for all branches of a target, first seen where it was seen first.
std::vector<Finding> MergeBranches(std::vector<Finding> all) {
  std::vector<Finding> merged;
  std::unordered_map<std::string, size_t> places;
  for (Finding& finding : all) {
    auto [place, fresh] = places.emplace(finding.target + '\n' + finding.id, merged.size());
    if (fresh) {
      merged.push_back(std::move(finding));
      continue;
    }
    Finding& chosen = merged[place->second];
    const Time first = std::min(chosen.first_seen, finding.first_seen);
    if (Precedes(finding, chosen)) chosen = std::move(finding);
    chosen.first_seen = first;
  }
  return merged;
}

// Of what matters; every scan changes the rest.
std::string DigestOf(data::JsonObject record) {
  for (const char* name : {"CreatedAt", "UpdatedAt", "FirstObservedAt", "LastObservedAt"}) {
    record.erase(name);
  }
  if (auto* fields = record.if_contains("ProductFields"); fields != nullptr) {
    for (const char* name : {"bartizan/branch", "bartizan/commit", "bartizan/run"}) {
      fields->as_object().erase(name);
    }
  }
  return crypto::Sha256Hex(data::ToJson(data::Json(std::move(record)))).substr(0, 32);
}

class Planner {
 public:
  Planner(const Hub& hub, Time now, bool retry_rejected,
          std::unordered_map<std::string, Known> known)
      : now_(now), retry_rejected_(retry_rejected), known_(std::move(known)) {
    options_.account = hub.account;
    options_.region = hub.region;
    options_.partition = hub.partition;
  }

  // A hub that no record can be made for is not a fault of the findings.
  Status CheckHub() const {
    BARTIZAN_DO(findings::ToAsff({}, options_, now_));
    return {};
  }

  void Look(Finding finding) {
    Change change;
    auto records = findings::ToAsff(std::span(&finding, 1), options_, now_);
    if (!records) {
      change.record_id = finding.target + '/' + finding.id;
      change.problem = records.error().OneLine();
      change.digest = crypto::Sha256Hex(change.problem).substr(0, 32);
    } else {
      data::JsonObject& record = records->front().as_object();
      change.record_id = data::Str(record, "Id");
      change.digest = DigestOf(record);
      record_ = std::move(record);
    }
    change.finding = std::move(finding);
    if (!seen_.insert(change.record_id).second) return;
    auto known = known_.find(change.record_id);
    Decide(std::move(change), known == known_.end() ? nullptr : &known->second);
  }

  std::vector<Change> Take() { return std::move(changes_); }

 private:
  void Decide(Change change, const Known* known) {
    const bool resolved = change.finding.state == State::kResolved;
    if (resolved && (known == nullptr || !known->attempted)) {
      if (known != nullptr) Add(std::move(change), Action::kWithdraw, known);
      return;
    }
    auto action = ActionFor(change, known);
    if (!action) return;
    if (!change.problem.empty()) action = Action::kUnfit;
    Add(std::move(change), *action, known);
  }

  std::optional<Action> ActionFor(const Change& change, const Known* known) const {
    if (known == nullptr) return Action::kImport;
    const bool resolved = change.finding.state == State::kResolved;
    if (known->digest != change.digest) {
      if (resolved) return Action::kArchive;
      return known->attempted ? Action::kUpdate : Action::kImport;
    }
    if (known->state == "rejected" && retry_rejected_) {
      return known->attempted ? Action::kUpdate : Action::kImport;
    }
    const bool seen_since = change.finding.last_seen > known->updated_at;
    const bool due = now_ - known->updated_at >= kRefreshAfter;
    if (known->state == "acknowledged" && !resolved && seen_since && due) return Action::kRefresh;
    return std::nullopt;
  }

  void Add(Change change, Action action, const Known* known) {
    change.action = action;
    change.updated_at = std::max(now_, change.finding.first_seen);
    if (known != nullptr) {
      change.known_at = known->updated_at;
      change.updated_at = std::max(change.updated_at, known->updated_at + kTick);
    }
    if (action != Action::kUnfit && action != Action::kWithdraw) {
      record_["UpdatedAt"] = FormatIso(change.updated_at, true);
      change.record = data::ToJson(data::Json(std::move(record_)));
    }
    changes_.push_back(std::move(change));
  }

  const Time now_;
  const bool retry_rejected_;
  findings::AsffOptions options_;
  const std::unordered_map<std::string, Known> known_;
  std::unordered_set<std::string> seen_;
  data::JsonObject record_;  // of the change in hand
  std::vector<Change> changes_;
};

}  // namespace

std::string_view ActionName(Change::Action action) {
  switch (action) {
    case Action::kImport:
      return "import";
    case Action::kUpdate:
      return "update";
    case Action::kArchive:
      return "archive";
    case Action::kRefresh:
      return "refresh";
    case Action::kWithdraw:
      return "withdraw";
    case Action::kUnfit:
      break;
  }
  return "reject";
}

Result<std::vector<Change>> PlanChanges(store::Tx& tx, const Hub& hub, findings::Query query,
                                        Time now, bool retry_rejected, size_t* considered) {
  query.states = {State::kOpen, State::kSuppressed, State::kResolved};
  query.limit = 0;
  BARTIZAN_TRY(auto all, findings::ListFindings(tx, query));
  BARTIZAN_TRY(auto known, LoadKnown(tx, hub));
  auto merged = MergeBranches(std::move(all));
  if (considered != nullptr) *considered = merged.size();
  Planner planner(hub, now, retry_rejected, std::move(known));
  BARTIZAN_DO(planner.CheckHub());
  for (Finding& finding : merged) planner.Look(std::move(finding));
  auto changes = planner.Take();
  std::ranges::sort(changes, {}, &Change::record_id);
  return changes;
}

}  // namespace bartizan::securityhub
