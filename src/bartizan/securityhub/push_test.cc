#include "bartizan/securityhub/push.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "bartizan/base/text.h"
#include "bartizan/findings/asff_check.h"
#include "bartizan/securityhub/testing.h"

namespace bartizan::securityhub {
namespace {

using ::testing::ElementsAre;
using testing::FakeHub;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Killed;
using ::testing::SizeIs;

class PushTest : public testing::HubTest {};

std::vector<size_t> Sizes(const FakeHub& hub) {
  std::vector<size_t> sizes;
  for (const auto& call : hub.calls) sizes.push_back(call.size());
  return sizes;
}

TEST_F(PushTest, SendsWhatIsNewInBatchesAndNothingTwice) {
  Scan(Findings(250));
  size_t reports = 0;
  PushProgress last;
  auto summary = MustPush({.progress = [&](const PushProgress& progress) {
    ++reports;
    last = progress;
  }});
  EXPECT_THAT(Sizes(hub_), ElementsAre(100, 100, 50));
  EXPECT_EQ(summary.considered, 250U);
  EXPECT_EQ(summary.queued, 250U);
  EXPECT_EQ(summary.sent, 250U);
  EXPECT_EQ(summary.remaining, 0U);
  EXPECT_EQ(summary.calls, 3U);
  EXPECT_FALSE(summary.trouble);
  EXPECT_EQ(summary.hub.ProductArn(),
            "arn:aws:securityhub:eu-central-1:111122223333:product/111122223333/default");
  EXPECT_EQ(reports, 4U);
  EXPECT_EQ(last.done, 250U);
  EXPECT_EQ(last.total, 250U);
  EXPECT_THAT(hub_.records, SizeIs(250));
  for (const auto& [id, record] : hub_.records) {
    EXPECT_THAT(findings::CheckAsff(record.content), IsEmpty());
    EXPECT_EQ(data::Str(record.content, "AwsAccountId"), testing::kAccount);
  }
  EXPECT_EQ(MustPush().calls, 0U);
  Scan(Findings(250));  // the same again: other times and another commit
  EXPECT_EQ(MustPush().calls, 0U);
}

TEST_F(PushTest, ChangesAreSentWithALaterUpdatedAtAndResolvedOnesArchivedOnce) {
  auto found = Findings(3);
  Scan(found);
  MustPush();
  const auto before = hub_.records;
  found[0].title = "another title";
  found.pop_back();
  Scan(found);
  auto summary = MustPush();
  EXPECT_EQ(summary.sent, 2U);
  EXPECT_EQ(summary.archived, 1U);
  size_t changed = 0;
  std::vector<std::string> archived;
  for (const auto& [id, record] : hub_.records) {
    const auto updated = data::Str(record.content, "UpdatedAt");
    const auto old = data::Str(before.at(id).content, "UpdatedAt");
    if (updated == old) continue;
    EXPECT_GT(ParseIso(updated).value(), ParseIso(old).value());
    ++changed;
    if (RecordState(id) == "ARCHIVED") archived.push_back(id);
  }
  EXPECT_EQ(changed, 2U);
  EXPECT_THAT(archived, SizeIs(1));
  EXPECT_EQ(MustPush().calls, 0U);
  Scan(Findings(3));  // it is back
  EXPECT_EQ(MustPush().sent, 2U);
  EXPECT_EQ(RecordState(archived.at(0)), "ACTIVE");
}

TEST_F(PushTest, UpdatedAtGrowsAlsoWhenTheClockIsSetBack) {
  auto found = Findings(1);
  Scan(found);
  MustPush();
  const auto first = data::Str(hub_.records.begin()->second.content, "UpdatedAt");
  hub_.clock.Advance(-std::chrono::hours(2));
  found[0].title = "another";
  Scan(found);
  EXPECT_EQ(MustPush().sent, 1U);
  const data::Json& content = hub_.records.begin()->second.content;
  EXPECT_EQ(data::Str(content, "Title"), "another");
  EXPECT_GT(ParseIso(data::Str(content, "UpdatedAt")).value(), ParseIso(first).value());
}

TEST_F(PushTest, WhatTheHubNeverHeardOfIsNotArchivedThere) {
  Scan(Findings(2));
  Scan(Findings(1));
  EXPECT_EQ(MustPush().sent, 1U);
  EXPECT_THAT(hub_.records, SizeIs(1));
  // Queued, but nothing was sent before it was resolved.
  Scan(Findings(4));
  const Hub hub{"aws", "eu-central-1", std::string(testing::kAccount)};
  ASSERT_TRUE(Enqueue(home_->db(), hub, {}, hub_.clock.Now(), false));
  Scan(Findings(2));
  EXPECT_EQ(MustPush().sent, 1U);
  EXPECT_THAT(hub_.records, SizeIs(2));
}

TEST_F(PushTest, WhatMayHaveArrivedIsArchivedWhenResolved) {
  Scan(Findings(2));
  hub_.after_import = [](size_t, const auto&) -> std::optional<Result<net::HttpResponse>> {
    return Fail(Code::kUnavailable, "connection reset");
  };
  EXPECT_EQ(MustPush().remaining, 2U);
  EXPECT_THAT(hub_.records, SizeIs(2));
  hub_.after_import = nullptr;
  Scan(Findings(1));
  EXPECT_EQ(MustPush().archived, 1U);
  EXPECT_EQ(std::ranges::count_if(
                hub_.records, [&](const auto& r) { return RecordState(r.first) == "ARCHIVED"; }),
            1);
}

TEST_F(PushTest, AFindingOnSeveralBranchesIsOneRecordAndOpenWhereverItIsOpen) {
  Scan(Findings(2), "main");
  Scan(Findings(2), "next");
  EXPECT_EQ(MustPush().sent, 2U);
  Scan(Findings(1), "main");
  EXPECT_EQ(MustPush().calls, 0U);
  PushOptions only_main;
  only_main.query.branch = "main";
  EXPECT_EQ(MustPush(only_main).archived, 1U);
  EXPECT_EQ(MustPush().sent, 1U);  // open on the other branch
  Scan(Findings(1), "next");
  EXPECT_EQ(MustPush().archived, 1U);
}

TEST_F(PushTest, WhatIsStillSeenIsRefreshedAfterAWeekAndWhatIsNotSeenIsNot) {
  Scan(Findings(2));
  MustPush();
  hub_.clock.Advance(kRefreshAfter);
  EXPECT_EQ(MustPush().calls, 0U);
  Scan(Findings(2));
  EXPECT_EQ(MustPush().sent, 2U);
  EXPECT_EQ(MustPush().calls, 0U);
}

// As large as the export makes them: some 70 KB each.
findings::Finding Large(findings::Finding finding) {
  const std::string quotes(1024, '"');
  for (int i = 0; i < 20; ++i) {
    finding.references.push_back(
        fmt::format("https://example.com/{}{}", i, std::string(2000, 'r')));
    finding.cvss.push_back({"3.1", quotes, 9.8, quotes});
  }
  finding.cves = {"CVE-2021-0001"};
  finding.description = finding.remediation = finding.state_reason = quotes;
  finding.confidence = finding.location.parameter = quotes;
  return finding;
}

TEST_F(PushTest, CallsStayBelowSixMegabytes) {
  auto found = Findings(105);
  for (auto& finding : found) finding = Large(finding);
  Scan(found);
  EXPECT_EQ(MustPush().sent, 105U);
  EXPECT_LT(hub_.bytes, 6'000'000U);
  EXPECT_GT(hub_.bytes, 5'000'000U);
  EXPECT_LT(Sizes(hub_).front(), 100U);
  EXPECT_THAT(hub_.records, SizeIs(105));
}

TEST_F(PushTest, KeepsToTenCallsASecondAfterABurstOfThirty) {
  Scan(Findings(32));
  hub_.before_import = [](size_t, const auto&) {
    return FakeHub::Error(400, "InvalidInputException");
  };
  EXPECT_EQ(MustPush().rejected, 32U);
  ASSERT_THAT(hub_.times, SizeIs(63));
  EXPECT_EQ(hub_.times[29], hub_.times[0]);
  for (size_t i = 30; i < hub_.times.size(); ++i) {
    EXPECT_EQ(hub_.times[i] - hub_.times[i - 1], std::chrono::milliseconds(100)) << i;
  }
}

TEST_F(PushTest, WhatIsRefusedIsKeptWithItsReasonAndNotSentAgainUntilItChanges) {
  auto found = Findings(3);
  Scan(found);
  const std::string bad =
      "shop/" +
      home_->db().Read([](store::Tx& tx) { return findings::ListFindings(tx, {}); }).value()[1].id;
  hub_.objection = [&](const std::string& id) {
    return id == bad ? std::pair<std::string, std::string>("InvalidInput", "no such type")
                     : std::pair<std::string, std::string>();
  };
  auto summary = MustPush();
  EXPECT_EQ(summary.sent, 2U);
  EXPECT_EQ(summary.rejected, 1U);
  EXPECT_EQ(summary.remaining, 0U);
  ASSERT_THAT(summary.rejections, SizeIs(1));
  EXPECT_EQ(summary.rejections[0].record_id, bad);
  EXPECT_EQ("shop/" + summary.rejections[0].finding_id, bad);
  EXPECT_EQ(summary.rejections[0].code, "InvalidInput");
  EXPECT_EQ(summary.rejections[0].message, "no such type");
  summary = MustPush();
  EXPECT_EQ(summary.calls, 0U);
  EXPECT_THAT(summary.rejections, SizeIs(1));
  EXPECT_EQ(MustPush({.retry_rejected = true}).rejected, 1U);
  for (auto& finding : found) finding.title = "mended";
  hub_.objection = nullptr;
  Scan(found);
  summary = MustPush();
  EXPECT_EQ(summary.sent, 3U);
  EXPECT_THAT(summary.rejections, IsEmpty());
}

TEST_F(PushTest, WhatFailsForAMomentIsSentAgain) {
  Scan(Findings(5));
  std::map<std::string, int> failures;
  hub_.objection = [&](const std::string& id) {
    const bool fails = failures.size() < 3 && ++failures[id] <= 1;
    return fails ? std::pair<std::string, std::string>("InternalError", "try later")
                 : std::pair<std::string, std::string>();
  };
  auto summary = MustPush();
  EXPECT_EQ(summary.sent, 5U);
  EXPECT_EQ(summary.rejected, 0U);
  EXPECT_FALSE(summary.trouble);
  EXPECT_EQ(hub_.repeats, 0U);
}

TEST_F(PushTest, WhatGoesOnFailingIsLeftInTheOutbox) {
  Scan(Findings(5));
  hub_.objection = [](const std::string&) { return std::pair{"ThrottlingException", "slow down"}; };
  auto summary = MustPush();
  EXPECT_EQ(summary.sent, 0U);
  EXPECT_EQ(summary.remaining, 5U);
  ASSERT_TRUE(summary.trouble);
  EXPECT_THAT(summary.trouble->message, HasSubstr("ThrottlingException: slow down"));
  EXPECT_EQ(hub_.calls.size(), 4U);
  hub_.objection = nullptr;
  EXPECT_EQ(MustPush().sent, 5U);
}

TEST_F(PushTest, ACallThatIsRefusedAsAWholeIsHalvedUntilTheBadOnesAreFound) {
  Scan(Findings(100));
  std::vector<std::string> bad;
  hub_.before_import =
      [&](size_t call,
          const std::vector<std::string>& ids) -> std::optional<Result<net::HttpResponse>> {
    if (call == 0) bad = {ids[17], ids[80]};
    for (const auto& id : ids) {
      if (Contains(bad, id)) return FakeHub::Error(400, "InvalidInputException", "cannot read it");
    }
    return std::nullopt;
  };
  auto summary = MustPush();
  EXPECT_EQ(summary.sent, 98U);
  EXPECT_EQ(summary.rejected, 2U);
  ASSERT_THAT(summary.rejections, SizeIs(2));
  EXPECT_EQ(summary.rejections[0].record_id, bad[0]);
  EXPECT_EQ(summary.rejections[1].record_id, bad[1]);
  EXPECT_EQ(summary.rejections[1].message, "cannot read it");
  EXPECT_LT(hub_.calls.size(), 32U);
  EXPECT_EQ(hub_.repeats, 0U);
}

TEST_F(PushTest, AnAnswerThatContradictsItselfAcknowledgesNothing) {
  Scan(Findings(2));
  for (const char* output :
       {R"({"FailedCount":0,"SuccessCount":0})", R"({"FailedCount":0,"SuccessCount":99})",
        R"({"FailedCount":1,"SuccessCount":0})", R"({"FailedCount":-1,"SuccessCount":2})",
        R"({"FailedCount":1,"SuccessCount":0,"FailedFindings":[{"Id":"other","ErrorCode":"x"}]})",
        R"({})"}) {
    hub_.after_import = [&](size_t, const auto&) -> std::optional<Result<net::HttpResponse>> {
      return net::HttpResponse{200, {{"content-type", "application/json"}}, output};
    };
    auto summary = MustPush();
    EXPECT_EQ(summary.sent, 0U) << output;
    EXPECT_EQ(summary.rejected, 0U) << output;
    EXPECT_EQ(summary.remaining, 2U) << output;
    EXPECT_TRUE(summary.trouble) << output;
  }
  hub_.after_import = nullptr;
  EXPECT_EQ(MustPush().sent, 2U);
}

TEST_F(PushTest, TellsHowToTurnSecurityHubOn) {
  Scan(Findings(1));
  hub_.enabled = false;
  auto client = hub_.Client();
  auto summary = Push(*home_, *client, {});
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().code, Code::kDenied);
  EXPECT_THAT(summary.error().hint,
              HasSubstr("securityhub EnableSecurityHub --region eu-central-1"));
  ASSERT_THAT(Events(), SizeIs(1));
  EXPECT_THAT(Events()[0].record, HasSubstr("InvalidAccessException"));
  // What is gone before it is turned on was never there.
  Scan(Findings(0));
  hub_.enabled = true;
  EXPECT_EQ(MustPush().calls, 0U);
  Scan(Findings(1));
  EXPECT_EQ(MustPush().sent, 1U);
}

TEST_F(PushTest, WhatWasRejectedAndIsGoneIsForgotten) {
  Scan(Findings(1));
  hub_.objection = [](const std::string&) { return std::pair{"InvalidInput", "no"}; };
  EXPECT_EQ(MustPush().rejections.size(), 1U);
  Scan(Findings(0));
  auto summary = MustPush();
  EXPECT_EQ(summary.calls, 0U);
  EXPECT_THAT(summary.rejections, IsEmpty());
}

TEST_F(PushTest, APartitionWithoutTheFormatIsAnErrorAndNoRejection) {
  Scan(Findings(1));
  const Hub hub{"aws-elsewhere", "eu-central-1", std::string(testing::kAccount)};
  auto queued = Enqueue(home_->db(), hub, {}, hub_.clock.Now(), false);
  ASSERT_FALSE(queued);
  EXPECT_EQ(queued.error().code, Code::kInvalid);
}

TEST_F(PushTest, RefusesCredentialsOfAnotherAccount) {
  Scan(Findings(1));
  auto client = hub_.Client();
  auto summary = Push(*home_, *client, {.account = "999999999999"});
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().code, Code::kDenied);
  EXPECT_THAT(hub_.calls, IsEmpty());
}

TEST_F(PushTest, OneBadBatchDoesNotHoldUpTheOthers) {
  Scan(Findings(300));
  std::string poison;
  hub_.before_import =
      [&](size_t call,
          const std::vector<std::string>& ids) -> std::optional<Result<net::HttpResponse>> {
    if (call == 0) poison = ids[0];
    if (Contains(ids, poison)) return FakeHub::Error(500, "InternalException");
    return std::nullopt;
  };
  auto summary = MustPush();
  EXPECT_EQ(summary.sent, 200U);
  EXPECT_EQ(summary.remaining, 100U);
  ASSERT_TRUE(summary.trouble);
}

TEST_F(PushTest, StopsWhereItIsTold) {
  Scan(Findings(300));
  std::atomic<bool> cancel = false;
  auto summary =
      MustPush({.progress = [&](const auto& at) { cancel = at.done >= 100; }, .cancel = &cancel});
  EXPECT_EQ(summary.sent, 100U);
  EXPECT_EQ(summary.remaining, 200U);
  ASSERT_TRUE(summary.trouble);
  EXPECT_EQ(summary.trouble->code, Code::kCancelled);
  EXPECT_EQ(MustPush().sent, 200U);
  EXPECT_EQ(hub_.repeats, 0U);
}

TEST_F(PushTest, AChangeWhileACallIsUnderWayIsNotTakenForAcknowledged) {
  auto found = Findings(2);
  Scan(found);
  const Hub hub{"aws", "eu-central-1", std::string(testing::kAccount)};
  hub_.after_import = [&](size_t call, const auto&) -> std::optional<Result<net::HttpResponse>> {
    if (call > 0) return std::nullopt;
    found[0].title = "changed meanwhile";
    Scan(found);
    EXPECT_TRUE(Enqueue(home_->db(), hub, {}, hub_.clock.Now(), false));
    return std::nullopt;
  };
  auto summary = MustPush();
  EXPECT_EQ(hub_.calls.size(), 2U);
  EXPECT_EQ(summary.remaining, 0U);
  EXPECT_EQ(std::ranges::count_if(hub_.records,
                                  [](const auto& r) {
                                    return data::Str(r.second.content, "Title") ==
                                           "changed meanwhile";
                                  }),
            1);
}

TEST_F(PushTest, AuditTellsOfEveryPushThatSentSomething) {
  Scan(Findings(120));
  MustPush();
  MustPush();
  ASSERT_THAT(Events(), SizeIs(1));
  auto record = data::ParseJson(Events()[0].record, "event").value();
  EXPECT_EQ(data::Str(record, "eventName"), "PushFindings");
  EXPECT_EQ(record.at("requestParameters"),
            (data::Json{{"account", testing::kAccount}, {"region", "eu-central-1"}}));
  EXPECT_EQ(record.at("responseElements"),
            (data::Json{{"sent", 120}, {"archived", 0}, {"rejected", 0}, {"remaining", 0}}));
}

// Ends the process's part at every point in turn: before and after each effect, and after each
// acknowledgement. Whoever pushes again must find everything, and repeat only what was in doubt.
class KilledTest : public testing::HubTest, public ::testing::WithParamInterface<size_t> {};

TEST_P(KilledTest, NothingIsLostAndOnlyWhatIsInDoubtIsRepeated) {
  const size_t victim = GetParam() / 3, kind = GetParam() % 3;
  Scan(Findings(330));
  auto kill = [&](size_t call, const auto&) -> std::optional<Result<net::HttpResponse>> {
    if (call == victim) throw Killed();
    return std::nullopt;
  };
  if (kind == 0) hub_.before_import = kill;
  if (kind == 1) hub_.after_import = kill;
  PushOptions options;
  size_t reports = 0;
  if (kind == 2) {
    options.progress = [&](const auto&) {
      if (reports++ == victim) throw Killed();
    };
  }
  auto client = hub_.Client();
  EXPECT_THROW((void)Push(*home_, *client, options), Killed);
  Reopen();
  hub_.before_import = hub_.after_import = nullptr;
  EXPECT_EQ(MustPush().remaining, 0U);
  EXPECT_THAT(hub_.records, SizeIs(330));
  EXPECT_EQ(hub_.repeats, 0U);
  size_t twice = 0;
  for (const auto& [id, record] : hub_.records) {
    EXPECT_TRUE(record.acknowledged) << id;
    twice += record.imports > 1 ? 1U : 0U;
  }
  EXPECT_EQ(twice, kind != 1 ? 0U : victim < 3 ? 100U : 30U);
  // The events tell of all that was acknowledged, also by the push that was killed.
  int64_t told = 0;
  for (const auto& entry : Events()) {
    auto record = data::ParseJson(entry.record, "event").value();
    told += record.at("responseElements").at("sent").as_int64();
  }
  EXPECT_EQ(told, 330);
  EXPECT_EQ(MustPush().calls, 0U);
}
INSTANTIATE_TEST_SUITE_P(AtEveryPoint, KilledTest, ::testing::Range<size_t>(0, 12));

}  // namespace
}  // namespace bartizan::securityhub
