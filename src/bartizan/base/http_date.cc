#include "bartizan/base/http_date.h"

#include <array>
#include <optional>
#include <span>

#include "bartizan/base/text.h"

namespace bartizan {
namespace {

constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct Fields {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

// Takes `width` digits off the front; with `padded`, the first may be a space.
bool TakeNumber(std::string_view& text, size_t width, bool padded, int& number) {
  if (text.size() < width) return false;
  number = 0;
  for (size_t i = 0; i < width; ++i) {
    char c = padded && i == 0 && text[0] == ' ' ? '0' : text[i];
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
  }
  text.remove_prefix(width);
  return true;
}

// Takes one of the names (or its first `length` letters) off the front; its place from 1, or 0.
int TakeName(std::string_view& text, std::span<const std::string_view> names, size_t length) {
  for (size_t i = 0; i < names.size(); ++i) {
    std::string_view name = names[i].substr(0, length);
    if (!text.starts_with(name)) continue;
    text.remove_prefix(name.size());
    return static_cast<int>(i) + 1;
  }
  return 0;
}

// In a form, w and W are the short and the long name of a day, d and D its number (with a space or
// a zero before one digit), m a month's name, y and Y years of two and four digits, H M S the time;
// other characters are themselves.
bool TakeField(std::string_view& text, char kind, Fields& fields) {
  switch (kind) {
    case 'w':
      return TakeName(text, kDays, 3) != 0;
    case 'W':
      return TakeName(text, kDays, std::string_view::npos) != 0;
    case 'd':
      return TakeNumber(text, 2, true, fields.day);
    case 'D':
      return TakeNumber(text, 2, false, fields.day);
    case 'm':
      return (fields.month = TakeName(text, kMonths, 3)) != 0;
    case 'y':
      if (!TakeNumber(text, 2, false, fields.year)) return false;
      fields.year += fields.year >= 70 ? 1900 : 2000;
      return true;
    case 'Y':
      return TakeNumber(text, 4, false, fields.year);
    case 'H':
      return TakeNumber(text, 2, false, fields.hour);
    case 'M':
      return TakeNumber(text, 2, false, fields.minute);
    case 'S':
      return TakeNumber(text, 2, false, fields.second);
    default:
      if (!text.starts_with(kind)) return false;
      text.remove_prefix(1);
      return true;
  }
}

std::optional<Fields> Match(std::string_view text, std::string_view form, std::string_view zone) {
  Fields fields;
  for (char kind : form) {
    if (!TakeField(text, kind, fields)) return std::nullopt;
  }
  if (text != zone) return std::nullopt;
  return fields;
}

}  // namespace

Result<Time> ParseHttpDate(std::string_view text) {
  text = Trim(text);
  auto fields = Match(text, "w, D m Y H:M:S", " GMT");
  if (!fields) fields = Match(text, "W, D-m-y H:M:S", " GMT");
  if (!fields) fields = Match(text, "w m d H:M:S Y", "");
  if (!fields) {
    return Fail(Code::kInvalid, "this is not a date of HTTP",
                "one looks like \"Sun, 06 Nov 1994 08:49:37 GMT\"");
  }
  std::chrono::year_month_day date{std::chrono::year(fields->year),
                                   std::chrono::month(static_cast<unsigned>(fields->month)),
                                   std::chrono::day(static_cast<unsigned>(fields->day))};
  // 60 is a leap second.
  if (!date.ok() || fields->hour > 23 || fields->minute > 59 || fields->second > 60) {
    return Fail(Code::kInvalid, "this date or time of day does not exist");
  }
  return Time(std::chrono::sys_days(date)) + std::chrono::hours(fields->hour) +
         std::chrono::minutes(fields->minute) + std::chrono::seconds(fields->second);
}

}  // namespace bartizan
