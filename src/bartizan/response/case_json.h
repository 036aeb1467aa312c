#pragma once
// A case as the API and the command line give it to machines.
#include "bartizan/response/case.h"

namespace bartizan::response {

// {"id", "state", "reason", "opened_by", "opened", "updated", "released"?, "closed"?, "steps": […],
//  "targets": [{"target", "title", "state", "plan_id", "undo_sha256", "isolated"?,
//  "seconds_to_isolation"?, "missing": […], "error"}]}
data::JsonObject CaseJson(const Case& what);

}  // namespace bartizan::response
