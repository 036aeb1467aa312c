#include "bartizan/aws/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using Environment = std::map<std::string, std::string>;

System Make(Environment environment, std::string config = {}, std::string credentials = {}) {
  TestSystem test;
  environment.emplace("HOME", "/home");
  test.environment = std::move(environment);
  if (!config.empty()) test.SetFile("/home/.aws/config", std::move(config));
  if (!credentials.empty()) test.SetFile("/home/.aws/credentials", std::move(credentials));
  System system = test.Make();
  system.clock = &SystemClock();  // the other ends with `test`
  return system;
}

Result<Settings> Resolve(Environment environment, std::string config = {},
                         const Choices& choices = {}) {
  return ResolveSettings(Make(std::move(environment), std::move(config)), choices);
}

std::string Refused(Environment environment, std::string config = {}, const Choices& choices = {}) {
  auto settings = Resolve(std::move(environment), std::move(config), choices);
  if (settings) return "accepted";
  EXPECT_EQ(settings.error().code, Code::kInvalid);
  return settings.error().message;
}

TEST(Settings, NothingSaid) {
  auto settings = Resolve({});
  ASSERT_TRUE(settings) << settings.error().OneLine();
  EXPECT_EQ(settings->profile, "default");
  EXPECT_FALSE(settings->profile_chosen);
  EXPECT_EQ(settings->Profile(), nullptr);
  EXPECT_EQ(settings->region, "");
  EXPECT_EQ(settings->region_source, "");
  EXPECT_FALSE(settings->use_fips || settings->use_dual_stack || settings->s3_path_style ||
               settings->s3_virtual_style || settings->ignore_endpoint_urls);
  EXPECT_EQ(settings->max_attempts, 0);
  EXPECT_EQ(settings->retry_mode, "standard");
  EXPECT_EQ(settings->ca_bundle + settings->role_session_name + settings->explicit_endpoint_url,
            "");
  EXPECT_THAT(settings->warnings, IsEmpty());
}

constexpr const char* kFull =
    "[default]\nregion = eu-west-3\n"
    "[profile dev]\nregion = eu-west-1\nuse_fips_endpoint = True\nuse_dualstack_endpoint = true\n"
    "max_attempts = 7\nretry_mode = standard\nca_bundle = ~/ca.pem\nrole_session_name = me\n"
    "ignore_configured_endpoint_urls = true\ns3 =\n  addressing_style = path\n";

TEST(Settings, OfTheProfile) {
  auto settings = Resolve({{"AWS_PROFILE", "dev"}}, kFull);
  ASSERT_TRUE(settings) << settings.error().OneLine();
  EXPECT_EQ(settings->profile, "dev");
  EXPECT_FALSE(settings->profile_chosen) << "the environment chose it";
  ASSERT_NE(settings->Profile(), nullptr);
  EXPECT_EQ(settings->Profile()->Get("max_attempts"), "7");
  EXPECT_EQ(settings->region, "eu-west-1");
  EXPECT_EQ(settings->region_source, "profile dev");
  EXPECT_TRUE(settings->use_fips);
  EXPECT_TRUE(settings->use_dual_stack);
  EXPECT_EQ(settings->max_attempts, 7);
  EXPECT_EQ(settings->ca_bundle, "/home/ca.pem");
  EXPECT_EQ(settings->role_session_name, "me");
  EXPECT_TRUE(settings->ignore_endpoint_urls);
  EXPECT_TRUE(settings->s3_path_style);
}

TEST(Settings, TheEnvironmentWinsOverTheProfile) {
  auto settings = Resolve({{"AWS_PROFILE", "dev"},
                           {"AWS_REGION", "eu-west-2"},
                           {"AWS_USE_FIPS_ENDPOINT", "FALSE"},
                           {"AWS_USE_DUALSTACK_ENDPOINT", " false "},
                           {"AWS_MAX_ATTEMPTS", "2"},
                           {"AWS_CA_BUNDLE", "/ca"},
                           {"AWS_ROLE_SESSION_NAME", "you"},
                           {"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false"}},
                          kFull);
  ASSERT_TRUE(settings) << settings.error().OneLine();
  EXPECT_EQ(settings->region, "eu-west-2");
  EXPECT_EQ(settings->region_source, "AWS_REGION");
  EXPECT_FALSE(settings->use_fips);
  EXPECT_FALSE(settings->use_dual_stack);
  EXPECT_EQ(settings->max_attempts, 2);
  EXPECT_EQ(settings->ca_bundle, "/ca");
  EXPECT_EQ(settings->role_session_name, "you");
  EXPECT_FALSE(settings->ignore_endpoint_urls);
}

TEST(Settings, TheCallerWinsOverTheEnvironment) {
  Choices choices;
  choices.profile = "dev";
  choices.region = "us-gov-west-1";
  choices.use_fips = false;
  choices.use_dual_stack = false;
  choices.max_attempts = 1;
  choices.ca_bundle = "/mine";
  choices.endpoint_url = "http://127.0.0.1:5000";
  auto settings = Resolve({{"AWS_PROFILE", "missing"},
                           {"AWS_REGION", "eu-west-2"},
                           {"AWS_USE_FIPS_ENDPOINT", "nonsense"},
                           {"AWS_USE_DUALSTACK_ENDPOINT", "true"},
                           {"AWS_MAX_ATTEMPTS", "nonsense"},
                           {"AWS_CA_BUNDLE", "/ca"}},
                          kFull, choices);
  ASSERT_TRUE(settings) << settings.error().OneLine();
  EXPECT_EQ(settings->profile, "dev");
  EXPECT_TRUE(settings->profile_chosen);
  EXPECT_EQ(settings->region, "us-gov-west-1");
  EXPECT_EQ(settings->region_source, "the caller");
  EXPECT_FALSE(settings->use_fips);
  EXPECT_FALSE(settings->use_dual_stack);
  EXPECT_EQ(settings->max_attempts, 1);
  EXPECT_EQ(settings->ca_bundle, "/mine");
  EXPECT_EQ(settings->explicit_endpoint_url, "http://127.0.0.1:5000");
}

TEST(Settings, OlderNamesComeSecondAndBlankOnesNotAtAll) {
  Environment environment = {{"AWS_PROFILE", " "},
                             {"AWS_DEFAULT_PROFILE", "dev"},
                             {"AWS_REGION", ""},
                             {"AWS_DEFAULT_REGION", "ap-south-1"}};
  auto settings = Resolve(environment, kFull);
  ASSERT_TRUE(settings) << settings.error().OneLine();
  EXPECT_EQ(settings->profile, "dev");
  EXPECT_EQ(settings->region, "ap-south-1");
  EXPECT_EQ(settings->region_source, "AWS_DEFAULT_REGION");
  environment["AWS_PROFILE"] = "default";
  environment["AWS_REGION"] = "ap-south-2";
  settings = Resolve(environment, kFull);
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->profile, "default");
  EXPECT_EQ(settings->region, "ap-south-2");
}

TEST(Settings, ProfileNamesOfTheLocationCases) {
  fs::path file = SharedData("aws/config/file-location-tests.json");
  if (!fs::exists(file)) GTEST_SKIP() << "no shared data";
  auto suite = data::ReadJsonFile(file.string());
  ASSERT_TRUE(suite);
  for (const data::Json& test : suite->at("tests").as_array()) {
    SCOPED_TRACE(data::Str(test, "name"));
    System system = Make({}, "[profile other]\n");
    for (const auto& [name, value] : test.at("environment").as_object()) {
      if (name == "AWS_PROFILE") system.environment[std::string(name)] = value.as_string();
    }
    auto settings = ResolveSettings(system, {});
    ASSERT_TRUE(settings) << settings.error().OneLine();
    EXPECT_EQ(settings->profile, data::Str(test, "profile", "default"));
  }
}

TEST(Settings, AMissingProfileIsNamedWithItsNeighbour) {
  for (bool by_caller : {false, true}) {
    Choices choices;
    if (by_caller) choices.profile = "devl";
    auto settings =
        Resolve({{"AWS_PROFILE", by_caller ? "dev" : "devl"}}, "[profile dev]\n", choices);
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().code, Code::kNotFound);
    EXPECT_THAT(
        settings.error().message,
        AllOf(HasSubstr("no profile \"devl\""), HasSubstr(by_caller ? "caller" : "AWS_PROFILE"),
              HasSubstr("/home/.aws/config and /home/.aws/credentials")));
    EXPECT_EQ(settings.error().hint, "did you mean \"dev\"?");
  }
  auto hint = [](std::string name, std::string config) {
    auto settings = Resolve({{"AWS_PROFILE", std::move(name)}}, std::move(config));
    return settings ? "found" : settings.error().hint;
  };
  EXPECT_EQ(hint("zzzzzz", "[profile a]\n[profile b]\n"), "there are: a, b");
  EXPECT_EQ(hint("zzzzzz", ""), "the files hold no profile");
  EXPECT_EQ(hint("dev", "[dev]\n[profile dex]\n"),
            "/home/.aws/config:1: [dev] is ignored: in this file a profile is [profile dev]");
  EXPECT_EQ(hint("default", "[profile a]\n"), "found") << "default is always there";
  EXPECT_EQ(hint("s", "[sso-session s]\n"), "the files hold no profile");

  TestSystem homeless;
  homeless.environment["AWS_PROFILE"] = "x";
  EXPECT_THAT(ResolveSettings(homeless.Make(), {}).error().message, HasSubstr("HOME is not set"));
}

TEST(Settings, TheProfileOfTheCredentialsFileCounts) {
  auto settings = ResolveSettings(
      Make({{"AWS_PROFILE", "c"}}, "[profile c]\nregion = a\n", "[c]\nregion = b\n"), {});
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->region, "b");
}

TEST(Settings, ValuesThatAreNoneAreRefusedWithTheirPlace) {
  EXPECT_THAT(Refused({{"AWS_USE_FIPS_ENDPOINT", "yes"}}),
              "AWS_USE_FIPS_ENDPOINT must be true or false");
  EXPECT_THAT(Refused({}, "[default]\nuse_dualstack_endpoint = 1\n"),
              "/home/.aws/config:2: use_dualstack_endpoint must be true or false");
  for (const char* number : {"x", "0", "-1", "1001", "3.5", "99999999999999999999", "3 4"}) {
    EXPECT_THAT(Refused({{"AWS_MAX_ATTEMPTS", number}}),
                "AWS_MAX_ATTEMPTS must be a whole number from 1 to 1000");
  }
  Choices choices;
  choices.max_attempts = 0;
  EXPECT_THAT(Refused({}, "", choices), HasSubstr("the given max_attempts must be"));
  EXPECT_THAT(Refused({{"AWS_RETRY_MODE", "fast"}}), HasSubstr("AWS_RETRY_MODE must be"));
  EXPECT_THAT(Refused({}, "[default]\ns3 =\n addressing_style = dns\n"),
              "/home/.aws/config:2: s3: addressing_style must be auto, path or virtual");
  for (const char* region : {"eu west", "a/b", "a.b", "-a", "a-", "a@b", "\xC3\xA9"}) {
    EXPECT_THAT(Refused({{"AWS_REGION", region}}), HasSubstr("AWS_REGION must be a region"));
  }
  choices = {};
  choices.region = "";
  EXPECT_THAT(Refused({}, "", choices), HasSubstr("the given region must be a region"));
}

TEST(Settings, OtherRetryModesAreTakenAsStandard) {
  for (const char* mode : {"adaptive", "Legacy"}) {
    auto settings = Resolve({{"AWS_RETRY_MODE", mode}});
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->retry_mode, "standard");
    EXPECT_THAT(settings->warnings, ElementsAre(HasSubstr("AWS_RETRY_MODE: the mode")));
  }
  auto settings = Resolve({}, "[x]\n[default]\nretry_mode = adaptive\n");
  ASSERT_TRUE(settings);
  EXPECT_THAT(settings->warnings,
              ElementsAre(HasSubstr("config:1: [x]"), HasSubstr("config:3: retry_mode")));
}

TEST(Settings, S3AddressingStyle) {
  auto style = [](const std::string& value) {
    auto settings = Resolve({}, "[default]\ns3 =\n addressing_style = " + value + "\n");
    EXPECT_TRUE(settings);
    return (settings->s3_path_style ? "path" : "") +
           std::string(settings->s3_virtual_style ? "virtual" : "");
  };
  EXPECT_EQ(style("path"), "path");
  EXPECT_EQ(style("Virtual"), "virtual");
  EXPECT_EQ(style("auto"), "");
  EXPECT_EQ(style(""), "");
}

TEST(Settings, ErrorsOfFilesArePassedOn) {
  EXPECT_EQ(Refused({}, "[default"), "/home/.aws/config:1: Profile definition must end with ']'");
}

TEST(Settings, ErrorsHoldNoValueOfTheFiles) {
  const std::string secret = "wJalrXUtnFEMI/K7";
  for (const char* key :
       {"region", "use_fips_endpoint", "use_dualstack_endpoint", "max_attempts", "retry_mode",
        "endpoint_url", "services", "ignore_configured_endpoint_urls", "s3 =\n addressing_style"}) {
    SCOPED_TRACE(key);
    std::string text = "[default]\n" + std::string(key) + " = " + secret + "\n";
    auto settings = ResolveSettings(Make({}, {}, text), {});
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().code, Code::kInvalid);
    EXPECT_THAT(settings.error().Render(),
                AllOf(HasSubstr("/home/.aws/credentials:2: "), Not(HasSubstr("wJalr"))));
  }
}

// --- endpoints ---

std::string Endpoint(Environment environment, std::string config, std::string_view service,
                     const Choices& choices = {}) {
  System system = Make(std::move(environment), std::move(config));
  auto settings = ResolveSettings(system, choices);
  if (!settings) return settings.error().OneLine();
  ConfiguredEndpoint endpoint = FindConfiguredEndpoint(system, *settings, service);
  EXPECT_EQ(endpoint.url.empty(), endpoint.source.empty());
  return endpoint.url + " " + endpoint.source;
}

constexpr const char* kServices =
    "[default]\nservices = local\nendpoint_url = http://profile\n"
    "[services local]\ns3 =\n  endpoint_url = http://s3\n"
    "cloudwatch_logs =\n  endpoint_url = http://logs\nsts =\n  other = 1\n";

TEST(ConfiguredEndpoint, FromTheMostToTheLeastSpecial) {
  Choices choices;
  choices.endpoint_url = "http://caller";
  Environment environment = {{"AWS_ENDPOINT_URL_S3", "http://env-s3"},
                             {"AWS_ENDPOINT_URL", "http://env"}};
  EXPECT_EQ(Endpoint(environment, kServices, "S3", choices), "http://caller the caller");
  EXPECT_EQ(Endpoint(environment, kServices, "S3"), "http://env-s3 AWS_ENDPOINT_URL_S3");
  environment["AWS_ENDPOINT_URL_S3"] = " ";
  EXPECT_EQ(Endpoint(environment, kServices, "S3"), "http://env AWS_ENDPOINT_URL");
  environment.erase("AWS_ENDPOINT_URL");
  EXPECT_EQ(Endpoint(environment, kServices, "S3"), "http://s3 s3 of services local");
  EXPECT_EQ(Endpoint(environment, kServices, "STS"), "http://profile profile default");
  EXPECT_EQ(Endpoint(environment, "[default]\n", "S3"), " ");
  EXPECT_EQ(Endpoint(environment, "", "S3"), " ");
}

TEST(ConfiguredEndpoint, ServiceIdsBecomeNames) {
  EXPECT_EQ(Endpoint({}, kServices, "CloudWatch Logs"),
            "http://logs cloudwatch_logs of services local");
  EXPECT_EQ(Endpoint({{"AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", "http://x"}}, "", "CloudWatch Logs"),
            "http://x AWS_ENDPOINT_URL_CLOUDWATCH_LOGS");
  EXPECT_EQ(Endpoint({{"AWS_ENDPOINT_URL_SECURITYHUB", "http://x"}}, "", "SecurityHub"),
            "http://x AWS_ENDPOINT_URL_SECURITYHUB");
  EXPECT_EQ(Endpoint({{"AWS_ENDPOINT_URL_A_B_C", "http://x"}}, "", "A-B c"),
            "http://x AWS_ENDPOINT_URL_A_B_C");
}

TEST(ConfiguredEndpoint, IgnoredWhenToldSoUnlessTheCallerSaysOne) {
  Environment environment = {{"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"},
                             {"AWS_ENDPOINT_URL_S3", "not an address"},
                             {"AWS_ENDPOINT_URL", "http://env"}};
  EXPECT_EQ(Endpoint(environment, kServices, "S3"), " ");
  Choices choices;
  choices.endpoint_url = "http://caller";
  EXPECT_EQ(Endpoint(environment, kServices, "S3", choices), "http://caller the caller");
  std::string config = std::string("[default]\nignore_configured_endpoint_urls = true\n") +
                       "services = missing\nendpoint_url = x\n";
  EXPECT_EQ(Endpoint({}, config, "S3"), " ");
}

TEST(ConfiguredEndpoint, WhatIsNoAddressIsRefused) {
  for (const char* url : {"localhost:4566", "ftp://x", "http://", "https:///x", "http://a b",
                          "http://a?b", "http://a#b", "http://\xC3\xA9", "http://a\\b"}) {
    SCOPED_TRACE(url);
    EXPECT_THAT(Refused({{"AWS_ENDPOINT_URL", url}}), HasSubstr("AWS_ENDPOINT_URL must be an"));
    EXPECT_THAT(Refused({{"AWS_ENDPOINT_URL_STS", url}}), HasSubstr("AWS_ENDPOINT_URL_STS must"));
    Choices choices;
    choices.endpoint_url = url;
    EXPECT_THAT(Refused({}, "", choices), HasSubstr("the given endpoint_url must be"));
  }
  EXPECT_THAT(Refused({}, "[default]\nendpoint_url = x\n"),
              HasSubstr("/home/.aws/config:2: endpoint_url must be an address"));
  EXPECT_THAT(Refused({}, "[default]\nservices = a\n[services a]\ns3 =\n endpoint_url = x\n"),
              HasSubstr("/home/.aws/config:4: s3 must be an address"));
  EXPECT_THAT(Refused({}, "[default]\nservices = a\n[services b]\n"),
              HasSubstr("/home/.aws/config:2: services must be the name of a [services NAME]"));
  for (const char* url : {"http://[::1]:8080/base", "https://x.example/", "http://10.0.0.1"}) {
    EXPECT_EQ(Refused({{"AWS_ENDPOINT_URL", url}}), "accepted");
  }
  EXPECT_EQ(Refused({{"AWS_ENDPOINT_URLS", "x"}}), "accepted") << "another variable";
}

}  // namespace
}  // namespace bartizan::aws
