#include "bartizan/aws/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

Result<ProfileFiles> Parse(std::string_view config, std::string_view credentials = {}) {
  return ParseProfileFiles(config, "config", credentials, "credentials");
}

data::JsonObject Shown(const std::map<std::string, Section>& sections) {
  data::JsonObject object;
  for (const auto& [name, section] : sections) {
    data::JsonObject& values = object[name].emplace_object();
    for (const auto& [key, value] : section.values) values[key] = value;
  }
  return object;
}

TEST(ProfileConformance, ParserCases) {
  fs::path file = SharedData("aws/config/profile-parser-tests.json");
  if (!fs::exists(file)) GTEST_SKIP() << "no shared data";
  auto suite = data::ReadJsonFile(file.string());
  ASSERT_TRUE(suite);
  int count = 0;
  for (const data::Json& test : suite->at("tests").as_array()) {
    SCOPED_TRACE(data::Str(test, "name"));
    ++count;
    const data::Json& input = test.at("input");
    auto files = Parse(data::Str(input, "configFile"), data::Str(input, "credentialsFile"));
    const data::Json& output = test.at("output");
    if (data::Find(output, "errorContaining") != nullptr) {
      ASSERT_FALSE(files);
      EXPECT_EQ(files.error().code, Code::kInvalid);
      EXPECT_THAT(files.error().message, HasSubstr(data::Str(output, "errorContaining")));
      EXPECT_THAT(files.error().message, ::testing::MatchesRegex("config:[0-9]+: .*"));
      continue;
    }
    ASSERT_TRUE(files) << files.error().OneLine();
    EXPECT_EQ(Shown(files->profiles), output.at("config").at("profiles"));
    const data::Json* sessions = data::Find(output.at("config"), "sso_sessions");
    EXPECT_EQ(Shown(files->sso_sessions),
              sessions == nullptr ? data::JsonObject() : sessions->as_object());
  }
  EXPECT_EQ(count, 65);
}

TEST(ProfileConformance, FileLocationCases) {
  fs::path file = SharedData("aws/config/file-location-tests.json");
  if (!fs::exists(file)) GTEST_SKIP() << "no shared data";
  auto suite = data::ReadJsonFile(file.string());
  ASSERT_TRUE(suite);
  int played = 0;
  int of_windows = 0;
  for (const data::Json& test : suite->at("tests").as_array()) {
    SCOPED_TRACE(data::Str(test, "name"));
    if (data::Str(test, "platform") == "windows") {
      ++of_windows;
      continue;
    }
    ++played;
    System system;
    for (const auto& [name, value] : test.at("environment").as_object()) {
      system.environment[std::string(name)] = data::View(value.as_string());
    }
    EXPECT_EQ(ConfigFile(system), data::Str(test, "configLocation"));
    EXPECT_EQ(CredentialsFile(system), data::Str(test, "credentialsLocation"));
  }
  EXPECT_EQ(played, 4);
  EXPECT_EQ(of_windows, 5);
}

TEST(ProfileFiles, NestedBlocksAreTextAndValues) {
  auto files = Parse(
      "[services dev]\n"
      "s3 = \n"
      "  Endpoint_URL = http://one  # a comment\n"
      "  # a line of its own\n"
      "  endpoint_url=http://two?a=b\n"
      "\n"
      "  in valid = x\n"
      "sts =\n"
      "\tendpoint_url = http://sts\n"
      "empty =\n");
  ASSERT_TRUE(files) << files.error().OneLine();
  const Section& dev = files->services.at("dev");
  EXPECT_THAT(dev.nested,
              UnorderedElementsAre(Pair("s3", ElementsAre(Pair("endpoint_url", "http://two?a=b"))),
                                   Pair("sts", ElementsAre(Pair("endpoint_url", "http://sts")))));
  EXPECT_EQ(dev.Get("s3"),
            "\nEndpoint_URL = http://one  # a comment\nendpoint_url=http://two?a=b\nin valid = x");
  EXPECT_EQ(dev.Get("empty"), "");
  EXPECT_EQ(dev.Get("missing"), "");
  EXPECT_THAT(files->warnings, ElementsAre(HasSubstr("config:7: a sub-property is ignored")));
}

TEST(ProfileFiles, ALaterPropertyReplacesANestedBlock) {
  auto files = Parse("[default]\ns3 =\n a = 1\ns3 = plain\n", "[default]\nb =\n c = 2\n");
  ASSERT_TRUE(files);
  EXPECT_EQ(files->profiles.at("default").Get("s3"), "plain");
  EXPECT_THAT(files->profiles.at("default").nested, ElementsAre(Pair("b", SizeIs(1))));
  files = Parse("[default]\ns3 =\n a = 1\n", "[default]\ns3 = plain\n");
  ASSERT_TRUE(files);
  EXPECT_THAT(files->profiles.at("default").nested, IsEmpty());
  files = Parse("[default]\ns3 =\n a = 1\n", "[default]\ns3 =\n b = 2\n");
  ASSERT_TRUE(files);
  EXPECT_THAT(files->profiles.at("default").nested.at("s3"), ElementsAre(Pair("b", "2")));
}

TEST(ProfileFiles, SayWhereValuesAreFrom) {
  auto files = Parse("\n[default]\nregion = a\noutput = json\n", "[default]\nregion = b\n");
  ASSERT_TRUE(files);
  EXPECT_THAT(files->profiles.at("default").places,
              UnorderedElementsAre(Pair("region", "credentials:2"), Pair("output", "config:4")));
  EXPECT_EQ(files->config_path, "config");
  EXPECT_EQ(files->credentials_path, "credentials");
}

TEST(ProfileFiles, WarnOfWhatIsSkipped) {
  auto files = Parse(
      "[foo]\na = 1\n"
      "[plugins]\nx = y\n"
      "[profile in valid]\n"
      "[other foo]\n"
      "[default]\nb = 1\n"
      "[profile default]\nin valid = 1\n continued\nc = 1\nc = 2\n",
      "[profile bar]\n");
  ASSERT_TRUE(files) << files.error().OneLine();
  EXPECT_THAT(files->warnings,
              ElementsAre("config:1: [foo] is ignored: in this file a profile is [profile foo]",
                          HasSubstr("config:5: a section is ignored"),
                          HasSubstr("config:6: a section is ignored: it is no profile"),
                          HasSubstr("config:10: a property is ignored"),
                          "config:13: this replaces the property of config:12",
                          "config:7: [default] is ignored, because there is [profile default]",
                          HasSubstr("credentials:1: a section is ignored")));
}

TEST(ProfileFiles, WarningsAreBounded) {
  std::string config;
  for (int i = 0; i < 1000; ++i) config += "[x]\n";
  auto files = Parse(config);
  ASSERT_TRUE(files);
  EXPECT_THAT(files->warnings, SizeIs(101));
  EXPECT_EQ(files->warnings.back(), "config: 900 more like these");
}

TEST(ProfileFiles, EncodingsAndControlCharacters) {
  auto files = Parse("\xEF\xBB\xBF[default]\r\nregion = x\r\n", "\xEF\xBB\xBF");
  ASSERT_TRUE(files);
  EXPECT_EQ(files->profiles.at("default").Get("region"), "x");

  auto message = [](std::string_view text) {
    auto failed = Parse("", text);
    return failed ? std::string("accepted") : failed.error().message;
  };
  using namespace std::string_view_literals;
  EXPECT_EQ(message("[default]\na = \0b"sv), "credentials:2: a NUL byte");
  EXPECT_EQ(message("[default]\r[a]\n"), "credentials:1: a control character (0x0d)");
  EXPECT_EQ(message("[default]\na = \x1b[2J"), "credentials:2: a control character (0x1b)");
  EXPECT_EQ(message("[default]\n\na = \xC0\x80\n"), "credentials:3: invalid UTF-8");
  EXPECT_EQ(message("\xFF\xFE[\0d\0"sv), "credentials:1: a NUL byte") << "UTF-16";
}

TEST(ProfileFiles, LargeInput) {
  std::string head = "[default]\na = ";
  std::string full = head + std::string(kMaxProfileFileBytes - head.size(), 'x');
  auto files = Parse(full);
  ASSERT_TRUE(files) << "one very long line";
  EXPECT_EQ(files->profiles.at("default").Get("a").size(), full.size() - head.size());
  auto too_large = Parse(full + "x");
  ASSERT_FALSE(too_large);
  EXPECT_EQ(too_large.error().code, Code::kLimit);

  std::string continued = "[default]\na = 1\n";
  while (continued.size() + 3 <= kMaxProfileFileBytes) continued += " b\n";
  ASSERT_TRUE(Parse(continued)) << "a million lines that continue a value";
}

TEST(ProfileFiles, ErrorsAndWarningsHoldNothingOfTheFile) {
  // A credentials file with one mistake each; the secret may come to stand anywhere.
  const std::string secret = "wJalrXUtnFEMI";
  const std::string good = "[default]\naws_access_key_id = AKID\n";
  for (const std::string& bad : {
           secret,
           secret + "\n" + good,
           good + secret,
           good + secret + " x = y",
           good + "= " + secret,
           good + "aws_secret_access_key : " + secret,
           good + "nested =\n " + secret,
           good + "nested =\n = " + secret,
           good + "nested =\n a b = " + secret,
           good + "[" + secret,
           good + "[profile " + secret + "]",
           good + "[" + secret + " x]",
           good + "key = " + secret + "\x01",
           good + "key = " + secret + "\xff",
           "[x]\n " + secret,
           good + secret + " = 1\n" + secret + " = 2",
       }) {
    SCOPED_TRACE(bad);
    auto files = Parse("", bad);
    std::string said = files ? Join(files->warnings, "\n") : files.error().Render();
    EXPECT_THAT(said, Not(IsEmpty()));
    EXPECT_THAT(said, Not(HasSubstr(secret)));
  }
}

TEST(ProfileLocation, HomeAndTilde) {
  System system;
  EXPECT_EQ(ConfigFile(system), "") << "nobody says where home is";
  system.environment["AWS_CONFIG_FILE"] = "~/x";
  EXPECT_EQ(ConfigFile(system), "~/x");
  system.environment["HOME"] = "/home/me";
  EXPECT_EQ(ConfigFile(system), "/home/me/x");
  system.environment["AWS_CONFIG_FILE"] = "~other/x";
  EXPECT_EQ(ConfigFile(system), "~other/x") << "other people's homes are not looked up";
  system.environment["AWS_CONFIG_FILE"] = " ";
  EXPECT_EQ(ConfigFile(system), "/home/me/.aws/config") << "blank is unset";
  EXPECT_EQ(CredentialsFile(system), "/home/me/.aws/credentials");
}

TEST(ReadProfileFiles, MissingFilesAreEmpty) {
  TestSystem test;
  auto files = ReadProfileFiles(test.Make());
  ASSERT_TRUE(files);
  EXPECT_THAT(files->profiles, IsEmpty());
  test.environment["HOME"] = "/home";
  test.SetFile("/home/.aws/credentials", "[a]\nb = c\n");
  files = ReadProfileFiles(test.Make());
  ASSERT_TRUE(files);
  EXPECT_THAT(files->profiles, SizeIs(1));
  EXPECT_EQ(files->config_path, "/home/.aws/config");
}

TEST(ReadProfileFiles, WhatCannotBeReadIsNamed) {
  auto folder = TempDir::Create();
  ASSERT_TRUE(folder);
  ASSERT_TRUE(MakeDirectories(folder->path() / ".aws/config"));
  System system = RealSystem();
  system.environment = {{"HOME", folder->path().string()}};
  auto files = ReadProfileFiles(system);
  ASSERT_FALSE(files);
  EXPECT_THAT(files.error().message, HasSubstr((folder->path() / ".aws/config").string()));
  EXPECT_EQ(files.error().code, Code::kInvalid);

  system.environment["AWS_CONFIG_FILE"] = "/dev/null/config";
  EXPECT_TRUE(ReadProfileFiles(system)) << "below something that is no folder there is no file";

  TestSystem denied;
  denied.environment["HOME"] = "/home";
  system = denied.Make();
  system.read_file = [](const fs::path& path, uint64_t) -> Result<std::string> {
    return FailErrno(EACCES, "opening " + path.string());
  };
  files = ReadProfileFiles(system);
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, Code::kDenied);
  EXPECT_THAT(files.error().message, HasSubstr("/home/.aws/config"));
}

TEST(ReadProfileFiles, TooLargeIsRefused) {
  TestSystem test;
  test.environment["HOME"] = "/home";
  test.SetFile("/home/.aws/config", std::string(kMaxProfileFileBytes + 1, '\n'));
  auto files = ReadProfileFiles(test.Make());
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, Code::kLimit);
}

}  // namespace
}  // namespace bartizan::aws
