#include "bartizan/pipeline/secrets.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class SecretsTest : public EngineTest {
 protected:
  std::string File(std::string_view text, mode_t mode = 0600) {
    std::string path = (scratch_->path() / "secrets").string();
    std::ofstream(path) << text;
    ::chmod(path.c_str(), mode);
    return path;
  }
  std::vector<std::string> Trusted() {
    auto repository = Repository::Open(repo_);
    auto trusted = ReadTrusted(*repository, "bartizan.yaml");
    EXPECT_TRUE(trusted.has_value());
    return trusted ? trusted->refs : std::vector<std::string>();
  }
};

constexpr std::string_view kPlain = "name: demo\nsteps: { a: { run: \"true\" } }\n";
constexpr std::string_view kEverybody =
    "name: demo\nsecrets: { refs: [\"**\"] }\nsteps: { a: { run: \"true\" } }\n";

TEST_F(SecretsTest, ReadsAFile) {
  auto secrets =
      Secrets::Load(File("# of the team\n\nTOKEN=a=b c \r\n  PADDED=value\nEMPTY=\nTOKEN2=last"));
  ASSERT_TRUE(secrets.has_value()) << secrets.error().Render();
  EXPECT_EQ(*secrets->Get("TOKEN"), "a=b c ");
  EXPECT_EQ(*secrets->Get("PADDED"), "value");
  EXPECT_EQ(*secrets->Get("TOKEN2"), "last");
  EXPECT_EQ(secrets->Get("EMPTY").error().code, Code::kInvalid);
  EXPECT_EQ(secrets->Get("PATH").error().code, Code::kDenied);  // a file replaces the environment
}

TEST_F(SecretsTest, RefusesAFileThatOthersCanReadOrThatIsNone) {
  EXPECT_EQ(Secrets::Load(File("A=1234", 0640)).error().code, Code::kDenied);
  EXPECT_EQ(Secrets::Load(File("A=1234", 0604)).error().code, Code::kDenied);
  EXPECT_EQ(Secrets::Load(scratch_->path().string()).error().code, Code::kInvalid);
  EXPECT_FALSE(Secrets::Load((scratch_->path() / "nope").string()).has_value());
}

TEST_F(SecretsTest, AMalformedLineIsNotShown) {
  auto secrets = Secrets::Load(File("A=1234\nhunter2hunter2\n"));
  ASSERT_FALSE(secrets.has_value());
  EXPECT_THAT(secrets.error().Render(), HasSubstr(":2:1:"));
  EXPECT_THAT(secrets.error().Render(), Not(HasSubstr("hunter2")));
}

TEST_F(SecretsTest, RefusesWhatCouldNotBeMasked) {
  auto secrets = Secrets::Load(File("SHORT=abc\nLONG=abcd\n"));
  ASSERT_TRUE(secrets.has_value());
  EXPECT_EQ(secrets->Get("SHORT").error().code, Code::kInvalid);
  EXPECT_THAT(secrets->Get("SHORT").error().Render(), Not(HasSubstr("abc")));
  EXPECT_EQ(*secrets->Get("LONG"), "abcd");
}

TEST_F(SecretsTest, OnlyTheDefaultBranchIsTrustedWithoutAList) {
  Commit(kPlain);
  EXPECT_THAT(Trusted(), ElementsAre("main"));
  EXPECT_TRUE(RefAllowed(Trusted(), "main"));
  EXPECT_FALSE(RefAllowed(Trusted(), "main2"));
  EXPECT_FALSE(RefAllowed(Trusted(), ""));  // a bare commit
  EXPECT_FALSE(RefAllowed({"*"}, ""));
}

TEST_F(SecretsTest, AnotherBranchCannotGrantItself) {
  Commit(kPlain);
  Git({"checkout", "-q", "-b", "feature"});
  Commit(kEverybody);
  EXPECT_THAT(Trusted(), ElementsAre("main"));
  Git({"checkout", "-q", "main"});
  Git({"merge", "-q", "feature"});
  EXPECT_THAT(Trusted(), ElementsAre("**"));
}

TEST_F(SecretsTest, ATagCannotStandInForTheBranch) {
  Commit(kEverybody);
  Git({"tag", "main"});
  Commit(kPlain);
  EXPECT_THAT(Trusted(), ElementsAre("main"));
}

TEST_F(SecretsTest, TheListIsReadFromOriginWhereTheBranchIsOnlyThere) {
  Commit("name: demo\nsecrets: { refs: [\"release/*\"] }\nsteps: { a: { run: \"true\" } }\n");
  Git({"update-ref", "refs/remotes/origin/trunk", "HEAD"});
  Git({"symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"});
  Commit(kEverybody);
  EXPECT_THAT(Trusted(), ElementsAre("release/*"));
}

TEST_F(SecretsTest, ADefaultBranchThatCannotBeReadGrantsNothingMore) {
  Commit("secrets: { refs: [\"**\"] }\nsteps: [broken\n");
  EXPECT_THAT(Trusted(), ElementsAre("main"));
}

}  // namespace
}  // namespace bartizan::pipeline
