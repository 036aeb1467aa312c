#include "bartizan/term/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "bartizan/base/text.h"
#include "bartizan/base/time.h"
#include "bartizan/data/json.h"

namespace bartizan::term {
namespace {

using ::testing::ElementsAre;

class LogTest : public ::testing::Test {
 protected:
  ~LogTest() override { SetUpLog({}); }
  void Capture(LogOptions options) {
    options.write = [this](std::string_view line) { lines_.emplace_back(line); };
    SetUpLog(std::move(options));
  }
  std::vector<std::string> lines_;
};

TEST_F(LogTest, WritesOneTextLineAnEvent) {
  Capture({});
  LogInfo("stage done", {{"stage", "build"}, {"took", "3s"}});
  LogError("cannot read", {{"path", "a b"}, {"expression", "x=\"1\""}, {"empty", ""}});
  LogDebug("not shown");
  EXPECT_THAT(lines_, ElementsAre("info: stage done stage=build took=3s\n",
                                  "error: cannot read path=\"a b\" "
                                  "expression=\"x=\\\"1\\\"\" empty=\"\"\n"));
}

TEST_F(LogTest, ObeysTheLevel) {
  Capture({.least = Level::kDebug});
  LogDebug("shown");
  Capture({.least = Level::kError});
  LogWarning("not shown");
  LogError("bad");
  EXPECT_THAT(lines_, ElementsAre("debug: shown\n", "error: bad\n"));
}

TEST_F(LogTest, HostileTextStaysOnItsLine) {
  Capture({});
  LogInfo("a\nerror: forged\x1B[2J", {{"k", "v\nw"}});
  EXPECT_THAT(lines_, ElementsAre("info: a error: forged k=\"v w\"\n"));
}

TEST_F(LogTest, WritesJsonLines) {
  Capture({.json = true});
  LogWarning("odd \"thing\"\n\xFF", {{"path", "a b"}, {"level", "forged"}});
  ASSERT_EQ(lines_.size(), 1U);
  EXPECT_EQ(std::ranges::count(lines_[0], '\n'), 1);
  auto json = data::ParseJson(lines_[0], "log");
  ASSERT_TRUE(json) << json.error().OneLine();
  EXPECT_EQ(data::Str(*json, "level"), "warning");
  EXPECT_EQ(data::Str(*json, "message"), "odd \"thing\"\n\uFFFD");
  EXPECT_EQ(data::Str(*json, "path"), "a b");
  EXPECT_TRUE(ParseIso(data::Str(*json, "time")));
}

TEST_F(LogTest, ShowsTimesAndColorsWhenAsked) {
  Capture({.times = true, .color = true});
  LogError("x");
  ASSERT_EQ(lines_.size(), 1U);
  EXPECT_TRUE(ParseIso(lines_[0].substr(0, lines_[0].find(' '))));
  EXPECT_THAT(lines_[0], ::testing::HasSubstr("\x1B[31merror:\x1B[0m x\n"));
}

TEST_F(LogTest, GoesToStandardError) {
  SetUpLog({});
  ::testing::internal::CaptureStderr();
  LogInfo("hello {}");
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "info: hello {}\n");
}

TEST_F(LogTest, LinesOfThreadsStayWhole) {
  Capture({});
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int k = 0; k < 200; ++k) LogInfo("message", {{"k", "v"}});
    });
  }
  threads.clear();
  EXPECT_THAT(lines_, ::testing::SizeIs(800));
  EXPECT_THAT(lines_, ::testing::Each("info: message k=v\n"));
}

}  // namespace
}  // namespace bartizan::term
