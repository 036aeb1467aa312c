#include "bartizan/data/json_parse.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cmath>
#include <functional>
#include <optional>

#include "bartizan/data/json_error.h"

namespace bartizan::data {
namespace {

using boost::json::error_code;

// Objects that stay text. The parser reads and checks them like all others, but tells the place of
// few things: where the object ends is looked for behind the last one.
class TextKeeper {
 public:
  TextKeeper(std::string_view body, std::span<const std::string_view> names)
      : body_(body), names_(names) {}

  // Whether the parser is in an object that is kept, so that nothing is to be made.
  bool Inside() const { return depth_ > 0; }

  void Key(std::string_view key) {
    Value(key);
    const bool keep = !Inside() && std::ranges::find(names_, key) != names_.end();
    key_ = keep && IsOfBody(key) ? key.data() + key.size() : nullptr;
  }
  // A value that is neither object nor list; `text` where it is text.
  void Value(std::string_view text = {}) {
    key_ = nullptr;
    if (!Inside() || !IsOfBody(text)) return;  // text with escapes stands somewhere else
    seen_ = text.data() + text.size() + 1;     // behind its quotation mark
    seen_depth_ = depth_;
  }
  void Begin(bool object) {
    if (Inside()) {
      ++depth_;
    } else if (object && key_ != nullptr) {
      begin_ = std::find(key_, body_.data() + body_.size(), '{');
      seen_ = begin_ + 1;
      seen_depth_ = depth_ = 1;
    }
    key_ = nullptr;
  }
  // The end of an object or a list in which the parser is Inside. The text, if it is that of the
  // kept object.
  std::optional<std::string_view> End() {
    if (--depth_ > 0) return std::nullopt;
    return std::string_view(begin_, static_cast<size_t>(FindEnd() - begin_));
  }

 private:
  bool IsOfBody(std::string_view text) const {
    return !std::less()(text.data(), body_.data()) &&
           std::less()(text.data() + text.size(), body_.data() + body_.size());
  }

  // Only for what was parsed, so all that is opened is closed.
  const char* FindEnd() const {
    size_t depth = seen_depth_;
    for (const char* at = seen_;; ++at) {
      if (*at == '"') {
        at = SkipText(at);
      } else if (*at == '{' || *at == '[') {
        ++depth;
      } else if ((*at == '}' || *at == ']') && --depth == 0) {
        return at + 1;
      }
    }
  }

  // From one quotation mark to the other.
  static const char* SkipText(const char* at) {
    for (++at; *at != '"'; ++at) {
      if (*at == '\\') ++at;
    }
    return at;
  }

  std::string_view body_;
  std::span<const std::string_view> names_;
  const char* key_ = nullptr;  // of a member to keep: behind its name
  size_t depth_ = 0;           // from the object that is kept
  const char* begin_ = nullptr;
  const char* seen_ = nullptr;  // behind the last thing whose place is known, and how deep it is
  size_t seen_depth_ = 0;
};

// Builds the tree, as Boost's own parsers do, and looks at the numbers: 1e400 is read as infinity,
// which could not be written again. The names are the parser's.
struct TreeHandler {
  // NOLINTBEGIN(readability-identifier-naming)
  static constexpr size_t max_object_size = boost::json::object::max_size();
  static constexpr size_t max_array_size = boost::json::array::max_size();
  static constexpr size_t max_key_size = boost::json::string::max_size();
  static constexpr size_t max_string_size = boost::json::string::max_size();
  // NOLINTEND(readability-identifier-naming)
  using View = boost::json::string_view;

  boost::json::value_stack stack;
  TextKeeper keeper;
  bool finite = true;

  explicit TreeHandler(const TextKeeper& with) : keeper(with) {}

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) { return keeper.Begin(true), true; }
  bool on_object_end(size_t size, error_code&) {
    if (!keeper.Inside()) {
      stack.push_object(size);
    } else if (const auto text = keeper.End()) {
      stack.push_string({text->data(), text->size()});
    }
    return true;
  }
  bool on_array_begin(error_code&) { return keeper.Begin(false), true; }
  bool on_array_end(size_t size, error_code&) {
    if (keeper.Inside()) {
      keeper.End();
    } else {
      stack.push_array(size);
    }
    return true;
  }
  bool on_key_part(View text, size_t, error_code&) { return Push(&Stack::push_chars, text); }
  bool on_key(View text, size_t, error_code&) {
    Push(&Stack::push_key, text);
    keeper.Key({text.data(), text.size()});
    return true;
  }
  bool on_string_part(View text, size_t, error_code&) { return Push(&Stack::push_chars, text); }
  bool on_string(View text, size_t, error_code&) {
    keeper.Value({text.data(), text.size()});
    return Push(&Stack::push_string, text);
  }
  bool on_number_part(View, error_code&) { return true; }
  bool on_int64(int64_t number, View, error_code&) { return PushValue(&Stack::push_int64, number); }
  bool on_uint64(uint64_t number, View, error_code&) {
    return PushValue(&Stack::push_uint64, number);
  }
  bool on_double(double number, View, error_code&) {
    finite = finite && std::isfinite(number);
    return PushValue(&Stack::push_double, number);
  }
  bool on_bool(bool value, error_code&) { return PushValue(&Stack::push_bool, value); }
  bool on_null(error_code&) { return PushValue(&Stack::push_null); }
  bool on_comment_part(View, error_code&) { return true; }
  bool on_comment(View, error_code&) { return true; }

 private:
  using Stack = boost::json::value_stack;
  template <class Method, class... Arguments>
  bool Push(Method method, Arguments... arguments) {
    if (!keeper.Inside()) (stack.*method)(arguments...);
    return true;
  }
  template <class Method, class... Arguments>
  bool PushValue(Method method, Arguments... arguments) {
    keeper.Value();
    return Push(method, arguments...);
  }
};

}  // namespace

Result<Json> ParseJsonInto(boost::json::storage_ptr memory, std::string_view text,
                           std::string_view name, JsonLimits limits,
                           std::span<const std::string_view> as_text) {
  if (text.size() > limits.max_bytes) {
    return Fail(Code::kLimit, fmt::format("{} is larger than {} bytes", name, limits.max_bytes));
  }
  const std::string_view body = SkipByteOrderMark(text);
  boost::json::parse_options options;
  options.max_depth = limits.max_depth;
  error_code error;
  size_t used = 0;
  try {
    boost::json::basic_parser<TreeHandler> parser(options, TextKeeper(body, as_text));
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
