#include "bartizan/aws/chain_profile.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bartizan::aws {
namespace {

using ::testing::HasSubstr;

Result<std::optional<ProfilePlan>> Plan(std::string_view config, std::string_view name = "a") {
  BARTIZAN_TRY(ProfileFiles files, ParseProfileFiles(config, "config", "", "credentials"));
  return PlanProfile(files, name);
}

std::string ErrorOf(std::string_view config) {
  auto plan = Plan(config);
  return plan ? "(no error)" : plan.error().OneLine();
}

constexpr std::string_view kBase = R"(
[profile base]
aws_access_key_id = AK
aws_secret_access_key = SECRET1
region = eu-west-1
)";

TEST(PlanProfile, ReadsAllThatARoleMaySay) {
  auto plan = Plan(fmt::format("{}{}", kBase, R"([profile a]
role_arn = arn:aws:iam::1:role/r
source_profile = base
role_session_name = me
external_id = ext
mfa_serial = arn:aws:iam::1:mfa/me
duration_seconds = 900
region = eu-central-1
)"));
  ASSERT_TRUE(plan && *plan) << plan.error().OneLine();
  ASSERT_EQ((*plan)->roles.size(), 1U);
  const RoleStep& role = (*plan)->roles[0];
  EXPECT_EQ(role.profile, "a");
  EXPECT_EQ(role.session_name, "me");
  EXPECT_EQ(role.external_id, "ext");
  EXPECT_EQ(role.mfa_serial, "arn:aws:iam::1:mfa/me");
  EXPECT_EQ(role.duration, std::chrono::seconds(900));
  EXPECT_EQ(role.region, "eu-central-1");
  EXPECT_EQ((*plan)->base_profile, "base");
  EXPECT_EQ((*plan)->base_region, "eu-west-1");
}

TEST(PlanProfile, KeysComeBeforeAProcess) {
  auto plan = Plan(
      "[profile a]\ncredential_process = x\naws_access_key_id = A\n"
      "aws_secret_access_key = B\naws_session_token = C\n");
  ASSERT_TRUE(plan && *plan);
  ASSERT_TRUE(std::holds_alternative<StaticKeys>((*plan)->base));
  EXPECT_EQ(std::get<StaticKeys>((*plan)->base).session_token, "C");
}

TEST(PlanProfile, KnowsProcessAndLoginSession) {
  auto plan = Plan("[profile a]\ncredential_process = x y\naws_account_id = 1\n");
  ASSERT_TRUE(plan && *plan);
  EXPECT_EQ(std::get<CredentialCommand>((*plan)->base).command, "x y");
  EXPECT_EQ(std::get<CredentialCommand>((*plan)->base).account_id, "1");
  plan = Plan("[profile a]\nlogin_session = arn:x\n");
  ASSERT_TRUE(plan && *plan);
  EXPECT_EQ(std::get<LoginSession>((*plan)->base).name, "arn:x");
}

TEST(PlanProfile, NothingIsNotAnError) {
  auto plan = Plan("[profile a]\nregion = eu-west-1\n");
  ASSERT_TRUE(plan);
  EXPECT_FALSE(*plan);
}

TEST(PlanProfile, RefusesWhatCannotWork) {
  const std::string role = "[profile a]\nrole_arn = arn:r\n";
  EXPECT_THAT(ErrorOf(role + "credential_source = Lambda\n"), HasSubstr("\"Lambda\" is not known"));
  for (std::string_view duration : {"899", "43201", "1h", "-900", "1e3"}) {
    EXPECT_THAT(ErrorOf(fmt::format("{}{}source_profile = base\nduration_seconds = {}\n", kBase,
                                    role, duration)),
                HasSubstr("profile a: duration_seconds"));
  }
  EXPECT_THAT(ErrorOf(role + "source_profile = a\n"), HasSubstr("the profile itself"));
  EXPECT_THAT(ErrorOf(role + "source_profile = a\naws_access_key_id = A\n"),
              HasSubstr("aws_secret_access_key is missing"));
  EXPECT_EQ(Plan("[profile b]\n").error().code, Code::kNotFound);
}

TEST(PlanProfile, SsoSettingsMayNotContradictTheSession) {
  const std::string session = "[sso-session s]\nsso_region = r1\nsso_start_url = https://u\n";
  const std::string account = "sso_account_id = 1\nsso_role_name = R\n";
  auto plan = Plan(session + "[profile a]\nsso_session = s\nsso_region = r1\n" + account);
  ASSERT_TRUE(plan && *plan) << "the same is said twice";
  EXPECT_EQ(std::get<Sso>((*plan)->base).region, "r1");
  EXPECT_THAT(ErrorOf(session + "[profile a]\nsso_session = s\nsso_region = r2\n" + account),
              HasSubstr("sso_region is another than that of [sso-session s]"));
  EXPECT_THAT(ErrorOf("[profile a]\nsso_start_url = https://u\n" + account),
              HasSubstr("sso_region is missing"));
  EXPECT_THAT(ErrorOf("[profile a]\nsso_region = r\n" + account),
              HasSubstr("sso_start_url is missing"));
}

TEST(PlanProfile, LongChainsEnd) {
  std::string config;
  for (int i = 0; i < 5000; ++i) {
    config += fmt::format("[profile {}]\nrole_arn = r\nsource_profile = p{}\n",
                          i == 0 ? "a" : fmt::format("p{}", i), i + 1);
  }
  EXPECT_THAT(ErrorOf(config), HasSubstr("more than 20 profiles"));
}

TEST(PlanProfile, ErrorsShowNoSecrets) {
  for (std::string_view rest :
       {"", "aws_access_key_id = AK\n", "role_arn = r\n", "role_arn = r\nsource_profile = a\n"}) {
    std::string error =
        ErrorOf(fmt::format("[profile a]\naws_secret_access_key = SECRET1\n{}", rest));
    EXPECT_THAT(error, testing::Not(HasSubstr("SECRET1")));
  }
}

}  // namespace
}  // namespace bartizan::aws
