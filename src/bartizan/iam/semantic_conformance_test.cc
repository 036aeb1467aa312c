// The recorded pairs of accounts that iamctl compared, and recorded accounts against themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <set>

#include "bartizan/iam/semantic.h"

namespace bartizan::iam {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

fs::path SharedData() {
  const char* const given = std::getenv("BARTIZAN_SHARED_DATA");
  return (given != nullptr ? fs::path(given) : fs::path("../shared/data")) / "iam";
}

AccountModel Load(const fs::path& file, std::string label) {
  auto account = ReadAccount(file.string());
  EXPECT_TRUE(account) << file << ": " << (account ? "" : account.error().OneLine());
  return account ? BuildAccount(*account, std::move(label)) : AccountModel{};
}

// Owns what the report points to.
struct Compared {
  AccountModel first, second;
  Mapping mapping;
  MappedAccount mapped_first, mapped_second;
  SemanticReport report;

  Compared(const fs::path& a, const fs::path& b, std::string_view rules)
      : first(Load(a, "dev")), second(Load(b, "qa")), mapping(Parse(rules)) {
    mapped_first = MapAccount(first, 0, mapping);
    mapped_second = MapAccount(second, 1, mapping);
    CompareOptions options;
    options.service_linked = true;
    report = CompareAccounts(mapped_first, mapped_second, mapping, options);
  }
  Compared(const Compared&) = delete;
  Compared& operator=(const Compared&) = delete;

  Mapping Parse(std::string_view rules) const {
    auto made = Mapping::Parse(rules, "rules", {{"dev", first.id}, {"qa", second.id}});
    EXPECT_TRUE(made) << made.error().OneLine();
    return made ? std::move(*made) : Mapping::FromRules({}, {{"dev", ""}, {"qa", ""}});
  }
  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const Difference& each : report.differences) names.push_back(each.name);
    return names;
  }
};

class RecordedPair : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(SharedData() / "iamctl_golden")) GTEST_SKIP() << "no shared data";
  }
  static Compared Compare(const std::string& name) {
    const fs::path folder = SharedData() / "iamctl_golden" / name;
    const auto rules = ReadFile(folder / "equivalency_list.json");
    EXPECT_TRUE(rules);
    return {folder / "dev.gaad.json", folder / "qa.gaad.json", rules ? *rules : ""};
  }
};

// iamctl sees two of these ten.
TEST_F(RecordedPair, WhereTheOriginalIsBlind) {
  const Compared compared = Compare("blindspots");
  EXPECT_THAT(
      compared.Names(),
      UnorderedElementsAre("blog_app1_accountname", "t_cond", "t_notaction", "t_case", "t_acctwild",
                           "t_gov", "t_trustcond", "t_trusttype", "t_notresource", "t_unknown"));
  const KindCounts& roles = compared.report.counts[0];
  EXPECT_EQ(roles.matched, 12U);
  EXPECT_EQ(roles.same_text + roles.same_access, 2U);  // t_elb and t_equiv
  EXPECT_THAT(compared.report.same_access, ElementsAre("role t_equiv"));
  for (const Difference& each : compared.report.differences) {
    for (const Change& change : each.changes) {
      EXPECT_TRUE(change.confirmed || change.future) << each.name << ": " << change.title;
    }
  }
}

TEST_F(RecordedPair, FirstStepNamesDoNotMatch) {
  const Compared compared = Compare("blog_step1_default");
  EXPECT_THAT(compared.Names(), ElementsAre("app1_qa", "app1_dev"));
  EXPECT_EQ(compared.report.counts[0].matched, 2U);
}

// The account ids, which are iamctl's third step, are no difference here.
TEST_F(RecordedPair, SecondAndThirdStepAreEqual) {
  for (const char* step : {"blog_step2_names", "blog_step3_baseline"}) {
    const Compared compared = Compare(step);
    EXPECT_THAT(compared.Names(), IsEmpty()) << step;
    EXPECT_EQ(compared.report.counts[0].matched, 3U);
  }
}

TEST_F(RecordedPair, FourthStepFindsTheDrift) {
  const Compared compared = Compare("blog_step4_drift");
  ASSERT_THAT(compared.Names(), ElementsAre("app1_accountname"));
  const Difference& drift = compared.report.differences[0];
  ASSERT_EQ(drift.changes.size(), 1U);
  EXPECT_EQ(drift.changes[0].direction, Direction::kMore);
  EXPECT_THAT(drift.changes[0].actions, ElementsAre("s3:PutObject"));
  EXPECT_EQ(drift.changes[0].allowed_by.at(0).policy, "s3_inline_policy");
  EXPECT_TRUE(drift.changes[0].confirmed);
}

TEST_F(RecordedPair, AnAccountIsEqualToItself) {
  size_t principals = 0;
  for (const auto& entry : fs::directory_iterator(SharedData() / "gaad")) {
    // Not such an answer at all.
    if (entry.path().filename().string().contains("missing_constraints")) continue;
    const Compared compared(entry.path(), entry.path(), "");
    // What could not be read is told, and nothing else.
    std::set<std::string> unreadable;
    for (const Difference& each : compared.report.differences) {
      for (const Change& change : each.changes) {
        EXPECT_EQ(change.kind, ChangeKind::kUnreadable) << entry.path() << ": " << change.title;
        unreadable.insert(each.name);
      }
    }
    EXPECT_TRUE(unreadable.empty() || !compared.report.problems.empty()) << entry.path();
    for (const KindCounts& counts : compared.report.counts) {
      EXPECT_EQ(counts.matched, counts.total[0]);
      principals += counts.matched;
    }
  }
  EXPECT_GT(principals, 250U);
}

}  // namespace
}  // namespace bartizan::iam
