#include "bartizan/response/disk_image.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "bartizan/crypto/hash.h"

namespace bartizan::response {
namespace {

class DiskImages : public ::testing::Test {
 protected:
  TempDir folder_ = *TempDir::Create();
  fs::path source_ = folder_.path() / "so\nurce";
  fs::path target_ = folder_.path() / "target";
  static uint64_t Blocks(const fs::path& path) {
    struct stat status{};
    EXPECT_EQ(stat(path.c_str(), &status), 0);
    return static_cast<uint64_t>(status.st_blocks) * 512;
  }
};

TEST_F(DiskImages, AreWholeAndKeepHoles) {
  constexpr uint64_t kSize = (64U << 20U) + 777;
  {
    const UniqueFd fd(open(source_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    ASSERT_EQ(ftruncate(fd.get(), kSize), 0);
    ASSERT_EQ(pwrite(fd.get(), "canary", 6, 20'000'000), 6);
    ASSERT_EQ(pwrite(fd.get(), "end", 3, kSize - 3), 3);
    const std::string zeros(1U << 20U, '\0');
    ASSERT_EQ(pwrite(fd.get(), zeros.data(), zeros.size(), 40'000'000), 1 << 20);
  }
  const auto image = CopyImage(source_, target_, {});
  ASSERT_TRUE(image) << image.error().Render();
  EXPECT_EQ(image->size, kSize);
  EXPECT_EQ(image->source, (folder_.path() / "so\\x0aurce").string());
  EXPECT_EQ(image->sha256, *crypto::Sha256HexOfFile(source_));
  EXPECT_EQ(image->sha256, *crypto::Sha256HexOfFile(target_));
  EXPECT_EQ(fs::file_size(target_), kSize);
  EXPECT_LT(image->copied, 16U << 20U);
  EXPECT_LT(Blocks(target_), 16U << 20U);
  EXPECT_FALSE(image->changed);
  EXPECT_FALSE(image->device);
}

TEST_F(DiskImages, MayBeEmptyOrOneHole) {
  std::ofstream(source_).flush();
  EXPECT_EQ(CopyImage(source_, target_, {})->sha256, crypto::Sha256Hex(""));
  ASSERT_EQ(truncate(source_.c_str(), 10'000'000), 0);
  const auto hole = CopyImage(source_, target_, {});
  EXPECT_EQ(hole->sha256, *crypto::Sha256HexOfFile(source_));
  EXPECT_EQ(fs::file_size(target_), 10'000'000U);
}

TEST_F(DiskImages, AreRefusedWhereTheyAreNoneOrTooLarge) {
  EXPECT_EQ(CopyImage(source_, target_, {}).error().code, Code::kNotFound);
  EXPECT_EQ(CopyImage(folder_.path(), target_, {}).error().code, Code::kInvalid);
  EXPECT_EQ(CopyImage("/dev/null", target_, {}).error().code, Code::kInvalid);
  ASSERT_EQ(mkfifo(source_.c_str(), 0600), 0);
  EXPECT_EQ(CopyImage(source_, target_, {}).error().code, Code::kInvalid);
  fs::remove(source_);
  std::ofstream(source_) << "12345" << std::flush;
  EXPECT_EQ(CopyImage(source_, target_, {.bytes = 4}).error().code, Code::kLimit);
  EXPECT_FALSE(fs::exists(target_));
  const std::atomic<bool> cancel = true;
  EXPECT_EQ(CopyImage(source_, target_, {.cancel = &cancel}).error().code, Code::kCancelled);
}

}  // namespace
}  // namespace bartizan::response
