#pragma once
// Parsing into memory of the caller's choice. Not for other modules.
#include "bartizan/data/json.h"

namespace bartizan::data {

// As ParseJson. The memory must live as long as the value.
Result<Json> ParseJsonInto(boost::json::storage_ptr memory, std::string_view text,
                           std::string_view name, JsonLimits limits);

}  // namespace bartizan::data
