#pragma once
// The keys of `bartizan.yaml` that reach out of this machine: `secrets`, `aws`, `findings`,
// `archive` and `notify`.
#include "bartizan/pipeline/definition.h"
#include "bartizan/pipeline/definition_reader.h"

namespace bartizan::pipeline {

void ParseOutward(DefinitionReader& reader, const data::Yaml& root, Definition& definition);

}  // namespace bartizan::pipeline
