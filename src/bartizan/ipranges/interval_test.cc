#include "bartizan/ipranges/interval.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "bartizan/base/text.h"
#include "bartizan/ipranges/merge.h"
#include "bartizan/ipranges/testing/universe_fixture.h"

namespace bartizan::ipranges {
namespace {

Interval Of(std::string_view first, std::string_view last) {
  return {*ParseIpAddress(first), *ParseIpAddress(last)};
}

std::string Texts(std::span<const Interval> intervals) {
  std::vector<std::string> texts;
  for (const Interval& interval : intervals) texts.push_back(ToString(interval));
  return Join(texts, " ");
}

TEST(Interval, NeighboursAndOverlapsBecomeOne) {
  EXPECT_EQ(Texts(Merge({Of("10.0.0.5", "10.0.0.9"), Of("10.0.0.0", "10.0.0.4")})),
            "10.0.0.0-10.0.0.9");
  EXPECT_EQ(Texts(Merge({Of("10.0.0.0", "10.0.0.9"), Of("10.0.0.2", "10.0.0.3")})),
            "10.0.0.0-10.0.0.9");
  EXPECT_EQ(Texts(Merge({Of("10.0.0.0", "10.0.0.3"), Of("10.0.0.5", "10.0.0.5")})),
            "10.0.0.0/30 10.0.0.5/32");
  EXPECT_EQ(Texts(Merge({})), "");
}

TEST(Interval, FamiliesAndTheirEndsStayApart) {
  EXPECT_EQ(Texts(Merge({Of("255.255.255.255", "255.255.255.255"), Of("::", "::1")})),
            "255.255.255.255/32 ::/127");
  EXPECT_EQ(Texts(Merge({Of("0.0.0.0", "255.255.255.255"), Of("10.0.0.0", "10.0.0.1")})),
            "0.0.0.0/0");
  EXPECT_EQ(Texts(Merge({Of("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), Of("1::", "2::")})),
            "::/0");
}

TEST(Interval, AnyIntervalIsTheFewestPrefixes) {
  const std::vector<Interval> odd = {Of("10.0.0.1", "10.0.0.6")};
  std::vector<std::string> texts;
  for (const IpPrefix& prefix : ToPrefixes(odd)) texts.push_back(bartizan::ToString(prefix));
  EXPECT_EQ(Join(texts, " "), "10.0.0.1/32 10.0.0.2/31 10.0.0.4/31 10.0.0.6/32");
  const std::vector<Interval> carry = {Of("2001:db8::ffff:ffff:ffff:ffff", "2001:db8:0:1::")};
  EXPECT_EQ(ToPrefixes(carry).size(), 2U);  // the lower half overflows into the upper one
}

TEST(Interval, GapsAreWhatIsLeft) {
  const Interval whole = Of("10.0.0.0", "10.0.0.9");
  EXPECT_EQ(Texts(Gaps(whole, {})), "10.0.0.0-10.0.0.9");
  const std::vector<Interval> parts = {Of("9.0.0.0", "9.0.0.1"), Of("10.0.0.2", "10.0.0.3"),
                                       Of("10.0.0.4", "10.0.0.4"), Of("10.0.0.8", "10.0.0.20")};
  EXPECT_EQ(Texts(Gaps(whole, parts)), "10.0.0.0/31 10.0.0.5-10.0.0.7");
  EXPECT_EQ(Texts(Gaps(whole, std::vector{whole})), "");
  const Interval all = Of("0.0.0.0", "255.255.255.255");
  EXPECT_EQ(Texts(Gaps(all, std::vector{Of("0.0.0.0", "127.255.255.255")})), "128.0.0.0/1");
  EXPECT_EQ(Texts(Gaps(all, std::vector{Of("128.0.0.0", "255.255.255.255")})), "0.0.0.0/1");
}

TEST(Interval, IsTheSameSetAsAggregatedPrefixes) {
  EXPECT_TRUE(rc::check("there and back", [] {
    const auto universe = testing::SomeUniverse();
    const auto prefixes = testing::SomePrefixes(universe);
    const auto intervals = ToIntervals(prefixes);
    RC_ASSERT(ToPrefixes(intervals) == Aggregate(prefixes));
    RC_ASSERT(Merge(intervals) == intervals);
  }));
  EXPECT_TRUE(rc::check("gaps", [] {
    const auto universe = testing::SomeUniverse();
    const auto holes = ToIntervals(testing::SomePrefixes(universe));
    const Interval whole{universe.root.First(), universe.root.Last()};
    const auto gaps = Gaps(whole, holes);
    const auto open = universe.MaskOf(ToPrefixes(gaps));
    RC_ASSERT(open == (((1U << testing::kPlaces) - 1U) & ~universe.MaskOf(ToPrefixes(holes))));
  }));
}

}  // namespace
}  // namespace bartizan::ipranges
