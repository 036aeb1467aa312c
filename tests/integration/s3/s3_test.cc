// Objects in S3 as the emulator has it. (tests/aws/with_moto.py starts it.)
#include "bartizan/aws/s3.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"
#include "bartizan/crypto/hash.h"
#include "bartizan/net/http_client.h"

namespace bartizan::aws {
namespace {

using ::testing::IsEmpty;

constexpr size_t kLarge = (17U << 20U) + 5;

std::string Pattern(size_t size) {
  std::string text(size, 0);
  for (size_t i = 0; i < size; ++i) text[i] = static_cast<char>((i * 7 + i / 251) & 0xFFU);
  return text;
}

class S3 : public ::testing::Test {
 protected:
  S3() {
    EXPECT_TRUE(client_.Call("s3", "CreateBucket", {{"Bucket", place_.bucket}}));
    Control("DELETE", "");
  }
  ~S3() override {
    Control("DELETE", "");
    EXPECT_THAT(Uploads(), IsEmpty());
  }
  void Control(std::string_view method, std::string body) {
    net::HttpRequest request{.method = std::string(method),
                             .url = system_.Variable("AWS_ENDPOINT_URL") + "/bartizan/faults",
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
  data::JsonArray Uploads() {
    auto list = client_.Call("s3", "ListMultipartUploads", {{"Bucket", place_.bucket}});
    EXPECT_TRUE(list) << list.error().error.Render();
    const auto* uploads = list ? data::FindArray(list->output, "Uploads") : nullptr;
    return uploads == nullptr ? data::JsonArray() : *uploads;
  }
  std::string Read(const S3Place& place) {
    auto content = GetBytes(client_, place);
    EXPECT_TRUE(content) << content.error().Render();
    return content.value_or("");
  }

  System system_ = RealSystem();
  std::shared_ptr<Client> owner_ = Client::Create(system_).value();
  Client& client_ = *owner_;
  TempDir folder_ = TempDir::Create().value();
  fs::path file_ = folder_.path() / "f";
  S3Place place_{
      fmt::format("bucket-{}", ::testing::UnitTest::GetInstance()->current_test_info()->line()),
      "k"};
};

TEST_F(S3, PutsAndGetsOfAllSizes) {
  for (size_t size : {size_t{0}, size_t{1}, size_t{100'000}, kLarge}) {
    const std::string content = Pattern(size);
    ASSERT_TRUE(WriteFileAtomic(file_, content));
    auto put = PutFile(client_, place_, file_, {.sse = "AES256", .metadata = {{"run", "7"}}});
    ASSERT_TRUE(put) << put.error().Render();
    auto got = GetFile(client_, place_, folder_.path() / "back", put->sha256);
    ASSERT_TRUE(got) << got.error().Render();
    EXPECT_EQ(got->etag, put->etag);
    EXPECT_EQ(*ReadFile(folder_.path() / "back"), content);
    auto head = client_.Call("s3", "HeadObject", {{"Bucket", place_.bucket}, {"Key", "k"}});
    ASSERT_TRUE(head);
    EXPECT_EQ(data::Str(head->output, "ServerSideEncryption"), "AES256");
    EXPECT_EQ(data::Str(*data::FindObject(head->output, "Metadata"), "run"), "7");
  }
}

TEST_F(S3, KeysMayBeStrange) {
  std::vector<std::string> keys = {"a b/ü+=%2F.bin", "/lead", "a//b",   "?#&;,",  "~",
                                   "x/./y",          "..x..", "(1)!*'", "trail/", "x/../z"};
  for (const auto& key : keys) {
    auto put = PutBytes(client_, {place_.bucket, key}, key);
    ASSERT_TRUE(put) << key << ": " << put.error().Render();
    EXPECT_EQ(Read({place_.bucket, key}), key);
  }
  auto list = client_.Collect("s3", "ListObjectsV2", {{"Bucket", place_.bucket}});
  ASSERT_TRUE(list);
  std::vector<std::string> found;
  for (const auto& object : *data::FindArray(*list, "Contents")) {
    found.push_back(data::Str(object, "Key"));
  }
  EXPECT_THAT(found, ::testing::UnorderedElementsAreArray(keys));
}

TEST_F(S3, WhatIsThereIsAConflict) {
  ASSERT_TRUE(PutBytes(client_, place_, "first", {.only_if_absent = true}));
  for (size_t size : {size_t{5}, kLarge}) {
    auto put = PutBytes(client_, place_, Pattern(size), {.only_if_absent = true});
    ASSERT_FALSE(put) << size;
    EXPECT_EQ(put.error().code, Code::kConflict);
  }
  EXPECT_EQ(Read(place_), "first");
}

TEST_F(S3, KnowsItsOwnWriteAfterALostAnswer) {
  for (int i = 0; i < 2; ++i) {  // the second time on a kept connection
    place_.key = fmt::format("small-{}", i);
    Fault("PutObject", "no-answer-after-effect");
    auto put = PutBytes(client_, place_, "hello", {.only_if_absent = true});
    ASSERT_TRUE(put) << put.error().Render();
    place_.key = fmt::format("large-{}", i);
    Fault("CompleteMultipartUpload", "no-answer-after-effect");
    put = PutBytes(client_, place_, Pattern(kLarge), {.only_if_absent = true});
    ASSERT_TRUE(put) << put.error().Render();
    EXPECT_EQ(Read(place_), Pattern(kLarge));
  }
}

TEST_F(S3, PartsSurviveFaults) {
  for (const char* kind : {"reset", "500", "throttle", "cut", "no-answer-after-effect", "html"}) {
    Fault("UploadPart", kind, R"(, "skip": 1)");
    auto put = PutBytes(client_, place_, Pattern(kLarge));
    ASSERT_TRUE(put) << kind << ": " << put.error().Render();
    EXPECT_EQ(Read(place_), Pattern(kLarge));
  }
}

TEST_F(S3, AFailureLeavesNoUploadBehind) {
  for (const char* operation : {"UploadPart", "CompleteMultipartUpload"}) {
    Fault(operation, "error", R"(, "status": 403, "code": "AccessDenied", "times": 4)");
    auto put = PutBytes(client_, place_, Pattern(kLarge));
    ASSERT_FALSE(put) << operation;
    EXPECT_EQ(put.error().code, Code::kDenied);
    EXPECT_THAT(Uploads(), IsEmpty()) << operation;
    Control("DELETE", "");
  }
  EXPECT_EQ(GetBytes(client_, place_).error().code, Code::kNotFound);
}

TEST_F(S3, RefusesWrongContent) {
  // The checksum that is sent is that of other content.
  data::JsonObject input{{"Bucket", place_.bucket},
                         {"Key", "k"},
                         {"ChecksumSHA256", Base64Encode(crypto::Sha256().Update("x").Finish())}};
  Upload upload{.size = 1,
                .sha256 = crypto::Sha256Hex("y"),
                .read = [](uint64_t, std::span<char> buffer) -> Result<size_t> {
                  buffer[0] = 'y';
                  return 1;
                }};
  auto put = client_.Call("s3", "PutObject", input, {.upload = &upload});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, "BadDigest");
  EXPECT_EQ(put.error().error.code, Code::kInvalid);
  EXPECT_EQ(GetBytes(client_, place_).error().code, Code::kNotFound);
}

TEST_F(S3, AnotherOwnersBucketIsRefused) {
  auto put = PutBytes(client_, place_, "x", {.expected_owner = "222222222222"});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, Code::kDenied);
}

TEST_F(S3, ResumesWhereItIsCut) {
  const std::string content = Pattern(3'000'000);
  auto stored = PutBytes(client_, place_, content);
  ASSERT_TRUE(stored);
  for (uint64_t cut : {0U, 1U, 65'536U, 1'500'000U, 2'999'999U}) {
    Fault("GetObject", "cut", fmt::format(R"(, "bytes": {})", cut));
    auto got = GetFile(client_, place_, file_, stored->sha256);
    ASSERT_TRUE(got) << cut << ": " << got.error().Render();
    EXPECT_EQ(*ReadFile(file_), content);
  }
  Fault("GetObject", "cut", R"(, "bytes": 1000, "times": 3)");
  ASSERT_TRUE(GetFile(client_, place_, file_, stored->sha256));
}

TEST_F(S3, ASmallObjectMayBeCutAnywhere) {
  const std::string content = Pattern(32);
  ASSERT_TRUE(PutBytes(client_, place_, content));
  for (uint64_t cut = 0; cut < content.size(); ++cut) {
    Fault("GetObject", "cut", fmt::format(R"(, "bytes": {})", cut));
    auto got = GetFile(client_, place_, file_);
    ASSERT_TRUE(got) << cut << ": " << got.error().Render();
    EXPECT_EQ(*ReadFile(file_), content);
  }
}

TEST_F(S3, WhatIsNotThereLeavesNoFile) {
  EXPECT_EQ(GetFile(client_, place_, file_).error().code, Code::kNotFound);
  EXPECT_EQ(GetFile(client_, {"no-such-bucket", "k"}, file_).error().code, Code::kNotFound);
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

}  // namespace
}  // namespace bartizan::aws
