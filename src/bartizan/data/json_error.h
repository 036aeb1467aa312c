#pragma once
// How both JSON readers of this module say what is wrong. Not for other modules.
#include <boost/json/error.hpp>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::data {

// The parser stopped with `error` at the byte `offset`.
std::unexpected<Error> JsonFailure(std::string_view text, std::string_view name, size_t offset,
                                   boost::json::error_code error, unsigned max_depth);

// What stands behind a byte order mark.
inline std::string_view SkipByteOrderMark(std::string_view text) {
  return text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

// The first byte behind a JSON text that ends at `used` that is no white space, or npos.
inline size_t FindMore(std::string_view body, size_t used) {
  return body.find_first_not_of(" \t\r\n", used);
}

}  // namespace bartizan::data
