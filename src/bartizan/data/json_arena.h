#pragma once
// For large documents that are read and dropped.
#include "bartizan/data/json.h"

namespace bartizan::data {

// As ReadJsonFile, with all values in blocks of memory that are freed together. What is moved out
// of the tree keeps all of the blocks alive; moved into a value of other memory it is copied.
Result<Json> ReadJsonFileIntoArena(const std::string& path, JsonLimits limits = {});

}  // namespace bartizan::data
