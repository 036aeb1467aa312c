#include "bartizan/data/json.h"

#include <fmt/format.h>

#include <algorithm>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/data/json_parse.h"

namespace bartizan::data {
namespace {

void Indent(std::string& out, size_t depth) {
  out.append(depth * 2, ' ');
}

void Pretty(const Json& value, size_t depth, std::string& out) {
  if (const auto* object = value.if_object(); object != nullptr && !object->empty()) {
    out += "{\n";
    size_t i = 0;
    for (const auto& [key, member] : *object) {
      Indent(out, depth + 1);
      out += boost::json::serialize(boost::json::string_view(key)) + ": ";
      Pretty(member, depth + 1, out);
      out += ++i < object->size() ? ",\n" : "\n";
    }
    Indent(out, depth);
    out += '}';
  } else if (const auto* array = value.if_array(); array != nullptr && !array->empty()) {
    out += "[\n";
    size_t i = 0;
    for (const auto& member : *array) {
      Indent(out, depth + 1);
      Pretty(member, depth + 1, out);
      out += ++i < array->size() ? ",\n" : "\n";
    }
    Indent(out, depth);
    out += ']';
  } else {
    out += boost::json::serialize(value);
  }
}

}  // namespace

Result<Json> ParseJson(std::string_view text, std::string_view name, JsonLimits limits) {
  return ParseJsonInto({}, text, name, limits);
}

Result<Json> ReadJsonFile(const std::string& path, JsonLimits limits) {
  BARTIZAN_TRY(std::string text, ReadFile(path, limits.max_bytes));
  return ParseJson(text, path, limits);
}

std::string ToJson(const Json& value) {
  return boost::json::serialize(value);
}

std::string ToPrettyJson(const Json& value) {
  std::string out;
  Pretty(value, 0, out);
  return out + "\n";
}

const Json* Find(const JsonObject& object, std::string_view key) {
  return object.if_contains(boost::json::string_view(key.data(), key.size()));
}

const Json* Find(const Json& value, std::string_view key) {
  const auto* object = value.if_object();
  return object == nullptr ? nullptr : Find(*object, key);
}

namespace {

std::string StrOf(const Json* found, std::string_view otherwise) {
  if (found == nullptr || found->is_null() || found->is_structured()) return std::string(otherwise);
  if (const auto* text = found->if_string()) return std::string(View(*text));
  return boost::json::serialize(*found);
}

std::optional<int64_t> IntOf(const Json* found) {
  if (found == nullptr) return {};
  if (const auto* text = found->if_string()) return ParseInt(Trim(View(*text)));
  boost::json::error_code error;
  auto number = found->to_number<int64_t>(error);
  if (error) return {};
  return number;
}

std::optional<double> NumberOf(const Json* found) {
  if (found == nullptr) return {};
  if (const auto* text = found->if_string()) return ParseDouble(Trim(View(*text)));
  boost::json::error_code error;
  auto number = found->to_number<double>(error);
  if (error) return {};
  return number;
}

std::optional<bool> BoolOf(const Json* found) {
  if (found == nullptr) return {};
  if (const auto* flag = found->if_bool()) return *flag;
  if (const auto* text = found->if_string()) {
    if (EqualsIgnoreCase(View(*text), "true")) return true;
    if (EqualsIgnoreCase(View(*text), "false")) return false;
  }
  return {};
}

const JsonObject* ObjectOf(const Json* found) {
  return found == nullptr ? nullptr : found->if_object();
}
const JsonArray* ArrayOf(const Json* found) {
  return found == nullptr ? nullptr : found->if_array();
}

}  // namespace

const JsonObject* FindObject(const Json& v, std::string_view key) {
  return ObjectOf(Find(v, key));
}
const JsonObject* FindObject(const JsonObject& o, std::string_view key) {
  return ObjectOf(Find(o, key));
}
const JsonArray* FindArray(const Json& v, std::string_view key) {
  return ArrayOf(Find(v, key));
}
const JsonArray* FindArray(const JsonObject& o, std::string_view key) {
  return ArrayOf(Find(o, key));
}
std::string Str(const Json& v, std::string_view key, std::string_view otherwise) {
  return StrOf(Find(v, key), otherwise);
}
std::string Str(const JsonObject& o, std::string_view key, std::string_view otherwise) {
  return StrOf(Find(o, key), otherwise);
}
std::optional<int64_t> Int(const Json& v, std::string_view key) {
  return IntOf(Find(v, key));
}
std::optional<int64_t> Int(const JsonObject& o, std::string_view key) {
  return IntOf(Find(o, key));
}
std::optional<double> Number(const Json& v, std::string_view key) {
  return NumberOf(Find(v, key));
}
std::optional<double> Number(const JsonObject& o, std::string_view key) {
  return NumberOf(Find(o, key));
}
std::optional<bool> Bool(const Json& v, std::string_view key) {
  return BoolOf(Find(v, key));
}
std::optional<bool> Bool(const JsonObject& o, std::string_view key) {
  return BoolOf(Find(o, key));
}

}  // namespace bartizan::data
