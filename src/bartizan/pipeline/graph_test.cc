#include "bartizan/pipeline/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

namespace bartizan::pipeline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Needs RandomGraph(std::mt19937& random, size_t steps, size_t edges, bool acyclic) {
  Needs needs(steps);
  std::vector<size_t> rank(steps);
  for (size_t i = 0; i < steps; ++i) rank[i] = i;
  std::ranges::shuffle(rank, random);
  for (size_t i = 0; i < edges; ++i) {
    size_t a = random() % steps;
    size_t b = random() % steps;
    if (acyclic && rank[a] <= rank[b]) continue;
    if (std::ranges::find(needs[a], b) == needs[a].end()) needs[a].push_back(b);
  }
  return needs;
}

// The plain definition: who can be reached, by walking.
bool Reaches(const Needs& needs, size_t from, size_t to) {
  std::set<size_t> seen;
  std::vector<size_t> open = needs[from];
  while (!open.empty()) {
    size_t step = open.back();
    open.pop_back();
    if (step == to) return true;
    if (seen.insert(step).second) open.insert(open.end(), needs[step].begin(), needs[step].end());
  }
  return false;
}

TEST(Graph, OrderIsSmallestFirst) {
  EXPECT_THAT(TopologicalOrder({}), IsEmpty());
  EXPECT_THAT(TopologicalOrder({{3}, {}, {1}, {}}), ElementsAre(1, 2, 3, 0));
  EXPECT_THAT(TopologicalOrder({{1}, {0}, {}, {0}}), ElementsAre(2));
}

TEST(Graph, OrdersRandomGraphs) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    size_t steps = 1 + random() % 40;
    Needs needs = RandomGraph(random, steps, random() % 120, true);
    std::vector<size_t> order = TopologicalOrder(needs);
    ASSERT_EQ(order.size(), steps);
    EXPECT_THAT(FindCycles(needs, 10), IsEmpty());
    std::vector<size_t> place(steps);
    for (size_t i = 0; i < steps; ++i) place[order[i]] = i;
    Ancestors ancestors(needs, order);
    for (size_t i = 0; i < steps; ++i) {
      for (size_t need : needs[i]) EXPECT_LT(place[need], place[i]);
      for (size_t j = 0; j < steps; ++j) EXPECT_EQ(ancestors.Has(i, j), Reaches(needs, i, j));
    }
  }
}

TEST(Graph, CyclesAreReal) {
  std::mt19937 random(8);
  for (int round = 0; round < 300; ++round) {
    size_t steps = 1 + random() % 30;
    Needs needs = RandomGraph(random, steps, random() % 60, false);
    std::vector<std::vector<size_t>> cycles = FindCycles(needs, SIZE_MAX);
    EXPECT_EQ(cycles.empty(), TopologicalOrder(needs).size() == steps);
    // One for each group of steps that reach each other, every step of it once.
    std::set<size_t> smallest, found;
    for (size_t i = 0; i < steps; ++i) {
      size_t first = i;
      for (size_t j = 0; j < i; ++j) {
        if (Reaches(needs, i, j) && Reaches(needs, j, i)) first = std::min(first, j);
      }
      if (Reaches(needs, i, i)) smallest.insert(first);
    }
    for (const std::vector<size_t>& cycle : cycles) {
      found.insert(cycle[0]);
      EXPECT_EQ(std::set<size_t>(cycle.begin(), cycle.end()).size(), cycle.size());
      for (size_t i = 0; i < cycle.size(); ++i) {
        const auto& own = needs[cycle[i]];
        EXPECT_NE(std::ranges::find(own, cycle[(i + 1) % cycle.size()]), own.end());
      }
    }
    EXPECT_EQ(found, smallest);
  }
}

TEST(Graph, LongChainsDoNotRecurse) {
  Needs ring(100'000);
  for (size_t i = 0; i < ring.size(); ++i) ring[i] = {(i + 1) % ring.size()};
  auto cycles = FindCycles(ring, 10);
  ASSERT_EQ(cycles.size(), 1u);
  EXPECT_EQ(cycles[0].size(), ring.size());
}

TEST(Graph, CyclesStopAtTheLimit) {
  EXPECT_EQ(FindCycles({{0}, {1}, {2}}, 2).size(), 2u);
}

}  // namespace
}  // namespace bartizan::pipeline
