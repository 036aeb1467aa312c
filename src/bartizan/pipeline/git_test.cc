#include "bartizan/pipeline/git.h"

#include <gmock/gmock.h>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class GitTest : public EngineTest {
 protected:
  void SetUp() override {
    EngineTest::SetUp();
    Write("a.txt", "one\n");
    Git({"add", "-A"});
    Git({"commit", "-q", "-m", "first"});
    auto opened = Repository::Open(repo_);
    ASSERT_TRUE(opened.has_value()) << opened.error().Render();
    repository_.emplace(*opened);
  }
  Code CodeOf(const std::string& ref) {
    auto commit = repository_->Resolve(ref);
    return commit ? Code::kInternal : commit.error().code;
  }

  std::optional<Repository> repository_;
};

TEST_F(GitTest, OpensFromAnySubfolder) {
  fs::create_directories(repo_ / "deep" / "er");
  auto opened = Repository::Open(repo_ / "deep" / "er");
  ASSERT_TRUE(opened.has_value()) << opened.error().Render();
  EXPECT_EQ(opened->root(), fs::canonical(repo_));
  EXPECT_EQ(opened->objects(), fs::canonical(repo_ / ".git" / "objects"));
}

TEST_F(GitTest, OpensALinkedWorkTreeWithTheObjectsOfItsRepository) {
  Git({"worktree", "add", "-q", (scratch_->path() / "linked").string()});
  auto opened = Repository::Open(scratch_->path() / "linked");
  ASSERT_TRUE(opened.has_value()) << opened.error().Render();
  EXPECT_EQ(opened->objects(), fs::canonical(repo_ / ".git" / "objects"));
}

TEST_F(GitTest, TheCallersGitVariablesDoNotRedirectIt) {
  ::setenv("GIT_DIR", "/nonexistent", 1);
  auto opened = Repository::Open(repo_);
  ::unsetenv("GIT_DIR");
  EXPECT_TRUE(opened.has_value());
}

TEST_F(GitTest, ResolvesBranchesTagsAndCommits) {
  Git({"tag", "v1"});
  auto branch = repository_->Resolve("main");
  ASSERT_TRUE(branch.has_value()) << branch.error().Render();
  EXPECT_EQ(branch->branch, "main");
  EXPECT_EQ(branch->subject, "first");
  EXPECT_EQ(branch->author_email, "ann@example.com");
  EXPECT_EQ(repository_->Resolve("HEAD")->branch, "main");
  EXPECT_EQ(repository_->Resolve("refs/heads/main")->branch, "main");
  EXPECT_EQ(repository_->Resolve("v1")->branch, "");
  EXPECT_EQ(repository_->Resolve("v1")->id, branch->id);
  EXPECT_EQ(repository_->Resolve(branch->id.substr(0, 10))->id, branch->id);
  EXPECT_EQ(repository_->Resolve(branch->id)->branch, "");
}

TEST_F(GitTest, RefusesWhatIsNoRef) {
  for (const char* ref : {"", "-n", "--output=/tmp/x", "a\nb"}) {
    EXPECT_EQ(CodeOf(ref), Code::kUsage) << ref;
  }
  for (const char* ref : {"nope", "main:a.txt", "main^{tree}", "$(id)", "main..main"}) {
    EXPECT_EQ(CodeOf(ref), Code::kNotFound) << ref;
  }
}

// Such a run must not be taken for one of the branch, which may have secrets.
TEST_F(GitTest, ATagWithTheNameOfABranchIsNoBranch) {
  Git({"tag", "main"});
  Commit("x: y\n", "second");
  auto commit = repository_->Resolve("main");
  ASSERT_TRUE(commit.has_value()) << commit.error().Render();
  EXPECT_EQ(commit->subject, "first");  // git prefers the tag
  EXPECT_EQ(commit->branch, "");
  EXPECT_EQ(repository_->Resolve("HEAD")->branch, "main");
}

TEST_F(GitTest, ReadsFilesOfACommit) {
  Write("a.txt", "changed, not committed");
  EXPECT_EQ(*repository_->FileAt("HEAD", "a.txt"), "one\n");
  EXPECT_EQ(repository_->FileAt("HEAD", "b.txt").error().code, Code::kNotFound);
  EXPECT_EQ(repository_->FileAt("HEAD", "").error().code, Code::kNotFound);
  EXPECT_EQ(repository_->FileAt("-p", "a.txt").error().code, Code::kUsage);
}

TEST_F(GitTest, ListsFilesWithAnyName) {
  Write("dir/with\nnewline\tand tab", "x");
  Write("\xC3\xA4", "y");
  Git({"add", "-A"});
  Git({"commit", "-q", "-m", "names"});
  auto entries = repository_->ListTree("HEAD");
  ASSERT_TRUE(entries.has_value());
  std::vector<std::string> paths;
  for (const auto& entry : *entries) {
    paths.push_back(entry.path);
    EXPECT_EQ(entry.mode, "100644");
    EXPECT_EQ(entry.object.size(), 40U);
  }
  EXPECT_THAT(paths, ::testing::ElementsAre("a.txt", "dir/with\nnewline\tand tab", "\xC3\xA4"));
}

TEST_F(GitTest, TheDefaultBranchIsOriginsElseMain) {
  Git({"checkout", "-q", "-b", "work"});
  EXPECT_EQ(*repository_->DefaultBranch(), "main");
  Git({"update-ref", "refs/remotes/origin/trunk", "HEAD"});
  Git({"symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"});
  EXPECT_EQ(*repository_->DefaultBranch(), "trunk");
  EXPECT_EQ(repository_->BranchRef("trunk"), "refs/remotes/origin/trunk");
  EXPECT_EQ(repository_->BranchRef("main"), "refs/heads/main");
}

TEST_F(GitTest, NoticesChanges) {
  EXPECT_FALSE(*repository_->IsDirty());
  Write("new.txt", "x");
  EXPECT_TRUE(*repository_->IsDirty());
}

TEST_F(GitTest, ASnapshotHoldsWhatLiesThereAndTouchesNothing) {
  Write(".gitignore", "*.log\n");
  Write("a.txt", "two\n");
  Write("new.txt", "three\n");
  Write("noise.log", "x");
  auto status = [&] {
    process::Spec spec{.argv = {"git", "status", "--porcelain"},
                       .directory = repo_,
                       .environment = process::CurrentEnvironment()};
    return process::Run(spec)->out;
  };
  std::string before = status();
  fs::path objects = scratch_->path() / "snapshot";
  auto snapshot = repository_->Snapshot(objects);
  ASSERT_TRUE(snapshot.has_value()) << snapshot.error().Render();
  EXPECT_EQ(status(), before);
  EXPECT_EQ(snapshot->branch, "main");
  EXPECT_THAT(snapshot->subject, HasSubstr("working tree on"));
  EXPECT_FALSE(repository_->Resolve(snapshot->id).has_value());  // not in the repository
  Repository with = repository_->WithObjects(objects);
  EXPECT_EQ(*with.FileAt(snapshot->id, "a.txt"), "two\n");
  EXPECT_EQ(*with.FileAt(snapshot->id, "new.txt"), "three\n");
  EXPECT_FALSE(with.FileAt(snapshot->id, "noise.log").has_value());
}

TEST_F(GitTest, ACheckoutIsWholeDetachedAndKnowsTheTags) {
  Git({"tag", "v1"});
  auto head = repository_->Resolve("HEAD");
  CheckoutSpec spec{.objects = repository_->objects(),
                    .packed_refs = *repository_->PackedRefs(),
                    .commit = head->id};
  fs::path folder = scratch_->path() / "checkout";
  fs::create_directories(folder);
  std::ofstream(folder / "leftover") << "x";
  auto made = CheckOut(spec, folder);
  ASSERT_TRUE(made.has_value()) << made.error().Render();
  EXPECT_FALSE(fs::exists(folder / "leftover"));
  EXPECT_EQ(*ReadFile(folder / "a.txt"), "one\n");
  process::Spec describe{.argv = {"git", "describe", "--tags"},
                         .directory = folder,
                         .environment = process::CurrentEnvironment()};
  EXPECT_EQ(process::Run(describe)->out, "v1\n");
  EXPECT_THAT(*repository_->PackedRefs(), HasSubstr("refs/remotes/origin/main"));
  EXPECT_THAT(*repository_->PackedRefs(), Not(HasSubstr("refs/heads/")));
}

TEST_F(GitTest, HooksOfTheUsersTemplatesDoNotRun) {
  fs::path home = scratch_->path() / "user";
  fs::create_directories(home / "hooks");
  fs::path proof = scratch_->path() / "ran";
  std::ofstream(home / "hooks" / "post-checkout") << "#!/bin/sh\ntouch " << proof.string() << "\n";
  fs::permissions(home / "hooks" / "post-checkout", fs::perms::owner_all);
  std::ofstream(home / ".gitconfig")
      << "[core]\n  hooksPath = " << (home / "hooks").string() << "\n";
  std::string before = ::getenv("HOME") != nullptr ? ::getenv("HOME") : "/";
  ::setenv("HOME", home.c_str(), 1);
  auto made =
      CheckOut({.objects = repository_->objects(), .commit = repository_->Resolve("HEAD")->id},
               scratch_->path() / "checkout");
  ::setenv("HOME", before.c_str(), 1);
  ASSERT_TRUE(made.has_value()) << made.error().Render();
  EXPECT_FALSE(fs::exists(proof));
}

TEST_F(GitTest, ACancelledCheckoutSaysSo) {
  std::atomic<bool> cancel = true;
  auto made =
      CheckOut({.objects = repository_->objects(), .commit = repository_->Resolve("HEAD")->id},
               scratch_->path() / "checkout", &cancel);
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().code, Code::kCancelled) << made.error().Render();
}

}  // namespace
}  // namespace bartizan::pipeline
