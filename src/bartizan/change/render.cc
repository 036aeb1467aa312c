#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/change/change.h"

namespace bartizan::change {
namespace {

// The columns before the title, each padded to its widest.
std::string Padded(std::string_view text, size_t width) {
  return std::string(text) + std::string(width - std::min(width, CountCodePoints(text)), ' ');
}

size_t IdWidth(const Plan& plan) {
  size_t width = 0;
  for (const Operation& operation : plan.operations) {
    width = std::max(width, CountCodePoints(operation.id));
  }
  return width;
}

std::string Notes(const Operation& operation) {
  std::vector<std::string> notes;
  if (!operation.needs.empty()) notes.push_back("after " + Join(operation.needs, ", "));
  if (!operation.inverse) notes.emplace_back("irreversible");
  if (operation.time_limit > Micros(0)) {
    notes.push_back("within " + FormatDuration(operation.time_limit));
  }
  return notes.empty() ? "" : " (" + Join(notes, "; ") + ")";
}

data::JsonObject OperationToJson(const Operation& operation) {
  data::JsonObject object{
      {"id", operation.id},
      {"title", operation.title},
      {"needs", data::JsonArray(operation.needs.begin(), operation.needs.end())},
      {"detail", operation.detail},
      {"probed", static_cast<bool>(operation.probe)},
      {"reversible", static_cast<bool>(operation.inverse)}};
  if (operation.time_limit > Micros(0)) {
    object["time_limit"] = FormatDuration(operation.time_limit);
  }
  return object;
}

data::JsonObject Head(const Plan& plan) {
  data::JsonObject object{{"plan", plan.id}, {"target", plan.target}};
  if (plan.time_limit > Micros(0)) object["time_limit"] = FormatDuration(plan.time_limit);
  return object;
}

std::map<std::string_view, const OperationRecord*> ById(const Outcome& outcome) {
  std::map<std::string_view, const OperationRecord*> records;
  for (const OperationRecord& record : outcome.operations) records[record.id] = &record;
  return records;
}

// What a person reads of a state: of a dry run its forecast.
std::string_view Word(const OperationRecord* record) {
  if (record == nullptr) return OperationStateName(OperationState::kPlanned);
  if (record->forecast != Forecast::kNone) return ForecastName(record->forecast);
  return OperationStateName(record->state);
}

}  // namespace

std::string_view OutcomeStateName(Outcome::State state) {
  static constexpr std::array<std::string_view, 6> kNames = {
      "applied", "failed", "undone", "undecided", "cancelled", "would change"};
  return kNames.at(static_cast<size_t>(state));
}

std::string_view ForecastName(Forecast forecast) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "",        "nothing to do", "so already", "would apply",
      "refused", "unknown",       "would undo", "stays"};
  return kNames.at(static_cast<size_t>(forecast));
}

std::string RenderPlan(const Plan& plan) {
  std::string text =
      fmt::format("{}: {}\n", plan.target, Count(plan.operations.size(), "operation"));
  const size_t width = IdWidth(plan);
  for (const Operation& operation : plan.operations) {
    text +=
        fmt::format("  {}  {}{}\n", Padded(operation.id, width), operation.title, Notes(operation));
  }
  return text;
}

data::Json PlanToJson(const Plan& plan) {
  data::JsonObject object = Head(plan);
  data::JsonArray& operations = object["operations"].emplace_array();
  for (const Operation& operation : plan.operations) {
    operations.push_back(OperationToJson(operation));
  }
  return object;
}

std::string RenderOutcome(const Plan& plan, const Outcome& outcome) {
  const auto records = ById(outcome);
  const auto find = [&](const Operation& operation) {
    auto found = records.find(operation.id);
    return found == records.end() ? nullptr : found->second;
  };
  size_t state_width = 0;
  for (const Operation& operation : plan.operations) {
    state_width = std::max(state_width, Word(find(operation)).size());
  }
  std::string text =
      fmt::format("{}: {}, {}\n", plan.target, Count(plan.operations.size(), "operation"),
                  OutcomeStateName(outcome.state));
  const size_t width = IdWidth(plan);
  for (const Operation& operation : plan.operations) {
    const OperationRecord* record = find(operation);
    std::string error = record == nullptr || record->error.empty() ? "" : ": " + record->error;
    text += fmt::format("  {}  {}  {}{}\n", Padded(operation.id, width),
                        Padded(Word(record), state_width), operation.title, error);
  }
  if (!outcome.error.empty()) text += "  " + outcome.error + "\n";
  return text;
}

data::Json OutcomeToJson(const Plan& plan, const Outcome& outcome) {
  const auto records = ById(outcome);
  data::JsonObject object = Head(plan);
  object["state"] = OutcomeStateName(outcome.state);
  object["error"] = outcome.error;
  data::JsonArray& operations = object["operations"].emplace_array();
  for (const Operation& operation : plan.operations) {
    data::JsonObject one = OperationToJson(operation);
    auto found = records.find(operation.id);
    if (found != records.end()) {
      const OperationRecord& record = *found->second;
      one["state"] = OperationStateName(record.state);
      if (record.forecast != Forecast::kNone) one["forecast"] = ForecastName(record.forecast);
      one["error"] = record.error;
      one["result"] = record.result;
    }
    operations.push_back(std::move(one));
  }
  return object;
}

}  // namespace bartizan::change
