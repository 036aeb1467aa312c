#include "bartizan/aws/provider_role.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view kRole = "arn:aws:iam::123456789012:role/deploy";
const Credentials kCaller{"AKCALLER", "SECRETCALLER", "TOKENCALLER", {}, {}, "environment"};

std::string Answer(std::string_view operation, std::string_view key = "ASIA1") {
  return fmt::format(
      "<{0}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{0}Result>"
      "<AssumedRoleUser><AssumedRoleId>A:s</AssumedRoleId>"
      "<Arn>arn:aws:sts::123456789012:assumed-role/deploy/s</Arn></AssumedRoleUser>"
      "<Credentials><AccessKeyId>{1}</AccessKeyId><SecretAccessKey>SECRETNEW</SecretAccessKey>"
      "<SessionToken>TOKENNEW</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration>"
      "</Credentials></{0}Result></{0}Response>",
      operation, key);
}

std::string ErrorAnswer(std::string_view code, std::string_view message) {
  return fmt::format(
      "<ErrorResponse><Error><Type>Sender</Type><Code>{}</Code><Message>{}</Message></Error>"
      "<RequestId>req-1</RequestId></ErrorResponse>",
      code, message);
}

struct RoleTest : ::testing::Test {
  TestSystem test;
  Settings settings;
  RoleStep step;
  MfaPrompt prompt;

  RoleTest() {
    test.clock().Advance(*ParseIso("2009-02-13T23:31:30Z") - test.clock().Now());
    settings.region = "eu-west-1";
    step.profile = "dev";
    step.role_arn = kRole;
  }
  Result<Credentials> Get() {
    return RoleCredentials(test.Make(), settings, kCaller, step, prompt);
  }
  std::string Error() {
    auto got = Get();
    return got ? "(no error)" : got.error().Render();
  }
  std::string Body() { return test.Requests().back().body; }
};

TEST_F(RoleTest, AsksTheRegionsSts) {
  test.Reply(200, Answer("AssumeRole"));
  step.external_id = "ext&1";
  step.session_name = "me";
  step.duration = std::chrono::seconds(1800);
  auto got = Get();
  ASSERT_TRUE(got) << got.error().Render();
  EXPECT_EQ(got->access_key_id, "ASIA1");
  EXPECT_EQ(got->session_token, "TOKENNEW");
  EXPECT_EQ(got->account_id, "123456789012");
  EXPECT_EQ(got->source, fmt::format("role {} (by environment)", kRole));
  EXPECT_EQ(test.Requests()[0].url, "https://sts.eu-west-1.amazonaws.com/");
  EXPECT_THAT(Body(),
              AllOf(HasSubstr("Action=AssumeRole"), HasSubstr("ExternalId=ext%261"),
                    HasSubstr("RoleSessionName=me"), HasSubstr("DurationSeconds=1800"),
                    HasSubstr("RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdeploy")));
  auto headers = test.Requests()[0].headers;
  EXPECT_THAT(headers,
              testing::Contains(testing::Pair(
                  "Authorization", HasSubstr("Credential=AKCALLER/20090213/eu-west-1/sts"))));
}

TEST_F(RoleTest, TheSessionHasAName) {
  test.Reply(200, Answer("AssumeRole"));
  ASSERT_TRUE(Get());
  EXPECT_THAT(Body(), HasSubstr("RoleSessionName=bartizan-1234567890"));
  settings.role_session_name = "of-the-environment";
  test.Reply(200, Answer("AssumeRole"));
  ASSERT_TRUE(Get());
  EXPECT_THAT(Body(), HasSubstr("RoleSessionName=of-the-environment"));
}

TEST_F(RoleTest, TheRegionMayComeFromProfileOrInstance) {
  settings.region.clear();
  step.region = "us-gov-west-1";
  test.Reply(200, Answer("AssumeRole"));
  ASSERT_TRUE(Get());
  EXPECT_THAT(test.Requests().back().url, HasSubstr("sts.us-gov-west-1.amazonaws.com"));

  step.region.clear();
  test.Reply(200, "token");
  test.Reply(200, "cn-north-1");
  test.Reply(200, Answer("AssumeRole"));
  ASSERT_TRUE(Get());
  EXPECT_THAT(test.Requests().back().url, HasSubstr("sts.cn-north-1.amazonaws.com.cn"));

  test.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  EXPECT_THAT(Error(), HasSubstr("set AWS_REGION"));
}

TEST_F(RoleTest, ConfiguredAddressesKeepTheirPath) {
  test.environment["AWS_ENDPOINT_URL_STS"] = "http://localhost:4566/base";
  test.Reply(200, Answer("AssumeRole"));
  ASSERT_TRUE(Get());
  EXPECT_EQ(test.Requests()[0].url, "http://localhost:4566/base/");
  EXPECT_THAT(test.Requests()[0].headers,
              testing::Contains(testing::Pair("Host", "localhost:4566")));
}

TEST_F(RoleTest, DenialNamesRoleCallerAndPermission) {
  test.Reply(403, ErrorAnswer("AccessDenied",
                              "User: arn:aws:iam::111122223333:user/eve is not authorized to "
                              "perform: sts:AssumeRole on resource: " +
                                  std::string(kRole)));
  std::string error = Error();
  EXPECT_THAT(error, HasSubstr(fmt::format("arn:aws:iam::111122223333:user/eve may not assume role "
                                           "{} (sts:AssumeRole is missing)",
                                           kRole)));
  EXPECT_THAT(error, HasSubstr("hint: allow sts:AssumeRole on the role"));
  EXPECT_THAT(error, HasSubstr("external_id"));
  EXPECT_THAT(error, HasSubstr("request req-1"));
  EXPECT_THAT(test.Requests(), SizeIs(1)) << "a denial is not tried again";

  test.Reply(403, ErrorAnswer("AccessDenied", "Not authorized"));
  EXPECT_THAT(Error(), HasSubstr("the caller (environment) may not assume role"));
}

TEST_F(RoleTest, TriesAgainWhenTheServiceIsBusy) {
  test.Break(bartizan::Error{Code::kUnavailable, "connection reset", {}, {}});
  test.Reply(400, ErrorAnswer("Throttling", "Rate exceeded"));
  test.Reply(200, Answer("AssumeRole"));
  EXPECT_TRUE(Get());
  EXPECT_THAT(test.Sleeps(), SizeIs(2));

  for (int i = 0; i < 3; ++i) test.Reply(503, "<html>busy</html>");
  auto got = Get();
  EXPECT_EQ(got.error().code, Code::kUnavailable);
  EXPECT_THAT(got.error().Render(), AllOf(HasSubstr("sts AssumeRole at sts.eu-west-1"),
                                          HasSubstr("HTTP 503"), HasSubstr("role/deploy")));
  EXPECT_THAT(test.Requests(), SizeIs(6));
  settings.max_attempts = 1;
  test.Reply(503);
  EXPECT_FALSE(Get());
  EXPECT_THAT(test.Problems(), IsEmpty());
}

TEST_F(RoleTest, AWrongClockIsMendedOnce) {
  Exchange late;
  late.response = {403,
                   {{"date", "Fri, 13 Feb 2009 23:51:30 GMT"}},
                   ErrorAnswer("SignatureDoesNotMatch", "Signature expired")};
  test.Expect(late);
  test.Reply(200, Answer("AssumeRole"));
  EXPECT_TRUE(Get());
  EXPECT_THAT(test.Requests()[1].headers,
              testing::Contains(testing::Pair("X-Amz-Date", "20090213T235130Z")));
  EXPECT_THAT(test.Sleeps(), IsEmpty());
  test.Expect(late);
  test.Expect(late);
  EXPECT_EQ(Get().error().code, Code::kDenied);
}

TEST_F(RoleTest, MfaWithoutAPersonSaysWhatToDo) {
  step.mfa_serial = "arn:aws:iam::1:mfa/me";
  auto got = Get();
  EXPECT_EQ(got.error().code, Code::kDenied);
  EXPECT_THAT(got.error().Render(),
              AllOf(HasSubstr("wants the code of MFA device arn:aws:iam::1:mfa/me"),
                    HasSubstr("aws sts get-session-token"),
                    HasSubstr("aws configure export-credentials --profile dev")));
  EXPECT_THAT(test.Requests(), IsEmpty());
}

TEST_F(RoleTest, MfaAsksThePerson) {
  step.mfa_serial = "arn:aws:iam::1:mfa/me";
  std::string asked;
  prompt = [&](const std::string& serial) -> Result<std::string> {
    asked = serial;
    return "987654";
  };
  test.Reply(403, ErrorAnswer("AccessDenied", "MultiFactorAuthentication failed for 987654"));
  std::string error = Error();
  EXPECT_EQ(asked, step.mfa_serial);
  EXPECT_THAT(Body(), AllOf(HasSubstr("TokenCode=987654"), HasSubstr("SerialNumber=arn")));
  EXPECT_THAT(error, Not(HasSubstr("987654")));
  prompt = [](const std::string&) -> Result<std::string> { return Fail(Code::kCancelled, "no"); };
  EXPECT_EQ(Get().error().code, Code::kCancelled);
}

TEST_F(RoleTest, HostileAnswersAreErrorsWithoutSecrets) {
  const std::string whole = Answer("AssumeRole");
  std::vector<std::pair<int, std::string>> answers = {
      {200, ""},
      {200, "<html><body>SECRETCALLER</body></html>"},
      {200, ReplaceAll(whole, "<SecretAccessKey>SECRETNEW</SecretAccessKey>", "")},
      {200, ReplaceAll(whole, "2030-01-01T00:00:00Z", "soon")},
      {200, ReplaceAll(whole, "TOKENNEW", "TOKENNEW&#10;X: y")},
      {200, "<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>"},
      {400, ErrorAnswer("ValidationError", "bad SECRETCALLER TOKENCALLER")},
      {403, ErrorAnswer("InvalidClientTokenId", "The security token TOKENCALLER is invalid")},
      {302, "moved"}};
  for (size_t cut = 0; cut < whole.size(); cut += 7)
    answers.emplace_back(200, whole.substr(0, cut));
  for (const auto& [status, body] : answers) {
    test.Reply(status, body);
    std::string error = Error();
    EXPECT_THAT(error, HasSubstr("role")) << body;
    EXPECT_THAT(error, Not(HasSubstr("(no error)"))) << body;
    EXPECT_THAT(error, Not(HasSubstr("SECRET"))) << body;
    EXPECT_THAT(error, Not(HasSubstr("TOKENCALLER")));
    EXPECT_THAT(error, Not(HasSubstr("TOKENNEW")));
  }
  EXPECT_THAT(test.Problems(), IsEmpty());
}

// Web identity.

struct WebIdentityTest : RoleTest {
  WebIdentity identity{std::string(kRole), "/token", ""};
  WebIdentityTest() { test.SetFile("/token", "eyTOKEN.1\n"); }
  Result<Credentials> Get() { return WebIdentityCredentials(test.Make(), settings, identity, ""); }
};

TEST_F(WebIdentityTest, SendsTheTokenUnsigned) {
  test.Reply(200, Answer("AssumeRoleWithWebIdentity"));
  auto got = Get();
  ASSERT_TRUE(got) << got.error().Render();
  EXPECT_EQ(got->account_id, "123456789012");
  EXPECT_THAT(Body(), AllOf(HasSubstr("WebIdentityToken=eyTOKEN.1"), Not(HasSubstr("%0A"))));
  const net::HttpRequest sent = test.Requests()[0];
  EXPECT_FALSE(sent.headers.empty());
  for (const auto& [name, value] : sent.headers) {
    EXPECT_FALSE(EqualsIgnoreCase(name, "authorization"));
  }
  test.SetFile("/token", "eyTOKEN.2");
  test.Reply(200, Answer("AssumeRoleWithWebIdentity"));
  ASSERT_TRUE(Get());
  EXPECT_THAT(Body(), HasSubstr("WebIdentityToken=eyTOKEN.2")) << "read anew";
}

TEST_F(WebIdentityTest, ErrorsSayWhatToDoAndShowNoToken) {
  test.Reply(400, ErrorAnswer("InvalidIdentityToken", "token eyTOKEN.1 has no provider"));
  auto got = Get();
  EXPECT_EQ(got.error().code, Code::kDenied);
  EXPECT_THAT(got.error().Render(), AllOf(HasSubstr("InvalidIdentityToken: token *** has"),
                                          HasSubstr("trust policy"), HasSubstr(kRole)));
  identity.token_file = "/absent";
  EXPECT_THAT(Get().error().Render(), HasSubstr("AWS_WEB_IDENTITY_TOKEN_FILE"));
  identity.token_file = "/token";
  for (std::string_view token : {"", "eyTOKEN two words", "eyTOKEN\r\nX"}) {
    test.SetFile("/token", std::string(token));
    EXPECT_THAT(Get().error().Render(), AllOf(HasSubstr("/token"), Not(HasSubstr("eyTOKEN"))));
  }
}

}  // namespace
}  // namespace bartizan::aws
