#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

using ::testing::HasSubstr;

// In place of nginx: scripts that write down what they saw.
class NginxTargetTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Script("test", "cp cdn seen-by-test; echo test >>calls\n");
    Script("reload", "cp cdn seen-by-reload; echo reload >>calls\n");
    config_ = {.file = Path("cdn"), .test = Path("test"), .reload = Path("reload")};
  }
  fs::path Path(std::string_view name) const { return folder_->path() / name; }
  void Script(std::string_view name, std::string_view body) const {
    const auto text = "#!/bin/sh\ncd '" + folder_->path().string() + "'\n" + std::string(body);
    ASSERT_TRUE(WriteFileAtomic(Path(name), text, 0755));
  }
  std::string Text(std::string_view name) const { return ReadFile(Path(name)).value_or("(none)"); }
  std::string Calls() const {
    std::string calls = Text("calls");
    fs::remove(Path("calls"));
    return calls;
  }
  std::unique_ptr<Target> Make() const { return *NginxTarget(config_); }

  Result<change::Plan> Plan(Target& target, std::string_view prefix) const {
    BARTIZAN_TRY(const Observed observed, target.Observe());
    return target.PlanChange(observed, {.prefixes = {*ParseIpPrefix(prefix)}, .label = "L"});
  }
  Result<data::Json> Apply(Target& target, std::string_view prefix) const {
    BARTIZAN_TRY(const auto plan, Plan(target, prefix));
    if (plan.operations.empty()) return data::Json("nothing");
    BARTIZAN_TRY(auto result, plan.operations[0].apply({}));
    BARTIZAN_DO(plan.operations[0].postcondition({}));
    return result;
  }
  bool HasBackup() const { return fs::exists(Path(".cdn.bartizan-before")); }

  std::unique_ptr<TempDir> folder_ = std::make_unique<TempDir>(*TempDir::Create());
  NginxConfig config_;
};

TEST_F(NginxTargetTest, WritesChecksAndReloads) {
  const auto target = Make();
  const auto made = Apply(*target, "10.0.0.0/8");
  ASSERT_TRUE(made) << made.error().Render();
  EXPECT_EQ(data::ToJson(*made), R"({"before":null})");
  EXPECT_THAT(Text("cdn"), HasSubstr("\n10.0.0.0/8 1;\n"));
  EXPECT_EQ(Text("seen-by-test"), Text("cdn"));
  EXPECT_EQ(Text("seen-by-reload"), Text("cdn"));
  EXPECT_EQ(Calls(), "test\nreload\n");
  EXPECT_FALSE(HasBackup());
  const auto again = Apply(*target, "10.0.0.0/8");
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, data::Json("nothing"));
  EXPECT_EQ(Calls(), "(none)");
}

TEST_F(NginxTargetTest, KeepsTheModeAndWhatALinkLeadsTo) {
  ASSERT_TRUE(WriteFileAtomic(Path("real"), "127.0.0.1 1;\n", 0640));
  fs::create_symlink("real", Path("cdn"));
  ASSERT_TRUE(Apply(*Make(), "10.0.0.0/8"));
  EXPECT_TRUE(fs::is_symlink(Path("cdn")));
  EXPECT_THAT(Text("real"), HasSubstr("127.0.0.1 1;\n# BEGIN bartizan"));
  struct stat known{};
  ASSERT_EQ(stat(Path("real").c_str(), &known), 0);
  EXPECT_EQ(known.st_mode & 0777U, 0640U);
}

TEST_F(NginxTargetTest, TheOldFileComesBackWhenTheCheckFails) {
  const auto target = Make();
  ASSERT_TRUE(Apply(*target, "10.0.0.0/8"));
  const std::string old = Text("cdn");
  Script("test", "grep -q 11.0.0.0 cdn || exit 0; echo 'cdn:3: not so' >&2; exit 1\n");
  Calls();
  const auto refused = Apply(*target, "11.0.0.0/8");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::kFailed);
  EXPECT_THAT(refused.error().message, HasSubstr("cdn:3: not so; the old file is back"));
  EXPECT_EQ(Text("cdn"), old);
  EXPECT_EQ(Calls(), "(none)");  // nothing was reloaded
  EXPECT_FALSE(HasBackup());
}

TEST_F(NginxTargetTest, AFileThatWasNotThereIsRemovedAgain) {
  Script("test", "echo broken elsewhere >&2; exit 1\n");
  const auto refused = Apply(*Make(), "11.0.0.0/8");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().hint, HasSubstr("with the old file too"));
  EXPECT_EQ(Text("cdn"), "(none)");
  EXPECT_FALSE(HasBackup());
}

TEST_F(NginxTargetTest, ReloadsTheOldFileWhenTheReloadFails) {
  const auto target = Make();
  ASSERT_TRUE(Apply(*target, "10.0.0.0/8"));
  const std::string old = Text("cdn");
  Script("reload", "echo reload >>calls; cp cdn seen-by-reload; ! grep -q 11.0.0.0 cdn\n");
  Calls();
  ASSERT_FALSE(Apply(*target, "11.0.0.0/8"));
  EXPECT_EQ(Calls(), "test\nreload\nreload\n");
  EXPECT_EQ(Text("cdn"), old);
  EXPECT_EQ(Text("seen-by-reload"), old);
  EXPECT_FALSE(HasBackup());
}

TEST_F(NginxTargetTest, IsUndecidedWhenNeitherFileCanBeReloaded) {
  const auto target = Make();
  ASSERT_TRUE(Apply(*target, "10.0.0.0/8"));
  const std::string old = Text("cdn");
  Script("reload", "exit 1\n");
  EXPECT_EQ(Apply(*target, "11.0.0.0/8").error().code, Code::kUndecided);
  EXPECT_EQ(Text("cdn"), old);
  EXPECT_TRUE(HasBackup());  // the next run goes on
  Script("reload", "echo reload >>calls\n");
  Calls();
  ASSERT_TRUE(Apply(*target, "10.0.0.0/8"));
  EXPECT_EQ(Calls(), "test\nreload\n");
  EXPECT_FALSE(HasBackup());
}

TEST_F(NginxTargetTest, UndoesItsOwnLinesOnly) {
  const auto target = Make();
  ASSERT_TRUE(Apply(*target, "10.0.0.0/8"));
  const std::string old = Text("cdn");
  const auto plan = Plan(*target, "11.0.0.0/8");
  ASSERT_TRUE(plan);
  change::Context context;
  context.result = *plan->operations[0].apply({});
  ASSERT_TRUE(WriteFileAtomic(Path("cdn"), Text("cdn") + "127.0.0.1 1;\n"));
  const Status undone = plan->operations[0].inverse(context);
  ASSERT_TRUE(undone) << undone.error().Render();
  EXPECT_EQ(Text("cdn"), old + "127.0.0.1 1;\n");
}

TEST_F(NginxTargetTest, RefusesAFileThatChangedSinceItWasRead) {
  const auto target = Make();
  const auto plan = Plan(*target, "11.0.0.0/8");
  ASSERT_TRUE(WriteFileAtomic(Path("cdn"), "127.0.0.1 1;\n"));
  EXPECT_EQ(plan->operations[0].apply({}).error().code, Code::kConflict);
  EXPECT_EQ(Text("cdn"), "127.0.0.1 1;\n");
  EXPECT_FALSE(HasBackup());
}

TEST_F(NginxTargetTest, RefusesEmptyListsAndBadSettings) {
  const auto target = Make();
  EXPECT_EQ(target->PlanChange(*target->Observe(), {}).error().code, Code::kConflict);
  EXPECT_EQ(NginxTarget({.file = "cdn"}).error().code, Code::kInvalid);
  EXPECT_THAT(NginxTarget({.file = "/cdn", .test = "nginx -t; true"}).error().message,
              HasSubstr("without a shell"));
  const auto nowhere = NginxTarget({.file = Path("none") / "cdn"});
  EXPECT_EQ((*nowhere)->Observe().error().code, Code::kNotFound);
  config_.test = "no-such-program-of-nginx";
  const auto missing = Apply(*Make(), "10.0.0.0/8");
  EXPECT_EQ(missing.error().code, Code::kUnavailable);
  EXPECT_EQ(Text("cdn"), "(none)");
}

}  // namespace
}  // namespace bartizan::ipranges
