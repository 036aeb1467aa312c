#include "bartizan/pipeline/definition.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "bartizan/base/text.h"

namespace bartizan::pipeline {
namespace {

// The transitive needs of a step as flags beside definition.steps. The steps are in topological
// order, so one walk backwards meets every needer before what it needs.
std::vector<bool> NeededFlags(const Definition& definition, const Step& step) {
  std::unordered_map<std::string_view, size_t> index;
  for (size_t i = 0; i < definition.steps.size(); ++i) index[definition.steps[i].name] = i;
  std::vector<bool> needed(definition.steps.size(), false);
  auto mark = [&](const Step& needer) {
    for (const std::string& name : needer.needs) {
      if (auto at = index.find(name); at != index.end()) needed[at->second] = true;
    }
  };
  mark(step);
  for (size_t i = definition.steps.size(); i-- > 0;) {
    if (needed[i]) mark(definition.steps[i]);
  }
  return needed;
}

}  // namespace

std::string_view StepKindName(StepKind kind) {
  switch (kind) {
    case StepKind::kRun:
      return "run";
    case StepKind::kScan:
      return "scan";
    case StepKind::kGate:
      return "gate";
    case StepKind::kDeploy:
      return "deploy";
    case StepKind::kApprove:
      return "approve";
  }
  return "?";
}

std::string_view NoticeName(Notice notice) {
  switch (notice) {
    case Notice::kRunFailed:
      return "run-failed";
    case Notice::kRunSucceeded:
      return "run-succeeded";
    case Notice::kGateRefused:
      return "gate-refused";
    case Notice::kApprovalWanted:
      return "approval-wanted";
    case Notice::kDeployed:
      break;
  }
  return "deployed";
}

const Step* Definition::Find(std::string_view step_name) const {
  for (const Step& step : steps) {
    if (step.name == step_name) return &step;
  }
  return nullptr;
}

Result<Definition> LoadDefinition(std::string_view text, std::string_view file) {
  ParseOutcome outcome = ParseDefinition(text, file);
  if (outcome.definition) return *std::move(outcome.definition);
  if (outcome.problems.size() == 1) {
    return Fail(Code::kInvalid, outcome.problems[0], outcome.hints[0]);
  }
  std::string message = fmt::format("{} has {}:", file, Count(outcome.problems.size(), "problem"));
  for (size_t i = 0; i < outcome.problems.size(); ++i) {
    message += "\n  " + outcome.problems[i];
    if (!outcome.hints[i].empty()) message += fmt::format(" ({})", outcome.hints[i]);
  }
  return Fail(Code::kInvalid, std::move(message));
}

std::vector<std::string> TransitiveNeeds(const Definition& definition, const Step& step) {
  std::vector<bool> needed = NeededFlags(definition, step);
  std::vector<std::string> names;
  for (size_t i = 0; i < needed.size(); ++i) {
    if (needed[i]) names.push_back(definition.steps[i].name);
  }
  return names;
}

std::vector<std::string> NeededEnvironments(const Definition& definition, const Step& step) {
  std::vector<bool> needed = NeededFlags(definition, step);
  std::vector<std::string> environments;
  for (size_t i = 0; i < needed.size(); ++i) {
    const std::string& environment = definition.steps[i].environment;
    if (!needed[i] || environment.empty()) continue;
    if (std::ranges::find(environments, environment) == environments.end()) {
      environments.push_back(environment);
    }
  }
  return environments;
}

}  // namespace bartizan::pipeline
