#include "bartizan/base/fs.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "bartizan/base/text.h"

namespace bartizan {
namespace {

class FsTest : public ::testing::Test {
 protected:
  TempDir folder_ = TempDir::Create().value();
  fs::path At(std::string_view name) const { return folder_.path() / name; }
};

TEST_F(FsTest, WritesAndReads) {
  std::string content("zero\0and\xFF", 9);
  ASSERT_TRUE(WriteFileAtomic(At("a/b/file"), content));
  EXPECT_EQ(ReadFile(At("a/b/file")).value(), content);
  ASSERT_TRUE(WriteFileAtomic(At("a/b/file"), ""));
  EXPECT_EQ(ReadFile(At("a/b/file")).value(), "");
}

TEST_F(FsTest, LimitsWhatItReads) {
  ASSERT_TRUE(WriteFileAtomic(At("file"), std::string(100'000, 'x')));
  EXPECT_EQ(ReadFile(At("file"), 100'000).value().size(), 100'000U);
  EXPECT_EQ(ReadFile(At("file"), 99'999).error().code, Code::kLimit);
  EXPECT_EQ(ReadFile("/dev/zero", 1000).error().code, Code::kLimit);
}

TEST_F(FsTest, NamesWhatItCannotRead) {
  EXPECT_EQ(ReadFile(At("absent")).error().code, Code::kNotFound);
  EXPECT_NE(ReadFile(At("absent")).error().message.find("absent"), std::string::npos);
  EXPECT_EQ(ReadFile(folder_.path()).error().code, Code::kInvalid);
  ASSERT_TRUE(WriteFileAtomic(At("file"), "x"));
  EXPECT_EQ(ReadFile(At("file") / "below").error().code, Code::kNotFound);
}

TEST_F(FsTest, SetsTheMode) {
  ASSERT_TRUE(WriteFileAtomic(At("secret"), "x", 0600));
  struct stat info{};
  ASSERT_EQ(::stat(At("secret").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0600U);
}

TEST_F(FsTest, ReplacesALinkAndNotItsTarget) {
  ASSERT_TRUE(WriteFileAtomic(At("target"), "old"));
  fs::create_symlink(At("target"), At("link"));
  ASSERT_TRUE(WriteFileAtomic(At("link"), "new"));
  EXPECT_EQ(ReadFile(At("target")).value(), "old");
  EXPECT_EQ(ReadFile(At("link")).value(), "new");
}

TEST_F(FsTest, AFailedWriteLeavesTheOldContentAndNothingElse) {
  ASSERT_TRUE(MakeDirectories(At("is-a-folder/full")));
  EXPECT_FALSE(WriteFileAtomic(At("is-a-folder"), "x"));
  ASSERT_TRUE(WriteFileAtomic(At("file"), "x"));
  EXPECT_FALSE(WriteFileAtomic(At("file/below"), "x"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), {}), 2);
}

// A process that crashed may have had our pid, as in a container it often does.
TEST_F(FsTest, LeftoversOfACrashDoNotBlockWriting) {
  for (unsigned i = 0; i < 200; ++i) {
    UniqueFd fd(::open(At(fmt::format(".bartizan.{}.{}.tmp", ::getpid(), i)).c_str(),
                       O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    ASSERT_TRUE(fd);
  }
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(WriteFileAtomic(At("file"), "content"));
  EXPECT_EQ(ReadFile(At("file")).value(), "content");
}

TEST_F(FsTest, TakesTheLongestName) {
  EXPECT_TRUE(WriteFileAtomic(At(std::string(255, 'n')), "x"));
}

TEST_F(FsTest, ReadersSeeWholeContentWhileItIsReplaced) {
  ASSERT_TRUE(WriteFileAtomic(At("file"), std::string(50'000, 'a')));
  std::jthread writer([&] {
    for (int i = 0; i < 50; ++i) {
      ASSERT_TRUE(WriteFileAtomic(At("file"), std::string(50'000, i % 2 == 0 ? 'b' : 'a')));
    }
  });
  for (int i = 0; i < 200; ++i) {
    std::string content = ReadFile(At("file")).value();
    ASSERT_EQ(content, std::string(50'000, content[0]));
  }
}

TEST_F(FsTest, RemovesFolders) {
  ASSERT_TRUE(MakeDirectories(At("x/y/z")));
  ASSERT_TRUE(MakeDirectories(At("x/y/z"))) << "exists already";
  EXPECT_TRUE(SyncDirectory(At("x")));
  EXPECT_TRUE(RemoveAll(At("x")));
  EXPECT_TRUE(RemoveAll(At("x"))) << "gone already";
  EXPECT_EQ(SyncDirectory(At("x")).error().code, Code::kNotFound);
}

TEST(TempDir, IsRemovedWithItsContent) {
  fs::path path;
  {
    TempDir first = TempDir::Create("named").value();
    path = first.path();
    EXPECT_NE(path.string().find("named"), std::string::npos);
    ASSERT_TRUE(WriteFileAtomic(path / "a/b", "x"));
    TempDir moved = std::move(first);
    EXPECT_EQ(moved.path(), path);
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST(UniqueFd, ClosesOnce) {
  int raw = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  {
    UniqueFd fd(raw);
    UniqueFd moved = std::move(fd);
    EXPECT_FALSE(fd);  // NOLINT(bugprone-use-after-move): what a moved-from one is, is the question
    EXPECT_EQ(moved.get(), raw);
  }
  EXPECT_EQ(::fcntl(raw, F_GETFD), -1);
}

TEST(AtomicFileTest, AppearsWholeOrNotAtAll) {
  auto dir = TempDir::Create();
  ASSERT_TRUE(dir);
  fs::path path = dir->path() / "sub" / "f";
  {
    auto file = AtomicFile::Create(path, 0600);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->Write("half"));
    EXPECT_FALSE(fs::exists(path));
  }
  EXPECT_TRUE(fs::is_empty(dir->path() / "sub"));
  auto file = AtomicFile::Create(path, 0600);
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->Write("wrong start"));
  ASSERT_TRUE(file->Restart());
  ASSERT_TRUE(file->Write("ab"));
  AtomicFile moved = *std::move(file);
  ASSERT_TRUE(moved.Write("c"));
  ASSERT_TRUE(moved.Commit());
  EXPECT_EQ(ReadFile(path).value(), "abc");
  EXPECT_EQ(std::distance(fs::directory_iterator(dir->path() / "sub"), {}), 1);
}

TEST(AtomicFileTest, LeavesTheOldContentWhereItIsNotCommitted) {
  auto dir = TempDir::Create();
  ASSERT_TRUE(dir);
  fs::path path = dir->path() / "f";
  ASSERT_TRUE(WriteFileAtomic(path, "old"));
  {
    auto file = AtomicFile::Create(path);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->Write("new"));
  }
  EXPECT_EQ(ReadFile(path).value(), "old");
}

}  // namespace
}  // namespace bartizan
