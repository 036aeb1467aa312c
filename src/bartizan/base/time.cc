#include "bartizan/base/time.h"

#include <fmt/format.h>

#include "bartizan/base/text.h"

namespace bartizan {
namespace {

class RealClock final : public Clock {
 public:
  Time Now() const override {
    return std::chrono::time_point_cast<Micros>(std::chrono::system_clock::now());
  }
};

// Reads exactly `digits` decimal digits from the front.
bool TakeNumber(std::string_view& text, size_t digits, int& value) {
  if (text.size() < digits) return false;
  if (text.substr(0, digits).find_first_not_of("0123456789") != text.npos) return false;  // "-0"
  auto number = ParseInt(text.substr(0, digits));
  if (!number) return false;
  value = static_cast<int>(*number);
  text.remove_prefix(digits);
  return true;
}

bool Take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

bool TakeFraction(std::string_view& text, int64_t& micros) {
  size_t digits = 0;
  int64_t scale = 100000;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    micros += (text.front() - '0') * scale;
    scale /= 10;
    text.remove_prefix(1);
    ++digits;
  }
  return digits > 0 && digits <= 12;
}

bool TakeOffset(std::string_view& text, int& minutes) {
  if (text.empty()) return true;
  if (Take(text, "Zz")) return true;
  int sign = text.front() == '-' ? -1 : 1;
  int h = 0;
  int m = 0;
  if (!Take(text, "+-") || !TakeNumber(text, 2, h)) return false;
  bool colon = Take(text, ":");
  if ((colon || !text.empty()) && !TakeNumber(text, 2, m)) return false;
  minutes = sign * (h * 60 + m);
  return h < 24 && m < 60;
}

}  // namespace

const Clock& SystemClock() {
  static const RealClock clock;
  return clock;
}

std::string FormatIso(Time time, bool with_micros) {
  auto days = std::chrono::floor<std::chrono::days>(time);
  std::chrono::year_month_day date(days);
  std::chrono::hh_mm_ss<Micros> clock(time - days);
  std::string fraction;
  if (with_micros) fraction = fmt::format(".{:06}", clock.subseconds().count());
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     fraction);
}

Result<Time> ParseIso(std::string_view text) {
  std::string_view rest = text;
  auto bad = [&] {
    return Fail(Code::kInvalid,
                fmt::format("'{}' is not a date or time (2026-11-23 or 2026-11-23T03:57:01Z)",
                            Ellipsize(text, 60)));
  };
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offset = 0;
  int64_t micros = 0;
  if (!TakeNumber(rest, 4, year) || !Take(rest, "-") || !TakeNumber(rest, 2, month) ||
      !Take(rest, "-") || !TakeNumber(rest, 2, day)) {
    return bad();
  }
  if (!rest.empty()) {
    if (!Take(rest, "Tt ") || !TakeNumber(rest, 2, hour) || !Take(rest, ":") ||
        !TakeNumber(rest, 2, minute)) {
      return bad();
    }
    if (Take(rest, ":")) {
      if (!TakeNumber(rest, 2, second)) return bad();
      if (Take(rest, ".,") && !TakeFraction(rest, micros)) return bad();
    }
    if (!TakeOffset(rest, offset) || !rest.empty()) return bad();
  }
  std::chrono::year_month_day date{std::chrono::year(year),
                                   std::chrono::month(static_cast<unsigned>(month)),
                                   std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || hour > 23 || minute > 59 || second > 60) return bad();
  return Time(std::chrono::sys_days(date)) + std::chrono::hours(hour) +
         std::chrono::minutes(minute - offset) + std::chrono::seconds(second) + Micros(micros);
}

Result<Micros> ParseDuration(std::string_view text) {
  constexpr int64_t kLongest = 1'000'000'000'000'000;
  auto bad = [&] {
    return Fail(Code::kInvalid,
                fmt::format("'{}' is not a duration (90s, 10m, 1h30m, 7d)", Ellipsize(text, 60)));
  };
  std::string_view rest = Trim(text);
  if (rest.empty()) return bad();
  if (auto seconds = ParseInt(rest)) {
    if (*seconds < 0 || *seconds > 1'000'000'000) return bad();
    return std::chrono::seconds(*seconds);
  }
  Micros total{0};
  while (!rest.empty()) {
    size_t digits = rest.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos || digits > 9) return bad();
    int64_t value = *ParseInt(rest.substr(0, digits));
    rest.remove_prefix(digits);
    size_t unit_length = std::min(rest.find_first_of("0123456789"), rest.size());
    std::string_view unit = rest.substr(0, unit_length);
    rest.remove_prefix(unit_length);
    int64_t scale = unit == "ms"  ? 1'000
                    : unit == "s" ? 1'000'000
                    : unit == "m" ? 60'000'000
                    : unit == "h" ? 3'600'000'000
                    : unit == "d" ? 86'400'000'000
                                  : 0;
    if (scale == 0 || value > kLongest / scale) return bad();
    total += Micros(value * scale);
    if (total.count() > kLongest) return bad();
  }
  return total;
}

std::string FormatDuration(Micros duration) {
  int64_t micros = duration.count();
  if (micros < 10'000'000) return fmt::format("{:.1f}s", static_cast<double>(micros) / 1e6);
  int64_t seconds = micros / 1'000'000;
  if (seconds < 60) return fmt::format("{}s", seconds);
  if (seconds < 3600) return fmt::format("{}m{:02}s", seconds / 60, seconds % 60);
  return fmt::format("{}h{:02}m", seconds / 3600, seconds / 60 % 60);
}

}  // namespace bartizan
