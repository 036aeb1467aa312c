#include "bartizan/response/flow_cut.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/base/text.h"

namespace bartizan::response {
namespace {

TEST(CutFilters, LeaveLoopbackAndEndpoints) {
  EXPECT_EQ(Join(CutFilter({}), " "), "not dst 127.0.0.0/8 and not dst [::1]");
  EXPECT_EQ(Join(CutFilter({*ParseEndpoint("10.0.0.5:6514"), *ParseEndpoint("[fd00::/64]:1"),
                            *ParseEndpoint("from:10.0.0.9:22")}),
                 " "),
            "not dst 127.0.0.0/8 and not dst [::1] and not ( dst 10.0.0.5/32 and dport = :6514 ) "
            "and not ( dst [fd00::/64] and dport = :1 ) "
            "and not ( dst 10.0.0.9/32 and sport = :22 )");
}

TEST(NetworkNamespaces, OnesOwnNeedsNoRights) {
  const auto own = NetworkNamespace::Open("");
  ASSERT_TRUE(own) << own.error().Render();
  EXPECT_GT(own->inode(), 0U);
  bool called = false;
  EXPECT_TRUE(own->Run([&]() -> Status {
    called = true;
    return {};
  }));
  EXPECT_TRUE(called);
  EXPECT_EQ(NetworkNamespace::Open("/proc/self/ns/net")->inode(), own->inode());
}

TEST(NetworkNamespaces, RefuseNamesThatLeaveTheFolder) {
  EXPECT_EQ(NetworkNamespace::Open("../x").error().code, Code::kInvalid);
  EXPECT_EQ(NetworkNamespace::Open("..").error().code, Code::kInvalid);
  EXPECT_EQ(NetworkNamespace::Open("bartizan-there-is-none").error().code, Code::kNotFound);
}

}  // namespace
}  // namespace bartizan::response
