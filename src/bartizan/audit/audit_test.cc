#include "bartizan/audit/audit.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::audit {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Time kStart = ParseIso("2026-11-23T03:57:01Z").value();

class AuditTest : public testing::Test {
 protected:
  std::string Add(const Event& event, Time now = kStart) {
    auto hash = home_->db().Write([&](store::Tx& tx) { return Append(tx, event, now); });
    EXPECT_TRUE(hash) << hash.error().Render();
    return hash.value_or("");
  }
  std::vector<Entry> List(const EntryQuery& query = {}) {
    auto entries = home_->db().Read([&](store::Tx& tx) { return ListEntries(tx, query); });
    EXPECT_TRUE(entries) << entries.error().Render();
    return entries.value_or(std::vector<Entry>{});
  }
  std::vector<int64_t> Numbers(const EntryQuery& query) {
    std::vector<int64_t> numbers;
    for (const auto& entry : List(query)) numbers.push_back(entry.sequence);
    return numbers;
  }
  Verification Check() { return Verify(*home_, {}).value(); }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ =
      store::Home::Open(folder_.path() / "home", AuditMigrations()).value();
};

TEST_F(AuditTest, WritesCloudTrailRecordsInOneForm) {
  Event event{.name = "ApproveRun", .source = "pipeline.bartizan"};
  event.request["stage"] = "deploy \"prod\"";
  event.response["state"] = "approved";
  event.resources = {"run/01J", "env/prod"};
  Add(event, kStart + Micros(999'999));
  std::string text = List()[0].record;
  EXPECT_TRUE(text.starts_with(R"({"eventVersion":"1.11","eventTime":"2026-11-23T03:57:01Z",)"
                               R"("eventName":"ApproveRun","eventSource":"pipeline.bartizan",)"))
      << text;
  EXPECT_TRUE(text.ends_with(
      R"("requestParameters":{"stage":"deploy \"prod\""},"responseElements":{"state":"approved"},)"
      R"("resources":[{"ARN":"run/01J"},{"ARN":"env/prod"}]})"))
      << text;
  auto record = data::ParseJson(text, "record");
  ASSERT_TRUE(record) << record.error().Render();
  const auto* who = data::Find(*record, "userIdentity");
  ASSERT_NE(who, nullptr);
  EXPECT_EQ(data::Str(*who, "principalId"), fmt::format("uid:{}", ::getuid()));
  EXPECT_EQ(data::Str(*record, "eventID").size(), 36U);
  EXPECT_THAT(data::Str(*record, "userAgent"), testing::StartsWith("bartizan/"));
  EXPECT_FALSE(record->as_object().contains("errorCode"));
}

TEST_F(AuditTest, ReportsFailures) {
  Add({.name = "RefuseGate", .error_code = "GateFailed", .error_message = "2 findings"});
  auto record = data::ParseJson(List()[0].record, "record").value();
  EXPECT_EQ(data::Str(record, "errorCode"), "GateFailed");
  EXPECT_EQ(data::Str(record, "errorMessage"), "2 findings");
  EXPECT_TRUE(data::Find(record, "requestParameters")->is_null());
}

TEST_F(AuditTest, KeepsEventsWithBytesThatAreNoText) {
  Event event{.name =
                  "Start\xff"
                  "Run"};
  event.request["branch"] = "caf\xe9\n";
  event.resources = {"branch/caf\xe9"};
  Add(event);
  auto entries = List();
  EXPECT_FALSE(FindInvalidUtf8(entries[0].record));
  EXPECT_TRUE(data::ParseJson(entries[0].record, "record"));
  EXPECT_TRUE(Check().ok());
  EXPECT_EQ(List({.resource = "branch/caf\xe9"}).size(), 1U);
}

TEST_F(AuditTest, RefusesARecordOfUnreasonableSize) {
  Event event{.name = "StartRun"};
  event.request["log"] = std::string(2U << 20U, 'x');
  auto refused = home_->db().Write([&](store::Tx& tx) { return Append(tx, event, kStart); });
  EXPECT_EQ(refused.error().code, Code::kLimit);
}

TEST_F(AuditTest, ChainsByHash) {
  std::string first = Add({.name = "A"});
  std::string second = Add({.name = "B"});
  auto entries = List();
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].sequence, 1);
  EXPECT_EQ(entries[0].previous_hash, std::string(64, '0'));
  EXPECT_EQ(entries[0].hash, crypto::Sha256Hex(std::string(64, '0') + entries[0].record));
  EXPECT_EQ(entries[0].hash, first);
  EXPECT_EQ(entries[1].previous_hash, first);
  EXPECT_EQ(entries[1].hash, crypto::Sha256Hex(first + entries[1].record));
  EXPECT_EQ(entries[1].hash, second);
  Verification found = Check();
  EXPECT_THAT(found.problems, ElementsAre());
  EXPECT_EQ(found.entries, 2);
  EXPECT_EQ(found.head, second);
}

TEST_F(AuditTest, FindsOneEntryByItsNumber) {
  Add({.name = "A"});
  std::string second = Add({.name = "B"});
  auto find = [&](int64_t sequence) {
    return home_->db().Read([&](store::Tx& tx) { return FindEntry(tx, sequence); }).value();
  };
  EXPECT_EQ(find(2).value().hash, second);
  EXPECT_EQ(find(2).value().record, List()[1].record);
  EXPECT_FALSE(find(3));
  EXPECT_FALSE(find(0));
}

TEST_F(AuditTest, VanishesWithItsTransaction) {
  Add({.name = "A"});
  auto failed = home_->db().Write([](store::Tx& tx) -> Status {
    BARTIZAN_DO(Append(tx, {.name = "B"}, kStart));
    BARTIZAN_DO(Append(tx, {.name = "C"}, kStart));
    return Fail(Code::kFailed, "the change did not happen");
  });
  EXPECT_FALSE(failed);
  Add({.name = "D"});
  EXPECT_THAT(Numbers({}), ElementsAre(1, 2));
  EXPECT_TRUE(Check().ok());
}

TEST_F(AuditTest, ListsWhatIsAskedFor) {
  using std::chrono::hours;
  Add({.name = "StartRun", .resources = {"run/1"}}, kStart);
  Add({.name = "StartRun", .resources = {"run/12", "env/a\"b"}}, kStart + hours(1));
  Add({.name = "ApproveRun", .resources = {"run/1", "env/prod"}}, kStart + hours(2));
  Add({.name = "ApproveRun"}, kStart + hours(3));
  EXPECT_THAT(Numbers({}), ElementsAre(1, 2, 3, 4));
  EXPECT_THAT(Numbers({.limit = 2}), ElementsAre(3, 4));
  EXPECT_THAT(Numbers({.name = "StartRun"}), ElementsAre(1, 2));
  EXPECT_THAT(Numbers({.name = "startrun"}), ElementsAre());
  EXPECT_THAT(Numbers({.resource = "run/1"}), ElementsAre(1, 3));
  EXPECT_THAT(Numbers({.resource = "RUN/1"}), ElementsAre());
  EXPECT_THAT(Numbers({.resource = "env/a\"b"}), ElementsAre(2));
  EXPECT_THAT(Numbers({.resource = "%"}), ElementsAre());
  EXPECT_THAT(Numbers({.since = kStart + hours(1)}), ElementsAre(2, 3, 4));
  EXPECT_THAT(Numbers({.until = kStart + hours(1)}), ElementsAre(1, 2));
  EXPECT_THAT(Numbers({.name = "ApproveRun", .resource = "env/prod", .limit = 0}), ElementsAre(3));
}

TEST_F(AuditTest, StaysOneChainWhenManyProcessesAppend) {
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    pid_t pid = ::fork();
    if (pid == 0) {
      auto home = store::Home::Open(folder_.path() / "home", AuditMigrations());
      bool fine = home.has_value();
      for (int n = 0; fine && n < 25; ++n) {
        fine = (*home)
                   ->db()
                   .Write([](store::Tx& tx) { return Append(tx, {.name = "A"}, kStart); })
                   .has_value() &&
               SignHead(**home, kStart).has_value();
      }
      ::_exit(fine ? 0 : 1);
    }
    children.push_back(pid);
  }
  for (pid_t pid : children) {
    int status = 1;
    ::waitpid(pid, &status, 0);
    EXPECT_EQ(status, 0);
  }
  Verification found = Check();
  EXPECT_THAT(found.problems, ElementsAre());
  EXPECT_EQ(found.entries, 100);
  EXPECT_EQ(found.signed_through, 100);
}

}  // namespace
}  // namespace bartizan::audit
