#include "bartizan/base/http_date.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace bartizan {
namespace {

std::string Iso(std::string_view text) {
  auto time = ParseHttpDate(text);
  return time ? FormatIso(*time) : std::string(CodeName(time.error().code));
}

TEST(HttpDate, ReadsTheThreeForms) {
  EXPECT_EQ(Iso("Sun, 06 Nov 1994 08:49:37 GMT"), "1994-11-06T08:49:37Z");
  EXPECT_EQ(Iso("Sunday, 06-Nov-94 08:49:37 GMT"), "1994-11-06T08:49:37Z");
  EXPECT_EQ(Iso("Sun Nov  6 08:49:37 1994"), "1994-11-06T08:49:37Z");
  EXPECT_EQ(Iso("Wed Nov 16 08:49:37 1994"), "1994-11-16T08:49:37Z");
  EXPECT_EQ(Iso(" Mon, 23 Nov 2026 23:59:59 GMT\r\n"), "2026-11-23T23:59:59Z");
}

TEST(HttpDate, KnowsEveryMonthAndDay) {
  const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (int i = 0; i < 12; ++i) {
    EXPECT_EQ(Iso(fmt::format("Sun, 02 {} 2025 01:02:03 GMT", months[i])),
              fmt::format("2025-{:02}-02T01:02:03Z", i + 1));
  }
  for (std::string day :
       {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}) {
    EXPECT_EQ(Iso(day + ", 01-Jan-70 00:00:00 GMT"), "1970-01-01T00:00:00Z");
    EXPECT_EQ(Iso(day + ", 01-Jan-69 00:00:00 GMT"), "2069-01-01T00:00:00Z");
    EXPECT_EQ(Iso(day.substr(0, 3) + ", 29 Feb 2024 23:59:60 GMT"), "2024-03-01T00:00:00Z");
  }
}

TEST(HttpDate, RefusesWhatIsNotOne) {
  for (const char* text : {"",
                           " ",
                           "GMT",
                           "Sun, 06 Nov 1994 08:49:37",
                           "Sun, 06 Nov 1994 08:49:37 UTC",
                           "Sun, 06 Nov 1994 08:49:37 GMT ,",
                           "Sun, 6 Nov 1994 08:49:37 GMT",
                           "Sun,06 Nov 1994 08:49:37 GMT",
                           "sun, 06 nov 1994 08:49:37 gmt",
                           "Sun, 06 Nov 94 08:49:37 GMT",
                           "Sun, 06 Nov 19940 08:49:37 GMT",
                           "Sun, 06 Nov 1994 8:49:37 GMT",
                           "Sun, 06 Nov 1994 08:49:3x GMT",
                           "Sun, -6 Nov 1994 08:49:37 GMT",
                           "Sun, +6 Nov 1994 08:49:37 GMT",
                           "Sun, 06 Nvo 1994 08:49:37 GMT",
                           "Xun, 06 Nov 1994 08:49:37 GMT",
                           "Sunday, 06-Nov-1994 08:49:37 GMT",
                           "Sun Nov 6 08:49:37 1994",
                           "Sun Nov  6 08:49:37 94",
                           "1994-11-06T08:49:37Z",
                           "784111777",
                           "Sun, 30 Feb 2025 00:00:00 GMT",
                           "Sun, 29 Feb 2025 00:00:00 GMT",
                           "Sun, 00 Jan 2025 00:00:00 GMT",
                           "Sun, 01 Jan 2025 24:00:00 GMT",
                           "Sun, 01 Jan 2025 00:60:00 GMT",
                           "Sun, 01 Jan 2025 00:00:61 GMT"}) {
    EXPECT_EQ(Iso(text), "invalid") << text;
  }
}

// Every prefix, and every byte replaced: an answer or an error, and never text beyond the end.
TEST(HttpDate, TakesHostileBytes) {
  for (std::string date : {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
                           "Sun Nov  6 08:49:37 1994"}) {
    for (size_t i = 0; i < date.size(); ++i) {
      EXPECT_FALSE(ParseHttpDate(date.substr(0, i))) << i;
      for (char c : {'\0', '\n', '\x7f', '\xff', 'x'}) {
        std::string spoilt = date;
        spoilt[i] = c;
        EXPECT_FALSE(ParseHttpDate(spoilt)) << spoilt;
      }
    }
  }
  EXPECT_FALSE(ParseHttpDate(std::string(1 << 20, '9')));
  EXPECT_EQ(Iso("Sat, 31 Dec 9999 23:59:59 GMT"), "9999-12-31T23:59:59Z");
  EXPECT_EQ(Iso("Sat, 01 Jan 0000 00:00:00 GMT"), "0000-01-01T00:00:00Z");
}

}  // namespace
}  // namespace bartizan
