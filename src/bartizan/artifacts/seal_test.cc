#include "bartizan/artifacts/seal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "bartizan/artifacts/s3_copy.h"
#include "bartizan/artifacts/store.h"
#include "bartizan/aws/testing_s3.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::artifacts {
namespace {

using testing::HasSubstr;
using testing::Not;

const Time kEver = FromInt(int64_t{4} << 50);
constexpr std::string_view kSecret = "the word that nobody may read";

class SealTest : public testing::Test {
 protected:
  void SetUp() override { UseKey("raw-aes:first"); }
  void UseKey(std::string_view key) {
    if (!key.empty()) {
      ASSERT_TRUE(CreateSealKeyFile(SealKeyFile(home_->keys(), key)));
    }
    Time now = FromInt(++seconds_);
    ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) { return SetSealKey(tx, key, now); }));
  }
  std::string Put(std::string_view content) {
    auto artifact = store_.PutBytes(content);
    EXPECT_TRUE(artifact) << artifact.error().Render();
    return artifact.value_or(Artifact{}).digest;
  }
  Artifact PutTree() {
    EXPECT_TRUE(WriteFileAtomic(tree_ / "a", kSecret));
    EXPECT_TRUE(WriteFileAtomic(tree_ / "run", std::string(3'000'000, 'r'), 0755));
    EXPECT_TRUE(WriteFileAtomic(tree_ / "empty", ""));
    auto artifact = store_.PutTree(tree_);
    EXPECT_TRUE(artifact) << artifact.error().Render();
    return artifact.value_or(Artifact{});
  }
  fs::path FileOf(std::string_view digest) { return store_.FileOf(digest).value().path; }
  std::string StoredOf(std::string_view digest) { return ReadFile(FileOf(digest)).value(); }
  bool Sealed(std::string_view digest) { return store_.FileOf(digest).value().sealed; }
  void Damage(std::string_view digest, size_t at) {
    std::string bytes = StoredOf(digest);
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
    ASSERT_TRUE(WriteFileAtomic(FileOf(digest), bytes, 0400));
  }
  void LoseKey() { fs::rename(home_->keys() / "first", folder_.path() / "lost"); }
  // Whether any file below the blobs holds it.
  bool OnDisk(std::string_view text) {
    for (const auto& entry : fs::recursive_directory_iterator(home_->blobs())) {
      if (entry.is_regular_file() &&
          ReadFile(entry.path()).value().find(text) != std::string::npos) {
        return true;
      }
    }
    return false;
  }
  size_t BlobCount() {
    size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(home_->blobs())) {
      count += entry.is_regular_file() ? 1U : 0U;
    }
    return count;
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ =
      store::Home::Open(folder_.path() / "home", ArtifactMigrations()).value();
  ArtifactStore store_{*home_};
  fs::path tree_ = folder_.path() / "tree", out_ = folder_.path() / "out";
  int64_t seconds_ = 0;
};

TEST_F(SealTest, SealsWhatIsPut) {
  std::string digest = Put(kSecret);
  EXPECT_EQ(digest, crypto::Sha256Hex(kSecret));
  EXPECT_TRUE(Sealed(digest));
  EXPECT_FALSE(OnDisk(kSecret));
  EXPECT_EQ(store_.Find(digest)->size, kSecret.size());
  EXPECT_EQ(store_.GetBytes(digest).value(), kSecret);
  EXPECT_TRUE(store_.Has(digest));
  EXPECT_TRUE(store_.Verify(digest));
  // The stored file is named by its own bytes.
  EXPECT_EQ(FileOf(digest).parent_path().filename().string() + FileOf(digest).filename().string(),
            crypto::Sha256Hex(StoredOf(digest)));
  struct stat info{};
  ASSERT_EQ(::stat(FileOf(digest).c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0400U);
  // Again: nothing new.
  std::string before = StoredOf(digest);
  EXPECT_EQ(Put(kSecret), digest);
  EXPECT_EQ(StoredOf(digest), before);
  EXPECT_EQ(BlobCount(), 1U);
  EXPECT_EQ(store_.GetBytes(digest, 5).error().code, Code::kLimit);
}

TEST_F(SealTest, SealsFolders) {
  Artifact artifact = PutTree();
  EXPECT_FALSE(OnDisk(kSecret));
  EXPECT_FALSE(OnDisk("\"run\""));  // nor are names of files
  EXPECT_TRUE(store_.Verify(artifact.digest));
  ASSERT_TRUE(store_.Restore(artifact.digest, out_));
  EXPECT_EQ(ReadFile(out_ / "a").value(), kSecret);
  EXPECT_EQ(ReadFile(out_ / "run").value(), std::string(3'000'000, 'r'));
  EXPECT_EQ(ReadFile(out_ / "empty").value(), "");
  EXPECT_EQ(::access((out_ / "run").c_str(), X_OK), 0);
}

TEST_F(SealTest, VerifiesAndPrunesWithoutTheKey) {
  Artifact artifact = PutTree();
  std::string loose = Put("loose");
  LoseKey();
  EXPECT_TRUE(store_.Verify(artifact.digest));
  EXPECT_EQ(BlobCount(), 5U);
  EXPECT_TRUE(store_.Prune(std::array{artifact.digest}, kEver));
  EXPECT_EQ(BlobCount(), 4U);
  EXPECT_FALSE(store_.Has(loose));
  EXPECT_TRUE(store_.Verify(artifact.digest));
  Damage(crypto::Sha256Hex(kSecret), 300);
  auto damaged = store_.Verify(artifact.digest);
  EXPECT_EQ(damaged.error().code, Code::kInvalid);
  EXPECT_THAT(damaged.error().message, HasSubstr(crypto::Sha256Hex(kSecret)));
  EXPECT_TRUE(store_.Prune({}, kEver));
  EXPECT_EQ(BlobCount(), 0U);
  EXPECT_EQ(store_.Verify(artifact.digest).error().code, Code::kNotFound);
}

TEST_F(SealTest, OpensNothingUnderAnotherKey) {
  std::string digest = Put(kSecret);
  LoseKey();
  ArtifactStore later(*home_);
  EXPECT_EQ(later.GetBytes(digest).error().code, Code::kDenied);
  EXPECT_EQ(later.PutBytes("new").error().code, Code::kNotFound);  // never in plain instead
  EXPECT_FALSE(OnDisk("new"));
  ASSERT_TRUE(CreateSealKeyFile(home_->keys() / "first"));  // another one of that name
  ArtifactStore other(*home_);
  auto opened = other.Restore(digest, out_ / "file");
  EXPECT_EQ(opened.error().code, Code::kDenied);
  EXPECT_THAT(opened.error().Render(), HasSubstr("sealed under a key that is not here"));
  EXPECT_TRUE(fs::is_empty(out_));
  fs::rename(folder_.path() / "lost", home_->keys() / "first");
  EXPECT_EQ(ArtifactStore(*home_).GetBytes(digest).value(), kSecret);
}

TEST_F(SealTest, WritesNothingOfADamagedBlob) {
  std::string digest = Put(std::string(1'000'000, 's'));
  const size_t size = StoredOf(digest).size();
  for (size_t at : {size_t{0}, size_t{40}, size_t{150}, size / 2, size - 1}) {
    Damage(digest, at);
    auto restored = store_.Restore(digest, out_ / "file");
    ASSERT_FALSE(restored) << at;
    EXPECT_TRUE(restored.error().code == Code::kInvalid || restored.error().code == Code::kDenied);
    EXPECT_TRUE(fs::is_empty(out_)) << at;
    EXPECT_EQ(store_.Verify(digest).error().code, Code::kInvalid);
    Damage(digest, at);  // the same bit again
    EXPECT_TRUE(store_.Verify(digest));
  }
  std::string bytes = StoredOf(digest);
  for (size_t cut : {size_t{0}, size_t{100}, size / 2, size - 1}) {
    ASSERT_TRUE(WriteFileAtomic(FileOf(digest), bytes.substr(0, cut), 0400));
    EXPECT_EQ(store_.Restore(digest, out_ / "file").error().code, Code::kInvalid) << cut;
    EXPECT_TRUE(fs::is_empty(out_)) << cut;
  }
  // Putting it again repairs it.
  Put(std::string(1'000'000, 's'));
  EXPECT_TRUE(store_.Restore(digest, out_ / "file"));
}

TEST_F(SealTest, RefusesOneBlobInAnothersPlace) {
  std::string first = Put("first"), second = Put("second");
  std::string stored = store_.FileOf(second)->sha256;
  ASSERT_TRUE(home_->db().Write([&](store::Tx& tx) {
    return tx.Execute("UPDATE artifacts SET stored_sha256 = ? WHERE digest = ?", {stored, first});
  }));
  auto swapped = store_.GetBytes(first);
  EXPECT_EQ(swapped.error().code, Code::kInvalid);
  EXPECT_THAT(swapped.error().message, HasSubstr("sealed as another one"));
}

TEST_F(SealTest, KeepsPlainAndSealedSideBySide) {
  UseKey("");
  std::string plain = Put("plain");
  UseKey("raw-aes:first");
  std::string sealed = Put("sealed");
  UseKey("raw-aes:second");
  std::string other = Put("other");
  EXPECT_FALSE(Sealed(plain));
  EXPECT_TRUE(Sealed(sealed));
  for (auto [digest, text] : {std::pair{plain, "plain"}, {sealed, "sealed"}, {other, "other"}}) {
    EXPECT_EQ(store_.GetBytes(digest).value(), text);
    EXPECT_TRUE(store_.Verify(digest));
  }
  EXPECT_EQ(ReadSealSetting(home_->db())->keys,
            (std::vector<std::string>{"raw-aes:second", "raw-aes:first"}));
  // A lost key takes with it only what it sealed.
  LoseKey();
  ArtifactStore later(*home_);
  EXPECT_EQ(later.GetBytes(other).value(), "other");
  auto lost = later.GetBytes(sealed);
  EXPECT_EQ(lost.error().code, Code::kDenied);
  EXPECT_THAT(lost.error().message, HasSubstr("keys/first"));
}

TEST_F(SealTest, ChangesTheFormWhenItIsPutAgain) {
  UseKey("");
  std::string digest = Put(kSecret);
  EXPECT_TRUE(OnDisk(kSecret));
  UseKey("raw-aes:first");
  EXPECT_EQ(Put(kSecret), digest);
  EXPECT_TRUE(Sealed(digest));
  EXPECT_EQ(BlobCount(), 2U);
  EXPECT_TRUE(store_.Prune(std::array{digest}, kEver));
  EXPECT_FALSE(OnDisk(kSecret));
  EXPECT_EQ(store_.GetBytes(digest).value(), kSecret);
  UseKey("");
  EXPECT_EQ(Put(kSecret), digest);
  EXPECT_FALSE(Sealed(digest));
  EXPECT_TRUE(store_.Prune(std::array{digest}, kEver));
  EXPECT_EQ(BlobCount(), 1U);
  EXPECT_EQ(store_.GetBytes(digest).value(), kSecret);
}

TEST_F(SealTest, TakesKeysThatOnlyTheOwnerReads) {
  const fs::path file = home_->keys() / "first";
  struct stat info{};
  ASSERT_EQ(::stat(file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
  EXPECT_FALSE(CreateSealKeyFile(file).value());  // there already
  ::chmod(file.c_str(), 0640);
  EXPECT_EQ(SealKeyring(home_->keys(), "raw-aes:first").error().code, Code::kDenied);
  ASSERT_TRUE(WriteFileAtomic(file, "too short", 0600));
  EXPECT_EQ(SealKeyring(home_->keys(), "raw-aes:first").error().code, Code::kInvalid);
  EXPECT_EQ(SealKeyring(home_->keys(), "raw-aes:none").error().code, Code::kNotFound);
  for (std::string_view bad : {"", "raw-aes:", "first", "kms:", "kms:alias/x", "RAW-AES:first"}) {
    EXPECT_EQ(SealKeyring(home_->keys(), bad).error().code, Code::kInvalid) << bad;
  }
}

TEST_F(SealTest, AsksForKeyringsOfKms) {
  const std::string arn = "arn:aws:kms:eu-west-1:123456789012:key/1";
  EXPECT_EQ(SealKeyring(home_->keys(), "kms:" + arn).error().code, Code::kUnavailable);
  std::string asked;
  UseKmsKeyrings([&](const std::string& key) -> Result<esdk::KeyringPtr> {
    asked = key;
    return esdk::RawAesKeyring("kms", key, esdk::SecretBytes(32)).value();
  });
  ASSERT_TRUE(
      home_->db().Write([&](store::Tx& tx) { return SetSealKey(tx, "kms:" + arn, FromInt(9)); }));
  std::string digest = Put(kSecret);
  EXPECT_EQ(asked, arn);
  EXPECT_EQ(ArtifactStore(*home_).GetBytes(digest).value(), kSecret);
  UseKmsKeyrings({});
  EXPECT_EQ(ArtifactStore(*home_).GetBytes(digest).error().code, Code::kDenied);
}

// Two stores that seal the same content at once write two files; the row names one that is there.
TEST_F(SealTest, SealsTheSameContentAtOnce) {
  Artifact expected = PutTree();
  EXPECT_TRUE(store_.Prune({}, kEver));
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      auto home = store::Home::Open(home_->path(), ArtifactMigrations());
      ASSERT_TRUE(home);
      auto put = ArtifactStore(**home).PutTree(tree_);
      ASSERT_TRUE(put) << put.error().Render();
      EXPECT_EQ(put->digest, expected.digest);
    });
  }
  threads.clear();
  EXPECT_TRUE(store_.Verify(expected.digest));
  EXPECT_TRUE(store_.Prune(std::array{expected.digest}, kEver));
  EXPECT_EQ(BlobCount(), 4U);
  EXPECT_TRUE(store_.Verify(expected.digest));
  EXPECT_TRUE(store_.Restore(expected.digest, out_));
}

// Killed at any moment, the store holds whole artifacts and what prune removes, and no plaintext.
TEST_F(SealTest, BearsKills) {
  uint64_t seed = 77;
  for (int round = 0; round < 8; ++round) {
    for (int i = 0; i < 60; ++i) {
      EXPECT_TRUE(WriteFileAtomic(tree_ / fmt::format("f{}", i),
                                  fmt::format("{} {} {}", round, i, kSecret)));
    }
    const pid_t child = ::fork();
    if (child == 0) {
      auto home = store::Home::Open(home_->path(), ArtifactMigrations());
      if (home) std::ignore = ArtifactStore(**home).PutTree(tree_);
      ::_exit(0);
    }
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    for (volatile uint64_t spin = (seed >> 33U) % 20'000'000; spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    EXPECT_FALSE(OnDisk(kSecret));
    auto rows = home_->db().Read(
        [](store::Tx& tx) { return tx.Query("SELECT digest FROM artifacts WHERE tree = 1"); });
    ASSERT_TRUE(rows);
    for (const auto& row : *rows) {
      auto whole = store_.Verify(row.Text(0));
      EXPECT_TRUE(whole) << whole.error().Render();
    }
  }
  auto again = store_.PutTree(tree_);
  ASSERT_TRUE(again) << again.error().Render();
  EXPECT_TRUE(store_.Prune(std::array{again->digest}, kEver));
  EXPECT_EQ(BlobCount(), 61U);
  EXPECT_TRUE(store_.Restore(again->digest, out_));
}

TEST_F(SealTest, StaysSealedInS3) {
  aws::FakeS3 s3;
  Artifact artifact = PutTree();
  S3Target target{.place = {"b", "team"}};
  auto copy = CopyToS3(store_, s3.client(), artifact.digest, target);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->sent, 4U);
  std::string path = "/b/team/blobs/sha256/" + store_.FileOf(artifact.digest)->sha256;
  EXPECT_EQ(copy->uri, "s3:/" + path);
  EXPECT_EQ(s3.objects[path].content, StoredOf(artifact.digest));
  EXPECT_EQ(s3.requests().back().Header("x-amz-meta-bartizan-artifact"), artifact.digest);
  for (const auto& [name, object] : s3.objects) {
    EXPECT_THAT(object.content, Not(HasSubstr(std::string(kSecret))));
  }
  copy = CopyToS3(store_, s3.client(), artifact.digest, target);
  ASSERT_TRUE(copy) << copy.error().Render();
  EXPECT_EQ(copy->sent, 0U);
  EXPECT_EQ(copy->present, 4U);
}

}  // namespace
}  // namespace bartizan::artifacts
