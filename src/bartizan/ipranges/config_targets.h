#pragma once
// The targets of a configuration. Not for other modules.
#include "bartizan/data/yaml_mapping.h"
#include "bartizan/ipranges/config.h"

namespace bartizan::ipranges {

using data::MappingReader;
using data::ScalarText;

// One item of "targets": a mapping with the target's kind as its only key.
Result<TargetConfig> ReadTarget(const data::Yaml& node, std::string_view file);
// "80", "8000-8080", "53/udp".
Result<PortRange> ParsePort(std::string_view text);

}  // namespace bartizan::ipranges
