#include "bartizan/awswire/parse_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "bartizan/base/http_date.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire::internal {
namespace {

constexpr int64_t kFirstSecond = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr int64_t kLastSecond = 253'402'300'799;   // 9999-12-31T23:59:59Z

bool InRange(int64_t seconds) {
  return seconds >= kFirstSecond && seconds <= kLastSecond;
}

bool ReadNumber(Type type, std::string_view text, data::Json& out) {
  text = Trim(text);
  if (auto whole = ParseInt(text)) {
    out = *whole;
    return true;
  }
  if (type == Type::kInteger || type == Type::kLong) return false;
  if (auto number = ParseDouble(text)) {
    out = *number;
  } else if (text == "NaN" || text == "Infinity" || text == "-Infinity") {
    out = Text(text);
  } else {
    return false;
  }
  return true;
}

bool ReadBoolean(std::string_view text, data::Json& out) {
  text = Trim(text);
  bool yes = EqualsIgnoreCase(text, "true");
  if (!yes && !EqualsIgnoreCase(text, "false")) return false;
  out = yes;
  return true;
}

bool ReadTimestamp(std::string_view text, data::Json& out) {
  auto time = ParseTimestamp(Trim(text));
  if (!time) return false;
  out = Text(TimestampText(*time));
  return true;
}

// Base64 in XML may be broken into lines.
bool ReadBlob(std::string_view text, data::Json& out) {
  std::string joined(text);
  std::erase_if(joined, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
  if (!IsBase64(joined)) return false;
  out = Text(joined);
  return true;
}

// "Mon" of "Mon, 16 Dec 2019 23:48:18 GMT".
bool IsWeekday(std::string_view text) {
  constexpr std::string_view kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return Contains(kDays, text);
}

// Takes one item off the front, without the comma behind it.
std::string TakeItem(std::string_view& text) {
  if (!text.starts_with('"')) {
    size_t end = std::min(text.find(','), text.size());
    if (IsWeekday(Trim(text.substr(0, end)))) end = std::min(text.find(',', end + 1), text.size());
    std::string item(Trim(text.substr(0, end)));
    text.remove_prefix(end);
    return item;
  }
  std::string item;
  size_t i = 1;
  for (; i < text.size() && text[i] != '"'; ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    item += text[i];
  }
  text.remove_prefix(std::min(i + 1, text.size()));
  text.remove_prefix(std::min(text.find(','), text.size()));
  return item;
}

}  // namespace

bool Mismatch::Set(std::string_view what) {
  what_ = what;
  return false;
}

bool Mismatch::Under(std::string_view member) {
  bool joined = path_.empty() || path_.starts_with('[');
  path_ = fmt::format("{}{}{}", ScrubUtf8(Ellipsize(member, 100)), joined ? "" : ".", path_);
  return false;
}

bool Mismatch::At(size_t index) {
  bool joined = path_.empty() || path_.starts_with('[');
  path_ = fmt::format("[{}]{}{}", index, joined ? "" : ".", path_);
  return false;
}

std::string Mismatch::Text() const {
  return path_.empty() ? what_ : path_ + ": " + what_;
}

std::optional<Time> TimestampOf(int64_t seconds) {
  if (!InRange(seconds)) return {};
  return Time(std::chrono::seconds(seconds));
}

std::optional<Time> TimestampOf(double seconds) {
  if (!std::isfinite(seconds) || seconds < static_cast<double>(kFirstSecond) ||
      seconds > static_cast<double>(kLastSecond)) {
    return {};
  }
  return FromInt(std::llround(seconds * 1e6));
}

std::optional<Time> ParseTimestamp(std::string_view text) {
  if (auto whole = ParseInt(text)) return TimestampOf(*whole);
  if (auto number = ParseDouble(text)) return TimestampOf(*number);
  auto time = ParseIso(text);
  if (!time) time = ParseHttpDate(text);
  if (!time || !InRange(std::chrono::floor<std::chrono::seconds>(time->time_since_epoch()).count()))
    return {};
  return *time;
}

std::string TimestampText(Time time) {
  bool whole = time == std::chrono::floor<std::chrono::seconds>(time);
  std::string text = FormatIso(time, !whole);
  if (whole) return text;
  text.pop_back();
  text.erase(text.find_last_not_of('0') + 1);
  return text + "Z";
}

bool IsBase64(std::string_view text) {
  return text.empty() || Base64Decode(text).has_value();
}

bool ReadText(Type type, std::string_view text, data::Json& out, Mismatch& mismatch) {
  switch (type) {
    case Type::kString:
      out = Text(text);
      return true;
    case Type::kInteger:
    case Type::kLong:
      return ReadNumber(type, text, out) || mismatch.Set("not a whole number of 64 bits");
    case Type::kFloat:
    case Type::kDouble:
      return ReadNumber(type, text, out) || mismatch.Set("not a number");
    case Type::kBoolean:
      return ReadBoolean(text, out) || mismatch.Set("neither true nor false");
    case Type::kTimestamp:
      return ReadTimestamp(text, out) || mismatch.Set("not a date");
    case Type::kBlob:
      return ReadBlob(text, out) || mismatch.Set("not base64");
    default:
      return mismatch.Set("text instead of elements");
  }
}

std::vector<std::string> SplitHeaderList(std::string_view text) {
  std::vector<std::string> items;
  for (text = Trim(text); !text.empty();) {
    items.push_back(TakeItem(text));
    if (text.empty()) break;
    text = Trim(text.substr(1));
    if (text.empty()) items.emplace_back();  // "a," has two
  }
  return items;
}

}  // namespace bartizan::awswire::internal
