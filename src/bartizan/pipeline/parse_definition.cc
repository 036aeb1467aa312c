// `bartizan.yaml`: the top level, and the checks over all steps together.
#include <fmt/format.h>

#include <array>
#include <unordered_map>

#include "bartizan/base/text.h"
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/definition_reader.h"
#include "bartizan/pipeline/graph.h"
#include "bartizan/pipeline/parse_outward.h"
#include "bartizan/pipeline/parse_step.h"

namespace bartizan::pipeline {
namespace {

using data::Yaml;

constexpr size_t kMaxSteps = 2000;
constexpr size_t kMaxCycles = 10;

class Parser {
 public:
  explicit Parser(std::string_view file) : r_(file) { definition_.file = file; }

  ParseOutcome Parse(std::string_view text) {
    auto root = data::ParseYaml(text, definition_.file);
    if (!root) {
      r_.PlacedProblem(root.error().message, root.error().hint);
      return Outcome();
    }
    if (!r_.Mapping(*root, "the file")) return Outcome();
    ParseTop(*root);
    ParseSteps(*root);
    CheckGraph();
    CheckPorts();
    return Outcome();
  }

 private:
  void ParseTop(const Yaml& root) {
    static constexpr std::array<std::string_view, 11> kKeys = {
        "name", "policy",  "target",   "parallel", "env",  "secrets",
        "aws",  "archive", "findings", "notify",   "steps"};
    r_.OnlyKeys(root, kKeys, "the file");
    definition_.name = "pipeline";
    if (const Yaml* n = root.Find("name")) definition_.name = r_.Name(*n, "name of the pipeline");
    if (const Yaml* n = root.Find("policy")) definition_.policy = r_.Path(*n, "policy");
    if (const Yaml* n = root.Find("target")) definition_.target = r_.Filled(*n, "'target'");
    if (const Yaml* n = root.Find("parallel")) {
      definition_.parallel = static_cast<size_t>(r_.Integer(*n, "'parallel'", 1, 256));
    }
    if (const Yaml* n = root.Find("env")) defaults_.env = r_.Environment(*n, "'env'");
    ParseOutward(r_, root, definition_);
    defaults_.policy = definition_.policy;
  }

  void ParseSteps(const Yaml& root) {
    const Yaml* steps = root.Find("steps");
    if (steps == nullptr) {
      r_.Problem(root, "there are no 'steps'", "steps: { build: { run: make } }");
      return;
    }
    if (!r_.Mapping(*steps, "'steps'")) return;
    if (steps->members.empty()) r_.Problem(*steps, "'steps' is empty");
    if (steps->members.size() > kMaxSteps) {
      r_.Problem(steps->members[kMaxSteps].first,
                 fmt::format("{} steps are more than {}", steps->members.size(), kMaxSteps));
      return;
    }
    parsed_.reserve(steps->members.size());
    for (const auto& [key, value] : steps->members) {
      index_[key.scalar] = parsed_.size();
      parsed_.push_back(ParseStep(r_, key, value, defaults_));
    }
  }

  void CheckGraph() {
    Needs needs(parsed_.size());
    for (size_t i = 0; i < parsed_.size(); ++i) {
      for (size_t j = 0; j < parsed_[i].step.needs.size(); ++j) {
        auto at = index_.find(parsed_[i].step.needs[j]);
        if (at == index_.end()) {
          MissingStep(i, j);
        } else {
          needs[i].push_back(at->second);
        }
      }
    }
    order_ = TopologicalOrder(needs);
    if (order_.size() < parsed_.size()) {
      for (const auto& cycle : FindCycles(needs, kMaxCycles)) ReportCycle(cycle);
    }
    CheckArtifacts(Ancestors(needs, order_));
  }

  void MissingStep(size_t step, size_t need) {
    const std::string& wanted = parsed_[step].step.needs[need];
    std::string hint;
    if (r_.has_room()) {
      std::vector<std::string> names;
      for (const ParsedStep& other : parsed_) {
        if (IsName(other.step.name)) names.push_back(other.step.name);
      }
      hint = DidYouMean(wanted, names);
    }
    r_.Problem(*parsed_[step].needs[need],
               fmt::format("step '{}' needs '{}', and there is no such step",
                           Ellipsize(parsed_[step].step.name, 64), Ellipsize(wanted, 64)),
               std::move(hint));
  }

  void ReportCycle(const std::vector<size_t>& cycle) {
    std::vector<std::string> names;
    for (size_t step : cycle) names.push_back(Ellipsize(parsed_[step].step.name, 64));
    names.push_back(names[0]);
    const Place& place = parsed_[cycle[0]].step.place;
    r_.Problem(Yaml{.line = place.line, .column = place.column},
               fmt::format("steps need each other: {}", Join(names, " → ")));
  }

  // A deploy step restores its artifact by name: exactly one step before it must make it.
  void CheckArtifacts(const Ancestors& ancestors) {
    std::unordered_map<std::string_view, std::vector<size_t>> makers;
    for (size_t i = 0; i < parsed_.size(); ++i) {
      for (const NamedPath& artifact : parsed_[i].step.artifacts) {
        makers[artifact.name].push_back(i);
      }
    }
    for (size_t i = 0; i < parsed_.size(); ++i) {
      if (parsed_[i].deploy_artifact == nullptr) continue;
      std::string wanted = DeployedArtifact(parsed_[i].step);
      if (!IsName(wanted)) continue;  // said already
      std::vector<std::string> needed, others;
      if (auto found = makers.find(wanted); found != makers.end()) {
        for (size_t maker : found->second) {
          (ancestors.Has(i, maker) ? needed : others).push_back(parsed_[maker].step.name);
        }
      }
      if (needed.size() != 1) WrongMakers(i, wanted, needed, others);
    }
  }

  void WrongMakers(size_t step, const std::string& wanted, const std::vector<std::string>& needed,
                   const std::vector<std::string>& others) {
    const Yaml& at = *parsed_[step].deploy_artifact;
    const std::string& name = parsed_[step].step.name;
    if (needed.size() > 1) {
      r_.Problem(at,
                 fmt::format("the artifact '{}' that step '{}' deploys is made by {}", wanted, name,
                             Join(needed, " and by ")),
                 "give the artifacts different names");
    } else if (!others.empty()) {
      r_.Problem(at,
                 fmt::format("step '{}' deploys the artifact '{}' of step '{}', but does not "
                             "need that step",
                             name, wanted, others[0]),
                 fmt::format("needs: {}", others[0]));
    } else {
      std::vector<std::string> known;
      if (r_.has_room()) {
        for (const ParsedStep& other : parsed_) {
          for (const NamedPath& artifact : other.step.artifacts) known.push_back(artifact.name);
        }
      }
      r_.Problem(
          at, fmt::format("step '{}' deploys the artifact '{}', which no step makes", name, wanted),
          DidYouMean(wanted, known));
    }
  }

  // Two environments on one machine cannot listen on the same port.
  void CheckPorts() {
    std::unordered_map<int, const Step*> used;
    for (const ParsedStep& parsed : parsed_) {
      if (parsed.local_port == nullptr || parsed.step.environment.empty()) continue;
      const auto& deploy = std::get<DeployAction>(parsed.step.action);
      int port = std::get<LocalDeploy>(deploy.target).port;
      auto [at, fresh] = used.emplace(port, &parsed.step);
      if (fresh || at->second->environment == parsed.step.environment) continue;
      r_.Problem(*parsed.local_port,
                 fmt::format("port {} is the one of environment '{}' (step '{}')", port,
                             at->second->environment, at->second->name));
    }
  }

  ParseOutcome Outcome() {
    ParseOutcome outcome;
    if (r_.clean()) {
      for (size_t step : order_) definition_.steps.push_back(std::move(parsed_[step].step));
      outcome.definition = std::move(definition_);
    } else {
      r_.Finish(outcome.problems, outcome.hints);
    }
    return outcome;
  }

  DefinitionReader r_;
  Definition definition_;
  StepDefaults defaults_;
  std::vector<ParsedStep> parsed_;
  std::unordered_map<std::string, size_t> index_;
  std::vector<size_t> order_;
};

}  // namespace

ParseOutcome ParseDefinition(std::string_view text, std::string_view file) {
  return Parser(file).Parse(text);
}

}  // namespace bartizan::pipeline
