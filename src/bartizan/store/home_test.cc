#include "bartizan/store/home.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace bartizan::store {
namespace {

// Sets or clears an environment variable for one test.
class Setting {
 public:
  Setting(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    Set(value);
  }
  ~Setting() { Set(old_ ? old_->c_str() : nullptr); }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

 private:
  void Set(const char* value) {
    if (value != nullptr) {
      ::setenv(name_, value, 1);
    } else {
      ::unsetenv(name_);
    }
  }
  const char* name_;
  std::optional<std::string> old_;
};

unsigned ModeOf(const fs::path& path) {
  struct stat info{};
  EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
  return info.st_mode & 0777U;
}

TEST(ResolveHome, TakesTheFirstThatIsGiven) {
  Setting home("HOME", "/home/me");
  Setting data("XDG_DATA_HOME", "/data");
  Setting own("BARTIZAN_HOME", "/own");
  EXPECT_EQ(ResolveHome("/flag").value(), "/flag");
  EXPECT_EQ(ResolveHome({}).value(), "/own");
  Setting no_own("BARTIZAN_HOME", "");
  EXPECT_EQ(ResolveHome({}).value(), "/data/bartizan");
  Setting relative("XDG_DATA_HOME", "data");
  EXPECT_EQ(ResolveHome({}).value(), "/home/me/.local/share/bartizan");
  Setting no_home("HOME", nullptr);
  EXPECT_EQ(ResolveHome({}).error().code, Code::kInvalid);
  EXPECT_EQ(ResolveHome("").error().code, Code::kUsage);
}

TEST(ResolveHome, GivesAnAbsolutePath) {
  EXPECT_EQ(ResolveHome("x").value(), fs::current_path() / "x");
}

TEST(Home, CreatesItsFoldersForItsOwnerOnly) {
  auto folder = TempDir::Create().value();
  fs::path path = folder.path() / "deep" / "home";
  auto home = Home::Open(path.string() + "/", {});
  ASSERT_TRUE(home) << home.error().Render();
  EXPECT_EQ((*home)->path(), path);
  EXPECT_EQ(ModeOf(path), 0700U);
  for (const auto& sub : {(*home)->blobs(), (*home)->runs(), (*home)->keys(), (*home)->deploy()}) {
    EXPECT_EQ(ModeOf(sub), 0700U) << sub;
  }
  EXPECT_TRUE(Home::Open(path, {}));  // and again, beside the first
}

TEST(Home, SaysWhatStandsInItsWay) {
  auto folder = TempDir::Create().value();
  ASSERT_TRUE(WriteFileAtomic(folder.path() / "file", "x"));
  auto home = Home::Open(folder.path() / "file", {});
  EXPECT_EQ(home.error().code, Code::kInvalid);
  EXPECT_THAT(home.error().message, testing::HasSubstr("is not a folder"));
  auto none = Home::Open(folder.path() / "none", {}, {.read_only = true});
  EXPECT_EQ(none.error().code, Code::kNotFound);
  EXPECT_FALSE(fs::exists(folder.path() / "none"));
}

}  // namespace
}  // namespace bartizan::store
