#include "bartizan/response/case_json.h"

namespace bartizan::response {
namespace {

data::JsonObject TargetJson(const CaseTarget& target, Time opened) {
  data::JsonArray missing;
  for (const std::string& each : target.missing) missing.emplace_back(each);
  data::JsonObject json{{"target", target.spec.id()},
                        {"title", target.title},
                        {"state", CaseStateName(target.state)},
                        {"plan_id", target.plan_id},
                        {"undo_sha256", target.undo_sha256},
                        {"missing", std::move(missing)},
                        {"error", target.error}};
  if (target.isolated) {
    json["isolated"] = FormatIso(*target.isolated, true);
    json["seconds_to_isolation"] = static_cast<double>((*target.isolated - opened).count()) / 1e6;
  }
  return json;
}

}  // namespace

data::JsonObject CaseJson(const Case& what) {
  data::JsonArray steps, targets;
  for (const Step step : what.steps) steps.emplace_back(StepName(step));
  for (const CaseTarget& target : what.targets)
    targets.emplace_back(TargetJson(target, what.opened));
  data::JsonObject json{{"id", what.id},
                        {"state", CaseStateName(what.state)},
                        {"reason", what.reason},
                        {"opened_by", what.opened_by},
                        {"opened", FormatIso(what.opened, true)},
                        {"updated", FormatIso(what.updated, true)},
                        {"steps", std::move(steps)},
                        {"targets", std::move(targets)}};
  if (what.released) json["released"] = FormatIso(*what.released, true);
  if (what.closed) json["closed"] = FormatIso(*what.closed, true);
  return json;
}

}  // namespace bartizan::response
