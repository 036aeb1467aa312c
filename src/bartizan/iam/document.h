#pragma once
// What iamctl's reading of policies needs of a document: the JSON of its statements, in whatever
// form the document comes.
#include <string_view>
#include <vector>

#include "bartizan/data/json_arena.h"

namespace bartizan::iam {

// The statements of a document: a single one counts as a list of one. `scratch` keeps what was
// parsed; the result points into it or into `document`. Errors and limits are those of
// iampolicy::DocumentJson; kInvalid too when there is no Statement.
Result<std::vector<const data::Json*>> Statements(const data::Json* document,
                                                  data::JsonScratch& scratch);

// A text or a list of texts ("Action", "Resource", a principal). Empty where it is absent.
Result<std::vector<std::string_view>> Texts(const data::Json* value, std::string_view what);

}  // namespace bartizan::iam
