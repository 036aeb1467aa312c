#include "bartizan/artifacts/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <set>
#include <thread>

#include "bartizan/artifacts/blobs.h"
#include "bartizan/crypto/hash.h"

namespace bartizan::artifacts {
namespace {

using testing::HasSubstr;

const Time kEver = FromInt(int64_t{4} << 50);
const Time kNever = FromInt(0);

unsigned ModeOf(const fs::path& path) {
  struct stat info{};
  EXPECT_EQ(::lstat(path.c_str(), &info), 0) << path;
  return info.st_mode & 0777U;
}

void Write(const fs::path& path, std::string_view content, unsigned mode = 0644) {
  ASSERT_TRUE(WriteFileAtomic(path, content, mode));
}

// "path mode content" of everything below a folder, sorted.
std::set<std::string> Listing(const fs::path& folder) {
  std::set<std::string> lines;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::string path = entry.path().lexically_relative(folder);
    if (entry.is_symlink()) {
      lines.insert(fmt::format("{} -> {}", path, fs::read_symlink(entry.path()).string()));
    } else if (entry.is_regular_file()) {
      lines.insert(fmt::format("{} {}{}", path, (ModeOf(entry.path()) & 0100U) != 0 ? "x " : "",
                               ReadFile(entry.path()).value()));
    }
  }
  return lines;
}

class ArtifactsTest : public testing::Test {
 protected:
  size_t BlobCount() const {
    size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(home_->blobs())) {
      count += entry.is_regular_file() ? 1 : 0;
    }
    return count;
  }
  fs::path BlobOf(std::string_view digest) const { return BlobPath(home_->blobs(), digest); }
  void Damage(std::string_view digest, std::string_view content) const {
    ASSERT_TRUE(WriteFileAtomic(BlobOf(digest), content));
  }
  // A tree as an enemy with access to the home would plant it.
  std::string Plant(std::string_view manifest) {
    std::string digest = crypto::Sha256Hex(manifest);
    EXPECT_TRUE(WriteFileAtomic(BlobOf(digest), manifest));
    auto planted = home_->db().Write([&](store::Tx& tx) {
      return tx.Execute("INSERT INTO artifacts VALUES (?, 0, ?, 1, 0)", {digest, digest});
    });
    EXPECT_TRUE(planted);
    return digest;
  }
  Artifact PutTree(const fs::path& folder) {
    auto artifact = store_.PutTree(folder);
    EXPECT_TRUE(artifact) << artifact.error().Render();
    return artifact.value_or(Artifact{});
  }

  TempDir folder_ = TempDir::Create().value();
  std::unique_ptr<store::Home> home_ =
      store::Home::Open(folder_.path() / "home", ArtifactMigrations()).value();
  ArtifactStore store_{*home_};
  fs::path tree_ = folder_.path() / "tree";
  fs::path out_ = folder_.path() / "out";
};

TEST_F(ArtifactsTest, KeepsBytesUnderTheirDigest) {
  auto artifact = store_.PutBytes("abc");
  ASSERT_TRUE(artifact) << artifact.error().Render();
  EXPECT_EQ(artifact->digest, crypto::Sha256Hex("abc"));
  EXPECT_EQ(artifact->size, 3U);
  EXPECT_FALSE(artifact->tree);
  EXPECT_EQ(store_.GetBytes(artifact->digest).value(), "abc");
  EXPECT_TRUE(store_.Has(artifact->digest));
  EXPECT_TRUE(store_.Verify(artifact->digest));
  EXPECT_EQ(ModeOf(BlobOf(artifact->digest)), 0400U);
  EXPECT_EQ(store_.PutBytes("abc").value().digest, artifact->digest);
  EXPECT_EQ(BlobCount(), 1U);
  EXPECT_EQ(store_.PutBytes("").value().digest, crypto::Sha256Hex(""));
}

TEST_F(ArtifactsTest, KeepsFilesSmallAndLarge) {
  for (size_t size : {0U, 1U, 1U << 20U, (1U << 20U) + 1, 3'000'000U}) {
    std::string content(size, 'x');
    if (size > 2) content[size / 2] = 'y';
    Write(tree_ / "file", content);
    auto artifact = store_.PutFile(tree_ / "file");
    ASSERT_TRUE(artifact) << artifact.error().Render();
    EXPECT_EQ(artifact->digest, crypto::Sha256Hex(content)) << size;
    EXPECT_EQ(artifact->size, size);
    ASSERT_TRUE(store_.Restore(artifact->digest, out_ / "deep" / "copy"));
    EXPECT_EQ(ReadFile(out_ / "deep" / "copy").value(), content);
  }
  EXPECT_EQ(store_.PutFile(tree_).error().code, Code::kInvalid);
  EXPECT_EQ(store_.PutFile(tree_ / "none").error().code, Code::kNotFound);
}

// Of what is there the file stays the same; of the same size, something else is told apart.
TEST_F(ArtifactsTest, WritesALargeFileOnce) {
  const std::string content(3'000'000, 'x'), other(3'000'000, 'y');
  std::string similar = content;
  similar[1'234'567] = 'y';  // between the samples
  Write(tree_ / "a", content);
  const std::string digest = store_.PutFile(tree_ / "a").value().digest;
  const auto inode = [&] {
    struct stat info{};
    EXPECT_EQ(::stat(BlobOf(digest).c_str(), &info), 0);
    return info.st_ino;
  };
  const auto first = inode();
  Write(tree_ / "b", content);
  EXPECT_EQ(store_.PutFile(tree_ / "b").value().digest, digest);
  EXPECT_EQ(inode(), first);
  Write(tree_ / "b", other);
  EXPECT_EQ(store_.PutFile(tree_ / "b").value().digest, crypto::Sha256Hex(other));
  Write(tree_ / "b", similar);
  EXPECT_EQ(store_.PutFile(tree_ / "b").value().digest, crypto::Sha256Hex(similar));
  EXPECT_EQ(BlobCount(), 3U);
  EXPECT_TRUE(store_.Verify(crypto::Sha256Hex(other)));
  EXPECT_TRUE(store_.Verify(crypto::Sha256Hex(similar)));
  for (const std::string& wrong : {content.substr(1), "X" + content.substr(1)}) {
    Damage(digest, wrong);
    EXPECT_FALSE(store_.Verify(digest));
    EXPECT_EQ(store_.PutFile(tree_ / "a").value().digest, digest);
    EXPECT_TRUE(store_.Verify(digest));
  }
}

TEST_F(ArtifactsTest, KeepsLargeFilesOfOneFolderOnce) {
  for (const char* name : {"a", "b", "c"}) Write(tree_ / name, std::string(2'000'000, 'x'));
  Write(tree_ / "d", std::string(2'000'000, 'z'));
  Write(tree_ / "e", std::string(1'999'999, 'x'));
  const Artifact artifact = PutTree(tree_);
  EXPECT_EQ(BlobCount(), 4U);  // three contents and the manifest
  ASSERT_TRUE(store_.Restore(artifact.digest, out_));
  EXPECT_EQ(Listing(out_), Listing(tree_));
}

// As on a full disk: nothing is left, and what was there is whole.
TEST_F(ArtifactsTest, LeavesNothingOfALargeFileThatDoesNotFit) {
  Write(tree_ / "there", std::string(3'000'000, 'x'));
  Write(tree_ / "new", std::string(3'500'000, 'y'));
  const std::string there = store_.PutFile(tree_ / "there").value().digest;
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{.rlim_cur = 2'000'000, .rlim_max = before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto refused = store_.PutFile(tree_ / "new");
  const auto again = store_.PutFile(tree_ / "there");  // needs no room
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  ::signal(SIGXFSZ, handler);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().OneLine(), HasSubstr("writing a blob"));
  EXPECT_EQ(again.value_or(Artifact{}).digest, there);
  EXPECT_EQ(BlobCount(), 1U);
  EXPECT_TRUE(store_.PutFile(tree_ / "new"));
}

// What was copied counts: its digest is that of what is stored.
TEST_F(ArtifactsTest, StoresAFileThatChangesUnderTheDigestOfWhatWasStored) {
  Write(tree_ / "live", std::string(4'000'000, 'a'));
  std::jthread writer([&](const std::stop_token& stop) {
    const UniqueFd fd(::open((tree_ / "live").c_str(), O_WRONLY | O_CLOEXEC));
    for (char c = 'a'; !stop.stop_requested(); c = c == 'z' ? 'a' : static_cast<char>(c + 1)) {
      for (off_t at = 0; at < 4'000'000; at += 100'000) {
        EXPECT_EQ(::pwrite(fd.get(), &c, 1, at), 1);
      }
    }
  });
  for (int i = 0; i < 10; ++i) {
    const auto artifact = store_.PutFile(tree_ / "live");
    ASSERT_TRUE(artifact) << artifact.error().Render();
    EXPECT_TRUE(store_.Verify(artifact->digest));
  }
}

TEST_F(ArtifactsTest, RestoresAFolderAsItWas) {
  Write(tree_ / "a.txt", "text");
  Write(tree_ / "bin" / "run", "#!/bin/sh\n", 0755);
  Write(tree_ / ".git" / "HEAD", "ref: refs/heads/main\n");
  Write(tree_ / "deep" / "er" / "same.txt", "text");
  fs::create_symlink("../a.txt", tree_ / "bin" / "link");
  fs::create_directory_symlink("deep", tree_ / "dirlink");
  Artifact artifact = PutTree(tree_);
  EXPECT_TRUE(artifact.tree);
  EXPECT_EQ(artifact.size, 4U + 10 + 21 + 4);
  EXPECT_EQ(BlobCount(), 4U);  // three contents and the manifest
  EXPECT_TRUE(store_.Verify(artifact.digest));
  ASSERT_TRUE(store_.Restore(artifact.digest, out_));
  EXPECT_EQ(Listing(out_), Listing(tree_));
  EXPECT_EQ(Listing(out_).size(), 6U);
}

TEST_F(ArtifactsTest, GivesEqualContentAnEqualDigest) {
  Write(tree_ / "b", "2", 0600);
  Write(tree_ / "a", "1", 0640);
  fs::create_directories(tree_ / "empty");
  fs::path other = folder_.path() / "other";
  Write(other / "a", "1");
  Write(other / "b", "2");
  std::string digest = PutTree(tree_).digest;
  EXPECT_EQ(PutTree(other).digest, digest);
  fs::permissions(other / "a", fs::perms::owner_exec, fs::perm_options::add);
  EXPECT_NE(PutTree(other).digest, digest);
}

TEST_F(ArtifactsTest, TakesOneFileAsATreeOfOne) {
  Write(tree_ / "app", "program", 0755);
  Artifact artifact = PutTree(tree_ / "app");
  EXPECT_TRUE(artifact.tree);
  EXPECT_EQ(artifact.digest, PutTree(tree_).digest);
  ASSERT_TRUE(store_.Restore(artifact.digest, out_));
  EXPECT_THAT(Listing(out_), testing::ElementsAre("app x program"));
}

TEST_F(ArtifactsTest, RefusesWhatCannotBeKept) {
  auto refused = [&] {
    auto artifact = store_.PutTree(tree_);
    EXPECT_FALSE(artifact);
    auto error = artifact ? Error{} : artifact.error();
    EXPECT_EQ(error.code, Code::kInvalid);
    EXPECT_TRUE(RemoveAll(tree_) && MakeDirectories(tree_));
    return error.OneLine();
  };
  ASSERT_TRUE(MakeDirectories(tree_));
  fs::create_symlink("/etc/passwd", tree_ / "link");
  EXPECT_THAT(refused(), HasSubstr("link \"link\" leads outside"));
  ASSERT_EQ(::mkfifo((tree_ / "pipe").c_str(), 0600), 0);
  EXPECT_THAT(refused(), HasSubstr("neither a file, a folder nor"));
  Write(tree_ / "caf\xe9", "x");
  EXPECT_THAT(refused(), HasSubstr("unusable path"));
  UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
  std::string name = (tree_ / "s").string();
  std::copy(name.begin(), name.end(), address.sun_path);
  ASSERT_EQ(::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_THAT(refused(), HasSubstr("neither a file, a folder nor"));
  EXPECT_EQ(store_.PutTree(tree_ / "none").error().code, Code::kNotFound);
  EXPECT_EQ(store_.PutTree("/dev/null").error().code, Code::kInvalid);
  // A folder around the home would hold the blobs that are being written.
  EXPECT_THAT(store_.PutTree(folder_.path()).error().message, HasSubstr("bartizan's own data"));
  fs::path unfinished = UnfinishedFolder(home_->blobs());
  EXPECT_TRUE(!fs::exists(unfinished) || fs::is_empty(unfinished));
}

TEST_F(ArtifactsTest, RefusesFoldersThatAreTooDeep) {
  std::string path = tree_;
  for (int i = 0; i < 250; ++i) path += "/d";
  Write(fs::path(path) / "f", "x");
  EXPECT_EQ(store_.PutTree(tree_).error().code, Code::kLimit);
}

TEST_F(ArtifactsTest, RefusesAnythingButADigest) {
  for (const char* digest : {"", "abc", "../../../etc/passwd"}) {
    EXPECT_EQ(store_.GetBytes(digest).error().code, Code::kInvalid);
    EXPECT_EQ(store_.Restore(digest, out_).error().code, Code::kInvalid);
    EXPECT_FALSE(store_.Has(digest));
  }
  EXPECT_EQ(store_.GetBytes(std::string(64, 'a')).error().code, Code::kNotFound);
  EXPECT_EQ(store_.Verify(std::string(64, 'a')).error().code, Code::kNotFound);
}

TEST_F(ArtifactsTest, LimitsWhatIsReadIntoMemory) {
  std::string digest = store_.PutBytes(std::string(1000, 'x')).value().digest;
  EXPECT_EQ(store_.GetBytes(digest, 999).error().code, Code::kLimit);
  EXPECT_TRUE(store_.GetBytes(digest, 1000));
}

TEST_F(ArtifactsTest, NoticesDamageAndIsRepairedByPuttingAgain) {
  Write(tree_ / "f", "content");
  Write(tree_ / "g", "other");
  Artifact artifact = PutTree(tree_);
  std::string file = crypto::Sha256Hex("content");
  for (const char* wrong : {"CONTENT", "conten", "content!"}) {
    Damage(file, wrong);
    EXPECT_EQ(store_.GetBytes(file).error().code, Code::kInvalid);
    EXPECT_EQ(store_.Verify(file).error().code, Code::kInvalid);
    auto verified = store_.Verify(artifact.digest);
    EXPECT_EQ(verified.error().OneLine(), "f: artifact " + file + " is damaged");
    auto restored = store_.Restore(artifact.digest, out_);
    EXPECT_EQ(restored.error().code, Code::kInvalid);
    EXPECT_FALSE(fs::exists(out_ / "f"));  // nor a half of it
    EXPECT_TRUE(fs::is_empty(out_));
    EXPECT_EQ(PutTree(tree_).digest, artifact.digest);
    EXPECT_TRUE(store_.Verify(artifact.digest));
  }
  fs::remove(BlobOf(file));
  EXPECT_FALSE(store_.Has(file));
  EXPECT_EQ(store_.Verify(artifact.digest).error().code, Code::kNotFound);
}

TEST_F(ArtifactsTest, RefusesAHostileManifest) {
  std::string digest = store_.PutBytes("evil").value().digest;
  auto text = [](std::string_view entries) {
    return fmt::format(R"({{"schema":"bartizan.tree/1","entries":[{}]}})", entries);
  };
  auto file = [&](std::string_view path) {
    return fmt::format(R"({{"path":"{}","mode":"file","size":4,"digest":"{}"}})", path, digest);
  };
  fs::path victim = folder_.path() / "victim";
  for (const std::string& entries :
       {file("../victim"), file(victim.string()), file("a/../../victim"),
        R"({"path":"l","mode":"link","target":"../victim"})" + ("," + file("l/x")),
        R"({"path":"l","mode":"link","target":")" + folder_.path().string() + R"("})"}) {
    auto restored = store_.Restore(Plant(text(entries)), out_);
    EXPECT_EQ(restored.error().code, Code::kInvalid) << entries;
    EXPECT_FALSE(fs::exists(victim));
    EXPECT_FALSE(fs::exists(out_));  // refused before anything was written
  }
}

TEST_F(ArtifactsTest, DoesNotWriteThroughLinksThatStandInTheDestination) {
  Write(tree_ / "conf" / "file", "new");
  Write(tree_ / "plain", "new");
  Artifact artifact = PutTree(tree_);
  fs::path elsewhere = folder_.path() / "elsewhere";
  Write(elsewhere / "file", "precious");
  ASSERT_TRUE(MakeDirectories(out_));
  fs::create_directory_symlink(elsewhere, out_ / "conf");
  fs::create_symlink(elsewhere / "file", out_ / "plain");
  ASSERT_TRUE(store_.Restore(artifact.digest, out_));
  EXPECT_EQ(ReadFile(elsewhere / "file").value(), "precious");
  EXPECT_EQ(Listing(out_), Listing(tree_));
}

TEST_F(ArtifactsTest, ReplacesAnOlderTree) {
  Write(tree_ / "a", "old");
  Write(tree_ / "was-file", "x");
  Write(tree_ / "kept", "old", 0755);
  ASSERT_TRUE(store_.Restore(PutTree(tree_).digest, out_));
  Write(tree_ / "a", "new");
  fs::remove(tree_ / "was-file");
  Write(tree_ / "was-file" / "now-folder", "y");
  ASSERT_TRUE(store_.Restore(PutTree(tree_).digest, out_));
  EXPECT_EQ(Listing(out_), Listing(tree_));
}

TEST_F(ArtifactsTest, PrunesWhatNothingKeeps) {
  Write(tree_ / "shared", "shared");
  Write(tree_ / "first", "only in the first");
  Artifact first = PutTree(tree_);
  fs::remove(tree_ / "first");
  Write(tree_ / "second", "only in the second");
  Artifact second = PutTree(tree_);
  std::string loose = store_.PutBytes("loose").value().digest;
  EXPECT_EQ(store_.Prune(std::array{first.digest, second.digest, loose}, kEver).value(), 0U);
  EXPECT_EQ(store_.Prune({}, kNever).value(), 0U);  // all too young
  EXPECT_EQ(BlobCount(), 6U);
  std::string manifest = store_.GetBytes(first.digest).value();
  EXPECT_EQ(store_.Prune(std::array{second.digest}, kEver).value(), manifest.size() + 17 + 5);
  EXPECT_FALSE(store_.Has(first.digest));
  EXPECT_FALSE(store_.Has(loose));
  EXPECT_TRUE(store_.Verify(second.digest));
  EXPECT_EQ(store_.Verify(first.digest).error().code, Code::kNotFound);
  EXPECT_EQ(BlobCount(), 3U);
  // A digest that is kept but has never been here is no reason to fail.
  EXPECT_TRUE(store_.Prune(std::array{std::string(64, 'a')}, kEver));
  EXPECT_EQ(BlobCount(), 0U);
}

TEST_F(ArtifactsTest, PrunesNothingWhenAKeptTreeCannotBeRead) {
  Write(tree_ / "f", "content");
  Artifact artifact = PutTree(tree_);
  Damage(artifact.digest, "not a manifest");
  EXPECT_EQ(store_.Prune(std::array{artifact.digest}, kEver).error().code, Code::kInvalid);
  EXPECT_EQ(BlobCount(), 2U);
}

TEST_F(ArtifactsTest, PrunesWhatAKilledProcessLeft) {
  Write(UnfinishedFolder(home_->blobs()) / "left", "half a blob");
  std::string orphan = crypto::Sha256Hex("orphan");
  Write(BlobOf(orphan), "orphan");
  EXPECT_EQ(store_.Prune({}, SystemClock().Now() - std::chrono::hours(1)).value(), 0U);
  EXPECT_EQ(store_.Prune({}, kEver).value(), 11U + 6U);
  EXPECT_EQ(BlobCount(), 0U);
}

// Another process prunes all the time what was put before the round that goes on: what a round
// found there and counted on may vanish under it, what it has put must stay.
TEST_F(ArtifactsTest, StaysWholeWhilePuttingAndPruningMeet) {
  for (int i = 0; i < 10; ++i) Write(tree_ / fmt::format("{}", i), std::to_string(i));
  std::atomic<int64_t> round_started{0};
  std::jthread pruner([&](const std::stop_token& stop) {
    auto home = store::Home::Open(home_->path(), ArtifactMigrations()).value();
    ArtifactStore other(*home);
    while (!stop.stop_requested()) EXPECT_TRUE(other.Prune({}, FromInt(round_started)));
  });
  for (int i = 0; i < 15; ++i) {
    Artifact artifact = PutTree(tree_);
    auto verified = store_.Verify(artifact.digest);
    EXPECT_TRUE(verified) << verified.error().Render();
    round_started = ToInt(SystemClock().Now());
  }
}

TEST_F(ArtifactsTest, HasNothingHalfDoneAfterAKill) {
  Write(tree_ / "big", std::string(2'000'000, 'x'));
  for (int i = 0; i < 200; ++i)
    Write(tree_ / fmt::format("{}", i), std::string(200, 'a') + std::to_string(i));
  uint64_t seed = 99;
  for (int round = 0; round < 6; ++round) {
    fs::path home_path = folder_.path() / fmt::format("home{}", round);
    pid_t child = ::fork();
    if (child == 0) {
      auto home = store::Home::Open(home_path, ArtifactMigrations());
      if (home) std::ignore = ArtifactStore(**home).PutTree(tree_);
      ::_exit(0);
    }
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    for (volatile uint64_t spin = (seed >> 33U) % 20'000'000; spin > 0;) spin = spin - 1;
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    auto home = store::Home::Open(home_path, ArtifactMigrations()).value();
    for (const auto& entry : fs::recursive_directory_iterator(home->blobs())) {
      if (!entry.is_regular_file() || entry.path().parent_path().filename() == "unfinished")
        continue;
      std::string digest =
          entry.path().parent_path().filename().string() + entry.path().filename().string();
      EXPECT_EQ(crypto::Sha256HexOfFile(entry.path()).value(), digest);
    }
    ArtifactStore store(*home);
    auto artifact = store.PutTree(tree_);
    ASSERT_TRUE(artifact) << artifact.error().Render();
    EXPECT_TRUE(store.Verify(artifact->digest));
  }
}

}  // namespace
}  // namespace bartizan::artifacts
