#include "bartizan/data/json_stream.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <string>

#include "bartizan/base/text.h"
#include "bartizan/data/json_error.h"

namespace bartizan::data {
namespace {

using boost::json::error_code;

// Puts the parts of texts with escapes together, and passes everything on. The names are the
// parser's.
struct Handler {
  static constexpr size_t max_object_size = static_cast<size_t>(-1);
  static constexpr size_t max_array_size = static_cast<size_t>(-1);
  static constexpr size_t max_key_size = static_cast<size_t>(-1);
  static constexpr size_t max_string_size = static_cast<size_t>(-1);
  using View = boost::json::string_view;

  JsonEvents* events = nullptr;
  bool refused = false;
  std::string parts;

  bool Pass(bool go_on, error_code& error) {
    if (go_on) return true;
    refused = true;
    error = boost::json::error::exception;  // any: what `events` says counts
    return false;
  }
  bool Part(View text) {
    parts.append(text.data(), text.size());
    return true;
  }
  // The whole text whose last part this is.
  std::string_view Whole(View last) {
    if (parts.empty()) return {last.data(), last.size()};
    Part(last);
    return parts;
  }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code& error) { return Pass(events->ObjectBegin(), error); }
  bool on_object_end(size_t, error_code& error) { return Pass(events->ObjectEnd(), error); }
  bool on_array_begin(error_code& error) { return Pass(events->ArrayBegin(), error); }
  bool on_array_end(size_t, error_code& error) { return Pass(events->ArrayEnd(), error); }
  bool on_key_part(View text, size_t, error_code&) { return Part(text); }
  bool on_key(View text, size_t, error_code& error) {
    const bool go_on = events->Key(Whole(text));
    parts.clear();
    return Pass(go_on, error);
  }
  bool on_string_part(View text, size_t, error_code&) { return Part(text); }
  bool on_string(View text, size_t, error_code& error) {
    const bool go_on = events->String(Whole(text));
    parts.clear();
    return Pass(go_on, error);
  }
  bool on_number_part(View, error_code&) { return true; }
  bool on_int64(int64_t, View, error_code& error) { return Pass(events->Other(), error); }
  bool on_uint64(uint64_t, View, error_code& error) { return Pass(events->Other(), error); }
  bool on_double(double number, View, error_code& error) {
    if (number - number != 0) {  // 1e400: no value could hold it
      events->problem = {Code::kInvalid, "not valid JSON: a number is too large", {}, {}};
      return Pass(false, error);
    }
    return Pass(events->Other(), error);
  }
  bool on_bool(bool, error_code& error) { return Pass(events->Other(), error); }
  bool on_null(error_code& error) { return Pass(events->Other(), error); }
  bool on_comment_part(View, error_code&) { return true; }
  bool on_comment(View, error_code&) { return true; }
};

}  // namespace

Status StreamJson(std::string_view text, std::string_view name, JsonEvents& events,
                  JsonLimits limits) {
  if (text.size() > limits.max_bytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", name, limits.max_bytes));
  }
  const std::string_view body = SkipByteOrderMark(text);
  boost::json::parse_options options;
  options.max_depth = limits.max_depth;
  error_code error;
  size_t used = 0;
  bool refused = false;
  try {
    boost::json::basic_parser<Handler> parser(options);
    parser.handler().events = &events;
    used = parser.write_some(false, body.data(), body.size(), error);
    refused = parser.handler().refused;
  } catch (const std::exception& failure) {  // out of memory and internal limits of the parser
    return Fail(Code::kLimit, fmt::format("{}: {}", name, failure.what()));
  }
  if (const size_t more = FindMore(body, used); !error && more != std::string_view::npos) {
    used = more;
    error = boost::json::error::extra_data;
  }
  const size_t offset = std::min(text.size() - body.size() + used, text.size());
  if (refused) {
    const TextPosition at = PositionAt(text, offset);
    events.problem.message = fmt::format("{}:{}:{} (byte {}): {}", name, at.line, at.column, offset,
                                         events.problem.message);
    return std::unexpected(events.problem);
  }
  if (error) return JsonFailure(text, name, offset, error, limits.max_depth);
  return {};
}

}  // namespace bartizan::data
