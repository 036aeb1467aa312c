#include "bartizan/artifacts/s3_copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "bartizan/artifacts/manifest.h"
#include "bartizan/aws/testing_s3.h"

namespace bartizan::artifacts {
namespace {

using aws::FakeS3;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using When = FakeS3::When;

class S3CopyTest : public ::testing::Test {
 protected:
  // A folder of six files, two of them equal, and a link.
  Artifact PutFolder() {
    const fs::path folder = folder_.path() / "tree";
    for (int i = 0; i < 5; ++i) {
      EXPECT_TRUE(
          WriteFileAtomic(folder / "sub" / fmt::format("f{}", i), fmt::format("file {}", i)));
    }
    EXPECT_TRUE(WriteFileAtomic(folder / "twin", "file 0"));
    fs::create_symlink("twin", folder / "link");
    auto artifact = store_.PutTree(folder);
    EXPECT_TRUE(artifact) << artifact.error().Render();
    return artifact.value_or(Artifact{});
  }
  static std::string PathOf(std::string_view digest) {
    return fmt::format("/b/team/a/blobs/sha256/{}", digest);
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ =
      store::Home::Open(folder_.path() / "home", ArtifactMigrations()).value();
  ArtifactStore store_{*home_};
  S3Target target_{.place = {"b", "team/a/"}, .sse = "AES256", .expected_owner = "123456789012"};
};

TEST_F(S3CopyTest, AFileOnce) {
  FakeS3 s3;
  const std::string digest = store_.PutBytes("hello")->digest;
  auto copy = CopyToS3(store_, s3.client(), digest, target_);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->sent, 1U);
  EXPECT_EQ(copy->bytes, 5U);
  EXPECT_EQ(copy->uri, "s3:/" + PathOf(digest));
  EXPECT_EQ(s3.objects[PathOf(digest)].content, "hello");
  const auto put = s3.requests().back();
  EXPECT_EQ(put.Header("if-none-match"), "*");
  EXPECT_EQ(put.Header("x-amz-server-side-encryption"), "AES256");
  EXPECT_EQ(put.Header("x-amz-expected-bucket-owner"), "123456789012");
  EXPECT_NE(put.Header("x-amz-checksum-sha256"), "");
  copy = CopyToS3(store_, s3.client(), digest, target_);
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->sent, 0U);
  EXPECT_EQ(copy->present, 1U);
  EXPECT_EQ(copy->bytes, 0U);
  EXPECT_EQ(s3.Count("PUT"), 1U);
}

TEST_F(S3CopyTest, OfAFolderTheManifestComesLast) {
  FakeS3 s3;
  const Artifact folder = PutFolder();
  auto copy = CopyToS3(store_, s3.client(), folder.digest, target_);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->sent, 6U);  // five different files and the manifest
  EXPECT_THAT(s3.objects, SizeIs(6));
  EXPECT_EQ(s3.requests().back().target, PathOf(folder.digest));
  EXPECT_EQ(s3.requests().back().Header("content-type"), "application/json");
  auto entries = ReadManifest(s3.objects[PathOf(folder.digest)].content, "copy");
  ASSERT_TRUE(entries);
  for (const Entry& entry : *entries) {
    if (entry.mode == Entry::Mode::kLink) continue;
    EXPECT_EQ(crypto::Sha256Hex(s3.objects[PathOf(entry.digest)].content), entry.digest);
  }
}

TEST_F(S3CopyTest, GoesOnAfterAFailure) {
  int puts = 0;
  FakeS3 s3([&](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && request.method == "PUT" && ++puts > 3 && puts < 100) {
      reply = FakeS3::Error(403, "AccessDenied");
    }
    return reply;
  });
  const Artifact folder = PutFolder();
  auto copy = CopyToS3(store_, s3.client(), folder.digest, target_);
  ASSERT_FALSE(copy);
  EXPECT_EQ(copy.error().code, Code::kDenied);
  EXPECT_FALSE(s3.objects.contains(PathOf(folder.digest)));
  puts = 100;
  copy = CopyToS3(store_, s3.client(), folder.digest, target_);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->present, 3U);
  EXPECT_EQ(copy->sent, 3U);
}

TEST_F(S3CopyTest, SomebodyFasterDidOurWork) {
  FakeS3* there = nullptr;
  FakeS3 s3([&](When when, const net::Received& request) {
    if (when == When::kBefore && request.method == "PUT") there->Store(request.target, "hello");
    return std::optional<net::Reply>();
  });
  there = &s3;
  auto copy = CopyToS3(store_, s3.client(), store_.PutBytes("hello")->digest, target_);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->present, 1U);
}

TEST_F(S3CopyTest, SomethingElseOfThatNameIsAConflict) {
  const std::string digest = store_.PutBytes("hello")->digest;
  for (const char* other : {"hallo", "longer"}) {
    FakeS3 s3;
    s3.Store(PathOf(digest), other);
    auto copy = CopyToS3(store_, s3.client(), digest, target_);
    ASSERT_FALSE(copy) << other;
    EXPECT_EQ(copy.error().code, Code::kConflict);
    EXPECT_EQ(s3.objects[PathOf(digest)].content, other);
  }
}

// As S3 answers where s3:ListBucket is not allowed.
TEST_F(S3CopyTest, NeedNotBeToldWhatIsAbsent) {
  FakeS3* there = nullptr;
  FakeS3 s3([&](When when, const net::Received& request) {
    std::optional<net::Reply> reply;
    if (when == When::kBefore && request.method == "HEAD" && there->objects.empty()) {
      reply = net::Reply{.status = 403};
    }
    return reply;
  });
  there = &s3;
  const std::string digest = store_.PutBytes("hello")->digest;
  auto copy = CopyToS3(store_, s3.client(), digest, target_);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->sent, 1U);
}

TEST_F(S3CopyTest, DoesNotSpreadDamage) {
  FakeS3 s3;
  const std::string digest = store_.PutBytes("hello")->digest;
  const fs::path file = store_.FileOf(digest)->path;
  ASSERT_EQ(::chmod(file.c_str(), 0600), 0);
  ASSERT_TRUE(WriteFileAtomic(file, "hallo"));
  auto copy = CopyToS3(store_, s3.client(), digest, target_);
  ASSERT_FALSE(copy);
  EXPECT_EQ(copy.error().code, Code::kInvalid);
  EXPECT_THAT(s3.objects, IsEmpty());
}

TEST_F(S3CopyTest, WhatIsNotThere) {
  FakeS3 s3;
  auto copy = CopyToS3(store_, s3.client(), std::string(64, 'a'), target_);
  EXPECT_EQ(copy.error().code, Code::kNotFound);
  EXPECT_THAT(s3.requests(), IsEmpty());
}

TEST_F(S3CopyTest, CanBeInterrupted) {
  std::atomic<bool> cancel = false;
  FakeS3 s3([&](When when, const net::Received& request) {
    if (when == When::kAfter && request.method == "PUT") cancel = true;
    return std::optional<net::Reply>();
  });
  const Artifact folder = PutFolder();
  auto copy = CopyToS3(store_, s3.client(), folder.digest, target_, &cancel);
  ASSERT_FALSE(copy);
  EXPECT_EQ(copy.error().code, Code::kCancelled);
  EXPECT_FALSE(s3.objects.contains(PathOf(folder.digest)));
}

TEST_F(S3CopyTest, DocumentsAreReplaced) {
  FakeS3 s3;
  for (const char* text : {"{}", "{\"a\": 1}"}) {
    auto uri = PutDocument(s3.client(), target_, "runs/12/run.json", text, "application/json");
    ASSERT_TRUE(uri) << uri.error().Render();
    EXPECT_EQ(*uri, "s3://b/team/a/runs/12/run.json");
    EXPECT_EQ(s3.objects["/b/team/a/runs/12/run.json"].content, text);
  }
  const auto put = s3.requests().back();
  EXPECT_EQ(put.Header("content-type"), "application/json");
  EXPECT_EQ(put.Header("x-amz-server-side-encryption"), "AES256");
  EXPECT_EQ(put.Header("if-none-match"), "");
  target_.place.key.clear();
  EXPECT_EQ(*PutDocument(s3.client(), target_, "x", "", "text/plain"), "s3://b/x");
  EXPECT_FALSE(PutDocument(s3.client(), target_, "", "", "text/plain"));
}

}  // namespace
}  // namespace bartizan::artifacts
