#include "bartizan/data/json_error.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/text.h"

namespace bartizan::data {

std::unexpected<Error> JsonFailure(std::string_view text, std::string_view name, size_t offset,
                                   boost::json::error_code error, unsigned max_depth) {
  offset = std::min(offset, text.size());
  // The parser gives no reason of its own for bytes that are not UTF-8, and stops before them.
  auto bad = FindInvalidUtf8(text);
  if (bad && *bad >= offset && error == boost::json::error::syntax) {
    TextPosition at = PositionAt(text, *bad);
    return Fail(Code::kInvalid,
                fmt::format("{}:{}:{} (byte {}): not valid UTF-8", name, at.line, at.column, *bad));
  }
  TextPosition at = PositionAt(text, offset);
  bool deep = error == boost::json::error::too_deep;
  std::string what = error == boost::json::error::incomplete ? "the text ends too early"
                     : deep ? fmt::format("nested deeper than {} levels", max_depth)
                            : error.message();
  return Fail(deep ? Code::kLimit : Code::kInvalid,
              fmt::format("{}:{}:{} (byte {}): not valid JSON: {}", name, at.line, at.column,
                          offset, what));
}

}  // namespace bartizan::data
