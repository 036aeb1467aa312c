#include "bartizan/pipeline/remote_secrets.h"

#include <gmock/gmock.h>

#include "bartizan/pipeline/aws_fixture.h"

namespace bartizan::pipeline {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class RemoteSecretsTest : public AwsEngineTest {
 protected:
  void SetUp() override {
    AwsEngineTest::SetUp();
    aws_.parameters["/shop/db-password"] = "s3cr3t-of-the-db";
    aws_.secrets["shop/api"] = R"({"token": "t0ken-of-the-api", "port": 54321, "deep": {"a": 1}})";
  }
  static std::string File(std::string_view from, std::string_view step, std::string_view top = "") {
    return fmt::format("name: demo\n{}\nsecrets: {{ from: {{ {} }} }}\nsteps: {{ a: {{ {} }} }}\n",
                       top, from, step);
  }
  // Whatever is stored of a run below the home, the database included.
  bool IsStored(std::string_view text) {
    for (const auto& entry : fs::recursive_directory_iterator(home_->path())) {
      if (!entry.is_regular_file()) continue;
      auto content = ReadFile(entry.path());
      if (content && content->find(text) != std::string::npos) return true;
    }
    return false;
  }
};

TEST_F(RemoteSecretsTest, AStepGetsItDecryptedAndMaskedAndNothingKeepsIt) {
  Commit(File("DB: \"ssm:/shop/db-password\", API: \"secretsmanager:shop/api#token\"",
              "run: 'echo \"got $DB and $API\"; test ${#DB} = 16; test ${#API} = 16', "
              "secrets: [DB, API]"));
  Run run = RunAll({}, Options());
  EXPECT_EQ(run.state, RunState::kSucceeded) << Log(run, "a");
  EXPECT_THAT(Log(run, "a"), AllOf(HasSubstr("got "), Not(HasSubstr("s3cr3t-of-the-db")),
                                   Not(HasSubstr("t0ken-of-the-api"))));
  EXPECT_FALSE(IsStored("s3cr3t-of-the-db"));
  EXPECT_FALSE(IsStored("t0ken-of-the-api"));
  EXPECT_TRUE(IsStored("FetchSecret"));
}

TEST_F(RemoteSecretsTest, NumbersAreTextAndTheWholeSecretMayBeWanted) {
  Commit(File("PORT_: \"secretsmanager:shop/api#port\", ALL: \"secretsmanager:shop/api\"",
              "run: 'test \"$PORT_\" = 54321; echo \"$ALL\" | grep -q deep', "
              "secrets: [PORT_, ALL]"));
  Run run = RunAll({}, Options());
  EXPECT_EQ(run.state, RunState::kSucceeded) << Log(run, "a");
}

TEST_F(RemoteSecretsTest, EachIsFetchedOnceAndOnlyWhenAStepNamesIt) {
  Commit(R"(
name: demo
secrets: { from: { DB: "ssm:/shop/db-password", OTHER: "ssm:/none" } }
steps:
  a: { run: "true", secrets: [DB] }
  b: { run: "true", secrets: [DB] }
  c: { run: "true" }
)");
  Run run = RunAll({}, Options());
  EXPECT_EQ(run.state, RunState::kSucceeded) << run.message;
  EXPECT_EQ(aws_.Count("ssm"), 1u);
}

TEST_F(RemoteSecretsTest, WithoutNeedNoClientIsMade) {
  Commit(File("DB: \"ssm:/shop/db-password\"", "run: \"true\""));
  EXPECT_EQ(RunAll({}, Options()).state, RunState::kSucceeded);
  EXPECT_THAT(aws_.choices, IsEmpty());
}

TEST_F(RemoteSecretsTest, TheSecretsFileWins) {
  fs::path file = scratch_->path() / "secrets";
  std::ofstream(file) << "DB=from-the-file\n";
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  Commit(
      File("DB: \"ssm:/shop/db-password\"", "run: 'test \"$DB\" = from-the-file', secrets: [DB]"));
  EngineOptions options = Options();
  options.secrets_file = file.string();
  EXPECT_EQ(RunAll({}, options).state, RunState::kSucceeded);
  EXPECT_THAT(aws_.choices, IsEmpty());
}

TEST_F(RemoteSecretsTest, ABranchHasNoneAndCannotRedirectThem) {
  Commit(File("DB: \"ssm:/shop/db-password\"", "run: \"true\""));
  Git({"checkout", "-q", "-b", "feature"});
  Commit(File("DB: \"ssm:/shop/db-password\"", "run: 'echo $DB', secrets: [DB]"));
  Run refused = RunAll({}, Options());
  EXPECT_THAT(refused.message, HasSubstr("runs of 'feature' may not have secrets"));
  EXPECT_EQ(aws_.Count("ssm"), 0u);

  // Allowed by the default branch, it still gets what that branch says.
  Git({"checkout", "-q", "main"});
  Commit(
      "name: demo\nsecrets: { refs: [main, feature], from: { DB: \"ssm:/shop/db-password\" } }\n"
      "steps: { a: { run: \"true\" } }\n");
  aws_.parameters["/other"] = "another-secret";
  Git({"checkout", "-q", "feature"});
  Commit(File("DB: \"ssm:/other\"", "run: 'test \"$DB\" = s3cr3t-of-the-db', secrets: [DB]"));
  Run run = RunAll({}, Options());
  EXPECT_EQ(run.state, RunState::kSucceeded) << Log(run, "a");

  // What it invents does not exist.
  Commit(File("NEW: \"ssm:/other\"", "run: \"true\", secrets: [NEW]"));
  EXPECT_THAT(RunAll({}, Options()).message, HasSubstr("the secret NEW is not set"));
}

TEST_F(RemoteSecretsTest, AResumedRunFetchesAgain) {
  Commit(R"(
name: demo
secrets: { from: { DB: "ssm:/shop/db-password" } }
steps:
  a: { run: "true", secrets: [DB] }
  look: { needs: a, approve: true }
  b: { needs: look, run: "test \"$DB\" = rotated-since", secrets: [DB] }
)");
  Run run = Start();
  ASSERT_EQ(Execute(run, Options())->state, RunState::kWaiting);
  aws_.parameters["/shop/db-password"] = "rotated-since";
  auto definition = DefinitionOf(run);
  auto decided = Decide(*home_, {.run = &run,
                                 .definition = &*definition,
                                 .actor = CurrentActor(),
                                 .now = SystemClock().Now()});
  ASSERT_TRUE(decided) << decided.error().Render();
  EXPECT_EQ(Execute(run, Options())->state, RunState::kSucceeded) << Log(run, "b");
  EXPECT_EQ(aws_.Count("ssm"), 2u);
}

TEST_F(RemoteSecretsTest, ErrorsNameTheParameterAndTheMissingActionButNoValue) {
  Commit(File("DB: \"ssm:/shop/db-password\"", "run: \"true\", secrets: [DB]"));
  aws_.refuse["ssm"] = "AccessDeniedException";
  EXPECT_THAT(RunAll({}, Options()).message,
              AllOf(HasSubstr("secret DB (ssm:/shop/db-password)"), HasSubstr("ssm:GetParameter"),
                    Not(HasSubstr("s3cr3t"))));
  aws_.refuse.clear();
  aws_.parameters.clear();
  EXPECT_THAT(RunAll({}, Options()).message, HasSubstr("ParameterNotFound"));
}

TEST_F(RemoteSecretsTest, WhatIsNoSecretForAStepIsRefusedWithoutShowingIt) {
  auto message = [&](std::string_view source) {
    Commit(File(fmt::format("X: \"{}\"", source), "run: \"true\", secrets: [X]"));
    return RunAll({}, Options()).message;
  };
  aws_.secrets["plain"] = "hunter2-hunter2";
  aws_.parameters["/short"] = "abc";
  EXPECT_THAT(message("secretsmanager:plain#a"),
              AllOf(HasSubstr("not a JSON object"), Not(HasSubstr("hunter2"))));
  EXPECT_THAT(message("secretsmanager:shop/api#nope"),
              AllOf(HasSubstr("no member 'nope'"), Not(HasSubstr("t0ken"))));
  EXPECT_THAT(message("secretsmanager:shop/api#deep"), HasSubstr("not a single value"));
  EXPECT_THAT(message("ssm:/short"), HasSubstr("shorter than 4"));
}

TEST_F(RemoteSecretsTest, CredentialsOfAnotherAccountGetNothing) {
  Commit(File("DB: \"ssm:/shop/db-password\"", "run: \"true\", secrets: [DB]",
              "aws: { account: \"999999999999\" }"));
  EXPECT_THAT(RunAll({}, Options()).message,
              HasSubstr("belong to account 111122223333, not to 999999999999"));
  EXPECT_EQ(aws_.Count("ssm"), 0u);
  Commit(File("DB: \"ssm:/shop/db-password\"", "run: \"true\", secrets: [DB]",
              "aws: { account: \"111122223333\", profile: ci }"));
  EXPECT_EQ(RunAll({}, Options()).state, RunState::kSucceeded);
  EXPECT_EQ(aws_.choices.back().profile, "ci");
}

}  // namespace
}  // namespace bartizan::pipeline
