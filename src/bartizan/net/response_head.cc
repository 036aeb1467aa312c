#include "bartizan/net/response_head.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "bartizan/base/text.h"
#include "bartizan/net/request_head.h"

namespace bartizan::net {
namespace {

constexpr std::array<std::string_view, 4> kOurs = {"content-length", "transfer-encoding",
                                                   "connection", "date"};

std::string JsonString(std::string_view text) {
  std::string out = "\"";
  for (const char c : ScrubUtf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte < 0x20) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

bool Has(const ServerResponse& response, std::string_view name) {
  return std::ranges::any_of(
      response.headers, [&](const auto& header) { return EqualsIgnoreCase(header.first, name); });
}

}  // namespace

std::string_view ReasonPhrase(int status) {
  static constexpr auto kPhrases =
      std::to_array<std::pair<int, std::string_view>>({{200, "OK"},
                                                       {201, "Created"},
                                                       {202, "Accepted"},
                                                       {204, "No Content"},
                                                       {206, "Partial Content"},
                                                       {301, "Moved Permanently"},
                                                       {302, "Found"},
                                                       {303, "See Other"},
                                                       {304, "Not Modified"},
                                                       {307, "Temporary Redirect"},
                                                       {308, "Permanent Redirect"},
                                                       {400, "Bad Request"},
                                                       {401, "Unauthorized"},
                                                       {403, "Forbidden"},
                                                       {404, "Not Found"},
                                                       {405, "Method Not Allowed"},
                                                       {406, "Not Acceptable"},
                                                       {408, "Request Timeout"},
                                                       {409, "Conflict"},
                                                       {410, "Gone"},
                                                       {411, "Length Required"},
                                                       {412, "Precondition Failed"},
                                                       {413, "Content Too Large"},
                                                       {414, "URI Too Long"},
                                                       {415, "Unsupported Media Type"},
                                                       {416, "Range Not Satisfiable"},
                                                       {417, "Expectation Failed"},
                                                       {421, "Misdirected Request"},
                                                       {422, "Unprocessable Content"},
                                                       {428, "Precondition Required"},
                                                       {429, "Too Many Requests"},
                                                       {431, "Request Header Fields Too Large"},
                                                       {500, "Internal Server Error"},
                                                       {501, "Not Implemented"},
                                                       {502, "Bad Gateway"},
                                                       {503, "Service Unavailable"},
                                                       {504, "Gateway Timeout"},
                                                       {505, "HTTP Version Not Supported"},
                                                       {507, "Insufficient Storage"}});
  for (const auto& [known, phrase] : kPhrases) {
    if (known == status) return phrase;
  }
  return "Status";
}

int HttpStatus(Code code) {
  switch (code) {
    case Code::kInvalid:
    case Code::kUsage:
      return 400;
    case Code::kDenied:
      return 403;
    case Code::kNotFound:
      return 404;
    case Code::kConflict:
    case Code::kUndecided:
      return 409;
    case Code::kLimit:
      return 413;
    case Code::kUnavailable:
    case Code::kCancelled:
      return 503;
    case Code::kTimeout:
      return 504;
    case Code::kFailed:
    case Code::kIo:
    case Code::kInternal:
      break;
  }
  return 500;
}

ServerResponse ErrorResponse(int status, std::string_view message) {
  return {.status = status, .headers = {}, .body = "{\"error\":" + JsonString(message) + "}\n"};
}

HeadVerdict Reject(int status, std::string_view message) {
  ServerResponse answer = ErrorResponse(status, message);
  if (status == 429 || status == 503) answer.headers.emplace_back("Retry-After", "1");
  if (status == 401) answer.headers.emplace_back("WWW-Authenticate", "Bearer");
  return {.answer = std::move(answer), .reason = std::string(message)};
}

bool StatusHasBody(int status) {
  return status >= 200 && status != 204 && status != 304;
}

std::string FormatHttpDate(Time time) {
  static constexpr std::array<std::string_view, 7> kDays = {"Sun", "Mon", "Tue", "Wed",
                                                            "Thu", "Fri", "Sat"};
  static constexpr std::array<std::string_view, 12> kMonths = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
  return fmt::format(
      "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", kDays[std::chrono::weekday(day).c_encoding()],
      static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
      static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
      clock.seconds().count());
}

std::optional<std::string> DefectOf(const ServerResponse& response) {
  if (response.status < 200 || response.status > 599) {
    return fmt::format("an answer has the status {}", response.status);
  }
  for (const auto& [name, value] : response.headers) {
    if (!IsToken(name)) return "an answer has a field whose name is not a word";
    if (Contains(kOurs, ToLower(name))) return fmt::format("an answer sets {}", name);
    if (!IsFieldValue(value)) return fmt::format("the field {} of an answer holds a control", name);
  }
  return std::nullopt;
}

std::string ComposeHead(const ServerResponse& response, const ResponseFraming& framing) {
  std::string head;
  head.reserve(384);
  const auto out = std::back_inserter(head);
  fmt::format_to(out, "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                 ReasonPhrase(response.status), FormatHttpDate(framing.date));
  if (StatusHasBody(response.status)) {
    fmt::format_to(out, "Content-Length: {}\r\n", response.body.size());
    if (!response.body.empty() && !Has(response, "content-type")) {
      head += "Content-Type: application/json\r\n";
    }
  }
  head += "X-Content-Type-Options: nosniff\r\n";
  if (!Has(response, "cache-control")) head += "Cache-Control: no-store\r\n";
  if (!framing.request_id.empty()) {
    fmt::format_to(out, "X-Request-Id: {}\r\n", framing.request_id);
  }
  for (const auto& [name, value] : response.headers) {
    fmt::format_to(out, "{}: {}\r\n", name, value);
  }
  head += framing.keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
  return head;
}

}  // namespace bartizan::net
