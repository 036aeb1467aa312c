#pragma once
// What the readers of the protocols share: values that travel as text (XML, headers), and the path
// of a value that does not fit. Internal to this module.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bartizan/awswire/codec.h"
#include "bartizan/base/time.h"

namespace bartizan::awswire::internal {

// Why an answer does not fit the model, and where: collected from the inside out, so that reading
// what fits costs nothing. Never holds the value, which may be a secret.
class Mismatch {
 public:
  // All return false, so that a reader can return them.
  bool Set(std::string_view what);
  bool Under(std::string_view member);
  bool At(size_t index);
  std::string Text() const;  // "Reservations[0].LaunchTime: not a date"

 private:
  std::string path_;
  std::string what_;
};

inline std::string_view WireName(const Member& member) {
  return member.wire.empty() ? member.name : member.wire;
}

// Whether the member stands in the body of an answer; members of the path and the query do, when
// an input shape serves as output too.
inline bool InBody(const Member& member) {
  return member.location != Location::kHeader && member.location != Location::kHeaderPrefix &&
         member.location != Location::kStatus;
}

// Seconds since the epoch, ISO 8601 or an HTTP date, whatever the model says: services mix them.
// None for dates outside the years 1 to 9999.
std::optional<Time> ParseTimestamp(std::string_view text);
std::optional<Time> TimestampOf(double seconds);
std::optional<Time> TimestampOf(int64_t seconds);
// "2026-11-23T03:57:01.5Z": the fraction only where there is one.
std::string TimestampText(Time time);

bool IsBase64(std::string_view text);

// A scalar that was written as text; `out` is left alone when it does not fit.
bool ReadText(Type type, std::string_view text, data::Json& out, Mismatch& mismatch);

// The items of a header: separated by commas outside quotes; dates keep their own comma.
std::vector<std::string> SplitHeaderList(std::string_view text);

// One object member more.
inline data::Json& Put(data::JsonObject& object, std::string_view key, data::Json value) {
  return object.insert_or_assign(boost::json::string_view(key.data(), key.size()), std::move(value))
      .first->value();
}
inline data::Json Text(std::string_view text) {
  return data::Json(boost::json::string_view(text.data(), text.size()));  // braces make a list
}

}  // namespace bartizan::awswire::internal
