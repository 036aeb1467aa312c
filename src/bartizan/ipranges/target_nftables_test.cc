#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/ipranges/targets.h"

namespace bartizan::ipranges {
namespace {

using ::testing::HasSubstr;

TEST(NftablesTarget, IsNamedByWhatItChanges) {
  const auto target =
      NftablesTarget({.table = "edge", .set4 = "cf4", .set6 = "cf6", .netns = "outside"});
  ASSERT_TRUE(target) << target.error().Render();
  EXPECT_EQ((*target)->id(), "nftables/netns:outside/inet/edge/cf4/cf6");
  EXPECT_EQ((*target)->kind(), "nftables");
  EXPECT_EQ((*NftablesTarget({.family = "ip", .table = "edge", .set4 = "cf4"}))->id(),
            "nftables/ip/edge/cf4");
}

TEST(NftablesTarget, RefusesNamesThatAreNone) {
  const auto refused = [](NftablesConfig config) {
    const auto target = NftablesTarget(std::move(config));
    return target ? "" : target.error().message;
  };
  EXPECT_THAT(refused({.table = "edge"}), HasSubstr("needs `set4`, `set6` or both"));
  EXPECT_THAT(refused({.table = "edge", .set4 = "cf", .set6 = "cf"}), HasSubstr("one family"));
  EXPECT_THAT(refused({.family = "inet; flush ruleset", .table = "edge", .set4 = "cf"}),
              HasSubstr("no family"));
  EXPECT_THAT(refused({.table = "", .set4 = "cf"}), HasSubstr("\"\" is no name"));
  EXPECT_THAT(refused({.table = "edge", .set4 = "cf; flush ruleset"}), HasSubstr("is no name"));
  EXPECT_THAT(refused({.table = "-f", .set4 = "cf"}), HasSubstr("is no name"));
  EXPECT_THAT(refused({.table = "edge", .set4 = "cf", .netns = "../1/ns"}),
              HasSubstr("is no name"));
}

}  // namespace
}  // namespace bartizan::ipranges
