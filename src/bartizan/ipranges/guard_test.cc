#include "bartizan/ipranges/guard.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "bartizan/ipranges/testing/universe_fixture.h"

namespace bartizan::ipranges {
namespace {

using std::chrono::hours;
using testing::SomePrefixes;
using testing::SomeUniverse;

// `count` neighbouring /24 (or /48) networks from the number `first` on.
std::vector<IpPrefix> Networks(unsigned first, unsigned count, bool v6 = false) {
  std::vector<IpPrefix> prefixes;
  for (unsigned i = first; i < first + count; ++i) {
    prefixes.push_back(
        v6 ? IpPrefix{.address = {.v6 = true, .high = 0x20010DB800000000U + (uint64_t{i} << 16U)},
                      .bits = 48}
           : IpPrefix{.address = {.low = 0x0A000000U + (uint64_t{i} << 8U)}, .bits = 24});
  }
  return prefixes;
}

std::vector<IpPrefix> operator+(std::vector<IpPrefix> a, const std::vector<IpPrefix>& b) {
  a.insert(a.end(), b.begin(), b.end());
  std::ranges::sort(a);
  return a;
}

std::string Refused(const Guards& guards, const std::vector<IpPrefix>& before,
                    const std::vector<IpPrefix>& after) {
  const Status status = CheckGuards(guards, before, after);
  if (status) return "";
  EXPECT_EQ(status.error().code, Code::kConflict);
  EXPECT_NE(status.error().hint.find("--force"), std::string::npos);
  return status.error().message;
}

TEST(Guards, KeepTheNumber) {
  const Guards guards{.min_prefixes = 5, .max_prefixes = 8};
  EXPECT_NE(Refused(guards, {}, Networks(0, 4)), "");
  EXPECT_EQ(Refused(guards, {}, Networks(0, 5)), "");
  EXPECT_EQ(Refused(guards, {}, Networks(0, 8)), "");
  EXPECT_NE(Refused(guards, Networks(0, 8), Networks(0, 9)), "");
  EXPECT_NE(Refused({}, Networks(0, 8), {}), "");  // nothing at all is never right
}

TEST(Guards, KeepTheShare) {
  const Guards guards{.max_added_percent = 50, .max_removed_percent = 20, .always = 3};
  EXPECT_EQ(Refused(guards, Networks(0, 100), Networks(0, 150)), "");
  EXPECT_EQ(Refused(guards, Networks(0, 100), Networks(0, 151)),
            "51 of 100 prefixes would come: 51 % of them or of their addresses, and at most 50 % "
            "are expected at once");
  EXPECT_EQ(Refused(guards, Networks(0, 100), Networks(0, 80)), "");
  EXPECT_EQ(Refused(guards, Networks(0, 100), Networks(0, 79)),
            "21 of 100 prefixes would go: 21 % of them or of their addresses, and at most 20 % are "
            "expected at once");
  // Few always pass.
  EXPECT_EQ(Refused(guards, Networks(0, 4), Networks(0, 7)), "");
  EXPECT_NE(Refused(guards, Networks(0, 4), Networks(0, 8)), "");
  EXPECT_EQ(Refused(guards, Networks(0, 4), Networks(3, 3)), "");
  EXPECT_NE(Refused(guards, Networks(0, 5), Networks(4, 3)), "");
}

TEST(Guards, LookAtAddressesToo) {
  const Guards guards{.max_added_percent = 50, .max_removed_percent = 20, .always = 0};
  const std::vector<IpPrefix> wide = {*ParseIpPrefix("172.16.0.0/16")};  // as many as 256 networks
  EXPECT_NE(Refused(guards, Networks(0, 100), Networks(0, 100) + wide), "");
  EXPECT_NE(Refused(guards, Networks(0, 100) + wide, Networks(0, 100)), "");
  EXPECT_EQ(Refused(guards, Networks(0, 600), Networks(0, 600) + wide), "");
  // The other family's many addresses hide nothing.
  const auto v6 = Networks(0, 100, true);
  EXPECT_NE(Refused(guards, Networks(0, 100) + v6, Networks(0, 100) + wide + v6), "");
  EXPECT_NE(Refused(guards, Networks(0, 10) + v6, Networks(0, 16) + v6), "");
}

TEST(Guards, LetAFamilyBegin) {
  const Guards guards{.max_added_percent = 50, .always = 0};
  EXPECT_EQ(Refused(guards, Networks(0, 100), Networks(0, 100) + Networks(0, 50, true)), "");
  EXPECT_NE(Refused(guards, Networks(0, 100), Networks(0, 100) + Networks(0, 51, true)), "");
}

// What was published: growth that was right, and blow-ups that were withdrawn soon.
TEST(Guards, TellGrowthFromBlowUps) {
  const auto v4 = Networks(0, 46);
  auto v6 = [](unsigned count) { return Networks(0, count, true); };
  EXPECT_EQ(Refused({}, Networks(0, 69), Networks(0, 96)), "");
  EXPECT_EQ(Refused({}, v4 + v6(1), v4 + v6(6)), "");
  EXPECT_NE(Refused({}, v4 + v6(6), v4 + v6(430)), "");
  EXPECT_NE(Refused({}, v4 + v6(31), v4 + v6(113)), "");
  EXPECT_NE(Refused({.max_prefixes = 55}, v4, Networks(0, 68)), "");
  EXPECT_NE(Refused({}, v4 + v6(476), v4 + v6(2)), "");
}

const Time kNow = FromInt(1'700'000'000'000'000);
constexpr Micros kGrace = hours(24);

TEST(Damp, AddsAtOnceAndRemovesLater) {
  const auto before = Networks(0, 3);
  const auto after = Networks(1, 3);
  const Damped first = Damp(before, after, {}, kGrace, kNow);
  EXPECT_EQ(first.open, Networks(0, 4));
  EXPECT_EQ(first.withdrawn, (Withdrawn{{before[0], kNow}}));
  EXPECT_EQ(first.spared, 0U);
  const Damped later = Damp(first.open, after, first.withdrawn, kGrace, kNow + hours(23));
  EXPECT_EQ(later.open, Networks(0, 4));
  EXPECT_EQ(later.withdrawn, first.withdrawn);  // since the first time
  const Damped last = Damp(later.open, after, later.withdrawn, kGrace, kNow + hours(24));
  EXPECT_EQ(last.open, after);
  EXPECT_TRUE(last.withdrawn.empty());
}

TEST(Damp, SparesWhatComesBack) {
  const auto before = Networks(0, 3);
  const Damped away = Damp(before, Networks(1, 2), {}, kGrace, kNow);
  const Damped back = Damp(away.open, before, away.withdrawn, kGrace, kNow + hours(1));
  EXPECT_EQ(back.open, before);
  EXPECT_EQ(back.spared, 1U);
  EXPECT_TRUE(back.withdrawn.empty());
  // Gone again: it waits anew.
  const Damped again = Damp(back.open, Networks(1, 2), back.withdrawn, kGrace, kNow + hours(23));
  EXPECT_EQ(again.withdrawn.at(before[0]), kNow + hours(23));
}

TEST(Damp, WithoutGraceFollows) {
  EXPECT_EQ(Damp(Networks(0, 3), Networks(1, 3), {}, Micros(0), kNow).open, Networks(1, 3));
}

TEST(Damp, DoesNotOpenWhatIsNotOpen) {
  const Withdrawn stale = {{Networks(9, 1)[0], kNow}};
  const Damped damped = Damp(Networks(0, 3), Networks(0, 3), stale, kGrace, kNow);
  EXPECT_EQ(damped.open, Networks(0, 3));
  EXPECT_TRUE(damped.withdrawn.empty());
}

TEST(Damp, SurvivesAClockThatIsSetBack) {
  const Withdrawn ahead = {{Networks(0, 1)[0], kNow + hours(1000)}};
  const Damped damped = Damp(Networks(0, 3), Networks(1, 2), ahead, kGrace, kNow);
  EXPECT_EQ(damped.withdrawn.begin()->second, kNow);
}

// A sequence of documents, hours apart: what is published is open, what was published within the
// grace is open, and nothing else.
TEST(Damp, OpensWhatWasPublishedWithinTheGrace) {
  EXPECT_TRUE(rc::check([] {
    const auto universe = SomeUniverse();
    std::map<IpPrefix, Time> gone;  // when it was first seen not to be
    std::vector<IpPrefix> open;
    Withdrawn withdrawn;
    Time now = kNow;
    for (int step = 0; step < 12; ++step) {
      now += hours(*rc::gen::inRange(0, 30));
      const auto some = SomePrefixes(universe);
      const std::set<IpPrefix> published(some.begin(), some.end());
      const std::vector<IpPrefix> sorted(published.begin(), published.end());
      const Damped damped = Damp(open, sorted, withdrawn, kGrace, now);
      std::set<IpPrefix> want = published;
      for (const IpPrefix& prefix : open) {
        if (published.contains(prefix)) {
          gone.erase(prefix);
        } else if (now - gone.try_emplace(prefix, now).first->second < kGrace) {
          want.insert(prefix);
        } else {
          gone.erase(prefix);
        }
      }
      RC_ASSERT(damped.open == std::vector<IpPrefix>(want.begin(), want.end()));
      RC_ASSERT(damped.withdrawn.size() == want.size() - published.size());
      for (const auto& [prefix, since] : damped.withdrawn) RC_ASSERT(since == gone.at(prefix));
      open = damped.open;
      withdrawn = damped.withdrawn;
    }
  }));
}

}  // namespace
}  // namespace bartizan::ipranges
