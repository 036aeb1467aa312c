// Pictures of the graph: text for a terminal, DOT for Graphviz.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/definition.h"

namespace bartizan::pipeline {
namespace {

constexpr size_t kWidth = 100;

// What a step does, in a word or three.
std::string Summary(const Step& step) {
  switch (step.kind()) {
    case StepKind::kRun:
      return {};
    case StepKind::kScan:
      return fmt::format("scan {}", std::get<ScanAction>(step.action).tool);
    case StepKind::kGate:
      return "gate";
    case StepKind::kDeploy:
      return fmt::format("deploy {}", step.environment);
    case StepKind::kApprove: {
      int count = std::get<ApproveAction>(step.action).count;
      return count > 1 ? fmt::format("approve ×{}", count) : "approve";
    }
  }
  return {};
}

std::string Label(const Step& step) {
  std::string summary = Summary(step);
  if (summary.empty() || summary == step.name) return step.name;
  return fmt::format("{} [{}]", step.name, summary);
}

// Level of each step: one more than the highest that it needs.
std::vector<std::vector<const Step*>> Levels(const Definition& definition) {
  std::unordered_map<std::string_view, size_t> level_of;
  std::vector<std::vector<const Step*>> levels;
  for (const Step& step : definition.steps) {
    size_t level = 0;
    for (const std::string& need : step.needs) {
      if (auto at = level_of.find(need); at != level_of.end()) {
        level = std::max(level, at->second + 1);
      }
    }
    level_of[step.name] = level;
    if (levels.size() <= level) levels.resize(level + 1);
    levels[level].push_back(&step);
  }
  return levels;
}

}  // namespace

std::string RenderGraph(const Definition& definition) {
  std::vector<std::vector<const Step*>> levels = Levels(definition);
  std::string out =
      fmt::format("{}: {} in {}\n", definition.name, Count(definition.steps.size(), "step"),
                  Count(levels.size(), "level"));
  size_t digits = std::to_string(levels.size()).size();
  for (size_t level = 0; level < levels.size(); ++level) {
    std::string line = fmt::format("{:>{}}", level + 1, digits);
    for (const Step* step : levels[level]) {
      std::string label = Label(*step);
      bool wrap = CountCodePoints(line) + 2 + CountCodePoints(label) > kWidth &&
                  line.find_first_not_of(' ') != std::string::npos;
      if (wrap) {
        out += line + "\n";
        line.assign(digits, ' ');
      }
      line += "  " + label;
    }
    out += line + "\n";
  }
  return out;
}

// https://graphviz.org/doc/info/lang.html. Names hold letters, digits, '_', '.' and '-' only, so
// quoting them is enough.
std::string RenderDot(const Definition& definition) {
  std::string out =
      fmt::format("digraph \"{}\" {{\n  rankdir=LR;\n  node [shape=box];\n", definition.name);
  for (const Step& step : definition.steps) {
    std::string_view shape;
    if (step.kind() == StepKind::kGate) shape = ", shape=diamond";
    if (step.kind() == StepKind::kApprove) shape = ", shape=octagon";
    if (step.kind() == StepKind::kDeploy) shape = ", style=bold";
    std::string summary = Summary(step);
    std::string label = summary.empty() || summary == step.name
                            ? step.name
                            : fmt::format("{}\\n{}", step.name, summary);
    out += fmt::format("  \"{}\" [label=\"{}\"{}];\n", step.name, label, shape);
  }
  for (const Step& step : definition.steps) {
    for (const std::string& need : step.needs) {
      out += fmt::format("  \"{}\" -> \"{}\";\n", need, step.name);
    }
  }
  return out + "}\n";
}

}  // namespace bartizan::pipeline
