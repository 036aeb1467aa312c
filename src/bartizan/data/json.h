#pragma once
// JSON (RFC 8259) with limits and positions. The value tree is Boost.JSON's; this header is the
// only door to it, so the rest of the program says data::Json.
#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bartizan/base/result.h"

namespace bartizan::data {

using Json = boost::json::value;
using JsonObject = boost::json::object;
using JsonArray = boost::json::array;

struct JsonLimits {
  uint64_t max_bytes = 256ULL << 20U;
  unsigned max_depth = 128;
};

// Parses one JSON text. Refused with kInvalid and "NAME:LINE:COLUMN (byte N): …": anything
// malformed, cut short, followed by more text, or not UTF-8. Deeper or larger is kLimit.
// A byte order mark is skipped. Of duplicate keys the last one wins.
Result<Json> ParseJson(std::string_view text, std::string_view name, JsonLimits limits = {});

// Reads the file (bounded by the limits) and parses it; "-" is standard input.
Result<Json> ReadJsonFile(const std::string& path, JsonLimits limits = {});

std::string ToJson(const Json& value);        // one line
std::string ToPrettyJson(const Json& value);  // two spaces, ends with a newline

// Tolerant readers for documents of other people: null when absent or of another type.
const Json* Find(const Json& value, std::string_view key);
const Json* Find(const JsonObject& object, std::string_view key);
const JsonObject* FindObject(const Json& value, std::string_view key);
const JsonObject* FindObject(const JsonObject& object, std::string_view key);
const JsonArray* FindArray(const Json& value, std::string_view key);
const JsonArray* FindArray(const JsonObject& object, std::string_view key);
// Each of these also takes an object: without that overload the object would be copied into a
// value. A string member; numbers and booleans are shown as text; otherwise `otherwise`.
std::string Str(const Json& value, std::string_view key, std::string_view otherwise = {});
// A whole number; also from a string ("12") or an integral floating-point number.
std::optional<int64_t> Int(const Json& value, std::string_view key);
std::optional<double> Number(const Json& value, std::string_view key);
std::optional<bool> Bool(const Json& value, std::string_view key);  // also "true" / "false"
std::string Str(const JsonObject& object, std::string_view key, std::string_view otherwise = {});
std::optional<int64_t> Int(const JsonObject& object, std::string_view key);
std::optional<double> Number(const JsonObject& object, std::string_view key);
std::optional<bool> Bool(const JsonObject& object, std::string_view key);

inline std::string_view View(const boost::json::string& s) {
  return {s.data(), s.size()};
}
inline std::string_view View(boost::json::string_view s) {
  return {s.data(), s.size()};
}

}  // namespace bartizan::data
