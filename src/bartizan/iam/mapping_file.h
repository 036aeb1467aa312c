#pragma once
// Reads rules of version 2 (mapping.h). Internal to the mapping.
#include <vector>

#include "bartizan/data/json.h"
#include "bartizan/iam/mapping.h"

namespace bartizan::iam {

inline constexpr std::string_view kAccountRule = "account";

// What a file of version 2 says; the account rule may be switched off there.
struct RuleFile {
  std::vector<MapRule> rules;
  bool account = true;
};

// Errors as Mapping::Parse has them; kLimit for more than 1,000 rules.
Result<RuleFile> ReadRules(const data::JsonObject& file, std::string_view name,
                           const std::vector<Mapping::Side>& sides);

bool HasControl(std::string_view text);
// As files of rules name it; "" for kConditionKey.
std::string_view MapPlaceName(MapPlace place);

}  // namespace bartizan::iam
