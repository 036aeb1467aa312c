#include "bartizan/findings/store.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/findings/testing.h"

namespace bartizan::findings {
namespace {

using testing::CodeFinding;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::PackageFinding;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class FindingStoreTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto dir = TempDir::Create();
    ASSERT_TRUE(dir);
    dir_.emplace(std::move(*dir));
    auto database = store::Database::Open(dir_->path() / "t.db", FindingMigrations());
    ASSERT_TRUE(database) << database.error().OneLine();
    database_ = std::move(*database);
  }

  // A scan by cppcheck of "repo" on "main", each later than the one before.
  ScanInfo NextScan() {
    ++scans_;
    ScanInfo scan{
        .scan_id = fmt::format("scan-{:04}", scans_), .tool = "cppcheck", .target = "repo"};
    scan.branch = "main";
    scan.commit = fmt::format("c{}", scans_);
    scan.time = FromInt(int64_t{scans_} * 1'000'000);
    return scan;
  }

  ScanSummary Record(const ScanInfo& scan, std::vector<Finding>& findings) {
    auto summary = database_->Write([&](store::Tx& tx) { return RecordScan(tx, scan, findings); });
    if (!summary) ADD_FAILURE() << summary.error().OneLine();
    return summary.value_or(ScanSummary{});
  }
  ScanSummary Record(std::vector<Finding> findings) { return Record(NextScan(), findings); }

  std::vector<Finding> List(const Query& query = {}) {
    auto found = database_->Read([&](store::Tx& tx) { return ListFindings(tx, query); });
    if (!found) ADD_FAILURE() << found.error().OneLine();
    return found.value_or(std::vector<Finding>{});
  }

  std::vector<std::string> IdsOfRun(std::string_view run) {
    auto ids = database_->Read([&](store::Tx& tx) { return FindingIdsOfRun(tx, run); });
    if (!ids) ADD_FAILURE() << ids.error().OneLine();
    return ids.value_or(std::vector<std::string>{});
  }

  std::optional<TempDir> dir_;
  std::unique_ptr<store::Database> database_;
  int scans_ = 0;
};

MATCHER_P5(Summary, total, fresh, persisting, resolved, reopened, "") {
  *result_listener << fmt::format("{} total, {} fresh, {} persisting, {} resolved, {} reopened",
                                  arg.total, arg.fresh, arg.persisting, arg.resolved, arg.reopened);
  return std::cmp_equal(arg.total, total) && std::cmp_equal(arg.fresh, fresh) &&
         std::cmp_equal(arg.persisting, persisting) && std::cmp_equal(arg.resolved, resolved) &&
         std::cmp_equal(arg.reopened, reopened);
}

TEST_F(FindingStoreTest, FillsIdentityAndTimes) {
  std::vector<Finding> findings = {CodeFinding("r", "a.c", 3, "x")};
  ScanInfo scan = NextScan();
  scan.run_id = "run-1";
  EXPECT_THAT(Record(scan, findings), Summary(1, 1, 0, 0, 0));
  EXPECT_TRUE(findings[0].id.starts_with("btz-"));
  EXPECT_EQ(findings[0].first_seen, scan.time);
  EXPECT_EQ(findings[0].last_seen, scan.time);
  EXPECT_EQ(findings[0].branch, "main");
  auto stored = List();
  ASSERT_THAT(stored, SizeIs(1));
  EXPECT_EQ(data::ToJson(ToJson(stored[0])), data::ToJson(ToJson(findings[0])));
}

TEST_F(FindingStoreTest, AnUnchangedReportChangesNothing) {
  std::vector<Finding> first = {CodeFinding("r", "a.c", 3, "x"), CodeFinding("r", "b.c", 4, "y")};
  std::vector<Finding> second = first;
  Record(NextScan(), first);
  EXPECT_THAT(Record(NextScan(), second), Summary(2, 0, 2, 0, 0));
  EXPECT_EQ(first[0].id, second[0].id);
  EXPECT_EQ(second[0].first_seen, FromInt(1'000'000));
  EXPECT_EQ(second[0].last_seen, FromInt(2'000'000));
  EXPECT_EQ(List()[0].last_seen, FromInt(2'000'000));
  EXPECT_EQ(List()[0].commit, "c2");
}

TEST_F(FindingStoreTest, AShiftedLineKeepsItsIdAndGetsItsNewPlace) {
  std::vector<Finding> first = {CodeFinding("r", "a.c", 3, "x")};
  std::vector<Finding> second = {CodeFinding("r", "a.c", 30, "x")};
  Record(NextScan(), first);
  EXPECT_THAT(Record(NextScan(), second), Summary(1, 0, 1, 0, 0));
  EXPECT_EQ(first[0].id, second[0].id);
  EXPECT_EQ(List()[0].location.line, 30);
}

TEST_F(FindingStoreTest, ARenameKeepsItsIdForGood) {
  std::vector<Finding> first = {CodeFinding("r", "a.c", 3, "x")};
  std::vector<Finding> second = {CodeFinding("r", "b.c", 3, "x")};
  std::vector<Finding> third = second;
  Record(NextScan(), first);
  Record(NextScan(), second);
  EXPECT_EQ(first[0].id, second[0].id);
  EXPECT_THAT(Record(NextScan(), third), Summary(1, 0, 1, 0, 0));
  EXPECT_EQ(first[0].id, third[0].id);
  // A new file under the old name gets an id of its own, and keeps that too.
  std::vector<Finding> fourth = {CodeFinding("r", "b.c", 3, "x"), CodeFinding("r", "a.c", 3, "x")};
  std::vector<Finding> fifth = fourth;
  EXPECT_THAT(Record(NextScan(), fourth), Summary(2, 1, 1, 0, 0));
  EXPECT_EQ(fourth[0].id, first[0].id);
  EXPECT_NE(fourth[1].id, first[0].id);
  EXPECT_THAT(Record(NextScan(), fifth), Summary(2, 0, 2, 0, 0));
  EXPECT_EQ(fifth[1].id, fourth[1].id);
}

TEST_F(FindingStoreTest, WhatIsGoneIsResolvedAndMayComeBack) {
  Record({CodeFinding("r", "a.c", 3, "x"), CodeFinding("r", "b.c", 3, "y")});
  EXPECT_THAT(Record({CodeFinding("r", "a.c", 3, "x")}), Summary(1, 0, 1, 1, 0));
  EXPECT_THAT(List(), SizeIs(1));
  EXPECT_THAT(List({.states = {State::kResolved}}), SizeIs(1));
  EXPECT_THAT(List({.states = {State::kOpen, State::kResolved}}), SizeIs(2));
  EXPECT_THAT(Record({CodeFinding("r", "a.c", 3, "x")}), Summary(1, 0, 1, 0, 0));
  EXPECT_THAT(Record({CodeFinding("r", "a.c", 3, "x"), CodeFinding("r", "b.c", 3, "y")}),
              Summary(2, 0, 1, 0, 1));
  auto open = List();
  ASSERT_THAT(open, SizeIs(2));
  EXPECT_EQ(open[1].first_seen, FromInt(1'000'000));
}

TEST_F(FindingStoreTest, AnIncompleteScanNeverResolves) {
  Record({CodeFinding("r", "a.c", 3, "x")});
  ScanInfo scan = NextScan();
  scan.complete = false;
  scan.problems = {"crashed"};
  std::vector<Finding> findings = {CodeFinding("r", "b.c", 3, "x")};
  EXPECT_THAT(Record(scan, findings), Summary(1, 1, 0, 0, 0));
  EXPECT_THAT(List(), SizeIs(2));
}

TEST_F(FindingStoreTest, ScansOfOtherToolsTargetsAndBranchesAreLeftAlone) {
  Record({CodeFinding("r", "a.c", 3, "x")});
  std::vector<Finding> none;
  ScanInfo scan = NextScan();
  scan.tool = "gcc";
  EXPECT_THAT(Record(scan, none), Summary(0, 0, 0, 0, 0));
  scan = NextScan();
  scan.target = "other";
  EXPECT_THAT(Record(scan, none), Summary(0, 0, 0, 0, 0));
  scan = NextScan();
  scan.branch = "feature";
  EXPECT_THAT(Record(scan, none), Summary(0, 0, 0, 0, 0));
  EXPECT_THAT(List(), SizeIs(1));
}

TEST_F(FindingStoreTest, ANewBranchTakesItsIdsFromTheOther) {
  std::vector<Finding> on_main = {CodeFinding("r", "a.c", 3, "x")};
  Record(NextScan(), on_main);
  ScanInfo scan = NextScan();
  scan.branch = "feature";
  std::vector<Finding> renamed = {CodeFinding("r", "b.c", 3, "x"), CodeFinding("r", "c.c", 1, "z")};
  EXPECT_THAT(Record(scan, renamed), Summary(2, 2, 0, 0, 0));
  EXPECT_EQ(renamed[0].id, on_main[0].id);
  EXPECT_NE(renamed[1].id, on_main[0].id);
  // A branch that exists already learns of the rename by the identity.
  scan = NextScan();
  scan.branch = "third";
  std::vector<Finding> empty;
  Record(scan, empty);
  scan = NextScan();
  scan.branch = "third";
  std::vector<Finding> later = {CodeFinding("r", "b.c", 3, "x")};
  Record(scan, later);
  EXPECT_EQ(later[0].id, on_main[0].id);
}

TEST_F(FindingStoreTest, ReportsOfOneRunComplementEachOther) {
  ScanInfo one = NextScan();
  one.run_id = "run-1";
  ScanInfo two = NextScan();
  two.run_id = "run-1";
  std::vector<Finding> first = {CodeFinding("r", "a/x.c", 3, "x")};
  std::vector<Finding> second = {CodeFinding("r", "b/x.c", 3, "x")};
  Record(one, first);
  // Not a rename either, although the path of the first is absent here.
  EXPECT_THAT(Record(two, second), Summary(1, 1, 0, 0, 0));
  EXPECT_NE(first[0].id, second[0].id);
  EXPECT_THAT(IdsOfRun("run-1"), UnorderedElementsAre(first[0].id, second[0].id));
  // A second attempt of the step is another matter.
  ScanInfo again = NextScan();
  again.run_id = "run-1";
  again.attempt = 2;
  EXPECT_THAT(Record(again, first), Summary(1, 0, 1, 1, 0));
  EXPECT_THAT(IdsOfRun("run-1"), ElementsAre(first[0].id));
}

TEST_F(FindingStoreTest, RefusesScansThatCannotBeToldApart) {
  std::vector<Finding> findings;
  ScanInfo scan = NextScan();
  Record(scan, findings);
  auto again = database_->Write([&](store::Tx& tx) { return RecordScan(tx, scan, findings); });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, Code::kConflict);
  for (auto member : {&ScanInfo::scan_id, &ScanInfo::tool, &ScanInfo::target}) {
    ScanInfo bad = NextScan();
    (bad.*member).clear();
    auto refused = database_->Write([&](store::Tx& tx) { return RecordScan(tx, bad, findings); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::kInvalid);
  }
}

TEST_F(FindingStoreTest, ListsTheWorstFirstUnknownLast) {
  std::vector<Finding> findings;
  auto add = [&](Severity severity, std::optional<int> score, std::string path, int line) {
    Finding finding = CodeFinding("r", std::move(path), line, fmt::format("{}", findings.size()));
    finding.severity = severity;
    finding.score = score;
    findings.push_back(std::move(finding));
  };
  add(Severity::kUnknown, {}, "a.c", 1);
  add(Severity::kLow, 10, "a.c", 1);
  add(Severity::kHigh, 70, "b.c", 1);
  add(Severity::kHigh, 70, "a.c", 9);
  add(Severity::kHigh, 70, "a.c", 2);
  add(Severity::kHigh, 80, "z.c", 1);
  add(Severity::kCritical, 90, "z.c", 1);
  Record(findings);
  std::vector<std::string> order;
  for (const auto& f : List()) {
    order.push_back(
        fmt::format("{} {}:{}", SeverityName(f.severity), f.location.path, *f.location.line));
  }
  EXPECT_THAT(order, ElementsAre("CRITICAL z.c:1", "HIGH z.c:1", "HIGH a.c:2", "HIGH a.c:9",
                                 "HIGH b.c:1", "LOW a.c:1", "UNKNOWN a.c:1"));
  EXPECT_THAT(List({.at_least = Severity::kHigh}), SizeIs(5));
  EXPECT_THAT(List({.limit = 3}), SizeIs(3));
}

TEST_F(FindingStoreTest, FiltersByEveryPartOfTheQuery) {
  std::vector<Finding> findings = {CodeFinding("r1", "a.c", 3, "x"),
                                   CodeFinding("r2", "b.c", 3, "y")};
  ScanInfo scan = NextScan();
  scan.run_id = "run-1";
  Record(scan, findings);
  EXPECT_THAT(List({.rule = "r1"}), SizeIs(1));
  EXPECT_THAT(List({.id_prefix = findings[1].id.substr(0, 12)}), SizeIs(1));
  EXPECT_THAT(List({.id_prefix = "btz-"}), SizeIs(2));
  EXPECT_THAT(List({.id_prefix = "nothing"}), IsEmpty());
  EXPECT_THAT(List({.tool = "cppcheck", .target = "repo", .branch = "main"}), SizeIs(2));
  EXPECT_THAT(List({.tool = "gcc"}), IsEmpty());
  EXPECT_THAT(List({.target = "x"}), IsEmpty());
  EXPECT_THAT(List({.branch = "x"}), IsEmpty());
  EXPECT_THAT(List({.run_id = "run-1"}), SizeIs(2));
  EXPECT_THAT(List({.run_id = "run-2"}), IsEmpty());
  EXPECT_THAT(List({.states = {}}), IsEmpty());
}

TEST_F(FindingStoreTest, ARunKeepsWhatItsScansSaid) {
  std::vector<Finding> before = {CodeFinding("r", "a.c", 3, "x"), CodeFinding("r", "b.c", 3, "y")};
  before[1].state = State::kSuppressed;
  before[1].state_reason = "nosec";
  ScanInfo scan = NextScan();
  scan.run_id = "run-1";
  scan.step = "sast";
  scan.report_digest = "abc";
  scan.problems = {"odd thing"};
  Record(scan, before);
  Record({CodeFinding("r", "a.c", 44, "x")});  // later, by hand
  auto findings = database_->Read([&](store::Tx& tx) { return FindingsOfRun(tx, "run-1"); });
  ASSERT_TRUE(findings);
  ASSERT_THAT(*findings, SizeIs(2));
  for (size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(data::ToJson(ToJson((*findings)[i])), data::ToJson(ToJson(before[i])));
  }
  EXPECT_THAT(IdsOfRun("run-1"), ElementsAre(before[0].id));  // open ones
  auto scans = database_->Read([&](store::Tx& tx) { return ScansOfRun(tx, "run-1"); });
  ASSERT_TRUE(scans);
  ASSERT_THAT(*scans, SizeIs(1));
  EXPECT_EQ((*scans)[0].scan_id, scan.scan_id);
  EXPECT_EQ((*scans)[0].step, "sast");
  EXPECT_EQ((*scans)[0].commit, scan.commit);
  EXPECT_EQ((*scans)[0].report_digest, "abc");
  EXPECT_EQ((*scans)[0].time, scan.time);
  EXPECT_TRUE((*scans)[0].complete);
  EXPECT_THAT((*scans)[0].problems, ElementsAre("odd thing"));
}

TEST_F(FindingStoreTest, AFindingOfTwoReportsComesOnceAndOpen) {
  std::vector<Finding> first = {CodeFinding("r", "a.c", 3, "x")};
  std::vector<Finding> second = first;
  first[0].state = State::kSuppressed;
  for (auto* findings : {&first, &second}) {
    ScanInfo scan = NextScan();
    scan.run_id = "run-1";
    Record(scan, *findings);
  }
  auto findings = database_->Read([&](store::Tx& tx) { return FindingsOfRun(tx, "run-1"); });
  ASSERT_TRUE(findings);
  ASSERT_THAT(*findings, SizeIs(1));
  EXPECT_EQ((*findings)[0].state, State::kOpen);
}

TEST_F(FindingStoreTest, ALaterAttemptReplacesAnIncompleteOne) {
  ScanInfo scan = NextScan();
  scan.run_id = "run-1";
  scan.step = "sast";
  scan.complete = false;
  std::vector<Finding> findings = {CodeFinding("r", "a.c", 3, "x")};
  Record(scan, findings);
  ScanInfo again = NextScan();
  again.run_id = "run-1";
  again.step = "sast";
  again.attempt = 2;
  Record(again, findings);
  auto scans = database_->Read([&](store::Tx& tx) { return ScansOfRun(tx, "run-1"); });
  ASSERT_TRUE(scans);
  ASSERT_THAT(*scans, SizeIs(1));
  EXPECT_TRUE((*scans)[0].complete);
}

TEST_F(FindingStoreTest, EqualBodiesAreStoredOnce) {
  for (int i = 0; i < 3; ++i) {
    Record({CodeFinding("r", "a.c", 3, "x"), PackageFinding("CVE-1", "lodash", "4")});
  }
  auto count = database_->Read([](store::Tx& tx) {
    return tx.One(
        "SELECT (SELECT count(*) FROM finding_bodies), (SELECT count(*) FROM scan_findings)");
  });
  ASSERT_TRUE(count && *count);
  EXPECT_EQ((*count)->Int(0), 2);
  EXPECT_EQ((*count)->Int(1), 6);
}

TEST_F(FindingStoreTest, ADamagedBodyIsAnError) {
  Record({CodeFinding("r", "a.c", 3, "x")});
  auto damaged = database_->Write(
      [](store::Tx& tx) { return tx.Execute("UPDATE finding_bodies SET body = '{\"sch'"); });
  ASSERT_TRUE(damaged);
  auto found = database_->Read([&](store::Tx& tx) { return ListFindings(tx, {}); });
  EXPECT_FALSE(found);
}

}  // namespace
}  // namespace bartizan::findings
