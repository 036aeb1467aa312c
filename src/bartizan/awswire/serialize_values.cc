// Traits of references, and scalars as text.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

#include "bartizan/awswire/serialize.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

constexpr int64_t kFirstSecond = -62'135'596'800;  // 0001-01-01T00:00:00Z
constexpr int64_t kLastSecond = 253'402'300'799;   // 9999-12-31T23:59:59Z

std::optional<Time> TimeOfSeconds(double seconds) {
  if (!(seconds >= static_cast<double>(kFirstSecond) &&
        seconds <= static_cast<double>(kLastSecond))) {
    return std::nullopt;
  }
  return FromInt(std::llround(seconds * 1e6));
}

std::string HttpDate(Time time) {
  namespace chrono = std::chrono;
  constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed",
                                                     "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = chrono::floor<chrono::days>(time);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss clock(chrono::floor<chrono::seconds>(time - day));
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                     kDays[chrono::weekday(day).c_encoding()], unsigned{date.day()},
                     kMonths[unsigned{date.month()} - 1], int{date.year()}, clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

// "1422172800" or "1422172800.25".
std::string UnixText(Time time) {
  const int64_t micros = ToInt(time);
  if (micros % 1'000'000 == 0) return fmt::format("{}", micros / 1'000'000);
  const uint64_t size =
      micros < 0 ? 0 - static_cast<uint64_t>(micros) : static_cast<uint64_t>(micros);
  std::string text =
      fmt::format("{}{}.{:06}", micros < 0 ? "-" : "", size / 1'000'000, size % 1'000'000);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::string IsoText(Time time) {
  const int64_t micros = ToInt(time);
  std::string text = FormatIso(time, micros % 1'000'000 != 0);
  // Services that take fractions at all take milliseconds.
  if (micros % 1'000'000 != 0 && micros % 1000 == 0) text.erase(text.size() - 4, 3);
  return text;
}

}  // namespace

XmlNamespace NamespaceOf(const Service& service, const Member& member) {
  return member.xmlns.uri.empty() ? ShapeOf(service, member).xmlns : member.xmlns;
}

TimeFormat TimeFormatOf(const Service& service, const Member& member, TimeFormat otherwise) {
  if (member.time != TimeFormat::kDefault) return member.time;
  const TimeFormat time = ShapeOf(service, member).time;
  return time == TimeFormat::kDefault ? otherwise : time;
}

const data::Json* Given(const data::JsonObject& object, const Member& member) {
  const data::Json* value = object.if_contains(member.name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

std::optional<Time> TimeOf(const data::Json& value) {
  if (value.is_string()) {
    auto time = ParseIso(data::View(value.get_string()));
    return time ? std::optional(*time) : std::nullopt;
  }
  if (value.is_int64()) {
    const int64_t seconds = value.get_int64();
    if (seconds < kFirstSecond || seconds > kLastSecond) return std::nullopt;
    return FromInt(seconds * 1'000'000);
  }
  if (value.is_double()) return TimeOfSeconds(value.get_double());
  return std::nullopt;
}

std::string TimeText(Time time, TimeFormat format) {
  switch (format) {
    case TimeFormat::kHttpDate:
      return HttpDate(time);
    case TimeFormat::kUnix:
      return UnixText(time);
    case TimeFormat::kIso8601:
    case TimeFormat::kDefault:
      break;
  }
  return IsoText(time);
}

std::optional<double> FloatOf(const data::Json& value) {
  if (value.is_double()) return value.get_double();
  if (value.is_int64()) return static_cast<double>(value.get_int64());
  if (value.is_uint64()) return static_cast<double>(value.get_uint64());
  if (!value.is_string()) return std::nullopt;
  const std::string_view text = data::View(value.get_string());
  if (text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  if (text == "Infinity") return std::numeric_limits<double>::infinity();
  if (text == "-Infinity") return -std::numeric_limits<double>::infinity();
  return std::nullopt;
}

std::string FloatText(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  return fmt::format("{}", number);
}

std::string ScalarText(const Service& service, const Member& member, const data::Json& value,
                       TimeFormat otherwise) {
  switch (ShapeOf(service, member).type) {
    case Type::kBoolean:
      return value.get_bool() ? "true" : "false";
    case Type::kFloat:
    case Type::kDouble:
      return FloatText(*FloatOf(value));
    case Type::kTimestamp:
      return TimeText(*TimeOf(value), TimeFormatOf(service, member, otherwise));
    case Type::kInteger:
    case Type::kLong:
      return value.is_double() ? fmt::format("{}", static_cast<int64_t>(value.get_double()))
                               : data::ToJson(value);
    default:
      return std::string(data::View(value.get_string()));
  }
}

}  // namespace bartizan::awswire
