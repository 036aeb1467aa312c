// Every way of tampering that we claim to notice, through raw SQL.
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bartizan/audit/audit.h"
#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/crypto/sign.h"

namespace bartizan::audit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const Time kStart = ParseIso("2026-11-23T03:57:01Z").value();

// A chain of ten entries, signed at five and at ten.
class VerifyTest : public testing::Test {
 protected:
  void SetUp() override {
    // Making a key takes long enough to share one.
    static const auto kKey = crypto::SigningKey::Generate().value();
    ASSERT_TRUE(kKey.Save(home_->keys() / "audit.pem"));
    Add(5);
    Sign();
    Add(5);
    Sign();
    ASSERT_TRUE(Check().ok());
    ASSERT_EQ(Check().signed_through, 10);
    anchor_ = fmt::format("10:{}", Check().head);
  }
  void Add(int count) {
    for (int i = 0; i < count; ++i) {
      Event event{.name = "StartRun", .resources = {fmt::format("run/{}", i)}};
      auto hash = home_->db().Write([&](store::Tx& tx) { return Append(tx, event, kStart); });
      ASSERT_TRUE(hash) << hash.error().Render();
    }
  }
  void Sign() {
    Status signed_head = SignHead(*home_, kStart);
    ASSERT_TRUE(signed_head) << signed_head.error().Render();
  }
  void Tamper(std::string_view sql, std::initializer_list<store::Value> parameters = {}) {
    auto changed = home_->db().Write([&](store::Tx& tx) { return tx.Execute(sql, parameters); });
    ASSERT_TRUE(changed) << changed.error().Render();
    ASSERT_GT(*changed, 0) << sql;
  }
  Verification Check(const std::optional<std::string>& anchor = {}) {
    auto found = Verify(*home_, anchor);
    EXPECT_TRUE(found) << found.error().Render();
    return found.value_or(Verification{});
  }
  std::vector<std::string> Problems(const std::optional<std::string>& anchor = {}) {
    return Check(anchor).problems;
  }
  std::string Text(std::string_view sql) {
    return home_->db().Read([&](store::Tx& tx) { return tx.One(sql); }).value()->Text(0);
  }
  // As an attacker who knows the format: every entry from `from` on gets a hash that fits.
  void Rehash(int64_t from) {
    auto rows = home_->db().Read([&](store::Tx& tx) {
      return tx.Query("SELECT sequence, record FROM audit_events ORDER BY sequence");
    });
    std::string previous(64, '0');
    for (const auto& row : rows.value()) {
      std::string hash = crypto::Sha256Hex(previous + row.Text(1));
      if (row.Int(0) >= from) {
        Tamper("UPDATE audit_events SET previous_hash = ?, hash = ? WHERE sequence = ?",
               {previous, hash, row.Int(0)});
      }
      previous = hash;
    }
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ =
      store::Home::Open(folder_.path() / "home", AuditMigrations()).value();
  std::string anchor_;
};

TEST_F(VerifyTest, FindsNothingWrongWithAnIntactChain) {
  EXPECT_THAT(Problems(anchor_), ElementsAre());
  Add(2);
  Verification found = Check(anchor_);  // an anchor stays good when the chain grows
  EXPECT_TRUE(found.ok());
  EXPECT_EQ(found.entries, 12);
  EXPECT_EQ(found.signed_through, 10);
}

TEST_F(VerifyTest, FindsNothingWrongWithAnEmptyHome) {
  auto home = store::Home::Open(folder_.path() / "fresh", AuditMigrations()).value();
  auto found = Verify(*home, {});
  EXPECT_TRUE(found->ok());
  EXPECT_EQ(found->head, std::string(64, '0'));
  ASSERT_TRUE(SignHead(*home, kStart));
  EXPECT_FALSE(fs::exists(home->keys() / "audit.pem"));  // nothing to sign: no key yet
  EXPECT_EQ(ExportPublicKey(*home).error().code, Code::kNotFound);
}

TEST_F(VerifyTest, NoticesAChangedRecord) {
  Tamper(
      "UPDATE audit_events SET record = replace(record, 'run/2', 'run/7'), "
      "resources = replace(resources, 'run/2', 'run/7') WHERE sequence = 3");
  EXPECT_THAT(Problems(),
              ElementsAre("entry 3 has been changed: its hash does not fit its record"));
}

TEST_F(VerifyTest, NoticesAChangedHash) {
  Tamper("UPDATE audit_events SET hash = ? WHERE sequence = 3", {std::string(64, 'a')});
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("entry 3 has been changed"),
                                      "entry 4 does not follow entry 3"));
}

TEST_F(VerifyTest, NoticesAChangedRecordWithAHashThatFits) {
  Tamper(
      "UPDATE audit_events SET record = replace(record, 'localhost', 'elsewhere') "
      "WHERE sequence = 3");
  std::string hash = crypto::Sha256Hex(
      Text("SELECT previous_hash || record FROM audit_events WHERE sequence = 3"));
  Tamper("UPDATE audit_events SET hash = ? WHERE sequence = 3", {hash});
  EXPECT_THAT(Problems(), ElementsAre("entry 4 does not follow entry 3"));
}

TEST_F(VerifyTest, NoticesARewrittenChain) {
  Tamper(
      "UPDATE audit_events SET record = replace(record, 'localhost', 'elsewhere') "
      "WHERE sequence = 7");
  Rehash(7);
  Verification found = Check(anchor_);
  EXPECT_THAT(found.problems,
              ElementsAre("entry 10 is not the one of the anchor: the chain has been rewritten",
                          "entry 10 is not the one that was signed: the chain has been rewritten"));
  EXPECT_EQ(found.signed_through, 5);
}

TEST_F(VerifyTest, NoticesDeletedEntriesInTheMiddle) {
  Tamper("DELETE FROM audit_events WHERE sequence = 3");
  EXPECT_THAT(Problems(), ElementsAre("entry 3 is missing"));
  Tamper("DELETE FROM audit_events WHERE sequence IN (4, 5)");
  EXPECT_THAT(Problems(), ElementsAre("entries 3 to 5 are missing"));
  Tamper("DELETE FROM audit_events WHERE sequence < 3");
  EXPECT_THAT(Problems(), ElementsAre("entries 1 to 5 are missing"));
}

TEST_F(VerifyTest, NoticesEntriesThatChangedPlaces) {
  Tamper("UPDATE audit_events SET sequence = 99 WHERE sequence = 3");
  Tamper("UPDATE audit_events SET sequence = 3 WHERE sequence = 4");
  Tamper("UPDATE audit_events SET sequence = 4 WHERE sequence = 99");
  EXPECT_THAT(Problems(), Contains("entry 3 does not follow entry 2"));
}

TEST_F(VerifyTest, NoticesARemovedEntryEvenWhenTheRestIsRenumbered) {
  Tamper("DELETE FROM audit_events WHERE sequence = 3");
  for (int i = 4; i <= 10; ++i) {
    Tamper("UPDATE audit_events SET sequence = ? WHERE sequence = ?", {i - 1, i});
  }
  Rehash(1);
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("entry 5 is not the one that was signed"),
                                      HasSubstr("the chain ends at entry 9")));
}

TEST_F(VerifyTest, NoticesACutOffTail) {
  Tamper("DELETE FROM audit_events WHERE sequence > 7");
  EXPECT_THAT(Problems(),
              ElementsAre("the chain ends at entry 7, but entry 10 has been signed: its "
                          "tail has been cut off"));
  Add(4);  // and it stays visible when the chain grows again
  Sign();
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("entry 10 is not the one that was signed")));
}

TEST_F(VerifyTest, NoticesATailThatWasCutOffWithItsSignatureThroughTheAnchor) {
  Tamper("DELETE FROM audit_events WHERE sequence > 7");
  Tamper("DELETE FROM audit_heads WHERE sequence > 7");
  EXPECT_THAT(Problems(), ElementsAre());  // what only an anchor elsewhere can tell
  EXPECT_THAT(Problems(anchor_),
              ElementsAre("entry 10 of the anchor is not in the chain, which ends at 7"));
  Add(3);
  EXPECT_THAT(Problems(anchor_), ElementsAre(HasSubstr("entry 10 is not the one of the anchor")));
}

TEST_F(VerifyTest, NoticesThatEverythingIsGone) {
  Tamper("DELETE FROM audit_events");
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("the chain ends at entry 0")));
  EXPECT_FALSE(Check(anchor_).ok());
}

TEST_F(VerifyTest, NoticesRemovedSignatures) {
  Tamper("DELETE FROM audit_heads");
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("signatures have been removed")));
}

TEST_F(VerifyTest, NoticesChangedSignatures) {
  Tamper("UPDATE audit_heads SET signed_at = signed_at + 1 WHERE sequence = 10");
  Verification found = Check();
  EXPECT_THAT(found.problems, ElementsAre("the signature of entry 10 is not valid"));
  EXPECT_EQ(found.signed_through, 5);
  Tamper("UPDATE audit_heads SET signature = 'no base 64!' WHERE sequence = 5");
  EXPECT_THAT(Problems(), ElementsAre("the signature of entry 5 is not valid",
                                      "the signature of entry 10 is not valid"));
  EXPECT_EQ(Check().signed_through, 0);
}

TEST_F(VerifyTest, NoticesASignatureThatWasMovedToAnotherEntry) {
  Tamper("DELETE FROM audit_heads WHERE sequence = 10");
  Tamper(
      "UPDATE audit_heads SET sequence = 7, hash = (SELECT hash FROM audit_events WHERE "
      "sequence = 7)");
  EXPECT_THAT(Problems(), ElementsAre("the signature of entry 7 is not valid"));
}

TEST_F(VerifyTest, NoticesAReplacedKey) {
  fs::path key = home_->keys() / "audit.pem";
  std::string old = crypto::SigningKey::Load(key).value().Public().Fingerprint();
  ASSERT_TRUE(fs::remove(key));
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("audit key is missing")));
  EXPECT_EQ(Check().signed_through, 0);
  Add(1);
  Sign();  // makes a new key
  Verification found = Check();
  EXPECT_THAT(found.problems, ElementsAre(HasSubstr("2 heads are signed with key " + old)));
  EXPECT_EQ(found.signed_through, 11);
  // Claiming that the new key made the old signatures does not help.
  std::string fresh = crypto::SigningKey::Load(key).value().Public().Fingerprint();
  Tamper("UPDATE audit_heads SET key_fingerprint = ?", {fresh});
  EXPECT_THAT(Problems(), ElementsAre("the signature of entry 5 is not valid",
                                      "the signature of entry 10 is not valid"));
}

TEST_F(VerifyTest, RefusesAKeyThatOthersCanRead) {
  ASSERT_EQ(::chmod((home_->keys() / "audit.pem").c_str(), 0644), 0);
  EXPECT_EQ(Verify(*home_, {}).error().code, Code::kDenied);
  Add(1);
  EXPECT_EQ(SignHead(*home_, kStart).error().code, Code::kDenied);
}

// Lists filter by columns beside the record; who changed these would hide entries from them.
TEST_F(VerifyTest, NoticesAChangedIndex) {
  Tamper("UPDATE audit_events SET name = 'Other' WHERE sequence = 2");
  Tamper("UPDATE audit_events SET event_time = event_time + 1000000 WHERE sequence = 4");
  Tamper("UPDATE audit_events SET resources = '[]' WHERE sequence = 6");
  EXPECT_THAT(Problems(), ElementsAre(HasSubstr("entry 2: time, name or resources"),
                                      HasSubstr("entry 4: time, name or resources"),
                                      HasSubstr("entry 6: time, name or resources")));
}

TEST_F(VerifyTest, NamesNoMoreProblemsThanOnePageHolds) {
  Add(200);
  Tamper("UPDATE audit_events SET hash = ?", {std::string(64, 'a')});
  auto problems = Problems();
  EXPECT_EQ(problems.size(), 101U);
  EXPECT_THAT(problems.back(), HasSubstr("more"));
}

TEST_F(VerifyTest, RefusesAnAnchorThatIsNone) {
  for (const std::string& text :
       {std::string(), std::string("10"), std::string("10:abc"), "x:" + std::string(64, 'a'),
        "0:" + std::string(64, 'a'), "10:" + std::string(64, 'g'),
        "10:" + std::string(64, 'a') + ":"}) {
    EXPECT_EQ(Verify(*home_, text).error().code, Code::kInvalid) << text;
  }
}

TEST_F(VerifyTest, SignsEachHeadOnce) {
  ASSERT_TRUE(SignHead(*home_, kStart + std::chrono::hours(1)));
  EXPECT_EQ(Text("SELECT CAST(count(*) AS TEXT) FROM audit_heads"), "2");
}

TEST_F(VerifyTest, SignsWhatTheOpensslProgramVerifies) {
  auto row = home_->db()
                 .Read([](store::Tx& tx) {
                   return tx.One(
                       "SELECT hash, signed_at, signature FROM audit_heads "
                       "WHERE sequence = 10");
                 })
                 .value()
                 .value();
  auto path = [&](const char* name) { return (folder_.path() / name).string(); };
  std::vector<uint8_t> signature = Base64Decode(row.Text(2)).value();
  ASSERT_TRUE(WriteFileAtomic(path("key"), ExportPublicKey(*home_).value()));
  ASSERT_TRUE(WriteFileAtomic(path("signature"), std::string(signature.begin(), signature.end())));
  auto openssl = [&](std::string_view text) {
    EXPECT_TRUE(WriteFileAtomic(path("text"), text));
    std::vector<std::string> arguments = {"openssl",         "dgst",      "-sha256",
                                          "-verify",         path("key"), "-signature",
                                          path("signature"), path("text")};
    std::vector<char*> argv;
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    for (int fd : {1, 2}) posix_spawn_file_actions_addopen(&quiet, fd, "/dev/null", O_WRONLY, 0);
    pid_t pid = 0;
    int failed = ::posix_spawnp(&pid, "openssl", &quiet, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    if (failed == 0) ::waitpid(pid, &status, 0);
    return failed == 0 ? WEXITSTATUS(status) : 77;
  };
  int verified = openssl(HeadText(10, row.Text(0), row.At(1)));
  if (verified == 77) GTEST_SKIP() << "no openssl program";
  EXPECT_EQ(verified, 0);
  EXPECT_EQ(HeadText(10, row.Text(0), row.At(1)),
            fmt::format("bartizan.audit.head/1\n10\n{}\n{}", row.Text(0), row.Int(1)));
  EXPECT_EQ(openssl(HeadText(9, row.Text(0), row.At(1))), 1);
}

}  // namespace
}  // namespace bartizan::audit
