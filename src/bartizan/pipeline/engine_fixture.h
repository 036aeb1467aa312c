#pragma once
// Test helper: a git repository and a home in a temporary folder, and runs of real steps.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "bartizan/artifacts/store.h"
#include "bartizan/audit/audit.h"
#include "bartizan/change/change.h"
#include "bartizan/findings/store.h"
#include "bartizan/notify/notify.h"
#include "bartizan/pipeline/deploy.h"
#include "bartizan/pipeline/engine.h"
#include "bartizan/process/process.h"
#include "bartizan/securityhub/hub.h"
#include "bartizan/store/lease.h"

namespace bartizan::pipeline {

inline std::vector<store::Migration> AllTestMigrations() {
  std::vector<store::Migration> all;
  for (auto part :
       {store::LeaseMigrations(), artifacts::ArtifactMigrations(), audit::AuditMigrations(),
        change::ChangeMigrations(), findings::FindingMigrations(), RunMigrations(),
        DeployMigrations(), notify::NotifyMigrations(), securityhub::SecurityHubMigrations()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

class EngineTest : public ::testing::Test {
 protected:
  using Run = ::bartizan::pipeline::Run;  // hides the private member of testing::Test
  void SetUp() override {
    auto scratch = TempDir::Create("bartizan-engine-test");
    ASSERT_TRUE(scratch.has_value());
    scratch_.emplace(std::move(*scratch));
    repo_ = scratch_->path() / "repo";
    fs::create_directories(repo_);
    auto migrations = AllTestMigrations();
    auto home = store::Home::Open(scratch_->path() / "home", migrations);
    ASSERT_TRUE(home.has_value()) << home.error().Render();
    home_ = std::move(*home);
    Git({"init", "-q", "-b", "main"});
  }

  void Git(std::vector<std::string> arguments) {
    process::Spec spec;
    spec.argv = {"git", "-c", "user.name=Ann", "-c", "user.email=ann@example.com"};
    spec.argv.insert(spec.argv.end(), arguments.begin(), arguments.end());
    spec.directory = repo_;
    spec.environment = process::CurrentEnvironment();
    auto outcome = process::Run(spec);
    ASSERT_TRUE(outcome.has_value() && outcome->ok())
        << (outcome ? outcome->err : outcome.error().Render());
  }
  void Write(const std::string& path, std::string_view text) {
    fs::create_directories((repo_ / path).parent_path());
    std::ofstream(repo_ / path) << text;
  }
  void Commit(std::string_view definition, const std::string& message = "change") {
    Write("bartizan.yaml", definition);
    Git({"add", "-A"});
    Git({"commit", "-q", "--allow-empty", "-m", message});
  }

  Run Start(StartRequest request = {}) {
    request.folder = repo_;
    auto started = StartRun(*home_, request, SystemClock());
    EXPECT_TRUE(started.has_value()) << started.error().Render();
    return started ? started->run : Run{};
  }
  Result<Run> Execute(const Run& run, const EngineOptions& options = {}) {
    return ExecuteRun(*home_, run.id, options, SystemClock());
  }
  Run RunAll(StartRequest request = {}, const EngineOptions& options = {}) {
    auto ended = Execute(Start(std::move(request)), options);
    EXPECT_TRUE(ended.has_value()) << ended.error().Render();
    return ended ? *ended : Run{};
  }
  std::map<std::string, StepRow> Steps(const Run& run) {
    auto rows = home_->db().Read([&](store::Tx& tx) { return ListSteps(tx, run.id); });
    EXPECT_TRUE(rows.has_value());
    std::map<std::string, StepRow> out;
    for (auto& row : *rows) out[row.name] = row;
    return out;
  }
  std::string Log(const Run& run, std::string_view step) {
    auto text = ReadFile(StepLogPath(*home_, run.id, step));
    return text ? *text : "";
  }

  std::optional<TempDir> scratch_;
  fs::path repo_;
  std::unique_ptr<store::Home> home_;
};

}  // namespace bartizan::pipeline
