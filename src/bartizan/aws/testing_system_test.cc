#include "bartizan/aws/testing_system.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::aws {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

fs::path Case(std::string_view name) {
  return SharedData("aws/config/default-credential-provider-chain") / name;
}

TEST(TestSystem, PlaysARecordedCase) {
  if (!fs::exists(Case("imds_assume_role"))) GTEST_SKIP() << "no shared data";
  auto test = TestSystem::Load(Case("imds_assume_role"));
  ASSERT_TRUE(test) << test.error().OneLine();
  System system = test->Make();
  EXPECT_EQ(system.environment.at("HOME"), "/home");
  EXPECT_TRUE(system.read_file("/home/.aws/config", 1U << 20U));
  EXPECT_EQ(system.read_file("/home/.aws/credentials", 1U << 20U).error().code, Code::kNotFound);
  EXPECT_EQ(system.read_file("/home/.aws/config", 3).error().code, Code::kLimit);

  net::HttpRequest request;
  request.method = "PUT";
  request.url = "http://169.254.169.254/latest/api/token";
  request.headers = {{"X-Aws-Ec2-Metadata-Token-Ttl-Seconds", "21600"}};
  auto token = system.send(request);
  ASSERT_TRUE(token);
  EXPECT_EQ(token->status, 200);
  EXPECT_EQ(token->body, "imdssesiontoken==");
  EXPECT_THAT(test->Problems(), SizeIs(3)) << "three recorded requests are missing";

  request = {};
  request.url = "http://169.254.169.254/latest/meta-data/iam/security-credentials/";
  request.headers = {{"x-aws-ec2-metadata-token", "wrong"}};
  ASSERT_TRUE(system.send(request));
  EXPECT_THAT(test->Problems()[0], HasSubstr("x-aws-ec2-metadata-token is \"wrong\""));
}

Exchange FormExchange() {
  Exchange exchange;
  exchange.method = "POST";
  exchange.url = "https://sts.example.com?b=1&a=2";
  exchange.headers = {{"authorization", "AWS4-HMAC-SHA256 Credential=AKID/1/r/sts/aws4_request"},
                      {"user-agent", "other"}};
  exchange.body = "Action=AssumeRole&RoleArn=x&RoleSessionName=recorded";
  exchange.response.status = 200;
  return exchange;
}

net::HttpRequest FormRequest() {
  net::HttpRequest request;
  request.method = "POST";
  request.url = "https://sts.example.com/?a=2&b=1";
  request.headers = {{"Authorization", "AWS4-HMAC-SHA256 Credential=AKID/2/q/sts/aws4_request"}};
  request.body = "RoleSessionName=mine&Action=AssumeRole&RoleArn=x";
  return request;
}

TEST(TestSystem, ComparesWhatMattersOfARequest) {
  TestSystem test;
  test.Expect(FormExchange());
  ASSERT_TRUE(test.Make().send(FormRequest()));
  EXPECT_THAT(test.Problems(), IsEmpty());

  auto problem = [](auto change) {
    TestSystem system;
    system.Expect(FormExchange());
    net::HttpRequest request = FormRequest();
    change(request);
    (void)system.Make().send(request);
    return Join(system.Problems(), "\n");
  };
  EXPECT_THAT(problem([](auto& r) { r.method = "GET"; }), HasSubstr("method is \"GET\""));
  EXPECT_THAT(problem([](auto& r) { r.url += "&c=3"; }), HasSubstr("address is"));
  EXPECT_THAT(problem([](auto& r) { r.headers.clear(); }), HasSubstr("authorization is"));
  EXPECT_THAT(problem([](auto& r) { r.body += "&New=1"; }), HasSubstr("New is \"1\""));
  EXPECT_THAT(problem([](auto& r) { r.body += "y"; }), HasSubstr("RoleArn is \"xy\""));
  EXPECT_THAT(problem([](auto& r) { r.body = "Action=AssumeRole&RoleArn=x"; }),
              HasSubstr("RoleSessionName is \"(absent)\""));
}

TEST(TestSystem, TimePassesOnlyInSleep) {
  TestSystem test;
  System system = test.Make();
  Time start = system.clock->Now();
  system.sleep(std::chrono::seconds(3));
  EXPECT_EQ(system.clock->Now() - start, std::chrono::seconds(3));
  EXPECT_THAT(test.Sleeps(), ElementsAre(std::chrono::seconds(3)));
}

TEST(TestSystem, AnswersThatTheTestWrote) {
  TestSystem test;
  test.Reply(503, "busy");
  test.Break(Error{Code::kTimeout, "too slow", {}, {}});
  System system = test.Make();
  EXPECT_EQ(system.send({})->status, 503);
  EXPECT_EQ(system.send({}).error().code, Code::kTimeout);
  EXPECT_EQ(system.send({}).error().code, Code::kUnavailable);
  EXPECT_THAT(test.Problems(), ElementsAre(HasSubstr("not expected: GET")));
  EXPECT_THAT(test.Requests(), SizeIs(3));
  test.SetFile("/a", "text");
  EXPECT_EQ(*system.read_file("/a", 10), "text");
  EXPECT_EQ(system.run({.argv = {"ls"}}).error().code, Code::kNotFound);
}

}  // namespace
}  // namespace bartizan::aws
