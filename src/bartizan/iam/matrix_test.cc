#include "bartizan/iam/matrix.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/iam/policy_fixture.h"

namespace bartizan::iam {
namespace {

using findings::Severity;
using testing::ElementsAre;
using testing::IsEmpty;

// Accounts labelled a, b, c …, each with its own account id; `env` is the label.
struct Accounts {
  std::vector<AccountModel> all;
  std::optional<Mapping> mapping;
  CompareOptions options;

  explicit Accounts(std::vector<std::vector<Principal>> principals) {
    std::vector<Mapping::Side> sides;
    MapRule rule;
    rule.name = "env";
    for (size_t i = 0; i < principals.size(); ++i) {
      const std::string label(1, static_cast<char>('a' + i));
      all.push_back(AccountWith(label, std::move(principals[i])));
      all.back().id = std::string(12, static_cast<char>('1' + i));
      sides.push_back({label, all.back().id});
      rule.values.emplace_back(label);
    }
    mapping = Mapping::FromRules({rule}, std::move(sides));
  }
  MatrixReport Compare() const { return CompareMany(all, *mapping, options); }
};

std::string StatesOf(const MatrixRow& row) {
  std::string text = row.name + ":";
  for (const MatrixCell& cell : row.cells) text += fmt::format(" {}", CellStateName(cell.state));
  return text;
}

std::vector<std::string> RowsOf(const MatrixReport& report) {
  std::vector<std::string> rows;
  for (const MatrixRow& row : report.rows) rows.push_back(StatesOf(row));
  return rows;
}

const std::string kGet = Allow(R"("s3:GetObject")");
const std::string kMore = Allow(R"("s3:GetObject", "s3:PutObject")");
const std::string kLess = Allow(R"("s3:GetObject")", "arn:aws:s3:::x/*");

TEST(CompareMany, FindsThoseThatAreNotLikeTheMost) {
  const Accounts accounts({{RoleWith("r", kGet), RoleWith("same-a", kGet)},
                           {RoleWith("r", kMore), RoleWith("same-b", kGet)},
                           {RoleWith("r", kGet), RoleWith("same-c", kGet)},
                           {RoleWith("r", kLess), RoleWith("same-d", kGet)},
                           {RoleWith("r", kGet), RoleWith("same-e", kGet)}});
  const auto report = accounts.Compare();
  EXPECT_EQ(report.same, 1U);
  EXPECT_THAT(RowsOf(report), ElementsAre("r: same more same less same"));
  const MatrixRow& row = report.rows[0];
  EXPECT_EQ(row.majority, 3U);
  EXPECT_EQ(row.severity, Severity::kMedium);
  EXPECT_EQ(row.cells[1].title, "+ s3:PutObject on *");
  EXPECT_EQ(row.cells[3].severity, Severity::kInformational);
  EXPECT_THAT(report.outliers, ElementsAre(0U, 1U, 0U, 1U, 0U));
}

TEST(CompareMany, OfATieTheFirstAccountIsUsual) {
  const Accounts accounts({{RoleWith("r", kMore)},
                           {RoleWith("r", kGet)},
                           {RoleWith("r", kMore)},
                           {RoleWith("r", kGet)}});
  const auto report = accounts.Compare();
  EXPECT_THAT(RowsOf(report), ElementsAre("r: same less same less"));
  EXPECT_EQ(report.rows[0].majority, 2U);
  const Accounts other({{RoleWith("r", kGet)},
                        {RoleWith("r", kMore)},
                        {RoleWith("r", kMore)},
                        {RoleWith("r", kGet)}});
  EXPECT_THAT(RowsOf(other.Compare()), ElementsAre("r: same more more same"));
}

TEST(CompareMany, AbsenceCountsAsAState) {
  const Accounts accounts({{RoleWith("most", kGet)},
                           {RoleWith("most", kGet), RoleWith("few", kGet)},
                           {},
                           {RoleWith("most", kGet)}});
  const auto report = accounts.Compare();
  EXPECT_THAT(RowsOf(report),
              ElementsAre("few: absent more absent absent", "most: same same absent same"));
  EXPECT_EQ(report.rows[0].severity, Severity::kLow);
  EXPECT_EQ(report.rows[0].cells[1].title, "most accounts do not have it");
  EXPECT_THAT(report.rows[0].cells[0].title, IsEmpty());
  EXPECT_EQ(report.rows[1].cells[2].title, "not there");
  EXPECT_THAT(report.outliers, ElementsAre(0U, 1U, 1U, 0U));
}

TEST(CompareMany, OtherWordsForTheSameAreTheSame) {
  const std::string split = kGet + "," + Allow(R"("s3:PutObject")");
  const Accounts accounts({{RoleWith("r", kMore)}, {RoleWith("r", split)}, {RoleWith("r", kMore)}});
  const auto report = accounts.Compare();
  EXPECT_EQ(report.same, 1U);
  EXPECT_THAT(report.rows, IsEmpty());
  EXPECT_THAT(report.outliers, ElementsAre(0U, 0U, 0U));
}

TEST(CompareMany, TellsNamesThatTheRulesMakeOne) {
  const Accounts accounts({{RoleWith("r", kGet), RoleWith("r", kMore)}, {RoleWith("r", kGet)}});
  const auto report = accounts.Compare();
  EXPECT_THAT(report.problems, ElementsAre("a: role r and r are both called r by the rules"));
  EXPECT_EQ(report.same, 1U) << "the first one counts";
}

TEST(CompareMany, AReferenceIntoAnotherAccountIsNoEquality) {
  const auto reads = [](const char* env) {
    return RoleWith("r", Allow(R"("s3:GetObject")", fmt::format("arn:aws:s3:::data-{}/*", env)));
  };
  const Accounts accounts({{reads("a")}, {reads("b")}, {reads("a")}});
  const auto report = accounts.Compare();
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.rows[0].cells[0].state, CellState::kSame);
  EXPECT_EQ(report.rows[0].cells[1].state, CellState::kSame);
  EXPECT_NE(report.rows[0].cells[2].state, CellState::kSame);
  EXPECT_EQ(report.rows[0].severity, Severity::kHigh);
  EXPECT_THAT(report.outliers, ElementsAre(0U, 0U, 1U));
}

TEST(CompareMany, NamesTheAccountThatIsReferredTo) {
  const auto reads = [](const char* env) {
    return RoleWith("r", Allow(R"("s3:GetObject")", fmt::format("arn:aws:s3:::data-{}/*", env)));
  };
  const Accounts accounts({{reads("a")}, {reads("b")}, {reads("c")}, {reads("d")}, {reads("c")}});
  const auto report = accounts.Compare();
  ASSERT_EQ(report.rows.size(), 1U);
  EXPECT_EQ(report.rows[0].cells[4].title,
            "CROSS-ENV the role in e names c of c: arn:aws:s3:::data-c/*");
  EXPECT_THAT(report.outliers, ElementsAre(0U, 0U, 0U, 0U, 1U));
}

TEST(CompareMany, UnreadableIsNeverTheSame) {
  auto broken = RoleWith("r", kGet);
  broken.problems = {"policy p: no such document"};
  const Accounts accounts({{RoleWith("r", kGet)}, {broken}, {RoleWith("r", kGet)}});
  const auto report = accounts.Compare();
  EXPECT_THAT(RowsOf(report), ElementsAre("r: same other same"));
  EXPECT_THAT(report.problems, ElementsAre("b.json: r, policy p: no such document"));
  const Accounts all({{broken}, {broken}});
  EXPECT_EQ(all.Compare().same, 0U) << "nobody knows what they allow";
}

TEST(CompareMany, ChoosesAndSortsAsTheComparisonOfTwo) {
  auto linked = RoleWith("linked", kGet);
  linked.path = "/aws-service-role/x.amazonaws.com/";
  Accounts accounts({{RoleWith("low", ""), RoleWith("web-a", ""), linked, RoleWith("worst", "")},
                     {RoleWith("low", Allow(R"("s3:ListBucket")")), RoleWith("web-b", kGet),
                      RoleWith("worst", Allow(R"("*")"))}});
  EXPECT_THAT(RowsOf(accounts.Compare()),
              ElementsAre("worst: same more", "web-<env>: same more", "low: same more"));
  accounts.options.principal = "web-*";
  EXPECT_THAT(RowsOf(accounts.Compare()), ElementsAre("web-<env>: same more"));
  accounts.options.principal = "web-b";  // its own name, as with two accounts
  EXPECT_THAT(RowsOf(accounts.Compare()), ElementsAre("web-<env>: same more"));
  accounts.options.principal = "linked";
  EXPECT_THAT(RowsOf(accounts.Compare()), IsEmpty());
  accounts.options.service_linked = true;
  EXPECT_THAT(RowsOf(accounts.Compare()), ElementsAre("linked: same absent"));
  accounts.options.roles = false;
  EXPECT_THAT(RowsOf(accounts.Compare()), IsEmpty());
}

TEST(CompareMany, IsTheSameWhateverTheThreads) {
  std::vector<std::vector<Principal>> principals(7);
  for (size_t i = 0; i < principals.size(); ++i) {
    for (size_t j = 0; j < 20; ++j) {
      const std::array<std::string, 3> kinds{kGet, kMore, kLess};
      principals[i].push_back(RoleWith(fmt::format("r{}", j), kinds.at(i * j % 3)));
    }
  }
  Accounts accounts(std::move(principals));
  accounts.options.threads = 1;
  const auto alone = RowsOf(accounts.Compare());
  EXPECT_FALSE(alone.empty());
  for (const unsigned threads : {2U, 3U, 16U}) {
    accounts.options.threads = threads;
    EXPECT_EQ(RowsOf(accounts.Compare()), alone) << threads;
  }
}

}  // namespace
}  // namespace bartizan::iam
