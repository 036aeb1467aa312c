#include "bartizan/ipranges/run_target.h"

#include <fmt/format.h>

#include <chrono>
#include <thread>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/notify/notify.h"
#include "bartizan/store/lease.h"

namespace bartizan::ipranges {
namespace {

// How often a target is looked at until it shows what was done, and the first pause.
constexpr int kLooks = 5;
constexpr Micros kFirstPause{250'000};

// Nobody else observes and plans for a target meanwhile.
class TargetLease {
 public:
  static Result<TargetLease> Take(store::Home& home, const std::string& target, Time now) {
    std::string name = "ip-ranges/" + target;
    BARTIZAN_DO(home.db().Write([&](store::Tx& tx) { return store::TakeLease(tx, name, now); }));
    return TargetLease(home, std::move(name));
  }
  TargetLease(TargetLease&& other) noexcept
      : home_(other.home_), name_(std::exchange(other.name_, {})) {}
  TargetLease& operator=(TargetLease&&) = delete;
  ~TargetLease() {
    if (name_.empty()) return;
    (void)home_.db().Write([&](store::Tx& tx) { return store::DropLease(tx, name_); });
  }

 private:
  TargetLease(store::Home& home, std::string name) : home_(home), name_(std::move(name)) {}
  store::Home& home_;
  std::string name_;
};

std::string Label(const Selection& selection) {
  return selection.services.empty() ? "AMAZON" : Join(selection.services, ",");
}

// What the configuration says, when there is no target to ask.
std::string KindOf(const TargetConfig& target) {
  if (target.security_group) return "ec2-security-group";
  if (target.prefix_list) return "ec2-prefix-list";
  if (target.nftables) return "nftables";
  if (target.nginx) return "nginx";
  return target.haproxy ? "haproxy" : "";
}

class Runner {
 public:
  explicit Runner(const TargetRun& run) : run_(run), options_(run.options) {}

  TargetOutcome Bring(const std::vector<IpPrefix>& wanted) {
    return Do([&] {
      SetWanted(wanted);
      return Change("ChangeFirewall");
    });
  }

  TargetOutcome Back() {
    return Do([&] { return GoBack(); });
  }

 private:
  // Under the lease; failures become the outcome's error and are recorded.
  template <class F>
  TargetOutcome Do(const F& work) {
    bool record = !options_.dry_run;
    Status done = [&]() -> Status {
      outcome_.kind = KindOf(run_.target);
      BARTIZAN_TRY(target_, options_.make_target(run_.target));
      outcome_.target = target_->id();
      outcome_.kind = target_->kind();
      if (options_.dry_run) return work();
      auto lease = TargetLease::Take(run_.home, outcome_.target, options_.clock->Now());
      record = lease.has_value();  // else it is the other one's turn, and nobody failed
      if (!lease) return std::unexpected(std::move(lease).error());
      return work();
    }();
    if (!done) {
      const Error& error = done.error();
      outcome_.error = error.OneLine() + (error.hint.empty() ? "" : " (" + error.hint + ")");
      if (record && !idle_ && error.code != Code::kCancelled) RecordFailure();
    }
    return std::move(outcome_);
  }

  void SetWanted(const std::vector<IpPrefix>& wanted) {
    desired_ = {.prefixes = wanted, .label = Label(run_.list.selection)};
    if (run_.target.security_group) desired_.ports = run_.target.security_group->ports;
  }

  Status Observe(Observed& observed) {
    auto seen = target_->Observe();
    if (!seen) return std::unexpected(std::move(seen).error());
    observed = *std::move(seen);
    outcome_.foreign = observed.foreign;
    outcome_.warnings = observed.warnings;
    return {};
  }

  Status Change(std::string_view audit) {
    Observed observed;
    BARTIZAN_DO(Observe(observed));
    auto planned = target_->PlanChange(observed, desired_);
    if (!planned) return std::unexpected(std::move(planned).error());
    outcome_.plan = *std::move(planned);
    if (outcome_.plan.target.empty()) outcome_.plan.target = outcome_.target;
    const Difference difference = Compare(observed.open, desired_.prefixes);
    outcome_.added = difference.added.size();
    outcome_.removed = difference.removed.size();
    if (outcome_.plan.operations.empty()) return options_.dry_run ? Status() : RecordNothing(audit);
    NamePlan();
    // One after the other: services throttle, and a firewall is no place for races.
    change::Options options{.parallel = 1, .undo_on_failure = true, .cancel = options_.cancel};
    options.dry_run = options_.dry_run;
    if (!options_.dry_run) {
      BARTIZAN_DO(audit == "ChangeFirewall" ? RecordBegin(observed.open) : RecordUndoing());
    }
    BARTIZAN_TRY(outcome_.outcome, change::Apply(run_.home, outcome_.plan, options));
    BARTIZAN_DO(Judge(change::Outcome::kApplied));
    outcome_.changed = true;
    if (options_.dry_run) return {};
    BARTIZAN_DO(Verify());
    return RecordEnd(audit, audit == "ChangeFirewall" ? "applied" : "undone");
  }

  void NamePlan() {
    const int64_t millis = ToInt(options_.clock->Now()) / 1'000;
    outcome_.plan_id = fmt::format("ip-ranges/{}/{}", run_.list.name, crypto::SortableId(millis));
    outcome_.plan.id = outcome_.plan_id;
  }

  Status Judge(change::Outcome::State good) const {
    const change::Outcome& outcome = outcome_.outcome;
    switch (outcome.state) {
      case change::Outcome::kApplied:
      case change::Outcome::kWouldChange:
        return {};
      case change::Outcome::kCancelled:
        return Fail(Code::kCancelled, "cancelled; the next run goes on from what is there");
      case change::Outcome::kUndecided:
        return Fail(Code::kUndecided, outcome.error,
                    "the next run looks at what is there and goes on");
      case change::Outcome::kUndone:
        if (good == change::Outcome::kUndone) return {};
        return Fail(Code::kFailed, outcome.error + "; what had been done was undone");
      case change::Outcome::kFailed:
        break;
    }
    return Fail(Code::kFailed, outcome.error);
  }

  // Services show changes late: a few looks.
  Status Verify() {
    Micros pause = kFirstPause;
    for (int look = 1;; ++look, pause *= 2) {
      Observed observed;
      BARTIZAN_DO(Observe(observed));
      auto missing = Subtract(desired_.prefixes, observed.open);
      auto excess = Subtract(observed.open, desired_.prefixes);
      if (missing.empty() && excess.empty()) return {};
      if (look == kLooks) return Mismatch(missing, excess);
      Pause(pause);
    }
  }

  static Status Mismatch(const std::vector<IpPrefix>& missing,
                         const std::vector<IpPrefix>& excess) {
    std::string text = "after the change";
    if (!missing.empty()) {
      text += fmt::format(" {} and {} more are closed", ToString(missing[0]), missing.size() - 1);
    }
    if (!excess.empty()) {
      text += fmt::format("{} {} and {} more are open", missing.empty() ? "" : ",",
                          ToString(excess[0]), excess.size() - 1);
    }
    return Fail(Code::kFailed, text, "look at the target; the next run tries again");
  }

  void Pause(Micros duration) const {
    if (options_.pause) return options_.pause(duration);
    std::this_thread::sleep_for(duration);
  }

  Result<std::optional<TargetState>> Known(store::Tx& tx) const {
    BARTIZAN_TRY(std::vector<TargetState> all, LoadTargets(tx, run_.list.name));
    for (TargetState& each : all) {
      if (each.target == outcome_.target) return std::optional(std::move(each));
    }
    return std::optional<TargetState>();
  }

  // It is as it should be: what a former run left open is settled.
  Status RecordNothing(std::string_view audit) {
    BARTIZAN_TRY(std::optional<TargetState> known,
                 run_.home.db().Read([&](store::Tx& tx) { return Known(tx); }));
    if (!known) return {};
    const bool undo = audit != "ChangeFirewall";
    const bool open = known->state == "applying" || known->state == "undoing";
    if (!open && !undo && known->error.empty()) return {};
    if (open || undo) known->plan_id.clear();
    if (open || undo) known->state = undo ? "undone" : "applied";
    known->error.clear();
    known->updated = options_.clock->Now();
    return run_.home.db().Write([&](store::Tx& tx) { return SaveTarget(tx, *known); });
  }

  // Undoing leads back to before an interrupted run, too.
  Status RecordBegin(const std::vector<IpPrefix>& open) {
    return run_.home.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(former_, Known(tx));
      state_ = {.list = run_.list.name,
                .target = outcome_.target,
                .kind = outcome_.kind,
                .plan_id = outcome_.plan_id,
                .state = "applying",
                .before = open,
                .after = desired_.prefixes,
                .updated = options_.clock->Now()};
      if (former_ && (former_->state == "applying" || former_->state == "undoing")) {
        state_.before = former_->before;
        pieces_ = true;
      }
      return SaveTarget(tx, state_);
    });
  }

  // `before` stays: an undo that is interrupted still knows where it was going.
  Status RecordUndoing() {
    former_ = state_;
    state_.state = "undoing";
    state_.plan_id = outcome_.plan_id;
    state_.updated = options_.clock->Now();
    return run_.home.db().Write([&](store::Tx& tx) { return SaveTarget(tx, state_); });
  }

  Status RecordEnd(std::string_view audit, std::string_view state) {
    // What several plans did is not undone by the inverses of the last one.
    if (pieces_) state_.plan_id.clear();
    state_.state = state;
    state_.error.clear();
    state_.updated = options_.clock->Now();
    return run_.home.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_DO(SaveTarget(tx, state_));
      return Tell(tx, run_.config, ChangeNews(audit, state), state_.updated);
    });
  }

  News ChangeNews(std::string_view audit, std::string_view state) const {
    const std::string counts =
        fmt::format("{} added, {} removed", outcome_.added, outcome_.removed);
    News news{.audit = std::string(audit),
              .event = state == "undone" ? "ip-ranges-undone" : "ip-ranges-changed",
              .subject = fmt::format("{}: {} {}", run_.list.name, outcome_.target, counts),
              .id = fmt::format("{}/{}", outcome_.plan_id, state)};
    news.text =
        fmt::format("{} of list {}: {} ({}).", outcome_.target, run_.list.name, counts, state);
    news.request = {{"list", run_.list.name}, {"target", outcome_.target}};
    news.response = {{"planId", outcome_.plan_id},
                     {"state", state},
                     {"added", outcome_.added},
                     {"removed", outcome_.removed},
                     {"open", desired_.prefixes.size()}};
    news.resources = {outcome_.target, outcome_.plan_id};
    return news;
  }

  // As well as it can be told: the failure itself is in the outcome.
  void RecordFailure() {
    const Time now = options_.clock->Now();
    const std::string target = outcome_.target.empty() ? "a target" : outcome_.target;
    Status recorded = run_.home.db().Write([&](store::Tx& tx) -> Status {
      std::string before;
      if (!outcome_.target.empty()) {
        BARTIZAN_TRY(std::optional<TargetState> known, Known(tx));
        // Undone to the last bit: the run before it is the last one again.
        if (outcome_.outcome.state == change::Outcome::kUndone) known = former_;
        TargetState row = known ? *std::move(known)
                                : TargetState{.list = run_.list.name,
                                              .target = outcome_.target,
                                              .kind = outcome_.kind,
                                              .state = "failed"};
        before = std::exchange(row.error, outcome_.error);
        row.updated = now;
        BARTIZAN_DO(SaveTarget(tx, row));
      }
      if (before == outcome_.error) return {};  // told before
      News news{.audit = "ChangeFirewall",
                .event = "ip-ranges-failed",
                .subject = fmt::format("{}: {} could not be changed", run_.list.name, target),
                .text = fmt::format("{} of list {}: {}", target, run_.list.name, outcome_.error),
                .id = "ip-ranges/" + crypto::SortableId(ToInt(now) / 1'000),
                .request = {{"list", run_.list.name}, {"target", target}},
                .error = outcome_.error,
                .resources = {target}};
      return Tell(tx, run_.config, news, now);
    });
    if (!recorded) options_.progress("warning: " + recorded.error().OneLine());
  }

  Status GoBack() {
    BARTIZAN_TRY(std::optional<TargetState> known,
                 run_.home.db().Read([&](store::Tx& tx) { return Known(tx); }));
    if (!known || known->state == "undone" || known->after.empty()) {
      idle_ = true;
      return Fail(Code::kNotFound, "there is nothing to undo",
                  known && known->state == "undone" ? "its last change was undone before" : "");
    }
    state_ = *std::move(known);
    SetWanted(state_.before);
    if (state_.state == "applied" && !state_.plan_id.empty()) {
      BARTIZAN_TRY(bool undone, UndoByInverses());
      if (undone) return {};
    }
    if (desired_.prefixes.empty()) {
      return Fail(Code::kConflict, "nothing was open before the last change: that is for a person",
                  "remove what was made by hand, or another way out of the firewall first");
    }
    return Change("UndoFirewall");
  }

  // False: the target cannot rebuild the operations.
  Result<bool> UndoByInverses() {
    change::Options options{.parallel = 1, .cancel = options_.cancel};
    options.dry_run = options_.dry_run;
    bool rebuilt = true;
    auto undone = change::UndoById(
        run_.home, state_.plan_id,
        [&](change::Operation& operation, const change::OperationRecord& record) -> Status {
          Status status = target_->Rebuild(operation, record);
          rebuilt = rebuilt && status.has_value();
          return status;
        },
        options);
    if (!rebuilt) return false;
    if (!undone) return std::unexpected(std::move(undone).error());
    outcome_.outcome = *std::move(undone);
    outcome_.plan_id = state_.plan_id;
    BARTIZAN_TRY(outcome_.plan, change::RecallPlan(run_.home, state_.plan_id));
    BARTIZAN_DO(Judge(change::Outcome::kUndone));
    outcome_.changed = true;
    const Difference difference = Compare(state_.after, state_.before);
    outcome_.added = difference.added.size();
    outcome_.removed = difference.removed.size();
    if (options_.dry_run) return true;
    BARTIZAN_DO(Verify());
    BARTIZAN_DO(RecordEnd("UndoFirewall", "undone"));
    return true;
  }

  const TargetRun& run_;
  const SyncOptions& options_;
  std::unique_ptr<Target> target_;
  Desired desired_;
  TargetState state_;
  std::optional<TargetState> former_;  // what was recorded before this run
  bool pieces_ = false;                // an earlier run was interrupted, this one finishes it
  bool idle_ = false;  // there was nothing to undo, which is no failure of the target
  TargetOutcome outcome_;
};

}  // namespace

TargetOutcome BringTo(const TargetRun& run, const std::vector<IpPrefix>& wanted) {
  return Runner(run).Bring(wanted);
}

TargetOutcome BringBack(const TargetRun& run) {
  return Runner(run).Back();
}

Status Tell(store::Tx& tx, const Config& config, const News& news, Time now) {
  audit::Event event{.name = news.audit,
                     .source = "ip-ranges.bartizan",
                     .request = news.request,
                     .response = news.response};
  if (!news.error.empty()) {
    event.error_code = "failed";
    event.error_message = news.error;
  }
  event.resources = news.resources;
  BARTIZAN_DO(audit::Append(tx, event, now));
  if (config.notify_topic.empty()) return {};
  data::JsonObject detail = news.request;
  for (const auto& member : news.response) detail[member.key()] = member.value();
  if (!news.error.empty()) detail["error"] = news.error;
  return notify::Enqueue(tx,
                         {.topic = config.notify_topic,
                          .event = news.event,
                          .subject = news.subject,
                          .text = news.text,
                          .detail = std::move(detail),
                          .id = news.id},
                         now);
}

}  // namespace bartizan::ipranges
