#include "bartizan/pipeline/cache_key.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "bartizan/pipeline/engine_fixture.h"

namespace bartizan::pipeline {
namespace {

const std::string kHomeKey(32, 'k');

struct Example {
  Step step;
  std::vector<TreeEntry> entries;
  KeyInput input;
};

Example Make() {
  Example e;
  e.step.name = "build";
  e.step.action = RunAction{.commands = {"make"}, .reports = {}, .exit_codes = {0}};
  e.step.inputs = {"src/"};
  e.entries = {{"100644", "aa", "README"}, {"100644", "bb", "src/a.c"}, {"100644", "cc", "x.yaml"}};
  e.input = {.step = nullptr,
             .tree = "t1",
             .entries = nullptr,
             .artifacts = {{"gen", "code", "out", "d1", 1}},
             .environment = {{"PATH", "/bin"}},
             .secrets = {{"TOKEN", "hunter22"}},
             .tool_versions = {"cc: 1"},
             .advisories = "a1"};
  return e;
}

std::string KeyOf(Example e, const std::string& home_key = kHomeKey) {
  e.input.step = &e.step;
  e.input.entries = &e.entries;
  return StepKey(e.input, home_key);
}

std::string Changed(const std::function<void(Example&)>& change) {
  Example e = Make();
  change(e);
  return KeyOf(e);
}

RunAction& RunOf(Example& e) {
  return std::get<RunAction>(e.step.action);
}

TEST(StepKey, WhateverChangesTheResultChangesTheKey) {
  std::set<std::string> keys = {KeyOf(Make())};
  size_t expected = 1;
  auto differs = [&](const char* what, const std::function<void(Example&)>& change) {
    keys.insert(Changed(change));
    EXPECT_EQ(keys.size(), ++expected) << what;
  };
  differs("name", [](Example& e) { e.step.name = "other"; });
  differs("command", [](Example& e) { RunOf(e).commands = {"make all"}; });
  differs("lines", [](Example& e) { RunOf(e).commands = {"make", ""}; });
  differs("exit codes", [](Example& e) { RunOf(e).exit_codes = {0, 1}; });
  differs("report", [](Example& e) { RunOf(e).reports = {{"sarif", "r"}}; });
  differs("output", [](Example& e) { e.step.artifacts = {{"app", "out"}}; });
  differs("content", [](Example& e) { e.entries[1].object = "b2"; });
  differs("mode", [](Example& e) { e.entries[1].mode = "100755"; });
  differs("rename", [](Example& e) { e.entries[1].path = "src/b.c"; });
  differs("removal", [](Example& e) { e.entries.erase(e.entries.begin() + 1); });
  differs("artifact", [](Example& e) { e.input.artifacts[0].digest = "d2"; });
  differs("artifact's place", [](Example& e) { e.input.artifacts[0].path = "lib"; });
  differs("no artifact", [](Example& e) { e.input.artifacts.clear(); });
  differs("value", [](Example& e) { e.input.environment["PATH"] = "/usr/bin"; });
  differs("variable", [](Example& e) { e.input.environment["X"] = ""; });
  differs("secret", [](Example& e) { e.input.secrets["TOKEN"] = "hunter23"; });
  differs("tool", [](Example& e) { e.input.tool_versions = {"cc: 2"}; });
  differs("whole tree", [](Example& e) { e.step.inputs.clear(); });
  differs("another tree", [](Example& e) {
    e.step.inputs.clear();
    e.input.tree = "t2";
  });
  differs("advisories", [](Example& e) { e.input.advisories = "a2"; });
  differs("scan", [](Example& e) { e.step.action = ScanAction{.tool = "bandit"}; });
  differs("scanner's option",
          [](Example& e) { e.step.action = ScanAction{.tool = "bandit", .args = {"-ll"}}; });
}

TEST(StepKey, WhatDoesNotChangeTheResultDoesNot) {
  std::string key = KeyOf(Make());
  EXPECT_EQ(Changed([](Example& e) { e.step.retry.count = 5; }), key);
  EXPECT_EQ(Changed([](Example& e) { e.step.timeout = std::chrono::hours(2); }), key);
  EXPECT_EQ(Changed([](Example& e) { e.step.needs = {"gen"}; }), key);
  EXPECT_EQ(Changed([](Example& e) { e.entries[0].object = "a2"; }), key);  // not declared
  EXPECT_EQ(Changed([](Example& e) { e.input.tree = "t2"; }), key);         // inputs are declared
}

TEST(StepKey, ListsThatFollowEachOtherAreKeptApart) {
  auto reports = Changed([](Example& e) { RunOf(e).reports = {{"a", "b"}}; });
  auto outputs = Changed([](Example& e) { e.step.artifacts = {{"a", "b"}}; });
  EXPECT_NE(reports, outputs);
  auto codes = Changed([](Example& e) { RunOf(e).exit_codes = {0, 1, 2}; });
  auto names = Changed([](Example& e) { e.step.artifacts = {{"1", "2"}}; });
  EXPECT_NE(codes, names);
}

TEST(ScanDataDigest, SpeaksForAllThatTheScannerReadsBesidesItsInputs) {
  auto digest = [](const std::vector<TreeEntry>& entries) {
    ScanAction scan{.tool = "retirejs", .config = "./rc.json", .advisories = "data/"};
    return ScanDataDigest(scan, entries);
  };
  TreeEntry rc{"100644", "1", "rc.json"}, record{"100644", "2", "data/npm/1.json"};
  auto before = digest({rc, record});
  ASSERT_TRUE(before.has_value());
  EXPECT_EQ(digest({rc, record, {"100644", "3", "data2/1.json"}}), before);
  EXPECT_NE(digest({{"100644", "9", "rc.json"}, record}), before);
  EXPECT_NE(digest({rc, {"100644", "9", "data/npm/1.json"}}), before);
  EXPECT_NE(digest({rc, record, {"100644", "3", "data/2.json"}}), before);
  EXPECT_FALSE(digest({rc, {"120000", "2", "data"}}).has_value());  // a link leads anywhere
}

TEST(StepKey, SecretsEnterUnderTheHomesKey) {
  EXPECT_NE(KeyOf(Make()), KeyOf(Make(), std::string(32, 'j')));
}

TEST(IsCacheable, OnlyWhatHasNoEffectOutside) {
  Step step;
  EXPECT_TRUE(IsCacheable(step));
  step.cache = false;
  EXPECT_FALSE(IsCacheable(step));
  step.cache = true;
  step.action = ScanAction{.tool = "bandit"};
  EXPECT_TRUE(IsCacheable(step));
  step.action = ScanAction{.tool = "wapiti", .url = "http://127.0.0.1/"};
  EXPECT_FALSE(IsCacheable(step));
  step.action = GateAction{};
  EXPECT_FALSE(IsCacheable(step));
  step.action = DeployAction{};
  EXPECT_FALSE(IsCacheable(step));
  step.action = ApproveAction{};
  EXPECT_FALSE(IsCacheable(step));
}

using HomeKeyTest = EngineTest;

TEST_F(HomeKeyTest, IsMadeOnceAndIsPrivate) {
  auto key = HomeCacheKey(*home_);
  ASSERT_TRUE(key.has_value()) << key.error().Render();
  EXPECT_EQ(key->size(), 32U);
  EXPECT_EQ(*HomeCacheKey(*home_), *key);
  auto mode = fs::status(home_->keys() / "cache.key").permissions();
  EXPECT_EQ(mode & (fs::perms::group_all | fs::perms::others_all), fs::perms::none);
}

}  // namespace
}  // namespace bartizan::pipeline
