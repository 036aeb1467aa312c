#pragma once
// Policy documents, which come as objects, as text, or as percent-encoded text.
#include <string_view>
#include <vector>

#include "bartizan/data/json.h"

namespace bartizan::iam {

// The statements of a document: a single one counts as a list of one. `storage` keeps what was
// parsed; the result points into it or into `document`. Refused with kInvalid: text that is no JSON
// or badly encoded, no Statement; larger than 1 MiB or deeper than 32 is kLimit.
Result<std::vector<const data::Json*>> Statements(const data::Json* document, data::Json& storage);

// A text or a list of texts ("Action", "Resource", a principal). Empty where it is absent.
Result<std::vector<std::string_view>> Texts(const data::Json* value, std::string_view what);

}  // namespace bartizan::iam
