#include "bartizan/aws/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kIdentity =
    "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::1:user/a</Arn>"
    "</GetCallerIdentityResult></GetCallerIdentityResponse>";

std::string QueryError(std::string_view code, std::string_view message = "no") {
  return fmt::format(
      "<ErrorResponse><Error><Code>{}</Code><Message>{}</Message></Error>"
      "<RequestId>req-1</RequestId></ErrorResponse>",
      code, message);
}

class ClientTest : public ::testing::Test {
 protected:
  ClientTest() {
    world_.environment = {{"AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"},
                          {"AWS_SECRET_ACCESS_KEY", "the-secret-key"},
                          {"AWS_SESSION_TOKEN", "the-token"},
                          {"AWS_REGION", "eu-central-1"}};
  }
  std::shared_ptr<Client> Make() {
    auto client = Client::Create(world_.Make());
    EXPECT_TRUE(client) << client.error().OneLine();
    return *client;
  }
  void ReplyWith(int status, std::string body,
                 std::vector<std::pair<std::string, std::string>> headers = {}) {
    Exchange exchange;
    exchange.response = {status, std::move(headers), std::move(body)};
    world_.Expect(std::move(exchange));
  }
  std::string Header(size_t request, std::string_view name) {
    const net::HttpRequest sent = world_.Requests().at(request);
    for (const auto& [key, value] : sent.headers) {
      if (EqualsIgnoreCase(key, name)) return value;
    }
    return "(absent)";
  }
  TestSystem world_;
};

TEST_F(ClientTest, SignsAndSendsToTheRegion) {
  ReplyWith(200, std::string(kIdentity));
  auto answer = Make()->Call("sts", "get-caller-identity", {});
  ASSERT_TRUE(answer) << answer.error().error.OneLine();
  EXPECT_EQ(data::Str(answer->output, "Arn"), "arn:aws:iam::1:user/a");
  auto sent = world_.Requests().at(0);
  EXPECT_EQ(sent.url, "https://sts.eu-central-1.amazonaws.com/");
  EXPECT_THAT(Header(0, "authorization"), HasSubstr("/eu-central-1/sts/aws4_request"));
  EXPECT_EQ(Header(0, "x-amz-security-token"), "the-token");
  EXPECT_EQ(Header(0, "amz-sdk-request"), "attempt=1; max=3");
  EXPECT_THAT(Header(0, "authorization"), Not(HasSubstr("amz-sdk")));
}

TEST_F(ClientTest, RetriesWhatPassesWithAFreshSignatureAndTheSameId) {
  world_.Reply(503, QueryError("ServiceUnavailable"));
  world_.Break(Error{Code::kTimeout, "no answer", {}, {}});
  ReplyWith(200, std::string(kIdentity));
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->attempts, 3);
  EXPECT_EQ(Header(0, "amz-sdk-invocation-id"), Header(2, "amz-sdk-invocation-id"));
  EXPECT_EQ(Header(2, "amz-sdk-request"), "attempt=3; max=3");
  // random is 0.5: half of 50 ms, then half of 100 ms.
  EXPECT_EQ(world_.Sleeps(), (std::vector<Micros>{Micros(25'000), Micros(50'000)}));
}

TEST_F(ClientTest, GivesUpAfterThreeAttemptsAndSaysAllOfIt) {
  for (int i = 0; i < 3; ++i) world_.Reply(500, QueryError("InternalFailure", "sorry"));
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  const CallError& error = answer.error();
  EXPECT_EQ(error.error.code, Code::kUnavailable);
  EXPECT_TRUE(error.outcome_unknown);
  EXPECT_EQ(error.attempts, 3);
  EXPECT_EQ(error.code, "InternalFailure");
  for (auto part : {"sts GetCallerIdentity", "sorry", "req-1", "sts.eu-central-1.amazonaws.com",
                    "environment", "3 attempts"}) {
    EXPECT_THAT(error.error.OneLine(), HasSubstr(part));
  }
  EXPECT_THAT(error.error.Render(), Not(HasSubstr("the-secret-key")));
  EXPECT_THAT(error.error.Render(), Not(HasSubstr("the-token")));
}

TEST_F(ClientTest, DoesNotRepeatWhatIsWrong) {
  world_.Reply(400, QueryError("ValidationError", "bad value"));
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kInvalid);
  EXPECT_FALSE(answer.error().outcome_unknown);
  EXPECT_EQ(world_.Requests().size(), 1U);
}

TEST_F(ClientTest, ThrottlingWaitsLongerAndServersMaySayHowLong) {
  world_.Reply(400, QueryError("Throttling"));
  ReplyWith(400, QueryError("Throttling"), {{"x-amz-retry-after", "1500"}});
  ReplyWith(200, std::string(kIdentity));
  ASSERT_TRUE(Make()->Call("sts", "GetCallerIdentity", {}));
  EXPECT_EQ(world_.Sleeps().at(0), Micros(500'000));
  EXPECT_GE(world_.Sleeps().at(1), Micros(1'500'000));
  EXPECT_LE(world_.Sleeps().at(1), Micros(6'500'000));
}

TEST_F(ClientTest, SetsItsClockByTheServersDate) {
  ReplyWith(403, QueryError("RequestTimeTooSkewed"), {{"date", "Sun, 09 Sep 2001 03:46:40 GMT"}});
  ReplyWith(200, std::string(kIdentity));
  ReplyWith(200, std::string(kIdentity));
  auto client = Make();
  ASSERT_TRUE(client->Call("sts", "GetCallerIdentity", {}));
  EXPECT_EQ(Header(0, "x-amz-date"), "20010909T014640Z");
  EXPECT_EQ(Header(1, "x-amz-date"), "20010909T034640Z");
  EXPECT_TRUE(world_.Sleeps().empty());
  ASSERT_TRUE(client->Call("sts", "GetCallerIdentity", {}));
  EXPECT_EQ(Header(2, "x-amz-date"), "20010909T034640Z");
}

// Two calls that find the same difference must not count it twice.
TEST_F(ClientTest, TheClockIsSetOnceForAllThreads) {
  System system = world_.Make();
  auto reply = [](const net::HttpRequest& request) -> net::HttpResponse {
    for (const auto& [key, value] : request.headers) {
      if (EqualsIgnoreCase(key, "x-amz-date") && value == "20010909T034640Z") {
        return {200, {}, std::string(kIdentity)};
      }
    }
    return {403, {{"date", "Sun, 09 Sep 2001 03:46:40 GMT"}}, QueryError("RequestTimeTooSkewed")};
  };
  std::shared_ptr<Client> client;
  bool first = true;
  system.send = [&](const net::HttpRequest& request) -> Result<net::HttpResponse> {
    // The second call is sent, and answered, while the first waits for its answer.
    if (std::exchange(first, false)) {
      EXPECT_TRUE(client->Call("sts", "GetCallerIdentity", {}));
    }
    return reply(request);
  };
  auto made = Client::Create(system);
  ASSERT_TRUE(made);
  client = *made;
  auto answer = client->Call("sts", "GetCallerIdentity", {});
  ASSERT_TRUE(answer) << answer.error().error.OneLine();
  EXPECT_EQ(answer->attempts, 2);
  EXPECT_EQ(client->Call("sts", "GetCallerIdentity", {})->attempts, 1);
}

TEST_F(ClientTest, AnExpiredTokenIsAskedForOnceMore) {
  world_.Reply(403, QueryError("ExpiredToken"));
  world_.Reply(403, QueryError("ExpiredToken"));
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().attempts, 2);
  EXPECT_EQ(answer.error().error.code, Code::kDenied);
  EXPECT_THAT(answer.error().error.hint, HasSubstr("session has ended"));
}

TEST_F(ClientTest, AccessDeniedNamesTheActionAndAStatement) {
  world_.Reply(403,
               R"({"__type":"AccessDeniedException","Message":"User: arn:aws:iam::1:user/a is not )"
               R"(authorized to perform: securityhub:GetFindings on resource: )"
               R"(arn:aws:securityhub:eu-central-1:1:hub/default because no policy allows it"})");
  auto answer = Make()->Call("securityhub", "GetFindings", {});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kDenied);
  EXPECT_THAT(answer.error().error.hint,
              HasSubstr(R"("Action": "securityhub:GetFindings", "Resource": )"
                        R"("arn:aws:securityhub:eu-central-1:1:hub/default")"));
}

TEST_F(ClientTest, AccessDeniedWithoutWordsUsesTheOperation) {
  world_.Reply(403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>");
  auto answer = Make()->Call("s3", "ListObjectsV2", {{"Bucket", "logs"}});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().error.hint, HasSubstr("the missing action is s3:ListBucket"));
  EXPECT_THAT(answer.error().error.hint, HasSubstr("arn:aws:s3:::logs\""));
}

TEST_F(ClientTest, AnExplicitDenyIsNotMendedByAStatement) {
  world_.Reply(403, QueryError("AccessDenied",
                               "not authorized to perform: iam:ListRoles on resource: * with an "
                               "explicit deny in a service control policy"));
  auto answer = Make()->Call("iam", "ListRoles", {});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().error.hint, Not(HasSubstr("Effect")));
}

TEST_F(ClientTest, APageOfAProxyIsNoAnswer) {
  for (int i = 0; i < 3; ++i) world_.Reply(502, "<html><body>Bad gateway</body></html>");
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kUnavailable);
  EXPECT_THAT(answer.error().error.hint, HasSubstr("proxy"));
}

TEST_F(ClientTest, AnAnswerThatCannotBeReadHasAnUnknownOutcome) {
  for (int i = 0; i < 3; ++i) world_.Reply(200, "<CreateSecurityGroupResponse><groupId>sg");
  auto answer =
      Make()->Call("ec2", "CreateSecurityGroup", {{"GroupName", "g"}, {"Description", "d"}});
  ASSERT_FALSE(answer);
  EXPECT_TRUE(answer.error().outcome_unknown);
  EXPECT_EQ(answer.error().error.code, Code::kUnavailable);
}

TEST_F(ClientTest, TellsWhetherTheOutcomeIsKnown) {
  struct Case {
    int status;
    std::string_view code;
    bool unknown;
  };
  world_.environment["AWS_MAX_ATTEMPTS"] = "1";
  for (const Case& c : {Case{500, "InternalFailure", true}, Case{503, "Unavailable", true},
                        Case{503, "RequestLimitExceeded", false}, Case{503, "SlowDown", false},
                        Case{400, "Throttling", false}, Case{400, "InvalidGroup.Duplicate", false},
                        Case{403, "UnauthorizedOperation", false}}) {
    world_.Reply(c.status, fmt::format("<Response><Errors><Error><Code>{}</Code></Error></Errors>"
                                       "</Response>",
                                       c.code));
    auto answer =
        Make()->Call("ec2", "CreateSecurityGroup", {{"GroupName", "g"}, {"Description", "d"}});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().outcome_unknown, c.unknown) << c.status << c.code;
    const std::string text = answer.error().error.Render();
    EXPECT_EQ(text.contains("may have taken effect"), c.unknown) << text;
  }
}

TEST_F(ClientTest, WhatWasNotSentHadNoEffect) {
  for (bool sent : {false, true}) {
    System system = world_.Make();
    system.send = [sent](const net::HttpRequest& request) -> Result<net::HttpResponse> {
      if (request.unsent != nullptr) *request.unsent = !sent;
      return Fail(Code::kUnavailable, "Could not resolve host");
    };
    auto client = Client::Create(system);
    ASSERT_TRUE(client);
    auto answer = (*client)->Call("sns", "Publish", {{"Message", "m"}, {"TopicArn", "arn"}});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().outcome_unknown, sent);
    EXPECT_EQ(answer.error().attempts, 3);
  }
}

// The first attempt was carried out, and its answer lost; the second then finds what the first did.
TEST_F(ClientTest, ALaterRefusalDoesNotMakeTheOutcomeKnown) {
  world_.Break(Error{Code::kUnavailable, "the connection broke", {}, {}});
  world_.Reply(400,
               "<Response><Errors><Error><Code>InvalidGroup.Duplicate</Code></Error></Errors>"
               "</Response>");
  auto answer =
      Make()->Call("ec2", "CreateSecurityGroup", {{"GroupName", "g"}, {"Description", "d"}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kConflict);
  EXPECT_TRUE(answer.error().outcome_unknown);
  EXPECT_THAT(answer.error().error.Render(), HasSubstr("may have taken effect"));
}

TEST_F(ClientTest, OurOwnMistakesAreNotTheServices) {
  System system = world_.Make();
  system.send = [](const net::HttpRequest&) -> Result<net::HttpResponse> {
    return Fail(Code::kInvalid, "the HTTP header X holds a line end");
  };
  auto client = Client::Create(system);
  ASSERT_TRUE(client);
  auto answer = (*client)->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kInvalid);
  EXPECT_EQ(answer.error().attempts, 1);
}

TEST_F(ClientTest, ErrorsAreOfTheirKind) {
  struct Case {
    int status;
    std::string_view code;
    Code expected;
  };
  world_.environment["AWS_MAX_ATTEMPTS"] = "1";
  for (const Case& c : {Case{400, "LimitExceededException", Code::kLimit},
                        Case{429, "LimitExceededException", Code::kUnavailable},
                        Case{400, "ThrottlingException", Code::kUnavailable},
                        Case{500, "InternalServerError", Code::kUnavailable},
                        Case{400, "ParameterNotFound", Code::kNotFound},
                        Case{400, "ParameterAlreadyExists", Code::kConflict},
                        Case{400, "AccessDeniedException", Code::kDenied},
                        Case{400, "ValidationException", Code::kInvalid}}) {
    world_.Reply(c.status, fmt::format(R"({{"__type": "{}"}})", c.code));
    auto answer = Make()->Call("ssm", "DescribeParameters", {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().error.code, c.expected) << c.status << c.code;
  }
}

// A wrong address must not look like a thing that does not exist; HEAD has no body to explain it.
TEST_F(ClientTest, APageThatIsNotFoundIsNotAThingThatIsNotFound) {
  world_.Reply(404, "<html><body>nginx</body></html>");
  auto get = Make()->Call("ssm", "GetParameter", {{"Name", "/a"}});
  ASSERT_FALSE(get);
  EXPECT_EQ(get.error().error.code, Code::kUnavailable);
  EXPECT_THAT(get.error().error.hint, HasSubstr("proxy"));
  world_.Reply(404);
  auto head = Make()->Call("s3", "HeadObject", {{"Bucket", "logs"}, {"Key", "k"}});
  ASSERT_FALSE(head);
  EXPECT_EQ(head.error().error.code, Code::kNotFound);
}

TEST_F(ClientTest, ABlockingProxyIsNotAMissingPermission) {
  world_.Reply(403, "<html><body>blocked by policy</body></html>");
  auto answer = Make()->Call("ssm", "GetParameter", {{"Name", "/a"}});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kDenied);
  EXPECT_THAT(answer.error().error.hint, HasSubstr("proxy"));
}

TEST_F(ClientTest, HidesWhatServicesRepeatOfARequest) {
  world_.Reply(403, QueryError("SignatureDoesNotMatch",
                               "The signature does not match.\n\nThe Canonical String for this "
                               "request should have been 'POST / x-amz-security-token:the-token'"));
  auto query = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(query);
  EXPECT_EQ(query.error().message, "The signature does not match.");
  world_.Reply(400, R"({"__type": "InvalidInputException", "Message": "got [the-token]"})");
  auto json = Make()->Call("securityhub", "GetFindings", {});
  ASSERT_FALSE(json);
  EXPECT_EQ(json.error().message, "got [***]");
  EXPECT_THAT(data::ToJson(data::Json(json.error().details)), Not(HasSubstr("the-token")));
  world_.Reply(403,
               "<Error><Code>SignatureDoesNotMatch</Code><Message>no</Message>"
               "<AWSAccessKeyId>AKIDEXAMPLE</AWSAccessKeyId><StringToSign>the-token</StringToSign>"
               "<CanonicalRequest>the-token</CanonicalRequest></Error>");
  auto s3 = Make()->Call("s3", "ListBuckets", {});
  ASSERT_FALSE(s3);
  EXPECT_THAT(s3.error().error.Render(), Not(HasSubstr("the-token")));
  EXPECT_THAT(data::ToJson(data::Json(s3.error().details)), Not(HasSubstr("the-token")));
}

TEST_F(ClientTest, FollowsABucketByWhatTheErrorSays) {
  world_.Reply(
      400, "<Error><Code>AuthorizationHeaderMalformed</Code><Region>us-west-2</Region></Error>");
  world_.Reply(200, "<ListBucketResult/>");
  ASSERT_TRUE(Make()->Call("s3", "ListObjectsV2", {{"Bucket", "logs"}}));
  EXPECT_THAT(Header(1, "authorization"), HasSubstr("/us-west-2/s3/"));
}

TEST_F(ClientTest, FollowsABucketAfterAHeadWithoutABodyAndWithOneAttempt) {
  world_.environment["AWS_MAX_ATTEMPTS"] = "1";
  for (int status : {301, 307, 400}) {
    ReplyWith(status, "", {{"x-amz-bucket-region", "us-west-2"}});
    world_.Reply(200);
    auto answer = Make()->Call("s3", "HeadBucket", {{"Bucket", "logs"}});
    ASSERT_TRUE(answer) << answer.error().error.OneLine();
  }
  EXPECT_EQ(world_.Requests().back().url, "https://logs.s3.us-west-2.amazonaws.com/");
}

TEST_F(ClientTest, ARegionThatIsNoneIsNotFollowed) {
  ReplyWith(301, "", {{"x-amz-bucket-region", "evil.test/"}});
  EXPECT_FALSE(Make()->Call("s3", "HeadBucket", {{"Bucket", "logs"}}));
  EXPECT_EQ(world_.Requests().size(), 1U);
}

TEST_F(ClientTest, FollowsABucketToItsRegionAndRemembers) {
  ReplyWith(301, "<Error><Code>PermanentRedirect</Code></Error>",
            {{"x-amz-bucket-region", "us-west-2"}});
  world_.Reply(200, "<ListBucketResult/>");
  world_.Reply(200, "<ListBucketResult/>");
  auto client = Make();
  ASSERT_TRUE(client->Call("s3", "ListObjectsV2", {{"Bucket", "logs"}}));
  ASSERT_TRUE(client->Call("s3", "ListObjectsV2", {{"Bucket", "logs"}}));
  auto sent = world_.Requests();
  EXPECT_THAT(sent.at(0).url, HasSubstr("https://logs.s3.eu-central-1.amazonaws.com/?"));
  EXPECT_THAT(sent.at(1).url, HasSubstr("https://logs.s3.us-west-2.amazonaws.com/?"));
  EXPECT_THAT(sent.at(2).url, HasSubstr("https://logs.s3.us-west-2.amazonaws.com/?"));
  EXPECT_THAT(Header(1, "authorization"), HasSubstr("/us-west-2/s3/"));
}

TEST_F(ClientTest, JoinsPages) {
  world_.Reply(200, R"({"Findings":[{"Id":"a"},{"Id":"b"}],"NextToken":"t1"})");
  world_.Reply(200, R"({"Findings":[{"Id":"c"}],"NextToken":"t2"})");
  world_.Reply(200, R"({"Findings":[{"Id":"d"}]})");
  auto all = Make()->Collect("securityhub", "GetFindings", {});
  ASSERT_TRUE(all);
  EXPECT_EQ(data::FindArray(*all, "Findings")->size(), 4U);
  EXPECT_EQ(data::Find(*all, "NextToken"), nullptr);
  EXPECT_THAT(world_.Requests().at(2).body, HasSubstr(R"("NextToken":"t2")"));
}

TEST_F(ClientTest, StopsAtTheNumberThatIsWanted) {
  world_.Reply(200, R"({"Findings":[{"Id":"a"},{"Id":"b"}],"NextToken":"t1"})");
  world_.Reply(200, R"({"Findings":[{"Id":"c"},{"Id":"d"}],"NextToken":"t2"})");
  auto some = Make()->Collect("securityhub", "GetFindings", {}, 3);
  ASSERT_TRUE(some);
  EXPECT_EQ(data::FindArray(*some, "Findings")->size(), 3U);
  EXPECT_TRUE(world_.Problems().empty());
}

TEST_F(ClientTest, ATokenThatComesTwiceDoesNotTurnInCircles) {
  for (int i = 0; i < 2; ++i) world_.Reply(200, R"({"Findings":[],"NextToken":"t"})");
  auto all = Make()->Collect("securityhub", "GetFindings", {});
  ASSERT_FALSE(all);
  EXPECT_THAT(all.error().error.OneLine(), HasSubstr("same page token twice"));
}

TEST_F(ClientTest, AFailureOnALaterPageLosesNothingSilently) {
  world_.Reply(200, R"({"Findings":[{"Id":"a"}],"NextToken":"t1"})");
  world_.Reply(400, R"({"__type":"InvalidInputException","Message":"bad token"})");
  EXPECT_FALSE(Make()->Collect("securityhub", "GetFindings", {}));
}

TEST_F(ClientTest, TheDeadlineEndsTheRetries) {
  world_.Reply(503, QueryError("ServiceUnavailable"));
  CallOptions options;
  options.deadline = Micros(10'000);
  auto answer = Make()->Call("sts", "GetCallerIdentity", {}, options);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().attempts, 1);
}

TEST_F(ClientTest, ACancelledCallIsNotSent) {
  std::atomic<bool> cancel = true;
  auto answer = Make()->Call("sts", "GetCallerIdentity", {}, {.cancel = &cancel});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().error.code, Code::kCancelled);
  EXPECT_TRUE(world_.Requests().empty());
}

TEST_F(ClientTest, ACancelledCallIsNotRepeated) {
  std::atomic<bool> cancel = false;
  System system = world_.Make();
  size_t sent = 0;
  system.send = [&](const net::HttpRequest& request) -> Result<net::HttpResponse> {
    ++sent;
    EXPECT_EQ(request.cancel, &cancel);
    cancel = true;
    return net::HttpResponse{503, {}, QueryError("ServiceUnavailable")};
  };
  auto client = Client::Create(system);
  ASSERT_TRUE(client);
  EXPECT_FALSE((*client)->Call("sts", "GetCallerIdentity", {}, {.cancel = &cancel}));
  EXPECT_EQ(sent, 1U);
}

TEST_F(ClientTest, EachAttemptHasWhatIsLeftOfTheDeadline) {
  world_.Reply(503, QueryError("ServiceUnavailable"));
  ReplyWith(200, std::string(kIdentity));
  CallOptions options;
  options.deadline = Micros(100'000);
  ASSERT_TRUE(Make()->Call("sts", "GetCallerIdentity", {}, options));
  EXPECT_EQ(world_.Requests().at(0).timeout, Micros(100'000));
  EXPECT_EQ(world_.Requests().at(1).timeout, Micros(75'000));  // after a wait of 25 ms
}

TEST_F(ClientTest, TheQuotaEndsRetriesInAStorm) {
  auto client = Make();
  size_t sent = 0;
  for (int call = 0; call < 40; ++call) {
    for (int i = 0; i < 3; ++i) world_.Reply(500, QueryError("InternalFailure"));
    EXPECT_FALSE(client->Call("sts", "GetCallerIdentity", {}));
  }
  sent = world_.Requests().size();
  // 500 tokens at 14 each are 35 retries, whatever the number of calls.
  EXPECT_EQ(sent, 40U + 35U);
}

TEST_F(ClientTest, PresignsWithoutTellingTheSecret) {
  auto link = Make()->PresignedRequest("s3", "GetObject", {{"Bucket", "logs"}, {"Key", "a b"}},
                                       std::chrono::seconds(600));
  ASSERT_TRUE(link) << link.error().OneLine();
  EXPECT_THAT(link->url, HasSubstr("https://logs.s3.eu-central-1.amazonaws.com/a%20b?"));
  EXPECT_THAT(link->url, HasSubstr("X-Amz-Expires=600"));
  EXPECT_THAT(link->url, Not(HasSubstr("the-secret-key")));
  EXPECT_TRUE(world_.Requests().empty());
}

TEST_F(ClientTest, ARegionIsNeeded) {
  world_.environment.erase("AWS_REGION");
  world_.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  auto answer = Make()->Call("sts", "GetCallerIdentity", {});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().error.hint, HasSubstr("AWS_REGION"));
}

TEST_F(ClientTest, GlobalServicesNeedNone) {
  world_.environment.erase("AWS_REGION");
  world_.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  world_.Reply(200, "<ListRolesResponse><ListRolesResult/></ListRolesResponse>");
  ASSERT_TRUE(Make()->Call("iam", "ListRoles", {}));
  EXPECT_EQ(world_.Requests().at(0).url, "https://iam.amazonaws.com/");
  EXPECT_THAT(Header(0, "authorization"), HasSubstr("/us-east-1/iam/"));
}

TEST_F(ClientTest, BatchesWithAChecksumWhereS3WantsOne) {
  world_.Reply(200, "<DeleteResult/>");
  data::JsonObject input{{"Bucket", "logs"}};
  input["Delete"] = data::JsonObject{{"Objects", data::JsonArray{data::JsonObject{{"Key", "a"}}}}};
  ASSERT_TRUE(Make()->Call("s3", "DeleteObjects", std::move(input)));
  EXPECT_NE(Header(0, "x-amz-checksum-crc32"), "(absent)");
  EXPECT_THAT(Header(0, "authorization"), HasSubstr("x-amz-checksum-crc32"));
}

}  // namespace
}  // namespace bartizan::aws
