#include "bartizan/response/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <thread>

#include "bartizan/audit/audit.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/notify/notify.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/evidence.h"
#include "bartizan/response/run_target.h"
#include "bartizan/store/lease.h"

namespace bartizan::response {
namespace {

bool IsOpen(CaseState state) {
  return state != CaseState::kReleased && state != CaseState::kClosed;
}

// Instance ids are unique, so a place that one of them does not name makes no other machine.
bool IsSameMachine(const TargetSpec& a, const TargetSpec& b) {
  const auto alike = [](const std::string& x, const std::string& y) {
    return x.empty() || y.empty() || x == y;
  };
  return a.kind == b.kind && a.name == b.name && alike(a.account, b.account) &&
         alike(a.region, b.region);
}

const CaseTarget* FindTarget(const Case& what, const TargetSpec& spec) {
  const auto found = std::ranges::find_if(
      what.targets, [&](const CaseTarget& target) { return IsSameMachine(target.spec, spec); });
  return found == what.targets.end() ? nullptr : &*found;
}

std::set<Step> StepsOf(const Config& config, const OpenRequest& request) {
  if (!request.only.empty()) return request.only;
  std::set<Step> steps = UsualSteps();
  if (config.aws.cut_flows) steps.insert(Step::kCut);
  const bool freezes = std::ranges::any_of(request.targets, [&](const TargetSpec& spec) {
    const auto host = std::ranges::find(config.hosts, spec.name, &HostConfig::name);
    return spec.kind == "linux-host" && host != config.hosts.end() &&
           !(host->freeze_cgroups.empty() && host->freeze_pids.empty());
  });
  if (freezes) steps.insert(Step::kFreeze);
  for (const auto* left_out : {&config.skip, &request.skip}) {
    for (const Step step : *left_out) steps.erase(step);
  }
  return steps;
}

data::JsonArray Names(const std::set<Step>& steps) {
  data::JsonArray names;
  for (const Step step : steps) names.emplace_back(StepName(step));
  return names;
}

data::JsonArray Ids(std::span<const TargetSpec> targets) {
  data::JsonArray ids;
  for (const TargetSpec& spec : targets) ids.emplace_back(spec.id());
  return ids;
}

constexpr CaseState kOpenStates[] = {CaseState::kOpen, CaseState::kResponding,
                                     CaseState::kContained, CaseState::kIncomplete,
                                     CaseState::kReleasing};

// The open case that has any of the targets; kConflict when it has not all of them.
Result<std::optional<Case>> FindCase(store::Tx& tx, std::span<const TargetSpec> targets) {
  for (const CaseState state : kOpenStates) {
    BARTIZAN_TRY(std::vector<Case> cases, ListCases(tx, state, 0));
    for (Case& each : cases) {
      const auto has = [&](const TargetSpec& spec) { return FindTarget(each, spec) != nullptr; };
      if (std::ranges::none_of(targets, has)) continue;
      if (std::ranges::all_of(targets, has)) return std::move(each);
      const auto in = std::ranges::find_if(targets, has);
      const auto out = std::ranges::find_if_not(targets, has);
      return Fail(Code::kConflict,
                  fmt::format("{} is in the open case {}, {} is not", in->name, each.id, out->name),
                  "answer for them in separate calls, or release that case first");
    }
  }
  return std::nullopt;
}

Result<OpenedCase> Continue(store::Tx& tx, Case what, const OpenRequest& request, Time now) {
  const size_t before = what.steps.size();
  what.steps.insert(request.only.begin(), request.only.end());
  what.updated = now;
  if (what.steps.size() != before) BARTIZAN_DO(UpdateCase(tx, what));
  audit::Event event{.name = "ContinueCase"};
  event.request = {{"by", request.opened_by},
                   {"reason", request.reason},
                   {"steps", Names(what.steps)},
                   {"targets", Ids(request.targets)}};
  BARTIZAN_DO(AppendCustody(tx, what.id, std::move(event), now));
  return OpenedCase{.id = what.id};
}

Result<OpenedCase> OpenNew(store::Tx& tx, const Config& config, const OpenRequest& request,
                           Time now) {
  Case what{.id = crypto::SortableId(ToInt(now) / 1'000),
            .reason = request.reason,
            .opened_by = request.opened_by,
            .steps = StepsOf(config, request),
            .trigger = request.trigger,
            .opened = now,
            .updated = now};
  for (const TargetSpec& spec : request.targets) {
    if (FindTarget(what, spec) == nullptr) what.targets.push_back({.spec = spec});
  }
  BARTIZAN_DO(InsertCase(tx, what));
  audit::Event event{.name = "OpenCase"};
  event.request = {{"by", what.opened_by},
                   {"reason", what.reason},
                   {"steps", Names(what.steps)},
                   {"targets", Ids(request.targets)}};
  if (!what.trigger.empty()) {
    event.request["triggerSha256"] = crypto::Sha256Hex(data::ToJson(what.trigger));
  }
  BARTIZAN_DO(AppendCustody(tx, what.id, std::move(event), now));
  return OpenedCase{.id = what.id, .fresh = true};
}

// A lease tells processes apart; this tells the threads of this process apart.
class CaseGuard {
 public:
  static Result<CaseGuard> Take(store::Home& home, const std::string& id, Time now) {
    const std::string name = "case/" + id;
    const std::string held = home.path().string() + "\n" + name;
    {
      std::lock_guard lock(Mutex());
      if (!Held().insert(held).second) {
        return Fail(Code::kConflict, "case " + id + " is being worked on");
      }
    }
    CaseGuard guard(home, name, held);
    BARTIZAN_DO(home.db().Write([&](store::Tx& tx) { return store::TakeLease(tx, name, now); }));
    guard.leased_ = true;
    return guard;
  }
  CaseGuard(CaseGuard&& other) noexcept
      : home_(other.home_),
        name_(std::move(other.name_)),
        held_(std::exchange(other.held_, {})),
        leased_(other.leased_) {}
  CaseGuard& operator=(CaseGuard&&) = delete;
  ~CaseGuard() {
    if (held_.empty()) return;
    if (leased_) {
      (void)home_.db().Write([&](store::Tx& tx) { return store::DropLease(tx, name_); });
    }
    std::lock_guard lock(Mutex());
    Held().erase(held_);
  }

 private:
  CaseGuard(store::Home& home, std::string name, std::string held)
      : home_(home), name_(std::move(name)), held_(std::move(held)) {}
  static std::mutex& Mutex() {
    static std::mutex mutex;
    return mutex;
  }
  static std::set<std::string>& Held() {
    static std::set<std::string> held;
    return held;
  }
  store::Home& home_;
  std::string name_, held_;
  bool leased_ = false;
};

using Task = TargetRun (*)(const TargetJob&, const CaseTarget&, const MadeTarget&);

class Run {
 public:
  Run(store::Home& home, const Config& config, const RunOptions& options)
      : home_(home), config_(config), options_(options), operator_(OperatorName()) {
    shared_ = options_;
    shared_.progress = [this](std::string_view line) {
      std::lock_guard lock(mutex_);
      options_.progress(line);
    };
  }

  Time Now() const { return options_.clock->Now(); }

  Result<Case> Load(std::string_view id) {
    return home_.db().Read([&](store::Tx& tx) { return LoadCase(tx, id); });
  }

  // Changes the case's own state and appends to its custody log.
  Status Mark(const std::string& id, audit::Event event, const std::function<void(Case&)>& change,
              std::string_view news = {}) {
    return home_.db().Write([&](store::Tx& tx) -> Status {
      BARTIZAN_TRY(Case what, LoadCase(tx, id));
      change(what);
      what.updated = Now();
      BARTIZAN_DO(UpdateCase(tx, what));
      event.request["by"] = operator_;
      event.response["state"] = CaseStateName(what.state);
      BARTIZAN_DO(AppendCustody(tx, id, std::move(event), Now()));
      if (news.empty() || config_.notify_topic.empty()) return {};
      return Tell(tx, what, news);
    });
  }

  // For Each; of one case.
  std::vector<MadeTarget> Make(const Case& what) {
    std::vector<TargetSpec> specs;
    for (const CaseTarget& target : what.targets) specs.push_back(target.spec);
    std::vector<MadeTarget> targets = options_.make_targets(specs);
    for (MadeTarget& target : targets) {
      if (!target) continue;
      if (Status ready = (*target)->Prepare(); !ready) target = std::unexpected(ready.error());
    }
    return targets;
  }

  // All targets, a few at a time.
  std::vector<TargetRun> Each(const Case& what, const std::vector<MadeTarget>& targets, Task task) {
    std::vector<TargetRun> runs(targets.size());
    std::atomic<size_t> next{0};
    const auto work = [&] {
      for (size_t i = next++; i < targets.size(); i = next++) {
        const TargetJob job{.home = home_,
                            .config = config_,
                            .options = shared_,
                            .case_id = what.id,
                            .operator_name = operator_,
                            .steps = what.steps,
                            .opened = what.opened,
                            .index = i};
        runs[i] = task(job, what.targets[i], targets[i]);
      }
    };
    const size_t at_once = std::min(std::max<size_t>(options_.targets_at_once, 1), targets.size());
    std::vector<std::jthread> workers;
    for (size_t i = 1; i < at_once; ++i) workers.emplace_back(work);
    work();
    workers.clear();
    return runs;
  }
  std::vector<TargetRun> Each(const Case& what, Task task) { return Each(what, Make(what), task); }

  // Evidence takes minutes: no machine waits for that of others to be isolated.
  Result<std::vector<TargetRun>> Respond(Case what) {
    const std::vector<MadeTarget> targets = Make(what);
    if (targets.size() > options_.targets_at_once && what.steps.contains(Step::kQuarantine)) {
      Each(what, targets, QuarantineFirst);
      BARTIZAN_TRY(what, Load(what.id));
    }
    return Each(what, targets, RespondTo);
  }

  Status Sign() { return audit::SignHead(home_, Now()); }

 private:
  static void TellText(const Case& what, notify::Message& message) {
    message.text = fmt::format("Case {} ({}): {}.\n", what.id,
                               what.reason.empty() ? "no reason given" : what.reason,
                               CaseStateName(what.state));
    data::JsonArray targets;
    for (const CaseTarget& target : what.targets) {
      message.text +=
          fmt::format("- {}: {}{}\n", target.title.empty() ? target.spec.id() : target.title,
                      CaseStateName(target.state), target.error.empty() ? "" : ", " + target.error);
      for (const std::string& missing : target.missing) {
        message.text += "    missing: " + missing + "\n";
      }
      data::JsonObject row{{"target", target.spec.id()}, {"state", CaseStateName(target.state)}};
      if (target.isolated) row["isolated"] = FormatIso(*target.isolated, true);
      targets.emplace_back(std::move(row));
    }
    message.detail = {
        {"case", what.id}, {"state", CaseStateName(what.state)}, {"targets", std::move(targets)}};
  }

  // A second call that found nothing new says nothing new: the text is the message's id.
  Status Tell(store::Tx& tx, const Case& what, std::string_view news) {
    notify::Message message{
        .topic = config_.notify_topic,
        .event = std::string(news),
        .subject = fmt::format("Incident case {}: {}", what.id, CaseStateName(what.state))};
    TellText(what, message);
    message.id = fmt::format("respond/{}/{}", what.id, crypto::Sha256Hex(message.text));
    return notify::Enqueue(tx, message, Now());
  }

  store::Home& home_;
  const Config& config_;
  const RunOptions& options_;
  RunOptions shared_;
  const std::string operator_;
  std::mutex mutex_;
};

// Of the whole case: the worst of its targets'.
CaseState Overall(const Case& what) {
  const auto any = [&](CaseState state) {
    return std::ranges::any_of(what.targets,
                               [&](const CaseTarget& target) { return target.state == state; });
  };
  const auto refused = [](const CaseTarget& target) { return !target.error.empty(); };
  if (any(CaseState::kResponding)) return CaseState::kResponding;
  if (any(CaseState::kOpen) || any(CaseState::kIncomplete) ||
      std::ranges::any_of(what.targets, refused)) {
    return CaseState::kIncomplete;
  }
  return CaseState::kContained;
}

}  // namespace

namespace {

// A name that nothing describes would make a case that nobody can answer.
Status CheckDescribed(const Config& config, std::span<const TargetSpec> targets) {
  for (const TargetSpec& spec : targets) {
    const bool known =
        spec.kind == "aws-ec2" ||
        (spec.kind == "linux-host" &&
         std::ranges::find(config.hosts, spec.name, &HostConfig::name) != config.hosts.end()) ||
        (spec.kind == "qemu-vm" &&
         std::ranges::find(config.vms, spec.name, &VmConfig::name) != config.vms.end());
    if (known) continue;
    return Fail(Code::kNotFound, fmt::format("the configuration does not describe {}", spec.id()),
                "add it below hosts: or vms: of respond.yaml, and give that with -c");
  }
  return {};
}

}  // namespace

Result<OpenedCase> OpenCase(store::Home& home, const Config& config, const OpenRequest& request,
                            Time now) {
  if (request.targets.empty()) return Fail(Code::kUsage, "a case needs a machine");
  BARTIZAN_DO(CheckDescribed(config, request.targets));
  return home.db().Write([&](store::Tx& tx) -> Result<OpenedCase> {
    BARTIZAN_TRY(std::optional<Case> known, FindCase(tx, request.targets));
    if (known) return Continue(tx, std::move(*known), request, now);
    return OpenNew(tx, config, request, now);
  });
}

Result<CaseRun> RunCase(store::Home& home, const Config& config, std::string_view case_id,
                        const RunOptions& options) {
  Run run(home, config, options);
  BARTIZAN_TRY(Case what, run.Load(case_id));
  BARTIZAN_TRY(const CaseGuard guard, CaseGuard::Take(home, what.id, run.Now()));
  BARTIZAN_TRY(what, run.Load(what.id));
  if (!IsOpen(what.state) || what.state == CaseState::kReleasing) {
    return Fail(Code::kConflict, fmt::format("case {} is {}", what.id, CaseStateName(what.state)),
                "start a new one");
  }
  BARTIZAN_DO(run.Mark(what.id, {.name = "StartResponse"},
                       [](Case& each) { each.state = CaseState::kResponding; }));
  CaseRun result;
  BARTIZAN_TRY(result.targets, run.Respond(what));
  const bool cancelled = options.cancel != nullptr && options.cancel->load();
  BARTIZAN_DO(run.Mark(
      what.id, {.name = "EndResponse"},
      [&](Case& each) { each.state = cancelled ? CaseState::kResponding : Overall(each); },
      "respond-ended"));
  BARTIZAN_DO(run.Sign());
  BARTIZAN_TRY(result.what, run.Load(what.id));
  return result;
}

Result<CaseRun> PlanCase(store::Home& home, const Config& config, const OpenRequest& request,
                         const RunOptions& options) {
  Run run(home, config, options);
  CaseRun result{.what = {.id = "plan",
                          .reason = request.reason,
                          .opened_by = request.opened_by,
                          .steps = StepsOf(config, request),
                          .opened = run.Now()}};
  for (const TargetSpec& spec : request.targets) result.what.targets.push_back({.spec = spec});
  result.targets = run.Each(result.what, ForeseeTarget);
  return result;
}

Result<CaseRun> ReleaseCase(store::Home& home, const Config& config, std::string_view case_id,
                            const RunOptions& options) {
  Run run(home, config, options);
  BARTIZAN_TRY(Case what, run.Load(case_id));
  if (!IsOpen(what.state)) {
    return Fail(Code::kConflict, fmt::format("case {} is {}", what.id, CaseStateName(what.state)));
  }
  CaseRun result;
  if (options.dry_run) {
    result.targets = run.Each(what, ReleaseTarget);
    result.what = std::move(what);
    return result;
  }
  BARTIZAN_TRY(const CaseGuard guard, CaseGuard::Take(home, what.id, run.Now()));
  BARTIZAN_DO(run.Mark(what.id, {.name = "ReleaseCase"},
                       [](Case& each) { each.state = CaseState::kReleasing; }));
  result.targets = run.Each(what, ReleaseTarget);
  const auto end = [&](Case& each) {
    const bool all = std::ranges::all_of(each.targets, [](const CaseTarget& target) {
      return target.state == CaseState::kReleased;
    });
    if (!all) return;
    each.state = CaseState::kReleased;
    each.released = run.Now();
  };
  BARTIZAN_DO(run.Mark(what.id, {.name = "EndRelease"}, end, "respond-released"));
  BARTIZAN_DO(run.Sign());
  BARTIZAN_TRY(result.what, run.Load(what.id));
  return result;
}

Result<CaseRun> CleanupCase(store::Home& home, const Config& config, std::string_view case_id,
                            const CleanupOptions& cleanup, const RunOptions& options) {
  Run run(home, config, options);
  BARTIZAN_TRY(Case what, run.Load(case_id));
  if (what.state != CaseState::kReleased) {
    return Fail(Code::kConflict, fmt::format("case {} is {}", what.id, CaseStateName(what.state)),
                "only what is released can be cleaned up");
  }
  const Time until = *what.released + config.retention;
  if (run.Now() < until && !cleanup.force) {
    return Fail(Code::kConflict, fmt::format("case {} is kept until {}", what.id, FormatIso(until)),
                "--force ends its retention now");
  }
  CaseRun result;
  if (options.dry_run) {
    result.targets = run.Each(what, CleanTarget);
    result.what = std::move(what);
    return result;
  }
  BARTIZAN_TRY(const CaseGuard guard, CaseGuard::Take(home, what.id, run.Now()));
  audit::Event begin{.name = "CleanupCase"};
  begin.request = {{"force", cleanup.force}, {"keepEvidence", cleanup.keep_evidence}};
  BARTIZAN_DO(run.Mark(what.id, std::move(begin), [](Case&) {}));
  result.targets = run.Each(what, CleanTarget);
  const bool all =
      std::ranges::all_of(result.targets, [](const TargetRun& each) { return each.error.empty(); });
  if (all && !cleanup.keep_evidence) {
    // Before the case is closed: where this is cut off, it is cleaned up again.
    BARTIZAN_DO(
        home.db().Write([&](store::Tx& tx) { return DropEvidence(tx, what.id, {}, run.Now()); }));
  }
  BARTIZAN_DO(run.Mark(what.id, {.name = "EndCleanup"}, [&](Case& each) {
    if (!all || cleanup.keep_evidence) return;
    each.state = CaseState::kClosed;
    each.closed = run.Now();
  }));
  BARTIZAN_DO(run.Sign());
  BARTIZAN_TRY(result.what, run.Load(what.id));
  return result;
}

}  // namespace bartizan::response
