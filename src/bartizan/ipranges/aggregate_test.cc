#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/testing/universe_fixture.h"

namespace bartizan::ipranges {
namespace {

using testing::AllCovers;
using testing::Mask;
using testing::SomePrefixes;
using testing::SomeUniverse;

std::vector<IpPrefix> List(std::string_view texts) {
  std::vector<IpPrefix> prefixes;
  if (texts.empty()) return prefixes;
  for (const auto& text : Split(texts, ' ')) prefixes.push_back(*ParseIpPrefix(text));
  return prefixes;
}

std::string Texts(std::span<const IpPrefix> prefixes) {
  std::string text;
  for (const auto& prefix : prefixes) text += (text.empty() ? "" : " ") + ToString(prefix);
  return text;
}

TEST(Aggregate, JoinsHalvesAndDropsWhatIsCovered) {
  EXPECT_EQ(Texts(Aggregate({})), "");
  EXPECT_EQ(Texts(Aggregate(List("10.0.1.0/24 10.0.0.0/24 10.0.2.0/24"))),
            "10.0.0.0/23 10.0.2.0/24");
  EXPECT_EQ(Texts(Aggregate(List("10.0.1.0/24 10.0.2.0/24"))), "10.0.1.0/24 10.0.2.0/24");
  EXPECT_EQ(Texts(Aggregate(List("10.0.0.0/8 10.1.0.0/16 10.0.0.0/8"))), "10.0.0.0/8");
  EXPECT_EQ(Texts(Aggregate(List("0.0.0.0/1 128.0.0.0/1"))), "0.0.0.0/0");
  EXPECT_EQ(Texts(Aggregate(List("8000::/1 ::/1"))), "::/0");
  EXPECT_EQ(Texts(Aggregate(List("2001:db8:0:1::/64 2001:db8::/64 1.2.3.4"))),
            "1.2.3.4/32 2001:db8::/63");
  EXPECT_EQ(Texts(Aggregate(List("::/1 0.0.0.0/1 128.0.0.0/1"))), "0.0.0.0/0 ::/1");
}

TEST(Aggregate, IsTheFewestForTheSameAddresses) {
  EXPECT_TRUE(rc::check([] {
    const auto universe = SomeUniverse();
    const auto prefixes = SomePrefixes(universe);
    const auto aggregated = Aggregate(prefixes);
    const Mask mask = universe.MaskOf(prefixes);
    RC_ASSERT(universe.MaskOf(aggregated) == mask);
    unsigned fewest = testing::kPlaces;
    for (const auto& cover : AllCovers()) {
      if (cover.mask == mask) fewest = std::min(fewest, cover.rules);
    }
    RC_ASSERT(aggregated.size() == fewest);
    RC_ASSERT(std::ranges::is_sorted(aggregated));
    RC_ASSERT(Aggregate(aggregated) == aggregated);
  }));
}

TEST(Addresses, CountsEachOnce) {
  EXPECT_EQ(Addresses({}), 0);
  EXPECT_EQ(Addresses(List("10.0.0.0/24 10.0.0.0/25 10.0.1.0/32")), 257);
  EXPECT_EQ(Addresses(List("0.0.0.0/0")), 4294967296.0);
  EXPECT_EQ(Addresses(List("::/0")), std::ldexp(1.0, 128));
  EXPECT_EQ(Addresses(List("::1 1.2.3.4")), 2);
}

TEST(Subtract, LeavesTheRest) {
  EXPECT_EQ(Texts(Subtract(List("10.0.0.0/24"), List("10.0.0.0/26"))),
            "10.0.0.64/26 10.0.0.128/25");
  EXPECT_EQ(Texts(Subtract(List("10.0.0.0/24"), List("10.0.0.0/8"))), "");
  EXPECT_EQ(Texts(Subtract(List("10.0.0.0/24"), {})), "10.0.0.0/24");
  EXPECT_EQ(Texts(Subtract(List("10.0.0.0/24 ::/1"), List("::/0"))), "10.0.0.0/24");
  EXPECT_EQ(Subtract(List("::/0"), List("::")).size(), 128U);
  EXPECT_EQ(Subtract(List("0.0.0.0/0"), List("255.255.255.255")).size(), 32U);
}

TEST(Subtract, AndCoversAllAgreeWithPlaces) {
  EXPECT_TRUE(rc::check([] {
    const auto universe = SomeUniverse();
    const auto a = SomePrefixes(universe);
    const auto b = SomePrefixes(universe);
    const auto left = Subtract(a, b);
    RC_ASSERT(universe.MaskOf(left) == (universe.MaskOf(a) & ~universe.MaskOf(b)));
    RC_ASSERT(Aggregate(left) == left);
    RC_ASSERT(CoversAll(b, a) == left.empty());
    RC_ASSERT(CoversAll(a, left));
    RC_ASSERT(CoversAll(a, a));
  }));
}

TEST(CoversAll, KnowsFamiliesAndNothing) {
  EXPECT_TRUE(CoversAll({}, {}));
  EXPECT_FALSE(CoversAll({}, List("10.0.0.1")));
  EXPECT_TRUE(CoversAll(List("10.0.0.1"), {}));
  EXPECT_FALSE(CoversAll(List("0.0.0.0/0"), List("::1")));
  EXPECT_TRUE(CoversAll(List("0.0.0.0/1 128.0.0.0/1"), List("0.0.0.0/0")));
}

}  // namespace
}  // namespace bartizan::ipranges
