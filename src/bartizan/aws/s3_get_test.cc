#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/s3.h"
#include "bartizan/aws/testing_s3.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;
using When = FakeS3::When;

const S3Place kPlace{"b", "k"};

std::string Pattern(size_t size) {
  std::string text(size, 0);
  for (size_t i = 0; i < size; ++i) text[i] = static_cast<char>((i * 7 + i / 251) & 0xFFU);
  return text;
}

// Cuts the bodies of the first answers to GET, each after so many bytes of its body.
class Cutter {
 public:
  explicit Cutter(std::vector<uint64_t> after) : after_(std::move(after)) {}
  void Serve(FakeS3& s3) { s3_ = &s3; }
  std::optional<net::Reply> operator()(When when, const net::Received& request) {
    if (when == When::kBefore || request.method != "GET" || next_ >= after_.size()) return {};
    const auto& object = s3_->objects["/b/k"];
    const std::string range = request.Header("range");
    size_t from = 0, to = object.content.size() - 1;
    if (!range.empty()) {
      const auto ends = Split(range.substr(6), '-');
      from = static_cast<size_t>(*ParseInt(ends[0]));
      to = static_cast<size_t>(*ParseInt(ends[1]));
    }
    const std::string rest = object.content.substr(from, to - from + 1);
    std::string head = fmt::format(
        "HTTP/1.1 {} OK\r\nETag: {}\r\nContent-Length: {}\r\nContent-Range: bytes {}-{}/{}\r\n\r\n",
        range.empty() ? 200 : 206, object.etag, rest.size(), from, to, object.content.size());
    return net::Reply{.raw = head + rest.substr(0, after_[next_++]), .close_silently = true};
  }

 private:
  std::vector<uint64_t> after_;
  size_t next_ = 0;
  FakeS3* s3_ = nullptr;
};

class S3GetTest : public ::testing::Test {
 protected:
  void ExpectNoFile() { EXPECT_TRUE(fs::is_empty(folder_.path())); }
  // The error of a download that must fail, and leave nothing behind.
  Error MustFail(FakeS3& s3, std::string_view sha256 = {}) {
    auto got = GetFile(s3.client(), kPlace, file_, sha256);
    ExpectNoFile();
    if (got) {
      ADD_FAILURE() << "it did not fail";
      return {};
    }
    return std::move(got).error();
  }
  TempDir folder_ = TempDir::Create().value();
  fs::path file_ = folder_.path() / "f";
};

TEST_F(S3GetTest, WholeObjects) {
  FakeS3 s3;
  for (size_t size : {size_t{0}, size_t{1}, size_t{3'000'000}}) {
    const std::string content = Pattern(size);
    s3.Store("/b/k", content);
    auto got = GetFile(s3.client(), kPlace, file_, ToUpper(crypto::Sha256Hex(content)));
    ASSERT_TRUE(got) << got.error().Render();
    EXPECT_EQ(got->size, size);
    EXPECT_EQ(got->sha256, crypto::Sha256Hex(content));
    EXPECT_EQ(*ReadFile(file_), content);
    EXPECT_EQ(*GetBytes(s3.client(), kPlace), content);
  }
  EXPECT_EQ(s3.Count("GET"), 6U);
}

TEST_F(S3GetTest, ResumesWhereverASmallObjectIsCut) {
  const std::string content = Pattern(40);
  for (uint64_t cut = 0; cut < content.size(); ++cut) {
    auto cutter = std::make_shared<Cutter>(std::vector{cut});
    FakeS3 s3(
        [cutter](When when, const net::Received& request) { return (*cutter)(when, request); });
    cutter->Serve(s3);
    s3.Store("/b/k", content);
    auto got = GetFile(s3.client(), kPlace, file_);
    ASSERT_TRUE(got) << cut << ": " << got.error().Render();
    EXPECT_EQ(*ReadFile(file_), content);
    const auto last = s3.requests().back();
    EXPECT_EQ(last.Header("range"), cut == 0 ? "" : fmt::format("bytes={}-39", cut));
    EXPECT_EQ(last.Header("if-match"), s3.objects["/b/k"].etag);
  }
}

TEST_F(S3GetTest, ResumesAgainAndAgain) {
  const std::string content = Pattern(1'000'000);
  auto cutter = std::make_shared<Cutter>(std::vector<uint64_t>{100'000, 7, 0, 1, 30'000, 500'000});
  FakeS3 s3([cutter](When when, const net::Received& request) { return (*cutter)(when, request); });
  cutter->Serve(s3);
  s3.Store("/b/k", content);
  auto got = GetFile(s3.client(), kPlace, file_);
  ASSERT_TRUE(got) << got.error().Render();
  EXPECT_EQ(*ReadFile(file_), content);
}

TEST_F(S3GetTest, GivesUpWhereNothingComesThrough) {
  auto cutter = std::make_shared<Cutter>(std::vector<uint64_t>(100, 10));
  FakeS3 s3([cutter](When when, const net::Received& request) { return (*cutter)(when, request); });
  cutter->Serve(s3);
  s3.Store("/b/k", Pattern(100'000));
  EXPECT_EQ(MustFail(s3).code, Code::kUnavailable);
  EXPECT_LT(s3.Count("GET"), 20U);
}

TEST_F(S3GetTest, AnObjectThatChangesIsAConflict) {
  for (uint64_t cut : {0U, 10U}) {  // before any of it came, and afterwards
    auto cutter = std::make_shared<Cutter>(std::vector{cut});
    FakeS3* there = nullptr;
    FakeS3 s3([&, cutter](When when, const net::Received& request) {
      auto reply = (*cutter)(when, request);
      if (reply) there->Store("/b/k", std::string(40, 'n'));
      return reply;
    });
    there = &s3;
    cutter->Serve(s3);
    s3.Store("/b/k", Pattern(40));
    Error error = MustFail(s3);
    EXPECT_EQ(error.code, Code::kConflict);
    EXPECT_THAT(error.OneLine(), HasSubstr("changed while it was read"));
  }
}

TEST_F(S3GetTest, AServerThatForgetsIfMatchIsFoundOut) {
  FakeS3* there = nullptr;
  FakeS3 s3([&](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && request.method == "GET") {
      reply = net::Reply{.headers = {{"ETag", "\"new\""}}, .body = std::string(40, 'n')};
    }
    return reply;
  });
  there = &s3;
  there->Store("/b/k", Pattern(40));
  EXPECT_EQ(MustFail(s3).code, Code::kConflict);
}

// Also where it breaks off again: the bytes that came are not those of the range.
TEST_F(S3GetTest, AServerThatIgnoresRangeIsAnError) {
  const std::string content = Pattern(40);
  for (uint64_t again : {40U, 39U, 20U}) {
    int gets = 0;
    FakeS3 s3([&](When when, const net::Received& request) {
      std::optional<net::Reply> reply;
      if (when == When::kBefore && request.method == "GET") {
        const uint64_t bytes = ++gets == 1 ? 10 : again;
        reply = net::Reply{
            .raw = "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n" + content.substr(0, bytes),
            .close_silently = true};
      }
      return reply;
    });
    s3.Store("/b/k", content);
    EXPECT_EQ(MustFail(s3).code, Code::kUnavailable) << again;
  }
}

TEST_F(S3GetTest, AnotherRangeIsAnError) {
  int gets = 0;
  FakeS3 s3([&](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kAfter && request.method == "GET") {
      if (++gets == 1) {
        reply = net::Reply{.raw = "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n0123456789",
                           .close_silently = true};
      } else {
        reply = net::Reply{.status = 206,
                           .headers = {{"Content-Range", "bytes 0-29/40"}},
                           .body = std::string(30, 'x')};
      }
    }
    return reply;
  });
  s3.Store("/b/k", Pattern(40));
  Error error = MustFail(s3);
  EXPECT_EQ(error.code, Code::kUnavailable);
  EXPECT_THAT(error.OneLine(), HasSubstr("range"));
}

TEST_F(S3GetTest, LengthsMustAgree) {
  for (size_t length : {size_t{41}, size_t{39}, size_t{0}}) {
    FakeS3 s3([&](When when, const net::Received& request) {
      std::optional<net::Reply> reply;
      if (when == When::kBefore && request.method == "GET") {
        reply = net::Reply{.body = Pattern(length)};
      }
      return reply;
    });
    s3.Store("/b/k", Pattern(40));
    EXPECT_EQ(MustFail(s3).code, length > 40 ? Code::kInvalid : Code::kUnavailable) << length;
  }
}

TEST_F(S3GetTest, WrongContentIsAnErrorAndTheOldFileStays) {
  FakeS3 s3;
  s3.Store("/b/k", "hello");
  EXPECT_EQ(MustFail(s3, crypto::Sha256Hex("hallo")).code, Code::kInvalid);
  s3.objects["/b/k"].content = "hallo";  // its checksum is that of "hello"
  Error error = MustFail(s3);
  EXPECT_EQ(error.code, Code::kInvalid);
  EXPECT_THAT(error.OneLine(), HasSubstr("SHA256 checksum is wrong"));
  EXPECT_EQ(GetBytes(s3.client(), kPlace).error().code, Code::kInvalid);
  ASSERT_TRUE(WriteFileAtomic(file_, "old"));
  EXPECT_FALSE(GetFile(s3.client(), kPlace, file_));
  EXPECT_EQ(*ReadFile(file_), "old");
}

TEST_F(S3GetTest, ChecksOtherChecksumsToo) {
  FakeS3 s3([](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && request.method == "HEAD") {
      reply = net::Reply{.headers = {{"x-amz-checksum-crc32", "AAAAAA=="}}, .body = "hello"};
    }
    return reply;
  });
  s3.Store("/b/k", "hello");
  EXPECT_THAT(MustFail(s3).OneLine(), HasSubstr("CRC32 checksum is wrong"));
}

TEST_F(S3GetTest, AChecksumOfPartsIsNotOneOfTheContent) {
  FakeS3 s3;
  s3.Store("/b/k", "hello");
  s3.objects["/b/k"].checksum = "AAAA-3";
  EXPECT_TRUE(GetFile(s3.client(), kPlace, file_));
}

TEST_F(S3GetTest, WhatIsNotThereOrNotAllowed) {
  FakeS3 s3;
  EXPECT_EQ(MustFail(s3).code, Code::kNotFound);
  EXPECT_EQ(GetBytes(s3.client(), kPlace).error().code, Code::kNotFound);
  FakeS3 closed(
      [](When, const net::Received&) { return std::optional(net::Reply{.status = 403}); });
  EXPECT_EQ(MustFail(closed).code, Code::kDenied);
}

TEST_F(S3GetTest, AnInterruptedDownloadLeavesNothing) {
  std::atomic<bool> cancel = false;
  FakeS3 s3([&](When when, const net::Received& request) {
    if (when == When::kBefore && request.method == "GET") cancel = true;
    return std::optional<net::Reply>();
  });
  s3.Store("/b/k", Pattern(40));
  auto got = GetFile(s3.client(), kPlace, file_, {}, &cancel);
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, Code::kCancelled);
  ExpectNoFile();
}

TEST_F(S3GetTest, BytesAreBoundedAndWhole) {
  auto cutter = std::make_shared<Cutter>(std::vector<uint64_t>{0, 39});
  FakeS3 s3([cutter](When when, const net::Received& request) { return (*cutter)(when, request); });
  cutter->Serve(s3);
  s3.Store("/b/k", Pattern(40));
  auto whole = GetBytes(s3.client(), kPlace, 40);  // broken off twice
  ASSERT_TRUE(whole) << whole.error().Render();
  EXPECT_EQ(*whole, Pattern(40));
  auto larger = GetBytes(s3.client(), kPlace, 39);
  ASSERT_FALSE(larger);
  EXPECT_EQ(larger.error().code, Code::kLimit);
}

}  // namespace
}  // namespace bartizan::aws
