#include "bartizan/aws/chain.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

std::string Document(std::string_view key, std::string_view expiration = "2009-02-14T05:00:00Z") {
  return fmt::format(
      R"({{"Code":"Success","AccessKeyId":"{}","SecretAccessKey":"SECRET1","Token":"SECRET2",
          "Expiration":"{}"}})",
      key, expiration);
}

std::string RoleAnswer(std::string_view key) {
  return fmt::format(
      "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleResult>"
      "<Credentials><AccessKeyId>{}</AccessKeyId><SecretAccessKey>SECRET3</SecretAccessKey>"
      "<SessionToken>SECRET4</SessionToken><Expiration>2009-02-14T00:31:30Z</Expiration>"
      "</Credentials></AssumeRoleResult></AssumeRoleResponse>",
      key);
}

struct ChainTest : ::testing::Test {
  TestSystem test;
  Choices choices;

  ChainTest() {
    test.environment["HOME"] = "/home";
    test.clock().Advance(*ParseIso("2009-02-13T23:31:30Z") - test.clock().Now());
  }
  void Config(std::string text) { test.SetFile("/home/.aws/config", std::move(text)); }
  void Instance(std::string document) {
    test.Reply(200, "token");
    test.Reply(200, "role");
    test.Reply(200, std::move(document));
  }
  std::shared_ptr<CachedCredentials> Chain() {
    auto settings = ResolveSettings(test.Make(), choices);
    EXPECT_TRUE(settings) << settings.error().Render();
    return DefaultChain(test.Make(), *settings);
  }
  static std::string Key(CachedCredentials& chain) {
    auto got = chain.Get();
    return got ? (*got)->access_key_id : got.error().Render();
  }
  std::string Key() { return Key(*Chain()); }
};

constexpr std::string_view kProfile = R"([default]
aws_access_key_id = PROFILE
aws_secret_access_key = SECRET5
)";

TEST_F(ChainTest, FollowsTheOrder) {
  test.environment["AWS_EC2_METADATA_DISABLED"] = "true";
  test.environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/c";
  test.Reply(200, Document("CONTAINER"));
  EXPECT_EQ(Key(), "CONTAINER");

  test.environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = "/absent";
  EXPECT_THAT(Key(), HasSubstr("AWS_ROLE_ARN is not")) << "half is not nothing";
  test.environment["AWS_ROLE_ARN"] = "arn:aws:iam::1:role/r";
  EXPECT_THAT(Key(), HasSubstr("/absent")) << "the container is not asked when it fails";

  Config(std::string(kProfile));
  EXPECT_EQ(Key(), "PROFILE");
  test.environment["AWS_ACCESS_KEY_ID"] = "ENV";
  test.environment["AWS_SECRET_ACCESS_KEY"] = "SECRET6";
  EXPECT_EQ(Key(), "ENV");
  choices.profile = "default";
  EXPECT_EQ(Key(), "PROFILE") << "who names a profile means it";
  EXPECT_THAT(test.Problems(), IsEmpty());
}

TEST_F(ChainTest, NothingIsSentBeforeTheFirstGet) {
  auto chain = Chain();
  EXPECT_THAT(test.Requests(), IsEmpty());
}

TEST_F(ChainTest, TellsAllThatWasTried) {
  test.Break(Error{Code::kTimeout, "no answer within 1s", {}, {}});
  auto got = Chain()->Get();
  ASSERT_FALSE(got);
  EXPECT_EQ(got.error().code, Code::kDenied);
  EXPECT_THAT(got.error().Render(),
              AllOf(HasSubstr("environment: AWS_ACCESS_KEY_ID is not set"),
                    HasSubstr("profile default: does not exist in /home/.aws/config and "),
                    HasSubstr("web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set"),
                    HasSubstr("container: AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and"),
                    HasSubstr("instance metadata: no answer within 1s"), HasSubstr("aws configure"),
                    HasSubstr("AWS_EC2_METADATA_DISABLED=true")));
}

TEST_F(ChainTest, ALaptopWaitsLessThanTwoSeconds) {
  test.Break(Error{Code::kTimeout, "no answer", {}, {}});
  EXPECT_FALSE(Chain()->Get());
  Micros all{0};
  for (const auto& request : test.Requests()) all += request.timeout;
  for (Micros sleep : test.Sleeps()) all += sleep;
  EXPECT_LT(all, std::chrono::seconds(2));
}

TEST_F(ChainTest, AProfileThatFailsEndsTheChain) {
  Config("[default]\nrole_arn = r\ncredential_source = Environment\n");
  EXPECT_THAT(Key(), HasSubstr("profile default takes credentials from the environment"));
  Config("[default]\naws_access_key_id = AK\n");
  EXPECT_THAT(Key(), HasSubstr("profile default: aws_secret_access_key is missing"));
  Config("[default]\naws_access_key_id = AK\naws_secret_access_key = SECRET5 of mine\n");
  EXPECT_THAT(Key(), AllOf(HasSubstr("config:2"), HasSubstr("blanks"), Not(HasSubstr("SECRET5"))));
  EXPECT_THAT(test.Requests(), IsEmpty());
}

TEST_F(ChainTest, SourcesSayWhereTheyAre) {
  Config(std::string(kProfile));
  EXPECT_EQ((*Chain()->Get())->source, "profile default in /home/.aws/config:2");
}

TEST_F(ChainTest, RolesAreAssumedOneWithAnother) {
  Config(std::string(kProfile) + R"([profile a]
role_arn = arn:aws:iam::1:role/a
source_profile = b
region = eu-west-1
[profile b]
role_arn = arn:aws:iam::1:role/b
source_profile = default
)");
  test.environment["AWS_PROFILE"] = "a";
  test.Reply(200, RoleAnswer("B"));
  test.Reply(200, RoleAnswer("A"));
  auto chain = Chain();
  EXPECT_EQ(Key(*chain), "A");
  auto requests = test.Requests();
  ASSERT_THAT(requests, SizeIs(2));
  auto signer = [](const net::HttpRequest& request) {
    for (const auto& [name, value] : request.headers) {
      if (name == "Authorization") return value.substr(0, value.find('/'));
    }
    return std::string();
  };
  EXPECT_EQ(signer(requests[0]), "AWS4-HMAC-SHA256 Credential=PROFILE");
  EXPECT_EQ(signer(requests[1]), "AWS4-HMAC-SHA256 Credential=B");
  EXPECT_THAT(requests[0].body, HasSubstr("role%2Fb"));
  EXPECT_THAT(requests[1].body, HasSubstr("role%2Fa"));

  EXPECT_EQ(Key(*chain), "A");
  EXPECT_THAT(test.Requests(), SizeIs(2)) << "kept";
  test.clock().Advance(minutes(55));
  test.Reply(200, RoleAnswer("B"));
  test.Reply(503);
  test.Reply(503);
  test.Reply(503);
  EXPECT_THAT(Key(*chain), AllOf(HasSubstr("HTTP 503"), Not(HasSubstr("SECRET"))));
}

TEST_F(ChainTest, ABaseThatExpiredIsFetchedAnew) {
  Config("[default]\nrole_arn = arn:r\ncredential_source = EcsContainer\nregion = eu-west-1\n");
  test.environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/c";
  test.Reply(200, Document("OLD"));
  test.Reply(400,
             "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>old</Message></Error>"
             "</ErrorResponse>");
  auto chain = Chain();
  EXPECT_THAT(Key(*chain), HasSubstr("ExpiredToken"));
  test.Reply(200, Document("NEW"));
  test.Reply(200, RoleAnswer("R"));
  EXPECT_EQ(Key(*chain), "R");
  EXPECT_THAT(test.Problems(), IsEmpty());
}

TEST_F(ChainTest, MfaIsAskedForThroughTheOptions) {
  Config(std::string(kProfile) +
         "[profile a]\nrole_arn = arn:r\nsource_profile = default\n"
         "mfa_serial = arn:mfa\nregion = eu-west-1\n");
  choices.profile = "a";
  EXPECT_THAT(Key(), HasSubstr("aws sts get-session-token"));
  test.Reply(200, RoleAnswer("R"));
  ChainOptions options;
  options.mfa_code = [](const std::string&) -> Result<std::string> { return "123456"; };
  auto chain = DefaultChain(test.Make(), *ResolveSettings(test.Make(), choices), options);
  EXPECT_EQ(Key(*chain), "R");
}

TEST_F(ChainTest, InstanceCredentialsOutliveTheService) {
  Instance(Document("ONE"));
  auto chain = Chain();
  EXPECT_EQ(Key(*chain), "ONE");
  test.clock().Advance(hours(8));  // expired, and nobody answers
  EXPECT_EQ(Key(*chain), "ONE");
  size_t asked = test.Requests().size();
  EXPECT_EQ(Key(*chain), "ONE");
  EXPECT_EQ(test.Requests().size(), asked) << "not asked at every call";
  test.clock().Advance(minutes(11));
  Instance(Document("TWO", "2009-02-13T00:00:00Z"));
  EXPECT_EQ(Key(*chain), "TWO") << "expired ones are used, too";
  test.clock().Advance(minutes(11));
  Instance(Document("THREE", "2009-02-15T00:00:00Z"));
  EXPECT_EQ(Key(*chain), "THREE");
}

TEST_F(ChainTest, AnInstanceWithoutItsRoleIsAnError) {
  Instance(Document("ONE"));
  auto chain = Chain();
  EXPECT_EQ(Key(*chain), "ONE");
  test.clock().Advance(hours(8));
  test.Reply(200, "token");
  test.Reply(404, "<html>");
  EXPECT_THAT(Key(*chain), HasSubstr("the instance has no role"));
}

TEST_F(ChainTest, ExpiredOnesOfAContainerAreRefused) {
  test.environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/c";
  test.Reply(200, Document("OLD", "2009-02-13T23:31:30Z"));
  EXPECT_THAT(Key(), HasSubstr("container credentials gave credentials that expired"));
}

TEST_F(ChainTest, AssumeRoleUsesOtherCredentials) {
  Config(std::string(kProfile));
  RoleRequest request;
  request.role_arn = "arn:aws:iam::2:role/compare";
  request.external_id = "ext";
  request.region = "us-gov-east-1";
  test.Reply(200, RoleAnswer("OTHER"));
  auto role = AssumeRole(test.Make(), *ResolveSettings(test.Make(), choices), Chain(), request);
  EXPECT_THAT(test.Requests(), IsEmpty());
  EXPECT_EQ(Key(*role), "OTHER");
  EXPECT_THAT(test.Requests()[0].url, HasSubstr("sts.us-gov-east-1.amazonaws.com"));
  EXPECT_THAT(test.Requests()[0].body,
              AllOf(HasSubstr("ExternalId=ext"), HasSubstr("DurationSeconds=3600")));
}

}  // namespace
}  // namespace bartizan::aws
