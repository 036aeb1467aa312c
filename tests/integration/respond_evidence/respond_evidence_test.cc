// A case in a bucket as the emulator has it. (tests/aws/with_moto.py starts it.)
#include "bartizan/response/evidence_bucket.h"

#include <fcntl.h>
#include <gmock/gmock.h>

#include <fstream>

#include "bartizan/artifacts/seal.h"
#include "bartizan/aws/s3.h"
#include "bartizan/base/text.h"
#include "bartizan/net/http_client.h"
#include "bartizan/response/custody.h"
#include "bartizan/response/custody_log.h"
#include "bartizan/response/test_home.h"

namespace bartizan::response {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kTarget = "linux-host/web";
constexpr std::string_view kOwner = "123456789012";  // whom the emulator gives the key to

class RespondEvidence : public testing::Test {
 protected:
  void SetUp() override {
    Control("DELETE", "");
    ASSERT_TRUE(client_.Call("s3", "CreateBucket",
                             {{"Bucket", name_}, {"ObjectLockEnabledForBucket", true}}));
    case_ = MakeTestCase(*home_, {"host:web"}).id;
    bucket_.uri = fmt::format("s3://{}/ir/", name_);
    Put("screen.png", "\x89PNG");
    Put("collect/ps.txt", "1 init\n");
    Put("collect/empty", "");
  }
  ~RespondEvidence() override { Control("DELETE", ""); }

  void Put(std::string_view name, std::string_view content) {
    auto put = PutEvidence(*home_, case_, kTarget,
                           {.name = std::string(name), .media_type = "text/plain"}, content);
    ASSERT_TRUE(put) << put.error().Render();
  }
  Result<size_t> Copy() { return CopyCase(*home_, client_, case_, bucket_); }
  size_t Sent() {
    auto sent = Copy();
    EXPECT_TRUE(sent) << sent.error().Render();
    return sent.value_or(999);
  }
  int64_t Records() {
    return home_->db()
        .Read([&](store::Tx& tx) { return ReadCustodyHead(tx, case_); })
        .value()
        .count;
  }
  data::Json LastRecord() {
    auto entries = home_->db().Read([](store::Tx& tx) { return audit::ListEntries(tx, {}); });
    return data::ParseJson(entries->back().record, "record").value();
  }
  std::string Key(std::string_view name) { return fmt::format("ir/{}/{}", case_, name); }
  std::string Evidence(std::string_view name) { return Key(EvidencePath(kTarget, name)); }
  data::JsonObject Head(const std::string& key) {
    auto head = client_.Call("s3", "HeadObject", {{"Bucket", name_}, {"Key", key}});
    EXPECT_TRUE(head) << key << head.error().error.Render();
    return head ? head->output : data::JsonObject();
  }
  std::vector<std::string> Keys() {
    std::vector<std::string> keys;
    auto list = client_.Collect("s3", "ListObjectsV2", {{"Bucket", name_}});
    if (const auto* all = data::FindArray(list.value(), "Contents")) {
      for (const auto& one : *all) keys.push_back(data::Str(one, "Key"));
    }
    return keys;
  }
  // As somebody gets it who has nothing but the bucket.
  CustodyCheck Download() {
    const fs::path folder = folder_.path() / fmt::format("down-{}", ++downloads_);
    for (const std::string& key : Keys()) {
      const fs::path file = folder / key.substr(Key("").size());
      fs::create_directories(file.parent_path());
      EXPECT_TRUE(aws::GetFile(client_, {name_, key}, file));
    }
    return VerifyFolder(folder, audit::ExportPublicKey(*home_).value()).value();
  }
  void Control(std::string_view method, std::string body, std::string_view path = "faults") {
    net::HttpRequest request{
        .method = std::string(method),
        .url = system_.Variable("AWS_ENDPOINT_URL") + "/bartizan/" + std::string(path),
        .headers = {{"Content-Type", "application/json"}},
        .body = std::move(body)};
    auto answer = net::Send(request);
    EXPECT_TRUE(answer && answer->status == 200);
  }
  void Fault(std::string_view operation, std::string_view kind, std::string_view more = {}) {
    Control("POST",
            fmt::format(R"({{"match": {{"service": "s3", "operation": "{}"}}, "fault": "{}"{}}})",
                        operation, kind, more));
  }

  aws::System system_ = aws::RealSystem();
  std::shared_ptr<aws::Client> owner_ = aws::Client::Create(system_).value();
  aws::Client& client_ = *owner_;
  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ = OpenTestHome(folder_.path() / "home");
  std::string name_ =
      fmt::format("ir-{}", testing::UnitTest::GetInstance()->current_test_info()->line());
  std::string case_;
  EvidenceBucket bucket_;
  int downloads_ = 0;
};

TEST_F(RespondEvidence, IsAFolderThatVerifies) {
  EXPECT_EQ(Sent(), 8U);  // three of evidence, case.json and four of custody
  EXPECT_THAT(Keys(), testing::UnorderedElementsAre(
                          Evidence("screen.png"), Evidence("collect/ps.txt"),
                          Evidence("collect/empty"), Key("case.json"), Key("custody.jsonl"),
                          Key("custody.head"), Key("custody.sig"), Key("custody.pub.pem")));
  CustodyCheck check = Download();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.records, 4);
  EXPECT_EQ(check.files, 3U);
  auto record = LastRecord();
  EXPECT_EQ(data::Str(record, "eventName"), "CopyEvidence");
  const auto& request = *data::FindObject(record, "requestParameters");
  EXPECT_EQ(data::Int(request, "sent"), 3);
  EXPECT_EQ(data::Str(request, "place"), fmt::format("s3://{}/{}", name_, Key("")));
  EXPECT_TRUE(VerifyCase(*home_, case_)->ok());
}

TEST_F(RespondEvidence, ASecondCopySendsNothing) {
  EXPECT_EQ(Sent(), 8U);
  const int64_t before = Records();
  Control("DELETE", "", "requests");
  EXPECT_EQ(Sent(), 0U);
  EXPECT_EQ(Records(), before);  // and there is nothing to tell
  auto requests = net::Send({.method = "GET",
                             .url = system_.Variable("AWS_ENDPOINT_URL") + "/bartizan/requests",
                             .headers = {},
                             .body = ""});
  ASSERT_TRUE(requests);
  EXPECT_THAT(requests->body, testing::Not(HasSubstr("PutObject")));
  EXPECT_THAT(requests->body, HasSubstr("HeadObject"));
}

TEST_F(RespondEvidence, OnlyWhatIsNewIsSent) {
  EXPECT_EQ(Sent(), 8U);
  Put("late.txt", "late");
  EXPECT_EQ(Sent(), 6U);
  CustodyCheck check = Download();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.files, 4U);
  EXPECT_EQ(check.records, 6);
}

TEST_F(RespondEvidence, LargeFilesGoInPartsAndAreKnownAgain) {
  const fs::path file = folder_.path() / "ram.raw";
  ASSERT_TRUE(WriteFileAtomic(file, std::string((17U << 20U) + 3, 'm')));
  ASSERT_TRUE(PutEvidenceFile(*home_, case_, kTarget, {.name = "memory/ram.raw"}, file));
  EXPECT_EQ(Sent(), 9U);
  EXPECT_EQ(Sent(), 0U);
  EXPECT_THAT(Download().problems, ElementsAre());
}

TEST_F(RespondEvidence, LockedEvidenceCannotBeDeleted) {
  bucket_.lock_mode = "COMPLIANCE";
  bucket_.retain = std::chrono::hours(24);
  EXPECT_EQ(Sent(), 8U);
  const auto head = Head(Evidence("screen.png"));
  EXPECT_EQ(data::Str(head, "ObjectLockMode"), "COMPLIANCE");
  EXPECT_THAT(data::Str(head, "ObjectLockRetainUntilDate"), testing::StartsWith("20"));
  const std::string version = data::Str(head, "VersionId");
  ASSERT_FALSE(version.empty());
  auto removed =
      client_.Call("s3", "DeleteObject",
                   {{"Bucket", name_}, {"Key", Evidence("screen.png")}, {"VersionId", version}});
  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().code, "AccessDenied");
  EXPECT_EQ(Sent(), 0U);
  const data::JsonObject request = *data::FindObject(LastRecord(), "requestParameters");
  EXPECT_EQ(data::Str(request, "lock_mode"), "COMPLIANCE");
  EXPECT_FALSE(data::Str(request, "retain_until").empty());
}

TEST_F(RespondEvidence, TheBucketsOwnLockHolds) {
  ASSERT_TRUE(
      client_.Call("s3", "PutObjectLockConfiguration",
                   {{"Bucket", name_},
                    {"ObjectLockConfiguration",
                     {{"ObjectLockEnabled", "Enabled"},
                      {"Rule", {{"DefaultRetention", {{"Mode", "GOVERNANCE"}, {"Days", 1}}}}}}}}));
  EXPECT_EQ(Sent(), 8U);
  const auto head = Head(Evidence("screen.png"));
  EXPECT_EQ(data::Str(head, "ObjectLockMode"), "GOVERNANCE");
  auto removed = client_.Call("s3", "DeleteObject",
                              {{"Bucket", name_},
                               {"Key", Evidence("screen.png")},
                               {"VersionId", data::Str(head, "VersionId")}});
  ASSERT_FALSE(removed);
  EXPECT_EQ(removed.error().code, "AccessDenied");
  EXPECT_EQ(Sent(), 0U);
}

TEST_F(RespondEvidence, OldLogsStayBelowNewOnes) {
  bucket_.lock_mode = "GOVERNANCE";
  bucket_.retain = std::chrono::hours(24);
  EXPECT_EQ(Sent(), 8U);
  Put("late.txt", "late");
  EXPECT_EQ(Sent(), 6U);
  auto versions = client_.Collect("s3", "ListObjectVersions",
                                  {{"Bucket", name_}, {"Prefix", Key("custody.jsonl")}});
  ASSERT_TRUE(versions);
  EXPECT_EQ(data::FindArray(*versions, "Versions")->size(), 2U);
}

TEST_F(RespondEvidence, IsRightAfterALostAnswer) {
  for (const char* kind : {"no-answer-after-effect", "reset", "500", "throttle"}) {
    Fault("PutObject", kind, R"(, "times": 2, "skip": 1)");
    Put(fmt::format("{}.txt", kind), kind);
    EXPECT_GT(Sent(), 0U) << kind;
    EXPECT_THAT(Download().problems, ElementsAre()) << kind;
    EXPECT_EQ(Sent(), 0U) << kind;
  }
}

TEST_F(RespondEvidence, AFailureOnTheWayIsMadeGoodByTheNextCopy) {
  for (int skip = 0; skip < 8; ++skip) {
    Control("DELETE", "");
    Put(fmt::format("f{}", skip), std::to_string(skip));
    Fault("PutObject", "error",
          fmt::format(R"(, "status": 403, "code": "AccessDenied", "times": 9, "skip": {})", skip));
    if (auto failed = Copy()) {
      EXPECT_GE(skip, 6);
    } else {
      EXPECT_EQ(failed.error().code, Code::kDenied) << failed.error().Render();
    }
    Control("DELETE", "");
    ASSERT_TRUE(Copy());
    EXPECT_THAT(Download().problems, ElementsAre()) << skip;
    EXPECT_EQ(Sent(), 0U);
  }
}

TEST_F(RespondEvidence, WhatOthersPutThereIsNeverOverwritten) {
  for (const char* other : {"\x89PNX", "longer than it"}) {
    ASSERT_TRUE(aws::PutBytes(client_, {name_, Evidence("screen.png")}, other));
    const int64_t before = Records();
    auto refused = Copy();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::kConflict);
    EXPECT_THAT(refused.error().OneLine(), HasSubstr("screen.png"));
    EXPECT_EQ(aws::GetBytes(client_, {name_, Evidence("screen.png")}).value(), other);
    EXPECT_EQ(Records(), before);
  }
}

TEST_F(RespondEvidence, TheBucketMustBeOfTheExpectedAccount) {
  bucket_.expected_owner = "999988887777";
  auto refused = Copy();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kDenied);
  EXPECT_THAT(Keys(), ElementsAre());
  EXPECT_EQ(Records(), 3);
  bucket_.expected_owner = kOwner;
  EXPECT_EQ(Sent(), 8U);
}

TEST_F(RespondEvidence, SealedEvidenceStaysSealed) {
  ASSERT_TRUE(artifacts::CreateSealKeyFile(home_->keys() / "artifacts.key"));
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) {
    return artifacts::SetSealKey(tx, "raw-aes:artifacts.key", SystemClock().Now());
  }));
  Put("secret.txt", "canary-of-the-host");
  EXPECT_EQ(Sent(), 9U);
  const std::string key = Key("evidence-sealed/" + EvidencePath(kTarget, "secret.txt").substr(9));
  EXPECT_THAT(aws::GetBytes(client_, {name_, key}).value(), testing::Not(HasSubstr("canary")));
  const auto head = Head(key);
  EXPECT_EQ(data::Str(*data::FindObject(head, "Metadata"), "bartizan-artifact"),
            crypto::Sha256Hex("canary-of-the-host"));
  EXPECT_EQ(Sent(), 0U);
}

TEST_F(RespondEvidence, WhatTheHomeDroppedStaysInTheBucket) {
  EXPECT_EQ(Sent(), 8U);
  ASSERT_TRUE(home_->db().Write(
      [&](store::Tx& tx) { return DropEvidence(tx, case_, "alice", SystemClock().Now()); }));
  EXPECT_EQ(Sent(), 5U);
  CustodyCheck check = Download();
  EXPECT_THAT(check.problems, ElementsAre());
  EXPECT_EQ(check.files, 3U);
}

TEST_F(RespondEvidence, IsInterruptedBetweenObjects) {
  const std::atomic<bool> cancel = true;
  auto stopped = CopyCase(*home_, client_, case_, bucket_, &cancel);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, Code::kCancelled);
  EXPECT_THAT(Keys(), ElementsAre());
}

TEST_F(RespondEvidence, DocumentsGoAlong) {
  const std::vector<std::pair<std::string, std::string>> documents = {{"report.html", "<p>x"}};
  auto copy = [&](const auto& what) {
    return CopyCase(*home_, client_, case_, bucket_, nullptr, SystemClock(), what);
  };
  EXPECT_EQ(copy(documents).value(), 9U);
  EXPECT_EQ(copy(documents).value(), 0U);
  EXPECT_THAT(Download().problems, ElementsAre());
  EXPECT_EQ(data::Str(Head(Key("report.html")), "ContentType"), "text/html; charset=utf-8");
  const std::vector<std::pair<std::string, std::string>> wrong = {{"../x", ""}};
  EXPECT_EQ(copy(wrong).error().code, Code::kUsage);
}

TEST_F(RespondEvidence, RefusesALockWithoutATime) {
  bucket_.lock_mode = "GOVERNANCE";
  EXPECT_EQ(Copy().error().code, Code::kUsage);
  bucket_.lock_mode = "";
  bucket_.retain = std::chrono::hours(1);
  EXPECT_EQ(Copy().error().code, Code::kUsage);
}

}  // namespace
}  // namespace bartizan::response
