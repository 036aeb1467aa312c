#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/s3.h"
#include "bartizan/aws/testing_s3.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using When = FakeS3::When;

const S3Place kPlace{"b", "k"};
constexpr size_t kLarge = (17U << 20U) + 5;  // three parts of 8 MiB at most

std::string Pattern(size_t size) {
  std::string text(size, 0);
  for (size_t i = 0; i < size; ++i) text[i] = static_cast<char>((i * 7 + i / 251) & 0xFFU);
  return text;
}

bool IsPart(const net::Received& request) {
  return request.method == "PUT" && request.target.find("partNumber=") != std::string::npos;
}
bool IsComplete(const net::Received& request) {
  return request.method == "POST" && request.target.find("uploadId=") != std::string::npos;
}

// The answer to what `which` matches is lost the first `times` times; it took effect.
FakeS3::Hook LoseAnswers(bool (*which)(const net::Received&), int times = 1) {
  return [which, times](When when, const net::Received& request) mutable {
    std::optional<net::Reply> reply;
    if (when == When::kAfter && which(request) && times-- > 0) reply = FakeS3::Lost();
    return reply;
  };
}

TEST(S3Uri, NamesBucketAndKey) {
  auto place = ParseS3Uri("s3://bucket/a b/ü+=%2F.bin");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->bucket, "bucket");
  EXPECT_EQ(place->key, "a b/ü+=%2F.bin");
  EXPECT_EQ(ParseS3Uri("s3://bucket")->key, "");
  EXPECT_EQ(ParseS3Uri("s3://bucket//x")->key, "/x");
  for (auto bad : {"", "bucket/key", "s3:/bucket", "https://bucket/key", "s3://", "s3:///key"}) {
    EXPECT_FALSE(ParseS3Uri(bad)) << bad;
  }
}

TEST(S3Put, SendsChecksumAndDescription) {
  FakeS3 s3;
  PutOptions options{.content_type = "text/plain",
                     .sse = "aws:kms",
                     .kms_key_id = "key-1",
                     .only_if_absent = true,
                     .expected_owner = "123456789012",
                     .metadata = {{"run", "7"}},
                     .headers = {{"CacheControl", "no-store"}}};
  auto put = PutBytes(s3.client(), kPlace, "hello", options);
  ASSERT_TRUE(put) << put.error().Render();
  EXPECT_EQ(put->size, 5U);
  EXPECT_EQ(put->sha256, crypto::Sha256Hex("hello"));
  EXPECT_EQ(put->etag, s3.objects["/b/k"].etag);
  EXPECT_EQ(s3.objects["/b/k"].content, "hello");
  const auto sent = s3.requests().at(0);
  for (auto [name, value] :
       std::map<std::string, std::string>{{"content-type", "text/plain"},
                                          {"content-length", "5"},
                                          {"x-amz-server-side-encryption", "aws:kms"},
                                          {"x-amz-server-side-encryption-aws-kms-key-id", "key-1"},
                                          {"if-none-match", "*"},
                                          {"x-amz-expected-bucket-owner", "123456789012"},
                                          {"x-amz-meta-run", "7"},
                                          {"cache-control", "no-store"},
                                          {"x-amz-content-sha256", crypto::Sha256Hex("hello")}}) {
    EXPECT_EQ(sent.Header(name), value) << name;
  }
}

TEST(S3Put, TakesEmptyContentAndStrangeKeys) {
  FakeS3 s3;
  ASSERT_TRUE(PutBytes(s3.client(), kPlace, ""));
  EXPECT_EQ(s3.requests().at(0).Header("content-length"), "0");
  for (auto [key, path] :
       std::map<std::string, std::string>{{"a b/ü+=%2F.bin", "/b/a%20b/%C3%BC%2B%3D%252F.bin"},
                                          {"..", "/b/.."},
                                          {"x/../y", "/b/x/../y"},
                                          {"/lead", "/b//lead"},
                                          {"a//b", "/b/a//b"},
                                          {"?#&", "/b/%3F%23%26"}}) {
    auto put = PutBytes(s3.client(), {"b", key}, key);
    ASSERT_TRUE(put) << key << ": " << put.error().Render();
    EXPECT_EQ(s3.objects[path].content, key) << path;
    EXPECT_EQ(*GetBytes(s3.client(), {"b", key}), key);
  }
  auto none = PutBytes(s3.client(), {"b", ""}, "x");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Code::kUsage);
}

TEST(S3Put, LargeContentGoesInParts) {
  FakeS3 s3;
  const TempDir folder = TempDir::Create().value();
  const std::string content = Pattern(kLarge);
  ASSERT_TRUE(WriteFileAtomic(folder.path() / "f", content));
  auto put = PutFile(s3.client(), kPlace, folder.path() / "f", {.sse = "AES256"});
  ASSERT_TRUE(put) << put.error().Render();
  EXPECT_EQ(s3.objects["/b/k"].content, content);
  EXPECT_EQ(put->sha256, crypto::Sha256Hex(content));
  EXPECT_EQ(put->etag, "\"parts-3\"");
  EXPECT_THAT(s3.uploads, IsEmpty());
  const auto begin = s3.requests().at(0);
  EXPECT_EQ(begin.Header("x-amz-checksum-algorithm"), "SHA256");
  EXPECT_EQ(begin.Header("x-amz-server-side-encryption"), "AES256");
  EXPECT_EQ(s3.Count("PUT", "partNumber="), 3U);
}

TEST(S3Put, SixteenMebibytesAreLarge) {
  FakeS3 s3;
  const std::string content = Pattern(16U << 20U);
  ASSERT_TRUE(PutBytes(s3.client(), kPlace, std::string_view(content).substr(1)));
  EXPECT_EQ(s3.Count("POST"), 0U);
  ASSERT_TRUE(PutBytes(s3.client(), kPlace, content));
  EXPECT_EQ(s3.Count("PUT", "partNumber="), 2U);
}

TEST(S3Put, PartsAreAtLeastAsLargeAsS3Wants) {
  FakeS3 s3;
  ASSERT_TRUE(PutBytes(s3.client(), kPlace, Pattern(kLarge), {.part_size = 1, .parallel = 1}));
  EXPECT_EQ(s3.Count("PUT", "partNumber="), 4U);
}

TEST(S3Put, WhatIsThereIsAConflict) {
  for (size_t size : {size_t{5}, kLarge}) {
    FakeS3 s3;
    s3.Store("/b/k", "other");
    auto put = PutBytes(s3.client(), kPlace, Pattern(size), {.only_if_absent = true});
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, Code::kConflict);
    EXPECT_THAT(put.error().OneLine(), HasSubstr("s3://b/k exists"));
    EXPECT_EQ(s3.objects["/b/k"].content, "other");
    EXPECT_THAT(s3.uploads, IsEmpty());
  }
}

TEST(S3Put, KnowsItsOwnWriteAfterALostAnswer) {
  FakeS3 s3(LoseAnswers([](const net::Received& request) { return request.method == "PUT"; }));
  auto put = PutBytes(s3.client(), kPlace, "hello", {.only_if_absent = true});
  ASSERT_TRUE(put) << put.error().Render();
  EXPECT_EQ(put->etag, s3.objects["/b/k"].etag);
  EXPECT_EQ(s3.Count("PUT"), 2U);
}

// There the HTTP client itself sends it again, since the server may just have closed it.
TEST(S3Put, KnowsItsOwnWriteAlsoOnAKeptConnection) {
  FakeS3 s3(LoseAnswers([](const net::Received& request) {
    return request.method == "PUT" && request.exchange > 0;
  }));
  ASSERT_TRUE(PutBytes(s3.client(), {"b", "first"}, "hello"));
  auto put = PutBytes(s3.client(), kPlace, "hello", {.only_if_absent = true});
  ASSERT_TRUE(put) << put.error().Render();
  EXPECT_EQ(s3.Count("PUT"), 3U);
  EXPECT_EQ(s3.Count("HEAD"), 1U);
}

TEST(S3Put, KnowsItsOwnWriteWhenAllAnswersAreLost) {
  FakeS3 s3(LoseAnswers([](const net::Received& request) { return request.method == "PUT"; }, 3));
  ASSERT_TRUE(PutBytes(s3.client(), kPlace, "hello"));
}

TEST(S3Put, AnotherOnesObjectIsNotOurs) {
  FakeS3* there = nullptr;
  int puts = 0;
  FakeS3 s3([&](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && request.method == "PUT" && ++puts == 1) {
      there->Store("/b/k", "theirs");  // comes first, while our request is lost
      reply = FakeS3::Lost();
    }
    return reply;
  });
  there = &s3;
  auto put = PutBytes(s3.client(), kPlace, "hello!", {.only_if_absent = true});
  ASSERT_FALSE(put);  // of the same size
  EXPECT_EQ(put.error().code, Code::kConflict);
}

TEST(S3Put, KnowsItsOwnUploadAfterALostAnswer) {
  for (int times : {1, 3}) {
    FakeS3 s3(LoseAnswers(IsComplete, times));
    const std::string content = Pattern(kLarge);
    auto put = PutBytes(s3.client(), kPlace, content, {.only_if_absent = true});
    ASSERT_TRUE(put) << put.error().Render();
    EXPECT_EQ(put->etag, "\"parts-3\"");
    EXPECT_THAT(s3.uploads, IsEmpty());
  }
}

TEST(S3Put, AnErrorUnderAGoodStatusMayHideASuccess) {
  FakeS3 s3([](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kAfter && IsComplete(request)) reply = FakeS3::Error(200, "InternalError");
    return reply;
  });
  EXPECT_TRUE(PutBytes(s3.client(), kPlace, Pattern(kLarge)));
  FakeS3 refusing([](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && IsComplete(request)) reply = FakeS3::Error(200, "InternalError");
    return reply;
  });
  auto put = PutBytes(refusing.client(), kPlace, Pattern(kLarge));
  ASSERT_FALSE(put);
  EXPECT_THAT(put.error().OneLine(), HasSubstr("InternalError"));
  EXPECT_THAT(refusing.uploads, IsEmpty());
}

TEST(S3Put, AFailedPartLeavesNoUploadAndTellsWhy) {
  FakeS3 s3([](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && IsPart(request) &&
        request.target.find("partNumber=2") != std::string::npos) {
      reply = FakeS3::Error(403, "AccessDenied");
    }
    return reply;
  });
  for (int round = 0; round < 5; ++round) {  // threads stop in any order
    auto put = PutBytes(s3.client(), kPlace, Pattern(kLarge));
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, Code::kDenied) << put.error().Render();
    EXPECT_THAT(s3.uploads, IsEmpty());
    EXPECT_THAT(s3.objects, IsEmpty());
  }
}

TEST(S3Put, RepeatsAPartWhoseConnectionBreaks) {
  FakeS3 s3(LoseAnswers(IsPart, 2));
  const std::string content = Pattern(kLarge);
  ASSERT_TRUE(PutBytes(s3.client(), kPlace, content));
  EXPECT_EQ(s3.objects["/b/k"].content, content);
}

TEST(S3Put, AnInterruptedUploadIsAborted) {
  std::atomic<bool> cancel = false;
  FakeS3 s3([&](When when, const net::Received& request) {
    if (when == When::kAfter && IsPart(request)) cancel = true;
    return std::optional<net::Reply>();
  });
  auto put = PutBytes(s3.client(), kPlace, Pattern(kLarge), {.parallel = 1, .cancel = &cancel});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, Code::kCancelled);
  EXPECT_EQ(s3.Count("PUT"), 1U);
  EXPECT_THAT(s3.uploads, IsEmpty());
  put = PutBytes(s3.client(), kPlace, "small", {.cancel = &cancel});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, Code::kCancelled);
}

TEST(S3Put, AWrongChecksumIsAnError) {
  FakeS3 s3([](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && request.method == "PUT") reply = FakeS3::Error(400, "BadDigest");
    return reply;
  });
  auto put = PutBytes(s3.client(), kPlace, "hello");
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, Code::kInvalid);
  EXPECT_THAT(put.error().OneLine(), HasSubstr("BadDigest"));
  EXPECT_EQ(s3.Count("PUT"), 1U);
}

TEST(S3Put, OtherContentThanExpectedIsNotSent) {
  FakeS3 s3;
  auto put = PutBytes(s3.client(), kPlace, "hello", {.sha256 = crypto::Sha256Hex("hallo")});
  ASSERT_FALSE(put);
  EXPECT_EQ(put.error().code, Code::kInvalid);
  EXPECT_THAT(s3.requests(), IsEmpty());
  EXPECT_TRUE(
      PutBytes(s3.client(), kPlace, "hello", {.sha256 = ToUpper(crypto::Sha256Hex("hello"))}));
}

TEST(S3Put, TriesAgainWhereWritersCollide) {
  for (size_t size : {size_t{5}, kLarge}) {
    for (int collisions : {2, 3}) {
      int left = collisions;
      FakeS3 s3([&](When when, const net::Received& request) {
        std::optional<net::Reply> reply;
        const bool last = size == 5 ? request.method == "PUT" : IsComplete(request);
        if (when == When::kBefore && last && left-- > 0) {
          reply = FakeS3::Error(409, "ConditionalRequestConflict");
        }
        return reply;
      });
      auto put = PutBytes(s3.client(), kPlace, Pattern(size), {.only_if_absent = true});
      EXPECT_EQ(put.has_value(), collisions == 2);
      EXPECT_TRUE(put || put.error().code == Code::kConflict);
      EXPECT_THAT(s3.uploads, IsEmpty());
    }
  }
}

TEST(S3Put, FilesThatCannotBeReadAreErrors) {
  FakeS3 s3;
  const TempDir folder = TempDir::Create().value();
  EXPECT_EQ(PutFile(s3.client(), kPlace, folder.path() / "none").error().code, Code::kNotFound);
  EXPECT_EQ(PutFile(s3.client(), kPlace, folder.path()).error().code, Code::kInvalid);
  EXPECT_THAT(s3.requests(), SizeIs(0));
}

}  // namespace
}  // namespace bartizan::aws
