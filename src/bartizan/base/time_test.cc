#include "bartizan/base/time.h"

#include <gtest/gtest.h>

#include <random>

namespace bartizan {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

std::string Round(std::string_view text) {
  auto time = ParseIso(text);
  return time ? FormatIso(*time, true) : time.error().message;
}

TEST(ParseIso, ReadsTheFormsOfRfc3339) {
  EXPECT_EQ(Round("2026-11-23T03:57:01Z"), "2026-11-23T03:57:01.000000Z");
  EXPECT_EQ(Round("1985-04-12T23:20:50.52Z"), "1985-04-12T23:20:50.520000Z");
  EXPECT_EQ(Round("1996-12-19T16:39:57-08:00"), "1996-12-20T00:39:57.000000Z");
  EXPECT_EQ(Round("1937-01-01T12:00:27.87+00:20"), "1937-01-01T11:40:27.870000Z");
  EXPECT_EQ(Round("2026-02-28 01:02:03.123456789z"), "2026-02-28T01:02:03.123456Z");
  EXPECT_EQ(Round("2024-02-29"), "2024-02-29T00:00:00.000000Z");
  EXPECT_EQ(Round("2026-01-01T00:00+0530"), "2025-12-31T18:30:00.000000Z");
  EXPECT_EQ(Round("2026-01-01T00:00:00,5"), "2026-01-01T00:00:00.500000Z");
  EXPECT_EQ(Round("2026-12-31T23:59:60Z"), "2027-01-01T00:00:00.000000Z");
  EXPECT_EQ(Round("9999-12-31T23:59:59Z"), "9999-12-31T23:59:59.000000Z");
}

TEST(ParseIso, RefusesWhatIsNoTime) {
  for (auto bad : {"",
                   "2026",
                   "2026-02-30",
                   "2026-13-01",
                   "2026-00-10",
                   "2025-02-29",
                   "26-01-01",
                   "2026-1-1",
                   "2026-01-01T",
                   "2026-01-01T24:00Z",
                   "2026-01-01T10:60Z",
                   "2026-01-01T10:00:61Z",
                   "2026-01-01T10",
                   "2026-01-01T-0:00Z",
                   "2026-01-01T+1:00Z",
                   "2026-01-01T10:00:00.Z",
                   "2026-01-01T10:00.5Z",
                   "2026-01-01T10:00:00+25:00",
                   "2026-01-01T10:00:00+05:",
                   "2026-01-01T10:00:00+5:30",
                   "2026-01-01T10:00:00ZZ",
                   "2026-01-01T10:00:00 Z",
                   "2026-01-01x",
                   "-026-01-01",
                   "2026-01-01T10:00:00.1234567890123Z"}) {
    auto time = ParseIso(bad);
    EXPECT_FALSE(time) << bad;
    if (!time) {
      EXPECT_EQ(time.error().code, Code::kInvalid);
    }
  }
  EXPECT_LT(ParseIso(std::string(100'000, '2')).error().message.size(), 200U);
}

TEST(FormatIso, RoundTripsAnyTime) {
  std::mt19937_64 random(3);
  std::uniform_int_distribution<int64_t> micros(ToInt(*ParseIso("0001-01-01")),
                                                ToInt(*ParseIso("9999-12-31")));
  for (int i = 0; i < 5000; ++i) {
    Time time = FromInt(micros(random));
    ASSERT_EQ(ParseIso(FormatIso(time, true)).value(), time) << FormatIso(time, true);
  }
  EXPECT_EQ(FormatIso(FromInt(-1)), "1969-12-31T23:59:59Z");
}

TEST(ParseDuration, ReadsUnits) {
  EXPECT_EQ(ParseDuration("90s"), seconds(90));
  EXPECT_EQ(ParseDuration("1h30m"), hours(1) + seconds(1800));
  EXPECT_EQ(ParseDuration(" 7d "), hours(168));
  EXPECT_EQ(ParseDuration("250ms"), milliseconds(250));
  EXPECT_EQ(ParseDuration("15"), seconds(15));
  EXPECT_EQ(ParseDuration("0"), seconds(0));
  EXPECT_EQ(ParseDuration("1m500ms"), seconds(60) + milliseconds(500));
}

TEST(ParseDuration, RefusesTheRest) {
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "10000d";
  for (std::string bad : {"", " ", "-5", "-5s", "5x", "s", "1.5h", "1h 30m", "5 s", "10m5",
                          "1000000001", "99999999999s", "99999d", "9223372036854775807", "5S"}) {
    EXPECT_FALSE(ParseDuration(bad)) << bad;
  }
  EXPECT_FALSE(ParseDuration(many)) << "the sum overflows";
}

TEST(FormatDuration, ChoosesAUnit) {
  EXPECT_EQ(FormatDuration(milliseconds(400)), "0.4s");
  EXPECT_EQ(FormatDuration(seconds(12)), "12s");
  EXPECT_EQ(FormatDuration(seconds(185)), "3m05s");
  EXPECT_EQ(FormatDuration(seconds(7800)), "2h10m");
  EXPECT_EQ(FormatDuration(seconds(0)), "0.0s");
}

TEST(Clock, FakeTimeMovesWhenTold) {
  FakeClock clock(FromInt(5));
  const Clock& seen = clock;
  EXPECT_EQ(seen.Now(), FromInt(5));
  clock.Advance(seconds(1));
  EXPECT_EQ(ToInt(seen.Now()), 1'000'005);
  EXPECT_GT(SystemClock().Now(), *ParseIso("2024-01-01"));
}

}  // namespace
}  // namespace bartizan
