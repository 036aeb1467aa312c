#include "bartizan/aws/provider_simple.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "bartizan/aws/chain.h"
#include "bartizan/aws/testing_system.h"

namespace bartizan::aws {
namespace {

using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view kDocument =
    R"({"Code":"Success","AccessKeyId":"AK","SecretAccessKey":"SECRET1","Token":"SECRET2",
        "Expiration":"2030-01-01T00:00:00Z"})";

template <class T>
std::string Text(const Result<T>& result) {
  return result ? std::string("(no error)") : result.error().Render();
}

Result<std::optional<Credentials>> Environment(std::map<std::string, std::string> variables) {
  TestSystem test;
  test.environment = std::move(variables);
  return EnvironmentCredentials(test.Make());
}

TEST(EnvironmentCredentials, ReadsTheVariables) {
  auto got = Environment({{"AWS_ACCESS_KEY_ID", "AK"},
                          {"AWS_SECRET_ACCESS_KEY", "S\n"},
                          {"AWS_SESSION_TOKEN", "T"},
                          {"AWS_ACCOUNT_ID", "123456789012"}});
  ASSERT_TRUE(got && *got) << Text(got);
  EXPECT_EQ((*got)->secret_access_key, "S") << "a line end that a script left is no secret";
  EXPECT_EQ((*got)->session_token, "T");
  EXPECT_EQ((*got)->account_id, "123456789012");
  EXPECT_EQ((*got)->source, "environment");
  EXPECT_FALSE((*got)->expiration);
}

TEST(EnvironmentCredentials, BlankIsUnset) {
  EXPECT_EQ(*Environment({}), std::nullopt);
  EXPECT_EQ(*Environment({{"AWS_ACCESS_KEY_ID", " "}, {"AWS_SECRET_ACCESS_KEY", ""}}),
            std::nullopt);
}

TEST(EnvironmentCredentials, HalfIsAnError) {
  EXPECT_THAT(Text(Environment({{"AWS_ACCESS_KEY_ID", "AK"}})),
              HasSubstr("AWS_SECRET_ACCESS_KEY is not"));
  std::string other = Text(Environment({{"AWS_SECRET_ACCESS_KEY", "SECRET1"}}));
  EXPECT_THAT(other, HasSubstr("AWS_ACCESS_KEY_ID is not"));
  EXPECT_THAT(other, Not(HasSubstr("SECRET1")));
  EXPECT_FALSE(Environment({{"AWS_ACCESS_KEY_ID", "A\r\nB"}, {"AWS_SECRET_ACCESS_KEY", "S"}}));
}

TEST(SplitCommand, SplitsLikeAShell) {
  auto words = [](std::string_view command) {
    return SplitCommand(command).value_or(std::vector<std::string>{"refused"});
  };
  EXPECT_THAT(words("a b\t c"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(words(R"("/opt/my tool" --x='1 2'"3")"), ElementsAre("/opt/my tool", "--x=1 23"));
  EXPECT_THAT(words(R"(a\ b "c\"d\e\\" 'f\g' "")"), ElementsAre("a b", "c\"d\\e\\", "f\\g", ""));
  EXPECT_THAT(words("echo $HOME | cat; `x` > f"),
              ElementsAre("echo", "$HOME", "|", "cat;", "`x`", ">", "f"));
  EXPECT_THAT(words("a 'b"), ElementsAre("refused"));
  EXPECT_THAT(words("a \"b"), ElementsAre("refused"));
  EXPECT_THAT(words("a \\"), ElementsAre("refused"));
  EXPECT_THAT(words("  "), ElementsAre("refused"));
}

Result<Credentials> Process(process::Outcome outcome, process::Spec* seen = nullptr) {
  TestSystem test;
  test.environment = {{"AWS_SECRET_ACCESS_KEY", "ENVSECRET"}, {"PATH", "/bin"}};
  System system = test.Make();
  system.run = [&](const process::Spec& spec) -> Result<process::Outcome> {
    if (seen != nullptr) *seen = spec;
    return outcome;
  };
  return ProcessCredentials(system, "dev", "tool 'a b'", "111122223333");
}

process::Outcome Printed(std::string out) {
  process::Outcome outcome;
  outcome.out = std::move(out);
  return outcome;
}

TEST(ProcessCredentials, RunsTheCommandAndReadsItsAnswer) {
  process::Spec spec;
  auto got =
      Process(Printed(R"({"Version":1,"AccessKeyId":"AK","SecretAccessKey":"S","SessionToken":"T",
                  "Expiration":"2030-01-01T00:00:00Z","AccountId":"444455556666"})"),
              &spec);
  ASSERT_TRUE(got) << Text(got);
  EXPECT_THAT(spec.argv, ElementsAre("tool", "a b"));
  EXPECT_EQ(spec.environment.at("PATH"), "/bin");
  EXPECT_GT(spec.timeout.count(), 0);
  EXPECT_EQ(got->account_id, "444455556666");
  EXPECT_TRUE(got->expiration);
  EXPECT_EQ(got->source, "credential_process of profile dev");

  got = Process(Printed(R"({"Version":1,"AccessKeyId":"AK","SecretAccessKey":"S"})"));
  ASSERT_TRUE(got) << Text(got);
  EXPECT_EQ(got->account_id, "111122223333") << "the profile says it where the process does not";
  EXPECT_FALSE(got->expiration) << "never fetched again";
}

TEST(ProcessCredentials, RefusesBadAnswersWithoutShowingThem) {
  for (std::string_view out :
       {"", "<html>SECRET1</html>", R"({"Version":1,"AccessKeyId":"AK"})",
        R"({"Version":2,"AccessKeyId":"AK","SecretAccessKey":"SECRET1"})",
        R"({"Version":"1","AccessKeyId":"AK","SecretAccessKey":"SECRET1"})",
        R"({"AccessKeyId":"AK","SecretAccessKey":"SECRET1"})",
        R"({"Version":1,"AccessKeyId":"AK","SecretAccessKey":"SECRET1","Expiration":"SECRET1"})",
        R"({"Version":1,"AccessKeyId":"AK","SecretAccessKey":"SECRET1)", "SECRET1 SECRET1"}) {
    auto got = Process(Printed(std::string(out)));
    EXPECT_THAT(Text(got), HasSubstr("credential_process of profile dev")) << out;
    EXPECT_THAT(Text(got), Not(HasSubstr("SECRET1")));
  }
}

TEST(ProcessCredentials, TellsWhatTheProgramComplainedOf) {
  process::Outcome outcome = Printed(R"({"Version":1,"SecretAccessKey":"OUTSECRET"})");
  outcome.exit_code = 3;
  outcome.err = "not logged in\n  (had OUTSECRET and ENVSECRET)\n" + std::string(1000, '.');
  std::string text = Text(Process(outcome));
  EXPECT_THAT(text, HasSubstr("exited with 3"));
  EXPECT_THAT(text, HasSubstr("not logged in (had *** and ***)"));
  EXPECT_THAT(text, Not(HasSubstr("SECRET")));
  EXPECT_LT(text.size(), 600U);

  outcome.end = process::Outcome::kTimedOut;
  EXPECT_THAT(Text(Process(outcome)), HasSubstr("timed out"));
}

TEST(ProcessCredentials, NamesAMissingProgram) {
  TestSystem test;
  auto got = ProcessCredentials(test.Make(), "dev", "nowhere", "");
  EXPECT_EQ(got.error().code, Code::kNotFound);
  EXPECT_THAT(Text(got), HasSubstr("without a shell"));
  EXPECT_THAT(Text(ProcessCredentials(test.Make(), "dev", "a 'b", "")), HasSubstr("profile dev"));
}

// Container.

TestSystem Container(std::string relative = "/creds") {
  TestSystem test;
  test.environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = std::move(relative);
  return test;
}

TEST(ContainerCredentials, AsksTheService) {
  TestSystem test = Container();
  test.Reply(200, std::string(kDocument));
  auto got = ContainerCredentials(test.Make());
  ASSERT_TRUE(got) << Text(got);
  EXPECT_EQ(got->session_token, "SECRET2");
  ASSERT_THAT(test.Requests(), SizeIs(1));
  EXPECT_EQ(test.Requests()[0].url, "http://169.254.170.2/creds");
  EXPECT_EQ(test.Requests()[0].timeout, seconds(2));
  EXPECT_FALSE(test.Requests()[0].use_proxy);
}

TEST(ContainerCredentials, ReadsTheTokenFileEachTime) {
  TestSystem test = Container();
  test.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/token";
  test.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "from the environment";
  for (std::string_view token : {"first", "second"}) {
    test.SetFile("/token", std::string(token) + "\n");
    test.Reply(200, std::string(kDocument));
    ASSERT_TRUE(ContainerCredentials(test.Make()));
    EXPECT_THAT(test.Requests().back().headers,
                testing::Contains(testing::Pair("Authorization", std::string(token))));
  }
}

TEST(ContainerCredentials, RefusesTokensThatWouldAddHeaders) {
  TestSystem test = Container();
  test.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/token";
  for (std::string_view token : {"SECRET1\r\nX-Evil: 1", "SECRET1\nb", " \n", ""}) {
    test.SetFile("/token", std::string(token));
    auto got = ContainerCredentials(test.Make());
    EXPECT_EQ(got.error().code, Code::kInvalid) << token;
    EXPECT_THAT(Text(got), Not(HasSubstr("SECRET1")));
  }
  EXPECT_THAT(test.Requests(), IsEmpty());
  test.environment.erase("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE");
  test.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "SECRET1\r\nX-Evil: 1";
  EXPECT_FALSE(ContainerCredentials(test.Make()));
}

TEST(ContainerCredentials, RefusesForeignHosts) {
  auto address = [](std::string_view full) {
    TestSystem test;
    test.environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = full;
    auto got = ContainerAddress(test.Make());
    return got ? got->value_or("unset") : "refused";
  };
  EXPECT_EQ(address("http://127.0.0.2:8/x"), "http://127.0.0.2:8/x");
  EXPECT_EQ(address("http://[fd00:ec2:0:0:0:0:0:23]/x"), "http://[fd00:ec2:0:0:0:0:0:23]/x");
  for (std::string_view url :
       {"http://192.168.1.1/x", "http://169.254.169.254/latest", "http://169.254.170.2.evil/",
        "http://169.254.170.2@evil/", "http://[fd00:ec2::24]/", "http://example.com/",
        "file:///etc/passwd", "http://2852039170/"}) {
    EXPECT_EQ(address(url), "refused") << url;
  }
  EXPECT_FALSE(ContainerAddress(Container("@evil.example/").Make())) << "would be another host";
  EXPECT_FALSE(ContainerAddress(Container("creds").Make()));
  EXPECT_FALSE(ContainerAddress(Container("/a b").Make()));
}

TEST(ContainerCredentials, TriesThreeTimes) {
  TestSystem test = Container();
  test.Break(Error{Code::kTimeout, "too slow", {}, {}});
  test.Reply(503);
  test.Reply(200, std::string(kDocument));
  EXPECT_TRUE(ContainerCredentials(test.Make()));

  for (int i = 0; i < 3; ++i) test.Reply(500, "<html>");
  EXPECT_EQ(ContainerCredentials(test.Make()).error().code, Code::kUnavailable);
  EXPECT_THAT(test.Requests(), SizeIs(6));
  EXPECT_THAT(test.Problems(), IsEmpty());
}

TEST(ContainerCredentials, TellsWhyItWasRefused) {
  TestSystem test = Container();
  test.environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "SECRET1";
  test.Reply(403, R"({"code":"AccessDenied","message":"token SECRET1 has no role"})");
  auto got = ContainerCredentials(test.Make());
  EXPECT_EQ(got.error().code, Code::kDenied);
  EXPECT_THAT(Text(got), HasSubstr("HTTP 403: AccessDenied: token *** has no role"));
  EXPECT_THAT(test.Requests(), SizeIs(1)) << "an answer is an answer";
  test.Reply(200, "<html>SECRET1</html>");
  EXPECT_THAT(Text(ContainerCredentials(test.Make())), HasSubstr("container credentials:1:1"));
}

// Instance metadata.

Result<Credentials> Metadata(TestSystem& test) {
  return MetadataCredentials(test.Make(), Settings{});
}

TEST(MetadataCredentials, AsksWithATokenAndNeverByAProxy) {
  TestSystem test;
  test.Reply(200, "tok==\n");
  test.Reply(200, "my-role\nother");
  test.Reply(200, std::string(kDocument));
  auto got = Metadata(test);
  ASSERT_TRUE(got) << Text(got);
  EXPECT_EQ(got->source, "instance metadata, role my-role");
  ASSERT_THAT(test.Requests(), SizeIs(3));
  EXPECT_EQ(test.Requests()[0].method, "PUT");
  EXPECT_THAT(test.Requests()[2].url, testing::EndsWith("/security-credentials/my-role"));
  for (const auto& request : test.Requests()) {
    EXPECT_FALSE(request.use_proxy);
    EXPECT_EQ(request.timeout, seconds(1));
    EXPECT_EQ(request.connect_timeout, seconds(1));
    EXPECT_LE(request.max_response_bytes, 65536U);
  }
}

TEST(MetadataCredentials, OneTryWhereNobodyAnswers) {
  TestSystem test;
  test.Break(Error{Code::kTimeout, "no answer", {}, {}});
  auto got = Metadata(test);
  EXPECT_EQ(got.error().code, Code::kTimeout);
  EXPECT_THAT(Text(got), HasSubstr("hop limit of 2"));
  EXPECT_THAT(test.Requests(), SizeIs(1)) << "a laptop waits for a second, not for three";
  EXPECT_THAT(test.Sleeps(), IsEmpty());
}

TEST(MetadataCredentials, PatienceComesFromTheEnvironment) {
  TestSystem test;
  test.environment["AWS_METADATA_SERVICE_TIMEOUT"] = "5";
  test.environment["AWS_METADATA_SERVICE_NUM_ATTEMPTS"] = "2";
  EXPECT_FALSE(Metadata(test));
  ASSERT_THAT(test.Requests(), SizeIs(2));
  EXPECT_EQ(test.Requests()[0].timeout, seconds(5));
  test.environment["AWS_METADATA_SERVICE_NUM_ATTEMPTS"] = "many";
  EXPECT_FALSE(Metadata(test));
  EXPECT_THAT(test.Requests(), SizeIs(3));
}

TEST(MetadataCredentials, NothingIsAskedWhenItIsDisabled) {
  TestSystem test;
  test.environment["AWS_EC2_METADATA_DISABLED"] = "TRUE";
  EXPECT_THAT(Text(Metadata(test)), HasSubstr("AWS_EC2_METADATA_DISABLED"));
  EXPECT_EQ(InstanceRegion(test.Make(), {}), "");
  EXPECT_THAT(test.Requests(), IsEmpty());
}

TEST(MetadataCredentials, RefusesHostileAnswers) {
  struct Row {
    int status;
    std::string body, says;
  };
  const std::string html = "<html>SECRET1</html>";
  auto fails = [](const std::vector<Row>& answers, std::string_view says) {
    TestSystem test;
    for (const Row& answer : answers) test.Reply(answer.status, answer.body);
    auto got = Metadata(test);
    ASSERT_FALSE(got) << says;
    EXPECT_THAT(Text(got), HasSubstr(says));
    EXPECT_THAT(Text(got), Not(HasSubstr("SECRET")));
    EXPECT_THAT(test.Problems(), IsEmpty());
  };
  const Row token{200, "token", {}};
  const Row role{200, "role", {}};
  fails({{403, "", {}}}, "is disabled (HTTP 403)");
  fails({{404, html, {}}}, "HTTP 404 for a token");
  fails({{200, html + " x\r\n", {}}}, "not a token");
  fails({{200, "", {}}}, "not a token");
  fails({{200, std::string(5000, 'x'), {}}}, "not a token");
  fails({token, {404, html, {}}}, "the instance has no role");
  fails({token, {200, html, {}}}, "not a role's name");
  fails({token, {200, "../../evil", {}}}, "not a role's name");
  fails({token, {200, "", {}}}, "not a role's name");
  fails({token, {401, "", {}}}, "HTTP 401 for the role's name");
  fails({token, role, {200, html, {}}}, "instance metadata, role role:1:1");
  fails({token, role, {200, "{\"Code\":\"Success\",\"AccessKeyId\":\"AK\"}", {}}},
        "SecretAccessKey");
  fails({token, role, {200, R"({"Code":"AssumeRoleUnauthorizedAccess","Message":"no"})", {}}},
        "AssumeRoleUnauthorizedAccess: no");
  fails({token, role, {200, R"({"AccessKeyId":"AK","SecretAccessKey":"SECRET1"})", {}}},
        "Token is missing");
  fails({token, role, {200, std::string(kDocument).substr(0, 90), {}}}, "role role:");
}

TEST(MetadataCredentials, GivesExpiredOnes) {
  TestSystem test;
  test.Reply(200, "token");
  test.Reply(200, "role");
  test.Reply(200, ReplaceAll(std::string(kDocument), "2030", "2001"));
  auto got = Metadata(test);
  ASSERT_TRUE(got) << Text(got);
  EXPECT_LT(*got->expiration, test.clock().Now());
}

TEST(InstanceRegion, TellsARegionOrNothingWithinASecond) {
  TestSystem test;
  test.Reply(200, "token");
  test.Reply(200, "eu-central-1\n");
  EXPECT_EQ(InstanceRegion(test.Make(), {}), "eu-central-1");
  Micros all{0};
  for (const auto& request : test.Requests()) all += request.timeout;
  EXPECT_LE(all, seconds(1));
  EXPECT_EQ(InstanceRegion(test.Make(), {}), "");
  test.Reply(200, "token");
  test.Reply(200, "<html>");
  EXPECT_EQ(InstanceRegion(test.Make(), {}), "");
}

}  // namespace
}  // namespace bartizan::aws
