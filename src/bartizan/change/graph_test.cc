#include "bartizan/change/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <atomic>
#include <mutex>
#include <thread>

namespace bartizan::change {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Plan MakePlan(const std::vector<std::pair<std::string, std::vector<std::string>>>& operations) {
  Plan plan{.id = "p", .target = "t"};
  for (const auto& [id, needs] : operations) plan.operations.push_back({.id = id, .needs = needs});
  return plan;
}

Graph Build(const Plan& plan) {
  auto graph = BuildGraph(plan);
  EXPECT_TRUE(graph) << graph.error().message;
  return graph ? *graph : Graph{};
}

// The order in which one worker takes the operations.
std::vector<size_t> OrderOf(const Graph& graph, Walk walk) {
  std::vector<size_t> order;
  walk.skip.resize(graph.needs.size());
  auto task = walk.task;
  walk.task = [&](size_t i) {
    order.push_back(i);
    return task ? task(i) : Verdict::kDone;
  };
  RunGraph(graph, walk);
  return order;
}

TEST(GraphTest, RefusesWhatCannotBeOrdered) {
  auto message = [](const Plan& plan) {
    auto graph = BuildGraph(plan);
    EXPECT_FALSE(graph);
    return graph ? "" : graph.error().message;
  };
  EXPECT_THAT(message(MakePlan({{"a", {}}, {"a", {}}})), HasSubstr("two operations named a"));
  EXPECT_THAT(message(MakePlan({{"", {}}})), HasSubstr("no id"));
  EXPECT_THAT(message(MakePlan({{"a", {"b"}}})), HasSubstr("needs b, which is not there"));
  EXPECT_THAT(message(MakePlan({{"a", {"a"}}})), HasSubstr("a → a"));
  EXPECT_THAT(message(MakePlan({{"z", {}}, {"a", {"z", "c"}}, {"b", {"a"}}, {"c", {"b"}}})),
              HasSubstr("a → c → b → a"));
}

TEST(GraphTest, OneWorkerKeepsTheOrderOfThePlan) {
  Graph graph = Build(MakePlan({{"d", {"b"}}, {"b", {}}, {"c", {"b", "b"}}, {"a", {}}}));
  EXPECT_THAT(OrderOf(graph, {}), ElementsAre(1, 0, 2, 3));
  EXPECT_THAT(OrderOf(graph, {.reverse = true}), ElementsAre(3, 2, 0, 1));
}

TEST(GraphTest, ABlockedOperationStopsItsDependantsOnly) {
  Graph graph = Build(MakePlan({{"a", {}}, {"b", {"a"}}, {"c", {}}, {"d", {"b", "c"}}}));
  auto block = [](size_t i) { return i == 0 ? Verdict::kBlocked : Verdict::kDone; };
  EXPECT_THAT(OrderOf(graph, {.task = block}), ElementsAre(0, 2));
}

TEST(GraphTest, WhatIsOnlyAfterAnOperationStartsWhateverBecameOfIt) {
  Plan plan = MakePlan({{"a", {}}, {"b", {"a"}}, {"c", {}}, {"d", {}}, {"e", {"a"}}});
  plan.operations[2].after = {"b", "nobody"};
  plan.operations[3].after = {"c"};
  plan.operations[4].after = {"a"};  // needed all the same
  Graph graph = Build(plan);
  EXPECT_THAT(OrderOf(graph, {}), ElementsAre(0, 1, 2, 3, 4));
  auto block = [](size_t i) { return i == 0 ? Verdict::kBlocked : Verdict::kDone; };
  EXPECT_THAT(OrderOf(graph, {.task = block}), ElementsAre(0, 2, 3));
  EXPECT_THAT(OrderOf(graph, {.reverse = true}), ElementsAre(4, 3, 2, 1, 0));
  auto block_last = [](size_t i) { return i == 3 ? Verdict::kBlocked : Verdict::kDone; };
  EXPECT_THAT(OrderOf(graph, {.reverse = true, .task = block_last}), ElementsAre(4, 3, 2, 1, 0));
  plan.operations[0].after = {"d"};
  EXPECT_FALSE(BuildGraph(plan));  // a circle
}

TEST(GraphTest, StopEndsScheduling) {
  Graph graph = Build(MakePlan({{"a", {}}, {"b", {}}, {"c", {}}}));
  auto stop = [](size_t i) { return i == 1 ? Verdict::kStop : Verdict::kDone; };
  EXPECT_THAT(OrderOf(graph, {.task = stop}), ElementsAre(0, 1));
  int asked = 0;
  EXPECT_THAT(OrderOf(graph, {.stop = [&] { return asked++ == 1; }}), ElementsAre(0));
}

TEST(GraphTest, LongChainsOfSkippedOperationsAreFine) {
  Plan plan{.id = "p", .target = "t"};
  constexpr size_t kLength = 50'000;
  for (size_t i = 0; i < kLength; ++i) {
    plan.operations.push_back({.id = std::to_string(i)});
    if (i > 0) plan.operations.back().needs = {std::to_string(i - 1)};
  }
  Walk walk{.skip = std::vector<bool>(kLength, true)};
  walk.skip.back() = false;
  EXPECT_THAT(OrderOf(Build(plan), walk), ElementsAre(kLength - 1));
}

// A random plan: every operation needs some of those before it, then the plan is shuffled.
Plan RandomPlan() {
  Plan plan{.id = "p", .target = "t"};
  size_t count = *rc::gen::inRange<size_t>(0, 30);
  for (size_t i = 0; i < count; ++i) {
    Operation operation{.id = std::to_string(i)};
    for (size_t k = *rc::gen::inRange<size_t>(0, std::min<size_t>(i, 3) + 1); k > 0; --k) {
      operation.needs.push_back(std::to_string(*rc::gen::inRange<size_t>(0, i)));
    }
    plan.operations.push_back(std::move(operation));
  }
  for (size_t i = count; i > 1; --i) {
    std::swap(plan.operations[i - 1], plan.operations[*rc::gen::inRange<size_t>(0, i)]);
  }
  return plan;
}

TEST(GraphTest, RandomGraphsKeepOrderAndLimit) {
  EXPECT_TRUE(rc::check("order and limit", [] {
    Plan plan = RandomPlan();
    Graph graph = Build(plan);
    size_t limit = *rc::gen::inRange<size_t>(1, 6);
    bool reverse = *rc::gen::arbitrary<bool>();
    std::mutex mutex;
    std::vector<int> runs(graph.needs.size());
    std::vector<bool> done(graph.needs.size());
    bool ordered = true;
    size_t running = 0;
    size_t most = 0;
    Walk walk{.parallel = limit, .reverse = reverse};
    walk.skip.resize(done.size());
    for (size_t i = 0; i < done.size(); ++i) {
      walk.skip[i] = done[i] = *rc::gen::inRange(0, 5) == 0;
    }
    walk.task = [&](size_t i) {
      {
        std::lock_guard lock(mutex);
        most = std::max(most, ++running);
        ++runs[i];
        for (size_t before : reverse ? graph.dependants[i] : graph.needs[i]) {
          ordered = ordered && done[before];
        }
      }
      std::this_thread::yield();
      std::lock_guard lock(mutex);
      --running;
      done[i] = true;
      return Verdict::kDone;
    };
    RunGraph(graph, walk);
    RC_ASSERT(ordered);
    RC_ASSERT(most <= limit);
    for (size_t i = 0; i < done.size(); ++i) RC_ASSERT(runs[i] == (walk.skip[i] ? 0 : 1));
  }));
}

}  // namespace
}  // namespace bartizan::change
