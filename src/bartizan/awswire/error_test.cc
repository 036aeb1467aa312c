#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/awswire/codec.h"
#include "bartizan/base/text.h"

namespace bartizan::awswire {
namespace {

using ::testing::HasSubstr;

ServiceError Parse(std::string_view service, std::string_view operation,
                   const WireResponse& response) {
  const Service* found = FindService(service);
  BARTIZAN_CHECK(found != nullptr && found->Find(operation) != nullptr);
  return ParseError(*found, *found->Find(operation), response);
}

TEST(ParseError, DoesNotReadHugePages) {
  std::string page = "<Error><Code>NoSuchKey</Code><Message>" + std::string(2U << 20U, 'x');
  page += "</Message></Error>";
  ServiceError error = Parse("s3", "GetObject", {404, {}, page});
  EXPECT_EQ(error.code, "HTTP 404");
  EXPECT_FALSE(error.known);
  EXPECT_LE(error.message.size(), 200U);
}

TEST(ParseError, ReadsTheFormOfEveryProtocol) {
  ServiceError iam = Parse("iam", "GetRole", {404, {}, R"(<ErrorResponse
    xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>
    <Code>NoSuchEntity</Code><Message>The role with name x cannot be found.</Message></Error>
    <RequestId>r-1</RequestId></ErrorResponse>)"});
  EXPECT_TRUE(iam.known);
  EXPECT_EQ(iam.code, "NoSuchEntity");
  EXPECT_EQ(iam.message, "The role with name x cannot be found.");
  EXPECT_EQ(iam.request_id, "r-1");
  EXPECT_EQ(iam.status, 404);
  EXPECT_FALSE(iam.retryable || iam.throttling);

  ServiceError ec2 = Parse("ec2", "DescribeVpcs", {400, {}, R"(<?xml version="1.0"?>
    <Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>no vpc</Message></Error>
    </Errors><RequestID>r-2</RequestID></Response>)"});
  EXPECT_EQ(ec2.code + ec2.message + ec2.request_id, "InvalidVpcID.NotFoundno vpcr-2");

  ServiceError s3 = Parse(
      "s3", "GetBucketPolicy",
      {404,
       {{"x-amz-request-id", "r-3"}},
       "<Error><Code>NoSuchBucketPolicy</Code><Message>none</Message><BucketName>b</BucketName>"
       "<RequestId>other</RequestId><HostId>h</HostId></Error>"});
  EXPECT_EQ(s3.code + s3.message + s3.request_id, "NoSuchBucketPolicynoner-3");

  ServiceError kms = Parse(
      "kms", "Decrypt",
      {400,
       {{"x-amzn-requestid", "r-4"}},
       R"({"__type": "com.amazonaws.kms#IncorrectKeyException:http://x", "Message": "wrong key"})"});
  EXPECT_EQ(kms.code + kms.message + kms.request_id, "IncorrectKeyExceptionwrong keyr-4");

  ServiceError hub = Parse("securityhub", "GetFindings",
                           {429,
                            {{"x-amzn-errortype", "LimitExceededException:"}},
                            R"({"message": "slow down", "Code": "Other"})"});
  EXPECT_EQ(hub.code, "LimitExceededException");
  EXPECT_EQ(data::ToJson(hub.details), R"({"Code":"Other"})");
}

TEST(ParseError, TakesRetriesFromTheModel) {
  ServiceError error = Parse("codeguruprofiler", "ConfigureAgent",
                             {429, {{"x-amzn-errortype", "ThrottlingException"}}, "{}"});
  EXPECT_TRUE(error.known && error.retryable);
  error = Parse("codeguruprofiler", "ConfigureAgent",
                {404, {{"x-amzn-errortype", "ResourceNotFoundException"}}, "{}"});
  EXPECT_TRUE(error.known && !error.retryable);
}

TEST(ParseError, KeepsTheCodesOfTheQueryProtocol) {
  WireResponse response{400,
                        {{"x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender"}},
                        R"({"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "no"})"};
  EXPECT_EQ(Parse("sqs", "ReceiveMessage", response).code,
            "AWS.SimpleQueueService.NonExistentQueue");
  EXPECT_EQ(Parse("kms", "Decrypt", response).code, "QueueDoesNotExist");
  for (const char* odd : {"", ";", ";Sender", "Code"}) {
    response.headers = {{"x-amzn-query-error", odd}};
    EXPECT_EQ(Parse("sqs", "ReceiveMessage", response).code, "QueueDoesNotExist") << odd;
  }
}

TEST(ParseError, ReadsXmlOfAJsonServiceAndExceptionsAsRoots) {
  ServiceError error = Parse(
      "lambda", "Invoke",
      {403, {}, "<AccessDeniedException><Message>no operation</Message></AccessDeniedException>"});
  EXPECT_TRUE(error.known);
  EXPECT_EQ(error.code + ": " + error.message, "AccessDeniedException: no operation");
}

TEST(ParseError, LeavesOutDetailsThatDoNotFit) {
  static constexpr Member kMembers[] = {{.name = "Text", .shape = 1}, {.name = "Long", .shape = 2}};
  static constexpr Shape kShapes[] = {{.name = "Bad", .members = kMembers, .error = true},
                                      {.name = "Text", .type = Type::kString},
                                      {.name = "Long", .type = Type::kLong}};
  for (Protocol protocol : {Protocol::kQuery, Protocol::kJson}) {
    Service service{.protocol = protocol, .shapes = kShapes};
    auto details = [&](std::string_view number) {
      std::string xml =
          fmt::format("<Error><Code>Bad</Code><Text>t</Text><Long>{}</Long></Error>", number);
      std::string json = fmt::format(R"({{"__type": "Bad", "Text": "t", "Long": "{}"}})", number);
      ServiceError error =
          ParseError(service, {}, {400, {}, protocol == Protocol::kJson ? json : xml});
      EXPECT_TRUE(error.known);
      return data::ToJson(error.details);
    };
    EXPECT_EQ(details("7"), R"({"Text":"t","Long":7})");
    EXPECT_EQ(details("many"), "{}");
  }
}

TEST(ParseError, TrustsTheHeaderMoreThanThePage) {
  ServiceError error = Parse("securityhub", "GetFindings",
                             {403, {{"x-amzn-errortype", "AccessDeniedException"}}, "<html/>"});
  EXPECT_TRUE(error.known);
  EXPECT_EQ(error.code, "AccessDeniedException");
}

TEST(ParseError, HasNoBodyToHead) {
  for (auto [status, message] :
       {std::pair(403, "Forbidden"), std::pair(404, "Not Found"),
        std::pair(301, "Moved Permanently"), std::pair(418, "there is no body")}) {
    ServiceError error = Parse("s3", "HeadObject", {status, {{"x-amz-request-id", "r"}}, ""});
    EXPECT_FALSE(error.known);
    EXPECT_EQ(error.code, "HTTP " + std::to_string(status));
    EXPECT_EQ(error.message, message);
    EXPECT_EQ(error.request_id, "r");
  }
  EXPECT_EQ(Parse("s3", "HeadBucket", {301, {{"x-amz-bucket-region", "eu-west-1"}}, ""}).message,
            "Moved Permanently (the bucket is in eu-west-1)");
}

TEST(ParseError, ShowsTheBeginningOfAPage) {
  std::string page = "<html>\r\n\r\n<h1>502\x1b[31m Bad</h1>\xff" + std::string(5000, 'x');
  ServiceError error = Parse("kms", "Decrypt", {502, {}, page});
  EXPECT_FALSE(error.known);
  EXPECT_EQ(error.code, "HTTP 502");
  EXPECT_THAT(error.message, ::testing::StartsWith("<html> <h1>502 [31m Bad</h1>\xEF\xBF\xBDxxx"));
  EXPECT_EQ(error.message.size(), 200U);
  EXPECT_FALSE(FindInvalidUtf8(error.message));
  error = Parse("kms", "Decrypt", {403, {}, R"({"message": "Forbidden"})"});
  EXPECT_FALSE(error.known);
  EXPECT_EQ(error.code + ": " + error.message, "HTTP 403: Forbidden");
}

TEST(ParseError, BoundsWhatAServerSays) {
  std::string body = R"({"__type": "A\u001b[2J)" + std::string(9000, 'a') +
                     R"(", "message": "a\u0007)" + std::string(99'999, 'm') + "\"}";
  ServiceError error = Parse("kms", "Decrypt", {400, {{"x-amzn-requestid", "a b"}}, body});
  EXPECT_EQ(error.code.size(), 200U);
  EXPECT_EQ(error.message.size(), 16U << 10U);
  for (const std::string& text : {error.code, error.message}) {
    EXPECT_EQ(text.find_first_of("\x1b\x07"), std::string::npos);
  }
  EXPECT_EQ(error.request_id, "");
}

TEST(ParseError, ACutErrorIsNoneOfTheProtocol) {
  const std::pair<std::string_view, std::string_view> kBodies[] = {
      {"kms", R"({"__type": "DisabledException", "message": "m"})"},
      {"s3", "<Error><Code>SlowDown</Code><Message>m</Message></Error>"},
      {"iam", "<ErrorResponse><Error><Code>A</Code></Error></ErrorResponse>"}};
  for (auto [service, body] : kBodies) {
    const Service& found = *FindService(service);
    for (size_t n = 0; n < body.size(); ++n) {
      ServiceError error =
          ParseError(found, found.operations[0], {503, {}, std::string(body.substr(0, n))});
      EXPECT_FALSE(error.known) << n;
      EXPECT_EQ(error.code, "HTTP 503");
    }
    EXPECT_TRUE(ParseError(found, found.operations[0], {503, {}, std::string(body)}).known);
  }
}

TEST(RequestId, IsInHeadersOrElements) {
  EXPECT_EQ(RequestId({200, {{"x-amzn-requestid", "a"}, {"x-amz-request-id", "b"}}, ""}), "a");
  EXPECT_EQ(RequestId({200, {{"x-amz-request-id", "b"}}, ""}), "b");
  EXPECT_EQ(RequestId({200, {}, "<R><requestId>c</requestId><x><requestId>no</requestId></x></R>"}),
            "c");
  EXPECT_EQ(RequestId({200,
                       {},
                       "<R><RequestId>no</RequestId><ResponseMetadata><RequestId> d "
                       "</RequestId></ResponseMetadata></R>"}),
            "d");
  EXPECT_EQ(RequestId({400, {}, "<Response><RequestID>e</RequestID></Response>"}), "e");
  for (std::string_view body : {"", "{}", "<R/>", "<RequestId>", "<RequestId>a",
                                "<RequestId></RequestId>", "<RequestId>a<b/></RequestId>",
                                "<RequestId>a\x1b[2J</RequestId>", "x <RequestId>a</RequestId>"}) {
    EXPECT_EQ(RequestId({200, {}, std::string(body)}), "") << body;
  }
}

TEST(IsErrorInSuccess, IsOnlyForTheThreeOperations) {
  const Service& s3 = *FindService("s3");
  std::string error = "<?xml version=\"1.0\"?>\n  <Error><Code>InternalError</Code></Error>";
  for (std::string_view name : {"CompleteMultipartUpload", "CopyObject", "UploadPartCopy"}) {
    const Operation* operation = s3.Find(name);
    ASSERT_NE(operation, nullptr) << name;
    EXPECT_TRUE(IsErrorInSuccess(s3, *operation, {200, {}, error}));
    EXPECT_FALSE(IsErrorInSuccess(s3, *operation, {500, {}, error}));
    EXPECT_FALSE(IsErrorInSuccess(s3, *operation, {200, {}, "<CopyObjectResult/>"}));
    EXPECT_FALSE(IsErrorInSuccess(s3, *operation, {200, {}, error.substr(0, 40)}));
    EXPECT_EQ(ParseError(s3, *operation, {200, {}, error}).code, "InternalError");
  }
  EXPECT_FALSE(IsErrorInSuccess(s3, *s3.Find("GetObject"), {200, {}, error}));
}

}  // namespace
}  // namespace bartizan::awswire
