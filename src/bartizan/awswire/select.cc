#include "bartizan/awswire/codec.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

// One step of a path: "Contents", "Contents[-1]", "[0]".
const data::Json* Step(const data::Json* at, std::string_view step) {
  std::string_view name = step.substr(0, step.find('['));
  std::string_view rest = step.substr(name.size());
  if (!name.empty()) at = data::Find(*at, name);
  while (at != nullptr && !rest.empty()) {
    size_t end = rest.find(']');
    if (rest.front() != '[' || end == std::string_view::npos) return nullptr;
    auto index = ParseInt(rest.substr(1, end - 1));
    const auto* array = at->if_array();
    if (!index || array == nullptr) return nullptr;
    auto size = static_cast<int64_t>(array->size());
    int64_t i = *index < 0 ? size + *index : *index;
    if (i < 0 || i >= size) return nullptr;
    at = &(*array)[static_cast<size_t>(i)];
    rest.remove_prefix(end + 1);
  }
  return at;
}

const data::Json* Walk(const data::Json& tree, std::string_view path) {
  const data::Json* at = &tree;
  if (path.empty()) return nullptr;
  for (bool last = false; !last && at != nullptr;) {
    size_t dot = path.find('.');
    last = dot == std::string_view::npos;
    std::string_view step = path.substr(0, dot);
    if (step.empty()) return nullptr;
    at = Step(at, step);
    if (!last) path.remove_prefix(dot + 1);
  }
  return at != nullptr && at->is_null() ? nullptr : at;
}

// What JMESPath takes for false, and so passes over in "X || Y".
bool IsFalse(const data::Json& value) {
  if (const auto* text = value.if_string()) return text->empty();
  if (const auto* flag = value.if_bool()) return !*flag;
  if (const auto* array = value.if_array()) return array->empty();
  const auto* object = value.if_object();
  return object != nullptr && object->empty();
}

}  // namespace

const data::Json* Select(const data::Json& tree, std::string_view path) {
  constexpr std::string_view kOr = "||";
  for (;;) {
    size_t end = path.find(kOr);
    const data::Json* found = Walk(tree, Trim(path.substr(0, end)));
    if (end == std::string_view::npos) return found;
    if (found != nullptr && !IsFalse(*found)) return found;
    path.remove_prefix(end + kOr.size());
  }
}

}  // namespace bartizan::awswire
