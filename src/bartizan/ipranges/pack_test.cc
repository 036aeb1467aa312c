#include "bartizan/ipranges/pack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

namespace bartizan::ipranges {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const PortRange kHttp{.from = 80, .to = 80};
const PortRange kHttps{.from = 443, .to = 443};

PackRule Rule(const std::string& prefix, const PortRange& port = kHttp) {
  return {.prefix = *ParseIpPrefix(prefix), .port = port};
}
PackRule Number(size_t i, const PortRange& port = kHttp) {
  return Rule(fmt::format("10.{}.{}.0/24", i / 256, i % 256), port);
}
std::vector<PackRule> Numbers(size_t first, size_t last, const PortRange& port = kHttp) {
  std::vector<PackRule> rules;
  for (size_t i = first; i < last; ++i) rules.push_back(Number(i, port));
  return rules;
}
PackGroup Ours(std::vector<PackRule> rules) {
  return {.ours = std::move(rules)};
}
template <class T>
std::vector<T> operator+(std::vector<T> a, const std::vector<T>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}
std::vector<size_t> Added(const Packing& packing) {
  std::vector<size_t> sizes;
  for (const PackChange& change : packing.groups) sizes.push_back(change.add.size());
  return sizes;
}
std::vector<PackGroup> After(std::vector<PackGroup> groups, const Packing& packing) {
  groups.resize(packing.groups.size());
  for (size_t i = 0; i < groups.size(); ++i) {
    std::set<PackRule> rules(groups[i].ours.begin(), groups[i].ours.end());
    const PackChange& change = packing.groups[i];
    for (const auto& rule : change.revoke_first) EXPECT_EQ(rules.erase(rule), 1U);
    for (const auto& rule : change.add) EXPECT_TRUE(rules.insert(rule).second);
    for (const auto& rule : change.revoke) EXPECT_EQ(rules.erase(rule), 1U);
    groups[i].ours.assign(rules.begin(), rules.end());
    EXPECT_TRUE(!change.drop || groups[i].ours.empty());
  }
  for (size_t i = groups.size(); i-- > 0;) {
    if (packing.groups[i].drop) groups.erase(groups.begin() + static_cast<ptrdiff_t>(i));
  }
  return groups;
}

TEST(Pack, TheFirstTimeFillsAsManyGroupsAsItNeeds) {
  EXPECT_THAT(Added(Pack({}, Numbers(0, 96), 60)), ElementsAre(60, 36));
  EXPECT_THAT(Added(Pack({}, Numbers(0, 60), 60)), ElementsAre(60));
  EXPECT_TRUE(Pack({}, {}, 60).Same());
}

TEST(Pack, FamiliesHaveARoomEach) {
  std::vector<PackRule> both = Numbers(0, 60);
  for (size_t i = 0; i < 60; ++i) both.push_back(Rule(fmt::format("2600:{:x}::/32", i)));
  EXPECT_THAT(Added(Pack({}, both, 60)), ElementsAre(120));
}

TEST(Pack, NothingToDoMovesNothing) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 10)), Ours(Numbers(10, 20))};
  EXPECT_TRUE(Pack(groups, Numbers(0, 20), 60).Same());
}

TEST(Pack, OnePrefixMoreTouchesOneGroup) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 60)), Ours(Numbers(60, 96)),
                                         Ours(Numbers(100, 130))};
  const auto desired = Numbers(0, 97) + Numbers(100, 130);
  const Packing packing = Pack(groups, desired, 60);
  EXPECT_THAT(Added(packing), ElementsAre(0, 1, 0));
  EXPECT_TRUE(packing.groups[0].Same());
  EXPECT_TRUE(packing.groups[2].Same());
}

TEST(Pack, GrowthGoesIntoOneNewGroupWhereItDoesNotFit) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 60)), Ours(Numbers(60, 96))};
  EXPECT_THAT(Added(Pack(groups, Numbers(0, 136), 60)), ElementsAre(0, 0, 40));
}

TEST(Pack, AddsWhereItRevokesAnyway) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 50)), Ours(Numbers(50, 95))};
  const Packing packing = Pack(groups, Numbers(0, 49) + Numbers(50, 96), 60);
  EXPECT_THAT(packing.groups[0].add, ElementsAre(Number(95)));
  EXPECT_THAT(packing.groups[0].revoke, ElementsAre(Number(49)));
  EXPECT_TRUE(packing.groups[1].Same());
}

TEST(Pack, ASmallGroupIsGivenUpWhereTheOthersHaveRoom) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 60)), Ours(Numbers(60, 62))};
  // The rule that goes leaves no room yet: its group is full while rules are added.
  EXPECT_FALSE(Pack(groups, Numbers(1, 62), 60).groups[1].drop);
  const std::vector<PackGroup> later = {Ours(Numbers(1, 58)), Ours(Numbers(60, 62))};
  const Packing packing = Pack(later, Numbers(2, 58) + Numbers(60, 62), 60);
  EXPECT_TRUE(packing.groups[1].drop);
  EXPECT_EQ(packing.groups[0].add, Numbers(60, 62));
  EXPECT_EQ(packing.groups[1].revoke, Numbers(60, 62));
}

TEST(Pack, WhatIsForeignStaysCountsAndCovers) {
  PackGroup group = Ours(Numbers(0, 10));
  group.foreign = {Number(10), Rule("192.0.2.0/24", {.from = 22, .to = 22})};
  group.other = {8, 8};
  const std::vector<PackGroup> groups = {group};
  EXPECT_TRUE(Pack(groups, Numbers(0, 11), 20).Same());
  EXPECT_THAT(Added(Pack(groups, Numbers(0, 12), 20)), ElementsAre(0, 1));  // 10 + 2 + 8 are 20
  const Packing none = Pack(groups, Numbers(11, 13), 60);
  EXPECT_FALSE(none.groups[0].drop);
  EXPECT_EQ(none.groups[0].revoke, Numbers(0, 10));
}

TEST(Pack, ARuleThatIsThereTwiceIsRevokedOnce) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 10)), Ours(Numbers(9, 20))};
  const Packing packing = Pack(groups, Numbers(0, 20), 12);
  EXPECT_TRUE(packing.groups[0].Same());
  EXPECT_EQ(packing.groups[1].revoke, Numbers(9, 10));
}

// The group that keeps the rule is given up for the one in which it is stale.
TEST(Pack, ARuleThatIsThereTwiceStaysWhereItsGroupStays) {
  const std::vector<PackGroup> groups = {Ours({Number(3), Number(13), Number(18)}),
                                         Ours(Numbers(3, 9))};
  const auto wanted = Numbers(3, 8);
  const Packing packing = Pack(groups, wanted, 8);
  EXPECT_TRUE(packing.groups[0].drop);
  EXPECT_THAT(packing.groups[1].add, IsEmpty());
  EXPECT_THAT(packing.groups[1].revoke, ElementsAre(Number(8)));
  const auto after = After(groups, packing);
  ASSERT_EQ(after.size(), 1U);
  EXPECT_EQ(after[0].ours, wanted);
  EXPECT_TRUE(Pack(after, wanted, 8).Same());
}

TEST(Pack, LeftoversOfAnInterruptedRunAreGivenUp) {
  const std::vector<PackGroup> groups = {Ours({}), Ours(Numbers(0, 20)), {.keep = true}};
  const Packing packing = Pack(groups, Numbers(0, 20), 60);
  EXPECT_TRUE(packing.groups[0].drop);
  EXPECT_FALSE(packing.groups[1].drop || packing.groups[2].drop);
  const std::vector<PackGroup> only = {Ours({})};
  EXPECT_THAT(Added(Pack(only, Numbers(0, 5), 60)), ElementsAre(5));
}

TEST(Pack, RemovesFirstOnlyWhatNothingNeedsAndOnlyForAGroupLess) {
  const std::vector<PackGroup> full = {Ours(Numbers(0, 60))};
  const Packing swap = Pack(full, Numbers(1, 61), 60);
  EXPECT_THAT(Added(swap), ElementsAre(1));
  EXPECT_THAT(swap.groups[0].revoke_first, ElementsAre(Number(0)));
  EXPECT_THAT(swap.groups[0].revoke, IsEmpty());
  // With room, nothing is removed before it must be.
  EXPECT_THAT(Pack(full, Numbers(1, 61), 61).groups[0].revoke_first, IsEmpty());
  // 10.0.0.0/24 stays open within 10.0.0.0/23: it must not go before that is there.
  const auto wider = Numbers(2, 60) + std::vector{Rule("10.0.0.0/23")};
  const Packing merged = Pack(full, wider, 60);
  EXPECT_THAT(Added(merged), ElementsAre(0, 1));
  EXPECT_EQ(merged.groups[0].revoke, Numbers(0, 2));
  // The same addresses on another port are something else.
  const auto moved = Numbers(1, 60) + std::vector{Number(0, kHttps)};
  EXPECT_THAT(Pack(full, moved, 60).groups[0].revoke_first, ElementsAre(Number(0)));
}

TEST(Pack, ASecondPortFillsFurtherGroupsAndGoesAgain) {
  const std::vector<PackGroup> groups = {Ours(Numbers(0, 60)), Ours(Numbers(60, 96))};
  const auto two = Numbers(0, 96) + Numbers(0, 96, kHttps);
  const Packing more = Pack(groups, two, 60);
  EXPECT_EQ(more.groups.size(), 4U);
  EXPECT_TRUE(more.groups[0].Same());
  const auto there = After(groups, more);
  const auto left = After(there, Pack(there, Numbers(0, 96), 60));
  EXPECT_EQ(left.size(), 2U);
}

// Histories of random changes: full rules, limits, and at no moment more than the capacity.
TEST(Pack, RandomHistories) {
  std::mt19937 random(7);
  for (size_t history = 0; history < 20; ++history) {
    std::vector<PackGroup> groups;
    std::set<PackRule> before;
    for (size_t step = 0; step < 60; ++step) {
      const size_t capacity = 30;
      const size_t size = random() % 100;
      std::set<PackRule> desired = before;
      for (size_t i = 0; i < 8; ++i) {
        if (desired.size() > size) desired.erase(desired.begin());
        desired.insert(Number(random() % 300, random() % 2 == 0 ? kHttp : kHttps));
      }
      while (desired.size() > size + 1) desired.erase(std::prev(desired.end()));
      const std::vector<PackRule> wanted(desired.begin(), desired.end());
      const Packing packing = Pack(groups, wanted, capacity);
      for (size_t i = 0; i < groups.size(); ++i) {
        const PackChange& change = packing.groups[i];
        const size_t peak = groups[i].ours.size() - change.revoke_first.size() + change.add.size();
        EXPECT_LE(peak, capacity);
        for (const PackRule& rule : change.revoke_first) EXPECT_FALSE(desired.contains(rule));
      }
      groups = After(groups, packing);
      std::set<PackRule> open;
      for (const PackGroup& group : groups) {
        EXPECT_LE(group.ours.size(), capacity);
        for (const PackRule& rule : group.ours) EXPECT_TRUE(open.insert(rule).second);
      }
      ASSERT_EQ(open, desired);
      EXPECT_TRUE(Pack(groups, wanted, capacity).Same());
      // An optimum cannot be promised while what is added and removed must fit at once.
      EXPECT_LE(groups.size(), (desired.size() + before.size()) / capacity + 2);
      before = desired;
    }
  }
}

}  // namespace
}  // namespace bartizan::ipranges
