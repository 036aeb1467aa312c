#pragma once
// JSON as the database keeps it. Private to response/.
#include <string>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::response {

// What is written can be read again, whatever came from outside: bytes that are no text are
// replaced, and what is deeper than ParseJson takes is refused (kLimit).
inline Result<std::string> JsonText(const data::Json& value, std::string_view name) {
  std::string text = ScrubUtf8(data::ToJson(value));
  BARTIZAN_DO(data::ParseJson(text, name));
  return text;
}

}  // namespace bartizan::response
