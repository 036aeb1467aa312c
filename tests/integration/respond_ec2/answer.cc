// answer HOME MODE < JSON: one run of a case. JSON is {"targets": […], "only": "STEPS", "config":
// "YAML", "case": ID}; MODE is run (opens the case of the targets, or goes on with it), plan,
// release or clean. Prints what became of it. With prepare, what is made before anything happens;
// with rehearse, what the first target would be refused.
#include <cstdio>
#include <iostream>
#include <iterator>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/notify/notify.h"
#include "bartizan/response/ec2_prepare.h"
#include "bartizan/response/run.h"
#include "bartizan/response/target_ec2.h"
#include "bartizan/store/lease.h"

namespace bartizan::response {
namespace {

using data::Json;
using data::JsonArray;
using data::JsonObject;

std::vector<store::Migration> Migrations() {
  std::vector<store::Migration> all;
  for (auto part :
       {store::LeaseMigrations(), artifacts::ArtifactMigrations(), audit::AuditMigrations(),
        change::ChangeMigrations(), notify::NotifyMigrations(), ResponseMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

Result<OpenRequest> ReadRequest(const Json& given) {
  OpenRequest request{.reason = "a test", .opened_by = "tester"};
  for (const Json& text : given.at("targets").as_array()) {
    BARTIZAN_TRY(TargetSpec spec, ParseTarget(data::View(text.as_string())));
    request.targets.push_back(std::move(spec));
  }
  const std::string only = data::Str(given, "only");
  if (!only.empty()) {
    BARTIZAN_TRY(request.only, ParseSteps(only));
  }
  return request;
}

JsonObject Tell(const TargetRun& run, const Case& what) {
  JsonObject told{{"error", run.error}, {"outcome", change::OutcomeStateName(run.outcome.state)}};
  JsonObject operations;
  for (const auto& record : run.outcome.operations) {
    operations[record.id] = JsonObject{{"state", change::OperationStateName(record.state)},
                                       {"forecast", change::ForecastName(record.forecast)},
                                       {"error", record.error},
                                       {"result", record.result}};
  }
  JsonObject titles;
  for (const auto& operation : run.plan.operations) titles[operation.id] = operation.title;
  JsonArray warnings;
  for (const auto& warning : run.observed.warnings) warnings.emplace_back(warning);
  told["operations"] = std::move(operations);
  told["titles"] = std::move(titles);
  told["title"] = run.observed.title;
  told["warnings"] = std::move(warnings);
  for (const CaseTarget& target : what.targets) {
    if (target.spec != run.spec) continue;
    told["state"] = CaseStateName(target.state);
    JsonArray missing;
    for (const auto& text : target.missing) missing.emplace_back(text);
    told["missing"] = std::move(missing);
    if (target.isolated) {
      told["isolated_us"] = ToInt(*target.isolated) - ToInt(what.opened);
    }
  }
  return told;
}

Result<Json> Prepare(store::Home& home, const Config& config, bool dry_run) {
  BARTIZAN_TRY(const change::Plan plan, PlanEc2Preparation(config, {}, aws::RealSystem()));
  change::Options options{.parallel = 16, .keep_going = true};
  options.dry_run = dry_run;
  BARTIZAN_TRY(const change::Outcome outcome, change::Apply(home, plan, options));
  JsonObject operations;
  for (const auto& record : outcome.operations) {
    operations[record.id] = JsonObject{{"state", change::OperationStateName(record.state)},
                                       {"forecast", change::ForecastName(record.forecast)},
                                       {"error", record.error}};
  }
  return JsonObject{{"state", change::OutcomeStateName(outcome.state)},
                    {"operations", std::move(operations)}};
}

Result<Json> Rehearse(const Config& config, const Json& given) {
  BARTIZAN_TRY(const OpenRequest request, ReadRequest(given));
  BARTIZAN_TRY(const Ec2Rehearsal rehearsal,
               RehearseEc2(config, request.targets.front(), aws::RealSystem()));
  constexpr std::string_view kVerdicts[] = {"allowed", "denied", "unknown"};
  JsonObject checks;
  for (const auto& check : rehearsal.checks) {
    checks[check.action] =
        JsonArray{Json(kVerdicts[static_cast<size_t>(check.verdict)]), Json(check.note)};
  }
  JsonArray unprepared;
  for (const auto& text : rehearsal.unprepared) unprepared.emplace_back(text);
  return JsonObject{{"title", rehearsal.title},
                    {"checks", std::move(checks)},
                    {"unprepared", std::move(unprepared)},
                    {"round_trip_us", rehearsal.round_trip.count()}};
}

Result<Json> Run(const fs::path& folder, const std::string& mode, const Json& given) {
  BARTIZAN_TRY(const auto home, store::Home::Open(folder, Migrations()));
  BARTIZAN_TRY(const Config config,
               ParseConfig(data::Str(given, "config"), "respond.yaml", folder));
  if (mode == "prepare" || mode == "prepare-dry") {
    return Prepare(*home, config, mode == "prepare-dry");
  }
  if (mode == "policy") {
    return data::ParseJson(Ec2ResponderPolicy(config, "aws"), "policy");
  }
  if (mode == "rehearse") return Rehearse(config, given);
  RunOptions options;
  options.make_targets = [&](std::span<const TargetSpec> specs) {
    return MakeEc2Targets(config, specs, aws::RealSystem());
  };
  if (const auto at_once = data::Int(given, "at-once")) {
    options.targets_at_once = static_cast<size_t>(*at_once);
  }
  CaseRun run;
  if (mode == "plan") {
    BARTIZAN_TRY(const OpenRequest request, ReadRequest(given));
    BARTIZAN_TRY(run, PlanCase(*home, config, request, options));
  } else if (mode == "run") {
    BARTIZAN_TRY(const OpenRequest request, ReadRequest(given));
    BARTIZAN_TRY(const OpenedCase opened, OpenCase(*home, config, request, SystemClock().Now()));
    BARTIZAN_TRY(run, RunCase(*home, config, opened.id, options));
  } else if (mode == "release") {
    BARTIZAN_TRY(run, ReleaseCase(*home, config, data::Str(given, "case"), options));
  } else {
    BARTIZAN_TRY(run,
                 CleanupCase(*home, config, data::Str(given, "case"), {.force = true}, options));
  }
  JsonObject targets;
  for (const TargetRun& target : run.targets) targets[target.spec.name] = Tell(target, run.what);
  return JsonObject{{"case", run.what.id},
                    {"state", CaseStateName(run.what.state)},
                    {"targets", std::move(targets)}};
}

}  // namespace
}  // namespace bartizan::response

int main(int argc, char** argv) {
  using namespace bartizan;
  if (argc != 3) return 2;
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const auto given = data::ParseJson(text, "standard input");
  if (!given) return 2;
  const auto done = response::Run(argv[1], argv[2], *given);
  if (!done) {
    std::fputs(done.error().Render().c_str(), stderr);
    return ExitCode(done.error().code);
  }
  std::cout << data::ToJson(*done) << "\n";
  return 0;
}
