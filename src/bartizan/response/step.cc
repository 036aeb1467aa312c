#include "bartizan/response/step.h"

#include <fmt/format.h>

#include <array>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

constexpr std::array<std::string_view, kStepCount> kNames = {
    "quarantine", "cut",   "protect", "detach",  "freeze",   "metadata", "screen",
    "console",    "disks", "memory",  "collect", "sessions", "isolate",  "verify"};

}  // namespace

std::string_view StepName(Step step) {
  return kNames[static_cast<size_t>(step)];
}

std::optional<Step> StepFromName(std::string_view name) {
  for (size_t i = 0; i < kStepCount; ++i) {
    if (kNames[i] == name) return static_cast<Step>(i);
  }
  return std::nullopt;
}

std::set<Step> UsualSteps() {
  std::set<Step> steps;
  for (size_t i = 0; i < kStepCount; ++i) steps.insert(static_cast<Step>(i));
  steps.erase(Step::kCut);
  steps.erase(Step::kFreeze);
  return steps;
}

Result<std::set<Step>> ParseSteps(std::string_view names) {
  std::set<Step> steps;
  for (const auto& part : Split(names, ',')) {
    const std::optional<Step> step = StepFromName(Trim(part));
    if (!step) {
      return Fail(Code::kUsage, fmt::format("there is no step \"{}\"", part),
                  fmt::format("the steps are: {}", fmt::join(kNames, ", ")));
    }
    steps.insert(*step);
  }
  return steps;
}

}  // namespace bartizan::response
