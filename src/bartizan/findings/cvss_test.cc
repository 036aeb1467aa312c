#include "bartizan/findings/cvss.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/findings/test_data.h"

namespace bartizan::findings {
namespace {

double ScoreOf(std::string_view vector) {
  auto cvss = ParseCvss(vector);
  return cvss ? cvss->score.value_or(-1) : -1;
}

TEST(Cvss, ScoresEveryVersion) {
  EXPECT_DOUBLE_EQ(ScoreOf("AV:N/AC:L/Au:N/C:P/I:P/A:P"), 7.5);
  EXPECT_DOUBLE_EQ(ScoreOf("(AV:N/AC:L/Au:N/C:C/I:C/A:C)"), 10.0);
  EXPECT_DOUBLE_EQ(ScoreOf("AV:N/AC:L/Au:N/C:N/I:N/A:N"), 0.0);
  EXPECT_DOUBLE_EQ(ScoreOf("CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"), 6.1);
  EXPECT_DOUBLE_EQ(ScoreOf("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"), 9.8);
  EXPECT_DOUBLE_EQ(ScoreOf("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N"), 0.0);
  EXPECT_DOUBLE_EQ(ScoreOf("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H"),
                   10.0);
  EXPECT_DOUBLE_EQ(ScoreOf("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N"), 0.0);
}

TEST(Cvss, KeepsVersionAndVector) {
  auto cvss = ParseCvss("(AV:L/AC:H/Au:N/C:N/I:N/A:P)");
  ASSERT_TRUE(cvss);
  EXPECT_EQ(cvss->version, "2.0");
  EXPECT_EQ(cvss->vector, "AV:L/AC:H/Au:N/C:N/I:N/A:P");
}

TEST(Cvss, BaseScoreIgnoresTemporalMetricsOfVersion3) {
  EXPECT_DOUBLE_EQ(ScoreOf("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/MA:N"), 9.8);
}

TEST(Cvss, Version4CountsThreatAndModifiedMetrics) {
  std::string base = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
  EXPECT_DOUBLE_EQ(ScoreOf(base), 9.3);
  EXPECT_LT(ScoreOf(base + "/E:U"), 9.3);
  EXPECT_DOUBLE_EQ(ScoreOf(base + "/MVC:N/MVI:N/MVA:N"), 0.0);
  EXPECT_DOUBLE_EQ(ScoreOf(base + "/MSI:S"), 10.0);
}

TEST(Cvss, RefusesWhatIsNoVector) {
  for (std::string_view bad : {
           "",
           "hello",
           "CVSS:3.1",
           "CVSS:3.1/",
           "CVSS:5.0/AV:N",
           "AV:N/AC:L/Au:N/C:P/I:P",
           "AV:N/AC:L/Au:N/C:P/I:P/A:P/A:P",
           "AV:N/AC:L/Au:N/C:P/I:P/A:X",
           "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:1",
           "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:",
           "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:S/SA:N",
       }) {
    auto cvss = ParseCvss(bad);
    ASSERT_FALSE(cvss) << bad;
    EXPECT_EQ(cvss.error().code, Code::kInvalid);
  }
}

TEST(Cvss, RanksVersions) {
  EXPECT_GT(CvssRank("4.0"), CvssRank("3.1"));
  EXPECT_GT(CvssRank("3.1"), CvssRank("3.0"));
  EXPECT_GT(CvssRank("3.0"), CvssRank("2.0"));
  EXPECT_EQ(CvssRank("1.0"), 0);
}

// Lines of the oracle: "VECTOR - (base, temporal, environmental)" or "VECTOR - score".
TEST(Cvss, AgreesWithTheOracle) {
  auto folder = SharedData("cvss");
  if (!folder) GTEST_SKIP() << "no shared data";
  size_t checked = 0;
  for (const auto& entry : fs::directory_iterator(*folder)) {
    auto text = ReadFile(entry.path());
    ASSERT_TRUE(text);
    for (const std::string& line : Split(*text, '\n')) {
      size_t dash = line.find(" - ");
      if (dash == std::string::npos) continue;
      std::string want = line.substr(dash + 3);
      want = want.substr(want.starts_with('(') ? 1 : 0);
      want = want.substr(0, want.find_first_of(",)"));
      auto cvss = ParseCvss(line.substr(0, dash));
      ASSERT_TRUE(cvss) << line;
      ASSERT_TRUE(ParseDouble(want)) << line;
      EXPECT_NEAR(cvss->score.value(), *ParseDouble(want), 1e-9) << line;
      ++checked;
    }
  }
  EXPECT_GT(checked, 7000U);
}

}  // namespace
}  // namespace bartizan::findings
