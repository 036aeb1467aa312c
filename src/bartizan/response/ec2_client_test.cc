#include "bartizan/response/ec2_client.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "bartizan/aws/testing_system.h"

namespace bartizan::response {
namespace {

using data::JsonObject;
using testing::HasSubstr;

std::string Refusal(std::string_view code) {
  return "<Response><Errors><Error><Code>" + std::string(code) +
         "</Code><Message>no</Message></Error></Errors><RequestID>r</RequestID></Response>";
}
constexpr std::string_view kGood =
    "<CreateSecurityGroupResponse><requestId>r</requestId><groupId>sg-1</groupId>"
    "</CreateSecurityGroupResponse>";

class Ec2Calls : public testing::Test {
 protected:
  Ec2Calls() {
    test_.environment = {{"AWS_ACCESS_KEY_ID", "AKID"},
                         {"AWS_SECRET_ACCESS_KEY", "secret"},
                         {"AWS_REGION", "eu-central-1"}};
    auto client = aws::Client::Create(test_.Make());
    ec2_ = std::make_unique<Ec2>(*client, Ec2Place{.region = "eu-central-1"});
  }
  aws::CallResult<aws::Answer> Create(const aws::CallOptions& options = {}) {
    return ec2_->Call("ec2", "CreateSecurityGroup",
                      {{"GroupName", "g"}, {"Description", "d"}, {"VpcId", "vpc-1"}}, options);
  }
  Micros Slept() const {
    const auto sleeps = test_.Sleeps();
    return std::accumulate(sleeps.begin(), sleeps.end(), Micros(0));
  }

  aws::TestSystem test_;
  std::unique_ptr<Ec2> ec2_;
};

TEST_F(Ec2Calls, ThrottledOnesAreTriedAgainForAsLongAsItTakes) {
  constexpr int kRefusals = 9;  // more than any usual number of attempts
  for (int i = 0; i < kRefusals; ++i) test_.Reply(503, Refusal("RequestLimitExceeded"));
  test_.Reply(200, std::string(kGood));
  const auto answer = Create();
  ASSERT_TRUE(answer) << answer.error().error.Render();
  EXPECT_EQ(data::Str(answer->output, "GroupId"), "sg-1");
  EXPECT_EQ(answer->attempts, kRefusals + 1);
  EXPECT_GT(Slept(), std::chrono::seconds(5));
  EXPECT_LT(Slept(), std::chrono::minutes(2));
}

TEST_F(Ec2Calls, ThrottlingEndsWithTheDeadlineOfTheCaller) {
  for (int i = 0; i < 50; ++i) test_.Reply(503, Refusal("RequestLimitExceeded"));
  aws::CallOptions options;
  options.deadline = std::chrono::seconds(10);
  const auto answer = Create(options);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, "RequestLimitExceeded");
  EXPECT_FALSE(answer.error().outcome_unknown);
  EXPECT_LE(Slept(), std::chrono::seconds(10));
}

TEST_F(Ec2Calls, WhatIsRefusedForGoodIsNotRepeated) {
  test_.Reply(403, Refusal("UnauthorizedOperation"));
  const auto answer = Create();
  ASSERT_FALSE(answer);
  EXPECT_EQ(test_.Requests().size(), 1U);
  const Error error = EffectError(answer.error());
  EXPECT_EQ(error.code, Code::kDenied);
  EXPECT_THAT(error.OneLine(), HasSubstr("CreateSecurityGroup"));
  EXPECT_THAT(error.hint, HasSubstr("ec2:CreateSecurityGroup"));
}

TEST_F(Ec2Calls, OneOfUnknownOutcomeIsUndecidedThoughTheLastRefusalIsPlain) {
  test_.Break(Error{.code = Code::kTimeout, .message = "no answer"});
  test_.Reply(400, Refusal("InvalidGroup.Duplicate"));
  const auto answer = Create();
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, "InvalidGroup.Duplicate");
  EXPECT_TRUE(answer.error().outcome_unknown);
  EXPECT_EQ(EffectError(answer.error()).code, Code::kUndecided);
}

TEST_F(Ec2Calls, TransientFailuresAreLimited) {
  for (int i = 0; i < 10; ++i) test_.Reply(500, Refusal("InternalError"));
  EXPECT_FALSE(Create());
  EXPECT_EQ(test_.Requests().size(), 4U);
}

TEST_F(Ec2Calls, ACancelledCallWaitsNoLonger) {
  const std::atomic<bool> cancel = true;
  test_.Reply(503, Refusal("RequestLimitExceeded"));
  aws::CallOptions options;
  options.cancel = &cancel;
  EXPECT_FALSE(Create(options));
  EXPECT_EQ(Slept(), Micros(0));
}

TEST_F(Ec2Calls, ListsAreOfAllPagesAlsoWhereOneIsThrottled) {
  const auto page = [](std::string_view id, std::string_view token) {
    return fmt::format(
        "<DescribeSecurityGroupsResponse><requestId>r</"
        "requestId><securityGroupInfo><item><groupId>{}"
        "</groupId></item></securityGroupInfo>{}</DescribeSecurityGroupsResponse>",
        id, token.empty() ? "" : fmt::format("<nextToken>{}</nextToken>", token));
  };
  test_.Reply(200, page("sg-1", "t"));
  test_.Reply(200, page("sg-2", ""));
  auto groups = ec2_->List("ec2", "DescribeSecurityGroups", {}, "SecurityGroups");
  ASSERT_TRUE(groups) << groups.error().Render();
  EXPECT_EQ(groups->size(), 2U);
  test_.Reply(200, page("sg-1", "t"));
  for (int i = 0; i < 5; ++i) test_.Reply(503, Refusal("RequestLimitExceeded"));
  test_.Reply(200, page("sg-2", "t"));
  test_.Reply(200, page("sg-3", ""));
  groups = ec2_->List("ec2", "DescribeSecurityGroups", {}, "SecurityGroups");
  ASSERT_TRUE(groups) << groups.error().Render();
  EXPECT_EQ(groups->size(), 2U);  // never a page twice
  test_.Reply(200, page("sg-1", ""));
  const auto limited = ec2_->List("ec2", "DescribeSecurityGroups", {}, "SecurityGroups", {}, 0);
  ASSERT_FALSE(limited);
  EXPECT_EQ(limited.error().code, Code::kLimit);
}

TEST(Ec2Pace, LetsABurstThroughThenASteadyRate) {
  aws::TestSystem test;
  const aws::System system = test.Make();
  Ec2Pace pace(system);
  Micros wait{0};
  size_t free = 0;
  while ((wait = pace.Take("ec2:X")) == Micros(0)) ++free;
  EXPECT_EQ(free, 100U);
  EXPECT_EQ(wait, std::chrono::milliseconds(20));
  EXPECT_EQ(pace.Take("ec2:Y"), Micros(0));  // every operation has its own
  test.clock().Advance(std::chrono::seconds(1));
  free = 0;
  while (pace.Take("ec2:X") == Micros(0)) ++free;
  EXPECT_EQ(free, 49U);
}

TEST(Ec2Pace, IsSlowerAfterARefusalAndRecovers) {
  aws::TestSystem test;
  const aws::System system = test.Make();
  Ec2Pace pace(system);
  EXPECT_EQ(pace.Take("ec2:X"), Micros(0));
  for (int i = 0; i < 20; ++i) pace.Throttled("ec2:X");  // of calls that were under way together
  EXPECT_EQ(pace.Take("ec2:X"), std::chrono::milliseconds(40));
  for (int i = 0; i < 20; ++i) {
    test.clock().Advance(std::chrono::milliseconds(1'500));
    pace.Throttled("ec2:X");
  }
  EXPECT_LE(pace.Take("ec2:X"), std::chrono::seconds(1));  // never stands still
  test.clock().Advance(std::chrono::minutes(5));
  EXPECT_EQ(pace.Take("ec2:X"), Micros(0));
}

}  // namespace
}  // namespace bartizan::response
