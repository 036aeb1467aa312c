#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "bartizan/base/fs.h"
#include "bartizan/base/text.h"
#include "bartizan/ipranges/document.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/testing/universe_fixture.h"

namespace bartizan::ipranges {
namespace {

using testing::AllCovers;
using testing::Mask;
using testing::SomePrefixes;
using testing::SomeUniverse;

constexpr double kAny = 1e300;

std::vector<IpPrefix> List(std::string_view texts) {
  std::vector<IpPrefix> prefixes;
  for (const auto& text : Split(texts, ' ')) prefixes.push_back(*ParseIpPrefix(text));
  return prefixes;
}

double Part(double size, double of) {
  return size / of;
}

TEST(MergeToBudget, IsTheBestThereIs) {
  EXPECT_TRUE(rc::check([] {
    const auto universe = SomeUniverse();
    const auto prefixes = SomePrefixes(universe);
    RC_PRE(!prefixes.empty());
    const Mask mask = universe.MaskOf(prefixes);
    std::vector<int> least(testing::kPlaces + 1, testing::kPlaces);  // by number of rules
    for (const auto& cover : AllCovers()) {
      if ((cover.mask & mask) != mask) continue;
      for (size_t rules = cover.rules; rules <= testing::kPlaces; ++rules) {
        least[rules] = std::min(least[rules], std::popcount(cover.mask & ~mask));
      }
    }
    const auto curve = BudgetCurve(prefixes, testing::kPlaces);
    RC_ASSERT(curve.size() == testing::kPlaces);
    for (size_t rules = 1; rules <= testing::kPlaces; ++rules) {
      const auto merged = MergeToBudget(prefixes, rules, kAny);
      RC_ASSERT(merged.has_value());
      RC_ASSERT(merged->prefixes.size() <= rules);
      RC_ASSERT(std::ranges::is_sorted(merged->prefixes));
      const Mask covered = universe.MaskOf(merged->prefixes);
      RC_ASSERT((covered & mask) == mask);
      RC_ASSERT(std::popcount(covered & ~mask) == least[rules]);
      const double over = Part(least[rules], std::popcount(mask));
      RC_ASSERT(std::abs(merged->over - over) < 1e-12);
      RC_ASSERT(curve[rules - 1] == merged->over);
    }
  }));
}

// What an administrator would do: join the two neighbours that cost the least, again and again.
std::vector<IpPrefix> Greedy(std::vector<IpPrefix> prefixes, size_t rules) {
  prefixes = Aggregate(prefixes);
  while (prefixes.size() > rules) {
    IpPrefix best;
    double least = kAny;
    for (size_t i = 0; i + 1 < prefixes.size(); ++i) {
      const auto joined = Ancestor(prefixes[i].address, CommonBits(prefixes[i], prefixes[i + 1]));
      double cost = Addresses(std::span(&joined, 1));
      for (const IpPrefix& inner : prefixes) {
        if (joined.Covers(inner)) cost -= Addresses(std::span(&inner, 1));
      }
      if (cost < least) {
        least = cost;
        best = joined;
      }
    }
    prefixes.push_back(best);
    prefixes = Aggregate(prefixes);
  }
  return prefixes;
}

TEST(MergeToBudget, IsNeverWorseThanGreedy) {
  std::mt19937_64 random(1);
  size_t better = 0;
  for (int round = 0; round < 40; ++round) {
    std::vector<IpPrefix> prefixes;
    for (int i = 0; i < 60; ++i) {
      const auto bits = static_cast<unsigned>(12 + random() % 13);
      prefixes.push_back(Ancestor({.low = 0x0A000000U | (random() & 0x00FFFFFFU)}, bits));
    }
    const double given = Addresses(prefixes);
    for (const size_t rules : {size_t{1}, size_t{5}, size_t{20}, size_t{40}}) {
      const auto merged = MergeToBudget(prefixes, rules, kAny);
      ASSERT_TRUE(merged.has_value());
      EXPECT_LE(merged->prefixes.size(), rules);
      EXPECT_TRUE(CoversAll(merged->prefixes, prefixes));
      EXPECT_EQ(Aggregate(merged->prefixes), merged->prefixes);
      const double ours = Addresses(merged->prefixes);
      EXPECT_NEAR(merged->over, (ours - given) / given, 1e-12);
      const double greedy = Addresses(Greedy(prefixes, rules));
      EXPECT_LE(ours, greedy);
      better += ours < greedy ? 1 : 0;
    }
  }
  EXPECT_GT(better, 10U);
}

// Both families: every division of the rules is tried.
TEST(MergeToBudget, DividesTheRulesBetweenFamilies) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 50; ++round) {
    std::vector<IpPrefix> v4;
    std::vector<IpPrefix> v6;
    for (int i = 0; i < 12; ++i) {
      v4.push_back(Ancestor({.low = 0x0A000000U | (random() & 0x0000FFFFU)}, 26));
      v6.push_back(Ancestor({.v6 = true, .high = 0x20010DB800000000U | (random() & 0xFFFFU)},
                            static_cast<unsigned>(58 + random() % 12)));
    }
    std::vector<IpPrefix> both = v4;
    both.insert(both.end(), v6.begin(), v6.end());
    for (const size_t rules : {size_t{2}, size_t{7}, size_t{15}, size_t{22}}) {
      const auto curve4 = BudgetCurve(v4, rules);
      const auto curve6 = BudgetCurve(v6, rules);
      double least = kAny;
      for (size_t i = 1; i < rules; ++i) {
        least = std::min(least, curve4[i - 1] + curve6[rules - i - 1]);
      }
      const auto merged = MergeToBudget(both, rules, kAny);
      ASSERT_TRUE(merged.has_value());
      EXPECT_NEAR(merged->over, least, 1e-12);
      EXPECT_LE(merged->prefixes.size(), rules);
      EXPECT_TRUE(CoversAll(merged->prefixes, both));
      EXPECT_TRUE(std::ranges::is_sorted(merged->prefixes));
      EXPECT_EQ(BudgetCurve(both, rules).back(), merged->over);
    }
    EXPECT_TRUE(std::isinf(BudgetCurve(both, 1)[0]));
  }
}

TEST(MergeToBudget, RefusesWhatIsTooMuch) {
  const auto prefixes = List("10.0.0.0/24 10.0.2.0/24 10.0.16.0/24 10.0.255.0/24");
  const auto refused = MergeToBudget(prefixes, 2, 0.01);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, Code::kLimit);
  EXPECT_EQ(refused.error().hint, "4 rules would keep that");
  EXPECT_NE(refused.error().message.find("at most 1.00 %"), std::string::npos);
  // Three rules: 10.0.0.0/22 of which two are given, a quarter of the four more.
  EXPECT_EQ(MergeToBudget(prefixes, 1, 0.5).error().hint, "3 rules would keep that");
  EXPECT_TRUE(MergeToBudget(prefixes, 3, 0.5).has_value());
  EXPECT_EQ(MergeToBudget(prefixes, 3, 0.5)->over, 0.5);
  EXPECT_EQ(MergeToBudget(prefixes, 3, 0.49).error().code, Code::kLimit);
  EXPECT_EQ(MergeToBudget(prefixes, 3, std::nan("")).error().code, Code::kInvalid);
  EXPECT_EQ(MergeToBudget(prefixes, 3, -0.1).error().code, Code::kInvalid);
}

TEST(MergeToBudget, KnowsItsLimits) {
  EXPECT_EQ(MergeToBudget({}, 0, 1).error().code, Code::kInvalid);
  EXPECT_EQ(MergeToBudget(List("10.0.0.0/8"), 0, 1).error().code, Code::kInvalid);
  EXPECT_EQ(MergeToBudget(List("10.0.0.0/8 ::1"), 1, 1).error().code, Code::kInvalid);
  EXPECT_TRUE(MergeToBudget({}, 1, 0)->prefixes.empty());
  EXPECT_EQ(MergeToBudget(List("10.0.0.0/9 10.128.0.0/9 10.0.0.1"), 1, 0)->prefixes,
            List("10.0.0.0/8"));
  EXPECT_TRUE(BudgetCurve({}, 0).empty());
  EXPECT_EQ(BudgetCurve({}, 2), (std::vector<double>{0, 0}));
  EXPECT_EQ(BudgetCurve(List("10.0.0.0/8"), 2), (std::vector<double>{0, 0}));
}

TEST(MergeToBudget, HasNoTroubleWithDepth) {
  // One prefix of every length: the tree is a path.
  std::vector<IpPrefix> prefixes;
  for (unsigned bits = 1; bits <= 128; ++bits) {
    IpPrefix prefix = Ancestor({.v6 = true}, bits - 1);
    prefixes.push_back(UpperHalf(prefix));
  }
  const auto merged = MergeToBudget(prefixes, 127, kAny);
  ASSERT_TRUE(merged.has_value());
  // What is missing is one address; everything is then one prefix.
  EXPECT_EQ(merged->prefixes, List("::/0"));
  EXPECT_NEAR(merged->over / std::ldexp(1.0, -128), 1, 1e-6);
}

// The numbers that are known of published lists, where they are at hand.
TEST(MergeToBudget, OfPublishedLists) {
  const char* folder = std::getenv("BARTIZAN_SHARED_DATA");
  const fs::path path = fs::path(folder != nullptr ? folder : "../shared/data") /
                        "ip-ranges/ip-ranges-2026-08-22-15-17-05.json";
  if (!fs::exists(path)) GTEST_SKIP() << "no documents";
  const auto document = ParseDocument(*ReadFile(path), path.string());
  ASSERT_TRUE(document.has_value());
  auto list = [&](std::string service) {
    return *Select(*document, {.services = {std::move(service)}, .v6 = false});
  };
  EXPECT_EQ(Aggregate(list("CLOUDFRONT")).size(), 180U);
  EXPECT_EQ(Aggregate(list("CLOUDFRONT_ORIGIN_FACING")).size(), 45U);
  EXPECT_EQ(Aggregate(list("S3")).size(), 175U);
  EXPECT_EQ(Aggregate(list("EC2")).size(), 726U);
  EXPECT_EQ(Aggregate(list("AMAZON")).size(), 1753U);
  // A greedy merge costs 0.5 % and 4.5 %, 0.2 % and 5.8 %.
  const auto origin = BudgetCurve(list("CLOUDFRONT_ORIGIN_FACING"), 45);
  EXPECT_LE(origin[29], 0.0055);
  EXPECT_LE(origin[19], 0.0455);
  EXPECT_EQ(origin[44], 0);
  const auto edge = BudgetCurve(list("CLOUDFRONT"), 180);
  EXPECT_LE(edge[149], 0.0025);
  EXPECT_LE(edge[119], 0.0585);
  EXPECT_GT(edge[59], 1);
  EXPECT_EQ(MergeToBudget(list("CLOUDFRONT"), 60, 0.01).error().code, Code::kLimit);
}

}  // namespace
}  // namespace bartizan::ipranges
