// The five recorded runs of the original program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "bartizan/base/text.h"
#include "bartizan/iam/report.h"

namespace bartizan::iam {
namespace {

fs::path SharedData() {
  const char* const given = std::getenv("BARTIZAN_SHARED_DATA");
  return (given != nullptr ? fs::path(given) : fs::path("../shared/data")) / "iam";
}

std::string Read(const fs::path& path) {
  auto text = ReadFile(path);
  EXPECT_TRUE(text) << path;
  return text ? *text : "";
}

// The header, then the rows as a sorted list: how often a row stands there counts.
std::vector<std::string> Records(const std::string& text) {
  auto lines = Split(text, '\n');
  std::ranges::sort(lines.begin() + 1, lines.end());
  return lines;
}

class Conformance : public testing::TestWithParam<std::string> {};

TEST_P(Conformance, EqualsTheRecordedRun) {
  const fs::path data = SharedData();
  if (!fs::exists(data / "iamctl_golden")) GTEST_SKIP() << "no shared data";
  const fs::path golden = data / "iamctl_golden" / GetParam();
  auto catalogue =
      Catalogue::Parse(Read(data / "policygen_iam_2025-03-17.json"), "policygen_iam.json");
  ASSERT_TRUE(catalogue);
  auto equivalency = Equivalency::Parse(Read(golden / "equivalency_list.json"), "list");
  ASSERT_TRUE(equivalency);
  Strings strings;
  std::array<Harvest, 2> harvests;
  const std::array<Party, 2> parties{{{"dev", "dev_profile"}, {"qa", "qa_profile"}}};
  for (const size_t side : {0U, 1U}) {
    auto account = ReadAccount((golden / (parties[side].tag + ".gaad.json")).string());
    ASSERT_TRUE(account) << account.error().OneLine();
    auto harvest = HarvestRows(*account, *catalogue, strings);
    ASSERT_TRUE(harvest) << harvest.error().OneLine();
    EXPECT_THAT(harvest->problems, testing::IsEmpty());
    harvests[side] = std::move(*harvest);
  }
  auto comparison = Compare(harvests, *equivalency, strings);
  ASSERT_TRUE(comparison) << comparison.error().OneLine();
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(WriteReport(folder->path(), parties, harvests, *comparison, strings));

  size_t compared = 0;
  for (const auto& entry : fs::directory_iterator(golden / "out")) {
    const std::string name = entry.path().filename().string();
    EXPECT_EQ(Records(Read(folder->path() / name)), Records(Read(entry.path()))) << name;
    ++compared;
  }
  EXPECT_EQ(compared, 21U);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder->path()), {}), 23);
  EXPECT_EQ(Read(folder->path() / "roles_in_qa_but_not_in_dev.csv"),
            Read(folder->path() / "roles_in_qa_but_not_in_qa.csv"));
  EXPECT_EQ(Read(folder->path() / "service_linked_roles_in_dev_but_not_in_qa.csv"),
            Read(folder->path() / "service_linked_roles_in_dev_but_not_in_qa .csv"));

  const std::string printed = Read(golden / "stdout.txt");
  const std::string sentences = SummaryText(parties, harvests, *comparison, strings);
  EXPECT_THAT(printed, testing::HasSubstr("\n\n" + sentences + "\n"));
  for (const Metric& metric : SummaryMetrics(harvests, *comparison, strings)) {
    EXPECT_THAT(printed, testing::ContainsRegex("x " + std::string(metric.name) + " +x +" +
                                                std::to_string(metric.values[0]) + " x +" +
                                                std::to_string(metric.values[1]) + " x"));
  }
}

INSTANTIATE_TEST_SUITE_P(Iamctl, Conformance,
                         testing::Values("blog_step1_default", "blog_step2_names",
                                         "blog_step3_baseline", "blog_step4_drift", "blindspots"));

}  // namespace
}  // namespace bartizan::iam
