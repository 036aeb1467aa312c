#include "bartizan/aws/provider_sso.h"

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

constexpr std::string_view kCache =
    "/home/.aws/sso/cache/34c6fceca75e456f25e7e99531e2425c6c1de443.json";  // SHA-1 of "dev"
constexpr std::string_view kToken =
    R"({"accessToken":"SECRET1","expiresAt":"2030-01-01T00:00:00Z"})";
constexpr std::string_view kAnswer =
    R"({"roleCredentials":{"accessKeyId":"AK","secretAccessKey":"SECRET2","sessionToken":"SECRET3",
        "expiration":1893456000000}})";

struct SsoTest : ::testing::Test {
  TestSystem test;
  Sso sso{"dev", "https://u", "eu-west-1", "123456789012", "Role"};
  SsoTest() {
    test.environment["HOME"] = "/home";
    test.SetFile(kCache, std::string(kToken));
  }
  Result<Credentials> Get() { return SsoCredentials(test.Make(), {}, sso, "work"); }
  std::string Error() {
    auto got = Get();
    return got ? "(no error)" : got.error().Render();
  }
};

TEST_F(SsoTest, TradesTheTokenForCredentials) {
  test.Reply(200, std::string(kAnswer));
  auto got = Get();
  ASSERT_TRUE(got) << got.error().Render();
  EXPECT_EQ(got->session_token, "SECRET3");
  EXPECT_EQ(got->account_id, "123456789012");
  EXPECT_EQ(FormatIso(*got->expiration), "2030-01-01T00:00:00Z");
  ASSERT_THAT(test.Requests(), SizeIs(1));
  EXPECT_THAT(test.Requests()[0].url,
              AllOf(HasSubstr("https://portal.sso.eu-west-1.amazonaws.com/federation/credentials?"),
                    Not(HasSubstr("SECRET"))));
}

TEST_F(SsoTest, NoSessionNamesTheLogin) {
  test.clock().Advance(*ParseIso("2030-01-01") - test.clock().Now());
  EXPECT_THAT(Error(),
              AllOf(HasSubstr("ended at 2030-01-01"), HasSubstr("aws sso login --profile work"),
                    HasSubstr("aws configure export-credentials")));
  sso.session = "other";
  EXPECT_THAT(Error(), AllOf(HasSubstr("nobody is signed in"), HasSubstr("aws sso login")));
  EXPECT_EQ(Get().error().code, Code::kDenied);
  EXPECT_THAT(test.Requests(), IsEmpty());
}

TEST_F(SsoTest, BrokenCachesAreErrors) {
  for (std::string_view text :
       {"", "<html>SECRET1", R"({"accessToken":"SECRET1"})", R"({"expiresAt":"2030-01-01"})",
        R"({"accessToken":"SECRET1","expiresAt":"later"})", R"(["SECRET1"])",
        R"({"accessToken":"SECRET1\r\nX: y","expiresAt":"2030-01-01T00:00:00Z"})"}) {
    test.SetFile(kCache, std::string(text));
    EXPECT_THAT(Error(), AllOf(HasSubstr("SSO of profile work"), HasSubstr("aws sso login"),
                               Not(HasSubstr("SECRET"))))
        << text;
  }
  test.SetFile(kCache, std::string(300'000, ' '));
  EXPECT_EQ(Get().error().code, Code::kLimit);
}

TEST_F(SsoTest, TheServicesAnswersAreChecked) {
  test.Reply(401, R"({"__type":"UnauthorizedException","message":"Session token SECRET1 gone"})");
  EXPECT_THAT(Error(), AllOf(HasSubstr("UnauthorizedException: Session token *** gone"),
                             HasSubstr("aws sso login --profile work")));
  EXPECT_THAT(Error(), Not(HasSubstr("hint"))) << "nobody answered: it is not about a role";
  test.Reply(403, R"({"__type":"ForbiddenException","message":"No access"})");
  EXPECT_THAT(Error(), HasSubstr("role Role of account 123456789012 is assigned to you"));
  for (std::string_view body : {"{}", "<html>", "", R"({"roleCredentials":{"accessKeyId":"AK"}})",
                                R"({"roleCredentials":7})"}) {
    test.Reply(200, std::string(body));
    EXPECT_THAT(Error(), HasSubstr("SSO of profile work")) << body;
  }
}

TEST(LoginCredentials, NamesTheLoginWhenNobodyIsSignedIn) {
  TestSystem test;
  test.environment["AWS_LOGIN_CACHE_DIRECTORY"] = "/cache";
  auto got =
      LoginCredentials(test.Make(), {"arn:aws:sts::012345678910:assumed-role/Admin/admin"}, "work");
  EXPECT_EQ(got.error().code, Code::kDenied);
  EXPECT_THAT(
      got.error().Render(),
      AllOf(HasSubstr("/cache/4b0ba8f99f075c0633e122fd73346ce203a3faf18ea0310eb2d29df1bab"),
            HasSubstr("aws login --profile work"), HasSubstr("aws configure export-credentials")));
}

}  // namespace
}  // namespace bartizan::aws
