#include "bartizan/pipeline/deploy.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "bartizan/pipeline/deploy_conclude.h"

namespace bartizan::pipeline {
namespace {

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

constexpr auto kConflictPatience = std::chrono::seconds(30);
constexpr size_t kMaxName = 64;

Status CheckName(std::string_view what, std::string_view name) {
  auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  bool good = !name.empty() && name.size() <= kMaxName && name.front() != '.' &&
              std::ranges::all_of(name, plain);
  if (good) return {};
  return Fail(Code::kInvalid,
              fmt::format("'{}' is not a name of {}: letters, digits, - _ .", name, what));
}

Status CheckRequest(const DeployRequest& request) {
  BARTIZAN_DO(CheckName("an environment", request.environment));
  if (request.run_id.empty() || request.step.empty()) {
    return Fail(Code::kInvalid, "a deployment needs a run and a step");
  }
  if (const auto* command = std::get_if<CommandDeploy>(&request.action.target)) {
    if (command->run.empty()) return Fail(Code::kInvalid, "the deployment has no command");
    return {};
  }
  const auto& local = std::get<LocalDeploy>(request.action.target);
  if (local.run.empty()) return Fail(Code::kInvalid, "the service has no command");
  if (local.port < 1 || local.port > 65535) {
    return Fail(Code::kInvalid, fmt::format("{} is not a port", local.port));
  }
  if (!local.health.starts_with('/')) {
    return Fail(Code::kInvalid, "the health path must begin with /: " + local.health);
  }
  if (request.digest.empty()) return Fail(Code::kInvalid, "a service needs an artifact");
  return {};
}

// Another process may be at work on the environment: waits for it, within reason.
Result<change::Outcome> ApplyPatiently(const DeployWork& work, const change::Plan& plan,
                                       const change::Options& options) {
  bool told = false;
  for (auto deadline = SteadyClock::now() + kConflictPatience;;) {
    auto outcome = change::Apply(work.home, plan, options);
    if (outcome || outcome.error().code != Code::kConflict) return outcome;
    if (SteadyClock::now() >= deadline) return outcome;
    if (options.cancel != nullptr && options.cancel->load()) {
      return Fail(Code::kCancelled, "cancelled while waiting for environment " + work.environment);
    }
    if (!told) work.Say("waiting: " + outcome.error().OneLine());
    told = true;
    std::this_thread::sleep_for(milliseconds(100));
  }
}

}  // namespace

Result<DeployOutcome> Deploy(store::Home& home, artifacts::ArtifactStore& artifacts,
                             const DeployRequest& request, const Clock& clock) {
  BARTIZAN_DO(CheckRequest(request));
  DeployWork work{
      .home = home,
      .artifacts = artifacts,
      .clock = clock,
      .plan_id = fmt::format("deploy/{}/{}/{}", request.run_id, request.step, request.generation),
      .environment = request.environment,
      .log = request.log,
      .timeout = request.timeout};
  bool local = std::holds_alternative<LocalDeploy>(request.action.target);
  change::Plan plan = local ? LocalPlan(work, request) : CommandPlan(work, request);
  BARTIZAN_TRY(std::optional<change::PlanRecord> record, change::FindPlan(home, plan.id));
  BARTIZAN_TRY(std::optional<DeployOutcome> known, RecordedOutcome(work));
  if (known) {
    // Killed between its success and the cleaning up: that is all that is left to do.
    bool open = known->state == DeployOutcome::kSucceeded && record && record->state == "applying";
    if (open) (void)change::Apply(home, plan, {.parallel = 1});
    return *std::move(known);
  }
  change::Options options{
      .parallel = 1, .undo_on_failure = true, .assume = request.assume, .cancel = request.cancel};
  // Ended before a crash, only its outcome is not recorded yet.
  if (record && record->state == "undone") {
    return Conclude(work, plan, {.state = change::Outcome::kUndone, .error = record->error});
  }
  if (record && record->state == "failed") {
    return Conclude(work, plan, {.state = change::Outcome::kFailed, .error = record->error});
  }
  auto outcome = ApplyPatiently(work, plan, options);
  if (!outcome && outcome.error().code == Code::kCancelled) {
    return DeployOutcome{DeployOutcome::kCancelled, outcome.error().OneLine(), ""};
  }
  if (!outcome) return std::unexpected(std::move(outcome).error());
  return Conclude(work, plan, *outcome);
}

}  // namespace bartizan::pipeline
