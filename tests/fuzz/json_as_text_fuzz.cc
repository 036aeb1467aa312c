// JSON of which some objects stay text: the same is refused with the same words, and what is kept
// says what the tree says.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "bartizan/base/result.h"
#include "bartizan/data/json_parse.h"

using namespace bartizan;  // NOLINT: a program of one file

namespace {

constexpr std::string_view kNames[] = {"Document", "a", ""};

// A name with an escape is not looked at, so its value may be either.
bool Says(const data::Json& kept, const data::Json& tree) {
  if (kept == tree) return true;
  if (const auto* text = kept.if_string()) {
    const auto parsed = data::ParseJson(data::View(*text), "kept");
    return parsed.has_value() && parsed->is_object() && *parsed == tree;
  }
  if (const auto* object = kept.if_object()) {
    const auto* const other = tree.if_object();
    if (other == nullptr || other->size() != object->size()) return false;
    for (const auto& [key, value] : *object) {
      const auto* const found = other->if_contains(key);
      if (found == nullptr || !Says(value, *found)) return false;
    }
    return true;
  }
  const auto* const list = kept.if_array();
  const auto* const other = tree.if_array();
  if (list == nullptr || other == nullptr || list->size() != other->size()) return false;
  for (size_t i = 0; i < list->size(); ++i) {
    if (!Says((*list)[i], (*other)[i])) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto kept = data::ParseJsonInto({}, text, "t", {.max_depth = 40}, kNames);
  const auto tree = data::ParseJson(text, "t", {.max_depth = 40});
  BARTIZAN_CHECK(kept.has_value() == tree.has_value());
  if (!kept) {
    BARTIZAN_CHECK(kept.error().OneLine() == tree.error().OneLine());
  } else {
    BARTIZAN_CHECK(Says(*kept, *tree));
  }
  return 0;
}
