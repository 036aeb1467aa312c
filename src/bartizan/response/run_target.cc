#include "bartizan/response/run_target.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/response/custody.h"

namespace bartizan::response {
namespace {

using change::Operation;
using change::OperationState;

// The operation that keeps what was seen before anything was changed.
constexpr std::string_view kObserved = "metadata/observed";

// What the time to isolation is measured by. That collectors become reachable too is not.
bool IsQuarantine(std::string_view id) {
  return id.starts_with("quarantine/") && id != "quarantine/collectors";
}

// What a first pass over many machines does.
bool ComesFirst(const Operation& operation) {
  const std::string step = data::Str(operation.detail, "step");
  return step == StepName(Step::kQuarantine) || step == StepName(Step::kCut) ||
         operation.id == kObserved;
}

bool IsEvidence(const Operation& operation) {
  return data::Bool(operation.detail, "evidence").value_or(false);
}

std::vector<std::string> MissingOf(const data::Json& result) {
  std::vector<std::string> missing;
  const data::JsonArray* const told =
      result.is_object() ? data::FindArray(result, "missing") : nullptr;
  if (told == nullptr) return missing;
  for (const data::Json& each : *told) {
    if (each.is_string()) missing.emplace_back(data::View(each.get_string()));
  }
  return missing;
}

data::JsonArray ToArray(const std::vector<std::string>& texts) {
  data::JsonArray array;
  for (const std::string& text : texts) array.emplace_back(text);
  return array;
}

class Job {
 public:
  Job(const TargetJob& job, const CaseTarget& known, Target* target)
      : job_(job),
        known_(known),
        target_(target),
        scratch_(job.home.path() / "respond" / job.case_id / fmt::format("{}", job.index)),
        context_(job.home, {.case_id = job.case_id,
                            .target_id = known.spec.id(),
                            .operator_name = job.operator_name,
                            .scratch = scratch_,
                            .cancel = job.options.cancel,
                            .clock = job.options.clock}) {
    run_.spec = known.spec;
  }
  ~Job() {
    std::error_code ignored;
    fs::remove_all(scratch_, ignored);
  }
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  TargetRun Respond(bool quarantine_only) {
    quarantine_only_ = quarantine_only;
    Finish(TryRespond(), CaseState::kOpen);
    return std::move(run_);
  }
  TargetRun Foresee() {
    Keep(TryForesee());
    return std::move(run_);
  }
  TargetRun Release() {
    Finish(TryRelease(), CaseState::kReleasing);
    return std::move(run_);
  }
  TargetRun Clean() {
    Keep(TryClean());
    return std::move(run_);
  }

 private:
  Time Now() const { return job_.options.clock->Now(); }

  void Keep(const Status& status) {
    if (!status && run_.error.empty()) run_.error = status.error().OneLine();
  }

  // What ended before there was an outcome leaves the target in the state `otherwise`, with the
  // reason.
  void Finish(const Status& status, CaseState otherwise) {
    Keep(status);
    if (status) return;
    Keep(Update(
        [&](CaseTarget& target) {
          target.error = run_.error;
          if (target.undo.empty()) target.state = otherwise;
        },
        {{.name = "RefuseTarget",
          .request = {{"target", known_.spec.id()}},
          .error_code = std::string(CodeName(status.error().code)),
          .error_message = status.error().OneLine()}}));
  }

  // Changes the target's row and appends to the custody log, in one transaction.
  Status Update(const std::function<void(CaseTarget&)>& change, std::vector<audit::Event> events) {
    return job_.home.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(Case what, LoadCase(tx, job_.case_id));
      change(what.targets.at(job_.index));
      known_ = what.targets.at(job_.index);
      what.updated = Now();
      BARTIZAN_DO(UpdateCase(tx, what));
      for (audit::Event& event : events) {
        BARTIZAN_DO(AppendCustody(tx, job_.case_id, std::move(event), Now()));
      }
      return {};
    });
  }

  Status Observe() {
    BARTIZAN_TRY(run_.observed, target_->Observe());
    BARTIZAN_DO(CheckScope(job_.config, known_.spec, run_.observed, job_.options.confirm_exempt));
    return {};
  }

  // Before anything is changed: what leads back, and its hash.
  Status SaveUndo() {
    const std::string text = data::ToJson(run_.observed.undo);
    const std::string sha256 = crypto::Sha256Hex(text);
    audit::Event event{.name = "SaveUndo"};
    event.request = {{"target", known_.spec.id()}, {"title", run_.observed.title}};
    event.response = {{"sha256", sha256}};
    return Update(
        [&](CaseTarget& target) {
          target.undo = run_.observed.undo;
          target.undo_sha256 = sha256;
          target.title = run_.observed.title;
          target.plan_id = fmt::format("case/{}/{}", job_.case_id, target.spec.id());
          target.state = CaseState::kResponding;
          target.error.clear();
        },
        {std::move(event)});
  }

  // The undo record is what release trusts: one that was changed in the database is not followed.
  Status CheckUndo() const {
    if (crypto::Sha256Hex(data::ToJson(known_.undo)) == known_.undo_sha256) return {};
    return Fail(Code::kInvalid,
                fmt::format("the undo record of {} is not what was saved", known_.spec.id()),
                "compare it with the record SaveUndo of `bartizan audit list`");
  }

  Result<change::Plan> MakePlan() {
    BARTIZAN_TRY(std::vector<Operation> operations,
                 target_->Plan(known_.undo, job_.steps, context_));
    change::Plan plan{.id = known_.plan_id,
                      .target = "respond/" + known_.spec.id(),
                      .operations = std::move(operations)};
    if (!run_.observed.documents.empty() && job_.steps.contains(Step::kMetadata)) {
      plan.operations.push_back(KeepDocuments());
    }
    if (quarantine_only_) {
      std::erase_if(plan.operations, [](const Operation& each) { return !ComesFirst(each); });
    }
    return plan;
  }

  // What was seen before anything was changed. In a process that goes on it is not there any more.
  Operation KeepDocuments() {
    Operation operation{.id = std::string(kObserved), .title = "keep what was seen at first"};
    operation.detail = data::JsonObject{{"step", "metadata"}, {"evidence", true}};
    operation.apply = [this](const change::Context&) -> Result<data::Json> {
      for (const Document& document : run_.observed.documents) {
        BARTIZAN_DO(context_.Put({.name = document.name,
                                  .step = "metadata",
                                  .media_type = document.media_type,
                                  .source = document.source},
                                 document.content));
      }
      return data::Json(data::JsonObject{{"documents", run_.observed.documents.size()}});
    };
    operation.probe = [](const change::Context&) -> Result<change::Probe> {
      return change::Probe::kNotDone;  // the same content is stored once
    };
    return operation;
  }

  // Remembers when each operation began and what it could not get.
  void Watch(change::Plan& plan) {
    for (Operation& operation : plan.operations) {
      operation.apply = [this, id = operation.id,
                         apply = std::move(operation.apply)](const change::Context& context) {
        {
          std::lock_guard lock(mutex_);
          began_[id] = Now();
        }
        Result<data::Json> result = apply(context);
        std::lock_guard lock(mutex_);
        if (result) {
          missing_[id] = MissingOf(*result);
        } else {
          errors_[id] = result.error().OneLine();
        }
        return result;
      };
    }
  }

  change::Options EngineOptions() {
    change::Options options{.parallel = job_.options.operations_at_once,
                            .keep_going = true,
                            .assume = job_.options.assume,
                            .cancel = job_.options.cancel};
    options.on_state = [this](const Operation& operation, OperationState state) {
      Keep(Told(operation, state));
    };
    return options;
  }

  // Called for one operation at a time.
  Status Told(const Operation& operation, OperationState state) {
    if (state != OperationState::kApplied && state != OperationState::kFailed &&
        state != OperationState::kUnknown && state != OperationState::kUndone) {
      return {};
    }
    std::vector<audit::Event> events = {StepEvent(operation, state)};
    if (state == OperationState::kApplied) waiting_.erase(operation.id);
    const bool isolated = state == OperationState::kApplied && IsQuarantine(operation.id) &&
                          waiting_.empty() && !known_.isolated;
    job_.options.progress(fmt::format("{} {}: {}", known_.spec.name, operation.id,
                                      change::OperationStateName(state)));
    if (!isolated) {
      return job_.home.db().Write([&](store::Tx& tx) -> Status {
        BARTIZAN_DO(AppendCustody(tx, job_.case_id, std::move(events.front()), Now()));
        return {};
      });
    }
    const Time now = Now();
    audit::Event event{.name = "IsolationComplete", .request = {{"target", known_.spec.id()}}};
    event.response = {{"micros", ToInt(now) - ToInt(job_.opened)}};
    events.push_back(std::move(event));
    return Update([&](CaseTarget& target) { target.isolated = now; }, std::move(events));
  }

  audit::Event StepEvent(const Operation& operation, OperationState state) {
    std::lock_guard lock(mutex_);
    audit::Event event{.name = "RespondStep"};
    event.request = {{"target", known_.spec.id()},
                     {"operation", operation.id},
                     {"step", data::Str(operation.detail, "step")},
                     {"title", operation.title}};
    if (began_.contains(operation.id)) {
      event.request["startedAt"] = FormatIso(began_[operation.id], true);
    }
    event.response = {{"state", change::OperationStateName(state)}};
    if (!missing_[operation.id].empty())
      event.response["missing"] = ToArray(missing_[operation.id]);
    if (state == OperationState::kFailed || state == OperationState::kUnknown) {
      event.error_code = change::OperationStateName(state);
      const std::string& error = errors_[operation.id];
      event.error_message = error.empty() ? "its effect was not seen" : error;
    }
    event.resources = {known_.plan_id};
    return event;
  }

  // Operations whose end was journalled, and whose record a crash has kept from the custody log.
  Status TellWhatWasNotTold(const change::Plan& plan) {
    BARTIZAN_TRY(const auto journal, change::Journal(job_.home, plan.id));
    if (journal.empty()) return {};
    std::set<std::string> told;
    BARTIZAN_DO(job_.home.db().Read([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(
          const auto entries,
          audit::ListEntries(tx, {.name = "RespondStep", .resource = plan.id, .limit = 0}));
      for (const audit::Entry& entry : entries) {
        BARTIZAN_TRY(const data::Json record, data::ParseJson(entry.record, "audit record"));
        const data::JsonObject* const request = data::FindObject(record, "requestParameters");
        const data::JsonObject* const response = data::FindObject(record, "responseElements");
        if (request == nullptr || response == nullptr) continue;
        told.insert(data::Str(*request, "operation") + " " + data::Str(*response, "state"));
      }
      return {};
    }));
    for (const change::OperationRecord& record : journal) {
      const auto operation = std::ranges::find(plan.operations, record.id, &Operation::id);
      if (operation == plan.operations.end()) continue;
      if (record.state == OperationState::kApplied) waiting_.erase(record.id);
      if (told.contains(record.id + " " + std::string(change::OperationStateName(record.state))))
        continue;
      if (record.state != OperationState::kApplied && record.state != OperationState::kUndone)
        continue;
      {
        std::lock_guard lock(mutex_);
        missing_[record.id] = MissingOf(record.result);
      }
      BARTIZAN_DO(Told(*operation, record.state));
    }
    return {};
  }

  Status TryRespond() {
    if (known_.undo.empty()) {
      BARTIZAN_DO(Observe());
      BARTIZAN_DO(SaveUndo());
    } else {
      BARTIZAN_DO(CheckUndo());
    }
    BARTIZAN_TRY(run_.plan, MakePlan());
    for (const Operation& operation : run_.plan.operations) {
      if (IsQuarantine(operation.id)) waiting_.insert(operation.id);
    }
    BARTIZAN_DO(TellWhatWasNotTold(run_.plan));
    Watch(run_.plan);
    const change::Options options = EngineOptions();
    BARTIZAN_TRY(run_.outcome, change::Apply(job_.home, run_.plan, options));
    // An answer that was lost is looked up at once, not by the next call.
    if (run_.outcome.state == change::Outcome::kUndecided && !Cancelled()) {
      BARTIZAN_TRY(run_.outcome, change::Apply(job_.home, run_.plan, options));
    }
    if (!run_.error.empty()) return Fail(Code::kIo, run_.error);
    return quarantine_only_ ? Status() : Conclude();
  }

  bool Cancelled() const { return job_.options.cancel != nullptr && job_.options.cancel->load(); }

  // What is missing, of all operations: causes first, what they kept from being begun in one line.
  std::vector<std::string> Missing() const {
    std::vector<std::string> missing, blocked;
    for (const change::OperationRecord& record : run_.outcome.operations) {
      if (record.state == OperationState::kApplied) {
        for (const std::string& each : MissingOf(record.result)) {
          missing.push_back(record.id + ": " + each);
        }
      } else if (!record.error.empty()) {
        missing.push_back(record.id + ": " + record.error);
      } else {
        blocked.push_back(record.id);
      }
    }
    if (!blocked.empty()) {
      missing.push_back("not begun, since what they need is not done: " + Join(blocked, ", "));
    }
    return missing;
  }

  Status Conclude() {
    return Update(
        [&](CaseTarget& target) {
          target.missing = Missing();
          target.error.clear();
          if (Cancelled() && run_.outcome.state == change::Outcome::kCancelled) return;
          target.state = target.missing.empty() ? CaseState::kContained : CaseState::kIncomplete;
        },
        {});
  }

  Status TryForesee() {
    if (known_.undo.empty()) {
      BARTIZAN_DO(Observe());
      known_.undo = run_.observed.undo;
      known_.plan_id = "plan/" + known_.spec.id();
    }
    BARTIZAN_TRY(run_.plan, MakePlan());
    change::Options options{.parallel = job_.options.operations_at_once,
                            .cancel = job_.options.cancel};
    options.dry_run = true;
    BARTIZAN_TRY(run_.outcome, change::Apply(job_.home, run_.plan, options));
    return {};
  }

  Status TryRelease() {
    if (known_.undo.empty()) return Released();
    BARTIZAN_DO(CheckUndo());
    BARTIZAN_TRY(run_.plan, MakePlan());
    for (Operation& operation : run_.plan.operations) {
      if (IsEvidence(operation))
        operation.inverse = [](const change::Context&) -> Status { return {}; };
    }
    if (job_.options.dry_run) {
      change::Options options{.cancel = job_.options.cancel};
      options.dry_run = true;
      BARTIZAN_TRY(run_.outcome, change::Undo(job_.home, run_.plan, options));
      return {};
    }
    BARTIZAN_DO(TellWhatWasNotTold(run_.plan));
    const change::Options options = EngineOptions();
    BARTIZAN_TRY(run_.outcome, change::Undo(job_.home, run_.plan, options));
    if (run_.outcome.state == change::Outcome::kUndecided && !Cancelled()) {
      BARTIZAN_TRY(run_.outcome, change::Undo(job_.home, run_.plan, options));
    }
    if (!run_.error.empty()) return Fail(Code::kIo, run_.error);
    if (run_.outcome.state == change::Outcome::kUndone) return Released();
    run_.error = run_.outcome.error;
    return Update(
        [&](CaseTarget& target) {
          target.state = CaseState::kReleasing;
          target.error = run_.outcome.error;
        },
        {});
  }

  Status Released() {
    if (job_.options.dry_run) return {};
    return Update(
        [&](CaseTarget& target) {
          target.state = CaseState::kReleased;
          target.error.clear();
        },
        {{.name = "ReleaseTarget", .request = {{"target", known_.spec.id()}}}});
  }

  Status TryClean() {
    if (known_.undo.empty()) return {};
    BARTIZAN_DO(CheckUndo());
    BARTIZAN_TRY(std::vector<Operation> operations, target_->PlanCleanup(known_.undo, context_));
    run_.plan = {.id = known_.plan_id + "/cleanup",
                 .target = "respond/" + known_.spec.id(),
                 .operations = std::move(operations)};
    change::Options options = EngineOptions();
    options.dry_run = job_.options.dry_run;
    if (!options.dry_run) Watch(run_.plan);
    BARTIZAN_TRY(run_.outcome, change::Apply(job_.home, run_.plan, options));
    if (run_.error.empty() && !options.dry_run && run_.outcome.state != change::Outcome::kApplied) {
      run_.error = run_.outcome.error;
    }
    return {};
  }

  const TargetJob& job_;
  CaseTarget known_;
  Target* const target_;
  const fs::path scratch_;
  const CaseContext context_;
  TargetRun run_;
  bool quarantine_only_ = false;
  std::set<std::string> waiting_;  // quarantine operations that are not applied

  std::mutex mutex_;
  std::map<std::string, Time> began_;
  std::map<std::string, std::vector<std::string>> missing_;
  std::map<std::string, std::string> errors_;
};

TargetRun Unmade(const TargetJob& job, const CaseTarget& known, const Error& error, bool record) {
  TargetRun run{.spec = known.spec, .error = error.OneLine()};
  if (!record) return run;
  Status kept = job.home.db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_TRY(Case what, LoadCase(tx, job.case_id));
    what.targets.at(job.index).error = run.error;
    BARTIZAN_DO(UpdateCase(tx, what));
    audit::Event event{.name = "RefuseTarget", .request = {{"target", known.spec.id()}}};
    event.error_code = CodeName(error.code);
    event.error_message = run.error;
    BARTIZAN_DO(AppendCustody(tx, job.case_id, std::move(event), job.options.clock->Now()));
    return {};
  });
  if (!kept) run.error += "; and it could not be recorded: " + kept.error().OneLine();
  return run;
}

}  // namespace

TargetRun RespondTo(const TargetJob& job, const CaseTarget& known, const MadeTarget& target) {
  if (!target) return Unmade(job, known, target.error(), true);
  return Job(job, known, target->get()).Respond(false);
}

TargetRun QuarantineFirst(const TargetJob& job, const CaseTarget& known, const MadeTarget& target) {
  if (!target) return {.spec = known.spec};  // RespondTo tells it
  return Job(job, known, target->get()).Respond(true);
}

TargetRun ForeseeTarget(const TargetJob& job, const CaseTarget& known, const MadeTarget& target) {
  if (!target) return Unmade(job, known, target.error(), false);
  return Job(job, known, target->get()).Foresee();
}

TargetRun ReleaseTarget(const TargetJob& job, const CaseTarget& known, const MadeTarget& target) {
  // Of a machine that was never seen nothing has to be led back.
  if (known.undo.empty()) return Job(job, known, nullptr).Release();
  if (!target) return Unmade(job, known, target.error(), !job.options.dry_run);
  return Job(job, known, target->get()).Release();
}

TargetRun CleanTarget(const TargetJob& job, const CaseTarget& known, const MadeTarget& target) {
  if (known.undo.empty()) return Job(job, known, nullptr).Clean();
  if (!target) return Unmade(job, known, target.error(), false);
  return Job(job, known, target->get()).Clean();
}

}  // namespace bartizan::response
