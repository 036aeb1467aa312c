#pragma once
// Parsing into memory of the caller's choice. Not for other modules.
#include <span>

#include "bartizan/data/json.h"

namespace bartizan::data {

// As ParseJson. The memory must live as long as the value. Objects that are values of members
// called one of `as_text` (written without escapes) become strings of what stands in the text for
// them.
Result<Json> ParseJsonInto(boost::json::storage_ptr memory, std::string_view text,
                           std::string_view name, JsonLimits limits,
                           std::span<const std::string_view> as_text = {});

}  // namespace bartizan::data
