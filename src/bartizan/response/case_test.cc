#include "bartizan/response/case.h"

#include <gmock/gmock.h>

#include "bartizan/base/text.h"
#include "bartizan/response/test_home.h"

namespace bartizan::response {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Time kStart = ParseIso("2026-11-23T14:00:00Z").value();

TEST(TargetSpecTest, IsReadAsPeopleWriteIt) {
  struct {
    const char *text, *id;
  } cases[] = {
      {"i-0abc", "aws-ec2/i-0abc"},
      {"i-0123456789abcdef0", "aws-ec2/i-0123456789abcdef0"},
      {"111122223333/eu-west-1/i-0abc", "aws-ec2/111122223333/eu-west-1/i-0abc"},
      {"host:web", "linux-host/web"},
      {"host:web_1.Example", "linux-host/web_1.Example"},
      {"vm:db", "qemu-vm/db"},
  };
  for (const auto& [text, id] : cases) {
    auto spec = ParseTarget(text);
    ASSERT_TRUE(spec) << text << ": " << spec.error().Render();
    EXPECT_EQ(spec->id(), id);
    auto again = ParseTarget(id);  // what is shown can be written
    ASSERT_TRUE(again) << id;
    EXPECT_EQ(*again, *spec);
  }
  auto spec = ParseTarget("111122223333/eu-west-1/i-0abc").value();
  EXPECT_EQ(spec.account, "111122223333");
  EXPECT_EQ(spec.region, "eu-west-1");
  EXPECT_EQ(spec.name, "i-0abc");
}

TEST(TargetSpecTest, RefusesWhatNamesNoMachine) {
  for (const char* text : {"",
                           "i-",
                           "i-0ABC",
                           "i-0abcx",
                           "i-0123456789abcdef01",
                           "web",
                           "host:",
                           "vm:",
                           "host:../x",
                           "host:.x",
                           "host:-x",
                           "host:a/b",
                           "host:a b",
                           "vm:\n",
                           "11112222333/eu-west-1/i-0abc",
                           "111122223333//i-0abc",
                           "111122223333/EU/i-0abc",
                           "111122223333/i-0abc",
                           "aws-ec2/",
                           "eu-west-1/i-0abc",
                           "aws-ec2/host:web",
                           "/i-0abc"}) {
    auto spec = ParseTarget(text);
    ASSERT_FALSE(spec) << text;
    EXPECT_EQ(spec.error().code, Code::kUsage);
    EXPECT_THAT(spec.error().hint, HasSubstr("host:NAME"));
  }
}

TEST(CaseStateTest, HasNames) {
  for (int i = 0; i < 7; ++i) {
    auto state = static_cast<CaseState>(i);
    EXPECT_EQ(CaseStateFromName(CaseStateName(state)), state);
  }
  EXPECT_EQ(CaseStateName(CaseState::kIncomplete), "incomplete");
  EXPECT_FALSE(CaseStateFromName("Open"));
}

class CaseTest : public testing::Test {
 protected:
  Case Load(std::string_view id) {
    auto found = home_->db().Read([&](store::Tx& tx) { return LoadCase(tx, id); });
    EXPECT_TRUE(found) << found.error().Render();
    return found.value_or(Case{});
  }
  std::vector<std::string> List(std::optional<CaseState> state = {}, size_t limit = 0) {
    std::vector<std::string> ids;
    auto all = home_->db().Read([&](store::Tx& tx) { return ListCases(tx, state, limit); });
    for (const Case& one : all.value()) ids.push_back(one.id);
    return ids;
  }
  Status Update(const Case& what) {
    return home_->db().Write([&](store::Tx& tx) { return UpdateCase(tx, what); });
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ = OpenTestHome(folder_.path() / "home");
};

TEST_F(CaseTest, ComesBackAsItWasWritten) {
  Case what = MakeTestCase(*home_, {"i-0abc", "host:web"}, kStart);
  what.state = CaseState::kIncomplete;
  what.reason = "beacon \"x\"\n";
  what.steps = {Step::kQuarantine, Step::kScreen};
  what.updated = kStart + Micros(5);
  what.released = kStart + Micros(7);
  CaseTarget& target = what.targets[1];
  target.plan_id = "case/1/x";
  target.state = CaseState::kContained;
  target.title = "web";
  target.undo = {{"groups", data::JsonArray{"sg-1"}}};
  target.undo_sha256 = std::string(64, 'a');
  target.isolated = kStart + Micros(3);
  target.missing = {"screen: not running", "memory: \xc3\xa9"};
  target.error = "none";
  ASSERT_TRUE(Update(what));
  Case found = Load(what.id);
  EXPECT_EQ(found.state, CaseState::kIncomplete);
  EXPECT_EQ(found.reason, what.reason);
  EXPECT_EQ(found.opened_by, "tester");
  EXPECT_EQ(found.steps, what.steps);
  EXPECT_EQ(found.opened, kStart);
  EXPECT_EQ(found.updated, what.updated);
  EXPECT_EQ(found.released, what.released);
  EXPECT_FALSE(found.closed);
  ASSERT_EQ(found.targets.size(), 2U);
  EXPECT_EQ(found.targets[0].spec.id(), "aws-ec2/i-0abc");
  EXPECT_FALSE(found.targets[0].isolated);
  const CaseTarget& web = found.targets[1];
  EXPECT_EQ(web.spec, target.spec);
  EXPECT_EQ(web.plan_id, "case/1/x");
  EXPECT_EQ(web.state, CaseState::kContained);
  EXPECT_EQ(web.title, "web");
  EXPECT_EQ(web.undo, target.undo);
  EXPECT_EQ(web.undo_sha256, target.undo_sha256);
  EXPECT_EQ(web.isolated, target.isolated);
  EXPECT_EQ(web.missing, target.missing);
  EXPECT_EQ(web.error, "none");
}

TEST_F(CaseTest, KeepsWhoOpenedItAndWhy) {
  Case what;
  what.id = "01K000000000000000000000AA";
  what.opened_by = "rule guardduty-high";
  what.trigger = {{"id", "finding/1"}, {"severity", 8.5}};
  what.opened = kStart;
  what.steps = {};
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) { return InsertCase(tx, what); }));
  Case changed = what;
  changed.opened_by = "mallory";
  changed.trigger = {};
  changed.opened = kStart + Micros(1);
  ASSERT_TRUE(Update(changed));
  Case found = Load(what.id);
  EXPECT_EQ(found.opened_by, what.opened_by);
  EXPECT_EQ(found.trigger, what.trigger);
  EXPECT_EQ(found.opened, kStart);
  EXPECT_TRUE(found.steps.empty());
}

TEST_F(CaseTest, RefusesAnUpdateOfWhatIsNotThere) {
  Case what = MakeTestCase(*home_, {"host:a"});
  Case other = what;
  other.id = "01K000000000000000000000ZZ";
  EXPECT_EQ(Update(other).error().code, Code::kNotFound);
  other = what;
  other.reason = "changed";
  other.targets[0].spec.name = "b";
  EXPECT_EQ(Update(other).error().code, Code::kNotFound);
  EXPECT_EQ(Load(what.id).reason, what.reason);  // all or nothing
}

TEST_F(CaseTest, CanBeReadAgainWhateverCameFromOutside) {
  Case what = MakeTestCase(*home_, {"host:a"});
  what.targets[0].missing = {"screen: \xff\xfe"};
  what.targets[0].undo["name"] = "\xc3";
  ASSERT_TRUE(Update(what));
  EXPECT_EQ(Load(what.id).targets[0].missing.size(), 1U);
  data::Json deep = 1;
  for (int i = 0; i < 200; ++i) deep = data::JsonArray{std::move(deep)};
  what.targets[0].undo["deep"] = std::move(deep);
  EXPECT_EQ(Update(what).error().code, Code::kLimit);
  EXPECT_EQ(Load(what.id).id, what.id);
}

TEST_F(CaseTest, RefusesATargetTwice) {
  Case what = MakeTestCase(*home_, {"host:a"});
  what.id = "01K000000000000000000000AB";
  what.targets.push_back(what.targets[0]);
  auto refused = home_->db().Write([&](store::Tx& tx) { return InsertCase(tx, what); });
  EXPECT_EQ(refused.error().code, Code::kUsage);
}

TEST_F(CaseTest, IsFoundByTheBeginningOfItsId) {
  Case first = MakeTestCase(*home_, {"host:a"}, kStart);
  Case second = MakeTestCase(*home_, {"host:b"}, kStart + std::chrono::hours(400));
  EXPECT_EQ(Load(ToLower(second.id)).id, second.id);
  size_t common = 0;
  while (first.id[common] == second.id[common]) ++common;
  EXPECT_EQ(Load(first.id.substr(0, common + 1)).id, first.id);
  auto load = [&](std::string_view id) {
    return home_->db().Read([&](store::Tx& tx) { return LoadCase(tx, id); });
  };
  auto both = load(first.id.substr(0, common));
  EXPECT_EQ(both.error().code, Code::kUsage);
  EXPECT_THAT(both.error().message, HasSubstr(second.id));
  EXPECT_EQ(load("").error().code, Code::kNotFound);
  EXPECT_EQ(load("%").error().code, Code::kNotFound);
  EXPECT_EQ(load(first.id + "0").error().code, Code::kNotFound);
}

TEST_F(CaseTest, AreListedNewestFirst) {
  Case first = MakeTestCase(*home_, {"host:a"}, kStart);
  Case second = MakeTestCase(*home_, {"host:b"}, kStart + std::chrono::hours(1));
  Case third = MakeTestCase(*home_, {"host:c"}, kStart + std::chrono::hours(2));
  second.state = CaseState::kContained;
  ASSERT_TRUE(Update(second));
  EXPECT_THAT(List(), ElementsAre(third.id, second.id, first.id));
  EXPECT_THAT(List({}, 2), ElementsAre(third.id, second.id));
  EXPECT_THAT(List(CaseState::kOpen), ElementsAre(third.id, first.id));
  EXPECT_THAT(List(CaseState::kClosed), ElementsAre());
}

}  // namespace
}  // namespace bartizan::response
