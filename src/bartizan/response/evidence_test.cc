#include "bartizan/response/evidence.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "bartizan/artifacts/seal.h"
#include "bartizan/base/version.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/target.h"
#include "bartizan/response/test_home.h"

namespace bartizan::response {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Time kStart = ParseIso("2026-11-23T14:00:00.25Z").value();

class EvidenceTest : public testing::Test {
 protected:
  void SetUp() override { case_ = MakeTestCase(*home_, {"host:a", "host:b"}, kStart).id; }
  Result<Evidence> Put(std::string_view name, std::string_view content,
                       std::string_view target = "linux-host/a") {
    NewEvidence what{.name = std::string(name),
                     .step = "screen",
                     .media_type = "image/png",
                     .source = "qmp:screendump",
                     .detail = {{"exit", 0}}};
    return PutEvidence(*home_, case_, target, what, content,
                       {.operator_name = "alice", .clock = &clock_});
  }
  CustodyHead Head() {
    return home_->db().Read([&](store::Tx& tx) { return ReadCustodyHead(tx, case_); }).value();
  }
  std::vector<data::Json> Trail() {
    std::vector<data::Json> records;
    audit::EntryQuery query{
        .name = {}, .resource = "case/" + case_, .since = {}, .until = {}, .limit = 0};
    auto entries =
        home_->db().Read([&](store::Tx& tx) { return audit::ListEntries(tx, query); }).value();
    for (const auto& entry : entries) {
      records.push_back(data::ParseJson(entry.record, "record").value());
      texts_.push_back(entry.record);
    }
    return records;
  }
  std::vector<std::string> Names(std::string_view target = {}) {
    std::vector<std::string> names;
    auto all =
        home_->db().Read([&](store::Tx& tx) { return ListEvidence(tx, case_, target); }).value();
    for (const Evidence& one : all) names.push_back(one.target_id + ":" + one.name);
    return names;
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ = OpenTestHome(folder_.path() / "home");
  FakeClock clock_{kStart};
  std::string case_;
  std::vector<std::string> texts_;
};

TEST_F(EvidenceTest, IsStoredAndToldInOneTransaction) {
  auto put = Put("collect/ps.txt", "pid 1\n");
  ASSERT_TRUE(put) << put.error().Render();
  EXPECT_EQ(put->sha256, crypto::Sha256Hex("pid 1\n"));
  EXPECT_EQ(put->size, 6U);
  EXPECT_EQ(put->taken, kStart);
  EXPECT_EQ(artifacts::ArtifactStore(*home_).GetBytes(put->sha256).value(), "pid 1\n");
  auto found = home_->db().Read(
      [&](store::Tx& tx) { return FindEvidence(tx, case_, "linux-host/a", "collect/ps.txt"); });
  ASSERT_TRUE(found.value());
  EXPECT_EQ((*found)->sha256, put->sha256);
  EXPECT_EQ((*found)->step, "screen");
  EXPECT_EQ((*found)->media_type, "image/png");
  EXPECT_EQ((*found)->source, "qmp:screendump");
  EXPECT_EQ((*found)->taken, kStart);
  EXPECT_EQ((*found)->detail, (data::JsonObject{{"exit", 0}}));
  auto trail = Trail();
  ASSERT_EQ(trail.size(), 1U);
  EXPECT_EQ(data::Str(trail[0], "eventName"), "AddEvidence");
  EXPECT_EQ(data::Str(trail[0], "eventSource"), "response.bartizan");
  EXPECT_THAT(texts_[0], testing::EndsWith(fmt::format(
                             R"("resources":[{{"ARN":"case/{}"}},{{"ARN":"linux-host/a"}},)"
                             R"({{"ARN":"artifact/{}"}}]}})",
                             case_, put->sha256)));
  const auto* request = data::FindObject(trail[0], "requestParameters");
  ASSERT_NE(request, nullptr);
  EXPECT_EQ(data::Str(*request, "operator"), "alice");
  EXPECT_EQ(data::Str(*request, "tool"), fmt::format("bartizan/{}", kVersion));
  EXPECT_EQ(data::Str(*request, "name"), "collect/ps.txt");
  EXPECT_EQ(data::Str(*request, "sha256"), put->sha256);
  EXPECT_EQ(data::Int(*request, "size"), 6);
  EXPECT_EQ(data::Str(*request, "taken"), "2026-11-23T14:00:00.250000Z");
}

TEST_F(EvidenceTest, OfTheSameNameAndContentIsTheOldOne) {
  auto first = Put("a.txt", "x").value();
  clock_.Advance(Micros(1'000'000));
  auto second = Put("a.txt", "x");
  ASSERT_TRUE(second);
  EXPECT_EQ(second->taken, first.taken);
  EXPECT_EQ(Head().count, 1);
  auto other = Put("a.txt", "y");
  EXPECT_EQ(other.error().code, Code::kConflict);
  EXPECT_EQ(Head().count, 1);
  EXPECT_TRUE(Put("a.txt", "y", "linux-host/b"));  // of another target
  EXPECT_THAT(Names(), ElementsAre("linux-host/a:a.txt", "linux-host/b:a.txt"));
  EXPECT_THAT(Names("linux-host/b"), ElementsAre("linux-host/b:a.txt"));
}

TEST_F(EvidenceTest, NamesStayWithinTheFolder) {
  const std::string longest(200, 'a');
  for (const std::string& name : {std::string("a"), std::string("A-1_b.c/d/..e"), longest}) {
    EXPECT_TRUE(Put(name, "x")) << name;
  }
  for (const std::string& name :
       {std::string(), std::string("/a"), std::string("a/"), std::string("a//b"), std::string("."),
        std::string(".."), std::string("x/../y"), std::string("x/./y"), std::string("x y"),
        std::string("x\\y"), std::string("\xc3\xa9"), std::string("a\0b", 3), std::string("a\n"),
        longest + "a"}) {
    auto refused = Put(name, "x");
    ASSERT_FALSE(refused) << name;
    EXPECT_EQ(refused.error().code, Code::kUsage);
  }
  EXPECT_EQ(Head().count, 3);
}

TEST_F(EvidenceTest, IsNeverFileAndFolderAtOnce) {
  ASSERT_TRUE(Put("collect/net/ss.txt", "x"));
  for (const char* name : {"collect", "collect/net", "collect/net/ss.txt/more"}) {
    EXPECT_EQ(Put(name, "y").error().code, Code::kConflict) << name;
  }
  EXPECT_TRUE(Put("collect/ne", "y"));
  EXPECT_TRUE(Put("collect/net2", "y"));
}

TEST_F(EvidenceTest, NeedsACaseWithItsTarget) {
  EXPECT_EQ(Put("a", "x", "linux-host/c").error().code, Code::kNotFound);
  EXPECT_EQ(Put("a", "x", "").error().code, Code::kNotFound);
  case_ = "01K000000000000000000000AA";
  EXPECT_EQ(Put("a", "x").error().code, Code::kNotFound);
}

TEST_F(EvidenceTest, OfAFileStaysTheCallers) {
  const fs::path file = folder_.path() / "memory.raw";
  std::string content(3U << 20U, 'm');
  ASSERT_TRUE(WriteFileAtomic(file, content));
  auto put = PutEvidenceFile(*home_, case_, "linux-host/a", {.name = "memory/ram.raw"}, file);
  ASSERT_TRUE(put) << put.error().Render();
  EXPECT_EQ(put->sha256, crypto::Sha256Hex(content));
  EXPECT_EQ(put->size, content.size());
  EXPECT_TRUE(fs::exists(file));
  auto missing = PutEvidenceFile(*home_, case_, "linux-host/a", {.name = "b"}, file / "no");
  EXPECT_FALSE(missing);
  EXPECT_EQ(Head().count, 1);
  auto request = *data::FindObject(Trail()[0], "requestParameters");
  EXPECT_NE(data::Str(request, "operator"), "");  // the user of this process
}

TEST_F(EvidenceTest, IsSealedWhereTheHomeSeals) {
  ASSERT_TRUE(artifacts::CreateSealKeyFile(home_->keys() / "artifacts.key"));
  ASSERT_TRUE(home_->db().Write(
      [&](store::Tx& tx) { return artifacts::SetSealKey(tx, "raw-aes:artifacts.key", kStart); }));
  auto put = Put("a.txt", "canary-of-the-host").value();
  artifacts::ArtifactStore store(*home_);
  auto file = store.FileOf(put.sha256).value();
  EXPECT_TRUE(file.sealed);
  EXPECT_THAT(ReadFile(file.path).value(), testing::Not(HasSubstr("canary")));
  EXPECT_EQ(store.GetBytes(put.sha256).value(), "canary-of-the-host");
}

TEST_F(EvidenceTest, WithADetailBeyondReasonIsRefusedWhole) {
  NewEvidence what{.name = "a"};
  what.detail["log"] = std::string(2U << 20U, 'x');
  auto refused = PutEvidence(*home_, case_, "linux-host/a", what, "x");
  EXPECT_EQ(refused.error().code, Code::kLimit);
  EXPECT_THAT(Names(), ElementsAre());
  EXPECT_EQ(Head().count, 0);
}

TEST_F(EvidenceTest, WithADetailThatIsNoTextCanBeReadAgain) {
  NewEvidence what{.name = "a"};
  what.detail["line"] = "caf\xe9 \xff";
  what.detail["na\xffme"] = 1;
  ASSERT_TRUE(PutEvidence(*home_, case_, "linux-host/a", what, "x"));
  auto all = home_->db().Read([&](store::Tx& tx) { return ListEvidence(tx, case_); });
  ASSERT_TRUE(all) << all.error().Render();
  EXPECT_EQ(data::Str((*all)[0].detail, "line"), "caf\xef\xbf\xbd \xef\xbf\xbd");
}

TEST_F(EvidenceTest, WithADetailTooDeepIsRefusedWhole) {
  NewEvidence what{.name = "a"};
  data::Json deep = 1;
  for (int i = 0; i < 126; ++i) deep = data::JsonArray{std::move(deep)};
  what.detail["deep"] = std::move(deep);  // fits alone, but not in a record
  auto refused = PutEvidence(*home_, case_, "linux-host/a", what, "x");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kLimit);
  EXPECT_THAT(Names(), ElementsAre());
  EXPECT_EQ(Head().count, 0);
}

TEST_F(EvidenceTest, IsNeverPrunedBeforeItIsDropped) {
  const std::string mine = Put("a.txt", "x").value().sha256;
  const std::string other = MakeTestCase(*home_, {"host:a"}, kStart + Micros(9'000'000)).id;
  const std::string both =
      PutEvidence(*home_, other, "linux-host/a", {.name = "b"}, "shared").value().sha256;
  ASSERT_TRUE(Put("b.txt", "shared"));
  artifacts::ArtifactStore store(*home_);
  const std::string loose = store.PutBytes("of nobody").value().digest;
  auto prune = [&] {
    auto keep = home_->db().Read(EvidenceInUse).value();
    ASSERT_TRUE(store.Prune(keep, SystemClock().Now() + std::chrono::hours(1)));
  };
  prune();
  EXPECT_TRUE(store.Has(mine));
  EXPECT_TRUE(store.Has(both));
  EXPECT_FALSE(store.Has(loose));
  const int64_t before = Head().count;
  auto drop = [&] {
    return home_->db().Write(
        [&](store::Tx& tx) { return DropEvidence(tx, case_, "alice", clock_.Now()); });
  };
  ASSERT_TRUE(drop());
  ASSERT_TRUE(drop());  // there is nothing more to say
  EXPECT_EQ(Head().count, before + 1);
  auto trail = Trail();
  EXPECT_EQ(data::Str(trail.back(), "eventName"), "DropEvidence");
  EXPECT_EQ(data::Int(*data::FindObject(trail.back(), "requestParameters"), "files"), 2);
  prune();
  EXPECT_FALSE(store.Has(mine));
  EXPECT_TRUE(store.Has(both));  // of the other case
  EXPECT_THAT(Names(), ElementsAre("linux-host/a:a.txt", "linux-host/a:b.txt"));
}

TEST_F(EvidenceTest, ContextRemembersTheFirstValue) {
  CaseContext context(*home_, {.case_id = case_,
                               .target_id = "linux-host/a",
                               .operator_name = "bob",
                               .scratch = folder_.path() / "scratch",
                               .clock = &clock_});
  EXPECT_FALSE(context.Recall("groups").value());
  data::Json first{{"eni-1", {"sg-1", "sg-2"}}};
  EXPECT_EQ(context.Remember("groups", first).value(), first);
  EXPECT_EQ(context.Remember("groups", data::Json("other")).value(), first);
  EXPECT_EQ(context.Recall("groups").value().value(), first);
  auto trail = Trail();
  ASSERT_EQ(trail.size(), 1U);
  auto request = *data::FindObject(trail[0], "requestParameters");
  EXPECT_EQ(data::Str(trail[0], "eventName"), "RememberFact");
  EXPECT_EQ(data::Str(request, "key"), "groups");
  EXPECT_EQ(data::Str(request, "operator"), "bob");
  EXPECT_EQ(data::Str(request, "sha256"), crypto::Sha256Hex(data::ToJson(first)));
  CaseContext other(
      *home_,
      {.case_id = case_, .target_id = "linux-host/b", .operator_name = "bob", .scratch = {}});
  EXPECT_FALSE(other.Recall("groups").value());
  EXPECT_FALSE(other.Scratch());
  EXPECT_TRUE(other.Remember("nothing", data::Json()).value().is_null());
  EXPECT_TRUE(other.Recall("nothing").value().has_value());  // null is a value too
  const data::Json kept = other.Remember("bytes", data::Json("a\xff")).value();
  EXPECT_EQ(kept, data::Json("a\xef\xbf\xbd"));
  EXPECT_EQ(other.Recall("bytes").value(), kept);
  EXPECT_FALSE(context.Has("a.txt").value());
  ASSERT_TRUE(context.Put({.name = "a.txt"}, "x"));
  EXPECT_TRUE(context.Has("a.txt").value());
  EXPECT_FALSE(other.Has("a.txt").value());
  EXPECT_TRUE(fs::is_directory(context.Scratch().value()));
}

class CustodyTest : public EvidenceTest {
 protected:
  // What a reader checks who has nothing but the records.
  void ExpectChain(int64_t count) {
    texts_.clear();
    auto trail = Trail();
    ASSERT_EQ(trail.size(), static_cast<size_t>(count));
    std::string previous(64, '0');
    for (int64_t i = 0; i < count; ++i) {
      const auto at = static_cast<size_t>(i);
      const auto* request = data::FindObject(trail[at], "requestParameters");
      const auto* custody = data::FindObject(*request, "custody");
      ASSERT_NE(custody, nullptr);
      EXPECT_EQ(data::Str(*custody, "case"), case_);
      EXPECT_EQ(data::Int(*custody, "number"), i + 1);
      EXPECT_EQ(data::Str(*custody, "previous"), previous);
      previous = crypto::Sha256Hex(texts_[at]);
    }
    EXPECT_EQ(Head().count, count);
    EXPECT_EQ(Head().last, previous);
    EXPECT_TRUE(audit::Verify(*home_, {})->ok());
  }
  static Status Append(store::Home& home, const std::string& id, audit::Event event) {
    BARTIZAN_DO(home.db().Write(
        [&](store::Tx& tx) { return AppendCustody(tx, id, event, SystemClock().Now()); }));
    return {};
  }
};

TEST_F(CustodyTest, BeginsWithZeros) {
  EXPECT_EQ(Head().count, 0);
  EXPECT_EQ(Head().last, std::string(64, '0'));
  EXPECT_EQ(Head().case_id, case_);
}

TEST_F(CustodyTest, ChainsTheCaseAmongOtherRecords) {
  const std::string other = MakeTestCase(*home_, {"host:a"}, kStart + Micros(9'000'000)).id;
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(Append(*home_, case_, {.name = "A", .resources = {"linux-host/a"}}));
    ASSERT_TRUE(Append(*home_, other, {.name = "B"}));
    ASSERT_TRUE(home_->db().Write(
        [](store::Tx& tx) { return audit::Append(tx, {.name = "StartRun"}, kStart); }));
  }
  ExpectChain(5);
  auto custody = *data::FindObject(*data::FindObject(Trail()[1], "requestParameters"), "custody");
  EXPECT_EQ(data::Int(custody, "sequence"), 4);
  auto third = home_->db().Read([](store::Tx& tx) { return audit::FindEntry(tx, 3); }).value();
  EXPECT_EQ(data::Str(custody, "trail"), third->hash);
}

TEST_F(CustodyTest, CannotBeForgedByTheEvent) {
  audit::Event event{.name = "A", .source = "elsewhere"};
  event.request = {{"custody", {{"number", 7}}}, {"tool", "other/1"}, {"operator", "carol"}};
  event.resources = {"linux-host/a", "case/" + case_};
  ASSERT_TRUE(Append(*home_, case_, event));
  ExpectChain(1);
  auto record = Trail()[0];
  EXPECT_EQ(data::Str(record, "eventSource"), "response.bartizan");
  auto request = *data::FindObject(record, "requestParameters");
  EXPECT_EQ(data::Str(request, "operator"), "carol");
  EXPECT_THAT(data::Str(request, "tool"), testing::StartsWith("bartizan/"));
  EXPECT_EQ(data::FindArray(record, "resources")->size(), 2U);
}

TEST_F(CustodyTest, VanishesWithItsTransaction) {
  ASSERT_TRUE(Append(*home_, case_, {.name = "A"}));
  auto failed = home_->db().Write([&](store::Tx& tx) -> Status {
    BARTIZAN_DO(AppendCustody(tx, case_, {.name = "B"}, kStart));
    BARTIZAN_DO(AppendCustody(tx, case_, {.name = "C"}, kStart));
    return Fail(Code::kFailed, "the change did not happen");
  });
  EXPECT_FALSE(failed);
  ASSERT_TRUE(Append(*home_, case_, {.name = "D"}));
  ExpectChain(2);
}

TEST_F(CustodyTest, AppendsSeveralInOneTransaction) {
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) -> Status {
    for (int i = 0; i < 3; ++i) BARTIZAN_DO(AppendCustody(tx, case_, {.name = "A"}, kStart));
    return {};
  }));
  ExpectChain(3);
}

TEST_F(CustodyTest, KeepsRecordsWithBytesThatAreNoText) {
  audit::Event event{.name = "A"};
  event.request["line"] = "caf\xe9\n\x01\"";
  event.request["operator"] = "al\xffice";
  ASSERT_TRUE(Append(*home_, case_, event));
  ASSERT_TRUE(Append(*home_, case_, event));
  ExpectChain(2);
  EXPECT_THAT(texts_[0], testing::Not(HasSubstr("\n")));  // a line of its own when exported
}

TEST_F(CustodyTest, IsOneChainOfManyThreadsAndProcesses) {
  constexpr int kEach = 15;
  std::vector<pid_t> children;
  for (int i = 0; i < 3; ++i) {
    pid_t pid = ::fork();
    if (pid == 0) {
      auto home = store::Home::Open(folder_.path() / "home", TestMigrations());
      bool fine = home.has_value();
      for (int n = 0; fine && n < kEach; ++n) {
        fine = Append(**home, case_, {.name = "P"}).has_value() &&
               PutEvidence(**home, case_, "linux-host/b",
                           {.name = fmt::format("{}/{}", ::getpid(), n)}, "x")
                   .has_value();
      }
      ::_exit(fine ? 0 : 1);
    }
    children.push_back(pid);
  }
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i) {
      threads.emplace_back([&, i] {
        for (int n = 0; n < kEach; ++n) EXPECT_TRUE(Put(fmt::format("t/{}/{}", i, n), "y"));
      });
    }
  }
  for (pid_t child : children) {
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  ExpectChain(3 * 2 * kEach + 3 * kEach);
}

TEST_F(CustodyTest, HeadIsFiveLines) {
  EXPECT_EQ(CustodyHeadText({.case_id = "C", .count = 2, .last = "ab"}, FromInt(7)),
            "bartizan.custody.head/1\nC\n2\nab\n7");
}

}  // namespace
}  // namespace bartizan::response
