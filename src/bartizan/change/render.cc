#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/change/change.h"

namespace bartizan::change {

std::string RenderPlan(const Plan& plan) {
  std::string text =
      fmt::format("{}: {}\n", plan.target, Count(plan.operations.size(), "operation"));
  size_t width = 0;
  for (const Operation& operation : plan.operations) {
    width = std::max(width, CountCodePoints(operation.id));
  }
  for (const Operation& operation : plan.operations) {
    std::string notes;
    if (!operation.needs.empty()) notes += "after " + Join(operation.needs, ", ");
    if (!operation.inverse) notes += notes.empty() ? "irreversible" : "; irreversible";
    std::string padding(width - CountCodePoints(operation.id), ' ');
    text += fmt::format("  {}{}  {}{}\n", operation.id, padding, operation.title,
                        notes.empty() ? "" : " (" + notes + ")");
  }
  return text;
}

data::Json PlanToJson(const Plan& plan) {
  data::JsonArray operations;
  for (const Operation& operation : plan.operations) {
    data::JsonArray needs;
    for (const std::string& need : operation.needs) needs.emplace_back(need);
    operations.push_back({{"id", operation.id},
                          {"title", operation.title},
                          {"needs", std::move(needs)},
                          {"detail", operation.detail},
                          {"probed", static_cast<bool>(operation.probe)},
                          {"reversible", static_cast<bool>(operation.inverse)}});
  }
  return {{"plan", plan.id}, {"target", plan.target}, {"operations", std::move(operations)}};
}

}  // namespace bartizan::change
