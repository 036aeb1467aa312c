#pragma once
// One step of `bartizan.yaml`. Internal to ParseDefinition.
#include <string>
#include <vector>

#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/definition_reader.h"

namespace bartizan::pipeline {

// A step and the nodes that the checks over the whole graph point at.
struct ParsedStep {
  Step step;
  std::vector<const data::Yaml*> needs;         // parallel to step.needs
  const data::Yaml* deploy_artifact = nullptr;  // of a deploy step that names one
  const data::Yaml* local_port = nullptr;
};

struct StepDefaults {
  std::map<std::string, std::string> env;
  std::string policy;
};

ParsedStep ParseStep(DefinitionReader& reader, const data::Yaml& key, const data::Yaml& node,
                     const StepDefaults& defaults);

// The name of the artifact that a deploy step restores, or "".
std::string DeployedArtifact(const Step& step);

}  // namespace bartizan::pipeline
