#pragma once
// What every listing command shares.
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/cli/invocation.h"
#include "bartizan/data/json.h"

namespace bartizan::cli {

// {"schema": "bartizan.findings/1", "findings": [...]}
void PrintJsonListing(Invocation& invocation, std::string_view schema, std::string_view plural,
                      data::JsonArray rows);
void PrintCsv(Invocation& invocation, const std::vector<std::string>& header,
              const std::vector<std::vector<std::string>>& rows);

}  // namespace bartizan::cli
