#include "bartizan/data/json_parse.h"

#include <fmt/format.h>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cmath>

#include "bartizan/data/json_error.h"

namespace bartizan::data {
namespace {

using boost::json::error_code;

// Builds the tree, as Boost's own parsers do, and looks at the numbers: 1e400 is read as infinity,
// which could not be written again. The names are the parser's.
struct TreeHandler {
  static constexpr size_t max_object_size = boost::json::object::max_size();
  static constexpr size_t max_array_size = boost::json::array::max_size();
  static constexpr size_t max_key_size = boost::json::string::max_size();
  static constexpr size_t max_string_size = boost::json::string::max_size();
  using View = boost::json::string_view;

  boost::json::value_stack stack;
  bool finite = true;

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) { return true; }
  bool on_object_end(size_t size, error_code&) { return stack.push_object(size), true; }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(size_t size, error_code&) { return stack.push_array(size), true; }
  bool on_key_part(View text, size_t, error_code&) { return stack.push_chars(text), true; }
  bool on_key(View text, size_t, error_code&) { return stack.push_key(text), true; }
  bool on_string_part(View text, size_t, error_code&) { return stack.push_chars(text), true; }
  bool on_string(View text, size_t, error_code&) { return stack.push_string(text), true; }
  bool on_number_part(View, error_code&) { return true; }
  bool on_int64(int64_t number, View, error_code&) { return stack.push_int64(number), true; }
  bool on_uint64(uint64_t number, View, error_code&) { return stack.push_uint64(number), true; }
  bool on_double(double number, View, error_code&) {
    finite = finite && std::isfinite(number);
    return stack.push_double(number), true;
  }
  bool on_bool(bool value, error_code&) { return stack.push_bool(value), true; }
  bool on_null(error_code&) { return stack.push_null(), true; }
  bool on_comment_part(View, error_code&) { return true; }
  bool on_comment(View, error_code&) { return true; }
};

}  // namespace

Result<Json> ParseJsonInto(boost::json::storage_ptr memory, std::string_view text,
                           std::string_view name, JsonLimits limits) {
  if (text.size() > limits.max_bytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", name, limits.max_bytes));
  }
  const std::string_view body = SkipByteOrderMark(text);
  boost::json::parse_options options;
  options.max_depth = limits.max_depth;
  error_code error;
  size_t used = 0;
  try {
    boost::json::basic_parser<TreeHandler> parser(options);
    TreeHandler& handler = parser.handler();
    handler.stack.reset(std::move(memory));
    used = parser.write_some(true, body.data(), body.size(), error);
    if (!error) {
      const size_t more = FindMore(body, used);
      if (more != std::string_view::npos) {
        used = more;
        error = boost::json::error::extra_data;
      }
    }
    if (!error) parser.write_some(false, nullptr, 0, error);
    if (!error && !handler.finite) {
      return Fail(Code::kInvalid, fmt::format("{}: not valid JSON: a number is too large", name));
    }
    if (!error) return handler.stack.release();
  } catch (const std::exception& failure) {  // out of memory and internal limits of the parser
    return Fail(Code::kLimit, fmt::format("{}: {}", name, failure.what()));
  }
  return JsonFailure(text, name, text.size() - body.size() + used, error, limits.max_depth);
}

}  // namespace bartizan::data
