#include "bartizan/iam/equivalency.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"
#include "bartizan/data/json.h"

namespace bartizan::iam {

namespace {

constexpr size_t kMaxText = 64U << 10U;

bool StartsCodePoint(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::vector<std::string> CodePoints(std::string_view text) {
  std::vector<std::string> points;
  for (const char c : text) {
    if (StartsCodePoint(c)) points.emplace_back();
    if (!points.empty()) points.back() += c;
  }
  return points;
}

// Replacing nothing puts the new text before, between and after all characters.
std::string Interleaved(std::string_view text, std::string_view to) {
  std::string made(to);
  for (const std::string& point : CodePoints(text)) {
    made += point;
    made += to;
  }
  return made;
}

}  // namespace

std::string EquivalencyTemplate() {
  return data::ToPrettyJson(data::JsonObject{
      {"accountid", data::JsonArray{"123456789012", "234567890123"}},
      {"accountprefix1", data::JsonArray{"apples-production", "oranges-production",
                                         "apples-development", "oranges-development"}}});
}

Result<Equivalency> Equivalency::Parse(std::string_view text, std::string_view name) {
  BARTIZAN_TRY(const data::Json tree, data::ParseJson(text, name));
  if (!tree.is_object()) return Fail(Code::kInvalid, fmt::format("{} is not an object", name));
  Equivalency made;
  for (const auto& [key, values] : tree.get_object()) {
    const std::string to(data::View(key));
    if (values.is_string()) {
      for (std::string& point : CodePoints(data::View(values.get_string()))) {
        made.rules_.push_back({std::move(point), to});
      }
      continue;
    }
    if (!values.is_array()) {
      return Fail(Code::kInvalid, fmt::format("{}: \"{}\" is not a list of text", name, to));
    }
    for (const data::Json& value : values.get_array()) {
      if (!value.is_string()) {
        return Fail(Code::kInvalid,
                    fmt::format("{}: \"{}\" holds something that is not text", name, to));
      }
      made.rules_.push_back({std::string(data::View(value.get_string())), to});
    }
  }
  return made;
}

Result<std::string> Equivalency::Apply(std::string text) const {
  for (const auto& [from, to] : rules_) {
    if (from.empty()) {
      text = Interleaved(text, to);
    } else if (text.find(from) != std::string::npos) {
      text = ReplaceAll(std::move(text), from, to);
    }
    if (text.size() > kMaxText) {
      return Fail(Code::kLimit, "the equivalency list makes a text longer than 64 KiB",
                  "look for rules that replace what another rule makes");
    }
  }
  return text;
}

}  // namespace bartizan::iam
